//! What was said of rows, as far as this phone may see it.

use std::collections::BTreeSet;

use super::desk::Desk;
use crate::app::error::AppError;
use crate::model::id::RowId;
use crate::model::pay::confirmation::{ClubConfirmation, Confirmation, Objection, ShownRow, Words};
use crate::store::{Database, records};

/// All that was said of some rows, as far as this phone may see it.
pub(super) struct Heard {
    confirmations: Vec<Confirmation>,
    objections: Vec<Objection>,
    club: Vec<ClubConfirmation>,
    /// The versions that the user has been shown.
    pub(super) shown: BTreeSet<RowId>,
}

impl Heard {
    pub(super) fn of(
        database: Database<'_>,
        desk: &Desk,
        rows: &BTreeSet<RowId>,
    ) -> Result<Self, AppError> {
        let (mut confirmations, mut objections) = (Vec::new(), Vec::new());
        let (mut club, mut shown) = (Vec::new(), BTreeSet::new());
        // the pair's circle has what the circle of work has, and what has not been copied yet
        let said_in = desk.pair().unwrap_or(desk.circle);
        let voice = desk.place.as_ref().and_then(|place| place.voice);
        for row in rows {
            if desk.assignment.case().is_none() {
                club.extend(records::about(database, desk.circle, row)?);
                continue;
            }
            confirmations.extend(records::about(database, said_in, row)?);
            if let Some(voice) = voice {
                objections.extend(records::about(database, voice, row)?);
            }
            if let Some(pair) = desk.pair() {
                let there: Vec<ShownRow> = records::about(database, pair, row)?;
                shown.extend(there.into_iter().map(|one| one.id));
            }
        }
        Ok(Self { confirmations, objections, club, shown })
    }

    pub(super) fn words(&self) -> Words<'_> {
        Words { confirmations: &self.confirmations, objections: &self.objections, club: &self.club }
    }
}
