//! One circle's automerge document.
//!
//! Records lie flat at the root as `kind/id`. A container is made only together with the record it
//! is in, by the one phone that makes the record: two phones that made the same container would
//! hide each other's contents.

use std::panic::{AssertUnwindSafe, catch_unwind};

use automerge::transaction::Transactable;
use automerge::{
    AutoCommit, AutomergeError, Change, ChangeHash, ObjId, ObjType, Patch, PatchAction, Prop, ROOT,
    ReadDoc, ScalarValue, Value as DocValue,
};
use serde_json::{Map, Number, Value};

use super::error::LedgerError;
use super::record::{Record, RecordKey};

/// A document in memory. Each has a new random actor.
pub struct Document {
    doc: AutoCommit,
    saved: Vec<ChangeHash>,
}

impl Document {
    pub fn empty() -> Self {
        Self { doc: AutoCommit::new(), saved: Vec::new() }
    }

    /// Applies changes all at once (one by one is quadratic). After an error the document is to be
    /// thrown away.
    pub fn apply(&mut self, changes: Vec<&[u8]>) -> Result<(), LedgerError> {
        let changes = changes.into_iter().map(|bytes| Change::from_bytes(bytes.to_vec()));
        let changes: Vec<Change> = changes.collect::<Result<_, _>>().map_err(refused)?;
        // automerge panics at some changes that no automerge made, and a member may sign one
        let applied = catch_unwind(AssertUnwindSafe(|| self.doc.apply_changes(changes)));
        applied.map_err(|_| LedgerError::Document("not a change".into()))?.map_err(refused)?;
        self.saved = self.doc.get_heads();
        Ok(())
    }

    /// Applies changes and tells which records they touched. After an error the document is to be
    /// thrown away.
    pub fn apply_and_tell(&mut self, changes: Vec<&[u8]>) -> Result<Vec<RecordKey>, LedgerError> {
        let before = self.doc.get_heads();
        self.apply(changes)?;
        let after = self.doc.get_heads();
        let mut touched: Vec<RecordKey> =
            self.doc.diff(&before, &after).iter().filter_map(touched_record).collect();
        touched.sort();
        touched.dedup();
        Ok(touched)
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
                (_, Some((there, id))) if &self.value(&there, &id) == value => {}
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

    /// The change since the last one: `None` when nothing changed.
    pub fn commit(&mut self) -> Option<Vec<u8>> {
        self.doc.commit();
        let heads = self.doc.get_heads();
        if heads == self.saved {
            return None;
        }
        self.saved = heads;
        self.doc.get_last_local_change().map(|change| change.raw_bytes().to_vec())
    }

    /// One record.
    pub fn record(&self, key: &RecordKey) -> Option<Record> {
        let (value, id) = self.doc.get(ROOT, key.to_string()).ok()??;
        match self.value(&value, &id) {
            Value::Object(fields) => Some(Record { key: key.clone(), fields }),
            _ => None,
        }
    }

    /// All records.
    pub fn records(&self) -> Vec<Record> {
        let keys = self.doc.keys(ROOT).map(|key| RecordKey::of(&key));
        keys.filter_map(|key| self.record(&key)).collect()
    }

    fn value(&self, value: &DocValue<'_>, id: &ObjId) -> Value {
        match value {
            DocValue::Object(ObjType::Map | ObjType::Table) => Value::Object(
                self.doc
                    .map_range(id, ..)
                    .filter_map(|item| {
                        Some((item.key.to_string(), self.at(id, item.key.as_ref().into())?))
                    })
                    .collect(),
            ),
            DocValue::Object(ObjType::List) => Value::Array(
                (0..self.doc.length(id))
                    .filter_map(|index| self.at(id, Prop::Seq(index)))
                    .collect(),
            ),
            DocValue::Object(ObjType::Text) => Value::String(self.doc.text(id).unwrap_or_default()),
            DocValue::Scalar(scalar) => from_scalar(scalar),
        }
    }

    fn at(&self, object: &ObjId, prop: Prop) -> Option<Value> {
        let (value, id) = self.doc.get(object, prop).ok()??;
        Some(self.value(&value, &id))
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
pub mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn record(id: &str, fields: Value) -> Record {
        Record::of(RecordKey::new("case", id), &fields).unwrap()
    }

    /// Two changes that can't both be in a document, each one well made.
    pub fn two_in_one_place() -> [Vec<u8>; 2] {
        let actor = automerge::ActorId::random();
        ["Åse", "Kari"].map(|called| {
            let mut document = Document::empty();
            document.doc.set_actor(actor.clone());
            document.put(&record("a", json!({ "called": called }))).unwrap();
            document.commit().unwrap()
        })
    }

    #[test]
    fn of_two_changes_in_one_place_the_second_is_refused() {
        let [one, other] = two_in_one_place();
        let mut document = Document::empty();
        document.apply(vec![&one]).unwrap();
        assert!(is_change(&other).is_ok());
        assert!(matches!(document.apply(vec![&other]), Err(LedgerError::Document(_))));
    }

    fn leaf() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            "\\PC{0,12}".prop_map(Value::from),
        ]
    }

    fn fields() -> impl Strategy<Value = Value> {
        let inner = prop_oneof![
            leaf(),
            prop::collection::vec(leaf(), 0..3).prop_map(Value::from),
            prop::collection::btree_map("[a-z]{1,4}", leaf(), 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ];
        prop::collection::btree_map("[a-z_]{1,8}", inner, 1..6)
            .prop_map(|map| Value::Object(map.into_iter().collect()))
    }

    proptest! {
        #[test]
        fn a_record_reads_back_here_and_where_its_change_is_applied(fields in fields()) {
            let record = record("a", fields);
            let mut here = Document::empty();
            here.put(&record).unwrap();
            let change = here.commit().unwrap();
            let mut there = Document::empty();
            let touched = there.apply_and_tell(vec![&change]).unwrap();
            prop_assert_eq!(touched, vec![record.key.clone()]);
            prop_assert_eq!(there.record(&record.key), Some(record.clone()));
            prop_assert_eq!(here.records(), vec![record]);
        }

        #[test]
        fn a_change_that_was_tampered_with_never_panics(
            fields in fields(),
            flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
            cut in any::<prop::sample::Index>(),
        ) {
            let mut here = Document::empty();
            here.put(&record("a", fields.clone())).unwrap();
            let mut change = here.commit().unwrap();
            for (at, flip) in flips {
                let at = at.index(change.len());
                change[at] ^= flip;
            }
            let cut = cut.index(change.len() * 4);
            change.truncate(cut.max(1));
            let mut there = Document::empty();
            there.put(&record("b", fields)).unwrap();
            there.commit();
            if there.apply_and_tell(vec![&change]).is_ok() {
                there.records();
                let mut again = record("b", json!({"called": "Åse"}));
                there.put(&again).unwrap();
                again.key.id = "c".into();
                there.put(&again).unwrap();
                prop_assert!(there.commit().is_some());
            }
        }

        #[test]
        fn two_phones_end_with_the_same_whatever_the_order(a in fields(), b in fields()) {
            let (mut first, mut second) = (Document::empty(), Document::empty());
            first.put(&record("a", a)).unwrap();
            second.put(&record("b", b)).unwrap();
            let (from_first, from_second) = (first.commit().unwrap(), second.commit().unwrap());
            first.apply(vec![&from_second]).unwrap();
            second.apply(vec![&from_first]).unwrap();
            prop_assert_eq!(first.records(), second.records());
            prop_assert_eq!(first.records().len(), 2);
        }
    }

    #[test]
    fn writing_the_same_again_is_no_change() {
        let mut doc = Document::empty();
        let record = record("a", json!({"n": 1, "inner": {"x": true}, "list": [1, 2]}));
        doc.put(&record).unwrap();
        assert!(doc.commit().is_some());
        doc.put(&record).unwrap();
        assert_eq!(doc.commit(), None);
    }

    #[test]
    fn a_field_this_version_does_not_know_stays() {
        let mut doc = Document::empty();
        doc.put(&record("a", json!({"called": "Åse", "from_the_future": [1]}))).unwrap();
        doc.put(&record("a", json!({"called": "Åse Bjørg"}))).unwrap();
        let fields = doc.records().remove(0).fields;
        assert_eq!(Value::Object(fields), json!({"called": "Åse Bjørg", "from_the_future": [1]}));
    }

    #[test]
    fn bytes_that_are_no_change_are_refused() {
        assert!(Document::empty().apply(vec![b"not a change".as_slice()]).is_err());
    }
}
