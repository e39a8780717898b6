//! What a new log begins with: who, and when, where and what. Never how it went.

use super::super::error::AppError;
use super::super::life::App;
use super::super::occurrences::occurrence;
use super::super::pauses::pauses;
use super::super::place::{Place, of_case, place};
use super::{KeptMood, last_held, mood, scheduled, unlogged};
use crate::model::goal::Goal;
use crate::model::id::CaseId;
use crate::model::session::defaults::{Defaults, defaults};
use crate::model::session::occurrence::{Occurrence, OccurrenceRef};
use crate::model::session::pause::is_paused;
use crate::model::session::record::TrainingSession;
use crate::model::time::Now;
use crate::store::Database;

/// What a new log begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beginning {
    /// When, how long, where, what.
    pub defaults: Defaults,
    /// The participants, in the order of the cases.
    pub participants: Vec<Beginner>,
    /// What else could be logged: begun lately and not logged. A group's is what several of its
    /// participants have at once.
    pub unlogged: Vec<Occurrence>,
}

/// A participant of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beginner {
    /// Their case.
    pub place: Place,
    /// Which of their occurrences it is, if it was planned.
    pub planned: Option<Occurrence>,
    /// Their active goals.
    pub goals: Vec<Goal>,
    /// The mood before that they have said already.
    pub mood_before: Option<KeptMood>,
    /// Their case has a pause that day.
    pub paused: bool,
}

impl App {
    /// What a log of `cases` begins with: several are a group's. `planned` is an occurrence of one
    /// of them; without it, today's that isn't logged, one that has begun before one that has not.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn begin_log(
        &self,
        cases: &[CaseId],
        in_group: bool,
        planned: Option<OccurrenceRef>,
        now: Now,
    ) -> Result<Beginning, AppError> {
        let phone = self.phone();
        self.read(|database| {
            let places: Vec<Place> = cases
                .iter()
                .map(|case| place(database, *case, &phone))
                .collect::<Result<_, _>>()?;
            begin(database, &places, in_group, planned, now)
        })
    }
}

fn begin(
    database: Database<'_>,
    places: &[Place],
    in_group: bool,
    named: Option<OccurrenceRef>,
    now: Now,
) -> Result<Beginning, AppError> {
    let open = open(database, places, now)?;
    let planned = match named {
        Some(of) => first_of(places, |place| occurrence(database, place, of))?,
        None => todays(&open, now),
    };
    let mut last: Option<TrainingSession> = None;
    let mut participants = Vec::new();
    for place in places {
        let held = last_held(database, place, Some(in_group))?;
        last = later(last, held);
        participants.push(beginner(database, place, planned.as_ref(), now)?);
    }
    let mut unlogged: Vec<Occurrence> = open.into_iter().filter(|o| o.start <= now.utc).collect();
    unlogged.reverse();
    Ok(Beginning {
        defaults: defaults(planned.as_ref(), last.as_ref(), now),
        participants,
        unlogged,
    })
}

/// What has begun lately or begins today, is to be held, and isn't logged, in order of time. Of a
/// group, what more than one of its participants have at once.
fn open(database: Database<'_>, places: &[Place], now: Now) -> Result<Vec<Occurrence>, AppError> {
    let today = now.date();
    let mut open: Vec<Occurrence> = Vec::new();
    for place in places {
        open.extend(unlogged(database, place, now)?);
        let today = scheduled(database, place, (today, today))?.into_iter();
        let ahead = today.filter(|(one, logged)| one.is_on() && one.start > now.utc && !logged);
        open.extend(ahead.map(|(one, _)| one));
    }
    open.sort_by_key(|one| (one.start, one.of));
    let at_once = |start| open.iter().filter(|one| one.start == start).count();
    let least = places.len().min(2);
    let mut found: Vec<Occurrence> =
        open.iter().filter(|one| at_once(one.start) >= least).cloned().collect();
    found.dedup_by_key(|one| one.start);
    Ok(found)
}

/// Today's: the last that has begun, or else the first that has not.
fn todays(open: &[Occurrence], now: Now) -> Option<Occurrence> {
    let mut today = open.iter().filter(|one| one.local.date() == now.date());
    let begun = today.clone().rfind(|one| one.start <= now.utc);
    begun.or_else(|| today.find(|one| one.start > now.utc)).cloned()
}

fn beginner(
    database: Database<'_>,
    place: &Place,
    planned: Option<&Occurrence>,
    now: Now,
) -> Result<Beginner, AppError> {
    let own = match planned {
        Some(planned) => {
            let day = planned.local.date();
            let own = scheduled(database, place, (day, day))?.into_iter();
            own.filter(|(one, logged)| one.start == planned.start && one.is_on() && !logged)
                .map(|(one, _)| one)
                .next()
        }
        None => None,
    };
    let day = planned.map_or(now.date(), |planned| planned.local.date());
    let mut goals: Vec<Goal> = of_case(database, place.pair, place.case())?;
    goals.retain(|goal| goal.ended().is_none());
    goals.sort_by_key(|goal| (goal.date, goal.id));
    Ok(Beginner {
        mood_before: mood::kept(database, place.case(), own.as_ref().map(|own| own.of))?,
        planned: own,
        goals,
        paused: is_paused(&pauses(database, place)?, day),
        place: place.clone(),
    })
}

fn later(one: Option<TrainingSession>, other: Option<TrainingSession>) -> Option<TrainingSession> {
    [one, other].into_iter().flatten().max_by_key(|session| session.start.utc)
}

fn first_of<T>(
    places: &[Place],
    mut find: impl FnMut(&Place) -> Result<Option<T>, AppError>,
) -> Result<Option<T>, AppError> {
    for place in places {
        if let Some(found) = find(place)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}
