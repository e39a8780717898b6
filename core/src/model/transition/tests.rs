use proptest::prelude::*;

use super::*;
use crate::model::closing::samples::*;
use crate::model::closing::{Closing, ClosingReason, History};
use crate::model::decision::samples::decision;
use crate::model::id::{FollowUpId, FollowUpWishId};

fn refused<T>(field: &str, reason: Reason) -> Result<T, Invalid> {
    Err(Invalid::new(field, reason))
}

fn way(kinds: &[ServiceKind], words: &str, date: i64) -> Result<WayOnward, Invalid> {
    let now = noon(200);
    let kinds = kinds.iter().copied().collect();
    WayOnward::make((&kinds, words, day(date)), WayOnwardId([1; 16]), CASE, &entry(CONTACT, &now))
}

#[test]
fn each_bad_field_of_a_way_onward_is_named() {
    use ServiceKind::{Club, NothingWanted, Other};
    assert_eq!(way(&[], "Håndball", 200), refused("kinds", Reason::Empty));
    assert_eq!(way(&[NothingWanted, Club], "", 200), refused("kinds", Reason::OutOfRange));
    assert_eq!(way(&[Other, Club], " ", 200), refused("words", Reason::Empty));
    assert_eq!(way(&[Club], "01129950184", 200), refused("words", Reason::IdentityNumber));
    assert_eq!(way(&[Club], "", 201), refused("date", Reason::InFuture));
    for kind in ServiceKind::ALL {
        let made = way(&[kind], "Byåsen, tirsdager", 199).unwrap();
        let fields = serde_json::to_value(&made).unwrap();
        assert_eq!(serde_json::from_value::<WayOnward>(fields).unwrap(), made);
    }
}

#[test]
fn it_is_asked_for_twelve_weeks_before_and_missing_eight_weeks_before() {
    let of = decision(1, 0, Some(200));
    let end = day(200);
    let today = |days| asked(&of, false, &[], day(days));
    assert_eq!([today(115), today(116)], [Asked::NotYet, Asked::Open { end }]);
    assert_eq!([today(143), today(144)], [Asked::Open { end }, Asked::Missing { end, days: 0 }]);
    assert_eq!(today(210), Asked::Missing { end, days: 66 });
    assert_eq!(asked(&of, true, &[], day(190)), Asked::NotYet);
    assert_eq!(asked(&decision(1, 0, None), false, &[], day(190)), Asked::NotYet);
}

#[test]
fn what_was_settled_in_the_period_counts_and_not_what_was_before_or_taken_back() {
    let of = decision(1, 0, Some(200));
    let settled = way(&[ServiceKind::Club], "", 190).unwrap();
    let ways = [settled.clone()];
    assert_eq!(asked(&of, false, &ways, day(199)), Asked::Settled(&settled));
    let before = [WayOnward { date: day(-1), ..settled.clone() }];
    assert!(matches!(asked(&of, false, &before, day(199)), Asked::Missing { .. }));
    let back = [settled.withdraw(&noon(195))];
    assert!(matches!(asked(&of, false, &back, day(199)), Asked::Missing { .. }));
}

fn wish(of: &Closing, yes: bool, at: i64) -> FollowUpWish {
    let now = noon(at);
    FollowUpWish::make(of, (USER, yes), FollowUpWishId([at as u8; 16]), &entry(USER, &now)).unwrap()
}

fn stands(of: &Closing, wishes: &[FollowUpWish], answers: &[FollowUp], today: i64) -> Vec<Stands> {
    let due = due_follow_ups(of, History::NONE, wishes, answers, day(today));
    due.into_iter().map(|one| one.stands).collect()
}

fn answer(
    of: &Closing,
    new: NewFollowUp,
    when: When,
    known: (&[FollowUpWish], &[FollowUp]),
    today: i64,
) -> Result<FollowUp, Invalid> {
    let now = noon(today);
    let id = FollowUpId([9; 16]);
    let known = (History::NONE, known.0, known.1);
    FollowUp::make(new, when, id, (of, USER), known, &entry(USER, &now))
}

#[test]
fn follow_ups_come_three_and_six_months_after_and_only_after_a_yes() {
    use Stands::{Ahead, Due, Lapsed, Late};
    // closed on 31 January: 30 April and 31 July
    let of = closing(1, 30);
    assert_eq!(due_follow_ups(&of, History::NONE, &[], &[], day(200)), []);
    let wishes = [wish(&of, true, 30)];
    let found = due_follow_ups(&of, History::NONE, &wishes, &[], day(31));
    let dates: Vec<_> = found.iter().map(|one| one.due.to_string()).collect();
    assert_eq!(dates, ["2026-04-30", "2026-07-31"]);
    for (today, expected) in [
        (118, [Ahead, Ahead]),
        (119, [Due, Ahead]),
        (133, [Due, Ahead]),
        (134, [Late { days: 15 }, Ahead]),
        (210, [Late { days: 91 }, Ahead]),
        (211, [Lapsed, Due]),
        (226, [Lapsed, Late { days: 15 }]),
        (303, [Lapsed, Lapsed]),
    ] {
        assert_eq!(stands(&of, &wishes, &[], today), expected, "{today}");
    }
}

#[test]
fn a_yes_is_taken_back_with_a_no_and_given_again() {
    let of = closing(1, 30);
    let all = [wish(&of, true, 30), wish(&of, false, 40), wish(&of, true, 50)];
    assert_eq!(
        [1, 2, 3].map(|so_far| wishes_follow_up(of.id, &all[..so_far])),
        [true, false, true]
    );
    assert_eq!(stands(&of, &all[..2], &[], 119), []);
    assert!(!wishes_follow_up(crate::model::id::ClosingId([7; 16]), &all));
}

#[test]
fn nobody_is_asked_after_a_death_or_once_the_case_goes_on() {
    let of = closing(1, 30);
    let wishes = [wish(&of, true, 30)];
    let died = Closing { reason: ClosingReason::Died, ..of.clone() };
    assert_eq!(stands(&died, &wishes, &[], 119), []);
    let closings = [of.clone()];
    let reopenings = [reopen(&of, 100, 1, History::NONE).unwrap()];
    let history = History { closings: &closings, reopenings: &reopenings };
    let on = |days| due_follow_ups(&of, history, &wishes, &[], day(days)).len();
    assert_eq!([on(99), on(100)], [2, 0]);
    let now = noon(40);
    let id = FollowUpWishId([1; 16]);
    let ended = FollowUpWish::make(&died, (USER, true), id, &entry(USER, &now));
    assert_eq!(ended, refused("case", Reason::Ended));
    let another = FollowUpWish::make(&of, (USER, true), id, &entry(CONTACT, &now));
    assert_eq!(another, refused("by", Reason::OutOfRange));
}

#[test]
fn three_taps_of_which_one_is_enough() {
    let of = closing(1, 30);
    let wishes = [wish(&of, true, 30)];
    let known = (wishes.as_slice(), [].as_slice());
    let active = NewFollowUp { active: Some(true), ..NewFollowUp::default() };
    let three = When::ThreeMonths;
    let one = answer(&of, active, three, known, 119).unwrap();
    assert_eq!((one.satisfaction, one.active, one.contact_me), (None, Some(true), None));
    let fields = serde_json::to_value(&one).unwrap();
    assert_eq!(serde_json::from_value::<FollowUp>(fields).unwrap(), one);
    let none = NewFollowUp::default();
    assert_eq!(answer(&of, none, three, known, 119), refused("satisfaction", Reason::Unanswered));
    for number in [0, 6] {
        let wrong = NewFollowUp { satisfaction: Some(number), ..active };
        let out = refused("satisfaction", Reason::OutOfRange);
        assert_eq!(answer(&of, wrong, three, known, 119), out);
    }
    assert_eq!(answer(&of, active, three, known, 118), refused("when", Reason::NotDue));
    assert_eq!(answer(&of, active, three, known, 211), refused("when", Reason::Ended));
    let answers = [one];
    let again = answer(&of, active, three, (&wishes, &answers), 120);
    assert_eq!(again, refused("when", Reason::Exists));
    assert_eq!(stands(&of, &wishes, &answers, 150)[0], Stands::Answered);
    assert_eq!(answer(&of, active, three, (&[], &[]), 119), refused("case", Reason::Ended));
}

proptest! {
    #[test]
    fn the_second_is_asked_from_the_day_the_first_lapses(closed in 0_i64..1500) {
        let of = Closing { date: day(closed), ..closing(1, 0) };
        let wishes = [wish(&of, true, 0)];
        for today in closed..closed + 400 {
            let all = stands(&of, &wishes, &[], today);
            let asking = all.iter().filter(|s| matches!(s, Stands::Due | Stands::Late { .. }));
            prop_assert!(asking.count() <= 1);
            let open = all[1] != Stands::Ahead;
            prop_assert_eq!(all[0] == Stands::Lapsed, open);
        }
    }
}
