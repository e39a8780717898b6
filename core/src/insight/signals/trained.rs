//! The rules about sessions: held or not, who did not come, and what the user said of them.
//!
//! Of each session the version that counts; none that lies ahead. What falls on a paused day is no
//! evidence, whatever is recorded of it; but a session that was held then, was held.

use std::collections::{BTreeMap, BTreeSet};

use super::evidence::{Evidence, NOT_HELD_DAYS, NOT_HELD_PLANNED, OfTheLast, Running};
use super::facts::Facts;
use crate::model::id::SessionId;
use crate::model::session::occurrence::OccurrenceRef;
use crate::model::session::pause::is_paused;
use crate::model::session::ratings::{Attendance, Exertion, GivenBy};
use crate::model::session::record::{TrainingSession, current};
use crate::model::time::{Date, UtcMillis};

/// How many sessions the last are.
pub const LAST: usize = 4;

/// How many of the last must have been missed.
pub const MISSED: usize = 2;

/// How many sessions running are enough.
pub const RUNNING: usize = 3;

/// All that the sessions say.
pub(super) fn found(facts: &Facts<'_>) -> Vec<Evidence> {
    let mut sessions = current(facts.sessions);
    sessions.retain(|session| session.start.date() <= facts.today);
    let not_held = not_held(facts, &sessions);
    sessions.retain(|session| !is_paused(facts.pauses, session.start.date()));
    let exertion = running(&sessions, exertion_is_highest).filter(|_| !facts.exertion_off);
    [
        not_held,
        of_the_last(&sessions, contact_missed).map(Evidence::ContactDidNotCome),
        of_the_last(&sessions, user_missed).map(Evidence::UserDidNotCome),
        running(&sessions, mood_is_lower).map(Evidence::MoodLower),
        exertion.map(Evidence::ExertionHighest),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What was planned: an occurrence, or what a record says should have been.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Planned {
    Occurrence(OccurrenceRef),
    Recorded(SessionId),
}

/// Since the last held session at least two planned have passed and 21 days: "whichever is later".
/// Before the first, the days are counted from the first that was planned. An occurrence has passed
/// when its day has, or when it is recorded.
fn not_held(facts: &Facts<'_>, sessions: &[&TrainingSession]) -> Option<Evidence> {
    let last = sessions.iter().rev().find(|session| session.is_held());
    let held = sessions.iter().filter(|session| session.is_held());
    let held: BTreeSet<_> = held.filter_map(|session| session.planned).collect();
    let counts = |start: UtcMillis, date: Date| {
        last.is_none_or(|last| last.start.utc < start) && !is_paused(facts.pauses, date)
    };
    let mut missed: BTreeMap<Planned, Date> = BTreeMap::new();
    let mut add = |planned: Planned, date: Date| {
        let first = missed.entry(planned).or_insert(date);
        *first = date.min(*first);
    };
    for session in sessions.iter().filter(|session| !session.is_held()) {
        if counts(session.start.utc, session.start.date()) {
            let own = Planned::Recorded(session.session);
            add(session.planned.map_or(own, Planned::Occurrence), session.start.date());
        }
    }
    for occurrence in facts.occurrences.iter().filter(|of| of.is_on() && !held.contains(&of.of)) {
        let date = occurrence.local.date();
        if date < facts.today && counts(occurrence.start, date) {
            add(Planned::Occurrence(occurrence.of), date);
        }
    }
    let since = last.map(|last| last.start.date()).or_else(|| missed.values().min().copied())?;
    let planned = u32::try_from(missed.len()).unwrap_or(u32::MAX);
    let days = facts.days_since(since);
    let last = last.map(|last| last.session);
    (planned >= NOT_HELD_PLANNED && days >= NOT_HELD_DAYS).then_some(Evidence::NotHeld {
        last,
        since,
        days,
        planned,
    })
}

fn user_missed(attendance: Attendance) -> bool {
    matches!(attendance, Attendance::DidNotCome | Attendance::CancelledWithoutNotice)
}

fn contact_missed(attendance: Attendance) -> bool {
    matches!(attendance, Attendance::CancelledByContact | Attendance::ContactDidNotCome)
}

/// At least two of the last four; of fewer, when there are no more.
fn of_the_last(
    sessions: &[&TrainingSession],
    is_missed: impl Fn(Attendance) -> bool,
) -> Option<OfTheLast> {
    let last = &sessions[sessions.len().saturating_sub(LAST)..];
    let missed: Vec<_> = last.iter().filter(|session| is_missed(session.attendance)).collect();
    let first = missed.first()?.start.date();
    (missed.len() >= MISSED).then(|| OfTheLast {
        missed: missed.iter().map(|session| session.session).collect(),
        first,
        held: last.iter().filter(|session| session.is_held()).count() as u32,
        planned: last.len() as u32,
    })
}

/// Whether the user's own mood after was lower than before; none where one of them is missing.
fn mood_is_lower(session: &TrainingSession) -> Option<bool> {
    let before = session.ratings.mood_before.filter(|mood| mood.given_by == GivenBy::User)?;
    let after = session.ratings.mood_after.filter(|mood| mood.given_by == GivenBy::User)?;
    Some(after.value < before.value)
}

/// Whether the user's own exertion was the highest; none where it is missing.
fn exertion_is_highest(session: &TrainingSession) -> Option<bool> {
    let exertion = session.ratings.exertion.filter(|given| given.given_by == GivenBy::User)?;
    Some(exertion.value == Exertion::All)
}

/// The last three held sessions of which the user said anything, when all say so. A session of
/// which nothing was said is passed over: empty is missing, and breaks no run.
fn running(
    sessions: &[&TrainingSession],
    says: impl Fn(&TrainingSession) -> Option<bool>,
) -> Option<Running> {
    let said = sessions.iter().rev().filter(|session| session.is_held());
    let said = said.filter_map(|session| Some((*session, says(session)?)));
    let mut run: Vec<_> = said.take_while(|(_, so)| *so).map(|(session, _)| session).collect();
    run.reverse();
    let anchor = run.get((run.len() / RUNNING * RUNNING).checked_sub(1)?)?.session;
    let last = &run[run.len() - RUNNING..];
    Some(Running {
        sessions: last.iter().map(|session| session.session).collect(),
        first: last.first()?.start.date(),
        anchor,
    })
}
