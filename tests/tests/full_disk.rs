//! A disk that is full, at whatever byte: the command fails and says so, nothing is lost, and the
//! next one after room is made succeeds.
//!
//! The disk is a small tmpfs in a mount namespace of the test's own. Where that is not allowed the
//! test says so and passes; the core's own tests limit the database's pages everywhere.

#![cfg(target_os = "linux")]
// helpers of tests may give up
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use medspiller_core::app::{App, AppError};
use medspiller_core::store::StoreError;
use medspiller_core::vault::{CodeCost, VaultError};
use medspiller_tests::walk::{self, Done};
use medspiller_tests::{CODE, Phone, child, files, now, open_case};

const MOUNT: &str = r#"mount -t tmpfs -o size=12m tmpfs "$MEDSPILLER_TEST_CHILD" && exec "$@""#;

/// What gives a process mounts of its own, if anything does.
fn own_mounts() -> Option<Vec<&'static str>> {
    let ways = [vec!["unshare", "--mount"], vec!["unshare", "--map-root-user", "--mount"]];
    ways.into_iter().find(|way| {
        let mut command = Command::new(way[0]);
        command.args(&way[1..]).args(["mount", "-t", "tmpfs", "tmpfs", "/mnt"]);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    })
}

/// Runs `test` with a small disk at its folder.
fn on_a_small_disk(test: &str) {
    let Some(mut before) = own_mounts() else {
        println!("not tried: no mount namespaces here");
        return;
    };
    before.extend(["sh", "-c", MOUNT, "sh"]);
    let folder = tempfile::tempdir().unwrap();
    let out = child::command(test, folder.path(), &before).unwrap().output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout).into_owned();
    print!("{said}");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    assert!(said.contains("ended well"), "{said}");
    assert!(files::of(folder.path()).unwrap().is_empty(), "it wrote past its own disk");
}

/// What takes up the room.
struct Ballast(PathBuf);

impl Ballast {
    /// Fills the disk and then gives `free` bytes back, in whole pages.
    fn leaving(folder: &Path, free: usize) -> Self {
        let path = folder.join("ballast");
        let mut file = File::create(&path).unwrap();
        let mut written = 0;
        loop {
            match file.write(&[7; 4096]) {
                Ok(more) => written += more,
                Err(error) if error.kind() == ErrorKind::StorageFull => break,
                Err(error) => panic!("{error}"),
            }
        }
        file.set_len(written.saturating_sub(free) as u64).unwrap();
        Self(path)
    }
}

impl Drop for Ballast {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

fn is_full(error: &AppError) -> bool {
    match error {
        AppError::Store(StoreError::Full) => true,
        AppError::Io(error) | AppError::Vault(VaultError::Io(error)) => {
            error.kind() == ErrorKind::StorageFull
        }
        _ => false,
    }
}

fn must_be_full(what: &str, free: usize, error: &AppError) {
    assert!(is_full(error), "{what} with {free} bytes free: {error:?}");
}

#[test]
fn commands_on_a_full_disk() {
    on_a_small_disk("answers_on_a_full_disk");
}

#[test]
#[ignore = "the work of a process with a small disk"]
fn answers_on_a_full_disk() {
    let Some(folder) = child::told() else { return };
    let phone = Phone::at(&folder).unwrap();
    let app = phone.create().unwrap().0;
    let at = now(0).unwrap();
    let mut case = Some(open_case(&app, at).unwrap());
    let (mut refused, mut done) = (0, 0);
    for free in (0..40).map(|pages| pages * 4096) {
        let ballast = Ballast::leaving(&folder, free);
        // until it is full, and then once more
        let mut failures = 0;
        while failures < 2 {
            let before = state_of(&app);
            match walk::go_on(&app, case, at) {
                Ok(Done::Opened(opened)) => case = Some(opened),
                Ok(_) => {}
                Err(error) => {
                    must_be_full("a command", free, &error);
                    assert_eq!(state_of(&app), before, "half of it was kept");
                    failures += 1;
                }
            }
            done += 1;
            assert!(done < 5000, "it is never full");
        }
        refused += failures;
        let before = state_of(&app);
        drop(ballast);
        if let Done::Opened(opened) = walk::go_on(&app, case, at).unwrap() {
            case = Some(opened);
        }
        assert_ne!(state_of(&app), before);
        assert_eq!(app.check().unwrap(), [], "after {free} bytes free");
    }
    let before = state_of(&app);
    app.rebuild().unwrap();
    drop(app);
    let app = phone.unlock(at).unwrap();
    assert_eq!(state_of(&app), before);
    assert_eq!(app.check().unwrap(), []);
    child::say(&format!("{done} commands, {refused} of them refused: ended well")).unwrap();
}

fn state_of(app: &App) -> String {
    format!("{:?}", app.cases().unwrap())
}

#[test]
fn making_opening_and_changing_on_a_full_disk() {
    on_a_small_disk("makes_and_opens_on_a_full_disk");
}

#[test]
#[ignore = "the work of a process with a small disk"]
fn makes_and_opens_on_a_full_disk() {
    let Some(folder) = child::told() else { return };
    let at = now(0).unwrap();
    let beside = |name: &str| folder.join(name);

    let (mut refused, mut made) = (0, 0);
    for free in (0..110).map(|pages| pages * 4096) {
        let phone = Phone::at(&beside(&format!("new {free}"))).unwrap();
        let place = phone.vault.parent().unwrap().to_owned();
        let ballast = Ballast::leaving(&folder, free);
        match phone.create() {
            Ok((app, _)) => {
                made += 1;
                drop(app);
            }
            Err(error) => {
                must_be_full("create", free, &error);
                refused += 1;
                let left = fs::read_dir(&place).unwrap().count();
                assert_eq!(left, 1, "something was left with {free} bytes free");
                drop(ballast);
                phone.create().unwrap();
            }
        }
        fs::remove_dir_all(place).unwrap();
    }
    child::say(&format!("create: {made} made, {refused} refused")).unwrap();
    assert!(made > 3 && refused > 3);

    let phone = Phone::at(&beside("phone")).unwrap();
    let (app, recovery) = phone.create().unwrap();
    let case = open_case(&app, at).unwrap();
    walk::round(&app, case, at).unwrap();
    let before = state_of(&app);

    let (mut refused, mut made) = (0, 0);
    for free in (0..80).map(|pages| pages * 8192) {
        let place = beside("backups");
        fs::create_dir(&place).unwrap();
        let file = place.join("backup");
        let ballast = Ballast::leaving(&folder, free);
        match app.back_up(&file, at) {
            Ok(()) => made += 1,
            Err(error) => {
                must_be_full("back_up", free, &error);
                refused += 1;
                assert_eq!(fs::read_dir(&place).unwrap().count(), 0, "{free} bytes free");
                drop(ballast);
                app.back_up(&file, at).unwrap();
            }
        }
        assert_eq!(fs::read_dir(&place).unwrap().count(), 1);
        fs::remove_dir_all(place).unwrap();
    }
    child::say(&format!("back_up: {made} made, {refused} refused")).unwrap();
    assert!(made > 3 && refused > 3);

    let file = beside("backup");
    app.back_up(&file, at).unwrap();
    let (mut refused, mut made) = (0, 0);
    for free in (0..80).map(|pages| pages * 8192) {
        let new = Phone::at(&beside("restored")).unwrap();
        let place = new.vault.parent().unwrap().to_owned();
        let ballast = Ballast::leaving(&folder, free);
        let restore = || {
            let code = recovery.to_string();
            App::restore(&new.vault, &file, &code, CODE, CodeCost::FLOOR, &new.key)
        };
        match restore() {
            Ok(app) => {
                made += 1;
                assert_eq!(state_of(&app), before);
            }
            Err(error) => {
                must_be_full("restore", free, &error);
                refused += 1;
                assert_eq!(fs::read_dir(&place).unwrap().count(), 1, "{free} bytes free");
                drop(ballast);
                assert_eq!(state_of(&restore().unwrap()), before);
            }
        }
        fs::remove_dir_all(place).unwrap();
    }
    child::say(&format!("restore: {made} made, {refused} refused")).unwrap();
    assert!(made > 3 && refused > 3);
    drop(app);

    // with no room to count a try, no code is tried; the next one with room opens
    for free in (0..12).map(|pages| pages * 4096) {
        let ballast = Ballast::leaving(&folder, free);
        let opened = phone.unlock(at);
        if let Err(error) = &opened {
            must_be_full("unlock", free, error);
        }
        if let Ok(app) = &opened
            && let Err(error) = app.change_code(CODE, "314159", &phone.key, at.utc)
        {
            must_be_full("change_code", free, &error);
        }
        drop((ballast, opened));
        let app = phone.unlock(at).or_else(|_| {
            let app = App::unlock(&phone.vault, "314159", &phone.key, at.utc)?;
            app.change_code("314159", CODE, &phone.key, at.utc).map(|()| app)
        });
        let app = app.unwrap();
        assert_eq!(state_of(&app), before);
        assert_eq!(app.check().unwrap(), []);
    }
    child::say("ended well").unwrap();
}
