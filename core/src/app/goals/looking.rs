//! What is known of a case's goals.

use std::cmp::Reverse;

use super::ratings_of;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::{Place, of_case};
use crate::app::sharing::goals_circle;
use crate::insight::goal_attainment::{self, GoalSet};
use crate::model::goal::{Goal, Rating, Status, wants_next};
use crate::model::id::{CaseId, GoalId};
use crate::model::talk::Outcome;
use crate::model::time::Date;
use crate::store::Database;

/// A case's goals and their ratings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseGoals {
    /// All goals, whatever became of them: those that are worked on first, in the order they were
    /// set, then those that ended, the last one first.
    pub goals: Vec<Goal>,
    /// All their ratings, the withdrawn ones too.
    pub ratings: Vec<Rating>,
}

/// One goal, its ratings, and the goals before and after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneGoal {
    /// The goal.
    pub goal: Goal,
    /// Its ratings, the withdrawn ones too, the last one first.
    pub ratings: Vec<Rating>,
    /// The other goals of the case, in the order of [`CaseGoals::goals`].
    pub others: Vec<Goal>,
}

impl CaseGoals {
    fn of(mut goals: Vec<Goal>, mut ratings: Vec<Rating>) -> Self {
        sort(&mut goals);
        ratings.retain(|rating| goals.iter().any(|goal| goal.id == rating.goal));
        Self { goals, ratings }
    }

    /// Those that are worked on.
    pub fn active(&self) -> impl Iterator<Item = &Goal> {
        self.goals.iter().filter(|goal| goal.status == Status::Active)
    }

    /// Those that were met and have led on to none yet.
    pub fn wanting_next(&self) -> Vec<&Goal> {
        wants_next(&self.goals)
    }

    /// Its goal sets up to `today`, oldest first. `talks` are the days its talks were held.
    pub fn sets(&self, talks: &[Date], today: Date) -> Vec<GoalSet> {
        goal_attainment::goal_sets(&self.goals, &self.ratings, talks, today)
    }
}

impl App {
    /// A case's goals; on a phone that isn't in the pair's circle those that are shared with it.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn goals(&self, case: CaseId) -> Result<CaseGoals, AppError> {
        let place = self.place(case)?;
        self.read(|database| {
            let goals = all_goals(database, &place)?;
            let circle = goals_circle(database, &place)?;
            Ok(CaseGoals::of(goals, of_case(database, circle, case)?))
        })
    }

    /// One goal.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn goal(&self, case: CaseId, id: GoalId) -> Result<OneGoal, AppError> {
        let place = self.place(case)?;
        self.read(|database| {
            let mut others = all_goals(database, &place)?;
            sort(&mut others);
            let at = others.iter().position(|goal| goal.id == id);
            let goal = others.remove(at.ok_or(AppError::NotFound("goal"))?);
            let mut ratings = ratings_of(database, &place, id)?;
            ratings.sort_by_key(|r| Reverse((r.date, r.entered.utc, r.id)));
            Ok(OneGoal { goal, ratings, others })
        })
    }

    /// The days on which a case's talks were held, in any order; none on a phone that isn't in the
    /// circle of all three.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn days_of_talks(&self, case: CaseId) -> Result<Vec<Date>, AppError> {
        let triangle = self.place(case)?.triangle;
        let held: Vec<Outcome> = self.read(|database| of_case(database, triangle, case))?;
        Ok(held.iter().map(|outcome| outcome.date).collect())
    }
}

fn all_goals(database: Database<'_>, place: &Place) -> Result<Vec<Goal>, AppError> {
    of_case(database, goals_circle(database, place)?, place.view.case.id)
}

fn sort(goals: &mut [Goal]) {
    let last_ended_first = |goal: &Goal| goal.ended().map(|ended| Reverse((ended, goal.date)));
    goals.sort_by_key(|goal| {
        let set = (goal.date, goal.made.utc, goal.id);
        // none, which is active, comes first
        (last_ended_first(goal), set)
    });
}
