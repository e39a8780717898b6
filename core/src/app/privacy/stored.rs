//! What is stored where: how much, in which circle, about which case.

use std::collections::BTreeMap;

use crate::app::error::AppError;
use crate::app::life::App;
use crate::model::id::{CaseId, CircleId};
use crate::store::circles;
use crate::store::view::{self, Involved};

/// One circle, and how much is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Which.
    pub circle: CircleId,
    /// What it is for, by [`CircleKind::name`](crate::ledger::CircleKind::name).
    pub kind: String,
    /// The case it is about; none of what is one's own.
    pub case: Option<CaseId>,
    /// Who can see it.
    pub people: Vec<Involved>,
    /// How many records of each kind there are.
    pub counts: BTreeMap<String, usize>,
    /// This phone's owner administers it: what is erased here is erased for all.
    pub administers: bool,
}

impl Stored {
    /// How many records there are.
    pub fn count(&self) -> usize {
        self.counts.values().sum()
    }
}

impl App {
    /// What is stored where: one's own first, then case by case. Every record is counted, so that
    /// it takes longer the more there is.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn stored(&self) -> Result<Vec<Stored>, AppError> {
        let phone = self.phone();
        self.read(|database| {
            let stored = |(circle, kind, case)| {
                let member = view::member_with(database, circle, &phone)?;
                Ok(Stored {
                    circle,
                    kind,
                    case,
                    people: view::involved(database, circle)?,
                    counts: circles::counts(database, circle)?,
                    administers: member.is_some_and(|(_, administers)| administers),
                })
            };
            circles::all(database)?.into_iter().map(stored).collect()
        })
    }
}
