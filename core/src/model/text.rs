//! What people type, made fit to store. Every text of a record comes through here.
//!
//! No text holds a control character or a national identity number, and each field has a most
//! number of characters. A text of nothing but white space is no text.

use super::identity_number;
use super::invalid::{Invalid, Reason};

/// The most characters of a short explanation: why something was corrected, set aside, cancelled.
pub const REASON_CHARACTERS: usize = 500;

/// A text on one line: trimmed, inner white space folded to single spaces.
///
/// # Errors
/// Names `field`: [`Reason::Empty`], [`Reason::TooLong`] (over `most` characters),
/// [`Reason::ControlCharacter`], [`Reason::IdentityNumber`].
pub fn line(field: &str, typed: &str, most: usize) -> Result<String, Invalid> {
    checked(field, typed.split_whitespace().collect::<Vec<_>>().join(" "), most)
}

/// A text that may have several lines: trimmed, otherwise kept as it was typed.
///
/// # Errors
/// As [`line()`].
pub fn lines(field: &str, typed: &str, most: usize) -> Result<String, Invalid> {
    checked(field, typed.trim().to_owned(), most)
}

/// A [`line()`] that may be left out.
///
/// # Errors
/// As [`line()`], but never [`Reason::Empty`].
pub fn line_if_any(field: &str, typed: &str, most: usize) -> Result<Option<String>, Invalid> {
    if_any(line(field, typed, most))
}

/// [`lines`] that may be left out.
///
/// # Errors
/// As [`line()`], but never [`Reason::Empty`].
pub fn lines_if_any(field: &str, typed: &str, most: usize) -> Result<Option<String>, Invalid> {
    if_any(lines(field, typed, most))
}

fn if_any(text: Result<String, Invalid>) -> Result<Option<String>, Invalid> {
    match text {
        Err(Invalid { reason: Reason::Empty, .. }) => Ok(None),
        text => text.map(Some),
    }
}

fn checked(field: &str, text: String, most: usize) -> Result<String, Invalid> {
    let refuse = |reason| Err(Invalid::new(field, reason));
    if text.is_empty() {
        return refuse(Reason::Empty);
    }
    if text.chars().any(|c| c.is_control() && c != '\n') {
        return refuse(Reason::ControlCharacter);
    }
    if identity_number::found_in(&text) {
        return refuse(Reason::IdentityNumber);
    }
    if text.chars().count() > most {
        return refuse(Reason::TooLong);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_folded_and_lines_are_kept() {
        let typed = "  Gå  tur\nmed Åse \n";
        assert_eq!(line("note", typed, 20).unwrap(), "Gå tur med Åse");
        assert_eq!(lines("note", typed, 20).unwrap(), "Gå  tur\nmed Åse");
    }

    #[test]
    fn each_bad_text_says_why_on_one_line_and_on_several() {
        for check in [line, lines] {
            for (typed, reason) in [
                ("", Reason::Empty),
                (" \n ", Reason::Empty),
                ("Gå tur\u{7}", Reason::ControlCharacter),
                ("Gå tur med 011299 50184", Reason::IdentityNumber),
                (&"å".repeat(21), Reason::TooLong),
            ] {
                let refused = Err(Invalid::new("note", reason));
                assert_eq!(check("note", typed, 20), refused, "{typed:?}");
            }
            assert!(check("note", &"å".repeat(20), 20).is_ok());
        }
    }

    #[test]
    fn what_may_be_left_out_is_none_when_empty_and_checked_when_not() {
        for check in [line_if_any, lines_if_any] {
            assert_eq!(check("note", " \n", 20), Ok(None));
            assert_eq!(check("note", " Gå ", 20), Ok(Some("Gå".to_owned())));
            let long = Err(Invalid::new("note", Reason::TooLong));
            assert_eq!(check("note", &"å".repeat(21), 20), long);
        }
    }
}
