//! How a case ends, what that stops, and how it is opened again.
//!
//! A closing has a last day: the case is closed from the day after. Opening again is a record of
//! its own, and the old closing stays: so the two stand as they happened. Whether a case is closed
//! on a day is derived from both.
//!
//! - here: closing, opening again, taking a mistake back.
//! - `life`: open or closed on a day; what is stopped then, and what is refused.

mod life;

#[cfg(test)]
pub(crate) mod samples;

use serde::{Deserialize, Serialize};

pub use life::{Doing, Life, Ongoing, closed_spans, on};

use super::dates::{back, forward};
use super::goal::Entry;
use super::id::{CaseId, ClosingId, PersonId, ReopeningId};
use super::invalid::{Invalid, Reason};
use super::text::{self, REASON_CHARACTERS};
use super::time::{Date, Moment};

/// Days that a closing or an opening may lie ahead, or back: a year.
pub const DAYS: u64 = 366;

/// Why a case ends, as the evaluation of the scheme counted it. That other services took over is
/// noted beside: it goes with any of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClosingReason {
    /// The user no longer needs it.
    NoLongerNeeds,
    /// The user left it before that.
    DropOut,
    /// The user moved.
    Moved,
    /// The user went to prison.
    Prison,
    /// The user died. From then on nobody is asked anything.
    Died,
    /// Something else, in words.
    Other,
}

impl ClosingReason {
    /// All, in the order they are shown.
    pub const ALL: [Self; 6] =
        [Self::NoLongerNeeds, Self::DropOut, Self::Moved, Self::Prison, Self::Died, Self::Other];

    /// Its stable name, as it is stored.
    pub fn key(self) -> &'static str {
        match self {
            Self::NoLongerNeeds => "no_longer_needs",
            Self::DropOut => "drop_out",
            Self::Moved => "moved",
            Self::Prison => "prison",
            Self::Died => "died",
            Self::Other => "other",
        }
    }
}

/// That a case ends, as the triangle's circle holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// Which.
    pub id: ClosingId,
    /// Which case.
    pub case: CaseId,
    /// Its last day.
    pub date: Date,
    /// Why.
    pub reason: ClosingReason,
    /// In words; always there for [`ClosingReason::Other`].
    pub words: Option<String>,
    /// Other services took over.
    pub others_took_over: bool,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back: the case was never closed.
    pub withdrawn: Option<Moment>,
}

/// A closing as it is given, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewClosing {
    /// The last day.
    pub date: Date,
    /// Why.
    pub reason: ClosingReason,
    /// In words; may be empty, but for [`ClosingReason::Other`].
    pub words: String,
    /// Other services took over.
    pub others_took_over: bool,
}

/// That a closed case goes on, as the triangle's circle holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reopening {
    /// Which.
    pub id: ReopeningId,
    /// Which case.
    pub case: CaseId,
    /// After which closing, which stays as it was.
    pub closing: ClosingId,
    /// The first day it is open again.
    pub date: Date,
    /// When it was entered.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back.
    pub withdrawn: Option<Moment>,
}

/// How a case was closed and opened so far. In any order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct History<'a> {
    /// All closings.
    pub closings: &'a [Closing],
    /// All openings.
    pub reopenings: &'a [Reopening],
}

impl Closing {
    /// A closing; or, with the id of one that is there, that one changed. The last day may lie
    /// [`DAYS`] back or ahead, as a talk agreed.
    ///
    /// # Errors
    /// Names the field: `date` is [`Reason::InPast`] or [`Reason::InFuture`] over [`DAYS`] from
    /// today, [`Reason::InFuture`] after today for [`ClosingReason::Died`], [`Reason::OutOfRange`]
    /// before the day the case was last opened; `case` is [`Reason::Exists`] when a closing stands
    /// after which it wasn't opened, and [`Reason::Ended`] for changing one after which it was;
    /// `words` as [`text::lines_if_any`] with at most [`REASON_CHARACTERS`], [`Reason::Empty`]
    /// without any for [`ClosingReason::Other`].
    pub fn make(
        new: &NewClosing,
        id: ClosingId,
        case: CaseId,
        opened: Date,
        history: History<'_>,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        let today = entry.now.date();
        check_days("date", new.date, today)?;
        if new.reason == ClosingReason::Died && new.date > today {
            return Err(Invalid::new("date", Reason::InFuture));
        }
        for there in history.standing() {
            match (there.id == id, history.opening_after(there).is_some()) {
                (true, true) => return Err(Invalid::new("case", Reason::Ended)),
                (false, false) => return Err(Invalid::new("case", Reason::Exists)),
                _ => {}
            }
        }
        if new.date < history.last_opened().unwrap_or(opened) {
            return Err(Invalid::new("date", Reason::OutOfRange));
        }
        let words = text::lines_if_any("words", &new.words, REASON_CHARACTERS)?;
        if new.reason == ClosingReason::Other && words.is_none() {
            return Err(Invalid::new("words", Reason::Empty));
        }
        Ok(Self {
            id,
            case,
            date: new.date,
            reason: new.reason,
            words,
            others_took_over: new.others_took_over,
            entered: entry.now.clone(),
            by: entry.by,
            on: entry.on,
            withdrawn: None,
        })
    }

    /// Takes it back: it was a mistake, and the case was never closed. Afterwards, when it was, the
    /// case is opened again instead.
    ///
    /// # Errors
    /// `case` is [`Reason::Ended`] when the case was opened again after it.
    pub fn withdraw(&self, history: History<'_>, now: &Moment) -> Result<Self, Invalid> {
        if history.opening_after(self).is_some() {
            return Err(Invalid::new("case", Reason::Ended));
        }
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Ok(Self { withdrawn: Some(withdrawn), ..self.clone() })
    }

    /// Whether somebody may be asked something afterwards.
    pub fn may_ask(&self) -> bool {
        self.withdrawn.is_none() && self.reason != ClosingReason::Died
    }
}

impl Reopening {
    /// The case goes on from a day after its last.
    ///
    /// # Errors
    /// `case` is [`Reason::Ended`] when the closing was taken back or the user died, and
    /// [`Reason::Exists`] when it was opened after it already; `date` is [`Reason::OutOfRange`] up
    /// to the closing's last day, [`Reason::InPast`] or [`Reason::InFuture`] over [`DAYS`] from
    /// today.
    pub fn make(
        closing: &Closing,
        date: Date,
        id: ReopeningId,
        history: History<'_>,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        if !closing.may_ask() {
            return Err(Invalid::new("case", Reason::Ended));
        }
        if history.opening_after(closing).is_some_and(|there| there.id != id) {
            return Err(Invalid::new("case", Reason::Exists));
        }
        if date <= closing.date {
            return Err(Invalid::new("date", Reason::OutOfRange));
        }
        check_days("date", date, entry.now.date())?;
        let (case, closing) = (closing.case, closing.id);
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { id, case, closing, date, entered, by, on, withdrawn: None })
    }

    /// Takes it back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }
}

impl<'a> History<'a> {
    /// A case that was never closed.
    pub const NONE: History<'static> = History { closings: &[], reopenings: &[] };

    /// The first opening after a closing's last day, whichever closing it names: of two that two
    /// phones made at once, one opening ends both.
    pub fn opening_after(self, closing: &Closing) -> Option<&'a Reopening> {
        let after = |one: &&Reopening| one.withdrawn.is_none() && closing.date < one.date;
        self.reopenings.iter().filter(after).min_by_key(|one| (one.date, one.id))
    }

    fn standing(self) -> impl Iterator<Item = &'a Closing> {
        self.closings.iter().filter(|closing| closing.withdrawn.is_none())
    }

    fn last_opened(self) -> Option<Date> {
        self.standing().filter_map(|closing| self.opening_after(closing)).map(|one| one.date).max()
    }
}

fn check_days(field: &str, date: Date, today: Date) -> Result<(), Invalid> {
    match date {
        date if date < back(today, DAYS) => Err(Invalid::new(field, Reason::InPast)),
        date if date > forward(today, DAYS) => Err(Invalid::new(field, Reason::InFuture)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
