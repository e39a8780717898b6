//! Who to call: `core/text/help_numbers.toml`, a dated data file.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::model::time::Date;

/// The numbers, and when they were last checked.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpNumbers {
    /// The day they were checked.
    pub checked: Date,
    /// The numbers, in the order they are shown.
    pub numbers: Vec<HelpNumber>,
}

/// One number. `help-<id>-name` and `help-<id>-purpose` are its texts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpNumber {
    /// A name for its texts.
    pub id: String,
    /// As people write it: "116 123".
    pub number: String,
}

impl HelpNumbers {
    /// The embedded file, read once. None would be a fault of the build, which a test finds.
    pub fn embedded() -> Option<&'static Self> {
        static READ: OnceLock<Option<HelpNumbers>> = OnceLock::new();
        READ.get_or_init(|| toml::from_str(include_str!("../../text/help_numbers.toml")).ok())
            .as_ref()
    }
}

impl HelpNumber {
    /// For the dialler: digits only.
    pub fn dial(&self) -> String {
        self.number.chars().filter(char::is_ascii_digit).collect()
    }

    /// For screen readers, digit by digit: "1 1 6 1 2 3".
    pub fn spoken(&self) -> String {
        self.dial().chars().map(String::from).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, Texts};

    #[test]
    fn every_number_of_the_scheme_is_there_with_its_texts() {
        let numbers = HelpNumbers::embedded().unwrap();
        let dialled: Vec<String> = numbers.numbers.iter().map(HelpNumber::dial).collect();
        let wanted = ["113", "112", "116117", "116123", "116006", "22400040", "116111"];
        assert_eq!(dialled, wanted);
        assert_eq!(numbers.checked.to_string(), "2026-11-22");
        for language in Language::ALL {
            for number in &numbers.numbers {
                for part in ["name", "purpose"] {
                    let key = format!("help-{}-{part}", number.id);
                    assert_ne!(Texts::of(language).get(&key), key);
                }
            }
        }
    }
}
