//! Past the contact: what the user says to the municipality alone, and the number to call.
//!
//! A wish to talk with the municipality lies in the circle of the user and the municipality
//! (`Command::voice`), which the contact's phone is never in. Where the
//! user has no vault of their own there is the number, and a page to hand over: nothing is stored.

use super::command::{Command, make_id};
use super::error::AppError;
use super::life::App;
use super::place::{Acting, Place, of_case};
use super::talks::AtTheTable;
use crate::model::id::{CaseId, TalkRequestId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::municipality_number::MunicipalityNumber;
use crate::model::person::Role;
use crate::model::talk::{Answered, Asked, TalkRequest};
use crate::model::time::Now;
use crate::store::{Database, records};

/// What a case knows of the way past the contact, for whoever looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastTheContact {
    /// The case's circles and people.
    pub place: Place,
    /// The number to call, if it is written down.
    pub number: Option<MunicipalityNumber>,
    /// This is the user's own vault: they can say it here.
    pub can_write: bool,
    /// The user's wishes to talk with the municipality, the last first; none on the contact's phone.
    pub wishes: Vec<TalkRequest>,
}

impl App {
    /// The way past the contact, for the user and the municipality's person.
    ///
    /// # Errors
    /// `by` is [`Reason::OutOfRange`] for the contact, whose screens show none of it;
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn past_the_contact(
        &self,
        case: CaseId,
        acting: Acting,
    ) -> Result<PastTheContact, AppError> {
        self.look(case, |database, place| {
            // a former contact, too
            if place.person(acting) == place.me && place.role == Role::TrainingContact {
                return Err(Invalid::new("by", Reason::OutOfRange).into());
            }
            let mut wishes: Vec<TalkRequest> = of_case(database, place.voice, case)?;
            wishes.sort_by_key(|wish| std::cmp::Reverse((wish.asked.utc, wish.id)));
            let can_write = place.me == place.user();
            let number = number(database, place)?;
            Ok(PastTheContact { number, can_write, wishes, place: place.clone() })
        })
    }

    /// The number of the municipality's person, if it is written down.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn municipality_number(
        &self,
        case: CaseId,
    ) -> Result<Option<MunicipalityNumber>, AppError> {
        self.look(case, number)
    }

    /// Writes down the number of the municipality's person, in the place of the one before.
    /// `answered` says when somebody answers it, and may be empty.
    ///
    /// # Errors
    /// As [`MunicipalityNumber::make`]; [`AppError::NotFound`].
    pub fn set_municipality_number(
        &self,
        case: CaseId,
        number: &str,
        answered: &str,
        acting: Acting,
        now: Now,
    ) -> Result<MunicipalityNumber, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place(case)?;
            let entry = place.entry(acting, &moment);
            let number = MunicipalityNumber::make(number, answered, case, &entry)?;
            command.put(place.triangle()?, &[&number])?;
            Ok(number)
        })
    }

    /// The municipality's person has talked with the user: the wish is answered.
    ///
    /// # Errors
    /// As [`TalkRequest::talked`]; `by` is [`Reason::OutOfRange`] for anyone but the municipality's
    /// person; [`AppError::NotFound`] where this phone has no such wish.
    pub fn talked_with_municipality(
        &self,
        case: CaseId,
        wish: TalkRequestId,
        now: Now,
    ) -> Result<TalkRequest, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place(case)?;
            let voice = place.voice()?;
            let there: Option<TalkRequest> = records::one(command.database, voice, wish)?;
            let there = there.ok_or(AppError::NotFound("request"))?;
            if place.role != Role::Coordinator {
                return Err(Invalid::new("by", Reason::OutOfRange).into());
            }
            let talked = there.talked(&moment)?;
            command.put(voice, &[&talked])?;
            Ok(talked)
        })
    }
}

fn number(database: Database<'_>, place: &Place) -> Result<Option<MunicipalityNumber>, AppError> {
    let numbers: Vec<MunicipalityNumber> = of_case(database, place.triangle, place.case())?;
    Ok(numbers.into_iter().next())
}

/// "Jeg vil snakke med kommunen": the user says it in a vault of their own, and nowhere else.
pub(super) fn ask_municipality(
    command: &mut Command<'_>,
    at: &AtTheTable<'_>,
    why: &str,
) -> Result<TalkRequest, AppError> {
    let (case, id) = (at.place.case(), TalkRequestId(make_id()?));
    if at.place.me != at.place.user() {
        // in any circle of this phone the contact could read it, or it isn't the user's to say
        return Err(Invalid::new("with", Reason::OutOfRange).into());
    }
    let request = TalkRequest::ask(id, case, Asked::Municipality, why, &at.party, &at.entry)?;
    let there: Vec<TalkRequest> = of_case(command.database, at.place.voice, case)?;
    if there.iter().any(|of| of.answered == Answered::Open) {
        return Err(Invalid::new("request", Reason::Exists).into());
    }
    let voice = command.voice(case)?;
    command.put(voice, &[&request])?;
    Ok(request)
}
