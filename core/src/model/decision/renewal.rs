//! Asking for the next period before this one ends.

use serde::{Deserialize, Serialize};

use super::{Decision, follows};
use crate::model::dates::{back, check_past, days_since};
use crate::model::goal::Entry;
use crate::model::id::{CaseId, DecisionId, PersonId, RenewalRequestId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::{Date, Moment};

/// Days before a decision's end by which a renewal is asked for in time: eight weeks, as the end
/// talk (this project's own rule).
pub const RENEWAL_DAYS: u64 = 56;

/// That a renewal was asked for, as the triangle's circle holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenewalRequest {
    /// Which.
    pub id: RenewalRequestId,
    /// In which case.
    pub case: CaseId,
    /// Of which decision.
    pub decision: DecisionId,
    /// The day it was asked for.
    pub asked: Date,
    /// When it was entered.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back.
    pub withdrawn: Option<Moment>,
}

/// How it stands with a decision's next period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renewal {
    /// The decision is open: it has reviews instead.
    NotNeeded,
    /// There is a decision that goes on from the day after.
    Renewed,
    /// It was asked for.
    Asked {
        /// The first day it was.
        on: Date,
        /// By [`RENEWAL_DAYS`] before the end.
        in_time: bool,
    },
    /// It may still be asked for in time.
    Ahead {
        /// The last day.
        by: Date,
    },
    /// It wasn't asked for in time; it can be asked for all the same.
    Late {
        /// The last day to ask in time.
        by: Date,
        /// Days since.
        days: u32,
    },
    /// The period ended without.
    Ended,
}

impl RenewalRequest {
    /// That a renewal was asked for on a day. Anyone of the case may write it down.
    ///
    /// # Errors
    /// `decision` is [`Reason::Ended`] when it was taken back, and [`Reason::OutOfRange`] when it
    /// is open, for then there is nothing to renew; `asked` is [`Reason::InFuture`] after today,
    /// [`Reason::InPast`] before its first day.
    pub fn make(
        decision: &Decision,
        asked: Date,
        id: RenewalRequestId,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        match (&decision.withdrawn, decision.end) {
            (Some(_), _) => return Err(Invalid::new("decision", Reason::Ended)),
            (None, None) => return Err(Invalid::new("decision", Reason::OutOfRange)),
            (None, Some(_)) => {}
        }
        check_past("asked", asked, entry.now.date())?;
        if asked < decision.from {
            return Err(Invalid::new("asked", Reason::InPast));
        }
        let (case, decision) = (decision.case, decision.id);
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { id, case, decision, asked, entered, by, on, withdrawn: None })
    }

    /// Takes it back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }
}

/// How it stands today with the period after a decision's. `decisions` and `requests` are the
/// case's.
pub fn renewal(
    decision: &Decision,
    decisions: &[Decision],
    requests: &[RenewalRequest],
    today: Date,
) -> Renewal {
    let Some(end) = decision.end else { return Renewal::NotNeeded };
    if follows(decisions, decision) {
        return Renewal::Renewed;
    }
    let by = back(end, RENEWAL_DAYS);
    let of_it = |r: &&RenewalRequest| r.decision == decision.id && r.withdrawn.is_none();
    match requests.iter().filter(of_it).map(|request| request.asked).min() {
        _ if today > end => Renewal::Ended,
        Some(on) => Renewal::Asked { on, in_time: on <= by },
        None if today <= by => Renewal::Ahead { by },
        None => Renewal::Late { by, days: days_since(by, today) },
    }
}
