//! The contact's 18 questions as a list.

use super::assessment::Choice;

/// The contact's questions, by life domain.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ContactPartScreen {
    /// The draft.
    pub draft_id: String,
    /// The case.
    pub case_id: String,
    /// "1. måling: Åse".
    pub title: String,
    /// The questions by life domain.
    pub domains: Vec<ContactDomain>,
    /// "3 igjen", or "Alle er besvart".
    pub left: String,
    /// Said in the other languages.
    pub translation_note: Option<String>,
    /// This corrects an earlier version: a reason is needed to lock it.
    pub needs_reason: bool,
}

/// One life domain's questions.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ContactDomain {
    /// "Bolig".
    pub title: String,
    /// The questions.
    pub questions: Vec<ContactQuestion>,
}

/// One question with its equal buttons.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ContactQuestion {
    /// The item's code, `O1`.
    pub item: String,
    /// The question, verbatim (or this project's translation).
    pub text: String,
    /// Help in simple words.
    pub help: Option<String>,
    /// Ja, Nei, Vet ikke, and for two of them Har ikke behov.
    pub choices: Vec<Choice>,
}
