//! When, where and in which language a screen is looked at.

use medspiller_core::app::answering::instrument;
use medspiller_core::model::time::{Date, Now};
use medspiller_core::questionnaire::instrument::{Instrument, Wording};
use medspiller_core::text::{self, Texts};

use crate::error::MedspillerError;

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

impl From<Language> for text::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::Bokmal => Self::Bokmal,
            Language::Nynorsk => Self::Nynorsk,
            Language::English => Self::English,
        }
    }
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

/// A moment, checked, with all that a screen is made of besides the vault's records.
pub(crate) struct Here {
    pub now: Now,
    pub texts: &'static Texts,
    pub instrument: &'static Instrument,
}

impl Here {
    pub fn at(moment: &Moment) -> Result<Self, MedspillerError> {
        Ok(Self {
            now: Now::new(moment.utc_millis, &moment.zone)?,
            texts: Texts::of(moment.language.into()),
            instrument: instrument()?,
        })
    }

    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// A wording of the instrument in the reader's language.
    pub fn said<'a>(&self, wording: &'a Wording) -> &'a str {
        match self.texts.language() {
            text::Language::Bokmal => &wording.nb,
            text::Language::Nynorsk => &wording.nn,
            text::Language::English => &wording.en,
        }
    }

    /// Said where the wording is this project's translation: the source's is bokmål.
    pub fn translation_note(&self) -> Option<String> {
        (self.texts.language() != text::Language::Bokmal)
            .then(|| self.texts.get("translation-note"))
    }
}

/// Arguments for a message: `args![round = 3, user = name]`.
macro_rules! args {
    ($($name:ident = $value:expr),* $(,)?) => {{
        let mut args = medspiller_core::text::texts::Args::new();
        $(args.set(stringify!($name), $value);)*
        args
    }};
}
pub(crate) use args;
