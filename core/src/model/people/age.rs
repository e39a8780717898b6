//! How old the user is, as far as a rule asks: 12, 16 and 18 years. A birth date is kept only while
//! it decides something, which is until 18; then the record is written again without it. No national
//! identity number anywhere.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::model::goal::Entry;
use crate::model::id::{CaseId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::{Date, Moment};

/// From this age a child may ask that something isn't passed on.
pub const MAY_ASK_YEARS: i32 = 12;

/// From this age one decides on health and care services oneself.
pub const DECIDES_YEARS: i32 = 16;

/// From this age one is of age.
pub const ADULT_YEARS: i32 = 18;

/// What is kept of someone's age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Age {
    /// Of age: no more is kept.
    Adult,
    /// Not of age when it was written.
    Born {
        /// The day of birth.
        on: Date,
    },
}

/// The span an age is in, as the rules know them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Span {
    /// Under 12.
    Under12,
    /// 12 to 15.
    From12,
    /// 16 and 17.
    From16,
    /// 18 or more.
    Adult,
}

/// The user's age, as the triangle's circle holds it: one record for each case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserAge {
    /// Whose case.
    pub case: CaseId,
    /// What is kept of it.
    pub age: Age,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

impl Age {
    /// The age of someone born on a day: of an adult nothing more is kept.
    ///
    /// # Errors
    /// `born` is [`Reason::InFuture`] after today, [`Reason::InPast`] over 130 years ago.
    pub fn of(born: Date, today: Date) -> Result<Self, Invalid> {
        match born {
            born if born > today => Err(Invalid::new("born", Reason::InFuture)),
            born if birthday(born, 130) <= today => Err(Invalid::new("born", Reason::InPast)),
            on => Ok(Self::Born { on }.on(today)),
        }
    }

    /// The age as it may be kept on a day: one who is of age by then is an adult and no more.
    pub fn on(self, today: Date) -> Self {
        match self.span(today) {
            Span::Adult => Self::Adult,
            _ => self,
        }
    }

    /// The span it is in on a day.
    pub fn span(self, today: Date) -> Span {
        let Self::Born { on } = self else { return Span::Adult };
        match today {
            today if today >= birthday(on, ADULT_YEARS) => Span::Adult,
            today if today >= birthday(on, DECIDES_YEARS) => Span::From16,
            today if today >= birthday(on, MAY_ASK_YEARS) => Span::From12,
            _ => Span::Under12,
        }
    }

    /// The next day on which another rule begins to hold; none for an adult.
    pub fn next_change(self, today: Date) -> Option<Date> {
        let Self::Born { on } = self else { return None };
        let days = [MAY_ASK_YEARS, DECIDES_YEARS, ADULT_YEARS].map(|years| birthday(on, years));
        days.into_iter().find(|day| *day > today)
    }
}

/// The day on which someone turns so many years. Born on 29 February one turns them on 1 March in a
/// year without that day: on the morning after the last day of the year lived, as everyone does.
pub fn birthday(born: Date, years: i32) -> Date {
    let year = born.year().saturating_add(years);
    let same_day = NaiveDate::from_ymd_opt(year, born.month(), born.day());
    same_day.or_else(|| NaiveDate::from_ymd_opt(year, 3, 1)).unwrap_or(Date::MAX)
}

impl UserAge {
    /// The user's age; the same record written again.
    ///
    /// # Errors
    /// As [`Age::of`].
    pub fn make(born: Date, case: CaseId, entry: &Entry<'_>) -> Result<Self, Invalid> {
        let age = Age::of(born, entry.now.date())?;
        Ok(Self { case, age, entered: entry.now.clone(), by: entry.by, on: entry.on })
    }

    /// The record to write again, now that the user is of age, so that the birth date goes; none as
    /// long as it is needed or when it is gone.
    pub fn grown(&self, entry: &Entry<'_>) -> Option<Self> {
        let age = self.age.on(entry.now.date());
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        (age != self.age).then_some(Self { age, entered, by, on, case: self.case })
    }
}
