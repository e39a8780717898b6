//! The invented lives: what Kari, a training contact, has with Åse and with Jonas.
//!
//! Åse has two rounds behind her and the third in front. Jonas has just begun and put the phone down
//! at question 9.

use chrono::{Days, Months};
use medspiller_core::app::answering::instrument;
use medspiller_core::app::cases::NewCase;
use medspiller_core::app::{App, AppError};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::time::{Date, Now};
use medspiller_core::questionnaire::answer::{Answer, Missing};
use medspiller_core::questionnaire::assessment::{DayKind, SatWith};

use crate::moment::afternoon;

/// A skipped question in the lists below.
const SKIP: u8 = 0;

/// Åse's answers to S1 to S14, in two rounds.
const AASE: [([u8; 14], DayKind); 2] = [
    ([4, 2, 3, 3, 2, 3, 2, 2, 2, 3, 1, 4, 2, 2], DayKind::Ordinary),
    ([4, 3, 4, 4, 4, 3, 3, 1, 2, 4, 1, 3, 3, 4], DayKind::Good),
];

/// What Kari says of Åse, O1 to O18: 1 no, 2 yes, 0 don't know.
const OF_AASE: [[u8; 18]; 2] = [
    [2, 2, 1, 1, 1, 1, 2, 1, 2, 2, 1, 1, 2, 2, 2, 2, 1, 1],
    [2, 2, 1, 1, 1, 1, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 1, 1],
];

/// Jonas's answers, as far as he has come.
const JONAS: [u8; 8] = [3, 3, SKIP, 2, 4, SKIP, 3, 1];

/// Lives that lead up to `today`.
pub fn lead_up_to(app: &App, today: Date) -> Result<(), AppError> {
    let before = |months, days| {
        let date = today.checked_sub_months(Months::new(months));
        let date = date.and_then(|date| date.checked_sub_days(Days::new(days)));
        afternoon(date.unwrap_or(today))
    };
    let aase = open(app, "Åse", before(12, 16)?)?;
    for (round, at) in [before(12, 9)?, before(6, 5)?].into_iter().enumerate() {
        let (answers, day) = AASE[round];
        user_answers(app, aase, &answers, Some(day), at)?;
        contact_answers(app, aase, &OF_AASE[round], at)?;
    }
    let jonas = open(app, "Jonas", before(0, 6)?)?;
    user_answers(app, jonas, &JONAS, None, before(0, 2)?)
}

fn open(app: &App, user_name: &str, at: Now) -> Result<CaseId, AppError> {
    let case = NewCase {
        user_name: user_name.into(),
        contact_name: "Kari".into(),
        user_under_18: false,
        contact_under_18: false,
        without_substance: false,
    };
    app.open_case(&case, at)
}

/// Answers one question after another; where a sort of day is given, all of them, and locks them.
fn user_answers(
    app: &App,
    case: CaseId,
    answers: &[u8],
    day: Option<DayKind>,
    at: Now,
) -> Result<(), AppError> {
    let instrument = instrument()?;
    let draft = app.begin_user_part(case, SatWith::Contact, at)?;
    for (item, answer) in draft.asked.iter().zip(answers) {
        app.step(draft.id, |draft| {
            if *answer == SKIP {
                return draft.skip();
            }
            draft.mark(item, Answer::Code(*answer), instrument, &at.moment())?;
            draft.go_on()
        })?;
    }
    if day.is_some() {
        app.step(draft.id, |draft| draft.set_day(day))?;
        app.finish(draft.id, None, at)?;
    }
    Ok(())
}

fn contact_answers(app: &App, case: CaseId, answers: &[u8], at: Now) -> Result<(), AppError> {
    let instrument = instrument()?;
    let draft = app.begin_contact_part(case, at)?;
    for (item, answer) in draft.asked.iter().zip(answers) {
        let answer = match answer {
            0 => Answer::Missing(Missing::DontKnow),
            code => Answer::Code(*code),
        };
        app.step(draft.id, |draft| draft.mark(item, answer, instrument, &at.moment()))?;
    }
    app.finish(draft.id, None, at)?;
    Ok(())
}
