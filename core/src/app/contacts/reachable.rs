//! When user and contact may reach each other: agreed between the two, and theirs alone.

use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::Acting;
use crate::model::id::CaseId;
use crate::model::papers::reachable::{ReachableHours, Span};
use crate::model::time::Now;
use crate::store::records;

impl App {
    /// Agrees on hours, in the place of those there were. No span takes them away.
    ///
    /// # Errors
    /// As [`ReachableHours::make`]; [`AppError::NotFound`], also on the municipality's phone.
    pub fn set_reachable_hours(
        &self,
        case: CaseId,
        spans: &[Span],
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<ReachableHours, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place(case)?;
            let hours = ReachableHours::make(spans, case, &place.entry(acting, &moment))?;
            command.put(place.pair()?, &[&hours])?;
            command.use_form_if_any(form)?;
            Ok(hours)
        })
    }

    /// The hours that are agreed; none where nobody has said anything.
    ///
    /// # Errors
    /// [`AppError::NotFound`], also on the municipality's phone; [`AppError::Store`].
    pub fn reachable_hours(&self, case: CaseId) -> Result<Option<ReachableHours>, AppError> {
        self.look(case, |database, place| Ok(records::one(database, place.pair()?, case)?))
    }
}
