//! What "Personvern" says, on the contact's phone and in every language.

use std::path::Path;
use std::sync::Arc;

use medspiller_core::app::Acting as By;
use medspiller_core::app::App;
use medspiller_core::ledger::ToRecord;
use medspiller_core::model::closing::{Closing, ClosingReason};
use medspiller_core::model::id::{CaseId, ClosingId};
use medspiller_core::model::person::Role;
use medspiller_core::vault::{CodeCost, InsecureDemoPhoneKey};

use crate::error::MedspillerError;
use crate::moment::{Here, Language, Moment};
use crate::phone_key::{PhoneKey, PhoneKeyError};
use crate::screens::case::{Acting, NewCase, OwnRole};
use crate::screens::privacy::{EraseCaseScreen, PrivacyScreen};
use crate::screens::settings::VaultState;
use crate::vault::Vault;
use crate::vault::talks::AskedFor;

const DAY: i64 = 86_400_000;
const LANGUAGES: [Language; 3] = [Language::Bokmal, Language::Nynorsk, Language::English];

struct Key;

impl PhoneKey for Key {
    fn bind(&self, _: Vec<u8>) -> std::result::Result<Vec<u8>, PhoneKeyError> {
        Ok(vec![7; 32])
    }
}

/// `days` after Sunday 22 November 2026, at five in the afternoon in Oslo.
fn at(days: i64, language: Language) -> Moment {
    let utc_millis = 1_795_363_200_000 + days * DAY;
    Moment { utc_millis, zone: "Europe/Oslo".into(), language }
}

fn nb(days: i64) -> Moment {
    at(days, Language::Bokmal)
}

fn new_case() -> NewCase {
    NewCase {
        user_name: "Åse".into(),
        contact_name: "Kari".into(),
        user_under_18: false,
        contact_under_18: false,
        without_substance: false,
    }
}

/// The contact's vault, with Åse's case.
fn vault(folder: &Path) -> (Arc<Vault>, String) {
    let vault = Vault::at(folder.join("vault").display().to_string(), Arc::new(Key));
    vault.create(OwnRole::TrainingContact, "270431".into(), nb(0)).unwrap();
    let case = vault.open_case(new_case(), nb(0)).unwrap().id;
    vault.name_coordinator(case.clone(), "Mona".into()).unwrap();
    (vault, case)
}

#[test]
fn every_place_says_who_sees_it_and_how_much_is_there_in_every_language() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, case) = vault(folder.path());
    for language in LANGUAGES {
        let screen = vault.privacy(at(0, language)).unwrap();
        assert_eq!(screen.places.len(), 3);
        let all = format!("{screen:?}");
        assert!(!all.contains("privacy-") && !all.contains("kept-"));
        assert!(screen.places.iter().all(|place| place.case_id.as_ref() == Some(&case)));
        assert!(screen.places.iter().all(|place| place.erasing.is_some()));
    }
    let titles: Vec<String> =
        vault.privacy(nb(0)).unwrap().places.into_iter().map(|place| place.title).collect();
    assert_eq!(titles, ["Åse og du", "Åse, Mona og du", "Mona og du"]);
}

#[test]
fn what_erasing_a_case_means_is_said_before_it_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, case) = vault(folder.path());
    for language in LANGUAGES {
        let of = |acting| vault.erase_case_screen(case.clone(), acting, at(0, language)).unwrap();
        let (own, users) = (of(Acting::Owner), of(Acting::User));
        assert_eq!((own.here.len(), own.for_all.len()), (4, 0));
        assert_eq!(users.for_all.len(), 5);
        assert!(users.word_ask.contains(&users.word));
        assert!(!format!("{users:?}").contains("privacy-"));
    }
    for wrong in ["", "ja", "slett alt"] {
        let refused = vault.erase_case(case.clone(), wrong.into(), nb(0));
        let reason = "malformed".to_owned();
        let invalid = MedspillerError::Invalid { field: "word".into(), reason };
        assert_eq!(refused.unwrap_err(), invalid, "{wrong}");
    }
    let refused =
        vault.erase_case_for_all(case.clone(), Acting::Owner, "slett".into(), nb(0)).unwrap_err();
    let reason = "not_due".to_owned();
    assert_eq!(refused, MedspillerError::Invalid { field: "case".into(), reason });
    vault.erase_case_for_all(case.clone(), Acting::User, "Slett ".into(), nb(0)).unwrap();
    assert_eq!(vault.privacy(nb(0)).unwrap().places, []);
    let gone = vault.erase_case_screen(case, Acting::User, nb(0));
    assert_eq!(gone.unwrap_err(), MedspillerError::NotFound);
}

#[test]
fn what_is_erased_by_itself_is_ones_own() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, case) = vault(folder.path());
    let (with, why) = (AskedFor::Triangle, "Tid".to_owned());
    vault.ask_for_talk(case.clone(), with, why, Acting::Owner, None, nb(0)).unwrap();
    let records = |acting| vault.erasable(case.clone(), acting, nb(0)).unwrap().records;
    let mine = records(Acting::Owner);
    assert_eq!((mine.len(), mine[0].words.as_str()), (1, "Tid"));
    assert!(mine[0].at_once);
    let erase = |id: &str| {
        vault.erase_record(case.clone(), mine[0].kind.clone(), id.into(), Acting::Owner, nb(1))
    };
    assert_eq!(erase("x").unwrap_err(), MedspillerError::NotFound);
    erase(&mine[0].record_id).unwrap();
    assert!(records(Acting::Owner).is_empty());
}

/// A case that ended on day 10, on a phone of its own.
fn ended(folder: &Path) -> (App, CaseId) {
    let key = InsecureDemoPhoneKey::make_in(folder).unwrap();
    let (vault, role) = (folder.join("vault"), Role::TrainingContact);
    let app = App::create(&vault, role, "270431", CodeCost::FLOOR, &key).unwrap().0;
    let case = app.open_case(&new_case().into(), Here::at(&nb(0)).unwrap().now).unwrap();
    (app, case)
}

#[test]
fn an_ended_case_is_proposed_after_the_months_that_were_chosen_and_not_before() {
    let folder = tempfile::tempdir().unwrap();
    let (app, case) = ended(folder.path());
    let here = |days| Here::at(&nb(days)).unwrap();
    app.set_retention(case, (here(0).today(), 3), here(0).now).unwrap();
    let closing = Closing {
        id: ClosingId([1; 16]),
        case,
        date: here(10).today(),
        reason: ClosingReason::Moved,
        words: None,
        others_took_over: false,
        entered: here(10).now.moment(),
        by: app.place(case).unwrap().contact(),
        on: None,
        withdrawn: None,
    };
    // as the room of a case's life will write it
    let triangle = app.place(case).unwrap().triangle().unwrap();
    let before = app.envelopes(triangle).unwrap();
    let vault = folder.path().join("vault");
    let unlocked = app.close();
    let mut circle = medspiller_core::ledger::Circle::replay(&before).unwrap();
    let record = closing.to_record().unwrap();
    let written = circle.write(&[record], unlocked.signing_key()).unwrap().unwrap();
    let app = App::reopened(&vault, unlocked).unwrap();
    app.ingest(&[written.bytes]).unwrap();
    let proposals = |days| PrivacyScreen::of(&app, &here(days)).unwrap().proposals;
    assert_eq!(proposals(99), []);
    let [proposal] = &proposals(110)[..] else { unreachable!("one is proposed") };
    assert_eq!(proposal.case_id, case.to_string());
    let says = "Saken til Åse ble avsluttet 2. desember 2026. Den er foreslått slettet siden \
                2. mars 2027. Ingenting blir slettet av seg selv.";
    assert_eq!((proposal.text.as_str(), &proposal.kept_by_law), (says, &None));
    let screen = EraseCaseScreen::of(&app, case, Acting::Owner, &here(110)).unwrap();
    assert_eq!(screen.for_all.len(), 5);
    app.erase_case_for_all(case, By::Owner, here(110).now).unwrap();
    assert_eq!(proposals(110), []);
}

#[test]
fn whoever_leaves_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, _) = vault(folder.path());
    for language in LANGUAGES {
        let screen = vault.leave_screen(at(0, language)).unwrap();
        assert!(!format!("{screen:?}").contains("privacy-"));
        assert_eq!((screen.consequences.len(), screen.needs_kept_file), (4, false));
        assert_eq!(screen.kept_by_law, None);
    }
    vault.pause();
    assert_eq!(vault.leave("slett".into(), None, nb(0)).unwrap_err(), MedspillerError::Locked);
    vault.resume().unwrap();
    assert!(vault.leave("".into(), None, nb(0)).is_err());
    assert_eq!(vault.state(), VaultState::Open);
    vault.leave("slett".into(), None, nb(0)).unwrap();
    assert_eq!(vault.state(), VaultState::Missing);
    assert!(!folder.path().join("vault").exists());
    // and the place can be used again
    vault.create(OwnRole::ServiceUser, "271828".into(), nb(1)).unwrap();
    assert_eq!(vault.state(), VaultState::Open);
}
