//! An answering that is under way: a state machine without a clock, a disk or a screen.
//!
//! It is saved as it is at every tap, so each state can be gone on from after the phone has died.
//!
//! The user's part is a walk, one question at a time:
//! ```text
//! Question(Walk) … ─> AskSkipped ─yes─> Question(Skipped) … ─┐
//!        │  none skipped   │no (declined)   ^─ some left: AskSkipped
//!        └────────────────>Day<────────────────┘ none left
//!                           └─> Review <─> Question(Review), an edit
//! ```
//! The contact's part is a list: it stands in `Review` from the start, any item may be marked,
//! and it may be finished at any time.
//!
//! No state is stuck: in the walk each question is left by an answer or a skip, and what was
//! skipped is answered or declined before `Day`. An edit from the review has been through that
//! question already, so skipping it, or leaving it with its answer taken back, declines it. Nothing
//! but a tap on the same question changes its answer.
//!
//! - here: the state and what may be asked of it.
//! - `walk`: going on, back, skipping, declining.
//! - `finish`: beginning a correction, and making the locked record.

mod finish;
mod walk;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::answer::{Answer, ItemCode, Missing, Part};
use super::assessment::{DayKind, InstrumentRef, SatWith};
use super::instrument::{Instrument, Item};
use crate::model::case::Case;
use crate::model::id::{AssessmentId, CaseId, DraftId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::Moment;

/// Where to go from a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum After {
    /// The next question in order.
    Walk,
    /// The next skipped question; after the last of them they are asked about again if any is left.
    Skipped,
    /// Back to the review: this is an edit.
    Review,
}

/// Where the answering stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "at", rename_all = "snake_case")]
pub enum Step {
    /// At one question.
    Question {
        /// Which.
        item: ItemCode,
        /// Where to go from it.
        after: After,
    },
    /// "Du hoppet over 2. Vil du svare nå?"
    AskSkipped,
    /// "Hva slags dag er det i dag?"
    Day,
    /// All answers, editable until they are locked. The contact's part is always here.
    Review,
}

/// The version that a draft corrects.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CorrectionOf {
    /// Which assessment.
    pub assessment: AssessmentId,
    /// Its version; the corrected one is the next.
    pub version: u32,
}

/// An answering under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Which.
    pub id: DraftId,
    /// Whose case.
    pub case: CaseId,
    /// What is asked.
    pub instrument: InstrumentRef,
    /// 1 for the first.
    pub round: u32,
    /// Whose part.
    pub part: Part,
    /// The items asked, in order. The part's others become [`Missing::NotApplicable`].
    pub asked: Vec<ItemCode>,
    /// What has been answered or skipped so far.
    pub answers: BTreeMap<ItemCode, Answer>,
    /// Where it stands.
    pub step: Step,
    /// Who sits with the user; none for the contact's part.
    pub sat_with: Option<SatWith>,
    /// What sort of day the user says it is.
    pub day: Option<DayKind>,
    /// The user's answers may be set beside the contact's: always when the contact sat with them,
    /// otherwise as they choose.
    pub shown_to_contact: bool,
    /// When the first answer was marked: the round's date is its local date. A correction keeps
    /// the first version's.
    pub first_answer: Option<Moment>,
    /// What it corrects, where it does.
    pub corrects: Option<CorrectionOf>,
    /// Whose answers these are.
    pub for_person: PersonId,
    /// Whose phone is used, if not theirs.
    pub on: Option<PersonId>,
}

/// What must be known to begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDraft {
    /// A new id.
    pub id: DraftId,
    /// 1 for the first.
    pub round: u32,
    /// Whose part.
    pub part: Part,
    /// Who sits with the user; needed in the user's part, none in the contact's.
    pub sat_with: Option<SatWith>,
    /// Whose answers they will be.
    pub for_person: PersonId,
    /// Whose phone is used, if not theirs.
    pub on: Option<PersonId>,
}

impl Draft {
    /// Begins at the first question (the user's part) or at the list (the contact's).
    ///
    /// # Errors
    /// `round` is [`Reason::OutOfRange`] when 0; `sat_with` is [`Reason::Empty`] when the user's
    /// part lacks it and [`Reason::OutOfRange`] when the contact's has it; `part` is
    /// [`Reason::Empty`] when the case is asked nothing of it.
    pub fn begin(new: NewDraft, instrument: &Instrument, case: &Case) -> Result<Self, Invalid> {
        if new.round == 0 {
            return Err(Invalid::new("round", Reason::OutOfRange));
        }
        match (new.part, new.sat_with) {
            (Part::Subjective, None) => return Err(Invalid::new("sat_with", Reason::Empty)),
            (Part::Objective, Some(_)) => return Err(Invalid::new("sat_with", Reason::OutOfRange)),
            _ => {}
        }
        let asked = instrument.items_asked(new.part, case);
        let first = asked.first().ok_or_else(|| Invalid::new("part", Reason::Empty))?;
        let step = match new.part {
            Part::Subjective => Step::Question { item: first.clone(), after: After::Walk },
            Part::Objective => Step::Review,
        };
        Ok(Self {
            id: new.id,
            case: case.id,
            instrument: instrument.reference(),
            round: new.round,
            part: new.part,
            asked,
            answers: BTreeMap::new(),
            step,
            sat_with: new.sat_with,
            day: None,
            shown_to_contact: always_shown(new.sat_with),
            first_answer: None,
            corrects: None,
            for_person: new.for_person,
            on: new.on,
        })
    }

    /// Marks an answer to the question on screen, or to any in the contact's list. The next mark
    /// replaces it; [`Draft::clear`] takes it back.
    ///
    /// # Errors
    /// Names the item: [`Reason::OutOfRange`] when it isn't the question on screen or doesn't take
    /// this answer. `instrument` is [`Reason::NewerVersion`] when the draft was begun with another.
    pub fn mark(
        &mut self,
        item: &ItemCode,
        answer: Answer,
        instrument: &Instrument,
        now: &Moment,
    ) -> Result<(), Invalid> {
        self.check_on_screen(item)?;
        if !self.item_in(instrument, item)?.takes(&answer) {
            return Err(Invalid::new(&item.0, Reason::OutOfRange));
        }
        self.answers.insert(item.clone(), answer);
        self.first_answer.get_or_insert_with(|| now.clone());
        Ok(())
    }

    /// Takes the mark of the question on screen (or of one in the contact's list) back. A question
    /// that was skipped before it was marked is skipped again. Without a mark nothing happens.
    ///
    /// # Errors
    /// Names the item: [`Reason::OutOfRange`] when it isn't on screen.
    pub fn clear(&mut self, item: &ItemCode) -> Result<(), Invalid> {
        self.check_on_screen(item)?;
        if !self.answers.get(item).is_some_and(is_marked) {
            return Ok(());
        }
        match self.step {
            Step::Question { after: After::Skipped, .. } => {
                self.answers.insert(item.clone(), Answer::Missing(Missing::Skipped));
            }
            _ => {
                self.answers.remove(item);
            }
        }
        if self.corrects.is_none() && !self.answers.values().any(is_marked) {
            self.first_answer = None;
        }
        Ok(())
    }

    /// The user who answers without the contact chooses whether the contact may see it.
    ///
    /// # Errors
    /// `shown_to_contact` is [`Reason::OutOfRange`] when there is nothing to choose: the contact
    /// sat with them, or it is the contact's part.
    pub fn set_shown_to_contact(&mut self, shown: bool) -> Result<(), Invalid> {
        if always_shown(self.sat_with) && !shown {
            return Err(Invalid::new("shown_to_contact", Reason::OutOfRange));
        }
        self.shown_to_contact = shown;
        Ok(())
    }

    /// The question on screen.
    pub fn current(&self) -> Option<&ItemCode> {
        match &self.step {
            Step::Question { item, .. } => Some(item),
            Step::AskSkipped | Step::Day | Step::Review => None,
        }
    }

    /// "Spørsmål 3 av 14": the question's place among those asked. After the questions, the last.
    pub fn progress(&self) -> (usize, usize) {
        let of = self.asked.len();
        let place = self.current().and_then(|item| self.place(item));
        (place.map_or(of, |place| place + 1), of)
    }

    /// How many questions are skipped now.
    pub fn skipped_count(&self) -> usize {
        self.answers.values().filter(|answer| is_skipped(answer)).count()
    }

    /// "3 igjen": how many of those asked have neither an answer nor a decline.
    pub fn left_count(&self) -> usize {
        self.asked.iter().filter(|item| !self.is_settled(item)).count()
    }

    fn place(&self, item: &ItemCode) -> Option<usize> {
        self.asked.iter().position(|asked| asked == item)
    }

    /// Answered or declined: nothing more needs to be asked.
    fn is_settled(&self, item: &ItemCode) -> bool {
        self.answers.get(item).is_some_and(|answer| !is_skipped(answer))
    }

    fn check_on_screen(&self, item: &ItemCode) -> Result<(), Invalid> {
        let listed = self.part == Part::Objective && self.step == Step::Review;
        let on_screen = self.current() == Some(item) || (listed && self.place(item).is_some());
        if on_screen { Ok(()) } else { Err(Invalid::new(&item.0, Reason::OutOfRange)) }
    }

    fn check_instrument(&self, instrument: &Instrument) -> Result<(), Invalid> {
        if self.instrument == instrument.reference() {
            return Ok(());
        }
        Err(Invalid::new("instrument", Reason::NewerVersion))
    }

    fn item_in<'a>(
        &self,
        instrument: &'a Instrument,
        item: &ItemCode,
    ) -> Result<&'a Item, Invalid> {
        self.check_instrument(instrument)?;
        instrument.item(item).ok_or_else(|| Invalid::new(&item.0, Reason::OutOfRange))
    }
}

fn always_shown(sat_with: Option<SatWith>) -> bool {
    matches!(sat_with, None | Some(SatWith::Contact))
}

fn is_skipped(answer: &Answer) -> bool {
    *answer == Answer::Missing(Missing::Skipped)
}

/// Marked by a tap on an answer, rather than skipped, declined or never reached.
fn is_marked(answer: &Answer) -> bool {
    matches!(answer, Answer::Code(_) | Answer::Missing(Missing::DontKnow | Missing::NoNeed))
}

#[cfg(test)]
mod tests;
