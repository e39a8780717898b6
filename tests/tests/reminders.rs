//! The story: what a phone reminds of, from what the cases hold, and what becomes of it.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use chrono::NaiveTime;
use medspiller_core::app::reminders::{Later, kinds_for};
use medspiller_core::app::talks::When;
use medspiller_core::app::{Acting, App, AppError};
use medspiller_core::model::decision::{Form, NewDecision};
use medspiller_core::model::goal::{NewGoal, NewRating};
use medspiller_core::model::id::{CaseId, ReminderId};
use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::model::person::Role;
use medspiller_core::model::reminder::delivery::Report;
use medspiller_core::model::reminder::difference::{Difference, Held};
use medspiller_core::model::reminder::health::{Permission, Phone as Told, Problem};
use medspiller_core::model::reminder::{Kind, Link, Reminder, Step};
use medspiller_core::model::session::change::ChangedTo;
use medspiller_core::model::session::pause::PauseKind;
use medspiller_core::model::session::plan::{NewPlan, SessionPlan};
use medspiller_core::model::session::ratings::Attendance;
use medspiller_core::model::time::Now;
use medspiller_tests::club::{self, at, day, local, of, part, said, tuesdays};
use medspiller_tests::refusals::{changing_nothing, not_found};
use medspiller_tests::trio::Trio;
use medspiller_tests::{Phone, walk};

const BUDGET: usize = 64;

/// One case on the contact's phone, with three Tuesdays planned, and nothing else to remind of.
struct Story {
    folder: tempfile::TempDir,
    app: App,
    case: CaseId,
    plan: SessionPlan,
}

fn begin() -> Story {
    let folder = tempfile::tempdir().unwrap();
    let app = Phone::at(folder.path()).unwrap().create().unwrap().0;
    let case = club::open(&app, "Åse").unwrap();
    let new = NewPlan { until: Some(day(16)), ..tuesdays() };
    let plan = app.plan_sessions(&[case], &new, Acting::Owner, None, at(0, "13:00")).unwrap();
    Story { folder, case, plan: plan.into_iter().next().unwrap(), app }
}

impl Story {
    fn lines(&self, now: Now) -> Vec<String> {
        lines(&self.app.reminders(BUDGET, now).unwrap())
    }

    fn reopened(self, now: Now) -> Self {
        drop(self.app);
        let app = Phone::at(self.folder.path()).unwrap().unlock(now).unwrap();
        Self { app, ..self }
    }

    fn log(&self, days: i64, attendance: Attendance, now: Now) {
        let common =
            medspiller_core::model::session::log::Common { in_group: false, ..club::common(days) };
        let parts = [part(self.case, Some(of(&self.plan, days)), said(attendance))];
        self.app.log_sessions(&common, &parts, Acting::Owner, None, now).unwrap();
    }
}

/// When and what, as the phone's wall clock shows it.
fn lines(reminders: &[Reminder]) -> Vec<String> {
    let line = |r: &Reminder| format!("{} {:?}", r.local.format("%m-%d %H:%M"), r.step);
    reminders.iter().map(line).collect()
}

fn ids(reminders: &[Reminder]) -> Vec<ReminderId> {
    reminders.iter().map(|reminder| reminder.id).collect()
}

/// What the phone holds once it has done as told.
fn held(before: &[Held], difference: &Difference) -> Vec<Held> {
    let replaced: BTreeSet<ReminderId> = difference.set.iter().map(|set| set.id).collect();
    let gone = |held: &&Held| !difference.cancel.contains(&held.id) && !replaced.contains(&held.id);
    let kept = before.iter().filter(gone).cloned();
    kept.chain(difference.set.iter().map(Held::of)).collect()
}

fn invalid(error: AppError) -> Invalid {
    match error {
        AppError::Invalid(invalid) => invalid,
        other => unreachable!("{other:?}"),
    }
}

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
    let story = begin();
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
    let story = begin();
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
    let story = begin();
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

#[test]
fn the_phone_is_told_what_differs_and_nothing_the_second_time() {
    let story = begin();
    let (app, now) = (&story.app, at(0, "14:00"));
    let first = app.give_reminders(BUDGET, |_| Vec::new(), now).unwrap();
    assert_eq!(lines(&first.set), THREE_TUESDAYS);
    let mut there = held(&[], &first);
    assert_eq!(app.give_reminders(BUDGET, |_| there.clone(), now).unwrap(), Difference::default());

    let dropped = [(story.case, of(&story.plan, 9))];
    app.change_occurrences(&dropped, (ChangedTo::Dropped, ""), Acting::Owner, None, now).unwrap();
    let next = app.give_reminders(BUDGET, |_| there.clone(), now).unwrap();
    assert_eq!((next.cancel.len(), next.set.len()), (3, 0));
    there = held(&there, &next);
    // a smaller phone: the last place asks to open the app
    let small = app.give_reminders(4, |_| there.clone(), now).unwrap();
    assert_eq!(
        (small.cancel.len(), lines(&small.set)),
        (3, vec!["12-07 18:00 OpenApp".to_owned()])
    );
    assert_eq!(small.set[0].link, Link::Today);

    // with training each week for ever the phone is full, and the soonest are the same
    let later = at(17, "14:00");
    let weekly = NewPlan { from: day(20), ..tuesdays() };
    app.plan_sessions(&[story.case], &weekly, Acting::Owner, None, later).unwrap();
    let [few, many] = [5, BUDGET].map(|budget| app.reminders(budget, later).unwrap());
    assert_eq!((few.len(), many.len()), (5, BUDGET));
    assert_eq!(few[..4], many[..4]);
    assert_eq!(many.last().unwrap().step, Step::OpenApp);
}

#[test]
fn what_the_owner_wants_sticks() {
    let story = begin();
    let (app, now) = (&story.app, at(0, "14:00"));
    app.set_reminder_kind(Kind::Session, false).unwrap();
    let logs = ["11-24 19:30 LogSession", "12-01 19:30 LogSession", "12-08 19:30 LogSession"];
    assert_eq!(story.lines(now), logs);
    let (from, to) = ("19:00:00".parse().unwrap(), "09:30:00".parse().unwrap());
    app.set_quiet_hours(from, to).unwrap();
    let moved = ["11-25 09:30 LogSession", "12-02 09:30 LogSession", "12-09 09:30 LogSession"];
    assert_eq!(story.lines(now), moved);
    app.set_reminders_all_off(true).unwrap();
    assert_eq!(story.lines(now), Vec::<String>::new());

    let story = story.reopened(now);
    let preferences = story.app.reminder_preferences().unwrap();
    assert!(preferences.all_off && preferences.off == [Kind::Session].into());
    story.app.set_reminders_all_off(false).unwrap();
    assert_eq!(story.lines(now), moved, "as they were chosen before");
    story.app.set_reminder_kind(Kind::Session, true).unwrap();
    assert_eq!(story.lines(now).len(), 9);
}

#[test]
fn later_comes_again_and_done_does_not() {
    let story = begin();
    let (app, now) = (&story.app, at(0, "14:00"));
    let given = app.give_reminders(BUDGET, |_| Vec::new(), now).unwrap();
    let [evening, _, log] = [0, 1, 2].map(|n| given.set[n].id);

    // the evening before, put off until the morning of the session
    let evening_shown = at(1, "18:05");
    app.snooze_reminder(evening, Later::Tomorrow, evening_shown).unwrap();
    assert_eq!(story.lines(evening_shown)[0], "11-24 10:00 SessionEvening");
    let put_off = &app.reminders(BUDGET, evening_shown).unwrap()[0];
    assert_eq!(put_off.text_key, "reminder-session-today", "it is said on the day itself");
    app.snooze_reminder(evening, Later::Minutes(20), evening_shown).unwrap();
    assert_eq!(story.lines(evening_shown)[0], "11-23 18:25 SessionEvening");

    app.reminder_done(evening, evening_shown).unwrap();
    assert_eq!(story.lines(evening_shown)[0], "11-24 15:00 SessionSoon");
    let story = story.reopened(evening_shown);
    assert_eq!(story.lines(evening_shown)[0], "11-24 15:00 SessionSoon");

    // put off past its event it doesn't come; logging has no event to be late for
    let app = &story.app;
    let soon = at(2, "15:01");
    app.snooze_reminder(given.set[1].id, Later::Minutes(180), soon).unwrap();
    assert_eq!(story.lines(soon)[0], "11-24 19:30 LogSession");
    app.snooze_reminder(log, Later::Tomorrow, at(2, "19:31")).unwrap();
    assert_eq!(story.lines(at(2, "19:31"))[0], "11-25 10:00 LogSession");
}

#[test]
fn what_became_of_them_is_kept_and_the_check_speaks_of_it() {
    let story = begin();
    let (app, now) = (&story.app, at(0, "14:00"));
    let given = app.give_reminders(BUDGET, |_| Vec::new(), now).unwrap();
    let well = |held: &[Reminder]| Told {
        permission: Permission::Allowed,
        blocked_kinds: BTreeSet::new(),
        exact_times: Some(true),
        unrestricted: Some(true),
        held: held.iter().map(|reminder| reminder.id).collect(),
    };
    let check = |app: &App, phone: &Told, now| app.check_reminders(phone, BUDGET, now).unwrap();
    assert_eq!(check(app, &well(&given.set), now), []);
    let denied = Told { permission: Permission::Denied, ..well(&[]) };
    assert_eq!(check(app, &denied, now), [Problem::Blocked, Problem::NotHeld]);

    // the first is opened, the second shown; the third is not
    let [first, second] = [0, 1].map(|n| given.set[n].id);
    let later = at(2, "20:00");
    let report = Report {
        tells_delivery: true,
        delivered: [(first, given.set[0].utc), (second, given.set[1].utc)].into(),
        opened: [first, ReminderId([9; 16])].into(),
    };
    app.report_reminders(&report, later).unwrap();
    let story = story.reopened(later);
    let (app, left) = (&story.app, &given.set[3..]);
    assert_eq!(check(app, &well(left), later), [Problem::Missed]);
    // late, and then long ago
    let late = Report { delivered: [(given.set[2].id, later.utc)].into(), ..report };
    app.report_reminders(&late, later).unwrap();
    assert_eq!(check(app, &well(left), later), []);
    app.set_reminders_all_off(true).unwrap();
    assert_eq!(check(app, &denied, later), [Problem::AllOff]);
}

#[test]
fn each_bad_input_is_refused_and_changes_nothing() {
    let story = begin();
    let (app, now) = (&story.app, at(0, "14:00"));
    let given = app.give_reminders(BUDGET, |_| Vec::new(), now).unwrap();
    let id = given.set[0].id;
    let all =
        |app: &App| (app.reminder_preferences().unwrap(), app.reminders(BUDGET, now).unwrap());
    let before = all(app);
    let time = |text: &str| -> NaiveTime { text.parse().unwrap() };
    for (from, to, field, reason) in [
        ("18:59:00", "08:00:00", "quiet_from", Reason::OutOfRange),
        ("23:31:00", "08:00:00", "quiet_from", Reason::OutOfRange),
        ("21:00:30", "08:00:00", "quiet_from", Reason::Malformed),
        ("21:00:00", "04:59:00", "quiet_to", Reason::OutOfRange),
        ("21:00:00", "10:01:00", "quiet_to", Reason::OutOfRange),
    ] {
        let refused = changing_nothing(app, || app.set_quiet_hours(time(from), time(to)));
        assert_eq!(invalid(refused.unwrap_err()), Invalid::new(field, reason));
    }
    for minutes in [0, 7 * 24 * 60 + 1, u32::MAX] {
        let later = Later::Minutes(minutes);
        let refused = changing_nothing(app, || app.snooze_reminder(id, later, now));
        assert_eq!(invalid(refused.unwrap_err()), Invalid::new("minutes", Reason::OutOfRange));
    }
    let unknown = ReminderId([9; 16]);
    not_found(app, || app.snooze_reminder(unknown, Later::Tomorrow, now));
    not_found(app, || app.reminder_done(unknown, now));
    assert_eq!(all(app), before);
    app.snooze_reminder(id, Later::Minutes(7 * 24 * 60), now).unwrap();
    app.set_quiet_hours(time("23:30:00"), time("05:00:00")).unwrap();
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
