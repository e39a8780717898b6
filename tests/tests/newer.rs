//! What a newer version wrote is shown as such, can't be edited, and is never dropped.
//!
//! The vault in `databases/next-version` is as the next version might leave it. Its code is
//! 270431; its phone key lies beside it. [`make_next_version`] made it:
//! `cargo test -p medspiller-tests --test newer -- --ignored make_next_version`.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use medspiller_core::app::{App, AppError};
use medspiller_core::ledger::envelope::VERSION;
use medspiller_core::ledger::{Circle, Envelope, Kind, Record, RecordKey};
use medspiller_core::model::id::AssessmentId;
use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::questionnaire::answer::{Answer, Part};
use medspiller_core::questionnaire::assessment::{Assessment, Correction, SatWith};
use medspiller_core::store::{DATABASE_FILE, StoreError};
use medspiller_core::vault::{self, CodeCost};
use medspiller_tests::{CODE, Phone, circles, files, now, walk};
use rusqlite::Connection;
use serde_json::{Value, json};

const UNKNOWN_WORD: &str = "would_rather_talk_about_it";

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("databases/next-version")
}

/// A phone with a copy of the next version's vault.
fn copied() -> (tempfile::TempDir, Phone) {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("phone");
    files::copy(&fixture(), &place).unwrap();
    let phone = Phone::at(&place).unwrap();
    (folder, phone)
}

/// `assessment` as a record, with some fields as the next version has them.
fn record(assessment: &Assessment, fields: Value) -> Record {
    let mut record = Record::of(RecordKey::new("assessment", assessment.id), assessment).unwrap();
    record.fields.extend(fields.as_object().unwrap().clone());
    record
}

fn correction_of(old: &Assessment, id: u8) -> Assessment {
    let correction = Correction { corrects: old.id, reason: "Ble enige om det etterpå".into() };
    Assessment {
        id: AssessmentId([id; 16]),
        version: old.version + 1,
        correction: Some(correction),
        ..old.clone()
    }
}

#[test]
#[ignore = "makes the vault that the other tests open"]
fn make_next_version() {
    let phone = Phone::at(&fixture()).unwrap();
    let app = phone.create().unwrap().0;
    let at = now(0).unwrap();
    let case = medspiller_tests::open_case(&app, at).unwrap();
    walk::round(&app, case, at).unwrap();
    let state = app.case(case).unwrap();
    let base = app.envelopes(state.view.circle).unwrap();
    let user = state.newest(1, Part::Subjective).unwrap();
    let contact = state.newest(1, Part::Objective).unwrap();
    let second = Assessment {
        id: AssessmentId([3; 16]),
        round: 2,
        first_answer: now(183).unwrap().moment(),
        finished: now(183).unwrap().moment(),
        ..user.clone()
    };
    let mut answers = serde_json::to_value(&user.answers).unwrap();
    answers["S5"] = UNKNOWN_WORD.into();
    let weather = json!({"weather": {"sky": "rain", "degrees": [-3, 4]}, "read_aloud": true});
    let records = [
        record(&correction_of(contact, 1), weather),
        record(&correction_of(user, 2), json!({ "answers": answers })),
        record(&second, json!({"day": "excellent"})),
        Record::of(RecordKey::new("talk", "40".repeat(16)), &json!({"held": "2027-01-10"}))
            .unwrap(),
    ];

    let open = app.close();
    let key = open.signing_key();
    let mut all = base.clone();
    for record in records {
        all.push(circles::write(&all, key, &[record]).unwrap());
    }
    for (version, kind) in [(VERSION, Kind::Newer(7)), (VERSION + 1, Kind::Data)] {
        let mut envelope = circles::next(&all, key, kind, b"of the next version".to_vec()).unwrap();
        envelope.version = version;
        all.push(envelope.sign(key));
    }
    let app = App::reopened(&phone.vault, open).unwrap();
    assert_eq!(app.ingest(&all).unwrap(), 6);
    assert_eq!(app.check().unwrap(), []);
}

fn refused<T: std::fmt::Debug>(result: Result<T, AppError>, at: &str) {
    match result {
        Err(AppError::Invalid(Invalid { field, reason: Reason::NewerVersion })) => {
            assert_eq!(field, at);
        }
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn what_can_be_read_is_read_and_the_rest_is_counted() {
    let (_folder, phone) = copied();
    let app = phone.unlock(now(184).unwrap()).unwrap();
    let state = app.cases().unwrap().remove(0);
    let parts: Vec<_> = state.assessments.iter().map(|a| (a.round, a.part, a.version)).collect();
    assert_eq!(
        parts,
        [
            (1, Part::Objective, 1),
            (1, Part::Objective, 2),
            (1, Part::Subjective, 1),
            (1, Part::Subjective, 2)
        ]
    );
    assert_eq!((state.view.user_name.as_str(), state.rounds().len()), ("Åse Bjørgsdotter", 1));
    let users = state.newest(1, Part::Subjective).unwrap();
    assert_eq!(users.answers[&"S5".into()], Answer::Newer(UNKNOWN_WORD.into()));
    assert_eq!(users.answers.values().filter(|a| matches!(a, Answer::Newer(_))).count(), 1);
    // the part with an unknown variant, the record of an unknown kind, and the two envelopes
    assert_eq!(app.made_by_newer_version().unwrap(), 4);
    assert_eq!(state.newer_parts, [(2, Part::Subjective)].into());
    assert_eq!(app.check().unwrap(), []);
}

#[test]
fn it_can_not_be_edited() {
    let (_folder, phone) = copied();
    let app = phone.unlock(now(184).unwrap()).unwrap();
    let case = app.cases().unwrap()[0].view.case.id;
    // an answer that can't be read, and a part that can't be
    refused(app.begin_correction(case, 1, Part::Subjective), "S5");
    refused(app.begin_correction(case, 2, Part::Subjective), "round");
    // which isn't asked for again either, while the contact's part of that round is
    refused(app.begin_user_part(case, SatWith::Contact, now(184).unwrap()), "round");
    assert_eq!(app.begin_contact_part(case, now(184).unwrap()).unwrap().round, 2);
    assert_eq!(app.case(case).unwrap().drafts.len(), 1);
}

#[test]
fn nothing_of_it_is_dropped_by_what_this_version_does() {
    let (folder, phone) = copied();
    let app = phone.unlock(now(184).unwrap()).unwrap();
    let state = app.cases().unwrap().remove(0);
    let (case, circle) = (state.view.case.id, state.view.circle);
    let before = app.envelopes(circle).unwrap();
    let unknown = |app: &App| unknown_in(&app.envelopes(circle).unwrap());
    let there = unknown(&app);
    assert_eq!(there.len(), 5);

    let at = now(184).unwrap();
    walk::through(&app, app.begin_contact_part(case, at).unwrap(), at).unwrap();
    walk::through(&app, app.begin_correction(case, 1, Part::Objective).unwrap(), at).unwrap();
    medspiller_tests::open_case(&app, at).unwrap();
    app.rebuild().unwrap();
    assert_eq!((unknown(&app), app.made_by_newer_version().unwrap()), (there.clone(), 4));
    assert_eq!(app.envelopes(circle).unwrap()[..before.len()], before);
    assert_eq!(app.check().unwrap(), []);

    // what is finished is finished, with what this version doesn't know
    let known = state.assessments.iter().find(|a| a.id == AssessmentId([1; 16])).unwrap();
    let mut again = known.clone();
    again.answers.insert("O1".into(), Answer::Code(1));
    again.shown_to_contact = !again.shown_to_contact;
    let all = app.envelopes(circle).unwrap();
    let finished = app.case(case).unwrap().assessments;
    let open = app.close();
    let written = circles::write(&all, open.signing_key(), &[record(&again, json!({}))]).unwrap();
    let app = App::reopened(&phone.vault, open).unwrap();
    assert_eq!(app.ingest(&[written]).unwrap(), 1);
    assert_eq!(app.case(case).unwrap().assessments, finished);
    assert_eq!(unknown(&app), there);

    // nor by a backup
    let recovery = app.make_new_recovery_code().unwrap().to_string();
    let file = folder.path().join("backup");
    app.back_up(&file, at).unwrap();
    let other = Phone::at(&folder.path().join("other")).unwrap();
    let restored =
        App::restore(&other.vault, &file, &recovery, CODE, CodeCost::FLOOR, &other.key).unwrap();
    assert_eq!((unknown(&restored), restored.made_by_newer_version().unwrap()), (there, 4));
    assert_eq!(restored.check().unwrap(), []);
}

/// All that this version can't read, however it lies in the envelopes.
fn unknown_in(envelopes: &[Vec<u8>]) -> Vec<String> {
    let circle = Circle::verify(envelopes).unwrap();
    let mut unknown = Vec::new();
    for record in circle.records() {
        let field = |name: &str| record.fields.get(name).map(Value::to_string);
        unknown.extend(field("weather").map(|weather| format!("weather {weather}")));
        unknown.extend(field("held").map(|held| format!("{} {held}", record.key)));
        unknown.extend(field("day").filter(|day| day.contains("excellent")));
    }
    let newer = envelopes.iter().map(|bytes| Envelope::verify(bytes).unwrap());
    let newer = newer.filter(|envelope| matches!(envelope.kind, Kind::Newer(_)));
    unknown.extend(newer.map(|envelope| format!("{:?} {:?}", envelope.version, envelope.kind)));
    unknown
}

/// The database of `phone`'s vault, behind the app's back.
fn behind(phone: &Phone) -> Connection {
    let at = now(1).unwrap().utc;
    let open = vault::unlock_with_code(&phone.vault, CODE, &phone.key, at).unwrap();
    let key: String = open.derive_database_key().iter().map(|b| format!("{b:02x}")).collect();
    let database = Connection::open(phone.vault.join(DATABASE_FILE)).unwrap();
    database.pragma_update(None, "key", format!("x'{key}'")).unwrap();
    database
}

#[test]
fn a_newer_versions_draft_is_told_as_such_and_stays() {
    let (_folder, phone) = copied();
    let app = phone.unlock(now(184).unwrap()).unwrap();
    let case = app.cases().unwrap()[0].view.case.id;
    let draft = app.begin_contact_part(case, now(184).unwrap()).unwrap().id;
    drop(app);
    let change = "UPDATE here_draft SET state = replace(state, '\"review\"', '\"overview\"')";
    assert_eq!(behind(&phone).execute(change, []).unwrap(), 1);
    let app = phone.unlock(now(184).unwrap()).unwrap();
    let is_newer = |error| matches!(error, AppError::Store(StoreError::NewerVersion));
    assert!(is_newer(app.draft(draft).unwrap_err()));
    assert!(is_newer(app.begin_contact_part(case, now(184).unwrap()).unwrap_err()));
    drop(app);
    let kept: String =
        behind(&phone).query_row("SELECT state FROM here_draft", [], |row| row.get(0)).unwrap();
    assert!(kept.contains("overview"));
}

#[test]
fn a_newer_database_is_refused_and_left_as_it_is() {
    let (_folder, phone) = copied();
    // brought up to this version first
    drop(phone.unlock(now(1).unwrap()).unwrap());
    let database = behind(&phone);
    database
        .execute_batch(
            "PRAGMA user_version = 1000;
             ALTER TABLE log_envelope ADD COLUMN later TEXT;",
        )
        .unwrap();
    drop(database);
    let before = files::of(&phone.vault).unwrap();
    let error = phone.unlock(now(1).unwrap()).err().unwrap();
    assert!(matches!(error, AppError::Store(StoreError::NewerVersion)), "{error:?}");
    assert!(files::of(&phone.vault).unwrap() == before);
}
