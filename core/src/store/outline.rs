//! Records without what they say: enough to know which are to be read.

use std::collections::BTreeMap;

use rusqlite::params;

use super::connection::Database;
use super::error::StoreError;
use super::records::read;
use crate::model::id::CircleId;
use crate::model::kept::Kept;
use crate::model::time::Date;

/// What the indexes tell of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// Its id.
    pub id: String,
    /// What it belongs to.
    pub about: String,
    /// The civil date it is about.
    pub day: Date,
}

/// All of a circle's records of a kind that belong to something and have a day. Only the two indexes
/// are read: some hundreds of records cost less than reading ten.
///
/// # Errors
/// [`StoreError`].
pub fn all<T: Kept>(database: Database<'_>, circle: CircleId) -> Result<Vec<Outline>, StoreError> {
    let abouts = column(
        database,
        "SELECT id, about FROM view_record INDEXED BY view_record_about
         WHERE circle = ? AND kind = ? AND about IS NOT NULL",
        (circle, T::KIND),
    )?;
    let mut days: BTreeMap<String, String> = column(
        database,
        "SELECT id, day FROM view_record INDEXED BY view_record_day
         WHERE circle = ? AND kind = ? AND day IS NOT NULL",
        (circle, T::KIND),
    )?
    .into_iter()
    .collect();
    let mut found = Vec::with_capacity(abouts.len());
    for (id, about) in abouts {
        let Some(day) = days.remove(&id) else { continue };
        let day = day.parse().map_err(|_| StoreError::Corrupt(format!("{}: day", T::KIND)))?;
        found.push(Outline { id, about, day });
    }
    Ok(found)
}

fn column(
    database: Database<'_>,
    sql: &str,
    (circle, kind): (CircleId, &str),
) -> Result<Vec<(String, String)>, StoreError> {
    let mut statement = database.0.prepare_cached(sql)?;
    let rows =
        statement.query_map(params![circle.0, kind], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A circle's records of a kind that another circle doesn't have, in the order of their ids.
///
/// # Errors
/// [`StoreError`].
pub fn missing_in<T: Kept>(
    database: Database<'_>,
    circle: CircleId,
    other: CircleId,
) -> Result<Vec<T>, StoreError> {
    let mut statement = database.0.prepare_cached(
        "SELECT body FROM view_record r WHERE circle = ?1 AND kind = ?2 AND NOT EXISTS
            (SELECT 1 FROM view_record o WHERE o.circle = ?3 AND o.kind = ?2 AND o.id = r.id)
         ORDER BY id",
    )?;
    let bodies = statement.query_map(params![circle.0, T::KIND, other.0], |row| row.get(0))?;
    let bodies: Vec<String> = bodies.collect::<Result<_, _>>()?;
    bodies.iter().map(|body| read(body)).collect()
}
