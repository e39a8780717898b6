//! A contact's guidance talks as they lie in several circles, and when the next is due.

use crate::app::contacts::profile::Work;
use crate::app::contacts::{each_once, is_open};
use crate::app::error::AppError;
use crate::app::place::Place;
use crate::model::id::PersonId;
use crate::model::papers::guidance::{
    GuidanceInterval, GuidanceRhythm, GuidanceTalk, next_guidance,
};
use crate::model::talk::EXTRA_SPARE_DAYS;
use crate::model::time::Date;
use crate::store::{Database, view, work};

/// A contact's talks, and how often they are.
pub(in crate::app) fn read(
    database: Database<'_>,
    contact: PersonId,
) -> Result<(Vec<GuidanceTalk>, GuidanceInterval), AppError> {
    let mut talks: Vec<GuidanceTalk> = work::of_contact(database, contact)?;
    talks.retain(|talk| talk.contact == contact);
    let rhythm = rhythm(database, contact)?;
    Ok((talks, rhythm.map(|rhythm| rhythm.months).unwrap_or_default()))
}

/// How often a contact is guided, where that is set.
pub(in crate::app::contacts) fn rhythm(
    database: Database<'_>,
    contact: PersonId,
) -> Result<Option<GuidanceRhythm>, AppError> {
    let copies: Vec<GuidanceRhythm> = work::of_contact(database, contact)?;
    let all = each_once(copies, |rhythm| &rhythm.entered);
    Ok(all.into_iter().find(|rhythm| rhythm.contact == contact))
}

/// When the contact's guidance is due, for the signal of the case in which it is said. None on the
/// user's phone, and none when a talk is planned within [`EXTRA_SPARE_DAYS`]: then it is as good as
/// held, and late is no news.
pub(in crate::app) fn due(
    database: Database<'_>,
    place: &Place,
    today: Date,
) -> Result<Option<Date>, AppError> {
    if place.work.is_none() {
        return Ok(None);
    }
    let contact = place.contact();
    let (talks, interval) = read(database, contact)?;
    let since = Work::since(database, contact)?;
    let since = since.unwrap_or(place.view.case.opened.date());
    let next = next_guidance(&talks, contact, since, interval, today);
    let is_near = |on: Date| (on - today).num_days().unsigned_abs() <= EXTRA_SPARE_DAYS;
    Ok(Some(next.due).filter(|_| !next.planned.is_some_and(is_near)))
}

/// Whether a contact's guidance is said to be due in this of their cases. It is about the contact and
/// not about a user, so it is said once: in the first of their open cases that this vault has.
pub(in crate::app) fn is_said_in(
    database: Database<'_>,
    place: &Place,
    today: Date,
) -> Result<bool, AppError> {
    let theirs = view::cases(database)?.into_iter();
    for view in theirs.filter(|view| view.case.contact == place.contact()) {
        if is_open(database, view.case.id, today)? {
            return Ok(view.case.id == place.case());
        }
    }
    Ok(false)
}
