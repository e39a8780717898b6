//! What the phone is given, and what it tells.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use medspiller_core::app::reminders;
use medspiller_core::model::id::ReminderId;
use medspiller_core::model::reminder::delivery::Report;
use medspiller_core::model::reminder::difference::{Difference, Held};
use medspiller_core::model::reminder::{Link, Reminder};

use super::{ReminderKind, shown_kind};
use crate::error::MedspillerError;
use crate::moment::{Here, id};

/// What the platform does: first cancel, then set. To set an id that is held is to replace it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReminderDifference {
    /// No longer wanted.
    pub cancel: Vec<String>,
    /// New, or at another time, or saying or leading to something else.
    pub set: Vec<ReminderToSet>,
    /// "Senere", the first action on each.
    pub later: String,
    /// "Ferdig", the second.
    pub done: String,
}

/// A reminder to be set. It names nobody, so it may lie outside the vault and on a locked screen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReminderToSet {
    /// Stable: the same for the same step of the same event.
    pub id: String,
    /// Its kind, for the phone's channels; none for the one that asks to open the app.
    pub kind: Option<ReminderKind>,
    /// When, in milliseconds since 1970-01-01T00:00:00Z.
    pub utc_millis: i64,
    /// What the phone's wall clock shows then: `2026-11-24T18:00`.
    pub local: String,
    /// The zone it was planned in.
    pub zone: String,
    /// It comes at `local` wherever the phone is; otherwise at `utc_millis`.
    pub follows_phone: bool,
    /// Its event: it never comes later than this.
    pub expires_utc_millis: Option<i64>,
    /// "Du har trening i morgen."
    pub text: String,
    /// Where it leads: to be handed back as it is.
    pub link: String,
}

/// A reminder that the phone holds, as it was set.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct HeldReminder {
    /// Its id.
    pub id: String,
    /// When it comes.
    pub utc_millis: i64,
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub link: String,
}

/// What the platform tells of the reminders that it held.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReminderReport {
    /// It tells of everything that it showed. Where it doesn't, silence says nothing.
    pub tells_delivery: bool,
    /// What it showed.
    pub delivered: Vec<DeliveredReminder>,
    /// The ids of those that were opened.
    pub opened: Vec<String>,
}

/// A reminder that was shown.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DeliveredReminder {
    /// Its id.
    pub id: String,
    /// When it was shown.
    pub utc_millis: i64,
}

/// "Senere": how much later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum Later {
    /// In so many minutes: 1 to a week's.
    Minutes {
        /// How many.
        minutes: u32,
    },
    /// Tomorrow at 10.
    Tomorrow,
}

impl From<Later> for reminders::Later {
    fn from(later: Later) -> Self {
        match later {
            Later::Minutes { minutes } => Self::Minutes(minutes),
            Later::Tomorrow => Self::Tomorrow,
        }
    }
}

/// What the phone holds, as the rules see it: what says something else than `wanted` says in the
/// reader's language, or leads to what is no link, says nothing that is wanted.
pub(crate) fn held(
    held: &[(ReminderId, HeldReminder)],
    wanted: &[Reminder],
    here: &Here,
) -> Vec<Held> {
    let keys: BTreeMap<ReminderId, &str> =
        wanted.iter().map(|reminder| (reminder.id, reminder.text_key.as_str())).collect();
    let of = |(id, one): &(ReminderId, HeldReminder)| {
        let key = keys.get(id).filter(|key| here.texts.get(key) == one.text);
        let link = one.link.parse();
        let key = key.filter(|_| link.is_ok()).copied().unwrap_or_default();
        let link = link.unwrap_or(Link::Today);
        Held { id: *id, utc: one.utc_millis, text_key: key.to_owned(), link }
    };
    held.iter().map(of).collect()
}

impl ReminderDifference {
    pub(crate) fn of(difference: &Difference, here: &Here) -> Self {
        Self {
            cancel: difference.cancel.iter().map(ToString::to_string).collect(),
            set: difference.set.iter().map(|reminder| ReminderToSet::of(reminder, here)).collect(),
            later: here.texts.get("reminders-later"),
            done: here.texts.get("reminders-done"),
        }
    }
}

impl ReminderToSet {
    fn of(reminder: &Reminder, here: &Here) -> Self {
        Self {
            id: reminder.id.to_string(),
            kind: reminder.step.kind().and_then(shown_kind),
            utc_millis: reminder.utc,
            local: wall_clock(reminder.local),
            zone: reminder.zone.clone(),
            follows_phone: reminder.follows_phone,
            expires_utc_millis: reminder.expires,
            text: here.texts.get(&reminder.text_key),
            link: reminder.link.to_string(),
        }
    }
}

fn wall_clock(local: NaiveDateTime) -> String {
    local.format("%Y-%m-%dT%H:%M").to_string()
}

impl ReminderReport {
    pub(crate) fn read(&self) -> Result<Report, MedspillerError> {
        let delivered = self.delivered.iter().map(|one| Ok((id(&one.id)?, one.utc_millis)));
        Ok(Report {
            tells_delivery: self.tells_delivery,
            delivered: delivered.collect::<Result<_, MedspillerError>>()?,
            opened: self.opened.iter().map(|one| id(one)).collect::<Result<_, _>>()?,
        })
    }
}
