//! What a talk's agenda is proposed from: the case, as the pair's circle has it.
//!
//! This project's own rules, where the scheme is silent, stand at the constants here.

use chrono::{Days, TimeDelta};

use super::agenda::SignalPoints;
use crate::app::cases::case_state;
use crate::app::error::AppError;
use crate::app::place::{Place, of_case};
use crate::app::{case_life, talks};
use crate::model::goal::{Goal, Rating, Status};
use crate::model::id::{BroughtUpId, GoalId};
use crate::model::session::record::{TrainingSession, current};
use crate::model::talk::agenda::Facts;
use crate::model::talk::rhythm::{END_DUE_DAYS, OPENS_DAYS};
use crate::model::talk::{Agreed, Agreement, BroughtUp, Outcome, Raised, TriangleTalk};
use crate::model::time::{Date, Now};
use crate::store::{Database, records};

/// A goal is to be rated when this many days have passed since its last rating, or since it was set.
pub const GOAL_DAYS: i64 = 28;

/// Sessions are counted from the last held talk, and at most this many days back.
pub const ATTENDANCE_DAYS: u64 = 366;

/// The lists that [`Facts`] borrows.
pub(in crate::app) struct Gathered {
    agreements: Vec<Agreement>,
    goals: Vec<(GoalId, Option<Date>)>,
    round_due: Option<(u32, Date)>,
    rounds_done: Vec<(u32, Date)>,
    attendance: (u32, u32),
    perspectives: Vec<(String, String)>,
    brought_up: Vec<BroughtUpId>,
    period_ends: Option<Date>,
}

impl Gathered {
    pub fn of(
        database: Database<'_>,
        place: &Place,
        talk: &TriangleTalk,
        now: Now,
    ) -> Result<Self, AppError> {
        let last = talks::last_outcome(database, place)?;
        let (round_due, rounds_done) = rounds(database, place, last.as_ref(), now)?;
        Ok(Self {
            agreements: agreements(database, place)?,
            goals: goals_to_rate(database, place, now.date())?,
            round_due,
            rounds_done,
            attendance: attendance(database, place, last.as_ref(), now)?,
            perspectives: raised(database, place, last.as_ref())?,
            brought_up: brought_up(database, place, talk)?,
            period_ends: period_ends(database, place, talk, now.date())?,
        })
    }

    pub fn facts<'a>(&'a self, signals: &'a SignalPoints) -> Facts<'a> {
        Facts {
            agreements: &self.agreements,
            goals: &self.goals,
            round_due: self.round_due,
            rounds_done: &self.rounds_done,
            attendance: self.attendance,
            signals,
            perspectives: &self.perspectives,
            brought_up: &self.brought_up,
            period_ends: self.period_ends,
        }
    }
}

/// The open ones, by their day.
fn agreements(database: Database<'_>, place: &Place) -> Result<Vec<Agreement>, AppError> {
    let mut open: Vec<Agreement> = of_case(database, place.triangle, place.view.case.id)?;
    open.retain(Agreement::is_open);
    open.sort_by_key(|agreement| (agreement.by, agreement.id));
    Ok(open)
}

/// Active goals that [`GOAL_DAYS`] have passed for, in the order they were set.
fn goals_to_rate(
    database: Database<'_>,
    place: &Place,
    today: Date,
) -> Result<Vec<(GoalId, Option<Date>)>, AppError> {
    let Some(pair) = place.pair else { return Ok(Vec::new()) };
    let mut goals: Vec<Goal> = of_case(database, place.pair, place.view.case.id)?;
    goals.retain(|goal| goal.status == Status::Active);
    goals.sort_by_key(|goal| (goal.date, goal.made.utc, goal.id));
    let mut to_rate = Vec::new();
    for goal in goals {
        let ratings: Vec<Rating> = records::about(database, pair, goal.id)?;
        let rated = goal.last_rating(&ratings, today).map(|rating| rating.date);
        if today - rated.unwrap_or(goal.date) >= TimeDelta::days(GOAL_DAYS) {
            to_rate.push((goal.id, rated));
        }
    }
    Ok(to_rate)
}

type Rounds = (Option<(u32, Date)>, Vec<(u32, Date)>);

/// The round that can be answered now, and those held since the last talk. The first round, which
/// has no due date, is due from the day the case was opened.
fn rounds(
    database: Database<'_>,
    place: &Place,
    last: Option<&Outcome>,
    now: Now,
) -> Result<Rounds, AppError> {
    if place.pair.is_none() {
        return Ok((None, Vec::new()));
    }
    let state = case_state(database, place.view.case.id)?;
    let next = state.next_round(now.date())?;
    let due = next.due.unwrap_or(place.view.case.opened.date());
    let since = last.map(|last| last.date);
    let held = state.rounds().into_iter().map(|held| (held.round, held.date));
    let done = held.filter(|(_, date)| since.is_none_or(|since| *date > since)).collect();
    Ok((next.is_open(now.date()).then_some((next.round, due)), done))
}

/// Of the sessions since the last held talk that someone has logged, how many were held. What
/// nobody has logged is missing, and counts for neither.
fn attendance(
    database: Database<'_>,
    place: &Place,
    last: Option<&Outcome>,
    now: Now,
) -> Result<(u32, u32), AppError> {
    let Some(pair) = place.pair else { return Ok((0, 0)) };
    let today = now.date();
    let farthest = today.checked_sub_days(Days::new(ATTENDANCE_DAYS)).unwrap_or(today);
    let since = last.and_then(|last| last.date.succ_opt()).unwrap_or(farthest).max(farthest);
    let versions: Vec<TrainingSession> = records::versions_within(database, pair, (since, today))?;
    let counted: Vec<bool> = current(&versions)
        .into_iter()
        .filter(|session| session.start.date() >= since && session.start.utc <= now.utc)
        .map(TrainingSession::is_held)
        .collect();
    let held = counted.iter().filter(|held| **held).count();
    let whole = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Ok((whole(held), whole(counted.len())))
}

/// The pairs that are raised and not talked about yet, the first first, each once.
fn raised(
    database: Database<'_>,
    place: &Place,
    last: Option<&Outcome>,
) -> Result<Vec<(String, String)>, AppError> {
    let mut raised: Vec<Raised> = of_case(database, place.pair, place.view.case.id)?;
    raised.retain(|one| stands(one, last));
    raised.sort_by_key(|one| one.at.utc);
    let mut pairs: Vec<(String, String)> = Vec::new();
    for pair in raised.into_iter().map(|one| (one.objective, one.subjective)) {
        if !pairs.contains(&pair) {
            pairs.push(pair);
        }
    }
    Ok(pairs)
}

/// It isn't taken back, and no talk has been held since. On the day of a talk, what was raised
/// before its outcome was entered was there to be talked about.
pub(in crate::app) fn stands(raised: &Raised, last: Option<&Outcome>) -> bool {
    let talked = |last: &Outcome| {
        let (day, of_talk) = (raised.at.date(), last.date);
        day < of_talk || day == of_talk && raised.at.utc <= last.entered.utc
    };
    raised.withdrawn.is_none() && !last.is_some_and(talked)
}

/// What has been brought up in this talk, the first first.
fn brought_up(
    database: Database<'_>,
    place: &Place,
    talk: &TriangleTalk,
) -> Result<Vec<BroughtUpId>, AppError> {
    let mut up: Vec<BroughtUp> = records::about(database, place.triangle()?, talk.id)?;
    up.sort_by_key(|one| (one.at.utc, one.id));
    Ok(up.into_iter().map(|one| one.id).collect())
}

/// The decision's last day, from when the end talk may be held at the earliest.
fn period_ends(
    database: Database<'_>,
    place: &Place,
    talk: &TriangleTalk,
    today: Date,
) -> Result<Option<Date>, AppError> {
    let day = talk.agreed.as_ref().map_or(today, Agreed::date).max(today);
    let decisions = case_life::decisions_of(database, place.triangle, place.view.case.id)?;
    let is_near = |end: &Date| {
        let opens = end.checked_sub_days(Days::new(END_DUE_DAYS + OPENS_DAYS));
        opens.is_none_or(|opens| opens <= day)
    };
    Ok(case_life::period_end(&decisions, today).filter(is_near))
}
