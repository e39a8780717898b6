//! What the commands of a case's life refuse: each field, by its name, and nothing changes.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use medspiller_core::app::case_life::{NewGuardian, NewPerson};
use medspiller_core::app::{Acting, App};
use medspiller_core::model::closing::{ClosingReason, NewClosing};
use medspiller_core::model::decision::NewDecision;
use medspiller_core::model::id::*;
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::pay::assignment::{Hours, Per};
use medspiller_core::model::people::change::{ChangeReason, Place};
use medspiller_core::model::people::guardian::{Guardian, Mandate};
use medspiller_core::model::people::relative::Relieved;
use medspiller_core::model::person::Role;
use medspiller_core::model::time::{Now, months_after};
use medspiller_core::model::transition::{NewFollowUp, ServiceKind, When};
use medspiller_core::vault::CodeCost;
use medspiller_tests::case_life::{closing, decision, ola, taps, three_taps};
use medspiller_tests::refusals::{not_found, refused};
use medspiller_tests::talks::{NUMBER, OWN, STRANGER, Table, bad_reasons, day};
use medspiller_tests::{CODE, Phone, now, open_case};

fn today() -> Now {
    now(10).unwrap()
}

/// Texts that may be left out and can't be these, and why.
fn bad_texts(most: usize) -> [(String, Reason); 3] {
    [
        ("å".repeat(most + 1), Reason::TooLong),
        (NUMBER.into(), Reason::IdentityNumber),
        ("\u{7}".into(), Reason::ControlCharacter),
    ]
}

fn table() -> (tempfile::TempDir, Table) {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::in_folder(folder.path());
    (folder, table)
}

#[test]
fn decisions_name_what_is_wrong() {
    let (_folder, table) = table();
    let (app, case) = (&table.app, table.case);
    let good = decision(0, Some(50));
    let mut bad: Vec<(NewDecision, &str, Reason)> = vec![
        (decision(-3653 + 9, Some(50)), "from", Reason::InPast),
        (decision(3653 + 11, None), "from", Reason::InFuture),
        (decision(0, Some(-1)), "end", Reason::OutOfRange),
        (decision(0, Some(3654)), "end", Reason::OutOfRange),
        (NewDecision { decided: Some(day(11)), ..good.clone() }, "decided", Reason::InFuture),
        (NewDecision { received: Some(day(11)), ..good.clone() }, "received", Reason::InFuture),
        (
            NewDecision { decided: Some(day(2)), received: Some(day(1)), ..good.clone() },
            "received",
            Reason::OutOfRange,
        ),
    ];
    for minutes in [0, 168 * 60 + 1] {
        let hours = Some(Hours { minutes, per: Per::Week });
        bad.push((NewDecision { hours, ..good.clone() }, "hours", Reason::OutOfRange));
    }
    for (text, reason) in bad_texts(2000) {
        let purpose = NewDecision { purpose: text.clone(), ..good.clone() };
        bad.push((purpose, "purpose", reason));
        bad.push((NewDecision { criteria: text.clone(), ..good.clone() }, "criteria", reason));
    }
    for (text, reason) in bad_texts(200) {
        bad.push((NewDecision { basis: text, ..good.clone() }, "basis", reason));
    }
    for (new, field, reason) in &bad {
        table.refuses(field, *reason, |app, case, form| app.add_decision(case, new, form, today()));
    }
    let there = app.add_decision(case, &good, None, today()).unwrap().id;
    for (new, field, reason) in &bad {
        table.refuses(field, *reason, |app, case, form| {
            app.correct_decision(case, there, new, form, today())
        });
    }
    // one more of the same form, on a day that the first has
    table.refuses("from", Reason::Exists, |app, case, form| {
        app.add_decision(case, &decision(50, Some(60)), form, today())
    });
    let next = app.add_decision(case, &decision(51, Some(60)), None, today()).unwrap().id;
    table.refuses("from", Reason::Exists, |app, case, form| {
        app.correct_decision(case, next, &decision(50, Some(60)), form, today())
    });
    for last in [50, 61] {
        table.refuses("end", Reason::OutOfRange, |app, case, form| {
            app.end_decision(case, next, day(last), form, today())
        });
    }
    let nowhere = DecisionId([9; 16]);
    not_found(app, || app.correct_decision(case, nowhere, &good, None, today()));
    not_found(app, || app.end_decision(case, nowhere, day(9), None, today()));
    not_found(app, || app.withdraw_decision(case, nowhere, today()));
    not_found(app, || app.add_decision(CaseId([9; 16]), &good, None, today()));
    app.withdraw_decision(case, next, today()).unwrap();
    table.refuses("decision", Reason::Ended, |app, case, form| {
        app.correct_decision(case, next, &good, form, today())
    });
}

#[test]
fn renewals_and_reviews_name_what_is_wrong() {
    let (_folder, table) = table();
    let (app, case) = (&table.app, table.case);
    let ends = app.add_decision(case, &decision(0, Some(50)), None, today()).unwrap().id;
    let ask = |decision, days: i64| {
        move |app: &App| app.ask_for_renewal(case, decision, day(days), OWN, today())
    };
    refused(app, "asked", Reason::InFuture, || ask(ends, 11)(app));
    refused(app, "asked", Reason::InPast, || ask(ends, -1)(app));
    not_found(app, || ask(DecisionId([9; 16]), 10)(app));
    let asked = ask(ends, 10)(app).unwrap();
    refused(app, "decision", Reason::Exists, || ask(ends, 10)(app));
    app.withdraw_renewal(case, asked.id, today()).unwrap();
    refused(app, "request", Reason::Ended, || app.withdraw_renewal(case, asked.id, today()));
    not_found(app, || app.withdraw_renewal(case, RenewalRequestId([9; 16]), today()));
    ask(ends, 10)(app).unwrap();

    let review = |decision, days: i64, note: &str| {
        let note = note.to_owned();
        move |app: &App, case: CaseId, form: Option<&str>| {
            app.review_decision((case, decision), (day(days), &note), OWN, form, today())
        }
    };
    table.refuses("decision", Reason::OutOfRange, review(ends, 5, ""));
    let group =
        NewDecision { form: medspiller_core::model::decision::Form::Group, ..decision(3, None) };
    let open = app.add_decision(case, &group, None, today()).unwrap().id;
    refused(app, "decision", Reason::OutOfRange, || ask(open, 10)(app));
    table.refuses("date", Reason::InFuture, review(open, 11, ""));
    table.refuses("date", Reason::OutOfRange, review(open, 2, ""));
    for (note, reason) in bad_texts(1000) {
        table.refuses("note", reason, review(open, 5, &note));
    }
    not_found(app, || review(DecisionId([9; 16]), 5, "")(app, case, None));
    let held = review(open, 5, "")(app, case, None).unwrap().id;
    app.withdraw_review(case, held, today()).unwrap();
    refused(app, "review", Reason::Ended, || app.withdraw_review(case, held, today()));
    not_found(app, || app.withdraw_review(case, DecisionReviewId([9; 16]), today()));
}

#[test]
fn ways_onward_and_closings_name_what_is_wrong() {
    let (_folder, table) = table();
    let (app, case) = (&table.app, table.case);
    let way = |kinds: &[ServiceKind], words: &str, days: i64| {
        let (kinds, words) = (kinds.iter().copied().collect::<BTreeSet<_>>(), words.to_owned());
        move |app: &App, case: CaseId, form: Option<&str>| {
            app.settle_way_onward(case, None, (&kinds, &words, day(days)), OWN, form, today())
        }
    };
    let (club, nothing) = (ServiceKind::Club, ServiceKind::NothingWanted);
    table.refuses("kinds", Reason::Empty, way(&[], "", 10));
    table.refuses("kinds", Reason::OutOfRange, way(&[club, nothing], "", 10));
    table.refuses("words", Reason::Empty, way(&[ServiceKind::Other], " ", 10));
    table.refuses("date", Reason::InFuture, way(&[club], "", 11));
    for (words, reason) in bad_texts(2000) {
        table.refuses("words", reason, way(&[club], &words, 10));
    }
    let settled = way(&[club], "", 10)(app, case, None).unwrap().id;
    app.withdraw_way_onward(case, settled, today()).unwrap();
    refused(app, "way", Reason::Ended, || app.withdraw_way_onward(case, settled, today()));
    let club = [club].into();
    refused(app, "way", Reason::Ended, || {
        app.settle_way_onward(case, Some(settled), (&club, "", day(10)), OWN, None, today())
    });
    not_found(app, || app.withdraw_way_onward(case, WayOnwardId([9; 16]), today()));

    let good = closing(9);
    let mut bad: Vec<(NewClosing, &str, Reason)> = vec![
        (closing(10 + 367), "date", Reason::InFuture),
        (closing(-1), "date", Reason::OutOfRange),
        (NewClosing { reason: ClosingReason::Died, ..closing(11) }, "date", Reason::InFuture),
        (NewClosing { reason: ClosingReason::Other, ..good.clone() }, "words", Reason::Empty),
    ];
    for (words, reason) in bad_texts(500) {
        bad.push((NewClosing { words, ..good.clone() }, "words", reason));
    }
    for (new, field, reason) in &bad {
        table.refuses(field, *reason, |app, case, form| {
            app.close_case(case, None, new, OWN, form, today())
        });
    }
    let late = now(400).unwrap();
    refused(app, "date", Reason::InPast, || app.close_case(case, None, &good, OWN, None, late));
    let closed = app.close_case(case, None, &good, OWN, None, today()).unwrap().id;
    for (new, field, reason) in &bad {
        table.refuses(field, *reason, |app, case, form| {
            app.close_case(case, Some(closed), new, OWN, form, today())
        });
    }
    refused(app, "case", Reason::Exists, || app.close_case(case, None, &good, OWN, None, today()));
    let open = |date: i64| move |app: &App| app.reopen_case(case, closed, day(date), OWN, today());
    refused(app, "date", Reason::OutOfRange, || open(9)(app));
    refused(app, "date", Reason::InFuture, || open(10 + 367)(app));
    not_found(app, || app.reopen_case(case, ClosingId([9; 16]), day(11), OWN, today()));
    not_found(app, || app.take_closing_back(case, ClosingId([9; 16]), today()));
    not_found(app, || app.take_reopening_back(case, ReopeningId([9; 16]), today()));
    let opened = open(11)(app).unwrap().id;
    refused(app, "case", Reason::Exists, || open(12)(app));
    refused(app, "case", Reason::Ended, || app.take_closing_back(case, closed, today()));
    refused(app, "case", Reason::Ended, || {
        app.close_case(case, Some(closed), &good, OWN, None, today())
    });
    // closed again, the opening between stays
    let again = app.close_case(case, None, &closing(20), OWN, None, today()).unwrap().id;
    refused(app, "case", Reason::Exists, || app.take_reopening_back(case, opened, today()));
    app.take_closing_back(case, again, today()).unwrap();
    refused(app, "closing", Reason::Ended, || app.take_closing_back(case, again, today()));
    app.take_reopening_back(case, opened, today()).unwrap();
    refused(app, "reopening", Reason::Ended, || app.take_reopening_back(case, opened, today()));
    app.take_closing_back(case, closed, today()).unwrap();
    let died = NewClosing { reason: ClosingReason::Died, ..closing(9) };
    let died = app.close_case(case, None, &died, OWN, None, today()).unwrap().id;
    refused(app, "case", Reason::Ended, || app.reopen_case(case, died, day(11), OWN, today()));
}

#[test]
fn changes_of_people_name_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let app = Phone::at(folder.path()).unwrap().create().unwrap().0;
    let case = open_case(&app, now(0).unwrap()).unwrap();
    let change = |new: NewPerson| {
        let app = &app;
        move || app.change_person(case, &new, OWN, None, today())
    };
    let nobody = NewPerson { place: Place::Coordinator, ..ola(5) };
    refused(&app, "place", Reason::Empty, change(nobody));
    for (name, reason) in [
        (" ".to_owned(), Reason::Empty),
        ("å".repeat(61), Reason::TooLong),
        (NUMBER.to_owned(), Reason::IdentityNumber),
        ("\u{7}".to_owned(), Reason::ControlCharacter),
    ] {
        refused(&app, "name", reason, change(NewPerson { name: name.clone(), ..ola(5) }));
        refused(&app, "name", reason, || app.name_around(case, Role::Relative, &name));
    }
    refused(&app, "date", Reason::InFuture, change(ola(11)));
    refused(&app, "date", Reason::InPast, change(ola(-1)));
    let other = NewPerson { reason: ChangeReason::Other, ..ola(5) };
    refused(&app, "words", Reason::Empty, change(other));
    for (words, reason) in bad_reasons().into_iter().skip(1) {
        refused(&app, "words", reason, change(NewPerson { words, ..ola(5) }));
    }
    not_found(&app, || app.withdraw_person_change(case, PersonChangeId([9; 16]), today()));
    let made = change(ola(5))().unwrap().id;
    app.withdraw_person_change(case, made, today()).unwrap();
    refused(&app, "change", Reason::Ended, || app.withdraw_person_change(case, made, today()));

    refused(&app, "role", Reason::OutOfRange, || app.name_around(case, Role::Coordinator, "Ida"));
    let ida = app.name_around(case, Role::Guardian, "Ida").unwrap();
    refused(&app, "person", Reason::Exists, || app.name_around(case, Role::Guardian, "Ida"));
    assert_ne!(app.name_around(case, Role::Relative, "Ida").unwrap(), ida);
}

#[test]
fn ages_guardians_and_relatives_name_what_is_wrong() {
    let (_folder, table) = table();
    let (app, case, user) = (&table.app, table.case, table.user);
    for (born, reason) in [("2027-01-01", Reason::InFuture), ("1890-01-01", Reason::InPast)] {
        refused(app, "born", reason, || {
            app.set_birth_date(case, born.parse().unwrap(), OWN, today())
        });
    }
    let ask = |words: &str, acting| {
        let words = words.to_owned();
        move |app: &App, case: CaseId, form: Option<&str>| {
            app.ask_not_to_pass_on(case, &words, acting, form, today())
        }
    };
    table.refuses("age", Reason::Empty, ask("Noe", Acting::User));
    app.set_birth_date(case, "2013-01-01".parse().unwrap(), OWN, today()).unwrap();
    table.refuses("by", Reason::OutOfRange, ask("Noe", OWN));
    for (words, reason) in bad_reasons() {
        table.refuses("words", reason, ask(&words, Acting::User));
    }
    let asked = ask("Noe", Acting::User)(app, case, None).unwrap().id;
    refused(app, "by", Reason::OutOfRange, || app.let_pass_on(case, asked, OWN, today()));
    not_found(app, || app.let_pass_on(case, NotPassedOnId([9; 16]), Acting::User, today()));
    app.let_pass_on(case, asked, Acting::User, today()).unwrap();
    refused(app, "asked", Reason::Ended, || app.let_pass_on(case, asked, Acting::User, today()));
    app.set_birth_date(case, "2009-01-01".parse().unwrap(), OWN, today()).unwrap();
    table.refuses("age", Reason::OutOfRange, ask("Noe", Acting::User));

    let per = app.name_around(case, Role::Guardian, "Per").unwrap();
    let siri = app.name_around(case, Role::Relative, "Siri").unwrap();
    let appointed = Guardian::Appointed { mandate: Mandate::Supports };
    let good = NewGuardian { person: per, guardian: appointed, from: day(0), to: Some(day(50)) };
    for (bad, field, reason) in [
        (NewGuardian { person: user, ..good }, "person", Reason::OutOfRange),
        (NewGuardian { person: siri, ..good }, "person", Reason::OutOfRange),
        (NewGuardian { person: STRANGER, ..good }, "person", Reason::OutOfRange),
        (NewGuardian { from: day(-4000), ..good }, "from", Reason::InPast),
        (NewGuardian { from: day(4000), to: None, ..good }, "from", Reason::InFuture),
        (NewGuardian { to: Some(day(-1)), ..good }, "to", Reason::OutOfRange),
    ] {
        refused(app, field, reason, || app.set_guardian(case, None, &bad, today()));
    }
    let set = app.set_guardian(case, None, &good, today()).unwrap().id;
    refused(app, "person", Reason::Exists, || app.set_guardian(case, None, &good, today()));
    let longer = NewGuardian { to: None, ..good };
    assert_eq!(app.set_guardian(case, Some(set), &longer, today()).unwrap().to, None);
    not_found(app, || app.withdraw_guardian(case, GuardianshipId([9; 16]), today()));
    app.withdraw_guardian(case, set, today()).unwrap();
    refused(app, "guardianship", Reason::Ended, || app.withdraw_guardian(case, set, today()));
    refused(app, "guardianship", Reason::Ended, || {
        app.set_guardian(case, Some(set), &good, today())
    });

    let talk = table.planned(20);
    let card = |relative, words: &str| {
        let words = words.to_owned();
        move |app: &App, case: CaseId, form: Option<&str>| {
            app.write_relative_card((case, talk), relative, &words, form, today())
        }
    };
    for other in [per, user, STRANGER] {
        table.refuses("relative", Reason::OutOfRange, card(other, "Noe"));
    }
    for (words, reason) in bad_texts(1000) {
        table.refuses("words", reason, card(siri, &words));
    }
    table.refuses("words", Reason::Empty, card(siri, " "));
    let nowhere = TalkId([9; 16]);
    not_found(app, || app.write_relative_card((case, nowhere), siri, "Noe", None, today()));
    // on the contact's phone there is no card of the owner's to bring up, nor a word on relief
    not_found(app, || app.bring_relative_card_up(case, talk, today()));
    let period = app.add_decision(case, &decision(0, None), None, today()).unwrap().id;
    not_found(app, || app.answer_relief((case, period), siri, Relieved::No, today()));
    app.cancel_talk(case, talk, "Syk", OWN, None, today()).unwrap();
    table.refuses("talk", Reason::Ended, card(siri, "Noe"));
}

#[test]
fn what_goes_past_the_contact_names_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    let made = App::create(&phone.vault, Role::ServiceUser, CODE, CodeCost::FLOOR, &phone.key);
    let app = made.unwrap().0;
    let case = open_case(&app, now(0).unwrap()).unwrap();
    let three = months_after(day(100), 3);
    let later = |days: i64| now((three - day(0)).num_days() + days).unwrap();
    let answer = |new, now| app.answer_follow_up(case, When::ThreeMonths, new, None, now);
    refused(&app, "case", Reason::NotDue, || app.wish_follow_up(case, true, today()));
    refused(&app, "case", Reason::NotDue, || app.rate_service(case, (&taps(), ""), None, today()));
    refused(&app, "case", Reason::NotDue, || answer(three_taps(), today()));
    app.close_case(case, None, &closing(100), OWN, None, today()).unwrap();
    // eight weeks before the last day at the earliest
    refused(&app, "case", Reason::NotDue, || {
        app.rate_service(case, (&taps(), ""), None, now(43).unwrap())
    });
    let none = BTreeMap::new();
    let rate = |words: &str| {
        let (none, words) = (none.clone(), words.to_owned());
        let app = &app;
        move || app.rate_service(case, (&none, &words), None, now(44).unwrap())
    };
    refused(&app, "taps", Reason::Unanswered, rate(" "));
    for (words, reason) in bad_texts(2000) {
        refused(&app, "words", reason, rate(&words));
    }
    refused(&app, "case", Reason::InPast, || {
        app.rate_service(case, (&taps(), ""), None, now(300).unwrap())
    });
    refused(&app, "case", Reason::Ended, || answer(three_taps(), later(0)));
    app.wish_follow_up(case, true, now(44).unwrap()).unwrap();
    refused(&app, "when", Reason::NotDue, || answer(three_taps(), later(-1)));
    refused(&app, "satisfaction", Reason::Unanswered, || answer(NewFollowUp::default(), later(0)));
    for number in [0, 6] {
        let new = NewFollowUp { satisfaction: Some(number), ..NewFollowUp::default() };
        refused(&app, "satisfaction", Reason::OutOfRange, || answer(new, later(0)));
    }
    refused(&app, "when", Reason::Ended, || answer(three_taps(), later(100)));
    answer(three_taps(), later(0)).unwrap();
    refused(&app, "when", Reason::Exists, || answer(three_taps(), later(1)));
    let nowhere = CaseId([9; 16]);
    not_found(&app, || app.wish_follow_up(nowhere, true, today()));
    not_found(&app, || app.afterwards(nowhere, today()));
    not_found(&app, || app.afterwards_of(case, ClosingId([9; 16]), today()));
}
