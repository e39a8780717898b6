//! The story: what the phone is given and what becomes of it, what its owner wants and answers.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use chrono::NaiveTime;
use medspiller_core::app::reminders::Later;
use medspiller_core::app::{Acting, App, AppError};
use medspiller_core::model::id::ReminderId;
use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::model::reminder::delivery::Report;
use medspiller_core::model::reminder::difference::Difference;
use medspiller_core::model::reminder::health::{Permission, Phone as Told, Problem};
use medspiller_core::model::reminder::{Kind, Link, Reminder, Step};
use medspiller_core::model::session::change::ChangedTo;
use medspiller_core::model::session::plan::NewPlan;
use medspiller_tests::club::{at, day, of, tuesdays};
use medspiller_tests::refusals::{changing_nothing, not_found};
use medspiller_tests::reminding::{BUDGET, begin, held, lines};

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
fn the_phone_is_told_what_differs_and_nothing_the_second_time() {
    let folder = tempfile::tempdir().unwrap();
    let story = begin(folder.path());
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
    let folder = tempfile::tempdir().unwrap();
    let story = begin(folder.path());
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
    let folder = tempfile::tempdir().unwrap();
    let story = begin(folder.path());
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
    let folder = tempfile::tempdir().unwrap();
    let story = begin(folder.path());
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
    let folder = tempfile::tempdir().unwrap();
    let story = begin(folder.path());
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
