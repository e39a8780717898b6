//! Parents and appointed guardians, and what a child of 12 to 15 has asked not to be passed on to
//! them.

use serde::{Deserialize, Serialize};

use super::age::{Age, Span};
use crate::model::dates::{check_last, check_near, holds};
use crate::model::goal::Entry;
use crate::model::id::{CaseId, GuardianshipId, NotPassedOnId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::text;
use crate::model::time::{Date, Moment};

/// The most characters of what isn't to be passed on.
pub const NOT_PASSED_ON_CHARACTERS: usize = 500;

/// What sort of guardian.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Guardian {
    /// A parent or another with parental responsibility (foresatt); the child welfare service where
    /// it has taken over. Counts until the user is of age.
    Parental,
    /// Appointed (verge), for a child or an adult.
    Appointed {
        /// What the mandate says on services such as this.
        mandate: Mandate,
    },
}

/// What an appointed guardian's mandate says on services such as this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mandate {
    /// Nothing, or that the guardian helps: an adult decides themselves.
    Supports,
    /// That the guardian decides.
    Decides,
}

/// That someone is the user's guardian, as the triangle's circle holds it. A changed one is the same
/// record written again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guardianship {
    /// Which.
    pub id: GuardianshipId,
    /// In whose case.
    pub case: CaseId,
    /// The guardian.
    pub person: PersonId,
    /// What sort.
    pub guardian: Guardian,
    /// Its first day.
    pub from: Date,
    /// Its last day; none when it is open.
    pub to: Option<Date>,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back.
    pub withdrawn: Option<Moment>,
}

/// What a child has asked not to be passed on to guardians. It lies in a circle that no guardian is
/// a member of: the pair's, or the user's with the municipality. The app passes it on to nobody;
/// whether the child's reasons must give way is for the municipality to judge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotPassedOn {
    /// Which.
    pub id: NotPassedOnId,
    /// In whose case.
    pub case: CaseId,
    /// What, in the child's words.
    pub words: String,
    /// When it was asked.
    pub entered: Moment,
    /// The user.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When the child took it back.
    pub withdrawn: Option<Moment>,
}

impl Guardianship {
    /// A guardian; or, with the id of one that is there, that one changed.
    ///
    /// # Errors
    /// Names the field: `person` is [`Reason::OutOfRange`] for the user; `from` is
    /// [`Reason::InPast`] or [`Reason::InFuture`] over ten years away, but for a parent, who has
    /// been one from birth; `to` is [`Reason::OutOfRange`] before `from` or, when appointed, over
    /// ten years after.
    pub fn make(
        (person, guardian): (PersonId, Guardian),
        (from, to): (Date, Option<Date>),
        id: GuardianshipId,
        (case, user): (CaseId, PersonId),
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        if person == user {
            return Err(Invalid::new("person", Reason::OutOfRange));
        }
        let today = entry.now.date();
        match guardian {
            Guardian::Parental if from > today => {
                return Err(Invalid::new("from", Reason::InFuture));
            }
            Guardian::Parental if to.is_some_and(|to| to < from) => {
                return Err(Invalid::new("to", Reason::OutOfRange));
            }
            Guardian::Parental => {}
            Guardian::Appointed { .. } => {
                check_near("from", from, today)?;
                check_last("to", from, to)?;
            }
        }
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { id, case, person, guardian, from, to, entered, by, on, withdrawn: None })
    }

    /// Takes it back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }

    /// Whether it stands on the day.
    pub fn holds(&self, date: Date) -> bool {
        self.withdrawn.is_none() && holds(self.from, self.to, date)
    }
}

impl NotPassedOn {
    /// What a child of 12 to 15 asks for.
    ///
    /// # Errors
    /// `by` is [`Reason::OutOfRange`] for anyone but the user; `age` is [`Reason::OutOfRange`]
    /// under 12, where guardians are told, and from 16, where nothing need be asked; `words` as
    /// [`text::lines`] with at most [`NOT_PASSED_ON_CHARACTERS`].
    pub fn ask(
        words: &str,
        id: NotPassedOnId,
        (case, user): (CaseId, PersonId),
        age: Age,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        if entry.by != user {
            return Err(Invalid::new("by", Reason::OutOfRange));
        }
        if age.span(entry.now.date()) != Span::From12 {
            return Err(Invalid::new("age", Reason::OutOfRange));
        }
        let words = text::lines("words", words, NOT_PASSED_ON_CHARACTERS)?;
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { id, case, words, entered, by, on, withdrawn: None })
    }

    /// Takes it back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }
}
