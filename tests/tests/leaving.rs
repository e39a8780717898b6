//! Everything out, and then nothing left; and what law keeps of hours.

// helpers of tests may give up
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Duration;

use medspiller_core::app::{Acting, App, AppError};
use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::model::time::Date;
use medspiller_core::text::{Language, Texts};
use medspiller_core::vault;
use medspiller_tests::club::at;
use medspiller_tests::paid::{self, ROWS};
use medspiller_tests::refusals::refused;
use medspiller_tests::trio::{Trio, assert_well};
use medspiller_tests::victim::{Chance, Victim};
use medspiller_tests::year::{self, Year};
use medspiller_tests::{Phone, child, files, goals, now, pages};
use serde_json::Value;

/// Writes everything of a vault to two files, and gives what is in them.
fn taken_out(app: &App, folder: &Path) -> (Value, String) {
    let (data, page) = (folder.join("alt.json"), folder.join("alt.html"));
    app.take_out(&data, &page, Texts::of(Language::Bokmal), year::end()).unwrap();
    let read = |file: &Path| fs::read_to_string(file).unwrap();
    (serde_json::from_str(&read(&data)).unwrap(), read(&page))
}

/// The page's text, as a reader sees it.
fn text_of(page: &str) -> String {
    let body = &page[page.find("<body>").unwrap()..];
    let mut text: String =
        body.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    for (escape, sign) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    {
        text = text.replace(escape, sign);
    }
    text
}

/// Every text that is no id, no date and no part of a moment.
fn texts_in(value: &Value, found: &mut BTreeSet<String>) {
    let is_id = |text: &str| text.len() >= 32 && text.chars().all(|c| c.is_ascii_hexdigit());
    match value {
        Value::String(text) if !is_id(text) && text.parse::<Date>().is_err() => {
            found.insert(text.clone());
        }
        Value::Array(items) => items.iter().for_each(|item| texts_in(item, found)),
        // answers and life domains stand on the page in words
        Value::Object(fields) if !fields.contains_key("utc") => fields
            .iter()
            .filter(|(name, _)| !["answers", "domains"].contains(&name.as_str()))
            .for_each(|(_, value)| texts_in(value, found)),
        _ => {}
    }
}

#[test]
fn both_files_hold_all_that_any_command_wrote() {
    let folder = tempfile::tempdir().unwrap();
    year::prepare(folder.path()).unwrap();
    let year = Year::unlock(folder.path()).unwrap();
    for (_, step) in year::steps() {
        step(&year).unwrap();
    }
    year.app
        .keep_form("skriver", &[("hva".to_owned(), "Halvferdig <b>".to_owned())].into())
        .unwrap();
    let (data, page) = taken_out(&year.app, folder.path());
    assert_eq!((&data["format"], &data["version"]), (&"medspiller-export".into(), &1.into()));
    // every circle, every record of it, as it stands in the envelopes
    let circles = data["circles"].as_array().unwrap();
    assert_eq!(circles.len(), year.app.circles().unwrap().len());
    let mut records = 0;
    for circle in circles {
        let id = circle["id"].as_str().unwrap().parse().unwrap();
        let stored = year.app.envelopes(id).unwrap();
        let there = medspiller_core::ledger::Circle::replay(&stored).unwrap().records();
        let out = circle["records"].as_array().unwrap();
        assert_eq!(out.len(), there.len());
        for record in there {
            let same = out.iter().find(|one| {
                one["kind"] == record.key.kind.as_str() && one["id"] == record.key.id.as_str()
            });
            assert_eq!(same.unwrap()["fields"], Value::Object(record.fields), "{}", record.key);
        }
        records += out.len();
    }
    assert!(records > 60, "{records}");
    // as many as the screen of what is stored counts
    let stored: usize = year.app.stored().unwrap().iter().map(|one| one.count()).sum();
    assert_eq!(stored, records);
    // and on the page every text
    let (text, mut texts) = (text_of(&page), BTreeSet::new());
    for circle in circles {
        for record in circle["records"].as_array().unwrap() {
            texts_in(&record["fields"], &mut texts);
        }
    }
    assert!(texts.len() > 60, "{texts:?}");
    for one in texts {
        assert!(text.contains(&one), "{one:?} is not on the page");
    }
    assert!(text.contains("Halvferdig <b>") && !page.contains("Halvferdig <b>"));
    assert!(!text.contains("kept-"));
}

#[test]
fn a_file_that_is_there_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (here, there) = (folder.path().join("here"), folder.path().join("there"));
    fs::write(&here, "kept").unwrap();
    let texts = Texts::of(Language::English);
    let app = &trio.user;
    refused(app, "data", Reason::Exists, || app.take_out(&here, &there, texts, at(1, "10:00")));
    refused(app, "page", Reason::Exists, || app.take_out(&there, &here, texts, at(1, "10:00")));
    assert!(!there.exists());
    assert_eq!(fs::read(&here).unwrap(), b"kept");
}

#[test]
fn a_user_who_leaves_leaves_nothing_and_the_others_keep_what_was_shared() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let new = goals::new_goal("Svømme", 1);
    trio.user.set_goal(trio.case, &new, None, at(1, "10:00")).unwrap();
    trio.exchange().unwrap();
    assert_eq!(trio.user.kept_hours(at(2, "10:00")).unwrap(), None);
    let Trio { user, contact, phones, case, .. } = trio;
    user.leave(None, at(2, "10:00")).unwrap();
    assert!(!phones[1].vault.exists());
    assert!(matches!(phones[1].unlock(now(3).unwrap()), Err(AppError::Vault(_))));
    assert_eq!(contact.goals(case).unwrap().goals.len(), 1);
    assert_well(&contact);
    // and the folder can hold a vault again
    assert!(phones[1].create().unwrap().0.cases().unwrap().is_empty());
}

#[test]
fn hours_that_were_handed_in_stay_when_their_case_is_gone_for_all() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let new = goals::new_goal("Hemmelig mål", 1);
    trio.contact.set_goal(trio.case, &new, None, at(1, "10:00")).unwrap();
    let Trio { contact, coordinator, user, phones, case, .. } = trio;
    let contact = paid::handed_in(contact, &phones[0], case);
    let until: Date = "2033-01-01".parse().unwrap();
    let kept = contact.kept_hours(at(50, "10:00")).unwrap().unwrap();
    assert_eq!((kept.rows, kept.until), (1, until));
    assert_eq!(contact.kept_hours(at(2600, "10:00")).unwrap(), None);
    let erased = contact.erase_case_for_all(case, Acting::User, at(50, "10:00")).unwrap();
    assert_eq!(erased.kept_until, Some(until));
    for (from, to) in [(&contact, &coordinator), (&contact, &user)] {
        to.ingest(&from.outbox(&to.phone(), 0).unwrap().envelopes).unwrap();
    }
    for (app, phone) in [(&contact, &phones[0]), (&coordinator, &phones[2])] {
        // the row that was handed in and what tells whose it is; not the other, nor the goal
        let words = ["Svømmehallen", "2026/117", "Fjellturen", "Hemmelig mål"];
        assert_eq!(pages::found_on(phone, words), words[..2]);
        assert_eq!(app.kept_hours(at(51, "10:00")).unwrap().unwrap().rows, 1);
        assert_well(app);
    }
    assert_eq!(user.kept_hours(at(51, "10:00")).unwrap(), None);
    // years later they go as well
    let place = contact.circles().unwrap();
    assert!(place.len() > 1);
    contact.erase_case(case, at(2600, "10:00")).unwrap();
    assert_eq!(contact.circles().unwrap().len(), 1);
}

#[test]
fn a_contact_who_leaves_writes_what_law_keeps_to_a_file_first() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let Trio { contact, phones, case, .. } = trio;
    let contact = paid::handed_in(contact, &phones[0], case);
    let (file, there) = (folder.path().join("kept.json"), folder.path().join("there"));
    fs::write(&there, "kept").unwrap();
    let when = at(50, "10:00");
    refused(&contact, "kept", Reason::Empty, || contact.may_leave(None, when));
    refused(&contact, "kept", Reason::Exists, || contact.may_leave(Some(&there), when));
    match contact.leave(Some(&there), when) {
        Err(AppError::Invalid(invalid)) => {
            assert_eq!(invalid, Invalid::new("kept", Reason::Exists));
        }
        other => panic!("{other:?}"),
    }
    let contact = phones[0].unlock(when).unwrap();
    contact.leave(Some(&file), when).unwrap();
    assert!(!phones[0].vault.exists());
    let kept: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    let circles = kept["circles"].as_array().unwrap();
    assert_eq!((circles.len(), &circles[0]["kind"]), (1, &"work".into()));
    let ids = circles[0]["records"].as_array().unwrap();
    let has = |id: &str| ids.iter().any(|one| one["id"] == id);
    assert!(has(&ROWS[0].to_string()) && !has(&ROWS[1].to_string()));
    assert!(ids.iter().any(|one| one["kind"] == "declaration"));
    assert!(ids.iter().all(|one| one["kind"] != "work_note"));
}

/// Leaves, in a process that may be killed meanwhile.
#[test]
#[ignore = "the work of a process that is killed"]
fn leaves_until_killed() {
    let Some(folder) = child::told() else { return };
    let app = Phone::at(&folder).unwrap().unlock(now(3).unwrap()).unwrap();
    child::say("begins").unwrap();
    app.leave(None, at(3, "10:00")).unwrap();
    child::say("done").unwrap();
}

#[test]
fn killed_at_any_moment_whoever_leaves_is_there_or_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let base = folder.path().join("base");
    let phone = Phone::at(&base).unwrap();
    medspiller_tests::open_case(&phone.create().unwrap().0, now(0).unwrap()).unwrap();
    let (mut chance, mut there, mut gone) = (Chance::new(), 0, 0);
    for number in 0..40 {
        let copy = folder.path().join(format!("copy-{number}"));
        files::copy(&base, &copy).unwrap();
        let victim = Victim::at("leaves_until_killed", &copy);
        victim.hear("begins");
        std::thread::sleep(chance.time(Duration::from_millis(12)));
        victim.kill();
        let phone = Phone::at(&copy).unwrap();
        if vault::exists(&phone.vault) {
            there += 1;
            let app = phone.unlock(now(4).unwrap()).unwrap();
            assert_eq!(app.check().unwrap(), []);
            assert_eq!(app.cases().unwrap().len(), 1);
        } else {
            gone += 1;
            vault::finish_destroying(&phone.vault).unwrap();
            assert!(!phone.vault.exists());
            phone.create().unwrap();
        }
    }
    println!("{there} there, {gone} gone");
}
