//! What the user sees of a row about themselves.

use serde::{Deserialize, Serialize};

use super::super::assignment::Assignment;
use super::super::row::TimesheetRow;
use crate::model::id::{CaseId, RowId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::{Date, Moment};

/// One version of a row, as the pair's circle holds it: when, how long, and how far they were
/// driven. It says nothing of money or expenses, and names no passenger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownRow {
    /// Which version: the row's.
    pub id: RowId,
    /// Which row.
    pub row: RowId,
    /// Whose case.
    pub case: CaseId,
    /// The row's version number.
    pub version: u32,
    /// When it began.
    pub start: Moment,
    /// When it ended.
    pub end: Moment,
    /// What is paid for, in minutes.
    pub minutes: u16,
    /// The trip, if there was one.
    pub trip: Option<ShownTrip>,
    /// When this version was entered.
    pub entered: Moment,
    /// When the row was taken back.
    pub withdrawn: Option<Moment>,
}

/// A trip, as the user sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownTrip {
    /// What it was for.
    pub purpose: String,
    /// Where it began.
    pub start_point: String,
    /// Where it ended.
    pub end_point: String,
    /// How far, in metres.
    pub metres: u32,
}

impl ShownRow {
    /// What the user of a case sees of a row; to be copied to the pair's circle.
    ///
    /// # Errors
    /// `row` is [`Reason::OutOfRange`] when it is a club's, or another assignment's.
    pub fn of(row: &TimesheetRow, assignment: &Assignment) -> Result<Self, Invalid> {
        let case = assignment.case().filter(|_| row.assignment == assignment.id);
        let trip = row.travel.as_ref().map(|travel| ShownTrip {
            purpose: travel.purpose.clone(),
            start_point: travel.start_point.clone(),
            end_point: travel.end_point.clone(),
            metres: travel.metres,
        });
        Ok(Self {
            id: row.id,
            row: row.row,
            case: case.ok_or_else(|| Invalid::new("row", Reason::OutOfRange))?,
            version: row.version,
            start: row.start.clone(),
            end: row.end.clone(),
            minutes: row.minutes,
            trip,
            entered: row.entered.clone(),
            withdrawn: row.withdrawn.as_ref().map(|taken_back| taken_back.at.clone()),
        })
    }

    /// The row's date.
    pub fn date(&self) -> Date {
        self.start.date()
    }
}

/// The version of a row that counts, also when it was taken back.
pub(super) fn newest(all: &[ShownRow], row: RowId) -> Option<&ShownRow> {
    let versions = all.iter().filter(|shown| shown.row == row);
    versions.max_by_key(|shown| (shown.version, shown.entered.utc, shown.id))
}
