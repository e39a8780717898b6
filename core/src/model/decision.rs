//! The municipality's decisions (vedtak) on a case: in which form, from when to when, for what.
//!
//! A case has several over time, and may have one in each form at once: an individual contact and
//! an activity group. Two of one form never have a day in common. What a decision leads to (when a
//! complaint is due, a renewal, a review) is derived and never stored.
//!
//! - here: the decision, making, ending and taking back.
//! - `over_time`: which count on a day, and to when one form is covered.
//! - `complaint`: until when a complaint may be made.
//! - `renewal`: asking for the next period, in time or late.
//! - `review`: an open decision is looked at again each year.

mod complaint;
mod over_time;
mod renewal;
mod review;

#[cfg(test)]
pub(crate) mod samples;

use serde::{Deserialize, Serialize};

pub use complaint::COMPLAINT_DAYS;
pub use over_time::{Covered, asks_about_substance, covered, current, follows, forms, in_force};
pub use renewal::{RENEWAL_DAYS, Renewal, RenewalRequest, renewal};
pub use review::{DecisionReview, REVIEW_MONTHS, REVIEW_NOTE_CHARACTERS, review_due};

pub use super::dates::{DAYS_FROM_TODAY, PERIOD_DAYS};
use super::dates::{check_last, check_near, check_past, holds, overlap};
use super::goal::Entry;
use super::id::{CaseId, DecisionId, PersonId};
use super::invalid::{Invalid, Reason};
use super::pay::assignment::Hours;
use super::text;
use super::time::{Date, Moment};

/// The most characters of another legal basis.
pub const BASIS_CHARACTERS: usize = 200;

/// The most characters of a purpose, and of criteria.
pub const PURPOSE_CHARACTERS: usize = 2000;

/// The three forms of the scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// One user and one contact.
    Individual,
    /// An activity group.
    Group,
    /// With a voluntary organisation, where one contact serves a whole team.
    Club,
}

/// On what law a decision rests.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Basis {
    /// Helse- og omsorgstjenesteloven § 3-2 first paragraph no. 6 letter b: personal assistance,
    /// support contact among it.
    #[default]
    PersonalAssistance,
    /// Another, as the paper says it.
    Other {
        /// The law and its section.
        text: String,
    },
}

/// A decision, as the triangle's circle holds it. A changed one is the same record written again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Which.
    pub id: DecisionId,
    /// In which case.
    pub case: CaseId,
    /// In which form.
    pub form: Form,
    /// Its first day.
    pub from: Date,
    /// Its last day; none when it is open.
    pub end: Option<Date>,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// On what law it rests.
    #[serde(default)]
    pub basis: Basis,
    /// How much a week or a month; none when the paper doesn't say.
    #[serde(default)]
    pub hours: Option<Hours>,
    /// What it is for.
    #[serde(default)]
    pub purpose: Option<String>,
    /// Drugs or alcohol are in the purpose: only then are they asked about.
    #[serde(default)]
    pub substance: bool,
    /// What was held against each other when it was made.
    #[serde(default)]
    pub criteria: Option<String>,
    /// The day it was made.
    #[serde(default)]
    pub decided: Option<Date>,
    /// The day the user got it; none until that is known.
    #[serde(default)]
    pub received: Option<Date>,
    /// When it was taken back: it was entered by mistake.
    #[serde(default)]
    pub withdrawn: Option<Moment>,
}

/// A decision as it is given, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDecision {
    /// In which form.
    pub form: Form,
    /// Its first day.
    pub from: Date,
    /// Its last day; none when it is open.
    pub end: Option<Date>,
    /// Another legal basis; empty for the usual one.
    pub basis: String,
    /// How much a week or a month.
    pub hours: Option<Hours>,
    /// What it is for; may be empty.
    pub purpose: String,
    /// Drugs or alcohol are in the purpose.
    pub substance: bool,
    /// What was held against each other; may be empty.
    pub criteria: String,
    /// The day it was made.
    pub decided: Option<Date>,
    /// The day the user got it.
    pub received: Option<Date>,
}

impl NewDecision {
    /// One of which no more is known than its form and period.
    pub fn of(form: Form, from: Date, end: Option<Date>) -> Self {
        Self {
            form,
            from,
            end,
            basis: String::new(),
            hours: None,
            purpose: String::new(),
            substance: false,
            criteria: String::new(),
            decided: None,
            received: None,
        }
    }
}

impl Decision {
    /// A decision; or, with the id of one that is there, that one changed. `others` are the case's.
    ///
    /// # Errors
    /// Names the field. `from` is [`Reason::InPast`] or [`Reason::InFuture`] over
    /// [`DAYS_FROM_TODAY`] away, [`Reason::Exists`] when another of the same form has one of its
    /// days; `end` is [`Reason::OutOfRange`] before `from` or over [`PERIOD_DAYS`] after it. `basis`
    /// as [`text::line_if_any`] with at most [`BASIS_CHARACTERS`]; `hours` as [`Hours::checked`];
    /// `purpose` and `criteria` as [`text::lines_if_any`] with at most [`PURPOSE_CHARACTERS`].
    /// `decided` and `received` are [`Reason::InFuture`] after today and [`Reason::InPast`] over
    /// ten years ago; `received` is [`Reason::OutOfRange`] before `decided`.
    pub fn make(
        new: &NewDecision,
        id: DecisionId,
        case: CaseId,
        others: &[Self],
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        new.check_dates(entry.now.date())?;
        let basis = text::line_if_any("basis", &new.basis, BASIS_CHARACTERS)?;
        let made = Self {
            id,
            case,
            form: new.form,
            from: new.from,
            end: new.end,
            entered: entry.now.clone(),
            by: entry.by,
            on: entry.on,
            basis: basis.map_or(Basis::default(), |text| Basis::Other { text }),
            hours: new.hours.map(Hours::checked).transpose()?,
            purpose: text::lines_if_any("purpose", &new.purpose, PURPOSE_CHARACTERS)?,
            substance: new.substance,
            criteria: text::lines_if_any("criteria", &new.criteria, PURPOSE_CHARACTERS)?,
            decided: new.decided,
            received: new.received,
            withdrawn: None,
        };
        match others.iter().any(|other| made.meets(other)) {
            true => Err(Invalid::new("from", Reason::Exists)),
            false => Ok(made),
        }
    }

    /// Ended: its last day is `last`.
    ///
    /// # Errors
    /// `end` is [`Reason::OutOfRange`] for a day on which it doesn't count.
    pub fn end_on(&self, last: Date, entry: &Entry<'_>) -> Result<Self, Invalid> {
        if !self.holds(last) {
            return Err(Invalid::new("end", Reason::OutOfRange));
        }
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { end: Some(last), entered, by, on, ..self.clone() })
    }

    /// Takes it back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }

    /// Whether it counts on the day.
    pub fn holds(&self, date: Date) -> bool {
        self.withdrawn.is_none() && holds(self.from, self.end, date)
    }

    fn meets(&self, other: &Self) -> bool {
        other.id != self.id
            && other.withdrawn.is_none()
            && (other.case, other.form) == (self.case, self.form)
            && overlap((self.from, self.end), (other.from, other.end))
    }
}

impl NewDecision {
    fn check_dates(&self, today: Date) -> Result<(), Invalid> {
        check_near("from", self.from, today)?;
        check_last("end", self.from, self.end)?;
        self.decided.map_or(Ok(()), |date| check_past("decided", date, today))?;
        self.received.map_or(Ok(()), |date| check_past("received", date, today))?;
        match self.decided.zip(self.received) {
            Some((decided, received)) if received < decided => {
                Err(Invalid::new("received", Reason::OutOfRange))
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
