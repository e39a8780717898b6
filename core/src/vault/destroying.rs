//! A vault gone for good: its keys first.
//!
//! A folder that is being destroyed holds [`MARK`], which is on disk before anything else is done:
//! from then on there is no vault, whatever is left of it, and whoever looks there next goes on.
//! Then the slots, the only way to the data key, are overwritten and removed: what is left can be
//! read by no one. (What a phone's memory keeps of an overwritten file can't be reached from here;
//! the code's slot is of no use without the phone's own key all the same.)

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use ring::rand::{SecureRandom, SystemRandom};

use super::slots;

/// The file that says that the folder is being destroyed.
const MARK: &str = "being-destroyed";

/// Destroys the vault in `dir` and all else in it, and the folder. Killed at any moment, it is gone
/// on with by [`finish_destroying`].
///
/// # Errors
/// What the disk says: call it again.
pub fn destroy(dir: &Path) -> io::Result<()> {
    File::create(dir.join(MARK))?.sync_all()?;
    flush_names(dir)?;
    for name in [slots::NAME.to_owned(), format!("{}.new", slots::NAME)] {
        overwrite(&dir.join(name))?;
    }
    flush_names(dir)?;
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        match entry.file_type()?.is_dir() {
            true => fs::remove_dir_all(entry.path())?,
            // the mark goes last
            false if entry.file_name() == MARK => {}
            false => fs::remove_file(entry.path())?,
        }
    }
    fs::remove_file(dir.join(MARK))?;
    fs::remove_dir(dir)
}

/// Goes on with destroying what is in `dir`, where that was begun. Gives whether it was.
///
/// # Errors
/// What the disk says.
pub fn finish_destroying(dir: &Path) -> io::Result<bool> {
    match is_being_destroyed(dir) {
        true => destroy(dir).map(|()| true),
        false => Ok(false),
    }
}

/// Whether a folder's vault is being destroyed: there is none any more.
pub(super) fn is_being_destroyed(dir: &Path) -> bool {
    dir.join(MARK).exists()
}

/// Overwrites a file, if it is there, and removes it.
fn overwrite(path: &Path) -> io::Result<()> {
    let length = match fs::metadata(path) {
        Ok(metadata) => metadata.len(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    let mut bytes = vec![0; usize::try_from(length).unwrap_or(0)];
    SystemRandom::new().fill(&mut bytes).map_err(|_| io::ErrorKind::Other)?;
    let mut file = OpenOptions::new().write(true).open(path)?;
    file.write_all(&bytes)?;
    file.sync_all()?;
    fs::remove_file(path)
}

/// Makes removals last: on Unix a folder is flushed like a file; elsewhere it can't be.
fn flush_names(dir: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(dir)?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::{CodeCost, InsecureDemoPhoneKey, create, exists, unlock_with_code};

    fn made() -> (tempfile::TempDir, InsecureDemoPhoneKey) {
        let folder = tempfile::tempdir().unwrap();
        let key = InsecureDemoPhoneKey::make_in(folder.path()).unwrap();
        let dir = folder.path().join("vault");
        create(&dir, "270431", CodeCost::FLOOR, &key).unwrap();
        fs::write(dir.join("medspiller.db"), "what was written").unwrap();
        fs::create_dir(dir.join("more")).unwrap();
        fs::write(dir.join("more/x"), "x").unwrap();
        (folder, key)
    }

    #[test]
    fn nothing_is_left_of_it() {
        let (folder, _) = made();
        let dir = folder.path().join("vault");
        destroy(&dir).unwrap();
        assert!(!dir.exists() && !exists(&dir));
    }

    #[test]
    fn once_begun_there_is_no_vault_and_the_rest_follows() {
        let (folder, key) = made();
        let dir = folder.path().join("vault");
        assert!(!finish_destroying(&dir).unwrap() && exists(&dir));
        // killed right after it was begun
        File::create(dir.join(MARK)).unwrap();
        assert!(!exists(&dir));
        assert!(unlock_with_code(&dir, "270431", &key, 0).is_err());
        // and again when the keys were gone
        overwrite(&dir.join(slots::NAME)).unwrap();
        assert!(!dir.join(slots::NAME).exists());
        assert!(finish_destroying(&dir).unwrap());
        assert!(!dir.exists());
        assert!(!finish_destroying(&dir).unwrap());
    }
}
