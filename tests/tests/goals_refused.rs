//! Goals: each command with each bad field leaves everything as it was, and says which field.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::goals::Purpose;
use medspiller_core::app::{Acting, App};
use medspiller_core::model::goal::{
    DAYS_BACK, LEVEL_CHARACTERS, Level, NOTE_CHARACTERS, NewGoal, NewRating, WORDS_CHARACTERS,
};
use medspiller_core::model::id::{CaseId, GoalId, PersonId, RatingId};
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::text::REASON_CHARACTERS;
use medspiller_core::model::time::Now;
use medspiller_tests::goals::{new_goal, rate, rating};
use medspiller_tests::now;
use medspiller_tests::refusals::{not_found, refused};
use medspiller_tests::trio::Trio;

/// The day all is refused on.
const TODAY: i64 = 10;

const IDENTITY_NUMBER: &str = "Jeg er 011299 50184";
const CONTROL: &str = "Svømme\u{7}";

fn today() -> Now {
    now(TODAY).unwrap()
}

struct Goals {
    _folder: tempfile::TempDir,
    trio: Trio,
    case: CaseId,
    /// Worked on since day 0.
    active: GoalId,
    /// Met on day 5.
    met: GoalId,
    /// Set aside on day 5.
    aside: GoalId,
    /// Changed on day 5.
    changed: GoalId,
}

impl Goals {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let trio = Trio::new(folder.path()).unwrap();
        let (app, case) = (&trio.contact, trio.case);
        let set = |words| app.set_goal(case, &new_goal(words, 0), None, now(0).unwrap());
        let [active, met, aside, changed] =
            ["a", "b", "c", "d"].map(|words| set(words).unwrap().id);
        app.meet_goal(case, met, now(5).unwrap()).unwrap();
        app.set_goal_aside(case, aside, "Ferie", None, now(5).unwrap()).unwrap();
        app.change_goal(case, changed, &new_goal("e", 5), None, now(5).unwrap()).unwrap();
        trio.exchange().unwrap();
        Self { _folder: folder, case, active, met, aside, changed, trio }
    }

    fn app(&self) -> &App {
        &self.trio.contact
    }

    fn ended(&self) -> [GoalId; 3] {
        [self.met, self.aside, self.changed]
    }

    /// `new` is refused for each purpose that a goal is written for.
    #[track_caller]
    fn refuses_goal(&self, field: &str, reason: Reason, new: &NewGoal) {
        let purposes = [
            Purpose::New,
            Purpose::Revise(self.active),
            Purpose::Next(self.met),
            Purpose::Change(self.active),
        ];
        for purpose in purposes {
            self.refuses(purpose, field, reason, new);
        }
    }

    #[track_caller]
    fn refuses(&self, purpose: Purpose, field: &str, reason: Reason, new: &NewGoal) {
        let app = self.app();
        refused(app, field, reason, || app.write_goal(self.case, purpose, new, None, today()));
        refused(app, field, reason, || app.check_goal(self.case, purpose, new, today()));
    }

    #[track_caller]
    fn refuses_rating(&self, goal: GoalId, field: &str, reason: Reason, new: &NewRating) {
        let app = self.app();
        for acting in [Acting::Owner, Acting::User] {
            refused(app, field, reason, || {
                app.rate_goal(self.case, goal, new, acting, None, today())
            });
        }
    }
}

fn new() -> NewGoal {
    new_goal("Svømme mer", TODAY)
}

#[test]
fn a_goal_with_a_bad_field_is_not_written_whatever_for() {
    let goals = Goals::new();
    let bad = |field: &str, reason, new: NewGoal| goals.refuses_goal(field, reason, &new);
    let words = |words: &str| NewGoal { words: words.into(), ..new() };
    bad("words", Reason::Empty, words(" \n "));
    bad("words", Reason::TooLong, words(&"å".repeat(WORDS_CHARACTERS + 1)));
    bad("words", Reason::IdentityNumber, words(IDENTITY_NUMBER));
    bad("words", Reason::ControlCharacter, words(CONTROL));
    bad("domains", Reason::Empty, NewGoal { domains: vec![], ..new() });
    let unknown = vec!["health".to_owned(), "sport".to_owned()];
    bad("domains", Reason::OutOfRange, NewGoal { domains: unknown, ..new() });
    for number in [0, 4] {
        bad("importance", Reason::OutOfRange, NewGoal { importance: Some(number), ..new() });
        bad("difficulty", Reason::OutOfRange, NewGoal { difficulty: Some(number), ..new() });
    }
    for start in [-3, 0, 1] {
        bad("start", Reason::OutOfRange, NewGoal { start, ..new() });
    }
    bad("date", Reason::InFuture, new_goal("a", TODAY + 1));
    bad("date", Reason::InPast, new_goal("a", TODAY - DAYS_BACK - 1));
    // the one that follows begins no earlier than the other ended
    goals.refuses(Purpose::Next(goals.met), "date", Reason::InPast, &new_goal("a", 4));
    goals.refuses(Purpose::Change(goals.active), "date", Reason::InPast, &new_goal("a", 9));
}

#[test]
fn a_level_with_bad_words_is_named() {
    let goals = Goals::new();
    for (index, level) in Level::ALL.into_iter().enumerate() {
        for (bad, reason) in [
            ("å".repeat(LEVEL_CHARACTERS + 1), Reason::TooLong),
            (IDENTITY_NUMBER.to_owned(), Reason::IdentityNumber),
            (CONTROL.to_owned(), Reason::ControlCharacter),
        ] {
            let mut new = new();
            new.levels[index] = bad;
            goals.refuses_goal(level.field(), reason, &new);
        }
    }
    let mut no_hope = new();
    no_hope.levels[2] = " ".into();
    goals.refuses_goal("level_0", Reason::Empty, &no_hope);
}

#[test]
fn what_was_rated_is_not_written_anew() {
    let goals = Goals::new();
    rate(goals.app(), goals.case, goals.active, 0, 1);
    let revise = |field: &str, new: NewGoal| {
        goals.refuses(Purpose::Revise(goals.active), field, Reason::Locked, &new);
    };
    let old = || new_goal("a", 0);
    revise("words", NewGoal { words: "b".into(), ..old() });
    revise("date", new_goal("a", 1));
    revise("start", NewGoal { start: -2, ..old() });
    for (index, level) in Level::ALL.into_iter().enumerate() {
        let mut new = old();
        new.levels[index] = "Noe annet".into();
        revise(level.field(), new);
    }
}

#[test]
fn what_has_ended_stays_as_it_ended() {
    let goals = Goals::new();
    let (app, case) = (goals.app(), goals.case);
    let ended = |command: &dyn Fn(GoalId) -> Result<_, _>| {
        for goal in goals.ended() {
            refused(app, "goal", Reason::Ended, || command(goal));
        }
    };
    ended(&|goal| app.revise_goal(case, goal, &new(), None, today()));
    ended(&|goal| app.change_goal(case, goal, &new(), None, today()));
    ended(&|goal| app.set_importance(case, goal, Some(1)));
    ended(&|goal| app.set_difficulty(case, goal, None, Acting::Owner));
    ended(&|goal| app.meet_goal(case, goal, today()));
    ended(&|goal| app.set_goal_aside(case, goal, "Ferie", None, today()));
    // only a met goal leads on
    for goal in [goals.active, goals.aside, goals.changed] {
        goals.refuses(Purpose::Next(goal), "goal", Reason::OutOfRange, &new());
    }
}

#[test]
fn a_weight_outside_1_to_3_is_refused_and_the_difficulty_from_anyone_but_the_contact() {
    let goals = Goals::new();
    let (app, user, case, goal) = (goals.app(), &goals.trio.user, goals.case, goals.active);
    for number in [0, 4, 255] {
        let (weight, wrong) = (Some(number), Reason::OutOfRange);
        refused(app, "importance", wrong, || app.set_importance(case, goal, weight));
        refused(app, "difficulty", wrong, || app.set_difficulty(case, goal, weight, Acting::Owner));
    }
    for (app, acting) in [(app, Acting::User), (user, Acting::User), (user, Acting::Owner)] {
        refused(app, "by", Reason::OutOfRange, || app.set_difficulty(case, goal, Some(2), acting));
    }
    let weighed = NewGoal { difficulty: Some(2), ..new() };
    for purpose in [Purpose::New, Purpose::Revise(goal)] {
        refused(user, "difficulty", Reason::OutOfRange, || {
            user.write_goal(case, purpose, &weighed, None, today())
        });
    }
}

#[test]
fn a_rating_with_a_bad_field_is_not_written() {
    let goals = Goals::new();
    let (app, case, goal) = (goals.app(), goals.case, goals.active);
    let good = || rating(app, case, 1, TODAY);
    let bad = |field: &str, reason, new: NewRating| {
        goals.refuses_rating(goal, field, reason, &new);
    };
    bad("date", Reason::InPast, rating(app, case, 1, -1));
    bad("date", Reason::InFuture, rating(app, case, 1, TODAY + 1));
    for level in [-3, 3] {
        bad("level", Reason::OutOfRange, NewRating { level, ..good() });
    }
    bad("agreed", Reason::Empty, NewRating { agreed: vec![], ..good() });
    let agreed = vec![PersonId([9; 16])];
    bad("agreed", Reason::OutOfRange, NewRating { agreed, ..good() });
    let note = |note: &str| NewRating { note: note.into(), ..good() };
    bad("note", Reason::TooLong, note(&"å".repeat(NOTE_CHARACTERS + 1)));
    bad("note", Reason::IdentityNumber, note(IDENTITY_NUMBER));
    bad("note", Reason::ControlCharacter, note(CONTROL));
    // about a day after it ended; about a day before is right
    for goal in goals.ended() {
        goals.refuses_rating(goal, "date", Reason::OutOfRange, &rating(app, case, 1, 6));
        rate(app, case, goal, 1, 5);
    }
}

#[test]
fn a_goal_is_not_set_aside_without_a_fit_reason() {
    let goals = Goals::new();
    let (app, case) = (goals.app(), goals.case);
    for (bad, reason) in [
        (" \n".to_owned(), Reason::Empty),
        ("å".repeat(REASON_CHARACTERS + 1), Reason::TooLong),
        (IDENTITY_NUMBER.to_owned(), Reason::IdentityNumber),
        (CONTROL.to_owned(), Reason::ControlCharacter),
    ] {
        refused(app, "reason", reason, || {
            app.set_goal_aside(case, goals.active, &bad, None, today())
        });
    }
}

/// Each command on a case and a goal that it doesn't find.
#[track_caller]
fn finds_nothing(app: &App, case: CaseId, goal: GoalId, rated: &NewRating) {
    for purpose in [Purpose::Revise(goal), Purpose::Next(goal), Purpose::Change(goal)] {
        not_found(app, || app.write_goal(case, purpose, &new(), None, today()));
        not_found(app, || app.check_goal(case, purpose, &new(), today()));
    }
    not_found(app, || app.set_importance(case, goal, Some(1)));
    not_found(app, || app.set_difficulty(case, goal, Some(1), Acting::Owner));
    not_found(app, || app.meet_goal(case, goal, today()));
    not_found(app, || app.set_goal_aside(case, goal, "Ferie", None, today()));
    not_found(app, || app.rate_goal(case, goal, rated, Acting::Owner, None, today()));
    not_found(app, || app.withdraw_rating(case, goal, RatingId([9; 16]), today()));
    not_found(app, || app.goal(case, goal));
}

#[test]
fn what_is_not_here_is_not_found() {
    let goals = Goals::new();
    let (app, case) = (goals.app(), goals.case);
    let rated = rating(app, case, 1, TODAY);
    finds_nothing(app, case, GoalId([9; 16]), &rated);
    finds_nothing(app, CaseId([9; 16]), goals.active, &rated);
    not_found(app, || app.set_goal(CaseId([9; 16]), &new(), None, today()));
    not_found(app, || app.goals(CaseId([9; 16])));
    // a rating of another goal, and none
    let other = rate(app, case, goals.met, 0, 3).id;
    for rating in [other, RatingId([9; 16])] {
        not_found(app, || app.withdraw_rating(case, goals.active, rating, today()));
    }
    // a goal of another of the contact's cases
    let second = medspiller_tests::open_case(app, now(0).unwrap()).unwrap();
    finds_nothing(app, second, goals.active, &rated);
    assert!(app.goals(second).unwrap().goals.is_empty());
    // the pair's goals are not on the municipality's phones
    let coordinator = &goals.trio.coordinator;
    finds_nothing(coordinator, case, goals.active, &rated);
    not_found(coordinator, || coordinator.set_goal(case, &new(), None, today()));
}
