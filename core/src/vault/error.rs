//! What can go wrong with a vault, as things a caller can act on.

use std::io;

use thiserror::Error;

use super::phone_key::PhoneKeyGone;
use crate::model::invalid::Invalid;

/// Why a vault was not made, opened or changed. Whatever comes back, the vault on disk is the
/// one that was there before, or, when only the last flush to disk failed, the whole new one.
#[derive(Debug, Error)]
pub enum VaultError {
    /// The code is wrong, or it was not tried because too many were wrong: ask again after
    /// `wait_seconds`, or offer the recovery code.
    #[error("wrong code, {tries_left} tries left, wait {wait_seconds} s")]
    WrongCode {
        /// How many codes may be tried before the next wait; 0 while waiting.
        tries_left: u32,
        /// Seconds until a code is tried again; 0 when one may be tried now.
        wait_seconds: u64,
    },
    /// The recovery code is well written but is not this vault's: ask again.
    #[error("the recovery code is another vault's or an older one")]
    WrongRecoveryCode,
    /// The phone's own key is gone, so no code can open the vault: ask for the recovery code,
    /// then set a new code.
    #[error("the phone's key is gone")]
    PhoneKeyGone,
    /// No vault in this folder, or another vault than the open one: create or restore one.
    #[error("there is no such vault")]
    NoVault,
    /// The folder already holds a vault, which was left alone: open it, or choose another.
    #[error("there is a vault already")]
    Exists,
    /// Something on disk is damaged and was left as it is: restore a backup.
    #[error("damaged: {what}")]
    Corrupt {
        /// What is damaged: a file's name or a part of it.
        what: &'static str,
    },
    /// Made by a newer version of the app: update.
    #[error("made by a newer version")]
    NewerVersion,
    /// The input is not of its form: correct the field and ask again. Counts as no try.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The disk refused (full, read-only, gone): make room, try again.
    #[error("the disk refused: {0}")]
    Io(#[from] io::Error),
}

impl From<PhoneKeyGone> for VaultError {
    fn from(_: PhoneKeyGone) -> Self {
        Self::PhoneKeyGone
    }
}
