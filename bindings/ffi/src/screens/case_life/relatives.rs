//! A relative's card for a talk, and "Gir dette deg avlastning?"

use medspiller_core::app::App;
use medspiller_core::model::id::{CaseId, PersonId, TalkId};
use medspiller_core::model::people::relative;
use medspiller_core::model::person::Role;

use super::Life;
use crate::error::MedspillerError;
use crate::moment::{Here, args};

/// A relative's card for a talk.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RelativeCardScreen {
    /// The case.
    pub case_id: String,
    /// The talk.
    pub talk_id: String,
    /// Whose card.
    pub relative_id: String,
    /// "Før samtalen, for Per".
    pub title: String,
    /// "Skriv det du vil at samtalen skal handle om. Skriv om hvordan du har det."
    pub intro: String,
    /// "Bare du ser dette, til du tar det opp.", "Alle i samtalen kan lese dette."
    pub who_sees: String,
    /// What stands there; empty where nothing is written.
    pub words: String,
    /// All in the talk can read it as it stands.
    pub is_brought_up: bool,
    /// "Lagre".
    pub button: String,
    /// "Ta det opp"; none when that is done, or saving does it.
    pub bring_up: Option<String>,
}

/// "Gir dette deg avlastning?"
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReliefScreen {
    /// The case.
    pub case_id: String,
    /// In which decision's period.
    pub decision_id: String,
    /// Whose answer.
    pub relative_id: String,
    /// "Gir dette deg avlastning?"
    pub question: String,
    /// "Svaret går til kommunen."
    pub who_sees: String,
    /// The answers; the one that was given is chosen.
    pub choices: Vec<ReliefChoice>,
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReliefChoice {
    /// Which.
    pub relieved: Relieved,
    /// "Delvis".
    pub text: String,
    /// It was given.
    pub chosen: bool,
}

/// Whether the scheme is a relief.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum Relieved {
    /// Yes.
    Yes,
    /// Partly.
    Partly,
    /// No.
    No,
    /// The relative doesn't know.
    DontKnow,
}

impl Relieved {
    const ALL: [Self; 4] = [Self::Yes, Self::Partly, Self::No, Self::DontKnow];

    fn key(self) -> &'static str {
        match self {
            Self::Yes => "relief-yes",
            Self::Partly => "relief-partly",
            Self::No => "relief-no",
            Self::DontKnow => "relief-dont-know",
        }
    }
}

impl From<Relieved> for relative::Relieved {
    fn from(said: Relieved) -> Self {
        match said {
            Relieved::Yes => Self::Yes,
            Relieved::Partly => Self::Partly,
            Relieved::No => Self::No,
            Relieved::DontKnow => Self::DontKnow,
        }
    }
}

impl RelativeCardScreen {
    pub(crate) fn of(
        app: &App,
        (case, talk): (CaseId, TalkId),
        relative: PersonId,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let (place, texts) = (app.place(case)?, here.texts);
        app.talk(case, talk)?;
        if !place
            .people
            .iter()
            .any(|one| one.person == relative && one.role == Some(Role::Relative))
        {
            return Err(MedspillerError::NotFound);
        }
        let cards = app.relative_cards(case, talk)?;
        let card = cards.iter().find(|card| card.by == relative);
        let is_own = place.me == relative;
        let is_brought_up = match is_own {
            true => app.is_relative_card_up(case, talk)?,
            false => card.is_some(),
        };
        Ok(Self {
            case_id: case.to_string(),
            talk_id: talk.to_string(),
            relative_id: relative.to_string(),
            title: match is_own {
                true => texts.get("preparation-title"),
                false => texts.with("preparation-title-for", &args![user = place.called(relative)]),
            },
            intro: texts.get("relative-intro"),
            who_sees: texts.get(match is_own && !is_brought_up {
                true => "preparation-who-sees-own",
                false => "relative-who-sees",
            }),
            words: card.map(|card| card.words.clone()).unwrap_or_default(),
            is_brought_up,
            button: texts.get("life-save"),
            bring_up: (is_own && card.is_some() && !is_brought_up)
                .then(|| texts.get("relative-bring-up")),
        })
    }
}

impl ReliefScreen {
    pub(crate) fn of(
        app: &App,
        of: &Life<'_>,
        relative: PersonId,
    ) -> Result<Self, MedspillerError> {
        let (place, texts) = (of.place(), of.here.texts);
        let may_ask = place.me == relative || place.role == Role::Coordinator;
        let decision = of.life.main(of.today()).filter(|one| one.holds(of.today()) && may_ask);
        let decision = decision.ok_or(MedspillerError::NotFound)?;
        let there = app.reliefs(place.case())?;
        let said = there.iter().find(|one| one.answers(decision, relative)).map(|one| one.said);
        let choice = |relieved: Relieved| ReliefChoice {
            relieved,
            text: texts.get(relieved.key()),
            chosen: said == Some(relieved.into()),
        };
        Ok(Self {
            case_id: place.case().to_string(),
            decision_id: decision.id.to_string(),
            relative_id: relative.to_string(),
            question: texts.get("relief-question"),
            who_sees: texts.get("relief-who-sees"),
            choices: Relieved::ALL.map(choice).into(),
        })
    }
}
