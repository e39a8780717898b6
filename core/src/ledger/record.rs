//! A record as it stands in a document: `kind/id` and its fields.
//!
//! Model types become records through serde. Fields that this version doesn't know stay in the
//! document untouched; a record that this version can't read at all is kept and shown as made by a
//! newer version.

use std::fmt;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::error::LedgerError;
use crate::model::kept::Kept;

/// A record's name in its document, `assessment/5f…`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey {
    /// What it is: `person`, `case`, `assessment`, or what a newer version calls it.
    pub kind: String,
    /// Its id, as text.
    pub id: String,
}

impl RecordKey {
    /// `kind/id`.
    pub fn new(kind: impl Into<String>, id: impl fmt::Display) -> Self {
        Self { kind: kind.into(), id: id.to_string() }
    }

    /// The kinds whose records are written once, whole, and never again: what is finished is
    /// finished, and a correction is a record of its own.
    pub const WRITTEN_ONCE: [&str; 2] = ["assessment", "erasure_wish"];

    /// Whether it is of a kind that is written once.
    pub fn is_written_once(&self) -> bool {
        Self::WRITTEN_ONCE.contains(&self.kind.as_str())
    }

    /// Reads `kind/id`; a root key without a slash is a kind without an id.
    pub fn of(key: &str) -> Self {
        match key.split_once('/') {
            Some((kind, id)) => Self::new(kind, id),
            None => Self::new(key, ""),
        }
    }
}

impl fmt::Display for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.id.is_empty() {
            f.write_str(&self.kind)
        } else {
            write!(f, "{}/{}", self.kind, self.id)
        }
    }
}

/// What can be written as a record, whatever its type.
pub trait ToRecord {
    /// Its record.
    ///
    /// # Errors
    /// [`LedgerError::NotARecord`] when it has no fields.
    fn to_record(&self) -> Result<Record, LedgerError>;
}

impl<T: Kept> ToRecord for T {
    fn to_record(&self) -> Result<Record, LedgerError> {
        Record::of(RecordKey::new(T::KIND, self.key()), self)
    }
}

/// A record and all its fields, known or not.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its name.
    pub key: RecordKey,
    /// Its fields.
    pub fields: Map<String, Value>,
}

impl Record {
    /// A model type as a record.
    ///
    /// # Errors
    /// [`LedgerError::NotARecord`] when `value` has no fields.
    pub fn of(key: RecordKey, value: &impl Serialize) -> Result<Self, LedgerError> {
        match serde_json::to_value(value) {
            Ok(Value::Object(fields)) => Ok(Self { key, fields }),
            _ => Err(LedgerError::NotARecord),
        }
    }

    /// The model type, or none where a newer version wrote what this one can't read.
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        // by way of text, as the read model's rows are read: a second way in for every type would
        // make the library a good deal larger
        serde_json::from_str(&serde_json::to_string(&self.fields).ok()?).ok()
    }
}
