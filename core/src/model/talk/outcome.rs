//! Holding a talk: a summary, what was agreed, and how it goes on. Without all of it the talk is
//! not finished.

use serde::{Deserialize, Serialize};

use super::{Agreed, Agreement, DAYS_AHEAD, DAYS_BACK, NewAgreement, Party, Status, TriangleTalk};
use crate::model::goal::Entry;
use crate::model::id::{PersonId, TalkId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::text;
use crate::model::time::{Date, Moment};

/// The most characters of a summary.
pub const SUMMARY_CHARACTERS: usize = 4000;

/// What a talk came to, as the triangle's circle holds it. Its agreements are records of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Of which talk.
    pub talk: TalkId,
    /// The day it was held.
    pub date: Date,
    /// What was said, read together.
    pub summary: String,
    /// How it goes on.
    pub next: Next,
    /// When it was entered.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

/// How it goes on after a talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Next {
    /// The next talk has a time.
    Agreed {
        /// Which.
        at: Agreed,
    },
    /// "Vi avtaler tid innen ...": someone sees to it.
    Within {
        /// The last day for it.
        by: Date,
        /// Who sees to it.
        owner: PersonId,
    },
    /// The case closes.
    CaseCloses,
}

/// How it goes on, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewNext {
    /// At a time, from [`Agreed::ahead`].
    Agreed(Agreed),
    /// "Vi avtaler tid innen ..."
    Within {
        /// The last day for it.
        by: Option<Date>,
        /// Who sees to it.
        owner: Option<PersonId>,
    },
    /// The case closes.
    CaseCloses,
}

/// What a talk came to, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOutcome {
    /// The day it was held.
    pub date: Date,
    /// What was said.
    pub summary: String,
    /// What was agreed; may be nothing.
    pub agreements: Vec<NewAgreement>,
    /// How it goes on; without it the talk isn't finished.
    pub next: Option<NewNext>,
}

/// A finished talk and all that came of it: written together or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldTalk {
    /// The talk, held.
    pub talk: TriangleTalk,
    /// Its outcome.
    pub outcome: Outcome,
    /// Its agreements.
    pub agreements: Vec<Agreement>,
}

impl TriangleTalk {
    /// Holds the talk and finishes it.
    ///
    /// # Errors
    /// Names the field: `talk` is [`Reason::Ended`] when it is no longer to be; `date` is
    /// [`Reason::OutOfRange`] in the future and [`Reason::InPast`] over [`DAYS_BACK`] days ago;
    /// `summary` as [`text::lines`], with at most [`SUMMARY_CHARACTERS`]; `agreements` is
    /// [`Reason::Exists`] when two have one id, otherwise as [`Agreement::make`], with its place
    /// before its field: `agreements.0.who` for the first; `next` is [`Reason::Empty`] when nobody
    /// has said how it goes on, and [`Reason::OutOfRange`] for a time not after `date`; `next_by`
    /// and `next_owner` are [`Reason::Empty`] when not said, and [`Reason::OutOfRange`] for a day
    /// not after `date` and for someone who isn't of the talk; `next_by` is [`Reason::InFuture`]
    /// over [`DAYS_AHEAD`] days after it.
    pub fn hold(
        &self,
        new: &NewOutcome,
        party: &Party<'_>,
        entry: &Entry<'_>,
    ) -> Result<HeldTalk, Invalid> {
        self.check_planned()?;
        if new.date > entry.now.date() {
            return Err(Invalid::new("date", Reason::OutOfRange));
        }
        if (entry.now.date() - new.date).num_days() > DAYS_BACK {
            return Err(Invalid::new("date", Reason::InPast));
        }
        let summary = text::lines("summary", &new.summary, SUMMARY_CHARACTERS)?;
        let agreements = self.agreements(new, party)?;
        let next = next(new, party)?;
        let (talk, date) = (self.id, new.date);
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(HeldTalk {
            talk: self.with(Status::Held { date }),
            outcome: Outcome { talk, date, summary, next, entered, by, on },
            agreements,
        })
    }

    fn agreements(&self, new: &NewOutcome, party: &Party<'_>) -> Result<Vec<Agreement>, Invalid> {
        let mut made: Vec<Agreement> = Vec::new();
        for (at, agreement) in new.agreements.iter().enumerate() {
            if made.iter().any(|other| other.id == agreement.id) {
                return Err(Invalid::new("agreements", Reason::Exists));
            }
            let there = |invalid: Invalid| Invalid {
                field: format!("agreements.{at}.{}", invalid.field),
                ..invalid
            };
            let one = Agreement::make(agreement, self.id, self.case, new.date, party);
            made.push(one.map_err(there)?);
        }
        Ok(made)
    }
}

fn next(new: &NewOutcome, party: &Party<'_>) -> Result<Next, Invalid> {
    let empty = |field| Invalid::new(field, Reason::Empty);
    let after = |field, date: Date| match date > new.date {
        true => Ok(date),
        false => Err(Invalid::new(field, Reason::OutOfRange)),
    };
    match new.next.as_ref().ok_or_else(|| empty("next"))? {
        NewNext::Agreed(at) => after("next", at.date()).map(|_| Next::Agreed { at: at.clone() }),
        NewNext::Within { by, owner } => {
            let by = after("next_by", by.ok_or_else(|| empty("next_by"))?)?;
            if (by - new.date).num_days() > DAYS_AHEAD {
                return Err(Invalid::new("next_by", Reason::InFuture));
            }
            let owner = owner.ok_or_else(|| empty("next_owner"))?;
            Ok(Next::Within { by, owner: party.member("next_owner", owner)? })
        }
        NewNext::CaseCloses => Ok(Next::CaseCloses),
    }
}
