//! From records to `view_` rows. Every row comes from `log_` alone, so a rebuild gives them again.

use rusqlite::params;
use rusqlite::types::Value;

use super::connection::Database;
use super::error::StoreError;
use super::rows::{local_text, word};
use crate::ledger::{CircleKind, Membership, Record, RecordKey};
use crate::model::case::Case;
use crate::model::id::CircleId;
use crate::model::person::Person;
use crate::questionnaire::answer::Answer;
use crate::questionnaire::assessment::Assessment;

/// The tables of the read model, those that others refer to first.
const TABLES: [&str; 7] = [
    "view_circle",
    "view_member",
    "view_person",
    "view_case",
    "view_assessment",
    "view_answer",
    "view_newer",
];

/// The kind under which a circle's document holds people.
pub const PERSON: &str = "person";
/// The kind of cases.
pub const CASE: &str = "case";
/// The kind of finished parts.
pub const ASSESSMENT: &str = "assessment";

/// Empties the read model.
///
/// # Errors
/// [`StoreError`].
pub fn clear(database: Database<'_>) -> Result<(), StoreError> {
    for table in TABLES.iter().rev() {
        database.0.execute(&format!("DELETE FROM {table}"), [])?;
    }
    Ok(())
}

/// A row of the read model: its table, and what stands in its columns.
pub type Row = (String, Vec<Value>);

/// Every row of the read model, in an order of its own: equal before and after a rebuild.
///
/// # Errors
/// [`StoreError`].
pub fn dump(database: Database<'_>) -> Result<Vec<Row>, StoreError> {
    let mut rows = Vec::new();
    for table in TABLES {
        let mut statement = database.0.prepare(&format!("SELECT * FROM {table}"))?;
        let columns = statement.column_count();
        let found = statement.query_map([], |row| {
            (0..columns).map(|column| row.get(column)).collect::<Result<Vec<Value>, _>>()
        })?;
        for row in found {
            rows.push((table.to_owned(), row?));
        }
    }
    rows.sort_by_cached_key(|row| format!("{row:?}"));
    Ok(rows)
}

/// Writes a circle and its members.
///
/// # Errors
/// [`StoreError`].
pub fn put_membership(
    database: Database<'_>,
    circle: CircleId,
    membership: &Membership,
) -> Result<(), StoreError> {
    database.0.execute(
        "INSERT INTO view_circle (id, kind, about) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
        params![circle.0, membership.circle.name(), membership.circle.case().map(|case| case.0)],
    )?;
    database.0.execute("DELETE FROM view_member WHERE circle = ?", [circle.0])?;
    for member in &membership.members {
        database.0.execute(
            "INSERT OR REPLACE INTO view_member (circle, person, role, administrator)
             VALUES (?, ?, ?, ?)",
            params![
                circle.0,
                member.person.0,
                member.role.as_ref().and_then(word),
                member.administrator
            ],
        )?;
    }
    if let CircleKind::Newer(_) = membership.circle {
        put_newer(database, circle, &RecordKey::new("circle", circle))?;
    }
    Ok(())
}

/// Writes a record's rows; one that this version can't read becomes a row of `view_newer`.
///
/// # Errors
/// [`StoreError`].
pub fn put_record(
    database: Database<'_>,
    circle: CircleId,
    record: &Record,
) -> Result<(), StoreError> {
    match record.key.kind.as_str() {
        PERSON => put_known(database, circle, record, put_person),
        CASE => put_known(database, circle, record, put_case),
        ASSESSMENT => put_known(database, circle, record, put_assessment),
        _ => put_newer(database, circle, &record.key),
    }
}

fn put_known<T: serde::de::DeserializeOwned>(
    database: Database<'_>,
    circle: CircleId,
    record: &Record,
    put: fn(Database<'_>, CircleId, &T) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    match record.read::<T>() {
        Some(value) => put(database, circle, &value),
        None => put_newer(database, circle, &record.key),
    }
}

/// Notes something that this version can't read.
///
/// # Errors
/// [`StoreError`].
pub fn put_newer(
    database: Database<'_>,
    circle: CircleId,
    key: &RecordKey,
) -> Result<(), StoreError> {
    database.0.execute(
        "INSERT OR IGNORE INTO view_newer (circle, kind, id) VALUES (?, ?, ?)",
        params![circle.0, key.kind, key.id],
    )?;
    Ok(())
}

fn put_person(database: Database<'_>, circle: CircleId, person: &Person) -> Result<(), StoreError> {
    database.0.execute(
        "INSERT OR REPLACE INTO view_person (circle, id, called) VALUES (?, ?, ?)",
        params![circle.0, person.id.0, person.called],
    )?;
    Ok(())
}

fn put_case(database: Database<'_>, circle: CircleId, case: &Case) -> Result<(), StoreError> {
    database.0.execute(
        "INSERT OR REPLACE INTO view_case
         (id, circle, user, contact, user_under_18, contact_under_18, without_substance,
          opened_utc, opened_local, opened_zone)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            case.id.0,
            circle.0,
            case.user.0,
            case.contact.0,
            case.user_under_18,
            case.contact_under_18,
            case.without_substance,
            case.opened.utc,
            local_text(&case.opened),
            case.opened.zone
        ],
    )?;
    Ok(())
}

fn put_assessment(
    database: Database<'_>,
    circle: CircleId,
    assessment: &Assessment,
) -> Result<(), StoreError> {
    database
        .0
        .prepare_cached(
            "INSERT OR REPLACE INTO view_assessment
             (id, circle, case_id, instrument, instrument_version, round, part, version, corrects,
              reason, sat_with, day, shown_to_contact, first_answer_utc, first_answer_local,
              first_answer_zone, finished_utc, finished_local, finished_zone, by_person, on_person)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            assessment.id.0,
            circle.0,
            assessment.case.0,
            assessment.instrument.id,
            assessment.instrument.version,
            assessment.round,
            word(&assessment.part),
            assessment.version,
            assessment.correction.as_ref().map(|c| c.corrects.0),
            assessment.correction.as_ref().map(|c| &c.reason),
            assessment.sat_with.as_ref().and_then(word),
            assessment.day.as_ref().and_then(word),
            assessment.shown_to_contact,
            assessment.first_answer.utc,
            local_text(&assessment.first_answer),
            assessment.first_answer.zone,
            assessment.finished.utc,
            local_text(&assessment.finished),
            assessment.finished.zone,
            assessment.by.0,
            assessment.on.map(|on| on.0)
        ])?;
    let mut answer_row = database.0.prepare_cached(
        "INSERT OR REPLACE INTO view_answer (assessment, item, code, missing) VALUES (?, ?, ?, ?)",
    )?;
    for (item, answer) in &assessment.answers {
        let missing = match answer {
            Answer::Code(_) => None,
            Answer::Missing(missing) => word(missing),
            Answer::Newer(newer) => Some(newer.clone()),
        };
        answer_row.execute(params![assessment.id.0, item.0, answer.code(), missing])?;
    }
    Ok(())
}
