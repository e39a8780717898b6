//! The figures for programs: one object, with `null` for every figure that doesn't exist.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::Evaluated;

#[derive(Serialize)]
struct Document<'a> {
    people: usize,
    #[serde(serialize_with = "by_name")]
    variables: &'a [Evaluated<'a>],
}

/// In the order of the table, not of the alphabet: S2 before S10.
fn by_name<S: Serializer>(variables: &[Evaluated<'_>], serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(variables.len()))?;
    for variable in variables {
        map.serialize_entry(&variable.name, &variable.figures)?;
    }
    map.end()
}

/// The whole document, with a line break at its end.
///
/// # Errors
/// None that these types can give.
pub fn text(people: usize, variables: &[Evaluated<'_>]) -> serde_json::Result<String> {
    let mut text = serde_json::to_string_pretty(&Document { people, variables })?;
    text.push('\n');
    Ok(text)
}
