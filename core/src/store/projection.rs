//! From records to `view_` rows. Every row comes from `log_` alone, so a rebuild gives them again.

use rusqlite::params;
use rusqlite::types::Value;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::connection::Database;
use super::error::StoreError;
use super::records;
use super::rows::{local_text, word};
use crate::ledger::{CircleKind, Membership, Record, RecordKey};
use crate::model::case::Case;
use crate::model::id::{CaseId, CircleId};
use crate::model::person::Person;
use crate::questionnaire::answer::{Answer, Part};
use crate::questionnaire::assessment::Assessment;

/// The tables of the read model, those that others refer to first.
const TABLES: [&str; 9] = [
    "view_circle",
    "view_member",
    "view_phone",
    "view_person",
    "view_case",
    "view_assessment",
    "view_answer",
    "view_record",
    "view_newer",
];

/// The form of the read model. A vault that was left with another is rebuilt when it is opened.
pub const VERSION: u32 = 3;

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

/// Empties one circle's part of the read model.
///
/// # Errors
/// [`StoreError`].
pub fn clear_circle(database: Database<'_>, circle: CircleId) -> Result<(), StoreError> {
    // all else goes with it
    database.0.execute("DELETE FROM view_circle WHERE id = ?", [circle.0])?;
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
    database.0.execute("DELETE FROM view_phone WHERE circle = ?", [circle.0])?;
    for member in &membership.members {
        database.0.execute(
            "INSERT OR REPLACE INTO view_member (circle, person, role, administrator)
             VALUES (?, ?, ?, ?)",
            params![
                circle.0,
                member.person.0,
                member.role.known().as_ref().and_then(word),
                member.administrator
            ],
        )?;
        for phone in &member.phones {
            database.0.execute(
                "INSERT OR REPLACE INTO view_phone (circle, person, phone) VALUES (?, ?, ?)",
                params![circle.0, member.person.0, phone.0.0],
            )?;
        }
    }
    if let CircleKind::Newer(_) = membership.circle {
        put_newer(database, circle, "/circle", &circle.to_string())?;
    }
    Ok(())
}

/// Puts a record's rows in the place of those it had. One that this version can't read becomes a
/// row of `view_newer`; one that is gone from its document (`None`) has none.
///
/// # Errors
/// [`StoreError`].
pub fn put_record(
    database: Database<'_>,
    circle: CircleId,
    key: &RecordKey,
    record: Option<&Record>,
) -> Result<(), StoreError> {
    remove(database, circle, key)?;
    let Some(record) = record else { return Ok(()) };
    let is_read = match key.kind.as_str() {
        PERSON => match read(record, |person: &Person| person.id.to_string()) {
            Some(person) => put_person(database, circle, &person).map(|()| true),
            None => Ok(false),
        },
        CASE => match read(record, |case: &Case| case.id.to_string()) {
            Some(case) => put_case(database, circle, &case).map(|()| true),
            None => Ok(false),
        },
        ASSESSMENT => match read(record, |assessment: &Assessment| assessment.id.to_string()) {
            Some(assessment) => put_assessment(database, circle, &assessment).map(|()| true),
            None => Ok(false),
        },
        _ => records::put(database, circle, record),
    };
    if is_read? { Ok(()) } else { put_newer_record(database, circle, record) }
}

/// The value of a record, if this version can read it and it says of itself what its key says.
fn read<T: DeserializeOwned>(record: &Record, id: impl Fn(&T) -> String) -> Option<T> {
    record.read().filter(|value| id(value) == record.key.id)
}

fn remove(database: Database<'_>, circle: CircleId, key: &RecordKey) -> Result<(), StoreError> {
    records::remove(database, circle, key)?;
    // answers go with their assessment
    for (kind, table) in
        [(PERSON, "view_person"), (CASE, "view_case"), (ASSESSMENT, "view_assessment")]
    {
        if let (true, Ok(CircleId(id))) = (key.kind == kind, key.id.parse()) {
            let sql = format!("DELETE FROM {table} WHERE circle = ? AND id = ?");
            database.0.prepare_cached(&sql)?.execute(params![circle.0, id])?;
        }
    }
    database
        .0
        .prepare_cached("DELETE FROM view_newer WHERE circle = ? AND kind = ? AND id = ?")?
        .execute(params![circle.0, key.kind, key.id])?;
    Ok(())
}

/// Notes something that is no record and that this version can't read. `kind` begins with a slash,
/// as no record's does.
///
/// # Errors
/// [`StoreError`].
pub fn put_newer(
    database: Database<'_>,
    circle: CircleId,
    kind: &'static str,
    id: &str,
) -> Result<(), StoreError> {
    database.0.execute(
        "INSERT OR IGNORE INTO view_newer (circle, kind, id) VALUES (?, ?, ?)",
        params![circle.0, kind, id],
    )?;
    Ok(())
}

/// Notes a record that this version can't read, and of a finished part, whose it is, as far as
/// that can be read.
fn put_newer_record(
    database: Database<'_>,
    circle: CircleId,
    record: &Record,
) -> Result<(), StoreError> {
    let field = |name| record.fields.get(name).filter(|_| record.key.kind == ASSESSMENT);
    let case: Option<CaseId> = field("case").and_then(|id| id.as_str()?.parse().ok());
    let round = field("round").and_then(|round| u32::try_from(round.as_u64()?).ok());
    let part = field("part").and_then(|part| Part::deserialize(part).ok());
    database.0.execute(
        "INSERT INTO view_newer (circle, kind, id, case_id, round, part) VALUES (?, ?, ?, ?, ?, ?)",
        params![
            circle.0,
            record.key.kind,
            record.key.id,
            case.map(|case| case.0),
            round,
            part.as_ref().and_then(word)
        ],
    )?;
    Ok(())
}

fn put_person(database: Database<'_>, circle: CircleId, person: &Person) -> Result<(), StoreError> {
    database.0.execute(
        "INSERT INTO view_person (circle, id, called) VALUES (?, ?, ?)",
        params![circle.0, person.id.0, person.called],
    )?;
    Ok(())
}

fn put_case(database: Database<'_>, circle: CircleId, case: &Case) -> Result<(), StoreError> {
    database.0.execute(
        "INSERT INTO view_case
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
            "INSERT INTO view_assessment
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
        "INSERT INTO view_answer (circle, assessment, item, code, missing) VALUES (?, ?, ?, ?, ?)",
    )?;
    for (item, answer) in &assessment.answers {
        let missing = match answer {
            Answer::Code(_) => None,
            Answer::Missing(missing) => word(missing),
            Answer::Newer(newer) => Some(newer.clone()),
        };
        answer_row.execute(params![circle.0, assessment.id.0, item.0, answer.code(), missing])?;
    }
    Ok(())
}
