//! Which talk is due next, and when: derived from what has been held, never stored.
//!
//! Rules of the scheme: a start talk before or at the first session; one 4 to 6 weeks after the
//! first held session; then one every 3 months (a setting, 2 to 6) from the last held talk; an end
//! talk 8 weeks before the decision's end, merged with another within 4 weeks. A pause moves due
//! dates.
//!
//! This project's own rules, where that is silent, stand at the functions and constants here.

use chrono::Days;
use serde::{Deserialize, Serialize};

use super::Kind;
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::{Date, months_after};

/// Days after the first held session from when the early talk may be: four weeks.
pub const EARLY_FROM_DAYS: u64 = 28;

/// Days after the first held session when the early talk is due: six weeks.
pub const EARLY_DUE_DAYS: u64 = 42;

/// Days before the decision's end when the end talk is due: eight weeks.
pub const END_DUE_DAYS: u64 = 56;

/// Days between the end talk and another within which the two are one: four weeks.
pub const MERGE_DAYS: u64 = 28;

/// Days before its due date that a regular or end talk may be held (this project's own rule).
pub const OPENS_DAYS: u64 = 28;

/// Calendar months from the last held talk to the next: 2 to 6, and 3 unless set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Interval(u8);

impl Interval {
    /// This many months.
    ///
    /// # Errors
    /// `talk_months` is [`Reason::OutOfRange`] outside 2 to 6.
    pub fn checked(months: u8) -> Result<Self, Invalid> {
        match months {
            2..=6 => Ok(Self(months)),
            _ => Err(Invalid::new("talk_months", Reason::OutOfRange)),
        }
    }

    /// 2 to 6.
    pub fn months(self) -> u8 {
        self.0
    }
}

impl Default for Interval {
    fn default() -> Self {
        Self(3)
    }
}

impl TryFrom<u8> for Interval {
    type Error = Invalid;
    fn try_from(months: u8) -> Result<Self, Invalid> {
        Self::checked(months)
    }
}

impl From<Interval> for u8 {
    fn from(interval: Interval) -> Self {
        interval.0
    }
}

/// A held talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// Which talk it was.
    pub kind: Kind,
    /// The day.
    pub date: Date,
}

/// Days on which nothing is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paused {
    /// The first.
    pub from: Date,
    /// The last; none while nobody knows: then it lasts through today at least, and due dates move
    /// on day by day.
    pub to: Option<Date>,
}

/// What the rhythm is derived from. In any order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts<'a> {
    /// The case's held talks.
    pub held: &'a [Held],
    /// The first session that was held.
    pub first_session: Option<Date>,
    /// The first session that is planned; asked for only while none was held.
    pub first_planned: Option<Date>,
    /// The decision's last day; none when it is open.
    pub decision_ends: Option<Date>,
    /// The case's pauses.
    pub pauses: &'a [Paused],
    /// The setting.
    pub interval: Interval,
}

/// The talk that is due next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextTalk {
    /// Which.
    pub kind: Kind,
    /// The talk of the rhythm that an end talk is merged with.
    pub merged: Option<Kind>,
    /// When it may be at the earliest; none for the start talk, which may be at any time.
    pub earliest: Option<Date>,
    /// When it is due; none for a start talk before any session is planned.
    pub due: Option<Date>,
    /// Days since it was due, those of a pause left out; 0 until then.
    pub days_overdue: u32,
}

/// The talk due next; none when the end talk was held and no other is due by the decision's end.
///
/// - Any held talk stands for the start talk; any from four weeks after the first held session on
///   stands for the early one. Until a session was held, the next after the start talk is a regular.
/// - The end talk is one with the last due date of the rhythm when the two are at most
///   [`MERGE_DAYS`] apart, or when that talk is so late that today is that near: the earlier due
///   date counts. A start talk gives way only when the end talk is due.
/// - A held end, regular or early talk from [`MERGE_DAYS`] before the end talk is due stands for it.
///   An extra talk doesn't, nor a start talk: the period's end was not what it was about.
pub fn next_talk(facts: &Facts<'_>, today: Date) -> Option<NextTalk> {
    let pauses = Pauses::of(facts.pauses, today);
    let rhythm = in_rhythm(facts, &pauses);
    let Some(end) = facts.decision_ends else {
        return Some(rhythm.overdue_on(today, &pauses));
    };
    let end_due = pauses.end_talk_due(end);
    let window = back(end_due, MERGE_DAYS);
    let next = if facts.held.iter().any(|held| stands_for_end(*held, window)) {
        Some(rhythm).filter(|next| next.due.is_some_and(|due| due <= end))
    } else if is_near_end(&rhythm, window, end_due, today) {
        Some(merged(rhythm, end_due))
    } else {
        Some(rhythm)
    };
    next.map(|next| next.overdue_on(today, &pauses))
}

fn stands_for_end(held: Held, window: Date) -> bool {
    held.date >= window && matches!(held.kind, Kind::Early | Kind::Regular | Kind::End)
}

fn is_near_end(rhythm: &NextTalk, window: Date, end_due: Date, today: Date) -> bool {
    let at = rhythm.due.map_or(today, |due| due.max(today));
    match rhythm.kind {
        Kind::Start => today >= end_due,
        _ => at >= window,
    }
}

/// The end talk, with the rhythm's when that is at most [`MERGE_DAYS`] after it or before it.
fn merged(rhythm: NextTalk, end_due: Date) -> NextTalk {
    let other = rhythm.due.filter(|due| *due <= forward(end_due, MERGE_DAYS));
    let merges = other.is_some() || rhythm.kind == Kind::Start;
    let opens = back(end_due, OPENS_DAYS);
    let due = other.map_or(end_due, |due| due.min(end_due));
    NextTalk {
        kind: Kind::End,
        merged: merges.then_some(rhythm.kind),
        earliest: Some(rhythm.earliest.filter(|_| merges).map_or(opens, |e| e.min(opens)).min(due)),
        due: Some(due),
        days_overdue: 0,
    }
}

/// Start, early or regular: what would be next if the decision had no end.
fn in_rhythm(facts: &Facts<'_>, pauses: &Pauses) -> NextTalk {
    let next =
        |kind, earliest, due| NextTalk { kind, merged: None, earliest, due, days_overdue: 0 };
    let Some(last) = facts.held.iter().map(|held| held.date).max() else {
        return next(Kind::Start, None, facts.first_session.or(facts.first_planned));
    };
    if let Some(first) = facts.first_session {
        let from = pauses.moved(first, forward(first, EARLY_FROM_DAYS));
        if last < from {
            let due = pauses.moved(first, forward(first, EARLY_DUE_DAYS));
            return next(Kind::Early, Some(from), Some(due));
        }
    }
    let due = pauses.moved(last, months_after(last, facts.interval.0.into()));
    next(Kind::Regular, Some(back(due, OPENS_DAYS)), Some(due))
}

impl NextTalk {
    fn overdue_on(self, today: Date, pauses: &Pauses) -> Self {
        let days = self.due.map_or(0, |due| pauses.unpaused_days(due, today));
        Self { days_overdue: u32::try_from(days).unwrap_or(u32::MAX), ..self }
    }
}

/// Pauses in order, those that overlap or touch made one.
struct Pauses(Vec<(Date, Date)>);

impl Pauses {
    fn of(pauses: &[Paused], today: Date) -> Self {
        let ended = |pause: &Paused| (pause.from, pause.to.unwrap_or(today.max(pause.from)));
        let mut spans: Vec<_> = pauses.iter().map(ended).filter(|(from, to)| from <= to).collect();
        spans.sort_unstable();
        let mut apart: Vec<(Date, Date)> = Vec::new();
        for (from, to) in spans {
            match apart.last_mut() {
                Some(last) if from <= forward(last.1, 1) => last.1 = last.1.max(to),
                _ => apart.push((from, to)),
            }
        }
        Self(apart)
    }

    /// `due`, counted from `since`, moved by every paused day after `since` that it meets: so it
    /// never falls in a pause.
    fn moved(&self, since: Date, due: Date) -> Date {
        self.0.iter().fold(due, |due, &(from, to)| match from <= due {
            true => forward(due, days_in(from.max(forward(since, 1)), to)),
            false => due,
        })
    }

    /// The end talk is counted back from the decision's end, so a pause moves it only when it
    /// covers that day: to the first day after, or, when that is past the decision's end, to the
    /// last day before.
    fn end_talk_due(&self, end: Date) -> Date {
        let due = back(end, END_DUE_DAYS);
        match self.0.iter().find(|(from, to)| *from <= due && due <= *to) {
            None => due,
            Some(&(_, to)) if forward(to, 1) <= end => forward(to, 1),
            Some(&(from, _)) => back(from, 1),
        }
    }

    /// The days after `due` up to `today` that were in no pause.
    fn unpaused_days(&self, due: Date, today: Date) -> u64 {
        let after = forward(due, 1);
        let paused =
            self.0.iter().map(|&(from, to)| days_in(from.max(after), to.min(today))).sum::<u64>();
        days_in(after, today).saturating_sub(paused)
    }
}

/// Days from `from` to `to`, both counted; 0 when `to` is earlier.
fn days_in(from: Date, to: Date) -> u64 {
    u64::try_from((to - from).num_days().saturating_add(1)).unwrap_or(0)
}

fn forward(date: Date, days: u64) -> Date {
    date.checked_add_days(Days::new(days)).unwrap_or(Date::MAX)
}

fn back(date: Date, days: u64) -> Date {
    date.checked_sub_days(Days::new(days)).unwrap_or(Date::MIN)
}

#[cfg(test)]
mod tests;
