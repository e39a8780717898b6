//! Sessions: planned, logged, looked back on.
//!
//! - [`words`]: attendance, exertion, mood and who said it, in words.
//! - [`quick_log`]: logging a session, one participant's or a group's.
//! - [`session`]: one session, its versions, correcting and adding to it.
//! - [`done`]: "Det vi har gjort", by month.
//! - [`calendar`]: a month: what lies on its days.
//! - [`plans`]: what is planned, and one occurrence of it.
//! - [`pauses`]: when nothing is.
//! - [`groups`]: the contact's activity groups.
//! - [`development`]: mood and exertion over weeks.

pub mod calendar;
pub mod development;
pub mod done;
pub mod groups;
pub mod pauses;
pub mod plans;
pub mod quick_log;
pub mod session;
pub mod words;
