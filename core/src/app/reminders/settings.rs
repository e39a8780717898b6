//! What the owner wants of reminders and answers to them, and whether the phone lets them through.

use chrono::{Days, NaiveTime};

use super::memory::{self, Answers};
use super::planned;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::model::id::ReminderId;
use crate::model::invalid::{Invalid, Reason};
use crate::model::reminder::Kind;
use crate::model::reminder::health::{Phone, Problem, check};
use crate::model::reminder::preferences::{Answered, Preferences, SNOOZE_MOST};
use crate::model::reminder::quiet::QuietHours;
use crate::model::time::{Now, UtcMillis, instant_of};

/// How much later a reminder is to come again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Later {
    /// In so many minutes.
    Minutes(u32),
    /// Tomorrow at 10:00 by the phone's wall clock.
    Tomorrow,
}

impl Later {
    /// When that is.
    ///
    /// # Errors
    /// `minutes` is [`Reason::OutOfRange`] unless 1 to a week's.
    fn after(self, now: Now) -> Result<UtcMillis, Invalid> {
        match self {
            Self::Minutes(minutes) => {
                let later = i64::from(minutes) * 60_000;
                match later {
                    1..=SNOOZE_MOST => Ok(now.utc + later),
                    _ => Err(Invalid::new("minutes", Reason::OutOfRange)),
                }
            }
            Self::Tomorrow => {
                let ten = NaiveTime::from_hms_opt(10, 0, 0).unwrap_or_default();
                let day = now.date();
                let tomorrow = day.checked_add_days(Days::new(1)).unwrap_or(day);
                Ok(instant_of(tomorrow.and_time(ten), now.zone))
            }
        }
    }
}

impl App {
    /// What the owner wants of reminders.
    ///
    /// # Errors
    /// [`AppError::Store`]; [`AppError::NewerVersion`].
    pub fn reminder_preferences(&self) -> Result<Preferences, AppError> {
        self.read(memory::preferences)
    }

    /// Turns one kind on or off.
    ///
    /// # Errors
    /// [`AppError::Store`]; [`AppError::NewerVersion`].
    pub fn set_reminder_kind(&self, kind: Kind, on: bool) -> Result<(), AppError> {
        self.change_preferences(|preferences| {
            match on {
                true => preferences.off.remove(&kind),
                false => preferences.off.insert(kind),
            };
            Ok(())
        })
    }

    /// The one button: all off, or on again as they were chosen kind by kind.
    ///
    /// # Errors
    /// [`AppError::Store`]; [`AppError::NewerVersion`].
    pub fn set_reminders_all_off(&self, off: bool) -> Result<(), AppError> {
        self.change_preferences(|preferences| {
            preferences.all_off = off;
            Ok(())
        })
    }

    /// Sets the quiet hours.
    ///
    /// # Errors
    /// As [`QuietHours::checked`].
    pub fn set_quiet_hours(&self, from: NaiveTime, to: NaiveTime) -> Result<(), AppError> {
        self.change_preferences(|preferences| {
            preferences.quiet = QuietHours::checked(from, to)?;
            Ok(())
        })
    }

    fn change_preferences(
        &self,
        change: impl FnOnce(&mut Preferences) -> Result<(), Invalid>,
    ) -> Result<(), AppError> {
        self.command(|command| {
            let mut preferences = memory::preferences(command.database)?;
            change(&mut preferences)?;
            memory::set_preferences(command.database, &preferences)
        })
    }

    /// "Senere": the reminder comes again then, or when the quiet hours allow it; never after its
    /// event.
    ///
    /// # Errors
    /// `minutes` is [`Reason::OutOfRange`] unless 1 to a week's; [`AppError::NotFound`] for a
    /// reminder that this phone was not given.
    pub fn snooze_reminder(&self, id: ReminderId, later: Later, now: Now) -> Result<(), AppError> {
        let until = later.after(now)?;
        self.answer(id, now.utc, |answered| answered.snooze(id, until, now.utc))
    }

    /// "Ferdig": the reminder doesn't come again.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for a reminder that this phone was not given.
    pub fn reminder_done(&self, id: ReminderId, now: Now) -> Result<(), AppError> {
        self.answer(id, now.utc, |answered| Ok(answered.done(id)))
    }

    fn answer(
        &self,
        id: ReminderId,
        now: UtcMillis,
        answer: impl FnOnce(&Answered) -> Result<Answered, Invalid>,
    ) -> Result<(), AppError> {
        self.command(|command| {
            let database = command.database;
            if !memory::tracked(database)?.iter().any(|one| one.id == id) {
                return Err(AppError::NotFound("reminder"));
            }
            let answers: Answers = memory::answers(database)?;
            let answered = answer(&answers.answered)?;
            memory::set_answers(database, &answers.with(answered, id, now))
        })
    }

    /// What stands in the way of reminders on this phone, the worst first; nothing when all is well.
    /// `budget` is what the phone was given.
    ///
    /// # Errors
    /// As [`App::reminders`].
    pub fn check_reminders(
        &self,
        phone: &Phone,
        budget: usize,
        now: Now,
    ) -> Result<Vec<Problem>, AppError> {
        let key = self.phone();
        self.read(|database| {
            let preferences = memory::preferences(database)?;
            let wanted = planned(database, &key, budget, now)?;
            Ok(check(phone, &preferences, &wanted, &memory::tracked(database)?, now.utc))
        })
    }
}
