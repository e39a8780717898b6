//! Medspiller for Kotlin and Swift.
//!
//! One object, [`Vault`], which is missing, locked or open; all else is records. One call gives one
//! screen, ready to be drawn: text in the reader's language, dates as people say them, no secrets.
//! Calls block: make them off the main thread. What a call changed comes back in [`Done`]; nothing
//! calls back.
//!
//! - [`vault`]: the object, its life (create, unlock, lock, back up, restore) and its commands.
//! - [`screens`]: the records.
//! - [`cohort`]: the figures of a cohort.
//! - [`error`]: the one error type, and how the core's errors become it.
//! - [`phone_key`]: the one foreign trait.
//! - [`recovery_code`]: shown once, so an object.
//! - [`moment`]: when, where and in which language a screen is looked at.
//! - [`words`]: the words of buttons and headings, for a whole language at once; a time that is
//!   being chosen.

pub mod cohort;
pub mod error;
pub mod moment;
pub mod phone_key;
pub mod recovery_code;
pub mod screens;
pub mod vault;
pub mod words;

pub use error::MedspillerError;
pub use vault::{Done, Vault};

uniffi::setup_scaffolding!();
