//! Each author's envelopes follow one another, and their authors were members when they wrote.
//!
//! Whether an envelope is taken follows from it and from those it says it comes after, never from
//! what else has come: so phones that got the same envelopes in another order have taken the same.

use std::collections::BTreeMap;

use super::envelope::{Envelope, Hash, Kind};
use super::error::LedgerError;
use super::generation::Generation;
use super::membership::{Membership, PhoneId};
use super::memberships::Memberships;
use super::snapshot::{Passed, Snapshot};
use crate::model::id::{CircleId, PersonId};
use crate::vault::PublicKey;

/// Where a circle's chains stand.
#[derive(Debug, Clone)]
pub struct Chain {
    circle: CircleId,
    memberships: Memberships,
    generation: Generation,
    heads: BTreeMap<[u8; 32], Head>,
}

/// How an envelope's bytes are read: with its signature checked, or not.
pub type Reading = fn(&[u8]) -> Result<Envelope, LedgerError>;

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
        let generation = Generation::default();
        Ok(Self { circle: first.circle, memberships, generation, heads })
    }

    /// The chain that `first`, a snapshot that says `snapshot`, begins anew. Its bytes hash to
    /// `hash`; the envelopes in it are read by `read`.
    ///
    /// # Errors
    /// [`LedgerError::NotAllowed`] when its author does not administer the circle by what is in it;
    /// what is wrong with a membership in it; [`LedgerError::Malformed`].
    pub fn begun_anew(
        first: &Envelope,
        hash: Hash,
        snapshot: &Snapshot,
        read: Reading,
    ) -> Result<Self, LedgerError> {
        let (mut memberships, mut generation) = passed(first.circle, &snapshot.history, read)?;
        if generation.now() != first.generation {
            return Err(LedgerError::Malformed("a snapshot after another than it says"));
        }
        let before = snapshot.head(&first.author);
        let before = before.unwrap_or(Head { seq: 0, hash: Hash::default() });
        if first.seq.checked_sub(1) != Some(before.seq) || first.prev != before.hash {
            return Err(LedgerError::Malformed("a snapshot out of its place"));
        }
        let rank = memberships.begin_anew(hash, first.epoch, first.author)?;
        generation.push(rank, hash);
        generation.note_over(snapshot.over.iter().copied());
        let heads = snapshot.heads.iter().map(|(author, head)| (author.0, *head));
        let mut heads: BTreeMap<[u8; 32], Head> = heads.collect();
        heads.insert(first.author.0, Head { seq: first.seq, hash });
        Ok(Self { circle: first.circle, memberships, generation, heads })
    }

    /// With which snapshot the circle was last begun anew.
    pub fn generation(&self) -> &Generation {
        &self.generation
    }

    pub(super) fn generation_mut(&mut self) -> &mut Generation {
        &mut self.generation
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
    /// [`LedgerError::NotAllowed`], [`LedgerError::Malformed`]; [`LedgerError::Over`] for one that
    /// was written before a snapshot. The chain is as it was.
    pub fn take(&mut self, envelope: &Envelope, hash: Hash) -> Result<bool, LedgerError> {
        if envelope.circle != self.circle {
            return Err(LedgerError::OtherCircle);
        }
        if envelope.generation != self.generation.now() {
            // one that nothing is known of may be of a snapshot that is yet to come
            return Err(match self.generation.is_over(envelope.generation) {
                true => LedgerError::Over,
                false => LedgerError::Missing,
            });
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
            // begins a chain, and never goes on with one
            Kind::Snapshot => return Err(LedgerError::Malformed("a snapshot in its own place")),
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

/// What the membership of `circle` comes from, and the snapshots on the way.
fn passed(
    circle: CircleId,
    history: &[Passed],
    read: Reading,
) -> Result<(Memberships, Generation), LedgerError> {
    const NO_FOUNDING: LedgerError = LedgerError::Malformed("no founding envelope");
    let (first, rest) = history.split_first().ok_or(NO_FOUNDING)?;
    let founding = first.bytes()?.ok_or(NO_FOUNDING)?;
    let envelope = membership(circle, &founding, read)?;
    if !envelope.founds() || envelope.prev != Hash::default() {
        return Err(NO_FOUNDING);
    }
    let mut memberships = Memberships::found(&envelope, Hash::of(&founding))?;
    let mut generation = Generation::default();
    for one in rest {
        match one {
            Passed::Membership { .. } => {
                let bytes = one.bytes()?.unwrap_or_default();
                memberships.take(&membership(circle, &bytes, read)?, Hash::of(&bytes))?;
            }
            Passed::Snapshot { hash, epoch, author: PhoneId(author) } => {
                let rank = memberships.begin_anew(*hash, *epoch, *author)?;
                generation.push(rank, *hash);
            }
            Passed::Newer { hash, epoch } => memberships.note_newer(*hash, *epoch),
        }
    }
    Ok((memberships, generation))
}

fn membership(circle: CircleId, bytes: &[u8], read: Reading) -> Result<Envelope, LedgerError> {
    let envelope = read(bytes)?;
    if envelope.circle != circle {
        return Err(LedgerError::OtherCircle);
    }
    match envelope.kind {
        Kind::Membership => Ok(envelope),
        _ => Err(LedgerError::Malformed("no membership")),
    }
}
