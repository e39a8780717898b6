//! Medspiller's core: all that must be the same on every phone.
//!
//! Rooms, each using only those to its right:
//! `app > report > share > store > ledger > vault > text > insight > questionnaire > model`
//! (report and share are not there yet).
//!
//! - [`model`]: the scheme, as pure types and rules.
//! - [`questionnaire`]: the instrument, answers, rounds, scoring.
//! - [`insight`]: what the numbers say of a person's change and of a cohort.
//! - [`vault`]: keys: the data key, its slots, unlocking, backup and restoring.

pub mod insight;
pub mod model;
pub mod questionnaire;
pub mod vault;
