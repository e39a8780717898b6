//! Erasing that is real: the file made anew, so that nothing of what was let go of lies in it.
//!
//! A transaction lets go of rows, and `secure_delete` overwrites them. What else may hold them, the
//! free pages, the pages' empty parts and the write-ahead log, is made anew after it, which can't be
//! in the transaction: until that is done, it is noted that it is still to be.

use rusqlite::types::Value;

use super::connection::{Database, Writer};
use super::error::StoreError;
use super::preferences;
use crate::model::id::CircleId;

const TO_DO: &str = "erasing";

/// An id has 32 digits; what is shorter is a newer version's, and could stand in any text.
const SHORTEST_ID: usize = 32;

/// Notes that something has been let go of, and that the file is to be made anew.
///
/// # Errors
/// [`StoreError`].
pub fn note(database: Database<'_>) -> Result<(), StoreError> {
    preferences::set(database, TO_DO, "yes")
}

/// Whether the file is still to be made anew.
///
/// # Errors
/// [`StoreError`].
pub fn is_to_do(database: Database<'_>) -> Result<bool, StoreError> {
    Ok(preferences::get(database, TO_DO)?.is_some())
}

/// Notes that a circle is gone from here for good: what comes of it is passed over.
///
/// # Errors
/// [`StoreError`].
pub fn leave(database: Database<'_>, circle: CircleId) -> Result<(), StoreError> {
    preferences::set(database, &left(circle), "yes")
}

/// Whether a circle is gone from here for good.
///
/// # Errors
/// [`StoreError`].
pub fn is_left(database: Database<'_>, circle: CircleId) -> Result<bool, StoreError> {
    Ok(preferences::get(database, &left(circle))?.is_some())
}

fn left(circle: CircleId) -> String {
    format!("left_circle_{circle}")
}

/// Lets go of what was typed on this phone, and of answering under way, where it is about something
/// with one of these ids.
///
/// # Errors
/// [`StoreError`].
pub fn drop_typed<'a>(
    database: Database<'_>,
    ids: impl Iterator<Item = &'a str>,
) -> Result<(), StoreError> {
    let ids: Vec<&str> = ids.filter(|id| id.len() >= SHORTEST_ID).collect();
    for (table, key, text) in
        [("here_form", "key", "key || ' ' || fields"), ("here_draft", "id", "state")]
    {
        let mut statement = database.0.prepare(&format!("SELECT {key}, {text} FROM {table}"))?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let rows: Vec<(Value, String)> = rows.collect::<Result<_, _>>()?;
        for (of, text) in rows {
            if ids.iter().any(|id| text.contains(id)) {
                database.0.execute(&format!("DELETE FROM {table} WHERE {key} = ?"), [of])?;
            }
        }
    }
    Ok(())
}

/// Makes the file anew and empties the write-ahead log. Nothing may be read meanwhile. Killed at any
/// moment, or when it fails, the database is as it was, and it is still to be done.
///
/// # Errors
/// [`StoreError::Busy`] while another process holds the database, [`StoreError::Full`].
pub fn make_anew(writer: &Writer) -> Result<(), StoreError> {
    let connection = writer.connection();
    connection.execute_batch("VACUUM")?;
    empty_log(writer)?;
    connection.execute("DELETE FROM here_preference WHERE key = ?", [TO_DO])?;
    empty_log(writer)
}

/// Writes the write-ahead log back, and cuts it to nothing.
fn empty_log(writer: &Writer) -> Result<(), StoreError> {
    let busy: i64 =
        writer.connection().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy == 0 { Ok(()) } else { Err(StoreError::Busy) }
}
