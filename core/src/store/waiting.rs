//! `here_waiting`: envelopes that can't be taken before others have come.
//!
//! They have not been passed on to anyone and are in no read model; whoever sent them takes them
//! for delivered, so none is let go that could still be taken. A circle that has as many as it may
//! have gets no more.

use rusqlite::params;

use super::connection::Database;
use super::error::StoreError;
use crate::ledger::{Hash, Received};
use crate::model::id::CircleId;

/// How many envelopes may wait in a circle.
pub const MOST: u32 = 1_000;

/// How many bytes they may have together.
pub const MOST_BYTES: u64 = 8 * 1024 * 1024;

/// Keeps an envelope until it can be taken. One that waits already is left as it is.
///
/// # Errors
/// [`StoreError`].
pub fn add(database: Database<'_>, received: &Received) -> Result<(), StoreError> {
    database
        .0
        .prepare_cached(
            "INSERT OR IGNORE INTO here_waiting (circle, hash, bytes) VALUES (?, ?, ?)",
        )?
        .execute(params![received.envelope.circle.0, received.hash.0, received.bytes])?;
    Ok(())
}

/// Lets go of an envelope that has been taken, or never can be.
///
/// # Errors
/// [`StoreError`].
pub fn remove(database: Database<'_>, hash: Hash) -> Result<(), StoreError> {
    let mut statement = database.0.prepare_cached("DELETE FROM here_waiting WHERE hash = ?")?;
    statement.execute([hash.0])?;
    Ok(())
}

/// Lets go of all that wait in a circle that is to be gone from here.
///
/// # Errors
/// [`StoreError`].
pub fn drop_circle(database: Database<'_>, circle: CircleId) -> Result<(), StoreError> {
    database.0.execute("DELETE FROM here_waiting WHERE circle = ?", [circle.0])?;
    Ok(())
}

/// A circle's, in the order they came.
///
/// # Errors
/// [`StoreError`].
pub fn of_circle(database: Database<'_>, circle: CircleId) -> Result<Vec<Vec<u8>>, StoreError> {
    let mut statement = database
        .0
        .prepare_cached("SELECT bytes FROM here_waiting WHERE circle = ? ORDER BY position")?;
    let rows = statement.query_map([circle.0], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether a circle has more than may wait.
///
/// # Errors
/// [`StoreError`].
pub fn is_over_full(database: Database<'_>, circle: CircleId) -> Result<bool, StoreError> {
    let mut statement = database.0.prepare_cached(
        "SELECT count(*) > ? OR coalesce(sum(length(bytes)), 0) > ? FROM here_waiting
         WHERE circle = ?",
    )?;
    let most_bytes = i64::try_from(MOST_BYTES).unwrap_or(i64::MAX);
    Ok(statement.query_row(params![MOST, most_bytes, circle.0], |row| row.get(0))?)
}

/// How many there are of all circles.
///
/// # Errors
/// [`StoreError`].
pub fn count(database: Database<'_>) -> Result<u32, StoreError> {
    let mut statement = database.0.prepare_cached("SELECT count(*) FROM here_waiting")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}
