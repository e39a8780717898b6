//! SQLCipher on disk: the log, the read model, what is this phone's only.
//!
//! The tables are described in `migrations/`. Only this room says SQL:
//! others get a [`Database`], which they can only hand back to it.
//!
//! - [`connection`]: opening, failing closed, integrity.
//! - `migrations`: bringing the schema up to this version.
//! - [`log`]: `log_` tables: envelopes as they were signed.
//! - [`projection`]: from records to `view_` rows, and what a rebuild must give again.
//! - [`drafts`], [`forms`], [`preferences`], [`waiting`]: `here_` tables.
//! - `kinds`: which records are kept as one row, and what each is looked for by.
//! - [`view`], [`records`], [`parts`], [`outline`], [`work`], [`circles`]: reading the
//!   `view_` tables.
//! - [`erasing`]: the file made anew, so that nothing of what was erased lies in it.
//! - [`backup`]: a consistent snapshot in one file.
//! - [`error`]: what SQLite's errors mean to a caller.

pub mod backup;
pub mod circles;
pub mod connection;
pub mod drafts;
pub mod erasing;
pub mod error;
pub mod forms;
mod kinds;
pub mod log;
mod migrations;
pub mod outline;
pub mod parts;
pub mod preferences;
pub mod projection;
pub mod records;
mod rows;
pub mod view;
pub mod waiting;
pub mod work;

pub use connection::{DATABASE_FILE, Database, Reader, Writer, WrittenElsewhere};
pub use error::StoreError;
pub use kinds::kinds;
