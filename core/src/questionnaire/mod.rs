//! The instrument and what is done with it: answering, rounds, scoring, two perspectives.
//!
//! - [`answer`]: one answer, with each kind of missing kept apart.
//! - [`assessment`]: one finished version of one part of one round.

pub mod answer;
pub mod assessment;
