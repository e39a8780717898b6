//! The picture of a goal for the user: a path of five steps, and where on it they are.

use super::{Goal, Level, Rating};
use crate::model::id::GoalId;
use crate::model::time::Date;

/// A goal as a path. No number is given with it: the user sees steps, in the goal's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// Which goal.
    pub goal: GoalId,
    /// The goal, in the user's words.
    pub words: String,
    /// From -2 to +2.
    pub steps: [Step; 5],
    /// The day "her er du" was rated; none before the first rating, when it is the start.
    pub rated: Option<Date>,
}

/// One step of the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Which level it stands for.
    pub level: Level,
    /// What it means in the goal's own words, where that has been said.
    pub words: Option<String>,
    /// "Her er du": true of exactly one step.
    pub is_here: bool,
    /// Where it began: true of exactly one step.
    pub is_start: bool,
    /// "Dette håper vi på": true of exactly one step, level 0.
    pub is_hoped: bool,
}

impl Goal {
    /// The path as it was on `shown`: at the last rating up to then, or at the start.
    pub fn path<'a>(&self, ratings: impl IntoIterator<Item = &'a Rating>, shown: Date) -> Path {
        let last = self.last_rating(ratings, shown);
        let start = self.start.level();
        let here = last.map_or(start, |rating| rating.level);
        let step = |level: Level| Step {
            level,
            words: self.levels.words(level).map(str::to_owned),
            is_here: level == here,
            is_start: level == start,
            is_hoped: level == Level::Hoped,
        };
        Path {
            goal: self.id,
            words: self.words.clone(),
            steps: Level::ALL.map(step),
            rated: last.map(|rating| rating.date),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Start;
    use super::super::samples::{active, day, rating};
    use super::*;

    fn here(path: &Path) -> Vec<i8> {
        path.steps.iter().filter(|step| step.is_here).map(|step| step.level.number()).collect()
    }

    #[test]
    fn before_the_first_rating_here_is_the_start() {
        let mut goal = active(1);
        assert_eq!(here(&goal.path([], day(9))), [-1]);
        goal.start = Start::CannotBeWorse;
        let path = goal.path([], day(9));
        assert_eq!((here(&path), path.rated), (vec![-2], None));
    }

    #[test]
    fn here_is_the_last_rating_up_to_the_day_shown_in_the_levels_own_words() {
        let goal = active(1);
        let ratings = [rating(1, &goal, 5, Level::Hoped), rating(2, &goal, 9, Level::More)];
        let path = goal.path(&ratings, day(8));
        assert_eq!((here(&path), path.rated), (vec![0], Some(day(5))));
        let path = goal.path(&ratings, day(9));
        assert_eq!((here(&path), path.rated), (vec![1], Some(day(9))));
        assert_eq!(path.words, "Svømme mer");
        let words: Vec<_> = path.steps.iter().filter_map(|step| step.words.as_deref()).collect();
        assert_eq!(words, ["0 ganger", "1 gang", "2 ganger", "3 ganger", "4 ganger"]);
    }

    #[test]
    fn the_path_has_five_steps_also_when_only_level_0_is_described() {
        let mut goal = active(1);
        goal.levels.much_less = None;
        goal.levels.more = None;
        let path = goal.path([], day(9));
        assert_eq!(path.steps.each_ref().map(|step| step.level), Level::ALL);
        let described = path.steps.each_ref().map(|step| step.words.is_some());
        assert_eq!(described, [false, true, true, false, true]);
        assert_eq!(path.steps.each_ref().map(|s| s.is_start), [false, true, false, false, false]);
        assert_eq!(path.steps.each_ref().map(|s| s.is_hoped), [false, false, true, false, false]);
    }
}
