//! Envelopes that come from elsewhere.

use super::check::note_newer;
use super::error::AppError;
use super::life::App;
use crate::ledger::Envelope;
use crate::model::id::CircleId;
use crate::store::{log, projection};

impl App {
    /// Takes envelopes of one circle this vault is in, each after its signature, its author's
    /// membership and its place in the chain are checked; those it has already are passed over.
    /// Gives how many were new. All of them are stored, or none.
    ///
    /// # Errors
    /// [`AppError::Ledger`] names what is wrong with the first that can't be taken.
    pub fn ingest(&self, envelopes: &[Vec<u8>]) -> Result<usize, AppError> {
        let Some(first) = envelopes.first() else { return Ok(0) };
        let circle: CircleId = Envelope::verify(first)?.circle;
        self.command(|command| {
            let (taken, touched) = command.circle(circle)?.take(envelopes)?;
            let membership = command.circle(circle)?.membership().clone();
            for sealed in &taken {
                log::add(command.database, sealed)?;
                note_newer(command.database, &sealed.bytes)?;
            }
            projection::put_membership(command.database, circle, &membership)?;
            for record in &touched {
                projection::put_record(command.database, circle, record)?;
            }
            Ok(taken.len())
        })
    }

    /// A circle's envelopes, in the order this phone got them.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn envelopes(&self, circle: CircleId) -> Result<Vec<Vec<u8>>, AppError> {
        self.read(|database| Ok(log::of_circle(database, circle)?))
    }
}
