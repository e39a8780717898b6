//! The words of buttons and headings, for a whole language at once; and a time that is being chosen.

use std::collections::HashMap;

use medspiller_core::text::Texts;

use crate::error::MedspillerError;
use crate::moment::{self, Language, args};
use crate::screens::help::{self, HelpBlock};

/// Every message that needs no argument, by its key; for screens' fixed words.
#[uniffi::export]
pub fn words(language: Language) -> HashMap<String, String> {
    let fixed = Texts::of(language.into()).fixed();
    fixed.iter().map(|(key, text)| (key.clone(), text.clone())).collect()
}

/// The help block, which needs no code to reach.
#[uniffi::export]
pub fn help_block(language: Language) -> HelpBlock {
    help::block(Texts::of(language.into()))
}

/// A time of the wall clock in words, for what is chosen step by step.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TimeInWords {
    /// "torsdag 3. desember"; with the year when it isn't that of today.
    pub day: String,
    /// "kl. 17.30", "kl. 17.30–18.15".
    pub clock: String,
    /// "i morgen kl. 17.30", "torsdag 3. desember kl. 17.30–18.15".
    pub when: String,
}

/// `local` (`2026-12-03T17:30`) in words, as said on `today` (`2026-11-24`); with `minutes`, to when
/// it lasts. Invalid{`local` or `today`, `malformed`} for what is no time.
#[uniffi::export]
pub fn time_in_words(
    local: String,
    minutes: Option<u16>,
    today: String,
    language: Language,
) -> Result<TimeInWords, MedspillerError> {
    let (local, today) = (moment::local("local", &local)?, moment::date("today", &today)?);
    let texts = Texts::of(language.into());
    let clock = match minutes {
        Some(minutes) => texts.from_to(local.time(), minutes),
        None => texts.clock(local.time()),
    };
    let near = texts.near_day(local.date(), today);
    Ok(TimeInWords {
        day: texts.day(local.date(), today),
        when: texts.with("day-at-clock", &args![day = near, clock = clock.as_str()]),
        clock: texts.with_one("today-at", "clock", clock),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(local: &str, minutes: Option<u16>, language: Language) -> [String; 3] {
        let said = time_in_words(local.into(), minutes, "2026-12-02".into(), language).unwrap();
        [said.day, said.clock, said.when]
    }

    #[test]
    fn a_time_is_said_as_the_screens_say_it() {
        let (soon, late) = ("2026-12-03T17:30", "2027-03-04T13:00");
        assert_eq!(
            said(soon, None, Language::Bokmal),
            ["torsdag 3. desember", "kl. 17.30", "i morgen kl. 17.30"]
        );
        assert_eq!(
            said(late, Some(45), Language::Bokmal),
            ["torsdag 4. mars 2027", "kl. 13–13.45", "torsdag 4. mars 2027 kl. 13–13.45"]
        );
        assert_eq!(
            said(soon, None, Language::Nynorsk),
            ["torsdag 3. desember", "kl. 17.30", "i morgon kl. 17.30"]
        );
        assert_eq!(
            said(soon, None, Language::English),
            ["Thursday 3 December", "17:30", "tomorrow at 17:30"]
        );
    }

    #[test]
    fn what_is_no_time_names_its_field() {
        for (local, today, field) in [
            ("2026-12-03", "2026-12-02", "local"),
            ("2026-02-30T10:00", "2026-12-02", "local"),
            ("2026-12-03T10:00", "", "today"),
        ] {
            let refused = time_in_words(local.into(), None, today.into(), Language::Bokmal);
            let named = MedspillerError::Invalid {
                field: field.to_owned(),
                reason: "malformed".to_owned(),
            };
            assert_eq!(refused, Err(named), "{local} {today}");
        }
    }
}
