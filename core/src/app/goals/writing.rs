//! Writing a goal: a new one, one written anew, the next after one that was met, another in the
//! place of one.

use super::{goal, known_domains, ratings_of};
use crate::app::case_life;
use crate::app::command::make_id;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::{Acting, Place};
use crate::ledger::ToRecord;
use crate::model::closing::Doing;
use crate::model::goal::{Goal, NewGoal};
use crate::model::id::{CaseId, GoalId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::person::Role;
use crate::model::time::{Date, Moment, Now};
use crate::store::Database;

/// What a goal is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// A new goal.
    New,
    /// The goal itself, written anew: as [`Goal::revise`].
    Revise(GoalId),
    /// The goal that comes after one that was met: as [`Goal::lead_on`].
    Next(GoalId),
    /// Another goal in the place of one, which is kept: as [`Goal::change`].
    Change(GoalId),
}

impl Purpose {
    /// A new goal is for the days to come; one that is written anew is mended.
    fn doing(self, today: Date) -> Doing {
        match self {
            Self::New | Self::Next(_) | Self::Change(_) => Doing::Planning(today),
            Self::Revise(_) => Doing::Correcting,
        }
    }
}

impl App {
    /// Writes a goal and gives it. `form` is the key of the form it was typed in, if it was. Of a
    /// goal that is written anew, a difficulty that isn't given stays as the contact has said.
    ///
    /// # Errors
    /// As [`Goal::make`] and what the purpose names; `case` is [`Reason::Ended`] for any but one that
    /// is written anew when the case is closed; `difficulty` is [`Reason::OutOfRange`] on any
    /// phone but the contact's; [`AppError::NotFound`].
    pub fn write_goal(
        &self,
        case: CaseId,
        purpose: Purpose,
        new: &NewGoal,
        form: Option<&str>,
        now: Now,
    ) -> Result<Goal, AppError> {
        let (id, moment) = (GoalId(make_id()?), now.moment());
        self.command(|command| {
            let place = command.place(case)?;
            let written = written(command.database, &place, purpose, new, (id, &moment))?;
            let kept: Vec<&dyn ToRecord> = written.records().collect();
            command.put_goals(&place, &kept, form)?;
            Ok(written.goal)
        })
    }

    /// Whether [`App::write_goal`] would write it; nothing is.
    ///
    /// # Errors
    /// As [`App::write_goal`].
    pub fn check_goal(
        &self,
        case: CaseId,
        purpose: Purpose,
        new: &NewGoal,
        now: Now,
    ) -> Result<Goal, AppError> {
        let (id, moment, place) = (GoalId(make_id()?), now.moment(), self.place(case)?);
        self.read(|database| Ok(written(database, &place, purpose, new, (id, &moment))?.goal))
    }

    /// Sets a goal.
    ///
    /// # Errors
    /// As [`App::write_goal`].
    pub fn set_goal(
        &self,
        case: CaseId,
        new: &NewGoal,
        form: Option<&str>,
        now: Now,
    ) -> Result<Goal, AppError> {
        self.write_goal(case, Purpose::New, new, form, now)
    }

    /// Writes a goal anew.
    ///
    /// # Errors
    /// As [`App::write_goal`] and [`Goal::revise`].
    pub fn revise_goal(
        &self,
        case: CaseId,
        goal: GoalId,
        new: &NewGoal,
        form: Option<&str>,
        now: Now,
    ) -> Result<Goal, AppError> {
        self.write_goal(case, Purpose::Revise(goal), new, form, now)
    }

    /// Sets the goal that comes after one that was met, linked to it.
    ///
    /// # Errors
    /// As [`App::write_goal`] and [`Goal::lead_on`].
    pub fn next_goal(
        &self,
        case: CaseId,
        met: GoalId,
        new: &NewGoal,
        form: Option<&str>,
        now: Now,
    ) -> Result<Goal, AppError> {
        self.write_goal(case, Purpose::Next(met), new, form, now)
    }

    /// Changes a goal into another: the old one is kept, the new one is linked to it. Gives the new
    /// one.
    ///
    /// # Errors
    /// As [`App::write_goal`] and [`Goal::change`].
    pub fn change_goal(
        &self,
        case: CaseId,
        old: GoalId,
        new: &NewGoal,
        form: Option<&str>,
        now: Now,
    ) -> Result<Goal, AppError> {
        self.write_goal(case, Purpose::Change(old), new, form, now)
    }
}

/// What is to be written: the goal, and the one it takes the place of.
struct Written {
    goal: Goal,
    ended: Option<Goal>,
}

impl Written {
    fn records(&self) -> impl Iterator<Item = &dyn ToRecord> {
        let ended = self.ended.iter().map(|goal| goal as &dyn ToRecord);
        ended.chain([&self.goal as &dyn ToRecord])
    }
}

fn written(
    database: Database<'_>,
    place: &Place,
    purpose: Purpose,
    new: &NewGoal,
    (id, now): (GoalId, &Moment),
) -> Result<Written, AppError> {
    check_difficulty(place, new)?;
    case_life::check(database, place, purpose.doing(now.date()))?;
    let entry = place.entry(Acting::User, now);
    let known = known_domains()?;
    let make = || Goal::make(new, &known, id, place.view.case.id, &entry);
    let alone = |goal| Written { goal, ended: None };
    Ok(match purpose {
        Purpose::New => alone(make()?),
        Purpose::Revise(old) => {
            let old = goal(database, place, old)?;
            let said = old.difficulty.map(|weight| weight.number());
            let new = NewGoal { difficulty: new.difficulty.or(said), ..new.clone() };
            let ratings = ratings_of(database, place, old.id)?;
            alone(old.revise(&new, &known, &ratings, &entry)?)
        }
        Purpose::Next(met) => alone(goal(database, place, met)?.lead_on(&make()?)?),
        Purpose::Change(old) => {
            let (old, next) = goal(database, place, old)?.change(&make()?, now)?;
            Written { goal: next, ended: Some(old) }
        }
    })
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
