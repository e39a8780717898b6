//! The year: what each command writes. One envelope for each circle it touches, and all of it the
//! same on whichever vault.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use medspiller_core::ledger::{Circle, Envelope, Kind};
use medspiller_core::model::id::CircleId;
use medspiller_tests::files;
use medspiller_tests::picture::Picture;
use medspiller_tests::year::{self, Year, is_unseen, prepare};

/// Each envelope's circle, the sort of circle, and whether it says who is in it.
fn envelopes(year: &Year) -> Vec<(CircleId, String)> {
    let mut found = Vec::new();
    for circle in year.app.circles().unwrap() {
        let there = year.app.envelopes(circle).unwrap();
        let sort = Circle::replay(&there).unwrap().membership().circle.name().to_owned();
        for bytes in there {
            let who = Envelope::read(&bytes).unwrap().kind == Kind::Membership;
            found.push((circle, if who { format!("who is in {sort}") } else { sort.clone() }));
        }
    }
    found
}

/// The commits in the database's log since it was begun anew, and what tells this log from others.
fn commits(folder: &Path) -> (Vec<u8>, usize) {
    const HEADER: usize = 32;
    const OF_FRAME: usize = 24;
    let log = fs::read(folder.join("three/contact/vault/medspiller.db-wal")).unwrap_or_default();
    let Some(header) = log.get(..HEADER) else { return (Vec::new(), 0) };
    let number = |at: &[u8]| u32::from_be_bytes(at[..4].try_into().unwrap());
    let (page, salt) = (number(&header[8..]) as usize, &header[16..24]);
    let frames = log[HEADER..].chunks_exact(OF_FRAME + page);
    let of_this = frames.take_while(|frame| &frame[8..16] == salt);
    // the last frame of a transaction says how many pages there are after it
    (salt.to_vec(), of_this.filter(|frame| number(&frame[4..]) > 0).count())
}

/// Whether a command takes away what others wrote.
fn is_erasing(kind: &str) -> bool {
    ["erase_record", "erase_case"].contains(&kind)
}

#[test]
fn a_command_is_one_transaction() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("year");
    prepare(&folder).unwrap();
    let year = Year::unlock(&folder).unwrap();
    let mut before = commits(&folder);
    for (kind, step) in year::steps() {
        step(&year).unwrap();
        let after = commits(&folder);
        if is_erasing(kind) {
            // the file is made anew after it, and the log emptied
            assert_eq!(after.1, 0, "{kind}");
            before = after;
            continue;
        }
        let earlier = if after.0 == before.0 { before.1 } else { 0 };
        assert_eq!(after.1 - earlier, 1, "{kind}");
        before = after;
    }
}

#[test]
fn a_year_gone_through_twice_gives_two_vaults_that_hold_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = ["one", "other"].map(|name| folder.path().join(name));
    prepare(&one).unwrap();
    files::copy(&one, &other).unwrap();
    let [one, other] = [one, other].map(|folder| Year::unlock(&folder).unwrap());
    let mut before = Picture::of(&one).unwrap();
    for (number, (kind, step)) in year::steps().into_iter().enumerate() {
        step(&one).unwrap_or_else(|error| unreachable!("{number} {kind}: {error:?}"));
        let after = Picture::of(&one).unwrap();
        assert_eq!(after != before, !is_unseen(kind), "{number} {kind} should be seen");
        step(&other).unwrap();
        let others = Picture::of(&other).unwrap();
        assert!(others == after, "{number} {kind}: {:#?}", after.differing(&others));
        before = after;
    }
}

#[test]
fn a_command_writes_one_envelope_for_each_circle_it_touches() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("year");
    prepare(&folder).unwrap();
    let year = Year::unlock(&folder).unwrap();
    let mut before = envelopes(&year);
    for (kind, step) in year::steps() {
        step(&year).unwrap();
        let after = envelopes(&year);
        if is_erasing(kind) {
            assert!(after.len() < before.len(), "{kind}");
            for (circle, _) in before.iter().filter(|one| !after.contains(one)) {
                let left = after.iter().filter(|(of, _)| of == circle).count();
                // a snapshot in the place of all, or nothing
                assert_eq!(left, usize::from(kind == "erase_record"), "{kind}");
            }
            before = after;
            continue;
        }
        let mut new = after.clone();
        for there in &before {
            new.remove(new.iter().position(|one| one == there).unwrap());
        }
        let circles: BTreeSet<_> = new.iter().collect();
        let is_ingest = kind.starts_with("ingest");
        assert!(circles.len() == new.len() || is_ingest, "{kind}: {new:?}");
        let mut sorts: Vec<&str> = new.iter().map(|(_, sort)| sort.as_str()).collect();
        sorts.sort_unstable();
        let written = WRITTEN.iter().find(|(_, of)| of.contains(&kind));
        assert_eq!(sorts.join(", "), written.map_or("", |(sorts, _)| sorts), "{kind}");
        before = after;
    }
    assert_eq!(year.app.check().unwrap(), []);
}

/// What is written in which circles, and by which commands. All others write nothing: what they do
/// is this phone's alone.
const WRITTEN: &[(&str, &[&str])] = &[
    ("own", &["make_group", "change_group", "put_group_away", "dismiss_signal"]),
    (
        "pair",
        &[
            "finish",
            "set_goal",
            "revise_goal",
            "set_importance",
            "set_difficulty",
            "rate_goal",
            "withdraw_rating",
            "change_goal",
            "meet_goal",
            "next_goal",
            "set_goal_aside",
            "begin_pause",
            "change_pause",
            "withdraw_pause",
            "log_one",
            "correct_session",
            "undo_one",
            "rate_session",
            "raise",
            "lower",
            "strike",
            "keep",
            "ask_not_to_pass_on",
            "let_pass_on",
            "set_importance_of_a_goal_no_longer_shared",
        ],
    ),
    (
        "triangle",
        &[
            "set_decision",
            "set_talk_interval",
            "set_retention",
            "plan_talk",
            "agree_time",
            "move_talk",
            "bring_up",
            "pass_on",
            "hold_talk",
            "agreement_done",
            "let_agreement_go",
            "replace_agreement",
            "ask_for_talk",
            "take_request_back",
            "answer_request",
            "miss_talk",
            "plan_extra_talk",
            "cancel_talk",
            "add_decision",
            "correct_decision",
            "review_decision",
            "withdraw_review",
            "end_decision",
            "withdraw_decision",
            "ask_for_renewal",
            "withdraw_renewal",
            "settle_way_onward",
            "withdraw_way_onward",
            "set_birth_date",
            "let_birth_dates_go",
            "set_guardian",
            "withdraw_guardian",
            "write_relative_card",
            "close_case",
            "take_closing_back",
            "reopen_case",
            "take_reopening_back",
            "set_municipality_number",
        ],
    ),
    ("work", &["add_work_note", "withdraw_work_note"]),
    // in each of the contact's work
    ("work, work, work", &["add_paper", "withdraw_paper", "set_contact_profile"]),
    (
        "work",
        &[
            "ask_for_guidance",
            "plan_guidance",
            "move_guidance",
            "hold_guidance",
            "cancel_guidance",
            "plan_new_guidance",
            "miss_guidance",
            "hold_new_guidance",
        ],
    ),
    ("pair", &["set_reachable_hours"]),
    ("own", &["show_signal_again"]),
    (
        "work",
        &[
            "set_assignment",
            "correct_assignment",
            "end_assignment",
            "withdraw_assignment",
            "set_rates",
            "set_pay_schedule",
            "correct_club",
            "make_row",
            "confirm_by_club",
            "hand_in",
        ],
    ),
    ("work, work", &["set_rates_of_two", "take_rates_back"]),
    ("who is in work, work", &["engage_with_club", "share_club_work"]),
    ("pair", &["show_rows"]),
    ("pair, work", &["answer_row", "correct_row", "take_row_back"]),
    (
        "triangle",
        &["set_club_place", "withdraw_club_place", "set_substitute", "withdraw_substitute"],
    ),
    ("own, triangle", &["prepare"]),
    (
        "pair, triangle",
        &[
            "prepare_for_the_user",
            "ingest_of_two_circles",
            "choose_sharing",
            "set_importance_of_a_shared_goal",
        ],
    ),
    ("pair, pair", &["withdraw_plans", "ingest_what_others_waited_for"]),
    (
        "pair, pair, pair",
        &["plan_sessions", "change_occurrences", "take_changes_back", "end_plans"],
    ),
    ("pair, pair, pair, work, work, work", &["log_group", "undo_group"]),
    ("who is in pair, who is in triangle", &["add_phone"]),
    ("triangle, who is in triangle", &["name_around"]),
    (
        "pair, triangle, who is in pair, who is in triangle",
        &["change_person", "withdraw_person_change"],
    ),
    ("triangle, who is in triangle, who is in work, work", &["name_coordinator"]),
    ("pair, triangle, who is in pair, who is in triangle, who is in work, work", &["open_case"]),
];
