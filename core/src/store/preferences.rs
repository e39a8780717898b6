//! This phone's settings of this vault, and what it remembers of itself.

use rusqlite::OptionalExtension;

use super::connection::Database;
use super::error::StoreError;

/// A setting's value, if it was ever set.
///
/// # Errors
/// [`StoreError`].
pub fn get(database: Database<'_>, key: &str) -> Result<Option<String>, StoreError> {
    let mut statement =
        database.0.prepare_cached("SELECT value FROM here_preference WHERE key = ?")?;
    Ok(statement.query_row([key], |row| row.get(0)).optional()?)
}

/// Lets go of a setting.
///
/// # Errors
/// [`StoreError`].
pub fn remove(database: Database<'_>, key: &str) -> Result<(), StoreError> {
    database.0.execute("DELETE FROM here_preference WHERE key = ?", [key])?;
    Ok(())
}

/// Sets a setting.
///
/// # Errors
/// [`StoreError`].
pub fn set(database: Database<'_>, key: &str, value: &str) -> Result<(), StoreError> {
    database
        .0
        .prepare_cached(
            "INSERT INTO here_preference (key, value) VALUES (?, ?)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        )?
        .execute([key, value])?;
    Ok(())
}
