//! Anyone's wish for a talk, and the extra talk a signal proposes.

use chrono::Days;
use serde::{Deserialize, Serialize};

use super::rhythm::NextTalk;
use super::{Because, Party, Status, TriangleTalk};
use crate::model::goal::Entry;
use crate::model::id::{CaseId, PersonId, TalkId, TalkRequestId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::text;
use crate::model::time::{Date, Moment};

/// The most characters of why someone asks.
pub const WHY_CHARACTERS: usize = 500;

/// A talk within this many days is early enough: no signal proposes another (this project's rule).
pub const EXTRA_SPARE_DAYS: u64 = 14;

/// Whom someone wants to talk with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// All three: a triangle talk. In the triangle's circle.
    Triangle,
    /// "Jeg vil snakke med kommunen": the user's, past the contact. In the user's circle with the
    /// municipality, and in no other.
    Municipality,
}

/// What became of a wish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Answered {
    /// Nothing yet.
    Open,
    /// A talk was planned.
    Planned {
        /// Which.
        talk: TalkId,
    },
    /// The municipality has talked with the user, past the contact.
    Talked {
        /// When it was said that they have.
        at: Moment,
    },
    /// The one who asked took it back.
    Withdrawn {
        /// When.
        at: Moment,
    },
}

/// A wish for a talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkRequest {
    /// Which.
    pub id: TalkRequestId,
    /// In which case.
    pub case: CaseId,
    /// With whom.
    pub with: Asked,
    /// Why; nobody has to say.
    pub why: Option<String>,
    /// When it was asked.
    pub asked: Moment,
    /// Who asked.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// What became of it.
    pub answered: Answered,
}

impl TalkRequest {
    /// Asks for a talk. `why` may be empty.
    ///
    /// # Errors
    /// Names the field: `by` is [`Reason::OutOfRange`] for someone who isn't of the case, and for
    /// anyone but the user when it goes past the contact; `why` as [`text::lines_if_any`], with at
    /// most [`WHY_CHARACTERS`].
    pub fn ask(
        id: TalkRequestId,
        case: CaseId,
        with: Asked,
        why: &str,
        party: &Party<'_>,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        let by = party.member("by", entry.by)?;
        if with == Asked::Municipality && by != party.user {
            return Err(Invalid::new("by", Reason::OutOfRange));
        }
        let why = text::lines_if_any("why", why, WHY_CHARACTERS)?;
        let (asked, on) = (entry.now.clone(), entry.on);
        Ok(Self { id, case, with, why, asked, by, on, answered: Answered::Open })
    }

    /// Answered by having talked: a wish to talk with the municipality, which no triangle talk answers.
    ///
    /// # Errors
    /// `request` is [`Reason::Ended`] when it is no longer open; `with` is [`Reason::OutOfRange`] for
    /// a wish of all three.
    pub fn talked(&self, now: &Moment) -> Result<Self, Invalid> {
        self.check_open()?;
        match self.with {
            Asked::Municipality => {
                Ok(Self { answered: Answered::Talked { at: now.clone() }, ..self.clone() })
            }
            Asked::Triangle => Err(Invalid::new("with", Reason::OutOfRange)),
        }
    }

    /// Answered by a talk that is to be.
    ///
    /// # Errors
    /// `request` is [`Reason::Ended`] when it is no longer open; `talk` is [`Reason::OutOfRange`]
    /// for one of another case, and [`Reason::Ended`] for one that is no longer to be.
    pub fn planned(&self, talk: &TriangleTalk) -> Result<Self, Invalid> {
        self.check_open()?;
        if talk.case != self.case {
            return Err(Invalid::new("talk", Reason::OutOfRange));
        }
        talk.check_planned()?;
        Ok(Self { answered: Answered::Planned { talk: talk.id }, ..self.clone() })
    }

    /// Taken back, by the one who asked.
    ///
    /// # Errors
    /// `request` is [`Reason::Ended`] when it is no longer open; `by` is [`Reason::OutOfRange`] for
    /// anyone else.
    pub fn withdraw(&self, entry: &Entry<'_>) -> Result<Self, Invalid> {
        self.check_open()?;
        if entry.by != self.by {
            return Err(Invalid::new("by", Reason::OutOfRange));
        }
        Ok(Self { answered: Answered::Withdrawn { at: entry.now.clone() }, ..self.clone() })
    }

    fn check_open(&self) -> Result<(), Invalid> {
        match self.answered {
            Answered::Open => Ok(()),
            _ => Err(Invalid::new("request", Reason::Ended)),
        }
    }
}

/// The extra talk that a viewer's signals propose (their keys, the most pressing first): none when
/// a talk is agreed, or the next is due, within [`EXTRA_SPARE_DAYS`], or one is overdue; then that
/// is the talk to hold.
pub fn extra_proposed(
    signals: &[String],
    talks: &[TriangleTalk],
    next: Option<&NextTalk>,
    today: Date,
) -> Option<Because> {
    let soon = today.checked_add_days(Days::new(EXTRA_SPARE_DAYS)).unwrap_or(Date::MAX);
    let is_agreed_soon = |talk: &TriangleTalk| {
        let date = talk.agreed.as_ref().map(super::Agreed::date);
        talk.status == Status::Planned && date.is_some_and(|date| today <= date && date <= soon)
    };
    if talks.iter().any(is_agreed_soon) || next.and_then(|n| n.due).is_some_and(|due| due <= soon) {
        return None;
    }
    signals.first().map(|signal| Because::Signal { signal: signal.clone() })
}
