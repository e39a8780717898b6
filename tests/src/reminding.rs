//! One case on a contact's phone with three Tuesdays planned, and what the phone reminds of.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use medspiller_core::app::{Acting, App};
use medspiller_core::model::id::{CaseId, ReminderId};
use medspiller_core::model::reminder::Reminder;
use medspiller_core::model::reminder::difference::{Difference, Held};
use medspiller_core::model::session::log::Common;
use medspiller_core::model::session::plan::{NewPlan, SessionPlan};
use medspiller_core::model::session::ratings::Attendance;
use medspiller_core::model::time::Now;

use crate::Phone;
use crate::club::{self, at, day, of, part, said, tuesdays};

/// What the phone can hold.
pub const BUDGET: usize = 64;

/// One case on the contact's phone, with three Tuesdays planned, and nothing else to remind of.
pub struct Story {
    folder: PathBuf,
    /// The contact's vault.
    pub app: App,
    /// The case.
    pub case: CaseId,
    /// Its three Tuesdays.
    pub plan: SessionPlan,
}

/// Begins on 22 November 2026, with a vault in `folder`.
///
/// # Panics
/// When it can't.
pub fn begin(folder: &Path) -> Story {
    let app = Phone::at(folder).unwrap().create().unwrap().0;
    let case = club::open(&app, "Åse").unwrap();
    let new = NewPlan { until: Some(day(16)), ..tuesdays() };
    let plan = app.plan_sessions(&[case], &new, Acting::Owner, None, at(0, "13:00")).unwrap();
    let plan = plan.into_iter().next().unwrap();
    Story { folder: folder.to_owned(), case, plan, app }
}

impl Story {
    /// What is to come, line by line.
    ///
    /// # Panics
    /// When that can't be read.
    pub fn lines(&self, now: Now) -> Vec<String> {
        lines(&self.app.reminders(BUDGET, now).unwrap())
    }

    /// After the process has ended and begun again.
    ///
    /// # Panics
    /// When the vault doesn't open.
    #[must_use]
    pub fn reopened(self, now: Now) -> Self {
        drop(self.app);
        let app = Phone::at(&self.folder).unwrap().unlock(now).unwrap();
        Self { app, ..self }
    }

    /// Logs a Tuesday.
    ///
    /// # Panics
    /// When it is refused.
    pub fn log(&self, days: i64, attendance: Attendance, now: Now) {
        let common = Common { in_group: false, ..club::common(days) };
        let parts = [part(self.case, Some(of(&self.plan, days)), said(attendance))];
        self.app.log_sessions(&common, &parts, Acting::Owner, None, now).unwrap();
    }
}

/// When and what, as the phone's wall clock shows it.
pub fn lines(reminders: &[Reminder]) -> Vec<String> {
    let line = |r: &Reminder| format!("{} {:?}", r.local.format("%m-%d %H:%M"), r.step);
    reminders.iter().map(line).collect()
}

/// Their ids, in their order.
pub fn ids(reminders: &[Reminder]) -> Vec<ReminderId> {
    reminders.iter().map(|reminder| reminder.id).collect()
}

/// What the phone holds once it has done as told.
pub fn held(before: &[Held], difference: &Difference) -> Vec<Held> {
    let replaced: BTreeSet<ReminderId> = difference.set.iter().map(|set| set.id).collect();
    let gone = |held: &&Held| !difference.cancel.contains(&held.id) && !replaced.contains(&held.id);
    let kept = before.iter().filter(gone).cloned();
    kept.chain(difference.set.iter().map(Held::of)).collect()
}
