//! The rules of sessions, each held on a vault on disk.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::forms::Fields;
use medspiller_core::app::sessions::{Rewritten, UNLOGGED_DAYS};
use medspiller_core::app::{Acting, App};
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::session::change::ChangedTo;
use medspiller_core::model::session::log::{Common, Said};
use medspiller_core::model::session::occurrence::Standing;
use medspiller_core::model::session::pause::PauseKind;
use medspiller_core::model::session::ratings::{Attendance, NewRatings};
use medspiller_core::model::session::record::UNDO_SECONDS;
use medspiller_tests::club::{
    self, Club, at, common, contacts, day, later, local, log_one, of, own, part, said, tuesdays,
};
use medspiller_tests::refusals::refused;

#[test]
fn undo_is_for_ten_seconds_or_longer_by_setting_and_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let club = Club::new(folder.path()).unwrap();
    let app = &club.app;
    let logged = club.log_group(2).unwrap();
    let all: Vec<_> = logged.iter().map(|one| (one.case, one.id)).collect();
    let undo = |seconds| app.undo_sessions(&all, later(at(2, "18:35"), seconds));
    assert_eq!(app.undo_seconds().unwrap(), UNDO_SECONDS);
    refused(app, "undo", Reason::InPast, || undo(11));
    refused(app, "seconds", Reason::OutOfRange, || app.set_undo_seconds(9));
    refused(app, "seconds", Reason::OutOfRange, || app.set_undo_seconds(121));
    app.set_undo_seconds(120).unwrap();
    refused(app, "undo", Reason::InPast, || undo(121));
    // one of them has been corrected since: none is undone
    let ratings = NewRatings { exertion: Some(own(2)), ..NewRatings::default() };
    let now = later(at(2, "18:35"), 20);
    let (case, version) = all[1];
    let rated = app.rate_session((case, version), (&ratings, ""), Acting::User, None, now).unwrap();
    refused(app, "undo", Reason::OutOfRange, || undo(100));
    // the correction is undone, then all of it
    app.undo_sessions(&[(case, rated.id)], later(now, 5)).unwrap();
    undo(100).unwrap();
    refused(app, "undo", Reason::Exists, || undo(101));
    for case in club.cases {
        assert_eq!(app.sessions(case, (day(0), day(9))).unwrap(), []);
    }
    refused(app, "sessions", Reason::Empty, || app.undo_sessions(&[], at(2, "18:36")));
    refused(app, "sessions", Reason::Exists, || {
        app.undo_sessions(&[all[0], all[0]], at(2, "18:36"))
    });
}

#[test]
fn what_a_form_held_goes_with_the_command_that_uses_it_and_stays_with_one_refused() {
    let folder = tempfile::tempdir().unwrap();
    let club = Club::new(folder.path()).unwrap();
    let (app, case) = (&club.app, club.cases[0]);
    let typed = Fields::from([("shared_note".to_owned(), "Gikk på banen".to_owned())]);
    app.keep_form("log/x", &typed).unwrap();
    let parts = [part(case, None, said(Attendance::Came))];
    let bad = Common { minutes: Some(0), ..common(2) };
    let log = |common: &Common| {
        app.log_sessions(common, &parts, Acting::Owner, Some("log/x"), at(2, "18:35"))
    };
    refused(app, "minutes", Reason::OutOfRange, || log(&bad));
    assert_eq!(app.form("log/x").unwrap(), Some(typed.clone()));
    log(&common(2)).unwrap();
    assert_eq!(app.form("log/x").unwrap(), None);

    app.keep_form("pause/x", &typed).unwrap();
    let pause = (PauseKind::Holiday, (day(3), None));
    let pause =
        app.begin_pause(case, pause, Acting::Owner, Some("pause/x"), at(2, "19:00")).unwrap();
    assert_eq!((app.form("pause/x").unwrap(), pause.to), (None, None));
    for (key, command) in commands(&club) {
        app.keep_form(key, &typed).unwrap();
        command(app, key);
        assert_eq!(app.form(key).unwrap(), None, "{key}");
    }
}

type Commands = Vec<(&'static str, Box<dyn Fn(&App, &str)>)>;

/// The other commands that come from forms.
fn commands(club: &Club) -> Commands {
    let [aase, bo, _] = club.cases;
    let plan = move |app: &App| app.plans(aase, day(3)).unwrap()[0].clone();
    vec![
        (
            "plan",
            Box::new(move |app, key| {
                app.plan_sessions(&[aase], &tuesdays(), Acting::Owner, Some(key), at(3, "12:00"))
                    .unwrap();
            }),
        ),
        (
            "occurrence",
            Box::new(move |app, key| {
                let of = [(aase, of(&plan(app), 9))];
                let what = (ChangedTo::Dropped, "");
                app.change_occurrences(&of, what, Acting::Owner, Some(key), at(3, "12:00"))
                    .unwrap();
            }),
        ),
        (
            "end",
            Box::new(move |app, key| {
                let of = [(aase, plan(app).id)];
                app.end_plans(&of, day(30), Acting::Owner, Some(key), at(3, "12:00")).unwrap();
            }),
        ),
        (
            "group",
            Box::new(move |app, key| {
                let made = app.make_group("To", &[aase, bo], Some(key), at(3, "12:00")).unwrap();
                app.keep_form(key, &Fields::new()).unwrap();
                app.change_group(made.id, "En", &[bo], Some(key), at(3, "12:00")).unwrap();
            }),
        ),
        (
            "note",
            Box::new(move |app, key| {
                let session = app.last_held(aase).unwrap().unwrap().session;
                app.add_work_note((aase, session), "Ny sko", Some(key), at(3, "12:00")).unwrap();
            }),
        ),
        (
            "correct",
            Box::new(move |app, key| {
                let old = app.last_held(aase).unwrap().unwrap();
                let said = Said { shared_note: "Fin tur".into(), ..Said::of(&old) };
                let new = Rewritten { common: Common::of(&old), said, reason: String::new() };
                let of = (aase, old.id);
                app.correct_session(of, &new, Acting::Owner, Some(key), at(3, "12:00")).unwrap();
            }),
        ),
    ]
}

#[test]
fn a_pause_stops_what_is_asked_for_until_it_ends() {
    let folder = tempfile::tempdir().unwrap();
    let club = Club::new(folder.path()).unwrap();
    let (app, case) = (&club.app, club.cases[0]);
    club::plan(app, &[case]).unwrap();
    let pause = app
        .begin_pause(case, (PauseKind::Prison, (day(1), None)), Acting::Owner, None, at(1, "09:00"))
        .unwrap();
    let unlogged = |days| app.unlogged(case, at(days, "20:00")).unwrap().len();
    assert_eq!((unlogged(2), unlogged(9)), (0, 0));
    let ended = (PauseKind::Prison, (day(1), Some(day(5))));
    app.change_pause((case, pause.id), ended, Acting::User, None, at(9, "20:00")).unwrap();
    assert_eq!((unlogged(2), unlogged(9)), (0, 1));
    app.withdraw_pause(case, pause.id, at(9, "20:01")).unwrap();
    assert_eq!((unlogged(9), app.pauses(case).unwrap()), (2, vec![]));
    refused(app, "pause", Reason::Ended, || {
        app.change_pause((case, pause.id), ended, Acting::Owner, None, at(9, "20:02"))
    });
}

#[test]
fn an_occurrence_that_nobody_logged_is_asked_for_in_two_weeks() {
    let folder = tempfile::tempdir().unwrap();
    let club = Club::new(folder.path()).unwrap();
    let (app, case) = (&club.app, club.cases[0]);
    let plan = club::plan(app, &[case]).unwrap().remove(0);
    let unlogged = |days, clock| {
        let found = app.unlogged(case, at(days, clock)).unwrap();
        found.into_iter().map(|one| one.local.date()).collect::<Vec<_>>()
    };
    assert_eq!(unlogged(2, "16:59"), []);
    assert_eq!(unlogged(2, "17:00"), [day(2)]);
    assert_eq!(unlogged(2 + UNLOGGED_DAYS, "16:00"), [day(2), day(9)]);
    assert_eq!(unlogged(3 + UNLOGGED_DAYS, "16:00"), [day(9), day(16)]);
    // held two days late, and said to be the planned one
    let late = Common { start: local(4, "10:00"), in_group: false, ..common(2) };
    let parts = [part(case, Some(of(&plan, 2)), said(Attendance::Came))];
    app.log_sessions(&late, &parts, Acting::Owner, None, at(4, "12:00")).unwrap();
    assert_eq!(unlogged(4, "12:00"), []);
    // not said to be one, but begun at the same instant
    log_one(app, case, 9, said(Attendance::DidNotCome)).unwrap();
    assert_eq!(unlogged(9, "20:00"), []);
    assert_eq!(app.sessions(case, (day(9), day(9))).unwrap()[0].planned, Some(of(&plan, 9)));
    // a dropped one is not asked for
    let next = [(case, of(&plan, 16))];
    let dropped = (ChangedTo::Dropped, "Juleferie");
    app.change_occurrences(&next, dropped, Acting::User, None, at(10, "12:00")).unwrap();
    assert_eq!(unlogged(16, "20:00"), []);
}

#[test]
fn one_occurrence_can_be_moved_dropped_and_put_back() {
    let folder = tempfile::tempdir().unwrap();
    let club = Club::new(folder.path()).unwrap();
    let app = &club.app;
    let plans = club::plan(app, &club.cases).unwrap();
    let all: Vec<_> =
        club.cases.iter().zip(&plans).map(|(case, plan)| (*case, of(plan, 9))).collect();
    let standing = |n: usize, days| {
        let found = app.occurrences(club.cases[n], (day(days), day(days))).unwrap();
        found.into_iter().map(|one| one.standing).collect::<Vec<_>>()
    };
    let moved = ChangedTo::Moved { local: local(40, "10:00"), minutes: 45 };
    app.change_occurrences(&all, (moved, ""), Acting::Owner, None, at(3, "12:00")).unwrap();
    for n in 0..3 {
        assert_eq!((standing(n, 9), standing(n, 40)), (vec![], vec![Standing::Moved]));
    }
    // also a plan that has ended gives what was moved past its end
    app.end_plans(&[(club.cases[0], plans[0].id)], day(20), Acting::Owner, None, at(3, "12:00"))
        .unwrap();
    assert_eq!((standing(0, 37), standing(0, 40)), (vec![], vec![Standing::Moved]));
    app.take_changes_back(&all, Acting::Owner, at(4, "12:00")).unwrap();
    for n in 0..3 {
        assert_eq!((standing(n, 9), standing(n, 40)), (vec![Standing::Planned], vec![]));
    }
    app.withdraw_plans(&[(club.cases[1], plans[1].id)], Acting::Owner, at(4, "12:00")).unwrap();
    assert_eq!((standing(1, 9), standing(2, 9)), (vec![], vec![Standing::Planned]));
    assert_eq!(app.plans(club.cases[1], day(4)).unwrap(), []);
}

#[test]
fn what_was_not_said_is_missing_and_whose_word_it_is_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let club = Club::new(folder.path()).unwrap();
    let (app, case) = (&club.app, club.cases[0]);
    let logged = log_one(app, case, 2, said(Attendance::Came)).unwrap().session;
    assert_eq!(logged.ratings.given(), NewRatings::default());
    // the contact's word gives way to the user's without a reason, the user's own doesn't
    let rate = |version, ratings, reason| {
        app.rate_session((case, version), (&ratings, reason), Acting::User, None, at(3, "09:00"))
    };
    let exertion = |given| NewRatings { exertion: Some(given), ..NewRatings::default() };
    let first = app
        .rate_session(
            (case, logged.id),
            (&exertion(contacts(5)), ""),
            Acting::Owner,
            None,
            at(3, "08:00"),
        )
        .unwrap();
    let second = rate(first.id, exertion(own(7)), "").unwrap();
    refused(app, "reason", Reason::Empty, || rate(second.id, exertion(own(10)), " "));
    let third = rate(second.id, exertion(own(10)), "Kjente det dagen etter").unwrap();
    assert_eq!((third.version, app.session_versions(case, logged.session).unwrap().len()), (4, 4));
    // the user speaks for nobody else
    refused(app, "said_by", Reason::OutOfRange, || rate(third.id, exertion(contacts(2)), "x"));
    refused(app, "ratings", Reason::Empty, || rate(third.id, NewRatings::default(), ""));
    refused(app, "session", Reason::OutOfRange, || rate(first.id, exertion(own(3)), "x"));
}

#[test]
fn the_last_held_session_and_the_pages_of_what_was_done_are_found_far_back() {
    let folder = tempfile::tempdir().unwrap();
    let club = Club::new(folder.path()).unwrap();
    let (app, case) = (&club.app, club.cases[0]);
    assert_eq!(app.last_held(case).unwrap(), None);
    assert_eq!(app.done(case, None, 5, day(0)).unwrap().sessions, []);
    let held = log_one(app, case, 0, said(Attendance::Came)).unwrap().session;
    for days in 1..=40 {
        log_one(app, case, days, said(Attendance::Ill)).unwrap();
    }
    assert_eq!(app.last_held(case).unwrap(), Some(held.clone()));
    let mut pages = Vec::new();
    let mut before = None;
    loop {
        let page = app.done(case, before, 5, day(39)).unwrap();
        pages.push(page.sessions.len());
        before = page.before;
        if before.is_none() {
            assert_eq!(page.sessions.last(), Some(&held));
            break;
        }
    }
    // December up to the 31st, then November from the 22nd; the day after today isn't done
    assert_eq!(pages, [31, 9]);
    // corrected to another day, it is found there and nowhere else
    let new = Rewritten {
        common: Common { start: local(0, "10:00"), ..Common::of(&held) },
        said: Said::of(&held),
        reason: "Det var om morgenen".into(),
    };
    let corrected =
        app.correct_session((case, held.id), &new, Acting::Owner, None, at(41, "12:00")).unwrap();
    assert_eq!(app.sessions(case, (day(0), day(0))).unwrap(), [corrected]);
}
