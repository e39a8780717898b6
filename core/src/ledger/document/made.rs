//! Which changes made the records that are written once.

use std::collections::BTreeMap;

use automerge::legacy::{Key, ObjectId, OpType};
use automerge::{Change, ChangeHash, ObjType};

use crate::ledger::record::{Record, RecordKey};
use crate::model::id::PersonId;

/// Every change that put a record which is written once in its place. There is one for each, unless
/// someone has tried to put another there.
#[derive(Default)]
pub struct Makings(BTreeMap<RecordKey, Vec<Making>>);

/// A change that put a record in its place.
#[derive(Debug, Clone, Copy)]
pub struct Making {
    pub change: ChangeHash,
    pub by: Option<PersonId>,
    /// It is a snapshot, which tells what stood before it.
    settled: bool,
}

impl Makings {
    /// Looks at a change, by `by`'s phone.
    pub fn note(&mut self, change: &Change, by: Option<PersonId>) {
        self.note_making(change, Making { change: change.hash(), by, settled: false });
    }

    /// Looks at a snapshot's change: what was finished before it stays so.
    pub fn note_settled(&mut self, change: &Change) {
        self.note_making(change, Making { change: change.hash(), by: None, settled: true });
    }

    fn note_making(&mut self, change: &Change, making: Making) {
        if !may_make_one(change.raw_bytes()) {
            return;
        }
        for op in change.decode().operations {
            let made = match (&op.obj, &op.key, &op.action) {
                (ObjectId::Root, Key::Map(key), OpType::Make(ObjType::Map)) => RecordKey::of(key),
                _ => continue,
            };
            if made.is_written_once() {
                self.0.entry(made).or_default().push(making);
            }
        }
    }

    /// Those of a record.
    pub fn of(&self, key: &RecordKey) -> impl Iterator<Item = &Making> {
        self.0.get(key).into_iter().flatten()
    }

    /// The records that more than one change has put in their place.
    pub fn disputed(&self) -> impl Iterator<Item = &RecordKey> {
        self.0.iter().filter(|(_, makings)| makings.len() > 1).map(|(key, _)| key)
    }

    /// The records that there are.
    pub fn keys(&self) -> impl Iterator<Item = &RecordKey> {
        self.0.keys()
    }
}

impl Making {
    /// Its place among those of the same record, the lowest first: what a snapshot tells, what
    /// someone wrote on their own phone, then what was written on the phone of whoever wrote it. So no one else's can come
    /// before these, whatever it says that it knew or didn't know.
    pub fn standing(&self, record: &Record) -> (u8, ChangeHash) {
        let by = self.by.map(|person| person.to_string());
        let says = |field: &str| record.fields.get(field).and_then(|value| value.as_str());
        let is = |field: &str| by.is_some() && says(field) == by.as_deref();
        let standing = match says("on") {
            _ if self.settled => 0,
            None if is("by") => 1,
            Some(_) if is("on") => 2,
            _ => 3,
        };
        (standing, self.change)
    }
}

/// Whether the name of such a record stands in the change: most changes need no closer look.
fn may_make_one(bytes: &[u8]) -> bool {
    RecordKey::WRITTEN_ONCE.iter().any(|kind| {
        let name = format!("{kind}/");
        bytes.windows(name.len()).any(|there| there == name.as_bytes())
    })
}
