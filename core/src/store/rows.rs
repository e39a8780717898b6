//! Model types as columns, and back.

use rusqlite::Row;
use rusqlite::types::{FromSql, Type};
use serde::Serialize;
use serde::de::value::StringDeserializer;
use serde::de::{DeserializeOwned, IntoDeserializer};
use serde_json::Value;

use crate::model::time::Moment;

const LOCAL: &str = "%Y-%m-%dT%H:%M:%S%.f";

/// The wall clock's reading as text that sorts.
pub fn local_text(moment: &Moment) -> String {
    moment.local.format(LOCAL).to_string()
}

/// A row's cells, one after the other: looking each up by its column's name takes longer than
/// reading it.
pub struct Cells<'a> {
    row: &'a Row<'a>,
    next: usize,
}

impl<'a> Cells<'a> {
    /// From the first.
    pub fn of(row: &'a Row<'a>) -> Self {
        Self { row, next: 0 }
    }

    /// The next cell.
    pub fn next<T: FromSql>(&mut self) -> rusqlite::Result<T> {
        self.next += 1;
        self.row.get(self.next - 1)
    }

    /// The next three: a moment's instant, its wall clock's reading, its zone.
    pub fn moment(&mut self) -> rusqlite::Result<Moment> {
        let (utc, local): (_, String) = (self.next()?, self.next()?);
        // as LOCAL writes it, and quicker than by a format
        let local = local.parse().map_err(|e| unreadable(Box::new(e)))?;
        Ok(Moment { utc, local, zone: self.next()? })
    }

    /// The next cell, a variant's name.
    pub fn variant<T: DeserializeOwned>(&mut self) -> rusqlite::Result<T> {
        variant(self.next()?)
    }

    /// The next cell, a variant's name or null.
    pub fn variant_if_any<T: DeserializeOwned>(&mut self) -> rusqlite::Result<Option<T>> {
        self.next::<Option<String>>()?.map(variant).transpose()
    }
}

/// A variant's name, as serde writes it.
pub fn word(variant: &impl Serialize) -> Option<String> {
    match serde_json::to_value(variant) {
        Ok(Value::String(word)) => Some(word),
        _ => None,
    }
}

/// The variant of a name.
pub fn variant<T: DeserializeOwned>(word: String) -> rusqlite::Result<T> {
    let word: StringDeserializer<serde::de::value::Error> = word.into_deserializer();
    T::deserialize(word).map_err(|e| unreadable(Box::new(e)))
}

fn unreadable(error: Box<dyn std::error::Error + Send + Sync>) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, error)
}
