//! Opening the database: fail closed, migrate, refuse what is newer.
//!
//! One [`Writer`] and one [`Reader`] a vault, so that a screen never waits for a command.

use std::fs;
use std::path::Path;

use data_encoding::HEXLOWER;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use zeroize::Zeroizing;

use super::error::StoreError;
use super::migrations::{migrate, refuse_empty};

/// The database's name in a vault's folder.
pub const DATABASE_FILE: &str = "medspiller.db";

/// How much of the database each connection keeps decrypted, in KiB.
const CACHE_KIB: i64 = 8 * 1024;

/// How many statements each connection keeps compiled: more than any screen needs.
const STATEMENTS: usize = 96;

/// The one connection that writes.
pub struct Writer {
    connection: Connection,
    /// What tells whether another connection has written since.
    seen: i64,
}

/// The connection that screens read by.
pub struct Reader(Connection);

/// The database inside a transaction. Only this room can say SQL to it.
#[derive(Clone, Copy)]
pub struct Database<'a>(pub(super) &'a Connection);

impl Writer {
    /// Makes `folder`'s database, which has none.
    ///
    /// # Errors
    /// [`StoreError::NotEncrypted`], and what the disk says.
    pub fn make(folder: &Path, key: &[u8; 32]) -> Result<Self, StoreError> {
        Self::with(folder, key, OpenFlags::SQLITE_OPEN_CREATE)
    }

    /// Opens `folder`'s database and brings it up to this version.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when the file is damaged or not `key`'s (it is left as it is),
    /// [`StoreError::NewerVersion`], [`StoreError::NotEncrypted`], and what the disk says.
    pub fn open(folder: &Path, key: &[u8; 32]) -> Result<Self, StoreError> {
        Self::with(folder, key, OpenFlags::empty())
    }

    fn with(folder: &Path, key: &[u8; 32], extra: OpenFlags) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | extra;
        let mut connection = keyed(&folder.join(DATABASE_FILE), key, flags)?;
        if !extra.contains(OpenFlags::SQLITE_OPEN_CREATE) {
            // before anything below could write to it
            refuse_empty(&connection)?;
            refuse_cut(&connection, &folder.join(DATABASE_FILE))?;
        }
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "secure_delete", "ON")?;
        migrate(&mut connection)?;
        connection.pragma_update(None, "foreign_keys", "ON")?;
        let seen = data_version(&connection)?;
        Ok(Self { connection, seen })
    }

    /// All or nothing: what `work` wrote is kept only when it gives no error. `work` is told
    /// whether another connection (a second process, the same vault opened twice) has written
    /// since the last transaction: what is known from before is then to be read again.
    ///
    /// # Errors
    /// `work`'s, or what committing says.
    pub fn transaction<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(Database<'_>, WrittenElsewhere) -> Result<T, E>,
    ) -> Result<T, E> {
        let (transaction, elsewhere) = self.begin()?;
        let result = work(Database(&transaction), elsewhere)?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(result)
    }

    /// Does `work` in a transaction that is always rolled back: to see what it would give.
    ///
    /// # Errors
    /// `work`'s.
    pub fn try_out<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(Database<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let begun = self.connection.transaction_with_behavior(TransactionBehavior::Immediate);
        let transaction = begun.map_err(StoreError::from)?;
        let result = work(Database(&transaction));
        transaction.rollback().map_err(StoreError::from)?;
        result
    }

    fn begin(&mut self) -> Result<(Transaction<'_>, WrittenElsewhere), StoreError> {
        let before = self.seen;
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // from here on no one else can write
        self.seen = data_version(&transaction)?;
        Ok((transaction, WrittenElsewhere(self.seen != before)))
    }

    /// Lets the database grow by no more than `pages`, as a full disk does; `None`: by as much as
    /// it likes.
    ///
    /// # Errors
    /// [`StoreError`].
    #[cfg(test)]
    pub fn limit_growth(&self, pages: Option<i64>) -> Result<(), StoreError> {
        let used: i64 = self.connection.pragma_query_value(None, "page_count", |r| r.get(0))?;
        let limit = pages.map_or(i64::from(u32::MAX) - 1, |pages| used + pages);
        let set = |row: &rusqlite::Row<'_>| row.get::<_, i64>(0);
        self.connection.pragma_update_and_check(None, "max_page_count", limit, set)?;
        Ok(())
    }

    /// The connection, for what needs to be outside a transaction.
    pub(super) fn connection(&self) -> &Connection {
        &self.connection
    }
}

/// Whether another connection has written since this one last looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrittenElsewhere(pub bool);

/// A number that changes when another connection commits, and not when this one does.
fn data_version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.pragma_query_value(None, "data_version", |row| row.get(0))?)
}

impl Reader {
    /// Opens `folder`'s database for reading only.
    ///
    /// # Errors
    /// As [`Writer::open`].
    pub fn open(folder: &Path, key: &[u8; 32]) -> Result<Self, StoreError> {
        // a reader of a WAL database must be able to write the shared memory file
        let connection =
            keyed(&folder.join(DATABASE_FILE), key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        connection.pragma_update(None, "query_only", "ON")?;
        Ok(Self(connection))
    }

    /// Reads in one transaction: all that `work` sees is of one moment.
    ///
    /// # Errors
    /// `work`'s, and what the disk says.
    pub fn read<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(Database<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = self.0.transaction().map_err(StoreError::from)?;
        let result = work(Database(&transaction));
        transaction.finish().map_err(StoreError::from)?;
        result
    }

    /// Looks at every page: its authentication code, its structure, its foreign keys. Gives what is
    /// wrong, nothing when all is well.
    ///
    /// # Errors
    /// What the disk says.
    pub fn integrity_faults(&self) -> Result<Vec<String>, StoreError> {
        let mut faults = Vec::new();
        for (pragma, well) in [("cipher_integrity_check", None), ("integrity_check", Some("ok"))] {
            self.0.pragma_query(None, pragma, |row| {
                let text: String = row.get(0)?;
                if Some(text.as_str()) != well {
                    faults.push(text);
                }
                Ok(())
            })?;
        }
        self.0.pragma_query(None, "foreign_key_check", |row| {
            faults.push(format!("foreign key of {}", row.get::<_, String>(0)?));
            Ok(())
        })?;
        Ok(faults)
    }
}

/// A connection that has read its first page with `key`.
fn keyed(file: &Path, key: &[u8; 32], flags: OpenFlags) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    // before the key, or a wrong one writes to standard error
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    // without SQLCipher this pragma gives no row, and the key would be taken for a comment
    let version: Result<String, _> =
        connection.pragma_query_value(None, "cipher_version", |row| row.get(0));
    if version.is_ok_and(|version| !version.is_empty()) {
        let digits = Zeroizing::new(HEXLOWER.encode(key));
        // not by pragma_update, which would keep a copy that isn't wiped
        let sql = Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", *digits));
        connection.execute_batch(&sql)?;
        // each page from disk is decrypted: what a screen reads again is kept
        connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        Ok(connection)
    } else {
        Err(StoreError::NotEncrypted)
    }
}

/// SQLite takes part of a last page for the page. Where no log could hold the rest (a phone that died
/// while the log was written back), the file has been cut.
fn refuse_cut(connection: &Connection, file: &Path) -> Result<(), StoreError> {
    let length = |file: &Path| fs::metadata(file).map_or(0, |metadata| metadata.len());
    let page: String = connection.pragma_query_value(None, "cipher_page_size", |row| row.get(0))?;
    let page: u64 = page.parse().map_err(|_| StoreError::Fault("page size".into()))?;
    let log = file.with_file_name(format!("{DATABASE_FILE}-wal"));
    match length(&log) == 0 && length(file) % page.max(1) != 0 {
        true => Err(StoreError::Corrupt("cut".into())),
        false => Ok(()),
    }
}
