//! A key bound to the phone, so that a copied folder can't be searched for its code elsewhere.

use std::fmt;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use data_encoding::HEXLOWER;
use ring::hmac;
use thiserror::Error;
use zeroize::Zeroizing;

use super::error::VaultError;
use super::seal::{Secret, random_secret};

/// A key that never leaves the phone's hardware. Given from outside.
pub trait PhoneKey: Send + Sync {
    /// Same input, same output, only on this phone.
    ///
    /// # Errors
    /// [`PhoneKeyGone`] when the phone no longer has the key or won't use it. It is never
    /// counted as a wrong code.
    fn bind(&self, input: &[u8]) -> Result<Zeroizing<[u8; 32]>, PhoneKeyGone>;
}

/// The phone's key is not there any more, as after a restored phone or a changed screen lock:
/// the recovery code still opens the vault, and a new code can be set then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the phone's key is gone")]
pub struct PhoneKeyGone;

const DEMO_FILE: &str = "insecure-demo-key";

/// For tests, demo and preview: a phone key that lies in a plain file beside the vault, so
/// whoever copies the folder has it too.
///
/// The file `insecure-demo-key` holds 64 lower-case hexadecimal digits (32 random bytes) and a
/// line feed. [`PhoneKey::bind`] is HMAC-SHA256 with those 32 bytes as the key and the input as
/// the message.
pub struct InsecureDemoPhoneKey(Secret);

impl InsecureDemoPhoneKey {
    /// A new key, written to `insecure-demo-key` in `dir`, which must exist.
    ///
    /// # Errors
    /// [`VaultError::Io`] when the file can't be written, also when there is one already.
    pub fn make_in(dir: &Path) -> Result<Self, VaultError> {
        let key = random_secret()?;
        let mut file = OpenOptions::new().write(true).create_new(true).open(dir.join(DEMO_FILE))?;
        writeln!(file, "{}", HEXLOWER.encode(key.as_ref()))?;
        file.sync_all()?;
        Ok(Self(key))
    }

    /// The key that [`Self::make_in`] left in `dir`.
    ///
    /// # Errors
    /// [`VaultError::PhoneKeyGone`] when there is none (the vault may be bound to a real phone),
    /// [`VaultError::Corrupt`] when it isn't 64 hexadecimal digits and a line feed,
    /// [`VaultError::Io`] when it can't be read.
    pub fn read_from(dir: &Path) -> Result<Self, VaultError> {
        let bytes = match fs::read(dir.join(DEMO_FILE)) {
            Ok(bytes) => Zeroizing::new(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(VaultError::PhoneKeyGone);
            }
            Err(error) => return Err(error.into()),
        };
        let digits = bytes.strip_suffix(b"\n");
        let key = digits.and_then(|digits| HEXLOWER.decode(digits).ok()).map(Zeroizing::new);
        match key.and_then(|key| <[u8; 32]>::try_from(key.as_slice()).ok()) {
            Some(key) => Ok(Self(Zeroizing::new(key))),
            None => Err(VaultError::Corrupt { what: DEMO_FILE }),
        }
    }
}

impl PhoneKey for InsecureDemoPhoneKey {
    fn bind(&self, input: &[u8]) -> Result<Zeroizing<[u8; 32]>, PhoneKeyGone> {
        let key = hmac::Key::new(hmac::HMAC_SHA256, self.0.as_ref());
        let mut bound = Zeroizing::new([0; 32]);
        for (to, from) in bound.iter_mut().zip(hmac::sign(&key, input).as_ref()) {
            *to = *from;
        }
        Ok(bound)
    }
}

impl fmt::Debug for InsecureDemoPhoneKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InsecureDemoPhoneKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_key_is_hmac_sha256_with_the_key_of_its_file() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(DEMO_FILE), format!("{}\n", "0b".repeat(32))).unwrap();
        let key = InsecureDemoPhoneKey::read_from(dir.path()).unwrap();
        // by Python: hmac.new(b"\x0b" * 32, b"Hi There", "sha256").hexdigest()
        assert_eq!(
            HEXLOWER.encode(key.bind(b"Hi There").unwrap().as_ref()),
            "198a607eb44bfbc69903a0f1cf2bbdc5ba0aa3f3d9ae3c1c7a3b1696a0b68cf7"
        );
    }

    #[test]
    fn a_made_key_reads_back_the_same_and_is_not_overwritten() {
        let dir = tempfile::tempdir().unwrap();
        let made = InsecureDemoPhoneKey::make_in(dir.path()).unwrap();
        let read = InsecureDemoPhoneKey::read_from(dir.path()).unwrap();
        assert_eq!(made.bind(b"x").unwrap(), read.bind(b"x").unwrap());
        assert_ne!(made.bind(b"x").unwrap(), made.bind(b"y").unwrap());
        assert!(matches!(InsecureDemoPhoneKey::make_in(dir.path()), Err(VaultError::Io(_))));
        assert_eq!(fs::read(dir.path().join(DEMO_FILE)).unwrap().len(), 65);
    }

    #[test]
    fn a_missing_and_a_damaged_key_file_are_told_apart() {
        let dir = tempfile::tempdir().unwrap();
        let read = || InsecureDemoPhoneKey::read_from(dir.path());
        assert!(matches!(read(), Err(VaultError::PhoneKeyGone)));
        for bad in ["", "\n", &"0b".repeat(32), &format!("{}\n", "0B".repeat(32)), "0b\n"] {
            fs::write(dir.path().join(DEMO_FILE), bad).unwrap();
            assert!(matches!(read(), Err(VaultError::Corrupt { what: DEMO_FILE })), "{bad:?}");
        }
    }
}
