//! Goals, from a wish to what comes after it. All of it lies in the pair's circle.
//!
//! A goal's words are the user's, whoever's phone they are typed on. What ends a goal and what
//! takes its place are written in one transaction, so that a goal is never changed into nothing.
//!
//! - here: weighing a goal, and ending it.
//! - `writing`: a new goal, one written anew, the next, another instead.
//! - `rating`: where a goal is, and taking that back.
//! - `looking`: what is known of a case's goals.

mod looking;
mod rating;
mod writing;

pub use looking::{CaseGoals, OneGoal};
pub use writing::Purpose;

use super::answering::instrument;
use super::command::Command;
use super::error::AppError;
use super::life::App;
use super::place::{Acting, Place};
use super::sharing::goals_circle;
use crate::ledger::ToRecord;
use crate::model::closing::Doing;
use crate::model::goal::{Goal, Rating};
use crate::model::id::{CaseId, GoalId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::Now;
use crate::store::{Database, records};

impl App {
    /// How important a goal is, which is the user's to say, on either's phone; none takes it away.
    ///
    /// # Errors
    /// As [`Goal::with_importance`]; [`AppError::NotFound`].
    pub fn set_importance(
        &self,
        case: CaseId,
        goal: GoalId,
        importance: Option<u8>,
    ) -> Result<Goal, AppError> {
        let doing = Doing::Correcting;
        self.rewrite_goal(case, goal, (None, doing), |_, old| old.with_importance(importance))
    }

    /// How difficult a goal is, which is the contact's to say; none takes it away.
    ///
    /// # Errors
    /// As [`Goal::with_difficulty`]; `by` is [`Reason::OutOfRange`] for anyone but the contact;
    /// [`AppError::NotFound`].
    pub fn set_difficulty(
        &self,
        case: CaseId,
        goal: GoalId,
        difficulty: Option<u8>,
        acting: Acting,
    ) -> Result<Goal, AppError> {
        self.rewrite_goal(case, goal, (None, Doing::Correcting), |place, old| {
            if place.person(acting) != place.contact() {
                return Err(Invalid::new("by", Reason::OutOfRange));
            }
            old.with_difficulty(difficulty)
        })
    }

    /// A goal was met. The next is proposed from then on.
    ///
    /// # Errors
    /// As [`Goal::meet`]; `case` is [`Reason::Ended`] when it is closed; [`AppError::NotFound`].
    pub fn meet_goal(&self, case: CaseId, goal: GoalId, now: Now) -> Result<Goal, AppError> {
        let doing = Doing::Recording(now.date());
        self.rewrite_goal(case, goal, (None, doing), |_, old| old.meet(&now.moment()))
    }

    /// Sets a goal aside. `form` is the key of the form the reason was typed in, if it was.
    ///
    /// # Errors
    /// As [`Goal::set_aside`]; `case` is [`Reason::Ended`] when it is closed;
    /// [`AppError::NotFound`].
    pub fn set_goal_aside(
        &self,
        case: CaseId,
        goal: GoalId,
        reason: &str,
        form: Option<&str>,
        now: Now,
    ) -> Result<Goal, AppError> {
        let doing = Doing::Recording(now.date());
        let set_aside = |_: &Place, old: &Goal| old.set_aside(reason, &now.moment());
        self.rewrite_goal(case, goal, (form, doing), set_aside)
    }

    /// Puts what `change` makes of a goal in its place.
    fn rewrite_goal(
        &self,
        case: CaseId,
        id: GoalId,
        (form, doing): (Option<&str>, Doing),
        change: impl FnOnce(&Place, &Goal) -> Result<Goal, Invalid>,
    ) -> Result<Goal, AppError> {
        self.command(|command| {
            let place = command.place(case)?;
            let changed = change(&place, &goal(command.database, &place, id)?)?;
            command.may(&place, doing)?;
            command.put_goals(&place, &[&changed], form)?;
            Ok(changed)
        })
    }
}

impl Command<'_> {
    /// Writes what belongs to goals, and lets the form go that it was typed in.
    fn put_goals(
        &mut self,
        place: &Place,
        kept: &[&dyn ToRecord],
        form: Option<&str>,
    ) -> Result<(), AppError> {
        self.put(place.pair()?, kept)?;
        form.map_or(Ok(()), |key| self.use_form(key))
    }
}

/// The keys of the life domains a goal can belong to.
///
/// # Errors
/// [`AppError::Instrument`], a fault of the build.
pub fn known_domains() -> Result<Vec<&'static str>, AppError> {
    Ok(instrument()?.domains().iter().map(|(key, _)| key.as_str()).collect())
}

/// A goal of the case.
fn goal(database: Database<'_>, place: &Place, id: GoalId) -> Result<Goal, AppError> {
    let found: Option<Goal> = records::one(database, place.pair()?, id)?;
    found.filter(|goal| goal.case == place.view.case.id).ok_or(AppError::NotFound("goal"))
}

/// A goal's ratings, the withdrawn ones too, as far as this phone may see them.
fn ratings_of(
    database: Database<'_>,
    place: &Place,
    goal: GoalId,
) -> Result<Vec<Rating>, AppError> {
    match goals_circle(database, place)? {
        Some(circle) => Ok(records::about(database, circle, goal)?),
        None => Ok(Vec::new()),
    }
}
