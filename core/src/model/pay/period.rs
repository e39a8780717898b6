//! Pay periods and their deadlines. Nothing of it is stored but the settings: a pay period is not
//! always a month (from the 21st to the 20th exists), nor always as long as the last.

use std::cmp::Reverse;

use chrono::{Datelike, TimeDelta};
use serde::{Deserialize, Serialize};

use super::check_near;
use crate::model::goal::Entry;
use crate::model::id::{PayScheduleId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::{Date, Moment};

/// The most days from a period's end to its deadline.
pub const DEADLINE_DAYS: u8 = 60;

/// The days of a fortnightly period.
const FORTNIGHT: i64 = 14;

/// Which periods there are. They tile the calendar: each day is in exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "are", rename_all = "snake_case")]
pub enum Periods {
    /// One for each month, from a day of it to the day before in the next. In a month that is
    /// shorter it begins on its last day.
    Monthly {
        /// 1 to 31.
        from_day: u8,
    },
    /// Two weeks each.
    Fortnightly {
        /// The first day of one of them, whichever.
        first: Date,
    },
}

/// When a period's sheet is to be handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Deadline {
    /// So many days after the period's last.
    DaysAfter {
        /// 0 to [`DEADLINE_DAYS`].
        days: u8,
    },
    /// The first such day of a month that comes after the period's last; in a month that is shorter,
    /// its last day.
    DayOfMonth {
        /// 1 to 31.
        day: u8,
    },
}

/// A pay period: both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Period {
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Date,
}

/// A pay period and when its sheet is to be handed in, that day included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Due {
    /// The period.
    pub period: Period,
    /// The last day to hand in.
    pub deadline: Date,
}

/// A municipality's pay periods and deadline from a date on, as the circle of the contact's work
/// holds them. Changed ones are the same record written again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaySchedule {
    /// Which.
    pub id: PayScheduleId,
    /// From this day on, until the next begins.
    pub from: Date,
    /// Which periods.
    pub periods: Periods,
    /// When sheets are to be handed in.
    pub deadline: Deadline,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back.
    pub withdrawn: Option<Moment>,
}

impl Period {
    /// Whether the day is in it.
    pub fn holds(self, date: Date) -> bool {
        (self.from..=self.to).contains(&date)
    }
}

impl Periods {
    /// Periods as they may be.
    ///
    /// # Errors
    /// `from_day` is [`Reason::OutOfRange`] outside 1 to 31.
    pub fn checked(self) -> Result<Self, Invalid> {
        match self {
            Self::Monthly { from_day: 1..=31 } | Self::Fortnightly { .. } => Ok(self),
            Self::Monthly { .. } => Err(Invalid::new("from_day", Reason::OutOfRange)),
        }
    }

    /// The period that holds a day.
    pub fn containing(self, date: Date) -> Period {
        let (from, next) = match self {
            Self::Monthly { from_day } => {
                let this = day_of_month(date, from_day);
                let step = |this: Date, months: i32| month_away(this, months, from_day);
                match this.is_some_and(|this| date < this) {
                    true => (this.and_then(|this| step(this, -1)), this),
                    false => (this, this.and_then(|this| step(this, 1))),
                }
            }
            Self::Fortnightly { first } => {
                let into = (date - first).num_days().rem_euclid(FORTNIGHT);
                let from = date.checked_sub_signed(TimeDelta::days(into));
                (from, from.and_then(|from| from.checked_add_signed(TimeDelta::days(FORTNIGHT))))
            }
        };
        // the calendar's own ends cut off what goes over them
        let to = next.and_then(|next| next.pred_opt());
        Period { from: from.unwrap_or(Date::MIN), to: to.unwrap_or(Date::MAX) }
    }

    /// The period after one.
    pub fn next(self, period: Period) -> Period {
        self.containing(period.to.succ_opt().unwrap_or(Date::MAX))
    }
}

impl Deadline {
    /// A deadline as it may be.
    ///
    /// # Errors
    /// `deadline` is [`Reason::OutOfRange`] over [`DEADLINE_DAYS`] days after, or for a day outside
    /// 1 to 31.
    pub fn checked(self) -> Result<Self, Invalid> {
        match self {
            Self::DaysAfter { days: 0..=DEADLINE_DAYS } | Self::DayOfMonth { day: 1..=31 } => {
                Ok(self)
            }
            _ => Err(Invalid::new("deadline", Reason::OutOfRange)),
        }
    }

    /// The last day to hand in the sheet of a period that ends on `end`.
    pub fn after(self, end: Date) -> Date {
        let found = match self {
            Self::DaysAfter { days } => end.checked_add_signed(TimeDelta::days(i64::from(days))),
            Self::DayOfMonth { day } => {
                let here = day_of_month(end, day).filter(|here| *here > end);
                here.or_else(|| month_away(end, 1, day))
            }
        };
        found.unwrap_or(Date::MAX)
    }
}

impl PaySchedule {
    /// A new schedule; or, with the id of one that is there, that one changed. `others` are the
    /// municipality's.
    ///
    /// # Errors
    /// `from` is [`Reason::InPast`] or [`Reason::InFuture`] over ten years away, [`Reason::Exists`]
    /// when another begins on that day; `from_day` as [`Periods::checked`], `deadline` as
    /// [`Deadline::checked`]; `first` as `from` when it is too far away.
    pub fn make(
        (from, periods, deadline): (Date, Periods, Deadline),
        id: PayScheduleId,
        others: &[Self],
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        let today = entry.now.date();
        check_near("from", from, today)?;
        if let Periods::Fortnightly { first } = periods {
            check_near("first", first, today)?;
        }
        let same_day =
            |other: &Self| other.id != id && other.withdrawn.is_none() && other.from == from;
        if others.iter().any(same_day) {
            return Err(Invalid::new("from", Reason::Exists));
        }
        let (periods, deadline) = (periods.checked()?, deadline.checked()?);
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { id, from, periods, deadline, entered, by, on, withdrawn: None })
    }

    /// Takes it back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }
}

/// The pay period that holds a day, and its deadline; none as long as there is no schedule. Where a
/// schedule is followed by another, the last period of the one ends the day before the other begins.
/// The first counts for the days before it too.
pub fn on(schedules: &[PaySchedule], date: Date) -> Option<Due> {
    let order = |of: &PaySchedule| (of.entered.utc, of.id);
    let standing = || schedules.iter().filter(|one| one.withdrawn.is_none());
    let begun = standing().filter(|one| one.from <= date).max_by_key(|one| (one.from, order(one)));
    let first = || standing().min_by_key(|one| (one.from, Reverse(order(one))));
    let counts = begun.or_else(first)?;
    let mut period = counts.periods.containing(date);
    if begun.is_some() && standing().any(|one| one.from < counts.from) {
        period.from = period.from.max(counts.from);
    }
    let next = standing().map(|one| one.from).filter(|from| *from > date.max(counts.from)).min();
    if let Some(last) = next.and_then(|next| next.pred_opt()) {
        period.to = period.to.min(last);
    }
    Some(Due { period, deadline: counts.deadline.after(period.to) })
}

/// The pay period after one.
pub fn next(schedules: &[PaySchedule], period: Period) -> Option<Due> {
    on(schedules, period.to.succ_opt()?)
}

/// A day of the date's month; where the month is shorter, its last.
fn day_of_month(date: Date, day: u8) -> Option<Date> {
    let first = date.with_day(1)?;
    (1..=u32::from(day)).rev().find_map(|day| first.with_day(day))
}

/// A day of the month `months` after the date's, forwards or back.
fn month_away(date: Date, months: i32, day: u8) -> Option<Date> {
    let first = date.with_day(1)?;
    let by = chrono::Months::new(months.unsigned_abs());
    let there =
        if months < 0 { first.checked_sub_months(by) } else { first.checked_add_months(by) };
    day_of_month(there?, day)
}

#[cfg(test)]
mod tests;
