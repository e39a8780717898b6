//! Deriving keys, and wrapping one 32-byte secret with another.
//!
//! HKDF-SHA256 (RFC 5869) and ChaCha20-Poly1305 (RFC 8439), both by `ring`. Each use has a label
//! of its own; a change of what is derived needs a new label.

use std::io;

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use ring::hkdf::{HKDF_SHA256, Salt};
use ring::rand::{SecureRandom, SystemRandom};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::error::VaultError;
use super::hex::Hex;

/// 32 bytes that no one may see; wiped when dropped.
pub(super) type Secret = Zeroizing<[u8; 32]>;

/// What a key is for; the `info` of HKDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// Wraps the data key in the code slot.
    CodeSlot,
    /// Wraps the data key in the recovery slot.
    RecoverySlot,
    /// Wraps the signing key.
    SigningKey,
    /// Opens the database.
    Database,
    /// Tells a repeated wrong code from a new one.
    TryTag,
    /// Goes before what the phone key is asked to bind.
    PhoneKeyInput,
}

impl Label {
    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::CodeSlot => "medspiller/vault/1/code-slot",
            Self::RecoverySlot => "medspiller/vault/1/recovery-slot",
            Self::SigningKey => "medspiller/vault/1/signing-key",
            Self::Database => "medspiller/vault/1/database",
            Self::TryTag => "medspiller/vault/1/try-tag",
            Self::PhoneKeyInput => "medspiller/vault/1/phone-key-input",
        }
    }
}

/// `N` random bytes from the system.
pub(super) fn random<const N: usize>() -> Result<[u8; N], VaultError> {
    let mut bytes = [0; N];
    SystemRandom::new().fill(&mut bytes).map_err(|_| refused("no random numbers"))?;
    Ok(bytes)
}

/// A new random secret.
pub(super) fn random_secret() -> Result<Secret, VaultError> {
    let mut secret = Secret::default();
    SystemRandom::new().fill(secret.as_mut()).map_err(|_| refused("no random numbers"))?;
    Ok(secret)
}

/// The key for `label` that follows from `secret` and `salt`.
pub(super) fn derive(secret: &[u8], salt: &[u8], label: Label) -> Result<Secret, VaultError> {
    let mut key = Secret::default();
    Salt::new(HKDF_SHA256, salt)
        .extract(secret)
        .expand(&[label.text().as_bytes()], HKDF_SHA256)
        .and_then(|output| output.fill(key.as_mut()))
        .map_err(|_| refused("no key derived"))?;
    Ok(key)
}

/// What a sealed secret is bound to: its label and all that must not be exchanged beside it,
/// each with its length before it.
pub(super) struct Bound(Vec<u8>);

impl Bound {
    pub(super) fn to(label: Label) -> Self {
        Self(Vec::new()).and(label.text().as_bytes())
    }

    pub(super) fn and(mut self, part: &[u8]) -> Self {
        self.0.extend_from_slice(&(part.len() as u64).to_be_bytes());
        self.0.extend_from_slice(part);
        self
    }
}

/// A [`Secret`] wrapped by another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sealed {
    nonce: Hex<12>,
    /// The ciphertext and its 16-byte tag.
    bytes: Hex<48>,
}

impl Sealed {
    pub(super) fn seal(secret: &Secret, key: &Secret, bound: &Bound) -> Result<Self, VaultError> {
        let nonce = random()?;
        let mut bytes = [0; 48];
        let (text, tag) = bytes.split_at_mut(32);
        text.copy_from_slice(secret.as_ref());
        let made = cipher(key)
            .and_then(|cipher| {
                let nonce = Nonce::assume_unique_for_key(nonce);
                cipher.seal_in_place_separate_tag(nonce, Aad::from(&bound.0), text).ok()
            })
            .ok_or_else(|| refused("not sealed"))?;
        tag.copy_from_slice(made.as_ref());
        Ok(Self { nonce: Hex(nonce), bytes: Hex(bytes) })
    }

    /// The secret, or nothing when the key is another or anything it is bound to has changed.
    pub(super) fn open(&self, key: &Secret, bound: &Bound) -> Option<Secret> {
        let mut bytes = Zeroizing::new(self.bytes.0);
        let nonce = Nonce::assume_unique_for_key(self.nonce.0);
        let text =
            cipher(key)?.open_in_place(nonce, Aad::from(&bound.0), bytes.as_mut_slice()).ok()?;
        let mut secret = Secret::default();
        for (to, from) in secret.iter_mut().zip(text) {
            *to = *from;
        }
        Some(secret)
    }
}

fn cipher(key: &Secret) -> Option<LessSafeKey> {
    UnboundKey::new(&CHACHA20_POLY1305, key.as_ref()).ok().map(LessSafeKey::new)
}

fn refused(why: &'static str) -> VaultError {
    VaultError::Io(io::Error::other(why))
}

#[cfg(test)]
mod tests {
    use super::*;
    use data_encoding::HEXLOWER;
    use std::collections::BTreeSet;

    const LABELS: [Label; 6] = [
        Label::CodeSlot,
        Label::RecoverySlot,
        Label::SigningKey,
        Label::Database,
        Label::TryTag,
        Label::PhoneKeyInput,
    ];

    #[test]
    fn each_label_gives_another_key() {
        let keys: BTreeSet<_> =
            LABELS.map(|label| *derive(&[7; 32], b"salt", label).unwrap()).into_iter().collect();
        assert_eq!(keys.len(), LABELS.len());
        assert_ne!(
            derive(&[7; 32], b"salt", Label::Database).unwrap(),
            derive(&[7; 32], b"tlas", Label::Database).unwrap()
        );
    }

    #[test]
    fn the_database_key_stays_what_it_was() {
        // by Python's hmac, RFC 5869 written out: a change here locks everyone out
        let key = derive(&[7; 32], b"salt", Label::Database).unwrap();
        assert_eq!(
            HEXLOWER.encode(key.as_ref()),
            "f81350411e7f050da9028f7a87a3f69c3570a7e8a41e22fe02b4ba80249562ba"
        );
    }

    #[test]
    fn a_sealed_secret_opens_with_its_key_and_binding_only() {
        let (secret, key) = (random_secret().unwrap(), random_secret().unwrap());
        let bound = || Bound::to(Label::CodeSlot).and(b"ab").and(b"c");
        let sealed = Sealed::seal(&secret, &key, &bound()).unwrap();
        assert_eq!(sealed.open(&key, &bound()), Some(secret.clone()));
        assert_eq!(sealed.open(&secret, &bound()), None);
        assert_eq!(sealed.open(&key, &bound().and(b"")), None);
        assert_eq!(sealed.open(&key, &Bound::to(Label::CodeSlot).and(b"a").and(b"bc")), None);
        assert_eq!(sealed.open(&key, &Bound::to(Label::RecoverySlot).and(b"ab").and(b"c")), None);
        for position in 0..48 {
            let mut changed = sealed.clone();
            changed.bytes.0[position] ^= 1;
            assert_eq!(changed.open(&key, &bound()), None, "{position}");
        }
        assert_ne!(sealed, Sealed::seal(&secret, &key, &bound()).unwrap(), "a nonce used twice");
    }
}
