//! The story: what a phone reminds of, from what the cases hold.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::reminders::kinds_for;
use medspiller_core::app::talks::When;
use medspiller_core::app::{Acting, App};
use medspiller_core::model::decision::{Form, NewDecision};
use medspiller_core::model::goal::{NewGoal, NewRating};
use medspiller_core::model::person::Role;
use medspiller_core::model::reminder::{Link, Step};
use medspiller_core::model::session::change::ChangedTo;
use medspiller_core::model::session::pause::PauseKind;
use medspiller_core::model::session::plan::NewPlan;
use medspiller_core::model::session::ratings::Attendance;
use medspiller_core::model::time::Now;
use medspiller_tests::club::{self, at, day, local, of, tuesdays};
use medspiller_tests::reminding::{BUDGET, begin, held, ids, lines};
use medspiller_tests::trio::Trio;
use medspiller_tests::{Phone, walk};

const THREE_TUESDAYS: [&str; 9] = [
    "11-23 18:00 SessionEvening",
    "11-24 15:00 SessionSoon",
    "11-24 19:30 LogSession",
    "11-30 18:00 SessionEvening",
    "12-01 15:00 SessionSoon",
    "12-01 19:30 LogSession",
    "12-07 18:00 SessionEvening",
    "12-08 15:00 SessionSoon",
    "12-08 19:30 LogSession",
];

#[test]
fn planned_sessions_are_reminded_of_and_moved_dropped_paused_and_logged_ones_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    let story = begin(folder.path());
    let (app, case) = (&story.app, story.case);
    let now = at(0, "14:00");
    assert_eq!(story.lines(now), THREE_TUESDAYS);

    // the first is moved to Wednesday at nine: in the quiet hours two hours before
    let moved = ChangedTo::Moved { local: local(3, "09:00"), minutes: 60 };
    let first = [(case, of(&story.plan, 2))];
    app.change_occurrences(&first, (moved, ""), Acting::Owner, None, now).unwrap();
    let wednesday =
        ["11-24 18:00 SessionEvening", "11-25 08:00 SessionSoon", "11-25 11:00 LogSession"];
    assert_eq!(story.lines(now), [&wednesday[..], &THREE_TUESDAYS[3..]].concat());
    app.take_changes_back(&first, Acting::Owner, now).unwrap();
    assert_eq!(story.lines(now), THREE_TUESDAYS);

    // the second is dropped
    let second = [(case, of(&story.plan, 9))];
    app.change_occurrences(&second, (ChangedTo::Dropped, ""), Acting::Owner, None, now).unwrap();
    let without_second = [&THREE_TUESDAYS[..3], &THREE_TUESDAYS[6..]].concat();
    assert_eq!(story.lines(now), without_second);

    // a pause from the Monday before the third: not even the evening before rings
    let days = (day(15), None);
    let pause =
        app.begin_pause(case, (PauseKind::Holiday, days), Acting::Owner, None, now).unwrap();
    assert_eq!(story.lines(now), THREE_TUESDAYS[..3]);
    app.withdraw_pause(case, pause.id, now).unwrap();
    assert_eq!(story.lines(now), without_second);

    // the first is held and logged: it is not asked for again
    let after = at(2, "18:40");
    assert_eq!(story.lines(after)[0], "11-24 19:30 LogSession");
    story.log(2, Attendance::Came, after);
    assert_eq!(story.lines(after), THREE_TUESDAYS[6..]);
    // the third is known not to be, two weeks ahead
    story.log(16, Attendance::CancelledWithNotice, after);
    assert_eq!(story.lines(after), Vec::<String>::new());
}

#[test]
fn the_same_ids_come_back_after_a_restart_and_in_another_zone() {
    let folder = tempfile::tempdir().unwrap();
    let story = begin(folder.path());
    let now = at(0, "14:00");
    let before = story.app.reminders(BUDGET, now).unwrap();
    let story = story.reopened(now);
    assert_eq!(story.app.reminders(BUDGET, now).unwrap(), before);
    story.app.rebuild().unwrap();
    assert_eq!(story.app.reminders(BUDGET, now).unwrap(), before);

    // 18:00 is by the phone's wall clock; two hours before is an instant
    let there = Now::new(now.utc, "Atlantic/Azores").unwrap();
    let reminders = story.app.reminders(BUDGET, there).unwrap();
    assert_eq!(ids(&reminders), ids(&before));
    let lines = lines(&reminders);
    assert_eq!(
        lines[..3],
        ["11-23 18:00 SessionEvening", "11-24 13:00 SessionSoon", "11-24 17:30 LogSession"]
    );
}

#[test]
fn a_clock_set_wrong_and_right_again_changes_nothing_that_is_to_come() {
    let folder = tempfile::tempdir().unwrap();
    let story = begin(folder.path());
    let now = at(0, "14:00");
    let right = story.app.reminders(BUDGET, now).unwrap();
    let given = story.app.give_reminders(BUDGET, |_| Vec::new(), now).unwrap();
    let there = held(&[], &given);
    // a year ahead: all is over, and is cancelled
    let wrong = Now::new(now.utc + 366 * 86_400_000, "Europe/Oslo").unwrap();
    let over = story.app.give_reminders(BUDGET, |_| there.clone(), wrong).unwrap();
    assert_eq!((over.cancel.len(), over.set.len()), (9, 0));
    // a year back, and right again: all of it comes again, as it was
    let back = Now::new(now.utc - 366 * 86_400_000, "Europe/Oslo").unwrap();
    story.app.give_reminders(BUDGET, |_| Vec::new(), back).unwrap();
    let again = story.app.give_reminders(BUDGET, |_| Vec::new(), now).unwrap();
    assert_eq!((again.set, again.cancel), (right, vec![]));
}

fn goal(words: &str, days: i64) -> NewGoal {
    NewGoal {
        words: words.into(),
        domains: vec![medspiller_core::app::goals::known_domains().unwrap()[0].to_owned()],
        importance: Some(2),
        difficulty: None,
        date: day(days),
        start: -1,
        levels: ["", "", "To ganger i uka", "", ""].map(str::to_owned),
    }
}

#[test]
fn each_of_the_three_hears_what_is_theirs() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (contact, case, now) = (&trio.contact, trio.case, at(0, "14:00"));
    let once = NewPlan { until: Some(day(2)), ..tuesdays() };
    contact.plan_sessions(&[case], &once, Acting::Owner, None, now).unwrap();
    let when = When { local: local(10, "13:00"), zone: "Europe/Oslo".into(), place: String::new() };
    contact.plan_talk(case, Some(&when), Acting::Owner, None, now).unwrap();
    let decision = NewDecision::of(Form::Individual, day(0), Some(day(60)));
    contact.set_decision(case, &decision, now).unwrap();
    let swim = contact.set_goal(case, &goal("Svømme", 0), None, now).unwrap();
    walk::round(contact, case, now).unwrap();
    trio.exchange().unwrap();

    let steps = |app: &App, now| {
        let reminders = app.reminders(BUDGET, now).unwrap();
        reminders.iter().map(|reminder| reminder.step).collect::<Vec<_>>()
    };
    use Step::{
        AssessmentDue, AssessmentStillWaiting, AssessmentWaiting, GoalToRate, LogSession,
        PeriodEnding, PeriodEndingSoon, PreparationMissing, SessionEvening, SessionSoon,
        TalkPrepare, TalkSoon, TalkTomorrow,
    };
    let talk = [PreparationMissing, TalkTomorrow, TalkSoon];
    let due = [AssessmentDue, AssessmentWaiting, AssessmentStillWaiting];
    // the talk is on 2 December, the period ends on 21 January, round 2 is due on 22 May
    let users = [
        &[SessionEvening, SessionSoon, TalkPrepare, PeriodEnding][..],
        &talk,
        &[GoalToRate, PeriodEndingSoon],
        &due,
    ]
    .concat();
    assert_eq!(steps(&trio.user, now), users);
    let mut contacts = users.clone();
    contacts.insert(2, LogSession);
    assert_eq!(steps(contact, now), contacts);
    let coordinators = [&[TalkPrepare, PeriodEnding][..], &talk, &[PeriodEndingSoon]].concat();
    assert_eq!(steps(&trio.coordinator, now), coordinators);
    assert_eq!(kinds_for(Role::Coordinator).len(), 4);

    // rated on day 20: to be rated again four weeks from then
    let rating = NewRating {
        date: day(20),
        level: 0,
        agreed: contact.place(case).unwrap().members(),
        note: String::new(),
    };
    contact.rate_goal(case, swim.id, &rating, Acting::Owner, None, at(20, "12:00")).unwrap();
    let reminders = contact.reminders(BUDGET, at(20, "12:00")).unwrap();
    let to_rate = reminders.iter().find(|reminder| reminder.step == GoalToRate).unwrap();
    assert_eq!(to_rate.local, local(48, "10:00"));
    assert_eq!(to_rate.link, Link::Goal { case, goal: swim.id });
}

#[test]
fn on_the_only_phone_of_a_case_the_contact_hears_of_the_users_questions_too() {
    let folder = tempfile::tempdir().unwrap();
    let app = Phone::at(folder.path()).unwrap().create().unwrap().0;
    let case = club::open(&app, "Åse").unwrap();
    let now = at(0, "14:00");
    walk::through(&app, app.begin_contact_part(case, now).unwrap(), now).unwrap();
    // the user's part of round 1 waits since the contact answered theirs
    let lines = lines(&app.reminders(2, now).unwrap());
    assert_eq!(lines, ["11-29 10:00 AssessmentWaiting", "12-06 10:00 OpenApp"]);

    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (contact, case) = (&trio.contact, trio.case);
    walk::through(contact, contact.begin_contact_part(case, now).unwrap(), now).unwrap();
    trio.exchange().unwrap();
    let first = |app: &App| app.reminders(BUDGET, now).unwrap()[0].local.date();
    assert_eq!(first(&trio.user), day(7));
    assert_eq!(first(contact).to_string(), "2027-05-22", "round 2: the user has a phone");
}
