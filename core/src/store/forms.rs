//! `here_form`: what is being typed on this phone and is no answer.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, params};

use super::connection::Database;
use super::error::StoreError;

/// The typed fields of a form, by name.
pub type Fields = BTreeMap<String, String>;

/// Keeps what is typed, in the place of what was kept before.
///
/// # Errors
/// [`StoreError`].
pub fn keep(database: Database<'_>, key: &str, fields: &Fields) -> Result<(), StoreError> {
    let fields = serde_json::to_string(fields).map_err(|e| StoreError::Fault(e.to_string()))?;
    database
        .0
        .prepare_cached(
            "INSERT INTO here_form (key, fields) VALUES (?, ?)
             ON CONFLICT (key) DO UPDATE SET fields = excluded.fields",
        )?
        .execute(params![key, fields])?;
    Ok(())
}

/// What was typed, if something is kept.
///
/// # Errors
/// [`StoreError`].
pub fn get(database: Database<'_>, key: &str) -> Result<Option<Fields>, StoreError> {
    let mut statement = database.0.prepare_cached("SELECT fields FROM here_form WHERE key = ?")?;
    let fields: Option<String> = statement.query_row([key], |row| row.get(0)).optional()?;
    let read = |fields: String| {
        serde_json::from_str(&fields).map_err(|e| StoreError::Corrupt(format!("form: {e}")))
    };
    fields.map(read).transpose()
}

/// All that is typed, by form.
///
/// # Errors
/// [`StoreError`].
pub fn all(database: Database<'_>) -> Result<Vec<(String, Fields)>, StoreError> {
    let mut statement =
        database.0.prepare_cached("SELECT key, fields FROM here_form ORDER BY key")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let rows: Vec<(String, String)> = rows.collect::<Result<_, _>>()?;
    let read = |(key, fields): (String, String)| {
        let fields = serde_json::from_str(&fields);
        Ok((key, fields.map_err(|e| StoreError::Corrupt(format!("form: {e}")))?))
    };
    rows.into_iter().map(read).collect()
}

/// Lets go of what was typed.
///
/// # Errors
/// [`StoreError`].
pub fn drop(database: Database<'_>, key: &str) -> Result<(), StoreError> {
    database.0.prepare_cached("DELETE FROM here_form WHERE key = ?")?.execute([key])?;
    Ok(())
}
