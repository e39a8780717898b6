//! Pauses: from one day to another, or until their end is known.

use super::command::{Command, make_id};
use super::error::AppError;
use super::life::App;
use super::place::{Acting, Place, of_case};
use crate::model::closing::Doing;
use crate::model::id::{CaseId, PauseId};
use crate::model::session::pause::{Pause, PauseKind};
use crate::model::time::{Date, Now};
use crate::store::{Database, records};

/// A pause as it is given: what sort, its first day, and its last, if that is known.
pub type NewPause = (PauseKind, (Date, Option<Date>));

impl App {
    /// Begins a pause in a case.
    ///
    /// # Errors
    /// As [`Pause::make`]; `case` is `Ended` when it is closed on the first day;
    /// [`AppError::NotFound`].
    pub fn begin_pause(
        &self,
        case: CaseId,
        (kind, days): NewPause,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<Pause, AppError> {
        let (id, moment) = (PauseId(make_id()?), now.moment());
        self.command(|command| {
            let place = command.place(case)?;
            let pause = Pause::make(kind, days, id, case, &place.entry(acting, &moment))?;
            command.may(&place, Doing::Planning(pause.from))?;
            command.put(place.pair()?, &[&pause])?;
            command.use_form_if_any(form)?;
            Ok(pause)
        })
    }

    /// Changes a pause; ends it, when its last day is given.
    ///
    /// # Errors
    /// As [`Pause::change`]; `case` is `Ended` when it is closed on another first day;
    /// [`AppError::NotFound`].
    pub fn change_pause(
        &self,
        (case, id): (CaseId, PauseId),
        (kind, days): NewPause,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<Pause, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place(case)?;
            let there = pause(command, &place, id)?;
            let changed = there.change(kind, days, &place.entry(acting, &moment))?;
            if changed.from != there.from {
                command.may(&place, Doing::Planning(changed.from))?;
            }
            command.put(place.pair()?, &[&changed])?;
            command.use_form_if_any(form)?;
            Ok(changed)
        })
    }

    /// Takes a pause back: it should never have been.
    ///
    /// # Errors
    /// [`AppError::NotFound`].
    pub fn withdraw_pause(&self, case: CaseId, id: PauseId, now: Now) -> Result<(), AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place(case)?;
            let withdrawn = pause(command, &place, id)?.withdraw(&moment);
            command.put(place.pair()?, &[&withdrawn])
        })
    }

    /// A case's pauses that weren't taken back, the latest first.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn pauses(&self, case: CaseId) -> Result<Vec<Pause>, AppError> {
        self.look(case, |database, place| {
            let mut pauses = pauses(database, place)?;
            pauses.sort_by_key(|pause| std::cmp::Reverse((pause.from, pause.id)));
            Ok(pauses)
        })
    }
}

/// A case's pauses that weren't taken back, inside a transaction.
pub(super) fn pauses(database: Database<'_>, place: &Place) -> Result<Vec<Pause>, AppError> {
    let mut pauses: Vec<Pause> = of_case(database, place.pair, place.case())?;
    pauses.retain(|pause| pause.withdrawn.is_none());
    Ok(pauses)
}

fn pause(command: &Command<'_>, place: &Place, id: PauseId) -> Result<Pause, AppError> {
    let pause: Option<Pause> = records::one(command.database, place.pair()?, id)?;
    pause.filter(|pause| pause.case == place.case()).ok_or(AppError::NotFound("pause"))
}
