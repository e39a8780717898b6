//! Voluntary organisations: the third form, where one contact serves a whole team.
//!
//! Which users a team serves is said in each user's own case and nowhere else: an agreement with a
//! club names no user and no case, so that no list of who gets the service lies outside the cases.

use serde::{Deserialize, Serialize};

use super::{check_last, check_near, holds, overlap};
use crate::model::goal::Entry;
use crate::model::id::{CaseId, ClubAgreementId, ClubPlaceId, OrganisationId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::person;
use crate::model::text;
use crate::model::time::{Date, Moment};

/// The most characters of an organisation's or a team's name.
pub const CLUB_CHARACTERS: usize = 100;

/// The most characters of how a club is reached.
pub const REACHED_CHARACTERS: usize = 100;

/// A voluntary organisation, as the circle of the work with it holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Which.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was put away. From then on it is offered nowhere.
    pub withdrawn: Option<Moment>,
}

impl Organisation {
    /// An organisation; or, with the id of one that is there, that one changed.
    ///
    /// # Errors
    /// `name` as [`text::line`](fn@text::line), with at most [`CLUB_CHARACTERS`].
    pub fn make(name: &str, id: OrganisationId, entry: &Entry<'_>) -> Result<Self, Invalid> {
        let name = text::line("name", name, CLUB_CHARACTERS)?;
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { id, name, entered, by, on, withdrawn: None })
    }

    /// Puts it away. It is kept; one that was put away before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }
}

/// The municipality's agreement with an organisation on one of its teams, as the circle of the work
/// with it holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClubAgreement {
    /// Which.
    pub id: ClubAgreementId,
    /// With which organisation.
    pub organisation: OrganisationId,
    /// The team or activity.
    pub team: String,
    /// The club's own contact person, who confirms hours.
    pub person: String,
    /// How that person is reached, if that is known.
    pub reached: Option<String>,
    /// Its first day.
    pub from: Date,
    /// Its last day; none when it is open.
    pub to: Option<Date>,
    /// The day it was signed; none until it is.
    pub signed_on: Option<Date>,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back. From then on it serves nobody.
    pub withdrawn: Option<Moment>,
}

/// An agreement as it is given, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewClubAgreement {
    /// The team or activity.
    pub team: String,
    /// The club's own contact person.
    pub person: String,
    /// How that person is reached; may be empty.
    pub reached: String,
    /// Its first day.
    pub from: Date,
    /// Its last day; none when it is open.
    pub to: Option<Date>,
    /// The day it was signed; none until it is.
    pub signed_on: Option<Date>,
}

impl ClubAgreement {
    /// An agreement; or, with the id of one that is there, that one changed.
    ///
    /// # Errors
    /// Names the field: `organisation` is [`Reason::Ended`] when it was put away; `team` and
    /// `reached` as [`text::line`](fn@text::line), `person` as [`person::name`]; `from` is
    /// [`Reason::InPast`] or [`Reason::InFuture`] over ten years away; `to` is
    /// [`Reason::OutOfRange`] before `from` or over ten years after; `signed_on` is
    /// [`Reason::InFuture`] after today and [`Reason::InPast`] over ten years ago.
    pub fn make(
        new: &NewClubAgreement,
        id: ClubAgreementId,
        organisation: &Organisation,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        let today = entry.now.date();
        if organisation.withdrawn.is_some() {
            return Err(Invalid::new("organisation", Reason::Ended));
        }
        check_near("from", new.from, today)?;
        check_last("to", new.from, new.to)?;
        if let Some(signed_on) = new.signed_on {
            check_near("signed_on", signed_on, today)?;
            if signed_on > today {
                return Err(Invalid::new("signed_on", Reason::InFuture));
            }
        }
        Ok(Self {
            id,
            organisation: organisation.id,
            team: text::line("team", &new.team, CLUB_CHARACTERS)?,
            person: person::name("person", &new.person)?,
            reached: text::line_if_any("reached", &new.reached, REACHED_CHARACTERS)?,
            from: new.from,
            to: new.to,
            signed_on: new.signed_on,
            entered: entry.now.clone(),
            by: entry.by,
            on: entry.on,
            withdrawn: None,
        })
    }

    /// Takes it back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }

    /// Whether it stands on the day.
    pub fn holds(&self, date: Date) -> bool {
        self.withdrawn.is_none() && holds(self.from, self.to, date)
    }
}

/// A case that is served by a club's team, as the triangle's circle of that case holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClubPlace {
    /// Which.
    pub id: ClubPlaceId,
    /// Whose case.
    pub case: CaseId,
    /// By which agreement.
    pub agreement: ClubAgreementId,
    /// Its first day.
    pub from: Date,
    /// Its last day; none when it is open.
    pub to: Option<Date>,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back.
    pub withdrawn: Option<Moment>,
}

impl ClubPlace {
    /// A place in a team; or, with the id of one that is there, that one changed. `others` are the
    /// case's.
    ///
    /// # Errors
    /// `from` is [`Reason::OutOfRange`] when the agreement doesn't stand on that day,
    /// [`Reason::Exists`] when the case has a place by the same agreement then; `to` is
    /// [`Reason::OutOfRange`] before `from` or after the agreement's end.
    pub fn make(
        (from, to): (Date, Option<Date>),
        id: ClubPlaceId,
        case: CaseId,
        agreement: &ClubAgreement,
        others: &[Self],
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        if !agreement.holds(from) {
            return Err(Invalid::new("from", Reason::OutOfRange));
        }
        check_last("to", from, to)?;
        if to.is_some_and(|to| !agreement.holds(to)) {
            return Err(Invalid::new("to", Reason::OutOfRange));
        }
        let meets = |other: &Self| {
            other.id != id
                && other.withdrawn.is_none()
                && (other.case, other.agreement) == (case, agreement.id)
                && overlap((from, to), (other.from, other.to))
        };
        if others.iter().any(meets) {
            return Err(Invalid::new("from", Reason::Exists));
        }
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { id, case, agreement: agreement.id, from, to, entered, by, on, withdrawn: None })
    }

    /// Takes it back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }
}

#[cfg(test)]
mod tests;
