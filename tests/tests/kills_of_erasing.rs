//! Killed at any moment, an erasing is there whole or not at all; and what was begun is finished when
//! the vault is next opened.

// helpers of tests may give up
#![allow(clippy::unwrap_used, clippy::panic)]

use std::time::Duration;

use medspiller_core::app::{Acting, App, AppError};
use medspiller_core::model::goal::NewGoal;
use medspiller_core::model::session::ratings::Attendance;
use medspiller_tests::club::{at, common, part, said};
use medspiller_tests::pages::found_on;
use medspiller_tests::victim::{Chance, Victim};
use medspiller_tests::year::{self, Year};
use medspiller_tests::{Phone, child, files, goals};

const OWN: Acting = Acting::Owner;
const USER: Acting = Acting::User;

/// Words that stand nowhere else.
const WORDS: [&str; 2] = ["Xylofonkveld", "Trollfiolbue"];

/// Erases a case for all, in a process that may be killed meanwhile.
#[test]
#[ignore = "the work of a process that is killed"]
fn erases_until_killed() {
    let Some(folder) = child::told() else { return };
    let year = Year::unlock(&folder).unwrap();
    let case = year.app.cases().unwrap().remove(0).view.case.id;
    child::say("begins").unwrap();
    year.app.erase_case_for_all(case, USER, year::end()).unwrap();
    child::say("done").unwrap();
}

#[test]
fn killed_at_any_moment_an_erasing_is_there_whole_or_not_at_all_and_finished() {
    let folder = tempfile::tempdir().unwrap();
    let base = folder.path().join("base");
    year::prepare(&base).unwrap();
    let case = {
        let year = Year::unlock(&base).unwrap();
        let case = year.app.cases().unwrap().remove(0).view.case.id;
        let new = NewGoal { domains: vec!["health".into()], ..goals::new_goal(WORDS[0], 1) };
        year.app.set_goal(case, &new, None, at(1, "10:00")).unwrap();
        let common = medspiller_core::model::session::log::Common {
            in_group: false,
            place: WORDS[1].into(),
            ..common(2)
        };
        let parts = [part(case, None, said(Attendance::Came))];
        year.app.log_sessions(&common, &parts, OWN, None, at(2, "19:00")).unwrap();
        case
    };
    let (mut chance, mut all, mut none) = (Chance::new(), 0, 0);
    for number in 0..40 {
        let copy = folder.path().join(format!("copy-{number}"));
        files::copy(&base, &copy).unwrap();
        let victim = Victim::at("erases_until_killed", &copy);
        victim.hear("begins");
        std::thread::sleep(chance.time(Duration::from_millis(90)));
        victim.kill();
        let contact = Phone::at(&copy.join("three/contact")).unwrap();
        let app = contact.unlock(year::end()).unwrap();
        assert!(!app.is_erasing().unwrap());
        assert_eq!(app.check().unwrap(), []);
        let words = found_on(&contact, WORDS);
        match app.place(case) {
            Ok(_) => {
                none += 1;
                assert_eq!(words, WORDS);
                assert_eq!(app.goals(case).unwrap().goals.len(), 1);
            }
            Err(AppError::NotFound(_)) => {
                all += 1;
                assert_eq!(words, [""; 0]);
            }
            Err(fault) => panic!("{fault}"),
        }
        drop::<App>(app);
        std::fs::remove_dir_all(copy).unwrap();
    }
    println!("{all} erased, {none} not");
}
