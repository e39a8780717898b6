//! Which talk of the rhythm is due next, from what a vault's circles hold: nothing of it is stored.
//!
//! The municipality's phones are not in the pair's circle, so they know of no session and no pause.
//! What was agreed at the last talk tells them when the next is.

use std::collections::BTreeSet;

use chrono::Days;

use crate::app::case_life;
use crate::app::error::AppError;
use crate::app::place::{Place, of_case};
use crate::model::decision::Decision;
use crate::model::id::{CircleId, SessionId};
use crate::model::session::change::OccurrenceChange;
use crate::model::session::occurrence::{Occurrence, in_range};
use crate::model::session::pause::Pause;
use crate::model::session::plan::SessionPlan;
use crate::model::session::record::{TrainingSession, current};
use crate::model::talk::rhythm::{Facts, Held, Interval, NextTalk, Paused, next_talk};
use crate::model::talk::{TalkSetting, TriangleTalk};
use crate::model::time::Date;
use crate::store::{Database, records};

/// How many sessions are read at a time while the first held one is looked for.
const SESSIONS_AT_A_TIME: u32 = 4;

/// How far into a plan its first occurrence is looked for, in days: a year, since pauses and
/// changes may be in the way.
const PLAN_DAYS: u64 = 366;

/// How far before a plan's first date an occurrence may have been moved to, in days.
const MOVED_DAYS: u64 = 62;

/// The talk due next, after `talks`, as it stands on `today`.
pub(in crate::app) fn next(
    database: Database<'_>,
    place: &Place,
    talks: &[TriangleTalk],
    today: Date,
) -> Result<Option<NextTalk>, AppError> {
    let case = place.view.case.id;
    let (pauses, decisions): (Vec<Pause>, _) = (
        of_case(database, place.pair, case)?,
        case_life::decisions_of(database, place.triangle, case)?,
    );
    let first_session = first_held_session(database, place.pair)?;
    let known = Known { first_session, pauses: &pauses, decisions: &decisions };
    after(database, place, talks, &known, today)
}

/// What is known of a case already.
pub(in crate::app) struct Known<'a> {
    /// The day of the first session that was held.
    pub first_session: Option<Date>,
    /// All its pauses.
    pub pauses: &'a [Pause],
    /// All its decisions.
    pub decisions: &'a [Decision],
}

/// As [`next`], from what is known already.
pub(in crate::app) fn after(
    database: Database<'_>,
    place: &Place,
    talks: &[TriangleTalk],
    known: &Known<'_>,
    today: Date,
) -> Result<Option<NextTalk>, AppError> {
    let &Known { first_session, pauses, decisions } = known;
    let held: Vec<Held> = talks.iter().filter_map(TriangleTalk::held).collect();
    let first_planned = match first_session {
        Some(_) => None,
        None => first_planned(database, place, pauses)?,
    };
    let paused: Vec<Paused> = pauses
        .iter()
        .filter(|pause| pause.withdrawn.is_none())
        .map(|pause| Paused { from: pause.from, to: pause.to })
        .collect();
    let facts = Facts {
        held: &held,
        first_session,
        first_planned,
        decision_ends: case_life::period_end(decisions, today),
        pauses: &paused,
        interval: interval(database, place)?,
    };
    Ok(next_talk(&facts, today))
}

/// How often a case's talks are.
pub(in crate::app) fn interval(
    database: Database<'_>,
    place: &Place,
) -> Result<Interval, AppError> {
    let Some(triangle) = place.triangle else { return Ok(Interval::default()) };
    let set: Option<TalkSetting> = records::one(database, triangle, place.view.case.id)?;
    Ok(set.map(|set| set.interval).unwrap_or_default())
}

/// The day of the first session that was held, as its versions that count say.
pub(in crate::app) fn first_held_session(
    database: Database<'_>,
    pair: Option<CircleId>,
) -> Result<Option<Date>, AppError> {
    let Some(pair) = pair else { return Ok(None) };
    let (mut first, mut seen) = (None::<Date>, BTreeSet::<SessionId>::new());
    for page in 0.. {
        let skipped = page * SESSIONS_AT_A_TIME;
        let some: Vec<TrainingSession> =
            records::first(database, pair, SESSIONS_AT_A_TIME, skipped)?;
        for session in &some {
            // no version of what comes after is earlier
            if first.is_some_and(|first| first <= session.start.date()) {
                return Ok(first);
            }
            if seen.insert(session.session) {
                let versions: Vec<TrainingSession> =
                    records::about(database, pair, session.session)?;
                let held = current(&versions).into_iter().filter(|counts| counts.is_held());
                first = first.into_iter().chain(held.map(|held| held.start.date())).min();
            }
        }
        if some.len() < SESSIONS_AT_A_TIME as usize {
            break;
        }
    }
    Ok(first)
}

/// The day of the first session that is planned.
fn first_planned(
    database: Database<'_>,
    place: &Place,
    pauses: &[Pause],
) -> Result<Option<Date>, AppError> {
    let Some(pair) = place.pair else { return Ok(None) };
    let plans: Vec<SessionPlan> = of_case(database, place.pair, place.view.case.id)?;
    let mut first = None;
    for plan in &plans {
        let changes: Vec<OccurrenceChange> = records::about(database, pair, plan.id)?;
        let begins = plan.weekly.first().unwrap_or(plan.weekly.from);
        let from = begins.checked_sub_days(Days::new(MOVED_DAYS)).unwrap_or(begins);
        let to = begins.checked_add_days(Days::new(PLAN_DAYS)).unwrap_or(begins);
        // a plan in a zone that only a newer version knows is left out
        let there = in_range(plan, &changes, pauses, (from, to)).unwrap_or_default();
        let on = there.iter().find(|occurrence| occurrence.is_on());
        first = first.into_iter().chain(on.map(|on: &Occurrence| on.local.date())).min();
    }
    Ok(first)
}
