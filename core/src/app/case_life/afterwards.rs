//! The user's word on the service, whether they may be asked later, and the two follow-ups.
//!
//! All of it lies in the circle of the user and the municipality and in no other, and is given on the
//! user's own phone: the contact's gives `NotFound`, whoever holds it, and shows none of it.

use std::collections::BTreeMap;

use chrono::Days;

use super::{endings, one};
use crate::app::command::{Command, make_id};
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::{Acting, Place, of_case};
use crate::model::closing::{Closing, Doing};
use crate::model::id::{CaseId, CircleId, ClosingId, FollowUpId, FollowUpWishId, ServiceRatingId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::service_rating::{Asked, CLOSES_MONTHS, OPENS_DAYS, ServiceRating, Tap};
use crate::model::time::{Date, Now, months_after};
use crate::model::transition::{
    DueFollowUp, FollowUp, FollowUpWish, NewFollowUp, When, due_follow_ups, wishes_follow_up,
};
use crate::store::Database;

/// What is said past the contact of one closing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afterwards {
    /// The closing.
    pub closing: Closing,
    /// The user's word on the service, if it was given.
    pub rating: Option<ServiceRating>,
    /// What the user said last to being asked later: none as long as nothing was said.
    pub wish: Option<FollowUpWish>,
    /// The follow-ups and how they stand: none when the user didn't say yes, or is no longer to be
    /// asked.
    pub follow_ups: Vec<DueFollowUp>,
    /// What was answered, the first first.
    pub answers: Vec<FollowUp>,
}

impl App {
    /// The user rates the service when the case ends; or changes what they said.
    ///
    /// # Errors
    /// As [`ServiceRating::make`]; `case` is [`Reason::NotDue`] as long as the case isn't closed nor
    /// to be; [`AppError::NotFound`] on the contact's phone.
    pub fn rate_service(
        &self,
        case: CaseId,
        (taps, words): (&BTreeMap<Asked, Tap>, &str),
        form: Option<&str>,
        now: Now,
    ) -> Result<ServiceRating, AppError> {
        let (id, moment) = (ServiceRatingId(make_id()?), now.moment());
        self.command(|command| {
            let (place, voice, closing) = past_the_contact(command, case)?;
            let there: Vec<ServiceRating> = of_case(command.database, Some(voice), case)?;
            let id = there.iter().find(|one| one.closing == closing.id).map_or(id, |one| one.id);
            let entry = place.entry(Acting::Owner, &moment);
            let who = (&closing, place.user());
            let rating = ServiceRating::make((taps, words), id, who, &there, &entry)?;
            command.put(voice, &[&rating])?;
            command.use_form_if_any(form)?;
            Ok(rating)
        })
    }

    /// The user says whether they may be asked at three and six months. The last they say counts.
    ///
    /// # Errors
    /// As [`FollowUpWish::make`]; `case` is [`Reason::NotDue`] as long as the case isn't closed nor
    /// to be; [`AppError::NotFound`] on the contact's phone.
    pub fn wish_follow_up(
        &self,
        case: CaseId,
        yes: bool,
        now: Now,
    ) -> Result<FollowUpWish, AppError> {
        let (id, moment) = (FollowUpWishId(make_id()?), now.moment());
        self.command(|command| {
            let (place, voice, closing) = past_the_contact(command, case)?;
            let entry = place.entry(Acting::Owner, &moment);
            let wish = FollowUpWish::make(&closing, (place.user(), yes), id, &entry)?;
            command.put(voice, &[&wish])?;
            Ok(wish)
        })
    }

    /// The three taps at three or six months.
    ///
    /// # Errors
    /// As [`FollowUp::make`]; `case` is [`Reason::NotDue`] when the case was never closed;
    /// [`AppError::NotFound`] on the contact's phone.
    pub fn answer_follow_up(
        &self,
        case: CaseId,
        when: When,
        new: NewFollowUp,
        form: Option<&str>,
        now: Now,
    ) -> Result<FollowUp, AppError> {
        let (id, moment) = (FollowUpId(make_id()?), now.moment());
        self.command(|command| {
            let (place, voice, closing) = past_the_contact(command, case)?;
            let so_far = endings::of(command.database, &place)?;
            let wishes: Vec<FollowUpWish> = of_case(command.database, Some(voice), case)?;
            let answers: Vec<FollowUp> = of_case(command.database, Some(voice), case)?;
            let entry = place.entry(Acting::Owner, &moment);
            let answer = FollowUp::make(
                new,
                when,
                id,
                (&closing, place.user()),
                (so_far.history(), &wishes, &answers),
                &entry,
            )?;
            command.put(voice, &[&answer])?;
            command.use_form_if_any(form)?;
            Ok(answer)
        })
    }

    /// What is said past the contact of the last closing; none as long as the case isn't closed nor
    /// to be.
    ///
    /// # Errors
    /// [`AppError::NotFound`] on the contact's phone; [`AppError::Store`].
    pub fn afterwards(&self, case: CaseId, now: Now) -> Result<Option<Afterwards>, AppError> {
        self.look(case, |database, place| {
            if place.is_contacts_phone() {
                return Err(AppError::NotFound("circle"));
            }
            afterwards(database, place, now.date())
        })
    }

    /// What is said past the contact of one closing, also one after which the case was opened again.
    ///
    /// # Errors
    /// [`AppError::NotFound`], on the contact's phone always; [`AppError::Store`].
    pub fn afterwards_of(
        &self,
        case: CaseId,
        closing: ClosingId,
        now: Now,
    ) -> Result<Afterwards, AppError> {
        self.look(case, |database, place| {
            if place.is_contacts_phone() {
                return Err(AppError::NotFound("circle"));
            }
            let closing = one(database, place, place.triangle()?, closing, "closing")?;
            of_closing(database, place, closing, now.date())
        })
    }
}

impl Place {
    /// This vault is neither the user's nor the municipality's: what goes past the contact is not
    /// here, and is not to be.
    pub(in crate::app) fn is_contacts_phone(&self) -> bool {
        use crate::model::person::Role::{Coordinator, ServiceUser};
        !matches!(self.role, ServiceUser | Coordinator)
    }
}

/// The circle past the contact, and the closing that it is about.
fn past_the_contact(
    command: &mut Command<'_>,
    case: CaseId,
) -> Result<(Place, CircleId, Closing), AppError> {
    let voice = command.voice(case)?;
    let place = command.place(case)?;
    command.may(&place, Doing::Ending)?;
    let so_far = endings::of(command.database, &place)?;
    let closing = so_far.newest().ok_or_else(|| Invalid::new("case", Reason::NotDue))?;
    Ok((place, voice, closing.clone()))
}

/// What is said past the contact of the last closing, inside a transaction.
pub(super) fn afterwards(
    database: Database<'_>,
    place: &Place,
    today: Date,
) -> Result<Option<Afterwards>, AppError> {
    let so_far = endings::of(database, place)?;
    let closing = so_far.newest().cloned();
    closing.map(|closing| of_closing(database, place, closing, today)).transpose()
}

fn of_closing(
    database: Database<'_>,
    place: &Place,
    closing: Closing,
    today: Date,
) -> Result<Afterwards, AppError> {
    let case = place.case();
    let so_far = endings::of(database, place)?;
    let ratings: Vec<ServiceRating> = of_case(database, place.voice, case)?;
    let wishes: Vec<FollowUpWish> = of_case(database, place.voice, case)?;
    let mut answers: Vec<FollowUp> = of_case(database, place.voice, case)?;
    let follow_ups = due_follow_ups(&closing, so_far.history(), &wishes, &answers, today);
    answers.retain(|answer| answer.closing == closing.id);
    answers.sort_by_key(|answer| (answer.when, answer.entered.utc, answer.id));
    let of_it = wishes.into_iter().filter(|wish| wish.closing == closing.id);
    Ok(Afterwards {
        rating: ratings.into_iter().find(|rating| rating.closing == closing.id),
        wish: of_it.max_by_key(|wish| (wish.entered.utc, wish.id)),
        follow_ups,
        answers,
        closing,
    })
}

impl Afterwards {
    /// Whether the service may be rated on a day: from [`OPENS_DAYS`] before the last day to
    /// [`CLOSES_MONTHS`] after it.
    pub fn may_rate_on(&self, today: Date) -> bool {
        let last = self.closing.date;
        let opens = last.checked_sub_days(Days::new(OPENS_DAYS)).unwrap_or(last);
        self.closing.may_ask() && opens <= today && today <= months_after(last, CLOSES_MONTHS)
    }

    /// The user may be asked: what they said last is yes.
    pub fn may_ask(&self) -> bool {
        let wishes: Vec<FollowUpWish> = self.wish.iter().cloned().collect();
        wishes_follow_up(self.closing.id, &wishes)
    }
}
