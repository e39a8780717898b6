//! What the tests of goals share.

use super::{Entry, Goal, Level, NewGoal, Rating};
use crate::model::id::{CaseId, GoalId, PersonId, RatingId};
use crate::model::time::{Date, Moment, Now};

pub(crate) const USER: PersonId = PersonId([1; 16]);
pub(crate) const CONTACT: PersonId = PersonId([2; 16]);
pub(crate) const CASE: CaseId = CaseId([3; 16]);
pub(crate) const DOMAINS: [&str; 3] = ["leisure", "health", "overall"];

/// Noon in Oslo, `days` after the last day of 2025.
pub(crate) fn noon(days: i64) -> Moment {
    Now::new(1_767_178_800_000 + days * 86_400_000, "Europe/Oslo").unwrap().moment()
}

pub(crate) fn day(days: i64) -> Date {
    noon(days).date()
}

/// Entered by the user on the contact's phone.
pub(crate) fn entry(now: &Moment) -> Entry<'_> {
    Entry { by: USER, on: Some(CONTACT), now }
}

/// A goal with all five levels described.
pub(crate) fn new_goal() -> NewGoal {
    NewGoal {
        words: "Svømme mer".into(),
        domains: vec!["health".into()],
        importance: Some(3),
        difficulty: Some(2),
        date: day(1),
        start: -1,
        levels: ["0 ganger", "1 gang", "2 ganger", "3 ganger", "4 ganger"].map(str::to_owned),
    }
}

/// An active goal of `new_goal`'s.
pub(crate) fn active(id: u8) -> Goal {
    let now = noon(1);
    Goal::make(&new_goal(), &DOMAINS, GoalId([id; 16]), CASE, &entry(&now)).unwrap()
}

/// A rating about a day, entered at its noon.
pub(crate) fn rating(id: u8, goal: &Goal, date: i64, level: Level) -> Rating {
    Rating {
        id: RatingId([id; 16]),
        goal: goal.id,
        date: day(date),
        level,
        agreed: [USER, CONTACT].into(),
        note: None,
        entered: noon(date),
        by: USER,
        on: Some(CONTACT),
        withdrawn: None,
    }
}
