//! Whether this phone lets reminders through. Where it doesn't, the way out is a calendar file.

use std::collections::BTreeSet;

use super::delivery::{Delivery, Tracked};
use super::preferences::Preferences;
use super::{Kind, Reminder};
use crate::model::id::ReminderId;
use crate::model::time::UtcMillis;

/// How long back missed reminders are counted, in milliseconds: 14 days.
pub const MISSED_WITHIN: UtcMillis = 14 * 86_400_000;

/// Whether the phone's owner allows notifications.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Permission {
    /// They were never asked.
    NotAsked,
    /// They said no, or took it back.
    Denied,
    /// They said yes.
    Allowed,
}

/// What the platform tells of itself. None where it has no such thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// Notifications are allowed.
    pub permission: Permission,
    /// Kinds whose channel is turned off in the phone's own settings.
    pub blocked_kinds: BTreeSet<Kind>,
    /// The app may ring at an exact time.
    pub exact_times: Option<bool>,
    /// Saving power doesn't hold the app back.
    pub unrestricted: Option<bool>,
    /// The reminders it holds.
    pub held: BTreeSet<ReminderId>,
}

/// What stands in the way of reminders, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Problem {
    /// All reminders are off in this app: so it was chosen.
    AllOff,
    /// The phone stops all.
    Blocked,
    /// The phone's owner was never asked.
    NotAsked,
    /// The phone stops this kind, which is wanted.
    KindBlocked(Kind),
    /// The phone doesn't hold all that were given to it.
    NotHeld,
    /// Some were missed lately.
    Missed,
    /// They may come late: exact times are not allowed.
    Late,
    /// They may come late or not at all while the phone saves power.
    HeldBack,
}

impl Problem {
    /// One of each.
    pub const ALL: [Self; 8] = [
        Self::AllOff,
        Self::Blocked,
        Self::NotAsked,
        Self::KindBlocked(Kind::Session),
        Self::NotHeld,
        Self::Missed,
        Self::Late,
        Self::HeldBack,
    ];

    /// Its sentence, which needs no argument.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::AllOff => "reminders-all-off",
            Self::Blocked => "reminders-blocked",
            Self::NotAsked => "reminders-not-asked",
            Self::KindBlocked(_) => "reminders-kind-blocked",
            Self::NotHeld => "reminders-not-held",
            Self::Missed => "reminders-missed",
            Self::Late => "reminders-late",
            Self::HeldBack => "reminders-held-back",
        }
    }

    /// Reminders don't come, or didn't: a calendar file is offered instead.
    pub fn offers_calendar(self) -> bool {
        matches!(self, Self::Blocked | Self::KindBlocked(_) | Self::NotHeld | Self::Missed)
    }
}

/// What stands in the way, the worst first; nothing when all is well. `wanted` is what was given to
/// the phone. With all reminders off, nothing else is said.
pub fn check(
    phone: &Phone,
    preferences: &Preferences,
    wanted: &[Reminder],
    tracked: &[Tracked],
    now: UtcMillis,
) -> Vec<Problem> {
    if preferences.all_off {
        return vec![Problem::AllOff];
    }
    let kinds = phone.blocked_kinds.iter().filter(|kind| preferences.wants(**kind));
    let mut problems: Vec<Problem> = kinds.map(|kind| Problem::KindBlocked(*kind)).collect();
    let to_come = wanted.iter().filter(|reminder| reminder.utc > now);
    let missed = |one: &Tracked| {
        one.delivery == Delivery::Missed && now.saturating_sub(one.utc) <= MISSED_WITHIN
    };
    for (stands, problem) in [
        (phone.permission == Permission::Denied, Problem::Blocked),
        (phone.permission == Permission::NotAsked, Problem::NotAsked),
        (to_come.clone().any(|reminder| !phone.held.contains(&reminder.id)), Problem::NotHeld),
        (tracked.iter().any(missed), Problem::Missed),
        (phone.exact_times == Some(false), Problem::Late),
        (phone.unrestricted == Some(false), Problem::HeldBack),
    ] {
        if stands {
            problems.push(problem);
        }
    }
    problems.sort_unstable();
    problems
}

#[cfg(test)]
mod tests {
    use super::super::samples::{at, contact, everything, plan_at};
    use super::*;

    fn wanted() -> Vec<Reminder> {
        plan_at(&contact(everything()), "2026-06-01 12:00")
    }

    fn well() -> Phone {
        Phone {
            permission: Permission::Allowed,
            blocked_kinds: BTreeSet::new(),
            exact_times: Some(true),
            unrestricted: None,
            held: wanted().iter().map(|reminder| reminder.id).collect(),
        }
    }

    fn found(phone: &Phone, preferences: &Preferences, tracked: &[Tracked]) -> Vec<Problem> {
        check(phone, preferences, &wanted(), tracked, at("2026-06-01 12:00"))
    }

    #[test]
    fn a_phone_that_lets_all_through_has_no_problem() {
        assert_eq!(found(&well(), &Preferences::default(), &[]), []);
    }

    #[test]
    fn the_check_tells_when_the_phone_blocks_them() {
        let mut held = well().held;
        held.pop_first();
        for (phone, problem) in [
            (Phone { permission: Permission::Denied, ..well() }, Problem::Blocked),
            (Phone { permission: Permission::NotAsked, ..well() }, Problem::NotAsked),
            (Phone { exact_times: Some(false), ..well() }, Problem::Late),
            (Phone { unrestricted: Some(false), ..well() }, Problem::HeldBack),
            (Phone { held, ..well() }, Problem::NotHeld),
            (
                Phone { blocked_kinds: [Kind::Talk].into(), ..well() },
                Problem::KindBlocked(Kind::Talk),
            ),
        ] {
            assert_eq!(found(&phone, &Preferences::default(), &[]), [problem]);
        }
    }

    #[test]
    fn what_was_turned_off_here_is_no_problem_there() {
        let phone = Phone { blocked_kinds: [Kind::Talk].into(), ..well() };
        let off = Preferences { off: [Kind::Talk].into(), ..Preferences::default() };
        assert_eq!(found(&phone, &off, &[]), []);
        let all_off = Preferences { all_off: true, ..Preferences::default() };
        assert_eq!(found(&phone, &all_off, &[]), [Problem::AllOff]);
    }

    #[test]
    fn what_was_missed_lately_is_said() {
        let missed = |days: i64| {
            let utc = at("2026-06-01 12:00") - days * 86_400_000;
            let one = Tracked { utc, delivery: Delivery::Missed, ..Tracked::of(&wanted()[0]) };
            found(&well(), &Preferences::default(), &[one])
        };
        assert_eq!((missed(14), missed(15)), (vec![Problem::Missed], vec![]));
    }

    #[test]
    fn the_worst_is_first_and_offers_the_calendar() {
        let phone = Phone {
            permission: Permission::Denied,
            exact_times: Some(false),
            held: BTreeSet::new(),
            ..well()
        };
        let problems = found(&phone, &Preferences::default(), &[]);
        assert_eq!(problems, [Problem::Blocked, Problem::NotHeld, Problem::Late]);
        let offers: Vec<bool> = problems.iter().map(|problem| problem.offers_calendar()).collect();
        assert_eq!(offers, [true, true, false]);
    }
}
