//! A vault that its user may not write to: each command says so, and nothing is lost.
//!
//! What happens, as this system's SQLite has it:
//! - In a folder that can't be written to, a closed vault does not open. A code can't be counted
//!   there, so it isn't tried; with the recovery code no new code can be set; and a database with a
//!   write-ahead log can't be read where the log's shared memory can't be made.
//! - A database file that can't be written to, in a folder that can: the vault opens, everything
//!   can be read, and each command is told that it is read-only.
//! - A vault that is open while its folder becomes read-only goes on, since its files are open.
//!   Only what replaces a file (changing the code) is refused.

#![cfg(target_os = "linux")]
// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::fs::{self, Permissions};
use std::io::ErrorKind;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::Path;

use medspiller_core::app::{App, AppError};
use medspiller_core::questionnaire::answer::Part;
use medspiller_core::store::{DATABASE_FILE, StoreError, Writer};
use medspiller_core::vault::{CodeCost, VaultError, unlock_with_recovery_code};
use medspiller_tests::{CODE, Phone, child, files, now, open_case, walk};

/// A user without any rights.
const NOBODY: u32 = 65_534;

// in a process of its own, without a superuser's right to write everywhere
#[test]
fn where_nothing_can_be_written() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("phone");
    fs::create_dir(&place).unwrap();
    // a copy, since others may not look into the folder that this binary lies in
    let binary = folder.path().join("test");
    fs::copy(std::env::current_exe().unwrap(), &binary).unwrap();
    mode(folder.path(), 0o755);
    mode(&binary, 0o755);
    let mut before = Vec::new();
    if fs::metadata(&place).unwrap().uid() == 0 {
        chown(&place, Some(NOBODY), Some(NOBODY)).unwrap();
        before = vec!["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
    }
    let mut command = child::command_of(&binary, "meets_what_is_read_only", &place, &before);
    let out = command.current_dir(&place).output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout).into_owned();
    print!("{said}");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    assert!(said.contains("ended well"), "{said}");
}

fn mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

/// Makes the folder and its files unwritable, or writable again.
fn writable(folder: &Path, is: bool) {
    for path in files::of(folder).unwrap().keys() {
        mode(path, if is { 0o600 } else { 0o400 });
    }
    mode(folder, if is { 0o700 } else { 0o500 });
}

fn is_denied(error: &AppError) -> bool {
    match error {
        AppError::Io(error) | AppError::Vault(VaultError::Io(error)) => {
            matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem)
        }
        AppError::Store(StoreError::ReadOnly) => true,
        _ => false,
    }
}

fn must_be_denied<T>(what: &str, result: Result<T, AppError>) {
    match result {
        Err(error) => assert!(is_denied(&error), "{what}: {error:?}"),
        Ok(_) => unreachable!("{what} was done"),
    }
}

fn said(app: &App) -> String {
    format!("{:?}", app.cases().unwrap())
}

#[test]
#[ignore = "the work of a process without rights"]
fn meets_what_is_read_only() {
    let Some(folder) = child::told() else { return };
    let at = now(0).unwrap();
    let phone = Phone::at(&folder).unwrap();
    let (app, recovery) = phone.create().unwrap();
    let recovery = recovery.to_string();
    let case = open_case(&app, at).unwrap();
    walk::round(&app, case, at).unwrap();
    let draft = app.begin_correction(case, 1, Part::Objective).unwrap();
    let backup = folder.join("backup");
    app.back_up(&backup, at).unwrap();
    let before = said(&app);
    drop(app);
    let whole = files::of(&phone.vault).unwrap();

    // a closed vault in a folder that can't be written to
    writable(&phone.vault, false);
    must_be_denied("unlock", phone.unlock(at));
    let opened =
        App::unlock_with_recovery_code(&phone.vault, &recovery, CODE, CodeCost::FLOOR, &phone.key);
    must_be_denied("unlock with the recovery code", opened);
    let keys = unlock_with_recovery_code(&phone.vault, &recovery).unwrap();
    let database = Writer::open(&phone.vault, &keys.derive_database_key()).err().unwrap();
    assert!(matches!(database, StoreError::ReadOnly), "{database:?}");
    assert!(files::of(&phone.vault).unwrap() == whole);
    writable(&phone.vault, true);

    // a database that can't be written to, in a folder that can
    mode(&phone.vault.join(DATABASE_FILE), 0o400);
    let app = phone.unlock(at).unwrap();
    assert_eq!(said(&app), before, "what is there can be read");
    must_be_denied("open_case", open_case(&app, at));
    must_be_denied("step", app.step(draft.id, |d| d.clear(&"O1".into())));
    must_be_denied("finish", app.finish(draft.id, Some(walk::REASON), at));
    must_be_denied("begin", app.begin_correction(case, 1, Part::Subjective));
    must_be_denied("a preference", app.set_lock_after_minutes(10));
    must_be_denied("rebuild", app.rebuild());
    must_be_denied("check", app.check());
    let rescued = folder.join("rescued");
    app.back_up(&rescued, at).unwrap();
    assert_eq!(said(&app), before);
    drop(app);
    writable(&phone.vault, true);
    let after = files::of(&phone.vault).unwrap();
    // an empty log may be left, as unwritable as the database was
    assert!(whole.iter().all(|(path, bytes)| after.get(path) == Some(bytes)));

    // a vault that is open while its folder becomes read-only
    let app = phone.unlock(at).unwrap();
    writable(&phone.vault, false);
    must_be_denied("change_code", app.change_code(CODE, "314159", &phone.key, at.utc));
    must_be_denied("a new recovery code", app.make_new_recovery_code());
    must_be_denied("check_code", app.check_code(CODE, &phone.key, at.utc));
    let finished = app.finish(draft.id, Some(walk::REASON), at).unwrap();
    let goes_on = said(&app);
    assert!(goes_on.contains(&finished.id.to_string()));
    drop(app);
    writable(&phone.vault, true);
    let app = phone.unlock(at).unwrap();
    assert_eq!(said(&app), goes_on);
    assert_eq!(app.check().unwrap(), []);

    // places that nothing new can be made in
    let closed = folder.join("closed");
    fs::create_dir(&closed).unwrap();
    mode(&closed, 0o500);
    must_be_denied("back_up", app.back_up(&closed.join("backup"), at));
    let there = Phone { vault: closed.join("vault"), key: phone.key };
    must_be_denied("create", there.create());
    let restored =
        App::restore(&there.vault, &rescued, &recovery, CODE, CodeCost::FLOOR, &there.key);
    must_be_denied("restore", restored);
    assert_eq!(fs::read_dir(&closed).unwrap().count(), 0);
    mode(&closed, 0o700);
    let restored =
        App::restore(&there.vault, &rescued, &recovery, CODE, CodeCost::FLOOR, &there.key).unwrap();
    assert_eq!(said(&restored), before);
    child::say("ended well").unwrap();
}
