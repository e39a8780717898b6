//! When user and contact may reach each other: agreed, for each day of the week.

use chrono::{Datelike, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::model::goal::Entry;
use crate::model::id::{CaseId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::session::weekly::Weekdays;
use crate::model::time::Moment;

/// The most spans of a week.
pub const SPANS: usize = 21;

/// Some hours on some days of the week, by the wall clock where the two are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// On these days.
    pub weekdays: Weekdays,
    /// From this time on.
    pub from: NaiveTime,
    /// Up to this time, not included.
    pub to: NaiveTime,
}

/// The agreed hours, as the pair's circle holds them: one record for each case. No span means that
/// none are agreed. Help that is always at hand has nothing to do with these.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReachableHours {
    /// In which case.
    pub case: CaseId,
    /// The spans.
    pub spans: Vec<Span>,
    /// When they were entered, or last changed.
    pub entered: Moment,
    /// Who entered them.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

impl ReachableHours {
    /// Agreed hours; the same record written again.
    ///
    /// # Errors
    /// `spans` is [`Reason::TooLong`] over [`SPANS`]; `weekdays` is [`Reason::Empty`] without a
    /// day; `to` is [`Reason::OutOfRange`] unless it is after `from`; `from` is [`Reason::Exists`]
    /// where two have a time in common.
    pub fn make(spans: &[Span], case: CaseId, entry: &Entry<'_>) -> Result<Self, Invalid> {
        if spans.len() > SPANS {
            return Err(Invalid::new("spans", Reason::TooLong));
        }
        for (at, span) in spans.iter().enumerate() {
            if span.weekdays.is_empty() {
                return Err(Invalid::new("weekdays", Reason::Empty));
            }
            if span.to <= span.from {
                return Err(Invalid::new("to", Reason::OutOfRange));
            }
            if spans[..at].iter().any(|other| span.meets(other)) {
                return Err(Invalid::new("from", Reason::Exists));
            }
        }
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { case, spans: spans.to_vec(), entered, by, on })
    }

    /// Whether the wall clock shows one of the hours.
    pub fn holds(&self, local: NaiveDateTime) -> bool {
        let (day, time) = (local.date().weekday(), local.time());
        let holds = |span: &Span| span.weekdays.has(day) && span.from <= time && time < span.to;
        self.spans.iter().any(holds)
    }

    /// When the next of them begins, if the wall clock shows none now; within a week, or never.
    pub fn next_from(&self, local: NaiveDateTime) -> Option<NaiveDateTime> {
        let days = local.date().iter_days().take(8);
        let begins = days.flat_map(|date| {
            let on = self.spans.iter().filter(move |span| span.weekdays.has(date.weekday()));
            on.map(move |span| date.and_time(span.from))
        });
        begins.filter(|begin| *begin >= local).min().filter(|_| !self.holds(local))
    }
}

impl Span {
    fn meets(&self, other: &Self) -> bool {
        let same_day = self.weekdays.days().any(|day| other.weekdays.has(day));
        same_day && self.from < other.to && other.from < self.to
    }
}
