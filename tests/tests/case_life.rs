//! A case's life on three phones: decisions over time, people who change, an end, and what comes
//! after it, past the contact.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::{App, AppError};
use medspiller_core::insight::signals::SignalKind;
use medspiller_core::ledger::Circle;
use medspiller_core::model::decision::Renewal;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::time::{Date, Now, months_after};
use medspiller_core::model::transition::{Asked, NewFollowUp, ServiceKind, Stands, When};
use medspiller_tests::case_life::{closing, decision, taps, three_taps};
use medspiller_tests::club::tuesdays;
use medspiller_tests::refusals::{not_found, refused};
use medspiller_tests::talks::{OWN, day};
use medspiller_tests::trio::Trio;
use medspiller_tests::{now, walk};

fn trio() -> (tempfile::TempDir, Trio) {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    (folder, trio)
}

/// Five in the afternoon of a day.
fn on(date: Date) -> Now {
    now((date - day(0)).num_days()).unwrap()
}

fn at(days: i64) -> Now {
    now(days).unwrap()
}

fn kinds(app: &App, case: CaseId, now: Now) -> Vec<SignalKind> {
    let found = app.signals(case, OWN, now).unwrap().signals;
    found.into_iter().map(|signal| signal.kind).collect()
}

#[test]
fn from_a_decision_to_the_follow_up_after_six_months() {
    let (_folder, trio) = trio();
    let ([contact, user, coordinator], case) = (trio.apps(), trio.case);
    let first = coordinator.add_decision(case, &decision(0, Some(60)), None, at(0)).unwrap();
    trio.exchange().unwrap();

    // the end is within eight weeks: the next period was to be asked for, and a way onward
    let life = user.case_life(case).unwrap();
    assert!(matches!(life.renewal(&first, day(5)), Renewal::Late { .. }));
    assert!(matches!(life.approach(day(5)).unwrap().way, Asked::Missing { .. }));
    assert!(kinds(contact, case, at(5)).contains(&SignalKind::PeriodEnds));
    user.ask_for_renewal(case, first.id, day(5), OWN, at(5)).unwrap();
    let ways = [ServiceKind::Club].into();
    contact.settle_way_onward(case, None, (&ways, "", day(5)), OWN, None, at(5)).unwrap();
    trio.exchange().unwrap();
    for app in trio.apps() {
        let life = app.case_life(case).unwrap();
        assert!(matches!(life.renewal(&first, day(5)), Renewal::Asked { in_time: false, .. }));
        assert!(matches!(life.approach(day(5)).unwrap().way, Asked::Settled(_)));
        assert!(!kinds(app, case, at(5)).contains(&SignalKind::PeriodEnds));
    }

    // the next period follows: nothing ends then any more
    let next = coordinator.add_decision(case, &decision(61, Some(400)), None, at(10)).unwrap();
    trio.exchange().unwrap();
    let life = contact.case_life(case).unwrap();
    assert_eq!(life.renewal(&first, day(10)), Renewal::Renewed);
    assert_eq!((life.main(day(10)), life.period_end(day(10))), (Some(&first), Some(day(400))));
    assert_eq!(life.main(day(61)).unwrap().id, next.id);
    assert!(matches!(life.approach(day(330)).unwrap().way, Asked::Open { .. }));

    // it ends before that, and the user says to the municipality how it was
    contact.close_case(case, None, &closing(100), OWN, None, at(90)).unwrap();
    trio.exchange().unwrap();
    user.rate_service(case, (&taps(), "Fine folk"), None, at(95)).unwrap();
    user.wish_follow_up(case, true, at(95)).unwrap();
    trio.exchange().unwrap();
    let heard = coordinator.afterwards(case, at(101)).unwrap().unwrap();
    assert_eq!(heard.rating.as_ref().unwrap().words.as_deref(), Some("Fine folk"));
    assert!(heard.may_ask());
    assert_eq!(heard, user.afterwards(case, at(101)).unwrap().unwrap());

    let stands = |now| {
        let after = user.afterwards(case, now).unwrap().unwrap();
        after.follow_ups.into_iter().map(|due| due.stands).collect::<Vec<_>>()
    };
    let [three, six] = [3, 6].map(|months| months_after(day(100), months));
    assert_eq!(stands(at(101)), [Stands::Ahead, Stands::Ahead]);
    assert_eq!(stands(on(three)), [Stands::Due, Stands::Ahead]);
    user.answer_follow_up(case, When::ThreeMonths, three_taps(), None, on(three)).unwrap();
    assert_eq!(stands(on(six)), [Stands::Answered, Stands::Due]);
    let contact_me = NewFollowUp { contact_me: Some(true), ..NewFollowUp::default() };
    user.answer_follow_up(case, When::SixMonths, contact_me, None, on(six)).unwrap();
    trio.exchange().unwrap();
    let answers = coordinator.afterwards(case, on(six)).unwrap().unwrap().answers;
    let asked: Vec<_> = answers.iter().map(|answer| answer.contact_me).collect();
    assert_eq!(asked, [Some(false), Some(true)]);
    trio.assert_same();

    // and then it goes on
    let closed = user.endings(case).unwrap().newest().unwrap().id;
    coordinator.reopen_case(case, closed, on(six).date(), OWN, on(six)).unwrap();
    trio.exchange().unwrap();
    assert!(contact.endings(case).unwrap().is_open(on(six).date()));
    assert_eq!(stands(on(six)), []);
    trio.assert_same();
}

#[test]
fn what_goes_past_the_contact_is_in_no_circle_of_theirs_and_on_no_phone_of_theirs() {
    let (_folder, trio) = trio();
    let ([contact, user, coordinator], case) = (trio.apps(), trio.case);
    contact.close_case(case, None, &closing(3), OWN, None, at(3)).unwrap();
    trio.exchange().unwrap();
    let before: Vec<_> = contact.circles().unwrap();
    let on_the_contacts = || {
        not_found(contact, || contact.rate_service(case, (&taps(), ""), None, at(4)));
        not_found(contact, || contact.wish_follow_up(case, true, at(4)));
        not_found(contact, || {
            contact.answer_follow_up(case, When::ThreeMonths, three_taps(), None, at(100))
        });
        not_found(contact, || contact.afterwards(case, at(4)));
        let closed = contact.endings(case).unwrap().newest().unwrap().id;
        not_found(contact, || contact.afterwards_of(case, closed, at(4)));
    };
    on_the_contacts();
    let circle = |result: Result<_, AppError>| matches!(result, Err(AppError::NotFound("circle")));
    assert!(circle(contact.wish_follow_up(case, true, at(4)).map(drop)));
    assert!(circle(contact.rate_service(case, (&taps(), ""), None, at(4)).map(drop)));

    user.rate_service(case, (&taps(), "Aldri igjen"), None, at(4)).unwrap();
    user.wish_follow_up(case, true, at(4)).unwrap();
    trio.exchange().unwrap();
    on_the_contacts();
    assert_eq!(contact.circles().unwrap(), before);
    let voice = user.place(case).unwrap().voice.unwrap();
    assert_eq!(coordinator.place(case).unwrap().voice, Some(voice));
    // nothing of it lies in a circle that the contact is in
    for circle in before {
        for app in [user, coordinator] {
            let envelopes = app.envelopes(circle).unwrap();
            if envelopes.is_empty() {
                continue;
            }
            let records = Circle::replay(&envelopes).unwrap().records();
            let said = ["service_rating", "follow_up_wish", "follow_up"];
            assert!(records.iter().all(|record| !said.contains(&record.key.kind.as_str())));
        }
    }
    // only the user speaks there, and says it as often as they want
    refused(coordinator, "by", Reason::OutOfRange, || {
        coordinator.rate_service(case, (&taps(), ""), None, at(5))
    });
    refused(coordinator, "by", Reason::OutOfRange, || {
        coordinator.wish_follow_up(case, false, at(5))
    });
    let again = user.rate_service(case, (&taps(), ""), None, at(5)).unwrap();
    let kept = user.afterwards(case, at(5)).unwrap().unwrap();
    assert_eq!((kept.rating, kept.wish.unwrap().yes), (Some(again), true));
    user.wish_follow_up(case, false, at(6)).unwrap();
    assert!(user.afterwards(case, at(6)).unwrap().unwrap().follow_ups.is_empty());
    trio.exchange().unwrap();
    trio.assert_same();
}

#[test]
fn what_goes_on_by_itself_stops_with_the_last_day_and_goes_on_again() {
    let (_folder, trio) = trio();
    let (contact, case) = (&trio.contact, trio.case);
    let new = tuesdays();
    contact.plan_sessions(&[case], &new, OWN, None, at(0)).unwrap();
    contact.set_decision(case, &decision(0, Some(40)), at(0)).unwrap();
    walk::round(contact, case, at(0)).unwrap();
    let held = |from, to| contact.occurrences(case, (day(from), day(to))).unwrap().len();
    // Tuesdays on day 2, 9, 16, 23, 30
    assert_eq!(held(0, 36), 5);
    assert!(!kinds(contact, case, at(30)).is_empty());
    let closed = contact.close_case(case, None, &closing(16), OWN, None, at(10)).unwrap();
    assert_eq!(held(0, 36), 3);
    let last = |now: Now| {
        let reminders = contact.reminders(64, now).unwrap();
        reminders.iter().map(|reminder| reminder.local.date()).max()
    };
    assert_eq!(last(at(10)), Some(day(16)));
    let over = contact.overview(case, OWN, at(17)).unwrap();
    assert!(over.closed && over.closes() && over.talk_due().is_none());
    assert_eq!((kinds(contact, case, at(30)), last(at(17))), (vec![], None));
    assert_eq!(contact.talks(case, at(17)).unwrap().due, None);

    contact.reopen_case(case, closed.id, day(24), OWN, at(20)).unwrap();
    // the Tuesday of day 23 stays away
    assert_eq!((held(0, 36), held(17, 23)), (4, 0));
    assert!(!contact.overview(case, OWN, at(24)).unwrap().closes());
    assert!(contact.overview(case, OWN, at(23)).unwrap().closes());
    assert!(last(at(20)) > Some(day(24)));
    assert!(!kinds(contact, case, at(30)).is_empty());
    // a closing that ended can't be taken back, the opening can
    refused(contact, "case", Reason::Ended, || contact.take_closing_back(case, closed.id, at(25)));
    let opening = contact.endings(case).unwrap().reopenings[0].id;
    contact.take_reopening_back(case, opening, at(25)).unwrap();
    assert_eq!(held(0, 36), 3);
    contact.take_closing_back(case, closed.id, at(25)).unwrap();
    assert_eq!(held(0, 36), 5);
    assert!(contact.endings(case).unwrap().is_open(day(25)));
}

#[test]
fn an_open_decision_is_looked_at_each_year() {
    let (_folder, trio) = trio();
    let (coordinator, case) = (&trio.coordinator, trio.case);
    let open = coordinator.add_decision(case, &decision(0, None), None, at(0)).unwrap();
    let due = |app: &App| app.case_life(case).unwrap().review_due(&open).unwrap();
    assert_eq!(due(coordinator), months_after(day(0), 12));
    let held =
        coordinator.review_decision((case, open.id), (day(300), "Går videre"), OWN, None, at(301));
    assert_eq!(due(coordinator), months_after(day(300), 12));
    coordinator.withdraw_review(case, held.unwrap().id, at(302)).unwrap();
    assert_eq!(due(coordinator), months_after(day(0), 12));
    // ended early, it has none
    let ended = coordinator.end_decision(case, open.id, day(310), None, at(310)).unwrap();
    assert_eq!(coordinator.case_life(case).unwrap().review_due(&ended), None);
    let wrong = coordinator.withdraw_decision(case, open.id, at(311)).unwrap();
    assert!(coordinator.decisions(case).unwrap().is_empty() && wrong.withdrawn.is_some());
}

#[test]
fn a_case_that_was_opened_again_no_longer_closes_by_what_the_last_talk_said() {
    use medspiller_core::app::talks::holding::Onward;
    let (_folder, trio) = trio();
    let (contact, case) = (&trio.contact, trio.case);
    let talk = medspiller_tests::talks::planned(&trio);
    let held = medspiller_tests::talks::held(10, Onward::CaseCloses);
    contact.hold_talk(case, talk, &held, OWN, None, at(10)).unwrap();
    let closed = contact.close_case(case, None, &closing(12), OWN, None, at(10)).unwrap();
    assert!(contact.overview(case, OWN, at(11)).unwrap().closes());
    contact.reopen_case(case, closed.id, day(20), OWN, at(15)).unwrap();
    assert!(!contact.overview(case, OWN, at(21)).unwrap().closes());
    let talks = contact.talks(case, at(21)).unwrap();
    assert!(!talks.closes && talks.due.is_some());
}
