//! What planning, preparing and asking refuse: each field, by its name, and nothing changes.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::talks::holding::Onward;
use medspiller_core::app::{Acting, App};
use medspiller_core::model::id::{CaseId, TalkId, TalkRequestId};
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::talk::{Asked, Because, NewPreparation};
use medspiller_core::model::time::Now;
use medspiller_tests::now;
use medspiller_tests::refusals::{not_found, refused};
use medspiller_tests::talks::{NUMBER, OWN, STRANGER, Table, at, bad_reasons, bad_times, held};

fn today() -> Now {
    now(10).unwrap()
}

#[test]
fn planning_and_moving_name_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::in_folder(folder.path());
    for (when, field, reason) in bad_times() {
        table.refuses(field, reason, |app, case, form| {
            app.plan_talk(case, Some(&when), OWN, form, today())
        });
        let signal = Because::Signal { signal: "not_held/none/1".into() };
        table.refuses(field, reason, |app, case, form| {
            app.plan_extra_talk(case, &signal, Some(&when), OWN, form, today())
        });
    }
    for (signal, reason) in [
        (String::new(), Reason::Empty),
        ("a".repeat(121), Reason::TooLong),
        (NUMBER.to_owned(), Reason::IdentityNumber),
    ] {
        let because = Because::Signal { signal };
        table.refuses("signal", reason, |app, case, form| {
            app.plan_extra_talk(case, &because, None, OWN, form, today())
        });
    }
    let because = Because::Asked { request: TalkRequestId([9; 16]) };
    not_found(&table.app, || {
        table.app.plan_extra_talk(table.case, &because, None, OWN, None, today())
    });
    not_found(&table.app, || table.app.plan_talk(CaseId([9; 16]), None, OWN, None, today()));

    let talk = table.app.plan_talk(table.case, None, OWN, None, today()).unwrap().id;
    table.refuses("talk", Reason::Exists, |app, case, form| {
        app.plan_talk(case, None, OWN, form, today())
    });
    for (when, field, reason) in bad_times() {
        table.refuses(field, reason, |app, case, form| {
            app.agree_time(case, talk, &when, OWN, form, today())
        });
    }
    table.refuses("agreed", Reason::Empty, |app, case, form| {
        app.move_talk(case, talk, &at(20, ""), "Syk", OWN, form, today())
    });
    table.refuses("agreed", Reason::Empty, |app, case, form| {
        app.miss_talk(case, talk, "Glemt", OWN, form, today())
    });
    table.app.agree_time(table.case, talk, &at(20, ""), OWN, None, today()).unwrap();
    table.refuses("agreed", Reason::Exists, |app, case, form| {
        app.agree_time(case, talk, &at(21, ""), OWN, form, today())
    });
    table.refuses("agreed", Reason::Exists, |app, case, form| {
        app.move_talk(case, talk, &at(20, ""), "Syk", OWN, form, today())
    });
    for (when, field, reason) in bad_times() {
        table.refuses(field, reason, |app, case, form| {
            app.move_talk(case, talk, &when, "Syk", OWN, form, today())
        });
    }
    table.refuses("agreed", Reason::OutOfRange, |app, case, form| {
        app.miss_talk(case, talk, "Glemt", OWN, form, today())
    });
    for (bad, reason) in bad_reasons() {
        table.refuses("reason", reason, |app, case, form| {
            app.move_talk(case, talk, &at(21, ""), &bad, OWN, form, today())
        });
        table.refuses("reason", reason, |app, case, form| {
            app.miss_talk(case, talk, &bad, OWN, form, now(21).unwrap())
        });
        table.refuses("reason", reason, |app, case, form| {
            app.cancel_talk(case, talk, &bad, OWN, form, today())
        });
    }
    for months in [0, 1, 7] {
        table.refuses("talk_months", Reason::OutOfRange, |app, case, _| {
            app.set_talk_interval(case, months, OWN, today())
        });
    }
}

#[test]
fn what_has_ended_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::in_folder(folder.path());
    let talk = table.planned(20);
    let (app, case, user) = (&table.app, table.case, table.user);
    let own = NewPreparation {
        of: user,
        phrases: vec!["phrase-user-new".into()],
        words: String::new(),
        read_back: false,
    };
    app.prepare(case, talk, &own, Acting::User, None, today()).unwrap();
    app.cancel_talk(case, talk, "Syk", OWN, None, today()).unwrap();
    let keys = ["assessment_due-1".to_owned()];
    table.refuses("talk", Reason::Ended, |app, case, form| {
        app.move_talk(case, talk, &at(21, ""), "Syk", OWN, form, today())
    });
    table.refuses("talk", Reason::Ended, |app, case, form| {
        app.cancel_talk(case, talk, "Syk", OWN, form, today())
    });
    table.refuses("talk", Reason::Ended, |app, case, form| {
        app.miss_talk(case, talk, "Syk", OWN, form, now(21).unwrap())
    });
    table.refuses("talk", Reason::Ended, |app, case, form| {
        app.prepare(case, talk, &own, Acting::User, form, today())
    });
    table.refuses("talk", Reason::Ended, |app, case, form| {
        app.bring_up(case, talk, &own.phrases, false, Acting::User, form, today())
    });
    table.refuses("talk", Reason::Ended, |app, case, _| {
        app.strike(case, talk, &keys[0], &[], Acting::User, today())
    });
    table.refuses("talk", Reason::Ended, |app, case, _| {
        app.keep(case, talk, &keys[0], Acting::User, today())
    });
    table.refuses("talk", Reason::Ended, |app, case, _| {
        app.pass_on(case, talk, &keys, &[], Acting::User, today())
    });
    table.refuses("talk", Reason::Ended, |app, case, form| {
        app.hold_talk(case, talk, &held(10, Onward::CaseCloses), OWN, form, today())
    });
    let request = app.ask_for_talk(case, Asked::Triangle, "", OWN, None, today()).unwrap().id;
    table.refuses("talk", Reason::Ended, |app, case, _| {
        app.answer_request(case, request, talk, OWN, today())
    });
}

#[test]
fn preparing_names_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::in_folder(folder.path());
    let (app, case, talk) = (&table.app, table.case, table.planned(20));
    let good = NewPreparation {
        of: table.user,
        phrases: vec!["phrase-user-new".into()],
        words: "Klatring".into(),
        read_back: false,
    };
    let prepare = |new: &NewPreparation, acting| {
        let new = new.clone();
        move |app: &App, case: CaseId, form: Option<&str>| {
            app.prepare(case, talk, &new, acting, form, today())
        }
    };
    let (user, owner) = (Acting::User, OWN);
    let of = |of| NewPreparation { of, ..good.clone() };
    table.refuses("of", Reason::OutOfRange, prepare(&of(STRANGER), owner));
    table.refuses("by", Reason::OutOfRange, prepare(&of(table.coordinator), owner));
    table.refuses("by", Reason::OutOfRange, prepare(&of(table.contact), user));
    table.refuses("read_back", Reason::Unanswered, prepare(&good, owner));
    // the contact's phrases are not the user's
    let phrases = |phrase: &str| NewPreparation { phrases: vec![phrase.into()], ..good.clone() };
    table.refuses("phrases", Reason::OutOfRange, prepare(&phrases("phrase-contact-times"), user));
    table.refuses("phrases", Reason::OutOfRange, prepare(&phrases("other"), user));
    let words =
        |words: &str| NewPreparation { phrases: vec![], words: words.into(), ..good.clone() };
    for (bad, reason) in [
        (" ".to_owned(), Reason::Empty),
        ("å".repeat(1001), Reason::TooLong),
        (NUMBER.to_owned(), Reason::IdentityNumber),
        ("\u{7}".to_owned(), Reason::ControlCharacter),
    ] {
        table.refuses("words", reason, prepare(&words(&bad), user));
    }
    let nowhere = TalkId([9; 16]);
    not_found(app, || app.prepare(case, nowhere, &good, user, None, today()));
    not_found(app, || app.bring_up(case, talk, &[], true, user, None, today()));

    // the contact writes for the user, who then writes alone: from then on the contact can't
    let read_back = NewPreparation { read_back: true, ..good.clone() };
    let written = app.prepare(case, talk, &read_back, owner, None, today()).unwrap();
    assert_eq!((written.of, written.by, written.on), (table.user, table.contact, None));
    let alone = app.prepare(case, talk, &good, user, None, now(11).unwrap()).unwrap();
    assert_eq!((alone.id, alone.by, alone.on), (written.id, table.user, Some(table.contact)));
    table.refuses("of", Reason::Exists, prepare(&read_back, owner));
    let seen = app.preparing(case, talk, table.user, owner).unwrap();
    assert!(seen.is_theirs_alone && seen.written.is_none());
    refused(app, "by", Reason::OutOfRange, || app.preparing(case, talk, table.coordinator, owner));

    let bring = |phrases: &[&str], words, acting| {
        let phrases: Vec<String> = phrases.iter().map(|&phrase| phrase.to_owned()).collect();
        move |app: &App, case: CaseId, form: Option<&str>| {
            app.bring_up(case, talk, &phrases, words, acting, form, now(12).unwrap())
        }
    };
    table.refuses("words", Reason::Empty, bring(&[], false, user));
    table.refuses("phrases", Reason::OutOfRange, bring(&["phrase-user-hard"], false, user));
    let both = bring(&["phrase-user-new"], true, user)(app, case, None).unwrap();
    assert_eq!(both.len(), 2, "a point for the phrase, and one for the words");
    table.refuses("words", Reason::Exists, bring(&["phrase-user-new"], true, user));
    assert_eq!(app.agenda(case, talk).unwrap().len(), 2);
}

#[test]
fn passing_on_names_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::in_folder(folder.path());
    let talk = table.planned(20);
    let pass = |keys: &[&str]| {
        let keys: Vec<String> = keys.iter().map(|&key| key.to_owned()).collect();
        move |app: &App, case: CaseId, _: Option<&str>| {
            app.pass_on(case, talk, &keys, &[], Acting::User, today())
        }
    };
    table.refuses("source", Reason::Empty, pass(&[]));
    // one that isn't proposed, and nothing of the others either
    table.refuses("source", Reason::OutOfRange, pass(&["assessment_due-1", "period_ends"]));
    table.refuses("source", Reason::OutOfRange, pass(&["perspectives-O17-S11"]));
    table.refuses("source", Reason::OutOfRange, |app, case, _| {
        app.strike(case, talk, "period_ends", &[], Acting::User, today())
    });
    table.refuses("source", Reason::OutOfRange, |app, case, _| {
        app.keep(case, talk, "assessment_due-1", Acting::User, today())
    });
    // a signal about a sensitive answer is not proposed, so that it can't be passed on
    let signals = [("answer_changed/S11/2".to_owned(), Some("S11".to_owned()))];
    table.refuses("source", Reason::OutOfRange, |app, case, _| {
        let keys = ["signal-answer_changed/S11/2".to_owned()];
        app.pass_on(case, talk, &keys, &signals, Acting::User, today())
    });
}

#[test]
fn asking_names_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::in_folder(folder.path());
    let (app, case) = (&table.app, table.case);
    let ask = |with, why: &str, acting| {
        let why = why.to_owned();
        move |app: &App, case: CaseId, form: Option<&str>| {
            app.ask_for_talk(case, with, &why, acting, form, today())
        }
    };
    // what goes past the contact is not written where they can read it
    for acting in [OWN, Acting::User] {
        table.refuses("with", Reason::OutOfRange, ask(Asked::Municipality, "", acting));
    }
    for (bad, reason) in bad_reasons().into_iter().skip(1) {
        table.refuses("why", reason, ask(Asked::Triangle, &bad, OWN));
    }
    let request = ask(Asked::Triangle, "", OWN)(app, case, None).unwrap().id;
    table.refuses("request", Reason::Exists, ask(Asked::Triangle, "", OWN));
    table.refuses("by", Reason::OutOfRange, |app, case, _| {
        app.take_request_back(case, request, Acting::User, today())
    });
    let users = ask(Asked::Triangle, "", Acting::User)(app, case, None).unwrap();
    assert_eq!((users.by, users.on), (table.user, Some(table.contact)));
    not_found(app, || app.answer_request(case, request, TalkId([9; 16]), OWN, today()));
    let talk = table.planned(20);
    not_found(app, || app.answer_request(case, TalkRequestId([9; 16]), talk, OWN, today()));
    app.take_request_back(case, request, OWN, today()).unwrap();
    table.refuses("request", Reason::Ended, |app, case, _| {
        app.answer_request(case, request, talk, OWN, today())
    });
    table.refuses("request", Reason::Ended, |app, case, form| {
        let because = Because::Asked { request };
        app.plan_extra_talk(case, &because, None, OWN, form, today())
    });
}
