//! One answer, with each kind of missing kept apart.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Who answers: the contact (18 objective items) or the user (14 subjective items).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The contact's: no or yes.
    Objective,
    /// The user's: five points.
    Subjective,
}

/// An item's code in its instrument, such as `O1` or `S13`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemCode(pub String);

impl fmt::Display for ItemCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for ItemCode {
    fn from(code: &str) -> Self {
        Self(code.to_owned())
    }
}

/// Why there is no answer. Each kind is kept; every one is missing in every calculation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// "Vet ikke".
    DontKnow,
    /// "Vil ikke svare".
    Declined,
    /// "Har ikke behov" (O14, O16).
    NoNeed,
    /// Left out by the case's choice of modules: outside both sides of the completeness rule.
    NotApplicable,
    /// "Hopp over", and never asked again.
    Skipped,
    /// The question was never shown.
    NotReached,
}

/// One answer: a code as the instrument numbers it (1..2 objective, 1..5 subjective, never
/// recoded), a kind of missing, or what a newer version of the app wrote.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// The chosen answer's code.
    Code(u8),
    /// No answer, and why.
    Missing(Missing),
    /// A word that this version doesn't know: kept as it came, missing in every calculation.
    Newer(String),
}

impl Answer {
    /// The code, where there is one.
    pub fn code(&self) -> Option<u8> {
        match self {
            Self::Code(code) => Some(*code),
            Self::Missing(_) | Self::Newer(_) => None,
        }
    }
}
