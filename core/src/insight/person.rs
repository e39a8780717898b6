//! What may be said of one person's change in one item: the two answers, in words and dates.
//!
//! No arrow, no "better" or "worse", whatever the step. Only where a published study of the item
//! gives its spread and reliability, one more thing may be said: whether the step is larger than
//! chance alone would give (Jacobson and Truax 1991: |d| > 1.96 * SD * sqrt 2 * sqrt(1 - r)). The
//! embedded instrument has no such values, so of its items nothing of the kind is said.

use super::cohort::jacobson_truax;
use crate::model::time::Date;
use crate::questionnaire::answer::{Answer, ItemCode};
use crate::questionnaire::assessment::{Assessment, DayKind};
use crate::questionnaire::instrument::{Instrument, Reference};
use crate::questionnaire::scoring;

/// An answer with what belongs beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// As given; its words are [`Instrument::words`].
    pub answer: Answer,
    /// The round it was given in.
    pub round: u32,
    /// The date of its part's first answer.
    pub date: Date,
    /// What sort of day it was, where that was said: shown beside it, never used to correct it.
    pub day: Option<DayKind>,
}

/// Two answers to one question.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemChange {
    /// The question.
    pub item: ItemCode,
    /// The earlier round's answer.
    pub earlier: Given,
    /// The later round's answer.
    pub later: Given,
    /// What may be said of the step, where anything may.
    pub reliability: Option<StepReliability>,
}

/// Whether a step is larger than chance alone would give.
#[derive(Debug, Clone, PartialEq)]
pub struct StepReliability {
    /// The step, either way, is larger than the threshold.
    pub beyond_chance: bool,
    /// The threshold, in steps of the answer scale.
    pub threshold: f64,
    /// The study it is from. Its kind belongs in the sentence.
    pub reference: Reference,
}

/// The two answers to `item`, in the user's or the contact's part of two rounds.
///
/// None when the two aren't the same part of two rounds of one case, the earlier first, to this
/// instrument, or the item isn't in that part.
pub fn item_change(
    item: &ItemCode,
    earlier: &Assessment,
    later: &Assessment,
    instrument: &Instrument,
) -> Option<ItemChange> {
    let definition = instrument.item(item)?;
    let comparable = earlier.case == later.case
        && earlier.round < later.round
        && [earlier, later].iter().all(|assessment| {
            assessment.part == definition.part && assessment.instrument == instrument.reference()
        });
    if !comparable {
        return None;
    }
    let (earlier, later) = (given(item, earlier)?, given(item, later)?);
    let step = || {
        let value = |given: &Given| scoring::value(definition, &given.answer);
        Some(value(&earlier)?.abs_diff(value(&later)?))
    };
    let reliability = instrument.reference_values(item).and_then(|reference| {
        let threshold = jacobson_truax(reference.sd, reference.r);
        let beyond_chance = f64::from(step()?) > threshold;
        Some(StepReliability { beyond_chance, threshold, reference: reference.clone() })
    });
    Some(ItemChange { item: item.clone(), earlier, later, reliability })
}

fn given(item: &ItemCode, assessment: &Assessment) -> Option<Given> {
    Some(Given {
        answer: assessment.answers.get(item)?.clone(),
        round: assessment.round,
        date: assessment.date(),
        day: assessment.day,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::CaseId;
    use crate::questionnaire::answer::{Missing, Part};
    use crate::questionnaire::instrument::ReliabilityKind;
    use crate::questionnaire::samples::{assessment, day, minute, tiny};

    const HALF_A_YEAR: i64 = 60 * 24 * 181;

    /// Two rounds of the user's part in which `item` goes from one answer to another.
    fn rounds(item: &str, from: Answer, to: Answer, instrument: &Instrument) -> [Assessment; 2] {
        let with = |round, minutes, answer| {
            let mut held = assessment(Part::Subjective, round, minute(minutes));
            held.instrument = instrument.reference();
            held.answers.insert(item.into(), answer);
            held
        };
        [with(1, 0, from), with(2, HALF_A_YEAR, to)]
    }

    fn change(item: &str, from: Answer, to: Answer, instrument: &Instrument) -> ItemChange {
        let [earlier, later] = rounds(item, from, to, instrument);
        item_change(&item.into(), &earlier, &later, instrument).unwrap()
    }

    #[test]
    fn a_change_is_two_answers_in_words_with_their_dates() {
        let embedded = Instrument::embedded().unwrap();
        let [mut earlier, later] =
            rounds("S13", Answer::Code(2), Answer::Missing(Missing::Declined), embedded);
        earlier.day = Some(DayKind::Bad);
        let change = item_change(&"S13".into(), &earlier, &later, embedded).unwrap();
        let words = |given: &Given| {
            embedded.words(&change.item, &given.answer).map(|words| words.nb.clone())
        };
        assert_eq!(words(&change.earlier).as_deref(), Some("Lite fornøyd"));
        assert_eq!(words(&change.later).as_deref(), Some("Vil ikke svare"));
        assert_eq!(change.earlier.date, day(2026, 1, 12));
        assert_eq!(change.later.date, day(2026, 7, 12));
        assert_eq!((change.earlier.day, change.later.day), (Some(DayKind::Bad), None));
    }

    #[test]
    fn without_published_values_nothing_is_said_of_a_step_however_large() {
        let embedded = Instrument::embedded().unwrap();
        for item in embedded.part(Part::Subjective) {
            let change = change(&item.code.0, Answer::Code(1), Answer::Code(5), embedded);
            assert_eq!(change.reliability, None);
        }
    }

    #[test]
    fn with_them_the_threshold_is_jacobson_and_truaxs() {
        let tiny = tiny();
        let step = |from, to| {
            change("B1", Answer::Code(from), Answer::Code(to), &tiny).reliability.unwrap()
        };
        // 1.96 * 1.1 * sqrt 2 * sqrt 0.2
        let said = step(5, 3);
        assert!((said.threshold - 1.363_574_127).abs() < 1e-9, "{}", said.threshold);
        assert_eq!((said.reference.n, said.reference.kind), (120, ReliabilityKind::ShortRetest));
        assert!(said.beyond_chance && step(1, 3).beyond_chance);
        assert!(!step(3, 4).beyond_chance && !step(2, 2).beyond_chance);
        let no_values = change("B2", Answer::Code(1), Answer::Code(5), &tiny);
        assert_eq!(no_values.reliability, None);
        let unknown = change("B1", Answer::Missing(Missing::DontKnow), Answer::Code(5), &tiny);
        assert_eq!(unknown.reliability, None);
    }

    #[test]
    fn what_does_not_belong_together_is_no_change() {
        let embedded = Instrument::embedded().unwrap();
        let [earlier, later] = rounds("S1", Answer::Code(1), Answer::Code(2), embedded);
        let s1 = ItemCode::from("S1");
        let between = |item: &ItemCode, a: &Assessment, b: &Assessment| {
            item_change(item, a, b, embedded).is_some()
        };
        assert!(between(&s1, &earlier, &later));
        assert!(!between(&s1, &later, &earlier) && !between(&s1, &earlier, &earlier));
        assert!(!between(&"O1".into(), &earlier, &later));
        assert!(!between(&"S99".into(), &earlier, &later));
        let other_case = Assessment { case: CaseId([77; 16]), ..later.clone() };
        assert!(!between(&s1, &earlier, &other_case));
        assert!(item_change(&"B1".into(), &earlier, &later, &tiny()).is_none());
    }
}
