//! The five steps of a goal: a picture, and spoken words that say the same.

use medspiller_core::model::goal::{self, Goal, Level, Levels, Rating};

use super::Looking;
use crate::moment::{Here, args};

/// A goal's path.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GoalPath {
    /// The five steps, from the furthest from the hope to the furthest beyond it.
    pub steps: Vec<GoalStep>,
    /// "Her er du: 1 gang i uka."
    pub here: String,
    /// The same as the picture, to be read aloud: "Trinn 1 av 5: ingen ganger i uka. Trinn 2 av 5:
    /// 1 gang i uka. Her startet du. Her er du. Trinn 3 av 5: ..."
    pub spoken: String,
}

/// One step of a goal's path.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GoalStep {
    /// -2 to 2; what [`crate::Vault::rate_goal`] is given. Not for the screen.
    pub level: i32,
    /// "1 gang i uka"; where it isn't described, "Et stykke igjen til det vi håper på".
    pub text: String,
    /// It is described in the goal's own words.
    pub is_described: bool,
    /// "Her er du": true of one step.
    pub is_here: bool,
    /// "Her startet du": true of one step.
    pub is_start: bool,
    /// "Dette håper vi på": true of the third.
    pub is_hoped: bool,
    /// What stands beside the step: "Her startet du", "Dette håper vi på", "Her er du".
    pub marks: Vec<String>,
}

impl GoalPath {
    /// The path as it is now.
    pub(crate) fn of(goal: &Goal, ratings: &[&Rating], looking: &Looking<'_>) -> Self {
        let path = goal.path(ratings.iter().copied(), looking.here.today());
        let steps: Vec<GoalStep> =
            path.steps.iter().map(|step| GoalStep::of(step, looking)).collect();
        let here = steps.iter().filter(|step| step.is_here).map(|step| here(&step.text, looking));
        Self { here: here.collect(), spoken: spoken(&steps, looking.here), steps }
    }
}

impl GoalStep {
    fn of(step: &goal::Step, looking: &Looking<'_>) -> Self {
        let start = looking.said("goal-start", "goal-start-of");
        let here = looking.said("goal-here", "goal-here-of");
        let hoped = looking.here.texts.get("goal-hoped");
        let marks = [(step.is_start, start), (step.is_hoped, hoped), (step.is_here, here)];
        Self {
            level: step.level.number().into(),
            text: words(step.level, step.words.as_deref(), looking.here),
            is_described: step.words.is_some(),
            is_here: step.is_here,
            is_start: step.is_start,
            is_hoped: step.is_hoped,
            marks: marks.into_iter().filter(|(is_so, _)| *is_so).map(|(_, mark)| mark).collect(),
        }
    }
}

/// What a level of a goal means.
pub(crate) fn level(levels: &Levels, level: Level, here: &Here) -> String {
    words(level, levels.words(level), here)
}

/// A level in its own words, or in those every path has.
fn words(level: Level, described: Option<&str>, here: &Here) -> String {
    described.map_or_else(|| undescribed(level, here), str::to_owned)
}

/// "Langt igjen til det vi håper på": a level in the words every path has.
pub(crate) fn undescribed(level: Level, here: &Here) -> String {
    here.texts.get(match level {
        Level::MuchLess => "goal-level-minus-2",
        Level::Less => "goal-level-minus-1",
        Level::Hoped => "goal-hoped",
        Level::More => "goal-level-plus-1",
        Level::MuchMore => "goal-level-plus-2",
    })
}

/// Words as a sentence of their own.
pub(crate) fn sentence(words: &str) -> String {
    let has_end = words.ends_with(['.', '!', '?', '…', ':']);
    if has_end { words.to_owned() } else { format!("{words}.") }
}

fn here(step: &str, looking: &Looking<'_>) -> String {
    let here = looking.said("goal-here", "goal-here-of");
    looking.here.texts.with("goal-here-step", &args![here = here, step = sentence(step)])
}

fn spoken(steps: &[GoalStep], here: &Here) -> String {
    let said = steps.iter().zip(1..).flat_map(|(step, number)| {
        let text = sentence(&step.text);
        let step_said = here.texts.with("goal-step", &args![number = number, step = text]);
        [step_said].into_iter().chain(step.marks.iter().map(|mark| sentence(mark)))
    });
    said.collect::<Vec<_>>().join(" ")
}
