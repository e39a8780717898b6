//! A goal from wish to what came of it.

use medspiller_core::app::goals::Purpose;
use medspiller_core::app::{Acting, AppError};
use medspiller_core::model::goal::{NewGoal, NewRating};
use medspiller_core::model::id::GoalId;
use medspiller_core::model::time::Date;

use super::calendar::When;
use super::case::Tale;
use crate::moment::at;

/// A goal, as it is told.
pub struct Wish {
    /// In the user's words.
    pub words: &'static str,
    /// A life domain.
    pub domain: &'static str,
    /// By the user, and by Kari: 1 to 3.
    pub weights: (Option<u8>, Option<u8>),
    /// When it was set.
    pub set: When,
    /// What it came from.
    pub from: From,
    /// What the levels mean.
    pub levels: [&'static str; 5],
    /// When it was rated, the level, and what was said.
    pub ratings: &'static [(When, i8, &'static str)],
    /// What came of it.
    pub came: Came,
    /// It is worked on in this activity.
    pub activity: &'static str,
}

/// What a goal came from; the number is the goal's in its list.
pub enum From {
    /// A wish.
    New,
    /// One that was met.
    Met(usize),
    /// One that was changed into it.
    Changed(usize),
}

/// What came of a goal; that it was changed is told by the one it was changed into.
pub enum Came {
    /// It is worked on, or was until it was changed.
    Active,
    /// It was met.
    Met(When),
    /// It was set aside, and why.
    SetAside(When, &'static str),
}

/// A goal that is there, for what is said of sessions.
#[derive(Clone, Copy)]
pub struct WorkedOn {
    /// Which.
    pub id: GoalId,
    /// In which activity.
    pub activity: &'static str,
    /// From this day on.
    pub from: Date,
    /// Until the day before this one, if it has ended.
    pub ended: Option<Date>,
}

impl Tale<'_> {
    /// Goals, one after another: each one's ratings and end before the next is set.
    pub fn goals(&self, wishes: &[Wish]) -> Result<Vec<WorkedOn>, AppError> {
        let mut there: Vec<WorkedOn> = Vec::new();
        for wish in wishes {
            let date = self.days.working(wish.set);
            let before = |number: usize| there.get(number).map(|goal| goal.id);
            let purpose = match wish.from {
                From::New => Some(Purpose::New),
                From::Met(number) => before(number).map(Purpose::Next),
                From::Changed(number) => before(number).map(Purpose::Change),
            };
            let purpose = purpose.ok_or(AppError::NotFound("goal"))?;
            if let From::Changed(number) = wish.from
                && let Some(old) = there.get_mut(number)
            {
                old.ended = Some(date);
            }
            let new = wish.new_goal(date);
            let goal = self.app.write_goal(self.case, purpose, &new, None, at(date, (10, 45))?)?;
            self.rate(goal.id, wish)?;
            let ended = self.end(goal.id, wish)?;
            there.push(WorkedOn { id: goal.id, activity: wish.activity, from: date, ended });
        }
        Ok(there)
    }

    fn rate(&self, goal: GoalId, wish: &Wish) -> Result<(), AppError> {
        for (when, level, note) in wish.ratings {
            let date = self.days.working(*when);
            let agreed = vec![self.user, self.contact];
            let new = NewRating { date, level: *level, agreed, note: (*note).into() };
            let now = at(date, (10, 30))?;
            self.app.rate_goal(self.case, goal, &new, Acting::Owner, None, now)?;
        }
        Ok(())
    }

    fn end(&self, goal: GoalId, wish: &Wish) -> Result<Option<Date>, AppError> {
        let (when, reason) = match wish.came {
            Came::Active => return Ok(None),
            Came::Met(when) => (when, None),
            Came::SetAside(when, reason) => (when, Some(reason)),
        };
        let date = self.days.working(when);
        let now = at(date, (10, 40))?;
        match reason {
            None => self.app.meet_goal(self.case, goal, now)?,
            Some(reason) => self.app.set_goal_aside(self.case, goal, reason, None, now)?,
        };
        Ok(Some(date))
    }
}

impl Wish {
    fn new_goal(&self, date: Date) -> NewGoal {
        NewGoal {
            words: self.words.into(),
            domains: vec![self.domain.into()],
            importance: self.weights.0,
            difficulty: self.weights.1,
            date,
            start: -1,
            levels: self.levels.map(str::to_owned),
        }
    }
}
