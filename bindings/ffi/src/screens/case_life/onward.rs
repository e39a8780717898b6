//! "Veien videre": how it stands with it, and settling it.

use std::collections::BTreeSet;

use medspiller_core::model::transition::{self, Asked, WayOnward};

use super::Life;
use crate::error::MedspillerError;
use crate::moment::{self, args};

/// "Veien videre", on a case's page.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WayOnwardPart {
    /// "Veien videre".
    pub title: String,
    /// "Perioden varer til 31. desember 2026. Hva skjer etterpå?", or what is settled.
    pub lines: Vec<String>,
    /// It is missing: the period's end is near or past, and nothing is settled.
    pub is_missing: bool,
    /// What is settled; none until something is.
    pub way_id: Option<String>,
    /// "Skriv hva som skjer etterpå", "Endre".
    pub button: String,
}

/// Settling the way onward.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WayOnwardScreen {
    /// The case.
    pub case_id: String,
    /// What is changed; none for a new one.
    pub way_id: Option<String>,
    /// "Veien videre".
    pub title: String,
    /// "Hva vil du gjøre når perioden er over?"
    pub question: String,
    /// What to choose from: one or several.
    pub choices: Vec<WayChoice>,
    /// What stands there.
    pub draft: WayDraft,
    /// "Med egne ord"
    pub words_label: String,
    /// "Alle tre kan lese dette."
    pub who_sees: String,
    /// "Lagre".
    pub button: String,
}

/// One way onward to choose.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WayChoice {
    /// Which.
    pub kind: ServiceKind,
    /// "Frisklivssentral".
    pub text: String,
    /// It goes together with no other.
    pub is_alone: bool,
}

/// A way onward as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WayDraft {
    /// What is chosen.
    pub kinds: Vec<ServiceKind>,
    /// In words; may be empty, but for something else.
    pub words: String,
    /// The day it was settled, `2026-11-24`.
    pub date: String,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident, $key:literal;)*) => {
        /// A kind of service, or of going on.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
        pub enum ServiceKind {
            $($(#[$doc])* $name,)*
        }

        impl ServiceKind {
            fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }
        }

        impl From<transition::ServiceKind> for ServiceKind {
            fn from(kind: transition::ServiceKind) -> Self {
                match kind { $(transition::ServiceKind::$name => Self::$name,)* }
            }
        }

        impl From<ServiceKind> for transition::ServiceKind {
            fn from(kind: ServiceKind) -> Self {
                match kind { $(ServiceKind::$name => Self::$name,)* }
            }
        }
    };
}

kinds! {
    /// Training alone or with people one knows.
    OnOnesOwn, "way-on-ones-own";
    /// A sports club, a gym, an association.
    Club, "way-club";
    /// An open group or activity of the municipality's.
    MunicipalActivity, "way-municipal-activity";
    /// A healthy life centre.
    HealthyLifeCentre, "way-healthy-life-centre";
    /// Mental health or substance services of the municipality.
    MunicipalHealth, "way-municipal-health";
    /// The specialist health service.
    SpecialistHealth, "way-specialist-health";
    /// Someone who has been through the same, a volunteer.
    PeerOrVolunteer, "way-peer-or-volunteer";
    /// Work or NAV.
    Work, "way-work";
    /// School or studies.
    Education, "way-education";
    /// Another support contact, or another form of this scheme.
    OtherContact, "way-other-contact";
    /// Something else, in words.
    Other, "way-other";
    /// Asked, and the user wants nothing further.
    NothingWanted, "way-nothing-wanted";
}

impl WayOnwardPart {
    pub(crate) fn of(of: &Life<'_>) -> Option<Self> {
        let (texts, today) = (of.here.texts, of.today());
        let approach = of.life.approach(today);
        let way = match approach {
            Some(approach) => approach.way,
            // of a case without a decision, what is settled is shown all the same
            None => Asked::Settled(of.life.ways.first()?),
        };
        let settled = match way {
            Asked::Settled(way) => Some(way),
            _ => None,
        };
        let lines = match way {
            Asked::NotYet => vec![texts.get("way-not-yet")],
            Asked::Open { end } => vec![of.on("way-open", end)],
            Asked::Missing { end, .. } if end < today => vec![of.on("way-missing-past", end)],
            Asked::Missing { end, .. } => vec![of.on("way-missing", end)],
            Asked::Settled(way) => settled_lines(way, of),
        };
        Some(Self {
            title: texts.get("way-title"),
            lines,
            is_missing: matches!(way, Asked::Missing { .. }),
            way_id: settled.map(|way| way.id.to_string()),
            button: texts.get(if settled.is_some() { "way-change" } else { "way-write" }),
        })
    }
}

fn settled_lines(way: &WayOnward, of: &Life<'_>) -> Vec<String> {
    let texts = of.here.texts;
    let kinds = way.kinds.iter().map(|kind| texts.get(ServiceKind::from(*kind).key()));
    let mut lines: Vec<String> = kinds.collect();
    lines.extend(way.words.clone());
    lines.push(of.on("way-settled", way.date));
    lines
}

impl WayOnwardScreen {
    pub(crate) fn of(of: &Life<'_>, way_id: Option<&str>) -> Result<Self, MedspillerError> {
        let texts = of.here.texts;
        let there = way_id.map(|id| found(id, of)).transpose()?;
        let user = of.name(of.place().user());
        Ok(Self {
            case_id: of.place().case().to_string(),
            way_id: there.map(|way| way.id.to_string()),
            title: texts.get("way-title"),
            question: match of.is_users() {
                true => texts.get("way-question-you"),
                false => texts.with("way-question", &args![user = user]),
            },
            choices: transition::ServiceKind::ALL
                .map(ServiceKind::from)
                .map(|kind| choice(kind, of))
                .into(),
            draft: WayDraft {
                kinds: there.map_or_else(Vec::new, |way| {
                    way.kinds.iter().map(|kind| (*kind).into()).collect()
                }),
                words: there.and_then(|way| way.words.clone()).unwrap_or_default(),
                date: there.map_or(of.today(), |way| way.date).to_string(),
            },
            words_label: texts.get("life-words"),
            who_sees: texts.get("life-all-three-see"),
            button: texts.get("life-save"),
        })
    }
}

fn choice(kind: ServiceKind, of: &Life<'_>) -> WayChoice {
    let is_alone = kind == ServiceKind::NothingWanted;
    WayChoice { kind, text: of.here.texts.get(kind.key()), is_alone }
}

fn found<'a>(id: &str, of: &Life<'a>) -> Result<&'a WayOnward, MedspillerError> {
    let id = moment::id(id)?;
    of.life.ways.iter().find(|way| way.id == id).ok_or(MedspillerError::NotFound)
}

impl WayDraft {
    /// What is chosen, as the core reads it.
    pub(crate) fn kinds(&self) -> BTreeSet<transition::ServiceKind> {
        self.kinds.iter().map(|kind| (*kind).into()).collect()
    }
}
