//! Refusing bad input: which field, and why.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Input that a rule refuses. Nothing has changed when this comes back: correct the field and
/// try again.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, Deserialize)]
#[error("{field}: {reason:?}")]
pub struct Invalid {
    /// The name of the refused field, as the command calls it (`user_name`, `code`, `S13`).
    pub field: String,
    /// Why it was refused.
    pub reason: Reason,
}

impl Invalid {
    /// `field` was refused for `reason`.
    pub fn new(field: impl Into<String>, reason: Reason) -> Self {
        Self { field: field.into(), reason }
    }
}

/// Why a field was refused. Screens have a sentence for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Reason {
    /// Nothing was given where something is needed.
    Empty,
    /// More characters than the field holds.
    TooLong,
    /// The text holds a national identity number, which is never stored.
    IdentityNumber,
    /// The text holds a control character.
    ControlCharacter,
    /// The value is outside the range or not among the choices.
    OutOfRange,
    /// Not of the form the field has (six digits, four groups, a known zone).
    Malformed,
    /// The date is too early: the round is not due yet.
    NotDue,
    /// A question still has no answer and was not declined.
    Unanswered,
    /// The thing can be read but was made by a newer version of the app, so it can't be edited.
    NewerVersion,
    /// It exists already.
    Exists,
    /// It has been rated as it stands, and can't be rewritten under the rating.
    Locked,
    /// It has ended: it is kept, but can't be changed.
    Ended,
    /// Too long ago, or over.
    InPast,
    /// Too far ahead, or has not happened yet.
    InFuture,
    /// The text names someone else in the group.
    NamesAnother,
}

impl Reason {
    /// The reason's stable name, `not_due` for [`Reason::NotDue`]: the end of its text key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too_long",
            Self::IdentityNumber => "identity_number",
            Self::ControlCharacter => "control_character",
            Self::OutOfRange => "out_of_range",
            Self::Malformed => "malformed",
            Self::NotDue => "not_due",
            Self::Unanswered => "unanswered",
            Self::NewerVersion => "newer_version",
            Self::Exists => "exists",
            Self::Locked => "locked",
            Self::Ended => "ended",
            Self::InPast => "in_past",
            Self::InFuture => "in_future",
            Self::NamesAnother => "names_another",
        }
    }
}
