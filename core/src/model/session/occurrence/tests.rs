use chrono::{Datelike, NaiveTime, TimeDelta, Weekday};
use proptest::prelude::*;

use super::super::plan::NewPlan;
use super::super::samples::{day, new_plan, noon, pause, plan};
use super::*;
use crate::model::id::OccurrenceChangeId;

fn change(id: u8, date: Date, change: ChangedTo) -> OccurrenceChange {
    OccurrenceChange {
        id: OccurrenceChangeId([id; 16]),
        plan: super::super::samples::PLAN,
        date,
        change,
        reason: None,
        entered: noon(i64::from(id)),
        by: super::super::samples::CONTACT,
        on: None,
        withdrawn: None,
    }
}

fn moved(to: Date) -> ChangedTo {
    ChangedTo::Moved { local: to.and_hms_opt(10, 0, 0).unwrap(), minutes: 45 }
}

fn standing(found: &[Occurrence]) -> Vec<(String, Standing)> {
    found.iter().map(|o| (o.local.format("%m-%d %H:%M").to_string(), o.standing)).collect()
}

#[test]
fn occurrences_are_moved_dropped_and_paused() {
    let plan = plan(&new_plan()); // Tuesdays and Fridays
    let changes = [
        change(1, day(2026, 1, 6), moved(day(2026, 1, 8))),
        change(2, day(2026, 1, 9), ChangedTo::Dropped),
    ];
    let pauses = [pause(1, day(2026, 1, 13), Some(day(2026, 1, 15)))];
    let range = (day(2026, 1, 5), day(2026, 1, 16));
    let found = in_range(&plan, &changes, &pauses, range).unwrap();
    let expected = [
        ("01-08 10:00", Standing::Moved),
        ("01-09 17:00", Standing::Dropped),
        ("01-13 17:00", Standing::Paused),
        ("01-16 17:00", Standing::Planned),
    ];
    assert_eq!(standing(&found), expected.map(|(at, standing)| (at.to_owned(), standing)));
    let on: Vec<bool> = found.iter().map(Occurrence::is_on).collect();
    assert_eq!(on, [true, false, false, true]);
    assert_eq!((found[0].of.date, found[0].minutes), (day(2026, 1, 6), 45));
    assert_eq!(found[0].end() - found[0].start, 45 * 60_000);
}

#[test]
fn a_moved_occurrence_lies_where_it_was_moved_to() {
    let plan = plan(&new_plan());
    let date = day(2026, 1, 6);
    let changes = [change(1, date, moved(day(2026, 3, 5)))];
    let at = |from, to| in_range(&plan, &changes, &[], (from, to)).unwrap();
    assert!(at(date, date).is_empty());
    assert_eq!(at(day(2026, 3, 5), day(2026, 3, 5))[0].of.date, date);
    // moved out of a pause it is held; moved into one it is not
    let paused = |pauses: &[Pause]| {
        in_range(&plan, &changes, pauses, (day(2026, 3, 5), day(2026, 3, 5))).unwrap()[0].is_on()
    };
    assert!(paused(&[pause(1, date, Some(day(2026, 1, 31)))]));
    assert!(!paused(&[pause(1, day(2026, 3, 1), None)]));
}

#[test]
fn a_change_of_no_occurrence_and_a_withdrawn_plan_give_nothing() {
    let plan = plan(&new_plan());
    let stray = [change(1, day(2026, 1, 7), moved(day(2026, 1, 8)))];
    let range = (day(2026, 1, 7), day(2026, 1, 8));
    assert!(in_range(&plan, &stray, &[], range).unwrap().is_empty());
    let all = (day(2026, 1, 1), day(2026, 12, 31));
    assert!(in_range(&plan.withdraw(&noon(3)), &[], &[], all).unwrap().is_empty());
}

#[test]
fn a_plan_in_a_zone_of_a_newer_version_is_named() {
    let mut plan = plan(&new_plan());
    plan.zone = "Mars/Olympus".into();
    let refused = in_range(&plan, &[], &[], (day(2026, 1, 1), day(2026, 1, 2))).unwrap_err();
    assert_eq!(refused.field, "zone");
}

#[test]
fn the_wall_clock_time_stays_through_summer_time() {
    let plan = plan(&new_plan());
    let found = in_range(&plan, &[], &[], (day(2027, 3, 26), day(2027, 3, 30))).unwrap();
    let hours: Vec<_> = found.iter().map(|o| o.local.time().to_string()).collect();
    assert_eq!(hours, ["17:00:00", "17:00:00"]);
    // Friday to Tuesday is an hour shorter that weekend
    assert_eq!(found[1].start - found[0].start, (4 * 24 - 1) * 3_600_000);
}

#[test]
fn a_session_in_the_gap_moves_forward_and_one_in_a_doubled_hour_is_at_the_first() {
    let sundays = |zone: &str, at: &str| {
        plan(&NewPlan {
            weekdays: [Weekday::Sun].into_iter().collect(),
            at: at.parse().unwrap(),
            zone: zone.into(),
            ..new_plan()
        })
    };
    let shown = |zone, at, date| {
        let found = in_range(&sundays(zone, at), &[], &[], (date, date)).unwrap();
        (found[0].local.time().to_string(), found[0].start)
    };
    assert_eq!(shown("Europe/Oslo", "02:30:00", day(2027, 3, 28)).0, "03:30:00");
    assert_eq!(shown("Australia/Lord_Howe", "02:15:00", day(2026, 10, 4)).0, "02:45:00");
    let doubled = shown("Europe/Oslo", "02:30:00", day(2026, 10, 25));
    assert_eq!(doubled, ("02:30:00".into(), 1_792_888_200_000)); // 00:30Z, still summer time
    // the crate's rule is the same
    for (zone, at) in [("Europe/Oslo", "02:30:00"), ("Australia/Lord_Howe", "02:15:00")] {
        let (mut plan, last) = (sundays(zone, at), day(2028, 1, 1));
        plan.weekly.until = Some(last);
        let found = in_range(&plan, &[], &[], (plan.weekly.from, last)).unwrap();
        let moved = found.iter().filter(|o| o.local.time() != plan.at).count();
        assert_eq!(moved, 2, "{zone}");
        let starts: Vec<_> = found.iter().map(|o| o.start).collect();
        assert_eq!(by_the_crate(&plan), Some(starts));
    }
}

#[test]
fn a_session_at_a_midnight_that_is_jumped_over_is_found_on_the_day_it_lands() {
    // Cairo's clock goes from 24 to 1 on the last Friday of April; Apia left out a whole Friday
    let fridays = |zone: &str, from| {
        let mut plan = plan(&NewPlan { at: NaiveTime::MIN, zone: zone.into(), ..new_plan() });
        plan.weekly.from = from;
        plan
    };
    let cairo = fridays("Africa/Cairo", day(2026, 1, 1));
    let date = day(2026, 4, 24);
    let found = in_range(&cairo, &[], &[], (date, date)).unwrap();
    assert_eq!(standing(&found), [("04-24 01:00".to_owned(), Standing::Planned)]);
    let apia = fridays("Pacific/Apia", day(2011, 1, 1));
    let (left_out, landed) = (day(2011, 12, 30), day(2011, 12, 31));
    assert!(in_range(&apia, &[], &[], (left_out, left_out)).unwrap().is_empty());
    let found = in_range(&apia, &[], &[], (landed, landed)).unwrap();
    assert_eq!(standing(&found), [("12-31 00:00".to_owned(), Standing::Planned)]);
}

const ZONES: [&str; 4] =
    ["Europe/Oslo", "Australia/Lord_Howe", "America/St_Johns", "Asia/Kathmandu"];

fn any_plan() -> impl Strategy<Value = SessionPlan> {
    let weekdays = prop::collection::btree_set(0..7_u8, 1..4);
    let until = prop::option::of(8..900_i64);
    // times around which clocks change are as likely as all others
    let minute = prop_oneof![0..1440_u32, 60..240_u32];
    (0..730_i64, until, weekdays, 1..5_u8, minute, prop::sample::select(&ZONES[..])).prop_map(
        |(from, until, days, every_weeks, minute, zone)| {
            let from = day(2026, 1, 1) + TimeDelta::days(from);
            let weekdays = days.iter().filter_map(|d| Weekday::try_from(*d).ok()).collect();
            plan(&NewPlan {
                from,
                until: until.map(|days| from + TimeDelta::days(days)),
                weekdays,
                every_weeks,
                at: NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap(),
                zone: zone.into(),
                ..new_plan()
            })
        },
    )
}

/// What the crate `rrule` gives; none where it doesn't read the plan.
fn by_the_crate(plan: &SessionPlan) -> Option<Vec<UtcMillis>> {
    let set: rrule::RRuleSet = plan.recurrence().unwrap().parse().ok()?;
    Some(set.all(2_000).dates.iter().map(|at| at.timestamp_millis()).collect())
}

/// The plan's first time is one that its clock jumps over or shows twice.
fn begins_where_clocks_change(plan: &SessionPlan) -> bool {
    let first = plan.weekly.first().unwrap().and_time(plan.at);
    let there = chrono::TimeZone::from_local_datetime(&zone_called(&plan.zone).unwrap(), &first);
    there.single().is_none()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]


    /// The crate `rrule` reads what we write and gives the same instants, also where clocks change
    /// (but it refuses a plan that begins there).
    #[test]
    fn occurrences_are_those_of_rfc_5545(plan in any_plan(), skip in 0..400_i64) {
        let mut plan = plan;
        let last = plan.weekly.from + TimeDelta::days(900);
        plan.weekly.until = Some(plan.weekly.until.unwrap_or(last));
        let all = in_range(&plan, &[], &[], (plan.weekly.from, last)).unwrap();
        let ours: Vec<UtcMillis> = all.iter().map(|o| o.start).collect();
        match by_the_crate(&plan) {
            Some(theirs) => prop_assert_eq!(&ours, &theirs),
            None => prop_assert!(begins_where_clocks_change(&plan)),
        }
        // a range is the part of the whole that lies in it
        let from = plan.weekly.from + TimeDelta::days(skip);
        let part = in_range(&plan, &[], &[], (from, last)).unwrap();
        let expected: Vec<_> = all.into_iter().filter(|o| o.local.date() >= from).collect();
        prop_assert_eq!(part, expected);
    }

    #[test]
    fn every_occurrence_is_on_its_day_at_its_wall_clock_time(plan in any_plan()) {
        let range = (plan.weekly.from, plan.weekly.from + TimeDelta::days(500));
        for found in in_range(&plan, &[], &[], range).unwrap() {
            prop_assert!(plan.weekly.weekdays.has(found.of.date.weekday()));
            let wished = found.of.date.and_time(plan.at);
            // later by the gap at the most, and never earlier
            let off = found.local - wished;
            prop_assert!(off >= TimeDelta::zero() && off <= TimeDelta::hours(1));
        }
    }
}
