//! Sessions: planned, logged, looked back on.
//!
//! - [`words`]: attendance, exertion, mood and who said it, in words.
//! - `viewer`: who looks.
//! - [`quick_log`]: logging a session, one participant's or a group's.
//! - [`new_log`]: what is logged.
//! - [`session`]: one session.
//! - [`versions`]: its versions.
//! - [`edit`]: correcting it and adding to it.
//! - [`done`]: "Det vi har gjort", by month.
//! - [`calendar`]: a month: what lies on its days.
//! - [`plans`]: what is planned.
//! - [`occurrence`]: one occurrence of it.
//! - [`pauses`]: when nothing is.
//! - [`groups`]: the contact's activity groups.
//! - [`development`]: mood and exertion over weeks.

pub mod calendar;
pub mod development;
pub mod done;
pub mod edit;
pub mod groups;
pub mod new_log;
pub mod occurrence;
pub mod pauses;
pub mod plans;
pub mod quick_log;
pub mod session;
pub mod versions;
pub(crate) mod viewer;
pub mod words;

#[cfg(test)]
mod tests;
