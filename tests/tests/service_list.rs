//! The story: the municipality's one list, on the coordinator's phone, over cases and contacts.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::time::{Duration, Instant};

use medspiller_core::app::cases::NewCase;
use medspiller_core::app::talks::holding::Onward;
use medspiller_core::app::{Acting, App};
use medspiller_core::ledger::ToRecord;
use medspiller_core::model::closing::{Closing, ClosingReason, History, NewClosing};
use medspiller_core::model::decision::{Form, NewDecision};
use medspiller_core::model::id::{CaseId, ClosingId};
use medspiller_core::model::papers::PaperKind;
use medspiller_core::model::service_list::{About, What};
use medspiller_core::model::time::Now;
use medspiller_tests::case_life::closing;
use medspiller_tests::circles;
use medspiller_tests::club::{at, day};
use medspiller_tests::refusals::not_found;
use medspiller_tests::talks::{OWN, held};
use medspiller_tests::trio::{Trio, assert_well};

fn begin() -> (tempfile::TempDir, Trio) {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::opened(folder.path(), at(0, "09:00")).unwrap();
    (folder, trio)
}

fn list(app: &App, now: Now) -> Vec<(String, What)> {
    let list = app.service_list(now).unwrap();
    list.named().into_iter().map(|(line, name)| (name.to_owned(), line.what)).collect()
}

fn whats(app: &App, now: Now) -> Vec<What> {
    list(app, now).into_iter().map(|(_, what)| what).collect()
}

/// Another user's case with the same contact, opened on day `days`, with the coordinator in it.
fn another(trio: &Trio, user: &str, days: i64) -> CaseId {
    let new = NewCase {
        user_name: user.into(),
        contact_name: "Kari Nordmannsen".into(),
        user_under_18: false,
        contact_under_18: false,
        without_substance: false,
    };
    let case = trio.contact.open_case(&new, at(days, "10:00")).unwrap();
    let coordinator = trio.contact.name_coordinator(case, "Berit Østby").unwrap();
    trio.contact.add_phone(case, coordinator, &trio.coordinator.phone()).unwrap();
    case
}

fn decide(trio: &Trio, case: CaseId, days: (i64, Option<i64>)) {
    let decision = NewDecision::of(Form::Individual, day(days.0), days.1.map(day));
    trio.contact.set_decision(case, &decision, at(days.0, "12:00")).unwrap();
}

/// All that the municipality asks for.
fn papers(trio: &Trio, case: CaseId) {
    for (kind, name) in [
        (PaperKind::Confidentiality, ""),
        (PaperKind::PoliceCertificate, ""),
        (PaperKind::Course, "Grunnkurs"),
    ] {
        trio.contact.add_paper(case, (kind, name, day(0)), None, at(1, "12:00")).unwrap();
    }
}

/// Closes a case without telling of it through a command: its last day is `days`.
fn close(trio: &mut Trio, case: CaseId, days: i64) {
    let place = trio.contact.place(case).unwrap();
    let moment = at(days, "12:00").moment();
    let entry = place.entry(Acting::Owner, &moment);
    let new = NewClosing {
        date: day(days),
        reason: ClosingReason::Moved,
        words: String::new(),
        others_took_over: false,
    };
    let none = History::NONE;
    let closing = Closing::make(&new, ClosingId([1; 16]), case, day(0), none, &entry).unwrap();
    let triangle = place.triangle.unwrap();
    let envelopes = trio.contact.envelopes(triangle).unwrap();
    let records = [closing.to_record().unwrap()];
    let phone = trio.phones[0].vault.clone();
    let key = trio.phones[0].unlock(at(days, "12:00")).unwrap().close();
    let written = circles::write(&envelopes, key.signing_key(), &records).unwrap();
    assert!(phone.exists());
    assert_eq!(trio.contact.ingest(std::slice::from_ref(&written)).unwrap(), 1);
    trio.exchange().unwrap();
}

#[test]
fn everything_that_waits_stands_in_order_and_leaves_when_it_is_done() {
    let (_folder, trio) = begin();
    let (case, coordinator) = (trio.case, &trio.coordinator);
    let now = at(1, "13:00");
    let missing = What::PapersMissing { papers: 3 };
    let none = |days| What::NoDecision { form: None, days };
    assert_eq!(
        list(coordinator, now),
        [("Åse Bjørgsdotter".into(), none(1)), ("Kari Nordmannsen".into(), missing)]
    );
    papers(&trio, case);
    decide(&trio, case, (2, Some(100)));
    // what isn't sent yet isn't known
    assert_eq!(whats(coordinator, at(2, "13:00")), [none(2), missing]);
    trio.exchange().unwrap();
    assert_eq!(whats(coordinator, at(2, "13:00")), []);

    // six weeks without a start talk; three months without guidance; eight weeks before the end
    let talk = |days| What::NoTalk { days };
    assert_eq!(whats(coordinator, at(42, "12:00")), []);
    assert_eq!(whats(coordinator, at(43, "12:00")), [talk(1)]);
    let runs_out = |left| What::RunsOut {
        form: Form::Individual,
        on: day(100),
        days: left,
        renewal_asked: false,
    };
    assert_eq!(whats(coordinator, at(44, "12:00"))[0], runs_out(56));
    let late = whats(coordinator, at(94, "12:00"));
    assert_eq!(late[0], runs_out(6));
    assert!(matches!(late[1], What::NoTalk { .. }));
    assert_eq!(late[2], What::NoGuidance { days: 2, planned: false });

    // guidance is held, the talk too, the next decision is made
    let when = at(94, "13:00");
    coordinator.hold_new_guidance(case, ("", day(94)), None, when).unwrap();
    let planned = trio.contact.plan_talk(case, None, OWN, None, when).unwrap();
    let contact = trio.contact.place(case).unwrap().contact();
    let onward = Onward::Within { by: Some(day(120)), owner: Some(contact) };
    trio.contact.hold_talk(case, planned.id, &held(94, onward), OWN, None, when).unwrap();
    trio.exchange().unwrap();
    assert_eq!(whats(coordinator, when), [runs_out(6)]);
    let ended = What::NoDecision { form: Some(Form::Individual), days: 5 };
    assert_eq!(whats(coordinator, at(105, "12:00")), [ended]);
    trio.assert_same();
}

#[test]
fn a_case_that_is_closed_is_on_no_list_and_its_contact_is_free() {
    let (_folder, mut trio) = begin();
    let case = trio.case;
    papers(&trio, case);
    trio.exchange().unwrap();
    close(&mut trio, case, 10);
    let coordinator = &trio.coordinator;
    assert_eq!(whats(coordinator, at(10, "12:00")).len(), 1, "on its last day it is on");
    let free = list(coordinator, at(11, "12:00"));
    assert_eq!(free, [("Kari Nordmannsen".into(), What::TrainedAndFree)]);
    let known = coordinator.service_list(at(11, "12:00")).unwrap();
    assert!(known.cases.is_empty());
    assert_eq!(known.contacts[0].case, Some(case));
    let page = coordinator.service_case(case, at(11, "12:00")).unwrap();
    assert_eq!((page.closed, page.lines.len(), page.next_talk), (Some(day(10)), 0, None));
    // no assignment, no guidance that is late
    assert_eq!(whats(coordinator, at(200, "12:00")), [What::TrainedAndFree]);
    // who doesn't want one is not offered
    trio.contact.set_contact_profile(case, (&[], false), None, at(12, "12:00")).unwrap();
    trio.exchange().unwrap();
    assert_eq!(whats(&trio.coordinator, at(13, "12:00")), []);
}

#[test]
fn a_case_that_was_opened_again_lacks_talks_again_whatever_the_last_one_said() {
    let (_folder, trio) = begin();
    let (contact, case) = (&trio.contact, trio.case);
    let talk = medspiller_tests::talks::planned(&trio);
    let onward = held(10, Onward::CaseCloses);
    contact.hold_talk(case, talk, &onward, OWN, None, at(10, "12:00")).unwrap();
    let closed = contact.close_case(case, None, &closing(12), OWN, None, at(10, "13:00")).unwrap();
    trio.exchange().unwrap();
    let lacks_talk = |days| {
        let found = whats(&trio.coordinator, at(days, "12:00"));
        found.iter().any(|what| matches!(what, What::NoTalk { .. }))
    };
    assert!(!lacks_talk(200));
    contact.reopen_case(case, closed.id, day(20), OWN, at(15, "12:00")).unwrap();
    trio.exchange().unwrap();
    assert!(lacks_talk(200));
}

#[test]
fn one_contact_with_two_cases_is_one_contact() {
    let (_folder, trio) = begin();
    let other = another(&trio, "Bo", 3);
    papers(&trio, trio.case);
    for case in [trio.case, other] {
        decide(&trio, case, (4, None));
    }
    trio.exchange().unwrap();
    let coordinator = &trio.coordinator;
    assert_eq!(whats(coordinator, at(5, "12:00")), []);
    let known = coordinator.service_list(at(5, "12:00")).unwrap();
    assert_eq!((known.cases.len(), known.contacts.len()), (2, 1));
    // each case has its own late talk, and the contact one late guidance
    let late = coordinator.service_list(at(100, "12:00")).unwrap().lines;
    let about = |line: &medspiller_core::model::service_list::Line| match line.about {
        About::Case(_) => "case",
        About::Contact(_) => "contact",
    };
    assert_eq!(late.iter().map(about).collect::<Vec<_>>(), ["case", "case", "contact"]);
    assert_eq!(late[2].what, What::NoGuidance { days: 8, planned: false });
    assert_well(coordinator);
}

#[test]
fn only_the_municipality_has_the_list() {
    let (_folder, trio) = begin();
    for app in [&trio.contact, &trio.user] {
        not_found(app, || app.service_list(at(1, "12:00")));
    }
    not_found(&trio.coordinator, || trio.coordinator.service_case(CaseId([9; 16]), at(1, "12:00")));
}

#[test]
fn a_cases_page_is_what_all_three_have_and_nothing_else() {
    use medspiller_tests::goals::new_goal;
    let (_folder, trio) = begin();
    let case = trio.case;
    trio.contact.set_goal(case, &new_goal("Svømme", 1), None, at(1, "12:00")).unwrap();
    medspiller_tests::walk::round(&trio.contact, case, at(1, "14:00")).unwrap();
    decide(&trio, case, (2, Some(100)));
    let when = medspiller_tests::talks::at(10, "Rådhuset");
    trio.contact.plan_talk(case, Some(&when), OWN, None, at(3, "12:00")).unwrap();
    trio.exchange().unwrap();
    let page = trio.coordinator.service_case(case, at(4, "12:00")).unwrap();
    assert_eq!((page.planned.len(), page.decisions.len(), page.place.people.len()), (1, 1, 3));
    assert!(page.shared.is_empty(), "goals and answers are the pair's");
    assert_eq!((page.closed, page.last_held), (None, None));
    assert_eq!(page.place.pair, None);

    // copied into the circle of all three, a goal is seen, and no more than it
    let goal = trio.contact.goals(case).unwrap().goals.remove(0);
    let triangle = trio.contact.place(case).unwrap().triangle.unwrap();
    let envelopes = trio.contact.envelopes(triangle).unwrap();
    let key = trio.phones[0].unlock(at(4, "12:00")).unwrap().close();
    let records = [goal.to_record().unwrap()];
    let written = circles::write(&envelopes, key.signing_key(), &records).unwrap();
    trio.contact.ingest(&[written]).unwrap();
    trio.exchange().unwrap();
    let page = trio.coordinator.service_case(case, at(5, "12:00")).unwrap();
    assert_eq!(page.shared.goals.len(), 1);
    assert!(page.shared.sessions.is_empty() && page.shared.rounds.is_empty());
}

/// Ten cases with five years of talks, decisions, papers and guidance. The bound is the screens'; here
/// it is given ten times as long, for a debug build on a busy machine.
#[test]
fn ten_cases_of_five_years_are_read_at_once() {
    let (_folder, trio) = begin();
    let mut cases = vec![trio.case];
    cases.extend((1..10).map(|number| another(&trio, &format!("Bruker {number}"), number)));
    for case in &cases {
        let contact = trio.contact.place(*case).unwrap().contact();
        for year in 0..5 {
            let from = year * 365;
            decide_more(&trio, *case, (from + 20, from + 384));
            for quarter in 0..4 {
                let days = from + 25 + quarter * 91;
                let when = at(days, "12:00");
                let planned = trio.contact.plan_talk(*case, None, OWN, None, when).unwrap();
                let onward = Onward::Within { by: Some(day(days + 91)), owner: Some(contact) };
                let new = held(days, onward);
                trio.contact.hold_talk(*case, planned.id, &new, OWN, None, when).unwrap();
                trio.contact.hold_new_guidance(*case, ("", day(days)), None, when).unwrap();
            }
        }
    }
    papers(&trio, trio.case);
    trio.exchange().unwrap();
    let now = at(5 * 365 + 10, "12:00");
    let list = trio.coordinator.service_list(now).unwrap();
    assert_eq!((list.cases.len(), list.contacts.len()), (10, 1));
    let took = (0..9).map(|_| {
        let begun = Instant::now();
        trio.coordinator.service_list(now).unwrap();
        begun.elapsed()
    });
    let mut took: Vec<Duration> = took.collect();
    took.sort_unstable();
    eprintln!("service list: {:?}", took[4]);
    assert!(took[4] < Duration::from_millis(50), "{:?}", took[4]);
}

/// One more decision, as the municipality's paper says it.
fn decide_more(trio: &Trio, case: CaseId, (from, to): (i64, i64)) {
    let decision = NewDecision::of(Form::Individual, day(from), Some(day(to)));
    trio.contact.set_decision(case, &decision, at(from, "12:00")).unwrap();
}

#[test]
fn the_municipality_opens_no_case_of_its_own() {
    use medspiller_core::model::invalid::Reason;
    use medspiller_tests::refusals::refused;
    let (_folder, trio) = begin();
    let app = &trio.coordinator;
    refused(app, "case", Reason::OutOfRange, || medspiller_tests::club::open(app, "Bo"));
}
