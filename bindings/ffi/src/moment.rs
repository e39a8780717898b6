//! When, where and in which language a screen is looked at.

/// The languages. Each is complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum Language {
    /// Bokmål, the default.
    Bokmal,
    /// Nynorsk.
    Nynorsk,
    /// English.
    English,
}

/// The phone's clock, zone and language at the moment of a call: the core reads none of them itself.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub utc_millis: i64,
    /// The zone's IANA name, such as `Europe/Oslo`.
    pub zone: String,
    /// The reader's language.
    pub language: Language,
}
