//! Finding another participant's name in a text.

use crate::model::invalid::{Invalid, Reason};

/// Refuses a text of one participant's case that names another of the group: `own` is what the
/// participant is called, `others` what the others are.
///
/// # Errors
/// `field` is [`Reason::NamesAnother`].
pub fn check(field: &str, text: &str, own: &str, others: &[&str]) -> Result<(), Invalid> {
    match names_another(text, own, others) {
        true => Err(Invalid::new(field, Reason::NamesAnother)),
        false => Ok(()),
    }
}

/// Whether the words of another's name stand in the note, as the name is spelt, with an s at its
/// end or not. A name that is also the participant's own says nothing.
fn names_another(note: &str, own: &str, others: &[&str]) -> bool {
    let note = words(note);
    others
        .iter()
        .filter(|other| **other != own)
        .map(|other| words(other))
        .any(|name| !name.is_empty() && note.windows(name.len()).any(|there| is_name(there, &name)))
}

fn is_name(there: &[&str], name: &[&str]) -> bool {
    match (there.split_last(), name.split_last()) {
        (Some((last, rest)), Some((name_last, name_rest))) => {
            rest == name_rest && (last == name_last || last.strip_suffix('s') == Some(name_last))
        }
        _ => false,
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}
