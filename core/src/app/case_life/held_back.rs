//! What a child of 12 to 15 asks not to be passed on to guardians. It lies in the pair's circle, where
//! no guardian is.

use super::around::age_of;
use super::{one, refuse_withdrawn};
use crate::app::command::make_id;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::Acting;
use crate::model::id::{CaseId, NotPassedOnId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::people::guardian::NotPassedOn;
use crate::model::time::Now;

impl App {
    /// A user of 12 to 15 asks that something isn't passed on to guardians: on either's phone.
    ///
    /// # Errors
    /// As [`NotPassedOn::ask`]; `age` is [`Reason::Empty`] as long as the user's isn't known;
    /// [`AppError::NotFound`], also on a phone that isn't in the pair's circle.
    pub fn ask_not_to_pass_on(
        &self,
        case: CaseId,
        words: &str,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<NotPassedOn, AppError> {
        let (id, moment) = (NotPassedOnId(make_id()?), now.moment());
        self.command(|command| {
            let place = command.place_of_three(case)?;
            let pair = place.pair()?;
            let age = age_of(command.database, &place)?;
            let age = age.ok_or_else(|| Invalid::new("age", Reason::Empty))?.age;
            let of = (case, place.user());
            let asked = NotPassedOn::ask(words, id, of, age, &place.entry(acting, &moment))?;
            command.put(pair, &[&asked])?;
            command.use_form_if_any(form)?;
            Ok(asked)
        })
    }

    /// The user lets something be passed on after all.
    ///
    /// # Errors
    /// `by` is [`Reason::OutOfRange`] for anyone else; `asked` is [`Reason::Ended`] when it was
    /// taken back before; [`AppError::NotFound`].
    pub fn let_pass_on(
        &self,
        case: CaseId,
        id: NotPassedOnId,
        acting: Acting,
        now: Now,
    ) -> Result<NotPassedOn, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place_of_three(case)?;
            let pair = place.pair()?;
            let there: NotPassedOn = one(command.database, &place, pair, id, "asked")?;
            if place.person(acting) != place.user() {
                return Err(Invalid::new("by", Reason::OutOfRange).into());
            }
            refuse_withdrawn("asked", there.withdrawn.as_ref())?;
            let withdrawn = there.withdraw(&moment);
            command.put(pair, &[&withdrawn])?;
            Ok(withdrawn)
        })
    }
}
