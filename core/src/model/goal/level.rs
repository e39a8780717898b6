//! The five levels of a goal, where it starts, and what each level means in the user's words.

use serde::{Deserialize, Serialize};

use crate::model::invalid::{Invalid, Reason};
use crate::model::text;

/// The most characters the description of a level may have.
pub const LEVEL_CHARACTERS: usize = 200;

/// A level of goal attainment, -2 to +2 (Kiresuk and Sherman 1968). Stored as its number; another
/// number is a newer version's, and makes the record unreadable here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i8", into = "i8")]
pub enum Level {
    /// -2.
    MuchLess,
    /// -1.
    Less,
    /// 0: "dette håper vi på".
    Hoped,
    /// +1.
    More,
    /// +2.
    MuchMore,
}

impl Level {
    /// All five, from -2 to +2.
    pub const ALL: [Self; 5] =
        [Self::MuchLess, Self::Less, Self::Hoped, Self::More, Self::MuchMore];

    /// -2 to +2.
    pub fn number(self) -> i8 {
        match self {
            Self::MuchLess => -2,
            Self::Less => -1,
            Self::Hoped => 0,
            Self::More => 1,
            Self::MuchMore => 2,
        }
    }

    /// The level with this number.
    ///
    /// # Errors
    /// `field` is [`Reason::OutOfRange`] when there is none.
    pub fn checked(field: &str, number: i8) -> Result<Self, Invalid> {
        let level = Self::ALL.into_iter().find(|level| level.number() == number);
        level.ok_or_else(|| Invalid::new(field, Reason::OutOfRange))
    }

    /// The name of its description as a field: `level_minus_2` to `level_plus_2`.
    pub fn field(self) -> &'static str {
        match self {
            Self::MuchLess => "level_minus_2",
            Self::Less => "level_minus_1",
            Self::Hoped => "level_0",
            Self::More => "level_plus_1",
            Self::MuchMore => "level_plus_2",
        }
    }
}

impl TryFrom<i8> for Level {
    type Error = Invalid;
    fn try_from(number: i8) -> Result<Self, Invalid> {
        Self::checked("level", number)
    }
}

impl From<Level> for i8 {
    fn from(level: Level) -> Self {
        level.number()
    }
}

/// The level a goal starts at. Stored as its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "i8", into = "i8")]
pub enum Start {
    /// -1, as a rule: it can get better, and it can get worse.
    Less,
    /// -2: it can't be worse than it is.
    CannotBeWorse,
}

impl Start {
    /// The start level with this number: -1 or -2.
    ///
    /// # Errors
    /// `field` is [`Reason::OutOfRange`] for any other.
    pub fn checked(field: &str, number: i8) -> Result<Self, Invalid> {
        match number {
            -1 => Ok(Self::Less),
            -2 => Ok(Self::CannotBeWorse),
            _ => Err(Invalid::new(field, Reason::OutOfRange)),
        }
    }

    /// As one of the five.
    pub fn level(self) -> Level {
        match self {
            Self::Less => Level::Less,
            Self::CannotBeWorse => Level::MuchLess,
        }
    }
}

impl TryFrom<i8> for Start {
    type Error = Invalid;
    fn try_from(number: i8) -> Result<Self, Invalid> {
        Self::checked("start", number)
    }
}

impl From<Start> for i8 {
    fn from(start: Start) -> Self {
        start.level().number()
    }
}

/// What each level means, in the user's words. Only level 0 is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Levels {
    /// -2.
    pub much_less: Option<String>,
    /// -1.
    pub less: Option<String>,
    /// 0: "dette håper vi på".
    pub hoped: String,
    /// +1.
    pub more: Option<String>,
    /// +2.
    pub much_more: Option<String>,
}

impl Levels {
    /// The five descriptions as typed, from -2 to +2; all but level 0 may be left empty.
    ///
    /// # Errors
    /// Names the level's [`Level::field`]: as [`text::line()`], with at most [`LEVEL_CHARACTERS`].
    pub fn checked(typed: &[String; 5]) -> Result<Self, Invalid> {
        let [much_less, less, hoped, more, much_more] = typed;
        let other =
            |level: Level, typed: &str| text::line_if_any(level.field(), typed, LEVEL_CHARACTERS);
        Ok(Self {
            much_less: other(Level::MuchLess, much_less)?,
            less: other(Level::Less, less)?,
            hoped: text::line(Level::Hoped.field(), hoped, LEVEL_CHARACTERS)?,
            more: other(Level::More, more)?,
            much_more: other(Level::MuchMore, much_more)?,
        })
    }

    /// What `level` means, where that has been said.
    pub fn words(&self, level: Level) -> Option<&str> {
        match level {
            Level::MuchLess => self.much_less.as_deref(),
            Level::Less => self.less.as_deref(),
            Level::Hoped => Some(&self.hoped),
            Level::More => self.more.as_deref(),
            Level::MuchMore => self.much_more.as_deref(),
        }
    }

    /// All five are described. If not, the goal is "GAS-light": its level is shown, and no T.
    pub fn are_all_described(&self) -> bool {
        Level::ALL.into_iter().all(|level| self.words(level).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(words: [&str; 5]) -> [String; 5] {
        words.map(str::to_owned)
    }

    #[test]
    fn a_level_and_a_start_are_stored_as_their_numbers_and_no_other_number_is_read() {
        for (level, json) in Level::ALL.into_iter().zip(["-2", "-1", "0", "1", "2"]) {
            assert_eq!(serde_json::to_string(&level).unwrap(), json);
            assert_eq!(serde_json::from_str::<Level>(json).unwrap(), level);
        }
        assert_eq!(serde_json::to_string(&[Start::Less, Start::CannotBeWorse]).unwrap(), "[-1,-2]");
        for unknown in ["3", "-3", "0.5", "\"0\"", "null"] {
            assert!(serde_json::from_str::<Level>(unknown).is_err(), "{unknown}");
        }
        for unknown in ["0", "1", "-3"] {
            assert!(serde_json::from_str::<Start>(unknown).is_err(), "{unknown}");
        }
    }

    #[test]
    fn only_level_0_is_required() {
        let levels = Levels::checked(&typed(["", " ", " To  ganger ", "", ""])).unwrap();
        assert_eq!(levels.words(Level::Hoped), Some("To ganger"));
        assert_eq!(levels.words(Level::Less), None);
        assert!(!levels.are_all_described());
        let refused = Levels::checked(&typed(["a", "b", " ", "d", "e"])).unwrap_err();
        assert_eq!(refused, Invalid::new("level_0", Reason::Empty));
    }

    #[test]
    fn all_five_are_described_only_when_none_is_missing() {
        let all = ["a", "b", "c", "d", "e"];
        assert!(Levels::checked(&typed(all)).unwrap().are_all_described());
        for missing in [0, 1, 3, 4] {
            let mut words = all;
            words[missing] = "";
            assert!(!Levels::checked(&typed(words)).unwrap().are_all_described(), "{missing}");
        }
    }

    #[test]
    fn a_bad_description_names_its_level() {
        for (index, level) in Level::ALL.into_iter().enumerate() {
            for (bad, reason) in [
                ("å".repeat(LEVEL_CHARACTERS + 1), Reason::TooLong),
                ("Ring 01129950184".into(), Reason::IdentityNumber),
                ("to\u{0}".into(), Reason::ControlCharacter),
            ] {
                let mut words = typed(["a", "b", "c", "d", "e"]);
                words[index] = bad;
                let refused = Levels::checked(&words).unwrap_err();
                assert_eq!(refused, Invalid::new(level.field(), reason));
            }
        }
    }
}
