//! The rounds: Åse's four, and what Jonas has answered of his first.

use medspiller_core::app::AppError;
use medspiller_core::app::answering::instrument;
use medspiller_core::model::time::Now;
use medspiller_core::questionnaire::answer::{Answer, Missing};
use medspiller_core::questionnaire::assessment::{DayKind, SatWith};

use super::calendar::When;
use super::case::Tale;
use crate::moment::at;

/// A skipped question in the lists below.
const SKIP: u8 = 0;

/// When Åse's rounds were, her answers to S1 to S14, and what sort of day it was.
const AASE: [(When, [u8; 14], DayKind); 4] = [
    ((24, -9), [4, 2, 3, 3, 2, 3, 2, 2, 2, 3, 1, 4, 2, 2], DayKind::Ordinary),
    ((18, -5), [4, 3, 4, 4, 4, 3, 3, 1, 2, 4, 1, 3, 3, 4], DayKind::Good),
    ((12, -6), [4, 3, 4, 3, 3, SKIP, 3, 2, 3, 3, 1, 3, 3, 3], DayKind::Bad),
    ((6, -4), [4, 3, 4, 4, 4, 4, 3, 1, 3, 4, 1, 2, 4, 4], DayKind::Ordinary),
];

/// What Kari says of Åse, O1 to O18: 1 no, 2 yes, 0 don't know.
const OF_AASE: [[u8; 18]; 4] = [
    [2, 2, 1, 1, 1, 1, 2, 1, 2, 2, 1, 1, 2, 2, 2, 2, 1, 1],
    [2, 2, 1, 1, 1, 1, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 1, 1],
    [2, 2, 1, 0, 1, 1, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 1, 1],
    [2, 2, 2, 2, 1, 1, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 1, 2],
];

/// Jonas's answers, as far as he has come.
const JONAS: [u8; 8] = [3, 3, SKIP, 2, 4, SKIP, 3, 1];

impl Tale<'_> {
    /// Åse's rounds, both parts of each.
    pub fn rounds(&self) -> Result<(), AppError> {
        for (((months, days), answers, day), of_aase) in AASE.iter().zip(&OF_AASE) {
            let date = self.days.day(*months, *days);
            self.user_answers(answers, Some(*day), at(date, (15, 5))?)?;
            self.contact_answers(of_aase, at(date, (15, 30))?)?;
        }
        Ok(())
    }

    /// Jonas's first, put down at question 9 two days ago.
    pub fn put_down(&self) -> Result<(), AppError> {
        self.user_answers(&JONAS, None, at(self.days.day(0, -2), (15, 5))?)
    }

    /// Answers one question after another; where a sort of day is given, all of them, and locks
    /// them. What was skipped isn't answered then.
    fn user_answers(&self, answers: &[u8], day: Option<DayKind>, now: Now) -> Result<(), AppError> {
        let (app, instrument) = (self.app, instrument()?);
        let draft = app.begin_user_part(self.case, SatWith::Contact, now)?;
        for (item, answer) in draft.asked.iter().zip(answers) {
            app.step(draft.id, |draft| {
                if *answer == SKIP {
                    return draft.skip();
                }
                draft.mark(item, Answer::Code(*answer), instrument, &now.moment())?;
                draft.go_on()
            })?;
        }
        if day.is_none() {
            return Ok(());
        }
        app.step(draft.id, |draft| {
            if draft.skipped_count() > 0 {
                draft.decline_skipped()?;
            }
            draft.set_day(day)
        })?;
        app.finish(draft.id, None, now)?;
        Ok(())
    }

    fn contact_answers(&self, answers: &[u8], now: Now) -> Result<(), AppError> {
        let (app, instrument) = (self.app, instrument()?);
        let draft = app.begin_contact_part(self.case, now)?;
        for (item, answer) in draft.asked.iter().zip(answers) {
            let answer = match answer {
                0 => Answer::Missing(Missing::DontKnow),
                code => Answer::Code(*code),
            };
            app.step(draft.id, |draft| draft.mark(item, answer, instrument, &now.moment()))?;
        }
        app.finish(draft.id, None, now)?;
        Ok(())
    }
}
