//! Nothing that was asked, answered, named or written lies readable on disk.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use medspiller_core::app::App;
use medspiller_core::app::answering::instrument;
use medspiller_core::app::cases::NewCase;
use medspiller_core::model::id::CaseId;
use medspiller_core::questionnaire::answer::Part;
use medspiller_core::questionnaire::assessment::SatWith;
use medspiller_tests::walk::{self, REASON};
use medspiller_tests::{Phone, files, now};

const USER: &str = "Åse Bjørgsdotter";
const CONTACT: &str = "Kari Nordmannsen";

/// Texts of fewer bytes than this are found in random bytes as well.
const SHORTEST: usize = 8;

/// A text in one of the ways it could lie on disk.
struct Needle {
    what: String,
    bytes: Vec<u8>,
}

/// `text` in UTF-8 and UTF-16, with letters as they are and, for JSON, escaped.
fn needles(text: &str) -> Vec<Needle> {
    let escaped: String = text
        .chars()
        .map(|c| if c.is_ascii() { c.to_string() } else { format!("\\u{:04x}", u32::from(c)) })
        .collect();
    let units: Vec<u16> = text.encode_utf16().collect();
    [
        ("UTF-8", text.as_bytes().to_vec()),
        ("escaped", escaped.into_bytes()),
        ("UTF-16 LE", units.iter().flat_map(|unit| unit.to_le_bytes()).collect()),
        ("UTF-16 BE", units.iter().flat_map(|unit| unit.to_be_bytes()).collect()),
    ]
    .map(|(how, bytes)| Needle { what: format!("{text:?} as {how}"), bytes })
    .into()
}

/// Where any of `texts` stands in any file of `folder`, or in a file's name.
fn found(folder: &Path, texts: &BTreeSet<String>) -> Vec<String> {
    let mut by_beginning: HashMap<[u8; SHORTEST], Vec<Needle>> = HashMap::new();
    for needle in texts.iter().flat_map(|text| needles(text)) {
        let beginning = *needle.bytes.first_chunk().unwrap();
        by_beginning.entry(beginning).or_default().push(needle);
    }
    let mut found = Vec::new();
    for (path, bytes) in files::of(folder).unwrap() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        for haystack in [&bytes[..], name.as_bytes()] {
            for at in 0..haystack.len() {
                let here = haystack[at..].first_chunk().and_then(|here| by_beginning.get(here));
                let there = here.into_iter().flatten();
                let there = there.filter(|needle| haystack[at..].starts_with(&needle.bytes));
                found.extend(there.map(|needle| format!("{} in {name} at {at}", needle.what)));
            }
        }
    }
    found
}

/// Every question, explanation and answer of the assessment in every language, the names and the
/// reason of the story, and words that the records are made of.
fn texts() -> BTreeSet<String> {
    let embedded = instrument().unwrap();
    let items = [Part::Objective, Part::Subjective].map(|part| embedded.part(part));
    let mut wordings = Vec::new();
    for item in items.into_iter().flatten() {
        wordings.push(&item.text);
        wordings.extend(item.help.as_ref());
        wordings.extend(&item.choices);
    }
    let mut texts: BTreeSet<String> =
        wordings.iter().flat_map(|w| [&w.nb, &w.nn, &w.en].map(String::clone)).collect();
    let own = [USER, CONTACT, REASON, "Bjørgsdotter", "Nordmannsen", "feil svar"];
    let words = ["dont_know", "declined", "not_applicable", "training_contact", "Europe/Oslo"];
    let tables = ["SQLite format 3", "here_draft", "view_answer", "assessment/", "\"answers\""];
    texts.extend([&own[..], &words, &tables].concat().iter().map(|text| (*text).to_owned()));
    texts.retain(|text| text.len() >= SHORTEST);
    assert!(texts.len() > 100, "only {} texts to look for", texts.len());
    texts
}

fn assert_unreadable(folder: &Path) {
    assert_eq!(found(folder, &texts()), [""; 0]);
}

/// Two rounds, a correction, and a third part under way.
fn live(app: &App) -> CaseId {
    let new = NewCase {
        user_name: USER.into(),
        contact_name: CONTACT.into(),
        user_under_18: false,
        contact_under_18: false,
        without_substance: false,
    };
    let case = app.open_case(&new, now(0).unwrap()).unwrap();
    for days in [0, 190] {
        walk::round(app, case, now(days).unwrap()).unwrap();
    }
    let correction = app.begin_correction(case, 2, Part::Subjective).unwrap();
    walk::through(app, correction, now(191).unwrap()).unwrap();
    let third = app.begin_user_part(case, SatWith::Contact, now(370).unwrap()).unwrap();
    for _ in 0..5 {
        let draft = app.draft(third.id).unwrap();
        walk::advance(app, &draft, now(370).unwrap()).unwrap();
    }
    case
}

#[test]
fn nothing_readable_lies_on_disk() {
    let folder = tempfile::tempdir().unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    let (app, _) = phone.create().unwrap();
    let case = live(&app);

    // open, with the write-ahead log beside the database
    let open = files::of(&phone.vault).unwrap();
    let log = open.iter().find(|(path, _)| path.to_string_lossy().ends_with("-wal"));
    assert!(log.is_some_and(|(_, bytes)| bytes.len() > 100_000));
    assert_unreadable(folder.path());

    app.back_up(&folder.path().join("backup"), now(371).unwrap()).unwrap();
    app.rebuild().unwrap();
    assert_eq!(app.check().unwrap(), []);
    assert_unreadable(folder.path());
    drop(app);
    assert_unreadable(folder.path());

    let app = phone.unlock(now(372).unwrap()).unwrap();
    let state = app.case(case).unwrap();
    assert_eq!((state.assessments.len(), state.drafts.len()), (5, 1));
    assert_eq!((state.view.user_name.as_str(), state.view.contact_name.as_str()), (USER, CONTACT));
}

#[test]
fn the_search_finds_what_does_lie_readable() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("inner");
    std::fs::create_dir(&inner).unwrap();
    let question = instrument().unwrap().part(Part::Subjective).next().unwrap().text.nb.clone();
    let units = |text: &str| text.encode_utf16().collect::<Vec<u16>>();
    let files: [(&str, Vec<u8>, &str); 5] = [
        ("a", format!("\u{0}\u{1}…{USER}.").into_bytes(), "UTF-8"),
        ("b", br#"{"called":"\u00c5se Bj\u00f8rgsdotter"}"#.to_vec(), "escaped"),
        ("c", units(&question).iter().flat_map(|unit| unit.to_le_bytes()).collect(), "UTF-16 LE"),
        ("d", units(REASON).iter().flat_map(|unit| unit.to_be_bytes()).collect(), "UTF-16 BE"),
        ("inner/Åse Bjørgsdotter", vec![7], "UTF-8"),
    ];
    for (name, bytes, how) in files {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let found = found(folder.path(), &texts());
        assert!(found.iter().any(|found| found.contains(how)), "{name}: {found:?}");
        std::fs::remove_file(path).unwrap();
    }
    // an ordinary database is read like a book
    let plain = rusqlite::Connection::open(folder.path().join("plain.db")).unwrap();
    plain.execute_batch("CREATE TABLE view_person (called TEXT)").unwrap();
    plain.execute("INSERT INTO view_person VALUES (?)", [USER]).unwrap();
    drop(plain);
    let found = found(folder.path(), &texts());
    assert!(found.iter().any(|found| found.contains(USER)), "{found:?}");
    assert!(found.iter().any(|found| found.contains("SQLite format 3")), "{found:?}");
}
