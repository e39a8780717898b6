//! The story: a contact's papers, guidance and agreed hours, on the phones of all three.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use chrono::Weekday;
use medspiller_core::app::talks::When;
use medspiller_core::app::{Acting, App, AppError};
use medspiller_core::insight::signals::{Evidence, SignalKind};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::papers::profile::Availability;
use medspiller_core::model::papers::reachable::Span;
use medspiller_core::model::papers::{PaperKind, Requirement};
use medspiller_core::model::time::Now;
use medspiller_tests::club::{at, day, local, open};
use medspiller_tests::refusals::not_found;
use medspiller_tests::trio::{Trio, assert_well};

fn begin() -> (tempfile::TempDir, Trio) {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::opened(folder.path(), at(0, "09:00")).unwrap();
    (folder, trio)
}

fn missing(app: &App, case: CaseId, now: Now) -> Vec<PaperKind> {
    let papers = app.papers(case, now).unwrap();
    papers.missing.into_iter().map(|one| one.required.kind).collect()
}

/// A second case of the contact's, with the coordinator in it.
fn second(trio: &Trio) -> CaseId {
    let case = open(&trio.contact, "Bo").unwrap();
    let coordinator = trio.contact.name_coordinator(case, "Berit Østby").unwrap();
    trio.contact.add_phone(case, coordinator, &trio.coordinator.phone()).unwrap();
    trio.exchange().unwrap();
    case
}

#[test]
fn papers_are_the_contacts_and_the_municipalitys_and_never_the_users() {
    use PaperKind::{Confidentiality, Course, PoliceCertificate};
    let (_folder, trio) = begin();
    let (contact, coordinator, case) = (&trio.contact, &trio.coordinator, trio.case);
    let now = at(10, "12:00");
    assert_eq!(missing(contact, case, now), [Confidentiality, PoliceCertificate, Course]);
    contact.add_paper(case, (Course, "Motiverende intervju", day(1)), None, now).unwrap();
    coordinator.add_paper(case, (PoliceCertificate, "", day(2)), None, now).unwrap();
    trio.exchange().unwrap();
    for app in [contact, coordinator] {
        assert_eq!(missing(app, case, now), [Confidentiality]);
        let papers = app.papers(case, now).unwrap().papers;
        assert_eq!(
            papers.iter().map(|one| one.kind).collect::<Vec<_>>(),
            [PoliceCertificate, Course]
        );
    }
    not_found(&trio.user, || trio.user.papers(case, now));
    not_found(&trio.user, || trio.user.add_paper(case, (Confidentiality, "", day(1)), None, now));

    // taken back, it is missing again on both
    let paper = contact.papers(case, now).unwrap().papers[1].id;
    coordinator.withdraw_paper(case, paper, at(11, "12:00")).unwrap();
    trio.exchange().unwrap();
    assert_eq!(missing(contact, case, now), [Confidentiality, Course]);
    trio.assert_same();
}

#[test]
fn a_contact_has_the_same_papers_and_rhythm_in_every_case() {
    let (_folder, trio) = begin();
    let (contact, coordinator) = (&trio.contact, &trio.coordinator);
    let now = at(10, "12:00");
    contact.add_paper(trio.case, (PaperKind::Course, "Kurs A", day(1)), None, now).unwrap();
    trio.exchange().unwrap();
    coordinator.set_guidance_interval(trio.case, 6, now).unwrap();
    trio.exchange().unwrap();
    // what there was is brought to the new case's circle
    let other = second(&trio);
    let kinds = [PaperKind::Confidentiality, PaperKind::PoliceCertificate];
    let work = contact.place(other).unwrap().work.unwrap();
    assert!(coordinator.circles().unwrap().contains(&work));
    for app in [contact, coordinator] {
        for case in [trio.case, other] {
            assert_eq!(missing(app, case, now), kinds);
            assert_eq!(app.guidance(case, now).unwrap().interval.months(), 6);
            assert_eq!(app.papers(case, now).unwrap().papers.len(), 1, "once, of two copies");
        }
    }
    // and what is new goes to both, as one paper
    coordinator.add_paper(other, (PaperKind::PoliceCertificate, "", day(9)), None, now).unwrap();
    trio.exchange().unwrap();
    let paper = contact.papers(trio.case, now).unwrap().papers[0].clone();
    assert_eq!(missing(contact, trio.case, now), [PaperKind::Confidentiality]);
    contact.withdraw_paper(trio.case, paper.id, now).unwrap();
    trio.exchange().unwrap();
    assert_eq!(missing(coordinator, other, now), kinds);
    trio.assert_same();
}

#[test]
fn the_municipality_says_what_it_asks_for_from_a_day_on() {
    let (_folder, trio) = begin();
    let (contact, coordinator, case) = (&trio.contact, &trio.coordinator, trio.case);
    let now = at(10, "12:00");
    let first_aid =
        |lasts| Requirement { kind: PaperKind::FirstAid, name: None, lasts_months: Some(lasts) };
    coordinator.set_paper_list(case, (day(20), &[first_aid(12)]), None, now).unwrap();
    trio.exchange().unwrap();
    assert_eq!(missing(contact, case, at(19, "12:00")).len(), 3);
    assert_eq!(contact.papers(case, now).unwrap().coming.len(), 1);
    assert_eq!(missing(contact, case, at(20, "12:00")), [PaperKind::FirstAid]);
    // the same day again is the same list, changed
    let list = coordinator
        .set_paper_list(case, (day(20), &[first_aid(24)]), None, at(11, "12:00"))
        .unwrap();
    trio.exchange().unwrap();
    contact.add_paper(case, (PaperKind::FirstAid, "", day(0)), None, now).unwrap();
    // two years, one of them a leap year
    assert_eq!(missing(contact, case, at(730, "12:00")), []);
    let gone = contact.papers(case, at(731, "12:00")).unwrap().missing;
    assert_eq!(gone[0].ran_out, Some(day(731)));
    coordinator.withdraw_paper_list(case, list.id, at(12, "12:00")).unwrap();
    trio.exchange().unwrap();
    assert_eq!(missing(contact, case, at(20, "12:00")).len(), 3);
    trio.assert_same();
}

#[test]
fn a_year_of_guidance_is_asked_for_planned_moved_held_and_missed() {
    let (_folder, trio) = begin();
    let (contact, coordinator, case) = (&trio.contact, &trio.coordinator, trio.case);
    let asked = contact.ask_for_guidance(case, "Å motivere", None, at(10, "12:00")).unwrap();
    trio.exchange().unwrap();
    let open = coordinator.guidance(case, at(11, "12:00")).unwrap().open;
    assert_eq!((open.len(), open[0].about.as_deref()), (1, Some("Å motivere")));
    coordinator.plan_guidance(case, asked.id, day(20), None, at(11, "12:00")).unwrap();
    trio.exchange().unwrap();
    contact.move_guidance(case, asked.id, (day(22), "Vakt"), None, at(12, "12:00")).unwrap();
    trio.exchange().unwrap();
    let next = coordinator.guidance(case, at(13, "12:00")).unwrap();
    assert_eq!((next.next.planned, next.open[0].moves.len()), (Some(day(22)), 1));
    coordinator.hold_guidance(case, asked.id, day(22), None, at(22, "15:00")).unwrap();
    trio.exchange().unwrap();
    // three months from the last held: 14 December and 14 March
    let guidance = contact.guidance(case, at(23, "12:00")).unwrap();
    assert_eq!(guidance.next.due.to_string(), "2027-03-14");
    assert_eq!((guidance.open.len(), guidance.past.len()), (0, 1));
    let planned = coordinator.plan_new_guidance(case, ("", day(100)), None, at(90, "12:00"));
    coordinator.miss_guidance(case, planned.unwrap().id, "Snø", None, at(101, "12:00")).unwrap();
    let called_off = coordinator.ask_for_guidance(case, "", None, at(101, "12:10")).unwrap();
    coordinator.cancel_guidance(case, called_off.id, "Kurs", None, at(101, "12:20")).unwrap();
    trio.exchange().unwrap();
    let late = contact.guidance(case, at(122, "12:00")).unwrap();
    assert_eq!((late.next.days_overdue, late.past.len()), (10, 3));
    contact.hold_new_guidance(case, ("På telefon", day(121)), None, at(122, "12:10")).unwrap();
    assert_eq!(contact.guidance(case, at(122, "12:20")).unwrap().next.days_overdue, 0);
    not_found(&trio.user, || trio.user.guidance(case, at(122, "12:20")));
    trio.exchange().unwrap();
    trio.assert_same();
}

fn guidance_signals(app: &App, case: CaseId, acting: Acting, now: Now) -> usize {
    let found = app.signals(case, acting, now).unwrap().signals;
    if acting == Acting::Owner {
        let all = app.all_signals(now).unwrap();
        let of = all.into_iter().find(|of| of.overview.place.case() == case).unwrap();
        assert_eq!(of.signals, found);
    }
    found.iter().filter(|signal| signal.kind == SignalKind::GuidanceOverdue).count()
}

#[test]
fn late_guidance_is_said_once_to_the_contact_and_the_municipality_and_never_to_the_user() {
    let (_folder, trio) = begin();
    let (contact, coordinator, case) = (&trio.contact, &trio.coordinator, trio.case);
    let other = second(&trio);
    // three months from 22 November
    let (due, late) = (at(92, "12:00"), at(93, "12:00"));
    let counts = |now| {
        let of = |app, case| guidance_signals(app, case, Acting::Owner, now);
        [of(contact, case), of(contact, other), of(coordinator, case), of(coordinator, other)]
    };
    assert_eq!(counts(due), [0, 0, 0, 0]);
    // about the contact and no user, so in the first of their cases
    assert_eq!(counts(late), [1, 0, 1, 0]);
    assert_eq!(guidance_signals(contact, case, Acting::User, late), 0);
    assert_eq!(guidance_signals(&trio.user, case, Acting::Owner, late), 0);
    let found = contact.signals(case, Acting::Owner, late).unwrap().signals;
    let is_due = |evidence: &Evidence| matches!(evidence, Evidence::GuidanceOverdue { due, days: 1 } if *due == day(92));
    assert!(found.iter().any(|signal| is_due(&signal.evidence)));

    // one that is planned soon is as good as held; one that is far is not
    let talk = coordinator.plan_new_guidance(other, ("", day(108)), None, late).unwrap();
    trio.exchange().unwrap();
    assert_eq!(counts(late), [1, 0, 1, 0]);
    assert_eq!(counts(at(94, "12:00")), [0, 0, 0, 0]);
    coordinator.hold_guidance(other, talk.id, day(94), None, at(94, "13:00")).unwrap();
    trio.exchange().unwrap();
    assert_eq!(counts(at(120, "12:00")), [0, 0, 0, 0]);
}

#[test]
fn a_signal_that_was_put_away_can_be_seen_again() {
    let (_folder, trio) = begin();
    let (contact, case, late) = (&trio.contact, trio.case, at(93, "12:00"));
    let found = |app: &App| app.signals(case, Acting::Owner, late).unwrap();
    let key = found(contact)
        .signals
        .into_iter()
        .find(|signal| signal.kind == SignalKind::GuidanceOverdue)
        .unwrap()
        .key;
    contact.dismiss_signal(case, Acting::Owner, &key, "Avtalt muntlig", late).unwrap();
    let away = found(contact).away;
    assert_eq!((away.len(), away[0].0.key.as_str()), (1, key.as_str()));
    assert_eq!(away[0].1.reason, "Avtalt muntlig");
    assert!(!found(contact).signals.iter().any(|signal| signal.key == key));
    contact.show_signal_again(case, Acting::Owner, &key, late).unwrap();
    assert!(found(contact).signals.iter().any(|signal| signal.key == key));
    assert!(found(contact).away.is_empty());
    // put away once more, with another reason
    contact.dismiss_signal(case, Acting::Owner, &key, "Hun ringer", late).unwrap();
    assert_eq!(found(contact).away[0].1.reason, "Hun ringer");
    assert_well(contact);
}

#[test]
fn the_two_agree_on_hours_that_the_municipality_never_has() {
    let (_folder, trio) = begin();
    let (contact, user, case) = (&trio.contact, &trio.user, trio.case);
    let now = at(10, "12:00");
    let span = |from: &str, to: &str| Span {
        weekdays: [Weekday::Mon, Weekday::Thu].into_iter().collect(),
        from: from.parse().unwrap(),
        to: to.parse().unwrap(),
    };
    assert_eq!(user.reachable_hours(case).unwrap(), None);
    let first = span("10:00:00", "12:00:00");
    contact.set_reachable_hours(case, &[first], Acting::Owner, None, now).unwrap();
    trio.exchange().unwrap();
    let there = user.reachable_hours(case).unwrap().unwrap();
    assert_eq!((there.spans.as_slice(), there.by), ([first].as_slice(), there.by));
    assert!(there.holds(local(11, "10:30")), "3 December is a Thursday");
    // the user says otherwise, on the contact's phone
    let second = span("18:00:00", "19:00:00");
    contact.set_reachable_hours(case, &[second], Acting::User, None, now).unwrap();
    trio.exchange().unwrap();
    let there = user.reachable_hours(case).unwrap().unwrap();
    let place = user.place(case).unwrap();
    assert_eq!((there.by, there.on), (place.user(), Some(place.contact())));
    user.set_reachable_hours(case, &[], Acting::Owner, None, at(11, "12:00")).unwrap();
    trio.exchange().unwrap();
    assert!(contact.reachable_hours(case).unwrap().unwrap().spans.is_empty());
    not_found(&trio.coordinator, || trio.coordinator.reachable_hours(case));
    trio.assert_same();
}

#[test]
fn a_meeting_is_for_every_contact_also_who_comes_later() {
    let (_folder, trio) = begin();
    let (contact, coordinator, case) = (&trio.contact, &trio.coordinator, trio.case);
    let when = |days| When {
        local: local(days, "18:00"),
        zone: "Europe/Oslo".into(),
        place: "Rådhuset".into(),
    };
    let now = at(10, "12:00");
    let first = coordinator.set_forum_date(case, None, (&when(30), "Motivere"), None, now).unwrap();
    trio.exchange().unwrap();
    let topics = |case, now| -> Vec<String> {
        let dates = contact.forum_dates(case, now).unwrap();
        dates.into_iter().filter_map(|date| date.topic).collect()
    };
    assert_eq!(topics(case, now), ["Motivere"]);
    let other = second(&trio);
    coordinator.set_forum_date(case, None, (&when(20), "Grenser"), None, at(11, "12:00")).unwrap();
    trio.exchange().unwrap();
    assert_eq!(topics(other, now), ["Grenser", "Motivere"]);
    // changed and called off, for all
    let changed = (&when(40), "Å motivere");
    coordinator.set_forum_date(other, Some(first.id), changed, None, at(12, "12:00")).unwrap();
    trio.exchange().unwrap();
    assert_eq!(topics(case, now), ["Grenser", "Å motivere"]);
    coordinator.withdraw_forum_date(case, first.id, at(13, "12:00")).unwrap();
    trio.exchange().unwrap();
    assert_eq!(topics(other, now), ["Grenser"]);
    assert_eq!(topics(other, at(21, "12:00")), Vec::<String>::new());
    trio.assert_same();
}

#[test]
fn a_contact_says_what_they_like_and_whether_they_may_be_asked() {
    let (_folder, trio) = begin();
    let (contact, coordinator, case) = (&trio.contact, &trio.coordinator, trio.case);
    let now = at(10, "12:00");
    let of = |app: &App, case| app.contact_profile(case, now).unwrap();
    let on = |assignments, takes_more| Availability::OnAssignment { assignments, takes_more };
    assert_eq!((of(contact, case).said, of(contact, case).availability), (None, on(1, true)));
    let interests = ["Svømming".to_owned(), "Ski".to_owned()];
    contact.set_contact_profile(case, (&interests, false), None, now).unwrap();
    let other = second(&trio);
    for app in [contact, coordinator] {
        let profile = of(app, other);
        assert_eq!(profile.availability, on(2, false));
        assert_eq!(profile.said.unwrap().interests.len(), 2);
    }
    let found = trio.user.contact_profile(case, now);
    assert!(matches!(found, Err(AppError::NotFound(_))));
    trio.assert_same();
}
