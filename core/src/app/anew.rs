//! A circle begun anew, inside the command that does it or takes it in: what was is let go of, here
//! and on disk.

use std::collections::BTreeSet;

use super::check::rebuild_circle;
use super::command::Command;
use super::error::AppError;
use super::reminders::memory::forget_without_a_case;
use crate::ledger::anew::Again;
use crate::ledger::circle::Sealed;
use crate::ledger::{BegunAnew, Received, RecordKey};
use crate::model::id::CircleId;
use crate::store::{erasing, log, projection, waiting};

impl Command<'_> {
    /// Begins a circle that this phone's owner administers anew, without the records `gone`.
    pub fn begin_anew(
        &mut self,
        circle: CircleId,
        gone: &BTreeSet<RecordKey>,
    ) -> Result<(), AppError> {
        let (key, stored) = (self.key, log::of_circle(self.database, circle)?);
        let sealed = self.circle(circle)?.begin_anew(gone, &stored, key)?;
        self.log_anew(circle, &sealed)?;
        self.show_anew(circle)
    }

    /// Stores a snapshot in the place of all that there is of its circle. What is let go of is on
    /// disk until that is made anew as well.
    fn log_anew(&mut self, circle: CircleId, sealed: &Sealed) -> Result<(), AppError> {
        log::drop_circle(self.database, circle)?;
        log::add(self.database, sealed)?;
        Ok(erasing::note(self.database)?)
    }

    /// Makes a circle's part of the read model anew, and lets go of what is kept of it beside that
    /// and is no longer of use: envelopes that waited to be taken before a snapshot, and what was
    /// typed about what is erased.
    fn show_anew(&mut self, id: CircleId) -> Result<(), AppError> {
        let database = self.database;
        projection::clear_circle(database, id)?;
        let stored = log::of_circle(database, id)?;
        let circle = self.circle(id)?;
        rebuild_circle(database, id, circle, &stored)?;
        for bytes in waiting::of_circle(database, id)? {
            let received = Received::stored(bytes)?;
            if circle.is_over(&received) {
                waiting::remove(database, received.hash)?;
            }
        }
        erasing::drop_typed(database, circle.erased().iter().map(|key| key.id.as_str()))?;
        forget_without_a_case(database)
    }

    /// Writes once more what this phone had written beside a snapshot that came.
    fn write_again(
        &mut self,
        circle: CircleId,
        begun: BegunAnew,
        before: &[Vec<u8>],
    ) -> Result<Again, AppError> {
        let (key, now) = (self.key, log::of_circle(self.database, circle)?);
        Ok(begun.write_again(self.circle(circle)?, before, &now, key)?)
    }

    /// Goes on from a snapshot that came from elsewhere: it is stored in the place of all that
    /// there was, then what came after it, then what this phone had written beside it. Gives how
    /// many snapshots were new.
    pub fn go_on_from(
        &mut self,
        circle: CircleId,
        begun: BegunAnew,
        new: &[Sealed],
    ) -> Result<usize, AppError> {
        let before = log::of_circle(self.database, circle)?;
        self.log_anew(circle, &begun.sealed)?;
        for sealed in new {
            self.log(sealed)?;
        }
        let again = self.write_again(circle, begun, &before)?;
        for sealed in &again.new {
            self.log(sealed)?;
        }
        if let Some(sealed) = &again.begun_anew {
            self.log_anew(circle, sealed)?;
        }
        self.show_anew(circle)?;
        Ok(1)
    }
}
