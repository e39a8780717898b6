//! The cases of one command: one, or those of a group's participants.

use super::command::Command;
use super::error::AppError;
use super::life::App;
use super::place::{Acting, Place, place};
use crate::model::id::CaseId;
use crate::model::invalid::{Invalid, Reason};
use crate::model::session::group::PARTICIPANTS;
use crate::model::session::names;
use crate::store::Database;
use crate::store::view::{self, CaseView};

impl App {
    /// All cases and their people, in the order they were opened, and nothing else of them.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn case_views(&self) -> Result<Vec<CaseView>, AppError> {
        self.read(|database| Ok(view::cases(database)?))
    }

    /// Looks at one case, at one moment.
    pub(super) fn look<T>(
        &self,
        case: CaseId,
        look: impl FnOnce(Database<'_>, &Place) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let phone = self.phone();
        self.read(|database| look(database, &place(database, case, &phone)?))
    }
}

impl Command<'_> {
    /// The places of `cases`, in their order. Nobody but a phone's owner acts in several at once.
    ///
    /// # Errors
    /// `field` is [`Reason::Empty`] without any, [`Reason::Exists`] when one is there twice,
    /// [`Reason::OutOfRange`] over [`PARTICIPANTS`] and for several when the user acts;
    /// [`AppError::NotFound`].
    pub fn places(
        &mut self,
        field: &str,
        cases: &[CaseId],
        acting: Acting,
    ) -> Result<Vec<Place>, AppError> {
        let refuse = |reason| Err(Invalid::new(field, reason).into());
        let mut sorted = cases.to_vec();
        sorted.sort_unstable();
        match cases.len() {
            0 => return refuse(Reason::Empty),
            2.. if acting == Acting::User => return refuse(Reason::OutOfRange),
            count if count > PARTICIPANTS => return refuse(Reason::OutOfRange),
            _ if sorted.array_windows().any(|[a, b]| a == b) => return refuse(Reason::Exists),
            _ => {}
        }
        cases.iter().map(|case| self.place(*case)).collect()
    }

    /// Lets go of the form a command came from, if it came from one.
    pub fn use_form_if_any(&mut self, form: Option<&str>) -> Result<(), AppError> {
        form.map_or(Ok(()), |key| self.use_form(key))
    }
}

/// What the users of the other places are called.
pub(super) fn others<'a>(places: &'a [Place], own: &Place) -> Vec<&'a str> {
    let others = places.iter().filter(|place| place.case() != own.case());
    others.map(Place::user_called).collect()
}

/// Refuses a text that goes into several cases and names one of their users: it would name them in
/// the others'.
///
/// # Errors
/// The text's field is [`Reason::NamesAnother`].
pub(super) fn check_common(places: &[Place], texts: &[(&str, &str)]) -> Result<(), Invalid> {
    for place in places {
        let others = others(places, place);
        for (field, text) in texts {
            names::check(field, text, place.user_called(), &others)?;
        }
    }
    Ok(())
}
