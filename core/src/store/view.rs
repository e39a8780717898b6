//! Reading the `view_` tables, in model types.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{OptionalExtension, Row, params};

use super::connection::Database;
use super::error::StoreError;
use super::rows::{Cells, variant};
use crate::model::case::Case;
use crate::model::id::{AssessmentId, CaseId, CircleId, PersonId};
use crate::model::person::Role;
use crate::questionnaire::answer::{Answer, ItemCode, Part};
use crate::questionnaire::assessment::{Assessment, Correction, InstrumentRef};
use crate::vault::PublicKey;

/// Whose vault this is: the person of its own circle, and which app the phone shows them.
///
/// # Errors
/// [`StoreError`].
pub fn owner(database: Database<'_>) -> Result<Option<(PersonId, Role)>, StoreError> {
    let mut statement = database.0.prepare_cached(
        "SELECT person, role FROM view_member JOIN view_circle ON view_circle.id = circle
         WHERE kind = 'own' AND role IS NOT NULL LIMIT 1",
    )?;
    let row = statement
        .query_row([], |row| Ok((PersonId(row.get("person")?), variant(row.get("role")?)?)));
    Ok(row.optional()?)
}

/// Someone in a circle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Involved {
    /// Who.
    pub person: PersonId,
    /// What they are here; none where a newer version knows it.
    pub role: Option<Role>,
    /// What they are called here; empty where that isn't said.
    pub called: String,
}

/// Who is in a circle, in the order of their ids.
///
/// # Errors
/// [`StoreError`].
pub fn involved(database: Database<'_>, circle: CircleId) -> Result<Vec<Involved>, StoreError> {
    let mut statement = database.0.prepare_cached(
        "SELECT m.person, m.role, coalesce(p.called, '') AS called FROM view_member m
         LEFT JOIN view_person p ON p.circle = m.circle AND p.id = m.person
         WHERE m.circle = ? ORDER BY m.person",
    )?;
    let rows = statement.query_map([circle.0], |row| {
        let role: Option<String> = row.get("role")?;
        Ok(Involved {
            person: PersonId(row.get("person")?),
            role: role.map(variant).transpose()?,
            called: row.get("called")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What someone is called in a circle, whether they are a member or not.
///
/// # Errors
/// [`StoreError`].
pub fn called(
    database: Database<'_>,
    circle: CircleId,
    person: PersonId,
) -> Result<Option<String>, StoreError> {
    let mut statement =
        database.0.prepare_cached("SELECT called FROM view_person WHERE circle = ? AND id = ?")?;
    let row = statement.query_row(params![circle.0, person.0], |row| row.get(0));
    Ok(row.optional()?)
}

/// Which member of a circle a phone is, if it is one's, and whether they may change the membership.
///
/// # Errors
/// [`StoreError`].
pub fn member_with(
    database: Database<'_>,
    circle: CircleId,
    phone: &PublicKey,
) -> Result<Option<(PersonId, bool)>, StoreError> {
    let mut statement = database.0.prepare_cached(
        "SELECT p.person, m.administrator FROM view_phone p
         JOIN view_member m ON m.circle = p.circle AND m.person = p.person
         WHERE p.circle = ? AND p.phone = ?",
    )?;
    let row = statement.query_row(params![circle.0, phone.0], |row| {
        Ok((PersonId(row.get("person")?), row.get("administrator")?))
    });
    Ok(row.optional()?)
}

/// The phones that someone has in a circle, in the order of their keys.
///
/// # Errors
/// [`StoreError`].
pub fn phones_of(
    database: Database<'_>,
    circle: CircleId,
    person: PersonId,
) -> Result<Vec<PublicKey>, StoreError> {
    let mut statement = database.0.prepare_cached(
        "SELECT phone FROM view_phone WHERE circle = ? AND person = ? ORDER BY phone",
    )?;
    let rows = statement.query_map(params![circle.0, person.0], |row| row.get(0).map(PublicKey))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether someone has a phone of their own in a circle.
///
/// # Errors
/// [`StoreError`].
pub fn has_phone(
    database: Database<'_>,
    circle: CircleId,
    person: PersonId,
) -> Result<bool, StoreError> {
    let mut statement = database
        .0
        .prepare_cached("SELECT 1 FROM view_phone WHERE circle = ? AND person = ? LIMIT 1")?;
    Ok(statement.exists(params![circle.0, person.0])?)
}

/// The circles that a phone is one of the phones of; never someone's own.
///
/// # Errors
/// [`StoreError`].
pub fn circles_with(
    database: Database<'_>,
    phone: &PublicKey,
) -> Result<Vec<CircleId>, StoreError> {
    let mut statement = database.0.prepare_cached(
        "SELECT circle FROM view_phone JOIN view_circle ON view_circle.id = circle
         WHERE phone = ? AND kind <> 'own' ORDER BY circle",
    )?;
    let rows = statement.query_map([phone.0], |row| row.get(0).map(CircleId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The circles that are about a case, in the order of their ids.
///
/// # Errors
/// [`StoreError`].
pub fn circles_about(database: Database<'_>, case: CaseId) -> Result<Vec<CircleId>, StoreError> {
    let mut statement =
        database.0.prepare_cached("SELECT id FROM view_circle WHERE about = ? ORDER BY id")?;
    let rows = statement.query_map([case.0], |row| row.get(0).map(CircleId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The circle of `kind` that is about a case, if this vault is in one; of several the one with the
/// lowest id, on every phone.
///
/// # Errors
/// [`StoreError`].
pub fn circle_about(
    database: Database<'_>,
    kind: &str,
    case: CaseId,
) -> Result<Option<CircleId>, StoreError> {
    let mut statement = database.0.prepare_cached(
        "SELECT id FROM view_circle WHERE about = ? AND kind = ? ORDER BY id LIMIT 1",
    )?;
    let row = statement.query_row(params![case.0, kind], |row| row.get(0).map(CircleId));
    Ok(row.optional()?)
}

/// The vault's own circle.
///
/// # Errors
/// [`StoreError`].
pub fn own_circle(database: Database<'_>) -> Result<Option<CircleId>, StoreError> {
    let mut statement =
        database.0.prepare_cached("SELECT id FROM view_circle WHERE kind = 'own' LIMIT 1")?;
    Ok(statement.query_row([], |row| row.get(0).map(CircleId)).optional()?)
}

/// A case together with its circle and what its two people are called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseView {
    /// The case.
    pub case: Case,
    /// The circle it is read from: its pair's, where this vault is in it.
    pub circle: CircleId,
    /// What the user is called.
    pub user_name: String,
    /// What the contact is called.
    pub contact_name: String,
}

const CASES: &str = "SELECT c.id, c.user, c.contact, c.user_under_18, c.contact_under_18,
        c.without_substance, c.opened_utc, c.opened_local, c.opened_zone, c.circle,
        coalesce(u.called, ''), coalesce(k.called, '')
     FROM view_case c
     JOIN view_circle v ON v.id = c.circle AND v.kind IN ('pair', 'triangle') AND v.about = c.id
     LEFT JOIN view_person u ON u.circle = c.circle AND u.id = c.user
     LEFT JOIN view_person k ON k.circle = c.circle AND k.id = c.contact";

/// All cases, in the order they were opened: each as its own pair's circle has it, or, on a phone
/// that isn't in that, the triangle's.
///
/// # Errors
/// [`StoreError`].
pub fn cases(database: Database<'_>) -> Result<Vec<CaseView>, StoreError> {
    let mut statement = database
        .0
        .prepare_cached(&format!("{CASES} ORDER BY opened_utc, c.id, v.kind, c.circle"))?;
    let rows = statement.query_map([], case_of)?;
    let mut cases: Vec<CaseView> = rows.collect::<Result<_, _>>()?;
    cases.dedup_by_key(|view| view.case.id);
    Ok(cases)
}

/// One case.
///
/// # Errors
/// [`StoreError`].
pub fn case(database: Database<'_>, id: CaseId) -> Result<Option<CaseView>, StoreError> {
    let mut statement = database
        .0
        .prepare_cached(&format!("{CASES} WHERE c.id = ? ORDER BY v.kind, c.circle LIMIT 1"))?;
    Ok(statement.query_row([id.0], case_of).optional()?)
}

/// From the columns of [`CASES`].
fn case_of(row: &Row<'_>) -> rusqlite::Result<CaseView> {
    let mut cells = Cells::of(row);
    Ok(CaseView {
        case: Case {
            id: CaseId(cells.next()?),
            user: PersonId(cells.next()?),
            contact: PersonId(cells.next()?),
            user_under_18: cells.next()?,
            contact_under_18: cells.next()?,
            without_substance: cells.next()?,
            opened: cells.moment()?,
        },
        circle: CircleId(cells.next()?),
        user_name: cells.next()?,
        contact_name: cells.next()?,
    })
}

/// The finished parts of a case in a circle, oldest round first, with all that [`assessment_of`]
/// reads.
pub(super) const ASSESSMENTS: &str = "SELECT id, case_id, instrument, instrument_version, round,
        part, version, corrects, reason, sat_with, day, shown_to_contact, first_answer_utc,
        first_answer_local, first_answer_zone, finished_utc, finished_local, finished_zone,
        by_person, on_person
     FROM view_assessment WHERE circle = ? AND case_id = ? ORDER BY round, part, version, id";

/// Every version of every finished part of a case, oldest round first, as its pair's circle has
/// them.
///
/// # Errors
/// [`StoreError`].
pub fn assessments(
    database: Database<'_>,
    circle: CircleId,
    case: CaseId,
) -> Result<Vec<Assessment>, StoreError> {
    let mut answers = answers_of_case(database, circle, case)?;
    let mut statement = database.0.prepare_cached(ASSESSMENTS)?;
    let rows = statement.query_map([circle.0, case.0], |row| {
        assessment_of(row, |id| answers.remove(&id).unwrap_or_default())
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A part's answers, by item.
pub type Answers = BTreeMap<ItemCode, Answer>;

fn answers_of_case(
    database: Database<'_>,
    circle: CircleId,
    case: CaseId,
) -> Result<BTreeMap<AssessmentId, Answers>, StoreError> {
    let mut statement = database.0.prepare_cached(
        "SELECT assessment, item, code, missing FROM view_answer r
         JOIN view_assessment a ON a.circle = r.circle AND a.id = r.assessment
         WHERE a.circle = ? AND case_id = ?",
    )?;
    let mut answers: BTreeMap<AssessmentId, Answers> = BTreeMap::new();
    let rows = statement.query_map([circle.0, case.0], |row| {
        let mut cells = Cells::of(row);
        let (assessment, item) = (AssessmentId(cells.next()?), ItemCode(cells.next()?));
        Ok((assessment, item, answer_of(&mut cells)?))
    })?;
    for row in rows {
        let (assessment, item, answer) = row?;
        answers.entry(assessment).or_default().insert(item, answer);
    }
    Ok(answers)
}

/// The answer in the columns `code` and `missing`, the next two.
pub(super) fn answer_of(cells: &mut Cells<'_>) -> rusqlite::Result<Answer> {
    let (code, missing): (Option<u8>, Option<String>) = (cells.next()?, cells.next()?);
    Ok(code.map_or_else(|| variant_or_newer(missing.unwrap_or_default()), Answer::Code))
}

fn variant_or_newer(word: String) -> Answer {
    variant(word.clone()).map_or(Answer::Newer(word), Answer::Missing)
}

/// From the columns of [`ASSESSMENTS`].
pub(super) fn assessment_of(
    row: &Row<'_>,
    answers: impl FnOnce(AssessmentId) -> Answers,
) -> rusqlite::Result<Assessment> {
    let mut cells = Cells::of(row);
    let id = AssessmentId(cells.next()?);
    Ok(Assessment {
        id,
        case: CaseId(cells.next()?),
        instrument: InstrumentRef { id: cells.next()?, version: cells.next()? },
        round: cells.next()?,
        part: cells.variant()?,
        version: cells.next()?,
        correction: correction_of(cells.next()?, cells.next()?),
        answers: answers(id),
        sat_with: cells.variant_if_any()?,
        day: cells.variant_if_any()?,
        shown_to_contact: cells.next()?,
        first_answer: cells.moment()?,
        finished: cells.moment()?,
        by: PersonId(cells.next()?),
        on: cells.next::<Option<_>>()?.map(PersonId),
    })
}

fn correction_of(corrects: Option<[u8; 16]>, reason: Option<String>) -> Option<Correction> {
    let corrects = AssessmentId(corrects?);
    Some(Correction { corrects, reason: reason.unwrap_or_default() })
}

/// How many records this version can't read.
///
/// # Errors
/// [`StoreError`].
pub fn made_by_newer_version(database: Database<'_>) -> Result<u32, StoreError> {
    let mut statement = database.0.prepare_cached("SELECT count(*) FROM view_newer")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

/// The parts of a case that a newer version finished and this one can't read.
///
/// # Errors
/// [`StoreError`].
pub fn newer_parts(
    database: Database<'_>,
    circle: CircleId,
    case: CaseId,
) -> Result<BTreeSet<(u32, Part)>, StoreError> {
    let mut statement = database.0.prepare_cached(
        "SELECT round, part FROM view_newer
         WHERE circle = ? AND case_id = ? AND round IS NOT NULL AND part IS NOT NULL",
    )?;
    let rows = statement
        .query_map([circle.0, case.0], |row| Ok((row.get("round")?, variant(row.get("part")?)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
