//! Finished parts for screens that need little of them: when and whose, and the answers of a few.

use rusqlite::params;

use super::connection::Database;
use super::error::StoreError;
use super::rows::Cells;
use super::view::{ASSESSMENTS, Answers, answer_of, assessment_of};
use crate::model::id::{AssessmentId, CaseId, CircleId};
use crate::questionnaire::answer::ItemCode;
use crate::questionnaire::assessment::Assessment;

/// Every version of every finished part of a case, oldest round first, with no answers in them.
///
/// # Errors
/// [`StoreError`].
pub fn without_answers(
    database: Database<'_>,
    circle: CircleId,
    case: CaseId,
) -> Result<Vec<Assessment>, StoreError> {
    let mut statement = database.0.prepare_cached(ASSESSMENTS)?;
    let rows =
        statement.query_map([circle.0, case.0], |row| assessment_of(row, |_| Answers::new()))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The answers of one finished part.
///
/// # Errors
/// [`StoreError`].
pub fn answers(
    database: Database<'_>,
    circle: CircleId,
    assessment: AssessmentId,
) -> Result<Answers, StoreError> {
    let mut statement = database.0.prepare_cached(
        "SELECT item, code, missing FROM view_answer WHERE circle = ? AND assessment = ?",
    )?;
    let rows = statement.query_map(params![circle.0, assessment.0], |row| {
        let mut cells = Cells::of(row);
        Ok((ItemCode(cells.next()?), answer_of(&mut cells)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
