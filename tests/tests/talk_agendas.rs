//! What is one's own until one brings it up, and an agenda that the user sees first: on three phones.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::agenda::{About, Point};
use medspiller_core::app::holding::Onward;
use medspiller_core::app::{Acting, App};
use medspiller_core::ledger::{Circle, Record};
use medspiller_core::model::decision::{Form, NewDecision};
use medspiller_core::model::id::CircleId;
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::talk::agenda::Source;
use medspiller_core::questionnaire::assessment::SatWith;
use medspiller_tests::refusals::refused;
use medspiller_tests::talks::{OWN, at, held, keys, people, planned, preparation};
use medspiller_tests::trio::Trio;
use medspiller_tests::{now, walk};

/// Every text of every record of a circle, as one.
fn texts(app: &App, circle: CircleId) -> String {
    let envelopes = app.envelopes(circle).unwrap();
    let records = Circle::replay(&envelopes).unwrap().records();
    let text = |record: &Record| format!("{} {:?}\n", record.key, record.fields);
    records.iter().map(text).collect()
}

#[test]
fn what_the_user_writes_on_their_own_phone_is_theirs_until_they_bring_it_up() {
    const SECRET: &str = "Hemmeligord";
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (case, talk, [user, ..]) = (trio.case, planned(&trio), people(&trio.contact, trio.case));
    let own = preparation(user, &["phrase-user-hard", "phrase-user-more"], SECRET);
    trio.user.prepare(case, talk, &own, OWN, None, now(1).unwrap()).unwrap();
    let proposal = trio.user.agenda_proposed(case, talk, &[], OWN, now(1).unwrap()).unwrap();
    let struck = proposal.left[0].key();
    trio.user.strike(case, talk, &struck, &[], OWN, now(1).unwrap()).unwrap();
    trio.exchange().unwrap();

    let written = [SECRET, "phrase-user-hard", "phrase-user-more", "preparation/", "struck/"];
    let own_circle = trio.user.place(case).unwrap().own;
    for app in trio.apps() {
        for circle in app.circles().unwrap().into_iter().filter(|circle| *circle != own_circle) {
            let all = texts(app, circle);
            for word in written {
                assert!(!all.contains(word), "{word} in {circle}");
            }
        }
    }
    // they are found where they are
    let all = texts(&trio.user, own_circle);
    assert!(written.iter().all(|word| all.contains(word)), "{all}");
    for app in [&trio.contact, &trio.coordinator] {
        let rows = format!("{:?}", app.read_model().unwrap());
        assert!(!rows.contains(SECRET) && !rows.contains("phrase-user-hard"));
        let theirs = app.preparing(case, talk, user, OWN);
        assert!(theirs.is_err() || theirs.unwrap().written.is_none());
    }
    assert!(format!("{:?}", trio.user.read_model().unwrap()).contains(SECRET));

    // one phrase is brought up: that, and no more
    let hard = ["phrase-user-hard".to_owned()];
    trio.user.bring_up(case, talk, &hard, false, OWN, None, now(2).unwrap()).unwrap();
    trio.exchange().unwrap();
    let triangle = trio.contact.place(case).unwrap().triangle().unwrap();
    let all = texts(&trio.contact, triangle);
    assert!(all.contains("phrase-user-hard"));
    assert!(!all.contains("phrase-user-more") && !all.contains(SECRET));
    trio.user.bring_up(case, talk, &[], true, OWN, None, now(3).unwrap()).unwrap();
    trio.exchange().unwrap();
    let agenda = trio.coordinator.agenda(case, talk).unwrap();
    let brought_up = |point: &Point| match &point.about {
        About::BroughtUp(up) => up.words.clone(),
        _ => None,
    };
    assert_eq!(agenda.iter().find_map(brought_up).as_deref(), Some(SECRET));
    trio.assert_same();
}

#[test]
fn the_user_sees_the_agenda_first_and_only_they_pass_it_on() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (case, talk) = (trio.case, planned(&trio));
    let today = now(1).unwrap();
    let decision =
        NewDecision::of(Form::Individual, now(0).unwrap().date(), Some(now(60).unwrap().date()));
    trio.coordinator.set_decision(case, &decision, today).unwrap();
    trio.exchange().unwrap();
    let due = "assessment_due-1";
    for app in [&trio.contact, &trio.coordinator] {
        refused(app, "by", Reason::OutOfRange, || app.agenda_proposed(case, talk, &[], OWN, today));
    }
    refused(&trio.contact, "by", Reason::OutOfRange, || {
        trio.contact.strike(case, talk, due, &[], OWN, today)
    });
    refused(&trio.contact, "by", Reason::OutOfRange, || {
        trio.contact.pass_on(case, talk, &[due.to_owned()], &[], OWN, today)
    });
    refused(&trio.contact, "by", Reason::OutOfRange, || {
        trio.contact.keep(case, talk, due, OWN, today)
    });

    // on the contact's phone, handed over; what is struck is no longer passed on
    let acting = Acting::User;
    trio.contact.strike(case, talk, due, &[], acting, today).unwrap();
    refused(&trio.contact, "source", Reason::OutOfRange, || {
        trio.contact.pass_on(case, talk, &[due.to_owned()], &[], acting, today)
    });
    trio.exchange().unwrap();
    let on_own = trio.user.agenda_proposed(case, talk, &[], OWN, today).unwrap();
    assert_eq!(
        (keys(&on_own.left), keys(&on_own.struck)),
        (vec!["period_ends".into()], vec![due.to_owned()])
    );
    // kept after all, on their own phone
    trio.user.keep(case, talk, due, OWN, today).unwrap();
    refused(&trio.user, "source", Reason::OutOfRange, || {
        trio.user.keep(case, talk, due, OWN, today)
    });
    let both = [due.to_owned(), "period_ends".to_owned()];
    trio.user.pass_on(case, talk, &both, &[], OWN, today).unwrap();
    refused(&trio.user, "source", Reason::Exists, || {
        trio.user.strike(case, talk, due, &[], OWN, today)
    });
    // passed on again, it is there once
    assert_eq!(trio.user.pass_on(case, talk, &both, &[], OWN, today).unwrap(), []);
    trio.exchange().unwrap();
    for app in trio.apps() {
        assert_eq!(keys(&app.agenda(case, talk).unwrap()), both);
    }
    trio.assert_same();
}

#[test]
fn two_answers_that_one_wants_to_talk_about_are_proposed_until_a_talk_is_held() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (case, today) = (trio.case, now(1).unwrap());
    let pair = ("O4", "S9");
    let raise = |app: &App, pair, days| app.raise(case, 1, pair, OWN, now(days).unwrap());
    refused(&trio.user, "pair", Reason::OutOfRange, || raise(&trio.user, pair, 1));
    let draft = trio.user.begin_user_part(case, SatWith::Alone, today).unwrap();
    let users = walk::through(&trio.user, draft, today).unwrap();
    let draft = trio.contact.begin_contact_part(case, today).unwrap();
    walk::through(&trio.contact, draft, today).unwrap();
    trio.exchange().unwrap();
    let show = |shown, days| {
        let draft = trio.user.begin_correction(case, 1, users.part).unwrap().id;
        trio.user.step(draft, |draft| draft.set_shown_to_contact(shown)).unwrap();
        trio.user.finish(draft, Some("Valgte om igjen"), now(days).unwrap()).unwrap();
        trio.exchange().unwrap();
    };
    show(false, 2);
    refused(&trio.contact, "pair", Reason::OutOfRange, || raise(&trio.contact, pair, 2));
    show(true, 3);
    let talk = planned(&trio);
    raise(&trio.contact, pair, 3).unwrap();
    refused(&trio.contact, "pair", Reason::Exists, || raise(&trio.contact, pair, 3));
    // substance, illness, mental health and violence are in no pair
    for sensitive in [("O12", "S11"), ("O15", "S13"), ("O17", "S11"), ("O4", "S11")] {
        for app in [&trio.user, &trio.contact] {
            refused(app, "pair", Reason::OutOfRange, || raise(app, sensitive, 3));
        }
    }
    trio.exchange().unwrap();
    let source = Source::Perspectives { objective: "O4".into(), subjective: "S9".into() };
    let is_proposed = |talk, days| {
        let at = now(days).unwrap();
        let proposal = trio.user.agenda_proposed(case, talk, &[], OWN, at).unwrap();
        proposal.left.iter().any(|point| point.source == source)
    };
    assert!(is_proposed(talk, 4));
    refused(&trio.user, "by", Reason::OutOfRange, || {
        trio.user.lower(case, 1, pair, OWN, now(4).unwrap())
    });
    trio.contact.lower(case, 1, pair, OWN, now(4).unwrap()).unwrap();
    trio.exchange().unwrap();
    assert!(!is_proposed(talk, 4));
    raise(&trio.user, pair, 5).unwrap();
    assert_eq!(trio.user.raised(case, 1).unwrap().len(), 1);
    trio.exchange().unwrap();
    let outcome = held(10, Onward::At(at(60, "")));
    let next = trio.contact.hold_talk(case, talk, &outcome, OWN, None, now(10).unwrap()).unwrap();
    trio.exchange().unwrap();
    assert!(!is_proposed(next.next.unwrap().id, 11));
    assert_eq!(trio.user.raised(case, 1).unwrap(), []);
    trio.assert_same();
}
