//! A rating: where on its five levels a goal is, on a date, and who agreed.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Entry, Goal, Level};
use crate::model::id::{GoalId, PersonId, RatingId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::text;
use crate::model::time::{Date, Moment};

/// The most characters the note of a rating may have.
pub const NOTE_CHARACTERS: usize = 500;

/// One rating of a goal. A record of its own, so that two phones may rate at once. A wrong one is
/// withdrawn and stays; another is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// Which.
    pub id: RatingId,
    /// What was rated.
    pub goal: GoalId,
    /// The day it is about.
    pub date: Date,
    /// Where the goal was.
    pub level: Level,
    /// Who agreed: at least one.
    pub agreed: BTreeSet<PersonId>,
    /// What was said about it.
    pub note: Option<String>,
    /// When it was entered.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back. From then on it counts for nothing.
    pub withdrawn: Option<Moment>,
}

/// A rating as it is given, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRating {
    /// The day it is about.
    pub date: Date,
    /// -2 to +2.
    pub level: i8,
    /// Who agreed.
    pub agreed: Vec<PersonId>,
    /// What was said about it; may be empty.
    pub note: String,
}

impl Goal {
    /// A rating of this goal. `members` are the people of its circle. A goal that has ended can
    /// still be given a rating about a day when it had not.
    ///
    /// # Errors
    /// Names the field: `date` is [`Reason::InPast`] before the goal was set, [`Reason::InFuture`]
    /// after today and [`Reason::OutOfRange`] after the goal ended; `level` outside -2 to +2; `agreed` is [`Reason::Empty`] with nobody and
    /// [`Reason::OutOfRange`] with someone who is no member; `note` as [`text::lines`], with at
    /// most [`NOTE_CHARACTERS`].
    pub fn rate(
        &self,
        new: &NewRating,
        id: RatingId,
        members: &[PersonId],
        entry: &Entry<'_>,
    ) -> Result<Rating, Invalid> {
        self.check_rated(new.date, entry.now.date())?;
        let level = Level::checked("level", new.level)?;
        if new.agreed.is_empty() {
            return Err(Invalid::new("agreed", Reason::Empty));
        }
        if new.agreed.iter().any(|person| !members.contains(person)) {
            return Err(Invalid::new("agreed", Reason::OutOfRange));
        }
        Ok(Rating {
            id,
            goal: self.id,
            date: new.date,
            level,
            agreed: new.agreed.iter().copied().collect(),
            note: text::lines_if_any("note", &new.note, NOTE_CHARACTERS)?,
            entered: entry.now.clone(),
            by: entry.by,
            on: entry.on,
            withdrawn: None,
        })
    }

    fn check_rated(&self, date: Date, today: Date) -> Result<(), Invalid> {
        let refuse = |reason| Err(Invalid::new("date", reason));
        if date < self.date {
            return refuse(Reason::InPast);
        }
        if date > today {
            return refuse(Reason::InFuture);
        }
        match self.ended() {
            Some(ended) if date > ended => refuse(Reason::OutOfRange),
            _ => Ok(()),
        }
    }

    /// The last rating of this goal about a day up to `shown`; of two about the same day, the one
    /// entered last. Withdrawn ones are passed over.
    pub fn last_rating<'a>(
        &self,
        ratings: impl IntoIterator<Item = &'a Rating>,
        shown: Date,
    ) -> Option<&'a Rating> {
        let counted = ratings.into_iter().filter(|r| r.counts_for(self.id) && r.date <= shown);
        counted.max_by_key(|r| (r.date, r.entered.utc, r.id))
    }

    /// What has been rated can't be rewritten under its rating: from the first rating that isn't
    /// withdrawn, words, levels, start and date stay as they are.
    pub fn is_locked<'a>(&self, ratings: impl IntoIterator<Item = &'a Rating>) -> bool {
        ratings.into_iter().any(|rating| rating.counts_for(self.id))
    }
}

impl Rating {
    /// Takes the rating back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }

    fn counts_for(&self, goal: GoalId) -> bool {
        self.goal == goal && self.withdrawn.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{CONTACT, USER, active, day, entry, noon, rating};
    use super::*;

    fn new() -> NewRating {
        NewRating { date: day(10), level: 1, agreed: vec![USER, CONTACT], note: String::new() }
    }

    fn rate(new: &NewRating) -> Result<Rating, Invalid> {
        active(1).rate(new, RatingId([9; 16]), &[USER, CONTACT], &entry(&noon(20)))
    }

    #[test]
    fn a_rating_holds_its_date_level_who_agreed_and_note() {
        let given = NewRating { note: " Gikk\nfint ".into(), ..new() };
        let rating = rate(&given).unwrap();
        assert_eq!((rating.date, rating.level), (day(10), Level::More));
        assert_eq!(rating.agreed, [USER, CONTACT].into());
        assert_eq!(rating.note.as_deref(), Some("Gikk\nfint"));
        assert_eq!((rating.entered, rating.withdrawn), (noon(20), None));
    }

    #[test]
    fn each_bad_field_of_a_rating_is_named() {
        let stranger = PersonId([77; 16]);
        let with = |field, reason, bad: NewRating| {
            assert_eq!(rate(&bad), Err(Invalid::new(field, reason)), "{bad:?}");
        };
        with("date", Reason::InPast, NewRating { date: day(0), ..new() });
        with("date", Reason::InFuture, NewRating { date: day(21), ..new() });
        with("level", Reason::OutOfRange, NewRating { level: 3, ..new() });
        with("level", Reason::OutOfRange, NewRating { level: i8::MIN, ..new() });
        with("agreed", Reason::Empty, NewRating { agreed: vec![], ..new() });
        with("agreed", Reason::OutOfRange, NewRating { agreed: vec![USER, stranger], ..new() });
        let note = |note: &str| NewRating { note: note.into(), ..new() };
        with("note", Reason::TooLong, note(&"å".repeat(NOTE_CHARACTERS + 1)));
        with("note", Reason::IdentityNumber, note("01129950184"));
        with("note", Reason::ControlCharacter, note("\u{7}"));
        for edge in [day(1), day(20)] {
            assert!(rate(&NewRating { date: edge, ..new() }).is_ok());
        }
    }

    #[test]
    fn a_goal_that_has_ended_is_rated_only_about_days_before() {
        let met = active(1).meet(&noon(10)).unwrap();
        let rate = |date| {
            let new = NewRating { date, ..new() };
            met.rate(&new, RatingId([9; 16]), &[USER, CONTACT], &entry(&noon(20)))
        };
        assert!(rate(day(10)).is_ok());
        assert_eq!(rate(day(11)), Err(Invalid::new("date", Reason::OutOfRange)));
        assert_eq!(rate(day(21)), Err(Invalid::new("date", Reason::InFuture)));
    }

    #[test]
    fn the_last_rating_is_by_its_day_then_by_when_it_was_entered() {
        let goal = active(1);
        let early = rating(1, &goal, 5, Level::Less);
        let late = rating(200, &goal, 8, Level::Hoped);
        // about an earlier day, entered afterwards
        let filled_in = Rating { entered: noon(15), ..rating(3, &goal, 6, Level::More) };
        let again = Rating { entered: noon(12), ..rating(4, &goal, 8, Level::MuchMore) };
        let other_goal = rating(5, &active(2), 9, Level::MuchLess);
        let all = [&again, &other_goal, &late, &filled_in, &early];
        let last = |shown| goal.last_rating(all, day(shown)).map(|rating| rating.level);
        assert_eq!(last(4), None);
        assert_eq!(last(5), Some(Level::Less));
        assert_eq!(last(7), Some(Level::More));
        assert_eq!(last(30), Some(Level::MuchMore));
    }

    #[test]
    fn a_withdrawn_rating_is_kept_and_counts_for_nothing() {
        let goal = active(1);
        let wrong = rating(1, &goal, 5, Level::Less);
        let withdrawn = wrong.withdraw(&noon(6));
        assert_eq!(withdrawn, Rating { withdrawn: Some(noon(6)), ..wrong.clone() });
        assert_eq!(withdrawn.withdraw(&noon(7)), withdrawn);
        assert!(goal.is_locked([&wrong]) && !goal.is_locked([&withdrawn]));
        assert_eq!(goal.last_rating([&withdrawn], day(9)), None);
    }
}
