//! Hours: the sheet, its rows, what the user is shown, handing in.

use medspiller_core::app::App;
use medspiller_core::model::id::AssignmentId;

use super::{Done, Result, Scope, Vault};
use crate::moment::{self, Here, Moment};
use crate::screens::case::Acting;
use crate::screens::hours::HoursScreen;
use crate::screens::hours::about_user::{AboutUserScreen, ConfirmScreen, RowAnswer};
use crate::screens::hours::row_input::{RowInput, RowVersion};
use crate::screens::hours::rows::{RowFormScreen, RowScreen};
use crate::screens::hours::sheet::{PayPeriodChoice, SheetFile, SheetOf};

/// What a command on hours changed.
pub(super) fn done(id: impl ToString) -> Done {
    Done { id: id.to_string(), changed: vec![Scope::Cases, Scope::Reminders] }
}

impl Vault {
    /// A command on one assignment.
    pub(super) fn on_assignment<T>(
        &self,
        assignment_id: &str,
        at: &Moment,
        work: impl FnOnce(&App, AssignmentId, &Here) -> Result<T>,
    ) -> Result<T> {
        let (here, assignment) = (Here::at(at)?, moment::id(assignment_id)?);
        self.open(|app| work(app, assignment, &here))
    }
}

#[uniffi::export]
impl Vault {
    /// "Timer": of an assignment and the period that holds a day; without them, of the assignment
    /// that is under way and the period that is to be handed in next.
    pub fn hours(
        &self,
        assignment_id: Option<String>,
        day: Option<String>,
        person_id: Option<String>,
        at: Moment,
    ) -> Result<HoursScreen> {
        let here = Here::at(&at)?;
        let assignment = assignment_id.as_deref().map(moment::id).transpose()?;
        let day = moment::date_if_any("day", day.as_deref())?;
        let person = person_id.as_deref().map(moment::id).transpose()?;
        self.open(|app| HoursScreen::of(app, assignment, (person, day), &here))
    }

    /// The last periods of an assignment, the newest first.
    pub fn pay_periods(
        &self,
        assignment_id: String,
        person_id: Option<String>,
        at: Moment,
    ) -> Result<Vec<PayPeriodChoice>> {
        let person = person_id.as_deref().map(moment::id).transpose()?;
        self.on_assignment(&assignment_id, &at, |app, id, here| {
            let periods = app.pay_periods(id, person, here.now)?;
            Ok(periods.iter().map(|line| PayPeriodChoice::of(line, here)).collect())
        })
    }

    /// The form of a new row; of a session that has none, when one is named.
    pub fn row_form(
        &self,
        assignment_id: String,
        session_id: Option<String>,
        at: Moment,
    ) -> Result<RowFormScreen> {
        let session = session_id.as_deref().map(moment::id).transpose()?;
        self.on_assignment(&assignment_id, &at, |app, id, here| {
            RowFormScreen::new_row(app, (id, session), here)
        })
    }

    /// The form of a row's correction.
    pub fn row_correction_form(&self, version: RowVersion, at: Moment) -> Result<RowFormScreen> {
        let (here, of) = (Here::at(&at)?, version.read()?);
        self.open(|app| RowFormScreen::correction(app, of, &here))
    }

    /// A row's versions.
    pub fn timesheet_row(
        &self,
        assignment_id: String,
        row_id: String,
        at: Moment,
    ) -> Result<RowScreen> {
        let row = moment::id(&row_id)?;
        self.on_assignment(&assignment_id, &at, |app, id, here| {
            Ok(RowScreen::of(&app.row_versions(id, row)?, here))
        })
    }

    /// Makes a row. [`Done::id`] is the version's.
    pub fn make_row(
        &self,
        assignment_id: String,
        row: RowInput,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        self.on_assignment(&assignment_id, &at, |app, id, here| {
            let new = row.read(app.desk(id)?.assignment.contact, &at)?;
            Ok(done(app.make_row(id, &new, form.as_deref(), here.now)?.id))
        })
    }

    /// Corrects a row: a new version of `version`, which must be the one that counts. [`Done::id`]
    /// is the new version's.
    pub fn correct_row(
        &self,
        version: RowVersion,
        row: RowInput,
        reason: String,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, of) = (Here::at(&at)?, version.read()?);
        self.open(|app| {
            let new = row.read(app.desk(of.0)?.assignment.contact, &at)?;
            let what = (&new, reason.as_str());
            Ok(done(app.correct_row(of, what, form.as_deref(), here.now)?.id))
        })
    }

    /// Takes a row back; with a reason when it was handed in. It is kept.
    pub fn take_row_back(
        &self,
        version: RowVersion,
        reason: String,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, of) = (Here::at(&at)?, version.read()?);
        self.open(|app| Ok(done(app.take_row_back(of, &reason, form.as_deref(), here.now)?.id)))
    }

    /// "Vis til Åse": lets the user see rows, before the phone is handed over.
    pub fn show_rows(
        &self,
        assignment_id: String,
        version_ids: Vec<String>,
        at: Moment,
    ) -> Result<Done> {
        let versions = version_ids.iter().map(|id| moment::id(id)).collect::<Result<Vec<_>>>()?;
        self.on_assignment(&assignment_id, &at, |app, id, _| {
            app.show_rows(id, &versions)?;
            Ok(done(id))
        })
    }

    /// "Stemmer dette?": the first row that the user has not been asked about.
    pub fn confirm_row(&self, case_id: String, at: Moment) -> Result<ConfirmScreen> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| ConfirmScreen::of(app, case, &here))
    }

    /// What the user says of a row; gives the next. A no goes past the contact: on the contact's
    /// phone it is NotFound, and said by phone or on paper.
    pub fn answer_row(
        &self,
        case_id: String,
        version_id: String,
        answer: RowAnswer,
        acting: Acting,
        at: Moment,
    ) -> Result<ConfirmScreen> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let version = moment::id(&version_id)?;
        self.open(|app| {
            app.answer_row((case, version), answer.into(), acting.into(), here.now)?;
            ConfirmScreen::of(app, case, &here)
        })
    }

    /// The rows about the user, as they see them.
    pub fn rows_about_user(&self, case_id: String, at: Moment) -> Result<AboutUserScreen> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| AboutUserScreen::of(app, case, &here))
    }

    /// A club's word for some rows: who said it, and on which day.
    pub fn confirm_by_club(
        &self,
        assignment_id: String,
        version_ids: Vec<String>,
        name: String,
        date: String,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let versions = version_ids.iter().map(|id| moment::id(id)).collect::<Result<Vec<_>>>()?;
        let date = moment::date("date", &date)?;
        self.on_assignment(&assignment_id, &at, |app, id, here| {
            let said = (name.as_str(), date);
            app.confirm_by_club(id, &versions, said, form.as_deref(), here.now)?;
            Ok(done(id))
        })
    }

    /// "Lever": declares that these versions of rows are true. `sheet.day` is the period's first.
    /// [`Done::id`] is the declaration's.
    pub fn hand_in(&self, sheet: SheetOf, version_ids: Vec<String>, at: Moment) -> Result<Done> {
        let versions = version_ids.iter().map(|id| moment::id(id)).collect::<Result<_>>()?;
        let from = moment::date("period", &sheet.day)?;
        self.on_assignment(&sheet.assignment_id, &at, |app, id, here| {
            Ok(done(app.hand_in(id, from, &versions, here.now)?.id))
        })
    }

    /// A sheet as a file for payroll. It names no user.
    pub fn sheet_as_csv(&self, sheet: SheetOf, at: Moment) -> Result<SheetFile> {
        let day = moment::date("day", &sheet.day)?;
        let person = sheet.person_id.as_deref().map(moment::id).transpose()?;
        self.on_assignment(&sheet.assignment_id, &at, |app, id, here| {
            let file = app.sheet_as_csv(id, person, day, here.now)?;
            Ok(SheetFile { name: file.name, content: file.content })
        })
    }

    /// A sheet as a page to print, in HTML.
    pub fn sheet_as_page(&self, sheet: SheetOf, at: Moment) -> Result<SheetFile> {
        let day = moment::date("day", &sheet.day)?;
        let person = sheet.person_id.as_deref().map(moment::id).transpose()?;
        self.on_assignment(&sheet.assignment_id, &at, |app, id, here| {
            let file = app.sheet_as_page(id, person, day, here.texts, here.now)?;
            Ok(SheetFile { name: file.name, content: file.content })
        })
    }
}
