//! From what the phone holds to what is wanted. The platform does nothing but apply it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Link, Reminder};
use crate::model::id::ReminderId;
use crate::model::time::UtcMillis;

/// A reminder that the phone holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Which.
    pub id: ReminderId,
    /// When.
    pub utc: UtcMillis,
    /// What it says.
    pub text_key: String,
    /// Where it leads.
    pub link: Link,
}

impl Held {
    /// What the phone holds once `reminder` is set.
    pub fn of(reminder: &Reminder) -> Self {
        let Reminder { id, utc, text_key, link, .. } = reminder;
        Self { id: *id, utc: *utc, text_key: text_key.clone(), link: *link }
    }
}

/// What the platform does: first cancel, then set, so that the budget is never exceeded on the way.
/// To set an id that is held is to replace it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Difference {
    /// No longer wanted.
    pub cancel: Vec<ReminderId>,
    /// New, or at another time, or saying or leading to something else.
    pub set: Vec<Reminder>,
}

/// What turns `held` into `wanted`. Nothing, where they are the same.
pub fn difference(held: &[Held], wanted: &[Reminder]) -> Difference {
    let held: BTreeMap<ReminderId, &Held> = held.iter().map(|held| (held.id, held)).collect();
    let wanted_ids: BTreeSet<ReminderId> = wanted.iter().map(|reminder| reminder.id).collect();
    let is_held = |reminder: &&Reminder| held.get(&reminder.id) == Some(&&Held::of(reminder));
    Difference {
        cancel: held.keys().filter(|id| !wanted_ids.contains(id)).copied().collect(),
        set: wanted.iter().filter(|reminder| !is_held(reminder)).cloned().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{contact, everything, plan_at};
    use super::*;

    /// What a phone holds after it applied the difference.
    fn applied(held: &[Held], difference: &Difference) -> Vec<Held> {
        let replaced = |held: &&Held| {
            !difference.cancel.contains(&held.id) && difference.set.iter().all(|r| r.id != held.id)
        };
        let mut after: Vec<Held> = held.iter().filter(replaced).cloned().collect();
        after.extend(difference.set.iter().map(Held::of));
        after.sort_by_key(|held| (held.utc, held.id));
        after
    }

    fn held(reminders: &[Reminder]) -> Vec<Held> {
        let mut held: Vec<Held> = reminders.iter().map(Held::of).collect();
        held.sort_by_key(|held| (held.utc, held.id));
        held
    }

    #[test]
    fn the_same_list_gives_no_difference() {
        let wanted = plan_at(&contact(everything()), "2026-06-01 12:00");
        assert!(wanted.len() > 10);
        assert_eq!(difference(&held(&wanted), &wanted), Difference::default());
    }

    #[test]
    fn from_any_list_to_any_other() {
        let full = plan_at(&contact(everything()), "2026-06-01 12:00");
        let later = plan_at(&contact(everything()), "2026-06-20 12:00");
        let mut moved = full.clone();
        moved[0].utc += 60_000;
        moved[1].text_key = "reminder-log".into();
        moved[2].link = Link::Case { case: super::super::samples::CASE };
        let lists = [full.clone(), later, moved.clone(), Vec::new()];
        for from in &lists {
            for to in &lists {
                assert_eq!(applied(&held(from), &difference(&held(from), to)), held(to));
            }
        }
        let changed = difference(&held(&full), &moved);
        assert_eq!((changed.cancel.len(), changed.set.len()), (0, 3));
    }

    #[test]
    fn a_platform_that_holds_one_twice_is_set_right() {
        let wanted = plan_at(&contact(everything()), "2026-06-01 12:00");
        let mut twice = held(&wanted);
        twice.push(Held { utc: 1, ..twice[0].clone() });
        // the phone knows ids, not places: setting it again replaces both
        assert_eq!(difference(&twice, &wanted).set.len(), 1);
    }
}
