//! Damaged, missing and exchanged files: each gives its error, nothing is deleted or rewritten, and
//! the whole files put back open everything again.

// helpers of tests may give up
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use medspiller_core::app::answering::instrument;
use medspiller_core::app::check::Fault;
use medspiller_core::app::{App, AppError, CaseState};
use medspiller_core::ledger::LedgerError;
use medspiller_core::questionnaire::answer::{Answer, Part};
use medspiller_core::questionnaire::draft::Draft;
use medspiller_core::store::{DATABASE_FILE, StoreError};
use medspiller_core::vault::{self, VaultError};
use medspiller_tests::files::{self, Files};
use medspiller_tests::{CODE, Phone, now, walk};
use rusqlite::Connection;

/// Pages of SQLCipher 4.
const PAGE: usize = 4096;

/// A vault with one round, closed, and its files.
struct Vault {
    folder: tempfile::TempDir,
    phone: Phone,
    whole: Files,
    lived: BTreeMap<String, String>,
}

fn lived(app: &App) -> BTreeMap<String, String> {
    let said = |state: CaseState| (state.view.case.id.to_string(), format!("{state:?}"));
    app.cases().unwrap().into_iter().map(said).collect()
}

impl Vault {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let phone = Phone::at(folder.path()).unwrap();
        let (app, _) = phone.create().unwrap();
        let case = medspiller_tests::open_case(&app, now(0).unwrap()).unwrap();
        walk::round(&app, case, now(0).unwrap()).unwrap();
        app.begin_correction(case, 1, Part::Objective).unwrap();
        let lived = lived(&app);
        drop(app);
        let whole = files::of(&phone.vault).unwrap();
        Self { folder, phone, whole, lived }
    }

    fn database(&self) -> PathBuf {
        self.phone.vault.join(DATABASE_FILE)
    }

    fn unlock(&self) -> Result<App, AppError> {
        self.phone.unlock(now(1).unwrap())
    }

    /// The files as they are now, but for the count of tries, which every try may change, and what
    /// SQLite leaves beside a database it could not read: shared memory, and a log with nothing in it.
    fn files(&self) -> Files {
        let mut files = files::of(&self.phone.vault).unwrap();
        files.retain(|path, bytes| match path.file_name().and_then(|name| name.to_str()) {
            Some("tries.json") => false,
            Some(name) if name.ends_with("-shm") => false,
            Some(name) if name.ends_with("-wal") => !bytes.is_empty(),
            _ => true,
        });
        files
    }

    /// Does `work` and looks whether it left every file as it was.
    fn untouched<T>(&self, work: impl FnOnce() -> T) -> T {
        let before = self.files();
        let result = work();
        let after = self.files();
        assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
        assert!(before == after, "a file was rewritten");
        result
    }

    /// The vault does not open, or a check finds what is wrong with the database; no file is
    /// touched.
    fn finds_damage(&self, what: &str) -> Found {
        let opened = self.untouched(|| {
            let app = self.unlock()?;
            match app.cases() {
                Ok(states) => assert_eq!(states.len(), 1, "{what}"),
                Err(error) => assert!(is_corrupt(&error), "{what}: {error:?}"),
            }
            Ok(app.check().unwrap())
        });
        match opened {
            Err(error) => {
                assert!(is_corrupt(&error), "{what}: {error:?}");
                Found::AtOpening
            }
            Ok(faults) => {
                assert!(matches!(faults.first(), Some(Fault::Database(_))), "{what}: {faults:?}");
                Found::ByChecking
            }
        }
    }

    fn mend(&self) {
        files::put_back(&self.phone.vault, &self.whole).unwrap();
        let app = self.unlock().unwrap();
        assert_eq!(lived(&app), self.lived);
    }

    /// The database, behind the app's back.
    fn behind(&self) -> Connection {
        let at = now(1).unwrap().utc;
        let open = vault::unlock_with_code(&self.phone.vault, CODE, &self.phone.key, at).unwrap();
        let key: String = open.derive_database_key().iter().map(|b| format!("{b:02x}")).collect();
        let connection = Connection::open(self.database()).unwrap();
        connection.pragma_update(None, "key", format!("x'{key}'")).unwrap();
        connection
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Found {
    AtOpening,
    ByChecking,
}

fn is_corrupt(error: &AppError) -> bool {
    matches!(
        error,
        AppError::Store(StoreError::Corrupt(_))
            | AppError::Corrupt(_)
            | AppError::Vault(VaultError::Corrupt { .. })
    )
}

#[test]
fn a_wrong_code_changes_nothing() {
    let vault = Vault::new();
    let wrong = vault.untouched(|| {
        App::unlock(&vault.phone.vault, "000000", &vault.phone.key, now(1).unwrap().utc)
    });
    assert!(matches!(
        wrong,
        Err(AppError::Vault(VaultError::WrongCode { tries_left: 4, wait_seconds: 0 }))
    ));
    assert_eq!(lived(&vault.unlock().unwrap()), vault.lived);
}

#[test]
fn a_cut_database_is_damage_and_stays_as_it_is() {
    let vault = Vault::new();
    let whole = vault.whole[&vault.database()].clone();
    assert_eq!(whole.len() % PAGE, 0);
    let lengths = [0, 1, 16, 100, 1000, PAGE - 1, PAGE, PAGE + 1, 2 * PAGE, 5 * PAGE + 7];
    for length in lengths.into_iter().chain([whole.len() / 2, whole.len() - PAGE, whole.len() - 1])
    {
        fs::write(vault.database(), &whole[..length]).unwrap();
        let found = vault.finds_damage(&format!("{length} bytes"));
        assert!(found == Found::AtOpening || length >= 5 * PAGE, "{length} bytes open");
        vault.mend();
    }
}

#[test]
fn a_flipped_byte_in_any_page_of_the_database_is_found() {
    let vault = Vault::new();
    let whole = vault.whole[&vault.database()].clone();
    let (mut at_opening, mut by_checking) = (0, 0);
    for page in 0..whole.len() / PAGE {
        // in the salt or the first cell, the middle, the initialisation vector, the code
        for within in [3, PAGE / 2, PAGE - 80 + 5, PAGE - 2] {
            let mut flipped = whole.clone();
            flipped[page * PAGE + within] ^= 0x10;
            fs::write(vault.database(), &flipped).unwrap();
            match vault.finds_damage(&format!("page {page}, byte {within}")) {
                Found::AtOpening => at_opening += 1,
                Found::ByChecking => by_checking += 1,
            }
            if page % 8 == 0 {
                vault.mend();
            }
        }
    }
    println!("{at_opening} found at opening, {by_checking} by checking");
    assert!(at_opening > 0 && by_checking > 0);
    vault.mend();
}

#[test]
fn a_flipped_byte_in_the_slots_is_damage_and_stays_as_it_is() {
    let vault = Vault::new();
    let slots = vault.phone.vault.join("slots.json");
    let whole = vault.whole[&slots].clone();
    for at in (0..whole.len()).step_by(11) {
        let mut flipped = whole.clone();
        flipped[at] ^= 0x04;
        fs::write(&slots, &flipped).unwrap();
        let error = vault.untouched(|| vault.unlock()).err().unwrap();
        assert!(is_corrupt(&error), "byte {at}: {error:?}");
    }
    vault.mend();
}

#[test]
fn a_missing_file_is_not_made_anew() {
    let vault = Vault::new();
    fs::remove_file(vault.database()).unwrap();
    let error = vault.untouched(|| vault.unlock()).err().unwrap();
    assert!(matches!(error, AppError::Corrupt("database")), "{error:?}");
    // nor is a new vault made over what is left of this one
    let error = vault.untouched(|| vault.phone.create()).err().unwrap();
    assert!(matches!(error, AppError::Vault(VaultError::Exists)), "{error:?}");
    vault.mend();

    fs::remove_file(vault.phone.vault.join("slots.json")).unwrap();
    let error = vault.untouched(|| vault.unlock()).err().unwrap();
    assert!(matches!(error, AppError::Vault(VaultError::NoVault)), "{error:?}");
    let error = vault.untouched(|| vault.phone.create()).err().unwrap();
    assert!(matches!(error, AppError::Vault(VaultError::Exists)), "{error:?}");
    vault.mend();
}

#[test]
fn another_vaults_database_does_not_open() {
    let (vault, other) = (Vault::new(), Vault::new());
    fs::copy(other.database(), vault.database()).unwrap();
    let error = vault.untouched(|| vault.unlock()).err().unwrap();
    assert!(matches!(error, AppError::Store(StoreError::Corrupt(_))), "{error:?}");
    vault.mend();
    other.mend();
}

#[test]
fn a_plain_database_in_its_place_does_not_open() {
    let vault = Vault::new();
    fs::remove_file(vault.database()).unwrap();
    let plain = Connection::open(vault.database()).unwrap();
    plain.execute_batch("CREATE TABLE log_envelope (bytes)").unwrap();
    drop(plain);
    let error = vault.untouched(|| vault.unlock()).err().unwrap();
    assert!(matches!(error, AppError::Store(StoreError::Corrupt(_))), "{error:?}");
    vault.mend();
}

/// What a check finds after `sql` was done behind the app's back.
fn faults_after(vault: &Vault, sql: &str) -> Vec<Fault> {
    vault.behind().execute_batch(sql).unwrap();
    let app = vault.unlock().unwrap();
    let faults = app.check().unwrap();
    assert_eq!(app.check().unwrap(), faults, "looking changed something");
    faults
}

#[test]
fn a_change_behind_the_apps_back_is_found() {
    let vault = Vault::new();
    let is_circle = |fault: &Fault, of: LedgerError| matches!(fault, Fault::Circle { fault, .. } if *fault == of);
    let second = "SELECT position FROM log_envelope ORDER BY position LIMIT 1 OFFSET 2";

    // a bit of a signed change
    let envelope: Vec<u8> = vault
        .behind()
        .query_row("SELECT bytes FROM log_envelope ORDER BY position LIMIT 1 OFFSET 2", [], |row| {
            row.get(0)
        })
        .unwrap();
    let mut flipped = envelope.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let hex: String = flipped.iter().map(|byte| format!("{byte:02x}")).collect();
    let faults = faults_after(
        &vault,
        &format!("UPDATE log_envelope SET bytes = x'{hex}' WHERE position = ({second})"),
    );
    assert!(faults.iter().any(|fault| matches!(fault, Fault::Misplaced(_))), "{faults:?}");
    assert!(faults.iter().any(|f| is_circle(f, LedgerError::WrongSignature)), "{faults:?}");
    let rebuilt = vault.unlock().unwrap().rebuild();
    assert!(matches!(rebuilt, Err(AppError::Ledger(LedgerError::WrongSignature))), "{rebuilt:?}");
    assert_eq!(lived(&vault.unlock().unwrap()), vault.lived, "what is on screen stays");
    vault.mend();

    // an envelope taken out of the middle
    let faults =
        faults_after(&vault, &format!("DELETE FROM log_envelope WHERE position = ({second})"));
    assert!(faults.iter().any(|fault| is_circle(fault, LedgerError::Missing)), "{faults:?}");
    vault.mend();

    // the last one taken away: the read model tells
    let faults = faults_after(
        &vault,
        "DELETE FROM log_envelope WHERE position = (SELECT max(position) FROM log_envelope)",
    );
    assert!(matches!(faults[..], [Fault::ReadModel { only_stored: 19, .. }]), "{faults:?}");
    vault.mend();

    // what its row says of an envelope
    for change in ["seq = seq + 100", "hash = zeroblob(32)", "author = zeroblob(32)"] {
        let faults = faults_after(
            &vault,
            &format!("UPDATE log_envelope SET {change} WHERE position = ({second})"),
        );
        assert!(matches!(faults[..], [Fault::Misplaced(_)]), "{change}: {faults:?}");
        vault.mend();
    }

    // an answer, a name, a row too many: the read model, which a rebuild mends
    for sql in [
        "UPDATE view_answer SET code = 3 - code WHERE item = 'O1'",
        "UPDATE view_person SET called = 'Noen andre'",
        "DELETE FROM view_assessment",
        "INSERT INTO view_newer (circle, kind, id) SELECT circle, 'secret', 'x' FROM view_case",
    ] {
        let faults = faults_after(&vault, &format!("PRAGMA foreign_keys = ON; {sql}"));
        assert!(matches!(faults[..], [Fault::ReadModel { .. }]), "{sql}: {faults:?}");
        let app = vault.unlock().unwrap();
        app.rebuild().unwrap();
        assert_eq!(app.check().unwrap(), []);
        assert_eq!(lived(&app), vault.lived);
        drop(app);
        vault.mend();
    }
}

#[test]
fn a_damaged_log_beside_the_database_gives_up_its_end_and_no_more() {
    let vault = Vault::new();
    let case = vault.lived.keys().next().unwrap();
    let case = case.parse().unwrap();
    let app = vault.unlock().unwrap();
    let draft = app.case(case).unwrap().drafts.remove(0);
    let item = &draft.asked[0];
    let mark = |code| {
        let (embedded, at) = (instrument().unwrap(), now(1).unwrap().moment());
        app.step(draft.id, |d| d.mark(item, Answer::Code(code), embedded, &at)).unwrap()
    };
    let saved: Vec<Draft> = [1, 2].repeat(10).into_iter().map(mark).collect();
    // as a killed process leaves it
    let place = vault.folder.path().join("killed");
    files::copy(&vault.phone.vault, &place).unwrap();
    drop(app);
    let log = place.join(format!("{DATABASE_FILE}-wal"));
    let whole = fs::read(&log).unwrap();
    let killed = files::of(&place).unwrap();
    for at in (0..whole.len()).step_by(whole.len() / 40) {
        let mut flipped = whole.clone();
        flipped[at] ^= 1;
        fs::write(&log, flipped).unwrap();
        let app = open(&vault, &place);
        assert_eq!(app.check().unwrap(), []);
        let found = app.draft(draft.id).unwrap();
        assert!(found == draft || saved.contains(&found), "byte {at}");
        drop(app);
        files::put_back(&place, &killed).unwrap();
    }
    assert_eq!(open(&vault, &place).draft(draft.id).unwrap(), *saved.last().unwrap());
}

fn open(vault: &Vault, place: &Path) -> App {
    App::unlock(place, CODE, &vault.phone.key, now(1).unwrap().utc).unwrap()
}
