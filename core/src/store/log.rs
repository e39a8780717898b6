//! `log_` tables: envelopes as they were signed, only ever added to, until a snapshot takes the
//! place of a circle's.

use rusqlite::{OptionalExtension, params};

use super::connection::Database;
use super::error::StoreError;
use super::preferences;
use crate::ledger::Hash;
use crate::ledger::circle::Sealed;
use crate::model::id::CircleId;
use crate::vault::PublicKey;

/// Where this phone remembers how far its log had come when envelopes were let go of.
const END: &str = "log_end";

/// Adds an envelope. The same one again is an error: its place is taken.
///
/// # Errors
/// [`StoreError`].
pub fn add(database: Database<'_>, sealed: &Sealed) -> Result<(), StoreError> {
    let seq = i64::try_from(sealed.seq).map_err(|_| StoreError::Fault("seq".into()))?;
    database
        .0
        .prepare_cached(
            "INSERT INTO log_envelope (position, circle, author, seq, hash, bytes) VALUES (
                 1 + max((SELECT coalesce(max(position), 0) FROM log_envelope),
                         coalesce((SELECT CAST(value AS INTEGER) FROM here_preference
                                   WHERE key = 'log_end'), 0)),
                 ?, ?, ?, ?, ?)",
        )?
        .execute(params![sealed.circle.0, sealed.author.0, seq, sealed.hash.0, sealed.bytes])?;
    Ok(())
}

/// Whether an envelope is here already.
///
/// # Errors
/// [`StoreError`].
pub fn has(database: Database<'_>, hash: Hash) -> Result<bool, StoreError> {
    let mut statement = database.0.prepare_cached("SELECT 1 FROM log_envelope WHERE hash = ?")?;
    Ok(statement.exists([hash.0])?)
}

/// Whether there are envelopes of a circle.
///
/// # Errors
/// [`StoreError`].
pub fn has_circle(database: Database<'_>, circle: CircleId) -> Result<bool, StoreError> {
    let mut statement = database.0.prepare_cached("SELECT 1 FROM log_envelope WHERE circle = ?")?;
    Ok(statement.exists([circle.0])?)
}

/// Whose phone founded a circle; none where nothing is here of it, or that can't be read.
///
/// # Errors
/// [`StoreError`].
pub fn founder(database: Database<'_>, circle: CircleId) -> Result<Option<PublicKey>, StoreError> {
    let mut statement = database.0.prepare_cached(
        "SELECT bytes FROM log_envelope WHERE circle = ? ORDER BY position LIMIT 1",
    )?;
    let first: Option<Vec<u8>> = statement.query_row([circle.0], |row| row.get(0)).optional()?;
    Ok(first.and_then(|bytes| crate::ledger::founder(&bytes).ok()))
}

/// Lets go of all of a circle's envelopes: of what a snapshot takes the place of, or of a circle
/// that is to be gone from here.
///
/// # Errors
/// [`StoreError`].
pub fn drop_circle(database: Database<'_>, circle: CircleId) -> Result<(), StoreError> {
    // a place is never another's: others have been sent what is before it
    preferences::set(database, END, &end(database)?.to_string())?;
    database.0.execute("DELETE FROM log_envelope WHERE circle = ?", [circle.0])?;
    Ok(())
}

/// A circle's envelopes, in the order this phone got them.
///
/// # Errors
/// [`StoreError`].
pub fn of_circle(database: Database<'_>, circle: CircleId) -> Result<Vec<Vec<u8>>, StoreError> {
    let mut statement = database
        .0
        .prepare_cached("SELECT bytes FROM log_envelope WHERE circle = ? ORDER BY position")?;
    let rows = statement.query_map([circle.0], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A circle's envelopes with their positions, of those after `position` up to the last.
///
/// # Errors
/// [`StoreError`].
pub fn after(
    database: Database<'_>,
    circle: CircleId,
    position: u64,
) -> Result<Vec<(u64, Vec<u8>)>, StoreError> {
    // a position that no row can have: there is nothing after it
    let Ok(position) = i64::try_from(position) else { return Ok(Vec::new()) };
    let mut statement = database.0.prepare_cached(
        "SELECT position, bytes FROM log_envelope WHERE circle = ? AND position > ?
         ORDER BY position",
    )?;
    let rows = statement.query_map(params![circle.0, position], |row| {
        let position: i64 = row.get("position")?;
        Ok((position.unsigned_abs(), row.get("bytes")?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The position of the last envelope that there is or was; 0 where there was none.
///
/// # Errors
/// [`StoreError`].
pub fn end(database: Database<'_>) -> Result<u64, StoreError> {
    let mut statement =
        database.0.prepare_cached("SELECT coalesce(max(position), 0) FROM log_envelope")?;
    let end: i64 = statement.query_row([], |row| row.get(0))?;
    let was = preferences::get(database, END)?.and_then(|text| text.parse().ok());
    Ok(end.unsigned_abs().max(was.unwrap_or_default()))
}

/// All circles that have envelopes, in the order they were founded here.
///
/// # Errors
/// [`StoreError`].
pub fn circles(database: Database<'_>) -> Result<Vec<CircleId>, StoreError> {
    let mut statement = database
        .0
        .prepare_cached("SELECT circle FROM log_envelope GROUP BY circle ORDER BY min(position)")?;
    let rows = statement.query_map([], |row| row.get(0).map(CircleId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Stored envelopes whose hash or place is not what their bytes say, by position: what a change
/// behind the app's back looks like.
///
/// # Errors
/// [`StoreError`].
pub fn misplaced(database: Database<'_>) -> Result<Vec<i64>, StoreError> {
    let mut statement = database
        .0
        .prepare("SELECT position, circle, author, seq, hash, bytes FROM log_envelope")?;
    let rows = statement.query_map([], |row| {
        let bytes: Vec<u8> = row.get("bytes")?;
        let agrees = crate::ledger::Envelope::read(&bytes).is_ok_and(|envelope| {
            Ok(envelope.circle.0) == row.get("circle")
                && Ok(envelope.author.0) == row.get("author")
                && i64::try_from(envelope.seq).ok() == row.get("seq").ok()
                && Ok(crate::ledger::Hash::of(&bytes).0) == row.get("hash")
        });
        Ok((row.get("position")?, agrees))
    })?;
    let rows: Vec<(i64, bool)> = rows.collect::<Result<_, _>>()?;
    Ok(rows.into_iter().filter(|(_, agrees)| !agrees).map(|(position, _)| position).collect())
}
