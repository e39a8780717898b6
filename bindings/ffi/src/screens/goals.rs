//! "Målene mine": the goals as paths of five steps, and what the contact sees besides.
//!
//! - here: the list.
//! - [`card`]: one goal: its path, its status, what came before and after it.
//! - [`path`]: the five steps, as a picture and as spoken words.
//! - [`set`]: a goal set and its T, which the user never sees.
//! - [`one`]: one goal with all its ratings.
//! - [`rate`]: "Hvor er vi nå?".
//! - [`draft`]: a goal as far as it is typed.
//! - `steps`: setting a goal, from step to step.
//! - [`wizard`]: what each of the steps shows.
//! - `wording`: numbers that can be counted, put in words.

pub mod card;
pub mod draft;
pub mod one;
pub mod path;
pub mod rate;
pub mod set;
mod steps;
pub mod wizard;
mod wording;

use medspiller_core::app::goals::CaseGoals;
use medspiller_core::app::{Acting, App, Place};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::person::Role;

use self::card::GoalCard;
use self::set::GoalSetCard;
pub(crate) use self::steps::Wizard;
use crate::error::MedspillerError;
use crate::moment::{Here, args};

/// "Målene mine", or for the others "Målene til Åse".
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GoalsScreen {
    /// The case.
    pub case_id: String,
    /// "Målene mine"; "Målene til Åse".
    pub title: String,
    /// "Du har ingen mål ennå."; that they aren't shared with the municipality. None where there
    /// are goals.
    pub empty: Option<String>,
    /// "Nytt mål" can be done on this phone.
    pub can_set: bool,
    /// The goals that are worked on, in the order they were set.
    pub active: Vec<GoalCard>,
    /// Those that were met, changed or set aside, the last one first.
    pub ended: Vec<GoalCard>,
    /// The goal sets and their T, the newest first. For the contact and the municipality; empty for
    /// everyone else.
    pub sets: Vec<GoalSetCard>,
}

/// Who looks at a case's goals.
pub(crate) struct Looking<'a> {
    pub place: &'a Place,
    pub role: Role,
    pub here: &'a Here,
}

impl<'a> Looking<'a> {
    pub fn new(place: &'a Place, acting: Acting, here: &'a Here) -> Self {
        let role = if acting == Acting::User { Role::ServiceUser } else { place.role };
        Self { place, role, here }
    }

    /// It is the user, who is called "du".
    pub fn is_user(&self) -> bool {
        self.role == Role::ServiceUser
    }

    /// T and weights by the contact are for the contact and the municipality.
    pub fn sees_t(&self) -> bool {
        matches!(self.role, Role::TrainingContact | Role::Coordinator)
    }

    /// What is said to the user, or of them to someone else.
    pub fn said(&self, to_user: &str, of_user: &str) -> String {
        if self.is_user() {
            return self.here.texts.get(to_user);
        }
        self.here.texts.with(of_user, &args![user = self.place.called(self.place.user())])
    }
}

impl GoalsScreen {
    pub(crate) fn of(
        app: &App,
        case: CaseId,
        acting: Acting,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let place = app.place(case)?;
        let looking = Looking::new(&place, acting, here);
        let goals = app.goals(case)?;
        let cards = goals.goals.iter().map(|goal| {
            let ratings = goals.ratings.iter().filter(|rating| rating.goal == goal.id);
            GoalCard::of(goal, &ratings.collect::<Vec<_>>(), &goals.goals, &looking)
        });
        let (active, ended) = cards.partition(|card| card.status == card::GoalStatus::Active);
        Ok(Self {
            case_id: case.to_string(),
            title: looking.said("goals-title", "goals-title-of"),
            empty: goals.goals.is_empty().then(|| nothing(&looking)),
            can_set: place.pair.is_some(),
            active,
            ended,
            sets: if looking.sees_t() { sets(app, case, &goals, here)? } else { Vec::new() },
        })
    }
}

fn nothing(looking: &Looking<'_>) -> String {
    match looking.place.pair {
        Some(_) => looking.said("goals-none", "goals-none-of"),
        None => looking.said("goals-none", "goals-not-here"),
    }
}

fn sets(
    app: &App,
    case: CaseId,
    goals: &CaseGoals,
    here: &Here,
) -> Result<Vec<GoalSetCard>, MedspillerError> {
    let talks = app.days_of_talks(case)?;
    let sets = goals.sets(&talks, here.today());
    Ok(sets.iter().rev().map(|set| GoalSetCard::of(set, &goals.goals, here)).collect())
}

#[cfg(test)]
mod tests;
