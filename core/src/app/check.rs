//! Looking at everything: pages, signatures, chains, and that a rebuild gives the same again.

use std::collections::BTreeMap;

use super::error::AppError;
use super::life::App;
use crate::ledger::{Circle, Envelope, Kind, LedgerError};
use crate::model::id::CircleId;
use crate::store::projection::{self, Row};
use crate::store::{Database, StoreError, log, preferences};

const READ_MODEL_VERSION: &str = "read_model_version";

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
        let mut faults = or_damage(self.faults_of_pages())?;
        faults.extend(or_damage(self.misplaced())?);
        faults.extend(or_damage(self.faults_of_a_rebuild())?);
        Ok(faults)
    }

    /// Every row of the read model, in an order of its own: to see that two are the same.
    ///
    /// # Errors
    /// What the disk says.
    pub fn read_model(&self) -> Result<Vec<Row>, AppError> {
        self.read(|database| Ok(projection::dump(database)?))
    }

    fn faults_of_pages(&self) -> Result<Vec<Fault>, AppError> {
        Ok(self.reader().integrity_faults()?.into_iter().map(Fault::Database).collect())
    }

    fn misplaced(&self) -> Result<Vec<Fault>, AppError> {
        let misplaced = self.read(|database| Ok(log::misplaced(database)?))?;
        Ok(misplaced.into_iter().map(Fault::Misplaced).collect())
    }

    fn faults_of_a_rebuild(&self) -> Result<Vec<Fault>, AppError> {
        self.writing().store.try_out(|database| {
            let stored = projection::dump(database)?;
            let mut faults = rebuild(database)?;
            let rebuilt = projection::dump(database)?;
            let (only_stored, only_rebuilt) = differing(stored, rebuilt);
            if only_stored + only_rebuilt > 0 {
                faults.insert(0, Fault::ReadModel { only_stored, only_rebuilt });
            }
            Ok(faults)
        })
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

impl App {
    /// Makes the read model anew where the version before left it in another form. A circle that
    /// doesn't hold keeps the rows it has: a check tells of it.
    pub(super) fn bring_read_model_up(&self) -> Result<(), AppError> {
        let version = projection::VERSION.to_string();
        let stored = self.read(|database| Ok(preferences::get(database, READ_MODEL_VERSION)?))?;
        if stored.as_deref() == Some(version.as_str()) {
            return Ok(());
        }
        self.command(|command| {
            for id in log::circles(command.database)? {
                let stored = log::of_circle(command.database, id)?;
                if let Ok(circle) = Circle::replay(&stored) {
                    projection::clear_circle(command.database, id)?;
                    rebuild_circle(command.database, id, &circle, &stored)?;
                }
            }
            Ok(preferences::set(command.database, READ_MODEL_VERSION, &version)?)
        })
    }
}

/// Rebuilds every circle that holds, and tells which do not.
fn rebuild(database: Database<'_>) -> Result<Vec<Fault>, StoreError> {
    projection::clear(database)?;
    let mut faults = Vec::new();
    for id in log::circles(database)? {
        let stored = log::of_circle(database, id)?;
        match Circle::verify(&stored) {
            Ok(circle) => rebuild_circle(database, id, &circle, &stored)?,
            Err(fault) => faults.push(Fault::Circle { circle: id.to_string(), fault }),
        }
    }
    Ok(faults)
}

pub(super) fn rebuild_circle(
    database: Database<'_>,
    id: CircleId,
    circle: &Circle,
    stored: &[Vec<u8>],
) -> Result<(), StoreError> {
    projection::put_membership(database, id, circle.membership())?;
    for record in circle.records() {
        projection::put_record(database, id, &record.key, Some(&record))?;
    }
    for bytes in stored {
        note_newer(database, bytes)?;
    }
    Ok(())
}

/// An envelope that only a newer version can read is kept, and noted.
pub(super) fn note_newer(database: Database<'_>, bytes: &[u8]) -> Result<(), StoreError> {
    match Envelope::read(bytes) {
        Ok(Envelope { circle, author, seq, kind: Kind::Newer(_), .. }) => {
            let author = data_encoding::HEXLOWER.encode(&author.0);
            projection::put_newer(database, circle, "/envelope", &format!("{author}-{seq}"))
        }
        _ => Ok(()),
    }
}

/// What can't be read because it is damaged is what a check is there to find.
fn or_damage(looked: Result<Vec<Fault>, AppError>) -> Result<Vec<Fault>, AppError> {
    match looked {
        Err(AppError::Store(StoreError::Corrupt(what))) => Ok(vec![Fault::Database(what)]),
        looked => looked,
    }
}

/// How many rows only the one has, and only the other; in time that does not grow
/// with the square of a large difference.
fn differing(stored: Vec<Row>, rebuilt: Vec<Row>) -> (usize, usize) {
    let counted = |rows: Vec<Row>| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        rows.iter().for_each(|row| *counts.entry(format!("{row:?}")).or_default() += 1);
        counts
    };
    if stored == rebuilt {
        return (0, 0);
    }
    let (stored, rebuilt) = (counted(stored), counted(rebuilt));
    let only = |these: &BTreeMap<String, usize>, those: &BTreeMap<String, usize>| {
        these.iter().map(|(row, n)| n.saturating_sub(*those.get(row).unwrap_or(&0))).sum()
    };
    (only(&stored, &rebuilt), only(&rebuilt, &stored))
}
