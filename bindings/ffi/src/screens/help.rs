//! The help block: the same for everyone, whatever was answered; nothing is sent.

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
