//! What papers, guidance, hours and meetings refuse: each field by its name, and nothing changes.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use chrono::Weekday;
use medspiller_core::app::Acting;
use medspiller_core::model::id::{CaseId, ForumDateId, GuidanceTalkId, PaperId, PaperListId};
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::papers::reachable::Span;
use medspiller_core::model::papers::{PaperKind, Requirement};
use medspiller_tests::club::{at, day};
use medspiller_tests::refusals::{not_found, refused};
use medspiller_tests::talks::{NUMBER, bad_reasons, bad_times};
use medspiller_tests::trio::Trio;

fn begin() -> (tempfile::TempDir, Trio) {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::opened(folder.path(), at(0, "09:00")).unwrap();
    (folder, trio)
}

const NOWHERE: CaseId = CaseId([9; 16]);

#[test]
fn papers_name_what_is_wrong() {
    let (_folder, trio) = begin();
    let (app, case, now) = (&trio.contact, trio.case, at(10, "12:00"));
    use PaperKind::{Course, FirstAid, PoliceCertificate};
    let long = "å".repeat(101);
    for (new, field, reason) in [
        ((Course, " ", day(1)), "name", Reason::Empty),
        ((Course, long.as_str(), day(1)), "name", Reason::TooLong),
        ((Course, NUMBER, day(1)), "name", Reason::IdentityNumber),
        ((Course, "Kurs\u{7}", day(1)), "name", Reason::ControlCharacter),
        ((Course, "Kurs med Åse Bjørgsdotter", day(1)), "name", Reason::NamesAnother),
        // of a police certificate nothing but its day can be said
        ((PoliceCertificate, "Uten merknad", day(1)), "name", Reason::OutOfRange),
        ((FirstAid, "", day(11)), "date", Reason::InFuture),
        ((FirstAid, "", day(-3700)), "date", Reason::InPast),
    ] {
        refused(app, field, reason, || app.add_paper(case, new, None, now));
    }
    not_found(app, || app.add_paper(NOWHERE, (FirstAid, "", day(1)), None, now));
    not_found(app, || app.withdraw_paper(case, PaperId([9; 16]), now));
    not_found(app, || app.papers(NOWHERE, now));
}

#[test]
fn what_is_asked_for_names_what_is_wrong_and_is_the_municipalitys_to_say() {
    let (_folder, trio) = begin();
    let (app, case, now) = (&trio.coordinator, trio.case, at(10, "12:00"));
    let one = |kind, name: Option<&str>, lasts_months| Requirement {
        kind,
        name: name.map(Into::into),
        lasts_months,
    };
    use PaperKind::{Course, FirstAid};
    let set =
        |from, papers: &[Requirement]| app.set_paper_list(case, (day(from), papers), None, now);
    for (papers, field, reason) in [
        (one(FirstAid, None, Some(0)), "lasts_months", Reason::OutOfRange),
        (one(FirstAid, None, Some(121)), "lasts_months", Reason::OutOfRange),
        (one(FirstAid, Some("Kurs"), None), "name", Reason::OutOfRange),
        (one(Course, Some(NUMBER), None), "name", Reason::IdentityNumber),
        (one(Course, Some("Åse Bjørgsdotters kurs"), None), "name", Reason::NamesAnother),
    ] {
        refused(app, field, reason, || set(20, std::slice::from_ref(&papers)));
    }
    let many = vec![one(FirstAid, None, None); 21];
    refused(app, "papers", Reason::TooLong, || set(20, &many));
    refused(app, "from", Reason::InFuture, || set(4000, &[]));
    refused(app, "from", Reason::InPast, || set(-4000, &[]));
    not_found(app, || app.withdraw_paper_list(case, PaperListId([9; 16]), now));
    let list = set(20, &[]).unwrap();
    trio.exchange().unwrap();
    let contact = &trio.contact;
    let by = |command: &dyn Fn() -> Result<(), medspiller_core::app::AppError>| {
        refused(contact, "by", Reason::OutOfRange, command);
    };
    by(&|| contact.set_paper_list(case, (day(20), &[]), None, now).map(drop));
    by(&|| contact.withdraw_paper_list(case, list.id, now));
    by(&|| contact.set_guidance_interval(case, 3, now));
}

#[test]
fn guidance_names_what_is_wrong_and_keeps_what_was_typed() {
    let (_folder, trio) = begin();
    let (app, case, now) = (&trio.contact, trio.case, at(10, "12:00"));
    let typed = [("about".to_owned(), "Noe".to_owned())].into();
    app.keep_form("typed", &typed).unwrap();
    let form = Some("typed");
    for (about, reason) in bad_reasons().into_iter().skip(1) {
        refused(app, "about", reason, || app.ask_for_guidance(case, &about, form, now));
        refused(app, "about", reason, || app.plan_new_guidance(case, (&about, day(20)), form, now));
        refused(app, "about", reason, || app.hold_new_guidance(case, (&about, day(9)), form, now));
    }
    for (date, reason) in [(9, Reason::InPast), (377, Reason::InFuture)] {
        refused(app, "date", reason, || app.plan_new_guidance(case, ("", day(date)), form, now));
    }
    refused(app, "date", Reason::InFuture, || {
        app.hold_new_guidance(case, ("", day(11)), form, now)
    });
    let talk = app.ask_for_guidance(case, "", None, now).unwrap().id;
    refused(app, "date", Reason::Empty, || {
        app.move_guidance(case, talk, (day(20), "Syk"), form, now)
    });
    refused(app, "date", Reason::Empty, || app.miss_guidance(case, talk, "Syk", form, now));
    refused(app, "date", Reason::InPast, || app.plan_guidance(case, talk, day(9), form, now));
    app.plan_guidance(case, talk, day(20), None, now).unwrap();
    refused(app, "date", Reason::Exists, || app.plan_guidance(case, talk, day(21), form, now));
    refused(app, "date", Reason::Exists, || {
        app.move_guidance(case, talk, (day(20), "Syk"), form, now)
    });
    refused(app, "date", Reason::OutOfRange, || app.miss_guidance(case, talk, "Syk", form, now));
    refused(app, "date", Reason::InFuture, || app.hold_guidance(case, talk, day(11), form, now));
    for (why, reason) in bad_reasons() {
        refused(app, "reason", reason, || {
            app.move_guidance(case, talk, (day(21), &why), form, now)
        });
        refused(app, "reason", reason, || app.cancel_guidance(case, talk, &why, form, now));
        let then = at(20, "12:00");
        refused(app, "reason", reason, || app.miss_guidance(case, talk, &why, form, then));
    }
    app.cancel_guidance(case, talk, "Syk", None, now).unwrap();
    refused(app, "talk", Reason::Ended, || app.hold_guidance(case, talk, day(9), form, now));
    refused(app, "talk", Reason::Ended, || app.cancel_guidance(case, talk, "Syk", form, now));
    let unknown = GuidanceTalkId([9; 16]);
    not_found(app, || app.hold_guidance(case, unknown, day(9), form, now));
    not_found(app, || app.hold_guidance(NOWHERE, talk, day(9), form, now));
    let coordinator = &trio.coordinator;
    for months in [0, 13] {
        refused(coordinator, "guidance_months", Reason::OutOfRange, || {
            coordinator.set_guidance_interval(case, months, now)
        });
    }
    assert_eq!(app.form("typed").unwrap(), Some(typed));
}

#[test]
fn hours_name_what_is_wrong() {
    let (_folder, trio) = begin();
    let (app, case, now) = (&trio.contact, trio.case, at(10, "12:00"));
    let span = |days: &[Weekday], from: &str, to: &str| Span {
        weekdays: days.iter().copied().collect(),
        from: format!("{from}:00").parse().unwrap(),
        to: format!("{to}:00").parse().unwrap(),
    };
    use Weekday::{Fri, Mon};
    let set = |spans: &[Span]| app.set_reachable_hours(case, spans, Acting::Owner, None, now);
    for (spans, field, reason) in [
        (vec![span(&[], "10:00", "12:00")], "weekdays", Reason::Empty),
        (vec![span(&[Mon], "10:00", "10:00")], "to", Reason::OutOfRange),
        (vec![span(&[Mon], "12:00", "10:00")], "to", Reason::OutOfRange),
        (
            vec![span(&[Mon, Fri], "10:00", "12:00"), span(&[Fri], "11:00", "13:00")],
            "from",
            Reason::Exists,
        ),
        (vec![span(&[Mon], "10:00", "12:00"); 22], "spans", Reason::TooLong),
    ] {
        refused(app, field, reason, || set(&spans));
    }
    not_found(app, || app.set_reachable_hours(NOWHERE, &[], Acting::Owner, None, now));
    let coordinator = &trio.coordinator;
    not_found(coordinator, || coordinator.set_reachable_hours(case, &[], Acting::Owner, None, now));
}

#[test]
fn meetings_and_profiles_name_what_is_wrong() {
    let (_folder, trio) = begin();
    let (contact, app, case) = (&trio.contact, &trio.coordinator, trio.case);
    let now = at(10, "17:00");
    for (when, field, reason) in bad_times() {
        refused(app, field, reason, || app.set_forum_date(case, None, (&when, ""), None, now));
    }
    let when = medspiller_tests::talks::at(20, "");
    let long = "å".repeat(201);
    for (topic, reason) in [
        (long.as_str(), Reason::TooLong),
        (NUMBER, Reason::IdentityNumber),
        ("\u{7}", Reason::ControlCharacter),
        ("Om Åse Bjørgsdotter", Reason::NamesAnother),
    ] {
        refused(app, "topic", reason, || app.set_forum_date(case, None, (&when, topic), None, now));
    }
    let at_home = medspiller_tests::talks::at(20, "Hos Åse Bjørgsdotter");
    refused(app, "place", Reason::NamesAnother, || {
        app.set_forum_date(case, None, (&at_home, ""), None, now)
    });
    let unknown = ForumDateId([9; 16]);
    not_found(app, || app.set_forum_date(case, Some(unknown), (&when, ""), None, now));
    not_found(app, || app.withdraw_forum_date(case, unknown, now));
    refused(contact, "by", Reason::OutOfRange, || {
        contact.set_forum_date(case, None, (&when, ""), None, now)
    });

    let interests = |one: &str| [one.to_owned()];
    let say =
        |interests: &[String]| contact.set_contact_profile(case, (interests, true), None, now);
    let long = "å".repeat(41);
    for (one, reason) in [
        (" ", Reason::Empty),
        (long.as_str(), Reason::TooLong),
        (NUMBER, Reason::IdentityNumber),
        ("Tur med Åse Bjørgsdotter", Reason::NamesAnother),
    ] {
        refused(contact, "interests", reason, || say(&interests(one)));
    }
    refused(contact, "interests", Reason::TooLong, || say(&vec!["Ski".to_owned(); 21]));
    refused(app, "by", Reason::OutOfRange, || {
        app.set_contact_profile(case, (&[], true), None, now)
    });
}

#[test]
fn a_signal_that_is_not_put_away_cant_be_seen_again() {
    let (_folder, trio) = begin();
    let (app, case, late) = (&trio.contact, trio.case, at(93, "12:00"));
    let key = app.signals(case, Acting::Owner, late).unwrap().signals[0].key.clone();
    let again = |key: &str, acting| app.show_signal_again(case, acting, key, late);
    refused(app, "signal", Reason::OutOfRange, || again(&key, Acting::Owner));
    app.dismiss_signal(case, Acting::Owner, &key, "Ordnet", late).unwrap();
    // it is the contact's that was put away, not the user's
    refused(app, "signal", Reason::OutOfRange, || again(&key, Acting::User));
    refused(app, "signal", Reason::OutOfRange, || again("", Acting::Owner));
    again(&key, Acting::Owner).unwrap();
    refused(app, "signal", Reason::OutOfRange, || again(&key, Acting::Owner));
    not_found(app, || app.show_signal_again(NOWHERE, Acting::Owner, &key, late));
}
