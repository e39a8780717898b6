//! How the user and the contact each see it.

/// The two perspectives of one round.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PerspectivesScreen {
    /// The case.
    pub case_id: String,
    /// The round.
    pub round: u32,
    /// "1. måling, 22. november 2026".
    pub title: String,
    /// Why there is nothing to show yet ("Åse har ikke svart ennå."); then `domains` is empty.
    pub not_yet: Option<String>,
    /// The pairs, by life domain.
    pub domains: Vec<PerspectiveDomain>,
}

/// One life domain's pairs.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PerspectiveDomain {
    /// "Bolig".
    pub title: String,
    /// The pairs.
    pub pairs: Vec<PerspectivePair>,
}

/// One pair: a sentence of each.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PerspectivePair {
    /// Whose question this is: "Åse".
    pub user: String,
    /// The user's question.
    pub user_question: String,
    /// The user's answer.
    pub user_answer: String,
    /// "Kari".
    pub contact: String,
    /// The contact's question.
    pub contact_question: String,
    /// The contact's answer.
    pub contact_answer: String,
    /// Whether they see it alike.
    pub verdict: Verdict,
    /// "Dere ser det likt", "Dere ser det ulikt - verdt å snakke om?", or none.
    pub verdict_text: Option<String>,
}

/// Whether they see it alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum Verdict {
    /// Alike.
    Agree,
    /// Not alike.
    Differ,
    /// Neither can be said.
    Nothing,
}
