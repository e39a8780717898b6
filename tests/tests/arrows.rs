//! The house's arrows go one way, and each room keeps to its own words.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use medspiller_tests::source::Source;

/// The core's rooms: each uses only those after it.
const ROOMS: [&str; 10] = [
    "app",
    "report",
    "share",
    "store",
    "ledger",
    "vault",
    "text",
    "insight",
    "questionnaire",
    "model",
];

/// What only one place may say.
const ONLY: [(&str, &str); 4] = [
    ("rusqlite", "core/src/store/"),
    ("automerge", "core/src/ledger/"),
    ("argon2", "core/src/vault/"),
    ("uniffi", "bindings/ffi/"),
];

/// What a text in SQL begins with.
const SQL: [&str; 9] =
    ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "CREATE ", "DROP ", "ALTER ", "PRAGMA ", "VACUUM"];

/// Rooms that are given the time, ids and files' contents as arguments.
const PURE: [&str; 3] = ["model", "questionnaire", "insight"];

/// What such a room would say if it looked for itself.
const LOOKS: [&str; 12] = [
    "fs",
    "io",
    "env",
    "net",
    "process",
    "thread",
    "SystemTime",
    "Instant",
    "Utc::now",
    "Local",
    "rand",
    "ring",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn rust() -> Vec<Source> {
    let folders = ["core/src", "bindings"];
    folders.iter().flat_map(|folder| Source::below(&root(), folder, ".rs").unwrap()).collect()
}

/// The room that a file of the core is in, and how deep: 1 for the room's own file.
fn room(path: &Path) -> Option<(String, usize)> {
    let inside = path.strip_prefix("core/src").ok()?;
    let mut parts: Vec<String> = inside
        .with_extension("")
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .filter(|part| part != "mod")
        .collect();
    let depth = parts.len();
    let first = parts.remove(0);
    (first != "lib").then_some((first, depth))
}

/// The first names in each path that begins with `crate::`, or with enough `super::` to get there.
fn named(code: &str, depth: usize) -> Vec<String> {
    let mut names = Vec::new();
    let words = code.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = words.replace(":: ", "::").replace(" ::", "::");
    for (at, begin) in words.match_indices("crate::") {
        let before = words[..at].chars().next_back();
        if !before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
            names.extend(first_names(&words[at + begin.len()..]));
        }
    }
    let up = "super::".repeat(depth);
    for (at, _) in words.match_indices(&up) {
        // a room's own module may have the name of another room: only rooms count here
        names.extend(first_names(&words[at + up.len()..]));
    }
    names.retain(|name| !["super", "self", ""].contains(&name.as_str()));
    names
}

fn first_names(path: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let Some(group) = path.trim_start().strip_prefix('{') else { return vec![name(path)] };
    let (mut depth, mut names, mut begins) = (0, vec![name(group)], false);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => begins = true,
            _ => {}
        }
        if begins {
            names.push(name(&group[at + 1..]));
            begins = false;
        }
    }
    names
}

fn faults_of_arrows(sources: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    let place = |room: &str| ROOMS.iter().position(|name| *name == room);
    for source in sources {
        let Some((from, depth)) = room(&source.path) else { continue };
        let Some(own) = place(&from) else {
            faults.push(format!("{}: {from} is no room", source.path.display()));
            continue;
        };
        for to in named(&source.code, depth) {
            if place(&to).is_some_and(|to| to < own) {
                faults.push(format!("{}: {from} uses {to}", source.path.display()));
            }
        }
    }
    faults
}

fn faults_of_words(sources: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    for source in sources {
        let mut fault = |what: &str| faults.push(format!("{}: {what}", source.path.display()));
        let is_test = source.path.components().any(|part| part.as_os_str() == "tests");
        for (word, place) in ONLY {
            if source.says(word) && !source.path.starts_with(place) && !is_test {
                fault(word);
            }
        }
        for text in &source.texts {
            let is_sql = SQL.iter().any(|begin| text.trim_start().starts_with(begin));
            if is_sql && !source.path.starts_with("core/src/store/") && !is_test {
                fault(text);
            }
        }
        if room(&source.path).is_some_and(|(room, _)| PURE.contains(&room.as_str())) {
            LOOKS.iter().filter(|look| source.says(look)).for_each(|look| fault(look));
        }
    }
    faults
}

#[test]
fn each_room_uses_only_those_after_it() {
    let sources = Source::below(&root(), "core/src", ".rs").unwrap();
    assert!(sources.len() > 60, "only {} files", sources.len());
    assert_eq!(faults_of_arrows(&sources), [""; 0]);
    // it does see the arrows there are
    let named = |path: &str| {
        let source = sources.iter().find(|source| source.path == Path::new(path)).unwrap();
        named(&source.code, room(&source.path).unwrap().1)
    };
    assert!(named("core/src/app/exchange.rs").contains(&"store".to_owned()));
    assert!(named("core/src/ledger/envelope.rs").contains(&"vault".to_owned()));
}

#[test]
fn only_one_room_says_each_word_and_the_pure_ones_look_for_nothing() {
    let sources = rust();
    assert_eq!(faults_of_words(&sources), [""; 0]);
    for (word, place) in ONLY {
        let says = |source: &&Source| source.path.starts_with(place) && source.says(word);
        assert!(sources.iter().any(|source| says(&source)), "{place} no longer says {word}");
    }
}

#[test]
fn an_arrow_that_goes_back_is_found() {
    let faults = |path: &str, text: &str| faults_of_arrows(&[Source::of(path, text)]);
    for (path, text) in [
        ("core/src/model/case.rs", "use crate::vault::PublicKey;"),
        ("core/src/model/case.rs", "use crate::{\n    model::id,\n    store::{Writer, log},\n};"),
        ("core/src/ledger/circle.rs", "use super::super::store::log;"),
        ("core/src/ledger/mod.rs", "pub use super::app::App;"),
        ("core/src/questionnaire/draft/walk.rs", "use super::super::super::insight;"),
        ("core/src/text/dates.rs", "fn f() { crate::app::answering::instrument(); }"),
        ("core/src/text/dates.rs", "fn f() { crate :: app :: answering(); }"),
        ("core/src/store/log.rs", "fn f() { let x: crate::app::AppError; }"),
        ("core/src/insight/cohort.rs", "pub(crate) use crate::text::Texts as T;"),
        ("core/src/cupboard/mod.rs", "fn f() {}"),
    ] {
        assert_eq!(faults(path, text).len(), 1, "{path}: {text}");
    }
    for (path, text) in [
        (
            "core/src/app/life.rs",
            "use crate::vault::{self, CodeCost};\nuse super::error::AppError;",
        ),
        ("core/src/ledger/circle.rs", "use super::chain::Chain; use crate::model::id::CircleId;"),
        ("core/src/model/id.rs", "//! see [`crate::app`]\n/* use crate::app; */ fn f() {}"),
        ("core/src/model/id.rs", "fn f() -> &'static str { \"use crate::app::App;\" }"),
        (
            "core/src/model/id.rs",
            "fn f() -> char { '\"' } // crate::app\nfn g() { r#\"crate::app\"#; }",
        ),
        ("core/src/text/texts.rs", "mod tests { use super::*; use crate::text::Language; }"),
        ("core/src/lib.rs", "pub mod app; use crate::app::App;"),
    ] {
        assert_eq!(faults(path, text), [""; 0], "{path}: {text}");
    }
}

#[test]
fn a_word_in_the_wrong_room_is_found() {
    let faults = |path: &str, text: &str| faults_of_words(&[Source::of(path, text)]);
    for (path, text) in [
        ("core/src/app/check.rs", "use rusqlite::Connection;"),
        ("core/src/app/check.rs", "fn f() { x.run(\"SELECT 1\"); }"),
        ("core/src/store/log.rs", "use automerge::Change;"),
        ("core/src/ledger/chain.rs", "fn f() { argon2::hash(); }"),
        ("core/src/model/id.rs", "#[derive(uniffi::Record)] struct X;"),
        ("bindings/cli/src/main.rs", "use rusqlite::Connection;"),
        ("core/src/model/time.rs", "fn now() { chrono::Utc::now(); }"),
        ("core/src/questionnaire/rounds.rs", "use std::{fmt, time::Instant};"),
        ("core/src/insight/cohort.rs", "fn f() { std::fs::read(\"x\"); }"),
    ] {
        assert_eq!(faults(path, text).len(), 1, "{path}: {text}");
    }
    for (path, text) in [
        ("core/src/store/log.rs", "use rusqlite::params; fn f() { x.run(\"SELECT 1\"); }"),
        ("core/src/app/check.rs", "// rusqlite's\nfn f() { error(\"not by rusqlite\"); }"),
        ("core/src/insight/cohort.rs", "struct RandomInstants; fn brand(ringing: u8) {}"),
        ("bindings/cli/tests/check.rs", "use rusqlite::Connection;"),
    ] {
        assert_eq!(faults(path, text), [""; 0], "{path}: {text}");
    }
}

/// Kotlin's comments and texts look like Rust's.
fn folders_importing(sources: &[Source], what: &str) -> Vec<String> {
    let mut folders: Vec<String> = sources
        .iter()
        .filter(|source| source.code.contains(what))
        .map(|source| source.path.parent().unwrap().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    folders.dedup();
    folders
}

#[test]
fn one_kotlin_folder_imports_what_is_generated() {
    let folders = ["bindings/kotlin", "android"];
    let kotlin = folders.iter().flat_map(|folder| Source::below(&root(), folder, ".kt").unwrap());
    let kotlin: Vec<Source> = kotlin.collect();
    assert!(kotlin.len() > 10);
    let importing = folders_importing(&kotlin, "no.medspiller.generated");
    assert_eq!(importing, ["bindings/kotlin/src/main/kotlin/no/medspiller"]);
    let android = folders_importing(&kotlin, "import android.");
    assert!(android.iter().all(|folder| folder.starts_with("android/app/")), "{android:?}");

    let bad = Source::of("android/ui/src/Home.kt", "import no.medspiller.generated.Vault\n");
    assert_eq!(folders_importing(&[bad], "no.medspiller.generated"), ["android/ui/src"]);
    let told = Source::of("android/ui/src/Home.kt", "// no.medspiller.generated is elsewhere\n");
    assert_eq!(folders_importing(&[told], "no.medspiller.generated"), [""; 0]);
}
