use chrono::Weekday;
use proptest::prelude::*;

use super::forum::{ForumDate, ahead};
use super::guidance::*;
use super::profile::*;
use super::reachable::{ReachableHours, Span};
use super::*;
use crate::model::id::{ForumDateId, GuidanceTalkId};
use crate::model::kept::Kept;
use crate::model::pay::samples::*;
use crate::model::talk::Agreed;

fn refused<T>(field: &str, reason: Reason) -> Result<T, Invalid> {
    Err(Invalid::new(field, reason))
}

fn reads_back<T: Kept + PartialEq + std::fmt::Debug>(record: &T) {
    let fields = serde_json::to_value(record).unwrap();
    assert_eq!(&serde_json::from_value::<T>(fields).unwrap(), record);
}

fn paper(kind: PaperKind, name: &str, date: i64) -> Result<Paper, Invalid> {
    let now = noon(400);
    Paper::make((kind, name, day(date)), PaperId([1; 16]), CONTACT, &entry(COORDINATOR, &now))
}

fn requirement(kind: PaperKind, name: Option<&str>, lasts_months: Option<u16>) -> Requirement {
    Requirement { kind, name: name.map(Into::into), lasts_months }
}

#[test]
fn of_a_police_certificate_nothing_but_its_day_can_be_said() {
    let words = paper(PaperKind::PoliceCertificate, "Uten merknad", 0);
    assert_eq!(words, refused("name", Reason::OutOfRange));
    let made = paper(PaperKind::PoliceCertificate, " ", 0).unwrap();
    reads_back(&made);
    let fields = serde_json::to_value(&made).unwrap();
    let said: Vec<_> = fields.as_object().unwrap().keys().map(String::as_str).collect();
    let known = ["by", "contact", "date", "entered", "id", "kind", "name", "on", "withdrawn"];
    assert_eq!(said, known);
    assert!(fields["name"].is_null());
}

#[test]
fn each_bad_field_of_a_paper_is_named() {
    assert_eq!(paper(PaperKind::Course, " ", 0), refused("name", Reason::Empty));
    assert_eq!(paper(PaperKind::Course, &"x".repeat(101), 0), refused("name", Reason::TooLong));
    assert_eq!(paper(PaperKind::FirstAid, "", 401), refused("date", Reason::InFuture));
    assert_eq!(paper(PaperKind::FirstAid, "", -3300), refused("date", Reason::InPast));
}

#[test]
fn what_is_missing_was_never_there_or_has_run_out() {
    let first_aid = requirement(PaperKind::FirstAid, None, Some(12));
    let required = [requirement(PaperKind::Confidentiality, None, None), first_aid.clone()];
    let papers = [paper(PaperKind::FirstAid, "", 0).unwrap()];
    let on = |papers: &[Paper], days| missing(&required, papers, CONTACT, day(days));
    let never = Missing { required: required[0].clone(), ran_out: None };
    let gone = Missing { required: first_aid.clone(), ran_out: Some(day(365)) };
    assert_eq!(on(&papers, 364), std::slice::from_ref(&never));
    assert_eq!(on(&papers, 365), [never.clone(), gone]);
    let none = Missing { required: first_aid, ran_out: None };
    assert_eq!(on(&papers, -1), [never.clone(), none.clone()]);
    assert_eq!(on(&[papers[0].withdraw(&noon(400))], 5), [never.clone(), none.clone()]);
    assert_eq!(missing(&required, &papers, STRANGER, day(5)), [never.clone(), none]);
    let again = [papers[0].clone(), paper(PaperKind::FirstAid, "", 300).unwrap()];
    assert_eq!(on(&again, 365), [never]);
}

#[test]
fn a_course_is_any_or_the_one_that_is_named() {
    let papers = [paper(PaperKind::Course, "Motiverende intervju", 0).unwrap()];
    let lacks = |name| {
        let required = [requirement(PaperKind::Course, name, None)];
        !missing(&required, &papers, CONTACT, day(1)).is_empty()
    };
    assert_eq!(
        [lacks(None), lacks(Some("motiverende INTERVJU")), lacks(Some("Grunnkurs"))],
        [false, false, true]
    );
}

#[test]
fn the_list_is_data_from_a_date_on() {
    let now = noon(0);
    let make = |from, papers: &[Requirement], id: u8, others: &[PaperList]| {
        let by = entry(COORDINATOR, &now);
        PaperList::make((day(from), papers), PaperListId([id; 16]), others, &by)
    };
    let usual = required_on(&[], day(0));
    let kinds: Vec<_> = usual.iter().map(|one| one.kind).collect();
    use PaperKind::{Confidentiality, Course, FirstAid, PoliceCertificate};
    assert_eq!(kinds, [Confidentiality, PoliceCertificate, Course]);
    let wanted = [requirement(FirstAid, None, Some(24))];
    let list = make(10, &wanted, 1, &[]).unwrap();
    reads_back(&list);
    let lists = [list];
    assert_eq!(required_on(&lists, day(9)), usual);
    assert_eq!(required_on(&lists, day(10)), wanted);
    assert_eq!(required_on(&[lists[0].withdraw(&now)], day(10)), usual);
    assert_eq!(make(10, &[], 2, &lists), refused("from", Reason::Exists));
    let nothing = [lists[0].clone(), make(20, &[], 2, &lists).unwrap()];
    assert_eq!(required_on(&nothing, day(20)), []);
    let many = vec![requirement(FirstAid, None, None); 21];
    assert_eq!(make(0, &many, 2, &[]), refused("papers", Reason::TooLong));
    for (kind, name, months, field) in [
        (FirstAid, None, Some(0), "lasts_months"),
        (FirstAid, None, Some(121), "lasts_months"),
        (FirstAid, Some("Kurs"), None, "name"),
    ] {
        let bad = [requirement(kind, name, months)];
        assert_eq!(make(0, &bad, 2, &[]), refused(field, Reason::OutOfRange));
    }
}

#[test]
fn a_contact_is_free_on_assignment_or_resting() {
    let now = noon(0);
    let profile = |takes_more| {
        let interests = ["Svømming".to_owned(), " svømming".to_owned(), "Ski".to_owned()];
        ContactProfile::make(CONTACT, &interests, takes_more, &entry(CONTACT, &now)).unwrap()
    };
    assert_eq!(profile(true).interests.len(), 2);
    reads_back(&profile(true));
    let (yes, no, of) = (profile(true), profile(false), assignment());
    let assignments = std::slice::from_ref(&of);
    let is = |profile, assignments: &[_]| availability(CONTACT, profile, assignments, day(0));
    assert_eq!(is(None, &[]), Availability::Free);
    assert_eq!(is(Some(&yes), &[of.withdraw(&now)]), Availability::Free);
    assert_eq!(is(Some(&no), &[]), Availability::Resting);
    let on = |takes_more| Availability::OnAssignment { assignments: 1, takes_more };
    assert_eq!([is(Some(&yes), assignments), is(Some(&no), assignments)], [on(true), on(false)]);
    assert_eq!(availability(STRANGER, None, assignments, day(0)), Availability::Free);
    let many = vec!["x".to_owned(); 21];
    let made = ContactProfile::make(CONTACT, &many, true, &entry(CONTACT, &now));
    assert_eq!(made, refused("interests", Reason::TooLong));
}

fn span(weekdays: &[Weekday], from: &str, to: &str) -> Span {
    let weekdays = weekdays.iter().copied().collect();
    Span { weekdays, from: time(from), to: time(to) }
}

#[test]
fn agreed_hours_are_for_each_day_of_the_week() {
    let now = noon(0);
    let make = |spans: &[Span]| ReachableHours::make(spans, CASE, &entry(USER, &now));
    use Weekday::{Fri, Mon, Tue};
    let hours = make(&[span(&[Mon, Tue], "10:00", "12:00"), span(&[Mon], "18:00", "20:00")]);
    let hours = hours.unwrap();
    reads_back(&hours);
    let at = |text: &str| format!("{text}:00").parse().unwrap();
    // 5 January 2026 is a Monday
    let holds = |text| hours.holds(at(text));
    assert!(holds("2026-01-05T10:00") && holds("2026-01-06T11:59") && holds("2026-01-05T19:00"));
    assert!(!holds("2026-01-05T12:00") && !holds("2026-01-06T19:00"));
    let next = |text| hours.next_from(at(text));
    assert_eq!(next("2026-01-05T10:00"), None);
    assert_eq!(next("2026-01-05T12:00"), Some(at("2026-01-05T18:00")));
    assert_eq!(next("2026-01-06T12:00"), Some(at("2026-01-12T10:00")));
    assert_eq!(make(&[]).unwrap().next_from(at("2026-01-05T10:00")), None);
    assert_eq!(make(&[span(&[], "10:00", "12:00")]), refused("weekdays", Reason::Empty));
    assert_eq!(make(&[span(&[Fri], "10:00", "10:00")]), refused("to", Reason::OutOfRange));
    let meeting = [span(&[Mon, Fri], "10:00", "12:00"), span(&[Fri], "11:59", "13:00")];
    assert_eq!(make(&meeting), refused("from", Reason::Exists));
    let touching = [span(&[Fri], "10:00", "12:00"), span(&[Fri], "12:00", "13:00")];
    assert!(make(&touching).is_ok());
}

fn asked(id: u8) -> GuidanceTalk {
    let now = noon(0);
    let by = entry(CONTACT, &now);
    GuidanceTalk::ask("Vanskelig samtale", GuidanceTalkId([id; 16]), CONTACT, &by).unwrap()
}

#[test]
fn a_guidance_talk_is_asked_for_planned_moved_and_held_missed_or_cancelled() {
    let now = noon(10);
    let by = entry(COORDINATOR, &now);
    let planned = asked(1).plan(day(20), &by).unwrap();
    assert_eq!(planned.plan(day(25), &by), refused("date", Reason::Exists));
    let moved = planned.move_to(day(25), " Ferie ", &by).unwrap();
    reads_back(&moved);
    assert_eq!(moved.planned(), Some(day(25)));
    let (from, reason) = (day(20), "Ferie".to_owned());
    let at = now.clone();
    assert_eq!(moved.moves, [GuidanceMove { from, reason, at, by: COORDINATOR }]);
    assert_eq!(asked(1).move_to(day(25), "Ferie", &by), refused("date", Reason::Empty));
    assert_eq!(planned.move_to(day(20), "Ferie", &by), refused("date", Reason::Exists));
    assert_eq!(planned.move_to(day(9), "Ferie", &by), refused("date", Reason::InPast));
    assert_eq!(planned.move_to(day(377), "Ferie", &by), refused("date", Reason::InFuture));
    assert_eq!(planned.move_to(day(25), " ", &by), refused("reason", Reason::Empty));
    assert_eq!(asked(1).miss("Syk", &by), refused("date", Reason::Empty));
    assert_eq!(planned.miss("Syk", &by), refused("date", Reason::OutOfRange));
    let later = noon(20);
    let then = entry(COORDINATOR, &later);
    assert_eq!(planned.miss(" ", &then), refused("reason", Reason::Empty));
    let missed = planned.miss("Syk", &then).unwrap();
    assert_eq!(asked(1).plan(day(9), &by), refused("date", Reason::InPast));
    assert_eq!(asked(1).plan(day(377), &by), refused("date", Reason::InFuture));
    assert_eq!(planned.hold(day(11), &by), refused("date", Reason::InFuture));
    assert_eq!(planned.cancel(" ", &by), refused("reason", Reason::Empty));
    let cancelled = planned.cancel("Syk", &by).unwrap();
    let held = asked(1).hold(day(10), &by).unwrap();
    for ended in [cancelled, held, missed] {
        reads_back(&ended);
        assert!(!ended.is_open());
        assert_eq!(ended.move_to(day(21), "Syk", &by), refused("talk", Reason::Ended));
        assert_eq!(ended.miss("Syk", &by), refused("talk", Reason::Ended));
        assert_eq!(ended.plan(day(20), &by), refused("talk", Reason::Ended));
        assert_eq!(ended.hold(day(5), &by), refused("talk", Reason::Ended));
        assert_eq!(ended.cancel("Syk", &by), refused("talk", Reason::Ended));
    }
}

#[test]
fn guidance_is_due_an_interval_after_the_last_that_was_held() {
    let three = GuidanceInterval::default();
    let next =
        |talks: &[GuidanceTalk], today| next_guidance(talks, CONTACT, day(0), three, day(today));
    let due: Date = "2026-04-01".parse().unwrap();
    let on_the_day = NextGuidance { due, planned: None, days_overdue: 0 };
    assert_eq!(next(&[], 90), on_the_day);
    assert_eq!(next(&[], 92).days_overdue, 2);
    let now = noon(40);
    let by = entry(COORDINATOR, &now);
    let held = asked(1).hold(day(31), &by).unwrap(); // 1 February
    let planned = asked(2).plan(day(95), &by).unwrap();
    let cancelled = asked(3).plan(day(80), &by).unwrap().cancel("Syk", &by).unwrap();
    let missed = asked(4).plan(day(40), &by).unwrap().miss("Syk", &by).unwrap();
    let talks = [held, planned, cancelled, missed];
    let found = next(&talks, 90);
    assert_eq!((found.due.to_string().as_str(), found.planned), ("2026-05-01", Some(day(95))));
    assert_eq!(next(&talks, 96).planned, None);
    assert_eq!(next_guidance(&talks, STRANGER, day(0), three, day(90)), on_the_day);
    let yearly = GuidanceInterval::checked(12).unwrap();
    assert_eq!(next_guidance(&[], CONTACT, day(0), yearly, day(0)).due, day(365));
    for months in [0, 13] {
        let out = refused("guidance_months", Reason::OutOfRange);
        assert_eq!(GuidanceInterval::checked(months), out);
    }
    let months = GuidanceInterval::default();
    let (entered, by) = (noon(0), COORDINATOR);
    reads_back(&GuidanceRhythm { contact: CONTACT, months, entered, by, on: None });
}

#[test]
fn forum_dates_ahead_come_in_order() {
    let now = noon(0);
    let on = |days, id: u8| {
        let local = day(days).and_hms_opt(18, 0, 0).unwrap();
        let agreed = Agreed { local, zone: "Europe/Oslo".into(), place: None };
        let (id, by) = (ForumDateId([id; 16]), entry(COORDINATOR, &now));
        ForumDate::make((agreed, "Å motivere"), id, &by).unwrap()
    };
    let all = [on(30, 1), on(-1, 2), on(0, 3), on(10, 4).withdraw(&now)];
    reads_back(&all[0]);
    assert_eq!(ahead(&all, &now), [&all[2], &all[0]]);
    assert_eq!(ahead(&all, &noon(1)), [&all[0]]);
}

proptest! {
    #[test]
    fn a_later_talk_makes_the_next_due_no_earlier(
        first in 0_i64..700,
        more in 0_i64..400,
        months in 1_u8..=12,
    ) {
        let interval = GuidanceInterval::checked(months).unwrap();
        let held = |days| {
            let now = noon(days);
            asked(1).hold(day(days), &entry(COORDINATOR, &now)).unwrap()
        };
        let due = |talks: &[GuidanceTalk]| {
            next_guidance(talks, CONTACT, day(0), interval, day(0)).due
        };
        let (one, two) = ([held(first)], [held(first), held(first + more)]);
        prop_assert!(due(&[]) <= due(&one) && due(&one) <= due(&two));
        prop_assert!(due(&one) > day(first));
    }

    #[test]
    fn the_next_hour_is_one_and_none_lies_before_it(
        spans in proptest::collection::vec((0_u8..127, 0_u32..23, 1_u32..24), 0..5),
        minutes in 0_i64..10_080,
    ) {
        let days = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri,
            Weekday::Sat, Weekday::Sun];
        let spans: Vec<Span> = spans.into_iter().map(|(bits, from, to)| Span {
            weekdays: (0..7).filter(|bit| bits & (1 << bit) != 0).map(|bit| days[bit]).collect(),
            from: chrono::NaiveTime::from_hms_opt(from, 0, 0).unwrap(),
            to: chrono::NaiveTime::from_hms_opt(to, 0, 0).unwrap(),
        }).collect();
        let now = noon(0);
        let made = ReachableHours::make(&spans, CASE, &entry(USER, &now));
        prop_assume!(made.is_ok());
        let hours = made.unwrap();
        let local = day(4).and_hms_opt(0, 0, 0).unwrap() + chrono::TimeDelta::minutes(minutes);
        match hours.next_from(local) {
            Some(next) => {
                prop_assert!(!hours.holds(local) && hours.holds(next) && next > local);
                let before = next - chrono::TimeDelta::minutes(1);
                prop_assert!(before < local || !hours.holds(before));
            }
            None => prop_assert!(hours.holds(local) || spans.is_empty()),
        }
    }
}
