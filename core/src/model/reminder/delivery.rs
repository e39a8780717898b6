//! What became of reminders on this phone, as far as the platform tells. Kept on this phone only.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Reminder, Step};
use crate::model::id::ReminderId;
use crate::model::time::UtcMillis;

/// So long after its time a reminder that has not come is missed, in milliseconds: a phone that
/// saves power may be late.
pub const GRACE: UtcMillis = 15 * 60_000;

/// What became of a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// Its time has not come, or hardly.
    Pending,
    /// It was shown.
    Delivered,
    /// It was shown, and someone opened it.
    Opened,
    /// Its time has come and gone, and it was not shown.
    Missed,
    /// Its time has come and gone, and this platform doesn't tell whether it was shown.
    Untold,
}

/// A reminder that was given to the phone, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tracked {
    /// Which.
    pub id: ReminderId,
    /// Of which step.
    pub step: Step,
    /// When it should come.
    pub utc: UtcMillis,
    /// What became of it.
    pub delivery: Delivery,
}

impl Tracked {
    /// A reminder that has just been given to the phone.
    pub fn of(reminder: &Reminder) -> Self {
        let Reminder { id, step, utc, .. } = *reminder;
        Self { id, step, utc, delivery: Delivery::Pending }
    }
}

/// What the platform says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// It tells of everything that it showed. Where it doesn't, silence says nothing.
    pub tells_delivery: bool,
    /// What it showed, and when.
    pub delivered: BTreeMap<ReminderId, UtcMillis>,
    /// What was opened.
    pub opened: BTreeSet<ReminderId>,
}

/// What became of each by now. What was opened stays opened, what was shown stays shown; one that
/// was missed may turn out to have been shown late.
pub fn settle(tracked: &[Tracked], report: &Report, now: UtcMillis) -> Vec<Tracked> {
    let settled = |one: &Tracked| Tracked { delivery: became(one, report, now), ..one.clone() };
    tracked.iter().map(settled).collect()
}

fn became(one: &Tracked, report: &Report, now: UtcMillis) -> Delivery {
    let opened = one.delivery == Delivery::Opened || report.opened.contains(&one.id);
    let shown = one.delivery == Delivery::Delivered || report.delivered.contains_key(&one.id);
    let over = now.saturating_sub(one.utc) > GRACE;
    match one.delivery {
        _ if opened => Delivery::Opened,
        _ if shown => Delivery::Delivered,
        Delivery::Pending if over && report.tells_delivery => Delivery::Missed,
        Delivery::Pending if over => Delivery::Untold,
        as_before => as_before,
    }
}

/// What is still to be tracked when `wanted` has been given to the phone: what is wanted, and what
/// became of the others; not what was cancelled before its time.
pub fn track(tracked: &[Tracked], wanted: &[Reminder], now: UtcMillis) -> Vec<Tracked> {
    let is_wanted = |one: &Tracked| wanted.iter().any(|reminder| reminder.id == one.id);
    let past =
        |one: &&Tracked| !is_wanted(one) && (one.delivery != Delivery::Pending || one.utc <= now);
    let kept = tracked.iter().filter(past).cloned();
    kept.chain(wanted.iter().map(Tracked::of)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::samples::{at, contact, everything, plan_at};
    use super::*;

    const ID: ReminderId = ReminderId([7; 16]);

    fn tracked(delivery: Delivery) -> Tracked {
        Tracked { id: ID, step: Step::SessionSoon, utc: 0, delivery }
    }

    fn report(tells_delivery: bool, delivered: bool, opened: bool) -> Report {
        Report {
            tells_delivery,
            delivered: delivered.then_some((ID, 5)).into_iter().collect(),
            opened: opened.then_some(ID).into_iter().collect(),
        }
    }

    fn became_of(before: Delivery, report: &Report, now: UtcMillis) -> Delivery {
        settle(&[tracked(before)], report, now)[0].delivery
    }

    #[test]
    fn a_reminder_is_delivered_opened_or_missed() {
        use Delivery::{Delivered, Missed, Opened, Pending};
        let silence = report(true, false, false);
        assert_eq!(became_of(Pending, &silence, GRACE), Pending);
        assert_eq!(became_of(Pending, &silence, GRACE + 1), Missed);
        assert_eq!(became_of(Pending, &report(true, true, false), GRACE + 1), Delivered);
        assert_eq!(became_of(Pending, &report(true, false, true), 0), Opened);
    }

    #[test]
    fn a_platform_that_does_not_tell_misses_nothing() {
        let silence = report(false, false, false);
        assert_eq!(became_of(Delivery::Pending, &silence, GRACE + 1), Delivery::Untold);
    }

    #[test]
    fn what_has_been_said_is_not_taken_back() {
        use Delivery::{Delivered, Missed, Opened, Untold};
        let silence = report(true, false, false);
        for before in [Opened, Delivered, Missed, Untold] {
            assert_eq!(became_of(before, &silence, i64::MAX), before);
        }
        assert_eq!(became_of(Missed, &report(true, true, false), i64::MAX), Delivered);
        assert_eq!(became_of(Delivered, &report(true, true, true), i64::MAX), Opened);
        assert_eq!(became_of(Opened, &report(true, true, false), i64::MAX), Opened);
    }

    #[test]
    fn what_is_cancelled_before_its_time_is_forgotten_and_what_has_been_is_kept() {
        let now = at("2026-06-01 12:00");
        let wanted = plan_at(&contact(everything()), "2026-06-01 12:00");
        let all = track(&[], &wanted, now);
        assert_eq!(all.len(), wanted.len());
        assert!(track(&all, &[], now).is_empty());
        let shown = Tracked { delivery: Delivery::Delivered, ..all[0].clone() };
        assert_eq!(track(&[shown.clone(), all[1].clone()], &[], now), [shown]);
        assert_eq!(track(&all[..1], &[], all[0].utc), all[..1]);
        // set again at its time to come, a snoozed one is pending again
        let again =
            track(&[Tracked { delivery: Delivery::Opened, ..all[0].clone() }], &wanted[..1], now);
        assert_eq!(again, all[..1]);
    }
}
