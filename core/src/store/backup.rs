//! A consistent snapshot of the database, still encrypted with the vault's key.

use std::path::Path;

use super::connection::Writer;
use super::error::StoreError;

/// Writes the database as it is now to `file`, which must not exist.
///
/// # Errors
/// [`StoreError`]; a half-written file may remain for the caller to remove.
pub fn snapshot(writer: &Writer, file: &Path) -> Result<(), StoreError> {
    let file = file.to_str().ok_or_else(|| StoreError::Unreadable("file name".into()))?;
    writer.connection().execute("VACUUM INTO ?", [file])?;
    Ok(())
}
