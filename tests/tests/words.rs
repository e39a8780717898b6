//! Every word on a screen comes from the Fluent files, and every word in them is on a screen.
//!
//! That the languages have the same keys and arguments is tested beside the files' reader.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use medspiller_core::model::invalid::Reason;
use medspiller_core::model::reminder::Step;
use medspiller_core::model::reminder::health::Problem;
use medspiller_core::text::{Language, Texts};

/// Keys that are put together where they are used, by what they begin with.
const PUT_TOGETHER: &[&str] = &[
    "agenda-signal-",
    "attendance-",
    "calendar-weekday-",
    "code-tries-",
    "code-typed-",
    "development-weeks-",
    "error-",
    "exertion-word-",
    "help-",
    "invalid-",
    "kept-circle-",
    "kept-field-",
    "kept-kind-",
    "month-",
    "mood-word-",
    "recovery-group-",
    "signal-",
    "text-size-",
    "weekday-",
    "worried-",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn keys(file: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join("core/text/nb").join(file)).unwrap();
    let starts = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    starts.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect()
}

/// The text of every file below `folder` that ends in `.{ending}`, tests left out.
fn sources(folder: &str, ending: &str) -> String {
    let mut text = String::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() && !["target", "generated", "test"].contains(&name.as_str()) {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == ending) {
                text.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    text
}

fn used_nowhere(keys: Vec<String>, sources: &str) -> Vec<String> {
    let put_together = |key: &str| {
        let starts = PUT_TOGETHER.iter().filter(|start| key.starts_with(**start));
        starts.into_iter().any(|start| sources.contains(&format!("\"{start}")))
    };
    let used = |key: &str| put_together(key) || sources.contains(&format!("\"{key}\""));
    keys.into_iter().filter(|key| !used(key)).collect()
}

#[test]
fn every_fixed_word_is_used_on_a_screen() {
    let kotlin = sources("android", "kt");
    assert_eq!(used_nowhere(keys("app.ftl"), &kotlin), Vec::<String>::new());
    assert_eq!(used_nowhere(vec!["no-such-key".into()], &kotlin), ["no-such-key"]);
}

#[test]
fn every_sentence_is_used_by_a_record() {
    let rust = sources("bindings/ffi/src", "rs") + &sources("core/src", "rs");
    const FILES: &[&str] = &[
        "sentences",
        "cases",
        "goals",
        "sessions",
        "talks",
        "reminders",
        "signals",
        "today",
        "ending",
        "contacts",
        "service_list",
        "case_life",
        "hours",
        "sharing",
        "privacy",
    ];
    for file in FILES {
        let unused = used_nowhere(keys(&format!("{file}.ftl")), &rust);
        assert_eq!(unused, Vec::<String>::new(), "{file}.ftl");
    }
}

#[test]
fn every_reason_has_its_sentence() {
    use Reason::*;
    for reason in [
        Empty,
        TooLong,
        IdentityNumber,
        ControlCharacter,
        OutOfRange,
        Malformed,
        NotDue,
        Unanswered,
        NewerVersion,
        Exists,
        Locked,
        Ended,
        InPast,
        InFuture,
        NamesAnother,
    ] {
        let key = format!("invalid-{}", reason.key().replace('_', "-"));
        for language in Language::ALL {
            assert!(Texts::of(language).fixed().contains_key(&key), "{language:?}: {key}");
        }
    }
}

/// A sentence that needs no argument has none to name anyone with.
#[test]
fn every_reminder_has_its_sentence_that_names_nobody() {
    let steps = Step::ALL.iter().flat_map(|step| [true, false].map(|today| step.text_key(today)));
    let problems = Problem::ALL.iter().map(|problem| problem.text_key());
    for key in steps.chain(problems) {
        for language in Language::ALL {
            let sentence = Texts::of(language).get(key);
            assert!(sentence != key && !sentence.contains('{'), "{language:?}: {key}");
        }
    }
}
