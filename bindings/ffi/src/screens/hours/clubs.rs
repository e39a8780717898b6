//! Clubs: the agreement with one, and whom its team serves.

use medspiller_core::app::App;
use medspiller_core::app::pay::{ClubOf, NewClub, NewTerms, Partner};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::pay::club::{ClubAgreement, ClubPlace, NewClubAgreement, Organisation};

use super::assignments::period;
use super::partner;
use crate::error::MedspillerError;
use crate::moment::{self, Here};

/// A club and the agreement on its team, as they are typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ClubInput {
    /// The club's name.
    pub name: String,
    /// The team or activity.
    pub team: String,
    /// The club's own contact person, who confirms hours.
    pub person: String,
    /// How that person is reached; may be empty.
    pub reached: String,
    /// The agreement's first day.
    pub club_from: String,
    /// Its last day; none when it is open.
    pub club_to: Option<String>,
    /// The day it was signed; none until it is.
    pub club_signed_on: Option<String>,
}

/// Which club an assignment is to be with.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum ClubChoice {
    /// One that isn't here yet.
    New {
        /// The club and the agreement.
        club: ClubInput,
    },
    /// Another team of a club that is here.
    Team {
        /// Which club.
        organisation_id: String,
        /// The agreement on the team; its name is left as it is.
        club: ClubInput,
    },
    /// A team that another contact has an assignment with.
    Agreement {
        /// Which.
        agreement_id: String,
    },
}

/// A club's team that a case is served by.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ClubPlaceLine {
    /// Which.
    pub place_id: String,
    /// "Byåsen IL, Håndball"; empty where this phone doesn't know the club.
    pub text: String,
    /// "Fra 1. desember 2026, uten sluttdato".
    pub period: String,
}

pub(super) fn club_lines(agreement: &ClubAgreement, here: &Here) -> Vec<String> {
    let texts = here.texts;
    let reached = agreement.reached.as_deref();
    let signed = match agreement.signed_on {
        Some(day) => texts.with_one("club-agreement-signed", "date", texts.date(day)),
        None => texts.get("club-agreement-unsigned"),
    };
    let all = [
        Some(texts.with_one("club-person", "name", agreement.person.as_str())),
        reached.map(|how| texts.with_one("club-reached", "how", how)),
        Some(period(agreement.from, agreement.to, here)),
        Some(signed),
    ];
    all.into_iter().flatten().collect()
}

impl ClubInput {
    pub(super) fn of(organisation: &Organisation, agreement: &ClubAgreement) -> Self {
        Self {
            name: organisation.name.clone(),
            team: agreement.team.clone(),
            person: agreement.person.clone(),
            reached: agreement.reached.clone().unwrap_or_default(),
            club_from: agreement.from.to_string(),
            club_to: agreement.to.map(|to| to.to_string()),
            club_signed_on: agreement.signed_on.map(|day| day.to_string()),
        }
    }

    pub(crate) fn read(&self) -> Result<NewClubAgreement, MedspillerError> {
        Ok(NewClubAgreement {
            team: self.team.clone(),
            person: self.person.clone(),
            reached: self.reached.clone(),
            from: moment::date("club_from", &self.club_from)?,
            to: moment::date_if_any("club_to", self.club_to.as_deref())?,
            signed_on: moment::date_if_any("club_signed_on", self.club_signed_on.as_deref())?,
        })
    }
}

impl ClubChoice {
    /// The assignment with it; `like` is the case whose people are in its circle.
    pub(crate) fn read(
        &self,
        terms: NewTerms,
        like: Option<&str>,
    ) -> Result<NewClub, MedspillerError> {
        let of = match self {
            Self::New { club } => ClubOf::New(club.name.clone(), club.read()?),
            Self::Team { organisation_id, club } => {
                ClubOf::Team(moment::id(organisation_id)?, club.read()?)
            }
            Self::Agreement { agreement_id } => ClubOf::Agreement(moment::id(agreement_id)?),
        };
        Ok(NewClub { of, terms, like: like.map(moment::id).transpose()? })
    }
}

/// The clubs' teams that a case is served by or was, the newest first.
pub(crate) fn places(
    app: &App,
    case: CaseId,
    here: &Here,
) -> Result<Vec<ClubPlaceLine>, MedspillerError> {
    let line = |(place, club): (ClubPlace, Option<_>)| ClubPlaceLine {
        place_id: place.id.to_string(),
        text: club.map(|of| partner(&Partner::Club(Box::new(of)), here)).unwrap_or_default(),
        period: period(place.from, place.to, here),
    };
    Ok(app.club_places(case)?.into_iter().map(line).collect())
}
