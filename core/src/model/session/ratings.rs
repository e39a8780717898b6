//! What is said of a session: attendance, exertion, mood, steps on goals. All but attendance may be
//! left empty, and empty is missing: nothing here has a default.
//!
//! - here: the types.
//! - `check`: ratings as they are given, made fit to store.

mod check;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::goal::Level;
use crate::model::id::GoalId;
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::UtcMillis;

/// How it went with being there. Never preselected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    /// "Kom".
    Came,
    /// "Kom sent".
    Late,
    /// The user did not come ("kom ikke").
    DidNotCome,
    /// The user cancelled and said so beforehand.
    CancelledWithNotice,
    /// The user cancelled without saying so beforehand.
    CancelledWithoutNotice,
    /// The contact cancelled.
    CancelledByContact,
    /// The contact did not come.
    ContactDidNotCome,
    /// The user was ill.
    Ill,
}

impl Attendance {
    /// All, in the order of the quick log.
    pub const ALL: [Self; 8] = [
        Self::Came,
        Self::Late,
        Self::DidNotCome,
        Self::CancelledWithNotice,
        Self::CancelledWithoutNotice,
        Self::CancelledByContact,
        Self::ContactDidNotCome,
        Self::Ill,
    ];

    /// The session was held.
    pub fn is_held(self) -> bool {
        matches!(self, Self::Came | Self::Late)
    }

    /// It may be said before the session's time has come.
    pub fn is_known_ahead(self) -> bool {
        use Attendance::{CancelledByContact, CancelledWithNotice, Ill};
        matches!(self, CancelledWithNotice | CancelledByContact | Ill)
    }

    /// Its stable name, as it is stored.
    pub fn key(self) -> &'static str {
        match self {
            Self::Came => "came",
            Self::Late => "late",
            Self::DidNotCome => "did_not_come",
            Self::CancelledWithNotice => "cancelled_with_notice",
            Self::CancelledWithoutNotice => "cancelled_without_notice",
            Self::CancelledByContact => "cancelled_by_contact",
            Self::ContactDidNotCome => "contact_did_not_come",
            Self::Ill => "ill",
        }
    }
}

/// Who said it. Trends and signals use the user's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GivenBy {
    /// The user.
    User,
    /// The contact.
    Contact,
}

/// A rating, and who gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Given<T> {
    /// The rating.
    pub value: T,
    /// Who gave it.
    pub given_by: GivenBy,
}

/// How hard it was: six buttons in this project's own words. Stored as its value; another value
/// makes the record unreadable here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Exertion {
    /// 0: "Ikke anstrengende".
    None,
    /// 2: "Lett".
    Light,
    /// 3: "Middels".
    Medium,
    /// 5: "Anstrengende".
    Hard,
    /// 7: "Veldig anstrengende".
    VeryHard,
    /// 10: "Alt jeg hadde".
    All,
}

impl Exertion {
    /// All six, the least first.
    pub const ALL: [Self; 6] =
        [Self::None, Self::Light, Self::Medium, Self::Hard, Self::VeryHard, Self::All];

    /// 0, 2, 3, 5, 7 or 10.
    pub fn value(self) -> u8 {
        match self {
            Self::None => 0,
            Self::Light => 2,
            Self::Medium => 3,
            Self::Hard => 5,
            Self::VeryHard => 7,
            Self::All => 10,
        }
    }

    /// The exertion with this value.
    ///
    /// # Errors
    /// `exertion` is [`Reason::OutOfRange`] when there is none.
    pub fn checked(value: u8) -> Result<Self, Invalid> {
        let found = Self::ALL.into_iter().find(|exertion| exertion.value() == value);
        found.ok_or_else(|| Invalid::new("exertion", Reason::OutOfRange))
    }
}

impl TryFrom<u8> for Exertion {
    type Error = Invalid;
    fn try_from(value: u8) -> Result<Self, Invalid> {
        Self::checked(value)
    }
}

impl From<Exertion> for u8 {
    fn from(exertion: Exertion) -> Self {
        exertion.value()
    }
}

/// How someone feels, 1 (worst) to 5 (best). Stored as its number; another number makes the record
/// unreadable here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Mood(u8);

impl Mood {
    /// The mood with this number.
    ///
    /// # Errors
    /// `field` is [`Reason::OutOfRange`] outside 1 to 5.
    pub fn checked(field: &str, number: u8) -> Result<Self, Invalid> {
        match number {
            1..=5 => Ok(Self(number)),
            _ => Err(Invalid::new(field, Reason::OutOfRange)),
        }
    }

    /// 1 to 5.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Mood {
    type Error = Invalid;
    fn try_from(number: u8) -> Result<Self, Invalid> {
        Self::checked("mood", number)
    }
}

impl From<Mood> for u8 {
    fn from(mood: Mood) -> Self {
        mood.0
    }
}

/// The mood before a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct MoodBefore {
    /// 1 to 5.
    pub value: Mood,
    /// Who gave it.
    pub given_by: GivenBy,
    /// When it was entered.
    pub entered: UtcMillis,
    /// It was entered after the session had begun.
    pub retrospective: bool,
}

/// Ratings as they are given, before they are checked. What is none stays missing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewRatings {
    /// 0, 2, 3, 5, 7 or 10.
    pub exertion: Option<Given<u8>>,
    /// 1 to 5, and when it was entered.
    pub mood_before: Option<(Given<u8>, UtcMillis)>,
    /// 1 to 5.
    pub mood_after: Option<Given<u8>>,
    /// Where on the path of its five levels, -2 to +2, a goal was that day.
    pub steps: BTreeMap<GoalId, Given<i8>>,
}

/// Ratings of one participant's session.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ratings {
    /// How hard it was.
    pub exertion: Option<Given<Exertion>>,
    /// The mood before.
    pub mood_before: Option<MoodBefore>,
    /// The mood after.
    pub mood_after: Option<Given<Mood>>,
    /// Where on its path a goal was that day. It says what was seen in this session and is no
    /// rating of the goal: it locks nothing and is in no T.
    pub steps: BTreeMap<GoalId, Given<Level>>,
}

impl<T> Given<T> {
    fn map<U>(self, checked: impl FnOnce(T) -> Result<U, Invalid>) -> Result<Given<U>, Invalid> {
        Ok(Given { value: checked(self.value)?, given_by: self.given_by })
    }
}

impl Ratings {
    /// What would have to be given to make the same again: a correction begins with it.
    pub fn given(&self) -> NewRatings {
        let again = |value, given_by| Given { value, given_by };
        let before = |mood: MoodBefore| (again(mood.value.number(), mood.given_by), mood.entered);
        NewRatings {
            exertion: self.exertion.map(|given| again(given.value.value(), given.given_by)),
            mood_before: self.mood_before.map(before),
            mood_after: self.mood_after.map(|given| again(given.value.number(), given.given_by)),
            steps: self
                .steps
                .iter()
                .map(|(goal, step)| {
                    (*goal, Given { value: step.value.number(), given_by: step.given_by })
                })
                .collect(),
        }
    }

    /// Everything that stands in `old` stands here too: what was empty may have been filled, and
    /// the user may have said themselves what the contact had said for them.
    pub fn keeps(&self, old: &Self) -> bool {
        let mood = |given: &MoodBefore| given.given_by;
        kept_or_own(&old.exertion, &self.exertion, |given| given.given_by)
            && kept_or_own(&old.mood_before, &self.mood_before, mood)
            && kept_or_own(&old.mood_after, &self.mood_after, |given| given.given_by)
            && old.steps.iter().all(|(goal, step)| {
                kept_or_own(&Some(*step), &self.steps.get(goal).copied(), |given| given.given_by)
            })
    }
}

/// As [`kept`]; and what the contact said gives way to what the user says.
fn kept_or_own<T: PartialEq>(old: &Option<T>, new: &Option<T>, by: impl Fn(&T) -> GivenBy) -> bool {
    let by = |given: &Option<T>| given.as_ref().map(&by);
    let own = (by(old), by(new)) == (Some(GivenBy::Contact), Some(GivenBy::User));
    own || kept(old, new)
}

/// What stood, stands; where nothing stood, anything may.
pub(super) fn kept<T: PartialEq>(old: &Option<T>, new: &Option<T>) -> bool {
    old.is_none() || old == new
}

#[cfg(test)]
mod tests;
