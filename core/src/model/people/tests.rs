use proptest::prelude::*;

use super::age::{Age, Span, UserAge, birthday};
use super::change::*;
use super::decides::{Decider, Gets, what_guardian_gets, who_decides};
use super::guardian::*;
use super::relative::*;
use crate::model::closing::samples::*;
use crate::model::decision::samples::decision;
use crate::model::id::*;
use crate::model::invalid::{Invalid, Reason};
use crate::model::kept::Kept;
use crate::model::pay::samples::STRANGER;
use crate::model::time::Date;

const PARENT: PersonId = PersonId([60; 16]);
const VERGE: PersonId = PersonId([61; 16]);

fn refused<T>(field: &str, reason: Reason) -> Result<T, Invalid> {
    Err(Invalid::new(field, reason))
}

fn ymd(text: &str) -> Date {
    text.parse().unwrap()
}

fn reads_back<T: Kept + PartialEq + std::fmt::Debug>(record: &T) {
    let fields = serde_json::to_value(record).unwrap();
    assert_eq!(&serde_json::from_value::<T>(fields).unwrap(), record);
}

fn guardian(person: PersonId, sort: Guardian) -> Guardianship {
    let now = noon(0);
    let id = GuardianshipId([person.0[0]; 16]);
    let by = entry(COORDINATOR, &now);
    let made = Guardianship::make((person, sort), (ymd("2020-01-01"), None), id, (CASE, USER), &by);
    made.unwrap()
}

fn parent() -> Guardianship {
    guardian(PARENT, Guardian::Parental)
}

fn appointed(mandate: Mandate) -> Guardianship {
    guardian(VERGE, Guardian::Appointed { mandate })
}

#[test]
fn who_decides_and_what_guardians_get_at_each_birthdays_edge() {
    use Gets::*;
    let both = Decider::Guardians(vec![PARENT, VERGE]);
    let verge = Decider::Guardians(vec![VERGE]);
    let all = [All, All, All];
    let must = [WhatTheyMust; 3];
    let adult = [WhatTheUserShares, WhatTheUserShares, WhatTheMandateMust];
    // born, the day, who decides with a parent and a guardian that supports, who with one that
    // decides, what a parent gets, one that supports, one that decides
    for (born, today, supports, decides, gets) in [
        ("2014-05-10", "2026-05-09", &both, &both, all),
        ("2014-05-10", "2026-05-10", &both, &both, [AllBut { asked: 1 }; 3]),
        ("2010-05-10", "2026-05-09", &both, &both, [AllBut { asked: 1 }; 3]),
        ("2010-05-10", "2026-05-10", &Decider::User, &Decider::User, must),
        ("2008-05-10", "2026-05-09", &Decider::User, &Decider::User, must),
        ("2008-05-10", "2026-05-10", &Decider::User, &verge, adult),
        // born on the day that isn't every year: 12 and 16 are leap years too, 18 is not
        ("2012-02-29", "2024-02-28", &both, &both, all),
        ("2012-02-29", "2024-02-29", &both, &both, [AllBut { asked: 1 }; 3]),
        ("2012-02-29", "2028-02-28", &both, &both, [AllBut { asked: 1 }; 3]),
        ("2012-02-29", "2028-02-29", &Decider::User, &Decider::User, must),
        ("2012-02-29", "2030-02-28", &Decider::User, &Decider::User, must),
        ("2012-02-29", "2030-03-01", &Decider::User, &verge, adult),
        // 1 March and 28 February don't meet them
        ("2012-03-01", "2030-02-28", &Decider::User, &Decider::User, must),
        ("2012-02-28", "2030-02-28", &Decider::User, &verge, adult),
    ] {
        let (age, today) = (Age::Born { on: ymd(born) }, ymd(today));
        let asked =
            [not_passed_on(13, 0).unwrap(), not_passed_on(13, 0).unwrap().withdraw(&noon(1))];
        let with = |mandate| who_decides(age, &[parent(), appointed(mandate)], today);
        assert_eq!(&with(Mandate::Supports), supports, "{born} {today}");
        assert_eq!(&with(Mandate::Decides), decides, "{born} {today}");
        let all = [parent(), appointed(Mandate::Supports), appointed(Mandate::Decides)];
        let found = all.map(|one| what_guardian_gets(age, &one, &asked, today));
        assert_eq!(found, gets, "{born} {today}");
    }
}

#[test]
fn under_16_without_a_known_guardian_nobody_known_decides() {
    let age = Age::Born { on: ymd("2012-05-10") };
    assert_eq!(who_decides(age, &[], ymd("2026-01-01")), Decider::NobodyKnown);
    let gone = [parent().withdraw(&noon(1))];
    assert_eq!(who_decides(age, &gone, ymd("2026-01-01")), Decider::NobodyKnown);
    let ended = Guardianship { to: Some(ymd("2025-12-31")), ..parent() };
    assert_eq!(
        who_decides(age, std::slice::from_ref(&ended), ymd("2026-01-01")),
        Decider::NobodyKnown
    );
    assert_eq!(what_guardian_gets(age, &ended, &[], ymd("2026-01-01")), Gets::WhatTheUserShares);
    assert_eq!(who_decides(Age::Adult, &[], ymd("2026-01-01")), Decider::User);
    let ended = Guardianship { to: Some(ymd("2025-12-31")), ..appointed(Mandate::Decides) };
    assert_eq!(who_decides(Age::Adult, &[ended], ymd("2026-01-01")), Decider::User);
}

#[test]
fn a_birth_date_is_kept_only_until_18() {
    let today = ymd("2026-01-01");
    assert_eq!(Age::of(ymd("2008-01-01"), today), Ok(Age::Adult));
    let young = ymd("2008-01-02");
    assert_eq!(Age::of(young, today), Ok(Age::Born { on: young }));
    assert_eq!(Age::of(ymd("2026-01-02"), today), refused("born", Reason::InFuture));
    assert_eq!(Age::of(ymd("1896-01-01"), today), refused("born", Reason::InPast));
    let now = noon(0);
    let kept = UserAge::make(young, CASE, &entry(COORDINATOR, &now)).unwrap();
    assert!(serde_json::to_string(&kept).unwrap().contains("2008-01-02"));
    reads_back(&kept);
    assert_eq!(kept.grown(&entry(COORDINATOR, &now)), None);
    let later = noon(1);
    let grown = kept.grown(&entry(COORDINATOR, &later)).unwrap();
    assert!(!serde_json::to_string(&grown).unwrap().contains("2008"));
    assert_eq!(grown.grown(&entry(COORDINATOR, &later)), None);
    assert_eq!(Age::Born { on: young }.next_change(today), Some(ymd("2026-01-02")));
    assert_eq!(Age::Adult.next_change(today), None);
}

fn not_passed_on(years: i32, now: i64) -> Result<NotPassedOn, Invalid> {
    let now = noon(now);
    let on = birthday(now.date(), -years);
    let id = NotPassedOnId([1; 16]);
    NotPassedOn::ask("At jeg røyker", id, (CASE, USER), Age::Born { on }, &entry(USER, &now))
}

#[test]
fn a_child_of_12_to_15_may_ask_that_something_is_not_passed_on() {
    let by_age = [11, 12, 15, 16, 18].map(|years| not_passed_on(years, 0).is_ok());
    assert_eq!(by_age, [false, true, true, false, false]);
    assert_eq!(not_passed_on(11, 0), refused("age", Reason::OutOfRange));
    reads_back(&not_passed_on(12, 0).unwrap());
    let now = noon(0);
    let age = Age::Born { on: ymd("2013-01-01") };
    let ask = |words: &str, by| {
        NotPassedOn::ask(words, NotPassedOnId([1; 16]), (CASE, USER), age, &entry(by, &now))
    };
    assert_eq!(ask("Noe", PARENT), refused("by", Reason::OutOfRange));
    assert_eq!(ask(" ", USER), refused("words", Reason::Empty));
}

#[test]
fn each_bad_field_of_a_guardianship_is_named() {
    let now = noon(0);
    let make = |person, guardian, from: &str, to: Option<&str>| {
        let days = (ymd(from), to.map(ymd));
        let id = GuardianshipId([1; 16]);
        Guardianship::make((person, guardian), days, id, (CASE, USER), &entry(COORDINATOR, &now))
    };
    let verge = Guardian::Appointed { mandate: Mandate::Supports };
    let (parental, out) = (Guardian::Parental, Reason::OutOfRange);
    assert_eq!(make(USER, verge, "2026-01-01", None), refused("person", out));
    assert_eq!(make(VERGE, verge, "2015-12-31", None), refused("from", Reason::InPast));
    assert_eq!(make(VERGE, verge, "2026-01-01", Some("2025-12-31")), refused("to", out));
    assert_eq!(make(PARENT, parental, "2026-01-02", None), refused("from", Reason::InFuture));
    assert_eq!(make(PARENT, parental, "2012-01-01", Some("2011-01-01")), refused("to", out));
    reads_back(&make(PARENT, parental, "2012-01-01", Some("2030-01-01")).unwrap());
}

fn change(date: i64, place: Place) -> NewPersonChange {
    NewPersonChange {
        place,
        before: CONTACT,
        after: STRANGER,
        date: day(date),
        reason: ChangeReason::Left,
        words: String::new(),
    }
}

fn changed(new: &NewPersonChange) -> Result<PersonChange, Invalid> {
    let now = noon(400);
    PersonChange::make(new, PersonChangeId([1; 16]), CASE, &entry(COORDINATOR, &now))
}

#[test]
fn each_bad_field_of_a_change_is_named() {
    let good = change(0, Place::Contact);
    for (bad, field, reason) in [
        (NewPersonChange { after: CONTACT, ..good.clone() }, "after", Reason::OutOfRange),
        (change(401, Place::Contact), "date", Reason::InFuture),
        (NewPersonChange { reason: ChangeReason::Other, ..good.clone() }, "words", Reason::Empty),
        (NewPersonChange { words: "x".repeat(501), ..good.clone() }, "words", Reason::TooLong),
    ] {
        assert_eq!(changed(&bad), refused(field, reason), "{bad:?}");
    }
    reads_back(&changed(&good).unwrap());
}

#[test]
fn a_change_counts_for_a_year_in_its_own_place() {
    let at = |date, place| changed(&change(date, place)).unwrap();
    let all = [
        at(300, Place::Contact),
        at(0, Place::Contact),
        at(0, Place::Contact),
        at(10, Place::Coordinator),
        at(20, Place::Contact).withdraw(&noon(400)),
    ];
    assert_eq!(days_of_change(&all, Place::Contact), [day(0), day(300)]);
    assert_eq!(days_of_change(&all, Place::Coordinator), [day(10)]);
    let count = |days| changes_in_a_year(&all, Place::Contact, day(days));
    assert_eq!([count(-1), count(0), count(364), count(365), count(665)], [0, 1, 2, 1, 0]);
}

#[test]
fn a_relative_has_one_card_for_a_talk_and_one_answer_in_a_period() {
    let now = noon(5);
    let card = |id: u8, by, others: &[RelativeCard]| {
        let (id, talk) = (RelativeCardId([id; 16]), TalkId([5; 16]));
        RelativeCard::make(" Jeg er sliten ", id, (CASE, talk), others, &entry(by, &now))
    };
    let first = card(1, PARENT, &[]).unwrap();
    assert_eq!(first.words, "Jeg er sliten");
    reads_back(&first);
    let others = std::slice::from_ref(&first);
    assert_eq!(card(2, PARENT, others), refused("talk", Reason::Exists));
    assert!(card(1, PARENT, others).is_ok() && card(2, VERGE, others).is_ok());

    let (this, next) = (decision(1, 0, Some(9)), decision(2, 10, None));
    let relief = |id: u8, of, others: &[Relief]| {
        Relief::make(Relieved::Partly, ReliefId([id; 16]), of, others, &entry(PARENT, &now))
    };
    let said = relief(1, &this, &[]).unwrap();
    reads_back(&said);
    let others = std::slice::from_ref(&said);
    assert_eq!(relief(2, &this, others), refused("decision", Reason::Exists));
    assert!(relief(1, &this, others).is_ok());
    assert_eq!(relief(2, &next, others), refused("decision", Reason::OutOfRange));
    assert!(said.answers(&this, PARENT) && !said.answers(&next, PARENT));
}

proptest! {
    #[test]
    fn the_spans_come_in_order_and_change_on_the_days_that_are_said(born in 0_i64..9000) {
        let on = ymd("2000-01-01") + chrono::TimeDelta::days(born);
        let age = Age::Born { on };
        let (mut today, mut spans) = (on, vec![age.span(on)]);
        while let Some(next) = age.next_change(today) {
            prop_assert_eq!(age.span(next.pred_opt().unwrap()), *spans.last().unwrap());
            spans.push(age.span(next));
            today = next;
        }
        prop_assert_eq!(spans, [Span::Under12, Span::From12, Span::From16, Span::Adult]);
    }

    #[test]
    fn who_is_born_later_turns_no_age_earlier(born in 0_i64..9000, years in 1_i32..100) {
        let on = ymd("2000-01-01") + chrono::TimeDelta::days(born);
        prop_assert!(birthday(on, years) <= birthday(on.succ_opt().unwrap(), years));
        prop_assert!(birthday(on, years) > on);
    }
}
