//! The way onward (Veien videre): what the user was offered or guided to. It may be settled also
//! when the case is closed.

use std::collections::BTreeSet;

use super::{one, refuse_withdrawn};
use crate::app::command::make_id;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::Acting;
use crate::model::closing::Doing;
use crate::model::id::{CaseId, WayOnwardId};
use crate::model::time::{Date, Now};
use crate::model::transition::{ServiceKind, WayOnward};

/// A way onward as it is typed: to what, in words, and the day it was settled.
pub type NewWay<'a> = (&'a BTreeSet<ServiceKind>, &'a str, Date);

impl App {
    /// Settles the way onward; or, with the id of one that is there, writes that one anew.
    ///
    /// # Errors
    /// As [`WayOnward::make`]; `way` is [`Reason::Ended`] for one that was taken back;
    /// [`AppError::NotFound`].
    ///
    /// [`Reason::Ended`]: crate::model::invalid::Reason::Ended
    pub fn settle_way_onward(
        &self,
        case: CaseId,
        old: Option<WayOnwardId>,
        new: NewWay<'_>,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<WayOnward, AppError> {
        let (id, moment) = (WayOnwardId(make_id()?), now.moment());
        self.command(|command| {
            let place = command.place_of_three(case)?;
            let triangle = place.triangle()?;
            command.may(&place, Doing::Ending)?;
            if let Some(old) = old {
                let there: WayOnward = one(command.database, &place, triangle, old, "way")?;
                refuse_withdrawn("way", there.withdrawn.as_ref())?;
            }
            let entry = place.entry(acting, &moment);
            let way = WayOnward::make(new, old.unwrap_or(id), case, &entry)?;
            command.put(triangle, &[&way])?;
            command.use_form_if_any(form)?;
            Ok(way)
        })
    }

    /// Takes a way onward back.
    ///
    /// # Errors
    /// `way` is [`Reason::Ended`] when it was taken back before; [`AppError::NotFound`].
    ///
    /// [`Reason::Ended`]: crate::model::invalid::Reason::Ended
    pub fn withdraw_way_onward(
        &self,
        case: CaseId,
        id: WayOnwardId,
        now: Now,
    ) -> Result<WayOnward, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place_of_three(case)?;
            let triangle = place.triangle()?;
            let there: WayOnward = one(command.database, &place, triangle, id, "way")?;
            refuse_withdrawn("way", there.withdrawn.as_ref())?;
            let withdrawn = there.withdraw(&moment);
            command.put(triangle, &[&withdrawn])?;
            Ok(withdrawn)
        })
    }
}
