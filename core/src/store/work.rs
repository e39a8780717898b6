//! The circles of contacts' work, and which assignment lies in which.

use rusqlite::{OptionalExtension, params};

use super::connection::Database;
use super::error::StoreError;
use crate::model::id::{AssignmentId, CaseId, CircleId, PersonId};
use crate::model::kept::Kept;
use crate::model::pay::assignment::Assignment;

/// Every circle of a contact's work that this vault is in, with the case it is about, in the order
/// of their ids. One with a club is about none.
///
/// # Errors
/// [`StoreError`].
pub fn all(database: Database<'_>) -> Result<Vec<(CircleId, Option<CaseId>)>, StoreError> {
    let mut statement = database
        .0
        .prepare_cached("SELECT id, about FROM view_circle WHERE kind = 'work' ORDER BY id")?;
    let rows = statement.query_map([], |row| {
        let about: Option<[u8; 16]> = row.get(1)?;
        Ok((CircleId(row.get(0)?), about.map(CaseId)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The circle of `contact`'s work with a case. Where the contact was changed there are several about
/// the case: those of others are not it.
///
/// # Errors
/// [`StoreError`].
pub fn of_case(
    database: Database<'_>,
    case: CaseId,
    contact: PersonId,
) -> Result<Option<CircleId>, StoreError> {
    let mut statement = database.0.prepare_cached(
        "SELECT c.id FROM view_circle c
         JOIN view_member m ON m.circle = c.id AND m.person = ?2
         WHERE c.about = ?1 AND c.kind = 'work' ORDER BY c.id LIMIT 1",
    )?;
    let row = statement.query_row(params![case.0, contact.0], |row| row.get(0).map(CircleId));
    Ok(row.optional()?)
}

/// The circle of work that holds an assignment.
///
/// # Errors
/// [`StoreError`].
pub fn of_assignment(
    database: Database<'_>,
    id: AssignmentId,
) -> Result<Option<CircleId>, StoreError> {
    let mut statement = database.0.prepare_cached(
        "SELECT c.id FROM view_circle c
         CROSS JOIN view_record r ON r.circle = c.id AND r.kind = ? AND r.id = ?
         WHERE c.kind = 'work' ORDER BY c.id LIMIT 1",
    )?;
    let found = statement.query_row(params![Assignment::KIND, id.to_string()], |row| row.get(0));
    Ok(found.optional()?.map(CircleId))
}
