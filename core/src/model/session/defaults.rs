//! What a new log begins with: when, how long, where and what, from the plan or from last time.
//! Never how it went: attendance, ratings and notes have no place here.

use chrono::{NaiveDateTime, TimeDelta, Timelike};

use super::occurrence::Occurrence;
use super::record::TrainingSession;
use crate::model::time::{Now, local_of};

/// The length proposed when neither a plan nor a session before says one.
pub const USUAL_MINUTES: u16 = 60;

/// Proposed values of a new log, all of which can be changed before it is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Defaults {
    /// When it began, by the wall clock of `zone`.
    pub start: NaiveDateTime,
    /// The zone's IANA name.
    pub zone: String,
    /// How long.
    pub minutes: u16,
    /// Where.
    pub place: Option<String>,
    /// Doing what.
    pub activity: Option<String>,
}

/// The defaults of a log of `planned`, or of a session that was not planned. `last` is the last
/// session that was held in the case ([`last_held`]).
///
/// Field by field: what the plan says, else what was last time. Without a plan it is taken to have
/// ended just now: it began that long ago, rounded down to five minutes.
pub fn defaults(
    planned: Option<&Occurrence>,
    last: Option<&TrainingSession>,
    now: Now,
) -> Defaults {
    let minutes = planned.map(|planned| planned.minutes).or_else(|| last?.minutes);
    let minutes = minutes.unwrap_or(USUAL_MINUTES);
    let (start, zone) = match planned {
        Some(planned) => (planned.local, planned.zone.clone()),
        None => (just_ended(minutes, now), now.zone.name().to_owned()),
    };
    Defaults {
        start,
        zone,
        minutes,
        place: planned.and_then(|of| of.place.clone()).or_else(|| last?.place.clone()),
        activity: planned.and_then(|of| of.activity.clone()).or_else(|| last?.activity.clone()),
    }
}

/// The last session that was held, of those that count ([`super::record::current`]).
pub fn last_held<'a>(current: &[&'a TrainingSession]) -> Option<&'a TrainingSession> {
    let held = current.iter().filter(|session| session.is_held());
    held.max_by_key(|session| (session.start.utc, session.session)).copied()
}

fn just_ended(minutes: u16, now: Now) -> NaiveDateTime {
    let start = local_of(now.utc - i64::from(minutes) * 60_000, now.zone);
    let over = TimeDelta::minutes(i64::from(start.minute() % 5));
    let whole = start.with_second(0).and_then(|start| start.with_nanosecond(0)).unwrap_or(start);
    whole.checked_sub_signed(over).unwrap_or(whole)
}

#[cfg(test)]
mod tests {
    use super::super::ratings::Attendance;
    use super::super::samples::{noon, occurrence, session};
    use super::*;

    fn at_noon() -> Now {
        Now::new(noon(0).utc + 3 * 60_000 + 20_000, "Europe/Oslo").unwrap()
    }

    #[test]
    fn a_log_begins_with_what_the_plan_says() {
        let planned = occurrence("2026-01-06T17:00");
        let last = session(1, noon(-7));
        let defaults = defaults(Some(&planned), Some(&last), at_noon());
        assert_eq!((defaults.start, defaults.minutes), (planned.local, planned.minutes));
        assert_eq!((defaults.zone, defaults.place), (planned.zone, planned.place));
    }

    #[test]
    fn what_the_plan_does_not_say_is_as_last_time() {
        let planned = Occurrence { activity: None, ..occurrence("2026-01-06T17:00") };
        let last = session(1, noon(-7));
        assert!(last.activity.is_some());
        let proposed = defaults(Some(&planned), Some(&last), at_noon());
        assert_eq!((proposed.activity, proposed.place), (last.activity.clone(), planned.place));
        let unplanned = defaults(None, Some(&last), at_noon());
        assert_eq!((unplanned.place, Some(unplanned.minutes)), (last.place, last.minutes));
    }

    #[test]
    fn without_a_plan_it_has_just_ended() {
        let defaults = defaults(None, None, at_noon());
        assert_eq!(defaults.start.to_string(), noon(0).local.to_string().replace("12:00", "11:00"));
        assert_eq!((defaults.minutes, defaults.place), (USUAL_MINUTES, None));
    }

    #[test]
    fn last_time_is_the_last_that_was_held() {
        let mut missed = session(2, noon(-1));
        missed.attendance = Attendance::DidNotCome;
        let held = session(1, noon(-7));
        let older = session(3, noon(-9));
        assert_eq!(last_held(&[&missed, &held, &older]), Some(&held));
        assert_eq!(last_held(&[&missed]), None);
    }
}
