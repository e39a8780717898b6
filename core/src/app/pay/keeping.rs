//! Until when an assignment's pay must be kept: what was handed in, five years after its year.

use crate::app::error::AppError;
use crate::app::life::App;
use crate::model::id::{AssignmentId, CaseId, RowId};
use crate::model::pay::declaration::Sheets;
use crate::model::pay::keeping::{may_be_erased_from, row_may_be_erased_from};
use crate::model::time::Date;
use crate::store::Database;

use super::desk::{self, Desk};

impl App {
    /// The first day on which all of an assignment's pay may be erased; none when nothing was ever
    /// handed in, and nothing stands in the way.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn pay_may_be_erased_from(&self, id: AssignmentId) -> Result<Option<Date>, AppError> {
        self.at_desk(id, of_desk)
    }

    /// The first day on which all pay for work with a case may be erased; none when nothing was ever
    /// handed in.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn pay_of_case_may_be_erased_from(&self, case: CaseId) -> Result<Option<Date>, AppError> {
        let phone = self.phone();
        self.read(|database| {
            let mut last = None;
            for (_, assignment) in desk::all(database)? {
                if assignment.case() == Some(case) {
                    let desk = desk::desk(database, assignment.id, &phone)?;
                    last = last.max(of_desk(database, &desk)?);
                }
            }
            Ok(last)
        })
    }

    /// The first day on which a row, with all its versions, may be erased; none when it was never
    /// handed in.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn row_may_be_erased_from(
        &self,
        id: AssignmentId,
        version: RowId,
    ) -> Result<Option<Date>, AppError> {
        self.at_desk(id, |database, desk| {
            let row = super::rows::version_here(database, desk, version)?;
            let (rows, declarations) = (desk.all_rows(database)?, desk.declarations(database)?);
            let sheets =
                Sheets { assignment: &desk.assignment, rows: &rows, declarations: &declarations };
            Ok(row_may_be_erased_from(&row, &sheets))
        })
    }
}

fn of_desk(database: Database<'_>, desk: &Desk) -> Result<Option<Date>, AppError> {
    let declarations = desk.declarations(database)?;
    Ok(declarations.iter().map(|of| may_be_erased_from(of.entered.date())).max())
}
