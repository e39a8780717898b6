//! The telephone number of the case's person in the municipality: the way past the contact that
//! needs no code and no app.

use serde::{Deserialize, Serialize};

use super::goal::Entry;
use super::id::{CaseId, PersonId};
use super::identity_number;
use super::invalid::{Invalid, Reason};
use super::text;
use super::time::Moment;

/// The fewest and the most digits of a telephone number: the short ones have three, and no number
/// in the world has more than fifteen (ITU-T E.164).
pub const DIGITS: std::ops::RangeInclusive<usize> = 3..=15;

/// The most characters of when it is answered.
pub const WHEN_CHARACTERS: usize = 100;

/// The number, as the circle of all three holds it: one record for each case, written again when it
/// changes. Any of the three may write it; the contact does where the coordinator has no phone in
/// the case yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MunicipalityNumber {
    /// In which case.
    pub case: CaseId,
    /// As people write it: `72 54 00 00`.
    pub number: String,
    /// When somebody answers it, in words; nobody has to say.
    pub answered: Option<String>,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

impl MunicipalityNumber {
    /// A number as typed; `answered` may be empty.
    ///
    /// # Errors
    /// Names the field: `number` is [`Reason::Empty`], [`Reason::IdentityNumber`],
    /// [`Reason::Malformed`] with anything in it but digits, spaces and a plus in front, and
    /// [`Reason::OutOfRange`] with fewer or more digits than [`DIGITS`]; `answered` as
    /// [`text::line_if_any`] with at most [`WHEN_CHARACTERS`].
    pub fn make(
        number: &str,
        answered: &str,
        case: CaseId,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        let number = checked(number)?;
        let answered = text::line_if_any("answered", answered, WHEN_CHARACTERS)?;
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { case, number, answered, entered, by, on })
    }

    /// For the dialler: digits, and a plus in front if there is one.
    pub fn dial(&self) -> String {
        self.number.chars().filter(|c| !c.is_whitespace()).collect()
    }

    /// For screen readers: digit by digit.
    pub fn spoken(&self) -> String {
        let digits = self.number.chars().filter(char::is_ascii_digit);
        digits.map(String::from).collect::<Vec<_>>().join(" ")
    }
}

fn checked(typed: &str) -> Result<String, Invalid> {
    let refuse = |reason| Err(Invalid::new("number", reason));
    let number = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = number.strip_prefix('+').unwrap_or(&number);
    match bare.chars().filter(char::is_ascii_digit).count() {
        _ if number.is_empty() => refuse(Reason::Empty),
        _ if identity_number::found_in(&number) => refuse(Reason::IdentityNumber),
        _ if !bare.chars().all(|c| c.is_ascii_digit() || c == ' ') => refuse(Reason::Malformed),
        digits if !DIGITS.contains(&digits) => refuse(Reason::OutOfRange),
        _ => Ok(number),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::pay::samples::{CASE, CONTACT, entry, noon};

    fn make(number: &str, answered: &str) -> Result<MunicipalityNumber, Invalid> {
        let now = noon(1);
        MunicipalityNumber::make(number, answered, CASE, &entry(CONTACT, &now))
    }

    #[test]
    fn a_number_stands_as_people_write_it_and_is_dialled_as_the_phone_wants_it() {
        let made = make(" 72 54  00 00 ", " Hverdager  9-15 ").unwrap();
        assert_eq!((made.number.as_str(), made.dial().as_str()), ("72 54 00 00", "72540000"));
        assert_eq!(made.answered.as_deref(), Some("Hverdager 9-15"));
        assert_eq!(made.spoken(), "7 2 5 4 0 0 0 0");
        let abroad = make("+47 72540000", "").unwrap();
        assert_eq!((abroad.dial().as_str(), abroad.answered), ("+4772540000", None));
    }

    #[test]
    fn each_bad_field_says_why() {
        for (number, reason) in [
            ("", Reason::Empty),
            (" \n", Reason::Empty),
            ("01129950184", Reason::IdentityNumber),
            ("72 54 00 00 (Berit)", Reason::Malformed),
            ("72-54-00-00", Reason::Malformed),
            ("4+7", Reason::Malformed),
            ("+", Reason::OutOfRange),
            ("11", Reason::OutOfRange),
            ("1234567890123456", Reason::OutOfRange),
        ] {
            assert_eq!(make(number, ""), Err(Invalid::new("number", reason)), "{number:?}");
        }
        let long = "å".repeat(101);
        for (answered, reason) in
            [(long.as_str(), Reason::TooLong), ("01129950184", Reason::IdentityNumber)]
        {
            assert_eq!(make("113", answered), Err(Invalid::new("answered", reason)));
        }
    }

    proptest! {
        #[test]
        fn what_is_taken_can_be_dialled(typed in "\\+?[0-9 ]{0,20}") {
            if let Ok(made) = make(&typed, "") {
                let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
                prop_assert!(DIGITS.contains(&digits.len()));
                let dialled = made.dial();
                prop_assert_eq!(dialled.trim_start_matches("+"), digits);
                prop_assert_eq!(make(&made.number, "").unwrap(), made);
            }
        }
    }
}
