//! The circles of contacts' work that this vault is in, and what is kept in several of them.

use rusqlite::params;

use super::connection::Database;
use super::error::StoreError;
use super::records::read_all;
use super::rows::Cells;
use crate::model::id::{CaseId, CircleId, PersonId};
use crate::model::kept::Kept;

/// What lies in each circle of one contact's work. In this order: there are few circles.
const OF_CONTACT: &str = "SELECT r.body FROM view_circle c
    CROSS JOIN view_member m ON m.circle = c.id AND m.person = ?1 AND m.role = 'training_contact'
    CROSS JOIN view_record r ON r.circle = c.id AND r.kind = ?2
    WHERE c.kind = 'work' ORDER BY c.id, r.id";

/// What lies in each circle of anyone's work.
const OF_ALL: &str = "SELECT r.body FROM view_circle c
    CROSS JOIN view_record r ON r.circle = c.id AND r.kind = ?1
    WHERE c.kind = 'work' ORDER BY c.id, r.id";

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

/// All records of a kind in the circles of one contact's work: as many of each as there are copies.
///
/// # Errors
/// [`StoreError`].
pub fn of_contact<T: Kept>(
    database: Database<'_>,
    contact: PersonId,
) -> Result<Vec<T>, StoreError> {
    let mut statement = database.0.prepare_cached(OF_CONTACT)?;
    read_all(statement.query(params![contact.0, T::KIND])?)
}

/// All records of a kind in the circles of every contact's work: as many of each as there are
/// copies.
///
/// # Errors
/// [`StoreError`].
pub fn of_all<T: Kept>(database: Database<'_>) -> Result<Vec<T>, StoreError> {
    let mut statement = database.0.prepare_cached(OF_ALL)?;
    read_all(statement.query(params![T::KIND])?)
}

#[cfg(test)]
mod tests {
    use super::super::records::tests::searches;
    use super::*;

    #[test]
    fn of_each_circle_only_what_is_asked_for_is_read() {
        let ends = |sql: &str, by: &[&str]| {
            let found = searches(sql);
            assert_eq!(found.len(), by.len(), "{found:?}");
            for (step, by) in found.iter().zip(by) {
                assert!(step.contains(by), "{step}");
            }
        };
        let record = "(circle=? AND kind=?)";
        ends(OF_CONTACT, &["(circle=? AND person=?)", record]);
        ends(OF_ALL, &[record]);
    }
}
