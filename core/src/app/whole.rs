//! Files and folders that are there whole or not at all.
//!
//! They are made in a folder of their own beside their place (`.vault-5f…` for `vault`, for its
//! owner only) and put there when complete. What a killed process left of an earlier attempt goes
//! with the next one that succeeds.

use std::fs::{self, DirBuilder, File};
use std::io;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;

use super::command::make_id;
use super::error::AppError;
use crate::model::invalid::{Invalid, Reason};

/// Lets `make` fill a new folder, and only when it is complete puts it at `place`, where there is
/// nothing, or the empty folder that the platform made.
///
/// # Errors
/// `make`'s; what the disk says, also when something else is at `place`.
pub fn folder<T>(
    place: &Path,
    make: impl FnOnce(&Path) -> Result<T, AppError>,
) -> Result<T, AppError> {
    aside(place, "folder", |making| {
        let made = make(making)?;
        fs::rename(making, place)?;
        Ok(made)
    })
}

/// Lets `make` write a file in a new folder (its argument is the file's path there; others beside
/// it are its own affair), and only when it is complete puts it at `place`, where there is nothing.
///
/// # Errors
/// `make`'s; what the disk says.
pub fn file(
    place: &Path,
    make: impl FnOnce(&Path) -> Result<(), AppError>,
) -> Result<(), AppError> {
    aside(place, "file", |making| {
        let whole = making.join("whole");
        make(&whole)?;
        Ok(fs::rename(whole, place)?)
    })
}

/// Does `work` in a new folder beside `place` (the command's `field`); the folder is gone
/// afterwards. When only the last flush to disk fails, that is told, and what was made is there.
fn aside<T>(
    place: &Path,
    field: &str,
    work: impl FnOnce(&Path) -> Result<T, AppError>,
) -> Result<T, AppError> {
    let name = place.file_name().ok_or_else(|| Invalid::new(field, Reason::Malformed))?;
    let prefix = format!(".{}-", name.to_string_lossy());
    let beside = match place.parent() {
        Some(parent) if parent != Path::new("") => parent.to_owned(),
        _ => PathBuf::from("."),
    };
    fs::create_dir_all(&beside)?;
    let making = beside.join(format!("{prefix}{}", HEXLOWER.encode(&make_id()?)));
    make_private(&making)?;
    let done = work(&making).and_then(|done| Ok(flush_names(&beside).map(|()| done)?));
    // only what was made here; where it failed, the error that matters is the first
    let _ = fs::remove_dir_all(&making);
    if done.is_ok() {
        sweep(&beside, &prefix);
    }
    done
}

/// For its owner only.
fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Makes a rename last: on Unix a folder is flushed like a file; elsewhere it can't be.
fn flush_names(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Removes what killed processes left: folders named as [`aside`] names them, and no others. What
/// can't be removed stays until next time.
fn sweep(beside: &Path, prefix: &str) {
    let is_id = |rest: &str| rest.len() == 32 && HEXLOWER.decode(rest.as_bytes()).is_ok();
    for entry in fs::read_dir(beside).into_iter().flatten().flatten() {
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let name = entry.file_name();
        if is_folder && name.to_str().and_then(|n| n.strip_prefix(prefix)).is_some_and(is_id) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
