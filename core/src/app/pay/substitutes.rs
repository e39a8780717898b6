//! Who stands in for a contact, and when. All three are told of a case's; of pay it says nothing.

use super::desk::Desk;
use crate::app::command::make_id;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::of_case;
use crate::model::id::{AssignmentId, CaseId, PersonId, SubstituteId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::pay::row::{TimesheetRow, current};
use crate::model::pay::substitute::{NewSubstitute, Substitute};
use crate::model::time::{Date, Now};
use crate::store::{Database, records};

/// Who is to stand in, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandIn {
    /// What they want to be called.
    pub called: String,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Option<Date>,
}

impl App {
    /// Says who stands in for an assignment's contact, and when; with an id, changes that. Rows of
    /// theirs are kept apart from the contact's.
    ///
    /// # Errors
    /// As [`Substitute::make`]; `from` and `to` are [`Reason::OutOfRange`] when a row of theirs
    /// would lie outside; [`AppError::NotFound`], also on a phone of the user's.
    pub fn set_substitute(
        &self,
        id: AssignmentId,
        which: Option<SubstituteId>,
        new: &StandIn,
        now: Now,
    ) -> Result<Substitute, AppError> {
        let (spare, person, moment) = (make_id()?, PersonId(make_id()?), now.moment());
        self.command(|command| {
            let desk = command.desk(id)?;
            let circle = desk.circle_of_substitutes()?;
            let others = of_desk(command.database, &desk)?;
            let old = match which {
                Some(which) => Some(one_of(&others, which)?),
                None => None,
            };
            let typed = NewSubstitute {
                person: old.map_or(person, |old| old.person),
                called: new.called.clone(),
                from: new.from,
                to: new.to,
            };
            let (id, entry) = (which.unwrap_or(SubstituteId(spare)), desk.entry(&moment));
            let made = Substitute::make(&typed, id, &desk.assignment, &others, &entry)?;
            check_rows(&made, &desk.all_rows(command.database)?)?;
            command.put(circle, &[&made])?;
            Ok(made)
        })
    }

    /// Takes back that someone stands in.
    ///
    /// # Errors
    /// `substitute` is [`Reason::Exists`] as long as they have rows; [`AppError::NotFound`].
    pub fn withdraw_substitute(
        &self,
        id: AssignmentId,
        which: SubstituteId,
        now: Now,
    ) -> Result<(), AppError> {
        let moment = now.moment();
        self.command(|command| {
            let desk = command.desk(id)?;
            let all = of_desk(command.database, &desk)?;
            let there = one_of(&all, which)?;
            let rows = desk.all_rows(command.database)?;
            if current(&rows).iter().any(|row| row.who == there.person) {
                return Err(Invalid::new("substitute", Reason::Exists).into());
            }
            command.put(desk.circle_of_substitutes()?, &[&there.withdraw(&moment)])
        })
    }

    /// Who stands in for an assignment's contact or did, the last first.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn substitutes(&self, id: AssignmentId) -> Result<Vec<Substitute>, AppError> {
        self.at_desk(id, |database, desk| Ok(standing(of_desk(database, desk)?)))
    }

    /// Who stands in for a case's contact or did, the last first: what all three are told.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn substitutes_in(&self, case: CaseId) -> Result<Vec<Substitute>, AppError> {
        self.look(case, |database, place| Ok(standing(of_case(database, place.triangle, case)?)))
    }
}

/// All of an assignment's, those that were taken back too. None where the case isn't here.
pub(super) fn of_desk(database: Database<'_>, desk: &Desk) -> Result<Vec<Substitute>, AppError> {
    match desk.circle_of_substitutes() {
        Ok(circle) => Ok(records::about(database, circle, desk.assignment.id)?),
        Err(_) => Ok(Vec::new()),
    }
}

fn one_of(all: &[Substitute], id: SubstituteId) -> Result<&Substitute, AppError> {
    let standing = |one: &&Substitute| one.id == id && one.withdrawn.is_none();
    all.iter().find(standing).ok_or(AppError::NotFound("substitute"))
}

fn standing(mut all: Vec<Substitute>) -> Vec<Substitute> {
    all.retain(|one| one.withdrawn.is_none());
    all.sort_by_key(|one| std::cmp::Reverse((one.from, one.id)));
    all
}

fn check_rows(made: &Substitute, rows: &[TimesheetRow]) -> Result<(), Invalid> {
    for row in current(rows).into_iter().filter(|row| row.who == made.person) {
        if row.date() < made.from {
            return Err(Invalid::new("from", Reason::OutOfRange));
        }
        if made.to < row.date() {
            return Err(Invalid::new("to", Reason::OutOfRange));
        }
    }
    Ok(())
}
