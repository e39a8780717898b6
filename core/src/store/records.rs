//! `view_record`: the records of the scheme, looked for by circle and kind, by what they belong to,
//! or by day.

use rusqlite::types::ToSql;
use rusqlite::{OptionalExtension, params};

use super::connection::Database;
use super::error::StoreError;
use crate::insight::signals::Dismissal;
use crate::ledger::{Record, RecordKey};
use crate::model::closing::{Closing, Reopening};
use crate::model::decision::{Decision, DecisionReview, RenewalRequest};
use crate::model::goal::{Goal, Rating};
use crate::model::id::CircleId;
use crate::model::kept::Kept;
use crate::model::papers::forum::ForumDate;
use crate::model::papers::guidance::{GuidanceRhythm, GuidanceTalk};
use crate::model::papers::profile::ContactProfile;
use crate::model::papers::reachable::ReachableHours;
use crate::model::papers::{Paper, PaperList};
use crate::model::pay::assignment::Assignment;
use crate::model::pay::club::{ClubAgreement, ClubPlace, Organisation};
use crate::model::pay::confirmation::{ClubConfirmation, Confirmation, Objection, ShownRow};
use crate::model::pay::declaration::Declaration;
use crate::model::pay::period::PaySchedule;
use crate::model::pay::rates::Rates;
use crate::model::pay::row::TimesheetRow;
use crate::model::pay::substitute::Substitute;
use crate::model::people::age::UserAge;
use crate::model::people::change::PersonChange;
use crate::model::people::guardian::{Guardianship, NotPassedOn};
use crate::model::people::relative::{RelativeCard, Relief};
use crate::model::retention::RetentionRule;
use crate::model::service_rating::ServiceRating;
use crate::model::session::change::OccurrenceChange;
use crate::model::session::group::Group;
use crate::model::session::pause::Pause;
use crate::model::session::plan::SessionPlan;
use crate::model::session::record::{TrainingSession, WorkNote};
use crate::model::sharing::SharingChoice;
use crate::model::talk::agenda::{AgendaItem, Struck};
use crate::model::talk::{
    Agreement, BroughtUp, Outcome, Preparation, Raised, Ready, TalkRequest, TalkSetting,
    TriangleTalk,
};
use crate::model::time::Date;
use crate::model::transition::{FollowUp, FollowUpWish, WayOnward};

/// What a row is looked for by.
struct Columns {
    about: Option<String>,
    day: Option<Date>,
}

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

/// What reads a kind's records: none where this version can't.
type Reader = fn(&Record) -> Option<Columns>;

/// Every kind that is kept as one row.
const KINDS: &[(&str, Reader)] = &[
    (Decision::KIND, columns::<Decision>),
    (RenewalRequest::KIND, columns::<RenewalRequest>),
    (DecisionReview::KIND, columns::<DecisionReview>),
    (Closing::KIND, columns::<Closing>),
    (Reopening::KIND, columns::<Reopening>),
    (WayOnward::KIND, columns::<WayOnward>),
    (FollowUpWish::KIND, columns::<FollowUpWish>),
    (FollowUp::KIND, columns::<FollowUp>),
    (PersonChange::KIND, columns::<PersonChange>),
    (RelativeCard::KIND, columns::<RelativeCard>),
    (Relief::KIND, columns::<Relief>),
    (UserAge::KIND, columns::<UserAge>),
    (Guardianship::KIND, columns::<Guardianship>),
    (NotPassedOn::KIND, columns::<NotPassedOn>),
    (Paper::KIND, columns::<Paper>),
    (PaperList::KIND, columns::<PaperList>),
    (ContactProfile::KIND, columns::<ContactProfile>),
    (ReachableHours::KIND, columns::<ReachableHours>),
    (GuidanceTalk::KIND, columns::<GuidanceTalk>),
    (GuidanceRhythm::KIND, columns::<GuidanceRhythm>),
    (ForumDate::KIND, columns::<ForumDate>),
    (SharingChoice::KIND, columns::<SharingChoice>),
    (RetentionRule::KIND, columns::<RetentionRule>),
    (ServiceRating::KIND, columns::<ServiceRating>),
    (Goal::KIND, columns::<Goal>),
    (Rating::KIND, columns::<Rating>),
    (SessionPlan::KIND, columns::<SessionPlan>),
    (OccurrenceChange::KIND, columns::<OccurrenceChange>),
    (Pause::KIND, columns::<Pause>),
    (TrainingSession::KIND, columns::<TrainingSession>),
    (WorkNote::KIND, columns::<WorkNote>),
    (Group::KIND, columns::<Group>),
    (TriangleTalk::KIND, columns::<TriangleTalk>),
    (Preparation::KIND, columns::<Preparation>),
    (Ready::KIND, columns::<Ready>),
    (BroughtUp::KIND, columns::<BroughtUp>),
    (AgendaItem::KIND, columns::<AgendaItem>),
    (Struck::KIND, columns::<Struck>),
    (Outcome::KIND, columns::<Outcome>),
    (Agreement::KIND, columns::<Agreement>),
    (TalkRequest::KIND, columns::<TalkRequest>),
    (Assignment::KIND, columns::<Assignment>),
    (Organisation::KIND, columns::<Organisation>),
    (ClubAgreement::KIND, columns::<ClubAgreement>),
    (ClubPlace::KIND, columns::<ClubPlace>),
    (Substitute::KIND, columns::<Substitute>),
    (Rates::KIND, columns::<Rates>),
    (PaySchedule::KIND, columns::<PaySchedule>),
    (TimesheetRow::KIND, columns::<TimesheetRow>),
    (ShownRow::KIND, columns::<ShownRow>),
    (Confirmation::KIND, columns::<Confirmation>),
    (Objection::KIND, columns::<Objection>),
    (ClubConfirmation::KIND, columns::<ClubConfirmation>),
    (Declaration::KIND, columns::<Declaration>),
    (Dismissal::KIND, columns::<Dismissal>),
    (Raised::KIND, columns::<Raised>),
    (TalkSetting::KIND, columns::<TalkSetting>),
];

/// Of a record that this version can read and that says of itself what its key says.
fn columns<T: Kept>(record: &Record) -> Option<Columns> {
    let value: T = record.read()?;
    let is_itself = value.key() == record.key.id;
    is_itself.then(|| Columns { about: value.about(), day: value.day() })
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
    let reader = KINDS.iter().find(|(kind, _)| *kind == record.key.kind);
    let Some(columns) = reader.and_then(|(_, read)| read(record)) else { return Ok(false) };
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
    let mut found = statement.query(values)?;
    let mut records = Vec::new();
    while let Some(row) = found.next()? {
        records
            .push(read(row.get_ref(0)?.as_str().map_err(|e| StoreError::Fault(e.to_string()))?)?);
    }
    Ok(records)
}

/// A body that was read when it was written and can't be now is damaged.
fn read<T: Kept>(body: &str) -> Result<T, StoreError> {
    serde_json::from_str(body).map_err(|e| StoreError::Corrupt(format!("{}: {e}", T::KIND)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Writer;

    /// How SQLite means to find the rows, table by table.
    fn searches(sql: &str) -> Vec<String> {
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
