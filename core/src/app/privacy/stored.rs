//! What is stored where: how much, in which circle, about which case.

use std::collections::BTreeMap;

use crate::app::error::AppError;
use crate::app::life::App;
use crate::ledger::{Circle, CircleKind};
use crate::model::id::{CaseId, CircleId};
use crate::store::log;
use crate::store::view::{self, Involved};

/// One circle, and how much is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Which.
    pub circle: CircleId,
    /// What it is for.
    pub kind: CircleKind,
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

    /// The case it is about.
    pub fn case(&self) -> Option<CaseId> {
        self.kind.case()
    }
}

impl App {
    /// What is stored where, in the order the circles came here: one's own first.
    ///
    /// # Errors
    /// [`AppError::Store`], [`AppError::Ledger`].
    pub fn stored(&self) -> Result<Vec<Stored>, AppError> {
        let phone = self.phone();
        self.read(|database| {
            let mut all = Vec::new();
            for id in log::circles(database)? {
                let membership = Circle::membership_of(&log::of_circle(database, id)?)?;
                let administers =
                    membership.member_with(&phone).is_some_and(|member| member.administrator);
                all.push(Stored {
                    circle: id,
                    people: view::involved(database, id)?,
                    counts: view::counts(database, id)?,
                    kind: membership.circle,
                    administers,
                });
            }
            Ok(all)
        })
    }
}
