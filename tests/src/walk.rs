//! Answering, one command at a time. What comes next follows from the draft alone, so that whoever
//! knows the last acknowledged draft knows what the command after it would have made of it.

use medspiller_core::app::answering::instrument;
use medspiller_core::app::cases::CaseState;
use medspiller_core::app::{App, AppError};
use medspiller_core::model::id::{AssessmentId, CaseId};
use medspiller_core::model::invalid::Invalid;
use medspiller_core::model::time::Now;
use medspiller_core::questionnaire::answer::{Answer, ItemCode, Missing, Part};
use medspiller_core::questionnaire::assessment::{Assessment, DayKind, SatWith};
use medspiller_core::questionnaire::draft::{Draft, Step};

/// Why a part is corrected, in every story.
pub const REASON: &str = "Trykket på feil svar, sier Åse";

/// What a draft needs next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// A step: the draft as it will be.
    Step(Box<Draft>),
    /// To be locked.
    Finish,
}

/// What comes after `draft`. In a correction the sort of day is changed, and no
/// answer.
///
/// # Errors
/// What the draft refuses.
pub fn next(draft: &Draft, now: Now) -> Result<Next, Invalid> {
    let mut after = draft.clone();
    match &draft.step {
        Step::Question { item, .. } if is_answered(draft, item) => after.go_on()?,
        Step::Question { item, after: way } => {
            let first_time = *way == medspiller_core::questionnaire::draft::After::Walk;
            if first_time && choice(draft, item).is_multiple_of(5) {
                after.skip()?;
            } else {
                mark(&mut after, item, 1 + choice(draft, item) % 5, now)?;
            }
        }
        Step::AskSkipped if draft.id.0[1].is_multiple_of(2) => after.answer_skipped()?,
        Step::AskSkipped => after.decline_skipped()?,
        Step::Day => after.set_day(Some(DayKind::Ordinary))?,
        Step::Review
            if draft.part == Part::Subjective
                && draft.corrects.is_some()
                && draft.day != Some(DayKind::Good) =>
        {
            after.set_day(Some(DayKind::Good))?;
        }
        Step::Review => match first_open(draft) {
            Some(item) => mark(&mut after, &item, 1 + choice(draft, &item) % 2, now)?,
            None => return Ok(Next::Finish),
        },
    }
    Ok(Next::Step(Box::new(after)))
}

/// The first item that the contact has not answered.
fn first_open(draft: &Draft) -> Option<ItemCode> {
    let mut asked = draft.asked.iter().filter(|_| draft.part == Part::Objective);
    asked.find(|item| !is_answered(draft, item)).cloned()
}

fn is_answered(draft: &Draft, item: &ItemCode) -> bool {
    draft.answers.get(item).is_some_and(|answer| *answer != Answer::Missing(Missing::Skipped))
}

/// A number that is this draft's and this item's.
fn choice(draft: &Draft, item: &ItemCode) -> u8 {
    item.0.bytes().chain(draft.id.0).fold(7, |sum: u8, byte| sum.wrapping_mul(31) ^ byte)
}

fn mark(draft: &mut Draft, item: &ItemCode, code: u8, now: Now) -> Result<(), Invalid> {
    let embedded = instrument().map_err(|_| Invalid {
        field: "instrument".into(),
        reason: medspiller_core::model::invalid::Reason::NewerVersion,
    })?;
    draft.mark(item, Answer::Code(code), embedded, &now.moment())
}

/// What a command of [`go_on`] did.
#[derive(Debug, Clone, PartialEq)]
pub enum Done {
    /// Opened a case.
    Opened(CaseId),
    /// Began a draft, or took a step in it.
    Saved(Box<Draft>),
    /// Locked a part.
    Finished(Box<Draft>, Box<Assessment>),
}

/// The next command of a story that never ends: a case is opened, the user's part, the contact's
/// part, a correction of the user's, another case.
///
/// # Errors
/// [`AppError`].
pub fn go_on(app: &App, case: Option<CaseId>, now: Now) -> Result<Done, AppError> {
    let Some(case) = case else { return Ok(Done::Opened(crate::open_case(app, now)?)) };
    let state = app.case(case)?;
    match state.drafts.first() {
        Some(draft) => advance(app, draft, now),
        None => begin(app, &state, now),
    }
}

fn begin(app: &App, state: &CaseState, now: Now) -> Result<Done, AppError> {
    let case = state.view.case.id;
    let saved = |draft| Ok(Done::Saved(Box::new(draft)));
    let user = state.newest(1, Part::Subjective);
    match (user.map(|user| user.version), state.newest(1, Part::Objective)) {
        (None, _) => saved(app.begin_user_part(case, SatWith::Contact, now)?),
        (_, None) => saved(app.begin_contact_part(case, now)?),
        (Some(1), _) => saved(app.begin_correction(case, 1, Part::Subjective)?),
        _ => Ok(Done::Opened(crate::open_case(app, now)?)),
    }
}

/// The next command for a draft.
///
/// # Errors
/// [`AppError`].
pub fn advance(app: &App, draft: &Draft, now: Now) -> Result<Done, AppError> {
    match next(draft, now)? {
        Next::Step(after) => {
            let saved = app.step(draft.id, |there| {
                *there = *after;
                Ok(())
            })?;
            Ok(Done::Saved(Box::new(saved)))
        }
        Next::Finish => {
            let reason = draft.corrects.as_ref().map(|_| REASON);
            let finished = app.finish(draft.id, reason, now)?;
            Ok(Done::Finished(Box::new(draft.clone()), Box::new(finished)))
        }
    }
}

/// Answers a draft to its end and locks it.
///
/// # Errors
/// [`AppError`].
pub fn through(app: &App, draft: Draft, now: Now) -> Result<Assessment, AppError> {
    let mut draft = draft;
    loop {
        match advance(app, &draft, now)? {
            Done::Saved(after) => draft = *after,
            Done::Finished(_, finished) => return Ok(*finished),
            Done::Opened(_) => return Err(AppError::NotFound("draft")),
        }
    }
}

/// Both parts of the round that can be answered now.
///
/// # Errors
/// [`AppError`].
pub fn round(app: &App, case: CaseId, now: Now) -> Result<[AssessmentId; 2], AppError> {
    let user = through(app, app.begin_user_part(case, SatWith::Contact, now)?, now)?;
    let contact = through(app, app.begin_contact_part(case, now)?, now)?;
    Ok([user.id, contact.id])
}
