//! A relative's card for a talk, and whether the scheme is a relief to them.
//!
//! A card is the relative's own, on their own phone, until they bring it up; then all three read it. A
//! relative without a phone of their own says it to someone who has one, and it is brought up with
//! that. Whether it is a relief is for the municipality: it is written down on the relative's phone or
//! the municipality's, and lies in that phone's own circle.

use super::one;
use crate::app::command::{Command, make_id};
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::Place;
use crate::app::talks;
use crate::model::closing::Doing;
use crate::model::decision::Decision;
use crate::model::goal::Entry;
use crate::model::id::{CaseId, CircleId, DecisionId, PersonId, RelativeCardId, ReliefId, TalkId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::people::relative::{RelativeCard, Relief, Relieved};
use crate::model::person::Role;
use crate::model::time::{Moment, Now};
use crate::store::{Database, records};

impl App {
    /// Writes a relative's card for a talk, or writes it again.
    ///
    /// # Errors
    /// As [`RelativeCard::make`]; `relative` is [`Reason::OutOfRange`] for anyone else; `talk` is
    /// [`Reason::Ended`] when it is no longer to be; `case` is [`Reason::Ended`] when it is closed;
    /// [`AppError::NotFound`].
    pub fn write_relative_card(
        &self,
        (case, talk): (CaseId, TalkId),
        relative: PersonId,
        words: &str,
        form: Option<&str>,
        now: Now,
    ) -> Result<RelativeCard, AppError> {
        let (id, moment) = (RelativeCardId(make_id()?), now.moment());
        self.command(|command| {
            let place = command.place(case)?;
            let entry = entry(&place, relative, &moment)?;
            talks::one(command.database, &place, talk)?.check_planned()?;
            command.may(&place, Doing::Planning(now.date()))?;
            let circle = circle_of_card(&place, relative)?;
            let there: Vec<RelativeCard> = records::about(command.database, circle, talk)?;
            let id = there.iter().find(|card| card.by == relative).map_or(id, |card| card.id);
            let card = RelativeCard::make(words, id, (case, talk), &there, &entry)?;
            command.put(circle, &[&card])?;
            command.use_form_if_any(form)?;
            Ok(card)
        })
    }

    /// The relative brings their card up: a copy lies in the circle of all three from then on.
    ///
    /// # Errors
    /// `talk` is [`Reason::Ended`] when it is no longer to be; [`AppError::NotFound`], also on any
    /// phone but the relative's.
    pub fn bring_relative_card_up(
        &self,
        case: CaseId,
        talk: TalkId,
        now: Now,
    ) -> Result<RelativeCard, AppError> {
        self.command(|command| {
            let place = command.place(case)?;
            talks::one(command.database, &place, talk)?.check_planned()?;
            command.may(&place, Doing::Planning(now.date()))?;
            let own = card(command.database, place.own, talk, place.me)?;
            let card = own.ok_or(AppError::NotFound("card"))?;
            command.put(place.triangle()?, &[&card])?;
            Ok(card)
        })
    }

    /// The cards for a talk that this phone's owner may read: their own, and those brought up.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn relative_cards(
        &self,
        case: CaseId,
        talk: TalkId,
    ) -> Result<Vec<RelativeCard>, AppError> {
        self.look(case, |database, place| {
            let mut cards: Vec<RelativeCard> = records::about(database, place.triangle()?, talk)?;
            if let Some(own) = card(database, place.own, talk, place.me)? {
                // as it is written now, whether that is brought up or not
                cards.retain(|card| card.by != own.by);
                cards.push(own);
            }
            cards.sort_by_key(|card| (card.entered.utc, card.id));
            Ok(cards)
        })
    }

    /// Whether this phone's owner, a relative, has brought their card up as it stands.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn is_relative_card_up(&self, case: CaseId, talk: TalkId) -> Result<bool, AppError> {
        self.look(case, |database, place| {
            let own = card(database, place.own, talk, place.me)?;
            Ok(own.is_some() && own == card(database, place.triangle()?, talk, place.me)?)
        })
    }

    /// "Gir dette deg avlastning?": once in a decision's period, and changed as often as wanted.
    ///
    /// # Errors
    /// As [`Relief::make`]; `relative` is [`Reason::OutOfRange`] for anyone else; `case` is
    /// [`Reason::Ended`] when it is closed; [`AppError::NotFound`], also on the user's and the
    /// contact's phones.
    pub fn answer_relief(
        &self,
        (case, decision): (CaseId, DecisionId),
        relative: PersonId,
        said: Relieved,
        now: Now,
    ) -> Result<Relief, AppError> {
        let (id, moment) = (ReliefId(make_id()?), now.moment());
        self.command(|command| {
            let place = command.place(case)?;
            let (of, there) = relief_at(command, &place, (decision, relative))?;
            let entry = entry(&place, relative, &moment)?;
            command.may(&place, Doing::Recording(now.date()))?;
            let id = there.iter().find(|one| one.answers(&of, relative)).map_or(id, |one| one.id);
            let relief = Relief::make(said, id, &of, &there, &entry)?;
            command.put(place.own, &[&relief])?;
            Ok(relief)
        })
    }

    /// What relatives have said of it on this phone, the newest first.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn reliefs(&self, case: CaseId) -> Result<Vec<Relief>, AppError> {
        self.look(case, |database, place| {
            let mut all: Vec<Relief> =
                crate::app::place::of_case(database, Some(place.own), place.case())?;
            all.sort_by_key(|one| std::cmp::Reverse((one.entered.utc, one.id)));
            Ok(all)
        })
    }
}

/// The decision that relief is asked about, and what was said of it on this phone.
fn relief_at(
    command: &Command<'_>,
    place: &Place,
    (decision, relative): (DecisionId, PersonId),
) -> Result<(Decision, Vec<Relief>), AppError> {
    if place.me != relative && place.role != Role::Coordinator {
        return Err(AppError::NotFound("circle"));
    }
    let of: Decision = one(command.database, place, place.triangle()?, decision, "decision")?;
    Ok((of, records::about(command.database, place.own, decision)?))
}

/// By the relative, on whose phone.
fn entry<'a>(place: &Place, relative: PersonId, now: &'a Moment) -> Result<Entry<'a>, Invalid> {
    let is_relative =
        place.people.iter().any(|one| one.person == relative && one.role == Some(Role::Relative));
    if !is_relative {
        return Err(Invalid::new("relative", Reason::OutOfRange));
    }
    Ok(Entry { by: relative, on: place.on_whose_phone(relative), now })
}

/// Their own where they are the phone's owner, else at once where all three read it.
fn circle_of_card(place: &Place, relative: PersonId) -> Result<CircleId, AppError> {
    if place.me == relative { Ok(place.own) } else { place.triangle() }
}

fn card(
    database: Database<'_>,
    circle: CircleId,
    talk: TalkId,
    relative: PersonId,
) -> Result<Option<RelativeCard>, AppError> {
    let there: Vec<RelativeCard> = records::about(database, circle, talk)?;
    Ok(there.into_iter().find(|card| card.by == relative))
}
