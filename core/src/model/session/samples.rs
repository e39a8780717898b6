//! What the tests of sessions share.

use chrono::NaiveDate;

use super::occurrence::{Occurrence, OccurrenceRef, Standing};
use super::pause::{Pause, PauseKind};
use super::plan::{NewPlan, SessionPlan};
use super::ratings::{Attendance, Ratings};
use super::record::TrainingSession;
use crate::model::goal::Entry;
use crate::model::id::{CaseId, PauseId, PersonId, PlanId, SessionId};
use crate::model::time::{Date, Moment, Now, instant_of, zone_called};

pub(crate) const CONTACT: PersonId = PersonId([2; 16]);
pub(crate) const CASE: CaseId = CaseId([3; 16]);
pub(crate) const OTHER_CASE: CaseId = CaseId([4; 16]);
pub(crate) const PLAN: PlanId = PlanId([6; 16]);

/// Noon in Oslo, `days` after 1 January 2026.
pub(crate) fn noon(days: i64) -> Moment {
    Now::new(1_767_265_200_000 + days * 86_400_000, "Europe/Oslo").unwrap().moment()
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> Date {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(crate) fn days(days: &[&str]) -> Vec<Date> {
    days.iter().map(|day| day.parse().unwrap()).collect()
}

/// Entered by the contact on their own phone.
pub(crate) fn entry(now: &Moment) -> Entry<'_> {
    Entry { by: CONTACT, on: None, now }
}

/// Tuesdays and Fridays at five, from 1 January 2026.
pub(crate) fn new_plan() -> NewPlan {
    NewPlan {
        from: day(2026, 1, 1),
        until: None,
        weekdays: [chrono::Weekday::Tue, chrono::Weekday::Fri].into_iter().collect(),
        every_weeks: 1,
        at: "17:00:00".parse().unwrap(),
        zone: "Europe/Oslo".into(),
        minutes: 90,
        place: "Nidarøhallen".into(),
        activity: "Håndball".into(),
    }
}

pub(crate) fn plan(new: &NewPlan) -> SessionPlan {
    SessionPlan::make(new, PLAN, CASE, &entry(&noon(0))).unwrap()
}

pub(crate) fn pause(id: u8, from: Date, to: Option<Date>) -> Pause {
    Pause {
        id: PauseId([id; 16]),
        case: CASE,
        kind: PauseKind::Holiday,
        from,
        to,
        entered: noon(0),
        by: CONTACT,
        on: None,
        withdrawn: None,
    }
}

/// An occurrence of the plan that begins at `local` (`2026-01-06T17:00`) in Oslo.
pub(crate) fn occurrence(local: &str) -> Occurrence {
    let local: chrono::NaiveDateTime = format!("{local}:00").parse().unwrap();
    Occurrence {
        of: OccurrenceRef { plan: PLAN, date: local.date() },
        start: instant_of(local, zone_called("Europe/Oslo").unwrap()),
        local,
        zone: "Europe/Oslo".into(),
        minutes: 90,
        place: Some("Nidarøhallen".into()),
        activity: Some("Håndball".into()),
        standing: Standing::Planned,
    }
}

/// An hour's swimming to which the user came.
pub(crate) fn session(id: u8, start: Moment) -> TrainingSession {
    TrainingSession {
        id: SessionId([id; 16]),
        session: SessionId([id; 16]),
        case: CASE,
        version: 1,
        correction: None,
        planned: None,
        minutes: Some(75),
        place: Some("Pirbadet".into()),
        activity: Some("Svømming".into()),
        in_group: false,
        attendance: Attendance::Came,
        ratings: Ratings::default(),
        shared_note: None,
        entered: start.clone(),
        start,
        by: CONTACT,
        on: None,
        withdrawn: None,
    }
}
