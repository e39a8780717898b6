//! Every text that a record keeps goes through the one check that refuses national identity
//! numbers, and so does what is typed and not used yet; and none gets past where records are written.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::Path;

use medspiller_core::model::invalid::Reason;
use medspiller_tests::refusals::refused;
use medspiller_tests::source::Source;
use medspiller_tests::talks::NUMBER;
use medspiller_tests::{Phone, now};

/// Text fields that nobody types: where the check is, or what they are made from.
const NOT_TYPED: [(&str, &str); 11] = [
    ("zone", "a zone's name, looked up"),
    ("domains", "names among the instrument's"),
    ("kind", "a kind of record"),
    ("record", "an id"),
    ("phrases", "keys of ready sentences"),
    ("objective", "an item's code"),
    ("subjective", "an item's code"),
    ("key", "a signal's key, looked up"),
    ("id", "the instrument's"),
    ("field", "a field's name"),
    ("text_key", "a key of ours"),
];

/// Text fields that are checked under another name: that of what is typed.
const CHECKED_AS: [(&str, &str); 9] = [
    ("much_less", "level_minus_2"),
    ("less", "level_minus_1"),
    ("hoped", "level_0"),
    ("more", "level_plus_1"),
    ("much_more", "level_plus_2"),
    ("passengers", "passengers"),
    ("what_for", "what_for"),
    ("shared_note", "shared_note"),
    ("text", "work_note"),
];

/// What makes a typed text fit to store.
const CHECKS: [&str; 6] = ["line", "lines", "line_if_any", "lines_if_any", "name", "reason"];

fn model() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folders = ["core/src/model", "core/src/questionnaire", "core/src/insight"];
    let found = folders.iter().flat_map(|folder| Source::below(&root, folder, ".rs").unwrap());
    found.collect()
}

/// The text fields of types that are written as records: of structs that can be serialised.
fn text_fields(code: &str) -> BTreeSet<String> {
    let mut fields = BTreeSet::new();
    for part in code.split("#[derive(").skip(1) {
        let Some((derived, rest)) = part.split_once(")]") else { continue };
        let body = rest.find("pub struct ").and_then(|at| {
            let body = rest[at..].split_once('{')?.1;
            body.split_once("\n}").map(|(body, _)| body)
        });
        let Some(body) = body.filter(|_| derived.contains("Serialize")) else { continue };
        for line in body.lines() {
            let Some((name, kind)) = line.trim().split_once(": ") else { continue };
            let kinds = ["String", "Option<String", "Vec<String", "BTreeSet<String"];
            if let (Some(name), true) =
                (name.strip_prefix("pub "), kinds.iter().any(|text| kind.starts_with(text)))
            {
                fields.insert(name.to_owned());
            }
        }
    }
    fields
}

/// Whether a text is checked somewhere under this name.
fn is_checked(text: &str, field: &str) -> bool {
    let text: String = text.split_whitespace().collect();
    CHECKS.iter().any(|check| text.contains(&format!("{check}(\"{field}\"")))
}

#[test]
fn every_text_of_every_record_is_checked_where_it_is_typed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let sources = model();
    let fields: BTreeSet<String> =
        sources.iter().flat_map(|source| text_fields(&source.code)).collect();
    assert!(fields.len() > 40, "{fields:?}");
    let read = |source: &Source| std::fs::read_to_string(root.join(&source.path)).unwrap();
    let text: String = sources.iter().map(read).collect();
    for field in &fields {
        let not_typed = NOT_TYPED.iter().any(|(name, _)| name == field);
        let other = CHECKED_AS.iter().find(|(name, _)| name == field);
        let name = other.map_or(field.as_str(), |(_, name)| name);
        // alone, or as a part of the name of one among several
        let named = |how: String| other.is_some() && text.contains(&how);
        let checked =
            is_checked(&text, name) || named(format!("\"{name}")) || named(format!(".{name}\""));
        assert!(not_typed || checked, "{field} is typed and not checked");
    }
    assert_eq!(
        text_fields(
            "#[derive(Serialize)]\npub struct X {\n    pub a: Option<String>,\n    pub b: u8,\n}"
        ),
        BTreeSet::from(["a".to_owned()])
    );
    assert!(is_checked("text::line(\n  \"a\", x)", "a") && !is_checked("f(\"a\")", "a"));
}

#[test]
fn what_is_typed_and_not_used_yet_holds_none_either() {
    let folder = tempfile::tempdir().unwrap();
    let app = Phone::at(folder.path()).unwrap().create().unwrap().0;
    let case = medspiller_tests::open_case(&app, now(0).unwrap()).unwrap();
    let fields = |name: &str, text: &str| [(name.to_owned(), text.to_owned())].into();
    for spaced in [NUMBER.to_owned(), "011299 50184".into(), "01.12.99 - 50184".into()] {
        refused(&app, "words", Reason::IdentityNumber, || {
            app.keep_form("form", &fields("words", &format!("Hun er {spaced}.")))
        });
        refused(&app, "key", Reason::IdentityNumber, || {
            app.keep_form(&spaced, &fields("words", "x"))
        });
        refused(&app, &spaced, Reason::IdentityNumber, || {
            app.keep_form("form", &fields(&spaced, "x"))
        });
    }
    // an id is none, whichever digits it has
    app.keep_form(&format!("log/{case}"), &fields("case", &case.to_string())).unwrap();
}
