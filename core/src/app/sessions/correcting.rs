//! A correction is a new version; both stay. What was empty may be filled without a reason: so the
//! user's own ratings come in afterwards.

use super::super::command::{Command, make_id};
use super::super::error::AppError;
use super::super::groups::companions;
use super::super::life::App;
use super::super::occurrences::occurrence;
use super::super::place::{Acting, Place};
use super::logging::{active_goals, check_speaker, version_of};
use super::{DAYS_OFF, days_after, mood, versions, versions_of};
use crate::model::closing::Doing;
use crate::model::id::{CaseId, SessionId, WorkNoteId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::session::log::{Common, Participant, Said, correct};
use crate::model::session::names;
use crate::model::session::occurrence::OccurrenceRef;
use crate::model::session::ratings::NewRatings;
use crate::model::session::record::TrainingSession;
use crate::model::time::{Date, Moment, Now, moment_of};
use crate::store::Database;

/// A session, written anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewritten {
    /// When, how long, where, what. Begins with [`Common::of`].
    pub common: Common,
    /// How it went. Begins with [`Said::of`].
    pub said: Said,
    /// Why; may be empty where nothing that stood is changed.
    pub reason: String,
}

impl App {
    /// Corrects a session: a new version of `version`, which must be the one that counts.
    ///
    /// # Errors
    /// As [`correct`]; `start` is also [`Reason::OutOfRange`] more than [`DAYS_OFF`] days from the
    /// occurrence it was; `case` is [`Reason::Ended`] when it is moved to a day on which the case is
    /// closed; `said_by` as [`App::log_sessions`]; in a group `place`, `activity`,
    /// `shared_note` and `reason` are [`Reason::NamesAnother`]; [`AppError::NotFound`].
    pub fn correct_session(
        &self,
        (case, version): (CaseId, SessionId),
        new: &Rewritten,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<TrainingSession, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place(case)?;
            let old = version_of(command.database, &place, version)?;
            let corrected = write(command, &place, &old, new, (acting, &moment))?;
            command.use_form_if_any(form)?;
            Ok(corrected)
        })
    }

    /// Adds ratings to a session afterwards: those that are given take the place of what stood.
    ///
    /// # Errors
    /// As [`App::correct_session`]; `ratings` is [`Reason::Empty`] when none is given.
    pub fn rate_session(
        &self,
        (case, version): (CaseId, SessionId),
        (ratings, reason): (&NewRatings, &str),
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<TrainingSession, AppError> {
        let moment = now.moment();
        if *ratings == NewRatings::default() {
            return Err(Invalid::new("ratings", Reason::Empty).into());
        }
        self.command(|command| {
            let place = command.place(case)?;
            let old = version_of(command.database, &place, version)?;
            let mut said = Said::of(&old);
            said.ratings = over(said.ratings, ratings);
            let new = Rewritten { common: Common::of(&old), said, reason: reason.to_owned() };
            let rated = write(command, &place, &old, &new, (acting, &moment))?;
            command.use_form_if_any(form)?;
            Ok(rated)
        })
    }
}

/// The ratings of `new` where it has any, else those that stood.
fn over(mut stood: NewRatings, new: &NewRatings) -> NewRatings {
    stood.exertion = new.exertion.or(stood.exertion);
    stood.mood_before = new.mood_before.or(stood.mood_before);
    stood.mood_after = new.mood_after.or(stood.mood_after);
    stood.steps.extend(new.steps.iter().map(|(goal, step)| (*goal, *step)));
    stood
}

/// Whether a day is too far from the occurrence that a session was.
fn is_far(
    database: Database<'_>,
    place: &Place,
    planned: Option<OccurrenceRef>,
    day: Date,
) -> Result<bool, AppError> {
    let Some(planned) = planned else { return Ok(false) };
    // of a plan that was taken back, what its own date says
    let there = occurrence(database, place, planned)?;
    let on = there.map_or(planned.date, |there| there.local.date());
    Ok((day - on).num_days().abs() > DAYS_OFF)
}

fn write(
    command: &mut Command<'_>,
    place: &Place,
    old: &TrainingSession,
    new: &Rewritten,
    (acting, now): (Acting, &Moment),
) -> Result<TrainingSession, AppError> {
    let database = command.database;
    let mut said = new.said.clone();
    check_speaker(place, &said, &old.ratings.given(), acting)?;
    let start = moment_of(new.common.start, &new.common.zone)?;
    if start.date() != old.start.date() {
        command.may(place, Doing::Recording(start.date()))?;
    }
    if start != old.start && is_far(database, place, old.planned, start.date())? {
        return Err(Invalid::new("start", Reason::OutOfRange).into());
    }
    said.ratings.keep_times(&old.ratings.given());
    if old.ratings.mood_before.is_none() {
        mood::fill(database, place.case(), old.planned, &mut said.ratings)?;
    }
    let named = if old.in_group { companions(database, place)? } else { Vec::new() };
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    for (field, text) in
        [("place", &new.common.place), ("activity", &new.common.activity), ("reason", &new.reason)]
    {
        names::check(field, text, place.user_called(), &named)?;
    }
    let mut goals = active_goals(database, place, old.start.date())?;
    goals.extend(old.ratings.steps.keys());
    let mut sessions = versions_of(database, place, old.session)?;
    let near = (days_after(start.date(), -1), days_after(start.date(), 1));
    sessions.extend(
        versions(database, place, near)?.into_iter().filter(|of| of.session != old.session),
    );
    let participant = Participant {
        case: place.case(),
        called: place.user_called(),
        goals: &goals,
        sessions: &sessions,
        planned: old.planned,
        session: SessionId(make_id()?),
        // a correction has none
        work_note: WorkNoteId(make_id()?),
    };
    let entry = place.entry(acting, now);
    let who = (&participant, &said);
    let corrected = correct(old, &new.common, who, &named, &new.reason, &entry)?;
    command.put(place.pair()?, &[&corrected])?;
    mood::drop_kept(command.database, place.case(), old.planned)?;
    Ok(corrected)
}
