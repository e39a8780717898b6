//! In which circle each kind of record lies, and so who can read what is written in it: bare meg
//! (one's own), oss to (the pair's), alle tre (the triangle's), bare kommunen (the user's and the
//! municipality's), and the contact's work, which is in none of the user's.
//!
//! A new kind has to be put down here, with what in it is somebody's words. That is then held against
//! two lives that are lived through: every command of a year on the contact's phone, and a user who
//! keeps something to themselves.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use medspiller_core::app::{Acting, App};
use medspiller_core::model::sharing::{Audience, Thing};
use medspiller_core::model::talk::Asked;
use medspiller_core::questionnaire::assessment::SatWith;
use medspiller_core::store::kinds;
use medspiller_tests::goals::new_goal;
use medspiller_tests::one_phone::OnePhone;
use medspiller_tests::talks::{at, preparation};
use medspiller_tests::year::{Year, prepare, steps};
use medspiller_tests::{files, now, sharing};
use rusqlite::types::Value;

const OWN: &str = "own";
const PAIR: &str = "pair";
const TRIANGLE: &str = "triangle";
const VOICE: &str = "voice";
const WORK: &str = "work";

/// A kind: the circles it may lie in, and the fields that hold somebody's words.
type Kind = (&'static str, &'static [&'static str], &'static [&'static str]);

/// Whoever is in a circle is called something there.
const EVERYWHERE: &[&str] = &[PAIR, TRIANGLE, VOICE, WORK];

/// What lies on the contact's phone when it isn't the user's own vault that was used: then the
/// screen says first that the contact can see it.
const OWN_OR_PAIR: &[&str] = &[OWN, PAIR];

/// The pair's, and while the user shares it, all three's.
const PAIR_AND_SHARED: &[&str] = &[PAIR, TRIANGLE];

const KINDS: &[Kind] = &[
    ("person", EVERYWHERE, &["called"]),
    ("case", &[PAIR, TRIANGLE], &[]),
    // bare meg
    ("preparation", OWN_OR_PAIR, &["words"]),
    ("struck", OWN_OR_PAIR, &[]),
    ("dismissal", OWN_OR_PAIR, &["reason"]),
    ("group", &[OWN], &["called"]),
    // until it is brought up; then alle tre
    ("relative_card", &[OWN, TRIANGLE], &["words"]),
    // bare meg until it is shown; then oss to, and while it is shared alle tre
    ("assessment", &[OWN, PAIR, TRIANGLE], &["reason"]),
    // oss to
    ("showing", PAIR_AND_SHARED, &[]),
    ("goal", PAIR_AND_SHARED, &["words", "levels", "reason"]),
    ("rating", PAIR_AND_SHARED, &["note"]),
    ("session", PAIR_AND_SHARED, &["place", "activity", "shared_note", "reason"]),
    ("plan", &[PAIR], &["place", "activity"]),
    ("occurrence_change", &[PAIR], &["reason", "place"]),
    ("pause", &[PAIR], &[]),
    ("raised", &[PAIR], &[]),
    ("reachable_hours", &[PAIR], &[]),
    ("sharing_choice", PAIR_AND_SHARED, &[]),
    ("shown_row", &[PAIR], &["purpose", "start_point", "end_point"]),
    ("row_confirmation", &[PAIR, WORK], &[]),
    ("not_passed_on", &[PAIR, VOICE], &["words"]),
    // alle tre
    ("decision", &[TRIANGLE], &["purpose", "criteria", "text"]),
    ("renewal_request", &[TRIANGLE], &[]),
    ("decision_review", &[TRIANGLE], &["note"]),
    ("closing", &[TRIANGLE], &["words"]),
    ("reopening", &[TRIANGLE], &[]),
    ("way_onward", &[TRIANGLE], &["words"]),
    ("person_change", &[TRIANGLE], &["words"]),
    ("user_age", &[TRIANGLE], &[]),
    ("guardianship", &[TRIANGLE], &[]),
    ("municipality_number", &[TRIANGLE], &["number", "answered"]),
    ("retention_rule", &[TRIANGLE], &[]),
    ("talk", &[TRIANGLE], &["place", "reason"]),
    ("ready", &[TRIANGLE], &[]),
    ("brought_up", &[TRIANGLE], &["words"]),
    ("agenda_item", &[TRIANGLE], &["words"]),
    ("outcome", &[TRIANGLE], &["summary"]),
    ("agreement", &[TRIANGLE], &["what", "reason"]),
    ("talk_setting", &[TRIANGLE], &[]),
    ("club_place", &[TRIANGLE], &[]),
    ("substitute", &[TRIANGLE, WORK], &["called"]),
    // alle tre, or bare kommunen for what goes past the contact
    ("talk_request", &[TRIANGLE, VOICE], &["why"]),
    // where what is to go lies
    ("erasure_wish", EVERYWHERE, &[]),
    // bare kommunen
    ("row_objection", &[VOICE], &[]),
    ("service_rating", &[VOICE], &["words"]),
    ("follow_up_wish", &[VOICE], &[]),
    ("follow_up", &[VOICE], &[]),
    ("relief", &[VOICE], &[]),
    // the contact's and the municipality's
    ("work_note", &[WORK], &["text"]),
    ("assignment", &[WORK], &["number"]),
    ("organisation", &[WORK], &["name"]),
    ("club_agreement", &[WORK], &["team", "person", "reached"]),
    ("rates", &[WORK], &[]),
    ("pay_schedule", &[WORK], &[]),
    (
        "timesheet_row",
        &[WORK],
        &[
            "why",
            "reason",
            "purpose",
            "start_point",
            "end_point",
            "detour",
            "passengers",
            "what_for",
        ],
    ),
    ("club_confirmation", &[WORK], &["name"]),
    ("declaration", &[WORK], &[]),
    ("paper", &[WORK], &["name"]),
    ("paper_list", &[WORK], &["name"]),
    ("contact_profile", &[WORK], &["interests"]),
    ("guidance_talk", &[WORK], &["about", "reason", "place"]),
    ("guidance_rhythm", &[WORK], &[]),
    ("forum_date", &[WORK], &["topic", "place"]),
];

/// Every kind that is kept as a row, and the three that have tables of their own.
#[test]
fn every_kind_has_its_circle_and_is_named_once() {
    let named: Vec<&str> = KINDS.iter().map(|(kind, ..)| *kind).collect();
    let all: BTreeSet<&str> = kinds().chain(["person", "case", "assessment"]).collect();
    assert_eq!(named.iter().copied().collect::<BTreeSet<_>>(), all);
    assert_eq!(named.len(), all.len());
    // a field that is named is one of somebody's words
    let model = sources();
    for (kind, _, fields) in KINDS {
        for field in *fields {
            let is = |of: &str| model.contains(&format!("{field}: {of}"));
            let is_text = ["String", "Option<String>", "Vec<String>", "BTreeSet<String>", "Levels"];
            assert!(is_text.into_iter().any(is), "{kind}: {field}");
        }
    }
    // what is the user's alone, or past the contact, is never where all three or the work read it
    let only = |kind: &str, circles: &[&str]| {
        let (_, may, _) = KINDS.iter().find(|(of, ..)| *of == kind).unwrap();
        assert_eq!(*may, circles, "{kind}");
    };
    for kind in ["preparation", "struck", "dismissal"] {
        only(kind, OWN_OR_PAIR);
    }
    for kind in ["row_objection", "service_rating", "follow_up"] {
        only(kind, &[VOICE]);
    }
    for kind in ["work_note", "timesheet_row", "rates"] {
        only(kind, &[WORK]);
    }
}

/// What the scheme's types are written in.
fn sources() -> String {
    let room = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src");
    let files = files::of(&room).unwrap();
    files.into_values().map(|bytes| String::from_utf8(bytes).unwrap()).collect()
}

/// A record as the read model has it.
struct Found {
    kind: String,
    circle: String,
    body: serde_json::Value,
}

fn text(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        _ => String::new(),
    }
}

/// What lies in which circle of a vault.
fn found(app: &App) -> Vec<Found> {
    let rows = app.read_model().unwrap();
    let bytes = |value: &Value| match value {
        Value::Blob(bytes) => bytes.clone(),
        _ => Vec::new(),
    };
    let circles: BTreeMap<Vec<u8>, String> = rows
        .iter()
        .filter(|(table, _)| table == "view_circle")
        .map(|(_, row)| (bytes(&row[0]), text(&row[1])))
        .collect();
    let of = |row: &[Value]| circles[&bytes(&row[0])].clone();
    let found = rows.iter().filter_map(|(table, row)| {
        let (kind, body) = match table.as_str() {
            "view_record" => (text(&row[1]), serde_json::from_str(&text(&row[5])).unwrap()),
            "view_person" => ("person".into(), serde_json::json!({ "called": text(&row[2]) })),
            "view_case" => ("case".into(), serde_json::json!({})),
            // the reason of a correction is the tenth column
            "view_assessment" => {
                ("assessment".into(), serde_json::json!({ "reason": text(&row[9]) }))
            }
            _ => return None,
        };
        Some(Found { kind, circle: of(row), body })
    });
    found.collect()
}

/// Whether a text is somebody's words: it has a space or a letter no key or id has in it.
fn is_words(text: &str) -> bool {
    let of_a_key = |c: char| c.is_ascii_alphanumeric() || "_-/:.+".contains(c);
    !text.is_empty() && !text.chars().all(of_a_key)
}

/// The fields of a record that hold words, each by its own name, or its list's.
fn fields_with_words(name: &str, value: &serde_json::Value, into: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::String(text) if is_words(text) => {
            into.insert(name.to_owned());
        }
        serde_json::Value::Array(items) => {
            items.iter().for_each(|item| fields_with_words(name, item, into));
        }
        serde_json::Value::Object(fields) => {
            for (inner, value) in fields {
                // a goal's levels are said one by one
                let name = if name == "levels" { name } else { inner };
                fields_with_words(name, value, into);
            }
        }
        _ => {}
    }
}

/// Each record lies where it may, and words stand only where somebody's words may. Gives the kinds.
fn check(app: &App) -> BTreeMap<String, BTreeSet<String>> {
    let mut seen: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for Found { kind, circle, body } in found(app) {
        let (_, circles, texts) = KINDS.iter().find(|(of, ..)| *of == kind).unwrap();
        assert!(circles.contains(&circle.as_str()), "{kind} in {circle}");
        let mut with_words = BTreeSet::new();
        fields_with_words("", &body, &mut with_words);
        for field in with_words {
            assert!(texts.contains(&field.as_str()), "{kind}: {field} holds words");
        }
        seen.entry(kind).or_default().insert(circle);
    }
    seen
}

fn circles_of<'a>(seen: &'a BTreeMap<String, BTreeSet<String>>, kind: &str) -> Vec<&'a str> {
    seen.get(kind).into_iter().flatten().map(String::as_str).collect()
}

#[test]
fn a_year_on_the_contacts_phone_writes_each_where_it_may_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("year");
    prepare(&place).unwrap();
    let year = Year::unlock(&place).unwrap();
    for (name, step) in steps() {
        step(&year).unwrap_or_else(|error| unreachable!("{name}: {error}"));
    }
    let seen = check(&year.app);
    for (kind, circles) in [
        ("goal", vec![PAIR, TRIANGLE]),
        ("plan", vec![PAIR]),
        // the contact's own, and what the user wrote on the contact's phone
        ("preparation", vec![OWN, PAIR]),
        ("agreement", vec![TRIANGLE]),
        ("work_note", vec![WORK]),
        ("group", vec![OWN]),
        ("assessment", vec![PAIR, TRIANGLE]),
    ] {
        assert_eq!(circles_of(&seen, kind), circles, "{kind}");
    }
    assert!(!seen.values().flatten().any(|circle| circle == VOICE));
}

#[test]
fn what_the_user_keeps_is_in_their_own_circle_and_what_they_say_past_the_contact_in_the_voice() {
    let folder = tempfile::tempdir().unwrap();
    let one = OnePhone::new(folder.path()).unwrap();
    let (user, case, own) = (&one.user, one.case, Acting::Owner);
    let today = now(2).unwrap();
    one.alone(now(1).unwrap()).unwrap();
    let draft =
        user.begin_correction(case, 1, medspiller_core::questionnaire::answer::Part::Subjective);
    user.finish(draft.unwrap().id, Some("Jeg tok feil"), today).unwrap();
    let talk = one.contact.plan_talk(case, Some(&at(10, "")), own, None, today).unwrap().id;
    user.set_goal(case, &new_goal("Svømme langt", 0), None, today).unwrap();
    one.exchange().unwrap();
    let me = user.place(case).unwrap().me;
    let words = preparation(me, &["phrase-user-hard"], "Bare mine ord");
    user.prepare(case, talk, &words, own, None, today).unwrap();
    user.ask_for_talk(case, Asked::Municipality, "Går forbi", own, None, today).unwrap();
    user.ask_for_talk(case, Asked::Triangle, "Til alle tre", own, None, today).unwrap();
    let seen = check(user);
    assert_eq!(circles_of(&seen, "assessment"), [OWN]);
    assert_eq!(circles_of(&seen, "showing"), [PAIR]);
    assert_eq!(circles_of(&seen, "preparation"), [OWN]);
    assert_eq!(circles_of(&seen, "talk_request"), [TRIANGLE, VOICE]);
    assert_eq!(circles_of(&seen, "goal"), [PAIR]);

    // shown and shared, it is copied, and nothing else moves
    user.show_answers(case, 1, true, today).unwrap();
    let choice = (Thing::Goals, Audience::Municipality, true);
    user.choose_sharing(case, choice, own, today).unwrap();
    one.exchange().unwrap();
    sharing::session(&one.contact, case, 3);
    one.exchange().unwrap();
    let seen = check(user);
    assert_eq!(circles_of(&seen, "assessment"), [OWN, PAIR]);
    assert_eq!(circles_of(&seen, "goal"), [PAIR, TRIANGLE]);
    assert_eq!(circles_of(&seen, "session"), [PAIR]);
    let contacts = check(&one.contact);
    assert_eq!(circles_of(&contacts, "assessment"), [PAIR]);
    assert_eq!(circles_of(&contacts, "talk_request"), [TRIANGLE]);
    assert_eq!(circles_of(&contacts, "preparation"), [""; 0]);
    assert!(user.begin_user_part(case, SatWith::Alone, today).is_err());
}
