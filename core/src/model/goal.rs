//! A goal, in the user's own words, with five levels it is rated on (goal attainment scaling).
//!
//! A goal is never deleted: it is met, changed into another, or set aside, and stays. Every rule
//! gives a new record or an [`Invalid`] that names the field; nothing is changed in place.
//!
//! - here: the goal, making it, revising it.
//! - `level`: the five levels, where a goal starts, what each level means.
//! - `rating`: a rating, the last one up to a day, and what it locks.
//! - `status`: met, changed, set aside, and the goal that follows.
//! - `path`: the picture of five steps for the user.
//! - [`countable`]: proposing levels for what can be counted.

pub mod countable;
mod level;
mod path;
mod rating;
mod status;

#[cfg(test)]
pub(crate) mod samples;

use serde::{Deserialize, Serialize};

pub use level::{LEVEL_CHARACTERS, Level, Levels, Start};
pub use path::{Path, Step};
pub use rating::{NOTE_CHARACTERS, NewRating, Rating};
pub use status::{Status, wants_next};

use super::id::{CaseId, GoalId, PersonId};
use super::invalid::{Invalid, Reason};
use super::text;
use super::time::{Date, Moment};

/// The most characters a goal's words may have.
pub const WORDS_CHARACTERS: usize = 200;

/// How far back a goal may have been set, in days: ten years, as long as a decision may go back.
pub const DAYS_BACK: i64 = 3653;

/// How important a goal is to the user, or how difficult the contact holds it to be: 1 to 3.
/// Stored as its number; another number makes the record unreadable here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Weight(u8);

impl Weight {
    /// The weight with this number.
    ///
    /// # Errors
    /// `field` is [`Reason::OutOfRange`] outside 1 to 3.
    pub fn checked(field: &str, number: u8) -> Result<Self, Invalid> {
        match number {
            1..=3 => Ok(Self(number)),
            _ => Err(Invalid::new(field, Reason::OutOfRange)),
        }
    }

    /// 1 to 3.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Weight {
    type Error = Invalid;
    fn try_from(number: u8) -> Result<Self, Invalid> {
        Self::checked("weight", number)
    }
}

impl From<Weight> for u8 {
    fn from(weight: Weight) -> Self {
        weight.0
    }
}

/// A goal of a case, as the pair's circle holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Which.
    pub id: GoalId,
    /// Whose case.
    pub case: CaseId,
    /// The goal, in the user's own words.
    pub words: String,
    /// The life domains it belongs to: keys of the instrument's domains, at least one.
    pub domains: Vec<String>,
    /// How important it is, by the user.
    pub importance: Option<Weight>,
    /// How difficult it is, by the contact.
    pub difficulty: Option<Weight>,
    /// The day it was set.
    pub date: Date,
    /// The level it starts at.
    pub start: Start,
    /// What each level means.
    pub levels: Levels,
    /// Whether it is still worked on, and if not, why.
    pub status: Status,
    /// The goal it came after: one that was met, or changed into this.
    pub follows: Option<GoalId>,
    /// When it was made.
    pub made: Moment,
    /// Whose words these are.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

/// A goal as it is given, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGoal {
    /// The goal, in the user's own words.
    pub words: String,
    /// Keys of life domains.
    pub domains: Vec<String>,
    /// 1 to 3, by the user; none when they haven't said.
    pub importance: Option<u8>,
    /// 1 to 3, by the contact; none when they haven't said.
    pub difficulty: Option<u8>,
    /// The day it is set.
    pub date: Date,
    /// -1, or -2 when it can't be worse.
    pub start: i8,
    /// What each level means, from -2 to +2; all but level 0 may be empty.
    pub levels: [String; 5],
}

/// Who enters something, on whose phone, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Whose it is.
    pub by: PersonId,
    /// Whose phone is used, if not theirs.
    pub on: Option<PersonId>,
    /// Now.
    pub now: &'a Moment,
}

impl Goal {
    /// A new, active goal. `known_domains` are the keys of the instrument's life domains.
    ///
    /// # Errors
    /// Names the field: `words` as [`text::lines`], with at most [`WORDS_CHARACTERS`]; `domains` is
    /// [`Reason::Empty`] with none and [`Reason::OutOfRange`] with an unknown one; `importance` and
    /// `difficulty` are [`Reason::OutOfRange`] outside 1 to 3, `start` other than -1 and -2; `date`
    /// is [`Reason::InFuture`] after today and [`Reason::InPast`] over [`DAYS_BACK`] days ago;
    /// `level_minus_2` to `level_plus_2` as [`Levels::checked`].
    pub fn make(
        new: &NewGoal,
        known_domains: &[&str],
        id: GoalId,
        case: CaseId,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        check_date(new.date, entry.now.date())?;
        Ok(Self {
            id,
            case,
            words: text::lines("words", &new.words, WORDS_CHARACTERS)?,
            domains: checked_domains(&new.domains, known_domains)?,
            importance: weight_if_any("importance", new.importance)?,
            difficulty: weight_if_any("difficulty", new.difficulty)?,
            date: new.date,
            start: Start::checked("start", new.start)?,
            levels: Levels::checked(&new.levels)?,
            status: Status::Active,
            follows: None,
            made: entry.now.clone(),
            by: entry.by,
            on: entry.on,
        })
    }

    /// The goal written anew. Once it is rated, only its domains and weights can be: another goal
    /// is what [`Goal::change`] makes. `ratings` are the case's.
    ///
    /// # Errors
    /// As [`Goal::make`]; `goal` is [`Reason::Ended`] when it isn't active; the first field that is
    /// [`Reason::Locked`] and would differ. `date` is [`Reason::OutOfRange`] when a goal that
    /// follows another would begin earlier than it did.
    pub fn revise<'a>(
        &self,
        new: &NewGoal,
        known_domains: &[&str],
        ratings: impl IntoIterator<Item = &'a Rating>,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        self.check_active()?;
        let revised = Self {
            follows: self.follows,
            made: self.made.clone(),
            by: self.by,
            on: self.on,
            ..Self::make(new, known_domains, self.id, self.case, entry)?
        };
        if self.follows.is_some() && revised.date < self.date {
            return Err(Invalid::new("date", Reason::InPast));
        }
        match self.first_locked_difference(&revised) {
            Some(field) if self.is_locked(ratings) => Err(Invalid::new(field, Reason::Locked)),
            _ => Ok(revised),
        }
    }

    /// With another importance, which is the user's to say; none takes it away.
    ///
    /// # Errors
    /// `importance` is [`Reason::OutOfRange`] outside 1 to 3; `goal` is [`Reason::Ended`] when it
    /// isn't active.
    pub fn with_importance(&self, importance: Option<u8>) -> Result<Self, Invalid> {
        self.check_active()?;
        Ok(Self { importance: weight_if_any("importance", importance)?, ..self.clone() })
    }

    /// With another difficulty, which is the contact's to say; none takes it away.
    ///
    /// # Errors
    /// `difficulty` is [`Reason::OutOfRange`] outside 1 to 3; `goal` is [`Reason::Ended`] when it
    /// isn't active.
    pub fn with_difficulty(&self, difficulty: Option<u8>) -> Result<Self, Invalid> {
        self.check_active()?;
        Ok(Self { difficulty: weight_if_any("difficulty", difficulty)?, ..self.clone() })
    }

    fn first_locked_difference(&self, other: &Self) -> Option<&'static str> {
        let level = Level::ALL.into_iter().find(|&l| self.levels.words(l) != other.levels.words(l));
        match level {
            _ if self.words != other.words => Some("words"),
            _ if self.date != other.date => Some("date"),
            _ if self.start != other.start => Some("start"),
            level => level.map(Level::field),
        }
    }
}

fn weight_if_any(field: &str, number: Option<u8>) -> Result<Option<Weight>, Invalid> {
    number.map(|number| Weight::checked(field, number)).transpose()
}

fn check_date(date: Date, today: Date) -> Result<(), Invalid> {
    match (today - date).num_days() {
        ..0 => Err(Invalid::new("date", Reason::InFuture)),
        0..=DAYS_BACK => Ok(()),
        _ => Err(Invalid::new("date", Reason::InPast)),
    }
}

/// The chosen domains, each once, in the order of the known ones.
fn checked_domains(chosen: &[String], known: &[&str]) -> Result<Vec<String>, Invalid> {
    if chosen.is_empty() {
        return Err(Invalid::new("domains", Reason::Empty));
    }
    if chosen.iter().any(|domain| !known.contains(&domain.as_str())) {
        return Err(Invalid::new("domains", Reason::OutOfRange));
    }
    let is_chosen = |domain: &&&str| chosen.iter().any(|chosen| chosen == **domain);
    Ok(known.iter().filter(is_chosen).map(|domain| (*domain).to_owned()).collect())
}

#[cfg(test)]
mod tests;
