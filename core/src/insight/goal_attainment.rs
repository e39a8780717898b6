//! A set of goals, and its T (Kiresuk and Sherman 1968).
//!
//! T belongs to a goal set: the goals active at its start date, each with its last rating up to the
//! date shown, whatever its status then. Goals set aside by then and goals not rated by then are
//! left out and counted; goals added later join the next set. Nothing that happens after the date
//! shown changes what is read for it.
//!
//! T is for the contact and the coordinator. The user sees steps: [`Goal::path`].

use crate::model::goal::{Goal, Level, Rating, Status};
use crate::model::id::GoalId;
use crate::model::time::Date;

/// How goals are thought to hang together: the correlation in Kiresuk and Sherman's formula.
const RHO: f64 = 0.3;

/// A goal set, as it was on a date.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalSet {
    /// The date that chooses its goals.
    pub start: Date,
    /// The date it is read on.
    pub shown: Date,
    /// The goals that count, in the order they were set.
    pub rated: Vec<RatedGoal>,
    /// How many are left out because they were set aside.
    pub set_aside: usize,
    /// How many are left out because they aren't rated.
    pub unrated: usize,
    /// What may be said of them together.
    pub together: Together,
}

/// A goal of a set with its last rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RatedGoal {
    /// Which.
    pub goal: GoalId,
    /// Its last level up to the date shown.
    pub level: Level,
    /// The day of that rating.
    pub date: Date,
}

/// What may be said of a set's rated goals together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Together {
    /// Nothing: none is rated.
    Nothing,
    /// The level of the only one, and no T.
    OneGoal(Level),
    /// "GAS-light": their levels only, since not all of them have all five levels described.
    Levels,
    /// Their T.
    T {
        /// 50 when all are where they were hoped to be.
        t: f64,
        /// By importance x difficulty. If not, all count alike, since a weight is missing.
        weighted: bool,
    },
}

impl GoalSet {
    /// How many goals belong to it, rated or not: the 5 of "4 av 5 vurdert".
    pub fn size(&self) -> usize {
        self.rated.len() + self.set_aside + self.unrated
    }
}

/// The set of the goals active on `start`, as it was on `shown`. `goals` and `ratings` are all
/// those of one case, in any order. None when `shown` is before `start`.
pub fn goal_set(goals: &[Goal], ratings: &[Rating], start: Date, shown: Date) -> Option<GoalSet> {
    if shown < start {
        return None;
    }
    let mut members: Vec<&Goal> = goals.iter().filter(|goal| goal.is_active_on(start)).collect();
    members.sort_by_key(|goal| (goal.date, goal.id));
    let (aside, counted): (Vec<&Goal>, Vec<&Goal>) =
        members.into_iter().partition(|goal| was_set_aside(goal, shown));
    let rated: Vec<(&Rating, &Goal)> = counted
        .iter()
        .filter_map(|&goal| Some((goal.last_rating(ratings, shown)?, goal)))
        .collect();
    Some(GoalSet {
        start,
        shown,
        set_aside: aside.len(),
        unrated: counted.len() - rated.len(),
        together: together(&rated),
        rated: rated
            .iter()
            .map(|(rating, goal)| RatedGoal {
                goal: goal.id,
                level: rating.level,
                date: rating.date,
            })
            .collect(),
    })
}

/// The days on which a case's goal sets begin, oldest first: each day a talk was held while there
/// were goals, since goals are looked at and set there. Where a goal was set before all those days,
/// the first set begins on the day of the first goal that lasted the day. `goals` are all those of one case, `talks` the
/// days its talks were held; days after `today` are left out.
pub fn set_starts(goals: &[Goal], talks: &[Date], today: Date) -> Vec<Date> {
    let has_goals = |day: Date| goals.iter().any(|goal| goal.is_active_on(day));
    let mut starts: Vec<Date> = talks.iter().copied().filter(|&day| has_goals(day)).collect();
    let first_goal = goals.iter().map(|goal| goal.date).filter(|&day| has_goals(day)).min();
    let earliest = starts.iter().copied().min();
    starts.extend(first_goal.filter(|&first| earliest.is_none_or(|start| first < start)));
    starts.retain(|&start| start <= today);
    starts.sort_unstable();
    starts.dedup();
    starts
}

/// All goal sets of a case, oldest first, each as it was on the day the next began, and the last as
/// it is on `today`. `goals`, `ratings` and `talks` as for [`goal_set`] and [`set_starts`].
pub fn goal_sets(goals: &[Goal], ratings: &[Rating], talks: &[Date], today: Date) -> Vec<GoalSet> {
    let starts = set_starts(goals, talks, today);
    let ends = starts.iter().copied().skip(1).chain([today]);
    starts
        .iter()
        .zip(ends)
        .filter_map(|(&start, shown)| goal_set(goals, ratings, start, shown))
        .collect()
}

/// T = 50 + 10 sum(wx) / sqrt((1 - rho) sum w^2 + rho (sum w)^2), rho = 0.3, for (w, x) with x from
/// -2 to +2. None without a goal, or when no goal has a weight.
pub fn t_score(goals: &[(u32, Level)]) -> Option<f64> {
    // whole numbers until the end, so that the order of the goals does not matter
    let weights = || goals.iter().map(|(weight, _)| i128::from(*weight));
    let levels = goals.iter().map(|(_, level)| i128::from(level.number()));
    let sum_wx: i128 = weights().zip(levels).map(|(w, x)| w * x).sum();
    let sum_w: i128 = weights().sum();
    let sum_w2: i128 = weights().map(|w| w * w).sum();
    if sum_w == 0 {
        return None;
    }
    let spread = (1.0 - RHO) * sum_w2 as f64 + RHO * (sum_w as f64).powi(2);
    Some(50.0 + 10.0 * sum_wx as f64 / spread.sqrt())
}

fn was_set_aside(goal: &Goal, shown: Date) -> bool {
    matches!(goal.status, Status::SetAside { .. }) && goal.ended().is_some_and(|on| on <= shown)
}

fn together(rated: &[(&Rating, &Goal)]) -> Together {
    match rated {
        [] => return Together::Nothing,
        [(only, _)] => return Together::OneGoal(only.level),
        _ => {}
    }
    if !rated.iter().all(|(_, goal)| goal.levels.are_all_described()) {
        return Together::Levels;
    }
    let weights: Option<Vec<u32>> = rated.iter().map(|(_, goal)| weight(goal)).collect();
    let weighted = weights.is_some();
    let weights = weights.unwrap_or_else(|| vec![1; rated.len()]);
    let levels = rated.iter().map(|(rating, _)| rating.level);
    let pairs: Vec<(u32, Level)> = weights.into_iter().zip(levels).collect();
    t_score(&pairs).map_or(Together::Levels, |t| Together::T { t, weighted })
}

/// Importance x difficulty, 1 to 9; none when either is missing.
fn weight(goal: &Goal) -> Option<u32> {
    Some(u32::from(goal.importance?.number()) * u32::from(goal.difficulty?.number()))
}

#[cfg(test)]
mod tests;
