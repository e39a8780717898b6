//! "Er du bekymret?": what the contact does when life or health is in danger, or a child may be
//! harmed. It needs no code to reach, and nothing on it is sent or stored.

use medspiller_core::text::Texts;
use medspiller_core::text::help_numbers::HelpNumbers;
use medspiller_core::text::texts::Args;

use crate::screens::help::{self, HelpLine};

/// "Er du bekymret?"
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WorriedScreen {
    /// "Er du bekymret?"
    pub title: String,
    /// "Her står det hva du gjør. Ingenting på denne siden blir sendt eller lagret."
    pub intro: String,
    /// Danger first, then children, then what the law says, then all else.
    pub sections: Vec<WorriedSection>,
    /// "Numrene ble sjekket 22. november 2026."
    pub checked: String,
}

/// One part of the page.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WorriedSection {
    /// "Liv eller helse er i fare".
    pub title: String,
    /// Numbers to call, before the words; may be none.
    pub numbers: Vec<HelpLine>,
    /// A sentence or two each: "Ring 113 når noen er alvorlig syke eller skadet ..."
    pub lines: Vec<String>,
}

/// A part: its texts' name, how many lines it has, and the numbers by their names in the file.
const SECTIONS: [(&str, usize, &[&str]); 4] = [
    ("life", 5, &["ambulance", "police", "legevakt"]),
    ("child", 4, &["police", "alarmtelefonen"]),
    ("law", 3, &[]),
    ("other", 3, &[]),
];

/// The page in a language.
pub(crate) fn page(texts: &Texts) -> WorriedScreen {
    let section = |(name, lines, numbers): (&str, usize, &[&str])| WorriedSection {
        title: texts.get(&format!("worried-{name}-title")),
        numbers: help::lines(texts, |id| numbers.contains(&id)),
        lines: (1..=lines).map(|line| said(&format!("worried-{name}-{line}"), texts)).collect(),
    };
    WorriedScreen {
        title: texts.get("worried-title"),
        intro: texts.get("worried-intro"),
        sections: SECTIONS.map(section).into(),
        checked: help::checked(texts),
    }
}

/// A sentence, with the numbers it names as the file has them.
fn said(key: &str, texts: &Texts) -> String {
    let mut args = Args::new();
    for number in HelpNumbers::embedded().into_iter().flat_map(|file| &file.numbers) {
        args.set(number.id.as_str(), number.number.as_str());
    }
    texts.with(key, &args)
}
