//! The one error type: each variant is something the caller can do.

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
