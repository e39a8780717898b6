use proptest::prelude::*;

use super::super::samples::{COORDINATOR, day, entry, noon};
use super::*;

fn ymd(text: &str) -> Date {
    text.parse().unwrap()
}

fn shown(period: Period) -> String {
    format!("{} {}", period.from, period.to)
}

fn schedule(id: u8, from: Date, periods: Periods, deadline: Deadline) -> PaySchedule {
    let now = noon(0);
    let new = (from, periods, deadline);
    PaySchedule::make(new, PayScheduleId([id; 16]), &[], &entry(COORDINATOR, &now)).unwrap()
}

const TEN_DAYS: Deadline = Deadline::DaysAfter { days: 10 };

#[test]
fn a_monthly_period_begins_on_its_day_or_the_last_of_a_shorter_month() {
    for (from_day, date, period) in [
        (1, "2026-02-15", "2026-02-01 2026-02-28"),
        (21, "2026-02-20", "2026-01-21 2026-02-20"),
        (21, "2026-02-21", "2026-02-21 2026-03-20"),
        (21, "2026-12-31", "2026-12-21 2027-01-20"),
        (31, "2026-02-27", "2026-01-31 2026-02-27"),
        (31, "2026-02-28", "2026-02-28 2026-03-30"),
        (31, "2028-02-28", "2028-01-31 2028-02-28"),
        (31, "2026-04-30", "2026-04-30 2026-05-30"),
        (30, "2028-02-29", "2028-02-29 2028-03-29"),
        (29, "2026-02-28", "2026-02-28 2026-03-28"),
    ] {
        let found = Periods::Monthly { from_day }.containing(ymd(date));
        assert_eq!(shown(found), period, "from the {from_day}.");
    }
}

#[test]
fn a_fortnight_counts_from_any_of_its_first_days_also_backwards() {
    let periods = Periods::Fortnightly { first: ymd("2026-01-05") };
    for (date, period) in [
        ("2026-01-05", "2026-01-05 2026-01-18"),
        ("2026-01-18", "2026-01-05 2026-01-18"),
        ("2026-01-19", "2026-01-19 2026-02-01"),
        ("2026-01-04", "2025-12-22 2026-01-04"),
    ] {
        assert_eq!(shown(periods.containing(ymd(date))), period);
    }
}

#[test]
fn a_deadline_is_days_after_the_end_or_the_next_such_day_of_a_month() {
    let day = |day| Deadline::DayOfMonth { day };
    for (deadline, end, last) in [
        (Deadline::DaysAfter { days: 0 }, "2026-01-20", "2026-01-20"),
        (Deadline::DaysAfter { days: 5 }, "2026-02-28", "2026-03-05"),
        (day(25), "2026-01-20", "2026-01-25"),
        (day(20), "2026-01-20", "2026-02-20"),
        (day(5), "2026-01-31", "2026-02-05"),
        (day(31), "2026-02-20", "2026-02-28"),
        (day(31), "2026-02-28", "2026-03-31"),
        (day(31), "2026-01-31", "2026-02-28"),
        (day(1), "2026-12-31", "2027-01-01"),
    ] {
        assert_eq!(deadline.after(ymd(end)), ymd(last), "{deadline:?} {end}");
    }
}

#[test]
fn each_bad_setting_names_its_field() {
    let now = noon(0);
    let monthly = |from_day| Periods::Monthly { from_day };
    let there = schedule(1, day(0), monthly(1), TEN_DAYS);
    let make = |from, periods, deadline, others: &[PaySchedule]| {
        let new = (from, periods, deadline);
        PaySchedule::make(new, PayScheduleId([2; 16]), others, &entry(COORDINATOR, &now))
    };
    let too_many = Deadline::DaysAfter { days: 61 };
    let others = std::slice::from_ref(&there);
    for (from, periods, deadline, field, reason) in [
        (-3654, monthly(1), TEN_DAYS, "from", Reason::InPast),
        (3654, monthly(1), TEN_DAYS, "from", Reason::InFuture),
        (0, monthly(1), TEN_DAYS, "from", Reason::Exists),
        (1, monthly(0), TEN_DAYS, "from_day", Reason::OutOfRange),
        (1, monthly(32), TEN_DAYS, "from_day", Reason::OutOfRange),
        (1, monthly(1), too_many, "deadline", Reason::OutOfRange),
        (1, monthly(1), Deadline::DayOfMonth { day: 0 }, "deadline", Reason::OutOfRange),
        (1, monthly(1), Deadline::DayOfMonth { day: 32 }, "deadline", Reason::OutOfRange),
        (1, Periods::Fortnightly { first: Date::MIN }, TEN_DAYS, "first", Reason::InPast),
        (1, Periods::Fortnightly { first: Date::MAX }, TEN_DAYS, "first", Reason::InFuture),
    ] {
        let made = make(day(from), periods, deadline, others);
        assert_eq!(made, Err(Invalid::new(field, reason)), "{periods:?} {deadline:?}");
    }
    assert!(
        make(day(0), monthly(31), Deadline::DaysAfter { days: 60 }, &[there.withdraw(&now)])
            .is_ok()
    );
}

#[test]
fn a_schedule_cuts_off_the_last_period_of_the_one_before() {
    let old = schedule(1, ymd("2026-01-01"), Periods::Monthly { from_day: 21 }, TEN_DAYS);
    let fortnights = Periods::Fortnightly { first: ymd("2026-05-25") };
    let new = schedule(2, ymd("2026-06-01"), fortnights, Deadline::DaysAfter { days: 3 });
    let all = [new.clone(), old.clone()];
    let at = |date| on(&all, ymd(date)).map(|due| (shown(due.period), due.deadline.to_string()));
    let due = |period: &str, deadline: &str| Some((period.to_owned(), deadline.to_owned()));
    assert_eq!(at("2025-12-01"), due("2025-11-21 2025-12-20", "2025-12-30"));
    assert_eq!(at("2026-01-10"), due("2025-12-21 2026-01-20", "2026-01-30"));
    assert_eq!(at("2026-05-31"), due("2026-05-21 2026-05-31", "2026-06-10"));
    assert_eq!(at("2026-06-01"), due("2026-06-01 2026-06-07", "2026-06-10"));
    assert_eq!(at("2026-06-08"), due("2026-06-08 2026-06-21", "2026-06-24"));
    let alone = [old, new.withdraw(&noon(0))];
    assert_eq!(on(&alone, ymd("2026-06-01")).unwrap().period.to, ymd("2026-06-20"));
    assert_eq!(on(&[], ymd("2026-06-01")), None);
}

#[test]
fn the_ends_of_the_calendar_are_no_trouble() {
    let first = ymd("2026-01-05");
    for periods in [Periods::Monthly { from_day: 31 }, Periods::Fortnightly { first }] {
        for date in [Date::MIN, Date::MAX] {
            let period = periods.containing(date);
            assert!(period.holds(date), "{periods:?} {period:?}");
            periods.next(period);
            TEN_DAYS.after(date);
            Deadline::DayOfMonth { day: 31 }.after(date);
        }
    }
}

fn any_date() -> impl Strategy<Value = Date> {
    (-40_000_i64..40_000).prop_map(day)
}

fn any_periods() -> impl Strategy<Value = Periods> {
    prop_oneof![
        (1_u8..=31).prop_map(|from_day| Periods::Monthly { from_day }),
        any_date().prop_map(|first| Periods::Fortnightly { first }),
    ]
}

fn any_deadline() -> impl Strategy<Value = Deadline> {
    prop_oneof![
        (0..=DEADLINE_DAYS).prop_map(|days| Deadline::DaysAfter { days }),
        (1_u8..=31).prop_map(|day| Deadline::DayOfMonth { day }),
    ]
}

#[test]
fn monthly_periods_tile_the_calendar_from_every_day_of_the_month() {
    // leap years, and a century without one
    for from_day in 1..=31 {
        let periods = Periods::Monthly { from_day };
        let mut period = periods.containing(ymd("2095-12-31"));
        while period.from < ymd("2105-01-01") {
            let next = periods.next(period);
            assert_eq!(period.to.succ_opt(), Some(next.from), "from the {from_day}.");
            let days = (period.to - period.from).num_days() + 1;
            assert!((28..=31).contains(&days), "from the {from_day}.: {}", shown(period));
            for day in period.from.iter_days().take(days as usize) {
                assert_eq!(periods.containing(day), period);
            }
            period = next;
        }
    }
}

proptest! {
    #[test]
    fn every_day_is_in_one_period_and_the_next_begins_the_day_after(
        periods in any_periods(), date in any_date(),
    ) {
        let period = periods.containing(date);
        prop_assert!(period.holds(date));
        prop_assert_eq!(periods.containing(period.from), period);
        prop_assert_eq!(periods.containing(period.to), period);
        prop_assert_eq!(period.to.succ_opt().unwrap(), periods.next(period).from);
        prop_assert!(!periods.containing(period.from.pred_opt().unwrap()).holds(period.from));
    }

    #[test]
    fn schedules_that_follow_each_other_tile_the_calendar_too(
        list in proptest::collection::vec((-900_i64..900, any_periods(), any_deadline()), 1..5),
        from in -1000_i64..1000,
    ) {
        let schedules: Vec<_> = list
            .into_iter()
            .enumerate()
            .map(|(id, (from, periods, deadline))| PaySchedule {
                periods,
                ..schedule(id as u8, day(from), Periods::Monthly { from_day: 1 }, deadline)
            })
            .collect();
        let mut due = on(&schedules, day(from)).unwrap();
        for date in (0..400).map(|days| day(from + days)) {
            let here = on(&schedules, date).unwrap();
            prop_assert!(here.period.holds(date));
            if here != due {
                prop_assert_eq!(next(&schedules, due.period), Some(here));
                prop_assert_eq!(due.period.to.succ_opt(), Some(here.period.from));
                due = here;
            }
        }
    }

    #[test]
    fn a_deadline_is_never_before_the_periods_end_nor_before_that_of_an_earlier_end(
        deadline in any_deadline(), end in any_date(), later in 0_i64..100,
    ) {
        let last = deadline.after(end);
        prop_assert!(end <= last);
        prop_assert!(last <= deadline.after(end + TimeDelta::days(later)));
        prop_assert!((last - end).num_days() <= 62);
    }
}
