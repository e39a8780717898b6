//! The process is killed at any moment: what was acknowledged is there, the rest of the one command
//! in flight is there whole or not at all, and the story goes on.

// helpers of tests may give up
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use medspiller_core::app::App;
use medspiller_core::model::id::{AssessmentId, CaseId, DraftId};
use medspiller_core::questionnaire::answer::Part;
use medspiller_core::questionnaire::assessment::Assessment;
use medspiller_core::questionnaire::draft::Draft;
use medspiller_tests::victim::{Chance, Victim};
use medspiller_tests::walk::{self, Done, Next};
use medspiller_tests::{Phone, child, now};

const KILLS: u32 = 200;

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
    let mut chance = Chance::new();
    let mut known = Known::default();
    let started = Instant::now();
    for kill in 1..=KILLS {
        let victim = Victim::at("saves_until_it_is_killed", folder.path());
        if kill % 10 == 0 {
            // while it unlocks, finds the log of the killed one before and begins
            victim.hear("starting");
            std::thread::sleep(chance.time(Duration::from_millis(60)));
        } else {
            victim.hear("unlocked");
            known.acknowledge(&victim.hear_any());
            let at_most = if kill % 20 == 7 { 800 } else { 60 };
            std::thread::sleep(chance.time(Duration::from_millis(at_most)));
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
    assert!(known.commands > 2 * KILLS, "{} commands", known.commands);
    assert!(known.finished.len() > 5, "{} parts finished", known.finished.len());

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
