//! The help block: the same for everyone, whatever was answered; nothing is sent.

use medspiller_core::text::Texts;
use medspiller_core::text::help_numbers::{HelpNumber, HelpNumbers};

use crate::moment::args;

/// Who to call.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct HelpBlock {
    /// "Hjelp".
    pub title: String,
    /// The numbers, in the file's order.
    pub lines: Vec<HelpLine>,
    /// "Numrene ble sjekket 22. november 2026."
    pub checked: String,
}

/// One number.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct HelpLine {
    /// "Mental Helse".
    pub name: String,
    /// "Når du vil snakke med noen".
    pub purpose: String,
    /// As people write it: "116 123".
    pub number: String,
    /// For the dialler: digits only.
    pub dial: String,
    /// For screen readers: "Ring Mental Helse, 1 1 6 1 2 3".
    pub spoken: String,
}

/// The help block in a language.
pub(crate) fn block(texts: &Texts) -> HelpBlock {
    HelpBlock {
        title: texts.get("help-title"),
        lines: lines(texts, |_| true),
        checked: checked(texts),
    }
}

/// The numbers whose names in the file are wanted, in the file's order.
pub(crate) fn lines(texts: &Texts, is_wanted: impl Fn(&str) -> bool) -> Vec<HelpLine> {
    let numbers = HelpNumbers::embedded().into_iter().flat_map(|file| &file.numbers);
    let line = |number: &HelpNumber| {
        let name = texts.get(&format!("help-{}-name", number.id));
        let call = args![name = name.clone(), digits = number.spoken()];
        HelpLine {
            purpose: texts.get(&format!("help-{}-purpose", number.id)),
            number: number.number.clone(),
            dial: number.dial(),
            spoken: texts.with("help-call", &call),
            name,
        }
    };
    numbers.filter(|number| is_wanted(&number.id)).map(line).collect()
}

/// "Numrene ble sjekket 22. november 2026."
pub(crate) fn checked(texts: &Texts) -> String {
    let checked = HelpNumbers::embedded()
        .map(|file| texts.with_one("help-checked", "date", texts.date(file.checked)));
    checked.unwrap_or_default()
}
