//! The words of buttons and headings, for a whole language at once.

use std::collections::HashMap;

use medspiller_core::text::Texts;

use crate::moment::Language;
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
