//! "Personvern": what is stored where, everything out, erasing, leaving, retention.

use std::path::Path;

use super::{Done, Result, Scope, State, Vault};
use crate::error::MedspillerError;
use crate::moment::{self, Here, Moment};
use crate::screens::case::Acting;
use crate::screens::privacy::{
    EraseCaseScreen, EraseRecordsScreen, LeaveScreen, PrivacyScreen, RetentionScreen, check_word,
};

/// Erasing changes what every screen shows.
fn everything_changed(id: String) -> Done {
    let changed = vec![Scope::Cases, Scope::Drafts, Scope::Reminders, Scope::Settings];
    Done { id, changed }
}

#[uniffi::export]
impl Vault {
    /// What is stored where, and what is proposed for erasure.
    pub fn privacy(&self, at: Moment) -> Result<PrivacyScreen> {
        let here = Here::at(&at)?;
        self.open(|app| PrivacyScreen::of(app, &here))
    }

    /// Writes all that the vault holds to two files, which must not exist: `data` for a machine to
    /// read, `page` for a person, in the language of now.
    pub fn take_everything_out(&self, data: String, page: String, at: Moment) -> Result<Done> {
        let here = Here::at(&at)?;
        let (data, page) = (Path::new(&data), Path::new(&page));
        self.open(|app| Ok(app.take_out(data, page, here.texts, here.now)?))?;
        Ok(Done { id: String::new(), changed: Vec::new() })
    }

    /// What of their own the one who uses the phone may have gone.
    pub fn erasable(
        &self,
        case_id: String,
        acting: Acting,
        at: Moment,
    ) -> Result<EraseRecordsScreen> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| Ok(EraseRecordsScreen::of(&app.erasable(case, acting.into())?, &here)))
    }

    /// Erases one record of their own, with what belongs to it; where another's phone administers
    /// its circle, that phone is asked to.
    pub fn erase_record(
        &self,
        case_id: String,
        kind: String,
        record_id: String,
        acting: Acting,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| Ok(app.erase_record(case, &kind, &record_id, acting.into(), here.now)?))?;
        Ok(everything_changed(record_id))
    }

    /// Before a case is erased: what it means, and what law keeps.
    pub fn erase_case_screen(
        &self,
        case_id: String,
        acting: Acting,
        at: Moment,
    ) -> Result<EraseCaseScreen> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| EraseCaseScreen::of(app, case, acting, &here))
    }

    /// Erases a case from this phone. `word` is what the screen asks for.
    pub fn erase_case(&self, case_id: String, word: String, at: Moment) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        check_word(&word, &here)?;
        self.open(|app| Ok(app.erase_case(case, here.now)?))?;
        Ok(everything_changed(case_id))
    }

    /// Erases a case for all: when the user wants it, or when it is proposed. `word` is what the
    /// screen asks for.
    pub fn erase_case_for_all(
        &self,
        case_id: String,
        acting: Acting,
        word: String,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        check_word(&word, &here)?;
        self.open(|app| Ok(app.erase_case_for_all(case, acting.into(), here.now)?))?;
        Ok(everything_changed(case_id))
    }

    /// How long an ended case is kept.
    pub fn retention(&self, case_id: String, at: Moment) -> Result<RetentionScreen> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| Ok(RetentionScreen::of(app.retention_months(case, here.now)?, &here)))
    }

    /// Sets for how many months an ended case is kept, from a date (`2026-11-24`) on.
    /// [`Done::id`] is the rule's.
    pub fn set_retention(
        &self,
        case_id: String,
        from: String,
        months: u16,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let from = moment::date("from", &from)?;
        let rule = self.open(|app| Ok(app.set_retention(case, (from, months), here.now)?))?;
        Ok(Done { id: rule.id.to_string(), changed: vec![Scope::Cases] })
    }

    /// Before the whole vault is destroyed: what it means, and what law keeps.
    pub fn leave_screen(&self, at: Moment) -> Result<LeaveScreen> {
        let here = Here::at(&at)?;
        self.open(|app| LeaveScreen::of(app, &here))
    }

    /// Destroys the vault: its keys first, then its folder. `word` is what the screen asks for;
    /// `kept` a file for what law keeps, where the screen says that one is needed. Afterwards there
    /// is no vault here.
    pub fn leave(&self, word: String, kept: Option<String>, at: Moment) -> Result<Done> {
        let here = Here::at(&at)?;
        check_word(&word, &here)?;
        let kept = kept.as_deref().map(Path::new);
        let mut state = self.writing();
        match &*state {
            State::Open(app) => app.may_leave(kept, here.now)?,
            State::Closed | State::Paused(_) => return Err(MedspillerError::Locked),
        }
        if let State::Open(app) = std::mem::replace(&mut *state, State::Closed) {
            app.leave(kept, here.now)?;
        }
        Ok(everything_changed(String::new()))
    }
}

#[cfg(test)]
mod tests;
