//! A decision without an end is looked at again each year.

use serde::{Deserialize, Serialize};

use super::Decision;
use crate::model::dates::check_past;
use crate::model::goal::Entry;
use crate::model::id::{CaseId, DecisionId, DecisionReviewId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::text;
use crate::model::time::{Date, Moment, months_after};

/// Calendar months from a decision's first day, or its last review, to the next.
pub const REVIEW_MONTHS: u32 = 12;

/// The most characters of what came of a review.
pub const REVIEW_NOTE_CHARACTERS: usize = 1000;

/// A review of an open decision, as the triangle's circle holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionReview {
    /// Which.
    pub id: DecisionReviewId,
    /// In which case.
    pub case: CaseId,
    /// Of which decision.
    pub decision: DecisionId,
    /// The day it was held.
    pub date: Date,
    /// What came of it.
    pub note: Option<String>,
    /// When it was entered.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back.
    pub withdrawn: Option<Moment>,
}

impl DecisionReview {
    /// A review that was held. `note` may be empty.
    ///
    /// # Errors
    /// `decision` is [`Reason::Ended`] when it was taken back; `date` is [`Reason::InFuture`] after
    /// today, and [`Reason::OutOfRange`] outside the decision's days; `note` as
    /// [`text::lines_if_any`] with at most [`REVIEW_NOTE_CHARACTERS`].
    pub fn make(
        decision: &Decision,
        (date, note): (Date, &str),
        id: DecisionReviewId,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        if decision.withdrawn.is_some() {
            return Err(Invalid::new("decision", Reason::Ended));
        }
        check_past("date", date, entry.now.date())?;
        if !decision.holds(date) {
            return Err(Invalid::new("date", Reason::OutOfRange));
        }
        let note = text::lines_if_any("note", note, REVIEW_NOTE_CHARACTERS)?;
        let (case, decision) = (decision.case, decision.id);
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { id, case, decision, date, note, entered, by, on, withdrawn: None })
    }

    /// Takes it back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }
}

/// When an open decision's next review is due: a year after its first day or, when one was held,
/// after the last that was. None for one with an end, or one that was taken back.
pub fn review_due(decision: &Decision, reviews: &[DecisionReview]) -> Option<Date> {
    if decision.end.is_some() || decision.withdrawn.is_some() {
        return None;
    }
    let of_it = |r: &&DecisionReview| r.decision == decision.id && r.withdrawn.is_none();
    let last = reviews.iter().filter(of_it).map(|review| review.date).max();
    Some(months_after(last.unwrap_or(decision.from), REVIEW_MONTHS))
}
