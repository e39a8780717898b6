//! A document anew, as it stands and without what is to be gone; and what a change did.

use std::collections::{BTreeMap, BTreeSet};

use automerge::transaction::Transactable;
use automerge::{
    AutoCommit, AutomergeError, Change, ChangeHash, ObjId, ObjType, Patch, PatchAction, Prop, ROOT,
    ReadDoc, Value as DocValue,
};

use super::{Document, Makings, refused, touched_record};
use crate::ledger::error::LedgerError;
use crate::ledger::record::{Record, RecordKey};

/// What a change did to records: to the whole of one, or to some of its fields.
pub type Doings = BTreeMap<RecordKey, Option<BTreeSet<String>>>;

impl Document {
    /// The document that a snapshot's one change makes; an empty one where there is none. What is
    /// written once stands as it says, whatever comes after.
    ///
    /// # Errors
    /// [`LedgerError::Document`] for what is no change, or one with others before it.
    pub fn begun_with(change: &[u8]) -> Result<Self, LedgerError> {
        let mut document = Self::empty();
        if change.is_empty() {
            return Ok(document);
        }
        let read = Change::from_bytes(change.to_vec()).map_err(refused)?;
        if !read.deps().is_empty() {
            return Err(LedgerError::Document("a snapshot with others before it".into()));
        }
        document.apply(vec![(change, None)])?;
        document.makings = Makings::default();
        document.makings.note_settled(&read);
        Ok(document)
    }

    /// One change that makes the document anew, without the records `gone`: every value as it is,
    /// also those that this version has no word for. Empty when nothing is left. Of a field that
    /// two wrote at once, the one that is shown.
    ///
    /// # Errors
    /// [`LedgerError::Document`].
    pub fn anew_without(&self, gone: &BTreeSet<RecordKey>) -> Result<Vec<u8>, LedgerError> {
        let mut anew = AutoCommit::new();
        let mut names: BTreeSet<String> = self.doc.keys(ROOT).collect();
        names.extend(self.makings.keys().map(RecordKey::to_string));
        for name in names {
            let key = RecordKey::of(&name);
            if gone.contains(&key) {
                continue;
            }
            let at = match key.is_written_once() {
                false => None,
                true => match self.made(&key) {
                    Some((making, _)) => Some(vec![making.change]),
                    None => continue,
                },
            };
            self.copy((&ROOT, name.into()), at.as_deref(), (&mut anew, &ROOT)).map_err(refused)?;
        }
        anew.commit();
        Ok(anew
            .get_last_local_change()
            .map(|change| change.raw_bytes().to_vec())
            .unwrap_or_default())
    }

    /// Copies what stands in one place to the same place of another document's object.
    fn copy(
        &self,
        (object, prop): (&ObjId, Prop),
        at: Option<&[ChangeHash]>,
        (anew, to): (&mut AutoCommit, &ObjId),
    ) -> Result<(), AutomergeError> {
        let found = match at {
            Some(heads) => self.doc.get_at(object, prop.clone(), heads)?,
            None => self.doc.get(object, prop.clone())?,
        };
        let Some((value, from)) = found else { return Ok(()) };
        let kind = match (value, &prop) {
            (DocValue::Scalar(scalar), Prop::Map(key)) => {
                return anew.put(to, key.as_str(), scalar.into_owned());
            }
            (DocValue::Scalar(scalar), Prop::Seq(index)) => {
                return anew.insert(to, *index, scalar.into_owned());
            }
            (DocValue::Object(kind), _) => kind,
        };
        let made = match &prop {
            Prop::Map(key) => anew.put_object(to, key.as_str(), kind)?,
            Prop::Seq(index) => anew.insert_object(to, *index, kind)?,
        };
        for prop in self.inside(&from, kind, at) {
            self.copy((&from, prop), at, (anew, &made))?;
        }
        if kind == ObjType::Text {
            let text = match at {
                Some(heads) => self.doc.text_at(&from, heads)?,
                None => self.doc.text(&from)?,
            };
            anew.splice_text(&made, 0, 0, &text)?;
        }
        Ok(())
    }

    /// The places inside an object that is no text.
    fn inside(&self, object: &ObjId, kind: ObjType, at: Option<&[ChangeHash]>) -> Vec<Prop> {
        match (kind, at) {
            (ObjType::Map | ObjType::Table, Some(heads)) => {
                self.doc.keys_at(object, heads).map(Prop::from).collect()
            }
            (ObjType::Map | ObjType::Table, None) => {
                self.doc.keys(object).map(Prop::from).collect()
            }
            (ObjType::List, Some(heads)) => {
                (0..self.doc.length_at(object, heads)).map(Prop::from).collect()
            }
            (ObjType::List, None) => (0..self.doc.length(object)).map(Prop::from).collect(),
            (ObjType::Text, _) => Vec::new(),
        }
    }

    /// Whether a change is in the document, and doesn't wait for others.
    pub fn has(&self, change: &[u8]) -> bool {
        let read = Change::from_bytes(change.to_vec());
        read.is_ok_and(|change| self.doc.get_change_by_hash(&change.hash()).is_some())
    }

    /// Adds what a change that is in the document did.
    ///
    /// # Errors
    /// [`LedgerError::Document`] for what is no change.
    pub fn note_doings(&mut self, change: &[u8], doings: &mut Doings) -> Result<(), LedgerError> {
        let change = Change::from_bytes(change.to_vec()).map_err(refused)?;
        for patch in self.doc.diff(change.deps(), &[change.hash()]) {
            let Some(key) = touched_record(&patch) else { continue };
            match field(&patch) {
                None => drop(doings.insert(key, None)),
                Some(field) => {
                    let there = doings.entry(key).or_insert_with(|| Some(BTreeSet::new()));
                    if let Some(fields) = there {
                        fields.insert(field);
                    }
                }
            }
        }
        Ok(())
    }

    /// A record as it stands, with only the fields that were done something to.
    pub fn done(&self, key: &RecordKey, fields: &Option<BTreeSet<String>>) -> Option<Record> {
        let mut record = self.record(key)?;
        if let Some(fields) = fields {
            record.fields.retain(|name, _| fields.contains(name));
        }
        Some(record)
    }
}

/// The field of a record that a patch is about; none for the whole of it.
fn field(patch: &Patch) -> Option<String> {
    match (patch.path.get(1), patch.path.len(), &patch.action) {
        (Some((_, Prop::Map(field))), _, _) => Some(field.clone()),
        (_, 1, PatchAction::PutMap { key, .. } | PatchAction::DeleteMap { key }) => {
            Some(key.clone())
        }
        (_, 1, PatchAction::Conflict { prop: Prop::Map(key) }) => Some(key.clone()),
        (_, 1, PatchAction::Increment { prop: Prop::Map(key), .. }) => Some(key.clone()),
        _ => None,
    }
}
