//! What those a row is about are shown of it, and what they say: the user of a case, or a club.
//!
//! A yes and a don't know lie in the pair's circle, and the contact's phone copies them to the circle
//! of its work, where the municipality sees them: at once when they were said on it, else when they
//! come in. A no goes past the contact, from the user's own phone; on the contact's there is no circle
//! for it.

use super::desk::{self, Desk};
use super::rows::{back, forward, version_here};
use crate::app::command::{Command, make_id};
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::{Acting, Place, place_if_in};
use crate::ledger::ToRecord;
use crate::model::id::{AssignmentId, CaseId, CircleId, ConfirmationId, RowId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::pay::confirmation::{
    Answered, Asked, ClubConfirmation, Confirmation, How, Objection, Said, ShownRow, Standing,
    Words, answer, standing_of,
};
use crate::model::pay::row::{TimesheetRow, current};
use crate::model::person::Role;
use crate::model::time::{Date, Now};
use crate::store::{Database, outline, records, view};

/// How far back the user's list of rows reaches, in days.
pub const LIST_DAYS: u64 = 122;

/// A row as the user sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownLine {
    /// The version that counts.
    pub row: ShownRow,
    /// What the user has said of it.
    pub said: Option<SaidOf>,
    /// Something was said of an older version, and nothing of this one.
    pub corrected_since: bool,
}

/// What a user has said of a version of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SaidOf {
    /// Which.
    pub said: Said,
    /// On which phone.
    pub how: How,
}

/// The rows about a user, as they see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutUser {
    /// Who is who.
    pub place: Place,
    /// The rows shown in the last [`LIST_DAYS`] days, newest first. Those taken back are left out.
    pub rows: Vec<ShownLine>,
}

impl AboutUser {
    /// Those that the user has not been asked about, the oldest first.
    pub fn open(&self) -> Vec<&ShownLine> {
        self.rows.iter().rev().filter(|line| line.said.is_none()).collect()
    }
}

impl App {
    /// Shows rows to the user of the assignment's case: what they may see is copied to the pair's
    /// circle. Those that are shown already are passed over. Gives how many were new.
    ///
    /// # Errors
    /// `row` is [`Reason::OutOfRange`] for a club's and for a version that counts no more; `rows` is
    /// [`Reason::Empty`] without any; [`AppError::NotFound`], also on any phone but the contact's.
    pub fn show_rows(&self, id: AssignmentId, versions: &[RowId]) -> Result<usize, AppError> {
        self.command(|command| {
            let desk = command.own_desk(id)?;
            if versions.is_empty() {
                return Err(Invalid::new("rows", Reason::Empty).into());
            }
            let mut new = Vec::new();
            for version in versions {
                let row = counting(command.database, &desk, *version)?;
                let shown = ShownRow::of(&row, &desk.assignment)?;
                let pair = desk.pair().ok_or(AppError::NotFound("circle"))?;
                let there: Option<ShownRow> = records::one(command.database, pair, row.id)?;
                if there.is_none() {
                    new.push(shown);
                }
            }
            if let (Some(pair), false) = (desk.pair(), new.is_empty()) {
                let kept: Vec<&dyn ToRecord> = new.iter().map(|one| one as &dyn ToRecord).collect();
                command.put(pair, &kept)?;
            }
            Ok(new.len())
        })
    }

    /// What the user says of a row that is shown to them: on their own phone, or on the contact's
    /// when it was handed to them.
    ///
    /// # Errors
    /// As [`answer`]; for a no on the contact's phone [`AppError::NotFound`]: no circle there goes
    /// past the contact. [`AppError::NotFound`] for what isn't here.
    pub fn answer_row(
        &self,
        (case, version): (CaseId, RowId),
        said: Said,
        acting: Acting,
        now: Now,
    ) -> Result<(), AppError> {
        let (id, moment) = (ConfirmationId(make_id()?), now.moment());
        self.command(|command| {
            let place = command.place(case)?;
            let pair = place.pair()?;
            let shown: Option<ShownRow> = records::one(command.database, pair, version)?;
            let shown =
                shown.filter(|shown| shown.case == case).ok_or(AppError::NotFound("row"))?;
            let all: Vec<ShownRow> = records::about(command.database, pair, shown.row)?;
            let asked = Asked { user: place.user(), contact: place.contact(), acting: &[] };
            let entry = place.entry(acting, &moment);
            match answer(said, &shown, &all, &asked, id, &entry)? {
                Answered::InThePair(confirmation) => {
                    command.put(pair, &[&confirmation])?;
                    command.copy_to_work(&place, &[confirmation])
                }
                Answered::PastTheContact(objection) => {
                    let voice = command.voice(case)?;
                    command.put(voice, &[&objection])
                }
            }
        })
    }

    /// The rows about a case's user, as they see them: on their own phone, or on the contact's.
    ///
    /// # Errors
    /// [`AppError::NotFound`], also on the municipality's phones; [`AppError::Store`].
    pub fn rows_about_user(&self, case: CaseId, now: Now) -> Result<AboutUser, AppError> {
        self.look(case, |database, place| {
            let pair = place.pair()?;
            let days = (back(now.date(), LIST_DAYS), forward(now.date(), 1));
            let mut shown: Vec<ShownRow> = records::versions_within(database, pair, days)?;
            shown.retain(|row| row.case == case);
            let mut lines = Vec::new();
            for row in newest(shown) {
                lines.push(line(database, place, pair, row)?);
            }
            lines.sort_by_key(|line| std::cmp::Reverse((line.row.start.utc, line.row.row)));
            Ok(AboutUser { place: place.clone(), rows: lines })
        })
    }

    /// A club's word for some rows of the assignment with it: who said it, and on which day.
    ///
    /// # Errors
    /// As [`ClubConfirmation::make`]; `rows` is [`Reason::Empty`] without any;
    /// [`AppError::NotFound`].
    pub fn confirm_by_club(
        &self,
        id: AssignmentId,
        versions: &[RowId],
        (name, date): (&str, Date),
        form: Option<&str>,
        now: Now,
    ) -> Result<usize, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let desk = command.desk(id)?;
            if versions.is_empty() {
                return Err(Invalid::new("rows", Reason::Empty).into());
            }
            let mut said = Vec::new();
            for version in versions {
                let row = version_here(command.database, &desk, *version)?;
                let rows: Vec<TimesheetRow> =
                    records::about(command.database, desk.circle, row.row)?;
                let (id, entry) = (ConfirmationId(make_id()?), desk.entry(&moment));
                let of = &desk.assignment;
                said.push(ClubConfirmation::make((name, date), &row, &rows, of, id, &entry)?);
            }
            let kept: Vec<&dyn ToRecord> = said.iter().map(|one| one as &dyn ToRecord).collect();
            command.put(desk.circle, &kept)?;
            command.use_form_if_any(form)?;
            Ok(said.len())
        })
    }
}

impl Command<'_> {
    /// Copies what the user has said to the circle of the contact's work, on the contact's phone.
    fn copy_to_work(&mut self, place: &Place, said: &[Confirmation]) -> Result<(), AppError> {
        let (Some(work), Role::TrainingContact) = (place.work, place.role) else { return Ok(()) };
        if said.is_empty() || view::member_with(self.database, work, &self.phone())?.is_none() {
            return Ok(());
        }
        let kept: Vec<&dyn ToRecord> = said.iter().map(|one| one as &dyn ToRecord).collect();
        self.put(work, &kept)
    }

    /// Copies what users have said and isn't in the circles of the contact's work yet. `circles` are
    /// those that something has come to.
    pub(in crate::app) fn carry_confirmations(
        &mut self,
        circles: &[CircleId],
    ) -> Result<(), AppError> {
        for case in view::cases(self.database)? {
            // a case is read from its pair's circle where this vault is in it
            if !circles.contains(&case.circle) {
                continue;
            }
            let found = place_if_in(self.database, case.case.id, &self.phone())?;
            let Some(place) = found else { continue };
            let (Some(pair), Some(work)) = (place.pair, place.work) else { continue };
            let mut said: Vec<Confirmation> = outline::missing_in(self.database, pair, work)?;
            said.retain(|one| one.case == place.case());
            self.copy_to_work(&place, &said)?;
        }
        Ok(())
    }
}

/// The pair's circle, where the user has been shown some version of a row there.
pub(super) fn is_shown(
    database: Database<'_>,
    desk: &Desk,
    row: RowId,
) -> Result<Option<CircleId>, AppError> {
    let Some(pair) = desk.pair() else { return Ok(None) };
    let shown: Vec<ShownRow> = records::about(database, pair, row)?;
    Ok((!shown.is_empty()).then_some(pair))
}

/// A row's version that counts.
fn counting(
    database: Database<'_>,
    desk: &desk::Desk,
    version: RowId,
) -> Result<TimesheetRow, AppError> {
    let row = version_here(database, desk, version)?;
    let versions: Vec<TimesheetRow> = records::about(database, desk.circle, row.row)?;
    match current(&versions).iter().any(|one| one.id == version) {
        true => Ok(row),
        false => Err(Invalid::new("row", Reason::OutOfRange).into()),
    }
}

/// Of each row the version that counts; none of one that was taken back.
fn newest(mut shown: Vec<ShownRow>) -> Vec<ShownRow> {
    shown.sort_by_key(|one| (one.row, std::cmp::Reverse((one.version, one.entered.utc, one.id))));
    shown.dedup_by_key(|one| one.row);
    shown.retain(|one| one.withdrawn.is_none());
    shown
}

fn line(
    database: Database<'_>,
    place: &Place,
    pair: CircleId,
    row: ShownRow,
) -> Result<ShownLine, AppError> {
    let confirmations: Vec<Confirmation> = records::about(database, pair, row.row)?;
    let objections: Vec<Objection> = match place.voice {
        Some(voice) => records::about(database, voice, row.row)?,
        None => Vec::new(),
    };
    let words = Words { confirmations: &confirmations, objections: &objections, club: &[] };
    let standing = standing_of((row.row, row.id), &words);
    let said = match standing {
        Standing::Confirmed(how) => Some(SaidOf { said: Said::Yes, how }),
        Standing::DontKnow(how) => Some(SaidOf { said: Said::DontKnow, how }),
        Standing::Denied(how) => Some(SaidOf { said: Said::No, how }),
        Standing::Open | Standing::CorrectedSince | Standing::ByClub(..) => None,
    };
    let corrected_since = standing == Standing::CorrectedSince;
    Ok(ShownLine { row, said, corrected_since })
}
