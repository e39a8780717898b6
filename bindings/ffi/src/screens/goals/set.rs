//! A goal set and its T, for the contact and the municipality.

use medspiller_core::insight::goal_attainment::{GoalSet, RatedGoal, Together};
use medspiller_core::model::goal::Goal;

use super::path;
use crate::moment::{Here, args};

/// A goal set: the goals that were worked on when it began, as they were when it ended or are today.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GoalSetCard {
    /// "Målene fra 22. november 2026".
    pub title: String,
    /// "Slik det er i dag"; "Slik det var 3. mars 2027", when the next set began.
    pub shown: String,
    /// "4 av 5 vurdert".
    pub rated: String,
    /// "1 er lagt til side", where some are: they don't count.
    pub set_aside: Option<String>,
    /// "56,2": T with one decimal; none where there is none.
    pub t: Option<String>,
    /// "50 betyr at målene samlet er der dere håpet. Mål som er viktige og vanskelige, teller
    /// mest."; or why there is no T.
    pub explanation: String,
    /// The rated goals and where each is.
    pub goals: Vec<GoalLevel>,
}

/// A rated goal of a set.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GoalLevel {
    /// The goal.
    pub goal_id: String,
    /// The goal, in the user's own words.
    pub words: String,
    /// "2 ganger i uka".
    pub level: String,
    /// "3. desember 2026": the day of that rating.
    pub date: String,
}

impl GoalSetCard {
    pub(crate) fn of(set: &GoalSet, goals: &[Goal], here: &Here) -> Self {
        let texts = here.texts;
        let (rated, size) = (set.rated.len(), set.size());
        let shown = if set.shown == here.today() {
            texts.get("goals-shown-today")
        } else {
            texts.with_one("goals-shown-on", "date", texts.date(set.shown))
        };
        Self {
            title: texts.with_one("goals-set-title", "date", texts.date(set.start)),
            shown,
            rated: texts.with("goals-rated", &args![rated = rated, size = size]),
            set_aside: (set.set_aside > 0)
                .then(|| texts.with_one("goals-set-aside", "count", set.set_aside)),
            t: match set.together {
                Together::T { t, .. } => Some(texts.one_decimal(t)),
                _ => None,
            },
            explanation: explanation(set.together, here),
            goals: set.rated.iter().filter_map(|rated| GoalLevel::of(rated, goals, here)).collect(),
        }
    }
}

fn explanation(together: Together, here: &Here) -> String {
    here.texts.get(match together {
        Together::Nothing => "goals-no-t-unrated",
        Together::OneGoal(_) => "goals-no-t-one",
        Together::Levels => "goals-no-t-levels",
        Together::T { weighted: true, .. } => "goals-t-weighted",
        Together::T { weighted: false, .. } => "goals-t-equal",
    })
}

impl GoalLevel {
    fn of(rated: &RatedGoal, goals: &[Goal], here: &Here) -> Option<Self> {
        let goal = goals.iter().find(|goal| goal.id == rated.goal)?;
        Some(Self {
            goal_id: goal.id.to_string(),
            words: goal.words.clone(),
            level: path::level(&goal.levels, rated.level, here),
            date: here.texts.date(rated.date),
        })
    }
}
