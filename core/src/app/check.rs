//! Looking at everything: pages, signatures, chains, and that a rebuild gives the same again.

use rusqlite::Connection;

use super::error::AppError;
use super::life::App;
use crate::ledger::{Circle, Envelope, Kind, LedgerError, RecordKey};
use crate::store::{StoreError, log, projection};

/// What a check found wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// SQLCipher or SQLite says so of a page, an index or a foreign key.
    Database(String),
    /// The stored envelope at this position is not the one its row names.
    Misplaced(i64),
    /// A circle's envelopes do not hold: a signature, a chain, a membership.
    Circle {
        /// The circle.
        circle: String,
        /// What is wrong.
        fault: LedgerError,
    },
    /// The read model is not what the envelopes give.
    ReadModel {
        /// Rows that only the stored read model has.
        only_stored: usize,
        /// Rows that only the rebuilt one has.
        only_rebuilt: usize,
    },
}

impl App {
    /// Looks at everything, and changes nothing. Empty when all is well.
    ///
    /// # Errors
    /// What the disk says; a fault that is found is no error.
    pub fn check(&self) -> Result<Vec<Fault>, AppError> {
        let mut faults: Vec<Fault> = {
            let reader = self.reader();
            let database = reader.integrity_faults()?.into_iter().map(Fault::Database);
            let misplaced = log::misplaced(reader.connection())?.into_iter().map(Fault::Misplaced);
            database.chain(misplaced).collect()
        };
        let mut writing = self.writing();
        writing.store.try_out(|database| {
            let stored = projection::dump(database)?;
            let broken = rebuild(database)?;
            let rebuilt = projection::dump(database)?;
            let (only_stored, only_rebuilt) = differing(&stored, &rebuilt);
            if only_stored + only_rebuilt > 0 {
                faults.push(Fault::ReadModel { only_stored, only_rebuilt });
            }
            faults.extend(broken);
            Ok::<_, AppError>(())
        })?;
        Ok(faults)
    }

    /// Drops the read model and makes it anew from the envelopes.
    ///
    /// # Errors
    /// [`AppError::Ledger`] when a circle's envelopes do not hold; nothing has changed then.
    pub fn rebuild(&self) -> Result<(), AppError> {
        self.command(|command| match rebuild(command.database)?.pop() {
            Some(Fault::Circle { fault, .. }) => Err(fault.into()),
            _ => Ok(()),
        })
    }
}

/// Rebuilds every circle that holds, and tells which do not.
fn rebuild(database: &Connection) -> Result<Vec<Fault>, StoreError> {
    projection::clear(database)?;
    let mut faults = Vec::new();
    for id in log::circles(database)? {
        let stored = log::of_circle(database, id)?;
        match Circle::verify(&stored) {
            Ok(circle) => {
                projection::put_membership(database, id, circle.membership())?;
                for record in circle.records() {
                    projection::put_record(database, id, &record)?;
                }
                for bytes in &stored {
                    note_newer(database, bytes)?;
                }
            }
            Err(fault) => faults.push(Fault::Circle { circle: id.to_string(), fault }),
        }
    }
    Ok(faults)
}

/// An envelope that only a newer version can read is kept, and noted.
pub(super) fn note_newer(database: &Connection, bytes: &[u8]) -> Result<(), StoreError> {
    match Envelope::read(bytes) {
        Ok(Envelope { circle, author, seq, kind: Kind::Newer(_), .. }) => {
            let author = data_encoding::HEXLOWER.encode(&author.0);
            let key = RecordKey::new("envelope", format!("{author}-{seq}"));
            projection::put_newer(database, circle, &key)
        }
        _ => Ok(()),
    }
}

fn differing<T: PartialEq>(stored: &[T], rebuilt: &[T]) -> (usize, usize) {
    let missing = |from: &[T], of: &[T]| from.iter().filter(|row| !of.contains(row)).count();
    if stored == rebuilt { (0, 0) } else { (missing(stored, rebuilt), missing(rebuilt, stored)) }
}
