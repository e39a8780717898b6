//! Who is in a case, on three phones and a relative's: another contact, the user's age, guardians,
//! relatives.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::{Acting, App, AppError};
use medspiller_core::insight::signals::SignalKind;
use medspiller_core::model::decision::{Form, NewDecision};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::people::change::Place;
use medspiller_core::model::people::relative::Relieved;
use medspiller_core::model::person::Role;
use medspiller_core::model::time::{Date, Now};
use medspiller_core::model::transition::ServiceKind;
use medspiller_core::questionnaire::answer::{Missing, Part};
use medspiller_core::vault::CodeCost;
use medspiller_tests::case_life::{closing, decision, ola};
use medspiller_tests::refusals::{not_found, refused};
use medspiller_tests::talks::{OWN, day, people};
use medspiller_tests::trio::Trio;
use medspiller_tests::{CODE, Phone, now, walk};

fn trio() -> (tempfile::TempDir, Trio) {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    (folder, trio)
}

/// Five in the afternoon of a day.
fn on(date: Date) -> Now {
    now((date - day(0)).num_days()).unwrap()
}

fn at(days: i64) -> Now {
    now(days).unwrap()
}

fn kinds(app: &App, case: CaseId, now: Now) -> Vec<SignalKind> {
    let found = app.signals(case, OWN, now).unwrap().signals;
    found.into_iter().map(|signal| signal.kind).collect()
}

#[test]
fn a_contact_who_changes_is_seen_by_all_named_and_counted() {
    let (_folder, trio) = trio();
    let ([contact, user, coordinator], case) = (trio.apps(), trio.case);
    let [_, kari, _] = people(contact, case);
    // the municipality, who may not change who is in the circles, writes it down
    let change = coordinator.change_person(case, &ola(2), OWN, None, at(2)).unwrap();
    assert_eq!((change.before, change.place), (kari, Place::Contact));
    assert_eq!(coordinator.place(case).unwrap().called(change.after), "Ola");
    trio.exchange().unwrap();
    for app in trio.apps() {
        let place = app.place(case).unwrap();
        assert_eq!((place.contact(), place.called(place.contact())), (change.after, "Ola"));
        assert_eq!(place.view.contact_name, "Ola");
        assert_eq!(app.case_life(case).unwrap().changes, [change.clone()]);
    }
    // the phones that may follow it up do so with their next command
    user.set_importance(case, user_goal(user, case), Some(2)).unwrap();
    contact.set_talk_interval(case, 3, OWN, at(3)).unwrap();
    trio.exchange().unwrap();
    for app in [contact, user] {
        assert_eq!(app.case(case).unwrap().view.case.contact, change.after);
        let place = app.place(case).unwrap();
        let former = place.people.iter().filter(|one| place.is_former(one));
        assert_eq!(former.map(|one| one.person).collect::<Vec<_>>(), [kari]);
    }
    assert_eq!(coordinator.place(case).unwrap().people.len(), 4);
    trio.assert_same();

    // twice in a year is worth talking about, as long as neither is taken back
    let changed = |app: &App| kinds(app, case, at(20)).contains(&SignalKind::ContactChanged);
    assert!(!changed(user));
    let second = user.change_person(case, &ola(10), OWN, None, at(10)).unwrap();
    refused(user, "change", Reason::Ended, || user.withdraw_person_change(case, change.id, at(10)));
    trio.exchange().unwrap();
    assert!(changed(user) && changed(contact) && changed(coordinator));
    contact.withdraw_person_change(case, second.id, at(11)).unwrap();
    trio.exchange().unwrap();
    assert!(trio.apps().into_iter().all(|app| !changed(app)));
    for app in trio.apps() {
        assert_eq!(app.place(case).unwrap().contact(), change.after);
    }
    contact.withdraw_person_change(case, change.id, at(12)).unwrap();
    trio.exchange().unwrap();
    assert_eq!(user.place(case).unwrap().contact(), kari);
    trio.assert_same();
}

fn user_goal(app: &App, case: CaseId) -> medspiller_core::model::id::GoalId {
    let goal = medspiller_tests::goals::new_goal("Svømme", 0);
    app.set_goal(case, &goal, None, at(3)).unwrap().id
}

#[test]
fn another_person_in_the_municipality_takes_over() {
    let (_folder, trio) = trio();
    let ([contact, user, _], case) = (trio.apps(), trio.case);
    let [.., berit] = people(contact, case);
    let mut new = ola(2);
    new.place = Place::Coordinator;
    let change = contact.change_person(case, &new, OWN, None, at(2)).unwrap();
    trio.exchange().unwrap();
    for app in [contact, user] {
        let place = app.place(case).unwrap();
        assert_eq!(place.coordinator().unwrap().person, change.after);
        assert!(place.people.iter().all(|one| one.person != berit), "let out");
    }
    // the signal counts contacts, and a rename is no change
    contact.name_coordinator(case, "Olav").unwrap();
    assert_eq!(contact.place(case).unwrap().coordinator().unwrap().called, "Olav");
    assert_eq!(contact.overview(case, OWN, at(3)).unwrap().contact_changed, []);
    medspiller_tests::trio::assert_well(contact);
    medspiller_tests::trio::assert_well(user);
}

#[test]
fn what_is_asked_follows_the_purpose_and_the_age_once_they_are_known() {
    let (_folder, trio) = trio();
    let ([contact, user, _], case) = (trio.apps(), trio.case);
    let asked = |app: &App, now: Now| {
        let state = app.case(case).unwrap();
        let asked = state.asked_on(now.date());
        (asked.user_under_18, asked.without_substance)
    };
    assert_eq!(asked(contact, at(0)), (false, false));
    // a decision of which no purpose is written down says nothing
    contact.set_decision(case, &decision(0, Some(30)), at(0)).unwrap();
    assert_eq!(asked(contact, at(0)), (false, false));
    let purpose = NewDecision { purpose: "Trene".into(), ..decision(0, Some(30)) };
    contact.set_decision(case, &purpose, at(0)).unwrap();
    assert_eq!(asked(contact, at(0)), (false, true));
    let group = NewDecision {
        form: Form::Group,
        substance: true,
        ..NewDecision::of(Form::Group, day(10), Some(day(20)))
    };
    contact.add_decision(case, &group, None, at(0)).unwrap();
    trio.exchange().unwrap();
    assert_eq!([9, 10, 20, 21].map(|days| asked(user, at(days)).1), [true, false, false, true]);

    let draft = user
        .begin_user_part(case, medspiller_core::questionnaire::assessment::SatWith::Alone, at(5))
        .unwrap();
    assert!(!draft.asked.contains(&"S8".into()) && draft.asked.contains(&"S13".into()));
    let part = walk::through(user, draft, at(5)).unwrap();
    assert_eq!(
        part.answers[&"S8".into()],
        medspiller_core::questionnaire::answer::Answer::Missing(Missing::NotApplicable)
    );

    contact.set_birth_date(case, "2010-01-01".parse().unwrap(), OWN, at(6)).unwrap();
    assert_eq!(asked(contact, at(6)), (true, true));
    let draft = contact.begin_contact_part(case, at(6)).unwrap();
    let not_core = ["O3", "O4", "O5", "O6", "O9", "O12", "O18"].map(Into::into);
    assert!(not_core.iter().all(|item| !draft.asked.contains(item)));
    assert_eq!((draft.asked.len(), draft.part), (18 - not_core.len(), Part::Objective));
}

#[test]
fn a_birth_date_goes_when_the_user_is_of_age() {
    let (_folder, trio) = trio();
    let (contact, case) = (&trio.contact, trio.case);
    let born = "2008-12-01".parse().unwrap();
    contact.set_birth_date(case, born, OWN, at(0)).unwrap();
    assert_eq!(contact.let_birth_dates_go(at(0)).unwrap(), 0);
    let of_age = on(medspiller_core::model::people::age::birthday(born, 18));
    assert_eq!(contact.let_birth_dates_go(of_age).unwrap(), 1);
    assert_eq!(contact.let_birth_dates_go(of_age).unwrap(), 0);
    let kept = contact.people_around(case).unwrap().age.unwrap();
    assert!(!serde_json::to_string(&kept).unwrap().contains("2008"));
    medspiller_tests::trio::assert_well(contact);
}

#[test]
fn relatives_and_guardians_are_told_what_is_theirs() {
    use medspiller_core::app::case_life::NewGuardian;
    use medspiller_core::model::people::decides::{Decider, Gets};
    use medspiller_core::model::people::guardian::Guardian;
    let (_folder, trio) = trio();
    let ([contact, user, coordinator], case) = (trio.apps(), trio.case);
    let parent = contact.name_around(case, Role::Guardian, "Per").unwrap();
    let sister = contact.name_around(case, Role::Relative, "Siri").unwrap();
    contact.set_birth_date(case, "2013-05-05".parse().unwrap(), OWN, at(1)).unwrap();
    trio.exchange().unwrap();
    assert_eq!(
        coordinator.people_around(case).unwrap().decides(day(1)),
        Some(Decider::NobodyKnown)
    );
    let new = NewGuardian {
        person: parent,
        guardian: Guardian::Parental,
        from: "2013-05-05".parse().unwrap(),
        to: None,
    };
    let guardian = coordinator.set_guardian(case, None, &new, at(1)).unwrap();
    // 13 years: on the contact's phone, handed over
    contact.ask_not_to_pass_on(case, "At jeg røyker", Acting::User, None, at(2)).unwrap();
    trio.exchange().unwrap();
    let around = user.people_around(case).unwrap();
    assert_eq!(around.decides(day(2)), Some(Decider::Guardians(vec![parent])));
    assert_eq!(around.gets(&guardian, day(2)), Some(Gets::AllBut { asked: 1 }));
    assert_eq!(around.not_passed_on.len(), 1);
    assert!(coordinator.people_around(case).unwrap().not_passed_on.is_empty());
    let asked = around.not_passed_on[0].id;
    user.let_pass_on(case, asked, OWN, at(3)).unwrap();
    assert_eq!(user.people_around(case).unwrap().gets(&guardian, day(3)), Some(Gets::All));

    // a relative without a phone: what they say is brought up with that
    let talk = medspiller_tests::talks::planned(&trio);
    let first = coordinator.write_relative_card((case, talk), sister, "Jeg er sliten", None, at(3));
    trio.exchange().unwrap();
    assert_eq!(user.relative_cards(case, talk).unwrap(), [first.unwrap()]);
    let period = coordinator.add_decision(case, &decision(0, None), None, at(3)).unwrap().id;
    trio.exchange().unwrap();
    let answer = |said, days| coordinator.answer_relief((case, period), sister, said, at(days));
    let said = answer(Relieved::Partly, 3).unwrap();
    let again = answer(Relieved::Yes, 4).unwrap();
    assert_eq!((said.id, coordinator.reliefs(case).unwrap()), (again.id, vec![again]));
    for app in [contact, user] {
        not_found(app, || app.answer_relief((case, period), sister, Relieved::No, at(4)));
    }
    trio.exchange().unwrap();
    assert!(user.reliefs(case).unwrap().is_empty());
    trio.assert_same();
}

#[test]
fn a_relative_writes_alone_on_their_own_phone_and_none_of_what_is_all_threes() {
    let (folder, trio) = trio();
    let (contact, case) = (&trio.contact, trio.case);
    let sister = contact.name_around(case, Role::Relative, "Siri").unwrap();
    let phone = Phone::at(&folder.path().join("sister")).unwrap();
    let made = App::create(&phone.vault, Role::Relative, CODE, CodeCost::FLOOR, &phone.key);
    let sisters = made.unwrap().0;
    contact.add_phone(case, sister, &sisters.phone()).unwrap();
    let talk = medspiller_tests::talks::planned(&trio);
    let period = contact.add_decision(case, &decision(0, None), None, at(0)).unwrap().id;
    let carry = |from: &App, to: &App| {
        to.ingest(&from.outbox(&to.phone(), 0).unwrap().envelopes).unwrap();
    };
    carry(contact, &sisters);
    let place = sisters.place(case).unwrap();
    assert_eq!(
        (place.me, place.role, place.pair, place.work),
        (sister, Role::Relative, None, None)
    );

    let write = |words: &str, days| {
        sisters.write_relative_card((case, talk), sister, words, None, at(days)).unwrap()
    };
    write("Jeg er sliten", 1);
    carry(&sisters, contact);
    assert!(contact.relative_cards(case, talk).unwrap().is_empty(), "it is hers until then");
    assert!(!sisters.is_relative_card_up(case, talk).unwrap());
    let up = sisters.bring_relative_card_up(case, talk, at(2)).unwrap();
    carry(&sisters, contact);
    assert_eq!(contact.relative_cards(case, talk).unwrap(), [up]);
    assert!(sisters.is_relative_card_up(case, talk).unwrap());
    // what she writes after that is hers again
    let again = write("Jeg vil ha en helg fri", 3);
    assert!(!sisters.is_relative_card_up(case, talk).unwrap());
    assert_eq!(sisters.relative_cards(case, talk).unwrap(), [again]);
    sisters.answer_relief((case, period), sister, Relieved::Partly, at(3)).unwrap();
    carry(&sisters, contact);
    assert!(contact.reliefs(case).unwrap().is_empty());

    // all three's is read and not written
    let by = |result: Result<(), AppError>| match result {
        Err(AppError::Invalid(invalid)) => {
            assert_eq!((invalid.field.as_str(), invalid.reason), ("by", Reason::OutOfRange));
        }
        other => unreachable!("{other:?}"),
    };
    by(sisters.set_decision(case, &decision(0, None), at(4)).map(drop));
    by(sisters.close_case(case, None, &closing(4), OWN, None, at(4)).map(drop));
    by(sisters.change_person(case, &ola(4), OWN, None, at(4)).map(drop));
    by(sisters.set_birth_date(case, "2000-01-01".parse().unwrap(), OWN, at(4)).map(drop));
    let ways = [ServiceKind::Club].into();
    by(sisters.settle_way_onward(case, None, (&ways, "", day(4)), OWN, None, at(4)).map(drop));
    by(sisters.ask_for_renewal(case, period, day(4), OWN, at(4)).map(drop));
    not_found(&sisters, || sisters.wish_follow_up(case, true, at(4)));
    not_found(&sisters, || sisters.afterwards(case, at(4)));
    medspiller_tests::trio::assert_well(&sisters);
}
