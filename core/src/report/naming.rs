//! What kinds, fields and circles are called on the page.

use crate::ledger::CircleKind;
use crate::questionnaire::instrument::Wording;
use crate::text::{Language, Texts};

/// The page's headings, and the kinds of record under each. What is in none stands last.
pub const THEMES: [(&str, &[&str]); 7] = [
    (
        "kept-theme-agreement",
        &[
            "case",
            "person",
            "user_age",
            "guardianship",
            "person_change",
            "decision",
            "decision_review",
            "renewal_request",
            "closing",
            "reopening",
            "way_onward",
            "follow_up_wish",
            "follow_up",
            "service_rating",
        ],
    ),
    ("kept-theme-goals", &["goal", "rating"]),
    (
        "kept-theme-sessions",
        &["plan", "occurrence_change", "pause", "session", "work_note", "group"],
    ),
    (
        "kept-theme-talks",
        &[
            "talk",
            "talk_setting",
            "talk_request",
            "preparation",
            "ready",
            "brought_up",
            "agenda_item",
            "struck",
            "outcome",
            "agreement",
            "raised",
            "dismissal",
            "relative_card",
            "relief",
            "not_passed_on",
        ],
    ),
    ("kept-theme-assessment", &["assessment"]),
    (
        "kept-theme-work",
        &[
            "assignment",
            "organisation",
            "club_agreement",
            "club_place",
            "substitute",
            "rates",
            "pay_schedule",
            "timesheet_row",
            "shown_row",
            "row_confirmation",
            "row_objection",
            "club_confirmation",
            "declaration",
            "paper",
            "paper_list",
            "contact_profile",
            "reachable_hours",
            "guidance_talk",
            "guidance_rhythm",
            "forum_date",
        ],
    ),
    ("kept-theme-privacy", &["sharing_choice", "retention_rule", "erasure_wish"]),
];

/// Where what is in no theme stands.
pub const OTHER: &str = "kept-theme-other";

/// What a kind of record is called; its own name where this version has no word for it.
pub fn kind(kind: &str, texts: &Texts) -> String {
    named("kept-kind-", kind, texts)
}

/// What a field is called; its own name where there is no word for it.
pub fn field(name: &str, texts: &Texts) -> String {
    named("kept-field-", name, texts)
}

/// What is in a circle, to its members: "Alle tre".
pub fn circle(kind: &CircleKind, texts: &Texts) -> String {
    named("kept-circle-", kind.name(), texts)
}

fn named(prefix: &str, name: &str, texts: &Texts) -> String {
    let key = format!("{prefix}{}", name.replace('_', "-"));
    let found = texts.get(&key);
    if found == key { name.replace('_', " ") } else { found }
}

/// A wording of the instrument.
pub fn said<'a>(wording: &'a Wording, texts: &Texts) -> &'a str {
    match texts.language() {
        Language::Bokmal => &wording.nb,
        Language::Nynorsk => &wording.nn,
        Language::English => &wording.en,
    }
}
