//! Going through the questions: on, back, skipping, declining, editing.

use super::{After, Draft, Step, is_skipped};
use crate::model::invalid::{Invalid, Reason};
use crate::questionnaire::answer::{Answer, ItemCode, Missing, Part};
use crate::questionnaire::assessment::DayKind;

/// The command isn't on the screen that the draft stands at.
fn not_here(command: &str) -> Invalid {
    Invalid::new(command, Reason::OutOfRange)
}

impl Draft {
    /// "Neste".
    ///
    /// # Errors
    /// Names the item: [`Reason::Unanswered`] when the question has no answer (in the contact's
    /// part none is needed). `go_on` is [`Reason::OutOfRange`] when no question is on screen.
    pub fn go_on(&mut self) -> Result<(), Invalid> {
        let (item, after) = self.question("go_on")?;
        if self.part == Part::Subjective && !self.is_settled(&item) {
            return Err(Invalid::new(item.0, Reason::Unanswered));
        }
        self.step = self.step_after(&item, after);
        Ok(())
    }

    /// "Hopp over": goes on without an answer; a mark the question had is gone. In an edit from
    /// the review the user has met the question before, so there it declines.
    ///
    /// # Errors
    /// `skip` is [`Reason::OutOfRange`] when no question is on screen.
    pub fn skip(&mut self) -> Result<(), Invalid> {
        let (item, after) = self.question("skip")?;
        let missing = match (self.part, after) {
            (Part::Subjective, After::Review) => Missing::Declined,
            _ => Missing::Skipped,
        };
        self.answers.insert(item.clone(), Answer::Missing(missing));
        self.step = self.step_after(&item, after);
        Ok(())
    }

    /// "Tilbake". Always possible; the first question stays.
    pub fn back(&mut self) {
        self.step = match &self.step {
            Step::Question { item, after: After::Walk } => self.before(item),
            Step::Question { after: After::Skipped, .. } if self.skipped_count() > 0 => {
                Step::AskSkipped
            }
            Step::Question { item, after: After::Review } => {
                let item = item.clone();
                self.leave_edit(&item);
                Step::Review
            }
            Step::Review if self.part == Part::Subjective => Step::Day,
            Step::Review => Step::Review,
            Step::Question { .. } | Step::AskSkipped | Step::Day => self.last_question(),
        };
    }

    /// "Ja": goes to the first skipped question.
    ///
    /// # Errors
    /// `answer_skipped` is [`Reason::OutOfRange`] when that isn't asked now.
    pub fn answer_skipped(&mut self) -> Result<(), Invalid> {
        if self.step != Step::AskSkipped {
            return Err(not_here("answer_skipped"));
        }
        self.step = match self.first_skipped(0) {
            Some(item) => Step::Question { item, after: After::Skipped },
            None => Step::Day,
        };
        Ok(())
    }

    /// "Nei, jeg vil ikke svare": all skipped questions are declined.
    ///
    /// # Errors
    /// `decline_skipped` is [`Reason::OutOfRange`] when that isn't asked now.
    pub fn decline_skipped(&mut self) -> Result<(), Invalid> {
        if self.step != Step::AskSkipped {
            return Err(not_here("decline_skipped"));
        }
        for answer in self.answers.values_mut().filter(|answer| is_skipped(answer)) {
            *answer = Answer::Missing(Missing::Declined);
        }
        self.step = Step::Day;
        Ok(())
    }

    /// What sort of day it is, or none of the user's business to say; goes on to the review.
    ///
    /// # Errors
    /// `day` is [`Reason::OutOfRange`] when that isn't asked now, nor ever in the contact's part.
    pub fn set_day(&mut self, day: Option<DayKind>) -> Result<(), Invalid> {
        if self.part != Part::Subjective || !matches!(self.step, Step::Day | Step::Review) {
            return Err(not_here("day"));
        }
        self.day = day;
        self.step = Step::Review;
        Ok(())
    }

    /// From the review (or the contact's list) to one question.
    ///
    /// # Errors
    /// Names the item: [`Reason::OutOfRange`] when it isn't asked, or the review isn't on screen.
    pub fn edit(&mut self, item: &ItemCode) -> Result<(), Invalid> {
        if self.step != Step::Review || self.place(item).is_none() {
            return Err(not_here(&item.0));
        }
        self.step = Step::Question { item: item.clone(), after: After::Review };
        Ok(())
    }

    fn question(&self, command: &str) -> Result<(ItemCode, After), Invalid> {
        match &self.step {
            Step::Question { item, after } => Ok((item.clone(), *after)),
            Step::AskSkipped | Step::Day | Step::Review => Err(not_here(command)),
        }
    }

    fn step_after(&self, item: &ItemCode, after: After) -> Step {
        let following = self.place(item).map_or(0, |place| place + 1);
        let next = match after {
            After::Walk => self.asked.get(following).cloned(),
            After::Skipped => self.first_skipped(following),
            After::Review => return Step::Review,
        };
        match next {
            Some(item) => Step::Question { item, after },
            None if self.skipped_count() > 0 => Step::AskSkipped,
            None => Step::Day,
        }
    }

    /// The first skipped question at or after a place in the order.
    fn first_skipped(&self, from: usize) -> Option<ItemCode> {
        let skipped = |item: &&ItemCode| self.answers.get(*item).is_some_and(is_skipped);
        self.asked.iter().skip(from).find(skipped).cloned()
    }

    fn before(&self, item: &ItemCode) -> Step {
        let place = self.place(item).unwrap_or(0).saturating_sub(1);
        let item = self.asked.get(place).unwrap_or(item).clone();
        Step::Question { item, after: After::Walk }
    }

    fn last_question(&self) -> Step {
        match self.asked.last() {
            Some(item) => Step::Question { item: item.clone(), after: After::Walk },
            None => Step::Review,
        }
    }

    /// An answer taken back in an edit and not given again is one the user won't give.
    fn leave_edit(&mut self, item: &ItemCode) {
        if self.part == Part::Subjective && !self.is_settled(item) {
            self.answers.insert(item.clone(), Answer::Missing(Missing::Declined));
        }
    }
}
