use proptest::prelude::*;

use super::super::samples::day;
use super::*;

const NONE: Facts<'static> = Facts {
    held: &[],
    first_session: None,
    first_planned: None,
    decision_ends: None,
    pauses: &[],
    interval: Interval(3),
};

fn ymd(y: i32, m: u32, d: u32) -> Date {
    Date::from_ymd_opt(y, m, d).unwrap()
}

fn held(kind: Kind, date: i64) -> Held {
    Held { kind, date: day(date) }
}

fn paused(from: i64, to: i64) -> Paused {
    Paused { from: day(from), to: Some(day(to)) }
}

fn next(facts: &Facts<'_>, today: i64) -> NextTalk {
    next_talk(facts, day(today)).unwrap()
}

fn kind_and_due(facts: &Facts<'_>, today: i64) -> (Kind, Option<Date>) {
    let next = next(facts, today);
    (next.kind, next.due)
}

#[test]
fn the_start_talk_is_before_or_at_the_first_session() {
    let start =
        NextTalk { kind: Kind::Start, merged: None, earliest: None, due: None, days_overdue: 0 };
    assert_eq!(next(&NONE, 5), start);
    let planned = Facts { first_planned: Some(day(10)), ..NONE };
    assert_eq!(next(&planned, 5), NextTalk { due: Some(day(10)), ..start });
    let without = Facts { first_session: Some(day(9)), ..planned };
    assert_eq!(next(&without, 12), NextTalk { due: Some(day(9)), days_overdue: 3, ..start });
}

#[test]
fn the_early_talk_is_four_to_six_weeks_after_the_first_held_session() {
    let facts = Facts { held: &[held(Kind::Start, 1)], first_session: Some(day(10)), ..NONE };
    let early = next(&facts, 53);
    assert_eq!((early.kind, early.days_overdue), (Kind::Early, 1));
    assert_eq!((early.earliest, early.due), (Some(day(38)), Some(day(52))));
}

#[test]
fn a_talk_four_weeks_after_the_first_session_stands_for_the_early_one_whatever_its_kind() {
    for kind in [Kind::Start, Kind::Extra, Kind::Early] {
        let next_after = |date| {
            let held = [held(kind, date)];
            next(&Facts { held: &held, first_session: Some(day(10)), ..NONE }, 40).kind
        };
        assert_eq!((next_after(37), next_after(38)), (Kind::Early, Kind::Regular));
    }
}

#[test]
fn then_every_third_month_or_as_set_from_the_last_held_talk() {
    let talks = [
        Held { kind: Kind::Early, date: ymd(2026, 3, 1) },
        Held { kind: Kind::Extra, date: ymd(2026, 8, 31) },
        Held { kind: Kind::Regular, date: ymd(2026, 6, 1) },
    ];
    let facts = Facts { held: &talks, first_session: Some(ymd(2026, 1, 20)), ..NONE };
    for (months, due) in [(2, ymd(2026, 10, 31)), (3, ymd(2026, 11, 30)), (6, ymd(2027, 2, 28))] {
        let facts = Facts { interval: Interval::checked(months).unwrap(), ..facts };
        let next = next_talk(&facts, ymd(2026, 9, 1)).unwrap();
        assert_eq!((next.kind, next.due), (Kind::Regular, Some(due)));
        assert_eq!(next.earliest, Some(due - chrono::TimeDelta::days(28)));
    }
    assert_eq!(Interval::default().months(), 3);
    for months in [0, 1, 7, 255] {
        let refused = Err(Invalid::new("talk_months", Reason::OutOfRange));
        assert_eq!(Interval::checked(months), refused);
    }
}

#[test]
fn without_a_held_session_the_next_after_the_start_talk_is_a_regular_one() {
    let talks = [Held { kind: Kind::Start, date: ymd(2026, 11, 30) }];
    let next = next_talk(&Facts { held: &talks, ..NONE }, ymd(2026, 12, 1)).unwrap();
    assert_eq!((next.kind, next.due), (Kind::Regular, Some(ymd(2027, 2, 28))));
}

/// A regular talk was held on day 100, so the next is due on day 191 (10 April + 3 months).
fn with_end(end: i64) -> Facts<'static> {
    const HELD: [Held; 1] =
        [Held { kind: Kind::Regular, date: Date::from_ymd_opt(2026, 4, 10).unwrap() }];
    Facts { held: &HELD, first_session: Some(day(10)), decision_ends: Some(day(end)), ..NONE }
}

#[test]
fn the_end_talk_is_eight_weeks_before_the_decisions_end_and_merged_within_four() {
    let regular = day(191);
    assert_eq!(kind_and_due(&with_end(500), 120), (Kind::Regular, Some(regular)));
    // the end talk's own day is 29, 28, 0 days after the regular's, then 28 and 29 before it
    for (apart, kind, merged, due) in [
        (29, Kind::Regular, None, 191),
        (28, Kind::End, Some(Kind::Regular), 191),
        (0, Kind::End, Some(Kind::Regular), 191),
        (-28, Kind::End, Some(Kind::Regular), 163),
        (-29, Kind::End, None, 162),
    ] {
        let next = next(&with_end(191 + apart + 56), 120);
        assert_eq!((next.kind, next.merged), (kind, merged), "{apart}");
        assert_eq!(next.due, Some(day(due)), "{apart}");
    }
}

#[test]
fn a_talk_so_late_that_it_comes_near_the_end_is_merged_with_it_and_stays_overdue() {
    let facts = with_end(400); // the end talk is due on day 344, its window opens on day 316
    assert_eq!((next(&facts, 315).kind, next(&facts, 315).days_overdue), (Kind::Regular, 124));
    let late = next(&facts, 316);
    assert_eq!((late.kind, late.merged), (Kind::End, Some(Kind::Regular)));
    assert_eq!((late.due, late.days_overdue), (Some(day(191)), 125));
}

#[test]
fn what_was_held_near_the_end_stands_for_the_end_talk_but_an_extra_talk_does_not() {
    let after = |kind, date| {
        let talks = [held(Kind::Early, 50), held(kind, date)];
        let facts = Facts { held: &talks, first_session: Some(day(10)), ..with_end(400) };
        next_talk(&facts, day(350)).map(|next| next.kind)
    };
    for kind in [Kind::Early, Kind::Regular, Kind::End] {
        assert_eq!(after(kind, 316), None);
        assert_eq!(after(kind, 315), Some(Kind::End));
    }
    assert_eq!(after(Kind::Extra, 340), Some(Kind::End));
}

#[test]
fn after_the_end_talk_another_is_due_only_by_the_decisions_end() {
    let talks = [held(Kind::Early, 50), held(Kind::End, 316)];
    let facts = Facts { held: &talks, first_session: Some(day(10)), ..with_end(400) };
    assert_eq!(next_talk(&facts, day(320)), None);
    let two_months = Facts { interval: Interval(2), ..facts };
    assert_eq!(next(&two_months, 320).kind, Kind::Regular);
    let longer = Facts { decision_ends: Some(day(800)), ..facts };
    assert_eq!(next(&longer, 320).kind, Kind::Regular);
}

#[test]
fn the_start_talk_gives_way_only_when_the_end_talk_is_due() {
    let facts = Facts { first_session: Some(day(10)), decision_ends: Some(day(156)), ..NONE };
    assert_eq!(next(&facts, 99).kind, Kind::Start);
    let end = next(&facts, 100);
    assert_eq!((end.kind, end.merged, end.due), (Kind::End, Some(Kind::Start), Some(day(10))));
}

#[test]
fn a_pause_moves_due_dates_by_its_days() {
    let facts = Facts { held: &[held(Kind::Start, 1)], first_session: Some(day(10)), ..NONE };
    let due = |pauses: &[Paused]| next(&Facts { pauses, ..facts }, 11).due;
    assert_eq!(due(&[paused(20, 26)]), Some(day(59)));
    // days before the session don't count; overlapping and touching pauses count once
    assert_eq!(due(&[paused(5, 12)]), Some(day(54)));
    assert_eq!(due(&[paused(20, 26), paused(24, 29), paused(30, 30)]), Some(day(63)));
    // from the due date itself on it moves; after it, not
    assert_eq!(due(&[paused(52, 60)]), Some(day(61)));
    assert_eq!(due(&[paused(53, 60)]), Some(day(52)));
    // moved by one pause into the next
    assert_eq!(due(&[paused(20, 26), paused(55, 56)]), Some(day(61)));
}

#[test]
fn an_open_pause_moves_the_due_date_on_day_by_day_and_nothing_gets_overdue() {
    let talks = [held(Kind::Start, 1)];
    let pauses = [Paused { from: day(40), to: None }];
    let facts = Facts { held: &talks, first_session: Some(day(10)), pauses: &pauses, ..NONE };
    assert_eq!(next(&facts, 40).due, Some(day(53)));
    for today in 40..200 {
        let next = next(&facts, today);
        assert_eq!((next.due, next.days_overdue), (Some(day(today + 13)), 0));
    }
}

#[test]
fn days_of_a_pause_are_not_days_overdue() {
    let talks = [held(Kind::Start, 1)];
    let pauses = [paused(55, 60)];
    let facts = Facts { held: &talks, first_session: Some(day(10)), pauses: &pauses, ..NONE };
    for (today, overdue) in [(52, 0), (54, 2), (55, 2), (60, 2), (61, 3)] {
        assert_eq!(next(&facts, today).days_overdue, overdue, "{today}");
    }
}

#[test]
fn a_pause_over_the_end_talks_day_moves_it_out_but_not_past_the_decisions_end() {
    let due = |pauses: &[Paused]| next(&Facts { pauses, ..with_end(230) }, 120).due;
    assert_eq!(due(&[]), Some(day(174)));
    assert_eq!(due(&[paused(170, 180)]), Some(day(181)));
    assert_eq!(due(&[paused(170, 229)]), Some(day(230)));
    assert_eq!(due(&[paused(170, 230)]), Some(day(169)));
    assert_eq!(due(&[paused(175, 240)]), Some(day(174)));
}

fn any_pauses() -> impl Strategy<Value = Vec<Paused>> {
    let one = (0_i64..700, 0_i64..80).prop_map(|(from, days)| paused(from, from + days));
    proptest::collection::vec(one, 0..5)
}

fn any_months() -> impl Strategy<Value = Interval> {
    (2_u8..=6).prop_map(Interval)
}

proptest! {
    #[test]
    fn a_later_talk_never_makes_the_next_regular_due_earlier_by_pauses_still_ahead(
        last in 0_i64..700, later in 0_i64..60, pauses in any_pauses(), interval in any_months(),
    ) {
        let ahead: Vec<_> = pauses.into_iter().filter(|p| p.from > day(last + later)).collect();
        let due = |last| {
            let talks = [held(Kind::Regular, last)];
            next(&Facts { held: &talks, pauses: &ahead, interval, ..NONE }, 0).due
        };
        prop_assert!(due(last) <= due(last + later));
    }

    #[test]
    fn a_later_first_session_never_makes_the_early_talk_due_earlier(
        first in 1_i64..700, later in 0_i64..60, pauses in any_pauses(),
    ) {
        let due = |first| {
            let talks = [held(Kind::Start, 0)];
            let first_session = Some(day(first));
            let next = next(&Facts { held: &talks, first_session, pauses: &pauses, ..NONE }, 0);
            (next.kind, next.due)
        };
        prop_assert_eq!(due(first).0, Kind::Early);
        prop_assert!(due(first).1 <= due(first + later).1);
    }

    #[test]
    fn no_due_date_of_early_or_regular_falls_in_a_pause_nor_before_where_it_would_be_without(
        last in 0_i64..500, first in 0_i64..500, pauses in any_pauses(), interval in any_months(),
    ) {
        let talks = [held(Kind::Start, last)];
        let facts = Facts { held: &talks, first_session: Some(day(first)), interval, ..NONE };
        let with = next(&Facts { pauses: &pauses, ..facts }, 0);
        let due = with.due.unwrap();
        prop_assert!(!pauses.iter().any(|p| p.from <= due && p.to.is_some_and(|to| due <= to)));
        let without = next(&facts, 0);
        prop_assert!(with.kind != without.kind || with.due >= without.due);
    }

    #[test]
    fn a_longer_pause_never_makes_a_regular_talk_due_earlier(
        last in 60_i64..500, from in 0_i64..700, days in 0_i64..60, more in 0_i64..60,
    ) {
        let due = |days| {
            let (talks, pauses) = ([held(Kind::Regular, last)], [paused(from, from + days)]);
            next(&Facts { held: &talks, pauses: &pauses, ..NONE }, 0).due
        };
        prop_assert!(due(days) <= due(days + more));
    }

    #[test]
    fn without_pauses_a_regular_talk_is_due_on_its_day_of_the_month_or_the_months_last(
        last in 0_i64..1500, interval in any_months(),
    ) {
        use chrono::Datelike;
        let talks = [held(Kind::Regular, last)];
        let due = next(&Facts { held: &talks, interval, ..NONE }, 0).due.unwrap();
        let months = |date: Date| date.year() * 12 + date.month0() as i32;
        prop_assert_eq!(months(due) - months(day(last)), i32::from(interval.months()));
        let is_last = due.succ_opt().unwrap().month() != due.month();
        prop_assert!(due.day() == day(last).day() || (is_last && due.day() < day(last).day()));
    }

    #[test]
    fn overdue_grows_by_at_most_a_day_a_day_and_earliest_is_never_after_due(
        last in 0_i64..500, first in 0_i64..500, end in 100_i64..800, today in 0_i64..800,
        pauses in any_pauses(), interval in any_months(),
    ) {
        let talks = [held(Kind::Start, last)];
        let facts = Facts {
            held: &talks, first_session: Some(day(first)), first_planned: None,
            decision_ends: Some(day(end)), pauses: &pauses, interval,
        };
        let (now, then) = (next(&facts, today), next(&facts, today + 1));
        prop_assert!(now.earliest <= now.due);
        prop_assert!(now.days_overdue <= then.days_overdue);
        prop_assert!(then.days_overdue <= now.days_overdue + 1);
    }
}
