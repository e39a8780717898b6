//! Two sessions a week, a pause each summer, and a goal each half-year that is rated every month.

use chrono::{NaiveTime, Weekday};
use medspiller_core::app::goals::known_domains;
use medspiller_core::app::sessions::LogPart;
use medspiller_core::app::{Acting, AppError};
use medspiller_core::model::goal::{NewGoal, NewRating};
use medspiller_core::model::session::log::{Common, Said};
use medspiller_core::model::session::pause::PauseKind;
use medspiller_core::model::session::plan::NewPlan;
use medspiller_core::model::session::ratings::{Attendance, Given, GivenBy, NewRatings};
use medspiller_core::model::time::Now;

use super::{DAYS, Life, at, date};

const ZONE: &str = "Europe/Oslo";

/// Three in the afternoon.
const AT: NaiveTime = match NaiveTime::from_hms_opt(15, 0, 0) {
    Some(at) => at,
    None => NaiveTime::MIN,
};

/// The summer's pause begins so many days into each year of the case, and lasts so many.
const SUMMER: (i64, i64) = (230, 28);

impl Life<'_> {
    /// Tuesdays and Fridays from the first week on.
    pub(super) fn plan(&self) -> Result<(), AppError> {
        let new = NewPlan {
            from: date(0)?,
            until: None,
            weekdays: [Weekday::Tue, Weekday::Fri].into_iter().collect(),
            every_weeks: 1,
            at: AT,
            zone: ZONE.into(),
            minutes: 75,
            place: "Pirbadet".into(),
            activity: "Svømming".into(),
        };
        self.app.plan_sessions(&[self.case], &new, Acting::Owner, None, at(0)?)?;
        Ok(())
    }

    /// The session of a day, if it has one, and what belongs to the day's training.
    pub(super) fn train(&mut self, day: i64) -> Result<(), AppError> {
        let into_year = day % 365 - SUMMER.0;
        if into_year == 0 {
            let days = (date(day)?, Some(date(day + SUMMER.1 - 1)?));
            let pause = (PauseKind::Holiday, days);
            self.app.begin_pause(self.case, pause, Acting::Owner, None, at(day)?)?;
        }
        let is_paused = (0..SUMMER.1).contains(&into_year);
        // the last one waits to be logged
        if matches!(day % 7, 1 | 4) && !is_paused && day < DAYS - 3 {
            self.log(day)?;
        }
        if day % 28 == 8 {
            self.rate(day)?;
        }
        Ok(())
    }

    fn log(&self, day: i64) -> Result<(), AppError> {
        let now = at(day)?;
        let chance = self.chance(day);
        let attendance = match chance % 20 {
            0 => Attendance::DidNotCome,
            1 => Attendance::CancelledWithNotice,
            2 => Attendance::Ill,
            3 => Attendance::Late,
            _ => Attendance::Came,
        };
        let common = Common {
            start: now.date().and_time(AT),
            zone: ZONE.into(),
            minutes: attendance.is_held().then_some(75),
            place: "Pirbadet".into(),
            activity: "Svømming".into(),
            in_group: false,
        };
        let note = |one_in: i64, note: &str| {
            if chance % one_in == 0 { note.to_owned() } else { String::new() }
        };
        let said = Said {
            attendance: Some(attendance),
            ratings: self.ratings(attendance, chance, now),
            shared_note: note(4, "Vi svømte tusen meter og tok en kaffe etterpå."),
            work_note: note(6, "Spør om nøkkel til garderoben neste gang."),
        };
        let part = LogPart { case: self.case, planned: None, said };
        self.app.log_sessions(&common, &[part], Acting::Owner, None, now)?;
        Ok(())
    }

    fn ratings(&self, attendance: Attendance, chance: i64, now: Now) -> NewRatings {
        if !attendance.is_held() {
            return NewRatings::default();
        }
        let own = |value: i64| Given { value: value as u8, given_by: GivenBy::User };
        let step = Given { value: (chance % 3) as i8 - 1, given_by: GivenBy::User };
        NewRatings {
            exertion: Some(own([2, 3, 5, 7][(chance % 4) as usize])),
            mood_before: Some((own(1 + chance % 4), now.utc)),
            mood_after: Some(own(2 + chance % 4)),
            steps: self.goal.map(|goal| (goal, step)).into_iter().collect(),
        }
    }

    /// A goal for the next half-year, in the place of the one before, which is met.
    pub(super) fn set_goal(&mut self, day: i64) -> Result<(), AppError> {
        let now = at(day)?;
        let levels = ["Ikke i det hele tatt", "En gang", "To ganger", "Tre ganger", "Hver dag"];
        let new = NewGoal {
            words: "Svømme tusen meter uten å stoppe, og gå dit selv.".into(),
            domains: known_domains()?.into_iter().take(1).map(str::to_owned).collect(),
            importance: Some(1 + (day % 3) as u8),
            difficulty: Some(2),
            date: now.date(),
            start: -1,
            levels: levels.map(|level| format!("{level} i uka, målt på fredager")),
        };
        let goal = match self.goal {
            Some(old) => {
                self.app.meet_goal(self.case, old, now)?;
                self.app.next_goal(self.case, old, &new, None, now)?
            }
            None => self.app.set_goal(self.case, &new, None, now)?,
        };
        self.goal = Some(goal.id);
        Ok(())
    }

    fn rate(&self, day: i64) -> Result<(), AppError> {
        let Some(goal) = self.goal else { return Ok(()) };
        let place = self.app.place(self.case)?;
        let new = NewRating {
            date: date(day)?,
            level: (self.chance(day) % 4) as i8 - 1,
            agreed: vec![place.user(), place.contact()],
            note: "Det går fremover.".into(),
        };
        self.app.rate_goal(self.case, goal, &new, Acting::Owner, None, at(day)?)?;
        Ok(())
    }
}
