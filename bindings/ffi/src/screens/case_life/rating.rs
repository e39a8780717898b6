//! "Hva syntes du om tilbudet?": the user's word on the service, to the municipality.

use std::collections::BTreeMap;

use medspiller_core::app::App;
use medspiller_core::app::case_life::Afterwards;
use medspiller_core::model::service_rating::{Asked, Tap};

use super::Life;
use super::afterwards::who_sees;
use crate::error::MedspillerError;
use crate::moment::args;

/// The user's word on the service.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ServiceRatingScreen {
    /// The case.
    pub case_id: String,
    /// "Hva syntes du om tilbudet?"
    pub title: String,
    /// "Svarene går til kommunen. Kari ser dem ikke."
    pub who_sees: String,
    /// "Ett trykk er nok."
    pub intro: String,
    /// The questions.
    pub questions: Vec<RatingQuestion>,
    /// "Vil du si noe mer?"
    pub words_label: String,
    /// What stands there.
    pub words: String,
    /// "Send til kommunen".
    pub button: String,
}

/// A question on the service.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RatingQuestion {
    /// Which.
    pub asked: RatingAsked,
    /// "Fikk du hjelp til det du ville?"
    pub text: String,
    /// The answers; none is chosen until it is.
    pub choices: Vec<ServiceRatingChoice>,
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ServiceRatingChoice {
    /// Which.
    pub tap: RatingTap,
    /// "Litt".
    pub text: String,
    /// It is chosen.
    pub chosen: bool,
}

/// One answer, as it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct RatingGiven {
    /// To which question.
    pub asked: RatingAsked,
    /// The answer.
    pub tap: RatingTap,
}

/// What is asked of the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum RatingAsked {
    /// Help with what one wanted.
    Helped,
    /// Training one could count on.
    CountedOn,
    /// A say in it.
    HadASay,
    /// A way onward.
    WayOnward,
}

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum RatingTap {
    /// "Ja".
    Yes,
    /// "Litt".
    Partly,
    /// "Nei".
    No,
    /// "Vet ikke".
    DontKnow,
}

impl RatingAsked {
    fn of(asked: Asked) -> Self {
        match asked {
            Asked::Helped => Self::Helped,
            Asked::CountedOn => Self::CountedOn,
            Asked::HadASay => Self::HadASay,
            Asked::WayOnward => Self::WayOnward,
        }
    }

    fn asked(self) -> Asked {
        match self {
            Self::Helped => Asked::Helped,
            Self::CountedOn => Asked::CountedOn,
            Self::HadASay => Asked::HadASay,
            Self::WayOnward => Asked::WayOnward,
        }
    }
}

impl RatingTap {
    fn of(tap: Tap) -> Self {
        match tap {
            Tap::Yes => Self::Yes,
            Tap::Partly => Self::Partly,
            Tap::No => Self::No,
            Tap::DontKnow => Self::DontKnow,
        }
    }

    fn tap(self) -> Tap {
        match self {
            Self::Yes => Tap::Yes,
            Self::Partly => Tap::Partly,
            Self::No => Tap::No,
            Self::DontKnow => Tap::DontKnow,
        }
    }
}

/// What was tapped, as the core reads it: of two taps to one question the last counts.
pub(crate) fn taps(given: &[RatingGiven]) -> BTreeMap<Asked, Tap> {
    given.iter().map(|given| (given.asked.asked(), given.tap.tap())).collect()
}

/// What was said, line by line.
pub(super) fn rating_lines(after: &Afterwards, of: &Life<'_>) -> Vec<String> {
    let texts = of.here.texts;
    let Some(rating) = &after.rating else { return vec![texts.get("rating-none")] };
    let answered = |asked: Asked| {
        let tap = rating.taps.get(&asked)?;
        let (question, answer) = (texts.get(asked.text_key()), texts.get(tap.text_key()));
        Some(texts.with("life-answer", &args![question = question, answer = answer]))
    };
    let mut lines: Vec<String> = Asked::ALL.into_iter().filter_map(answered).collect();
    lines.extend(rating.words.clone());
    lines
}

impl ServiceRatingScreen {
    pub(crate) fn of(app: &App, of: &Life<'_>) -> Result<Self, MedspillerError> {
        let (texts, case) = (of.here.texts, of.place().case());
        let after = app.afterwards(case, of.here.now)?;
        let after = after.filter(|_| of.is_users()).ok_or(MedspillerError::NotFound)?;
        let rating = after.rating.as_ref();
        let question = |asked: Asked| {
            let chosen = rating.and_then(|rating| rating.taps.get(&asked));
            let choice = |tap: Tap| ServiceRatingChoice {
                tap: RatingTap::of(tap),
                text: texts.get(tap.text_key()),
                chosen: chosen == Some(&tap),
            };
            RatingQuestion {
                asked: RatingAsked::of(asked),
                text: texts.get(asked.text_key()),
                choices: Tap::ALL.map(choice).into(),
            }
        };
        Ok(Self {
            case_id: case.to_string(),
            title: texts.get("rating-title"),
            who_sees: who_sees(of),
            intro: texts.get("rating-intro"),
            questions: Asked::ALL.map(question).into(),
            words_label: texts.get("rating-words"),
            words: rating.and_then(|rating| rating.words.clone()).unwrap_or_default(),
            button: texts.get("afterwards-send"),
        })
    }
}
