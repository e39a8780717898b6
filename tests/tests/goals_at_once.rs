//! Goals that two phones change without having heard of each other: nothing is lost.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use medspiller_core::app::{App, AppError};
use medspiller_core::model::goal::{Goal, Rating, Status};
use medspiller_core::model::id::GoalId;
use medspiller_core::model::time::Now;
use medspiller_tests::goals::{new_goal, rate};
use medspiller_tests::now;
use medspiller_tests::trio::Trio;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

fn trio() -> (tempfile::TempDir, Trio) {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    (folder, trio)
}

fn set(app: &App, trio: &Trio, words: &str, days: i64) -> Goal {
    app.set_goal(trio.case, &new_goal(words, days), None, now(days).unwrap()).unwrap()
}

/// What one phone does, without having heard of the other's.
#[derive(Debug, Clone)]
enum Done {
    Set,
    Rate(i8),
    Meet,
    Next,
    Change,
    Aside,
    Weigh(u8),
}

fn done() -> impl Strategy<Value = Done> {
    prop_oneof![
        Just(Done::Set),
        (-2..=2_i8).prop_map(Done::Rate),
        Just(Done::Meet),
        Just(Done::Next),
        Just(Done::Next),
        Just(Done::Change),
        Just(Done::Aside),
        (1..=3_u8).prop_map(Done::Weigh),
    ]
}

/// Does it to the first goal that it can be done to. Gives what was made.
fn does(app: &App, trio: &Trio, what: &Done, days: i64) -> (Vec<Goal>, Vec<Rating>) {
    let case = trio.case;
    // at a time of its own, so that a mixture of two would be seen
    let hour = if app.phone() == trio.user.phone() { 3_600_000 } else { 0 };
    let at = now(days).unwrap();
    let at = Now { utc: at.utc + hour, ..at };
    let goals = app.goals(case).unwrap().goals;
    let active = goals.iter().find(|goal| goal.status == Status::Active).map(|goal| goal.id);
    let met = goals.iter().find(|goal| matches!(goal.status, Status::Met { .. }));
    let new = new_goal("Noe nytt", days);
    let made = |goal: Result<Goal, AppError>| (vec![goal.unwrap()], vec![]);
    let nothing = (vec![], vec![]);
    match (what, active, met.map(|goal| goal.id)) {
        (Done::Set, ..) => made(app.set_goal(case, &new, None, at)),
        (Done::Next, _, Some(met)) => made(app.next_goal(case, met, &new, None, at)),
        (Done::Change, Some(goal), _) => made(app.change_goal(case, goal, &new, None, at)),
        (Done::Rate(level), Some(goal), _) => (vec![], vec![rate(app, case, goal, *level, days)]),
        (Done::Meet, Some(goal), _) => {
            app.meet_goal(case, goal, at).unwrap();
            nothing
        }
        (Done::Aside, Some(goal), _) => {
            app.set_goal_aside(case, goal, "Ferie", None, at).unwrap();
            nothing
        }
        (Done::Weigh(number), Some(goal), _) => {
            app.set_importance(case, goal, Some(*number)).unwrap();
            nothing
        }
        _ => nothing,
    }
}

/// What has become of each goal.
fn stood(app: &App, trio: &Trio) -> BTreeSet<(GoalId, String)> {
    let goals = app.goals(trio.case).unwrap().goals;
    goals.iter().map(|goal| (goal.id, format!("{:?}", goal.status))).collect()
}

#[test]
fn two_phones_that_do_anything_at_once_lose_no_goal_link_or_rating() {
    let mut runner =
        TestRunner::new(Config { cases: 10, max_shrink_iters: 10, ..Config::default() });
    let at_once = prop::collection::vec((done(), done()), 1..6);
    runner
        .run(&at_once, |rounds| {
            let (_folder, trio) = trio();
            let first = set(&trio.contact, &trio, "Svømme mer", 0);
            trio.contact.meet_goal(trio.case, first.id, now(0).unwrap()).unwrap();
            let second = set(&trio.contact, &trio, "Ringe søsteren min", 0);
            let mut goals = vec![first, second];
            let mut ratings = Vec::new();
            let mut statuses = BTreeSet::new();
            trio.exchange().unwrap();
            for ((contact, user), days) in rounds.iter().zip(1..) {
                for (app, what) in [(&trio.contact, contact), (&trio.user, user)] {
                    let made = does(app, &trio, what, days);
                    goals.extend(made.0);
                    ratings.extend(made.1);
                    statuses.extend(stood(app, &trio));
                }
                trio.exchange().unwrap();
            }
            trio.assert_same();
            let there = trio.user.goals(trio.case).unwrap();
            // what became of each goal is what one of them said, whole
            prop_assert!(stood(&trio.user, &trio).is_subset(&statuses));
            let links = |goals: &[Goal]| -> BTreeMap<GoalId, Option<GoalId>> {
                goals.iter().map(|goal| (goal.id, goal.follows)).collect()
            };
            prop_assert_eq!(links(&there.goals), links(&goals));
            let ids =
                |ratings: &[Rating]| -> BTreeSet<_> { ratings.iter().map(|r| r.id).collect() };
            prop_assert_eq!(ids(&there.ratings), ids(&ratings));
            prop_assert_eq!(trio.contact.made_by_newer_version().unwrap(), 0);
            Ok(())
        })
        .unwrap();
}

#[test]
fn two_phones_that_lead_one_goal_on_at_once_both_stay() {
    let (_folder, trio) = trio();
    let (case, at) = (trio.case, now(2).unwrap());
    let met = set(&trio.contact, &trio, "Svømme mer", 0);
    trio.contact.meet_goal(case, met.id, now(1).unwrap()).unwrap();
    trio.exchange().unwrap();
    let next = |app: &App, words: &str| {
        app.next_goal(case, met.id, &new_goal(words, 2), None, at).unwrap()
    };
    let both = [next(&trio.contact, "Svømme langt"), next(&trio.user, "Svømme fort")];
    trio.exchange().unwrap();
    trio.assert_same();
    for app in [&trio.contact, &trio.user] {
        let active: BTreeSet<GoalId> =
            app.goals(case).unwrap().active().map(|goal| goal.id).collect();
        assert_eq!(active, both.iter().map(|goal| goal.id).collect());
        assert!(app.goals(case).unwrap().wanting_next().is_empty());
    }
}
