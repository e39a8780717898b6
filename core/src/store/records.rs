//! `view_record`: the records of the scheme, looked for by circle and kind, by what they belong to,
//! or by day.

use rusqlite::types::ToSql;
use rusqlite::{OptionalExtension, Rows, params};

use super::connection::Database;
use super::error::StoreError;
use super::kinds::columns_of;
use crate::ledger::{Record, RecordKey};
use crate::model::id::CircleId;
use crate::model::kept::Kept;
use crate::model::time::Date;

/// What belongs to something. Left to itself, SQLite reads all of the kind.
const ABOUT: &str = "SELECT body FROM view_record INDEXED BY view_record_about
    WHERE circle = ? AND kind = ? AND about = ? ORDER BY id";

/// What lies on some days, and then what belongs to that. In this order: left to itself, SQLite
/// reads all of the kind.
const VERSIONS_WITHIN: &str = "SELECT r.body FROM
    (SELECT DISTINCT about FROM view_record INDEXED BY view_record_day
     WHERE circle = ?1 AND kind = ?2 AND day >= ?3 AND day <= ?4) n
    CROSS JOIN view_record r INDEXED BY view_record_about
    WHERE r.circle = ?1 AND r.kind = ?2 AND r.about = n.about ORDER BY r.day, r.id";

/// What a record says it belongs to, and the civil date it is about, as far as this version reads
/// it.
pub fn place_of(record: &Record) -> (Option<String>, Option<Date>) {
    columns_of(record).map(|columns| (columns.about, columns.day)).unwrap_or_default()
}

/// Writes a record's row. False when this version can't read it, or knows no such kind.
///
/// # Errors
/// [`StoreError`].
pub(super) fn put(
    database: Database<'_>,
    circle: CircleId,
    record: &Record,
) -> Result<bool, StoreError> {
    let Some(columns) = columns_of(record) else { return Ok(false) };
    let body =
        serde_json::to_string(&record.fields).map_err(|e| StoreError::Fault(e.to_string()))?;
    database
        .0
        .prepare_cached(
            "INSERT INTO view_record (circle, kind, id, about, day, body)
             VALUES (?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            circle.0,
            record.key.kind,
            record.key.id,
            columns.about,
            columns.day.map(|day| day.to_string()),
            body
        ])?;
    Ok(true)
}

/// Removes a record's row, if it has one.
///
/// # Errors
/// [`StoreError`].
pub(super) fn remove(
    database: Database<'_>,
    circle: CircleId,
    key: &RecordKey,
) -> Result<(), StoreError> {
    database
        .0
        .prepare_cached("DELETE FROM view_record WHERE circle = ? AND kind = ? AND id = ?")?
        .execute(params![circle.0, key.kind, key.id])?;
    Ok(())
}

/// All of a circle's records of a kind, in the order of their ids.
///
/// # Errors
/// [`StoreError`].
pub fn all<T: Kept>(database: Database<'_>, circle: CircleId) -> Result<Vec<T>, StoreError> {
    select(database, "circle = ? AND kind = ? ORDER BY id", &[&circle.0, &T::KIND])
}

/// All of a circle's records of a kind but those of which `field` holds something with fields of
/// its own: what has not ended, where that says how it ended.
///
/// # Errors
/// [`StoreError`].
pub fn without<T: Kept>(
    database: Database<'_>,
    circle: CircleId,
    field: &str,
) -> Result<Vec<T>, StoreError> {
    // a quotation mark in what someone wrote has a backslash before it
    let held = format!("\"{field}\":{{");
    let rows = "circle = ? AND kind = ? AND instr(body, ?) = 0 ORDER BY id";
    select(database, rows, &[&circle.0, &T::KIND, &held])
}

/// Every record of a circle that is kept as one row, of whatever kind, with its fields.
///
/// # Errors
/// [`StoreError`].
pub fn of_any_kind(database: Database<'_>, circle: CircleId) -> Result<Vec<Record>, StoreError> {
    let sql = "SELECT kind, id, body FROM view_record WHERE circle = ? ORDER BY kind, id";
    let mut statement = database.0.prepare_cached(sql)?;
    let rows = statement.query_map([circle.0], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
    })?;
    let mut records = Vec::new();
    for row in rows {
        let (kind, id, body) = row?;
        let fields = serde_json::from_str(&body);
        let fields = fields.map_err(|e| StoreError::Corrupt(format!("{kind}: {e}")))?;
        records.push(Record { key: RecordKey::new(kind, id), fields });
    }
    Ok(records)
}

/// Those that belong to `about`.
///
/// # Errors
/// [`StoreError`].
pub fn about<T: Kept>(
    database: Database<'_>,
    circle: CircleId,
    about: impl ToString,
) -> Result<Vec<T>, StoreError> {
    let about = about.to_string();
    selected(database, ABOUT, &[&circle.0, &T::KIND, &about])
}

/// Those whose day is `from` or later, oldest first.
///
/// # Errors
/// [`StoreError`].
pub fn since<T: Kept>(
    database: Database<'_>,
    circle: CircleId,
    from: Date,
) -> Result<Vec<T>, StoreError> {
    let from = from.to_string();
    let rows = "circle = ? AND kind = ? AND day >= ? ORDER BY day, id";
    select(database, rows, &[&circle.0, &T::KIND, &from])
}

/// The first `most` by their day, those before them left out.
///
/// # Errors
/// [`StoreError`].
pub fn first<T: Kept>(
    database: Database<'_>,
    circle: CircleId,
    most: u32,
    before_them: u32,
) -> Result<Vec<T>, StoreError> {
    let rows = "circle = ? AND kind = ? AND day IS NOT NULL ORDER BY day, id LIMIT ? OFFSET ?";
    select(database, rows, &[&circle.0, &T::KIND, &most, &before_them])
}

/// The last `most` by their day, newest first, those after them left out.
///
/// # Errors
/// [`StoreError`].
pub fn last<T: Kept>(
    database: Database<'_>,
    circle: CircleId,
    most: u32,
    after_them: u32,
) -> Result<Vec<T>, StoreError> {
    let rows =
        "circle = ? AND kind = ? AND day IS NOT NULL ORDER BY day DESC, id DESC LIMIT ? OFFSET ?";
    select(database, rows, &[&circle.0, &T::KIND, &most, &after_them])
}

/// All versions of those of which one has its day in `from` to `to`, both included: what belongs
/// together by [`Kept::about`] stays together.
///
/// # Errors
/// [`StoreError`].
pub fn versions_within<T: Kept>(
    database: Database<'_>,
    circle: CircleId,
    (from, to): (Date, Date),
) -> Result<Vec<T>, StoreError> {
    let (from, to) = (from.to_string(), to.to_string());
    selected(database, VERSIONS_WITHIN, &[&circle.0, &T::KIND, &from, &to])
}

/// One record.
///
/// # Errors
/// [`StoreError`].
pub fn one<T: Kept>(
    database: Database<'_>,
    circle: CircleId,
    id: impl ToString,
) -> Result<Option<T>, StoreError> {
    let id = id.to_string();
    let sql = "SELECT body FROM view_record WHERE circle = ? AND kind = ? AND id = ?";
    let mut statement = database.0.prepare_cached(sql)?;
    let body: Option<String> =
        statement.query_row(params![circle.0, T::KIND, id], |row| row.get(0)).optional()?;
    body.map(|body| read(&body)).transpose()
}

fn select<T: Kept>(
    database: Database<'_>,
    rows: &str,
    values: &[&dyn ToSql],
) -> Result<Vec<T>, StoreError> {
    selected(database, &format!("SELECT body FROM view_record WHERE {rows}"), values)
}

fn selected<T: Kept>(
    database: Database<'_>,
    sql: &str,
    values: &[&dyn ToSql],
) -> Result<Vec<T>, StoreError> {
    let mut statement = database.0.prepare_cached(sql)?;
    read_all(statement.query(values)?)
}

/// The records of rows that hold a body each.
pub(super) fn read_all<T: Kept>(mut found: Rows<'_>) -> Result<Vec<T>, StoreError> {
    let mut records = Vec::new();
    while let Some(row) = found.next()? {
        records
            .push(read(row.get_ref(0)?.as_str().map_err(|e| StoreError::Fault(e.to_string()))?)?);
    }
    Ok(records)
}

/// A body that was read when it was written and can't be now is damaged.
pub(super) fn read<T: Kept>(body: &str) -> Result<T, StoreError> {
    serde_json::from_str(body).map_err(|e| StoreError::Corrupt(format!("{}: {e}", T::KIND)))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::store::Writer;

    /// How SQLite means to find the rows, table by table.
    pub(in crate::store) fn searches(sql: &str) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let mut writer = Writer::make(folder.path(), &[7; 32]).unwrap();
        let plan = writer.try_out(|database| {
            let mut statement = database.0.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
            let values = vec![""; statement.parameter_count()];
            let values = rusqlite::params_from_iter(values);
            let rows = statement.query_map(values, |row| row.get::<_, String>("detail"))?;
            Ok::<_, StoreError>(rows.collect::<Result<Vec<_>, _>>()?)
        });
        plan.unwrap().into_iter().filter(|step| step.starts_with("SEARCH")).collect()
    }

    #[test]
    fn no_row_is_read_that_is_not_asked_for() {
        let ends = |sql: &str, by: &[&str]| {
            let found = searches(sql);
            assert_eq!(found.len(), by.len(), "{found:?}");
            for (step, by) in found.iter().zip(by) {
                assert!(step.ends_with(by), "{step}");
            }
        };
        ends(ABOUT, &["INDEX view_record_about (circle=? AND kind=? AND about=?)"]);
        ends(
            VERSIONS_WITHIN,
            &[
                "INDEX view_record_day (circle=? AND kind=? AND day>? AND day<?)",
                "INDEX view_record_about (circle=? AND kind=? AND about=?)",
            ],
        );
    }
}
