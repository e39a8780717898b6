//! Ratings as they are given, made fit to store.

use super::{Exertion, Given, GivenBy, Mood, MoodBefore, NewRatings, Ratings};
use crate::model::goal::Level;
use crate::model::id::GoalId;
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::UtcMillis;

impl NewRatings {
    /// Refuses what would be the contact's word where only the user speaks: all that isn't as it
    /// `stood`.
    ///
    /// # Errors
    /// `said_by` is [`Reason::OutOfRange`].
    pub fn by_user_only(&self, stood: &Self) -> Result<(), Invalid> {
        let others = |new: Option<&Given<u8>>, stood: Option<&Given<u8>>| {
            new != stood && new.is_some_and(|given| given.given_by != GivenBy::User)
        };
        let before = |ratings: &Self| ratings.mood_before.map(|(given, _)| given);
        let step = |(goal, given): (&GoalId, &Given<i8>)| {
            given.given_by != GivenBy::User && stood.steps.get(goal) != Some(given)
        };
        let refused = others(self.exertion.as_ref(), stood.exertion.as_ref())
            || others(before(self).as_ref(), before(stood).as_ref())
            || others(self.mood_after.as_ref(), stood.mood_after.as_ref())
            || self.steps.iter().any(step);
        if refused { Err(Invalid::new("said_by", Reason::OutOfRange)) } else { Ok(()) }
    }

    /// A mood before that is as it `stood` was entered when it was then.
    pub fn keep_times(&mut self, stood: &Self) {
        if let (Some((given, entered)), Some((there, then))) =
            (&mut self.mood_before, stood.mood_before)
            && *given == there
        {
            *entered = then;
        }
    }

    /// The ratings, for a session that began at `start`, by a user with `goals`.
    ///
    /// # Errors
    /// Names the field. `exertion`, `mood_before`, `mood_after`, `steps` are [`Reason::OutOfRange`]
    /// outside their values, `steps` also for a goal that isn't among `goals`. Where the session was
    /// not held, all but `mood_before` are [`Reason::OutOfRange`]: nothing was done that could be
    /// rated. `mood_before` is [`Reason::InFuture`] when it is entered after `now`.
    pub fn checked(
        &self,
        is_held: bool,
        start: UtcMillis,
        goals: &[GoalId],
        now: UtcMillis,
    ) -> Result<Ratings, Invalid> {
        let out_of_range = |field: &str| Err(Invalid::new(field, Reason::OutOfRange));
        for (field, given) in [
            ("exertion", self.exertion.is_some()),
            ("mood_after", self.mood_after.is_some()),
            ("steps", !self.steps.is_empty()),
        ] {
            if given && !is_held {
                return out_of_range(field);
            }
        }
        if self.steps.keys().any(|goal| !goals.contains(goal)) {
            return out_of_range("steps");
        }
        let level = |(goal, given): (&GoalId, &Given<i8>)| {
            Ok((*goal, given.map(|number| Level::checked("steps", number))?))
        };
        Ok(Ratings {
            exertion: self.exertion.map(|given| given.map(Exertion::checked)).transpose()?,
            mood_before: self
                .mood_before
                .map(|given| mood_before(given, start, now))
                .transpose()?,
            mood_after: self
                .mood_after
                .map(|given| given.map(|number| Mood::checked("mood_after", number)))
                .transpose()?,
            steps: self.steps.iter().map(level).collect::<Result<_, Invalid>>()?,
        })
    }
}

fn mood_before(
    (given, entered): (Given<u8>, UtcMillis),
    start: UtcMillis,
    now: UtcMillis,
) -> Result<MoodBefore, Invalid> {
    if entered > now {
        return Err(Invalid::new("mood_before", Reason::InFuture));
    }
    let value = Mood::checked("mood_before", given.value)?;
    Ok(MoodBefore { value, given_by: given.given_by, entered, retrospective: entered > start })
}
