//! What the vault knows of itself.

use medspiller_core::app::App;

use crate::error::MedspillerError;
use crate::moment::Here;

/// The vault's part of the settings.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SettingsScreen {
    /// "Siste sikkerhetskopi: 3. november", or "Du har ingen sikkerhetskopi."
    pub last_backup: String,
    /// The recovery code was written down and confirmed.
    pub recovery_code_written_down: bool,
    /// How long after leaving the foreground it locks: 0, 2 or 10 minutes.
    pub lock_after_minutes: u32,
}

/// Where a vault is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum VaultState {
    /// There is none in the folder: first start.
    Missing,
    /// There is one; its code opens it.
    Locked,
    /// It is open.
    Open,
}

/// The lock screen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct UnlockScreen {
    /// Seconds until the next try, 0 when one is allowed now.
    pub wait_seconds: u64,
    /// "Prøv igjen om 5 minutter."
    pub wait: Option<String>,
}

impl SettingsScreen {
    pub(crate) fn of(app: &App, here: &Here) -> Result<Self, MedspillerError> {
        let texts = here.texts;
        let last_backup = match app.last_backup()? {
            Some(moment) => texts.with_one("backup-last", "date", texts.date(moment.date())),
            None => texts.get("backup-none"),
        };
        Ok(Self {
            last_backup,
            recovery_code_written_down: app.is_recovery_code_written_down()?,
            lock_after_minutes: app.lock_after_minutes()?,
        })
    }
}

impl UnlockScreen {
    pub(crate) fn of(wait_seconds: u64, here: &Here) -> Self {
        let texts = here.texts;
        let time = texts.waiting_time(wait_seconds);
        let wait = (wait_seconds > 0).then(|| texts.with_one("wait", "time", time));
        Self { wait_seconds, wait }
    }
}
