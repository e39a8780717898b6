//! What SQLite's errors mean to a caller.

use rusqlite::ErrorCode;
use thiserror::Error;

/// Why the database could not do it. A write that failed has changed nothing.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The disk is full: free space and try again.
    #[error("the disk is full")]
    Full,
    /// The folder or file can't be written to.
    #[error("can't be written to")]
    ReadOnly,
    /// The file can't be read or written just now.
    #[error("can't be read or written: {0}")]
    Unreadable(String),
    /// The file is damaged, or is not opened by this key. It is never deleted.
    #[error("damaged, or another key's: {0}")]
    Corrupt(String),
    /// A newer version of the app wrote this database.
    #[error("written by a newer version")]
    NewerVersion,
    /// The library has no encryption: a fault of the build. Nothing is opened without it.
    #[error("this build can't encrypt")]
    NotEncrypted,
    /// Another connection holds the database.
    #[error("busy")]
    Busy,
    /// A fault of ours.
    #[error("{0}")]
    Fault(String),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        Self::of(&error)
    }
}

impl StoreError {
    fn of(error: &rusqlite::Error) -> Self {
        let text = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::SystemIoFailure) if no_room_for_shared_memory(error) => Self::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::CannotOpen | ErrorCode::SystemIoFailure) => Self::Unreadable(text),
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Corrupt(text),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            _ => Self::Fault(text),
        }
    }
}

/// SQLite calls it an I/O error when the file beside a write-ahead log can't grow.
fn no_room_for_shared_memory(error: &rusqlite::Error) -> bool {
    error.sqlite_error().is_some_and(|e| e.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE)
}
