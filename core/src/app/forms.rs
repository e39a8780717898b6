//! What is being typed on this phone and is no answer: kept at each pause, so that a call, a dead
//! battery or a killed process loses none of it. A command that makes use of it lets it go in the
//! same transaction.

pub use crate::store::forms::Fields;

use super::command::Command;
use super::error::AppError;
use super::life::App;
use crate::model::identity_number;
use crate::model::invalid::{Invalid, Reason};
use crate::store::forms;

/// The most characters of a form's key.
pub const KEY_CHARACTERS: usize = 120;

/// The most fields of a form.
pub const FIELDS: usize = 200;

/// The most characters of one field.
pub const FIELD_CHARACTERS: usize = 5000;

impl App {
    /// Keeps what is typed in the form called `key`, in the place of what was kept before.
    ///
    /// # Errors
    /// `key` is [`Reason::Empty`], [`Reason::TooLong`] or [`Reason::IdentityNumber`]; `fields` is [`Reason::TooLong`] over
    /// [`FIELDS`]; a field, by its name, is [`Reason::TooLong`] over [`FIELD_CHARACTERS`] and
    /// [`Reason::IdentityNumber`], which isn't kept even for a moment.
    pub fn keep_form(&self, key: &str, fields: &Fields) -> Result<(), AppError> {
        if key.is_empty() {
            return Err(Invalid::new("key", Reason::Empty).into());
        }
        if key.chars().count() > KEY_CHARACTERS {
            return Err(Invalid::new("key", Reason::TooLong).into());
        }
        if identity_number::found_outside_ids(key) {
            return Err(Invalid::new("key", Reason::IdentityNumber).into());
        }
        if fields.len() > FIELDS {
            return Err(Invalid::new("fields", Reason::TooLong).into());
        }
        for (name, value) in fields {
            if value.chars().count() > FIELD_CHARACTERS {
                return Err(Invalid::new(name, Reason::TooLong).into());
            }
            let found = identity_number::found_outside_ids;
            if found(value) || found(name) {
                return Err(Invalid::new(name, Reason::IdentityNumber).into());
            }
        }
        self.command(|command| Ok(forms::keep(command.database, key, fields)?))
    }

    /// What was typed in the form called `key`, if something is kept.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn form(&self, key: &str) -> Result<Option<Fields>, AppError> {
        self.read(|database| Ok(forms::get(database, key)?))
    }

    /// Lets go of what was typed in the form called `key`.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn drop_form(&self, key: &str) -> Result<(), AppError> {
        self.command(|command| Ok(forms::drop(command.database, key)?))
    }
}

impl Command<'_> {
    /// Lets go of a form whose content this command has made use of.
    pub fn use_form(&mut self, key: &str) -> Result<(), AppError> {
        Ok(forms::drop(self.database, key)?)
    }
}
