//! Rows: what one begins with, making, correcting, taking back. The contact's, on their own phone.
//!
//! What the user was shown of a row is kept up with it: a correction shows them the new version in
//! the same command, and what they said of the old one stays with the old one.

use super::desk::{self, Desk};
use super::{reading, showing, substitutes};
use crate::app::command::{Command, make_id};
use crate::app::error::AppError;
use crate::app::life::App;
use crate::ledger::ToRecord;
use crate::model::id::{AssignmentId, RowId, SessionId};
use crate::model::pay::confirmation::ShownRow;
use crate::model::pay::declaration::Sheets;
use crate::model::pay::proposal::{self, Proposal};
use crate::model::pay::row::{Known, NewRow, NewTravel, TimesheetRow, current};
use crate::model::pay::substitute::Substitute;
use crate::model::session::record::TrainingSession;
use crate::model::time::{Date, Now};
use crate::store::{Database, records};

/// How far back sessions without a row are looked for, in days.
pub const PROPOSED_DAYS: u64 = 92;

/// How many records are looked through for the usual trip and the last row.
const LAST: u32 = 40;

/// What a row's form begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowBeginning {
    /// The assignment.
    pub desk: Desk,
    /// The version that is corrected, if one is.
    pub old: Option<TimesheetRow>,
    /// The row: of the version or session it is about; else as long as the last one, today. None
    /// when there was no row yet.
    pub new: Option<NewRow>,
    /// The usual trip, to be tapped.
    pub trip: Option<NewTravel>,
    /// Sessions that have no row yet, oldest first.
    pub proposals: Vec<Proposal>,
    /// Who stands in or did: rows can be theirs.
    pub substitutes: Vec<Substitute>,
}

impl App {
    /// What a new row begins with; of a session, when one is named.
    ///
    /// # Errors
    /// [`AppError::NotFound`], also for a session that has a row or isn't the assignment's;
    /// [`AppError::Store`].
    pub fn begin_row(
        &self,
        id: AssignmentId,
        session: Option<SessionId>,
        now: Now,
    ) -> Result<RowBeginning, AppError> {
        self.at_desk(id, |database, desk| {
            let last: Vec<TimesheetRow> = records::last(database, desk.circle, LAST, 0)?;
            let since = (back(now.date(), PROPOSED_DAYS), now.date());
            let proposals = proposals(database, desk, since)?;
            let contact = desk.assignment.contact;
            let new = match session {
                Some(session) => {
                    let of = proposals.iter().find(|one| one.session == session);
                    Some(of.ok_or(AppError::NotFound("session"))?.row(contact))
                }
                None => current(&last).last().map(|row| as_long(row, now)),
            };
            beginning(database, desk, None, new, (&last, proposals))
        })
    }

    /// What the correction of a row begins with.
    ///
    /// # Errors
    /// [`AppError::NotFound`], also for a version that counts no more; [`AppError::Store`].
    pub fn begin_row_correction(
        &self,
        id: AssignmentId,
        version: RowId,
    ) -> Result<RowBeginning, AppError> {
        self.at_desk(id, |database, desk| {
            let last: Vec<TimesheetRow> = records::last(database, desk.circle, LAST, 0)?;
            let old = version_here(database, desk, version)?;
            let new = NewRow::of(&old);
            beginning(database, desk, Some(old), Some(new), (&last, Vec::new()))
        })
    }

    /// Makes a row.
    ///
    /// # Errors
    /// As [`TimesheetRow::make`]; `case` is [`Reason::Ended`](crate::model::invalid::Reason) for a
    /// day on which the case is closed; [`AppError::NotFound`], also on any phone but the contact's.
    pub fn make_row(
        &self,
        id: AssignmentId,
        new: &NewRow,
        form: Option<&str>,
        now: Now,
    ) -> Result<TimesheetRow, AppError> {
        let (row, moment) = (RowId(make_id()?), now.moment());
        self.command(|command| {
            let desk = command.own_desk(id)?;
            let known = Around::of(command.database, &desk)?;
            let made = TimesheetRow::make(new, row, &known.known(), &desk.entry(&moment))?;
            desk.check_open(command.database, made.date())?;
            command.put(desk.circle, &[&made])?;
            command.use_form_if_any(form)?;
            Ok(made)
        })
    }

    /// Corrects a row: a new version of `version`, which must be the one that counts. Whoever said
    /// yes to it has not said yes to the new one; what was handed in is broken, visibly.
    ///
    /// # Errors
    /// As [`TimesheetRow::correct`]; `case` as [`App::make_row`] when the day is another one;
    /// [`AppError::NotFound`].
    pub fn correct_row(
        &self,
        (id, version): (AssignmentId, RowId),
        (new, reason): (&NewRow, &str),
        form: Option<&str>,
        now: Now,
    ) -> Result<TimesheetRow, AppError> {
        let (row, moment) = (RowId(make_id()?), now.moment());
        self.command(|command| {
            let desk = command.own_desk(id)?;
            let old = version_here(command.database, &desk, version)?;
            let known = Around::of(command.database, &desk)?;
            let entry = desk.entry(&moment);
            let made = old.correct(new, reason, row, &known.known(), &entry)?;
            if made.date() != old.date() {
                desk.check_open(command.database, made.date())?;
            }
            command.put_row(&desk, &made)?;
            command.use_form_if_any(form)?;
            Ok(made)
        })
    }

    /// Takes a row back. It is kept, with all its versions.
    ///
    /// # Errors
    /// As [`TimesheetRow::take_back`]; [`AppError::NotFound`].
    pub fn take_row_back(
        &self,
        (id, version): (AssignmentId, RowId),
        reason: &str,
        form: Option<&str>,
        now: Now,
    ) -> Result<TimesheetRow, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let desk = command.own_desk(id)?;
            let old = version_here(command.database, &desk, version)?;
            let rows = desk.all_rows(command.database)?;
            let declarations = desk.declarations(command.database)?;
            let sheets =
                Sheets { assignment: &desk.assignment, rows: &rows, declarations: &declarations };
            let handed_in = sheets.handed_in(old.row).is_some();
            let taken = old.take_back(reason, &rows, handed_in, &moment)?;
            command.put_row(&desk, &taken)?;
            command.use_form_if_any(form)?;
            Ok(taken)
        })
    }

    /// All versions of a row, in the order they were made.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn row_versions(
        &self,
        id: AssignmentId,
        row: RowId,
    ) -> Result<Vec<TimesheetRow>, AppError> {
        self.at_desk(id, |database, desk| {
            let mut versions: Vec<TimesheetRow> = records::about(database, desk.circle, row)?;
            versions.retain(|version| version.assignment == desk.assignment.id);
            versions.sort_by_key(|version| (version.version, version.entered.utc, version.id));
            if versions.is_empty() { Err(AppError::NotFound("row")) } else { Ok(versions) }
        })
    }
}

impl Command<'_> {
    /// Writes a row's version, and, when the user has been shown the row, what they see of it.
    fn put_row(&mut self, desk: &Desk, row: &TimesheetRow) -> Result<(), AppError> {
        self.put(desk.circle, &[row])?;
        if let Some(pair) = showing::is_shown(self.database, desk, row.row)? {
            let shown = ShownRow::of(row, &desk.assignment)?;
            self.put(pair, &[&shown as &dyn ToRecord])?;
        }
        Ok(())
    }
}

/// What must be known to check a row.
struct Around<'a> {
    desk: &'a Desk,
    substitutes: Vec<Substitute>,
    rows: Vec<TimesheetRow>,
}

impl<'a> Around<'a> {
    fn of(database: Database<'_>, desk: &'a Desk) -> Result<Self, AppError> {
        let substitutes = substitutes::of_desk(database, desk)?;
        Ok(Self { desk, substitutes, rows: desk.all_rows(database)? })
    }

    fn known(&self) -> Known<'_> {
        let assignment = &self.desk.assignment;
        Known { assignment, substitutes: &self.substitutes, rows: &self.rows }
    }
}

/// A version of a row of the assignment.
pub(super) fn version_here(
    database: Database<'_>,
    desk: &Desk,
    id: RowId,
) -> Result<TimesheetRow, AppError> {
    let there: Option<TimesheetRow> = records::one(database, desk.circle, id)?;
    there.filter(|row| row.assignment == desk.assignment.id).ok_or(AppError::NotFound("row"))
}

/// The sessions held on some days that have no row yet; none for a club.
pub(super) fn proposals(
    database: Database<'_>,
    desk: &desk::Desk,
    (from, to): (Date, Date),
) -> Result<Vec<Proposal>, AppError> {
    let Some(pair) = desk.pair().filter(|_| desk.is_own()) else { return Ok(Vec::new()) };
    let sessions: Vec<TrainingSession> = records::versions_within(database, pair, (from, to))?;
    // a row may have been given another date than its session
    let rows = reading::within(database, desk, (back(from, 31), forward(to, 31)))?;
    let mut found = proposal::proposals(&sessions, &rows, &desk.assignment);
    found.retain(|one| (from..=to).contains(&one.date));
    Ok(found)
}

fn beginning(
    database: Database<'_>,
    desk: &Desk,
    old: Option<TimesheetRow>,
    new: Option<NewRow>,
    (last, proposals): (&[TimesheetRow], Vec<Proposal>),
) -> Result<RowBeginning, AppError> {
    let mut substitutes = substitutes::of_desk(database, desk)?;
    substitutes.retain(|one| one.withdrawn.is_none());
    let trip = proposal::usual_trip(last);
    Ok(RowBeginning { desk: desk.clone(), old, new, trip, proposals, substitutes })
}

/// A row of today's as long as one, and nothing else of it.
fn as_long(row: &TimesheetRow, now: Now) -> NewRow {
    NewRow {
        session: None,
        date: now.date(),
        zone: now.zone.name().to_owned(),
        minutes: None,
        why: String::new(),
        travel: None,
        expenses: Vec::new(),
        ..NewRow::of(row)
    }
}

pub(super) fn back(date: Date, days: u64) -> Date {
    date.checked_sub_days(chrono::Days::new(days)).unwrap_or(date)
}

pub(super) fn forward(date: Date, days: u64) -> Date {
    date.checked_add_days(chrono::Days::new(days)).unwrap_or(date)
}
