//! What is erased is gone: from the read model, from the log, from every page of the file, from the
//! other phones.

// helpers of tests may give up
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;

use medspiller_core::app::Acting;
use medspiller_core::model::decision::{Form, NewDecision};
use medspiller_core::model::goal::NewGoal;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::session::log::Said;
use medspiller_core::model::session::ratings::Attendance;
use medspiller_core::model::talk::Asked;
use medspiller_core::store::projection::Row;
use medspiller_tests::club::{at, day, log_one, said, tuesdays};
use medspiller_tests::pages::found_on;
use medspiller_tests::refusals::{not_found, refused};
use medspiller_tests::trio::{self, Trio, assert_well};
use medspiller_tests::year::{self, Year};
use medspiller_tests::{Phone, goals, talks};

const OWN: Acting = Acting::Owner;
const USER: Acting = Acting::User;

/// Words that stand nowhere else.
const WORDS: [&str; 11] = [
    "Xylofonkveld",
    "Trollfiolbue",
    "Kvernkallfoss",
    "Lysgrønnsokk",
    "Bjørkebarkbåt",
    "Ullteppehule",
    "Fjærpennal",
    "Månesteinsti",
    "Rognebærgele",
    "Skrubbsårplaster",
    "Vindmøllevits",
];

/// Writes all of [`WORDS`] into the case, on all three phones, some of them over one another.
fn live(trio: &Trio) {
    let (case, [contact, user, coordinator]) = (trio.case, trio.apps());
    let mut words = WORDS.into_iter();
    let mut word = || words.next().unwrap();
    let decision = NewDecision {
        purpose: word().into(),
        ..NewDecision::of(Form::Individual, day(0), Some(day(180)))
    };
    contact.set_decision(case, &decision, at(1, "09:00")).unwrap();
    let goal = |words: &str, level: &str| NewGoal {
        levels: ["a", "b", level, "c", "d"].map(str::to_owned),
        ..goals::new_goal(words, 1)
    };
    let first = user.set_goal(case, &goal(word(), word()), None, at(1, "10:00")).unwrap();
    let again = goal(word(), "e");
    user.revise_goal(case, first.id, &again, None, at(1, "10:10")).unwrap();
    trio.exchange().unwrap();
    let mut plan = tuesdays();
    (plan.place, plan.activity) = (word().into(), word().into());
    contact.plan_sessions(&[case], &plan, OWN, None, at(1, "11:00")).unwrap();
    let note =
        Said { shared_note: word().into(), work_note: word().into(), ..said(Attendance::Came) };
    log_one(contact, case, 2, note).unwrap();
    let talk = talks::planned(trio);
    let [person, ..] = talks::people(user, case);
    let own = talks::preparation(person, &[], word());
    user.prepare(case, talk, &own, OWN, None, at(3, "12:00")).unwrap();
    coordinator.ask_for_talk(case, Asked::Triangle, word(), OWN, None, at(3, "13:00")).unwrap();
    contact.keep_form("notat", &[(case.to_string(), word().to_owned())].into()).unwrap();
    trio.exchange().unwrap();
}

#[test]
fn no_word_of_an_erased_case_lies_on_any_page_of_any_phone() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    live(&trio);
    let on_phones = || trio.phones.each_ref().map(|phone| found_on(phone, WORDS));
    let [contact, user, coordinator] = on_phones();
    // the user's preparation is on no other phone, and the form on the contact's alone
    let not_the_contacts = [WORDS[8]];
    assert_eq!(contact.len(), 10, "{contact:?}");
    assert!(user.len() >= 9 && user.contains(&not_the_contacts[0]), "{user:?}");
    assert!(coordinator.len() >= 2, "{coordinator:?}");
    assert_eq!(found_on(&trio.phones[0], ["Åse Bjørgsdotter"]).len(), 1);

    let erased = trio.contact.erase_case_for_all(trio.case, USER, at(4, "09:00")).unwrap();
    assert_eq!((erased.kept_until, erased.from_here_alone), (None, 0));
    assert_eq!(found_on(&trio.phones[0], WORDS), [""; 0]);
    assert_eq!(found_on(&trio.phones[0], ["Åse Bjørgsdotter", trio::COORDINATOR]), [""; 0]);
    assert!(trio.contact.cases().unwrap().is_empty());

    trio.exchange().unwrap();
    trio.assert_same();
    // what is the user's own stays the user's, until the user erases it
    assert_eq!(found_on(&trio.phones[1], WORDS), not_the_contacts);
    assert_eq!(found_on(&trio.phones[2], WORDS), [""; 0]);
    assert_eq!(found_on(&trio.phones[2], ["Åse Bjørgsdotter"]), [""; 0]);
    trio.user.erase_case(trio.case, at(4, "10:00")).unwrap();
    assert_eq!(found_on(&trio.phones[1], WORDS), [""; 0]);
    for (app, phone) in trio.apps().into_iter().zip(&trio.phones) {
        assert!(!app.is_erasing().unwrap());
        assert_well(app);
        // once all that is done is written back
        assert!(app.finish_erasing().is_ok_and(|was_to_do| !was_to_do), "{:?}", phone.vault);
    }
}

/// Texts that someone wrote, of rows: with an upper case letter or white space in them, as no name
/// of a variant has.
fn written(rows: &[Row]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, columns) in rows {
        for column in columns {
            if let rusqlite::types::Value::Text(text) = column {
                match serde_json::from_str::<serde_json::Value>(text) {
                    Ok(value @ serde_json::Value::Object(_)) => texts_in(&value, &mut found),
                    _ => drop(found.insert(text.clone())),
                }
            }
        }
    }
    let is_written = |text: &String| {
        text.chars().count() >= 5
            && text.chars().any(|c| c.is_lowercase())
            && text.chars().any(|c| c.is_uppercase() || c == ' ')
            && !text.starts_with("20")
            && text != "Europe/Oslo"
    };
    found.retain(is_written);
    found
}

fn texts_in(value: &serde_json::Value, found: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::String(text) => drop(found.insert(text.clone())),
        serde_json::Value::Array(items) => items.iter().for_each(|item| texts_in(item, found)),
        serde_json::Value::Object(fields) => fields.values().for_each(|one| texts_in(one, found)),
        _ => {}
    }
}

#[test]
fn nothing_that_any_command_wrote_of_a_case_is_left_when_it_is_erased() {
    let folder = tempfile::tempdir().unwrap();
    year::prepare(folder.path()).unwrap();
    let contact = Phone::at(&folder.path().join("three/contact")).unwrap();
    let year = Year::unlock(folder.path()).unwrap();
    for (name, step) in year::steps() {
        step(&year).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    }
    let app = &year.app;
    let cases = app.cases().unwrap();
    let ase = cases.iter().find(|state| state.view.user_name == "Åse Bjørgsdotter").unwrap();
    let case = ase.view.case.id;
    let place = app.place(case).unwrap();
    let circles = [place.pair, place.triangle, place.work].into_iter().flatten();
    let rows: Vec<Row> = circles.flat_map(|circle| trio::rows(app, circle)).collect();
    let of_the_case = written(&rows);
    app.erase_case_for_all(case, USER, year::end()).unwrap();
    assert!(app.place(case).is_err());
    let left = written(&app.read_model().unwrap());
    let gone: Vec<&str> = of_the_case.difference(&left).map(String::as_str).collect();
    assert!(gone.len() > 10, "{gone:?}");
    assert_eq!(found_on(&contact, gone.iter().copied()), [""; 0]);
    // the others' cases are as they were
    assert_eq!(app.cases().unwrap().len(), 2);
    assert_well(app);
}

#[test]
fn one_goal_is_gone_with_its_ratings_and_the_rest_stays() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let case = trio.case;
    let set = |words: &str, at| {
        trio.contact.set_goal(case, &goals::new_goal(words, 1), None, at).unwrap().id
    };
    let (gone, stays) = (set(WORDS[0], at(1, "10:00")), set("Svømme", at(1, "11:00")));
    goals::rate(&trio.contact, case, gone, 1, 2);
    goals::rate(&trio.contact, case, stays, 1, 2);
    trio.exchange().unwrap();
    let id = gone.to_string();
    let erase =
        |kind: &str, acting| trio.contact.erase_record(case, kind, &id, acting, at(3, "09:00"));
    not_found(&trio.contact, || {
        trio.contact.erase_record(case, "goal", &"40".repeat(16), USER, at(3, "09:00"))
    });
    refused(&trio.contact, "kind", Reason::Locked, || {
        trio.contact.erase_record(case, "case", &case.to_string(), USER, at(3, "09:00"))
    });
    let erased = erase("goal", USER).unwrap();
    assert!(erased.gone >= 2 && erased.asked == 0, "{erased:?}");
    trio.exchange().unwrap();
    trio.assert_same();
    for (app, phone) in trio.apps().into_iter().zip(&trio.phones) {
        assert_eq!(found_on(phone, [WORDS[0]]), [""; 0]);
        let words: Vec<String> =
            app.goals(case).unwrap().goals.into_iter().map(|goal| goal.words).collect();
        // the municipality's phone was told of none
        let coordinators = app.phone() == trio.coordinator.phone();
        assert_eq!(words, if coordinators { vec![] } else { vec!["Svømme".to_owned()] });
    }
    assert_eq!(trio.user.goal(case, stays).unwrap().ratings.len(), 1);
    not_found(&trio.contact, || erase("goal", USER));
}

#[test]
fn what_the_user_wants_gone_the_phone_that_administers_the_circle_erases() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let case = trio.case;
    let new = goals::new_goal(WORDS[0], 1);
    let goal = trio.user.set_goal(case, &new, None, at(1, "10:00")).unwrap().id.to_string();
    trio.exchange().unwrap();
    let erased = trio.user.erase_record(case, "goal", &goal, OWN, at(2, "10:00")).unwrap();
    assert!(erased.gone == 0 && erased.asked > 0, "{erased:?}");
    trio.exchange().unwrap();
    trio.assert_same();
    for phone in &trio.phones {
        assert_eq!(found_on(phone, [WORDS[0]]), [""; 0]);
    }
    assert!(trio.user.goals(case).unwrap().goals.is_empty());
}

#[test]
fn nobody_has_gone_what_is_anothers() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let case = trio.case;
    let talk = talks::planned(&trio).to_string();
    for app in [&trio.user, &trio.coordinator] {
        not_found(app, || app.erase_record(case, "talk", &talk, OWN, at(2, "10:00")));
    }
}

#[test]
fn only_the_user_and_what_is_proposed_goes_for_all() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    for app in [&trio.contact, &trio.coordinator] {
        refused(app, "case", Reason::NotDue, || {
            app.erase_case_for_all(trio.case, OWN, at(2, "10:00"))
        });
        not_found(app, || app.erase_case_for_all(CaseId([9; 16]), OWN, at(2, "10:00")));
        not_found(app, || app.erase_case(CaseId([9; 16]), at(2, "10:00")));
    }
}

#[test]
fn a_case_that_is_gone_from_here_does_not_come_back_and_the_others_keep_theirs() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    live(&trio);
    trio.user.erase_case(trio.case, at(4, "09:00")).unwrap();
    assert_eq!(found_on(&trio.phones[1], WORDS), [""; 0]);
    let new = goals::new_goal("Svømme", 4);
    trio.contact.set_goal(trio.case, &new, None, at(4, "10:00")).unwrap();
    trio.exchange().unwrap();
    assert!(trio.user.cases().unwrap().is_empty());
    assert_eq!(trio.contact.goals(trio.case).unwrap().goals.len(), 2);
    for app in trio.apps() {
        assert_well(app);
    }
}

#[test]
fn a_group_goes_on_without_the_one_whose_case_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (cases, group) = medspiller_tests::club::group(&trio.contact, trio.case).unwrap();
    trio.contact.erase_case(cases[0], at(4, "09:00")).unwrap();
    let left: Vec<CaseId> = trio.contact.group(group).unwrap().cases.into_iter().collect();
    assert_eq!(left.len(), 2);
    assert!(!left.contains(&cases[0]));
    // and of the last one nothing is left of it
    trio.contact.erase_case(cases[1], at(4, "10:00")).unwrap();
    trio.contact.erase_case(cases[2], at(4, "11:00")).unwrap();
    assert_eq!(found_on(&trio.phones[0], ["Tirsdagsgruppa"]), [""; 0]);
    assert!(trio.contact.groups().unwrap().is_empty());
}
