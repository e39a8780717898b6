//! The first screen after unlocking.

use super::case::OwnRole;

/// "I dag".
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct HomeScreen {
    /// Whose app this is: the contact's and the user's look different.
    pub role: OwnRole,
    /// "søndag 22. november".
    pub today: String,
    /// The recovery code was not written down yet: show the card.
    pub recovery_code_missing: bool,
    /// The cases by the user's name; for a service user there is at most one.
    pub cases: Vec<CaseCard>,
    /// Records that a newer version of the app made: "Noe her er laget av en nyere versjon av
    /// appen. Det er trygt lagret, men kan ikke vises før appen er oppdatert."
    pub from_newer_version: Option<String>,
}

/// One case on the first screen.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct CaseCard {
    /// The case.
    pub case_id: String,
    /// What the user is called.
    pub user_name: String,
    /// What the contact is called.
    pub contact_name: String,
    /// What can be done now, most important first; may be empty.
    pub tasks: Vec<Task>,
    /// One line on what comes next: "2. måling: 22. mai 2027".
    pub next: String,
    /// At least one round has a finished part.
    pub has_rounds: bool,
}

/// Something that can be done now.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Task {
    /// Which.
    pub kind: TaskKind,
    /// "Hvordan har du det?".
    pub title: String,
    /// "1. måling. Du er kommet til spørsmål 9 av 14.".
    pub detail: String,
    /// The draft to go on with, for the two kinds that go on.
    pub draft_id: Option<String>,
    /// The round this is about.
    pub round: u32,
}

/// The kinds of task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum TaskKind {
    /// Go on with the user's questions.
    ContinueUserPart,
    /// Start the user's questions.
    StartUserPart,
    /// Go on with the contact's questions.
    ContinueContactPart,
    /// Start the contact's questions.
    StartContactPart,
    /// Both parts of the newest round are finished: see the two perspectives.
    SeePerspectives,
}
