//! Open or closed on a day; what is stopped then, and what is refused.

use super::{Closing, History};
use crate::model::dates::{back, forward};
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::Date;

/// How a case is on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Life<'a> {
    /// It runs.
    Open,
    /// Its last day is past.
    Closed(&'a Closing),
}

/// What goes on by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ongoing {
    /// Planned sessions.
    Sessions,
    /// Reminders of sessions, talks, goals, agreements, the period's end.
    Reminders,
    /// "Verdt å snakke om".
    Signals,
    /// What is due: talks, rounds of the assessment, ratings of goals, guidance in this case.
    DueDates,
    /// The three taps at 3 and 6 months.
    FollowUps,
}

impl Ongoing {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Sessions, Self::Reminders, Self::Signals, Self::DueDates, Self::FollowUps];
}

/// What somebody wants to do in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Doing {
    /// Something that is to be on a day: plan a session or a talk, agree on something by a day, set
    /// a goal, begin a round of the assessment (their day is today).
    Planning(Date),
    /// Writing down what was on a day: a session, a held talk, a rating, a row of a timesheet, the
    /// answers of a round begun on it.
    Recording(Date),
    /// Mending or taking back what is there; the result of what was agreed.
    Correcting,
    /// What belongs to the end: the way onward, rating the service, the choice of follow-ups and
    /// their answers, choosing what is shared, reading, a copy to take along, opening again,
    /// erasing.
    Ending,
}

/// How a case is on a day. Of two closings that count the one with the earlier last day does, then
/// the one entered first.
pub fn on(history: History<'_>, date: Date) -> Life<'_> {
    let closed = |closing: &&Closing| {
        let opened = history.opening_after(closing);
        closing.withdrawn.is_none()
            && closing.date < date
            && opened.is_none_or(|opened| date < opened.date)
    };
    let found = history.closings.iter().filter(closed);
    let first = found.min_by_key(|closing| (closing.date, closing.entered.utc, closing.id));
    first.map_or(Life::Open, Life::Closed)
}

/// The days on which a case is closed, each span by its first day and its last; none where it is not
/// opened again. Spans may overlap.
pub fn closed_spans(history: History<'_>) -> Vec<(Date, Option<Date>)> {
    let span = |closing: &Closing| {
        let from = forward(closing.date, 1);
        let to = history.opening_after(closing).map(|opened| back(opened.date, 1));
        to.is_none_or(|to| from <= to).then_some((from, to))
    };
    let standing = history.closings.iter().filter(|closing| closing.withdrawn.is_none());
    standing.filter_map(span).collect()
}

impl Life<'_> {
    /// Whether it goes on by itself. A closed case has nothing but follow-ups, and none of these
    /// when the user died; an open one has all but these.
    pub fn runs(self, what: Ongoing) -> bool {
        match (self, what) {
            (Self::Open, Ongoing::FollowUps) => false,
            (Self::Open, _) => true,
            (Self::Closed(closing), Ongoing::FollowUps) => closing.may_ask(),
            (Self::Closed(_), _) => false,
        }
    }
}

impl History<'_> {
    /// Whether something may be done in the case, judged by the day it is about: what was up to the
    /// last day can be written down after it too, or the last hours could never be paid.
    ///
    /// # Errors
    /// `case` is [`Reason::Ended`] for what is about a day on which the case is closed.
    pub fn check(self, doing: Doing) -> Result<(), Invalid> {
        match doing {
            Doing::Correcting | Doing::Ending => Ok(()),
            Doing::Planning(date) | Doing::Recording(date) => match on(self, date) {
                Life::Open => Ok(()),
                Life::Closed(_) => Err(Invalid::new("case", Reason::Ended)),
            },
        }
    }
}
