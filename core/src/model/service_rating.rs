//! The user's word on the service when the case ends. It goes to the municipality's person and not
//! through the contact: it lies in the circle of the user and the municipality and in no other, and
//! from the contact's phone it is carried sealed.
//!
//! Four questions, each from what makes such a scheme work: help with what one wanted, training one
//! could count on, a say in it, and a way onward. It is the service that is rated, never a person.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::closing::Closing;
use super::dates::back;
use super::goal::Entry;
use super::id::{CaseId, ClosingId, PersonId, ServiceRatingId};
use super::invalid::{Invalid, Reason};
use super::text;
use super::time::{Date, Moment, months_after};

/// The most characters of the user's own words.
pub const RATING_CHARACTERS: usize = 2000;

/// Days before the case's last day from when it may be rated: at the end talk.
pub const OPENS_DAYS: u64 = 56;

/// Calendar months after the last day until when it may be rated.
pub const CLOSES_MONTHS: u32 = 6;

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// "Fikk du hjelp til det du ville?"
    Helped,
    /// "Ble treningene slik dere hadde avtalt?"
    CountedOn,
    /// "Fikk du være med og bestemme?"
    HadASay,
    /// "Fikk du hjelp til å finne ut hva du skal gjøre nå?"
    WayOnward,
}

impl Asked {
    /// All, in the order they are asked.
    pub const ALL: [Self; 4] = [Self::Helped, Self::CountedOn, Self::HadASay, Self::WayOnward];

    /// The key of its sentence.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Helped => "service-rating-helped",
            Self::CountedOn => "service-rating-counted-on",
            Self::HadASay => "service-rating-had-a-say",
            Self::WayOnward => "service-rating-way-onward",
        }
    }
}

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tap {
    /// "Ja".
    Yes,
    /// "Litt".
    Partly,
    /// "Nei".
    No,
    /// "Vet ikke".
    DontKnow,
}

impl Tap {
    /// All, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Yes, Self::Partly, Self::No, Self::DontKnow];

    /// The key of its word.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Yes => "service-rating-yes",
            Self::Partly => "service-rating-partly",
            Self::No => "service-rating-no",
            Self::DontKnow => "service-rating-dont-know",
        }
    }
}

/// The user's rating. A changed one is the same record written again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceRating {
    /// Which.
    pub id: ServiceRatingId,
    /// In which case.
    pub case: CaseId,
    /// At which closing.
    pub closing: ClosingId,
    /// The answers; what wasn't tapped is missing.
    pub taps: BTreeMap<Asked, Tap>,
    /// In the user's own words.
    pub words: Option<String>,
    /// When it was given, or last changed.
    pub entered: Moment,
    /// The user.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

impl ServiceRating {
    /// A rating; or, with the id of one that is there, that one changed. One tap or some words are
    /// enough. `others` are the case's.
    ///
    /// # Errors
    /// Names the field: `by` is [`Reason::OutOfRange`] for anyone but the user; `case` is
    /// [`Reason::Ended`] when the closing was taken back or the user died, [`Reason::NotDue`] over
    /// [`OPENS_DAYS`] before the last day, [`Reason::InPast`] over [`CLOSES_MONTHS`] after it,
    /// [`Reason::Exists`] when this closing has another; `words` as [`text::lines_if_any`] with at
    /// most [`RATING_CHARACTERS`]; `taps` is [`Reason::Unanswered`] without any tap or word.
    pub fn make(
        (taps, words): (&BTreeMap<Asked, Tap>, &str),
        id: ServiceRatingId,
        (closing, user): (&Closing, PersonId),
        others: &[Self],
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        if entry.by != user {
            return Err(Invalid::new("by", Reason::OutOfRange));
        }
        check_time(closing, entry.now.date())?;
        if others.iter().any(|other| other.id != id && other.closing == closing.id) {
            return Err(Invalid::new("case", Reason::Exists));
        }
        let words = text::lines_if_any("words", words, RATING_CHARACTERS)?;
        if taps.is_empty() && words.is_none() {
            return Err(Invalid::new("taps", Reason::Unanswered));
        }
        Ok(Self {
            id,
            case: closing.case,
            closing: closing.id,
            taps: taps.clone(),
            words,
            entered: entry.now.clone(),
            by: user,
            on: entry.on,
        })
    }
}

fn check_time(closing: &Closing, today: Date) -> Result<(), Invalid> {
    let refuse = |reason| Err(Invalid::new("case", reason));
    match today {
        _ if !closing.may_ask() => refuse(Reason::Ended),
        today if today < back(closing.date, OPENS_DAYS) => refuse(Reason::NotDue),
        today if today > months_after(closing.date, CLOSES_MONTHS) => refuse(Reason::InPast),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
