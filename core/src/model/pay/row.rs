//! A row of a timesheet: hours on a day, travel, expenses.
//!
//! A row is never changed in place. A correction is a new version that names the one before; what
//! was confirmed or declared was the version that stood then. Of a row's versions the newest counts.
//!
//! - here: the row, its versions, taking it back.
//! - `make`: a row as it is given, made fit to store; correcting.
//! - `travel`: trips and expenses.

mod make;
mod travel;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use make::{Known, NewRow, ROW_DAYS_BACK};
pub use travel::{
    EXPENSE_MOST, EXPENSES, Expense, ExpenseKind, METRES, NewExpense, NewTravel, PASSENGERS,
    POINT_CHARACTERS, PURPOSE_CHARACTERS, Travel, WHAT_FOR_CHARACTERS,
};

use crate::model::id::{AssignmentId, PersonId, RowId, SessionId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::text::{self, REASON_CHARACTERS};
use crate::model::time::{Date, Moment};

/// A later version names the one it corrects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowCorrection {
    /// The version before this one.
    pub corrects: RowId,
    /// Why.
    pub reason: String,
}

/// A row was taken back: it should not have been there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenBack {
    /// When.
    pub at: Moment,
    /// Why; always said of what was handed in.
    pub reason: Option<String>,
}

/// One version of a row, as the circle of the contact's work holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimesheetRow {
    /// Which version.
    pub id: RowId,
    /// The id of its first version: which row.
    pub row: RowId,
    /// Of which assignment.
    pub assignment: AssignmentId,
    /// 1, then one more for each correction.
    pub version: u32,
    /// What this version corrects, from version 2 on.
    pub correction: Option<RowCorrection>,
    /// Whose hours: the contact's, or those of who stood in for them.
    pub who: PersonId,
    /// The logged session it came from: the id of its first version.
    pub session: Option<SessionId>,
    /// When it began, by the clock. Its local date is the row's date.
    pub start: Moment,
    /// When it ended, by the clock; the day after where that was past midnight.
    pub end: Moment,
    /// What is paid for, in minutes.
    pub minutes: u16,
    /// Why more is paid for than the clock says; none where it isn't.
    pub why: Option<String>,
    /// The trip in one's own car, if there was one.
    pub travel: Option<Travel>,
    /// Tolls, parking, outlays.
    pub expenses: Vec<Expense>,
    /// When this version was entered.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// That it was taken back. From then on the row counts for nothing.
    pub withdrawn: Option<TakenBack>,
}

impl TimesheetRow {
    /// The row's date: the one it began on.
    pub fn date(&self) -> Date {
        self.start.date()
    }

    /// How long it was by the clock, in minutes: real ones, also over a night in which the clock was
    /// changed.
    pub fn clock_minutes(&self) -> u64 {
        minutes_between(&self.start, &self.end)
    }

    /// Takes the row back. It is kept, with all its versions. `handed_in` says whether one of them
    /// has been declared.
    ///
    /// # Errors
    /// `row` is [`Reason::OutOfRange`] when it isn't the version that counts; `reason` is
    /// [`Reason::Empty`] when it was handed in, otherwise as [`text::lines`].
    pub fn take_back(
        &self,
        reason: &str,
        versions: &[Self],
        handed_in: bool,
        now: &Moment,
    ) -> Result<Self, Invalid> {
        check_counts(self, versions)?;
        let reason = text::lines_if_any("reason", reason, REASON_CHARACTERS)?;
        if handed_in && reason.is_none() {
            return Err(Invalid::new("reason", Reason::Empty));
        }
        Ok(Self { withdrawn: Some(TakenBack { at: now.clone(), reason }), ..self.clone() })
    }
}

/// Of each row the version that counts, in order of time; a row that was taken back is none. Two
/// phones may correct the same version at once: of two with the same number the one entered last
/// counts, and both stay.
pub fn current(versions: &[TimesheetRow]) -> Vec<&TimesheetRow> {
    let mut newest: BTreeMap<RowId, &TimesheetRow> = BTreeMap::new();
    for version in versions {
        let order = |of: &TimesheetRow| (of.version, of.entered.utc, of.id);
        let there = newest.entry(version.row).or_insert(version);
        if order(version) > order(there) {
            *there = version;
        }
    }
    let mut current: Vec<_> = newest.into_values().filter(|row| row.withdrawn.is_none()).collect();
    current.sort_by_key(|row| order(row));
    current
}

/// The order of rows on a sheet, and in which caps are used up.
pub(super) fn order(row: &TimesheetRow) -> (Date, i64, RowId) {
    (row.date(), row.start.utc, row.row)
}

fn check_counts(row: &TimesheetRow, versions: &[TimesheetRow]) -> Result<(), Invalid> {
    match current(versions).iter().any(|current| current.id == row.id) {
        true => Ok(()),
        false => Err(Invalid::new("row", Reason::OutOfRange)),
    }
}

fn minutes_between(start: &Moment, end: &Moment) -> u64 {
    u64::try_from(end.utc.saturating_sub(start.utc) / 60_000).unwrap_or(0)
}

#[cfg(test)]
mod tests;
