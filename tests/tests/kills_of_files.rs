//! The process is killed while it makes, changes, backs up or restores a vault: afterwards there is
//! the old or the new, whole.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::time::{Duration, Instant};

use medspiller_core::app::App;
use medspiller_core::model::person::Role;
use medspiller_core::vault::{CodeCost, RecoveryCode};
use medspiller_tests::victim::{Chance, Victim};
use medspiller_tests::{CODE, Phone, child, now, walk};

const OTHER_CODE: &str = "314159";

/// How long the child takes from one word to another, when nobody kills it.
fn time_of(test: &str, folder: &Path, from: &str, to: &str) -> Duration {
    let victim = Victim::at(test, folder);
    victim.hear(from);
    let started = Instant::now();
    victim.hear(to);
    victim.kill();
    started.elapsed()
}

/// Starts `test` in `folder` and kills it somewhere in the time it takes, or a little later.
fn kill_within(test: &str, folder: &Path, time: Duration, chance: &mut Chance) -> Vec<String> {
    let victim = Victim::at(test, folder);
    victim.hear("starting");
    std::thread::sleep(chance.time(time + time / 8));
    victim.kill()
}

#[test]
fn a_killed_create_leaves_a_vault_or_none() {
    let folder = tempfile::tempdir().unwrap();
    Phone::at(&folder.path().join("first")).unwrap();
    let time = time_of("creates", &folder.path().join("first"), "starting", "created");
    let mut chance = Chance::new();
    let mut whole = 0;
    for round in 0..30 {
        let place = folder.path().join(format!("phone {round}"));
        let phone = Phone::at(&place).unwrap();
        let said = kill_within("creates", &place, time, &mut chance);
        if phone.vault.exists() {
            whole += 1;
        } else {
            assert_eq!(said, [""; 0]);
            phone.create().unwrap();
        }
        let app = phone.unlock(now(0).unwrap()).unwrap();
        assert_eq!(app.owner().unwrap().1, Role::TrainingContact);
        assert_eq!(app.check().unwrap(), []);
        let case = medspiller_tests::open_case(&app, now(0).unwrap()).unwrap();
        assert!(app.begin_contact_part(case, now(0).unwrap()).is_ok());
    }
    println!("{whole} of 30 were whole");
}

#[test]
#[ignore = "the work of a process that is killed"]
fn creates() {
    let Some(folder) = child::told() else { return };
    child::say("starting").unwrap();
    let made = Phone::at(&folder).unwrap().create().unwrap();
    child::say("created").unwrap();
    drop(made);
    std::thread::sleep(Duration::from_secs(60));
}

#[test]
fn a_killed_change_of_code_leaves_the_old_or_the_new() {
    let folder = tempfile::tempdir().unwrap();
    let measured = folder.path().join("measured");
    drop(Phone::at(&measured).unwrap().create().unwrap());
    let time = time_of("changes_its_code", &measured, "unlocked", "code");
    let phone = Phone::at(folder.path()).unwrap();
    drop(phone.create().unwrap());
    let mut chance = Chance::new();
    let (mut changed, mut unacknowledged) = (0, 0);
    for _ in 0..40 {
        let victim = Victim::at("changes_its_code", folder.path());
        victim.hear("unlocked");
        std::thread::sleep(chance.time(3 * time));
        let said = victim.kill();
        changed += said.len();
        let acknowledged = said.last().map_or(CODE, |line| line.strip_prefix("code ").unwrap());
        let app = match App::unlock(&phone.vault, acknowledged, &phone.key, now(0).unwrap().utc) {
            Ok(app) => app,
            Err(_) => {
                unacknowledged += 1;
                let next = other_code(acknowledged);
                App::unlock(&phone.vault, next, &phone.key, now(0).unwrap().utc).unwrap()
            }
        };
        assert_eq!(app.check().unwrap(), []);
        let at = now(0).unwrap().utc;
        let holds = [CODE, OTHER_CODE].map(|code| app.check_code(code, &phone.key, at).is_ok());
        assert_eq!(holds.iter().filter(|holds| **holds).count(), 1, "{holds:?}");
        if holds[1] {
            app.change_code(OTHER_CODE, CODE, &phone.key, at).unwrap();
        }
        app.check_code(CODE, &phone.key, at).unwrap();
    }
    println!("{changed} changes acknowledged, {unacknowledged} found that were not");
    assert!(changed > 0);
}

fn other_code(code: &str) -> &'static str {
    if code == CODE { OTHER_CODE } else { CODE }
}

#[test]
#[ignore = "the work of a process that is killed"]
fn changes_its_code() {
    let Some(folder) = child::told() else { return };
    child::say("starting").unwrap();
    let phone = Phone::at(&folder).unwrap();
    let at = now(0).unwrap();
    let app = phone.unlock(at).unwrap();
    child::say("unlocked").unwrap();
    let mut code = CODE;
    loop {
        let next = other_code(code);
        app.change_code(code, next, &phone.key, at.utc).unwrap();
        child::say(&format!("code {next}")).unwrap();
        code = next;
    }
}

/// A vault with one finished round, and its recovery code in a file beside it.
fn with_a_round(folder: &Path) -> (Phone, RecoveryCode) {
    let phone = Phone::at(folder).unwrap();
    let (app, recovery) = phone.create().unwrap();
    let case = medspiller_tests::open_case(&app, now(0).unwrap()).unwrap();
    walk::round(&app, case, now(0).unwrap()).unwrap();
    std::fs::write(folder.join("recovery"), recovery.to_string()).unwrap();
    (phone, recovery)
}

fn restore(phone: &Phone, file: &Path, recovery: &str) -> App {
    App::restore(&phone.vault, file, recovery, CODE, CodeCost::FLOOR, &phone.key).unwrap()
}

#[test]
fn a_killed_backup_leaves_a_whole_file_or_none() {
    let folder = tempfile::tempdir().unwrap();
    let measured = folder.path().join("measured");
    with_a_round(&measured);
    let time = time_of("backs_up", &measured, "unlocked", "made");
    let (phone, recovery) = with_a_round(folder.path());
    let mut chance = Chance::new();
    let (mut acknowledged, mut found) = (0, 0);
    for round in 0..25 {
        let victim = Victim::at("backs_up", folder.path());
        victim.hear("unlocked");
        std::thread::sleep(chance.time(3 * time));
        let said = victim.kill();
        let files = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
        let mut backups: Vec<_> =
            files.filter(|path| path.extension().is_some_and(|e| e == "medspiller")).collect();
        backups.retain(|path| !path.file_name().unwrap().to_string_lossy().starts_with('.'));
        for line in &said {
            assert!(backups.contains(&folder.path().join(line.strip_prefix("made ").unwrap())));
        }
        assert!(backups.len() - said.len() <= 1, "{backups:?} {said:?}");
        (acknowledged, found) = (acknowledged + said.len(), found + backups.len());
        backups.sort();
        if let Some(last) = backups.last() {
            let elsewhere = Phone::at(&folder.path().join(format!("restored {round}"))).unwrap();
            let app = restore(&elsewhere, last, &recovery.to_string());
            assert_eq!(app.cases().unwrap()[0].assessments.len(), 2);
            assert_eq!(app.check().unwrap(), []);
        }
        backups.iter().for_each(|file| std::fs::remove_file(file).unwrap());
        let app = phone.unlock(now(0).unwrap()).unwrap();
        assert_eq!(app.check().unwrap(), []);
    }
    println!("{acknowledged} backups acknowledged, {found} found, all whole");
    assert!(acknowledged > 0);
}

#[test]
#[ignore = "the work of a process that is killed"]
fn backs_up() {
    let Some(folder) = child::told() else { return };
    child::say("starting").unwrap();
    let phone = Phone::at(&folder).unwrap();
    let app = phone.unlock(now(0).unwrap()).unwrap();
    child::say("unlocked").unwrap();
    for number in 0.. {
        let name = format!("backup {number:05}.medspiller");
        app.back_up(&folder.join(&name), now(0).unwrap()).unwrap();
        child::say(&format!("made {name}")).unwrap();
    }
}

#[test]
fn a_killed_restore_leaves_a_vault_or_none() {
    let folder = tempfile::tempdir().unwrap();
    let (phone, recovery) = with_a_round(folder.path());
    let backup = folder.path().join("backup");
    phone.unlock(now(0).unwrap()).unwrap().back_up(&backup, now(0).unwrap()).unwrap();
    let place = |name: &str| {
        let place = folder.path().join(name);
        Phone::at(&place).unwrap();
        std::fs::copy(&backup, place.join("backup")).unwrap();
        std::fs::copy(folder.path().join("recovery"), place.join("recovery")).unwrap();
        place
    };
    let time = time_of("restores", &place("first"), "starting", "restored");
    let mut chance = Chance::new();
    let mut whole = 0;
    for round in 0..20 {
        let place = place(&format!("phone {round}"));
        let phone = Phone::at(&place).unwrap();
        kill_within("restores", &place, time, &mut chance);
        if phone.vault.exists() {
            whole += 1;
        } else {
            restore(&phone, &place.join("backup"), &recovery.to_string());
        }
        let app = phone.unlock(now(0).unwrap()).unwrap();
        assert_eq!(app.cases().unwrap()[0].assessments.len(), 2);
        assert_eq!(app.check().unwrap(), []);
    }
    println!("{whole} of 20 were whole");
}

#[test]
#[ignore = "the work of a process that is killed"]
fn restores() {
    let Some(folder) = child::told() else { return };
    let phone = Phone::at(&folder).unwrap();
    let recovery = std::fs::read_to_string(folder.join("recovery")).unwrap();
    child::say("starting").unwrap();
    let app = restore(&phone, &folder.join("backup"), &recovery);
    child::say("restored").unwrap();
    drop(app);
    std::thread::sleep(Duration::from_secs(60));
}
