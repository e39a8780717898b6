//! Goals, from a wish to what comes after it. All of it lies in the pair's circle.
//!
//! A goal's words are the user's, whoever's phone they are typed on. What ends a goal and what
//! comes after it are written in one transaction, so that a goal is never changed into nothing.
//!
//! - here: setting a goal, revising it, weighing it, ending it, and the goal that follows.
//! - `rating`: where a goal is, and taking that back.
//! - `looking`: what is known of a case's goals.

mod looking;
mod rating;

pub use looking::{CaseGoals, OneGoal};

use super::answering::instrument;
use super::command::{Command, make_id};
use super::error::AppError;
use super::life::App;
use super::place::{Acting, Place};
use crate::ledger::ToRecord;
use crate::model::goal::{Goal, NewGoal, Rating};
use crate::model::id::{CaseId, GoalId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::person::Role;
use crate::model::time::{Moment, Now};
use crate::store::{Database, records};

impl App {
    /// Sets a goal. `form` is the key of the form it was typed in, if it was.
    ///
    /// # Errors
    /// As [`Goal::make`]; `difficulty` is [`Reason::OutOfRange`] on any phone but the contact's;
    /// [`AppError::NotFound`].
    pub fn set_goal(
        &self,
        case: CaseId,
        new: &NewGoal,
        form: Option<&str>,
        now: Now,
    ) -> Result<Goal, AppError> {
        let (id, moment) = (GoalId(make_id()?), now.moment());
        self.command(|command| {
            let place = command.place(case)?;
            let goal = make(&place, new, id, &moment)?;
            command.put_goals(&place, &[&goal], form)?;
            Ok(goal)
        })
    }

    /// Writes a goal anew. A difficulty that isn't given stays as the contact has said.
    ///
    /// # Errors
    /// As [`Goal::revise`]; `difficulty` is [`Reason::OutOfRange`] on any phone but the contact's;
    /// [`AppError::NotFound`].
    pub fn revise_goal(
        &self,
        case: CaseId,
        goal: GoalId,
        new: &NewGoal,
        form: Option<&str>,
        now: Now,
    ) -> Result<Goal, AppError> {
        let moment = now.moment();
        self.change(case, goal, form, |database, place, old| {
            check_difficulty(place, new)?;
            let said = old.difficulty.map(|weight| weight.number());
            let new = NewGoal { difficulty: new.difficulty.or(said), ..new.clone() };
            let entry = place.entry(Acting::User, &moment);
            let ratings = ratings_of(database, place, old.id)?;
            Ok(old.revise(&new, &known_domains()?, &ratings, &entry)?)
        })
    }

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
        self.change(case, goal, None, |_, _, old| Ok(old.with_importance(importance)?))
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
        self.change(case, goal, None, |_, place, old| {
            if place.person(acting) != place.contact() {
                return Err(Invalid::new("by", Reason::OutOfRange).into());
            }
            Ok(old.with_difficulty(difficulty)?)
        })
    }

    /// A goal was met. The next is proposed from then on.
    ///
    /// # Errors
    /// As [`Goal::meet`]; [`AppError::NotFound`].
    pub fn meet_goal(&self, case: CaseId, goal: GoalId, now: Now) -> Result<Goal, AppError> {
        self.change(case, goal, None, |_, _, old| Ok(old.meet(&now.moment())?))
    }

    /// Sets a goal aside.
    ///
    /// # Errors
    /// As [`Goal::set_aside`]; [`AppError::NotFound`].
    pub fn set_goal_aside(
        &self,
        case: CaseId,
        goal: GoalId,
        reason: &str,
        form: Option<&str>,
        now: Now,
    ) -> Result<Goal, AppError> {
        self.change(case, goal, form, |_, _, old| Ok(old.set_aside(reason, &now.moment())?))
    }

    /// Sets the goal that comes after one that was met, linked to it.
    ///
    /// # Errors
    /// As [`App::set_goal`] and [`Goal::lead_on`]; [`AppError::NotFound`].
    pub fn next_goal(
        &self,
        case: CaseId,
        met: GoalId,
        new: &NewGoal,
        form: Option<&str>,
        now: Now,
    ) -> Result<Goal, AppError> {
        let (id, moment) = (GoalId(make_id()?), now.moment());
        self.command(|command| {
            let place = command.place(case)?;
            let met = goal(command.database, &place, met)?;
            let next = met.lead_on(&make(&place, new, id, &moment)?)?;
            command.put_goals(&place, &[&next], form)?;
            Ok(next)
        })
    }

    /// Changes a goal into another: the old one is kept, the new one is linked to it. Gives the new
    /// one.
    ///
    /// # Errors
    /// As [`App::set_goal`] and [`Goal::change`]; [`AppError::NotFound`].
    pub fn change_goal(
        &self,
        case: CaseId,
        old: GoalId,
        new: &NewGoal,
        form: Option<&str>,
        now: Now,
    ) -> Result<Goal, AppError> {
        let (id, moment) = (GoalId(make_id()?), now.moment());
        self.command(|command| {
            let place = command.place(case)?;
            let old = goal(command.database, &place, old)?;
            let (old, next) = old.change(&make(&place, new, id, &moment)?, &moment)?;
            command.put_goals(&place, &[&old, &next], form)?;
            Ok(next)
        })
    }

    /// Puts what `change` makes of a goal in its place.
    fn change(
        &self,
        case: CaseId,
        id: GoalId,
        form: Option<&str>,
        change: impl FnOnce(Database<'_>, &Place, &Goal) -> Result<Goal, AppError>,
    ) -> Result<Goal, AppError> {
        self.command(|command| {
            let place = command.place(case)?;
            let old = goal(command.database, &place, id)?;
            let changed = change(command.database, &place, &old)?;
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

/// A new goal, in the user's words.
fn make(place: &Place, new: &NewGoal, id: GoalId, now: &Moment) -> Result<Goal, AppError> {
    check_difficulty(place, new)?;
    let entry = place.entry(Acting::User, now);
    Ok(Goal::make(new, &known_domains()?, id, place.view.case.id, &entry)?)
}

/// The difficulty is the contact's to say.
fn check_difficulty(place: &Place, new: &NewGoal) -> Result<(), Invalid> {
    match new.difficulty {
        Some(_) if place.role != Role::TrainingContact => {
            Err(Invalid::new("difficulty", Reason::OutOfRange))
        }
        _ => Ok(()),
    }
}

/// A goal of the case.
fn goal(database: Database<'_>, place: &Place, id: GoalId) -> Result<Goal, AppError> {
    let found: Option<Goal> = records::one(database, place.pair()?, id)?;
    found.filter(|goal| goal.case == place.view.case.id).ok_or(AppError::NotFound("goal"))
}

/// A goal's ratings, the withdrawn ones too.
fn ratings_of(
    database: Database<'_>,
    place: &Place,
    goal: GoalId,
) -> Result<Vec<Rating>, AppError> {
    Ok(records::about(database, place.pair()?, goal)?)
}
