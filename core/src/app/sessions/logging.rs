//! One log is one command: a record in each participant's pair, a work note in each one's work, one
//! envelope a circle. Undoing it takes all of it back at once.

use super::super::case_life;
use super::super::command::{Command, make_id};
use super::super::error::AppError;
use super::super::groups::companions;
use super::super::life::App;
use super::super::occurrences::{occurrence, occurrences};
use super::super::participants::others;
use super::super::place::{Acting, Place};
use super::super::preferences::undo_seconds;
use super::{around, days_after, mood, versions, versions_of};
use crate::ledger::ToRecord;
use crate::model::closing::Doing;
use crate::model::goal::Goal;
use crate::model::id::{CaseId, GoalId, SessionId, WorkNoteId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::session::log::{Common, Logged, Participant, Said, log};
use crate::model::session::names;
use crate::model::session::occurrence::{Occurrence, OccurrenceRef, Standing};
use crate::model::session::ratings::NewRatings;
use crate::model::session::record::{TrainingSession, WorkNote, current};
use crate::model::time::{Date, Moment, Now, moment_of};
use crate::store::{Database, records};

/// How far from its occurrence, in days, a session may have been held: further off it was another.
pub const DAYS_OFF: i64 = 7;

/// What is logged of one participant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogPart {
    /// Whose case.
    pub case: CaseId,
    /// Which occurrence it was. Without one it is the occurrence that begins at the same instant,
    /// if the case has one.
    pub planned: Option<OccurrenceRef>,
    /// What is said.
    pub said: Said,
}

impl App {
    /// Logs one session, or a group's: all of it or none.
    ///
    /// # Errors
    /// As [`log`]; in a group, what is a participant's own is `participants.0.attendance` for the
    /// first. `planned` is also [`Reason::OutOfRange`] when the case has no such occurrence, it was
    /// dropped, or it lies more than [`DAYS_OFF`] days off; `case` is [`Reason::Ended`] for a day on
    /// which it is closed; `said_by` is [`Reason::OutOfRange`] when
    /// the user acts and says something for the contact, `work_note` when it isn't the contact who
    /// acts; in a group `place` and `activity` are [`Reason::NamesAnother`] as the notes.
    /// [`AppError::NotFound`].
    pub fn log_sessions(
        &self,
        common: &Common,
        parts: &[LogPart],
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<Vec<Logged>, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let cases: Vec<CaseId> = parts.iter().map(|part| part.case).collect();
            let places = command.places("participants", &cases, acting)?;
            let known = known(command.database, common, (&places, parts), acting)?;
            let participants: Vec<(Participant<'_>, Said)> =
                known.iter().map(|known| (known.participant(), known.said.clone())).collect();
            let entries: Vec<_> = places.iter().map(|of| of.entry(acting, &moment)).collect();
            let first =
                entries.first().ok_or_else(|| Invalid::new("participants", Reason::Empty))?;
            let mut logged = log(common, &participants, first)?;
            for ((logged, entry), known) in logged.iter_mut().zip(&entries).zip(&known) {
                // who one is may differ from case to case
                (logged.session.by, logged.session.on) = (entry.by, entry.on);
                command.put(known.place.pair()?, &[&logged.session])?;
                if let Some(note) = &mut logged.work_note {
                    note.by = entry.by;
                    command.put(known.place.work()?, &[&*note])?;
                }
                mood::drop_kept(command.database, known.place.case(), known.planned)?;
            }
            command.use_form_if_any(form)?;
            Ok(logged)
        })
    }

    /// Undoes versions, one in each case: for a log their work notes too, for a correction the one
    /// before counts again. All of them, or none.
    ///
    /// # Errors
    /// As [`TrainingSession::undo`], within [`App::undo_seconds`]; `sessions` is [`Reason::Empty`],
    /// [`Reason::Exists`] when a case is there twice; [`AppError::NotFound`].
    pub fn undo_sessions(
        &self,
        versions: &[(CaseId, SessionId)],
        now: Now,
    ) -> Result<(), AppError> {
        let moment = now.moment();
        self.command(|command| {
            let seconds = undo_seconds(command.database)?;
            let cases: Vec<CaseId> = versions.iter().map(|(case, _)| *case).collect();
            let places = command.places("sessions", &cases, Acting::Owner)?;
            for (place, (_, version)) in places.iter().zip(versions) {
                let version = version_of(command.database, place, *version)?;
                let all = versions_of(command.database, place, version.session)?;
                let undone = version.undo(&all, seconds, &moment)?;
                command.put(place.pair()?, &[&undone])?;
                undo_notes(command, place, &version, &moment)?;
                if version.version == 1 {
                    mood::keep_again(command.database, &version)?;
                }
            }
            Ok(())
        })
    }
}

/// Takes the work notes back that were written with a log.
fn undo_notes(
    command: &mut Command<'_>,
    place: &Place,
    logged: &TrainingSession,
    now: &Moment,
) -> Result<(), AppError> {
    let Some(work) = place.work else { return Ok(()) };
    let mut notes: Vec<WorkNote> = records::about(command.database, work, logged.session)?;
    notes.retain(|note| note.withdrawn.is_none() && note.entered == logged.entered);
    let undone: Vec<WorkNote> = notes.iter().map(|note| note.withdraw(now)).collect();
    let undone: Vec<&dyn ToRecord> = undone.iter().map(|note| note as &dyn ToRecord).collect();
    if undone.is_empty() { Ok(()) } else { command.put(work, &undone) }
}

/// One version of a session.
pub(super) fn version_of(
    database: Database<'_>,
    place: &Place,
    id: SessionId,
) -> Result<TrainingSession, AppError> {
    let version: Option<TrainingSession> = records::one(database, place.pair()?, id)?;
    version.filter(|version| version.case == place.case()).ok_or(AppError::NotFound("session"))
}

/// What must be known of a participant to log a session of theirs.
pub(super) struct Known<'a> {
    place: &'a Place,
    pub(super) goals: Vec<GoalId>,
    pub(super) sessions: Vec<TrainingSession>,
    planned: Option<OccurrenceRef>,
    said: Said,
    session: SessionId,
    work_note: WorkNoteId,
}

impl Known<'_> {
    fn participant(&self) -> Participant<'_> {
        Participant {
            case: self.place.case(),
            called: self.place.user_called(),
            goals: &self.goals,
            sessions: &self.sessions,
            planned: self.planned,
            session: self.session,
            work_note: self.work_note,
        }
    }
}

fn known<'a>(
    database: Database<'_>,
    common: &Common,
    (places, parts): (&'a [Place], &[LogPart]),
    acting: Acting,
) -> Result<Vec<Known<'a>>, AppError> {
    let start = moment_of(common.start, &common.zone)?;
    let known = places.iter().zip(parts).enumerate().map(|(at, (place, part))| {
        if common.in_group {
            check_names(database, common, places, (at, &part.said))?;
        }
        let own = |error| match error {
            AppError::Invalid(invalid) if common.in_group => {
                let field = format!("participants.{at}.{}", invalid.field);
                AppError::Invalid(Invalid { field, ..invalid })
            }
            error => error,
        };
        one(database, place, part, &start, acting).map_err(own)
    });
    known.collect()
}

fn one<'a>(
    database: Database<'_>,
    place: &'a Place,
    part: &LogPart,
    start: &Moment,
    acting: Acting,
) -> Result<Known<'a>, AppError> {
    let mut said = part.said.clone();
    case_life::check(database, place, Doing::Recording(start.date()))?;
    check_speaker(place, &said, &NewRatings::default(), acting)?;
    let planned = planned(database, place, part.planned, start)?;
    mood::fill(database, place.case(), planned.as_ref().map(|one| one.of), &mut said.ratings)?;
    let day = start.date();
    let near = match &planned {
        Some(planned) => around((planned.local.date(), planned.local.date())),
        None => (days_after(day, -1), days_after(day, 1)),
    };
    Ok(Known {
        place,
        goals: active_goals(database, place, day)?,
        sessions: versions(database, place, near)?,
        planned: planned.map(|planned| planned.of),
        said,
        session: SessionId(make_id()?),
        work_note: WorkNoteId(make_id()?),
    })
}

/// The user speaks for themselves, and only the contact writes work notes.
pub(super) fn check_speaker(
    place: &Place,
    said: &Said,
    stood: &NewRatings,
    acting: Acting,
) -> Result<(), Invalid> {
    let person = place.person(acting);
    if person == place.user() {
        said.ratings.by_user_only(stood)?;
    }
    if person != place.contact() && !said.work_note.trim().is_empty() {
        return Err(Invalid::new("work_note", Reason::OutOfRange));
    }
    Ok(())
}

/// In a group nothing that is written names someone else in it, taking part today or not.
fn check_names(
    database: Database<'_>,
    common: &Common,
    places: &[Place],
    (at, said): (usize, &Said),
) -> Result<(), AppError> {
    let Some(place) = places.get(at) else { return Ok(()) };
    let companions = companions(database, place)?;
    let mut named = others(places, place);
    named.extend(companions.iter().map(String::as_str));
    for (field, text) in [("place", &common.place), ("activity", &common.activity)] {
        names::check(field, text, place.user_called(), &named)?;
    }
    for (field, text) in [("shared_note", &said.shared_note), ("work_note", &said.work_note)] {
        let field = format!("participants.{at}.{field}");
        names::check(&field, text, place.user_called(), &named)?;
    }
    Ok(())
}

/// The goals that a step can be seen on, on a day.
pub(super) fn active_goals(
    database: Database<'_>,
    place: &Place,
    day: Date,
) -> Result<Vec<GoalId>, AppError> {
    let goals: Vec<Goal> = super::super::place::of_case(database, place.pair, place.case())?;
    let active = goals.iter().filter(|goal| goal.ended().is_none() || goal.is_active_on(day));
    Ok(active.map(|goal| goal.id).collect())
}

fn planned(
    database: Database<'_>,
    place: &Place,
    named: Option<OccurrenceRef>,
    start: &Moment,
) -> Result<Option<Occurrence>, AppError> {
    let day = start.date();
    let Some(of) = named else {
        // at the edge of the calendar there is no plan
        let days = (days_after(day, -1), days_after(day, 1));
        let near = occurrences(database, place, days)?;
        let taken = current(&versions(database, place, around(days))?)
            .into_iter()
            .filter_map(|session| session.planned)
            .collect::<Vec<_>>();
        let is_it =
            |one: &Occurrence| one.is_on() && one.start == start.utc && !taken.contains(&one.of);
        return Ok(near.into_iter().find(is_it));
    };
    let there = occurrence(database, place, of)?;
    let there = there.filter(|one| one.standing != Standing::Dropped);
    let there = there.filter(|one| (one.local.date() - day).num_days().abs() <= DAYS_OFF);
    Ok(Some(there.ok_or_else(|| Invalid::new("planned", Reason::OutOfRange))?))
}
