//! What the work is measured against: SQLCipher by itself, with the pragmas that the core sets.

// helpers of benchmarks may give up
#![allow(clippy::unwrap_used)]

use std::path::Path;

use rusqlite::Connection;

/// A connection that has its key and has read nothing yet.
pub fn keyed(file: &Path, key: &[u8; 32]) -> Connection {
    let connection = Connection::open(file).unwrap();
    let digits: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    connection.execute_batch(&format!("PRAGMA key = \"x'{digits}'\"")).unwrap();
    connection
}

/// A new database with `schema`, that puts each commit on the disk as the core does.
pub fn database(file: &Path, schema: &str) -> Connection {
    let connection = keyed(file, &[7; 32]);
    connection.pragma_update(None, "journal_mode", "WAL").unwrap();
    connection.pragma_update(None, "synchronous", "FULL").unwrap();
    connection.pragma_update(None, "secure_delete", "ON").unwrap();
    connection.execute_batch(schema).unwrap();
    connection.pragma_update(None, "foreign_keys", "ON").unwrap();
    connection
}

/// The schema that the core's own databases have.
pub const SCHEMA: &str = concat!(
    include_str!("../../core/migrations/V1__first.sql"),
    include_str!("../../core/migrations/V2__records.sql")
);
