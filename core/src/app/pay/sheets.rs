//! A period's sheet: its rows and sums, what was said of them, what is missing before it can be
//! handed in.

use std::collections::BTreeSet;

use super::desk::Desk;
use super::heard::Heard;
use super::rows::proposals;
use super::{reading, substitutes, terms};
use crate::app::error::AppError;
use crate::app::life::App;
use crate::model::id::{AssignmentId, PersonId, RowId};
use crate::model::pay::confirmation::Standing;
use crate::model::pay::declaration::{Declaration, Sheets};
use crate::model::pay::period::{self, Due, PaySchedule, Period, Periods};
use crate::model::pay::proposal::{Proposal, session_changed_since};
use crate::model::pay::rates::Rates;
use crate::model::pay::row::{TimesheetRow, current};
use crate::model::pay::substitute::Substitute;
use crate::model::pay::sums::Terms;
use crate::model::pay::timesheet::{Timesheet, timesheet};
use crate::model::session::record::TrainingSession;
use crate::model::time::{Date, Now};
use crate::store::{Database, records};

/// A sheet and all that it is worked out from. [`PaySheet::table`] is what it comes to.
pub struct PaySheet {
    /// The assignment.
    pub desk: Desk,
    /// Whose sheet: the contact's, or that of who stood in.
    pub who: PersonId,
    /// The period.
    pub period: Period,
    /// The last day to hand it in; none as long as no pay periods are set.
    pub deadline: Option<Date>,
    /// The day it is looked at.
    pub today: Date,
    /// Sessions held in the period that have no row.
    pub proposals: Vec<Proposal>,
    /// The rows whose session was corrected after they were entered, or counts no more.
    pub session_changed: BTreeSet<RowId>,
    /// Who stands in or did.
    pub substitutes: Vec<Substitute>,
    rows: Vec<TimesheetRow>,
    declarations: Vec<Declaration>,
    rates: Vec<Rates>,
    heard: Heard,
}

/// Whether a sheet was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Handed {
    /// Not yet.
    Not,
    /// On a day, as it stands now.
    In(Date),
    /// On a day, and something was changed since: rows corrected, taken back or added.
    Changed(Date),
}

/// What is missing before a sheet is handed in, or worth a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Missing {
    /// Pay periods are not set.
    PayPeriods,
    /// There are no rows.
    Rows,
    /// The assignment isn't signed.
    Signature,
    /// The assignment has no number.
    Number,
    /// So many rows have a trip for whose date there are no rates.
    Rates(usize),
    /// So many rows were never confirmed by those they are about.
    Word(usize),
    /// So many rows were corrected after something was said of them.
    WordAgain(usize),
    /// So many held sessions have no row.
    Sessions(usize),
    /// The sessions of so many rows were changed after the row was entered.
    SessionChanged(usize),
}

impl Missing {
    /// Without it the sheet can't be handed in. All else is the contact's to judge: nobody can make
    /// a user answer.
    pub fn blocks(self) -> bool {
        matches!(self, Self::PayPeriods | Self::Rows)
    }
}

impl PaySheet {
    /// The rows in order of time, what they are worth, and what was said of them.
    pub fn table(&self) -> Timesheet<'_> {
        let terms = Terms { assignment: &self.desk.assignment, rates: &self.rates };
        let words = self.heard.words();
        timesheet(self.period, self.who, &self.sheets(), &terms, &words, self.today)
    }

    fn sheets(&self) -> Sheets<'_> {
        Sheets {
            assignment: &self.desk.assignment,
            rows: &self.rows,
            declarations: &self.declarations,
        }
    }

    /// The declaration that counts.
    pub fn declaration(&self) -> Option<&Declaration> {
        self.sheets().standing(self.who, self.period)
    }

    /// Whether it was handed in.
    pub fn handed(&self) -> Handed {
        let Some(declaration) = self.declaration() else { return Handed::Not };
        let now: BTreeSet<RowId> = self.table().lines.iter().map(|line| line.row.id).collect();
        let on = declaration.entered.date();
        // rows that were left out on purpose come late: they are no change
        let changed = !declaration.broken_by(&self.rows).is_empty()
            || now
                .iter()
                .any(|id| !declaration.rows.contains(id) && self.is_newer(*id, declaration));
        if changed { Handed::Changed(on) } else { Handed::In(on) }
    }

    fn is_newer(&self, id: RowId, declaration: &Declaration) -> bool {
        let row = self.rows.iter().find(|row| row.id == id);
        row.is_some_and(|row| row.entered.utc > declaration.entered.utc)
    }

    /// The user has been shown this version of a row.
    pub fn is_shown(&self, version: RowId) -> bool {
        self.heard.shown.contains(&version)
    }

    /// What is missing before it is handed in, or worth a look.
    pub fn missing(&self) -> Vec<Missing> {
        let table = self.table();
        let count = |is: fn(&Standing<'_>) -> bool| {
            table.lines.iter().filter(|line| is(&line.standing)).count()
        };
        let assignment = &self.desk.assignment;
        let lacks_rates = table.lines.iter().filter(|line| line.sum.lacks_rates).count();
        let on_sheet = |id: &&RowId| table.lines.iter().any(|line| line.row.id == **id);
        let changed = self.session_changed.iter().filter(on_sheet).count();
        let all = [
            (Missing::PayPeriods, self.deadline.is_none()),
            (Missing::Rows, table.lines.is_empty()),
            (Missing::Signature, assignment.signed_on.is_none()),
            (Missing::Number, assignment.number.is_none()),
        ];
        let counted = [
            (Missing::Rates(lacks_rates), lacks_rates),
            of(Missing::Word, count(|standing| *standing == Standing::Open)),
            of(Missing::WordAgain, count(|standing| *standing == Standing::CorrectedSince)),
            of(Missing::Sessions, self.proposals.len()),
            of(Missing::SessionChanged, changed),
        ];
        let all = all.into_iter().filter(|(_, is)| *is).map(|(what, _)| what);
        all.chain(counted.into_iter().filter(|(_, count)| *count > 0).map(|(what, _)| what))
            .collect()
    }
}

fn of(what: fn(usize) -> Missing, count: usize) -> (Missing, usize) {
    (what(count), count)
}

impl App {
    /// The sheet of the period that holds a day; without a day, of the one that is to be handed in
    /// next: the period before today's as long as its deadline is not past and it isn't handed in as
    /// it stands. `who` is whose sheet, the contact's unless said.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn pay_sheet(
        &self,
        id: AssignmentId,
        who: Option<PersonId>,
        day: Option<Date>,
        now: Now,
    ) -> Result<PaySheet, AppError> {
        self.at_desk(id, |database, desk| {
            let schedules = terms::of_circle(database, desk.circle)?.schedules;
            let who = who.unwrap_or(desk.assignment.contact);
            if let Some(day) = day {
                return sheet(database, desk, who, due(&schedules, day), now);
            }
            let today = due(&schedules, now.date());
            let before = today.0.from.pred_opt().map(|day| due(&schedules, day));
            let before = before.filter(|(_, deadline)| deadline.is_some_and(|d| now.date() <= d));
            if let Some(before) = before {
                let before = sheet(database, desk, who, before, now)?;
                let has_rows = !before.table().lines.is_empty();
                if has_rows && !matches!(before.handed(), Handed::In(_)) {
                    return Ok(before);
                }
            }
            sheet(database, desk, who, today, now)
        })
    }
}

/// The pay period that holds a day, and its deadline; as long as none are set the calendar month,
/// without one.
pub(super) fn due(schedules: &[PaySchedule], day: Date) -> (Period, Option<Date>) {
    match period::on(schedules, day) {
        Some(Due { period, deadline }) => (period, Some(deadline)),
        None => (Periods::Monthly { from_day: 1 }.containing(day), None),
    }
}

fn sheet(
    database: Database<'_>,
    desk: &Desk,
    who: PersonId,
    (period, deadline): (Period, Option<Date>),
    now: Now,
) -> Result<PaySheet, AppError> {
    let (rows, declarations) = reading::for_sheet(database, desk, period)?;
    let sheets = Sheets { assignment: &desk.assignment, rows: &rows, declarations: &declarations };
    let on_it: BTreeSet<RowId> = sheets.sheet(period, who).into_iter().map(|row| row.row).collect();
    let heard = Heard::of(database, desk, &on_it)?;
    let today = now.date();
    let days = (period.from, period.to.min(today));
    let is_contact = who == desk.assignment.contact;
    let proposals = match is_contact && days.0 <= days.1 {
        true => proposals(database, desk, days)?,
        false => Vec::new(),
    };
    let mut substitutes = substitutes::of_desk(database, desk)?;
    substitutes.retain(|one| one.withdrawn.is_none());
    Ok(PaySheet {
        desk: desk.clone(),
        who,
        period,
        deadline,
        today,
        proposals,
        session_changed: session_changed(database, desk, &rows, &on_it)?,
        substitutes,
        rates: records::all(database, desk.circle)?,
        rows,
        declarations,
        heard,
    })
}

/// Of the rows on a sheet, those whose session was changed after they were entered.
fn session_changed(
    database: Database<'_>,
    desk: &Desk,
    rows: &[TimesheetRow],
    on_it: &BTreeSet<RowId>,
) -> Result<BTreeSet<RowId>, AppError> {
    let Some(pair) = desk.pair() else { return Ok(BTreeSet::new()) };
    let mut sessions: Vec<TrainingSession> = Vec::new();
    for row in current(rows).into_iter().filter(|row| on_it.contains(&row.row)) {
        if let Some(session) = row.session {
            sessions.extend(records::about(database, pair, session)?);
        }
    }
    let changed = session_changed_since(&sessions, rows).into_iter();
    Ok(changed.filter(|row| on_it.contains(&row.row)).map(|row| row.id).collect())
}
