//! `tries.json`: where the wrong codes are counted, beside the slots and apart from them, so that
//! a try never rewrites a slot.
//!
//! A missing or damaged file is replaced at once by the strictest state, an hour's wait from now:
//! removing it, once or before every guess, gains nothing, and its owner waits once for an hour or
//! uses the recovery code. The file is not authenticated: whoever can put an older one back can
//! also copy the slots, and what holds then is the phone key and Argon2id.

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::delays::Delays;
use super::error::VaultError;
use super::files;
use crate::model::time::UtcMillis;

const NAME: &str = "tries.json";
const VERSION: u64 = 1;

#[derive(Serialize, Deserialize)]
struct TriesFile {
    version: u64,
    delays: Delays,
}

/// The state on disk, after taking note of the clock. What that changed about a wait is on disk.
///
/// # Errors
/// [`VaultError::NewerVersion`], [`VaultError::Io`].
pub(super) fn read(dir: &Path, now: UtcMillis) -> Result<Delays, VaultError> {
    let content = files::read(dir, NAME)?.and_then(|bytes| files::content(&bytes));
    let version = content.as_ref().and_then(|value| value.get("version")).and_then(Value::as_u64);
    if version.is_some_and(|version| version > VERSION) {
        return Err(VaultError::NewerVersion);
    }
    let read = content.and_then(|value| serde_json::from_value::<TriesFile>(value).ok());
    let known = read.is_some();
    let mut delays = read.map_or_else(|| Delays::strictest(now), |file| file.delays);
    let restarted = delays.observe(now);
    if restarted || !known {
        write(dir, &delays)?;
    }
    Ok(delays)
}

/// # Errors
/// [`VaultError::Io`].
pub(super) fn write(dir: &Path, delays: &Delays) -> Result<(), VaultError> {
    let file = TriesFile { version: VERSION, delays: delays.clone() };
    Ok(files::replace(dir, NAME, &files::with_checksum(&file)?)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::hex::Hex;
    use std::fs;

    const NOW: UtcMillis = 1_790_000_000_000;
    const HOUR: UtcMillis = 3_600_000;

    #[test]
    fn counted_tries_are_there_after_a_restart() {
        let dir = tempfile::tempdir().unwrap();
        let mut delays = Delays::default();
        delays.observe(NOW);
        delays.count(Hex([1; 16]), NOW);
        write(dir.path(), &delays).unwrap();
        assert_eq!(read(dir.path(), NOW).unwrap(), delays);
    }

    #[test]
    fn a_missing_or_damaged_file_means_one_hour_and_no_more() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(NAME);
        write(dir.path(), &Delays::default()).unwrap();
        let whole = fs::read(&path).unwrap();
        let mut flipped = whole.clone();
        flipped[whole.len() / 2] ^= 1;
        for damaged in [None, Some(&b""[..]), Some(&whole[1..]), Some(&flipped[..])] {
            match damaged {
                None => fs::remove_file(&path).unwrap(),
                Some(bytes) => fs::write(&path, bytes).unwrap(),
            }
            assert_eq!(read(dir.path(), NOW).unwrap().wait_seconds(NOW), 3600);
            // the wait runs from the first look, not from each
            let later = NOW + HOUR / 2;
            assert_eq!(read(dir.path(), later).unwrap().wait_seconds(later), 1800);
            let over = NOW + HOUR;
            assert_eq!(read(dir.path(), over).unwrap().wait_seconds(over), 0);
        }
    }

    #[test]
    fn a_clock_that_went_back_is_remembered_so_that_the_new_wait_runs_down() {
        let dir = tempfile::tempdir().unwrap();
        write(dir.path(), &Delays::strictest(NOW)).unwrap();
        let back = NOW - 1000 * HOUR;
        assert_eq!(read(dir.path(), back).unwrap().wait_seconds(back), 3600);
        let later = back + HOUR / 2;
        assert_eq!(read(dir.path(), later).unwrap().wait_seconds(later), 1800);
    }

    #[test]
    fn a_newer_versions_file_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        let newer = files::with_checksum(&serde_json::json!({"version": 2})).unwrap();
        fs::write(dir.path().join(NAME), &newer).unwrap();
        assert!(matches!(read(dir.path(), NOW), Err(VaultError::NewerVersion)));
        assert_eq!(fs::read(dir.path().join(NAME)).unwrap(), newer);
    }
}
