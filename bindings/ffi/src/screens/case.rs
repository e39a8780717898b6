//! Opening a case, and handing the phone over.

/// Whose vault this is. Roles belong to memberships; this is which app the phone shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum OwnRole {
    /// "Jeg har treningskontakt".
    ServiceUser,
    /// "Jeg er treningskontakt".
    TrainingContact,
}

/// What is typed to open a case.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NewCase {
    /// What the user wants to be called: 1 to 60 characters, no national identity number.
    pub user_name: String,
    /// What the contact wants to be called.
    pub contact_name: String,
    /// The user is under 18.
    pub user_under_18: bool,
    /// The contact is under 18.
    pub contact_under_18: bool,
    /// Leave the questions on drugs and alcohol out: the decision's purpose is another.
    pub without_substance: bool,
}

/// "Gi telefonen til ...": between the contact's screens and the user's.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct HandOverScreen {
    /// "Gi telefonen til Åse".
    pub title: String,
    /// What they will see: "Åse får se 14 spørsmål om hvordan hun har det. Resten av appen er låst".
    pub explanation: String,
    /// "Jeg er Åse".
    pub button: String,
    /// How to get back: "For å komme tilbake trengs koden til Kari."
    pub way_back: String,
}
