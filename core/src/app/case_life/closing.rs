//! Closing a case, taking that back, opening it again. Nothing else is written with it: what stops is
//! derived, and so goes on again by itself.

use super::{endings, one, refuse_withdrawn};
use crate::app::command::{Command, make_id};
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::{Acting, Place};
use crate::model::closing::{Closing, NewClosing, Reopening};
use crate::model::id::{CaseId, CircleId, ClosingId, ReopeningId};
use crate::model::time::{Date, Now};

impl App {
    /// Closes a case; or, with the id of a closing that is there, writes that one anew.
    ///
    /// # Errors
    /// As [`Closing::make`]; `closing` is [`Reason::Ended`] for one that was taken back;
    /// [`AppError::NotFound`].
    ///
    /// [`Reason::Ended`]: crate::model::invalid::Reason::Ended
    pub fn close_case(
        &self,
        case: CaseId,
        old: Option<ClosingId>,
        new: &NewClosing,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<Closing, AppError> {
        let (id, moment) = (ClosingId(make_id()?), now.moment());
        self.command(|command| {
            let (place, triangle) = place_of(command, case)?;
            if let Some(old) = old {
                let there: Closing = one(command.database, &place, triangle, old, "closing")?;
                refuse_withdrawn("closing", there.withdrawn.as_ref())?;
            }
            let so_far = endings::of(command.database, &place)?;
            let (opened, entry) = (place.view.case.opened.date(), place.entry(acting, &moment));
            let id = old.unwrap_or(id);
            let closing = Closing::make(new, id, case, opened, so_far.history(), &entry)?;
            command.put(triangle, &[&closing])?;
            command.use_form_if_any(form)?;
            Ok(closing)
        })
    }

    /// Takes a closing back that was a mistake: the case was never closed.
    ///
    /// # Errors
    /// As [`Closing::withdraw`]; `closing` is [`Reason::Ended`] when it was taken back before;
    /// [`AppError::NotFound`].
    ///
    /// [`Reason::Ended`]: crate::model::invalid::Reason::Ended
    pub fn take_closing_back(
        &self,
        case: CaseId,
        id: ClosingId,
        now: Now,
    ) -> Result<Closing, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let (place, triangle) = place_of(command, case)?;
            let there: Closing = one(command.database, &place, triangle, id, "closing")?;
            refuse_withdrawn("closing", there.withdrawn.as_ref())?;
            let so_far = endings::of(command.database, &place)?;
            let withdrawn = there.withdraw(so_far.history(), &moment)?;
            command.put(triangle, &[&withdrawn])?;
            Ok(withdrawn)
        })
    }

    /// Opens a case again from a day after the closing's last.
    ///
    /// # Errors
    /// As [`Reopening::make`]; [`AppError::NotFound`].
    pub fn reopen_case(
        &self,
        case: CaseId,
        closing: ClosingId,
        date: Date,
        acting: Acting,
        now: Now,
    ) -> Result<Reopening, AppError> {
        let (id, moment) = (ReopeningId(make_id()?), now.moment());
        self.command(|command| {
            let (place, triangle) = place_of(command, case)?;
            let there: Closing = one(command.database, &place, triangle, closing, "closing")?;
            let so_far = endings::of(command.database, &place)?;
            let entry = place.entry(acting, &moment);
            let opening = Reopening::make(&there, date, id, so_far.history(), &entry)?;
            command.put(triangle, &[&opening])?;
            Ok(opening)
        })
    }

    /// Takes an opening back: the case stays closed.
    ///
    /// # Errors
    /// `reopening` is [`Reason::Ended`] when it was taken back before; `case` is [`Reason::Exists`]
    /// when the case was closed again after it; [`AppError::NotFound`].
    ///
    /// [`Reason::Ended`]: crate::model::invalid::Reason::Ended
    /// [`Reason::Exists`]: crate::model::invalid::Reason::Exists
    pub fn take_reopening_back(
        &self,
        case: CaseId,
        id: ReopeningId,
        now: Now,
    ) -> Result<Reopening, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let (place, triangle) = place_of(command, case)?;
            let there: Reopening = one(command.database, &place, triangle, id, "reopening")?;
            refuse_withdrawn("reopening", there.withdrawn.as_ref())?;
            let so_far = endings::of(command.database, &place)?;
            let is_later = |of: &Closing| of.withdrawn.is_none() && there.date <= of.date;
            if so_far.closings.iter().any(is_later) {
                return Err(super::exists("case").into());
            }
            let withdrawn = there.withdraw(&moment);
            command.put(triangle, &[&withdrawn])?;
            Ok(withdrawn)
        })
    }
}

fn place_of(command: &mut Command<'_>, case: CaseId) -> Result<(Place, CircleId), AppError> {
    let place = command.place_of_three(case)?;
    let triangle = place.triangle()?;
    Ok((place, triangle))
}
