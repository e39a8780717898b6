//! The one error type: each variant is something the caller can do.
//!
//! What the core says beyond that (SQLite's text, a table, a path) stays here: it may hold what
//! someone has written.

use std::io;

use medspiller_core::app::AppError;
use medspiller_core::ledger::LedgerError;
use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::store::StoreError;
use medspiller_core::vault::VaultError;

/// What went wrong, as something that can be done about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum MedspillerError {
    /// The code is wrong, or a try is not allowed yet: wait, try again, or use the recovery code.
    #[error("wrong code: {tries_left} tries left, wait {wait_seconds} s")]
    WrongCode {
        /// Tries left before the next wait.
        tries_left: u32,
        /// Seconds to wait before the next try; 0 when it may be now.
        wait_seconds: u64,
    },
    /// The vault is locked (or paused): unlock it and call again.
    #[error("locked")]
    Locked,
    /// No such case, round or draft: go back to the screen before.
    #[error("not found")]
    NotFound,
    /// A rule refuses the input: correct the field. Nothing has changed.
    #[error("invalid {field}: {reason}")]
    Invalid {
        /// The field's name: `user_name`, `code`, `S13`.
        field: String,
        /// Why; `invalid-` and this (with `-` for `_`) is the key of a sentence in the words.
        reason: String,
    },
    /// It was changed meanwhile: load the screen again.
    #[error("conflict")]
    Conflict,
    /// The phone could not store it. What was stored before is safe.
    #[error("storage: {problem:?}")]
    Storage {
        /// What to do about it.
        problem: StorageProblem,
    },
    /// The vault's files are damaged: nothing was deleted; restore a backup elsewhere.
    #[error("corrupt: {part}")]
    Corrupt {
        /// Which file or table.
        part: String,
    },
    /// A newer version of the app wrote this: update the app.
    #[error("newer version")]
    NewerVersion,
    /// The phone's own key is gone: unlock with the recovery code.
    #[error("phone key gone")]
    PhoneKeyGone,
    /// Another call holds the vault: try again.
    #[error("busy")]
    Busy,
    /// A fault of ours. Nothing was half-written; the reference finds it in the log.
    #[error("internal: {reference}")]
    Internal {
        /// Where in the core, without anything anyone has written.
        reference: String,
    },
}

/// Why the phone could not store something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum StorageProblem {
    /// The phone is full: free space and go on.
    Full,
    /// The folder can't be written to.
    ReadOnly,
    /// The file could not be read or written.
    Unreadable,
}

impl From<Invalid> for MedspillerError {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid { field: invalid.field, reason: invalid.reason.key().to_owned() }
    }
}

impl From<AppError> for MedspillerError {
    fn from(error: AppError) -> Self {
        match error {
            AppError::Invalid(invalid) => invalid.into(),
            AppError::NotFound(_) => Self::NotFound,
            AppError::Vault(error) => error.into(),
            AppError::Store(error) => error.into(),
            AppError::Corrupt(part) => Self::Corrupt { part: part.to_owned() },
            AppError::NewerVersion => Self::NewerVersion,
            AppError::Io(error) => error.into(),
            AppError::Ledger(LedgerError::Newer) => Self::NewerVersion,
            AppError::Ledger(_) => internal("ledger"),
            AppError::Instrument(_) => internal("instrument"),
            AppError::NoRandomness => internal("randomness"),
        }
    }
}

impl From<VaultError> for MedspillerError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::WrongCode { tries_left, wait_seconds } => {
                Self::WrongCode { tries_left, wait_seconds }
            }
            VaultError::WrongRecoveryCode => {
                Invalid::new("recovery_code", Reason::OutOfRange).into()
            }
            VaultError::PhoneKeyGone => Self::PhoneKeyGone,
            VaultError::NoVault => Self::NotFound,
            VaultError::Exists => Invalid::new("folder", Reason::Exists).into(),
            VaultError::Corrupt { what } => Self::Corrupt { part: what.to_owned() },
            VaultError::NewerVersion => Self::NewerVersion,
            VaultError::Invalid(invalid) => invalid.into(),
            VaultError::Io(error) => error.into(),
        }
    }
}

impl From<StoreError> for MedspillerError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Full => Self::Storage { problem: StorageProblem::Full },
            StoreError::ReadOnly => Self::Storage { problem: StorageProblem::ReadOnly },
            StoreError::Unreadable(_) => Self::Storage { problem: StorageProblem::Unreadable },
            StoreError::Corrupt(_) => Self::Corrupt { part: "database".to_owned() },
            StoreError::NewerVersion => Self::NewerVersion,
            StoreError::Busy => Self::Busy,
            StoreError::NotEncrypted => internal("encryption"),
            StoreError::Fault(_) => internal("database"),
        }
    }
}

impl From<io::Error> for MedspillerError {
    fn from(error: io::Error) -> Self {
        let problem = match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StorageProblem::Full,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => {
                StorageProblem::ReadOnly
            }
            _ => StorageProblem::Unreadable,
        };
        Self::Storage { problem }
    }
}

fn internal(reference: &str) -> MedspillerError {
    MedspillerError::Internal { reference: reference.to_owned() }
}
