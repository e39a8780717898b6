//! A thousand foreign changes in: against automerge's batch apply and the signature checks alone.

use automerge::{AutoCommit, Change};
use medspiller_core::app::AppError;
use medspiller_core::ledger::envelope::DOMAIN_TAG;
use medspiller_core::ledger::{Circle, Envelope, Kind, ToRecord};
use medspiller_core::model::id::{CaseId, PersonId, SessionId};
use medspiller_core::model::session::ratings::{Attendance, Ratings};
use medspiller_core::model::session::record::TrainingSession;
use medspiller_core::vault::{PublicKey, Signature, SigningKey, verify};
use medspiller_tests::measuring::{Bound, Row, in_turn, time};
use medspiller_tests::{Phone, files, now, open_case};

const CHANGES: usize = 1_000;

/// Measures it.
pub fn run() -> Row {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    let (app, _) = phone.create().unwrap();
    let case = open_case(&app, now(0).unwrap()).unwrap();
    let place = app.place(case).unwrap();
    let theirs = SigningKey::make().unwrap();
    app.add_phone(case, place.user(), &theirs.public()).unwrap();
    let base = app.envelopes(place.pair().unwrap()).unwrap();
    drop(app);
    let foreign = written(&base, &theirs, case, place.user());

    // into a new copy of the vault each turn
    let copy = folder.path().join("copy");
    let ingest = |_| {
        let _ = std::fs::remove_dir_all(&copy);
        files::copy(&phone.vault, &copy)?;
        let there = Phone { vault: copy.clone(), key: Phone::at(folder.path())?.key };
        let app = there.unlock(now(1)?)?;
        let (took, taken) = time(|| app.ingest(&foreign));
        assert_eq!(taken?, CHANGES);
        Ok::<_, AppError>(took)
    };
    let (before, after) = (changes(&base), changes(&foreign));
    let signed: Vec<_> = foreign.iter().map(|bytes| signed(bytes)).collect();
    let bare = |_| {
        let mut document = AutoCommit::new();
        document.apply_changes(read(&before)).unwrap();
        let (took, ()) = time(|| {
            assert!(signed.iter().all(|(author, said, by)| verify(author, said, by)));
            document.apply_changes(read(&after)).unwrap();
        });
        Ok(took)
    };
    let (ours, bare) = in_turn((2, 20), ingest, bare).unwrap();
    Row::ratio("1,000 foreign changes in", &ours, &bare, Bound::AtMost(2.0))
}

/// A thousand sessions, each an envelope of the user's phone.
fn written(base: &[Vec<u8>], key: &SigningKey, case: CaseId, by: PersonId) -> Vec<Vec<u8>> {
    let mut circle = Circle::replay(base).unwrap();
    let sessions = (0..CHANGES).map(|n| session(n, case, by).to_record().unwrap());
    sessions.map(|record| circle.write(&[record], key).unwrap().unwrap().bytes).collect()
}

fn session(n: usize, case: CaseId, by: PersonId) -> TrainingSession {
    let mut id = by.0;
    id[..8].copy_from_slice(&(n as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
    let start = now(n as i64 - 3 * CHANGES as i64).unwrap().moment();
    TrainingSession {
        id: SessionId(id),
        session: SessionId(id),
        case,
        version: 1,
        correction: None,
        planned: None,
        minutes: Some(75),
        place: Some("Pirbadet".into()),
        activity: Some("Svømming".into()),
        in_group: false,
        attendance: Attendance::Came,
        ratings: Ratings::default(),
        shared_note: n
            .is_multiple_of(4)
            .then(|| "Vi svømte tusen meter og tok en kaffe etterpå.".into()),
        entered: start.clone(),
        start,
        by,
        on: None,
        withdrawn: None,
    }
}

/// The automerge changes in envelopes.
fn changes(envelopes: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let read = envelopes.iter().map(|bytes| Envelope::read(bytes).unwrap());
    read.filter(|envelope| envelope.kind == Kind::Data).map(|envelope| envelope.payload).collect()
}

fn read(changes: &[Vec<u8>]) -> Vec<Change> {
    changes.iter().map(|bytes| Change::from_bytes(bytes.clone()).unwrap()).collect()
}

/// Who signed an envelope, exactly what, and the signature.
fn signed(envelope: &[u8]) -> (PublicKey, Vec<u8>, Signature) {
    let (said, signature) = envelope.split_at(envelope.len() - 64);
    let author = Envelope::read(envelope).unwrap().author;
    (author, [DOMAIN_TAG, said].concat(), Signature(signature.try_into().unwrap()))
}
