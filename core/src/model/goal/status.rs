//! How a goal ends, and the goal that comes after it.
//!
//! The link stands on the new goal ([`Goal::follows`]) and nowhere else: written together with it
//! and never again, so that two phones that lead one goal on at once lose nothing.

use serde::{Deserialize, Serialize};

use super::Goal;
use crate::model::invalid::{Invalid, Reason};
use crate::model::text::{self, REASON_CHARACTERS};
use crate::model::time::{Date, Moment};

/// Whether a goal is still worked on. There is no way back from having ended: what goes on is a
/// new goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Status {
    /// It is.
    Active,
    /// It was met; the next is proposed, and [`Goal::follows`] it.
    Met {
        /// When that was said.
        at: Moment,
    },
    /// It was changed into the goal that [`Goal::follows`] it.
    Changed {
        /// When.
        at: Moment,
    },
    /// It was set aside.
    SetAside {
        /// When.
        at: Moment,
        /// Why, in the user's words.
        reason: String,
    },
}

impl Goal {
    /// The local date it ended on, if it has.
    pub fn ended(&self) -> Option<Date> {
        match &self.status {
            Status::Active => None,
            Status::Met { at } | Status::Changed { at } | Status::SetAside { at, .. } => {
                Some(at.date())
            }
        }
    }

    /// Whether it was worked on at the end of `date`: set by then, and not ended by then. So where
    /// one goal takes another's place on a day, the new one is active that day and the old is not.
    pub fn is_active_on(&self, date: Date) -> bool {
        self.date <= date && self.ended().is_none_or(|ended| ended > date)
    }

    /// The goal, met.
    ///
    /// # Errors
    /// `goal` is [`Reason::Ended`] when it isn't active.
    pub fn meet(&self, now: &Moment) -> Result<Self, Invalid> {
        self.end(Status::Met { at: now.clone() })
    }

    /// The goal, set aside.
    ///
    /// # Errors
    /// `goal` is [`Reason::Ended`] when it isn't active; `reason` as [`text::lines`], with at most
    /// [`REASON_CHARACTERS`].
    pub fn set_aside(&self, reason: &str, now: &Moment) -> Result<Self, Invalid> {
        self.check_active()?;
        let reason = text::lines("reason", reason, REASON_CHARACTERS)?;
        self.end(Status::SetAside { at: now.clone(), reason })
    }

    /// The goal, changed into `next`: the old one, kept, and the new one, linked. `next` is a new
    /// goal from [`Goal::make`], dated today.
    ///
    /// # Errors
    /// `goal` is [`Reason::Ended`] when it isn't active; of `next`, as [`Goal::lead_on`].
    pub fn change(&self, next: &Self, now: &Moment) -> Result<(Self, Self), Invalid> {
        let changed = self.end(Status::Changed { at: now.clone() })?;
        let next = changed.followed_by(next)?;
        Ok((changed, next))
    }

    /// `next`, linked to this goal, which was met. `next` is a new goal from [`Goal::make`]. There
    /// may be several.
    ///
    /// # Errors
    /// `goal` is [`Reason::OutOfRange`] when it wasn't met. Of `next`: `id` is [`Reason::Exists`]
    /// when it is this goal's; `case` is [`Reason::OutOfRange`] when it is another; `follows` is
    /// [`Reason::Exists`] when it follows another goal; `next` is [`Reason::Ended`] when it isn't
    /// active; `date` is [`Reason::InPast`] before the day this one ended, since then both would
    /// count in one goal set.
    pub fn lead_on(&self, next: &Self) -> Result<Self, Invalid> {
        match self.status {
            Status::Met { .. } => self.followed_by(next),
            _ => Err(Invalid::new("goal", Reason::OutOfRange)),
        }
    }

    fn followed_by(&self, next: &Self) -> Result<Self, Invalid> {
        let refuse = |field: &str, reason| Err(Invalid::new(field, reason));
        if next.id == self.id {
            return refuse("id", Reason::Exists);
        }
        if next.case != self.case {
            return refuse("case", Reason::OutOfRange);
        }
        if next.follows.is_some() {
            return refuse("follows", Reason::Exists);
        }
        if next.status != Status::Active {
            return refuse("next", Reason::Ended);
        }
        if self.ended().is_some_and(|ended| next.date < ended) {
            return refuse("date", Reason::InPast);
        }
        Ok(Self { follows: Some(self.id), ..next.clone() })
    }

    fn end(&self, status: Status) -> Result<Self, Invalid> {
        self.check_active()?;
        Ok(Self { status, ..self.clone() })
    }

    pub(super) fn check_active(&self) -> Result<(), Invalid> {
        match self.status {
            Status::Active => Ok(()),
            _ => Err(Invalid::new("goal", Reason::Ended)),
        }
    }
}

/// The goals that were met and lead on to none yet: for each of them the next is proposed. `goals`
/// are all the goals of a case.
pub fn wants_next(goals: &[Goal]) -> Vec<&Goal> {
    let is_followed = |goal: &Goal| goals.iter().any(|other| other.follows == Some(goal.id));
    let was_met = |goal: &Goal| matches!(goal.status, Status::Met { .. });
    goals.iter().filter(|goal| was_met(goal) && !is_followed(goal)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::samples::{active, day, noon};
    use super::*;
    use crate::model::id::CaseId;

    /// A goal set on a day.
    fn set_on(id: u8, date: i64) -> Goal {
        Goal { date: day(date), ..active(id) }
    }

    #[test]
    fn a_met_goal_leads_on_to_the_next_which_is_linked() {
        let met = active(1).meet(&noon(10)).unwrap();
        assert_eq!(met, Goal { status: Status::Met { at: noon(10) }, ..active(1) });
        assert_eq!(wants_next(std::slice::from_ref(&met)), [&met]);
        let next = met.lead_on(&set_on(2, 12)).unwrap();
        assert_eq!(next, Goal { follows: Some(met.id), ..set_on(2, 12) });
        assert!(wants_next(&[met, next]).is_empty());
    }

    #[test]
    fn only_a_met_goal_leads_on() {
        let refused = Err(Invalid::new("goal", Reason::OutOfRange));
        let next = set_on(2, 12);
        assert_eq!(active(1).lead_on(&next), refused);
        let aside = active(1).set_aside("Ferie", &noon(10)).unwrap();
        assert_eq!(aside.lead_on(&next), refused);
        assert!(wants_next(&[active(1), aside]).is_empty());
    }

    #[test]
    fn a_changed_goal_is_kept_and_the_new_one_is_linked() {
        let (old, new) = active(1).change(&set_on(2, 10), &noon(10)).unwrap();
        assert_eq!(old, Goal { status: Status::Changed { at: noon(10) }, ..active(1) });
        assert_eq!(new, Goal { follows: Some(old.id), ..set_on(2, 10) });
    }

    #[test]
    fn a_goal_is_set_aside_with_a_reason() {
        let aside = active(1).set_aside(" Skulderen må hvile ", &noon(10)).unwrap();
        let status = Status::SetAside { at: noon(10), reason: "Skulderen må hvile".into() };
        assert_eq!(aside, Goal { status, ..active(1) });
        for (bad, reason) in [
            (String::new(), Reason::Empty),
            ("å".repeat(REASON_CHARACTERS + 1), Reason::TooLong),
            ("01129950184".into(), Reason::IdentityNumber),
            ("\u{7}".into(), Reason::ControlCharacter),
        ] {
            let refused = Err(Invalid::new("reason", reason));
            assert_eq!(active(1).set_aside(&bad, &noon(10)), refused);
        }
    }

    #[test]
    fn a_goal_ends_once() {
        let ended = Invalid::new("goal", Reason::Ended);
        let (now, next) = (noon(10), set_on(9, 10));
        for goal in [
            active(1).meet(&now).unwrap(),
            active(1).change(&next, &now).unwrap().0,
            active(1).set_aside("Ferie", &now).unwrap(),
        ] {
            assert_eq!(goal.meet(&now), Err(ended.clone()));
            assert_eq!(goal.change(&next, &now), Err(ended.clone()));
            assert_eq!(goal.set_aside("Ferie", &now), Err(ended.clone()));
        }
    }

    #[test]
    fn what_cannot_follow_is_refused_by_name() {
        let met = active(1).meet(&noon(10)).unwrap();
        let next = set_on(2, 10);
        let other_case = Goal { case: CaseId([77; 16]), ..next.clone() };
        let linked = Goal { follows: Some(active(5).id), ..next.clone() };
        let ended = next.meet(&noon(10)).unwrap();
        for (field, reason, bad) in [
            ("id", Reason::Exists, set_on(1, 10)),
            ("case", Reason::OutOfRange, other_case),
            ("follows", Reason::Exists, linked),
            ("next", Reason::Ended, ended),
            ("date", Reason::InPast, set_on(2, 9)),
        ] {
            let refused = Invalid::new(field, reason);
            assert_eq!(met.lead_on(&bad), Err(refused.clone()));
            assert_eq!(active(1).change(&bad, &noon(10)), Err(refused));
        }
        assert!(met.lead_on(&next).is_ok());
    }

    #[test]
    fn on_the_day_one_goal_takes_anothers_place_only_the_new_one_is_active() {
        let (old, new) = active(1).change(&set_on(2, 10), &noon(10)).unwrap();
        let active_on = |date| [old.is_active_on(day(date)), new.is_active_on(day(date))];
        assert_eq!(active_on(0), [false, false]);
        assert_eq!(active_on(1), [true, false]);
        assert_eq!(active_on(9), [true, false]);
        assert_eq!(active_on(10), [false, true]);
    }
}
