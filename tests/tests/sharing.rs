//! What the user shares with the municipality goes along while they share it, and no longer; what is
//! never shared never does.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::{Acting, App};
use medspiller_core::model::goal::Goal;
use medspiller_core::model::id::{CaseId, CircleId};
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::people::decides::Decider;
use medspiller_core::model::session::record::TrainingSession;
use medspiller_core::model::sharing::{Audience, SharingChoice, Thing};
use medspiller_core::model::talk::{Answered, Asked};
use medspiller_core::questionnaire::answer::Part;
use medspiller_core::questionnaire::assessment::SatWith;
use medspiller_tests::case_life::ola;
use medspiller_tests::goals::{new_goal, rating};
use medspiller_tests::refusals::{not_found, refused};
use medspiller_tests::talks::{NUMBER, day};
use medspiller_tests::trio::{Trio, rows};
use medspiller_tests::{Phone, now, open_case, walk};

const OWN: Acting = Acting::Owner;

fn choose(app: &App, case: CaseId, what: Thing, shared: bool, days: i64) -> SharingChoice {
    let choice = (what, Audience::Municipality, shared);
    app.choose_sharing(case, choice, OWN, now(days).unwrap()).unwrap()
}

fn triangle(trio: &Trio) -> CircleId {
    trio.contact.place(trio.case).unwrap().triangle().unwrap()
}

fn words(app: &App, case: CaseId) -> Vec<String> {
    app.goals(case).unwrap().goals.into_iter().map(|goal: Goal| goal.words).collect()
}

#[test]
fn goals_go_along_while_they_are_shared_and_with_each_change() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (case, municipality) = (trio.case, &trio.coordinator);
    let swim = trio.user.set_goal(case, &new_goal("Svømme", 0), None, now(0).unwrap()).unwrap();
    trio.exchange().unwrap();
    assert_eq!(words(municipality, case), [""; 0]);

    choose(&trio.user, case, Thing::Goals, true, 1);
    trio.exchange().unwrap();
    assert_eq!(words(municipality, case), ["Svømme"]);
    // whoever writes a change copies it, whether the other is near or not
    trio.user.set_importance(case, swim.id, Some(2)).unwrap();
    trio.send(1, 2).unwrap();
    let seen = || municipality.goal(case, swim.id).unwrap().goal;
    assert_eq!(seen().importance.map(|weight| weight.number()), Some(2));
    trio.contact.set_difficulty(case, swim.id, Some(1), OWN).unwrap();
    trio.send(0, 2).unwrap();
    assert_eq!(seen().difficulty.map(|weight| weight.number()), Some(1));
    // changes by either of the two, each by its own phone
    trio.contact.set_goal(case, &new_goal("Løpe", 1), None, now(1).unwrap()).unwrap();
    let new = rating(&trio.user, case, 2, 1);
    trio.user.rate_goal(case, swim.id, &new, OWN, None, now(2).unwrap()).unwrap();
    trio.contact.set_difficulty(case, swim.id, Some(2), OWN).unwrap();
    trio.exchange().unwrap();
    trio.assert_same();
    let seen = municipality.goal(case, swim.id).unwrap();
    assert_eq!(seen.goal, trio.user.goal(case, swim.id).unwrap().goal);
    assert_eq!(seen.ratings.len(), 1);
    assert_eq!(words(municipality, case).len(), 2);
    // and it can't be written there
    not_found(municipality, || municipality.set_importance(case, swim.id, Some(1)));

    choose(&trio.user, case, Thing::Goals, false, 3);
    let before = rows(&trio.user, triangle(&trio)).len();
    trio.user.set_goal(case, &new_goal("Sykle", 3), None, now(3).unwrap()).unwrap();
    trio.exchange().unwrap();
    trio.contact.meet_goal(case, swim.id, now(4).unwrap()).unwrap();
    trio.exchange().unwrap();
    assert_eq!(rows(&trio.user, triangle(&trio)).len(), before);
    assert_eq!(words(municipality, case), [""; 0]);
    not_found(municipality, || municipality.goal(case, swim.id));

    // shared again, all of it is as it is now
    choose(&trio.user, case, Thing::Goals, true, 5);
    trio.exchange().unwrap();
    assert_eq!(words(municipality, case), words(&trio.user, case));
    trio.assert_same();
}

#[test]
fn what_the_contact_wrote_before_hearing_of_the_choice_comes_along_with_the_users_phone() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let case = trio.case;
    choose(&trio.user, case, Thing::Goals, true, 1);
    trio.contact.set_goal(case, &new_goal("Løpe", 1), None, now(1).unwrap()).unwrap();
    trio.exchange().unwrap();
    assert_eq!(words(&trio.coordinator, case), ["Løpe"]);
    trio.assert_same();
    // once, and by one phone
    let there = trio.user.envelopes(triangle(&trio)).unwrap().len();
    trio.exchange().unwrap();
    assert_eq!(trio.user.envelopes(triangle(&trio)).unwrap().len(), there);
}

#[test]
fn on_the_contacts_phone_the_user_chooses_when_it_is_theirs_to_hold() {
    let folder = tempfile::tempdir().unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    let (contact, _) = phone.create().unwrap();
    let case = open_case(&contact, now(0).unwrap()).unwrap();
    contact.set_goal(case, &new_goal("Løpe", 0), None, now(0).unwrap()).unwrap();
    let choice = (Thing::Goals, Audience::Municipality, true);
    let choose = |acting| contact.choose_sharing(case, choice, acting, now(1).unwrap());
    refused(&contact, "by", Reason::OutOfRange, || choose(OWN));
    let chosen = choose(Acting::User).unwrap();
    let place = contact.place(case).unwrap();
    assert_eq!((chosen.by, chosen.on), (place.user(), Some(place.contact())));
    let there = rows(&contact, place.triangle().unwrap());
    assert!(there.iter().any(|row| format!("{row:?}").contains("Løpe")));
}

#[test]
fn sessions_and_how_they_felt_are_two_choices() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (case, municipality) = (trio.case, &trio.coordinator);
    let dates = (day(0), day(60));
    let seen = |app: &App| app.sessions(case, dates).unwrap();
    medspiller_tests::sharing::session(&trio.contact, case, 1);
    trio.exchange().unwrap();
    assert_eq!(seen(municipality), []);
    choose(&trio.user, case, Thing::Sessions, true, 2);
    trio.exchange().unwrap();
    let whole: Vec<TrainingSession> = seen(&trio.user);
    let shared = seen(municipality);
    let note = |of: &[TrainingSession]| of[0].shared_note.clone();
    assert_eq!((note(&shared), shared[0].start.clone()), (note(&whole), whole[0].start.clone()));
    assert!(whole[0].ratings.exertion.is_some() && shared[0].ratings.exertion.is_none());
    assert!(shared[0].ratings.mood_after.is_none());

    choose(&trio.user, case, Thing::MoodAndExertion, true, 3);
    choose(&trio.user, case, Thing::Sessions, false, 4);
    medspiller_tests::sharing::session(&trio.contact, case, 5);
    trio.exchange().unwrap();
    let shared = seen(municipality);
    assert_eq!(shared.len(), 2);
    assert_eq!(shared[1].ratings.exertion, whole[0].ratings.exertion);
    assert!(shared.iter().all(|of| of.shared_note.is_none() && of.place.is_none()));
    let stored = rows(municipality, triangle(&trio));
    let notes = stored.iter().filter(|row| format!("{row:?}").contains("Notatet på dag 5"));
    assert_eq!(notes.count(), 0);

    choose(&trio.user, case, Thing::MoodAndExertion, false, 6);
    trio.exchange().unwrap();
    assert_eq!(seen(municipality), []);
    assert_eq!(municipality.last_held(case).unwrap(), None);
    trio.assert_same();
}

#[test]
fn answers_go_to_the_municipality_without_what_no_third_person_sees() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (case, municipality) = (trio.case, &trio.coordinator);
    walk::round(&trio.contact, case, now(1).unwrap()).unwrap();
    trio.exchange().unwrap();
    choose(&trio.user, case, Thing::Answers, true, 2);
    trio.exchange().unwrap();
    let seen = || municipality.case(case).unwrap();
    let part = seen().newest(1, Part::Subjective).cloned().unwrap();
    let codes: Vec<&str> = part.answers.keys().map(|code| code.0.as_str()).collect();
    assert_eq!(codes, ["S1", "S13", "S14", "S2", "S3", "S4", "S5", "S6", "S9"]);
    assert_eq!(seen().newest(1, Part::Objective), None);
    let stored = format!("{:?}", rows(municipality, triangle(&trio)));
    for kept in ["S7", "S8", "S10", "S11", "S12"] {
        assert!(!stored.contains(&format!("\"{kept}\"")), "{kept}");
    }
    assert!(stored.contains("\"S13\""));

    // a round that is answered alone goes along when the contact is shown it, and not before
    let draft = trio.user.begin_user_part(case, SatWith::Alone, now(183).unwrap()).unwrap();
    walk::through(&trio.user, draft, now(183).unwrap()).unwrap();
    trio.exchange().unwrap();
    assert_eq!(seen().newest(2, Part::Subjective), None);
    trio.user.show_answers(case, 2, true, now(184).unwrap()).unwrap();
    trio.exchange().unwrap();
    assert!(seen().newest(2, Part::Subjective).is_some());
    trio.user.show_answers(case, 2, false, now(185).unwrap()).unwrap();
    trio.exchange().unwrap();
    assert_eq!(seen().newest(2, Part::Subjective), None);

    choose(&trio.user, case, Thing::Answers, false, 186);
    trio.exchange().unwrap();
    assert_eq!(seen().assessments, []);
    trio.assert_same();
}

#[test]
fn choosing_names_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (user, case) = (&trio.user, trio.case);
    let choose = |app: &App, what, with, shared| {
        app.choose_sharing(case, (what, with, shared), OWN, now(1).unwrap())
    };
    // nothing that it would change, and the answers to no relative in any case
    for (what, with) in [
        (Thing::Goals, Audience::Contact),
        (Thing::WayOnward, Audience::Municipality),
        (Thing::Goals, Audience::Relatives),
        (Thing::Sessions, Audience::Guardians),
        (Thing::Answers, Audience::Relatives),
    ] {
        refused(user, "with", Reason::OutOfRange, || choose(user, what, with, true));
    }
    let municipality = Audience::Municipality;
    for app in [&trio.contact, &trio.coordinator] {
        refused(app, "by", Reason::OutOfRange, || choose(app, Thing::Goals, municipality, true));
    }
    refused(user, "shared", Reason::Exists, || choose(user, Thing::Goals, municipality, false));
    choose(user, Thing::Goals, municipality, true).unwrap();
    refused(user, "shared", Reason::Exists, || choose(user, Thing::Goals, municipality, true));
    not_found(user, || {
        let choice = (Thing::Goals, municipality, true);
        user.choose_sharing(CaseId([9; 16]), choice, OWN, now(1).unwrap())
    });
    assert_eq!(user.sharing_decider(case, now(1).unwrap()).unwrap(), Decider::User);
    assert_eq!(user.sharing_choices(case).unwrap().len(), 1);
}

#[test]
fn of_a_child_whose_age_nobody_has_written_down_nothing_is_shared() {
    let folder = tempfile::tempdir().unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    let (contact, _) = phone.create().unwrap();
    let case = medspiller_tests::sharing::child(&contact);
    let choice = (Thing::Goals, Audience::Municipality, true);
    refused(&contact, "by", Reason::OutOfRange, || {
        contact.choose_sharing(case, choice, Acting::User, now(1).unwrap())
    });
}

#[test]
fn the_municipality_reads_what_goes_past_the_contact_and_says_that_they_have_talked() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (case, municipality, today) = (trio.case, &trio.coordinator, now(2).unwrap());
    let why = "Jeg vil bytte kontakt, fjellrype";
    let ask = |with| trio.user.ask_for_talk(case, with, why, OWN, None, today);
    let wish = ask(Asked::Municipality).unwrap();
    let open = ask(Asked::Triangle).unwrap();
    trio.exchange().unwrap();
    let seen = |app: &App| app.past_the_contact(case, OWN).unwrap().wishes;
    assert_eq!(seen(municipality), vec![wish.clone()]);
    let handed_over = trio.contact.past_the_contact(case, Acting::User).unwrap();
    assert_eq!(handed_over.wishes, []);
    assert_eq!(municipality.talks(case, today).unwrap().requests, vec![open.clone()]);
    let said = format!("{:?}", trio.contact.read_model().unwrap());
    assert_eq!(said.matches("fjellrype").count(), 1, "only the wish of all three");
    // not through the triangle's circle
    refused(municipality, "by", Reason::OutOfRange, || {
        municipality.take_request_back(case, wish.id, OWN, today)
    });
    not_found(&trio.contact, || trio.contact.take_request_back(case, wish.id, OWN, today));
    not_found(&trio.contact, || trio.contact.talked_with_municipality(case, wish.id, today));
    not_found(municipality, || municipality.talked_with_municipality(case, open.id, today));
    let talked = municipality.talked_with_municipality(case, wish.id, today).unwrap();
    assert!(matches!(talked.answered, Answered::Talked { .. }));
    refused(municipality, "request", Reason::Ended, || {
        municipality.talked_with_municipality(case, wish.id, today)
    });
    trio.exchange().unwrap();
    assert_eq!(seen(&trio.user), [talked]);
    ask(Asked::Municipality).unwrap();
    trio.exchange().unwrap();
    trio.assert_same();
}

#[test]
fn a_former_contact_is_shown_none_of_it_either() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (contact, case) = (&trio.contact, trio.case);
    let look = || contact.past_the_contact(case, OWN);
    refused(contact, "by", Reason::OutOfRange, look);
    let change = ola(2);
    trio.coordinator.change_person(case, &change, OWN, None, now(2).unwrap()).unwrap();
    trio.exchange().unwrap();
    assert_ne!(contact.place(case).unwrap().contact(), contact.place(case).unwrap().me);
    refused(contact, "by", Reason::OutOfRange, look);
}

#[test]
fn the_number_to_call_is_known_to_all_three_and_checked() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (case, today) = (trio.case, now(1).unwrap());
    let set = |app: &App, number: &str, answered: &str| {
        app.set_municipality_number(case, number, answered, OWN, today)
    };
    for (number, answered, field, reason) in [
        ("", "", "number", Reason::Empty),
        ("72", "", "number", Reason::OutOfRange),
        ("Berit", "", "number", Reason::Malformed),
        (NUMBER, "", "number", Reason::IdentityNumber),
        ("72 54 00 00", &"å".repeat(101), "answered", Reason::TooLong),
    ] {
        refused(&trio.contact, field, reason, || set(&trio.contact, number, answered));
    }
    not_found(&trio.contact, || {
        let nowhere = CaseId([9; 16]);
        trio.contact.set_municipality_number(nowhere, "72 54 00 00", "", OWN, today)
    });
    set(&trio.contact, "72 54 00 00", "").unwrap();
    trio.exchange().unwrap();
    let changed = set(&trio.coordinator, "72 54 00 01", "Hverdager 9-15").unwrap();
    trio.exchange().unwrap();
    for app in trio.apps() {
        assert_eq!(app.municipality_number(case).unwrap(), Some(changed.clone()));
    }
    trio.assert_same();
}
