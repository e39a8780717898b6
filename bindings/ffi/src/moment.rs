//! When, where and in which language a screen is looked at.

use std::str::FromStr;

use chrono::{NaiveDateTime, NaiveTime};
use medspiller_core::app::answering::instrument;
use medspiller_core::model::invalid::{Invalid, Reason};
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

/// A civil date as the screens carry it: `2026-11-24`.
pub(crate) fn date(field: &str, text: &str) -> Result<Date, MedspillerError> {
    text.parse().map_err(|_| malformed(field))
}

/// A civil date that may be left out.
pub(crate) fn date_if_any(
    field: &str,
    text: Option<&str>,
) -> Result<Option<Date>, MedspillerError> {
    text.map(|text| date(field, text)).transpose()
}

/// A time of day as the screens carry it: `17:30`.
pub(crate) fn time(field: &str, text: &str) -> Result<NaiveTime, MedspillerError> {
    NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| malformed(field))
}

/// A wall clock's reading as the screens carry it: `2026-11-24T17:30`.
pub(crate) fn local(field: &str, text: &str) -> Result<NaiveDateTime, MedspillerError> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").map_err(|_| malformed(field))
}

fn malformed(field: &str) -> MedspillerError {
    Invalid::new(field, Reason::Malformed).into()
}

/// An id as the screens carry it: what is no id is of nothing that is here.
pub(crate) fn id<T: FromStr>(text: &str) -> Result<T, MedspillerError> {
    text.parse().map_err(|_| MedspillerError::NotFound)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_screens_carry_is_read_and_anything_else_names_its_field() {
        assert_eq!(date("from", "2028-02-29").unwrap().to_string(), "2028-02-29");
        assert_eq!(time("at", "07:05").unwrap().to_string(), "07:05:00");
        assert_eq!(local("start", "2026-11-24T17:30").unwrap().to_string(), "2026-11-24 17:30:00");
        let refused = |field: &str| malformed(field);
        for bad in ["", "2027-02-29", "24.11.2026", "2026-11-24T17:30"] {
            assert_eq!(date("from", bad), Err(refused("from")), "{bad}");
        }
        for bad in ["", "25:00", "17.30", "17:30:00"] {
            assert_eq!(time("at", bad), Err(refused("at")), "{bad}");
        }
        for bad in ["2026-11-24", "2026-11-24 17:30", "2026-11-24T24:00"] {
            assert_eq!(local("start", bad), Err(refused("start")), "{bad}");
        }
    }
}
