//! What this phone remembers of this vault.

use super::error::AppError;
use super::life::App;
use crate::model::invalid::{Invalid, Reason};
use crate::model::session::record;
use crate::model::time::Moment;
use crate::store::{Database, preferences};

const RECOVERY_CODE_WRITTEN_DOWN: &str = "recovery_code_written_down";
const LOCK_AFTER_MINUTES: &str = "lock_after_minutes";
const LAST_BACKUP: &str = "last_backup";
const UNDO_SECONDS: &str = "undo_seconds";

/// The choices for locking after leaving the foreground, in minutes.
pub const LOCK_AFTER_CHOICES: [u32; 3] = [0, 2, 10];
const LOCK_AFTER_DEFAULT: u32 = 2;

impl App {
    /// Whether the person has written the recovery code down and two groups of it were right.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn is_recovery_code_written_down(&self) -> Result<bool, AppError> {
        Ok(self.preference(RECOVERY_CODE_WRITTEN_DOWN)?.is_some())
    }

    /// Notes that the recovery code is written down.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn note_recovery_code_written_down(&self) -> Result<(), AppError> {
        self.set_preference(RECOVERY_CODE_WRITTEN_DOWN, "yes")
    }

    /// How long after leaving the foreground it locks, in minutes: one of [`LOCK_AFTER_CHOICES`].
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn lock_after_minutes(&self) -> Result<u32, AppError> {
        let stored = self.preference(LOCK_AFTER_MINUTES)?;
        Ok(stored.and_then(|text| text.parse().ok()).unwrap_or(LOCK_AFTER_DEFAULT))
    }

    /// Sets how long after leaving the foreground it locks.
    ///
    /// # Errors
    /// `minutes` when it is none of [`LOCK_AFTER_CHOICES`].
    pub fn set_lock_after_minutes(&self, minutes: u32) -> Result<(), AppError> {
        if !LOCK_AFTER_CHOICES.contains(&minutes) {
            return Err(Invalid::new("minutes", Reason::OutOfRange).into());
        }
        self.set_preference(LOCK_AFTER_MINUTES, &minutes.to_string())
    }

    /// How long a session can be undone, in seconds.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn undo_seconds(&self) -> Result<u32, AppError> {
        self.read(undo_seconds)
    }

    /// Sets how long a session can be undone.
    ///
    /// # Errors
    /// `seconds` as [`record::undo_seconds`].
    pub fn set_undo_seconds(&self, seconds: u32) -> Result<(), AppError> {
        self.set_preference(UNDO_SECONDS, &record::undo_seconds(seconds)?.to_string())
    }

    /// When the last backup was made on this phone.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn last_backup(&self) -> Result<Option<Moment>, AppError> {
        let stored = self.preference(LAST_BACKUP)?;
        Ok(stored.and_then(|text| serde_json::from_str(&text).ok()))
    }

    pub(super) fn note_backup(&self, moment: &Moment) -> Result<(), AppError> {
        let text = serde_json::to_string(moment).unwrap_or_default();
        self.set_preference(LAST_BACKUP, &text)
    }

    fn preference(&self, key: &str) -> Result<Option<String>, AppError> {
        self.read(|database| Ok(preferences::get(database, key)?))
    }

    fn set_preference(&self, key: &str, value: &str) -> Result<(), AppError> {
        self.command(|command| Ok(preferences::set(command.database, key, value)?))
    }
}

/// How long a session can be undone, inside a transaction.
pub(super) fn undo_seconds(database: Database<'_>) -> Result<u32, AppError> {
    let stored = preferences::get(database, UNDO_SECONDS)?;
    let seconds = stored.and_then(|text| record::undo_seconds(text.parse().ok()?).ok());
    Ok(seconds.unwrap_or(record::UNDO_SECONDS))
}
