//! Medspiller's core: all that must be the same on every phone.
//!
//! Rooms, each using only those to its right:
//! `app > report > share > store > ledger > vault > text > insight > questionnaire > model`
//! (report and share are not there yet).
//!
//! - [`model`]: the scheme, as pure types and rules.
//! - [`questionnaire`]: the instrument, answers, rounds, scoring.
//! - [`text`]: choosing a language, saying dates and sentences in it.
//! - [`insight`]: what the numbers say of a person's change and of a cohort.
//! - [`vault`]: keys: the data key, its slots, unlocking, backup and restoring.
//! - [`ledger`]: the truth: signed envelopes, one document per circle.
//! - [`store`]: SQLCipher on disk: the log, the read model, what is this phone's only.
//! - [`app`]: the façade: commands and queries.

pub mod app;
pub mod insight;
pub mod ledger;
pub mod model;
pub mod questionnaire;
pub mod store;
pub mod text;
pub mod vault;
