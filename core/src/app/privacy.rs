//! Privacy: what is stored where, everything out, erasing that is real, leaving, retention.
//!
//! - here: the file made anew after something has been erased.
//! - [`records`]: one record of one's own gone.
//! - [`erasable`]: what may be erased by itself.
//! - [`cases`]: a case gone, from this vault or for all.
//! - `belonging`: what goes with what is erased.
//! - `lawful`: what law keeps.
//! - [`leaving`]: the whole vault gone.
//! - [`retention`]: which ended cases are proposed for erasure.
//! - [`stored`]: what is stored where.
//! - [`taking_out`]: everything out, for a machine and for a reader.

mod belonging;
pub mod cases;
pub mod erasable;
mod lawful;
pub mod leaving;
pub mod records;
pub mod retention;
pub mod stored;
pub mod taking_out;

use super::error::AppError;
use super::life::App;
use crate::store::{StoreError, erasing};

impl App {
    /// Makes the database's file anew where something has been erased and that is still to be done,
    /// so that nothing of it lies in the file. Gives whether it was to be done.
    ///
    /// # Errors
    /// [`StoreError::Busy`] while another process holds the vault, [`StoreError::Full`]: it is done
    /// when the vault is next opened, or this is called again.
    pub fn finish_erasing(&self) -> Result<bool, AppError> {
        if !self.read(|database| Ok(erasing::is_to_do(database)?))? {
            return Ok(false);
        }
        let writing = self.writing();
        // no screen reads meanwhile
        let _reading = self.reader();
        erasing::make_anew(&writing.store)?;
        Ok(true)
    }

    /// As [`App::finish_erasing`]; what stands in the way now is left for the next time.
    pub(super) fn finish_erasing_if_it_can(&self) -> Result<(), AppError> {
        match self.finish_erasing() {
            Err(AppError::Store(StoreError::Corrupt(what))) => {
                Err(StoreError::Corrupt(what).into())
            }
            // a full disk, another process: nothing was half done, and it is still noted
            Ok(_) | Err(_) => Ok(()),
        }
    }

    /// Whether something has been erased and may still lie in the file.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn is_erasing(&self) -> Result<bool, AppError> {
        self.read(|database| Ok(erasing::is_to_do(database)?))
    }
}
