//! Answering under way on this phone: saved whole at every tap, gone when it is finished.

use rusqlite::{OptionalExtension, params};
use serde_json::Value;

use super::connection::Database;
use super::error::StoreError;
use super::rows::word;
use crate::model::id::{CaseId, DraftId};
use crate::questionnaire::draft::Draft;

/// Saves a draft: when this returns inside a committed transaction, it is on disk.
///
/// # Errors
/// [`StoreError`].
pub fn save(database: Database<'_>, draft: &Draft) -> Result<(), StoreError> {
    let state = serde_json::to_string(draft).map_err(|e| StoreError::Fault(e.to_string()))?;
    database
        .0
        .prepare_cached(
            "INSERT INTO here_draft (id, case_id, round, part, state) VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (id) DO UPDATE SET state = excluded.state",
        )?
        .execute(params![draft.id.0, draft.case.0, draft.round, word(&draft.part), state])?;
    Ok(())
}

/// A draft.
///
/// # Errors
/// [`StoreError`].
pub fn get(database: Database<'_>, id: DraftId) -> Result<Option<Draft>, StoreError> {
    let mut statement = database.0.prepare_cached("SELECT state FROM here_draft WHERE id = ?")?;
    let state: Option<String> = statement.query_row([id.0], |row| row.get(0)).optional()?;
    state.map(|state| read(&state)).transpose()
}

/// What is under way in a case, oldest round first.
///
/// # Errors
/// [`StoreError`].
pub fn of_case(database: Database<'_>, case: CaseId) -> Result<Vec<Draft>, StoreError> {
    let mut statement = database
        .0
        .prepare_cached("SELECT state FROM here_draft WHERE case_id = ? ORDER BY round, part")?;
    let states = statement.query_map([case.0], |row| row.get(0))?;
    let states: Vec<String> = states.collect::<Result<_, _>>()?;
    states.iter().map(|state| read(state)).collect()
}

/// Every draft as it is kept, also one that a newer version saved.
///
/// # Errors
/// [`StoreError`].
pub fn states(database: Database<'_>) -> Result<Vec<Value>, StoreError> {
    let mut statement = database.0.prepare_cached("SELECT state FROM here_draft ORDER BY id")?;
    let states = statement.query_map([], |row| row.get(0))?;
    let states: Vec<String> = states.collect::<Result<_, _>>()?;
    let read = |state: &String| {
        serde_json::from_str(state).map_err(|e| StoreError::Corrupt(format!("draft: {e}")))
    };
    states.iter().map(read).collect()
}

/// Removes a draft that has been finished.
///
/// # Errors
/// [`StoreError`].
pub fn remove(database: Database<'_>, id: DraftId) -> Result<(), StoreError> {
    database.0.execute("DELETE FROM here_draft WHERE id = ?", [id.0])?;
    Ok(())
}

/// A draft of another form than this version's was saved by a newer one: a restored backup of it.
fn read(state: &str) -> Result<Draft, StoreError> {
    let state: Value =
        serde_json::from_str(state).map_err(|e| StoreError::Corrupt(format!("draft: {e}")))?;
    serde_json::from_value(state).map_err(|_| StoreError::NewerVersion)
}
