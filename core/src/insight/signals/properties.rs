//! Each signal is there exactly when its rule says: the rules are written a second time in
//! `oracle`, slowly and plainly, and compared over any facts, for every kind and both ways.

mod any;
mod oracle;

use std::collections::{BTreeMap, BTreeSet};

use any::{Known, any_known};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::samples::{CASE, entry, noon};
use super::{Dismissal, Evidence, Facts, Signal, SignalKind, signals};
use crate::model::person::Role;

/// What a signal is about, where a kind can have several.
fn about(signal: &Signal) -> (SignalKind, String) {
    let about = match &signal.evidence {
        Evidence::AgreementOverdue { agreement, .. } => agreement.to_string(),
        Evidence::GoalUnrated { goal, .. } => goal.to_string(),
        Evidence::AssessmentOverdue { round, part, .. } => format!("{round} {part:?}"),
        Evidence::AnswerChanged { item, .. } => item.0.clone(),
        _ => String::new(),
    };
    (signal.kind, about)
}

fn found(facts: &Facts<'_>) -> BTreeSet<(SignalKind, String)> {
    signals(facts).iter().map(about).collect()
}

fn keys(known: &Known, role: Role) -> BTreeSet<String> {
    signals(&known.facts(role)).into_iter().map(|signal| signal.key).collect()
}

const ROLES: [Role; 5] =
    [Role::ServiceUser, Role::TrainingContact, Role::Coordinator, Role::Relative, Role::Guardian];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn each_signal_is_there_exactly_when_its_rule_says(known in any_known()) {
        for role in ROLES {
            let facts = known.facts(role);
            prop_assert_eq!(found(&facts), oracle::expected(&facts), "{:?}", role);
        }
    }
}

proptest! {
    #[test]
    fn the_same_facts_give_the_same_signals_in_whatever_order(
        known in any_known(),
        seed in any::<u64>(),
    ) {
        let mixed = known.shuffled(seed);
        for role in ROLES {
            let (facts, other) = (known.facts(role), mixed.facts(role));
            prop_assert_eq!(signals(&facts), signals(&facts));
            prop_assert_eq!(signals(&facts), signals(&other));
        }
    }

    #[test]
    fn signals_are_in_order_and_each_key_is_there_once(known in any_known()) {
        let found = signals(&known.facts(Role::TrainingContact));
        let order = |of: &Signal| (of.kind, of.evidence.since(), of.key.clone());
        prop_assert!(found.is_sorted_by_key(order));
        let keys: BTreeSet<_> = found.iter().map(|signal| &signal.key).collect();
        prop_assert_eq!(keys.len(), found.len());
        for signal in &found {
            prop_assert_eq!(signal.kind, signal.evidence.kind());
            let (kind, _) = signal.key.split_once('/').unwrap();
            prop_assert_eq!(kind, signal.kind.key());
        }
    }

    #[test]
    fn the_user_hears_of_what_the_others_do_but_for_guidance(known in any_known()) {
        let user = keys(&known, Role::ServiceUser);
        for role in [Role::TrainingContact, Role::Coordinator] {
            let more: Vec<_> = keys(&known, role).into_iter().filter(|k| !user.contains(k)).collect();
            prop_assert!(more.iter().all(|key| key.starts_with("guidance_overdue/")), "{:?}", more);
        }
    }

    #[test]
    fn a_dismissal_takes_away_one_signal_and_changes_no_other(
        known in any_known(),
        which in any::<prop::sample::Index>(),
    ) {
        let facts = known.facts(Role::TrainingContact);
        let all = signals(&facts);
        if all.is_empty() {
            return Ok(());
        }
        let key = &which.get(&all).key;
        let dismissals = [Dismissal::make(key, "Ordnet", &all, CASE, &entry(&noon(0))).unwrap()];
        let left = signals(&Facts { dismissals: &dismissals, ..facts });
        let expected: Vec<_> = all.iter().filter(|signal| signal.key != *key).cloned().collect();
        prop_assert_eq!(left, expected);
        // taken back, all are as they were
        let back = [dismissals[0].withdraw(&noon(1))];
        prop_assert_eq!(signals(&Facts { dismissals: &back, ..facts }), all);
    }

    /// What the evidence says about the rule's numbers.
    #[test]
    fn the_evidence_is_enough_for_its_rule(known in any_known()) {
        for signal in signals(&known.facts(Role::TrainingContact)) {
            let enough = match &signal.evidence {
                Evidence::NotHeld { days, planned, .. } => *days >= 21 && *planned >= 2,
                Evidence::ContactDidNotCome(of) | Evidence::UserDidNotCome(of) => {
                    let missed = of.missed.len() as u32;
                    missed >= 2 && of.planned <= 4 && of.held + missed <= of.planned
                }
                Evidence::PeriodEnds { days, .. } => *days <= 56,
                Evidence::AnswerChanged { earlier, later, .. } => earlier.round < later.round,
                Evidence::MoodLower(run) | Evidence::ExertionHighest(run) => run.sessions.len() == 3,
                Evidence::TalkOverdue { days, .. }
                | Evidence::AgreementOverdue { days, .. }
                | Evidence::GuidanceOverdue { days, .. } => *days >= 1,
                Evidence::ContactChanged { on } => on.len() >= 2,
                Evidence::AssessmentOverdue { days, .. } => *days >= 14,
                Evidence::GoalUnrated { days, .. } => *days >= 90,
            };
            prop_assert!(enough, "{:#?}", signal);
        }
    }
}

/// The comparison says something about each kind: among any facts are enough that show it, and
/// enough that don't.
#[test]
fn any_facts_show_each_kind_and_leave_each_out() {
    let mut runner = TestRunner::deterministic();
    let mut shown: BTreeMap<SignalKind, u32> = BTreeMap::new();
    let times = 1000;
    for _ in 0..times {
        let known = any_known().new_tree(&mut runner).unwrap().current();
        let found = signals(&known.facts(Role::TrainingContact));
        for kind in found.iter().map(|signal| signal.kind).collect::<BTreeSet<_>>() {
            *shown.entry(kind).or_default() += 1;
        }
    }
    for kind in SignalKind::ALL {
        let shown = shown.get(&kind).copied().unwrap_or_default();
        assert!((times / 40..times * 39 / 40).contains(&shown), "{kind:?}: {shown}");
    }
}
