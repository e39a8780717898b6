//! One goal as it stands in the list.

use medspiller_core::model::goal::{Goal, Rating, Status};

use super::Looking;
use super::path::GoalPath;
use crate::moment::{Here, args};

/// One goal.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GoalCard {
    /// The goal.
    pub goal_id: String,
    /// The goal, in the user's own words.
    pub words: String,
    /// "Helse, Fritid".
    pub domains: String,
    /// The five steps.
    pub path: GoalPath,
    /// Whether it is worked on.
    pub status: GoalStatus,
    /// "Satt søndag 22. november. Ikke vurdert ennå."; "Nådd i går."
    pub status_line: String,
    /// Why it was set aside, in the user's words.
    pub reason: Option<String>,
    /// The goal it came after.
    pub came_after: Option<GoalLink>,
    /// What followed it: one, or more where two phones led it on at once.
    pub followed_by: Vec<GoalLink>,
    /// "Målet er nådd. Hva vil du få til nå?", while nothing has followed a met goal.
    pub proposal: Option<String>,
}

/// What has become of a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum GoalStatus {
    /// It is worked on.
    Active,
    /// It was met.
    Met,
    /// It was changed into another.
    Changed,
    /// It was set aside.
    SetAside,
}

/// Another goal, before or after one.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GoalLink {
    /// The other goal.
    pub goal_id: String,
    /// "Neste mål: Svømme 500 meter".
    pub text: String,
}

impl From<&Status> for GoalStatus {
    fn from(status: &Status) -> Self {
        match status {
            Status::Active => Self::Active,
            Status::Met { .. } => Self::Met,
            Status::Changed { .. } => Self::Changed,
            Status::SetAside { .. } => Self::SetAside,
        }
    }
}

impl GoalCard {
    /// `ratings` are the goal's own, `goals` are those of the case.
    pub(crate) fn of(
        goal: &Goal,
        ratings: &[&Rating],
        goals: &[Goal],
        looking: &Looking<'_>,
    ) -> Self {
        let status = GoalStatus::from(&goal.status);
        let before = goals.iter().find(|other| Some(other.id) == goal.follows);
        let after = goals.iter().filter(|other| other.follows == Some(goal.id));
        let key = if status == GoalStatus::Met { "goal-next" } else { "goal-became" };
        let followed_by: Vec<_> = after.map(|next| GoalLink::of(next, key, looking.here)).collect();
        let wants_next = status == GoalStatus::Met && followed_by.is_empty();
        Self {
            goal_id: goal.id.to_string(),
            words: goal.words.clone(),
            domains: domains(goal, looking.here),
            path: GoalPath::of(goal, ratings, looking),
            status,
            status_line: status_line(goal, ratings, looking.here),
            reason: match &goal.status {
                Status::SetAside { reason, .. } => Some(reason.clone()),
                _ => None,
            },
            came_after: before.map(|old| GoalLink::of(old, "goal-came-after", looking.here)),
            followed_by,
            proposal: wants_next
                .then(|| looking.said("goal-next-proposal", "goal-next-proposal-of")),
        }
    }
}

impl GoalLink {
    fn of(goal: &Goal, key: &str, here: &Here) -> Self {
        let text = here.texts.with(key, &args![goal = goal.words.as_str()]);
        Self { goal_id: goal.id.to_string(), text }
    }
}

/// The names of its life domains; one that this version's instrument doesn't know is left out.
fn domains(goal: &Goal, here: &Here) -> String {
    let names = goal.domains.iter().filter_map(|domain| here.instrument.domain_name(domain));
    names.map(|name| here.said(name)).collect::<Vec<_>>().join(", ")
}

fn status_line(goal: &Goal, ratings: &[&Rating], here: &Here) -> String {
    let (texts, today) = (here.texts, here.today());
    let said = |date| texts.near_day(date, today);
    let Some(ended) = goal.ended() else {
        let set = said(goal.date);
        return match goal.last_rating(ratings.iter().copied(), today) {
            Some(last) => {
                texts.with("goal-set-and-rated", &args![day = set, rated = said(last.date)])
            }
            None => texts.with("goal-set-not-rated", &args![day = set]),
        };
    };
    let key = match goal.status {
        Status::SetAside { .. } => "goal-set-aside",
        Status::Changed { .. } => "goal-changed",
        Status::Met { .. } | Status::Active => "goal-met",
    };
    texts.with(key, &args![day = said(ended)])
}
