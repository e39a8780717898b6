//! Beginning a circle anew without what is erased, and going on from where another did.
//!
//! Whoever administers a circle begins it anew. What others wrote meanwhile, and is not in the
//! snapshot, rests on changes that are gone, and may hold what was erased: it is dropped on every
//! phone, and its author's phone writes it once more on the snapshot, without what was erased. So
//! nothing is lost but what is to be, and phones that have the same envelopes have the same.

use std::collections::{BTreeMap, BTreeSet};

use super::chain::Head;
use super::circle::{Circle, Sealed};
use super::document::Doings;
use super::envelope::{Envelope, Hash, Kind, Received, VERSION};
use super::error::LedgerError;
use super::membership::Membership;
use super::record::{Record, RecordKey};
use super::snapshot::Snapshot;
use crate::vault::{PublicKey, SigningKey};

/// A circle has been begun anew from elsewhere.
pub struct BegunAnew {
    /// The snapshot, to be stored in the place of all that there is of the circle.
    pub sealed: Sealed,
    /// The circle as it was.
    before: Circle,
    /// Where each author's chain stands in the snapshot.
    heads: Vec<(PublicKey, Head)>,
}

/// What was written once more.
#[derive(Debug, Default)]
pub struct Again {
    /// A snapshot of this phone's own, to be stored in the place of all that there is.
    pub begun_anew: Option<Sealed>,
    /// What is new, to be stored in this order.
    pub new: Vec<Sealed>,
    /// The records that it is about.
    pub touched: BTreeSet<RecordKey>,
}

impl Circle {
    /// Begins the circle anew without the records `gone`. `stored` are all its envelopes, as this
    /// phone has them. What it gives is to be stored in their place.
    ///
    /// # Errors
    /// [`LedgerError::NotAllowed`] when `key`'s person does not administer the circle;
    /// [`LedgerError::Newer`] when there are envelopes that only a newer version reads. After an
    /// error the circle is to be loaded again.
    pub fn begin_anew(
        &mut self,
        gone: &BTreeSet<RecordKey>,
        stored: &[Vec<u8>],
        key: &SigningKey,
    ) -> Result<Sealed, LedgerError> {
        let author = key.public();
        if !self.membership().is_administrator(&author) {
            return Err(LedgerError::NotAllowed);
        }
        let document = self.document.anew_without(gone)?;
        let mut heads = self.heads_in_document(stored)?;
        if !self.chain.memberships().beside(self.chain.memberships().epoch(&author)).is_empty() {
            // a snapshot comes after one membership: this one, which names all that there are
            let membership = Membership { succession: None, ..self.membership().clone() };
            let head = self.change_membership(&membership, key)?;
            heads.insert(author.0, Head { seq: head.seq, hash: head.hash });
        }
        let head = heads.get(&author.0).copied();
        let head = head.unwrap_or(Head { seq: 0, hash: Hash::default() });
        let heads = heads.into_iter().map(|(author, head)| (PublicKey(author), head)).collect();
        let snapshot = Snapshot {
            history: self.history.clone(),
            heads,
            erased: self.erased.union(gone).cloned().collect(),
            over: self.chain.generation().others_over().clone(),
            document,
        };
        let envelope = Envelope {
            version: VERSION,
            circle: self.id(),
            epoch: self.chain.memberships().epoch(&author),
            author,
            seq: head.seq + 1,
            prev: head.hash,
            generation: self.chain.generation().now(),
            kind: Kind::Snapshot,
            payload: snapshot.write()?,
        };
        let sealed = Sealed::of(&envelope, envelope.sign(key));
        *self = Self::begun_anew(&envelope, &sealed.bytes, Envelope::read)?;
        Ok(sealed)
    }

    /// Each author's last envelope before the first whose change waits for others in the document:
    /// from there on it is not in a snapshot, and its author writes it once more.
    fn heads_in_document(
        &self,
        stored: &[Vec<u8>],
    ) -> Result<BTreeMap<[u8; 32], Head>, LedgerError> {
        let (mut heads, mut waits) = (BTreeMap::new(), BTreeSet::new());
        for bytes in stored {
            let envelope = Envelope::read(bytes)?;
            match envelope.kind {
                Kind::Newer(_) => return Err(LedgerError::Newer),
                Kind::Snapshot => {
                    let snapshot = Snapshot::read(&envelope.payload)?;
                    heads.extend(snapshot.heads.iter().map(|(author, head)| (author.0, *head)));
                }
                Kind::Data if !self.document.has(&envelope.payload) => {
                    waits.insert(envelope.author.0);
                }
                Kind::Data | Kind::Membership => {}
            }
            if !waits.contains(&envelope.author.0) {
                let head = Head { seq: envelope.seq, hash: Hash::of(bytes) };
                heads.insert(envelope.author.0, head);
            }
        }
        Ok(heads)
    }

    /// Goes on from the snapshot that holds, of those that came and the one that is here.
    pub(super) fn begin_with_what_holds(
        &mut self,
        fresh: &[Received],
    ) -> Result<Option<BegunAnew>, LedgerError> {
        let mut begun: Option<BegunAnew> = None;
        let is_new = |circle: &Self, hash| {
            let generation = circle.chain.generation();
            generation.now() != hash && !generation.is_over(hash)
        };
        for one in fresh.iter().filter(|one| one.envelope.kind == Kind::Snapshot) {
            if !is_new(self, one.hash) {
                continue;
            }
            let mut anew = Self::begun_anew(&one.envelope, &one.bytes, Envelope::verify)?;
            if anew.id() != self.id() {
                return Err(LedgerError::OtherCircle);
            }
            // or whoever likes could take the circle over
            if anew.history.first() != self.history.first() {
                return Err(LedgerError::NotAllowed);
            }
            let here = self.chain.generation().clone();
            if !anew.chain.generation().holds_against(&here) {
                self.chain.generation_mut().note_over([one.hash]);
                continue;
            }
            anew.chain.generation_mut().note_over(here.known());
            let sealed = Sealed::of(&one.envelope, one.bytes.clone());
            let heads = Snapshot::read(&one.envelope.payload)?.heads;
            let before = std::mem::replace(self, anew);
            begun = Some(match begun {
                Some(first) => BegunAnew { sealed, heads, ..first },
                None => BegunAnew { sealed, heads, before },
            });
        }
        Ok(begun)
    }

    /// Whether an envelope was written before a snapshot that is here: it is never to be taken.
    pub fn is_over(&self, received: &Received) -> bool {
        self.chain.generation().is_over(received.envelope.generation)
    }
}

impl BegunAnew {
    /// Writes once more, on `circle` as it is now, what `key`'s phone had written beside the
    /// snapshot. `stored` are the envelopes that there were of it here, `now` those that there are.
    /// One who administers the circle, and knows of more that was erased, begins it anew.
    ///
    /// # Errors
    /// [`LedgerError::Document`], and what would be a fault of ours.
    pub fn write_again(
        mut self,
        circle: &mut Circle,
        stored: &[Vec<u8>],
        now: &[Vec<u8>],
        key: &SigningKey,
    ) -> Result<Again, LedgerError> {
        let mine = self.mine(stored, &key.public())?;
        let mut again = Again::default();
        for (envelope, hash) in mine.iter().filter(|(one, _)| one.kind == Kind::Membership) {
            let says = Membership::read(&envelope.payload)?;
            again.new.extend(self.say_again(circle, says, *hash, key)?);
        }
        if circle.membership().member_with(&key.public()).is_none() {
            return Ok(again);
        }
        let records = self.records(circle, &mine)?;
        again.new.extend(circle.write(&records, key)?);
        again.touched = records.into_iter().map(|record| record.key).collect();
        let more: BTreeSet<RecordKey> =
            self.before.erased.difference(&circle.erased).cloned().collect();
        if !more.is_empty() && circle.membership().is_administrator(&key.public()) {
            let new = again.new.iter().map(|sealed| sealed.bytes.clone());
            let all: Vec<Vec<u8>> = now.iter().cloned().chain(new).collect();
            match circle.begin_anew(&more, &all, key) {
                // whoever has that version will
                Err(LedgerError::Newer) => {}
                begun => again.begun_anew = Some(begun?),
            }
        }
        Ok(again)
    }

    /// What the phone had written and is not in the snapshot, in order.
    fn mine(
        &self,
        stored: &[Vec<u8>],
        phone: &PublicKey,
    ) -> Result<Vec<(Envelope, Hash)>, LedgerError> {
        let covered = self.heads.iter().find(|(author, _)| author == phone);
        let covered = covered.map_or(0, |(_, head)| head.seq);
        let read = stored.iter().map(|bytes| Ok((Envelope::read(bytes)?, Hash::of(bytes))));
        let mut mine = read.collect::<Result<Vec<_>, LedgerError>>()?;
        mine.retain(|(one, _)| one.author == *phone && one.seq > covered);
        Ok(mine)
    }

    /// Says once more what a membership envelope changed; nothing where it is so already, or is no
    /// longer this phone's to change.
    fn say_again(
        &self,
        circle: &mut Circle,
        says: Membership,
        hash: Hash,
        key: &SigningKey,
    ) -> Result<Option<Sealed>, LedgerError> {
        let now = circle.membership().clone();
        let next = match &says.succession {
            Some(succession) if now.member_with(&key.public()).is_none() => {
                now.after(succession, &key.public())
            }
            _ => {
                let of = self.before.chain.memberships().of(hash);
                of.map(|of| now.clone().changed(of, &says.settled()))
            }
        };
        let Some(next) = next.filter(|next| next.clone().settled() != now.settled()) else {
            return Ok(None);
        };
        match circle.change_membership(&next, key) {
            Err(LedgerError::NotAllowed) => Ok(None),
            changed => changed.map(Some),
        }
    }

    /// The records that were written to, as they stood, with the fields that were written; the
    /// whole of one that the snapshot hasn't got, and none of what was erased.
    fn records(
        &mut self,
        circle: &Circle,
        mine: &[(Envelope, Hash)],
    ) -> Result<Vec<Record>, LedgerError> {
        let mut doings = Doings::new();
        for (envelope, _) in mine.iter().filter(|(one, _)| one.kind == Kind::Data) {
            self.before.document.note_doings(&envelope.payload, &mut doings)?;
        }
        let mut records = Vec::new();
        for (key, fields) in doings {
            let there = circle.record(&key).is_some();
            if circle.erased.contains(&key) || there && key.is_written_once() {
                continue;
            }
            let fields = if there { fields } else { None };
            records.extend(self.before.document.done(&key, &fields));
        }
        if mine.iter().any(|(one, _)| one.kind == Kind::Snapshot) {
            records.extend(self.only_in_mine(circle, &records));
        }
        Ok(records)
    }

    /// What lay in this phone's own snapshot, which doesn't hold, and isn't in the one that does:
    /// whole records and single fields. The envelopes that said so are gone with that snapshot, so
    /// that nobody else can tell. Of a field that both have, the snapshot's that holds stays.
    fn only_in_mine(&self, circle: &Circle, written: &[Record]) -> Vec<Record> {
        let mut only = Vec::new();
        for mut record in self.before.records() {
            let is_written = written.iter().any(|one| one.key == record.key);
            if is_written || circle.erased.contains(&record.key) {
                continue;
            }
            if let Some(there) = circle.record(&record.key) {
                if record.key.is_written_once() {
                    continue;
                }
                record.fields.retain(|field, _| !there.fields.contains_key(field));
            }
            if !record.fields.is_empty() {
                only.push(record);
            }
        }
        only
    }
}

#[cfg(test)]
mod tests;
