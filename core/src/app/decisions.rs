//! The municipality's decision on a case.

use super::command::make_id;
use super::error::AppError;
use super::life::App;
use super::place::{Acting, of_case};
use crate::model::decision::{self, Decision, NewDecision};
use crate::model::id::{CaseId, DecisionId};
use crate::model::time::Now;
use crate::store::Database;

impl App {
    /// Writes down the decision on a case, in the place of the one that counts so far.
    ///
    /// # Errors
    /// As [`Decision::make`]; [`AppError::NotFound`].
    pub fn set_decision(
        &self,
        case: CaseId,
        new: &NewDecision,
        now: Now,
    ) -> Result<Decision, AppError> {
        let (id, moment) = (DecisionId(make_id()?), now.moment());
        self.command(|command| {
            let place = command.place(case)?;
            let there: Vec<Decision> = of_case(command.database, place.triangle, case)?;
            let id = decision::current(&there).map_or(id, |there| there.id);
            let entry = place.entry(Acting::Owner, &moment);
            let decision = Decision::make(new, id, case, &there, &entry)?;
            command.put(place.triangle()?, &[&decision])?;
            Ok(decision)
        })
    }

    /// The decision that counts, if one is written down.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn decision(&self, case: CaseId) -> Result<Option<Decision>, AppError> {
        let triangle = self.place(case)?.triangle;
        self.read(|database| current(database, triangle, case))
    }
}

/// The decision that counts, inside a transaction.
pub(super) fn current(
    database: Database<'_>,
    triangle: Option<crate::model::id::CircleId>,
    case: CaseId,
) -> Result<Option<Decision>, AppError> {
    let all: Vec<Decision> = of_case(database, triangle, case)?;
    Ok(decision::current(&all).cloned())
}
