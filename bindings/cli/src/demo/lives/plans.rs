//! What is planned: whose, on which days of the week, and what became of some of it.

use chrono::{Datelike, Days, NaiveTime, Weekday};
use medspiller_core::app::{Acting, AppError};
use medspiller_core::model::session::change::ChangedTo;
use medspiller_core::model::session::occurrence::OccurrenceRef;
use medspiller_core::model::session::plan::{NewPlan, SessionPlan};
use medspiller_core::model::time::{Date, Now};

use super::calendar::{Calendar, When};
use super::case::Tale;
use crate::moment::{ZONE, at};

/// Åse's swimming.
pub const POOL: &str = "Svømming";
/// Her gym.
pub const GYM: &str = "Styrketrening";
/// A walk, hers at first and Jonas's.
pub const WALK: &str = "Tur";
/// The group's.
pub const GROUP: &str = "Badminton";

/// Who goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Åse.
    Aase,
    /// Jonas.
    Jonas,
    /// The group: Åse and Jonas.
    Group,
}

/// A weekly plan, as it is told.
pub struct Weekly {
    /// Who goes.
    pub who: Who,
    /// Doing what.
    pub activity: &'static str,
    /// Where.
    pub place: &'static str,
    /// On which day of the week.
    pub on: Weekday,
    /// At what time.
    pub clock: (u32, u32),
    /// How long.
    pub minutes: u16,
    /// From when on.
    pub from: When,
    /// Its last day may be this one.
    pub until: Option<When>,
}

/// A weekly plan that is there: in each participant's case, in the order of [`Both::of`].
pub struct Planned {
    /// As it is told.
    pub weekly: Weekly,
    /// As it is written.
    pub plans: Vec<SessionPlan>,
}

/// The two cases.
#[derive(Clone, Copy)]
pub struct Both<'a> {
    /// Åse's.
    pub aase: &'a Tale<'a>,
    /// Jonas's.
    pub jonas: &'a Tale<'a>,
}

impl<'a> Both<'a> {
    /// The cases of those who go.
    pub fn of(self, who: Who) -> Vec<&'a Tale<'a>> {
        match who {
            Who::Aase => vec![self.aase],
            Who::Jonas => vec![self.jonas],
            Who::Group => vec![self.aase, self.jonas],
        }
    }

    /// Makes the group, and plans all there is.
    pub fn plan(self) -> Result<Vec<Planned>, AppError> {
        let days = self.aase.days;
        let cases = [self.aase.case, self.jonas.case];
        self.aase.app.make_group("Torsdagsgruppa", &cases, None, at(days.day(4, -4), (12, 0))?)?;
        weeklies(days).into_iter().map(|weekly| self.write(weekly)).collect()
    }

    fn write(self, weekly: Weekly) -> Result<Planned, AppError> {
        let days = self.aase.days;
        let day = |(months, on): When| days.day(months, on);
        let (hour, minute) = weekly.clock;
        let new = NewPlan {
            from: day(weekly.from),
            until: weekly.until.map(day),
            weekdays: [weekly.on].into_iter().collect(),
            every_weeks: 1,
            at: NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default(),
            zone: ZONE.into(),
            minutes: weekly.minutes,
            place: weekly.place.into(),
            activity: weekly.activity.into(),
        };
        let cases: Vec<_> = self.of(weekly.who).into_iter().map(|tale| tale.case).collect();
        let now = at(new.from.pred_opt().unwrap_or(new.from), (16, 0))?;
        let plans = self.aase.app.plan_sessions(&cases, &new, Acting::Owner, None, now)?;
        Ok(Planned { weekly, plans })
    }
}

/// Åse: the pool every week, and first a walk, then the gym. Jonas: a walk on Tuesdays. The group
/// on Thursdays.
fn weeklies(days: Calendar) -> [Weekly; 5] {
    let (gym, pool) = days.aases_weekdays();
    let weekly = |who, activity, place, on, from| {
        let (clock, minutes, until) = ((17, 0), 60, None);
        Weekly { who, activity, place, on, clock, minutes, from, until }
    };
    let walk = weekly(Who::Aase, WALK, "Elvestien", gym, (24, -14));
    let walk_of_jonas = weekly(Who::Jonas, WALK, "Elvestien", Weekday::Tue, (4, 0));
    let group = weekly(Who::Group, GROUP, "Nidarøhallen", Weekday::Thu, (4, 0));
    [
        weekly(Who::Aase, POOL, "Pirbadet", pool, (24, -14)),
        Weekly { minutes: 45, until: Some((21, -1)), ..walk },
        weekly(Who::Aase, GYM, "Treningssenteret", gym, (21, 0)),
        Weekly { clock: (11, 0), minutes: 45, ..walk_of_jonas },
        Weekly { clock: (13, 0), minutes: 90, ..group },
    ]
}

impl Weekly {
    /// Its days up to yesterday.
    pub fn past(&self, days: Calendar) -> impl Iterator<Item = Date> {
        let until = self.until.map_or(days.today, |(months, on)| days.day(months, on + 1));
        self.days_since(days.day(self.from.0, self.from.1)).take_while(move |date| *date < until)
    }

    /// Its days from one on.
    fn days_since(&self, from: Date) -> impl Iterator<Item = Date> {
        let on = self.on;
        let first = from.iter_days().find(|day| day.weekday() == on);
        first.into_iter().flat_map(|first| first.iter_weeks())
    }
}

impl Planned {
    /// One was dropped, a year and more ago: gives its day.
    pub fn drop_one(&self, tale: &Tale<'_>) -> Result<Option<Date>, AppError> {
        let Some(date) = self.weekly.days_since(tale.days.day(13, 0)).next() else {
            return Ok(None);
        };
        let known = at(date.checked_sub_days(Days::new(1)).unwrap_or(date), (18, 0))?;
        self.change(tale, date, (ChangedTo::Dropped, "Bassenget er stengt."), known)?;
        Ok(Some(date))
    }

    /// One to come is moved to an hour later.
    pub fn move_one(&self, tale: &Tale<'_>) -> Result<(), AppError> {
        let Some(date) = self.weekly.days_since(tale.days.day(0, 5)).next() else { return Ok(()) };
        let local = at(date, (18, 0))?.local();
        let moved = ChangedTo::Moved { local, minutes: self.weekly.minutes };
        self.change(tale, date, (moved, "Kari har kurs."), at(tale.days.day(0, -1), (20, 30))?)
    }

    fn change(
        &self,
        tale: &Tale<'_>,
        date: Date,
        change: (ChangedTo, &str),
        now: Now,
    ) -> Result<(), AppError> {
        let of = self.plans.iter().map(|plan| (plan.case, OccurrenceRef { plan: plan.id, date }));
        let of: Vec<_> = of.collect();
        tale.app.change_occurrences(&of, change, Acting::Owner, None, now)?;
        Ok(())
    }
}
