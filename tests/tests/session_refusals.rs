//! Every command of sessions, with every field that can be bad: it is named, and nothing changes.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use medspiller_core::app::sessions::{DAYS_OFF, LogPart, Rewritten};
use medspiller_core::app::{Acting, App};
use medspiller_core::model::id::{CaseId, GoalId, GroupId, PauseId, PlanId, SessionId, WorkNoteId};
use medspiller_core::model::invalid::Reason::{
    self, Empty, Ended, Exists, IdentityNumber, InFuture, InPast, Malformed, OutOfRange, TooLong,
};
use medspiller_core::model::person::Role;
use medspiller_core::model::session::change::ChangedTo;
use medspiller_core::model::session::log::{Common, Said};
use medspiller_core::model::session::occurrence::OccurrenceRef;
use medspiller_core::model::session::pause::PauseKind;
use medspiller_core::model::session::plan::{NewPlan, SessionPlan};
use medspiller_core::model::session::ratings::{Attendance, NewRatings};
use medspiller_core::model::session::record::TrainingSession;
use medspiller_core::model::session::weekly::Weekdays;
use medspiller_core::vault::CodeCost;
use medspiller_tests::club::{
    self, Club, at, common, contacts, day, local, log_one, of, own, part, said, tuesdays,
};
use medspiller_tests::refusals::{not_found, refused};
use medspiller_tests::{CODE, Phone};

/// A number that could be someone's.
const NUMBER: &str = "011299 50184";

struct There {
    _folder: tempfile::TempDir,
    app: App,
    cases: [CaseId; 3],
    group: GroupId,
    plans: Vec<SessionPlan>,
    /// Åse's, held on the second day.
    held: TrainingSession,
}

fn there() -> There {
    let folder = tempfile::tempdir().unwrap();
    let Club { app, cases, group } = Club::new(folder.path()).unwrap();
    let plans = club::plan(&app, &cases).unwrap();
    let held = log_one(&app, cases[0], 2, said(Attendance::Came)).unwrap().session;
    There { _folder: folder, app, cases, group, plans, held }
}

const STRANGER: CaseId = CaseId([9; 16]);

fn long(characters: usize) -> String {
    "å".repeat(characters + 1)
}

#[test]
fn planning() {
    let there = there();
    let (app, case) = (&there.app, there.cases[0]);
    let plan = |cases: &[CaseId], new: &NewPlan, acting| {
        app.plan_sessions(cases, new, acting, None, at(3, "12:00"))
    };
    let good = tuesdays();
    for (field, reason, new) in [
        ("from", InPast, NewPlan { from: day(3 - 367), ..good.clone() }),
        ("from", InFuture, NewPlan { from: day(3 + 732), ..good.clone() }),
        ("weekdays", Empty, NewPlan { weekdays: Weekdays::default(), ..good.clone() }),
        ("every_weeks", OutOfRange, NewPlan { every_weeks: 0, ..good.clone() }),
        ("until", OutOfRange, NewPlan { until: Some(day(1)), ..good.clone() }),
        (
            "at",
            Malformed,
            NewPlan { at: NaiveTime::from_hms_opt(1, 2, 3).unwrap(), ..good.clone() },
        ),
        ("zone", Malformed, NewPlan { zone: "Oslo".into(), ..good.clone() }),
        ("minutes", OutOfRange, NewPlan { minutes: 0, ..good.clone() }),
        ("place", TooLong, NewPlan { place: long(100), ..good.clone() }),
        ("activity", IdentityNumber, NewPlan { activity: NUMBER.into(), ..good.clone() }),
    ] {
        refused(app, field, reason, || plan(&there.cases, &new, Acting::Owner));
    }
    refused(app, "cases", Empty, || plan(&[], &good, Acting::Owner));
    refused(app, "cases", Exists, || plan(&[case, case], &good, Acting::Owner));
    refused(app, "cases", OutOfRange, || plan(&there.cases, &good, Acting::User));
    refused(app, "cases", OutOfRange, || plan(&[case; 31], &good, Acting::Owner));
    not_found(app, || plan(&[case, STRANGER], &good, Acting::Owner));
}

#[test]
fn ending_and_taking_back_plans() {
    let there = there();
    let (app, case) = (&there.app, there.cases[0]);
    let all: Vec<_> = there.plans.iter().map(|plan| (plan.case, plan.id)).collect();
    let end = |plans: &[_], last| app.end_plans(plans, last, Acting::Owner, None, at(5, "12:00"));
    // on the day before, an end before its first day
    refused(app, "until", OutOfRange, || {
        app.end_plans(&all, day(1), Acting::Owner, None, at(1, "12:00"))
    });
    refused(app, "until", InPast, || end(&all, day(3)));
    end(&all[..1], day(20)).unwrap();
    // one of them has ended before: none is ended
    refused(app, "until", OutOfRange, || end(&all, day(30)));
    refused(app, "plans", Empty, || end(&[], day(30)));
    not_found(app, || end(&[(case, PlanId([9; 16]))], day(30)));
    // a plan of another case
    not_found(app, || end(&[(case, there.plans[1].id)], day(30)));
    let withdraw = |plans: &[_]| app.withdraw_plans(plans, Acting::Owner, at(5, "12:00"));
    refused(app, "plans", Exists, || withdraw(&[all[0], all[0]]));
    not_found(app, || withdraw(&[all[1], (STRANGER, all[0].1)]));
}

#[test]
fn changing_occurrences() {
    let there = there();
    let (app, [aase, bo, _]) = (&there.app, there.cases);
    let change = |of: &[(CaseId, OccurrenceRef)], to, reason: &str| {
        app.change_occurrences(of, (to, reason), Acting::Owner, None, at(5, "12:00"))
    };
    let both = [(aase, of(&there.plans[0], 9)), (bo, of(&there.plans[1], 9))];
    let moved = |local, minutes| ChangedTo::Moved { local, minutes };
    let good = moved(local(11, "17:00"), 60);
    let second = local(11, "17:00") + TimeDelta::seconds(1);
    for (field, reason, to, why) in [
        ("local", InPast, moved(local(5, "11:59"), 60), ""),
        ("local", InFuture, moved(local(5 + 732, "12:00"), 60), ""),
        ("at", Malformed, moved(second, 60), ""),
        ("minutes", OutOfRange, moved(local(11, "17:00"), 0), ""),
        ("reason", TooLong, good, long(500).as_str()),
        ("reason", IdentityNumber, ChangedTo::Dropped, NUMBER),
    ] {
        refused(app, field, reason, || change(&both, to, why));
    }
    let on = |days| [both[0], (bo, of(&there.plans[1], days))];
    refused(app, "date", OutOfRange, || change(&on(10), good, ""));
    refused(app, "date", InPast, || change(&on(2), good, ""));
    refused(app, "occurrences", Empty, || change(&[], good, ""));
    refused(app, "occurrences", Exists, || change(&[both[0], both[0]], good, ""));
    not_found(app, || change(&[both[0], (bo, of(&there.plans[0], 9))], good, ""));

    let back = |of: &[_]| app.take_changes_back(of, Acting::Owner, at(6, "12:00"));
    refused(app, "date", OutOfRange, || back(&both));
    change(&both[..1], ChangedTo::Dropped, "").unwrap();
    refused(app, "date", OutOfRange, || back(&both));
    refused(app, "date", InPast, || {
        app.take_changes_back(&both[..1], Acting::Owner, at(9, "18:00"))
    });
    // known ahead, and logged: then it is neither changed nor put back
    let ill = Common { in_group: false, ..common(16) };
    let planned = Some(of(&there.plans[0], 16));
    let parts = [part(aase, planned, said(Attendance::CancelledWithNotice))];
    app.log_sessions(&ill, &parts, Acting::Owner, None, at(6, "12:00")).unwrap();
    let third = [(aase, of(&there.plans[0], 16))];
    refused(app, "date", Ended, || change(&third, good, ""));
    refused(app, "date", Ended, || back(&third));
}

#[test]
fn pauses() {
    let there = there();
    let (app, case) = (&there.app, there.cases[0]);
    let begin = |from, to| {
        app.begin_pause(case, (PauseKind::Other, (from, to)), Acting::Owner, None, at(3, "12:00"))
    };
    let good = begin(day(3), None).unwrap();
    let change = |id, from, to| {
        let new = (PauseKind::Illness, (from, to));
        app.change_pause((case, id), new, Acting::User, None, at(4, "12:00"))
    };
    for (field, reason, from, to) in [
        ("from", InPast, day(3 - 367), None),
        ("from", InFuture, day(4 + 732), None),
        ("to", OutOfRange, day(3), Some(day(2))),
        ("to", OutOfRange, day(3), Some(day(4 + 367))),
    ] {
        refused(app, field, reason, || begin(from, to));
        let from = if (field, reason) == ("from", InPast) { day(4 - 367) } else { from };
        refused(app, field, reason, || change(good.id, from, to));
    }
    not_found(app, || change(PauseId([9; 16]), day(3), None));
    not_found(app, || app.withdraw_pause(there.cases[1], good.id, at(4, "12:00")));
    not_found(app, || app.pauses(STRANGER));
}

#[test]
fn groups() {
    let there = there();
    let app = &there.app;
    let make = |called: &str, cases: &[CaseId]| app.make_group(called, cases, None, at(3, "12:00"));
    let change = |called: &str, cases: &[CaseId]| {
        app.change_group(there.group, called, cases, None, at(3, "12:00"))
    };
    for (field, reason, called, cases) in [
        ("called", Empty, "", &there.cases[..]),
        ("called", TooLong, long(60).as_str(), &there.cases),
        ("called", IdentityNumber, NUMBER, &there.cases),
        ("cases", Empty, "To", &[]),
        ("cases", OutOfRange, "To", &[there.cases[0], STRANGER]),
    ] {
        refused(app, field, reason, || make(called, cases));
        refused(app, field, reason, || change(called, cases));
    }
    not_found(app, || app.change_group(GroupId([9; 16]), "To", &there.cases, None, at(3, "12:00")));
    not_found(app, || app.put_group_away(GroupId([9; 16]), at(3, "12:00")));
    app.put_group_away(there.group, at(3, "12:00")).unwrap();
    not_found(app, || change("To", &there.cases));
    assert_eq!(app.groups().unwrap(), []);
    // a user has none
    let folder = tempfile::tempdir().unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    let (user, _) =
        App::create(&phone.vault, Role::ServiceUser, CODE, CodeCost::FLOOR, &phone.key).unwrap();
    let own = club::open(&user, "Åse").unwrap();
    not_found(&user, || user.make_group("To", &[own], None, at(3, "12:00")));
    not_found(&user, || user.put_group_away(there.group, at(3, "12:00")));
}

/// Of a log of Åse and Bo on the ninth day: each bad thing that all have in common, each that is
/// Bo's own.
#[test]
fn logging_a_group() {
    let there = there();
    let (app, [aase, bo, _]) = (&there.app, there.cases);
    let log = |common: &Common, parts: &[LogPart], acting, clock| {
        app.log_sessions(common, parts, acting, None, at(9, clock))
    };
    let good = || part(aase, None, said(Attendance::Came));
    let both = |said: Said| [good(), part(bo, None, said)];
    let came = || said(Attendance::Came);
    let extreme = [NaiveDateTime::MAX, NaiveDateTime::MIN];
    for (field, reason, bad) in [
        ("start", InFuture, Common { start: local(10, "17:00"), ..common(9) }),
        ("start", InPast, Common { start: local(9 - 367, "17:00"), ..common(9) }),
        ("start", InFuture, Common { start: extreme[0], ..common(9) }),
        ("start", InPast, Common { start: extreme[1], ..common(9) }),
        ("zone", Malformed, Common { zone: "Oslo".into(), ..common(9) }),
        ("minutes", Empty, Common { minutes: None, ..common(9) }),
        ("minutes", OutOfRange, Common { minutes: Some(1441), ..common(9) }),
        ("place", TooLong, Common { place: long(100), ..common(9) }),
        ("activity", IdentityNumber, Common { activity: NUMBER.into(), ..common(9) }),
        ("participants", OutOfRange, Common { in_group: false, ..common(9) }),
    ] {
        refused(app, field, reason, || log(&bad, &both(came()), Acting::Owner, "18:35"));
    }
    let rated = |ratings: NewRatings| Said { ratings, ..came() };
    let none = NewRatings::default;
    let stranger = [(GoalId([9; 16]), own(0))].into();
    let cases: Vec<(&str, Reason, Said)> = vec![
        ("attendance", Empty, Said::default()),
        ("exertion", OutOfRange, rated(NewRatings { exertion: Some(own(4)), ..none() })),
        ("mood_after", OutOfRange, rated(NewRatings { mood_after: Some(own(6)), ..none() })),
        ("mood_before", OutOfRange, rated(NewRatings { mood_before: Some((own(0), 0)), ..none() })),
        (
            "mood_before",
            InFuture,
            rated(NewRatings { mood_before: Some((own(3), i64::MAX)), ..none() }),
        ),
        ("steps", OutOfRange, rated(NewRatings { steps: stranger, ..none() })),
        (
            "exertion",
            OutOfRange,
            Said {
                attendance: Some(Attendance::Ill),
                ..rated(NewRatings { exertion: Some(own(3)), ..none() })
            },
        ),
        ("shared_note", TooLong, Said { shared_note: long(2000), ..came() }),
        ("work_note", IdentityNumber, Said { work_note: NUMBER.into(), ..came() }),
    ];
    for (field, reason, bad) in cases {
        let field = format!("participants.1.{field}");
        refused(app, &field, reason, || log(&common(9), &both(bad), Acting::Owner, "18:35"));
    }
    let planned = |days| {
        let of = of(&there.plans[1], days);
        [good(), LogPart { planned: Some(of), ..part(bo, None, came()) }]
    };
    let refused_planned = |parts: [LogPart; 2]| {
        refused(app, "participants.1.planned", OutOfRange, || {
            log(&common(9), &parts, Acting::Owner, "18:35")
        });
    };
    refused_planned(planned(10));
    refused_planned(planned(9 - 7 * (DAYS_OFF / 7 + 1)));
    refused_planned([
        good(),
        LogPart { planned: Some(of(&there.plans[0], 9)), ..part(bo, None, came()) },
    ]);
    let all = both(came());
    refused(app, "participants", Empty, || log(&common(9), &[], Acting::Owner, "18:35"));
    refused(app, "participants", Exists, || {
        log(&common(9), &[good(), good()], Acting::Owner, "18:35")
    });
    refused(app, "participants", OutOfRange, || log(&common(9), &all, Acting::User, "18:35"));
    not_found(app, || {
        log(&common(9), &[good(), part(STRANGER, None, came())], Acting::Owner, "18:35")
    });
    // Bo's is logged already: neither is
    log(&common(9), &[part(bo, None, came())], Acting::Owner, "18:35").unwrap();
    refused(app, "participants.1.planned", Exists, || {
        log(&common(9), &planned(9), Acting::Owner, "18:35")
    });
    refused(app, "start", Exists, || log(&common(9), &all, Acting::Owner, "18:35"));
}

#[test]
fn the_user_writes_no_work_note_and_speaks_for_nobody_else() {
    let there = there();
    let (app, case) = (&there.app, there.cases[0]);
    let log = |said: Said| {
        let common = Common { in_group: false, ..common(9) };
        app.log_sessions(&common, &[part(case, None, said)], Acting::User, None, at(9, "18:35"))
    };
    let note = Said { work_note: "Nye sko".into(), ..said(Attendance::Came) };
    refused(app, "work_note", OutOfRange, || log(note));
    let ratings = NewRatings { exertion: Some(contacts(3)), ..NewRatings::default() };
    refused(app, "said_by", OutOfRange, || log(Said { ratings, ..said(Attendance::Came) }));
}

#[test]
fn correcting_rating_and_undoing() {
    let there = there();
    let (app, case, held) = (&there.app, there.cases[0], &there.held);
    let good = || Rewritten {
        common: Common::of(held),
        said: Said::of(held),
        reason: "Trykket feil".into(),
    };
    let correct =
        |of, new: &Rewritten| app.correct_session(of, new, Acting::Owner, None, at(3, "12:00"));
    let this = (case, held.id);
    let with = |change: &dyn Fn(&mut Rewritten)| {
        let mut new = good();
        change(&mut new);
        new
    };
    for (field, reason, bad) in [
        ("session", Exists, good()),
        (
            "reason",
            Empty,
            with(&|new| {
                new.common.minutes = Some(30);
                new.reason = " ".into();
            }),
        ),
        ("reason", TooLong, with(&|new| new.reason = long(500))),
        ("start", InFuture, with(&|new| new.common.start = local(4, "17:00"))),
        ("start", OutOfRange, with(&|new| new.common.start = local(2 - DAYS_OFF - 1, "17:00"))),
        ("zone", Malformed, with(&|new| new.common.zone = "Oslo".into())),
        ("minutes", Empty, with(&|new| new.common.minutes = None)),
        ("place", TooLong, with(&|new| new.common.place = long(100))),
        ("activity", TooLong, with(&|new| new.common.activity = long(60))),
        ("attendance", Empty, with(&|new| new.said.attendance = None)),
        ("exertion", OutOfRange, with(&|new| new.said.ratings.exertion = Some(own(1)))),
        ("shared_note", IdentityNumber, with(&|new| new.said.shared_note = NUMBER.into())),
    ] {
        refused(app, field, reason, || correct(this, &bad));
    }
    not_found(app, || correct((case, SessionId([9; 16])), &good()));
    not_found(app, || correct((there.cases[1], held.id), &good()));
    not_found(app, || app.undo_sessions(&[(there.cases[1], held.id)], at(2, "18:36")));
    not_found(app, || app.session_versions(case, SessionId([9; 16])));

    let note = |text: &str| app.add_work_note((case, held.session), text, None, at(3, "12:00"));
    refused(app, "work_note", Empty, || note(" "));
    refused(app, "work_note", TooLong, || note(&long(2000)));
    not_found(app, || app.add_work_note((case, SessionId([9; 16])), "Sko", None, at(3, "12:00")));
    not_found(app, || app.withdraw_work_note(case, WorkNoteId([9; 16]), at(3, "12:00")));
    let written = note("Sko").unwrap();
    app.withdraw_work_note(case, written.id, at(3, "12:00")).unwrap();
    assert_eq!(app.work_notes(case, held.session).unwrap(), []);
}

#[test]
fn the_mood_before() {
    let there = there();
    let (app, case) = (&there.app, there.cases[0]);
    let keep = |days, mood| {
        let of = (case, of(&there.plans[0], days));
        app.keep_mood_before(of, own(mood), at(3, "12:00"))
    };
    refused(app, "mood_before", OutOfRange, || keep(9, 6));
    refused(app, "planned", OutOfRange, || keep(10, 3));
    refused(app, "planned", Ended, || keep(2, 3));
    let dropped = [(case, of(&there.plans[0], 16))];
    let why = (ChangedTo::Dropped, "");
    app.change_occurrences(&dropped, why, Acting::Owner, None, at(3, "12:00")).unwrap();
    refused(app, "planned", OutOfRange, || keep(16, 3));
    keep(9, 3).unwrap();
    app.drop_kept_mood(case, of(&there.plans[0], 9)).unwrap();
    assert_eq!(app.kept_mood(case, of(&there.plans[0], 9)).unwrap(), None);
}
