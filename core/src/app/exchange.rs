//! Envelopes that come from elsewhere.

use std::collections::HashSet;

use super::check::note_newer;
use super::error::AppError;
use super::life::App;
use crate::ledger::{Envelope, Hash};
use crate::model::id::CircleId;
use crate::store::{Database, log, projection};

impl App {
    /// Takes envelopes of one circle this vault is in, each after its signature, its author's
    /// membership and its place in the chain are checked; those it has already are passed over.
    /// Gives how many were new. All of them are stored, or none.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when this vault is not in the first one's circle;
    /// [`AppError::Ledger`] names what is wrong with the first that can't be taken.
    pub fn ingest(&self, envelopes: &[Vec<u8>]) -> Result<usize, AppError> {
        let Some(first) = envelopes.first() else { return Ok(0) };
        let circle: CircleId = Envelope::verify(first)?.circle;
        self.command(|command| {
            // before what is already here is looked at, so that an unknown circle is always told
            command.circle(circle)?;
            let unknown = unknown(command.database, envelopes)?;
            let there = command.circle(circle)?;
            let (taken, touched) = there.take(&unknown)?;
            let membership = there.membership().clone();
            for sealed in &taken {
                log::add(command.database, sealed)?;
                note_newer(command.database, &sealed.bytes)?;
            }
            projection::put_membership(command.database, circle, &membership)?;
            for (key, record) in &touched {
                projection::put_record(command.database, circle, key, record.as_ref())?;
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

/// The envelopes that are not here yet, each once.
fn unknown(database: Database<'_>, envelopes: &[Vec<u8>]) -> Result<Vec<Vec<u8>>, AppError> {
    let mut seen = HashSet::new();
    let mut unknown = Vec::new();
    for bytes in envelopes {
        let hash = Hash::of(bytes);
        if seen.insert(hash) && !log::has(database, hash)? {
            unknown.push(bytes.clone());
        }
    }
    Ok(unknown)
}
