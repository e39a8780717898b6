//! A triangle talk (trekantsamtale): the user, the contact and the municipality.
//!
//! Every rule gives a new record or an [`Invalid`] that names the field; nothing is changed in
//! place, and nothing is deleted.
//!
//! - here: the talk, planning, moving, missing and cancelling it.
//! - [`rhythm`]: which talk is due next, and when.
//! - `preparation`: what each prepares alone, and what they bring up.
//! - [`agenda`]: what the case proposes to talk about, seen and struck by the user first.
//! - `outcome`: holding it: the summary, and how it goes on.
//! - `agreement`: who does what by when, and what came of it.
//! - `request`: anyone's wish for a talk, and the extra talk a signal proposes.
//! - `raised`: two answers that one of the two wants to talk about.
//! - `setting`: how often this case's talks are.

pub mod agenda;
mod agreement;
mod outcome;
mod preparation;
mod raised;
mod request;
pub mod rhythm;
mod setting;

#[cfg(test)]
mod samples;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

pub use agreement::{AGREEMENT_CHARACTERS, Agreement, Came, FollowUp, NewAgreement};
pub use outcome::{HeldTalk, NewNext, NewOutcome, Next, Outcome, SUMMARY_CHARACTERS};
pub use preparation::{BroughtUp, NewPreparation, PREPARATION_CHARACTERS, Preparation, Ready};
pub use raised::Raised;
pub use request::{Answered, Asked, EXTRA_SPARE_DAYS, TalkRequest, WHY_CHARACTERS, extra_proposed};
pub use setting::TalkSetting;

use super::goal::Entry;
use super::id::{CaseId, PersonId, TalkId, TalkRequestId};
use super::invalid::{Invalid, Reason};
use super::text::{self, REASON_CHARACTERS};
use super::time::{Date, Moment, Now};

/// The most characters the name of a place may have.
pub const PLACE_CHARACTERS: usize = 100;

/// How far back a talk may have been held, in days: a year, so that what was written on paper can
/// come in.
pub const DAYS_BACK: i64 = 366;

/// How far ahead something may be agreed, in days.
pub const DAYS_AHEAD: i64 = 731;

/// Which talk it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Before or at the first session.
    Start,
    /// Four to six weeks after the first held session.
    Early,
    /// Every third month, or as the setting says.
    Regular,
    /// Before the decision ends.
    End,
    /// Besides the rhythm: asked for, or proposed by a signal.
    Extra,
}

/// What an extra talk came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Because {
    /// Someone asked for it.
    Asked {
        /// Their wish.
        request: TalkRequestId,
    },
    /// A signal proposed it.
    Signal {
        /// The signal's key.
        signal: String,
    },
}

/// When and where a talk is to be: what the wall clock shows there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// The local date and time.
    pub local: NaiveDateTime,
    /// The IANA name of the zone it is local in.
    pub zone: String,
    /// Where, when that is settled.
    pub place: Option<String>,
}

/// One time a talk was moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// What was agreed before.
    pub from: Agreed,
    /// Why it was moved.
    pub reason: String,
    /// When it was moved.
    pub at: Moment,
    /// By whom.
    pub by: PersonId,
}

/// Whether a talk is still to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Status {
    /// It is; whether it has been moved stands in [`TriangleTalk::moves`].
    Planned,
    /// Its time went by without it.
    Missed {
        /// When that was said.
        at: Moment,
        /// Why.
        reason: String,
    },
    /// It was called off.
    Cancelled {
        /// When.
        at: Moment,
        /// Why.
        reason: String,
    },
    /// It was held and finished: there is an [`Outcome`].
    Held {
        /// The day.
        date: Date,
    },
}

/// A talk, as the triangle's circle holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TriangleTalk {
    /// Which.
    pub id: TalkId,
    /// Whose case.
    pub case: CaseId,
    /// Which of the rhythm's talks, or an extra one.
    pub kind: Kind,
    /// What an extra one came from; none for the others.
    pub because: Option<Because>,
    /// When and where, or not agreed yet.
    pub agreed: Option<Agreed>,
    /// Each time it was moved, the first first.
    pub moves: Vec<Move>,
    /// Whether it is still to be.
    pub status: Status,
    /// When it was made.
    pub made: Moment,
    /// Who made it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

/// The people of a talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Party<'a> {
    /// The service user.
    pub user: PersonId,
    /// The training contact.
    pub contact: PersonId,
    /// Everyone in the circle, these two among them.
    pub members: &'a [PersonId],
}

impl Party<'_> {
    /// `person`, when they belong.
    ///
    /// # Errors
    /// `field` is [`Reason::OutOfRange`] when they don't.
    pub fn member(&self, field: &str, person: PersonId) -> Result<PersonId, Invalid> {
        match self.members.contains(&person) {
            true => Ok(person),
            false => Err(Invalid::new(field, Reason::OutOfRange)),
        }
    }
}

impl Agreed {
    /// A time still ahead, as typed. `place` may be empty.
    ///
    /// # Errors
    /// Names the field: `zone` is [`Reason::Malformed`] when it is no IANA name; `agreed` is
    /// [`Reason::OutOfRange`] when it isn't ahead of `now`, and [`Reason::InFuture`] over
    /// [`DAYS_AHEAD`] days ahead; `place` as [`text::line_if_any`], with at most
    /// [`PLACE_CHARACTERS`].
    pub fn ahead(
        local: NaiveDateTime,
        zone: &str,
        place: &str,
        now: &Moment,
    ) -> Result<Self, Invalid> {
        let place = text::line_if_any("place", place, PLACE_CHARACTERS)?;
        let agreed = Self { local, zone: zone.to_owned(), place };
        if agreed.is_over(now)? {
            return Err(Invalid::new("agreed", Reason::OutOfRange));
        }
        match (local.date() - now.date()).num_days() > DAYS_AHEAD {
            true => Err(Invalid::new("agreed", Reason::InFuture)),
            false => Ok(agreed),
        }
    }

    /// The local date.
    pub fn date(&self) -> Date {
        self.local.date()
    }

    /// Whether the wall clock of its zone has come as far, at `now`.
    ///
    /// # Errors
    /// `zone` is [`Reason::Malformed`] when this version knows no such zone.
    pub fn is_over(&self, now: &Moment) -> Result<bool, Invalid> {
        Ok(self.local <= Now::new(now.utc, &self.zone)?.local())
    }
}

impl TriangleTalk {
    /// A talk that is to be. `agreed` is from [`Agreed::ahead`], or none yet.
    ///
    /// # Errors
    /// `because` is [`Reason::Empty`] for an extra talk without, and [`Reason::OutOfRange`] for
    /// another talk with.
    pub fn plan(
        id: TalkId,
        case: CaseId,
        kind: Kind,
        because: Option<Because>,
        agreed: Option<Agreed>,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        match (kind, &because) {
            (Kind::Extra, None) => return Err(Invalid::new("because", Reason::Empty)),
            (Kind::Extra, Some(_)) | (_, None) => {}
            (_, Some(_)) => return Err(Invalid::new("because", Reason::OutOfRange)),
        }
        let (made, by, on) = (entry.now.clone(), entry.by, entry.on);
        let (moves, status) = (Vec::new(), Status::Planned);
        Ok(Self { id, case, kind, because, agreed, moves, status, made, by, on })
    }

    /// With a time, for a talk that had none.
    ///
    /// # Errors
    /// `talk` is [`Reason::Ended`] when it is no longer to be; `agreed` is [`Reason::Exists`] when
    /// it has a time: then it is moved, with a reason.
    pub fn agree(&self, agreed: Agreed) -> Result<Self, Invalid> {
        self.check_planned()?;
        match self.agreed {
            Some(_) => Err(Invalid::new("agreed", Reason::Exists)),
            None => Ok(Self { agreed: Some(agreed), ..self.clone() }),
        }
    }

    /// Moved to another time; what was agreed before is kept.
    ///
    /// # Errors
    /// `talk` is [`Reason::Ended`] when it is no longer to be; `agreed` is [`Reason::Empty`] when
    /// there was no time to move from, and [`Reason::Exists`] when nothing would differ; `reason`
    /// as [`text::lines`], with at most [`REASON_CHARACTERS`].
    pub fn move_to(&self, to: Agreed, reason: &str, entry: &Entry<'_>) -> Result<Self, Invalid> {
        self.check_planned()?;
        let from = self.agreed.clone().ok_or_else(|| Invalid::new("agreed", Reason::Empty))?;
        if from == to {
            return Err(Invalid::new("agreed", Reason::Exists));
        }
        let reason = text::lines("reason", reason, REASON_CHARACTERS)?;
        let mut moves = self.moves.clone();
        moves.push(Move { from, reason, at: entry.now.clone(), by: entry.by });
        Ok(Self { agreed: Some(to), moves, ..self.clone() })
    }

    /// Missed: its time went by without it.
    ///
    /// # Errors
    /// `talk` is [`Reason::Ended`] when it is no longer to be; `agreed` is [`Reason::Empty`] when
    /// it had no time, and [`Reason::OutOfRange`] while that is ahead; `reason` as
    /// [`text::lines`], with at most [`REASON_CHARACTERS`].
    pub fn miss(&self, reason: &str, now: &Moment) -> Result<Self, Invalid> {
        self.check_planned()?;
        let agreed = self.agreed.as_ref().ok_or_else(|| Invalid::new("agreed", Reason::Empty))?;
        if !agreed.is_over(now)? {
            return Err(Invalid::new("agreed", Reason::OutOfRange));
        }
        let reason = text::lines("reason", reason, REASON_CHARACTERS)?;
        Ok(self.with(Status::Missed { at: now.clone(), reason }))
    }

    /// Cancelled, with or without a time.
    ///
    /// # Errors
    /// `talk` is [`Reason::Ended`] when it is no longer to be; `reason` as [`text::lines`], with at
    /// most [`REASON_CHARACTERS`].
    pub fn cancel(&self, reason: &str, now: &Moment) -> Result<Self, Invalid> {
        self.check_planned()?;
        let reason = text::lines("reason", reason, REASON_CHARACTERS)?;
        Ok(self.with(Status::Cancelled { at: now.clone(), reason }))
    }

    /// What the rhythm counts from, when it was held.
    pub fn held(&self) -> Option<rhythm::Held> {
        match self.status {
            Status::Held { date } => Some(rhythm::Held { kind: self.kind, date }),
            _ => None,
        }
    }

    /// Whether it is one of the rhythm's and still to be.
    pub fn is_next_of_rhythm(&self) -> bool {
        self.kind != Kind::Extra && self.status == Status::Planned
    }

    /// Nothing when it is still to be.
    ///
    /// # Errors
    /// `talk` is [`Reason::Ended`] when it is no longer.
    pub fn check_planned(&self) -> Result<(), Invalid> {
        match self.status {
            Status::Planned => Ok(()),
            _ => Err(Invalid::new("talk", Reason::Ended)),
        }
    }

    fn with(&self, status: Status) -> Self {
        Self { status, ..self.clone() }
    }
}

#[cfg(test)]
mod tests;
