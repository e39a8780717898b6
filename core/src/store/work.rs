//! The circles of contacts' work that this vault is in: which assignment lies in which, and what is
//! kept in several of them.

use rusqlite::{OptionalExtension, params};

use super::connection::Database;
use super::error::StoreError;
use super::records::read_all;
use super::rows::Cells;
use crate::model::id::{AssignmentId, CaseId, CircleId, PersonId};
use crate::model::kept::Kept;
use crate::model::pay::assignment::Assignment;

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

/// The circles of work, in the order of their ids.
///
/// # Errors
/// [`StoreError`].
pub fn circles(database: Database<'_>) -> Result<Vec<CircleId>, StoreError> {
    ids(database, "SELECT id FROM view_circle WHERE kind = 'work' ORDER BY id")
}

/// Those of work with clubs: about no case.
///
/// # Errors
/// [`StoreError`].
pub fn with_clubs(database: Database<'_>) -> Result<Vec<CircleId>, StoreError> {
    ids(database, "SELECT id FROM view_circle WHERE kind = 'work' AND about IS NULL ORDER BY id")
}

fn ids(database: Database<'_>, sql: &str) -> Result<Vec<CircleId>, StoreError> {
    let mut statement = database.0.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| row.get(0).map(CircleId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// All of them, each contact's together, in the order of their ids.
///
/// # Errors
/// [`StoreError`].
pub fn by_contact(database: Database<'_>) -> Result<Vec<WorkCircle>, StoreError> {
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
