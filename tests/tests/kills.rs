//! The process is killed at any moment: what was acknowledged is there, the rest of the one command
//! in flight is there whole or not at all, and the story goes on.

// helpers of tests may give up
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use medspiller_core::app::App;
use medspiller_core::model::id::{AssessmentId, CaseId, DraftId};
use medspiller_core::model::person::Role;
use medspiller_core::questionnaire::answer::Part;
use medspiller_core::questionnaire::assessment::Assessment;
use medspiller_core::questionnaire::draft::Draft;
use medspiller_core::vault::{CodeCost, RecoveryCode};
use medspiller_tests::walk::{self, Done, Next};
use medspiller_tests::{CODE, Phone, child, now};

const KILLS: u32 = 200;
const OTHER_CODE: &str = "314159";

/// A number below `below`, another each time.
fn any(state: &mut u64, below: u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state % below
}

fn seed() -> u64 {
    let clock = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    clock.as_nanos() as u64 | 1
}

/// A child at work, and what it says, as it says it.
struct Victim {
    child: Child,
    lines: Receiver<String>,
}

impl Victim {
    fn at(test: &str, folder: &Path) -> Self {
        let mut command = child::command(test, folder, &[]).unwrap();
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let (say, lines) = channel();
        std::thread::spawn(move || {
            let mut line = String::new();
            // a line that the kill cut short has no end and was not said
            while out.read_line(&mut line).unwrap() > 0 && line.ends_with('\n') {
                if line != "\n" {
                    let _ = say.send(line.trim_end().to_owned());
                }
                line.clear();
            }
        });
        Self { child, lines }
    }

    /// Waits for a line that begins with `word`, gives what it says after it.
    fn hear(&self, word: &str) -> String {
        loop {
            if let Some(rest) = self.hear_any().strip_prefix(word) {
                return rest.trim().to_owned();
            }
        }
    }

    fn hear_any(&self) -> String {
        self.lines.recv_timeout(Duration::from_secs(60)).unwrap()
    }

    /// Kills it (SIGKILL) and gives all it has said that was not heard yet.
    fn kill(mut self) -> Vec<String> {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.lines.iter().collect()
    }
}

impl Drop for Victim {
    fn drop(&mut self) {
        // where the test failed before it came to that
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What the child has acknowledged.
#[derive(Default)]
struct Known {
    cases: BTreeSet<CaseId>,
    drafts: BTreeMap<DraftId, Draft>,
    finished: BTreeMap<AssessmentId, Assessment>,
    commands: u32,
}

impl Known {
    fn acknowledge(&mut self, line: &str) {
        let Some((word, rest)) = line.split_once(' ') else { return };
        match word {
            "opened" => drop(self.cases.insert(rest.parse().unwrap())),
            "saved" => {
                let draft: Draft = serde_json::from_str(rest).unwrap();
                self.drafts.insert(draft.id, draft);
            }
            "finished" => {
                let (draft, rest) = rest.split_once(' ').unwrap();
                self.drafts.remove(&draft.parse().unwrap());
                let finished: Assessment = serde_json::from_str(rest).unwrap();
                self.finished.insert(finished.id, finished);
            }
            _ => return,
        }
        self.commands += 1;
    }

    /// All that is known is there, and at most one command more. That one is known from now on.
    fn assert_there(&mut self, app: &App) {
        let states = app.cases().unwrap();
        let mut unacknowledged = Vec::new();
        let mut known = std::mem::take(self);
        for state in &states {
            if !known.cases.remove(&state.view.case.id) {
                unacknowledged.push(format!("case {}", state.view.case.id));
            }
            for finished in &state.assessments {
                match known.finished.remove(&finished.id) {
                    Some(acknowledged) => assert_eq!(&acknowledged, finished),
                    None => {
                        let of = known.take_draft_of(finished);
                        unacknowledged.push(format!("finished from {of:?}"));
                    }
                }
                self.finished.insert(finished.id, finished.clone());
            }
            for draft in &state.drafts {
                match known.drafts.remove(&draft.id) {
                    Some(acknowledged) if acknowledged == *draft => {}
                    Some(acknowledged) => {
                        let next = walk::next(&acknowledged, now(0).unwrap()).unwrap();
                        assert_eq!(
                            Next::Step(Box::new(draft.clone())),
                            next,
                            "after {acknowledged:?}"
                        );
                        unacknowledged.push(format!("step in {draft:?}"));
                    }
                    None => {
                        assert!(draft.answers.is_empty() || draft.corrects.is_some());
                        unacknowledged.push(format!("began {draft:?}"));
                    }
                }
                self.drafts.insert(draft.id, draft.clone());
            }
            self.cases.insert(state.view.case.id);
        }
        assert!(known.cases.is_empty(), "lost cases: {:?}", known.cases);
        assert!(known.drafts.is_empty(), "lost drafts: {:?}", known.drafts);
        assert!(known.finished.is_empty(), "lost parts: {:?}", known.finished);
        assert!(unacknowledged.len() <= 1, "more than the command in flight: {unacknowledged:?}");
        self.commands = known.commands;
    }

    /// The acknowledged draft that an unacknowledged part was locked from, answer by answer.
    fn take_draft_of(&mut self, finished: &Assessment) -> DraftId {
        let from = self.drafts.values().find(|draft| {
            (draft.case, draft.round, draft.part) == (finished.case, finished.round, finished.part)
        });
        let from = from.unwrap_or_else(|| panic!("a part from nowhere: {finished:?}")).clone();
        assert_eq!(walk::next(&from, now(0).unwrap()), Ok(Next::Finish));
        for (item, answer) in &from.answers {
            assert_eq!(&finished.answers[item], answer);
        }
        self.drafts.remove(&from.id);
        from.id
    }
}

#[test]
fn every_acknowledged_answer_is_there_after_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    drop(phone.create().unwrap());
    let mut random = seed();
    let mut known = Known::default();
    let started = Instant::now();
    println!("seed {random}");
    for kill in 1..=KILLS {
        let victim = Victim::at("saves_until_it_is_killed", folder.path());
        if kill % 10 == 0 {
            // while it unlocks, finds the log of the killed one before and begins
            victim.hear("starting");
            std::thread::sleep(Duration::from_millis(any(&mut random, 60)));
        } else {
            victim.hear("unlocked");
            known.acknowledge(&victim.hear_any());
            let at_most = if kill % 20 == 7 { 800_000 } else { 60_000 };
            std::thread::sleep(Duration::from_micros(any(&mut random, at_most)));
        }
        victim.kill().iter().for_each(|line| known.acknowledge(line));

        let app = phone.unlock(now(0).unwrap()).unwrap();
        known.assert_there(&app);
        assert_eq!(app.check().unwrap(), [], "kill {kill}");
    }
    println!(
        "{KILLS} kills, {} acknowledged commands, {} cases, {} parts, {:?}",
        known.commands,
        known.cases.len(),
        known.finished.len(),
        started.elapsed()
    );
    assert!(known.commands > 4 * KILLS, "{} commands", known.commands);
    assert!(known.finished.len() > 20, "{} parts finished", known.finished.len());

    // and on it goes, by hand
    let app = phone.unlock(now(0).unwrap()).unwrap();
    for draft in known.drafts.into_values() {
        walk::through(&app, draft, now(0).unwrap()).unwrap();
    }
    app.rebuild().unwrap();
    let case = medspiller_tests::open_case(&app, now(0).unwrap()).unwrap();
    walk::round(&app, case, now(0).unwrap()).unwrap();
    let state = app.case(case).unwrap();
    assert!(state.newest(1, Part::Objective).is_some() && state.drafts.is_empty());
    assert_eq!(app.check().unwrap(), []);
}

#[test]
#[ignore = "the work of a process that is killed"]
fn saves_until_it_is_killed() {
    let Some(folder) = child::told() else { return };
    child::say("starting").unwrap();
    let phone = Phone::at(&folder).unwrap();
    let at = now(0).unwrap();
    let app = phone.unlock(at).unwrap();
    child::say("unlocked").unwrap();
    let newest = app.cases().unwrap().pop();
    let mut case = newest.map(|state| state.view.case.id);
    loop {
        let line = match walk::go_on(&app, case, at).unwrap() {
            Done::Opened(opened) => {
                case = Some(opened);
                format!("opened {opened}")
            }
            Done::Saved(draft) => format!("saved {}", serde_json::to_string(&draft).unwrap()),
            Done::Finished(draft, finished) => {
                format!("finished {} {}", draft.id, serde_json::to_string(&finished).unwrap())
            }
        };
        child::say(&line).unwrap();
    }
}

/// How long the child takes from `starting` to `word`, when nobody kills it.
fn time_of(test: &str, folder: &Path, word: &str) -> Duration {
    let victim = Victim::at(test, folder);
    victim.hear("starting");
    let started = Instant::now();
    victim.hear(word);
    victim.kill();
    started.elapsed()
}

/// Starts `test` in `folder` and kills it somewhere in the time it takes, or a little later.
fn kill_within(test: &str, folder: &Path, time: Duration, random: &mut u64) -> Vec<String> {
    let victim = Victim::at(test, folder);
    victim.hear("starting");
    let micros = time.as_micros() as u64;
    std::thread::sleep(Duration::from_micros(any(random, micros + micros / 8)));
    victim.kill()
}

#[test]
fn a_killed_create_leaves_a_vault_or_none() {
    let folder = tempfile::tempdir().unwrap();
    Phone::at(&folder.path().join("first")).unwrap();
    let time = time_of("creates", &folder.path().join("first"), "created");
    let mut random = seed();
    let mut whole = 0;
    for round in 0..30 {
        let place = folder.path().join(format!("phone {round}"));
        let phone = Phone::at(&place).unwrap();
        let said = kill_within("creates", &place, time, &mut random);
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
    let phone = Phone::at(folder.path()).unwrap();
    drop(phone.create().unwrap());
    let mut random = seed();
    let (mut changed, mut unacknowledged) = (0, 0);
    for _ in 0..40 {
        let victim = Victim::at("changes_its_code", folder.path());
        victim.hear("unlocked");
        std::thread::sleep(Duration::from_millis(any(&mut random, 150)));
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
    let (phone, recovery) = with_a_round(folder.path());
    let mut random = seed();
    let (mut acknowledged, mut found) = (0, 0);
    for round in 0..25 {
        let victim = Victim::at("backs_up", folder.path());
        victim.hear("unlocked");
        std::thread::sleep(Duration::from_millis(any(&mut random, 60)));
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
    let time = time_of("restores", &place("first"), "restored");
    let mut random = seed();
    let mut whole = 0;
    for round in 0..20 {
        let place = place(&format!("phone {round}"));
        let phone = Phone::at(&place).unwrap();
        kill_within("restores", &place, time, &mut random);
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
