//! A circle in memory: its chains, its membership and its document.
//!
//! It is loaded from its envelopes when a command first needs it: from its founding, or from the
//! snapshot that it was last begun anew with. If storing what a command wrote fails, the circle in
//! memory is thrown away and loaded again.

use std::collections::BTreeSet;

use super::chain::{Chain, Reading};
use super::document::Document;
use super::envelope::{Envelope, Hash, Kind, Received, VERSION};
use super::error::LedgerError;
use super::membership::{Membership, PhoneId, Succession};
use super::record::{Record, RecordKey};
use super::snapshot::{Passed, Snapshot};
use crate::model::id::{CircleId, PersonId};
use crate::vault::{PublicKey, SigningKey};

/// A circle in memory.
pub struct Circle {
    id: CircleId,
    pub(super) chain: Chain,
    pub(super) document: Document,
    /// What its membership comes from.
    pub(super) history: Vec<Passed>,
    pub(super) erased: BTreeSet<RecordKey>,
}

/// An envelope made or taken: what to store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Its circle.
    pub circle: CircleId,
    /// Its author.
    pub author: PublicKey,
    /// Its number among its author's.
    pub seq: u64,
    /// Its hash.
    pub hash: Hash,
    /// All its bytes, signature and all.
    pub bytes: Vec<u8>,
}

/// Records that foreign envelopes touched, as they stand now.
pub type Touched = Vec<(RecordKey, Option<Record>)>;

impl Sealed {
    pub(super) fn of(envelope: &Envelope, bytes: Vec<u8>) -> Self {
        Self {
            circle: envelope.circle,
            author: envelope.author,
            seq: envelope.seq,
            hash: Hash::of(&bytes),
            bytes,
        }
    }
}

impl Circle {
    /// Founds a circle: `key`'s person must be an administrator in `membership`.
    ///
    /// # Errors
    /// [`LedgerError::NotAllowed`] otherwise.
    pub fn found(
        id: CircleId,
        membership: &Membership,
        key: &SigningKey,
    ) -> Result<(Self, Sealed), LedgerError> {
        let first = Envelope {
            version: VERSION,
            circle: id,
            epoch: Hash::default(),
            author: key.public(),
            seq: 1,
            prev: Hash::default(),
            generation: Hash::default(),
            kind: Kind::Membership,
            payload: membership.write()?,
        };
        let sealed = Sealed::of(&first, first.sign(key));
        Ok((Self::founded(&first, &sealed.bytes)?, sealed))
    }

    /// The circle that `first`, whose bytes these are, founds.
    fn founded(first: &Envelope, bytes: &[u8]) -> Result<Self, LedgerError> {
        Ok(Self {
            id: first.circle,
            chain: Chain::found(first, Hash::of(bytes))?,
            document: Document::empty(),
            history: vec![Passed::membership(bytes)],
            erased: BTreeSet::new(),
        })
    }

    /// The circle that `first`, a snapshot whose bytes these are, begins anew. The envelopes in it
    /// are read by `read`.
    ///
    /// # Errors
    /// As [`Chain::begun_anew`]; [`LedgerError::Document`].
    pub(super) fn begun_anew(
        first: &Envelope,
        bytes: &[u8],
        read: Reading,
    ) -> Result<Self, LedgerError> {
        let snapshot = Snapshot::read(&first.payload)?;
        let hash = Hash::of(bytes);
        let chain = Chain::begun_anew(first, hash, &snapshot, read)?;
        let document = Document::begun_with(&snapshot.document)?;
        let mut history = snapshot.history;
        let (epoch, author) = (first.epoch, PhoneId(first.author));
        history.push(Passed::Snapshot { hash, epoch, author });
        Ok(Self { id: first.circle, chain, document, history, erased: snapshot.erased })
    }

    /// The circle that its first bytes found or begin anew.
    fn begun(first: &[u8], read: Reading) -> Result<Self, LedgerError> {
        let envelope = read(first)?;
        match envelope.kind {
            Kind::Snapshot => Self::begun_anew(&envelope, first, read),
            _ => Self::founded(&envelope, first),
        }
    }

    /// Loads a circle from the envelopes this phone stored, in the order it got them. Their
    /// signatures were checked before they were stored; [`Circle::verify`] checks them again.
    ///
    /// # Errors
    /// Whatever is wrong with the first envelope that can't be taken.
    pub fn replay(stored: &[Vec<u8>]) -> Result<Self, LedgerError> {
        Self::load(stored, Envelope::read)
    }

    /// Loads a circle and checks every signature again.
    ///
    /// # Errors
    /// Whatever is wrong with the first envelope that can't be taken.
    pub fn verify(stored: &[Vec<u8>]) -> Result<Self, LedgerError> {
        Self::load(stored, Envelope::verify)
    }

    fn load(stored: &[Vec<u8>], read: Reading) -> Result<Self, LedgerError> {
        let (founding, rest) =
            stored.split_first().ok_or(LedgerError::Malformed("no founding envelope"))?;
        let mut circle = Self::begun(founding, read)?;
        let mut changes = Vec::new();
        for bytes in rest {
            let envelope = read(bytes)?;
            if circle.chain.take(&envelope, Hash::of(bytes))? {
                circle.note(&envelope, bytes);
                if envelope.kind == Kind::Data {
                    let by = circle.chain.person(&envelope);
                    changes.push((envelope.payload, by));
                }
            }
        }
        circle.document.apply(changes.iter().map(|(change, by)| (&change[..], *by)).collect())?;
        Ok(circle)
    }

    /// Notes what was taken into the chain.
    pub(super) fn note(&mut self, envelope: &Envelope, bytes: &[u8]) {
        match envelope.kind {
            Kind::Membership => self.history.push(Passed::membership(bytes)),
            Kind::Newer(_) => {
                self.history.push(Passed::Newer { hash: Hash::of(bytes), epoch: envelope.epoch })
            }
            Kind::Data | Kind::Snapshot => {}
        }
    }

    /// Who was in a circle when these envelopes were all there was of it.
    ///
    /// # Errors
    /// As [`Circle::replay`], but for its document, which isn't read.
    pub fn membership_of(stored: &[Vec<u8>]) -> Result<Membership, LedgerError> {
        let (founding, rest) =
            stored.split_first().ok_or(LedgerError::Malformed("no founding envelope"))?;
        let first = Envelope::read(founding)?;
        let mut chain = match first.kind {
            Kind::Snapshot => {
                let snapshot = Snapshot::read(&first.payload)?;
                Chain::begun_anew(&first, Hash::of(founding), &snapshot, Envelope::read)?
            }
            _ => Chain::found(&first, Hash::of(founding))?,
        };
        for bytes in rest {
            chain.take(&Envelope::read(bytes)?, Hash::of(bytes))?;
        }
        Ok(chain.membership().clone())
    }

    /// Which circle.
    pub fn id(&self) -> CircleId {
        self.id
    }

    /// Who is in it.
    pub fn membership(&self) -> &Membership {
        self.chain.membership()
    }

    /// One record.
    pub fn record(&self, key: &RecordKey) -> Option<Record> {
        self.document.record(key)
    }

    /// All records.
    pub fn records(&self) -> Vec<Record> {
        self.document.records()
    }

    /// Writes records, as one envelope. None when nothing in them is new.
    ///
    /// # Errors
    /// [`LedgerError::NotAllowed`] when `key`'s person is no member; [`LedgerError::Document`].
    /// After an error the circle is to be loaded again.
    pub fn write(
        &mut self,
        records: &[Record],
        key: &SigningKey,
    ) -> Result<Option<Sealed>, LedgerError> {
        // one who has been put out could still write in the epoch before
        let member = self.membership().member_with(&key.public());
        let by = member.map(|member| member.person).ok_or(LedgerError::NotAllowed)?;
        for record in records {
            self.document.put(record)?;
        }
        self.document
            .commit(Some(by))
            .map(|change| self.append(Kind::Data, change, key))
            .transpose()
    }

    /// Puts `key`, a new phone's, in the place of the phone `former`, which signs for it.
    ///
    /// # Errors
    /// [`LedgerError::NotAllowed`] when `former` is no member's.
    pub fn succeed(
        &mut self,
        former: &SigningKey,
        key: &SigningKey,
    ) -> Result<Sealed, LedgerError> {
        let succession = Succession::sign(former, self.id, &key.public());
        let next = self.membership().after(&succession, &key.public());
        let next = next.ok_or(LedgerError::NotAllowed)?;
        self.append_membership(next, key)
    }

    /// Puts `next` in the place of the membership.
    ///
    /// # Errors
    /// [`LedgerError::NotAllowed`] when `key`'s person may not.
    pub fn change_membership(
        &mut self,
        next: &Membership,
        key: &SigningKey,
    ) -> Result<Sealed, LedgerError> {
        self.append_membership(next.clone(), key)
    }

    fn append_membership(
        &mut self,
        next: Membership,
        key: &SigningKey,
    ) -> Result<Sealed, LedgerError> {
        let memberships = self.chain.memberships();
        let beside = memberships.beside(memberships.epoch(&key.public()));
        self.append(Kind::Membership, Membership { beside, ..next }.write()?, key)
    }

    fn append(
        &mut self,
        kind: Kind,
        payload: Vec<u8>,
        key: &SigningKey,
    ) -> Result<Sealed, LedgerError> {
        let author = key.public();
        let head = self.chain.head(&author);
        let envelope = Envelope {
            version: VERSION,
            circle: self.id,
            epoch: self.chain.memberships().epoch(&author),
            author,
            seq: head.map_or(1, |head| head.seq + 1),
            prev: head.map_or_else(Hash::default, |head| head.hash),
            generation: self.chain.generation().now(),
            kind,
            payload,
        };
        let sealed = Sealed::of(&envelope, envelope.sign(key));
        self.chain.take(&envelope, sealed.hash)?;
        self.note(&envelope, &sealed.bytes);
        Ok(sealed)
    }

    /// A circle that another phone founded or began anew, from its first envelope. Gives what to
    /// store as well.
    ///
    /// # Errors
    /// As [`Chain::found`] and [`Chain::begun_anew`]; [`LedgerError::Document`].
    pub fn receive(first: &Received) -> Result<(Self, Sealed), LedgerError> {
        let sealed = Sealed::of(&first.envelope, first.bytes.clone());
        Ok((Self::begun(&first.bytes, Envelope::verify)?, sealed))
    }

    /// Whose phone wrote a record that is written once; none where that isn't known.
    pub fn maker(&self, key: &RecordKey) -> Option<PersonId> {
        self.document.maker(key)
    }

    /// Whether a phone is one by which the circle is administered.
    pub fn is_administered_by(&self, phone: &PublicKey) -> bool {
        self.membership().is_administrator(phone)
    }

    /// Who founded it.
    ///
    /// # Errors
    /// [`LedgerError::Malformed`], which would be a fault of ours.
    pub fn founder(&self) -> Result<PublicKey, LedgerError> {
        let first = self.history.first().map(Passed::bytes).transpose()?.flatten();
        let first = first.ok_or(LedgerError::Malformed("no founding envelope"))?;
        Ok(Envelope::read(&first)?.author)
    }

    /// All that was ever erased from it.
    pub fn erased(&self) -> &BTreeSet<RecordKey> {
        &self.erased
    }
}
