//! The circles of contacts' work that this vault is in.

use super::connection::Database;
use super::error::StoreError;
use super::rows::Cells;
use crate::model::id::{CaseId, CircleId, PersonId};

/// A circle of a contact's work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkCircle {
    /// Which.
    pub circle: CircleId,
    /// The case it is about; none for a club's.
    pub case: Option<CaseId>,
    /// The contact.
    pub contact: PersonId,
}

/// All of them, each contact's together, in the order of their ids.
///
/// # Errors
/// [`StoreError`].
pub fn all(database: Database<'_>) -> Result<Vec<WorkCircle>, StoreError> {
    let mut statement = database.0.prepare_cached(
        "SELECT c.id, c.about, m.person FROM view_circle c
         JOIN view_member m ON m.circle = c.id AND m.role = 'training_contact'
         WHERE c.kind = 'work' ORDER BY m.person, c.id",
    )?;
    let rows = statement.query_map([], |row| {
        let mut cells = Cells::of(row);
        Ok(WorkCircle {
            circle: CircleId(cells.next()?),
            case: cells.next::<Option<_>>()?.map(CaseId),
            contact: PersonId(cells.next()?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
