//! What is the user's alone is the user's alone: the contact's vault, on the same phone, holds no
//! byte of it, and the user's own is opened by nothing of the contact's.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::Acting;
use medspiller_core::ledger::{Circle, Envelope};
use medspiller_core::model::id::CircleId;
use medspiller_core::model::talk::Asked;
use medspiller_core::questionnaire::assessment::{Assessment, SatWith};
use medspiller_core::store::DATABASE_FILE;
use medspiller_core::vault::{self, VaultError};
use medspiller_tests::one_phone::{OnePhone, USERS_CODE, corrected};
use medspiller_tests::talks::{at, preparation};
use medspiller_tests::trio::assert_well;
use medspiller_tests::{CODE, Phone, files, now, pages, walk};

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
