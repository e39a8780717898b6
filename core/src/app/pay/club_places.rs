//! Whom a club's team serves: each case says by which agreement it is served, and nothing else does.

use std::cmp::Reverse;

use super::clubs::agreement_here;
use crate::app::command::make_id;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::{Acting, of_case};
use crate::model::id::{CaseId, ClubAgreementId, ClubPlaceId};
use crate::model::pay::club::{ClubAgreement, ClubPlace, Organisation};
use crate::model::person::Role;
use crate::model::time::{Date, Now};
use crate::store::records;

/// A club, and the agreement on one of its teams.
pub type Club = (Organisation, ClubAgreement);

impl App {
    /// Says by which club's team a case is served, and when; with an id, changes that.
    ///
    /// # Errors
    /// As [`ClubPlace::make`]; [`AppError::NotFound`], also on a phone of the user's.
    pub fn set_club_place(
        &self,
        (case, agreement): (CaseId, ClubAgreementId),
        days: (Date, Option<Date>),
        id: Option<ClubPlaceId>,
        now: Now,
    ) -> Result<ClubPlace, AppError> {
        let (spare, moment) = (ClubPlaceId(make_id()?), now.moment());
        self.command(|command| {
            let place = command.place(case)?;
            let (_, agreement) = agreement_here(command.database, agreement)?;
            let others: Vec<ClubPlace> = of_case(command.database, place.triangle, case)?;
            if id.is_some_and(|id| !others.iter().any(|other| other.id == id)) {
                return Err(AppError::NotFound("club place"));
            }
            let entry = place.entry(Acting::Owner, &moment);
            let id = id.unwrap_or(spare);
            let made = ClubPlace::make(days, id, case, &agreement, &others, &entry)?;
            command.put(place.triangle()?, &[&made])?;
            Ok(made)
        })
    }

    /// Takes back that a case is served by a club's team.
    ///
    /// # Errors
    /// [`AppError::NotFound`].
    pub fn withdraw_club_place(
        &self,
        case: CaseId,
        id: ClubPlaceId,
        now: Now,
    ) -> Result<(), AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place(case)?;
            let circle = place.triangle()?;
            let there: Option<ClubPlace> = records::one(command.database, circle, id)?;
            let there = there.filter(|one| one.case == case && place.role != Role::ServiceUser);
            let there = there.ok_or(AppError::NotFound("club place"))?;
            command.put(circle, &[&there.withdraw(&moment)])
        })
    }

    /// By which clubs' teams a case is served or was, the newest first; the club is none where this
    /// vault isn't in the work with it.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn club_places(&self, case: CaseId) -> Result<Vec<(ClubPlace, Option<Club>)>, AppError> {
        self.look(case, |database, place| {
            let mut places: Vec<ClubPlace> = of_case(database, place.triangle, case)?;
            places.retain(|one| one.withdrawn.is_none());
            places.sort_by_key(|one| Reverse((one.from, one.id)));
            let with_club = places.into_iter().map(|one| {
                let club = agreement_here(database, one.agreement);
                match club {
                    Ok(club) => Ok((one, Some(club))),
                    Err(AppError::NotFound(_)) => Ok((one, None)),
                    Err(error) => Err(error),
                }
            });
            with_club.collect()
        })
    }
}
