//! What can be wrong with an envelope or a circle.

use thiserror::Error;

/// Why an envelope was not taken. Nothing of it has been applied.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LedgerError {
    /// The bytes are no envelope.
    #[error("not an envelope: {0}")]
    Malformed(&'static str),
    /// The signature is not the author's.
    #[error("wrong signature")]
    WrongSignature,
    /// The author is no member of the circle, or may not do this.
    #[error("not allowed to its author")]
    NotAllowed,
    /// Envelopes are missing before it, more than it can wait for: ask for them, then try again.
    #[error("envelopes are missing before it")]
    Missing,
    /// The author has signed another envelope in its place.
    #[error("another envelope stands in its place")]
    Forked,
    /// It belongs before a snapshot: what it says is in that, or was erased, or is written anew by
    /// its author.
    #[error("of before a snapshot")]
    Over,
    /// There is something here that only a newer version can read, and that a snapshot would drop:
    /// update the app, then try again.
    #[error("made by a newer version")]
    Newer,
    /// It belongs to another circle.
    #[error("of another circle")]
    OtherCircle,
    /// The document refuses the change, or can't be written.
    #[error("document: {0}")]
    Document(String),
    /// A record can't be written as one (not a map of fields).
    #[error("not a record")]
    NotARecord,
}
