//! Each author's envelopes follow one another, and their authors are members.

use std::collections::BTreeMap;

use super::envelope::{Envelope, Hash, Kind};
use super::error::LedgerError;
use super::membership::Membership;
use crate::model::id::CircleId;
use crate::vault::PublicKey;

/// Where a circle's chains stand.
#[derive(Debug, Clone)]
pub struct Chain {
    circle: CircleId,
    membership: Membership,
    epoch: Hash,
    heads: BTreeMap<[u8; 32], Head>,
}

/// An author's last envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Its number.
    pub seq: u64,
    /// Its hash.
    pub hash: Hash,
}

impl Chain {
    /// The chain that `first` founds; its bytes hash to `hash`.
    ///
    /// # Errors
    /// [`LedgerError::NotAllowed`] when its author is not an administrator of what it founds,
    /// [`LedgerError::Malformed`] when it does not found a circle.
    pub fn found(first: &Envelope, hash: Hash) -> Result<Self, LedgerError> {
        if first.kind != Kind::Membership || first.seq != 1 || first.prev != Hash::default() {
            return Err(LedgerError::Malformed("does not found a circle"));
        }
        let membership = Membership::read(&first.payload)?;
        if !membership.may_found(&first.author) {
            return Err(LedgerError::NotAllowed);
        }
        let heads = BTreeMap::from([(first.author.0, Head { seq: 1, hash })]);
        Ok(Self { circle: first.circle, membership, epoch: hash, heads })
    }

    /// Who is in the circle now.
    pub fn membership(&self) -> &Membership {
        &self.membership
    }

    /// The newest membership envelope.
    pub fn epoch(&self) -> Hash {
        self.epoch
    }

    /// The author's last envelope, if there is one.
    pub fn head(&self, author: &PublicKey) -> Option<Head> {
        self.heads.get(&author.0).copied()
    }

    /// Takes the next envelope, whose bytes hash to `hash`. True when it is new; false when it is
    /// the author's last one again.
    ///
    /// # Errors
    /// [`LedgerError::OtherCircle`], [`LedgerError::Missing`], [`LedgerError::Forked`],
    /// [`LedgerError::NotAllowed`], [`LedgerError::Malformed`]; the chain is as it was.
    pub fn take(&mut self, envelope: &Envelope, hash: Hash) -> Result<bool, LedgerError> {
        if envelope.circle != self.circle {
            return Err(LedgerError::OtherCircle);
        }
        let head = self.head(&envelope.author).unwrap_or(Head { seq: 0, hash: Hash::default() });
        if envelope.seq == head.seq && hash == head.hash {
            return Ok(false);
        }
        if envelope.seq <= head.seq {
            return Err(LedgerError::Forked);
        }
        if envelope.seq > head.seq + 1 {
            return Err(LedgerError::Missing);
        }
        if envelope.prev != head.hash {
            return Err(LedgerError::Forked);
        }
        if envelope.kind == Kind::Membership {
            let next = Membership::read(&envelope.payload)?;
            if !self.membership.may_change(&next, self.circle, &envelope.author) {
                return Err(LedgerError::NotAllowed);
            }
            self.membership = next;
            self.epoch = hash;
        } else if self.membership.member_with(&envelope.author).is_none() {
            return Err(LedgerError::NotAllowed);
        }
        self.heads.insert(envelope.author.0, Head { seq: envelope.seq, hash });
        Ok(true)
    }
}
