//! What this vault signs with on this phone: Ed25519 (RFC 8032).

use std::fmt;

use data_encoding::HEXLOWER;
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};

use super::error::VaultError;
use super::seal::{Secret, random_secret};

/// The public half of a phone's signing key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublicKey(pub [u8; 32]);

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({})", HEXLOWER.encode(&self.0))
    }
}

/// An Ed25519 signature.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Signature(pub [u8; 64]);

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signature({})", HEXLOWER.encode(&self.0))
    }
}

/// A vault's signing key on this phone. It proves the phone, never the person.
pub struct SigningKey {
    seed: Secret,
    pair: Ed25519KeyPair,
    public: PublicKey,
}

impl SigningKey {
    /// A new key, from the system's randomness.
    ///
    /// # Errors
    /// [`VaultError::Io`] when the system gives none.
    pub fn make() -> Result<Self, VaultError> {
        Self::from_seed(random_secret()?)
    }

    pub(super) fn from_seed(seed: Secret) -> Result<Self, VaultError> {
        let damaged = VaultError::Corrupt { what: "signing key" };
        let Ok(pair) = Ed25519KeyPair::from_seed_unchecked(seed.as_ref()) else {
            return Err(damaged);
        };
        let Ok(public) = pair.public_key().as_ref().try_into() else {
            return Err(damaged);
        };
        Ok(Self { seed, pair, public: PublicKey(public) })
    }

    pub(super) fn seed(&self) -> &Secret {
        &self.seed
    }

    /// What others check its signatures with.
    pub fn public(&self) -> PublicKey {
        self.public
    }

    /// Signs `message`: the same message gives the same signature.
    pub fn sign(&self, message: &[u8]) -> Signature {
        let mut signature = [0; 64];
        for (to, from) in signature.iter_mut().zip(self.pair.sign(message).as_ref()) {
            *to = *from;
        }
        Signature(signature)
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey(public: {})", HEXLOWER.encode(&self.public.0))
    }
}

/// Whether the holder of `public` signed exactly this `message`. A key that is no point on the
/// curve has signed nothing.
pub fn verify(public: &PublicKey, message: &[u8], signature: &Signature) -> bool {
    UnparsedPublicKey::new(&ED25519, &public.0).verify(message, &signature.0).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes<const N: usize>(hex: &str) -> [u8; N] {
        HEXLOWER.decode(hex.as_bytes()).unwrap().try_into().unwrap()
    }

    #[test]
    fn it_is_the_ed25519_of_rfc_8032() {
        // RFC 8032, 7.1, test 2
        let seed = bytes("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        let key = SigningKey::from_seed(seed.into()).unwrap();
        let public = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
        assert_eq!(key.public(), PublicKey(bytes(public)));
        assert_eq!(
            key.sign(&[0x72]),
            Signature(bytes(concat!(
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da",
                "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
            )))
        );
    }

    #[test]
    fn a_signature_holds_for_its_key_and_message_only() {
        let (key, other) = (SigningKey::make().unwrap(), SigningKey::make().unwrap());
        let signature = key.sign(b"message");
        assert!(verify(&key.public(), b"message", &signature));
        assert!(!verify(&key.public(), b"massage", &signature));
        assert!(!verify(&other.public(), b"message", &signature));
        assert!(!verify(&PublicKey([0xff; 32]), b"message", &signature));
        for position in 0..64 {
            let mut changed = signature;
            changed.0[position] ^= 1;
            assert!(!verify(&key.public(), b"message", &changed), "{position}");
        }
    }
}
