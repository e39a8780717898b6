//! Sessions: planned weekly, moved or dropped one by one, paused, and logged.
//!
//! What lies ahead is derived and never stored: a plan, the changes of single occurrences and the
//! pauses give the occurrences of any range of dates. What has been done is a record for each
//! participant, in that participant's own case.
//!
//! - [`weekly`]: the recurrence: which dates (RFC 5545, `FREQ=WEEKLY`).
//! - [`plan`]: a weekly plan: dates, wall-clock time and zone, length, place, activity.
//! - [`change`]: one occurrence of a plan, moved or dropped.
//! - [`pause`]: from-to, in which sessions, reminders, signals and due dates stand still.
//! - [`occurrence`]: the occurrences in a range of dates.
//! - [`ratings`]: attendance, exertion, mood, steps on goals.
//! - [`record`]: the record of a session, its versions, undo; the contact's work note.
//! - [`work_note`]: the contact's work note, written later, taken back.
//! - [`group`]: an activity group, as its contact keeps it.
//! - [`log`]: making records from one log, also of a group; correcting.
//! - [`names`]: no participant's case names another.
//! - [`defaults`]: what a new log begins with.

pub mod change;
pub mod defaults;
pub mod group;
pub mod log;
pub mod names;
pub mod occurrence;
pub mod pause;
pub mod plan;
pub mod ratings;
pub mod record;
pub mod weekly;
pub mod work_note;

#[cfg(test)]
pub(crate) mod samples;

use super::invalid::{Invalid, Reason};

/// The most characters of a place.
pub const PLACE_CHARACTERS: usize = 100;

/// The most characters of an activity.
pub const ACTIVITY_CHARACTERS: usize = 60;

/// The most minutes of a session: a day.
pub const MINUTES: u16 = 1440;

/// How far back a date may be entered, in days: a year, so that what was written on paper can come
/// in.
pub const DAYS_BACK: i64 = 366;

/// How far ahead a date may be entered, in days.
pub const DAYS_AHEAD: i64 = 731;

fn checked_minutes(minutes: u16) -> Result<u16, Invalid> {
    match minutes {
        1..=MINUTES => Ok(minutes),
        _ => Err(Invalid::new("minutes", Reason::OutOfRange)),
    }
}
