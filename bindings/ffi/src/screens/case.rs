//! Opening a case, and handing the phone over.

use medspiller_core::app::{self, App, CaseState, cases};
use medspiller_core::model::person::Role;
use medspiller_core::questionnaire::answer::Part;

use super::sharing::alone::AloneOffer;
use crate::error::MedspillerError;
use crate::moment::{Here, args};

/// Whose vault this is. Roles belong to memberships; this is which app the phone shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum OwnRole {
    /// "Jeg har treningskontakt".
    ServiceUser,
    /// "Jeg er treningskontakt".
    TrainingContact,
    /// "Jeg jobber i kommunen".
    Coordinator,
}

/// Who uses the phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum Acting {
    /// Its owner.
    Owner,
    /// The service user: the phone's owner, or the one it was handed to.
    User,
}

impl From<Acting> for app::Acting {
    fn from(acting: Acting) -> Self {
        match acting {
            Acting::Owner => Self::Owner,
            Acting::User => Self::User,
        }
    }
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
    /// Which way it is, should the user want to answer alone.
    pub alone: AloneOffer,
}

impl OwnRole {
    /// The app that the owner's role shows: relatives and guardians see the user's.
    pub(crate) fn of(app: &App) -> Result<Self, MedspillerError> {
        let (_, role) = app.owner()?;
        Ok(match role {
            Role::TrainingContact => Self::TrainingContact,
            Role::Coordinator => Self::Coordinator,
            Role::ServiceUser | Role::Relative | Role::Guardian => Self::ServiceUser,
        })
    }
}

impl From<OwnRole> for Role {
    fn from(role: OwnRole) -> Self {
        match role {
            OwnRole::ServiceUser => Self::ServiceUser,
            OwnRole::TrainingContact => Self::TrainingContact,
            OwnRole::Coordinator => Self::Coordinator,
        }
    }
}

impl From<NewCase> for cases::NewCase {
    fn from(new: NewCase) -> Self {
        Self {
            user_name: new.user_name,
            contact_name: new.contact_name,
            user_under_18: new.user_under_18,
            contact_under_18: new.contact_under_18,
            without_substance: new.without_substance,
        }
    }
}

impl HandOverScreen {
    pub(crate) fn of(app: &App, case: &CaseState, here: &Here) -> Result<Self, MedspillerError> {
        let count = case.asked(Part::Subjective, here.today())?.len();
        let user = case.view.user_name.as_str();
        let contact = case.view.contact_name.as_str();
        let texts = here.texts;
        Ok(Self {
            alone: AloneOffer::of(app, case, here)?,
            title: texts.with("hand-over-title", &args![user = user]),
            explanation: texts.with("hand-over-explanation", &args![user = user, count = count]),
            button: texts.with("hand-over-button", &args![user = user]),
            way_back: texts.with("hand-over-way-back", &args![contact = contact]),
        })
    }
}
