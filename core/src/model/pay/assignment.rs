//! An assignment (oppdragsavtale): a contact with a case or with a club.

use serde::{Deserialize, Serialize};

use super::money::Ore;
use super::{check_last, check_near, holds, overlap};
use crate::model::goal::Entry;
use crate::model::id::{AssignmentId, CaseId, ClubAgreementId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::text;
use crate::model::time::{Date, Moment};

/// The most characters of the municipality's number for an assignment.
pub const NUMBER_CHARACTERS: usize = 30;

/// The most an hour may be paid: 5000 kr. More is a slip of the finger.
pub const HOURLY_MOST: Ore = Ore(500_000);

/// With whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum With {
    /// One service user: their case.
    Case {
        /// Which.
        case: CaseId,
    },
    /// A club's team.
    Club {
        /// By which agreement.
        agreement: ClubAgreementId,
    },
}

impl With {
    /// The id of the case or the agreement, as text.
    pub fn key(self) -> String {
        match self {
            Self::Case { case } => case.to_string(),
            Self::Club { agreement } => agreement.to_string(),
        }
    }
}

/// What hours are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// A week.
    Week,
    /// A calendar month.
    Month,
}

/// How much: so many minutes a week or a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Hours {
    /// Minutes.
    pub minutes: u16,
    /// A week or a month.
    pub per: Per,
}

impl Hours {
    /// Hours that a week or a month has.
    ///
    /// # Errors
    /// `hours` is [`Reason::OutOfRange`] for none, or over 168 hours a week or 744 a month.
    pub fn checked(self) -> Result<Self, Invalid> {
        let most = match self.per {
            Per::Week => 168 * 60,
            Per::Month => 744 * 60,
        };
        match (1..=most).contains(&self.minutes) {
            true => Ok(self),
            false => Err(Invalid::new("hours", Reason::OutOfRange)),
        }
    }
}

/// An assignment, as the circle of the contact's work holds it: the contact's and the
/// municipality's, never the user's. A changed one is the same record written again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// Which.
    pub id: AssignmentId,
    /// The contact.
    pub contact: PersonId,
    /// With a case or a club.
    pub with: With,
    /// The municipality's number for it: what stands on papers in place of a name.
    pub number: Option<String>,
    /// Its first day.
    pub from: Date,
    /// Its last day; none when it is open.
    pub to: Option<Date>,
    /// How much.
    pub hours: Hours,
    /// What an hour is paid, as it was signed. See [`super::rates::hourly_on`].
    pub hourly: Ore,
    /// The day it was signed; none until it is.
    pub signed_on: Option<Date>,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back. From then on no row can be made for it.
    pub withdrawn: Option<Moment>,
}

/// An assignment as it is given, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAssignment {
    /// The contact.
    pub contact: PersonId,
    /// With a case or a club.
    pub with: With,
    /// The municipality's number for it; may be empty.
    pub number: String,
    /// Its first day.
    pub from: Date,
    /// Its last day; none when it is open.
    pub to: Option<Date>,
    /// How much.
    pub hours: Hours,
    /// What an hour is paid.
    pub hourly: Ore,
    /// The day it was signed; none until it is.
    pub signed_on: Option<Date>,
}

impl Assignment {
    /// A new assignment; or, with the id of one that is there, that one changed. `others` are those
    /// there are.
    ///
    /// # Errors
    /// Names the field: `number` as [`text::line`](fn@text::line) with at most
    /// [`NUMBER_CHARACTERS`], [`Reason::Malformed`] without any digit (initials are no number);
    /// `from` is [`Reason::InPast`] or [`Reason::InFuture`] over ten years away,
    /// [`Reason::Exists`] when the contact has another with the same case or club on one of its
    /// days; `to` is [`Reason::OutOfRange`] before `from` or over ten years after; `hours` as
    /// [`Hours::checked`]; `hourly` is [`Reason::OutOfRange`] for nothing or over [`HOURLY_MOST`];
    /// `signed_on` is [`Reason::InFuture`] after today and [`Reason::InPast`] over ten years ago.
    pub fn make(
        new: &NewAssignment,
        id: AssignmentId,
        others: &[Self],
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        let today = entry.now.date();
        check_near("from", new.from, today)?;
        check_last("to", new.from, new.to)?;
        if let Some(signed_on) = new.signed_on {
            check_near("signed_on", signed_on, today)?;
            if signed_on > today {
                return Err(Invalid::new("signed_on", Reason::InFuture));
            }
        }
        let made = Self {
            id,
            contact: new.contact,
            with: new.with,
            number: checked_number(&new.number)?,
            from: new.from,
            to: new.to,
            hours: new.hours.checked()?,
            hourly: new.hourly.checked("hourly", Ore(1), HOURLY_MOST)?,
            signed_on: new.signed_on,
            entered: entry.now.clone(),
            by: entry.by,
            on: entry.on,
            withdrawn: None,
        };
        match others.iter().any(|other| made.meets(other)) {
            true => Err(Invalid::new("from", Reason::Exists)),
            false => Ok(made),
        }
    }

    /// Ended: its last day is `last`. It is kept.
    ///
    /// # Errors
    /// `to` is [`Reason::OutOfRange`] before its first day or after the last it had.
    pub fn end(&self, last: Date, entry: &Entry<'_>) -> Result<Self, Invalid> {
        if !self.holds(last) {
            return Err(Invalid::new("to", Reason::OutOfRange));
        }
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { to: Some(last), entered, by, on, ..self.clone() })
    }

    /// Takes it back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }

    /// Whether the day is in its period.
    pub fn holds(&self, date: Date) -> bool {
        holds(self.from, self.to, date)
    }

    /// The case it is with, if it is with one.
    pub fn case(&self) -> Option<CaseId> {
        match self.with {
            With::Case { case } => Some(case),
            With::Club { .. } => None,
        }
    }

    fn meets(&self, other: &Self) -> bool {
        other.id != self.id
            && other.withdrawn.is_none()
            && (other.contact, other.with) == (self.contact, self.with)
            && overlap((self.from, self.to), (other.from, other.to))
    }
}

/// A number has a digit: what stands in place of a name is not the name's first letters.
fn checked_number(typed: &str) -> Result<Option<String>, Invalid> {
    let number = text::line_if_any("number", typed, NUMBER_CHARACTERS)?;
    match &number {
        Some(number) if !number.chars().any(|c| c.is_ascii_digit()) => {
            Err(Invalid::new("number", Reason::Malformed))
        }
        _ => Ok(number),
    }
}

#[cfg(test)]
mod tests;
