//! Goals: from a wish to met to the next, on the phones of those who share them; and each rule.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use medspiller_core::app::goals::Purpose;
use medspiller_core::app::{Acting, App, AppError};
use medspiller_core::insight::goal_attainment::Together;
use medspiller_core::model::goal::{Goal, Level, NewGoal, NewRating, Status};
use medspiller_core::model::id::{GoalId, PersonId};
use medspiller_core::model::time::Date;
use medspiller_tests::goals::{hold_talk, new_goal, rate, rating};
use medspiller_tests::now;
use medspiller_tests::trio::Trio;

fn trio() -> (tempfile::TempDir, Trio) {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    (folder, trio)
}

fn day(days: i64) -> Date {
    now(days).unwrap().date()
}

fn set(app: &App, trio: &Trio, words: &str, days: i64) -> Goal {
    app.set_goal(trio.case, &new_goal(words, days), None, now(days).unwrap()).unwrap()
}

fn words(goals: &[Goal]) -> Vec<&str> {
    goals.iter().map(|goal| goal.words.as_str()).collect()
}

#[test]
fn a_goal_from_wish_to_met_to_next() {
    let (_folder, trio) = trio();
    let (case, contact, user) = (trio.case, &trio.contact, &trio.user);
    let place = contact.place(case).unwrap();

    // Åse says it, on Kari's phone; Kari says how difficult she holds it to be
    let goal = set(contact, &trio, "Svømme mer", 0);
    assert_eq!((goal.by, goal.on), (place.user(), Some(place.contact())));
    contact.set_difficulty(case, goal.id, Some(2), Acting::Owner).unwrap();
    trio.exchange().unwrap();
    trio.assert_same();

    // at home, Åse says how important it is, and sets another
    user.set_importance(case, goal.id, Some(3)).unwrap();
    let other = set(user, &trio, "Ringe søsteren min", 1);
    assert_eq!((other.by, other.on), (place.user(), None));
    trio.exchange().unwrap();

    // they rate both together: on the path is where they agreed to be
    for (goal, level) in [(&goal, 0), (&other, -1)] {
        rate(contact, case, goal.id, level, 14);
    }
    trio.exchange().unwrap();
    trio.assert_same();
    let there = user.goal(case, goal.id).unwrap();
    let path = there.goal.path(&there.ratings, day(14));
    assert_eq!(path.steps.iter().find(|step| step.is_here).unwrap().level, Level::Hoped);
    assert_eq!(path.rated, Some(day(14)));

    // met, and the next is proposed on both phones until one of them leads on
    user.meet_goal(case, goal.id, now(20).unwrap()).unwrap();
    trio.exchange().unwrap();
    for app in [contact, user] {
        let goals = app.goals(case).unwrap();
        assert_eq!(goals.wanting_next().iter().map(|goal| goal.id).collect::<Vec<_>>(), [goal.id]);
        assert_eq!(words(&goals.goals), ["Ringe søsteren min", "Svømme mer"]);
    }
    let new = new_goal("Svømme 500 meter", 21);
    let next = contact.next_goal(case, goal.id, &new, None, now(21).unwrap()).unwrap();
    trio.exchange().unwrap();
    trio.assert_same();
    for app in [contact, user] {
        let goals = app.goals(case).unwrap();
        assert!(goals.wanting_next().is_empty());
        let active: Vec<GoalId> = goals.active().map(|goal| goal.id).collect();
        assert_eq!(active, [other.id, next.id]);
        let next = app.goal(case, next.id).unwrap();
        assert_eq!(next.goal.follows, Some(goal.id));
        assert!(matches!(next.others[1].status, Status::Met { .. }));
    }

    // the pair's goals are the pair's
    assert_eq!(trio.coordinator.goals(case).unwrap(), Default::default());
}

#[test]
fn words_levels_start_and_date_lock_at_the_first_rating_until_it_is_taken_back() {
    let (_folder, trio) = trio();
    let (case, app) = (trio.case, &trio.contact);
    let goal = set(app, &trio, "Svømme mer", 0);
    let revise =
        |words: &str| app.revise_goal(case, goal.id, &new_goal(words, 0), None, now(3).unwrap());
    assert_eq!(revise("Svømme").unwrap().words, "Svømme");
    let rating = rate(app, case, goal.id, -1, 1);
    assert!(matches!(revise("Løpe"), Err(AppError::Invalid(refused)) if refused.field == "words"));
    // what is not rated is open still
    let open =
        NewGoal { domains: vec!["overall".into()], importance: Some(1), ..new_goal("Svømme", 0) };
    let revised = app.revise_goal(case, goal.id, &open, None, now(3).unwrap()).unwrap();
    assert_eq!((revised.domains, revised.made), (vec!["overall".to_owned()], goal.made.clone()));
    app.withdraw_rating(case, goal.id, rating.id, now(2).unwrap()).unwrap();
    assert_eq!(revise("Løpe").unwrap().words, "Løpe");
}

#[test]
fn a_rating_that_was_taken_back_is_kept_and_counts_for_nothing() {
    let (_folder, trio) = trio();
    let (case, app) = (trio.case, &trio.user);
    let goal = set(app, &trio, "Svømme mer", 0);
    let first = rate(app, case, goal.id, -1, 1);
    let second = rate(app, case, goal.id, 2, 2);
    assert_eq!(app.goal(case, goal.id).unwrap().ratings, [second.clone(), first.clone()]);
    let withdrawn = app.withdraw_rating(case, goal.id, second.id, now(3).unwrap()).unwrap();
    let there = app.goal(case, goal.id).unwrap();
    assert_eq!(there.ratings, [withdrawn.clone(), first.clone()]);
    assert_eq!(goal.last_rating(&there.ratings, day(9)), Some(&first));
    // again changes nothing
    let again = app.withdraw_rating(case, goal.id, second.id, now(4).unwrap()).unwrap();
    assert_eq!(again, withdrawn);
}

#[test]
fn a_rating_is_entered_by_the_one_who_acts_and_agreed_by_those_chosen() {
    let (_folder, trio) = trio();
    let (case, app) = (trio.case, &trio.contact);
    let place = app.place(case).unwrap();
    let goal = set(app, &trio, "Svømme mer", 0);
    let new = NewRating { agreed: place.members(), ..rating(app, case, 1, 5) };
    let rate = |acting| app.rate_goal(case, goal.id, &new, acting, None, now(5).unwrap()).unwrap();
    let (by_contact, by_user) = (rate(Acting::Owner), rate(Acting::User));
    assert_eq!((by_contact.by, by_contact.on), (place.contact(), None));
    assert_eq!((by_user.by, by_user.on), (place.user(), Some(place.contact())));
    // all three can agree
    assert_eq!(by_user.agreed.len(), 3);
    assert_eq!(by_user.agreed, BTreeSet::<PersonId>::from_iter(place.members()));
}

#[test]
fn a_changed_goal_is_kept_and_the_new_one_comes_with_it_in_one_envelope() {
    let (_folder, trio) = trio();
    let (case, app) = (trio.case, &trio.user);
    let old = set(app, &trio, "Svømme mer", 0);
    rate(app, case, old.id, -1, 1);
    let pair = app.place(case).unwrap().pair().unwrap();
    let before = app.envelopes(pair).unwrap().len();
    let new = new_goal("Løpe mer", 3);
    let next = app.change_goal(case, old.id, &new, None, now(3).unwrap()).unwrap();
    assert_eq!(app.envelopes(pair).unwrap().len(), before + 1);
    let there = app.goal(case, next.id).unwrap();
    assert_eq!(there.goal.follows, Some(old.id));
    let kept = Goal { status: Status::Changed { at: now(3).unwrap().moment() }, ..old };
    assert_eq!(there.others, [kept]);
    assert!(app.goals(case).unwrap().wanting_next().is_empty());
}

#[test]
fn a_goal_set_aside_is_kept_with_its_reason() {
    let (_folder, trio) = trio();
    let (case, app) = (trio.case, &trio.user);
    let goal = set(app, &trio, "Svømme mer", 0);
    let reason = " Skulderen må hvile ";
    app.set_goal_aside(case, goal.id, reason, None, now(2).unwrap()).unwrap();
    let there = app.goal(case, goal.id).unwrap().goal;
    let at = now(2).unwrap().moment();
    assert_eq!(there.status, Status::SetAside { at, reason: "Skulderen må hvile".into() });
    assert_eq!(app.goals(case).unwrap().active().count(), 0);
}

#[test]
fn the_difficulty_is_the_contacts_and_stays_when_the_words_are_written_anew() {
    let (_folder, trio) = trio();
    let (case, contact, user) = (trio.case, &trio.contact, &trio.user);
    let said = NewGoal { difficulty: Some(3), ..new_goal("Svømme mer", 0) };
    let goal = contact.set_goal(case, &said, None, now(0).unwrap()).unwrap();
    trio.exchange().unwrap();
    let revised = user.revise_goal(case, goal.id, &new_goal("Svømme", 0), None, now(1).unwrap());
    assert_eq!(revised.unwrap().difficulty, goal.difficulty);
    trio.exchange().unwrap();
    let none = contact.set_difficulty(case, goal.id, None, Acting::Owner).unwrap();
    assert_eq!((none.words.as_str(), none.difficulty), ("Svømme", None));
}

#[test]
fn a_goal_set_begins_at_a_talk_and_keeps_its_goals_whatever_becomes_of_them() {
    let (_folder, trio) = trio();
    let case = trio.case;
    let goals: Vec<GoalId> =
        ["a", "b", "c", "d"].map(|words| set(&trio.contact, &trio, words, 0).id).to_vec();
    hold_talk(&trio, 10).unwrap();
    let app = &trio.contact;
    let later = set(app, &trio, "e", 11);
    for (goal, level) in [(goals[0], 0), (goals[1], 1), (goals[3], 1), (later.id, 2)] {
        rate(app, case, goal, level, 20);
    }
    app.meet_goal(case, goals[1], now(21).unwrap()).unwrap();
    app.set_goal_aside(case, goals[3], "Ferie", None, now(22).unwrap()).unwrap();
    rate(app, case, goals[0], 2, 30);

    let talks = app.days_of_talks(case).unwrap();
    assert_eq!(talks, [day(10)]);
    let all = app.goals(case).unwrap();
    let read = |shown| all.sets(&talks, day(shown)).pop().unwrap();
    // 4 of 4 until one is set aside; the third is never rated, the fifth joins the next set
    let set = read(21);
    assert_eq!((set.start, set.size(), set.rated.len(), set.unrated), (day(10), 4, 3, 1));
    let set = read(25);
    assert_eq!((set.rated.len(), set.unrated, set.set_aside), (2, 1, 1));
    // 50 + 10 * (0 + 1) / sqrt(0.7 * 2 + 0.3 * 4)
    assert!(matches!(set.together, Together::T { t, weighted: false } if (t - 56.2).abs() < 0.05));
    // the last rating up to the day shown
    let set = read(30);
    assert!(matches!(set.together, Together::T { t, .. } if (t - 68.6).abs() < 0.05));
    // the set before it began when the first goal was set, and was read at the talk
    let sets = all.sets(&talks, day(30));
    assert_eq!((sets[0].start, sets[0].shown, sets[0].unrated), (day(0), day(10), 4));
}

#[test]
fn what_was_typed_goes_with_the_command_that_uses_it_and_stays_when_it_is_refused() {
    let (_folder, trio) = trio();
    let (case, app) = (trio.case, &trio.user);
    let typed = BTreeMap::from([("words".to_owned(), "Svømme".to_owned())]);
    let goal = set(app, &trio, "Svømme mer", 0);
    let (good, bad) = (new_goal("Løpe", 1), new_goal(" ", 1));
    let (rated, unrated) = (rating(app, case, 1, 1), rating(app, case, 3, 1));
    let at = now(1).unwrap();
    let write =
        |purpose, new: &NewGoal| app.write_goal(case, purpose, new, Some("form"), at).map(|_| ());
    let rate = |new: &NewRating| {
        app.rate_goal(case, goal.id, new, Acting::Owner, Some("form"), at).map(|_| ())
    };
    let aside =
        |reason: &str| app.set_goal_aside(case, goal.id, reason, Some("form"), at).map(|_| ());
    let uses = |refused: &dyn Fn() -> Result<(), AppError>,
                done: &dyn Fn() -> Result<(), AppError>| {
        app.keep_form("form", &typed).unwrap();
        refused().unwrap_err();
        assert_eq!(app.form("form").unwrap().as_ref(), Some(&typed));
        done().unwrap();
        assert_eq!(app.form("form").unwrap(), None);
    };
    uses(&|| write(Purpose::New, &bad), &|| write(Purpose::New, &good));
    let revise = Purpose::Revise(goal.id);
    uses(&|| write(revise, &bad), &|| write(revise, &good));
    uses(&|| rate(&unrated), &|| rate(&rated));
    let met = set(app, &trio, "Svømme mer", 0).id;
    app.meet_goal(case, met, at).unwrap();
    uses(&|| write(Purpose::Next(met), &bad), &|| write(Purpose::Next(met), &good));
    let old = Purpose::Change(set(app, &trio, "Svømme mer", 0).id);
    uses(&|| write(old, &bad), &|| write(old, &good));
    uses(&|| aside(" "), &|| aside("Ferie"));
}
