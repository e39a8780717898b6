//! A circle anew, without what was erased: what a snapshot says.
//!
//! It stands by itself: whoever has it needs nothing that came before it. It holds every membership
//! envelope whole (they name keys and random ids, and no word of anyone's), so that who may do what
//! is seen from signatures as before; each author's last envelope that is in it; and the document,
//! as one change with nothing before it. What was erased is named by kind and id, so that no phone
//! writes it again and each can let go of what it keeps of it beside the ledger.
//!
//! Layout: the header's length u32 (big-endian), the header (JSON), the change; no change when
//! nothing is left.

use std::collections::BTreeSet;

use data_encoding::BASE64;
use serde::{Deserialize, Serialize};

use super::chain::Head;
use super::envelope::{Envelope, Hash};
use super::error::LedgerError;
use super::membership::PhoneId;
use super::record::RecordKey;
use crate::vault::PublicKey;

/// What a snapshot says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// What the circle's membership comes from, each after those that it knew. The first founded
    /// the circle.
    pub history: Vec<Passed>,
    /// Each author's last envelope that is in it.
    pub heads: Vec<(PublicKey, Head)>,
    /// All that was ever erased from the circle.
    pub erased: BTreeSet<RecordKey>,
    /// Snapshots that are known not to hold, beside those in the history.
    pub over: BTreeSet<Hash>,
    /// The change that makes the document; empty when nothing is left.
    pub document: Vec<u8>,
}

/// Something that the membership comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Passed {
    /// A membership envelope, whole.
    Membership {
        /// Its bytes, in base64.
        bytes: String,
    },
    /// A snapshot: what it said is over, and later envelopes call it their epoch.
    Snapshot {
        /// Its hash.
        hash: Hash,
        /// Its epoch.
        epoch: Hash,
        /// Its author.
        author: PhoneId,
    },
    /// What a newer version wrote, which later ones may call their epoch.
    Newer {
        /// Its hash.
        hash: Hash,
        /// Its epoch.
        epoch: Hash,
    },
}

impl Passed {
    /// A membership envelope.
    pub fn membership(bytes: &[u8]) -> Self {
        Self::Membership { bytes: BASE64.encode(bytes) }
    }

    /// The membership envelope's bytes, if it is one.
    ///
    /// # Errors
    /// [`LedgerError::Malformed`].
    pub fn bytes(&self) -> Result<Option<Vec<u8>>, LedgerError> {
        let Self::Membership { bytes } = self else { return Ok(None) };
        let decoded = BASE64.decode(bytes.as_bytes());
        decoded.map(Some).map_err(|_| LedgerError::Malformed("base64"))
    }
}

/// The header as it is written.
#[derive(Serialize, Deserialize)]
struct Header {
    history: Vec<Passed>,
    heads: Vec<Last>,
    #[serde(default)]
    erased: Vec<String>,
    #[serde(default)]
    over: Vec<Hash>,
}

/// An author's last envelope.
#[derive(Serialize, Deserialize)]
struct Last {
    author: PhoneId,
    seq: u64,
    hash: Hash,
}

impl Snapshot {
    /// Reads an envelope's payload.
    ///
    /// # Errors
    /// [`LedgerError::Malformed`].
    pub fn read(payload: &[u8]) -> Result<Self, LedgerError> {
        const NONE: LedgerError = LedgerError::Malformed("snapshot");
        let (length, rest) = payload.split_first_chunk().ok_or(NONE)?;
        let (header, document) =
            rest.split_at_checked(u32::from_be_bytes(*length) as usize).ok_or(NONE)?;
        let header: Header = serde_json::from_slice(header).map_err(|_| NONE)?;
        let last = |last: Last| (last.author.0, Head { seq: last.seq, hash: last.hash });
        Ok(Self {
            history: header.history,
            heads: header.heads.into_iter().map(last).collect(),
            erased: header.erased.iter().map(|key| RecordKey::of(key)).collect(),
            over: header.over.into_iter().collect(),
            document: document.to_vec(),
        })
    }

    /// The payload.
    ///
    /// # Errors
    /// [`LedgerError::Document`] if it can't be written, which would be a fault of ours.
    pub fn write(&self) -> Result<Vec<u8>, LedgerError> {
        let last = |(author, head): &(PublicKey, Head)| Last {
            author: PhoneId(*author),
            seq: head.seq,
            hash: head.hash,
        };
        let header = Header {
            history: self.history.clone(),
            heads: self.heads.iter().map(last).collect(),
            erased: self.erased.iter().map(RecordKey::to_string).collect(),
            over: self.over.iter().copied().collect(),
        };
        let fault = |e: String| LedgerError::Document(e);
        let header = serde_json::to_vec(&header).map_err(|e| fault(e.to_string()))?;
        let length = u32::try_from(header.len()).map_err(|e| fault(e.to_string()))?;
        Ok([&length.to_be_bytes()[..], &header, &self.document].concat())
    }

    /// The last of an author's envelopes that is in it.
    pub fn head(&self, author: &PublicKey) -> Option<Head> {
        self.heads.iter().find(|(of, _)| of == author).map(|(_, head)| *head)
    }

    /// Who founded the circle.
    ///
    /// # Errors
    /// [`LedgerError::Malformed`] when it does not begin with its founding.
    pub fn founder(&self) -> Result<PublicKey, LedgerError> {
        let founding = self.history.first().map(Passed::bytes).transpose()?.flatten();
        let founding = founding.ok_or(LedgerError::Malformed("no founding envelope"))?;
        Ok(Envelope::read(&founding)?.author)
    }
}

/// Who founded the circle of which these are the first bytes that a phone has.
///
/// # Errors
/// [`LedgerError::Malformed`].
pub fn founder(first: &[u8]) -> Result<PublicKey, LedgerError> {
    let envelope = Envelope::read(first)?;
    match envelope.kind {
        super::envelope::Kind::Snapshot => Snapshot::read(&envelope.payload)?.founder(),
        _ => Ok(envelope.author),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn hash() -> impl Strategy<Value = Hash> {
        any::<[u8; 32]>().prop_map(Hash)
    }

    fn passed() -> impl Strategy<Value = Passed> {
        prop_oneof![
            any::<Vec<u8>>().prop_map(|bytes| Passed::membership(&bytes)),
            (hash(), hash(), any::<[u8; 32]>()).prop_map(|(hash, epoch, author)| {
                Passed::Snapshot { hash, epoch, author: PhoneId(PublicKey(author)) }
            }),
            (hash(), hash()).prop_map(|(hash, epoch)| Passed::Newer { hash, epoch }),
        ]
    }

    proptest! {
        #[test]
        fn a_snapshot_reads_back_as_written(
            history in prop::collection::vec(passed(), 0..4),
            heads in prop::collection::vec((any::<[u8; 32]>(), any::<u64>(), hash()), 0..3),
            erased in prop::collection::btree_set(("[a-z_]{1,8}", "[0-9a-f-]{0,12}"), 0..4),
            over in prop::collection::btree_set(hash(), 0..3),
            document: Vec<u8>,
        ) {
            let heads = heads.into_iter();
            let heads = heads.map(|(key, seq, hash)| (PublicKey(key), Head { seq, hash }));
            let erased = erased.into_iter().map(|(kind, id)| RecordKey::new(kind, id));
            let (heads, erased) = (heads.collect(), erased.collect());
            let snapshot = Snapshot { history, heads, erased, over, document };
            prop_assert_eq!(Snapshot::read(&snapshot.write().unwrap()).unwrap(), snapshot);
        }

        #[test]
        fn anything_else_is_refused_without_a_panic(bytes: Vec<u8>) {
            prop_assert!(Snapshot::read(&bytes).is_err());
        }
    }

    #[test]
    fn a_membership_in_it_is_there_whole() {
        let passed = Passed::membership(b"\0\xffbytes");
        assert_eq!(passed.bytes().unwrap().unwrap(), b"\0\xffbytes");
        let newer = Passed::Newer { hash: Hash::default(), epoch: Hash::default() };
        assert_eq!(newer.bytes(), Ok(None));
        let odd = Passed::Membership { bytes: "?".into() };
        assert_eq!(odd.bytes(), Err(LedgerError::Malformed("base64")));
    }
}
