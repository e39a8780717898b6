//! A contact with an activity group: three cases on one phone, a plan, and how they are logged.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::path::Path;

use chrono::{NaiveDateTime, NaiveTime, Weekday};
use medspiller_core::app::cases::NewCase;
use medspiller_core::app::sessions::LogPart;
use medspiller_core::app::{Acting, App, AppError};
use medspiller_core::model::id::{CaseId, GroupId};
use medspiller_core::model::session::log::{Common, Logged, Said};
use medspiller_core::model::session::occurrence::OccurrenceRef;
use medspiller_core::model::session::plan::{NewPlan, SessionPlan};
use medspiller_core::model::session::ratings::{Attendance, Given, GivenBy};
use medspiller_core::model::session::record::TrainingSession;
use medspiller_core::model::time::{Date, Now};

use crate::{DAY, Phone, START};

/// What the three are called.
pub const NAMES: [&str; 3] = ["Åse Bjørgsdotter", "Bo", "Dagfinn"];

/// `clock` (`17:30`) on the day `days` after 22 November 2026, a Sunday, in Oslo.
pub fn at(days: i64, clock: &str) -> Now {
    let time: NaiveTime = format!("{clock}:00").parse().unwrap();
    let since_five = (time - NaiveTime::from_hms_opt(17, 0, 0).unwrap()).num_milliseconds();
    Now::new(START + days * DAY + since_five, "Europe/Oslo").unwrap()
}

/// `seconds` after `now`.
pub fn later(now: Now, seconds: i64) -> Now {
    Now { utc: now.utc + seconds * 1_000, ..now }
}

/// The day `days` after 22 November 2026.
pub fn day(days: i64) -> Date {
    at(days, "12:00").date()
}

/// `clock` on that day, as a wall clock's reading.
pub fn local(days: i64, clock: &str) -> NaiveDateTime {
    at(days, clock).local()
}

/// A case of `user`'s, opened by Kari.
///
/// # Errors
/// [`AppError`].
pub fn open(app: &App, user: &str) -> Result<CaseId, AppError> {
    let case = NewCase {
        user_name: user.into(),
        contact_name: "Kari Nordmannsen".into(),
        user_under_18: false,
        contact_under_18: false,
        without_substance: false,
    };
    app.open_case(&case, at(0, "12:00"))
}

/// Three cases on the contact's phone, `first` being there already, and their group.
///
/// # Errors
/// [`AppError`].
pub fn group(app: &App, first: CaseId) -> Result<([CaseId; 3], GroupId), AppError> {
    let cases = [first, open(app, NAMES[1])?, open(app, NAMES[2])?];
    let group = app.make_group("Tirsdagsgruppa", &cases, None, at(0, "12:30"))?;
    Ok((cases, group.id))
}

/// Tuesdays from five to half past six, from 24 November 2026.
pub fn tuesdays() -> NewPlan {
    NewPlan {
        from: day(2),
        until: None,
        weekdays: [Weekday::Tue].into_iter().collect(),
        every_weeks: 1,
        at: NaiveTime::from_hms_opt(17, 0, 0).unwrap(),
        zone: "Europe/Oslo".into(),
        minutes: 90,
        place: "Nidarøhallen".into(),
        activity: "Håndball".into(),
    }
}

/// The group's plan, made on 22 November 2026.
///
/// # Errors
/// [`AppError`].
pub fn plan(app: &App, cases: &[CaseId]) -> Result<Vec<SessionPlan>, AppError> {
    app.plan_sessions(cases, &tuesdays(), Acting::Owner, None, at(0, "13:00"))
}

/// What a log of a Tuesday has in common: `days` after 22 November 2026.
pub fn common(days: i64) -> Common {
    Common {
        start: local(days, "17:00"),
        zone: "Europe/Oslo".into(),
        minutes: Some(90),
        place: "Nidarøhallen".into(),
        activity: "Håndball".into(),
        in_group: true,
    }
}

/// Attendance and nothing else.
pub fn said(attendance: Attendance) -> Said {
    Said { attendance: Some(attendance), ..Said::default() }
}

/// The user's own word.
pub fn own<T>(value: T) -> Given<T> {
    Given { value, given_by: GivenBy::User }
}

/// The contact's word.
pub fn contacts<T>(value: T) -> Given<T> {
    Given { value, given_by: GivenBy::Contact }
}

/// One participant's part of a log.
pub fn part(case: CaseId, planned: Option<OccurrenceRef>, said: Said) -> LogPart {
    LogPart { case, planned, said }
}

/// The occurrence of a plan on the day `days` after 22 November 2026.
pub fn of(plan: &SessionPlan, days: i64) -> OccurrenceRef {
    OccurrenceRef { plan: plan.id, date: day(days) }
}

/// Logs a session of one case by the contact, in no group and of no plan.
///
/// # Errors
/// [`AppError`].
pub fn log_one(app: &App, case: CaseId, days: i64, said: Said) -> Result<Logged, AppError> {
    let common = Common { in_group: false, ..common(days) };
    let parts = [part(case, None, said)];
    Ok(app.log_sessions(&common, &parts, Acting::Owner, None, at(days, "18:35"))?.remove(0))
}

/// The three cases and their group, on a contact's phone.
pub struct Club {
    /// The contact's vault.
    pub app: App,
    /// The cases of [`NAMES`].
    pub cases: [CaseId; 3],
    /// Their group.
    pub group: GroupId,
}

impl Club {
    /// Makes it in `folder`.
    ///
    /// # Errors
    /// [`AppError`].
    pub fn new(folder: &Path) -> Result<Self, AppError> {
        let app = Phone::at(folder)?.create()?.0;
        let first = open(&app, NAMES[0])?;
        let (cases, group) = group(&app, first)?;
        Ok(Self { app, cases, group })
    }

    /// Logs the group's session of the day `days` after 22 November 2026: all came, and of each
    /// there is a shared note and a work note.
    ///
    /// # Errors
    /// [`AppError`].
    pub fn log_group(&self, days: i64) -> Result<Vec<TrainingSession>, AppError> {
        let parts = self.cases.map(|case| {
            let mut said = said(Attendance::Came);
            said.work_note = "Møt ti minutter før".into();
            said.shared_note = "Gikk på banen".into();
            part(case, None, said)
        });
        let now = at(days, "18:35");
        let logged = self.app.log_sessions(&common(days), &parts, Acting::Owner, None, now)?;
        Ok(logged.into_iter().map(|logged| logged.session).collect())
    }
}
