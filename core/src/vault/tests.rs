//! The vault as its callers see it, on a real folder.

mod damage;
mod opening;
mod restoring;

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use tempfile::TempDir;

use super::slots::SlotFile;
use super::*;
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::UtcMillis;

const NOW: UtcMillis = 1_790_000_000_000;
const MINUTE: UtcMillis = 60_000;
const CODE: &str = "271828";

/// A phone: its key, how often it was asked, and whether it is gone.
struct Phone {
    key: InsecureDemoPhoneKey,
    asked: AtomicUsize,
    gone: bool,
}

impl Phone {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let key = InsecureDemoPhoneKey::make_in(dir.path()).unwrap();
        Self { key, asked: AtomicUsize::new(0), gone: false }
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

impl PhoneKey for Phone {
    fn bind(&self, input: &[u8]) -> Result<zeroize::Zeroizing<[u8; 32]>, PhoneKeyGone> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        if self.gone { Err(PhoneKeyGone) } else { self.key.bind(input) }
    }
}

/// A vault in a folder of its own, made with [`CODE`] on `phone`.
struct Made {
    dir: TempDir,
    phone: Phone,
    unlocked: Unlocked,
    recovery: RecoveryCode,
}

impl Made {
    fn new() -> Self {
        let (dir, phone) = (tempfile::tempdir().unwrap(), Phone::new());
        let (unlocked, recovery) = create(dir.path(), CODE, CodeCost::FLOOR, &phone).unwrap();
        Self { dir, phone, unlocked, recovery }
    }

    fn dir(&self) -> &Path {
        self.dir.path()
    }

    fn try_at(&self, code: &str, now: UtcMillis) -> Result<Unlocked, VaultError> {
        unlock_with_code(self.dir(), code, &self.phone, now)
    }

    /// Tries left and seconds to wait after a code that doesn't open.
    fn refused_at(&self, code: &str, now: UtcMillis) -> (u32, u64) {
        match self.try_at(code, now) {
            Err(VaultError::WrongCode { tries_left, wait_seconds }) => (tries_left, wait_seconds),
            other => panic!("{other:?}"),
        }
    }

    fn assert_opens(&self, opened: Result<Unlocked, VaultError>) {
        assert_same(&opened.unwrap(), &self.unlocked);
    }

    fn slots(&self) -> Vec<u8> {
        fs::read(self.dir().join("slots.json")).unwrap()
    }

    fn write_slots(&self, bytes: &[u8]) {
        fs::write(self.dir().join("slots.json"), bytes).unwrap();
    }

    /// Lets no file of the name be written (also not by root, whom permissions don't stop).
    fn block(&self, name: &str) {
        fs::create_dir(self.dir().join(format!("{name}.new"))).unwrap();
    }

    fn unblock(&self, name: &str) {
        fs::remove_dir(self.dir().join(format!("{name}.new"))).unwrap();
    }
}

fn assert_same(a: &Unlocked, b: &Unlocked) {
    assert_eq!(a.vault(), b.vault());
    assert_eq!(a.derive_database_key(), b.derive_database_key());
    assert_eq!(a.signing_key().public(), b.signing_key().public());
}

#[test]
fn nothing_secret_prints_itself() {
    let made = Made::new();
    let hex = |bytes: &[u8]| data_encoding::HEXLOWER.encode(bytes);
    assert_eq!(format!("{:?}", made.unlocked), format!("Unlocked({})", made.unlocked.vault()));
    assert_eq!(format!("{:?}", made.recovery), "RecoveryCode(..)");
    assert_eq!(format!("{:?}", made.phone.key), "InsecureDemoPhoneKey(..)");
    let key = made.unlocked.signing_key();
    assert_eq!(format!("{key:?}"), format!("SigningKey(public: {})", hex(&key.public().0)));
    // nor does any of it lie on disk as it is
    for entry in fs::read_dir(made.dir()).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        for secret in [&made.unlocked.data_key()[..], &made.unlocked.derive_database_key()[..]] {
            assert!(!text.contains(&hex(secret)));
        }
        assert!(!text.contains(&hex(&key.seed()[..])));
        assert!(!text.contains(CODE) && !text.contains(made.recovery.groups()[0].as_str()));
    }
}

#[test]
fn an_open_vault_goes_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&Made::new().unlocked);
}

#[test]
fn two_changes_at_once_both_hold() {
    let made = Made::new();
    let recovery = std::thread::scope(|scope| {
        let other = scope.spawn(|| make_new_recovery_code(&made.unlocked, made.dir()).unwrap());
        set_code(&made.unlocked, made.dir(), "314159", CodeCost::FLOOR, &made.phone).unwrap();
        other.join().unwrap()
    });
    made.assert_opens(made.try_at("314159", NOW));
    made.assert_opens(unlock_with_recovery_code(made.dir(), &recovery.to_string()));
}
