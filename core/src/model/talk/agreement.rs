//! What was agreed (avtalepunkt): who does what by when, and what came of it.

use serde::{Deserialize, Serialize};

use super::{DAYS_AHEAD, Party};
use crate::model::id::{AgreementId, CaseId, PersonId, TalkId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::text::{self, REASON_CHARACTERS};
use crate::model::time::{Date, Moment};

/// The most characters of what was agreed.
pub const AGREEMENT_CHARACTERS: usize = 300;

/// An agreement, as the triangle's circle holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Which.
    pub id: AgreementId,
    /// The talk it was made at.
    pub talk: TalkId,
    /// Whose case.
    pub case: CaseId,
    /// Who does it.
    pub who: PersonId,
    /// What.
    pub what: String,
    /// By when, that day included.
    pub by: Date,
    /// What came of it; none as long as it is open.
    pub came: Option<Came>,
}

/// What came of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Came {
    /// It was done.
    Done {
        /// When that was said.
        at: Moment,
    },
    /// It was not.
    NotDone {
        /// When that was said.
        at: Moment,
        /// What is done about it.
        follow_up: FollowUp,
    },
}

/// What is done about an agreement that was not kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum FollowUp {
    /// Another agreement takes its place.
    Instead {
        /// Which.
        agreement: AgreementId,
    },
    /// It is let go.
    LetGo {
        /// Why.
        reason: String,
    },
}

/// An agreement as it is given, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAgreement {
    /// Its id.
    pub id: AgreementId,
    /// Who does it.
    pub who: Option<PersonId>,
    /// What.
    pub what: String,
    /// By when.
    pub by: Option<Date>,
}

impl Agreement {
    /// An agreement made on `date`.
    ///
    /// # Errors
    /// Names the field: `what` as [`text::lines`], with at most [`AGREEMENT_CHARACTERS`]; `who` and
    /// `by` are [`Reason::Empty`] when not said; `who` is [`Reason::OutOfRange`] for someone who
    /// isn't of the talk, `by` before `date`; `by` is [`Reason::InFuture`] over [`DAYS_AHEAD`] days
    /// after it.
    pub fn make(
        new: &NewAgreement,
        talk: TalkId,
        case: CaseId,
        date: Date,
        party: &Party<'_>,
    ) -> Result<Self, Invalid> {
        let what = text::lines("what", &new.what, AGREEMENT_CHARACTERS)?;
        let who = new.who.ok_or_else(|| Invalid::new("who", Reason::Empty))?;
        let who = party.member("who", who)?;
        let by = new.by.ok_or_else(|| Invalid::new("by", Reason::Empty))?;
        if by < date {
            return Err(Invalid::new("by", Reason::OutOfRange));
        }
        if (by - date).num_days() > DAYS_AHEAD {
            return Err(Invalid::new("by", Reason::InFuture));
        }
        Ok(Self { id: new.id, talk, case, who, what, by, came: None })
    }

    /// Done.
    ///
    /// # Errors
    /// `agreement` is [`Reason::Ended`] when it is no longer open.
    pub fn done(&self, now: &Moment) -> Result<Self, Invalid> {
        self.came_to(Came::Done { at: now.clone() })
    }

    /// Not done, and let go.
    ///
    /// # Errors
    /// `agreement` is [`Reason::Ended`] when it is no longer open; `reason` as [`text::lines`],
    /// with at most [`REASON_CHARACTERS`].
    pub fn let_go(&self, reason: &str, now: &Moment) -> Result<Self, Invalid> {
        self.check_open()?;
        let reason = text::lines("reason", reason, REASON_CHARACTERS)?;
        let follow_up = FollowUp::LetGo { reason };
        self.came_to(Came::NotDone { at: now.clone(), follow_up })
    }

    /// Not done; `next`, from [`Agreement::make`], takes its place.
    ///
    /// # Errors
    /// `agreement` is [`Reason::Ended`] when it is no longer open; of `next`: `id` is
    /// [`Reason::Exists`] when it is this one's, `case` is [`Reason::OutOfRange`] when it is
    /// another.
    pub fn instead(&self, next: &Self, now: &Moment) -> Result<Self, Invalid> {
        if next.id == self.id {
            return Err(Invalid::new("id", Reason::Exists));
        }
        if next.case != self.case {
            return Err(Invalid::new("case", Reason::OutOfRange));
        }
        let follow_up = FollowUp::Instead { agreement: next.id };
        self.came_to(Came::NotDone { at: now.clone(), follow_up })
    }

    /// Nobody has said what came of it.
    pub fn is_open(&self) -> bool {
        self.came.is_none()
    }

    /// Open, and its day is past.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.is_open() && self.by < today
    }

    fn check_open(&self) -> Result<(), Invalid> {
        match self.is_open() {
            true => Ok(()),
            false => Err(Invalid::new("agreement", Reason::Ended)),
        }
    }

    fn came_to(&self, came: Came) -> Result<Self, Invalid> {
        self.check_open()?;
        Ok(Self { came: Some(came), ..self.clone() })
    }
}
