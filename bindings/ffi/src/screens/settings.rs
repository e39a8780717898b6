//! What the vault knows of itself.

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
