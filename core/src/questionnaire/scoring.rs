//! Figures from answers: recoding, and the mean of a part.
//!
//! A mean is shown when at least 80 % of its items are answered (this project's rule). An item
//! that is not applicable stands outside both sides of that rule, and so changes what the mean is
//! a mean of: means over different item sets are never set beside each other.
//!
//! The objective part's mean is a figure for a cohort and never for one person.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::{Answer, ItemCode, Missing, Part};
use super::instrument::{Instrument, Item};

/// `code` so that a higher value is better: reversed items are turned (3 - code for two answers,
/// 6 - code for five). None when the item has no such code.
pub fn recode(item: &Item, code: u8) -> Option<u8> {
    let highest = item.highest_code();
    let known = (1..=highest).contains(&code);
    known.then(|| if item.reversed { highest - code + 1 } else { code })
}

/// The recoded value of an answer; none for each kind of missing and for what is not understood.
pub fn value(item: &Item, answer: &Answer) -> Option<u8> {
    recode(item, answer.code()?)
}

/// A part's mean, with the items it is over.
#[derive(Debug, Clone, PartialEq)]
pub struct Mean {
    /// In steps of the answer scale, reversed items recoded: 1 to 2 or 1 to 5.
    pub value: f64,
    /// The items the mean is over: the part's items in the mean, without those not applicable.
    pub items: BTreeSet<ItemCode>,
    /// Those of them that were answered: at least 80 %.
    pub answered: BTreeSet<ItemCode>,
}

impl Mean {
    /// How much higher this mean is than an `earlier` one. None when they are over different item
    /// sets.
    pub fn minus(&self, earlier: &Self) -> Option<f64> {
        (self.items == earlier.items).then_some(self.value - earlier.value)
    }

    /// Whether it is over every item the instrument has in this part's mean, so that it may be set
    /// beside the source's figures.
    pub fn is_whole(&self, part: Part, instrument: &Instrument) -> bool {
        let whole: BTreeSet<_> =
            instrument.part(part).filter(|item| item.in_mean).map(|item| &item.code).collect();
        self.items.iter().collect::<BTreeSet<_>>() == whole
    }
}

/// The mean of a part's answers. None when fewer than 80 % of its items are answered, or it has
/// none.
pub fn mean(
    part: Part,
    answers: &BTreeMap<ItemCode, Answer>,
    instrument: &Instrument,
) -> Option<Mean> {
    let mut items = BTreeSet::new();
    let mut answered = BTreeSet::new();
    let mut sum = 0_u32;
    for item in instrument.part(part).filter(|item| item.in_mean) {
        let answer = answers.get(&item.code);
        if answer == Some(&Answer::Missing(Missing::NotApplicable)) {
            continue;
        }
        items.insert(item.code.clone());
        if let Some(value) = answer.and_then(|answer| value(item, answer)) {
            sum += u32::from(value);
            answered.insert(item.code.clone());
        }
    }
    let complete = !items.is_empty() && answered.len() * 5 >= items.len() * 4;
    complete.then(|| Mean { value: f64::from(sum) / answered.len() as f64, items, answered })
}

#[cfg(test)]
mod tests {
    use super::super::samples::{answers, tiny};
    use super::*;

    fn embedded() -> &'static Instrument {
        Instrument::embedded().unwrap()
    }

    /// All 14 answered with `code`, but for `others`.
    fn all(code: u8, others: &[(&str, Answer)]) -> BTreeMap<ItemCode, Answer> {
        answers(Part::Subjective, code, others)
    }

    const DECLINED: Answer = Answer::Missing(Missing::Declined);
    const LEFT_OUT: Answer = Answer::Missing(Missing::NotApplicable);

    #[test]
    fn reversed_items_are_turned_and_the_rest_left() {
        let turned = |item: &str, code| recode(embedded().item(&item.into()).unwrap(), code);
        assert_eq!(
            (turned("S12", 1), turned("S12", 5), turned("S12", 3)),
            (Some(5), Some(1), Some(3))
        );
        assert_eq!((turned("O13", 1), turned("O13", 2)), (Some(2), Some(1)));
        assert_eq!((turned("S13", 4), turned("O1", 2)), (Some(4), Some(2)));
        for (item, code) in [("S12", 0), ("S12", 6), ("O13", 3), ("O1", 0), ("S1", 255)] {
            assert_eq!(turned(item, code), None, "{item} {code}");
        }
    }

    #[test]
    fn no_kind_of_missing_has_a_value() {
        let item = embedded().item(&"O14".into()).unwrap();
        for kind in [
            Missing::DontKnow,
            Missing::Declined,
            Missing::NoNeed,
            Missing::NotApplicable,
            Missing::Skipped,
            Missing::NotReached,
        ] {
            assert_eq!(value(item, &Answer::Missing(kind)), None);
        }
        assert_eq!(value(item, &Answer::Newer("2".into())), None);
    }

    #[test]
    fn the_mean_recodes_and_leaves_the_overall_items_out() {
        // S8, S11 and S12 turn 5 into 1; S13 and S14 are not in the mean
        let others = [("S13", Answer::Code(1)), ("S14", DECLINED)];
        let mean = mean(Part::Subjective, &all(5, &others), embedded()).unwrap();
        assert_eq!(mean.value, (9.0 * 5.0 + 3.0) / 12.0);
        assert_eq!((mean.items.len(), mean.answered.len()), (12, 12));
        assert!(mean.is_whole(Part::Subjective, embedded()));
    }

    #[test]
    fn at_least_eighty_percent_must_be_answered() {
        // of 12 items 10 is 83 %, 9 is 75 %
        let two = [("S1", DECLINED), ("S2", Answer::Newer("x".into()))];
        let three = [("S1", DECLINED), ("S2", DECLINED), ("S3", DECLINED)];
        let with_ten = mean(Part::Subjective, &all(4, &two), embedded()).unwrap();
        assert_eq!((with_ten.items.len(), with_ten.answered.len()), (12, 10));
        assert_eq!(with_ten.value, (7.0 * 4.0 + 3.0 * 2.0) / 10.0);
        assert_eq!(mean(Part::Subjective, &all(4, &three), embedded()), None);
        // of 10 applicable 8 is exactly 80 %
        let two_left_out = [("S8", LEFT_OUT), ("S9", LEFT_OUT), ("S1", DECLINED), ("S2", DECLINED)];
        assert!(mean(Part::Subjective, &all(4, &two_left_out), embedded()).is_some());
        assert_eq!(mean(Part::Subjective, &BTreeMap::new(), embedded()), None);
    }

    #[test]
    fn means_over_other_item_sets_are_never_compared() {
        let mean = |others: &[(&str, Answer)]| {
            mean(Part::Subjective, &all(3, others), embedded()).unwrap()
        };
        let whole = mean(&[]);
        let higher = mean(&[("S1", Answer::Code(5))]);
        assert_eq!(higher.minus(&whole), Some(higher.value - whole.value));
        assert!(higher.value > whole.value);
        let narrower = mean(&[("S8", LEFT_OUT)]);
        assert_eq!((narrower.minus(&whole), whole.minus(&narrower)), (None, None));
        assert!(!narrower.is_whole(Part::Subjective, embedded()));
        // one unanswered item is missing, not another item set
        assert!(mean(&[("S1", DECLINED)]).minus(&whole).is_some());
    }

    #[test]
    fn a_mean_with_every_item_left_out_does_not_exist() {
        let tiny = tiny();
        let left_out = BTreeMap::from([("A1".into(), LEFT_OUT)]);
        assert_eq!(mean(Part::Objective, &left_out, &tiny), None);
        let answered = BTreeMap::from([("A1".into(), Answer::Code(2))]);
        assert_eq!(mean(Part::Objective, &answered, &tiny).unwrap().value, 1.0);
    }
}
