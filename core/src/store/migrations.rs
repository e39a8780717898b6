//! Bringing a database's schema up to this version: numbered steps, each done once, all of those
//! that are missing in one transaction.
//!
//! How far a database has come is its `user_version`. Those made before that was so have a table
//! that says it, which goes with the first opening.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::error::StoreError;

/// The steps, oldest first: the first makes version 1.
const STEPS: [&str; 3] = [
    include_str!("../../migrations/V1__first.sql"),
    include_str!("../../migrations/V2__records.sql"),
    include_str!("../../migrations/V3__waiting.sql"),
];

/// Where the version stood before.
const FORMER: &str = "refinery_schema_history";

/// Only a database that is being made may have no schema: one that should hold records and is empty
/// has been damaged.
///
/// # Errors
/// [`StoreError::Corrupt`], and what the disk says.
pub(super) fn refuse_empty(connection: &Connection) -> Result<(), StoreError> {
    match version(connection)? {
        0 => Err(StoreError::Corrupt("empty".into())),
        _ => Ok(()),
    }
}

/// Brings the schema up to this version; writes nothing where it is there already.
///
/// # Errors
/// [`StoreError::NewerVersion`], and what the disk says.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let newest = STEPS.len();
    if user_version(connection)? == newest {
        return Ok(());
    }
    // nothing is written to it, not even that it was tried
    if version(connection)? > newest {
        return Err(StoreError::NewerVersion);
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // another process may have been first
    let done = version(&transaction)?;
    let missing = STEPS.get(done..).ok_or(StoreError::NewerVersion)?;
    for step in missing {
        transaction.execute_batch(step)?;
    }
    set_version(&transaction, newest)?;
    Ok(transaction.commit()?)
}

fn set_version(transaction: &Transaction<'_>, version: usize) -> Result<(), StoreError> {
    transaction.execute_batch(&format!("DROP TABLE IF EXISTS {FORMER}"))?;
    let version = i64::try_from(version).map_err(|e| StoreError::Fault(e.to_string()))?;
    Ok(transaction.pragma_update(None, "user_version", version)?)
}

/// How many steps a database has had; 0 for one that is empty.
fn version(connection: &Connection) -> Result<usize, StoreError> {
    match user_version(connection)? {
        0 => former(connection),
        version => Ok(version),
    }
}

fn user_version(connection: &Connection) -> Result<usize, StoreError> {
    count(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

fn former(connection: &Connection) -> Result<usize, StoreError> {
    if !connection.table_exists(None, FORMER)? {
        return Ok(0);
    }
    let sql = format!("SELECT coalesce(max(version), 0) FROM {FORMER}");
    count(connection.query_row(&sql, [], |row| row.get(0))?)
}

fn count(number: i64) -> Result<usize, StoreError> {
    usize::try_from(number).map_err(|_| StoreError::Corrupt("version".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schema(connection: &Connection) -> Vec<String> {
        let sql = "SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY name";
        let mut statement = connection.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    }

    /// A database with the first `steps`, and the table that said so before.
    fn formerly(steps: usize) -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        for step in &STEPS[..steps] {
            connection.execute_batch(step).unwrap();
        }
        let table = format!(
            "CREATE TABLE {FORMER} (version INT4 PRIMARY KEY, name VARCHAR(255),
             applied_on VARCHAR(255), checksum VARCHAR(255))"
        );
        connection.execute_batch(&table).unwrap();
        for version in 1..=steps {
            let row = format!("INSERT INTO {FORMER} VALUES ({version}, 'x', '', '')");
            connection.execute_batch(&row).unwrap();
        }
        connection
    }

    #[test]
    fn every_way_to_this_version_gives_the_same_schema() {
        let mut new = Connection::open_in_memory().unwrap();
        assert!(refuse_empty(&new).is_err());
        migrate(&mut new).unwrap();
        let whole = schema(&new);
        for steps in 1..=STEPS.len() {
            let mut old = formerly(steps);
            refuse_empty(&old).unwrap();
            migrate(&mut old).unwrap();
            assert_eq!(schema(&old), whole, "{steps}");
            let changes = old.total_changes();
            migrate(&mut old).unwrap();
            assert_eq!(old.total_changes(), changes);
        }
    }

    #[test]
    fn a_newer_database_is_refused_and_left_as_it_is() {
        let mut new = Connection::open_in_memory().unwrap();
        migrate(&mut new).unwrap();
        new.pragma_update(None, "user_version", 99).unwrap();
        let before = schema(&new);
        assert!(matches!(migrate(&mut new), Err(StoreError::NewerVersion)));
        assert_eq!(schema(&new), before);
        assert_eq!(version(&new).unwrap(), 99);
    }

    #[test]
    fn a_step_that_fails_leaves_nothing() {
        let mut connection = Connection::open_in_memory().unwrap();
        // in the way of the second step
        connection.execute_batch(STEPS[0]).unwrap();
        connection.pragma_update(None, "user_version", 1).unwrap();
        connection.execute_batch("CREATE TABLE here_form (x)").unwrap();
        let before = schema(&connection);
        assert!(migrate(&mut connection).is_err());
        assert_eq!(schema(&connection), before);
        assert_eq!(version(&connection).unwrap(), 1);
    }
}
