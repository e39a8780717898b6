//! What is the user's alone is the user's alone: the contact's vault, on the same phone, holds no
//! byte of it, and the user's own is opened by nothing of the contact's.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::{Acting, App};
use medspiller_core::ledger::{Circle, Envelope};
use medspiller_core::model::id::{CaseId, CircleId};
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::person::Role;
use medspiller_core::model::sharing::{Audience, Thing};
use medspiller_core::model::talk::Asked;
use medspiller_core::questionnaire::answer::Part;
use medspiller_core::questionnaire::assessment::{Assessment, SatWith};
use medspiller_core::store::DATABASE_FILE;
use medspiller_core::vault::{self, CodeCost, VaultError};
use medspiller_tests::one_phone::{OnePhone, USERS_CODE, users_vault};
use medspiller_tests::refusals::{not_found, refused};
use medspiller_tests::talks::{at, preparation};
use medspiller_tests::trio::{assert_same, assert_well};
use medspiller_tests::{CODE, Phone, files, now, open_case, pages, walk};

const OWN: Acting = Acting::Owner;

/// Words that stand in no other text of the story. The first is shown, the others are kept.
const SHOWN: &str = "Trykket på feil knapp, blåklokke";
const KEPT: [&str; 4] =
    ["Sommerfuglvinge i mars", "Regnbueørret til kommunen", "Kråkefot i skjemaet", "Bjørnemose"];

/// Each way an id could stand in a file: in digits, as in records, and in bytes, as in tables.
fn holds_id(bytes: &[u8], id: &impl std::fmt::Display) -> bool {
    let digits = id.to_string();
    let raw: Vec<u8> = (0..digits.len() / 2)
        .map(|at| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).unwrap())
        .collect();
    pages::holds(bytes, digits.as_bytes()) || pages::holds(bytes, &raw)
}

fn key_of(folder: &std::path::Path, code: &str, phone: &Phone) -> [u8; 32] {
    let at = now(400).unwrap().utc;
    let open = vault::unlock_with_code(folder, code, &phone.key, at).unwrap();
    let key: &[u8] = &open.derive_database_key()[..];
    key.try_into().unwrap()
}

/// A correction of a round's part that the user answered alone.
fn corrected(user: &App, case: CaseId, round: u32, reason: &str, days: i64) -> Assessment {
    let draft = user.begin_correction(case, round, Part::Subjective).unwrap();
    let at = now(days).unwrap();
    user.step(draft.id, |draft| draft.edit(&"S1".into())).unwrap();
    user.step(draft.id, |draft| draft.go_on()).unwrap();
    user.finish(draft.id, Some(reason), at).unwrap()
}

/// What the story leaves: what was shown, what was kept, and ids of what was kept.
struct Left {
    shown: Vec<Assessment>,
    kept: Vec<Assessment>,
    ids: Vec<String>,
}

/// The user answers round 1 alone, shows it, and corrects it; answers round 2 alone, corrects it and
/// keeps it; begins a third; prepares a talk; wants to talk with the municipality; types something.
fn story(one: &OnePhone) -> Left {
    let (user, case) = (&one.user, one.case);
    let first = one.alone(now(1).unwrap()).unwrap();
    user.show_answers(case, 1, true, now(1).unwrap()).unwrap();
    let first_corrected = corrected(user, case, 1, SHOWN, 2);
    one.exchange().unwrap();
    let second = one.alone(now(183).unwrap()).unwrap();
    let second_corrected = corrected(user, case, 2, KEPT[0], 184);
    let third = user.begin_user_part(case, SatWith::Alone, now(370).unwrap()).unwrap();
    for _ in 0..5 {
        let draft = user.draft(third.id).unwrap();
        walk::advance(user, &draft, now(370).unwrap()).unwrap();
    }
    let talk = one.contact.plan_talk(case, Some(&at(390, "")), OWN, None, now(371).unwrap());
    let talk = talk.unwrap().id;
    one.exchange().unwrap();
    let me = user.place(case).unwrap().me;
    let prepared = preparation(me, &["phrase-user-hard"], KEPT[3]);
    let prepared = user.prepare(case, talk, &prepared, OWN, None, now(372).unwrap()).unwrap();
    let wish = user.ask_for_talk(case, Asked::Municipality, KEPT[1], OWN, None, now(372).unwrap());
    user.keep_form("typed", &[("what".to_owned(), KEPT[2].to_owned())].into()).unwrap();
    one.exchange().unwrap();
    let place = user.place(case).unwrap();
    let ids = [
        second.id.to_string(),
        second_corrected.id.to_string(),
        third.id.to_string(),
        prepared.id.to_string(),
        wish.unwrap().id.to_string(),
        place.own.to_string(),
        place.voice.unwrap().to_string(),
        user.owner().unwrap().0.to_string(),
    ];
    Left {
        shown: vec![first, first_corrected],
        kept: vec![second, second_corrected],
        ids: ids.into(),
    }
}

#[test]
fn the_contacts_vault_holds_no_byte_of_what_the_user_keeps() {
    let folder = tempfile::tempdir().unwrap();
    let one = OnePhone::new(folder.path()).unwrap();
    let left = story(&one);
    let case = one.case;

    // what the contact sees, and what the user does
    let contacts = one.contact.case(case).unwrap();
    let shown: Vec<_> = left.shown.iter().map(|part| part.id).collect();
    assert_eq!(contacts.assessments.iter().map(|part| part.id).collect::<Vec<_>>(), shown);
    let users = one.user.case(case).unwrap();
    let all: Vec<_> = left.shown.iter().chain(&left.kept).map(|part| part.id).collect();
    assert_eq!(users.assessments.iter().map(|part| part.id).collect::<Vec<_>>(), all);
    assert_eq!(contacts.rounds(), users.rounds());
    let today = now(380).unwrap().date();
    assert_eq!(contacts.next_round(today).unwrap(), users.next_round(today).unwrap());

    // every page of the contact's vault, open and closed, and every envelope and row in it
    let key = key_of(&one.phone.vault, CODE, &one.phone);
    let mut seen = pages::opened(&one.phone.vault, &key);
    for circle in one.contact.circles().unwrap() {
        seen.extend(one.contact.envelopes(circle).unwrap().concat());
    }
    seen.extend(format!("{:?}", one.contact.read_model().unwrap()).into_bytes());
    let OnePhone { phone, users_folder, contact, user, .. } = one;
    assert_well(&contact);
    drop((contact, user));
    seen.extend(pages::opened(&phone.vault, &key));
    assert_eq!(pages::found(&seen, &KEPT), [""; 0]);
    for id in &left.ids {
        assert!(!holds_id(&seen, id), "{id}");
    }
    // and the search finds what is there
    assert_eq!(pages::found(&seen, &[SHOWN]), [SHOWN]);
    for part in &left.shown {
        assert!(holds_id(&seen, &part.id));
    }

    // the user's vault holds it all, behind the user's code
    let users_key = key_of(&users_folder, USERS_CODE, &phone);
    let open = pages::opened(&users_folder, &users_key);
    assert_eq!(pages::found(&open, &KEPT), KEPT);
    assert!(left.ids.iter().all(|id| holds_id(&open, id)));
}

#[test]
fn the_users_files_are_ciphertext_and_nothing_of_the_contacts_opens_them() {
    let folder = tempfile::tempdir().unwrap();
    let one = OnePhone::new(folder.path()).unwrap();
    let left = story(&one);
    // every file of the phone, with both vaults open and then closed
    let unreadable = |folder: &std::path::Path| {
        let mut texts = KEPT.to_vec();
        texts.extend([SHOWN, "SQLite format 3", "assessment/", "Bjørgsdotter"]);
        for (path, bytes) in files::of(folder).unwrap() {
            assert_eq!(pages::found(&bytes, &texts), [""; 0], "{path:?}");
            for id in &left.ids {
                assert!(!holds_id(&bytes, id), "{path:?}: {id}");
            }
        }
    };
    unreadable(folder.path());
    let OnePhone { phone, users_folder, contact, user, case, .. } = one;
    // no folder's name tells whose it is
    let name = users_folder.file_name().unwrap().to_str().unwrap().to_owned();
    for id in [case.to_string(), user.place(case).unwrap().me.to_string()] {
        assert!(!name.contains(&id));
    }
    drop((contact, user));
    unreadable(folder.path());

    let at = now(400).unwrap().utc;
    for (folder, code) in [(&users_folder, CODE), (&phone.vault, USERS_CODE)] {
        let opened = vault::unlock_with_code(folder, code, &phone.key, at);
        assert!(matches!(opened, Err(VaultError::WrongCode { .. })), "{:?}", opened.err());
    }
    let contacts = key_of(&phone.vault, CODE, &phone);
    assert_ne!(contacts, key_of(&users_folder, USERS_CODE, &phone));
    let behind = rusqlite::Connection::open(users_folder.join(DATABASE_FILE)).unwrap();
    let digits: String = contacts.iter().map(|byte| format!("{byte:02x}")).collect();
    behind.pragma_update(None, "key", format!("x'{digits}'")).unwrap();
    let tables: Result<u32, _> =
        behind.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0));
    assert!(tables.is_err());
}

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
    let second = corrected(user, case, 1, SHOWN, 3);
    one.exchange().unwrap();
    assert_eq!(seen(contact), [shown, second.clone()]);

    user.show_answers(case, 1, false, now(4).unwrap()).unwrap();
    one.exchange().unwrap();
    assert_eq!(seen(contact), []);
    assert!(user.showing(case, 1).unwrap().unwrap().was_shown);
    assert_eq!(seen(user).len(), 2);
    let third = corrected(user, case, 1, KEPT[0], 5);
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
    assert_eq!(contact.case(case).unwrap().assessments, [before.clone()]);
    let users_folder = contact.place_for_users_vault(case).unwrap();
    let user = users_vault(&users_folder, &phone).unwrap();
    contact.let_users_vault_in(case, &user).unwrap();
    assert_eq!(user.case(case).unwrap().assessments, [before.clone()]);
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
fn what_is_handed_over_is_of_circles_that_both_are_in() {
    let folder = tempfile::tempdir().unwrap();
    let one = OnePhone::new(folder.path()).unwrap();
    story(&one);
    // what was handed over is of the circles that the contact is in, and of no other
    let phone = one.contact.phone();
    let circles: Vec<CircleId> = one.contact.circles().unwrap();
    for bytes in one.user.outbox(&phone, 0).unwrap().envelopes {
        let circle = Envelope::read(&bytes).unwrap().circle;
        assert!(circles.contains(&circle));
        let all = one.user.envelopes(circle).unwrap();
        assert!(Circle::membership_of(&all).unwrap().member_with(&phone).is_some());
    }
}

#[test]
fn a_wish_past_the_contact_needs_the_users_own_vault() {
    let folder = tempfile::tempdir().unwrap();
    let one = OnePhone::new(folder.path()).unwrap();
    let (case, today) = (one.case, now(2).unwrap());
    let ask = |app: &App, acting| {
        app.ask_for_talk(case, Asked::Municipality, KEPT[1], acting, None, today)
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
    assert_eq!(one.user.past_the_contact(case, OWN).unwrap().wishes, [wish.clone()]);
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
