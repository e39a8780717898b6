//! What the phone reminds of: the difference it applies, what it tells, what the owner wants.

use medspiller_core::app::AppError;
use medspiller_core::model::reminder::{Link, Reminder};

use super::{Done, Result, Scope, Vault};
use crate::error::MedspillerError;
use crate::moment::{Here, Moment, id, time};
use crate::screens::link::LinkTarget;
use crate::screens::reminders::{
    self, HeldReminder, Later, PhoneHealth, PhoneReminders, ReminderDifference, ReminderKind,
    ReminderReport, RemindersScreen,
};

impl Done {
    fn reminders() -> Self {
        Self { id: String::new(), changed: vec![Scope::Reminders] }
    }
}

#[uniffi::export]
impl Vault {
    /// What the phone has to change of what it holds: at each start, after each change, and in
    /// another zone or language. `budget` is the most that it can hold. It is taken to do so at
    /// once; the same again gives nothing.
    pub fn reminders(
        &self,
        budget: u32,
        held: Vec<HeldReminder>,
        at: Moment,
    ) -> Result<ReminderDifference> {
        let here = Here::at(&at)?;
        let held = held.into_iter().map(|one| Ok((id(&one.id)?, one)));
        let held: Vec<_> = held.collect::<Result<_>>()?;
        self.open(|app| {
            let held = |wanted: &[Reminder]| reminders::held(&held, wanted, &here);
            let difference = app.give_reminders(budget as usize, held, here.now)?;
            Ok(ReminderDifference::of(&difference, &here))
        })
    }

    /// What the phone tells of the reminders that it held; of those that are unknown, nothing is
    /// kept.
    pub fn report_reminders(&self, report: ReminderReport, at: Moment) -> Result<Done> {
        let (here, report) = (Here::at(&at)?, report.read()?);
        self.open(|app| Ok(app.report_reminders(&report, here.now)?))?;
        Ok(Done::reminders())
    }

    /// "Senere", said at `at`: it comes again, and never after its event.
    pub fn snooze_reminder(&self, id: String, later: Later, at: Moment) -> Result<Done> {
        let (here, id) = (Here::at(&at)?, self::id(&id)?);
        self.open(|app| Ok(app.snooze_reminder(id, later.into(), here.now)?))?;
        Ok(Done::reminders())
    }

    /// "Ferdig": it doesn't come again.
    pub fn reminder_done(&self, id: String, at: Moment) -> Result<Done> {
        let (here, id) = (Here::at(&at)?, self::id(&id)?);
        self.open(|app| Ok(app.reminder_done(id, here.now)?))?;
        Ok(Done::reminders())
    }

    /// The settings of reminders.
    pub fn reminder_settings(&self, at: Moment) -> Result<RemindersScreen> {
        let here = Here::at(&at)?;
        self.open(|app| RemindersScreen::of(app, &here))
    }

    /// Turns one kind on or off.
    pub fn set_reminder_kind(&self, kind: ReminderKind, on: bool) -> Result<Done> {
        self.open(|app| Ok(app.set_reminder_kind(kind.into(), on)?))?;
        Ok(Done::reminders())
    }

    /// The one button: all off, or on again as they were chosen kind by kind.
    pub fn set_reminders_all_off(&self, off: bool) -> Result<Done> {
        self.open(|app| Ok(app.set_reminders_all_off(off)?))?;
        Ok(Done::reminders())
    }

    /// Sets the quiet hours: from `19:00` to `23:30`, and to `05:00` to `10:00`.
    pub fn set_quiet_hours(&self, from: String, to: String) -> Result<Done> {
        let (from, to) = (time("quiet_from", &from)?, time("quiet_to", &to)?);
        self.open(|app| Ok(app.set_quiet_hours(from, to)?))?;
        Ok(Done::reminders())
    }

    /// Whether this phone lets reminders through.
    pub fn phone_health(&self, phone: PhoneReminders, at: Moment) -> Result<PhoneHealth> {
        let here = Here::at(&at)?;
        let (told, budget) = (phone.read()?, phone.budget as usize);
        self.open(|app| Ok(PhoneHealth::of(&app.check_reminders(&told, budget, here.now)?, &here)))
    }

    /// The screen that a reminder's link leads to; the first screen, where what it was about is not
    /// here any more.
    pub fn follow_link(&self, link: String) -> Result<LinkTarget> {
        let link: Link = link.parse().map_err(|_| MedspillerError::NotFound)?;
        self.open(|app| {
            let Some(case) = link.case() else { return Ok(link.into()) };
            match app.place(case) {
                Ok(_) => Ok(link.into()),
                Err(AppError::NotFound(_)) => Ok(LinkTarget::Today),
                Err(error) => Err(error.into()),
            }
        })
    }
}

#[cfg(test)]
mod tests;
