//! The instrument and what is done with it: answering, rounds, scoring, two perspectives.
//!
//! - [`answer`]: one answer, with each kind of missing kept apart.
//! - [`assessment`]: one finished version of one part of one round.
//! - [`instrument`]: what is asked, read from its file; which items a case is asked.
//! - [`draft`]: an answering that is under way, from the first question to the locked record.
//! - [`rounds`]: when rounds were held, and when the next is due.
//! - [`scoring`]: recoding, and a part's mean.
//! - [`perspectives`]: the contact's answers and the user's, side by side.
//! - [`third_person`]: the user's answers as the municipality may have them.

pub mod answer;
pub mod assessment;
pub mod draft;
pub mod instrument;
pub mod perspectives;
pub mod rounds;
pub mod scoring;
pub mod third_person;

#[cfg(test)]
pub(crate) mod samples;
