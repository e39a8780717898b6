use super::samples::{CASE, DOMAINS, active, day, entry, new_goal, noon, rating};
use super::*;

fn make(new: &NewGoal) -> Result<Goal, Invalid> {
    Goal::make(new, &DOMAINS, GoalId([1; 16]), CASE, &entry(&noon(20)))
}

fn revise(goal: &Goal, new: &NewGoal, ratings: &[Rating]) -> Result<Goal, Invalid> {
    goal.revise(new, &DOMAINS, ratings, &entry(&noon(20)))
}

#[test]
fn a_goal_is_kept_in_the_users_words() {
    let new = NewGoal { words: " Svømme mer\nog  oftere ".into(), ..new_goal() };
    let goal = make(&new).unwrap();
    assert_eq!(goal.words, "Svømme mer\nog  oftere");
    assert_eq!((goal.status, goal.follows, goal.made), (Status::Active, None, noon(20)));
    assert_eq!(goal.importance.map(Weight::number), Some(3));
    assert_eq!(goal.difficulty.map(Weight::number), Some(2));
}

#[test]
fn each_bad_field_of_a_goal_is_named() {
    let refused = |field: &str, reason, bad: NewGoal| {
        assert_eq!(make(&bad), Err(Invalid::new(field, reason)), "{bad:?}");
    };
    let words = |words: &str| NewGoal { words: words.into(), ..new_goal() };
    refused("words", Reason::Empty, words(" \n"));
    refused("words", Reason::TooLong, words(&"å".repeat(WORDS_CHARACTERS + 1)));
    refused("words", Reason::IdentityNumber, words("Jeg er 01129950184"));
    refused("words", Reason::ControlCharacter, words("Svømme\u{7}"));
    let domains = |domains: &[&str]| NewGoal {
        domains: domains.iter().map(|&domain| domain.to_owned()).collect(),
        ..new_goal()
    };
    refused("domains", Reason::Empty, domains(&[]));
    refused("domains", Reason::OutOfRange, domains(&["health", "sport"]));
    for number in [0, 4, 255] {
        let importance = NewGoal { importance: Some(number), ..new_goal() };
        refused("importance", Reason::OutOfRange, importance);
        let difficulty = NewGoal { difficulty: Some(number), ..new_goal() };
        refused("difficulty", Reason::OutOfRange, difficulty);
    }
    refused("date", Reason::InFuture, NewGoal { date: day(21), ..new_goal() });
    let too_early = NewGoal { date: day(20 - DAYS_BACK - 1), ..new_goal() };
    refused("date", Reason::InPast, too_early);
    assert!(make(&NewGoal { date: day(20 - DAYS_BACK), ..new_goal() }).is_ok());
    for start in [0, 1, -3] {
        refused("start", Reason::OutOfRange, NewGoal { start, ..new_goal() });
    }
    let mut no_hope = new_goal();
    no_hope.levels[2].clear();
    refused("level_0", Reason::Empty, no_hope);
    assert!(make(&NewGoal { date: day(20), start: -2, ..new_goal() }).is_ok());
}

#[test]
fn weights_may_wait_and_domains_are_kept_once() {
    let domains = ["overall", "leisure", "overall"].map(str::to_owned).to_vec();
    let new = NewGoal { importance: None, difficulty: None, domains, ..new_goal() };
    let goal = make(&new).unwrap();
    assert_eq!((goal.importance, goal.difficulty), (None, None));
    assert_eq!(goal.domains, ["leisure", "overall"]);
    assert_eq!(goal.with_importance(Some(1)).unwrap().importance.map(Weight::number), Some(1));
    assert_eq!(goal.with_difficulty(Some(3)).unwrap().difficulty.map(Weight::number), Some(3));
    let refused = Err(Invalid::new("difficulty", Reason::OutOfRange));
    assert_eq!(goal.with_difficulty(Some(4)), refused);
}

#[test]
fn until_it_is_rated_a_goal_can_be_written_anew() {
    let goal = active(1);
    let mut new = NewGoal { words: "Svømme".into(), start: -2, date: day(2), ..new_goal() };
    new.levels[4].clear();
    let revised = revise(&goal, &new, &[]).unwrap();
    assert_eq!((revised.words.as_str(), revised.date), ("Svømme", day(2)));
    assert_eq!((revised.start, revised.levels.much_more.clone()), (Start::CannotBeWorse, None));
    assert_eq!((revised.id, &revised.made, revised.by), (goal.id, &goal.made, goal.by));
    // a rating of another goal, or one that was taken back, locks nothing
    let other = rating(1, &active(2), 5, Level::Less);
    let withdrawn = rating(2, &goal, 5, Level::Less).withdraw(&noon(6));
    assert!(revise(&goal, &new, &[other, withdrawn]).is_ok());
}

#[test]
fn words_levels_start_and_date_lock_at_the_first_rating() {
    let goal = active(1);
    let rated = [rating(1, &goal, 5, Level::Less)];
    let locked = |field: &str, new: NewGoal| {
        let refused = Err(Invalid::new(field, Reason::Locked));
        assert_eq!(revise(&goal, &new, &rated), refused);
    };
    locked("words", NewGoal { words: "Noe annet".into(), ..new_goal() });
    locked("date", NewGoal { date: day(2), ..new_goal() });
    locked("start", NewGoal { start: -2, ..new_goal() });
    for (index, level) in Level::ALL.into_iter().enumerate() {
        let mut new = new_goal();
        new.levels[index] = "Noe annet".into();
        locked(level.field(), new);
    }
    let mut fewer = new_goal();
    fewer.levels[0].clear();
    locked("level_minus_2", fewer);
}

#[test]
fn domains_and_weights_do_not_lock() {
    let goal = active(1);
    let rated = [rating(1, &goal, 5, Level::Less)];
    let domains = vec!["overall".to_owned()];
    let new = NewGoal { domains, importance: Some(1), difficulty: None, ..new_goal() };
    let revised = revise(&goal, &new, &rated).unwrap();
    assert_eq!((revised.domains, revised.difficulty), (vec!["overall".to_owned()], None));
}

#[test]
fn what_has_ended_cannot_be_rewritten() {
    let met = active(1).meet(&noon(5)).unwrap();
    let ended = Err(Invalid::new("goal", Reason::Ended));
    assert_eq!(revise(&met, &new_goal(), &[]), ended);
    assert_eq!(met.with_importance(Some(1)), ended);
    assert_eq!(met.with_difficulty(None), ended);
}

#[test]
fn a_goal_that_follows_another_does_not_begin_earlier_than_it_did() {
    let met = active(1).meet(&noon(5)).unwrap();
    let next = Goal { date: day(5), ..active(2) };
    let next = met.lead_on(&next).unwrap();
    let revise = |date| revise(&next, &NewGoal { date: day(date), ..new_goal() }, &[]);
    assert_eq!(revise(4), Err(Invalid::new("date", Reason::InPast)));
    assert_eq!(revise(6).unwrap().follows, Some(met.id));
}

#[test]
fn a_goal_and_a_rating_read_back_from_their_fields() {
    let old = active(1);
    let next = Goal { date: day(9), ..active(2) };
    let (changed, next) = old.change(&next, &noon(9)).unwrap();
    let aside = active(3).set_aside("Skulderen må hvile", &noon(9)).unwrap();
    for goal in [old, changed, next, aside] {
        let fields = serde_json::to_value(&goal).unwrap();
        assert_eq!(serde_json::from_value::<Goal>(fields).unwrap(), goal);
    }
    let rating = rating(1, &active(1), 5, Level::MuchLess).withdraw(&noon(6));
    let fields = serde_json::to_value(&rating).unwrap();
    assert_eq!(fields["level"], -2);
    assert_eq!(serde_json::from_value::<Rating>(fields).unwrap(), rating);
}

#[test]
fn a_newer_versions_word_or_number_makes_the_record_unreadable_as_a_whole() {
    let fields = serde_json::to_value(active(1)).unwrap();
    for (field, newer) in [
        ("status", serde_json::json!({ "is": "paused", "at": noon(5) })),
        ("start", 0.into()),
        ("importance", 4.into()),
        ("difficulty", 0.into()),
    ] {
        let mut fields = fields.clone();
        fields[field] = newer;
        assert!(serde_json::from_value::<Goal>(fields).is_err(), "{field}");
    }
    let mut fields = serde_json::to_value(rating(1, &active(1), 5, Level::Less)).unwrap();
    fields["level"] = 3.into();
    assert!(serde_json::from_value::<Rating>(fields).is_err());
}
