//! The rounds: the list, one round, two side by side. Words and dates, no arrows.

use super::assessment::AnswerLine;

/// All rounds of a case.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RoundsScreen {
    /// The case.
    pub case_id: String,
    /// The rounds, newest first.
    pub rounds: Vec<RoundLine>,
    /// "2. måling: 22. mai 2027".
    pub next: String,
    /// Two rounds have a finished user's part, so they can be seen side by side.
    pub can_compare: bool,
}

/// One round in the list.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RoundLine {
    /// 1 for the first.
    pub round: u32,
    /// "1. måling".
    pub title: String,
    /// "22. november 2026".
    pub date: String,
    /// "Begge har svart", "Åse har svart", ...
    pub state: String,
    /// The user's part is finished.
    pub user_part: bool,
    /// The contact's part is finished.
    pub contact_part: bool,
}

/// One round's answers.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RoundScreen {
    /// The case.
    pub case_id: String,
    /// The round.
    pub round: u32,
    /// "1. måling".
    pub title: String,
    /// "22. november 2026".
    pub date: String,
    /// "Dere svarte sammen. Det var en dårlig dag."; empty where nothing is known.
    pub circumstances: String,
    /// The user's answers; empty where the part is not finished.
    pub user_domains: Vec<DomainAnswers>,
    /// The contact's answers.
    pub contact_domains: Vec<DomainAnswers>,
    /// "Gjennomsnitt av 12 svar: 3,4 av 5", where at least 80 % are answered. For the contact only.
    pub mean: Option<String>,
    /// Corrections, and that the set is not a validated instrument.
    pub notes: Vec<String>,
}

/// One life domain's answers.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DomainAnswers {
    /// "Bolig".
    pub title: String,
    /// The answers.
    pub answers: Vec<AnswerLine>,
}

/// Two rounds side by side, the older left.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CompareScreen {
    /// The case.
    pub case_id: String,
    /// "1. måling, 22. november 2026".
    pub older: String,
    /// "2. måling, 24. mai 2027".
    pub newer: String,
    /// What sort of day it was then.
    pub older_day: Option<String>,
    /// What sort of day it was the later time.
    pub newer_day: Option<String>,
    /// "6 måneder og 2 dager mellom."
    pub interval: String,
    /// The answers by life domain.
    pub domains: Vec<CompareDomain>,
    /// That the set is not a validated instrument, and the like.
    pub notes: Vec<String>,
}

/// One life domain of two rounds.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CompareDomain {
    /// "Bolig".
    pub title: String,
    /// The questions.
    pub lines: Vec<CompareLine>,
}

/// One question in two rounds.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CompareLine {
    /// The item's code.
    pub item: String,
    /// The question.
    pub question: String,
    /// The older answer in words.
    pub older: String,
    /// The newer answer in words.
    pub newer: String,
    /// A sentence that reference values allow; none for this instrument.
    pub sentence: Option<String>,
}
