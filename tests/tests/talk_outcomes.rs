//! What holding a talk and following up refuse: each field, by its name, and nothing changes.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::App;
use medspiller_core::app::talks::holding::{NewHeld, NewPromise, Onward};
use medspiller_core::model::id::{AgreementId, CaseId};
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::talk::Because;
use medspiller_core::model::time::Now;
use medspiller_tests::now;
use medspiller_tests::refusals::not_found;
use medspiller_tests::talks::{
    NUMBER, OWN, STRANGER, Table, at, bad_reasons, bad_times, day, held,
};

fn today() -> Now {
    now(10).unwrap()
}

/// A talk held on day 10, with a time for the next.
fn outcome() -> NewHeld {
    held(10, Onward::At(at(90, "")))
}

#[test]
fn a_talk_is_not_finished_without_all_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::in_folder(folder.path());
    let talk = table.planned(10);
    let hold = |new: NewHeld| {
        move |app: &App, case: CaseId, form: Option<&str>| {
            app.hold_talk(case, talk, &new, OWN, form, today())
        }
    };
    let check = |field: &str, reason, new| table.refuses(field, reason, hold(new));
    check("date", Reason::OutOfRange, NewHeld { date: day(11), ..outcome() });
    check("date", Reason::InPast, NewHeld { date: day(-357), ..outcome() });
    for (bad, reason) in [
        (" ".to_owned(), Reason::Empty),
        ("å".repeat(4001), Reason::TooLong),
        (NUMBER.to_owned(), Reason::IdentityNumber),
        ("\u{7}".to_owned(), Reason::ControlCharacter),
    ] {
        check("summary", reason, NewHeld { summary: bad, ..outcome() });
    }
    let promise =
        || NewPromise { who: Some(table.user), what: "Ringe hallen".into(), by: Some(day(20)) };
    let agreed = |second: NewPromise| NewHeld { agreements: vec![promise(), second], ..outcome() };
    let second = "agreements.1";
    for (what, reason) in [
        (" ".to_owned(), Reason::Empty),
        ("å".repeat(301), Reason::TooLong),
        (NUMBER.to_owned(), Reason::IdentityNumber),
    ] {
        check(&format!("{second}.what"), reason, agreed(NewPromise { what, ..promise() }));
    }
    let who = |who| agreed(NewPromise { who, ..promise() });
    check(&format!("{second}.who"), Reason::Empty, who(None));
    check(&format!("{second}.who"), Reason::OutOfRange, who(Some(STRANGER)));
    let by = |by| agreed(NewPromise { by, ..promise() });
    check(&format!("{second}.by"), Reason::Empty, by(None));
    check(&format!("{second}.by"), Reason::OutOfRange, by(Some(day(9))));
    check(&format!("{second}.by"), Reason::InFuture, by(Some(day(742))));

    let next = |next| NewHeld { next, ..outcome() };
    let within = |by, owner| next(Some(Onward::Within { by, owner }));
    check("next", Reason::Empty, next(None));
    check("next", Reason::Empty, next(Some(Onward::AsPlanned)));
    check("next_by", Reason::Empty, within(None, Some(table.user)));
    check("next_by", Reason::OutOfRange, within(Some(day(10)), Some(table.user)));
    check("next_by", Reason::InFuture, within(Some(day(742)), Some(table.user)));
    check("next_owner", Reason::Empty, within(Some(day(20)), None));
    check("next_owner", Reason::OutOfRange, within(Some(day(20)), Some(STRANGER)));
    for (when, field, reason) in bad_times() {
        let field = match field {
            "agreed" => "next",
            "place" => "next_place",
            other => other,
        };
        check(field, reason, next(Some(Onward::At(when))));
    }

    // an extra talk beside it: the one of the rhythm has its time, and isn't given another
    let because = Because::Signal { signal: "not_held/none/1".into() };
    let (app, case) = (&table.app, table.case);
    let extra = app.plan_extra_talk(case, &because, None, OWN, None, today()).unwrap().id;
    let elsewhere = table.app.move_talk(case, talk, &at(40, ""), "Syk", OWN, None, today());
    elsewhere.unwrap();
    for onward in [Onward::At(at(90, "")), Onward::CaseCloses] {
        table.refuses("next", Reason::Exists, |app, case, form| {
            app.hold_talk(case, extra, &next(Some(onward)), OWN, form, today())
        });
    }
    let as_planned = next(Some(Onward::AsPlanned));
    let done = app.hold_talk(case, extra, &as_planned, OWN, None, today()).unwrap();
    assert_eq!(done.next.map(|next| next.id), Some(talk));
    table.refuses("talk", Reason::Ended, |app, case, form| {
        app.hold_talk(case, extra, &as_planned, OWN, form, today())
    });
}

#[test]
fn following_up_names_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::in_folder(folder.path());
    let (app, case, talk) = (&table.app, table.case, table.planned(10));
    let promise = NewPromise { who: Some(table.user), what: "Ringe".into(), by: Some(day(20)) };
    let outcome = NewHeld { agreements: vec![promise.clone()], ..outcome() };
    app.hold_talk(case, talk, &outcome, OWN, None, today()).unwrap();
    let agreement = app.agreements(case).unwrap()[0].id;
    for (bad, reason) in bad_reasons() {
        table.refuses("reason", reason, |app, case, form| {
            app.let_agreement_go(case, agreement, &bad, OWN, form, today())
        });
    }
    let replace = |new: NewPromise| {
        move |app: &App, case: CaseId, form: Option<&str>| {
            app.replace_agreement(case, agreement, &new, OWN, form, today())
        }
    };
    let with = |change: fn(&mut NewPromise)| {
        let mut new = promise.clone();
        change(&mut new);
        replace(new)
    };
    table.refuses("what", Reason::Empty, with(|new| new.what = " ".into()));
    table.refuses("what", Reason::IdentityNumber, with(|new| new.what = NUMBER.into()));
    table.refuses("who", Reason::Empty, with(|new| new.who = None));
    table.refuses("who", Reason::OutOfRange, with(|new| new.who = Some(STRANGER)));
    table.refuses("by", Reason::Empty, with(|new| new.by = None));
    table.refuses("by", Reason::OutOfRange, with(|new| new.by = Some(day(9))));
    let nothing = AgreementId([9; 16]);
    not_found(app, || app.agreement_done(case, nothing, OWN, today()));
    app.agreement_done(case, agreement, OWN, today()).unwrap();
    table.refuses("agreement", Reason::Ended, |app, case, _| {
        app.agreement_done(case, agreement, OWN, today())
    });
    table.refuses("agreement", Reason::Ended, |app, case, form| {
        app.let_agreement_go(case, agreement, "Syk", OWN, form, today())
    });
    table.refuses("agreement", Reason::Ended, replace(promise.clone()));
}
