//! What this phone reminds its owner of, and what became of it.
//!
//! What is to come is derived each time from the cases and never stored. What is stored is this
//! phone's alone, beside the vault's other settings: what the owner wants, what they answered, and
//! what became of what the phone was given.
//!
//! - here: planning, and telling the phone what differs.
//! - `facts`: what the rules must know, from the cases' overviews.
//! - `memory`: what is stored.
//! - `settings`: what the owner wants, "Senere" and "Ferdig", whether the phone lets them through.

mod facts;
pub(super) mod memory;
mod settings;

use chrono::Days;

use super::error::AppError;
use super::life::App;
use super::{overview, pay};
use crate::model::person::Role;
use crate::model::reminder::delivery::{Report, Tracked, settle, track};
use crate::model::reminder::difference::{Difference, Held, difference};
use crate::model::reminder::plan::plan;
use crate::model::reminder::{Kind, Reminder, Step};
use crate::model::time::Now;
use crate::store::Database;
use crate::vault::PublicKey;

pub use settings::Later;

/// The kinds that someone in this role is reminded of, in the order of the settings.
pub fn kinds_for(role: Role) -> Vec<Kind> {
    use Role::{Coordinator, ServiceUser, TrainingContact};
    let is_for = |kind: &Kind| match kind {
        Kind::Agreement => true,
        Kind::Log | Kind::Timesheet => role == TrainingContact,
        Kind::Session | Kind::Assessment | Kind::Goal => {
            matches!(role, ServiceUser | TrainingContact)
        }
        Kind::Talk | Kind::Preparation | Kind::PeriodEnd => {
            matches!(role, ServiceUser | TrainingContact | Coordinator)
        }
    };
    Kind::ALL.into_iter().filter(is_for).collect()
}

impl App {
    /// The soonest reminders of this phone's owner, at most `budget`, in order of time.
    ///
    /// # Errors
    /// [`AppError::Store`]; [`AppError::NewerVersion`] where a newer version has stored the
    /// settings.
    pub fn reminders(&self, budget: usize, now: Now) -> Result<Vec<Reminder>, AppError> {
        let phone = self.phone();
        self.read(|database| planned(database, &phone, budget, now))
    }

    /// What the phone has to change of what it holds, which `held` tells of, when it is told what is
    /// wanted. It is taken to do so at once: what it is given is kept track of. The same again gives
    /// nothing.
    ///
    /// # Errors
    /// As [`App::reminders`].
    pub fn give_reminders(
        &self,
        budget: usize,
        held: impl FnOnce(&[Reminder]) -> Vec<Held>,
        now: Now,
    ) -> Result<Difference, AppError> {
        let phone = self.phone();
        let (wanted, tracked) = self.read(|database| {
            let wanted = planned(database, &phone, budget, now)?;
            Ok::<_, AppError>((wanted, memory::tracked(database)?))
        })?;
        let next = |tracked: &[Tracked]| memory::recent(track(tracked, &wanted, now.utc), now.utc);
        if next(&tracked) != tracked {
            // read again: a report may have come between
            self.command(|command| {
                let tracked = memory::tracked(command.database)?;
                memory::set_tracked(command.database, &next(&tracked))
            })?;
        }
        Ok(difference(&held(&wanted), &wanted))
    }

    /// Keeps what the phone tells of the reminders that it was given. What it tells of others is
    /// passed over.
    ///
    /// # Errors
    /// [`AppError::Store`]; [`AppError::NewerVersion`].
    pub fn report_reminders(&self, report: &Report, now: Now) -> Result<(), AppError> {
        self.command(|command| {
            let tracked = memory::tracked(command.database)?;
            let next = memory::recent(settle(&tracked, report, now.utc), now.utc);
            if next == tracked { Ok(()) } else { memory::set_tracked(command.database, &next) }
        })
    }
}

fn planned(
    database: Database<'_>,
    phone: &PublicKey,
    budget: usize,
    now: Now,
) -> Result<Vec<Reminder>, AppError> {
    let preferences = memory::preferences(database)?;
    if preferences.all_off {
        return Ok(Vec::new());
    }
    let answered = memory::answers(database)?.answered;
    let cases = overview::all(database, phone, now)?;
    let sheets = pay::reminding::timesheets(database, phone, &cases, now.date())?;
    let plan_for = |days| {
        Ok(plan(&facts::of_all(&cases, &sheets, days)?, &preferences, &answered, now, budget))
    };
    let soon: Vec<Reminder> = plan_for(facts::SOON_DAYS)?;
    match is_full_before(facts::SOON_DAYS, &soon, now) {
        true => Ok(soon),
        false => plan_for(facts::DAYS_AHEAD),
    }
}

/// There are more than the budget holds, and the last place is taken before the day that sessions
/// were looked for: what lies further ahead would change nothing.
fn is_full_before(days: u64, reminders: &[Reminder], now: Now) -> bool {
    let last = reminders.last().filter(|last| last.step == Step::OpenApp);
    // a day less, for what comes the evening before
    let day = now.date().checked_add_days(Days::new(days.saturating_sub(1)));
    last.is_some_and(|last| day.is_some_and(|day| last.local.date() < day))
}
