//! An envelope: what one phone did in one command, signed.
//!
//! Layout, integers big-endian: version u16, circle 16 bytes, epoch 32, author 32, seq u64,
//! prev 32, kind u8, payload length u32, payload, signature 64. The signature (Ed25519, RFC 8032)
//! is over [`DOMAIN_TAG`] and everything before it; the hash (SHA-256) over everything.
//!
//! Once a circle has been begun anew, its envelopes say with which snapshot: the kind's bit
//! [`BEGUN_ANEW`] is set, and the payload begins with that snapshot's hash. So it is seen of each,
//! whatever else is here, whether it belongs before a snapshot. Later versions keep this.

use std::fmt;

use data_encoding::HEXLOWER;
use ring::digest::{SHA256, digest};
use serde::{Deserialize, Serialize};

use super::error::LedgerError;
use crate::model::id::CircleId;
use crate::vault::{PublicKey, Signature, SigningKey, verify};

/// Goes before the signed bytes, so that a signature here is one nowhere else.
pub const DOMAIN_TAG: &[u8] = b"medspiller envelope v1\0";

/// The version this code writes.
pub const VERSION: u16 = 1;

/// Set in the kind of an envelope that was written after a snapshot.
pub const BEGUN_ANEW: u8 = 0x40;

const HEAD: usize = 2 + 16 + 32 + 32 + 8 + 32 + 1 + 4;
const SIGNATURE: usize = 64;

/// A SHA-256 hash; 64 hexadecimal digits where it is text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// Of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let mut hash = [0; 32];
        hash.copy_from_slice(digest(&SHA256, bytes).as_ref());
        Self(hash)
    }
}

impl Serialize for Hash {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&HEXLOWER.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let hash = HEXLOWER.decode(text.as_bytes()).ok().and_then(|hash| hash.try_into().ok());
        hash.map(Self).ok_or_else(|| serde::de::Error::custom("not 64 hexadecimal digits"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&HEXLOWER.encode(&self.0))
    }
}

/// What an envelope holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A change of the document.
    Data,
    /// Who is a member from here on.
    Membership,
    /// The circle anew, without what was erased: [`Snapshot`](super::snapshot::Snapshot).
    Snapshot,
    /// Something a newer version knows: kept and passed on, not read.
    Newer(u8),
}

impl Kind {
    fn byte(self) -> u8 {
        match self {
            Self::Data => 1,
            Self::Membership => 2,
            Self::Snapshot => 3,
            Self::Newer(byte) => byte,
        }
    }

    fn of(byte: u8) -> Self {
        match byte {
            1 => Self::Data,
            2 => Self::Membership,
            3 => Self::Snapshot,
            newer => Self::Newer(newer),
        }
    }
}

/// An envelope whose signature has not been looked at, or was made here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// The format's version; above [`VERSION`] the payload is not read.
    pub version: u16,
    /// Which circle.
    pub circle: CircleId,
    /// The newest membership envelope its author had seen; zeros in the first of a circle.
    pub epoch: Hash,
    /// The phone's key.
    pub author: PublicKey,
    /// 1 for the author's first in this circle.
    pub seq: u64,
    /// The author's envelope before this one; zeros for their first.
    pub prev: Hash,
    /// The snapshot that the circle was last begun anew with, by what its author knew; zeros before
    /// there is one. A snapshot names the one before it.
    pub generation: Hash,
    /// What it holds.
    pub kind: Kind,
    /// What it says.
    pub payload: Vec<u8>,
}

/// An envelope that came from elsewhere, its signature checked, and its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// What it says.
    pub envelope: Envelope,
    /// Its hash.
    pub hash: Hash,
    /// All its bytes, signature and all.
    pub bytes: Vec<u8>,
}

impl Received {
    /// Reads an envelope that came from elsewhere.
    ///
    /// # Errors
    /// As [`Envelope::verify`].
    pub fn verify(bytes: &[u8]) -> Result<Self, LedgerError> {
        let envelope = Envelope::verify(bytes)?;
        Ok(Self { envelope, hash: Hash::of(bytes), bytes: bytes.to_vec() })
    }

    /// Reads one that this phone verified before it stored it.
    ///
    /// # Errors
    /// As [`Envelope::read`].
    pub fn stored(bytes: Vec<u8>) -> Result<Self, LedgerError> {
        Ok(Self { envelope: Envelope::read(&bytes)?, hash: Hash::of(&bytes), bytes })
    }
}

impl Envelope {
    /// Whether it is the first of a circle, by what it says of itself.
    pub fn founds(&self) -> bool {
        self.kind == Kind::Membership
            && self.seq == 1
            && self.epoch == Hash::default()
            && self.generation == Hash::default()
    }

    /// The bytes with `key`'s signature. The author is `key`'s public half.
    pub fn sign(&self, key: &SigningKey) -> Vec<u8> {
        let mut bytes = self.unsigned();
        let signature = key.sign(&tagged(&bytes));
        bytes.extend_from_slice(&signature.0);
        bytes
    }

    fn unsigned(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEAD + self.payload.len() + SIGNATURE);
        bytes.extend_from_slice(&self.version.to_be_bytes());
        bytes.extend_from_slice(&self.circle.0);
        bytes.extend_from_slice(&self.epoch.0);
        bytes.extend_from_slice(&self.author.0);
        bytes.extend_from_slice(&self.seq.to_be_bytes());
        bytes.extend_from_slice(&self.prev.0);
        let (begun_anew, generation) = match self.generation == Hash::default() {
            true => (0, &[][..]),
            false => (BEGUN_ANEW, &self.generation.0[..]),
        };
        bytes.push(self.kind.byte() | begun_anew);
        // a command's change is kilobytes; a length that didn't fit would fail to read back
        let length = u32::try_from(generation.len() + self.payload.len()).unwrap_or(u32::MAX);
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(generation);
        bytes.extend_from_slice(&self.payload);
        bytes
    }

    /// Reads an envelope without looking at its signature: for bytes this phone verified before it
    /// stored them.
    ///
    /// # Errors
    /// [`LedgerError::Malformed`] when a length is wrong.
    pub fn read(bytes: &[u8]) -> Result<Self, LedgerError> {
        let mut rest = bytes;
        let version = u16::from_be_bytes(take(&mut rest)?);
        let circle = CircleId(take(&mut rest)?);
        let epoch = Hash(take(&mut rest)?);
        let author = PublicKey(take(&mut rest)?);
        let seq = u64::from_be_bytes(take(&mut rest)?);
        let prev = Hash(take(&mut rest)?);
        let [kind] = take(&mut rest)?;
        let length = u32::from_be_bytes(take(&mut rest)?) as usize;
        let (mut payload, signature) =
            rest.split_at_checked(length).ok_or(LedgerError::Malformed("payload length"))?;
        if signature.len() != SIGNATURE {
            return Err(LedgerError::Malformed("payload length"));
        }
        let generation = match kind & BEGUN_ANEW {
            0 => Hash::default(),
            _ => Hash(take(&mut payload)?),
        };
        let kind = kind & !BEGUN_ANEW;
        let kind = if version > VERSION { Kind::Newer(kind) } else { Kind::of(kind) };
        let payload = payload.to_vec();
        Ok(Self { version, circle, epoch, author, seq, prev, generation, kind, payload })
    }

    /// Reads an envelope that came from elsewhere: its signature is checked before anything of it
    /// is used.
    ///
    /// # Errors
    /// [`LedgerError::Malformed`], [`LedgerError::WrongSignature`].
    pub fn verify(bytes: &[u8]) -> Result<Self, LedgerError> {
        let envelope = Self::read(bytes)?;
        let (signed, signature) = bytes
            .split_at_checked(bytes.len() - SIGNATURE)
            .ok_or(LedgerError::Malformed("signature"))?;
        let signature = Signature(take(&mut &*signature)?);
        if verify(&envelope.author, &tagged(signed), &signature) {
            Ok(envelope)
        } else {
            Err(LedgerError::WrongSignature)
        }
    }
}

fn tagged(bytes: &[u8]) -> Vec<u8> {
    [DOMAIN_TAG, bytes].concat()
}

fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], LedgerError> {
    let (head, tail) = rest.split_first_chunk::<N>().ok_or(LedgerError::Malformed("too short"))?;
    *rest = tail;
    Ok(*head)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn envelope(payload: Vec<u8>, kind: Kind, key: &SigningKey) -> Envelope {
        Envelope {
            version: VERSION,
            circle: CircleId([7; 16]),
            epoch: Hash([1; 32]),
            author: key.public(),
            seq: 3,
            prev: Hash([2; 32]),
            generation: Hash::default(),
            kind,
            payload,
        }
    }

    proptest! {
        #[test]
        fn reads_back_as_written(payload: Vec<u8>, kind: u8, seq: u64, generation: [u8; 32]) {
            let key = SigningKey::make().unwrap();
            let mut envelope = envelope(payload, Kind::of(kind & !BEGUN_ANEW), &key);
            (envelope.seq, envelope.generation) = (seq, Hash(generation));
            prop_assert_eq!(Envelope::verify(&envelope.sign(&key)).unwrap(), envelope.clone());
            envelope.generation = Hash::default();
            prop_assert_eq!(Envelope::verify(&envelope.sign(&key)).unwrap(), envelope);
        }

        #[test]
        fn any_flipped_bit_is_found(at: prop::sample::Index, bit in 0u8..8) {
            let key = SigningKey::make().unwrap();
            let mut bytes = envelope(b"et svar".to_vec(), Kind::Data, &key).sign(&key);
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
            prop_assert!(Envelope::verify(&bytes).is_err());
        }

        #[test]
        fn anything_else_is_refused_without_a_panic(bytes: Vec<u8>) {
            prop_assert!(Envelope::verify(&bytes).is_err());
        }
    }

    #[test]
    fn a_later_version_is_kept_as_newer() {
        let key = SigningKey::make().unwrap();
        let mut envelope = envelope(vec![1, 2, 3], Kind::Data, &key);
        envelope.version = VERSION + 1;
        let read = Envelope::verify(&envelope.sign(&key)).unwrap();
        assert_eq!((read.version, read.kind), (VERSION + 1, Kind::Newer(1)));
    }
}
