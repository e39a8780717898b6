//! Making the locked record of a draft, and beginning the draft of a correction.

use std::collections::BTreeMap;

use super::{After, CorrectionOf, Draft, Step};
use crate::model::id::{AssessmentId, DraftId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::text::{self, REASON_CHARACTERS};
use crate::model::time::Moment;
use crate::questionnaire::answer::{Answer, ItemCode, Missing, Part};
use crate::questionnaire::assessment::{Assessment, Correction};
use crate::questionnaire::instrument::Instrument;

impl Draft {
    /// The locked record, with every item of the part in it. The user's part is finished from the
    /// review; the contact's at any time, where a question without an answer is
    /// [`Missing::NotReached`]. The draft is not changed: delete it once the record is stored.
    ///
    /// When nothing at all was answered, the record's first answer is `now`.
    ///
    /// # Errors
    /// Names the item, or `day`: [`Reason::Unanswered`] when the user is not through.
    /// `reason`, which a correction needs and nothing else has: [`Reason::Empty`],
    /// [`Reason::TooLong`], [`Reason::ControlCharacter`], [`Reason::IdentityNumber`],
    /// [`Reason::OutOfRange`]. `instrument` is [`Reason::NewerVersion`] when the draft was begun
    /// with another.
    pub fn finish(
        &self,
        instrument: &Instrument,
        id: AssessmentId,
        now: &Moment,
        reason: Option<&str>,
    ) -> Result<Assessment, Invalid> {
        self.check_instrument(instrument)?;
        self.check_through()?;
        let correction = self.correction(reason)?;
        Ok(Assessment {
            id,
            case: self.case,
            instrument: self.instrument.clone(),
            round: self.round,
            part: self.part,
            version: self.corrects.as_ref().map_or(1, |old| old.version.saturating_add(1)),
            correction,
            answers: self.all_answers(instrument),
            sat_with: self.sat_with,
            day: self.day,
            shown_to_contact: self.shown_to_contact,
            first_answer: self.first_answer.as_ref().unwrap_or(now).clone(),
            finished: now.clone(),
            by: self.for_person,
            on: self.on,
        })
    }

    /// Begins a correction: at the review, with the old version's answers. The round's date, who
    /// sat with the user and whose answers they are stay as they were.
    ///
    /// # Errors
    /// [`Reason::NewerVersion`]: names `instrument` when the old version is to another instrument
    /// or version of it, or the item whose answer this version of the app can't read.
    pub fn begin_correction(
        old: &Assessment,
        instrument: &Instrument,
        id: DraftId,
        on: Option<PersonId>,
    ) -> Result<Self, Invalid> {
        if old.instrument != instrument.reference() {
            return Err(Invalid::new("instrument", Reason::NewerVersion));
        }
        if let Some((item, _)) = old.answers.iter().find(|(_, a)| matches!(a, Answer::Newer(_))) {
            return Err(Invalid::new(&item.0, Reason::NewerVersion));
        }
        let was_asked = |item: &ItemCode| {
            old.answers.get(item) != Some(&Answer::Missing(Missing::NotApplicable))
        };
        let asked: Vec<ItemCode> =
            instrument.part(old.part).map(|i| i.code.clone()).filter(was_asked).collect();
        let answers = asked.iter().filter_map(|item| {
            let answer = old.answers.get(item)?;
            let open = old.part == Part::Objective && *answer == NOT_REACHED;
            (!open).then(|| (item.clone(), answer.clone()))
        });
        Ok(Self {
            id,
            case: old.case,
            instrument: old.instrument.clone(),
            round: old.round,
            part: old.part,
            answers: answers.collect(),
            asked,
            step: Step::Review,
            sat_with: old.sat_with,
            day: old.day,
            shown_to_contact: old.shown_to_contact,
            first_answer: Some(old.first_answer.clone()),
            corrects: Some(CorrectionOf { assessment: old.id, version: old.version }),
            for_person: old.by,
            on,
        })
    }

    /// The user's part has been through its last screen.
    fn check_through(&self) -> Result<(), Invalid> {
        if self.part == Part::Objective {
            return Ok(());
        }
        let unanswered = |field: &str| Err(Invalid::new(field, Reason::Unanswered));
        let first_open = self.asked.iter().find(|item| !self.is_settled(item));
        match &self.step {
            Step::Review => Ok(()),
            Step::Day => unanswered("day"),
            Step::Question { item, after: After::Review | After::Skipped } => unanswered(&item.0),
            Step::Question { item, after: After::Walk } => {
                unanswered(&first_open.unwrap_or(item).0)
            }
            Step::AskSkipped => unanswered(first_open.map_or("skipped", |item| &item.0)),
        }
    }

    fn all_answers(&self, instrument: &Instrument) -> BTreeMap<ItemCode, Answer> {
        let answer = |item: &ItemCode| match self.answers.get(item) {
            Some(answer) => answer.clone(),
            None if self.place(item).is_none() => Answer::Missing(Missing::NotApplicable),
            None => NOT_REACHED,
        };
        instrument.part(self.part).map(|item| (item.code.clone(), answer(&item.code))).collect()
    }

    fn correction(&self, reason: Option<&str>) -> Result<Option<Correction>, Invalid> {
        match (&self.corrects, reason) {
            (None, None) => Ok(None),
            (None, Some(_)) => Err(Invalid::new("reason", Reason::OutOfRange)),
            (Some(old), reason) => {
                let reason = text::lines("reason", reason.unwrap_or_default(), REASON_CHARACTERS)?;
                Ok(Some(Correction { corrects: old.assessment, reason }))
            }
        }
    }
}

const NOT_REACHED: Answer = Answer::Missing(Missing::NotReached);
