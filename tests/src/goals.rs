//! Goals that the stories set and rate, and talks that their sets begin at.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::{Acting, App, AppError};
use medspiller_core::ledger::ToRecord;
use medspiller_core::model::goal::{NewGoal, NewRating, Rating};
use medspiller_core::model::id::{CaseId, GoalId, TalkId};
use medspiller_core::model::talk::{Next, Outcome};

use crate::trio::Trio;
use crate::{circles, now};

/// A goal with all five levels described and no weight, set `days` after the start.
///
/// # Panics
/// When there is no such day.
pub fn new_goal(words: &str, days: i64) -> NewGoal {
    NewGoal {
        words: words.into(),
        domains: vec!["health".into()],
        importance: None,
        difficulty: None,
        date: now(days).unwrap().date(),
        start: -1,
        levels: ["0 ganger", "1 gang", "2 ganger", "3 ganger", "4 ganger"].map(str::to_owned),
    }
}

/// A rating about that day, agreed by the user and the contact.
///
/// # Panics
/// When the case isn't there.
pub fn rating(app: &App, case: CaseId, level: i8, days: i64) -> NewRating {
    let place = app.place(case).unwrap();
    let agreed = vec![place.user(), place.contact()];
    NewRating { date: now(days).unwrap().date(), level, agreed, note: String::new() }
}

/// Rates a goal on that day; the user enters it.
///
/// # Panics
/// When it is refused.
#[track_caller]
pub fn rate(app: &App, case: CaseId, goal: GoalId, level: i8, days: i64) -> Rating {
    let (new, at) = (rating(app, case, level, days), now(days).unwrap());
    app.rate_goal(case, goal, &new, Acting::User, None, at).unwrap()
}

/// The contact's phone writes down that a talk was held that day.
///
/// # Errors
/// [`AppError`].
pub fn hold_talk(trio: &Trio, days: i64) -> Result<(), AppError> {
    let (place, at) = (trio.contact.place(trio.case)?, now(days)?);
    let outcome = Outcome {
        talk: TalkId([7; 16]),
        date: at.date(),
        summary: "Vi snakket om målene".into(),
        next: Next::CaseCloses,
        entered: at.moment(),
        by: place.contact(),
        on: None,
    };
    let there = trio.contact.envelopes(place.triangle()?)?;
    let unlocked = trio.phones[0].unlock(at)?.close();
    let written = circles::write(&there, unlocked.signing_key(), &[outcome.to_record()?])?;
    trio.contact.ingest(&[written])?;
    Ok(())
}
