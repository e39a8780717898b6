//! Answering alone in a vault of one's own, showing a round, and taking that back.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::{Acting, App};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::person::Role;
use medspiller_core::model::sharing::{Audience, Thing};
use medspiller_core::model::talk::Asked;
use medspiller_core::questionnaire::answer::Part;
use medspiller_core::questionnaire::assessment::{Assessment, SatWith};
use medspiller_core::vault::CodeCost;
use medspiller_tests::one_phone::{OnePhone, USERS_CODE, corrected, users_vault};
use medspiller_tests::refusals::{not_found, refused};
use medspiller_tests::trio::{assert_same, assert_well};
use medspiller_tests::{Phone, now, open_case, walk};

const OWN: Acting = Acting::Owner;

#[test]
fn showing_a_round_copies_it_and_taking_it_back_hides_it_from_the_contact_alone() {
    let folder = tempfile::tempdir().unwrap();
    let one = OnePhone::new(folder.path()).unwrap();
    let (user, contact, case) = (&one.user, &one.contact, one.case);
    let answered = one.alone(now(1).unwrap()).unwrap();
    assert!(!answered.shown_to_contact && answered.on.is_none());
    one.exchange().unwrap();
    let seen = |app: &App| app.case(case).unwrap().assessments;
    assert_eq!((seen(user), seen(contact)), (vec![answered.clone()], vec![]));
    // the contact knows that it is done, and isn't asked for it again
    let state = contact.case(case).unwrap();
    assert!(state.is_finished(1, Part::Subjective));
    assert_eq!(state.round_to_begin(Part::Subjective, now(2).unwrap().date()).unwrap(), None);
    assert_eq!(state.round_to_begin(Part::Objective, now(2).unwrap().date()).unwrap(), Some(1));
    let told = contact.showing(case, 1).unwrap().unwrap();
    assert_eq!((told.showing.shown, told.showing.date), (false, answered.date()));
    assert!(!told.was_shown);

    let shown = Assessment { shown_to_contact: true, ..answered.clone() };
    user.show_answers(case, 1, true, now(2).unwrap()).unwrap();
    one.exchange().unwrap();
    assert_eq!((seen(user), seen(contact)), (vec![shown.clone()], vec![shown.clone()]));
    assert_same(user, contact);

    // a correction goes along while it is shown
    let second = corrected(user, case, 1, "Trykket feil", 3);
    one.exchange().unwrap();
    assert_eq!(seen(contact), [shown, second.clone()]);

    user.show_answers(case, 1, false, now(4).unwrap()).unwrap();
    one.exchange().unwrap();
    assert_eq!(seen(contact), []);
    assert!(user.showing(case, 1).unwrap().unwrap().was_shown);
    assert_eq!(seen(user).len(), 2);
    let third = corrected(user, case, 1, "Ombestemte meg", 5);
    one.exchange().unwrap();
    assert_eq!(seen(contact), []);
    // shown again, it is the version that counts
    user.show_answers(case, 1, true, now(6).unwrap()).unwrap();
    one.exchange().unwrap();
    assert_eq!(seen(contact).last().map(|part| part.id), Some(third.id));
    for app in [user, contact] {
        assert_well(app);
    }
}

#[test]
fn what_the_two_answered_together_is_the_pairs() {
    let folder = tempfile::tempdir().unwrap();
    let one = OnePhone::new(folder.path()).unwrap();
    let (user, contact, case) = (&one.user, &one.contact, one.case);
    let draft = user.begin_user_part(case, SatWith::Contact, now(1).unwrap()).unwrap();
    let together = walk::through(user, draft, now(1).unwrap()).unwrap();
    one.exchange().unwrap();
    assert_eq!(contact.case(case).unwrap().assessments, [together]);
    assert_eq!(contact.showing(case, 1).unwrap(), None);
    refused(user, "round", Reason::OutOfRange, || {
        user.show_answers(case, 1, false, now(2).unwrap())
    });
}

#[test]
fn what_was_answered_on_the_contacts_phone_before_can_be_taken_back_and_stays_the_users() {
    let folder = tempfile::tempdir().unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    let (contact, _) = phone.create().unwrap();
    let case = open_case(&contact, now(0).unwrap()).unwrap();
    let draft = contact.begin_user_part(case, SatWith::Alone, now(1).unwrap()).unwrap();
    let before = walk::through(&contact, draft, now(1).unwrap()).unwrap();
    assert_eq!(contact.case(case).unwrap().assessments, vec![before.clone()]);
    let users_folder = contact.place_for_users_vault(case).unwrap();
    let user = users_vault(&users_folder, &phone).unwrap();
    contact.let_users_vault_in(case, &user).unwrap();
    assert_eq!(user.case(case).unwrap().assessments, vec![before.clone()]);
    user.show_answers(case, 1, false, now(2).unwrap()).unwrap();
    contact.exchange_with(&user).unwrap();
    assert_eq!(contact.case(case).unwrap().assessments, []);
    assert_eq!(user.case(case).unwrap().assessments, [before]);
    assert_well(&user);
}

#[test]
fn showing_names_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let one = OnePhone::new(folder.path()).unwrap();
    let (user, contact, case) = (&one.user, &one.contact, one.case);
    let show = |app: &App, round, shown| app.show_answers(case, round, shown, now(2).unwrap());
    not_found(user, || show(user, 1, true));
    one.alone(now(1).unwrap()).unwrap();
    one.exchange().unwrap();
    refused(user, "shown", Reason::Exists, || show(user, 1, false));
    refused(contact, "by", Reason::OutOfRange, || show(contact, 1, true));
    not_found(user, || show(user, 2, true));
    not_found(user, || user.show_answers(CaseId([9; 16]), 1, true, now(2).unwrap()));
    show(user, 1, true).unwrap();
    refused(user, "shown", Reason::Exists, || show(user, 1, true));
}

#[test]
fn with_a_vault_of_ones_own_nothing_alone_is_begun_in_the_contacts() {
    let folder = tempfile::tempdir().unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    let (contact, _) = phone.create().unwrap();
    let case = open_case(&contact, now(0).unwrap()).unwrap();
    let begin = |with| contact.begin_user_part(case, with, now(1).unwrap());
    // a place for it is not one yet
    let users_folder = contact.place_for_users_vault(case).unwrap();
    assert_eq!(contact.place_for_users_vault(case).unwrap(), users_folder);
    assert_eq!(
        (contact.users_vault(case).unwrap(), contact.users_vaults().unwrap()),
        (None, vec![])
    );
    let user = users_vault(&users_folder, &phone).unwrap();
    assert_eq!(contact.users_vaults().unwrap(), [(case, users_folder.clone())]);
    for with in [SatWith::Alone, SatWith::SomeoneElse] {
        refused(&contact, "sat_with", Reason::Exists, || begin(with));
    }
    begin(SatWith::Contact).unwrap();
    // taken away, it is none any more
    drop(user);
    std::fs::remove_dir_all(&users_folder).unwrap();
    assert_eq!(contact.users_vault(case).unwrap(), None);
}

#[test]
fn only_the_users_vault_of_this_case_in_its_place_is_let_in() {
    let folder = tempfile::tempdir().unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    let (contact, _) = phone.create().unwrap();
    let case = open_case(&contact, now(0).unwrap()).unwrap();
    let other = open_case(&contact, now(0).unwrap()).unwrap();
    let let_in = |case, users: &App| contact.let_users_vault_in(case, users);
    let elsewhere = users_vault(&folder.path().join("elsewhere"), &phone).unwrap();
    refused(&contact, "vault", Reason::OutOfRange, || let_in(case, &elsewhere));
    let place = contact.place_for_users_vault(case).unwrap();
    let code = USERS_CODE;
    let role = Role::TrainingContact;
    let wrong = App::create(&place, role, code, CodeCost::FLOOR, &phone.key).unwrap().0;
    refused(&contact, "vault", Reason::OutOfRange, || let_in(case, &wrong));
    drop(wrong);
    std::fs::remove_dir_all(&place).unwrap();
    let user = users_vault(&place, &phone).unwrap();
    not_found(&contact, || let_in(CaseId([9; 16]), &user));
    // a folder is one case's
    refused(&contact, "vault", Reason::OutOfRange, || let_in(other, &user));
    let exchanged = let_in(case, &user).unwrap();
    assert!(exchanged.there > 0 && exchanged.here == 0);
    assert_eq!(user.case_views().unwrap().len(), 1);
    // again, it changes nothing
    let before = contact.read_model().unwrap();
    assert_eq!(let_in(case, &user).unwrap(), Default::default());
    assert!(contact.read_model().unwrap() == before);
    refused(&user, "case", Reason::OutOfRange, || user.place_for_users_vault(case));
    refused(&contact, "vault", Reason::OutOfRange, || contact.exchange_with(&contact));
}

#[test]
fn a_wish_past_the_contact_needs_the_users_own_vault() {
    let folder = tempfile::tempdir().unwrap();
    let one = OnePhone::new(folder.path()).unwrap();
    let (case, today) = (one.case, now(2).unwrap());
    let ask = |app: &App, acting| {
        app.ask_for_talk(case, Asked::Municipality, "Går forbi", acting, None, today)
    };
    for acting in [OWN, Acting::User] {
        refused(&one.contact, "with", Reason::OutOfRange, || ask(&one.contact, acting));
    }
    let wish = ask(&one.user, OWN).unwrap();
    refused(&one.user, "request", Reason::Exists, || ask(&one.user, OWN));
    one.exchange().unwrap();
    refused(&one.contact, "by", Reason::OutOfRange, || one.contact.past_the_contact(case, OWN));
    let seen = one.contact.past_the_contact(case, Acting::User).unwrap();
    assert_eq!((seen.wishes, seen.can_write, seen.number), (vec![], false, None));
    assert_eq!(one.contact.talks(case, today).unwrap().requests, []);
    assert_eq!(one.user.past_the_contact(case, OWN).unwrap().wishes, vec![wish.clone()]);
    // nor is it among the wishes for a talk of all three
    assert_eq!(one.user.talks(case, today).unwrap().requests, []);
    refused(&one.user, "by", Reason::OutOfRange, || {
        one.user.talked_with_municipality(case, wish.id, today)
    });
    one.user.take_request_back(case, wish.id, OWN, today).unwrap();
    ask(&one.user, OWN).unwrap();
    assert_well(&one.user);
}

#[test]
fn who_chose_to_show_the_contact_begins_with_that() {
    let folder = tempfile::tempdir().unwrap();
    let one = OnePhone::new(folder.path()).unwrap();
    let (user, case) = (&one.user, one.case);
    let choice = |shared| (Thing::Answers, Audience::Contact, shared);
    let choose = |shared| user.choose_sharing(case, choice(shared), OWN, now(1).unwrap()).unwrap();
    choose(true);
    let shown = one.alone(now(1).unwrap()).unwrap();
    assert!(shown.shown_to_contact);
    one.exchange().unwrap();
    assert_eq!(one.contact.case(case).unwrap().assessments, [shown]);
    // taken back, the next one is kept, and what was shown is as it was
    user.choose_sharing(case, choice(false), OWN, now(2).unwrap()).unwrap();
    let kept = one.alone(now(183).unwrap()).unwrap();
    assert!(!kept.shown_to_contact);
    one.exchange().unwrap();
    assert_eq!(one.contact.case(case).unwrap().assessments.len(), 1);
}

/// Answers all that is asked with `code`, and shows it or not.
fn all_of(one: &OnePhone, code: u8, shown: bool, days: i64) {
    use medspiller_core::app::answering::instrument;
    use medspiller_core::questionnaire::answer::Answer;
    let (at, user) = (now(days).unwrap(), &one.user);
    let draft = user.begin_user_part(one.case, SatWith::Alone, at).unwrap();
    for item in &draft.asked {
        let mark = |draft: &mut medspiller_core::questionnaire::draft::Draft| {
            draft.mark(item, Answer::Code(code), instrument().unwrap(), &at.moment())?;
            draft.go_on()
        };
        user.step(draft.id, mark).unwrap();
    }
    user.step(draft.id, |draft| draft.set_day(None)).unwrap();
    user.step(draft.id, |draft| draft.set_shown_to_contact(shown)).unwrap();
    user.finish(draft.id, None, at).unwrap();
    one.exchange().unwrap();
}

#[test]
fn of_a_round_that_is_kept_the_contacts_signals_say_nothing_nor_of_those_before_it() {
    let folder = tempfile::tempdir().unwrap();
    let one = OnePhone::new(folder.path()).unwrap();
    let changed = |app: &App, days| {
        let found = app.signals(one.case, OWN, now(days).unwrap()).unwrap().signals;
        found.iter().filter(|signal| signal.key.starts_with("answer_changed")).count()
    };
    all_of(&one, 1, true, 1);
    all_of(&one, 5, true, 184);
    assert_eq!((changed(&one.user, 185), changed(&one.contact, 185)), (4, 4));
    all_of(&one, 1, false, 368);
    assert_eq!((changed(&one.user, 369), changed(&one.contact, 369)), (4, 0));
    one.user.show_answers(one.case, 3, true, now(369).unwrap()).unwrap();
    one.exchange().unwrap();
    assert_eq!(changed(&one.contact, 369), 4);
}

#[test]
fn a_vault_on_the_contacts_phone_is_no_phone_to_be_reminded_on() {
    let folder = tempfile::tempdir().unwrap();
    let one = OnePhone::new(folder.path()).unwrap();
    let seen = |app: &App| app.overview(one.case, OWN, now(1).unwrap()).unwrap().user_has_phone;
    assert!(!seen(&one.contact) && !one.contact.user_has_phone(one.case).unwrap());
    assert!(seen(&one.user));
    let other = medspiller_core::vault::SigningKey::make().unwrap().public();
    let user = one.contact.place(one.case).unwrap().user();
    one.contact.add_phone(one.case, user, &other).unwrap();
    assert!(seen(&one.contact) && one.contact.user_has_phone(one.case).unwrap());
}
