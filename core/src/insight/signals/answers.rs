//! The rule about answers: S10-S13 two steps from last time. Either way: a signal that came one way
//! only would say "worse" by being there.

use std::collections::BTreeMap;

use super::evidence::Evidence;
use super::facts::{Answers, Facts};
use crate::insight::person::item_change;
use crate::model::person::Role;
use crate::questionnaire::answer::{ItemCode, Part};
use crate::questionnaire::assessment::{Assessment, SatWith};
use crate::questionnaire::scoring;

/// The instrument that has the items.
const INSTRUMENT: &str = "ramboll-2011";

/// Safety, violence, low spirits, and life all in all.
const ITEMS: [&str; 4] = ["S10", "S11", "S12", "S13"];

/// Steps of the answer scale, after recoding.
pub const STEPS: u8 = 2;

/// The items whose answers are another than last time.
pub(super) fn found(facts: &Facts<'_>) -> Vec<Evidence> {
    let Some(answers) = facts.answers else {
        return Vec::new();
    };
    match last_two(&answers, facts.role) {
        Some(two) if answers.instrument.reference().id == INSTRUMENT => {
            ITEMS.into_iter().filter_map(|item| changed(&item.into(), two, &answers)).collect()
        }
        _ => Vec::new(),
    }
}

/// The newest versions of the last two rounds. What the user answered without the contact and has
/// not let be set beside theirs is not in others' facts; should it be, they hear of nothing, rather
/// than of rounds that the user has moved on from.
fn last_two<'a>(answers: &Answers<'a>, role: Role) -> Option<(&'a Assessment, &'a Assessment)> {
    let mut newest: BTreeMap<u32, &Assessment> = BTreeMap::new();
    for part in answers.parts.iter().filter(|part| part.part == Part::Subjective) {
        let order = |of: &Assessment| (of.version, of.finished.utc, of.id);
        let there = newest.entry(part.round).or_insert(part);
        if order(part) > order(there) {
            *there = part;
        }
    }
    let is_own = role == Role::ServiceUser;
    let is_shown = |part: &&Assessment| {
        is_own || part.shown_to_contact || part.sat_with == Some(SatWith::Contact)
    };
    let mut latest = newest.into_values().rev();
    let (later, earlier) = (latest.next()?, latest.next()?);
    [later, earlier].iter().all(is_shown).then_some((earlier, later))
}

fn changed(
    item: &ItemCode,
    (earlier, later): (&Assessment, &Assessment),
    answers: &Answers<'_>,
) -> Option<Evidence> {
    let definition = answers.instrument.item(item)?;
    let change = item_change(item, earlier, later, answers.instrument)?;
    let (earlier, later) = (change.earlier, change.later);
    let before = scoring::value(definition, &earlier.answer)?;
    let now = scoring::value(definition, &later.answer)?;
    let item = change.item;
    (now.abs_diff(before) >= STEPS).then_some(Evidence::AnswerChanged { item, earlier, later })
}
