//! Files that know when they are damaged, replaced whole or not at all.
//!
//! A file is a JSON object whose last member is `checksum`: the SHA-256, in hexadecimal digits,
//! of all bytes before the comma in front of it. It detects damage, not attack: what must not be
//! forged is bound by the sealed secrets inside. The ending has one form only, so no byte of the
//! file can change unseen. Later versions keep this ending, so that an older app can tell a newer
//! file from a damaged one.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use data_encoding::HEXLOWER;
use ring::digest::{SHA256, digest};
use serde::Serialize;
use serde_json::Value;

/// Between the content and its checksum.
const BEFORE: &str = ",\n  \"checksum\": \"";
const AFTER: &str = "\"\n}\n";
const DIGITS: usize = 64;

/// Held from reading a vault's files to writing them, so that no change within this process is
/// lost to another.
pub(super) fn alone() -> MutexGuard<'static, ()> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    // it guards no data, so a panic elsewhere leaves nothing half done in it
    ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner)
}

/// `content`, which must be an object with at least one member, with its checksum.
pub(super) fn with_checksum(content: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut text = serde_json::to_string_pretty(content)?;
    let open = text.strip_suffix("\n}").map(str::len);
    text.truncate(open.ok_or(io::ErrorKind::InvalidData)?);
    let sum = checksum(text.as_bytes());
    text.extend([BEFORE, &sum, AFTER]);
    Ok(text.into_bytes())
}

/// The content of a file made by [`with_checksum`], or nothing when any byte has changed.
pub(super) fn content(bytes: &[u8]) -> Option<Value> {
    let rest = bytes.strip_suffix(AFTER.as_bytes())?;
    let (rest, sum) = rest.split_at_checked(rest.len().checked_sub(DIGITS)?)?;
    let open = rest.strip_suffix(BEFORE.as_bytes())?;
    if checksum(open).as_bytes() != sum {
        return None;
    }
    serde_json::from_slice(&[open, b"\n}"].concat()).ok()
}

fn checksum(bytes: &[u8]) -> String {
    HEXLOWER.encode(digest(&SHA256, bytes).as_ref())
}

/// The bytes of `name` in `dir`, or nothing where there is no such file.
pub(super) fn read(dir: &Path, name: &str) -> io::Result<Option<Vec<u8>>> {
    match fs::read(dir.join(name)) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Replaces `name` in `dir`: afterwards, and after any crash, it holds all of the new bytes or
/// all of the old. A leftover `name.new` of an earlier crash is overwritten.
pub(super) fn replace(dir: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let new = dir.join(format!("{name}.new"));
    write_new(&new, bytes).and_then(|()| fs::rename(&new, dir.join(name))).inspect_err(|_| {
        // only tidying up: the error that is told is the one that stopped the writing
        let _ = fs::remove_file(&new);
    })?;
    flush_names(dir)
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes a rename last: on Unix a folder is flushed like a file; elsewhere it can't be.
fn flush_names(dir: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(dir)?.sync_all() } else { Ok(()) }
}

/// Makes `dir` and what is missing above it, for its owner only.
pub(super) fn make_dir(dir: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_content_reads_back_and_is_one_json_document() {
        let value = json!({"version": 1, "text": "æ \" \\ }", "list": [1, {"a": null}]});
        let bytes = with_checksum(&value).unwrap();
        assert_eq!(content(&bytes), Some(value));
        let whole: Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(whole["checksum"].as_str().unwrap().len(), DIGITS);
    }

    #[test]
    fn every_changed_cut_or_added_byte_is_seen() {
        let bytes = with_checksum(&json!({"version": 1, "vault": "ab"})).unwrap();
        for at in 0..bytes.len() {
            for flip in 1..=255 {
                let mut changed = bytes.clone();
                changed[at] ^= flip;
                assert_eq!(content(&changed), None, "byte {at} ^ {flip}");
            }
            assert_eq!(content(&bytes[..at]), None, "cut at {at}");
            assert_eq!(content(&bytes[at + 1..]), None, "cut before {at}");
        }
        assert_eq!(content(&[&bytes[..], b"\n"].concat()), None);
    }

    #[test]
    fn only_objects_with_members_can_be_written() {
        for value in [json!({}), json!([]), json!(1)] {
            assert!(with_checksum(&value).is_err(), "{value}");
        }
    }

    #[test]
    fn a_file_is_replaced_whole_also_over_a_leftover_of_a_crash() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(read(dir.path(), "a").unwrap(), None);
        replace(dir.path(), "a", b"one").unwrap();
        fs::write(dir.path().join("a.new"), "half a fi").unwrap();
        assert_eq!(read(dir.path(), "a").unwrap().unwrap(), b"one");
        replace(dir.path(), "a", b"two").unwrap();
        assert_eq!(read(dir.path(), "a").unwrap().unwrap(), b"two");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_write_that_fails_leaves_the_old_file() {
        let dir = tempfile::tempdir().unwrap();
        replace(dir.path(), "a", b"one").unwrap();
        // a folder in the way of the new file stops the writing even for root
        fs::create_dir(dir.path().join("a.new")).unwrap();
        assert!(replace(dir.path(), "a", b"two").is_err());
        assert_eq!(read(dir.path(), "a").unwrap().unwrap(), b"one");
        // and one in the way of the rename leaves no half-made file behind
        fs::create_dir(dir.path().join("b")).unwrap();
        assert!(replace(dir.path(), "b", b"two").is_err());
        assert!(!dir.path().join("b.new").exists());
    }

    #[cfg(unix)]
    #[test]
    fn files_and_folders_are_their_owners_only() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let vault = dir.path().join("vaults/one");
        make_dir(&vault).unwrap();
        make_dir(&vault).unwrap();
        replace(&vault, "a", b"one").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&vault), 0o700);
        assert_eq!(mode(&vault.join("a")), 0o600);
    }
}
