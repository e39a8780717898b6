//! Guidance talks: the contact with the municipality. Asked for, planned, moved, held, missed or
//! cancelled, and when the next is due by a setting.

use serde::{Deserialize, Serialize};

use crate::model::dates::{check_past, days_since, forward};
use crate::model::goal::Entry;
use crate::model::id::{GuidanceTalkId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::text::{self, REASON_CHARACTERS};
use crate::model::time::{Date, Moment, months_after};

/// Days ahead that a talk may be planned: a year.
pub const AHEAD_DAYS: u64 = 366;

/// Calendar months from one guidance talk to the next: 1 to 12, and 3 unless set (this project's
/// own rule).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct GuidanceInterval(u8);

impl GuidanceInterval {
    /// This many months.
    ///
    /// # Errors
    /// `guidance_months` is [`Reason::OutOfRange`] outside 1 to 12.
    pub fn checked(months: u8) -> Result<Self, Invalid> {
        match months {
            1..=12 => Ok(Self(months)),
            _ => Err(Invalid::new("guidance_months", Reason::OutOfRange)),
        }
    }

    /// 1 to 12.
    pub fn months(self) -> u8 {
        self.0
    }
}

impl Default for GuidanceInterval {
    fn default() -> Self {
        Self(3)
    }
}

impl TryFrom<u8> for GuidanceInterval {
    type Error = Invalid;
    fn try_from(months: u8) -> Result<Self, Invalid> {
        Self::checked(months)
    }
}

impl From<GuidanceInterval> for u8 {
    fn from(interval: GuidanceInterval) -> Self {
        interval.0
    }
}

/// How often a contact is guided: one record for each contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuidanceRhythm {
    /// Whom.
    pub contact: PersonId,
    /// How often.
    pub months: GuidanceInterval,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

/// How a guidance talk stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum GuidanceStatus {
    /// Somebody asked for it.
    Asked,
    /// It is to be on a day.
    Planned {
        /// The day.
        date: Date,
    },
    /// It was held.
    Held {
        /// The day.
        date: Date,
    },
    /// Its day went by without it.
    Missed {
        /// When that was said.
        at: Moment,
        /// Why.
        reason: String,
    },
    /// It was called off.
    Cancelled {
        /// When that was said.
        at: Moment,
        /// Why.
        reason: String,
    },
}

/// That a guidance talk got another day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuidanceMove {
    /// The day it was to be on.
    pub from: Date,
    /// Why it was moved.
    pub reason: String,
    /// When that was said.
    pub at: Moment,
    /// Who said it.
    pub by: PersonId,
}

/// A guidance talk, as the circle of the contact's work holds it. A changed one is the same record
/// written again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuidanceTalk {
    /// Which.
    pub id: GuidanceTalkId,
    /// Whose guidance.
    pub contact: PersonId,
    /// What it is about; nobody has to say.
    pub about: Option<String>,
    /// Each time it got another day, the first first.
    #[serde(default)]
    pub moves: Vec<GuidanceMove>,
    /// How it stands.
    pub status: GuidanceStatus,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

/// When the next guidance is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextGuidance {
    /// When it is due.
    pub due: Date,
    /// The next day one is planned for, from today on.
    pub planned: Option<Date>,
    /// Days since it was due; 0 until then.
    pub days_overdue: u32,
}

impl GuidanceTalk {
    /// Asks for a talk ("be om en samtale med kommunen"). `about` may be empty.
    ///
    /// # Errors
    /// `about` as [`text::lines_if_any`] with at most [`REASON_CHARACTERS`].
    pub fn ask(
        about: &str,
        id: GuidanceTalkId,
        contact: PersonId,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        let about = text::lines_if_any("about", about, REASON_CHARACTERS)?;
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        let (moves, status) = (Vec::new(), GuidanceStatus::Asked);
        Ok(Self { id, contact, about, moves, status, entered, by, on })
    }

    /// With a day, for one that had none.
    ///
    /// # Errors
    /// `talk` is [`Reason::Ended`] when it is no longer to be; `date` is [`Reason::Exists`] when it
    /// has a day: then it is moved, with a reason; [`Reason::InPast`] before today,
    /// [`Reason::InFuture`] over [`AHEAD_DAYS`] ahead.
    pub fn plan(&self, date: Date, entry: &Entry<'_>) -> Result<Self, Invalid> {
        self.check_open()?;
        if self.planned().is_some() {
            return Err(Invalid::new("date", Reason::Exists));
        }
        check_ahead(date, entry.now.date())?;
        Ok(self.with(GuidanceStatus::Planned { date }, entry))
    }

    /// Moved to another day; the one it had is kept.
    ///
    /// # Errors
    /// `talk` is [`Reason::Ended`] when it is no longer to be; `date` is [`Reason::Empty`] when
    /// there was no day to move from, [`Reason::Exists`] when it is the same, and as in
    /// [`GuidanceTalk::plan`]; `reason` as [`text::lines`] with at most [`REASON_CHARACTERS`].
    pub fn move_to(&self, date: Date, reason: &str, entry: &Entry<'_>) -> Result<Self, Invalid> {
        let from = self.check_planned()?;
        if from == date {
            return Err(Invalid::new("date", Reason::Exists));
        }
        check_ahead(date, entry.now.date())?;
        let reason = text::lines("reason", reason, REASON_CHARACTERS)?;
        let mut moved = self.with(GuidanceStatus::Planned { date }, entry);
        moved.moves.push(GuidanceMove { from, reason, at: entry.now.clone(), by: entry.by });
        Ok(moved)
    }

    /// Missed: its day came, and it was not held.
    ///
    /// # Errors
    /// `talk` is [`Reason::Ended`] when it is no longer to be; `date` is [`Reason::Empty`] when it
    /// had no day, and [`Reason::OutOfRange`] while that is ahead; `reason` as [`text::lines`] with
    /// at most [`REASON_CHARACTERS`].
    pub fn miss(&self, reason: &str, entry: &Entry<'_>) -> Result<Self, Invalid> {
        let date = self.check_planned()?;
        if date > entry.now.date() {
            return Err(Invalid::new("date", Reason::OutOfRange));
        }
        let reason = text::lines("reason", reason, REASON_CHARACTERS)?;
        Ok(self.with(GuidanceStatus::Missed { at: entry.now.clone(), reason }, entry))
    }

    /// Held, planned or not.
    ///
    /// # Errors
    /// `talk` is [`Reason::Ended`] when it is no longer to be; `date` is [`Reason::InFuture`]
    /// after today, [`Reason::InPast`] over ten years ago.
    pub fn hold(&self, date: Date, entry: &Entry<'_>) -> Result<Self, Invalid> {
        self.check_open()?;
        check_past("date", date, entry.now.date())?;
        Ok(self.with(GuidanceStatus::Held { date }, entry))
    }

    /// Cancelled, with or without a day.
    ///
    /// # Errors
    /// `talk` is [`Reason::Ended`] when it is no longer to be; `reason` as [`text::lines`] with
    /// at most [`REASON_CHARACTERS`].
    pub fn cancel(&self, reason: &str, entry: &Entry<'_>) -> Result<Self, Invalid> {
        self.check_open()?;
        let reason = text::lines("reason", reason, REASON_CHARACTERS)?;
        Ok(self.with(GuidanceStatus::Cancelled { at: entry.now.clone(), reason }, entry))
    }

    /// The day it was held.
    pub fn held(&self) -> Option<Date> {
        match self.status {
            GuidanceStatus::Held { date } => Some(date),
            _ => None,
        }
    }

    /// The day it is to be on.
    pub fn planned(&self) -> Option<Date> {
        match self.status {
            GuidanceStatus::Planned { date } => Some(date),
            _ => None,
        }
    }

    /// Whether it is still to be, with a day or none.
    pub fn is_open(&self) -> bool {
        self.check_open().is_ok()
    }

    /// The day it is to be on.
    fn check_planned(&self) -> Result<Date, Invalid> {
        self.check_open()?;
        self.planned().ok_or_else(|| Invalid::new("date", Reason::Empty))
    }

    fn check_open(&self) -> Result<(), Invalid> {
        match self.status {
            GuidanceStatus::Asked | GuidanceStatus::Planned { .. } => Ok(()),
            _ => Err(Invalid::new("talk", Reason::Ended)),
        }
    }

    fn with(&self, status: GuidanceStatus, entry: &Entry<'_>) -> Self {
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Self { status, entered, by, on, ..self.clone() }
    }
}

/// A day from today to [`AHEAD_DAYS`] on.
fn check_ahead(date: Date, today: Date) -> Result<(), Invalid> {
    match date {
        date if date < today => Err(Invalid::new("date", Reason::InPast)),
        date if date > forward(today, AHEAD_DAYS) => Err(Invalid::new("date", Reason::InFuture)),
        _ => Ok(()),
    }
}

/// When a contact's next guidance is due: one interval after the last held or, before any was, after
/// `since`, the first day of their first assignment. Planning one moves nothing, and one that was
/// missed or cancelled counts for nothing.
pub fn next_guidance(
    talks: &[GuidanceTalk],
    contact: PersonId,
    since: Date,
    interval: GuidanceInterval,
    today: Date,
) -> NextGuidance {
    let theirs = || talks.iter().filter(|talk| talk.contact == contact);
    let last = theirs().filter_map(GuidanceTalk::held).max();
    let due = months_after(last.unwrap_or(since).max(since), interval.0.into());
    let planned = theirs().filter_map(GuidanceTalk::planned).filter(|date| *date >= today);
    NextGuidance { due, planned: planned.min(), days_overdue: days_since(due, today) }
}
