//! Every membership envelope of a circle, and the one membership they give together.
//!
//! Each says the whole membership anew, of the one its author knew: its epoch, and those it names
//! [`Membership::beside`] it. Two that don't know of one another both hold: what each changed is
//! done, one after the other, in an order that is the same on every phone. First comes whoever has
//! been in the circle longest; of one person's phones, one that takes a former's place, then the one
//! with the lower key. A change whose author was put out by one before it is kept and has no effect.
//! So phones that have the same envelopes have the same membership, whatever order they came in.

use std::collections::{BTreeMap, BTreeSet};

use super::envelope::{Envelope, Hash};
use super::error::LedgerError;
use super::membership::Membership;
use crate::model::id::CircleId;
use crate::vault::PublicKey;

/// A circle's membership envelopes.
#[derive(Debug, Clone)]
pub struct Memberships {
    circle: CircleId,
    all: BTreeMap<Hash, Told>,
    /// Those that none came after.
    newest: BTreeSet<Hash>,
    /// What they give together.
    now: Membership,
    /// What a newer version wrote, by the epoch it was written in.
    newer: BTreeMap<Hash, Hash>,
}

/// A membership envelope.
#[derive(Debug, Clone)]
struct Told {
    author: Author,
    /// Those its author knew.
    after: BTreeSet<Hash>,
    /// How many are in a row before it, at most.
    depth: usize,
    /// The membership that its author knew.
    of: Membership,
    /// The membership that it says.
    says: Membership,
    /// Its place among those that don't know of it.
    rank: Rank,
}

/// By which phone someone speaks.
#[derive(Debug, Clone, Copy)]
enum Author {
    /// An administrator's.
    Administrator(PublicKey),
    /// A new one, in the former's place.
    Successor { former: PublicKey },
}

/// When someone came into the circle (after how many envelopes, and where in the list), whether it
/// is another than a new phone that takes a former's place, and the phone's key.
pub(super) type Rank = (Option<(usize, usize)>, bool, [u8; 32]);

impl Memberships {
    /// Those of the circle that `first` founds.
    ///
    /// # Errors
    /// [`LedgerError::NotAllowed`], [`LedgerError::Malformed`].
    pub fn found(first: &Envelope, hash: Hash) -> Result<Self, LedgerError> {
        let says = Membership::read(&first.payload)?.settled();
        if !says.may_found(&first.author) {
            return Err(LedgerError::NotAllowed);
        }
        let told = Told {
            author: Author::Administrator(first.author),
            after: BTreeSet::new(),
            depth: 0,
            of: says.clone(),
            says: says.clone(),
            rank: (None, false, first.author.0),
        };
        Ok(Self {
            circle: first.circle,
            all: BTreeMap::from([(hash, told)]),
            newest: BTreeSet::from([hash]),
            now: says,
            newer: BTreeMap::new(),
        })
    }

    /// Who is in the circle now.
    pub fn now(&self) -> &Membership {
        &self.now
    }

    /// The membership that an envelope with this epoch was written in; none when the epoch's
    /// envelope is not here.
    pub fn at(&self, epoch: Hash) -> Option<&Membership> {
        let epoch = self.newer.get(&epoch).copied().unwrap_or(epoch);
        self.all.get(&epoch).map(|told| &told.says)
    }

    /// The epoch of what `author` writes now: the newest membership envelope, of several one by
    /// which they are a member.
    pub fn epoch(&self, author: &PublicKey) -> Hash {
        let told = |hash: &Hash| self.all.get(hash);
        let is_member =
            |hash: &Hash| told(hash).is_some_and(|t| t.says.member_with(author).is_some());
        let depth = |hash: &Hash| told(hash).map(|told| told.depth);
        let newest = self.newest.iter().max_by_key(|hash| (is_member(hash), depth(hash), **hash));
        newest.copied().unwrap_or_default()
    }

    /// The other newest ones.
    pub fn beside(&self, epoch: Hash) -> Vec<Hash> {
        self.newest.iter().copied().filter(|hash| *hash != epoch).collect()
    }

    /// Notes an envelope that a newer version wrote: it may be what a later one calls its epoch,
    /// and this version reads no membership in it.
    pub fn note_newer(&mut self, hash: Hash, epoch: Hash) {
        let epoch = self.newer.get(&epoch).copied().unwrap_or(epoch);
        self.newer.insert(hash, epoch);
    }

    /// Takes a snapshot for a membership in which nothing is changed: it comes after all that there
    /// is, and is the epoch of what comes after it. Gives its author's rank.
    ///
    /// # Errors
    /// [`LedgerError::NotAllowed`] when its author does not administer the circle,
    /// [`LedgerError::Malformed`] when it does not come after all that there is.
    pub(super) fn begin_anew(
        &mut self,
        hash: Hash,
        epoch: Hash,
        author: PublicKey,
    ) -> Result<Rank, LedgerError> {
        let after = BTreeSet::from([self.newer.get(&epoch).copied().unwrap_or(epoch)]);
        if self.newest != after {
            return Err(LedgerError::Malformed("a snapshot beside a membership"));
        }
        if !self.now.is_administrator(&author) {
            return Err(LedgerError::NotAllowed);
        }
        let depths = after.iter().filter_map(|hash| self.all.get(hash)).map(|told| told.depth);
        let depth = depths.max().map_or(0, |depth| depth + 1);
        let (of, says) = (self.now.clone(), self.now.clone());
        let by = Author::Administrator(author);
        let (came, is_old) = self.came(&self.with_all_before(&after), &of, &by);
        let rank = (came, is_old, author.0);
        self.all.insert(hash, Told { author: by, after, depth, of, says, rank });
        self.newest = BTreeSet::from([hash]);
        Ok(rank)
    }

    /// The membership that a membership envelope changed.
    pub(super) fn of(&self, hash: Hash) -> Option<&Membership> {
        self.all.get(&hash).map(|told| &told.of)
    }

    /// Takes a membership envelope.
    ///
    /// # Errors
    /// [`LedgerError::Missing`] while one that its author knew is not here,
    /// [`LedgerError::NotAllowed`] when its author might not say this, by what they knew;
    /// [`LedgerError::Malformed`]. Nothing has changed then.
    pub fn take(&mut self, envelope: &Envelope, hash: Hash) -> Result<(), LedgerError> {
        let next = Membership::read(&envelope.payload)?;
        let epoch = self.newer.get(&envelope.epoch).copied().unwrap_or(envelope.epoch);
        let after: BTreeSet<Hash> = next.beside.iter().copied().chain([epoch]).collect();
        if !after.iter().all(|hash| self.all.contains_key(hash)) {
            return Err(LedgerError::Missing);
        }
        let knew_all = self.newest.is_subset(&after);
        let before = self.with_all_before(&after);
        let of = if knew_all { self.now.clone() } else { self.together(&before) };
        if !of.may_change(&next, self.circle, &envelope.author) {
            return Err(LedgerError::NotAllowed);
        }
        let depths = after.iter().filter_map(|hash| self.all.get(hash)).map(|told| told.depth);
        let depth = depths.max().map_or(0, |depth| depth + 1);
        let author = Author::of(envelope, &of, &next);
        let (came, is_old) = self.came(&before, &of, &author);
        let rank = (came, is_old, envelope.author.0);
        let told = Told { author, after, depth, of, says: next.settled(), rank };
        self.newest.retain(|hash| !told.after.contains(hash));
        self.newest.insert(hash);
        let says = told.says.clone();
        self.all.insert(hash, told);
        self.now = match knew_all {
            true => says,
            false => self.together(&self.all.keys().copied().collect()),
        };
        Ok(())
    }

    /// `hashes` and all that came before them.
    fn with_all_before(&self, hashes: &BTreeSet<Hash>) -> BTreeSet<Hash> {
        let mut all = BTreeSet::new();
        let mut next: Vec<Hash> = hashes.iter().copied().collect();
        while let Some(hash) = next.pop() {
            if all.insert(hash) {
                next.extend(self.all.get(&hash).iter().flat_map(|told| &told.after));
            }
        }
        all
    }

    /// Since when the one who speaks has been in the circle, by what they knew, and whether their
    /// phone is not a new one.
    fn came(
        &self,
        before: &BTreeSet<Hash>,
        of: &Membership,
        author: &Author,
    ) -> (Option<(usize, usize)>, bool) {
        let person = of.member_with(author.phone()).map(|member| member.person);
        let came = before.iter().filter_map(|hash| self.all.get(hash)).filter_map(|told| {
            let at = told.says.members.iter().position(|member| Some(member.person) == person)?;
            Some((told.depth, at))
        });
        (came.min(), matches!(author, Author::Administrator(_)))
    }

    /// What these give together; with each of them are those that came before it.
    fn together(&self, these: &BTreeSet<Hash>) -> Membership {
        let mut order = self.in_order(these).into_iter();
        let Some(first) = order.next() else { return self.now.clone() };
        order.fold(first.says.clone(), |now, told| match told.author.may_in(&now) {
            true => now.changed(&told.of, &told.says),
            false => now,
        })
    }

    /// These, each after those that it knew.
    fn in_order(&self, these: &BTreeSet<Hash>) -> Vec<&Told> {
        let mut left: BTreeMap<Hash, &Told> =
            these.iter().filter_map(|hash| Some((*hash, self.all.get(hash)?))).collect();
        let mut order = Vec::new();
        while !left.is_empty() {
            let waits = |told: &Told| told.after.iter().any(|hash| left.contains_key(hash));
            let ready = left.iter().filter(|(_, told)| !waits(told));
            let Some((next, _)) = ready.min_by_key(|(hash, told)| (told.rank, **hash)) else {
                break;
            };
            let next = *next;
            order.extend(left.remove(&next));
        }
        order
    }
}

impl Author {
    /// Who speaks in `envelope`, of the membership `of`, which lets them.
    fn of(envelope: &Envelope, of: &Membership, next: &Membership) -> Self {
        match &next.succession {
            Some(succession) if !of.is_administrator(&envelope.author) => {
                Self::Successor { former: succession.former.0 }
            }
            _ => Self::Administrator(envelope.author),
        }
    }

    /// The phone by which they are a member.
    fn phone(&self) -> &PublicKey {
        match self {
            Self::Administrator(phone) | Self::Successor { former: phone } => phone,
        }
    }

    /// Whether they have not been put out before they spoke.
    fn may_in(&self, now: &Membership) -> bool {
        match self {
            Self::Administrator(phone) => now.is_administrator(phone),
            Self::Successor { former } => now.member_with(former).is_some(),
        }
    }
}

#[cfg(test)]
mod tests;
