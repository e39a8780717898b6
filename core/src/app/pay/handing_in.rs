//! Handing a sheet in: the declaration; the sheet as a file and as a page.

use std::collections::BTreeSet;

use super::desk::Desk;
use super::sheets::PaySheet;
use super::{assignments, terms};
use crate::app::command::make_id;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::model::id::{AssignmentId, DeclarationId, PersonId, RowId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::pay::declaration::{Declaration, Sheets};
use crate::model::pay::period;
use crate::model::time::{Date, Now};
use crate::report::timesheet::{Heading, csv, page};
use crate::text::Texts;

/// A sheet as it leaves the phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFile {
    /// What the file is to be called: the number and the period, and nobody's name.
    pub name: String,
    /// What is in it.
    pub content: String,
}

impl App {
    /// Hands a period's sheet in: the contact declares that these versions of rows are true. `from`
    /// is the period's first day.
    ///
    /// # Errors
    /// As [`Declaration::make`]; `period` is [`Reason::Empty`] as long as no pay periods are set and
    /// [`Reason::OutOfRange`] when none begins on that day; [`AppError::NotFound`], also on any
    /// phone but the contact's.
    pub fn hand_in(
        &self,
        id: AssignmentId,
        from: Date,
        rows: &BTreeSet<RowId>,
        now: Now,
    ) -> Result<Declaration, AppError> {
        let (declaration, moment) = (DeclarationId(make_id()?), now.moment());
        self.command(|command| {
            let desk = command.own_desk(id)?;
            let refuse = |reason| Err(Invalid::new("period", reason).into());
            let schedules = terms::of_circle(command.database, desk.circle)?.schedules;
            let Some(due) = period::on(&schedules, from) else { return refuse(Reason::Empty) };
            if due.period.from != from {
                return refuse(Reason::OutOfRange);
            }
            let all = desk.all_rows(command.database)?;
            let declarations = desk.declarations(command.database)?;
            let sheets =
                Sheets { assignment: &desk.assignment, rows: &all, declarations: &declarations };
            let entry = desk.entry(&moment);
            let made = Declaration::make(due.period, rows, declaration, &sheets, &entry)?;
            command.put(desk.circle, &[&made])?;
            Ok(made)
        })
    }

    /// A period's sheet as a file: one line a row. It names no user; a case stands there by its
    /// number. `day` is one of the period's days.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn sheet_as_csv(
        &self,
        id: AssignmentId,
        who: Option<PersonId>,
        day: Date,
        now: Now,
    ) -> Result<SheetFile, AppError> {
        let sheet = self.pay_sheet(id, who, Some(day), now)?;
        Ok(SheetFile { name: file_name(&sheet, "csv"), content: csv(&sheet.table())? })
    }

    /// A period's sheet as a page to print, in the language of `texts`.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn sheet_as_page(
        &self,
        id: AssignmentId,
        who: Option<PersonId>,
        day: Date,
        texts: &Texts,
        now: Now,
    ) -> Result<SheetFile, AppError> {
        let sheet = self.pay_sheet(id, who, Some(day), now)?;
        let called = self.called_on_paper(&sheet)?;
        let heading = Heading {
            called: &called,
            number: number(&sheet.desk),
            declared: sheet.declaration().map(|of| of.entered.date()),
            changed: matches!(sheet.handed(), super::Handed::Changed(_)),
        };
        let content = page(&sheet.table(), &heading, texts);
        Ok(SheetFile { name: file_name(&sheet, "html"), content })
    }

    /// Whose hours they are: the contact is paid by name.
    fn called_on_paper(&self, sheet: &PaySheet) -> Result<String, AppError> {
        let stand_in = sheet.substitutes.iter().find(|one| one.person == sheet.who);
        if let Some(stand_in) = stand_in {
            return Ok(stand_in.called.clone());
        }
        self.at_desk(sheet.desk.assignment.id, |database, desk| {
            let of = assignments::engaged(database, desk.circle, desk.assignment.clone())?;
            Ok(of.contact_called)
        })
    }
}

/// The assignment's number; without one, the id of the case or the club's agreement.
fn number(desk: &Desk) -> String {
    desk.assignment.number.clone().unwrap_or_else(|| desk.assignment.with.key())
}

fn file_name(sheet: &PaySheet, ending: &str) -> String {
    let number: String = number(&sheet.desk)
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    format!("timer-{number}-{}-{}.{ending}", sheet.period.from, sheet.period.to)
}
