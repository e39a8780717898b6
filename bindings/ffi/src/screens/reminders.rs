//! Reminders: their settings, and whether the phone lets them through.
//!
//! - here: the settings' screen, the phone's health.
//! - `given`: what the phone is given, and what it tells.

mod given;

use std::collections::BTreeSet;

use chrono::NaiveTime;
use medspiller_core::app::App;
use medspiller_core::app::reminders::kinds_for;
use medspiller_core::model::reminder::health::{Permission, Phone, Problem};
use medspiller_core::model::reminder::preferences::Preferences;
use medspiller_core::model::reminder::{Kind, Reminder};

pub(crate) use given::held;
pub use given::{
    DeliveredReminder, HeldReminder, Later, ReminderDifference, ReminderReport, ReminderToSet,
};

use crate::error::MedspillerError;
use crate::moment::{Here, args, id};

/// How many of those to come the settings show.
const SHOWN: usize = 8;

/// What can be turned off, kind by kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum ReminderKind {
    /// A session is coming.
    Session,
    /// A session has been, and is not logged.
    Log,
    /// A talk is coming.
    Talk,
    /// One's own preparation of a talk is missing.
    Preparation,
    /// Something agreed is due.
    Agreement,
    /// An assessment is due.
    Assessment,
    /// A goal is to be rated.
    Goal,
    /// The timesheet's deadline is coming.
    Timesheet,
    /// The decision's period is ending.
    PeriodEnd,
}

/// The settings of reminders.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RemindersScreen {
    /// "Påminnelser".
    pub title: String,
    /// All are off.
    pub all_off: bool,
    /// The one button: "Slå av alle påminnelser", or "Slå på påminnelsene igjen".
    pub all_button: String,
    /// "Du har slått av alle påminnelser."; none while they are on.
    pub all_off_note: Option<String>,
    /// The kinds that this person is reminded of.
    pub kinds: Vec<ReminderKindLine>,
    /// "Stille fra kl. 21 til kl. 8".
    pub quiet: String,
    /// "Det som skulle kommet da, kommer etterpå eller kvelden før."
    pub quiet_detail: String,
    /// `21:00`: 19:00 to 23:30.
    pub quiet_from: String,
    /// `08:00`: 5:00 to 10:00.
    pub quiet_to: String,
    /// "Dette kommer".
    pub next_title: String,
    /// The soonest, in words.
    pub next: Vec<String>,
    /// "Ingen påminnelser er planlagt."; none where there are some.
    pub next_none: Option<String>,
    /// "Prøv en påminnelse nå".
    pub try_button: String,
    /// What such a one says: "Slik ser en påminnelse ut."
    pub try_text: String,
}

/// One kind with its switch.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReminderKindLine {
    /// Which.
    pub kind: ReminderKind,
    /// "Trening".
    pub title: String,
    /// "Kvelden før og to timer før."
    pub detail: String,
    /// Reminders of this kind come, as long as not all are off.
    pub on: bool,
}

/// Whether the phone's owner allows notifications.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum ReminderPermission {
    /// They were never asked.
    NotAsked,
    /// They said no, or took it back.
    Denied,
    /// They said yes.
    Allowed,
}

/// What the platform tells of itself. None where it has no such thing.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PhoneReminders {
    /// Notifications are allowed.
    pub permission: ReminderPermission,
    /// Kinds whose channel is turned off in the phone's own settings.
    pub blocked_kinds: Vec<ReminderKind>,
    /// The app may ring at an exact time.
    pub exact_times: Option<bool>,
    /// Saving power doesn't hold the app back.
    pub unrestricted: Option<bool>,
    /// How many reminders it was asked to hold.
    pub budget: u32,
    /// The ids of those that it holds.
    pub held: Vec<String>,
}

/// Whether this phone lets reminders through.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PhoneHealth {
    /// Nothing stands in the way.
    pub well: bool,
    /// What stands in the way, the worst first; or that all is well.
    pub lines: Vec<String>,
    /// "Du kan legge dem i telefonens kalender i stedet.", where they don't come.
    pub calendar: Option<String>,
}

const KINDS: [(ReminderKind, Kind, &str, &str); 9] = [
    (ReminderKind::Session, Kind::Session, "reminders-session", "reminders-session-detail"),
    (ReminderKind::Log, Kind::Log, "reminders-log", "reminders-log-detail"),
    (ReminderKind::Talk, Kind::Talk, "reminders-talk", "reminders-talk-detail"),
    (
        ReminderKind::Preparation,
        Kind::Preparation,
        "reminders-preparation",
        "reminders-preparation-detail",
    ),
    (ReminderKind::Agreement, Kind::Agreement, "reminders-agreement", "reminders-agreement-detail"),
    (
        ReminderKind::Assessment,
        Kind::Assessment,
        "reminders-assessment",
        "reminders-assessment-detail",
    ),
    (ReminderKind::Goal, Kind::Goal, "reminders-goal", "reminders-goal-detail"),
    (ReminderKind::Timesheet, Kind::Timesheet, "reminders-timesheet", "reminders-timesheet-detail"),
    (
        ReminderKind::PeriodEnd,
        Kind::PeriodEnd,
        "reminders-period-end",
        "reminders-period-end-detail",
    ),
];

impl From<ReminderKind> for Kind {
    fn from(kind: ReminderKind) -> Self {
        match kind {
            ReminderKind::Session => Self::Session,
            ReminderKind::Log => Self::Log,
            ReminderKind::Talk => Self::Talk,
            ReminderKind::Preparation => Self::Preparation,
            ReminderKind::Agreement => Self::Agreement,
            ReminderKind::Assessment => Self::Assessment,
            ReminderKind::Goal => Self::Goal,
            ReminderKind::Timesheet => Self::Timesheet,
            ReminderKind::PeriodEnd => Self::PeriodEnd,
        }
    }
}

fn shown_kind(kind: Kind) -> Option<ReminderKind> {
    KINDS.iter().find(|(_, of, ..)| *of == kind).map(|(shown, ..)| *shown)
}

impl RemindersScreen {
    pub(crate) fn of(app: &App, here: &Here) -> Result<Self, MedspillerError> {
        let (_, role) = app.owner()?;
        let preferences = app.reminder_preferences()?;
        let (texts, off) = (here.texts, preferences.all_off);
        // one more: the last of a full budget asks to open the app
        let next = app.reminders(SHOWN + 1, here.now)?;
        let next: Vec<String> = next.iter().take(SHOWN).map(|one| line(one, here)).collect();
        let kinds = kinds_for(role).into_iter();
        let (from, to) = (preferences.quiet.from, preferences.quiet.to);
        let clock = |time: NaiveTime| time.format("%H:%M").to_string();
        Ok(Self {
            title: texts.get("reminders-title"),
            all_off: off,
            all_button: texts.get(if off { "reminders-turn-on" } else { "reminders-turn-off" }),
            all_off_note: off.then(|| texts.get(Problem::AllOff.text_key())),
            kinds: kinds
                .filter_map(|kind| ReminderKindLine::of(kind, &preferences, here))
                .collect(),
            quiet: texts
                .with("reminders-quiet", &args![from = texts.clock(from), to = texts.clock(to)]),
            quiet_detail: texts.get("reminders-quiet-detail"),
            quiet_from: clock(from),
            quiet_to: clock(to),
            next_title: texts.get("reminders-next"),
            next_none: next.is_empty().then(|| texts.get("reminders-next-none")),
            next,
            try_button: texts.get("reminders-try"),
            try_text: texts.get("reminders-try-text"),
        })
    }
}

/// "I morgen kl. 18: Du har trening i morgen."
fn line(reminder: &Reminder, here: &Here) -> String {
    let when = here.texts.beginning(&here.texts.when(reminder.local, here.today()));
    let text = here.texts.get(&reminder.text_key);
    here.texts.with("reminders-next-line", &args![when = when, text = text])
}

impl ReminderKindLine {
    fn of(kind: Kind, preferences: &Preferences, here: &Here) -> Option<Self> {
        let (shown, _, title, detail) = KINDS.iter().find(|(_, of, ..)| *of == kind)?;
        Some(Self {
            kind: *shown,
            title: here.texts.get(title),
            detail: here.texts.get(detail),
            on: !preferences.off.contains(&kind),
        })
    }
}

impl PhoneReminders {
    pub(crate) fn read(&self) -> Result<Phone, MedspillerError> {
        let held = self.held.iter().map(|one| id(one));
        Ok(Phone {
            permission: match self.permission {
                ReminderPermission::NotAsked => Permission::NotAsked,
                ReminderPermission::Denied => Permission::Denied,
                ReminderPermission::Allowed => Permission::Allowed,
            },
            blocked_kinds: self.blocked_kinds.iter().map(|kind| (*kind).into()).collect(),
            exact_times: self.exact_times,
            unrestricted: self.unrestricted,
            held: held.collect::<Result<BTreeSet<_>, _>>()?,
        })
    }
}

impl PhoneHealth {
    pub(crate) fn of(problems: &[Problem], here: &Here) -> Self {
        let mut keys: Vec<&str> = problems.iter().map(|problem| problem.text_key()).collect();
        // several kinds that are blocked are one sentence
        keys.dedup();
        if keys.is_empty() {
            keys.push("reminders-well");
        }
        let calendar = problems.iter().any(|problem| problem.offers_calendar());
        Self {
            well: problems.is_empty(),
            lines: keys.into_iter().map(|key| here.texts.get(key)).collect(),
            calendar: calendar.then(|| here.texts.get("reminders-calendar")),
        }
    }
}
