//! The contact's work notes on a session: theirs and the municipality's, never the user's.

use super::super::command::make_id;
use super::super::error::AppError;
use super::super::groups::companions;
use super::super::life::App;
use super::super::place::Acting;
use super::versions_of;
use crate::model::closing::Doing;
use crate::model::id::{CaseId, SessionId, WorkNoteId};
use crate::model::person::Role;
use crate::model::session::record::WorkNote;
use crate::model::time::Now;
use crate::store::records;

impl App {
    /// Writes a work note on a session that is logged. `session` is the id of its first version.
    ///
    /// # Errors
    /// As [`WorkNote::make`]; [`AppError::NotFound`], also on a phone that isn't the contact's.
    pub fn add_work_note(
        &self,
        (case, session): (CaseId, SessionId),
        text: &str,
        form: Option<&str>,
        now: Now,
    ) -> Result<WorkNote, AppError> {
        let (id, moment) = (WorkNoteId(make_id()?), now.moment());
        self.command(|command| {
            let place = command.place(case)?;
            if place.role != Role::TrainingContact {
                return Err(AppError::NotFound("session"));
            }
            let versions = versions_of(command.database, &place, session)?;
            let last = versions.last().ok_or(AppError::NotFound("session"))?;
            command.may(&place, Doing::Recording(last.start.date()))?;
            let named = companions(command.database, &place)?;
            let named: Vec<&str> = named.iter().map(String::as_str).collect();
            let entry = place.entry(Acting::Owner, &moment);
            let who = (place.user_called(), named.as_slice());
            let note = WorkNote::make(text, who, (session, case), id, &entry)?;
            command.put(place.work()?, &[&note])?;
            command.use_form_if_any(form)?;
            Ok(note)
        })
    }

    /// Takes a work note back.
    ///
    /// # Errors
    /// [`AppError::NotFound`].
    pub fn withdraw_work_note(
        &self,
        case: CaseId,
        id: WorkNoteId,
        now: Now,
    ) -> Result<(), AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place(case)?;
            let note: Option<WorkNote> = records::one(command.database, place.work()?, id)?;
            let mine = note.filter(|note| note.case == case && note.by == place.me);
            let note = mine.ok_or(AppError::NotFound("work note"))?;
            command.put(place.work()?, &[&note.withdraw(&moment)])
        })
    }

    /// A session's work notes that weren't taken back, the first written first. None on a phone
    /// that isn't in the circle of the contact's work.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn work_notes(&self, case: CaseId, session: SessionId) -> Result<Vec<WorkNote>, AppError> {
        self.look(case, |database, place| {
            let Some(work) = place.work else { return Ok(Vec::new()) };
            let mut notes: Vec<WorkNote> = records::about(database, work, session)?;
            notes.retain(|note| note.case == case && note.withdrawn.is_none());
            notes.sort_by_key(|note| (note.entered.utc, note.id));
            Ok(notes)
        })
    }
}
