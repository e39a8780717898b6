//! What the rules must know to plan reminders, from the cases' overviews.

use chrono::Days;

use crate::app::error::AppError;
use crate::app::overview::Overview;
use crate::model::reminder::facts::{
    AgreementFact, AssessmentFact, CaseFacts, Facts, GoalFact, SessionFact, TalkFact, TimesheetFact,
};

/// So many days ahead sessions are looked for: a year, so that a phone that is left alone reminds.
pub(super) const DAYS_AHEAD: u64 = 366;

/// So many days ahead they are looked for first: with several cases that fills the phone.
pub(super) const SOON_DAYS: u64 = 45;

/// So many days back: a session that was yesterday may still have to be logged.
const DAYS_BACK: u64 = 2;

/// Of everything that the owner's cases hold, with the sessions of so many days ahead, and of their
/// own timesheets.
pub(super) fn of_all(
    cases: &[Overview],
    timesheets: &[TimesheetFact],
    days: u64,
) -> Result<Facts, AppError> {
    let cases = cases.iter().map(|case| of_case(case, days)).collect::<Result<_, _>>()?;
    Ok(Facts { cases, timesheets: timesheets.to_vec() })
}

/// One case, as the rules of reminders see it. Of a case that closes, what has a day of its own
/// stays until it is closed (sessions, agreements), and nothing new is due.
fn of_case(case: &Overview, days: u64) -> Result<CaseFacts, AppError> {
    let facts = CaseFacts {
        sessions: sessions(case, days),
        talks: talks(case),
        agreements: agreements(case),
        pauses: case.pauses.clone(),
        closed: case.endings.spans(),
        ..CaseFacts::new(case.place.view.case.id, case.role)
    };
    if case.closes() {
        return Ok(facts);
    }
    Ok(CaseFacts {
        assessments: assessments(case)?,
        goals: case
            .goals
            .iter()
            .map(|goal| GoalFact { goal: goal.id, due: case.goal_due(goal) })
            .collect(),
        period_end: case.period_end().filter(|end| case.endings.is_open(*end)),
        ..facts
    })
}

fn sessions(case: &Overview, days: u64) -> Vec<SessionFact> {
    let from = case.today.checked_sub_days(Days::new(DAYS_BACK)).unwrap_or(case.today);
    let to = case.today.checked_add_days(Days::new(days)).unwrap_or(case.today);
    let is_logged = case.logged();
    let fact = |occurrence| SessionFact { logged: is_logged(&occurrence), occurrence };
    case.occurrences(from, to).into_iter().map(fact).collect()
}

fn talks(case: &Overview) -> Vec<TalkFact> {
    let talk = |(start, talk): (_, &crate::model::talk::TriangleTalk)| TalkFact {
        talk: talk.id,
        start,
        prepared: case.has_prepared(talk),
    };
    case.agreed_talks().into_iter().map(talk).collect()
}

/// Those that are this person's to do.
fn agreements(case: &Overview) -> Vec<AgreementFact> {
    let own = case.agreements.iter().filter(|agreement| agreement.who == case.viewer);
    own.map(|own| AgreementFact { agreement: own.id, due: own.by }).collect()
}

/// The rounds of which a part is missing that this person is reminded of.
fn assessments(case: &Overview) -> Result<Vec<AssessmentFact>, AppError> {
    let heard = case.outstanding()?.into_iter().filter(|of| case.hears_of_part(of.part));
    let mut facts: Vec<AssessmentFact> =
        heard.map(|of| AssessmentFact { round: of.round, due: of.due }).collect();
    facts.dedup();
    Ok(facts)
}
