//! A folder's files as bytes: to compare, to damage, to put back.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Every file under a folder, by its path.
pub type Files = BTreeMap<PathBuf, Vec<u8>>;

/// All files under `folder`, in folders inside it as well.
///
/// # Errors
/// What the disk says.
pub fn of(folder: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(of(&path)?);
        } else {
            files.insert(path.clone(), fs::read(&path)?);
        }
    }
    Ok(files)
}

/// Makes `folder` hold exactly these files again.
///
/// # Errors
/// What the disk says.
pub fn put_back(folder: &Path, files: &Files) -> io::Result<()> {
    for path in of(folder)?.keys().filter(|path| !files.contains_key(*path)) {
        fs::remove_file(path)?;
    }
    for (path, bytes) in files {
        if fs::read(path).ok().as_ref() != Some(bytes) {
            fs::write(path, bytes)?;
        }
    }
    Ok(())
}

/// Copies a folder and all that is in it to `to`, which must not exist.
///
/// # Errors
/// What the disk says.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}
