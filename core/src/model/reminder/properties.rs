//! What holds of every plan, in zones whose clocks change in spring, in autumn, by half an hour, or
//! never; around leap days, year ends and clock changes.

mod any;

use std::collections::BTreeSet;

use any::{DAY, MINUTE, ZONES, any_case, any_facts, any_now, any_zone};
use chrono::{Datelike, NaiveDateTime, TimeDelta, Timelike, Weekday};
use chrono_tz::Tz;
use proptest::prelude::*;

use super::facts::{CaseFacts, Facts};
use super::plan::plan;
use super::preferences::{Answered, Preferences};
use super::samples::{as_role, at_in, day, empty, session};
use super::{Reminder, Step};
use crate::model::person::Role;
use crate::model::session::pause::is_paused;
use crate::model::time::{Date, Now, UtcMillis, instant_of, local_of};

/// Room for all there can be.
const ALL: usize = 10_000;

fn planned(facts: &Facts, now: Now) -> Vec<Reminder> {
    plan(facts, &Preferences::default(), &Answered::default(), now, ALL)
}

/// 21 to 8, said another way.
fn is_quiet(local: NaiveDateTime) -> bool {
    !(8..21).contains(&local.hour())
}

/// The rule of the quiet hours, found by walking minute by minute: the next time that is allowed,
/// unless the event is less than half an hour after it; then the last 20:45 before.
fn walked(wished: UtcMillis, event: Option<UtcMillis>, zone: Tz) -> UtcMillis {
    let mut next = wished - wished.rem_euclid(MINUTE);
    if !is_quiet(local_of(next, zone)) {
        return wished;
    }
    while is_quiet(local_of(next, zone)) {
        next += MINUTE;
    }
    if event.is_none_or(|event| event >= next + 30 * MINUTE) {
        return next;
    }
    let mut evening = wished;
    while (local_of(evening, zone).hour(), local_of(evening, zone).minute()) != (20, 45) {
        evening -= MINUTE;
    }
    evening
}

/// The reminders of a case's sessions and talks, from DOMAIN's list and the walk alone: when, and
/// what they say.
fn expected(case: &CaseFacts, now: Now) -> BTreeSet<(UtcMillis, Step)> {
    let zone = now.zone;
    let mut all = Vec::new();
    let mut add = |step, wished: UtcMillis, event: Option<UtcMillis>| {
        let utc = walked(wished, event, zone);
        let day = local_of(utc, zone).date();
        let in_span =
            |(from, to): &(Date, Option<Date>)| (*from..=to.unwrap_or(Date::MAX)).contains(&day);
        let stopped = is_paused(&case.pauses, day) || case.closed.iter().any(in_span);
        if utc > now.utc && event.is_none_or(|event| utc <= event) && !stopped {
            all.push((utc, step));
        }
    };
    let on = |date: Date, days: i64, hour: u32| {
        instant_of((date - TimeDelta::days(days)).and_hms_opt(hour, 0, 0).unwrap(), zone)
    };
    for fact in case.sessions.iter().filter(|fact| !fact.logged) {
        let start = fact.occurrence.start;
        let end = start + i64::from(fact.occurrence.minutes) * MINUTE;
        let date = local_of(start, zone).date();
        if matches!(case.role, Role::ServiceUser | Role::TrainingContact) {
            add(Step::SessionEvening, on(date, 1, 18), Some(start));
            add(Step::SessionSoon, start - 120 * MINUTE, Some(start));
        }
        if case.role == Role::TrainingContact {
            add(Step::LogSession, end + 60 * MINUTE, None);
        }
    }
    for talk in case.talks.iter().filter(|_| case.role != Role::Guardian) {
        let date = local_of(talk.start, zone).date();
        add(Step::TalkPrepare, on(date, 7, 10), Some(talk.start));
        add(Step::TalkTomorrow, on(date, 1, 10), Some(talk.start));
        add(Step::TalkSoon, talk.start - 120 * MINUTE, Some(talk.start));
        if !talk.prepared {
            add(Step::PreparationMissing, on(date, 3, 10), Some(talk.start));
        }
    }
    all.into_iter().collect()
}

fn about_events(reminder: &&Reminder) -> bool {
    use super::Kind::{Log, Preparation, Session, Talk};
    matches!(reminder.step.kind(), Some(Session | Log | Talk | Preparation))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn never_past_the_event_never_in_the_past_and_never_in_the_quiet_hours(
        facts in any_facts(),
        now in any_now(),
    ) {
        for reminder in planned(&facts, now) {
            prop_assert!(reminder.utc > now.utc);
            prop_assert!(reminder.expires.is_none_or(|event| reminder.utc <= event));
            prop_assert!(!is_quiet(reminder.local), "{:#?}", reminder);
            prop_assert_eq!(reminder.local, local_of(reminder.utc, now.zone));
        }
    }

    #[test]
    fn never_twice(facts in any_facts(), now in any_now()) {
        let planned = planned(&facts, now);
        let ids: BTreeSet<_> = planned.iter().map(|r| r.id).collect();
        prop_assert_eq!(ids.len(), planned.len());
        let said: BTreeSet<_> =
            planned.iter().map(|r| (r.utc, r.recipient as u8, &r.text_key)).collect();
        prop_assert_eq!(said.len(), planned.len());
    }

    /// Of one case's sessions and talks, exactly what the rule says. What would be said twice at one
    /// moment is said once, so steps with the same text are alike.
    #[test]
    fn none_missing_except_where_the_rule_drops_it(case in any_case(), now in any_now()) {
        let facts = Facts { cases: vec![case.clone()], timesheets: Vec::new() };
        let alike = |(utc, step): (UtcMillis, Step)| {
            let step = match step {
                Step::SessionEvening => Step::SessionSoon,
                Step::TalkTomorrow => Step::TalkSoon,
                other => other,
            };
            (utc, step)
        };
        let found: BTreeSet<_> = planned(&facts, now)
            .iter()
            .filter(about_events)
            .map(|reminder| alike((reminder.utc, reminder.step)))
            .collect();
        let expected: BTreeSet<_> = expected(&case, now).into_iter().map(alike).collect();
        prop_assert_eq!(found, expected);
    }

    /// Each of several cases has all that it would have alone.
    #[test]
    fn no_case_takes_anothers_reminders(facts in any_facts(), now in any_now()) {
        let said = |r: &Reminder| (r.utc, r.recipient as u8, r.text_key.clone());
        let all: BTreeSet<_> = planned(&facts, now).iter().map(said).collect();
        let mut alone: BTreeSet<_> = BTreeSet::new();
        for case in &facts.cases {
            let only = Facts { cases: vec![case.clone()], timesheets: Vec::new() };
            alone.extend(planned(&only, now).iter().map(said));
        }
        let only = Facts { cases: Vec::new(), timesheets: facts.timesheets.clone() };
        alone.extend(planned(&only, now).iter().map(said));
        prop_assert_eq!(all, alone);
    }

    #[test]
    fn the_same_input_gives_the_same_reminders_in_whatever_order(
        facts in any_facts(),
        now in any_now(),
    ) {
        let mut turned = facts.clone();
        turned.cases.reverse();
        for case in &mut turned.cases {
            case.sessions.reverse();
            case.talks.reverse();
            case.agreements.reverse();
            case.pauses.reverse();
            case.closed.reverse();
        }
        prop_assert_eq!(planned(&facts, now), planned(&facts, now));
        prop_assert_eq!(planned(&facts, now), planned(&turned, now));
    }

    /// Time passing takes away what has come, and changes nothing else.
    #[test]
    fn later_the_plan_is_what_is_left_of_it(
        facts in any_facts(),
        now in any_now(),
        minutes in 0..20_000_i64,
    ) {
        let later = Now { utc: now.utc + minutes * MINUTE, ..now };
        let left: Vec<_> =
            planned(&facts, now).into_iter().filter(|r| r.utc > later.utc).collect();
        prop_assert_eq!(planned(&facts, later), left);
    }

    #[test]
    fn the_soonest_are_kept_and_the_last_place_says_open_the_app(
        facts in any_facts(),
        now in any_now(),
        budget in 0..30_usize,
    ) {
        let all = planned(&facts, now);
        let some = plan(&facts, &Preferences::default(), &Answered::default(), now, budget);
        prop_assert!(all.is_sorted_by_key(|r| r.utc));
        if all.len() <= budget {
            prop_assert_eq!(some, all);
        } else if budget > 0 {
            prop_assert_eq!(some.len(), budget);
            prop_assert_eq!(&some[..budget - 1], &all[..budget - 1]);
            prop_assert_eq!((some[budget - 1].step, some[budget - 1].utc), (Step::OpenApp, all[budget - 1].utc));
        } else {
            prop_assert!(some.is_empty());
        }
    }

    #[test]
    fn day_reminders_are_at_ten_wherever_the_phone_is(facts in any_facts(), now in any_now()) {
        use super::Kind::{Agreement, Assessment, Goal, PeriodEnd, Preparation, Timesheet};
        for reminder in planned(&facts, now) {
            let ten = match reminder.step.kind() {
                Some(Agreement | Assessment | Goal | PeriodEnd | Preparation | Timesheet) => true,
                _ => matches!(reminder.step, Step::TalkPrepare | Step::TalkTomorrow),
            };
            let time = (reminder.local.hour(), reminder.local.minute());
            prop_assert!(!ten || time == (10, 0), "{:#?}", reminder);
        }
    }

    /// A journey changes no id and no event: what is set at home and away is the same reminder, at
    /// the same wall-clock time where it follows the phone. Due dates are lost nowhere.
    #[test]
    fn a_journey_keeps_ids_and_wall_clock_times(
        facts in any_facts(),
        now in any_now(),
        away in any_zone(),
    ) {
        let home = planned(&facts, now);
        let there = planned(&facts, Now { zone: away, ..now });
        let horizon = now.utc + DAY;
        for reminder in home.iter().filter(|r| r.utc > horizon && r.step.kind() == Some(super::Kind::Agreement)) {
            let same = there.iter().find(|r| r.id == reminder.id);
            prop_assert_eq!(same.map(|r| r.local), Some(reminder.local));
        }
        for reminder in &home {
            let landed = reminder.in_zone(away);
            prop_assert_eq!(reminder.in_zone(now.zone), Some(reminder.utc));
            if let Some(utc) = landed {
                prop_assert!(reminder.expires.is_none_or(|event| utc <= event));
                if reminder.follows_phone {
                    let shift = local_of(utc, away) - reminder.local;
                    prop_assert!(shift >= TimeDelta::zero() && shift <= TimeDelta::hours(1));
                } else {
                    prop_assert_eq!(utc, reminder.utc);
                }
            }
        }
    }

    #[test]
    fn snoozed_and_done_never_break_the_rules(
        facts in any_facts(),
        now in any_now(),
        later in 1..5_000_i64,
        which in any::<prop::sample::Index>(),
    ) {
        let all = planned(&facts, now);
        if all.is_empty() {
            return Ok(());
        }
        let reminder = which.get(&all);
        let until = now.utc + later * MINUTE;
        let snoozed = Answered::default().snooze(reminder.id, until, now.utc).unwrap();
        let with = |answered: &Answered| plan(&facts, &Preferences::default(), answered, now, ALL);
        for reminder in with(&snoozed) {
            prop_assert!(reminder.utc > now.utc && !is_quiet(reminder.local));
            prop_assert!(reminder.expires.is_none_or(|event| reminder.utc <= event));
        }
        let done = with(&Answered::default().done(reminder.id));
        prop_assert!(done.iter().all(|r| r.id != reminder.id));
    }
}

/// A year of weekly sessions through both clock changes: at home each comes at the same wall-clock
/// time, week for week.
#[test]
fn wall_clock_times_survive_a_year_of_clock_changes() {
    for zone in ZONES {
        let starts: Vec<UtcMillis> = day("2026-01-01")
            .iter_days()
            .take(731)
            .filter(|day| day.weekday() == Weekday::Sun)
            .map(|day| at_in(zone, &format!("{day} 17:00")))
            .collect();
        let case = CaseFacts {
            sessions: starts.iter().map(|start| session(*start, 60)).collect(),
            ..empty()
        };
        let facts = as_role(Role::TrainingContact, case);
        let now = Now::new(at_in(zone, "2025-12-31 12:00"), zone).unwrap();
        let times: BTreeSet<_> = planned(&facts, now)
            .iter()
            .map(|r| (r.step, r.local.weekday().to_string(), r.local.time().to_string()))
            .collect();
        let of = |step, day: Weekday, time: &str| (step, day.to_string(), time.to_owned());
        let expected = [
            of(Step::SessionEvening, Weekday::Sat, "18:00:00"),
            of(Step::SessionSoon, Weekday::Sun, "15:00:00"),
            of(Step::LogSession, Weekday::Sun, "19:00:00"),
        ];
        assert_eq!(times, expected.into(), "{zone}");
        assert_eq!(planned(&facts, now).len(), 3 * starts.len());
    }
}
