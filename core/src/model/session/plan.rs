//! A weekly plan of sessions, in the wall-clock time of its own zone.

use chrono::{NaiveTime, TimeDelta, Timelike};
use serde::{Deserialize, Serialize};

use super::weekly::{Weekdays, Weekly};
use super::{ACTIVITY_CHARACTERS, DAYS_AHEAD, DAYS_BACK, PLACE_CHARACTERS, checked_minutes};
use crate::model::goal::Entry;
use crate::model::id::{CaseId, PersonId, PlanId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::text;
use crate::model::time::{Date, Moment, instant_of, zone_called};

/// The last day of a plan that has none: four digits of a year, so that it sorts as text.
const ENDLESS: Date = match Date::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => Date::MAX,
};

/// A plan, as the pair's circle holds it. What it gives is derived: [`super::occurrence::in_range`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionPlan {
    /// Which.
    pub id: PlanId,
    /// Whose case. A group's plan is a plan in each participant's case.
    pub case: CaseId,
    /// Which dates.
    pub weekly: Weekly,
    /// When on those dates, by the wall clock of `zone`; whole minutes.
    pub at: NaiveTime,
    /// The zone's IANA name. The plan stays at this wall-clock time wherever the phone is.
    pub zone: String,
    /// How long.
    pub minutes: u16,
    /// Where, if that is known.
    pub place: Option<String>,
    /// Doing what, if that is known.
    pub activity: Option<String>,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Whose it is.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back. From then on it gives nothing.
    pub withdrawn: Option<Moment>,
}

/// A plan as it is given, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPlan {
    /// From this date on.
    pub from: Date,
    /// Up to and including; the same as `from` for a single session.
    pub until: Option<Date>,
    /// On these days of the week.
    pub weekdays: Weekdays,
    /// 1 for every week.
    pub every_weeks: u8,
    /// When on those days.
    pub at: NaiveTime,
    /// The zone's IANA name.
    pub zone: String,
    /// How long.
    pub minutes: u16,
    /// Where; may be empty.
    pub place: String,
    /// Doing what; may be empty.
    pub activity: String,
}

impl SessionPlan {
    /// A new plan.
    ///
    /// # Errors
    /// Names the field: `from` is [`Reason::InPast`] over [`DAYS_BACK`] days ago and
    /// [`Reason::InFuture`] over [`DAYS_AHEAD`] days ahead; `weekdays`, `every_weeks`, `until` as
    /// [`Weekly::checked`]; `at` is [`Reason::Malformed`] unless whole minutes; `zone` is
    /// [`Reason::Malformed`] when unknown; `minutes` is [`Reason::OutOfRange`] outside 1 to
    /// [`super::MINUTES`]; `place`, `activity` as [`text::line`](fn@text::line).
    pub fn make(
        new: &NewPlan,
        id: PlanId,
        case: CaseId,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        check_near("from", new.from, entry.now.date())?;
        let weekly = Weekly {
            from: new.from,
            until: new.until,
            weekdays: new.weekdays,
            every_weeks: new.every_weeks,
        };
        zone_called(&new.zone)?;
        Ok(Self {
            id,
            case,
            weekly: weekly.checked()?,
            at: whole_minutes(new.at)?,
            zone: new.zone.clone(),
            minutes: checked_minutes(new.minutes)?,
            place: text::line_if_any("place", &new.place, PLACE_CHARACTERS)?,
            activity: text::line_if_any("activity", &new.activity, ACTIVITY_CHARACTERS)?,
            entered: entry.now.clone(),
            by: entry.by,
            on: entry.on,
            withdrawn: None,
        })
    }

    /// The plan, ended: its last date is `last` or the one before it. What is to be otherwise from
    /// then on is a new plan, so that dates already held keep theirs. A plan that should never have
    /// been is withdrawn.
    ///
    /// # Errors
    /// `until` is [`Reason::OutOfRange`] before the first date or after the plan's end,
    /// [`Reason::InPast`] before yesterday, so that no date that has been is lost.
    pub fn end(&self, last: Date, entry: &Entry<'_>) -> Result<Self, Invalid> {
        if self.weekly.until.is_some_and(|until| until < last) {
            return Err(Invalid::new("until", Reason::OutOfRange));
        }
        if last < entry.now.date() - TimeDelta::days(1) {
            return Err(Invalid::new("until", Reason::InPast));
        }
        let weekly = Weekly { until: Some(last), ..self.weekly.clone() }.checked()?;
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { weekly, entered, by, on, ..self.clone() })
    }

    /// Takes the plan back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }

    /// The last day it reaches to: one without an end reaches further than any calendar here.
    pub fn last_day(&self) -> Date {
        self.weekly.until.unwrap_or(ENDLESS)
    }

    /// `DTSTART` and `RRULE` of RFC 5545, two lines. `UNTIL` is the end of the last day, as an
    /// instant, as the RFC asks where `DTSTART` has a zone.
    ///
    /// # Errors
    /// `zone` is [`Reason::Malformed`] when this version doesn't know it.
    pub fn recurrence(&self) -> Result<String, Invalid> {
        let zone = zone_called(&self.zone)?;
        let first = self.weekly.first().unwrap_or(self.weekly.from).and_time(self.at);
        let until = self.weekly.until.and_then(|until| until.and_hms_opt(23, 59, 59));
        let until = until.map(|until| {
            let instant = chrono::DateTime::from_timestamp_millis(instant_of(until, zone));
            format!(";UNTIL={}", instant.unwrap_or_default().format("%Y%m%dT%H%M%SZ"))
        });
        let start = first.format("%Y%m%dT%H%M%S");
        let (rule, until) = (self.weekly.rule(), until.unwrap_or_default());
        Ok(format!("DTSTART;TZID={}:{start}\nRRULE:{rule}{until}", self.zone))
    }
}

/// A wall-clock time without seconds.
///
/// # Errors
/// `at` is [`Reason::Malformed`] with seconds.
pub(super) fn whole_minutes(at: NaiveTime) -> Result<NaiveTime, Invalid> {
    match (at.second(), at.nanosecond()) {
        (0, 0) => Ok(at),
        _ => Err(Invalid::new("at", Reason::Malformed)),
    }
}

/// No more than [`DAYS_BACK`] days before today or [`DAYS_AHEAD`] after.
pub(super) fn check_near(field: &str, date: Date, today: Date) -> Result<(), Invalid> {
    match (date - today).num_days() {
        days if days < -DAYS_BACK => Err(Invalid::new(field, Reason::InPast)),
        days if days > DAYS_AHEAD => Err(Invalid::new(field, Reason::InFuture)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
