use proptest::prelude::*;

use super::*;
use crate::model::goal::samples::{active, day, noon, rating};

/// A goal set on a day, with importance x difficulty, where there is any.
fn goal(id: u8, date: i64, weights: Option<(u8, u8)>) -> Goal {
    let goal = Goal { date: day(date), ..active(id) };
    let goal = goal.with_importance(weights.map(|(importance, _)| importance)).unwrap();
    goal.with_difficulty(weights.map(|(_, difficulty)| difficulty)).unwrap()
}

fn t_of(set: &GoalSet) -> f64 {
    match set.together {
        Together::T { t, .. } => t,
        other => panic!("no T: {other:?}"),
    }
}

/// Two goals set on day 1 and rated on day 10, one where it was hoped to be and one above.
fn two() -> (Vec<Goal>, Vec<Rating>) {
    let goals = vec![goal(1, 1, Some((3, 2))), goal(2, 1, Some((1, 1)))];
    let ratings =
        vec![rating(1, &goals[0], 10, Level::Hoped), rating(2, &goals[1], 10, Level::More)];
    (goals, ratings)
}

#[test]
fn t_is_the_published_formulas() {
    let vectors = include_str!("../../../../tests/vectors/vectors.json");
    let vectors: serde_json::Value = serde_json::from_str(vectors).unwrap();
    let cases = vectors["goal_attainment_t"]["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 7);
    for case in cases {
        let numbers = |key: &str| case[key].as_array().unwrap().iter().map(|n| n.as_i64().unwrap());
        let weights = numbers("w").map(|w| u32::try_from(w).unwrap());
        let levels = numbers("x").map(|x| Level::checked("x", i8::try_from(x).unwrap()).unwrap());
        let t = t_score(&weights.zip(levels).collect::<Vec<_>>()).unwrap();
        assert!((t - case["t"].as_f64().unwrap()).abs() < 1e-6, "{case}: {t}");
    }
}

#[test]
fn without_a_goal_or_a_weight_there_is_no_t() {
    assert_eq!(t_score(&[]), None);
    assert_eq!(t_score(&[(0, Level::More), (0, Level::Less)]), None);
    assert_eq!(t_score(&[(u32::MAX, Level::Hoped); 3]), Some(50.0));
}

#[test]
fn weights_are_importance_times_difficulty() {
    let (goals, ratings) = two();
    let set = goal_set(&goals, &ratings, day(5), day(20)).unwrap();
    // 50 + 10 * 1 / sqrt(0.7 * 37 + 0.3 * 49)
    assert!((t_of(&set) - 51.569_412).abs() < 1e-6);
    assert!(matches!(set.together, Together::T { weighted: true, .. }));
}

#[test]
fn all_weights_are_1_if_any_is_missing() {
    for missing in
        [Goal::with_importance as fn(&Goal, Option<u8>) -> Result<Goal, _>, Goal::with_difficulty]
    {
        let (mut goals, ratings) = two();
        goals[0] = missing(&goals[0], None).unwrap();
        let set = goal_set(&goals, &ratings, day(5), day(20)).unwrap();
        // 50 + 10 * 1 / sqrt(0.7 * 2 + 0.3 * 4)
        assert!((t_of(&set) - 56.201_737).abs() < 1e-6);
        assert!(matches!(set.together, Together::T { weighted: false, .. }));
    }
}

#[test]
fn a_weight_missing_of_a_goal_that_is_left_out_does_not_matter() {
    let (mut goals, ratings) = two();
    let without = t_of(&goal_set(&goals, &ratings, day(5), day(20)).unwrap());
    goals.push(goal(3, 1, None));
    let set = goal_set(&goals, &ratings, day(5), day(20)).unwrap();
    assert_eq!((t_of(&set), set.unrated), (without, 1));
}

#[test]
fn a_set_is_the_goals_active_at_its_start() {
    let (mut goals, mut ratings) = two();
    let later = goal(3, 6, Some((1, 1)));
    ratings.push(rating(3, &later, 10, Level::MuchMore));
    goals.push(later);
    let ended = goal(4, 1, Some((1, 1)));
    ratings.push(rating(4, &ended, 3, Level::MuchMore));
    goals.push(ended.meet(&noon(4)).unwrap());
    let members = |start| {
        let set = goal_set(&goals, &ratings, day(start), day(20)).unwrap();
        set.rated.iter().map(|rated| rated.goal.0[0]).collect::<Vec<_>>()
    };
    assert_eq!(members(3), [1, 2, 4]);
    assert_eq!(members(4), [1, 2]);
    assert_eq!(members(5), [1, 2]);
    assert_eq!(members(6), [1, 2, 3]);
    assert!(members(0).is_empty());
}

#[test]
fn each_goal_counts_with_its_last_rating_up_to_the_date_shown() {
    let (goals, mut ratings) = two();
    ratings.push(rating(3, &goals[0], 15, Level::MuchMore));
    ratings.push(rating(4, &goals[0], 16, Level::MuchLess).withdraw(&noon(16)));
    let levels = |shown| {
        let set = goal_set(&goals, &ratings, day(5), day(shown)).unwrap();
        set.rated.iter().map(|rated| rated.level.number()).collect::<Vec<_>>()
    };
    assert!(levels(9).is_empty());
    assert_eq!(levels(14), [0, 1]);
    assert_eq!(levels(15), [2, 1]);
    assert_eq!(levels(20), [2, 1]);
}

#[test]
fn met_and_changed_goals_count_whatever_their_status_now() {
    let (mut goals, ratings) = two();
    let before = goal_set(&goals, &ratings, day(5), day(20)).unwrap();
    goals[0] = goals[0].meet(&noon(12)).unwrap();
    let (old, new) = goals[1].change(&goal(3, 12, Some((3, 3))), &noon(12)).unwrap();
    goals[1] = old;
    goals.push(new);
    assert_eq!(goal_set(&goals, &ratings, day(5), day(20)).unwrap(), before);
}

#[test]
fn set_aside_and_unrated_goals_are_left_out_and_counted() {
    let (mut goals, mut ratings) = two();
    for (id, level) in [(3, Level::MuchMore), (4, Level::MuchLess)] {
        let more = goal(id, 1, Some((2, 2)));
        ratings.push(rating(id, &more, 10, level));
        goals.push(more);
    }
    goals.push(goal(5, 1, Some((2, 2))));
    let set = |goals: &[Goal]| goal_set(goals, &ratings, day(5), day(20)).unwrap();
    // "4 av 5 vurdert"
    let four_of_five = set(&goals);
    assert_eq!((four_of_five.rated.len(), four_of_five.size()), (4, 5));
    assert_eq!((four_of_five.set_aside, four_of_five.unrated), (0, 1));
    goals[3] = goals[3].set_aside("Ikke nå", &noon(12)).unwrap();
    let without = set(&goals);
    assert_eq!((without.rated.len(), without.size()), (3, 5));
    assert_eq!((without.set_aside, without.unrated), (1, 1));
    assert!(without.rated.iter().all(|rated| rated.goal != goals[3].id));
    // one that is both is set aside
    goals[4] = goals[4].set_aside("Ikke nå", &noon(12)).unwrap();
    let both = set(&goals);
    assert_eq!((both.set_aside, both.unrated), (2, 0));
    // from the day it was, and not before
    let on = |shown| goal_set(&goals, &ratings, day(5), day(shown)).unwrap().set_aside;
    assert_eq!((on(11), on(12)), (0, 2));
}

#[test]
fn one_goal_has_its_level_and_no_t() {
    let (goals, ratings) = two();
    let alone = goal_set(&goals, &ratings[..1], day(5), day(20)).unwrap();
    assert_eq!(alone.together, Together::OneGoal(Level::Hoped));
    assert_eq!((alone.rated.len(), alone.size()), (1, 2));
    let none = goal_set(&goals, &[], day(5), day(20)).unwrap();
    assert_eq!((none.together, none.unrated), (Together::Nothing, 2));
}

#[test]
fn without_all_five_levels_described_there_are_levels_and_no_t() {
    for undescribe in [
        |goal: &mut Goal| goal.levels.much_less = None,
        |goal: &mut Goal| goal.levels.less = None,
        |goal: &mut Goal| goal.levels.more = None,
        |goal: &mut Goal| goal.levels.much_more = None,
    ] {
        let (mut goals, ratings) = two();
        undescribe(&mut goals[1]);
        let set = goal_set(&goals, &ratings, day(5), day(20)).unwrap();
        assert_eq!((set.together, set.rated.len()), (Together::Levels, 2));
    }
}

#[test]
fn a_set_is_not_read_before_it_begins() {
    let (goals, ratings) = two();
    assert_eq!(goal_set(&goals, &ratings, day(5), day(4)), None);
    assert!(goal_set(&goals, &ratings, day(5), day(5)).is_some());
}

/// (weight, level) pairs of a set that has at least one.
fn weighted() -> impl Strategy<Value = Vec<(u32, Level)>> {
    prop::collection::vec((1..=9_u32, prop::sample::select(Level::ALL.to_vec())), 1..12)
}

/// Up to five goals of one case with their ratings, some of them ended, over 40 days.
fn history() -> impl Strategy<Value = (Vec<Goal>, Vec<Rating>)> {
    let weights = prop::option::of((1..=3_u8, 1..=3_u8));
    let rated = prop::collection::vec((0..20_i64, prop::sample::select(Level::ALL.to_vec())), 0..4);
    let one = (0..20_i64, weights, rated, 0..4_u8, 0..20_i64);
    prop::collection::vec(one, 1..6).prop_map(|all| {
        let (mut goals, mut ratings) = (Vec::new(), Vec::new());
        for (id, (date, weights, rated, end, after)) in (0_u8..).zip(all) {
            let active = goal(id, date, weights);
            for (nth, (days, level)) in (0_u8..).zip(rated) {
                ratings.push(rating(id * 10 + nth, &active, date + days, level));
            }
            goals.push(match end {
                0 => active.meet(&noon(date + after)).unwrap(),
                1 => active.set_aside("Ikke nå", &noon(date + after)).unwrap(),
                _ => active,
            });
        }
        (goals, ratings)
    })
}

proptest! {
    #[test]
    fn t_does_not_depend_on_the_order(goals in weighted().prop_shuffle(), other in any::<usize>()) {
        let mut turned = goals.clone();
        turned.rotate_left(other % goals.len());
        prop_assert_eq!(t_score(&turned), t_score(&goals));
        turned.reverse();
        prop_assert_eq!(t_score(&turned), t_score(&goals));
    }

    #[test]
    fn t_does_not_depend_on_the_scale_of_the_weights(goals in weighted(), scale in 1..1_000_u32) {
        let scaled: Vec<_> = goals.iter().map(|(w, x)| (w * scale, *x)).collect();
        let (t, scaled) = (t_score(&goals).unwrap(), t_score(&scaled).unwrap());
        prop_assert!((t - scaled).abs() < 1e-9);
    }

    #[test]
    fn t_is_symmetric_around_50(goals in weighted()) {
        let turned: Vec<_> = goals
            .iter()
            .map(|(w, x)| (*w, Level::checked("x", -x.number()).unwrap()))
            .collect();
        let (t, turned) = (t_score(&goals).unwrap(), t_score(&turned).unwrap());
        prop_assert!((t + turned - 100.0).abs() < 1e-9);
    }

    #[test]
    fn t_grows_with_each_level(goals in weighted(), which in any::<prop::sample::Index>()) {
        let mut higher = goals.clone();
        let level = &mut higher[which.index(goals.len())].1;
        prop_assume!(*level != Level::MuchMore);
        *level = Level::checked("x", level.number() + 1).unwrap();
        prop_assert!(t_score(&higher) > t_score(&goals));
    }

    #[test]
    fn a_set_does_not_depend_on_the_order_of_goals_and_ratings(
        ((goals, ratings), turn) in (history(), any::<usize>()),
        start in 0..40_i64,
        days in 0..20_i64,
    ) {
        let (mut turned, mut turned_ratings) = (goals.clone(), ratings.clone());
        turned.rotate_left(turn % goals.len());
        turned_ratings.reverse();
        let shown = day(start + days);
        let set = goal_set(&goals, &ratings, day(start), shown);
        prop_assert_eq!(goal_set(&turned, &turned_ratings, day(start), shown), set);
    }

    #[test]
    fn nothing_after_the_date_shown_changes_what_is_read_for_it(
        (goals, ratings) in history(),
        start in 0..40_i64,
        days in 0..20_i64,
    ) {
        let shown = start + days;
        let until: Vec<Rating> =
            ratings.iter().filter(|rating| rating.date <= day(shown)).cloned().collect();
        let as_it_was = goals.iter().filter(|goal| goal.date <= day(shown)).map(|goal| {
            let still = goal.ended().is_some_and(|ended| ended > day(shown));
            let status = if still { Status::Active } else { goal.status.clone() };
            Goal { status, ..goal.clone() }
        });
        let then = goal_set(&as_it_was.collect::<Vec<_>>(), &until, day(start), day(shown));
        prop_assert_eq!(goal_set(&goals, &ratings, day(start), day(shown)), then);
    }

    #[test]
    fn every_goal_of_a_set_is_rated_set_aside_or_unrated(
        (goals, ratings) in history(),
        start in 0..40_i64,
    ) {
        let set = goal_set(&goals, &ratings, day(start), day(start + 20)).unwrap();
        let active = goals.iter().filter(|goal| goal.is_active_on(day(start))).count();
        prop_assert_eq!(set.size(), active);
    }
}

#[test]
fn a_set_begins_at_each_talk_that_was_held_while_there_were_goals() {
    let goals = [goal(1, 3, None), goal(2, 8, None)];
    let starts = |talks: &[i64], today| {
        let talks: Vec<Date> = talks.iter().map(|&date| day(date)).collect();
        set_starts(&goals, &talks, day(today))
    };
    // the start talk was before the first goal
    assert_eq!(starts(&[1], 20), [day(3)]);
    assert_eq!(starts(&[], 20), [day(3)]);
    assert_eq!(starts(&[3], 20), [day(3)]);
    assert_eq!(starts(&[12, 5, 12], 20), [day(3), day(5), day(12)]);
    assert_eq!(starts(&[12], 11), [day(3)]);
    assert_eq!(set_starts(&[], &[day(5)], day(20)), []);
}

#[test]
fn no_set_begins_while_there_are_no_goals() {
    let met = goal(1, 3, None).meet(&noon(10)).unwrap();
    let later = goal(2, 30, None);
    let starts = set_starts(&[met, later], &[day(5), day(15), day(30)], day(40));
    assert_eq!(starts, [day(3), day(5), day(30)]);
}

#[test]
fn each_set_is_read_on_the_day_the_next_begins_and_the_last_today() {
    let goals = [goal(1, 1, None), goal(2, 1, None), goal(3, 6, None)];
    let ratings = [
        rating(1, &goals[0], 10, Level::Hoped),
        rating(2, &goals[1], 10, Level::Hoped),
        rating(3, &goals[0], 15, Level::More),
    ];
    let sets = goal_sets(&goals, &ratings, &[day(10)], day(20));
    let read: Vec<_> = sets.iter().map(|set| (set.start, set.shown, set.size())).collect();
    // the goal of day 6 joins the next set
    assert_eq!(read, [(day(1), day(10), 2), (day(10), day(20), 3)]);
    assert!((t_of(&sets[0]) - 50.0).abs() < 1e-9);
    assert_eq!((sets[1].rated.len(), sets[1].unrated), (2, 1));
    assert!(t_of(&sets[1]) > 50.0);
    assert_eq!(goal_sets(&[], &[], &[day(10)], day(20)), []);
}
