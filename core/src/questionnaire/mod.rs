//! The instrument and what is done with it: answering, rounds, scoring, two perspectives.
//!
//! - [`answer`]: one answer, with each kind of missing kept apart.
//! - [`assessment`]: one finished version of one part of one round.
//! - [`instrument`]: what is asked, read from its file; which items a case is asked.
//! - [`draft`]: an answering that is under way, from the first question to the locked record.

pub mod answer;
pub mod assessment;
pub mod draft;
pub mod instrument;

#[cfg(test)]
pub(crate) mod samples;
