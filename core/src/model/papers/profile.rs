//! A contact as the municipality looks for one: interests, and free or on assignment.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::model::goal::Entry;
use crate::model::id::PersonId;
use crate::model::invalid::{Invalid, Reason};
use crate::model::pay::assignment::Assignment;
use crate::model::text;
use crate::model::time::{Date, Moment};

/// The most interests.
pub const INTERESTS: usize = 20;

/// The most characters of one.
pub const INTEREST_CHARACTERS: usize = 40;

/// What a contact says of themselves: one record for each contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactProfile {
    /// Who.
    pub contact: PersonId,
    /// Activities they like to do, as they were typed, without regard to their order.
    pub interests: BTreeSet<String>,
    /// They may be asked to take another assignment.
    pub takes_more: bool,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

/// Whether a contact can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Availability {
    /// Without an assignment, and may be asked.
    Free,
    /// With so many.
    OnAssignment {
        /// How many.
        assignments: usize,
        /// They may be asked to take another.
        takes_more: bool,
    },
    /// Without an assignment, and doesn't want one now.
    Resting,
}

impl ContactProfile {
    /// A profile; the same record written again. Interests that differ only in upper and lower case
    /// are one.
    ///
    /// # Errors
    /// `interests` is [`Reason::TooLong`] over [`INTERESTS`]; each as
    /// [`text::line`](fn@text::line) with at most [`INTEREST_CHARACTERS`].
    pub fn make(
        contact: PersonId,
        interests: &[String],
        takes_more: bool,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        if interests.len() > INTERESTS {
            return Err(Invalid::new("interests", Reason::TooLong));
        }
        let (mut kept, mut seen) = (BTreeSet::new(), BTreeSet::new());
        for typed in interests {
            let interest = text::line("interests", typed, INTEREST_CHARACTERS)?;
            if seen.insert(interest.to_lowercase()) {
                kept.insert(interest);
            }
        }
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { contact, interests: kept, takes_more, entered, by, on })
    }
}

/// Whether a contact can be asked on a day. One who has said nothing may be.
pub fn availability(
    contact: PersonId,
    profile: Option<&ContactProfile>,
    assignments: &[Assignment],
    today: Date,
) -> Availability {
    let on =
        |one: &&Assignment| one.contact == contact && one.withdrawn.is_none() && one.holds(today);
    let takes_more = profile.is_none_or(|profile| profile.takes_more);
    match (assignments.iter().filter(on).count(), takes_more) {
        (0, true) => Availability::Free,
        (0, false) => Availability::Resting,
        (assignments, takes_more) => Availability::OnAssignment { assignments, takes_more },
    }
}
