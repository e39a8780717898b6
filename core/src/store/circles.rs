//! Which circles there are, and how much is in each.

use std::collections::BTreeMap;

use super::connection::Database;
use super::error::StoreError;
use crate::model::id::{CaseId, CircleId};

/// A circle, the name of its kind, and the case it is about.
pub type CircleRow = (CircleId, String, Option<CaseId>);

/// Every circle: one's own first, then case by case.
///
/// # Errors
/// [`StoreError`].
pub fn all(database: Database<'_>) -> Result<Vec<CircleRow>, StoreError> {
    let mut statement = database.0.prepare_cached(
        "SELECT id, kind, about FROM view_circle ORDER BY kind <> 'own', about, kind, id",
    )?;
    let rows = statement.query_map([], |row| {
        let about: Option<[u8; 16]> = row.get("about")?;
        Ok((CircleId(row.get("id")?), row.get("kind")?, about.map(CaseId)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The circles of a kind, in the order of their ids.
///
/// # Errors
/// [`StoreError`].
pub fn of_kind(database: Database<'_>, kind: &str) -> Result<Vec<CircleId>, StoreError> {
    let mut statement =
        database.0.prepare_cached("SELECT id FROM view_circle WHERE kind = ? ORDER BY id")?;
    let rows = statement.query_map([kind], |row| row.get(0).map(CircleId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many records of each kind a circle has.
///
/// # Errors
/// [`StoreError`].
pub fn counts(
    database: Database<'_>,
    circle: CircleId,
) -> Result<BTreeMap<String, usize>, StoreError> {
    let mut statement = database.0.prepare_cached(
        "SELECT kind, count(*) FROM view_record WHERE circle = ?1 GROUP BY kind
         UNION ALL SELECT kind, count(*) FROM view_newer
            WHERE circle = ?1 AND kind NOT LIKE '/%' GROUP BY kind
         UNION ALL SELECT 'person', count(*) FROM view_person WHERE circle = ?1
         UNION ALL SELECT 'case', count(*) FROM view_case WHERE circle = ?1
         UNION ALL SELECT 'assessment', count(*) FROM view_assessment WHERE circle = ?1",
    )?;
    let rows = statement.query_map([circle.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut counts = BTreeMap::new();
    for row in rows {
        let (kind, count): (String, i64) = row?;
        if let (Ok(count), true) = (usize::try_from(count), count > 0) {
            *counts.entry(kind).or_default() += count;
        }
    }
    Ok(counts)
}
