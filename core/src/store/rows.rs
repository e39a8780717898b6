//! Model types as columns, and back.

use rusqlite::Row;
use rusqlite::types::Type;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::model::time::Moment;

const LOCAL: &str = "%Y-%m-%dT%H:%M:%S%.f";

/// The wall clock's reading as text that sorts.
pub fn local_text(moment: &Moment) -> String {
    moment.local.format(LOCAL).to_string()
}

/// The moment in the columns `{name}_utc`, `{name}_local`, `{name}_zone`.
pub fn moment(row: &Row<'_>, name: &str) -> rusqlite::Result<Moment> {
    let local: String = row.get(format!("{name}_local").as_str())?;
    Ok(Moment {
        utc: row.get(format!("{name}_utc").as_str())?,
        // as LOCAL writes it, and quicker than by a format
        local: local.parse().map_err(|e| unreadable(Box::new(e)))?,
        zone: row.get(format!("{name}_zone").as_str())?,
    })
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
    serde_json::from_value(Value::String(word)).map_err(|e| unreadable(Box::new(e)))
}

fn unreadable(error: Box<dyn std::error::Error + Send + Sync>) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, error)
}
