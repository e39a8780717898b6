//! What can go wrong in a command or a query.

use thiserror::Error;

use crate::ledger::LedgerError;
use crate::model::invalid::Invalid;
use crate::questionnaire::instrument::InstrumentError;
use crate::store::StoreError;
use crate::vault::VaultError;

/// Why it was not done. Whatever the variant, nothing has changed.
#[derive(Debug, Error)]
pub enum AppError {
    /// A rule refuses the input.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// There is no such thing here.
    #[error("not found: {0}")]
    NotFound(&'static str),
    /// The key, the code, the slots.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The envelopes.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The embedded instrument can't be read: a fault of the build.
    #[error(transparent)]
    Instrument(#[from] InstrumentError),
    /// A file of the vault is damaged or missing. It is left as it is.
    #[error("damaged: {0}")]
    Corrupt(&'static str),
    /// A newer version of the app wrote it.
    #[error("written by a newer version")]
    NewerVersion,
    /// A file outside the database can't be read or written.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// No randomness was to be had from the system.
    #[error("no randomness")]
    NoRandomness,
}
