//! Each author's envelopes follow one another, and their authors were members when they wrote.
//!
//! Whether an envelope is taken follows from it and from those it says it comes after, never from
//! what else has come: so phones that got the same envelopes in another order have taken the same.

use std::collections::BTreeMap;

use super::envelope::{Envelope, Hash, Kind};
use super::error::LedgerError;
use super::membership::Membership;
use super::memberships::Memberships;
use crate::model::id::{CircleId, PersonId};
use crate::vault::PublicKey;

/// Where a circle's chains stand.
#[derive(Debug, Clone)]
pub struct Chain {
    circle: CircleId,
    memberships: Memberships,
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
        if !first.founds() || first.prev != Hash::default() {
            return Err(LedgerError::Malformed("does not found a circle"));
        }
        let memberships = Memberships::found(first, hash)?;
        let heads = BTreeMap::from([(first.author.0, Head { seq: 1, hash })]);
        Ok(Self { circle: first.circle, memberships, heads })
    }

    /// Who is in the circle now.
    pub fn membership(&self) -> &Membership {
        self.memberships.now()
    }

    /// Every membership envelope.
    pub fn memberships(&self) -> &Memberships {
        &self.memberships
    }

    /// The author's last envelope, if there is one.
    pub fn head(&self, author: &PublicKey) -> Option<Head> {
        self.heads.get(&author.0).copied()
    }

    /// How many of its author's envelopes are between the last one here and this one.
    pub fn gap(&self, envelope: &Envelope) -> u64 {
        let last = self.head(&envelope.author).map_or(0, |head| head.seq);
        envelope.seq.saturating_sub(last).saturating_sub(1)
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
        if self.gap(envelope) > 0 {
            return Err(LedgerError::Missing);
        }
        if envelope.prev != head.hash {
            return Err(LedgerError::Forked);
        }
        match envelope.kind {
            Kind::Membership => self.memberships.take(envelope, hash)?,
            Kind::Data | Kind::Newer(_) => self.refuse_stranger(envelope)?,
        }
        if let Kind::Newer(_) = envelope.kind {
            self.memberships.note_newer(hash, envelope.epoch);
        }
        self.heads.insert(envelope.author.0, Head { seq: envelope.seq, hash });
        Ok(true)
    }

    /// Whose phone wrote an envelope, by what it knew.
    pub fn person(&self, envelope: &Envelope) -> Option<PersonId> {
        let known = self.memberships.at(envelope.epoch)?;
        known.member_with(&envelope.author).map(|member| member.person)
    }

    /// Only a member writes: one who was a member by what they knew.
    fn refuse_stranger(&self, envelope: &Envelope) -> Result<(), LedgerError> {
        let known = self.memberships.at(envelope.epoch).ok_or(LedgerError::Missing)?;
        match known.member_with(&envelope.author) {
            Some(_) => Ok(()),
            None => Err(LedgerError::NotAllowed),
        }
    }
}
