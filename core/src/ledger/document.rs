//! One circle's automerge document.
//!
//! Records lie flat at the root as `kind/id`. A container is made only together with the record it
//! is in, by the one phone that makes the record: two phones that made the same container would
//! hide each other's contents.
//!
//! What is written once, a finished part, is read as the change that made it wrote it: whatever else
//! is done to it in the document, by whomever, is not seen. Which change that was is `made`'s to say.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use automerge::transaction::Transactable;
use automerge::{
    AutoCommit, AutomergeError, Change, ChangeHash, ObjId, ObjType, Patch, PatchAction, Prop, ROOT,
    ReadDoc, ScalarValue, Value as DocValue,
};
use serde_json::{Map, Number, Value};

use self::made::{Making, Makings};
use super::error::LedgerError;
use super::record::{Record, RecordKey};
use crate::model::id::PersonId;

mod copying;
mod made;

pub use copying::Doings;

/// A document in memory. Each has a new random actor.
pub struct Document {
    doc: AutoCommit,
    saved: Vec<ChangeHash>,
    makings: Makings,
}

/// A change, and whose phone made it, if that is known.
pub type Written<'a> = (&'a [u8], Option<PersonId>);

impl Document {
    pub fn empty() -> Self {
        Self { doc: AutoCommit::new(), saved: Vec::new(), makings: Makings::default() }
    }

    /// Applies changes all at once (one by one is quadratic). After an error the document is to be
    /// thrown away.
    pub fn apply(&mut self, written: Vec<Written<'_>>) -> Result<(), LedgerError> {
        let mut changes = Vec::with_capacity(written.len());
        for (bytes, by) in written {
            let change = Change::from_bytes(bytes.to_vec()).map_err(refused)?;
            self.makings.note(&change, by);
            changes.push(change);
        }
        // automerge panics at some changes that no automerge made, and a member may sign one
        let applied = catch_unwind(AssertUnwindSafe(|| self.doc.apply_changes(changes)));
        applied.map_err(|_| LedgerError::Document("not a change".into()))?.map_err(refused)?;
        self.saved = self.doc.get_heads();
        Ok(())
    }

    /// Applies changes and tells which records they touched. After an error the document is to be
    /// thrown away.
    pub fn apply_and_tell(
        &mut self,
        written: Vec<Written<'_>>,
    ) -> Result<Vec<RecordKey>, LedgerError> {
        let before = self.doc.get_heads();
        self.apply(written)?;
        let after = self.doc.get_heads();
        let mut touched: BTreeSet<RecordKey> =
            self.doc.diff(&before, &after).iter().filter_map(touched_record).collect();
        // automerge tells of the one that it would show
        touched.extend(self.makings.disputed().cloned());
        Ok(touched.into_iter().collect())
    }

    /// Writes a record: fields that are already so, and fields it doesn't name, stay as they are.
    pub fn put(&mut self, record: &Record) -> Result<(), LedgerError> {
        let key = record.key.to_string();
        let object = match self.doc.get(ROOT, &key).map_err(refused)? {
            Some((DocValue::Object(ObjType::Map), object)) => object,
            _ => self.doc.put_object(ROOT, &key, ObjType::Map).map_err(refused)?,
        };
        self.put_fields(&object, &record.fields).map_err(refused)
    }

    fn put_fields(
        &mut self,
        object: &ObjId,
        fields: &Map<String, Value>,
    ) -> Result<(), AutomergeError> {
        for (name, value) in fields {
            let there = self.doc.get(object, name.as_str())?;
            match (value, there) {
                (Value::Object(inner), Some((DocValue::Object(ObjType::Map), id))) => {
                    self.put_fields(&id, inner)?;
                }
                (_, Some((there, id))) if &self.value(&there, &id, None) == value => {}
                (Value::Object(inner), _) => {
                    let id = self.doc.put_object(object, name.as_str(), ObjType::Map)?;
                    self.put_fields(&id, inner)?;
                }
                (Value::Array(items), _) => {
                    let id = self.doc.put_object(object, name.as_str(), ObjType::List)?;
                    for (index, item) in items.iter().enumerate() {
                        self.insert(&id, index, item)?;
                    }
                }
                (value, _) => self.doc.put(object, name.as_str(), scalar(value))?,
            }
        }
        Ok(())
    }

    fn insert(&mut self, list: &ObjId, index: usize, item: &Value) -> Result<(), AutomergeError> {
        if let Value::Object(fields) = item {
            let id = self.doc.insert_object(list, index, ObjType::Map)?;
            self.put_fields(&id, fields)
        } else {
            self.doc.insert(list, index, scalar(item))
        }
    }

    /// The change since the last one, by `by`: `None` when nothing changed.
    pub fn commit(&mut self, by: Option<PersonId>) -> Option<Vec<u8>> {
        self.doc.commit();
        let heads = self.doc.get_heads();
        if heads == self.saved {
            return None;
        }
        self.saved = heads;
        let change = self.doc.get_last_local_change()?;
        self.makings.note(&change, by);
        Some(change.raw_bytes().to_vec())
    }

    /// One record.
    pub fn record(&self, key: &RecordKey) -> Option<Record> {
        match key.is_written_once() {
            false => self.read(key, None),
            true => self.made(key).map(|(_, record)| record),
        }
    }

    /// Whose phone wrote a record that is written once.
    pub fn maker(&self, key: &RecordKey) -> Option<PersonId> {
        self.made(key).and_then(|(making, _)| making.by)
    }

    /// A record that is written once, as the change that made it wrote it.
    fn made(&self, key: &RecordKey) -> Option<(&Making, Record)> {
        // a change that waits for others in the document can't be read at
        let there =
            self.makings.of(key).filter(|made| self.doc.get_change_by_hash(&made.change).is_some());
        let read = there.filter_map(|made| Some((made, self.read(key, Some(&[made.change]))?)));
        read.min_by_key(|(made, record)| made.standing(record))
    }

    fn read(&self, key: &RecordKey, at: Option<&[ChangeHash]>) -> Option<Record> {
        match self.at(&ROOT, key.to_string().into(), at)? {
            Value::Object(fields) => Some(Record { key: key.clone(), fields }),
            _ => None,
        }
    }

    /// All records.
    pub fn records(&self) -> Vec<Record> {
        let mut keys: BTreeSet<RecordKey> =
            self.doc.keys(ROOT).map(|key| RecordKey::of(&key)).collect();
        keys.extend(self.makings.keys().cloned());
        keys.iter().filter_map(|key| self.record(key)).collect()
    }

    /// What an object holds, as it stands, or stood after the changes `at`.
    fn value(&self, value: &DocValue<'_>, id: &ObjId, at: Option<&[ChangeHash]>) -> Value {
        match value {
            DocValue::Object(ObjType::Map | ObjType::Table) => {
                let keys: Vec<String> = match at {
                    Some(heads) => self.doc.keys_at(id, heads).collect(),
                    None => self.doc.keys(id).collect(),
                };
                let field = |key: String| Some((key.clone(), self.at(id, key.into(), at)?));
                Value::Object(keys.into_iter().filter_map(field).collect())
            }
            DocValue::Object(ObjType::List) => {
                let length = match at {
                    Some(heads) => self.doc.length_at(id, heads),
                    None => self.doc.length(id),
                };
                let item = |index| self.at(id, Prop::Seq(index), at);
                Value::Array((0..length).filter_map(item).collect())
            }
            DocValue::Object(ObjType::Text) => Value::String(
                match at {
                    Some(heads) => self.doc.text_at(id, heads),
                    None => self.doc.text(id),
                }
                .unwrap_or_default(),
            ),
            DocValue::Scalar(scalar) => from_scalar(scalar),
        }
    }

    fn at(&self, object: &ObjId, prop: Prop, at: Option<&[ChangeHash]>) -> Option<Value> {
        let found = match at {
            Some(heads) => self.doc.get_at(object, prop, heads),
            None => self.doc.get(object, prop),
        };
        let (value, id) = found.ok()??;
        Some(self.value(&value, &id, at))
    }
}

/// Whether bytes are a change of a document, as far as that shows without one.
///
/// # Errors
/// [`LedgerError::Document`] when they are not.
pub fn is_change(bytes: &[u8]) -> Result<(), LedgerError> {
    Change::from_bytes(bytes.to_vec()).map(drop).map_err(refused)
}

fn touched_record(patch: &Patch) -> Option<RecordKey> {
    let key = match patch.path.first() {
        Some((_, Prop::Map(key))) => key,
        Some(_) => return None,
        None => match &patch.action {
            PatchAction::PutMap { key, .. }
            | PatchAction::DeleteMap { key }
            | PatchAction::Conflict { prop: Prop::Map(key) } => key,
            _ => return None,
        },
    };
    Some(RecordKey::of(key))
}

fn scalar(value: &Value) -> ScalarValue {
    match value {
        Value::Null | Value::Array(_) | Value::Object(_) => ScalarValue::Null,
        Value::Bool(value) => ScalarValue::Boolean(*value),
        Value::String(value) => ScalarValue::Str(value.as_str().into()),
        Value::Number(value) => match value.as_i64() {
            Some(value) => ScalarValue::Int(value),
            None => ScalarValue::F64(value.as_f64().unwrap_or_default()),
        },
    }
}

fn from_scalar(value: &ScalarValue) -> Value {
    match value {
        ScalarValue::Boolean(value) => Value::Bool(*value),
        ScalarValue::Str(value) => Value::String(value.to_string()),
        ScalarValue::Int(value) | ScalarValue::Timestamp(value) => Value::from(*value),
        ScalarValue::Uint(value) => Value::from(*value),
        ScalarValue::F64(value) => Number::from_f64(*value).map_or(Value::Null, Value::Number),
        ScalarValue::Counter(value) => Value::from(i64::from(value)),
        ScalarValue::Bytes(_) | ScalarValue::Null | ScalarValue::Unknown { .. } => Value::Null,
    }
}

fn refused(error: impl std::fmt::Display) -> LedgerError {
    LedgerError::Document(error.to_string())
}

#[cfg(test)]
pub mod tests;
