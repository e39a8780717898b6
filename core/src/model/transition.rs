//! The way onward (Veien videre): what comes when the period ends, asked for before it does, and
//! how it goes at 3 and 6 months after.
//!
//! - here: what was offered or guided to, and whether it is missing yet.
//! - `follow_up`: the user's yes to being asked, the three taps, when they are due.

mod follow_up;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use follow_up::{
    DueFollowUp, FollowUp, FollowUpWish, LATE_DAYS, NewFollowUp, Satisfaction, Stands, When,
    due_follow_ups, wishes_follow_up,
};

use super::dates::{back, check_past, days_since};
use super::decision::Decision;
use super::goal::Entry;
use super::id::{CaseId, PersonId, WayOnwardId};
use super::invalid::{Invalid, Reason};
use super::text;
use super::time::{Date, Moment};

/// The most characters of a way onward's words.
pub const WAY_CHARACTERS: usize = 2000;

/// Days before the period's end from when the way onward is asked for: twelve weeks (this project's
/// own rule).
pub const ASKED_FROM_DAYS: u64 = 84;

/// Days before the period's end from when it is missing: eight weeks, as the signal has it.
pub const MISSING_FROM_DAYS: u64 = 56;

/// A kind of service, or of going on, that somebody is guided to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceKind {
    /// Training alone or with people one knows.
    OnOnesOwn,
    /// A sports club, a gym, an association.
    Club,
    /// An open group or activity of the municipality's.
    MunicipalActivity,
    /// A healthy life centre (frisklivssentral).
    HealthyLifeCentre,
    /// Mental health or substance services of the municipality.
    MunicipalHealth,
    /// The specialist health service.
    SpecialistHealth,
    /// Someone who has been through the same (likeperson), a volunteer.
    PeerOrVolunteer,
    /// Work or NAV.
    Work,
    /// School or studies.
    Education,
    /// Another support contact, or another form of this scheme.
    OtherContact,
    /// Something else, in words.
    Other,
    /// Asked, and the user wants nothing further.
    NothingWanted,
}

impl ServiceKind {
    /// All, in the order they are shown.
    pub const ALL: [Self; 12] = [
        Self::OnOnesOwn,
        Self::Club,
        Self::MunicipalActivity,
        Self::HealthyLifeCentre,
        Self::MunicipalHealth,
        Self::SpecialistHealth,
        Self::PeerOrVolunteer,
        Self::Work,
        Self::Education,
        Self::OtherContact,
        Self::Other,
        Self::NothingWanted,
    ];
}

/// A way onward, as the triangle's circle holds it. A changed one is the same record written again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayOnward {
    /// Which.
    pub id: WayOnwardId,
    /// In which case.
    pub case: CaseId,
    /// What the user was offered or guided to; at least one.
    pub kinds: BTreeSet<ServiceKind>,
    /// In words.
    pub words: Option<String>,
    /// The day it was settled.
    pub date: Date,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back.
    pub withdrawn: Option<Moment>,
}

/// How it stands with the way onward from a decision's period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked<'a> {
    /// Nobody need ask: the period has no end, another goes on, or the end is far.
    NotYet,
    /// It is time to ask.
    Open {
        /// The period's end.
        end: Date,
    },
    /// The end is within [`MISSING_FROM_DAYS`], or past, and nothing is settled.
    Missing {
        /// The period's end.
        end: Date,
        /// Days since it began to be missing.
        days: u32,
    },
    /// It is settled; the last one counts.
    Settled(&'a WayOnward),
}

impl WayOnward {
    /// A way onward; or, with the id of one that is there, that one changed. `words` may be empty,
    /// but for [`ServiceKind::Other`].
    ///
    /// # Errors
    /// Names the field: `kinds` is [`Reason::Empty`] without any, [`Reason::OutOfRange`] for
    /// nothing wanted together with something; `words` as [`text::lines_if_any`] with at most
    /// [`WAY_CHARACTERS`], [`Reason::Empty`] where they are needed; `date` is [`Reason::InFuture`]
    /// after today, [`Reason::InPast`] over ten years ago.
    pub fn make(
        (kinds, words, date): (&BTreeSet<ServiceKind>, &str, Date),
        id: WayOnwardId,
        case: CaseId,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        if kinds.is_empty() {
            return Err(Invalid::new("kinds", Reason::Empty));
        }
        if kinds.contains(&ServiceKind::NothingWanted) && kinds.len() > 1 {
            return Err(Invalid::new("kinds", Reason::OutOfRange));
        }
        let words = text::lines_if_any("words", words, WAY_CHARACTERS)?;
        if kinds.contains(&ServiceKind::Other) && words.is_none() {
            return Err(Invalid::new("words", Reason::Empty));
        }
        check_past("date", date, entry.now.date())?;
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { id, case, kinds: kinds.clone(), words, date, entered, by, on, withdrawn: None })
    }

    /// Takes it back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }
}

/// How it stands today with the way onward from a decision's period. One that was settled before the
/// period began was about another end. `goes_on` says that another decision follows.
pub fn asked<'a>(
    decision: &Decision,
    goes_on: bool,
    ways: &'a [WayOnward],
    today: Date,
) -> Asked<'a> {
    let settled = ways.iter().filter(|way| way.withdrawn.is_none() && way.date >= decision.from);
    if let Some(way) = settled.max_by_key(|way| (way.date, way.entered.utc, way.id)) {
        return Asked::Settled(way);
    }
    let Some(end) = decision.end.filter(|_| !goes_on && decision.withdrawn.is_none()) else {
        return Asked::NotYet;
    };
    let missing_from = back(end, MISSING_FROM_DAYS);
    match today {
        today if today >= missing_from => {
            Asked::Missing { end, days: days_since(missing_from, today) }
        }
        today if today >= back(end, ASKED_FROM_DAYS) => Asked::Open { end },
        _ => Asked::NotYet,
    }
}

#[cfg(test)]
mod tests;
