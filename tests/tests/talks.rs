//! The story of a triangle talk on three phones: due, planned, prepared by each alone, held, agreed, and
//! the next one planned.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::talks::holding::{NewHeld, NewPromise, Onward};
use medspiller_core::app::{Acting, App};
use medspiller_core::model::id::TalkId;
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::talk::{Asked, Because, Came, FollowUp, Kind, Next, Status};
use medspiller_tests::now;
use medspiller_tests::refusals::refused;
use medspiller_tests::talks::{OWN, at, held, keys, people, planned, preparation};
use medspiller_tests::trio::Trio;

fn ready(app: &App, trio: &Trio, talk: TalkId) -> Vec<bool> {
    let prepared = app.prepared(trio.case, talk).unwrap();
    let of = |person| prepared.iter().find(|(one, _)| *one == person).unwrap().1;
    people(&trio.contact, trio.case).map(of).into()
}

#[test]
fn from_a_due_talk_to_agreements_and_the_next_one() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (case, [user, contact, coordinator]) = (trio.case, people(&trio.contact, trio.case));

    // due, on all three phones; the coordinator finds a time, and another when it doesn't fit
    for app in trio.apps() {
        let talks = app.talks(case, now(0).unwrap()).unwrap();
        assert_eq!(talks.due.map(|due| due.kind), Some(Kind::Start));
        assert_eq!(talks.planned, []);
    }
    let when = at(7, "Rådhuset");
    let talk = trio.coordinator.plan_talk(case, Some(&when), OWN, None, now(0).unwrap());
    let talk = talk.unwrap().id;
    trio.exchange().unwrap();
    let moved = trio.user.move_talk(
        case,
        talk,
        &at(10, "Rådhuset"),
        "Jeg skal til legen",
        OWN,
        None,
        now(1).unwrap(),
    );
    assert_eq!(moved.unwrap().moves.len(), 1);
    trio.exchange().unwrap();

    // each prepares on their own phone; the others see that they are ready, never what
    let own = preparation(user, &["phrase-user-times", "phrase-user-hard"], "Jeg sover dårlig");
    trio.user.prepare(case, talk, &own, OWN, None, now(3).unwrap()).unwrap();
    let contacts = preparation(contact, &["phrase-contact-times"], "");
    trio.contact.prepare(case, talk, &contacts, OWN, None, now(3).unwrap()).unwrap();
    trio.exchange().unwrap();
    for app in trio.apps() {
        assert_eq!(ready(app, &trio, talk), [true, true, false]);
    }
    let theirs = preparation(coordinator, &["phrase-coordinator-going"], "");
    trio.coordinator.prepare(case, talk, &theirs, OWN, None, now(3).unwrap()).unwrap();
    trio.exchange().unwrap();
    for app in trio.apps() {
        assert_eq!(ready(app, &trio, talk), [true, true, true]);
    }

    // the user brings one thing up, the contact another; the user sees the agenda first
    let times = ["phrase-user-times".to_owned()];
    trio.user.bring_up(case, talk, &times, false, OWN, None, now(4).unwrap()).unwrap();
    let times = ["phrase-contact-times".to_owned()];
    trio.contact.bring_up(case, talk, &times, false, OWN, None, now(4).unwrap()).unwrap();
    trio.exchange().unwrap();
    for app in trio.apps() {
        assert_eq!(app.agenda(case, talk).unwrap().len(), 1, "what the user brought up");
    }
    let proposal = trio.user.agenda_proposed(case, talk, &[], OWN, now(5).unwrap()).unwrap();
    assert_eq!((proposal.left.len(), proposal.passed_on.len()), (2, 1));
    let left = keys(&proposal.left);
    assert!(left[0].starts_with("brought_up-") && left[1] == "assessment_due-1", "{left:?}");
    trio.user.strike(case, talk, &left[1], &[], OWN, now(5).unwrap()).unwrap();
    trio.user.pass_on(case, talk, &left[..1], &[], OWN, now(5).unwrap()).unwrap();
    trio.exchange().unwrap();
    let of_all: Vec<_> = trio.apps().map(|app| app.agenda(case, talk).unwrap()).into();
    assert_eq!(of_all[0].len(), 2);
    assert!(of_all.iter().all(|agenda| *agenda == of_all[0]));

    // held on the contact's phone, on the table
    let form = format!("hold-{talk}");
    let fields = [("summary".to_owned(), "Vi øver".to_owned())].into();
    trio.contact.keep_form(&form, &fields).unwrap();
    let promise = |who, what: &str, days| NewPromise {
        who: Some(who),
        what: what.into(),
        by: Some(now(days).unwrap().date()),
    };
    let outcome = NewHeld {
        agreements: vec![
            promise(contact, "Ringe hallen om tider", 20),
            promise(coordinator, "Sende vedtaket", 15),
        ],
        summary: "Vi bytter til torsdager.".into(),
        ..held(10, Onward::At(at(100, "Rådhuset")))
    };
    let (from, today) = (Some(form.as_str()), now(10).unwrap());
    let done = trio.contact.hold_talk(case, talk, &outcome, OWN, from, today).unwrap();
    assert_eq!(trio.contact.form(&form).unwrap(), None);
    assert_eq!(trio.exchange().unwrap(), 2, "one envelope, to two phones");
    for app in trio.apps() {
        let talks = app.talks(case, now(11).unwrap()).unwrap();
        assert_eq!(talks.planned, [done.next.clone().unwrap()]);
        assert_eq!(talks.planned[0].kind, Kind::Regular);
        assert_eq!(talks.planned[0].agreed.as_ref().unwrap().place.as_deref(), Some("Rådhuset"));
        let past = app.past_talks(case, 5, 0).unwrap();
        assert_eq!((past.len(), past[0].outcome.as_ref()), (1, Some(&done.talk.outcome)));
        assert_eq!(past[0].talk.status, Status::Held { date: now(10).unwrap().date() });
        assert_eq!(past[0].agreements.len(), 2);
        assert_eq!(past[0].talk.moves[0].by, user);
    }
    trio.assert_same();

    // and followed up: one done, one late and put in place of by another
    let agreed = trio.user.agreements(case).unwrap();
    let whats: Vec<_> = agreed.iter().map(|one| one.what.as_str()).collect();
    assert_eq!(whats, ["Sende vedtaket", "Ringe hallen om tider"]);
    trio.coordinator.agreement_done(case, agreed[0].id, OWN, now(12).unwrap()).unwrap();
    trio.exchange().unwrap();
    assert!(trio.user.agreements(case).unwrap()[0].is_overdue(now(21).unwrap().date()));
    let next = promise(user, "Ringe hallen sammen med Kari", 40);
    trio.user.replace_agreement(case, agreed[1].id, &next, OWN, None, now(21).unwrap()).unwrap();
    trio.exchange().unwrap();
    for app in trio.apps() {
        let all = app.agreements(case).unwrap();
        assert_eq!(all.iter().filter(|one| one.is_open()).count(), 1);
        assert_eq!((all[0].who, all[0].talk), (user, talk));
        let gone = all.iter().find(|one| one.id == agreed[1].id).unwrap();
        let by = FollowUp::Instead { agreement: all[0].id };
        assert!(matches!(&gone.came, Some(Came::NotDone { follow_up, .. }) if *follow_up == by));
    }
    trio.assert_same();
}

#[test]
fn anyone_asks_for_a_talk_and_a_planned_one_answers() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (case, [user, ..]) = (trio.case, people(&trio.contact, trio.case));
    let ask = |app: &App, why: &str, days| {
        app.ask_for_talk(case, Asked::Triangle, why, OWN, None, now(days).unwrap())
    };
    let users = ask(&trio.user, "Vi bør snakke om hallen", 1).unwrap();
    let contacts = ask(&trio.contact, "", 1).unwrap();
    let coordinators = ask(&trio.coordinator, "", 1).unwrap();
    trio.exchange().unwrap();
    for app in trio.apps() {
        assert_eq!(app.talks(case, now(1).unwrap()).unwrap().requests.len(), 3);
    }
    // an extra talk, a planned one, and taken back
    let because = Because::Asked { request: users.id };
    let (when, today) = (at(5, ""), now(2).unwrap());
    let extra =
        trio.coordinator.plan_extra_talk(case, &because, Some(&when), OWN, None, today).unwrap();
    let talk = trio.coordinator.plan_talk(case, None, OWN, None, today).unwrap();
    trio.coordinator.answer_request(case, contacts.id, talk.id, OWN, today).unwrap();
    trio.coordinator.take_request_back(case, coordinators.id, OWN, today).unwrap();
    trio.exchange().unwrap();
    for app in trio.apps() {
        let talks = app.talks(case, today).unwrap();
        assert_eq!(talks.requests, []);
        assert_eq!(talks.asked_by[&extra.id], user);
        let planned: Vec<_> = talks.planned.iter().map(|talk| talk.kind).collect();
        assert_eq!(planned, [Kind::Extra, Kind::Start], "the one with a time first");
    }
    // the extra talk held, the one that was planned is agreed on with it
    let outcome = held(5, Onward::At(at(30, "Hallen")));
    let done = trio.user.hold_talk(case, extra.id, &outcome, OWN, None, now(5).unwrap()).unwrap();
    assert_eq!(done.next.map(|next| next.id), Some(talk.id));
    trio.exchange().unwrap();
    let talks = trio.contact.talks(case, now(6).unwrap()).unwrap();
    assert!(talks.planned[0].agreed.is_some() && talks.planned.len() == 1);
    trio.assert_same();
}

#[test]
fn a_talk_is_missed_or_cancelled_and_what_was_prepared_is_not_lost() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (case, talk, [user, ..]) = (trio.case, planned(&trio), people(&trio.contact, trio.case));
    let own = preparation(user, &["phrase-user-new"], "Klatring");
    trio.user.prepare(case, talk, &own, OWN, None, now(1).unwrap()).unwrap();
    trio.contact.miss_talk(case, talk, "Vi glemte den", OWN, None, now(11).unwrap()).unwrap();
    trio.exchange().unwrap();
    let next = trio.user.plan_talk(case, None, OWN, None, now(11).unwrap()).unwrap();
    assert_eq!(next.kind, Kind::Start, "it is still due");
    let preparing = trio.user.preparing(case, next.id, user, OWN).unwrap();
    assert_eq!(preparing.written, None);
    assert_eq!(preparing.before.and_then(|before| before.words).as_deref(), Some("Klatring"));
    trio.user.cancel_talk(case, next.id, "Kari er syk", OWN, None, now(12).unwrap()).unwrap();
    trio.exchange().unwrap();
    for app in trio.apps() {
        let past = app.past_talks(case, 5, 0).unwrap();
        let statuses: Vec<_> = past.iter().map(|one| &one.talk.status).collect();
        assert!(matches!(statuses[0], Status::Cancelled { reason, .. } if reason == "Kari er syk"));
        assert!(matches!(statuses[1], Status::Missed { reason, .. } if reason == "Vi glemte den"));
        assert!(past.iter().all(|one| one.outcome.is_none()));
        assert_eq!(app.past_talks(case, 5, 1).unwrap(), past[1..]);
    }
    trio.assert_same();
}

#[test]
fn what_two_phones_do_at_once_is_all_there() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (case, [user, ..]) = (trio.case, people(&trio.contact, trio.case));
    // both find a time without having heard of one another
    let plan = |app: &App, days| {
        app.plan_talk(case, Some(&at(days, "")), OWN, None, now(0).unwrap()).unwrap().id
    };
    let (first, second) = (plan(&trio.contact, 10), plan(&trio.coordinator, 12));
    trio.exchange().unwrap();
    for app in trio.apps() {
        let planned = app.talks(case, now(1).unwrap()).unwrap().planned;
        assert_eq!(planned.iter().map(|talk| talk.id).collect::<Vec<_>>(), [first, second]);
        refused(app, "talk", Reason::Exists, || {
            app.plan_talk(case, None, OWN, None, now(1).unwrap())
        });
    }
    trio.user.cancel_talk(case, second, "Avtalt to ganger", OWN, None, now(1).unwrap()).unwrap();
    // the user prepares on both phones, and passes the same on from both
    let own = |words: &str| preparation(user, &[], words);
    let acting = Acting::User;
    let key = ["assessment_due-1".to_owned()];
    trio.contact.prepare(case, first, &own("Klatring"), acting, None, now(2).unwrap()).unwrap();
    trio.contact.pass_on(case, first, &key, &[], acting, now(2).unwrap()).unwrap();
    trio.user.prepare(case, first, &own("Svømming"), OWN, None, now(3).unwrap()).unwrap();
    trio.user.pass_on(case, first, &key, &[], OWN, now(3).unwrap()).unwrap();
    trio.exchange().unwrap();
    for app in trio.apps() {
        assert_eq!(keys(&app.agenda(case, first).unwrap()), key);
    }
    let written = |app: &App, acting| {
        app.preparing(case, first, user, acting).unwrap().written.and_then(|one| one.words)
    };
    assert_eq!(written(&trio.user, OWN).as_deref(), Some("Svømming"), "the newest of theirs");
    assert_eq!(written(&trio.contact, acting).as_deref(), Some("Klatring"), "what lies there");
    trio.assert_same();
}

#[test]
fn a_time_is_settled_by_someone_or_the_case_closes() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (case, talk, [_, contact, _]) =
        (trio.case, planned(&trio), people(&trio.contact, trio.case));
    let by = now(40).unwrap().date();
    let within = Onward::Within { by: Some(by), owner: Some(contact) };
    let outcome = held(10, within);
    trio.user.hold_talk(case, talk, &outcome, OWN, None, now(10).unwrap()).unwrap();
    trio.exchange().unwrap();
    let settle = |days| trio.coordinator.talks(case, now(days).unwrap()).unwrap().settle;
    assert_eq!(settle(11), Some((by, contact)));
    let next = trio.contact.plan_talk(case, None, OWN, None, now(12).unwrap()).unwrap();
    trio.exchange().unwrap();
    assert_eq!(settle(12), Some((by, contact)), "there is no time yet");
    let time = at(60, "");
    trio.contact.agree_time(case, next.id, &time, OWN, None, now(13).unwrap()).unwrap();
    trio.exchange().unwrap();
    assert_eq!(settle(13), None);

    let outcome = held(60, Onward::CaseCloses);
    let done = trio.contact.hold_talk(case, next.id, &outcome, OWN, None, now(60).unwrap());
    assert_eq!(done.unwrap().talk.outcome.next, Next::CaseCloses);
    trio.exchange().unwrap();
    for app in trio.apps() {
        let talks = app.talks(case, now(200).unwrap()).unwrap();
        assert_eq!((talks.closes, talks.due, talks.planned), (true, None, vec![]));
    }
    trio.assert_same();
}
