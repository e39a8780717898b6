//! A vault's life: make, unlock, lock, change the code.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::command::{Writing, make_id};
use super::error::AppError;
use super::whole;
use crate::ledger::membership::PhoneId;
use crate::ledger::{CircleKind, Member, Membership};
use crate::model::id::PersonId;
use crate::model::person::Role;
use crate::model::time::UtcMillis;
use crate::store::{DATABASE_FILE, Database, Reader, Writer, view};
use crate::vault::{self, CodeCost, PhoneKey, RecoveryCode, Unlocked};

/// An open vault. Dropping it locks it: the keys are wiped and the database is closed.
pub struct App {
    pub(super) folder: PathBuf,
    pub(super) unlocked: Unlocked,
    pub(super) writing: Mutex<Writing>,
    reading: Mutex<Reader>,
}

impl App {
    /// Makes a vault in `folder`, which must not hold one, for someone with `role`, and opens it.
    /// It appears there whole or not at all. The recovery code is shown once.
    ///
    /// # Errors
    /// `code` when it is not six digits; [`vault::VaultError::Exists`]; what the disk says.
    pub fn create(
        folder: &Path,
        role: Role,
        code: &str,
        cost: CodeCost,
        phone_key: &dyn PhoneKey,
    ) -> Result<(Self, RecoveryCode), AppError> {
        refuse_existing(folder)?;
        let (unlocked, recovery_code) = whole::folder(folder, |making| {
            let (unlocked, recovery_code) = vault::create(making, code, cost, phone_key)?;
            Writer::make(making, &unlocked.derive_database_key())?;
            let app = Self::open(making, unlocked)?;
            app.found_own_circle(role)?;
            Ok((app.close(), recovery_code))
        })?;
        Ok((Self::open_new(folder, unlocked)?, recovery_code))
    }

    fn found_own_circle(&self, role: Role) -> Result<(), AppError> {
        let person = PersonId(make_id()?);
        let member = self.member_here(person, role);
        self.command(|command| command.found(&Membership::new(CircleKind::Own, vec![member])))?;
        Ok(())
    }

    /// `person` as an administrator whose phone is this one.
    pub(super) fn member_here(&self, person: PersonId, role: Role) -> Member {
        let phone = PhoneId(self.unlocked.signing_key().public());
        Member { administrator: true, phones: vec![phone], ..Member::new(person, role) }
    }

    /// Opens `folder`'s vault with its code.
    ///
    /// # Errors
    /// [`vault::VaultError`] for the code and the slots, [`AppError::Store`] for the database.
    pub fn unlock(
        folder: &Path,
        code: &str,
        phone_key: &dyn PhoneKey,
        now: UtcMillis,
    ) -> Result<Self, AppError> {
        Self::open(folder, vault::unlock_with_code(folder, code, phone_key, now)?)
    }

    /// Opens `folder`'s vault with its recovery code and sets a new code, under a phone key that
    /// may be a new one.
    ///
    /// # Errors
    /// As [`App::unlock`]; `code` when the new one is not six digits.
    pub fn unlock_with_recovery_code(
        folder: &Path,
        typed: &str,
        new_code: &str,
        cost: CodeCost,
        phone_key: &dyn PhoneKey,
    ) -> Result<Self, AppError> {
        let app = Self::open(folder, vault::unlock_with_recovery_code(folder, typed)?)?;
        vault::set_code(&app.unlocked, folder, new_code, cost, phone_key)?;
        Ok(app)
    }

    pub(super) fn open(folder: &Path, unlocked: Unlocked) -> Result<Self, AppError> {
        // a database made anew beside old slots would look like everything was lost
        if !folder.join(DATABASE_FILE).exists() {
            return Err(AppError::Corrupt("database"));
        }
        let key = unlocked.derive_database_key();
        let store = Writer::open(folder, &key)?;
        let reading = Mutex::new(Reader::open(folder, &key)?);
        let writing = Mutex::new(Writing { store, circles: HashMap::new() });
        let app = Self { folder: folder.to_owned(), unlocked, writing, reading };
        app.bring_read_model_up()?;
        app.finish_erasing_if_it_can()?;
        Ok(app)
    }

    /// Opens a vault that has just been put at `folder`. If that fails, it is taken away again:
    /// whoever was making it is told that there is none, and its recovery code is never seen.
    pub(super) fn open_new(folder: &Path, unlocked: Unlocked) -> Result<Self, AppError> {
        Self::open(folder, unlocked).inspect_err(|_| {
            // the error that matters is the first
            let _ = fs::remove_dir_all(folder);
        })
    }

    /// Closes the database and keeps the keys, for the background: no file is held open.
    /// [`App::reopened`] opens it again.
    pub fn close(self) -> Unlocked {
        self.unlocked
    }

    /// Opens the database again after [`App::close`].
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn reopened(folder: &Path, unlocked: Unlocked) -> Result<Self, AppError> {
        Self::open(folder, unlocked)
    }

    /// Whether `code` is this vault's, under the same delays as unlocking.
    ///
    /// # Errors
    /// [`vault::VaultError::WrongCode`] when it is not.
    pub fn check_code(
        &self,
        code: &str,
        phone_key: &dyn PhoneKey,
        now: UtcMillis,
    ) -> Result<(), AppError> {
        vault::unlock_with_code(&self.folder, code, phone_key, now)?;
        Ok(())
    }

    /// Sets another code; the old one is checked under the same delays as unlocking.
    ///
    /// # Errors
    /// [`vault::VaultError`].
    pub fn change_code(
        &self,
        old: &str,
        new: &str,
        phone_key: &dyn PhoneKey,
        now: UtcMillis,
    ) -> Result<(), AppError> {
        Ok(vault::change_code(&self.unlocked, &self.folder, old, new, phone_key, now)?)
    }

    /// Makes a new recovery code; the old one no longer opens this vault (it still opens backups
    /// made before).
    ///
    /// # Errors
    /// [`vault::VaultError`].
    pub fn make_new_recovery_code(&self) -> Result<RecoveryCode, AppError> {
        Ok(vault::make_new_recovery_code(&self.unlocked, &self.folder)?)
    }

    /// Whose vault this is, and which app the phone shows them.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn owner(&self) -> Result<(PersonId, Role), AppError> {
        self.read(owner)
    }

    /// Reads what is there at one moment.
    pub(super) fn read<T>(
        &self,
        work: impl FnOnce(Database<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        self.reader().read(work)
    }

    /// The reading connection. A screen never waits for a command, only for another screen.
    pub(super) fn reader(&self) -> MutexGuard<'_, Reader> {
        self.reading.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whose vault this is, and which app the phone shows them.
pub(super) fn owner(database: Database<'_>) -> Result<(PersonId, Role), AppError> {
    view::owner(database)?.ok_or(AppError::NotFound("owner"))
}

/// Where there is a vault, be it damaged, or what is left of one, none is made.
pub(super) fn refuse_existing(folder: &Path) -> Result<(), AppError> {
    vault::finish_destroying(folder)?;
    match vault::exists(folder) || folder.join(DATABASE_FILE).exists() {
        true => Err(vault::VaultError::Exists.into()),
        false => Ok(()),
    }
}
