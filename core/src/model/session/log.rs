//! Logging a session: one log, one record for each participant.
//!
//! What a group has in common is typed once and written into each participant's own case. No record
//! holds another participant's id, case or session, there is no id that the group's records share,
//! and a note that names another participant is refused.

use chrono::NaiveDateTime;

use super::names;
use super::occurrence::OccurrenceRef;
use super::plan::check_near;
use super::ratings::{Attendance, NewRatings};
use super::record::{SessionCorrection, TrainingSession, WorkNote, current};
use super::{ACTIVITY_CHARACTERS, PLACE_CHARACTERS, checked_minutes};
use crate::model::goal::Entry;
use crate::model::id::{CaseId, GoalId, SessionId, WorkNoteId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::text::{self, REASON_CHARACTERS};
use crate::model::time::{Moment, moment_of};

/// The most characters of a shared note or a work note.
pub const NOTE_CHARACTERS: usize = 2000;

/// What all participants have in common. Defaults come from [`super::defaults`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Common {
    /// When it began, by the wall clock of `zone`.
    pub start: NaiveDateTime,
    /// The zone's IANA name.
    pub zone: String,
    /// How long it lasted; needed when it was held.
    pub minutes: Option<u16>,
    /// Where; may be empty.
    pub place: String,
    /// Doing what; may be empty.
    pub activity: String,
    /// It was an activity group's.
    pub in_group: bool,
}

/// What is logged of one participant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    /// Needed, and never preselected.
    pub attendance: Option<Attendance>,
    /// Exertion, mood, steps.
    pub ratings: NewRatings,
    /// What user and contact write together; may be empty.
    pub shared_note: String,
    /// The contact's work note; may be empty.
    pub work_note: String,
}

impl Common {
    /// What the common part of `session`'s correction begins with.
    pub fn of(session: &TrainingSession) -> Self {
        Self {
            start: session.start.local,
            zone: session.start.zone.clone(),
            minutes: session.minutes,
            place: session.place.clone().unwrap_or_default(),
            activity: session.activity.clone().unwrap_or_default(),
            in_group: session.in_group,
        }
    }
}

impl Said {
    /// What the participant's part of `session`'s correction begins with.
    pub fn of(session: &TrainingSession) -> Self {
        Self {
            attendance: Some(session.attendance),
            ratings: session.ratings.given(),
            shared_note: session.shared_note.clone().unwrap_or_default(),
            work_note: String::new(),
        }
    }
}

/// A participant: whose record is to be made, and what must be known of their case to check it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Participant<'a> {
    /// Whose case.
    pub case: CaseId,
    /// What they are called.
    pub called: &'a str,
    /// Their active goals.
    pub goals: &'a [GoalId],
    /// The sessions of their case, all versions.
    pub sessions: &'a [TrainingSession],
    /// Which occurrence of their plan it was, if it was planned.
    pub planned: Option<OccurrenceRef>,
    /// A new id.
    pub session: SessionId,
    /// A new id, for a work note.
    pub work_note: WorkNoteId,
}

/// The records of one participant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// For the pair's circle.
    pub session: TrainingSession,
    /// For the circle of the contact's work.
    pub work_note: Option<WorkNote>,
}

/// The records of one log, in the order of its participants. All are made or none.
///
/// # Errors
/// Names the field; in a group, what is a participant's own is `participants.0.attendance` for the
/// first. `participants` is [`Reason::Empty`] without any, [`Reason::OutOfRange`] for several
/// outside a group, [`Reason::Exists`] when a case is there twice.
///
/// `start` is [`Reason::InFuture`] ahead of now, unless every attendance is one that is known ahead
/// (then as far as a plan goes), [`Reason::InPast`] over [`super::DAYS_BACK`] days ago,
/// [`Reason::Exists`] when the case has a session then; `zone` is [`Reason::Malformed`]; `minutes`
/// is [`Reason::Empty`] when someone came and [`Reason::OutOfRange`]; `place`, `activity`,
/// `shared_note`, `work_note` as [`text::lines`], the notes also [`Reason::NamesAnother`];
/// `planned` is [`Reason::Exists`] when that occurrence is logged already; `attendance` is
/// [`Reason::Empty`]; the ratings as [`NewRatings::checked`].
pub fn log(
    common: &Common,
    participants: &[(Participant<'_>, Said)],
    entry: &Entry<'_>,
) -> Result<Vec<Logged>, Invalid> {
    check_participants(common, participants)?;
    let logged = participants.iter().enumerate().map(|(at, (participant, said))| {
        let others: Vec<&str> = participants
            .iter()
            .filter(|(other, _)| other.case != participant.case)
            .map(|(other, _)| other.called)
            .collect();
        let own = |invalid: Invalid| match common.in_group && is_own(&invalid.field) {
            true => Invalid { field: format!("participants.{at}.{}", invalid.field), ..invalid },
            false => invalid,
        };
        log_one(common, participant, said, &others, entry).map_err(own)
    });
    logged.collect()
}

/// The next version of `old`, which must be the one that counts. Who is in the group with them is
/// not known from any record: `others` are what they are called, so that the note names none.
/// `participant.session` is the new version's id; a work note is a record of its own and is not
/// corrected here.
///
/// # Errors
/// As [`log`], and: `session` is [`Reason::OutOfRange`] when `old` doesn't count any more,
/// [`Reason::Exists`] when nothing is changed; `reason` is [`Reason::Empty`] when something that
/// stood is changed or taken away (what was empty may be filled without one), otherwise as
/// [`text::lines`].
pub fn correct(
    old: &TrainingSession,
    common: &Common,
    (participant, said): (&Participant<'_>, &Said),
    others: &[&str],
    reason: &str,
    entry: &Entry<'_>,
) -> Result<TrainingSession, Invalid> {
    if !current(participant.sessions).iter().any(|session| session.id == old.id) {
        return Err(Invalid::new("session", Reason::OutOfRange));
    }
    let rest: Vec<TrainingSession> =
        participant.sessions.iter().filter(|s| s.session != old.session).cloned().collect();
    let participant = Participant { sessions: &rest, planned: old.planned, ..*participant };
    let said = Said { work_note: String::new(), ..said.clone() };
    // a start that stands is not too long ago, however old it is
    let stands = moment_of(common.start, &common.zone)? == old.start;
    let made = make(common, &participant, &said, others, entry, !stands)?;
    let reason = text::lines_if_any("reason", reason, REASON_CHARACTERS)?;
    if made.keeps(old) && old.keeps(&made) {
        return Err(Invalid::new("session", Reason::Exists));
    }
    if reason.is_none() && !made.keeps(old) {
        return Err(Invalid::new("reason", Reason::Empty));
    }
    Ok(TrainingSession {
        session: old.session,
        version: old.version.saturating_add(1),
        correction: Some(SessionCorrection { corrects: old.id, reason }),
        in_group: old.in_group,
        ..made
    })
}

fn check_participants(
    common: &Common,
    participants: &[(Participant<'_>, Said)],
) -> Result<(), Invalid> {
    let refuse = |reason| Err(Invalid::new("participants", reason));
    let mut cases: Vec<CaseId> = participants.iter().map(|(of, _)| of.case).collect();
    cases.sort_unstable();
    match cases.len() {
        0 => refuse(Reason::Empty),
        2.. if !common.in_group => refuse(Reason::OutOfRange),
        _ if cases.array_windows().any(|[a, b]| a == b) => refuse(Reason::Exists),
        _ => Ok(()),
    }
}

/// What is a participant's own, rather than the group's.
fn is_own(field: &str) -> bool {
    !matches!(field, "start" | "zone" | "minutes" | "place" | "activity")
}

fn log_one(
    common: &Common,
    participant: &Participant<'_>,
    said: &Said,
    others: &[&str],
    entry: &Entry<'_>,
) -> Result<Logged, Invalid> {
    let session = make(common, participant, said, others, entry, true)?;
    let note = |text| WorkNote {
        id: participant.work_note,
        session: session.session,
        case: session.case,
        text,
        entered: entry.now.clone(),
        by: entry.by,
        withdrawn: None,
    };
    let work_note = note_of("work_note", &said.work_note, participant.called, others)?.map(note);
    Ok(Logged { session, work_note })
}

fn make(
    common: &Common,
    participant: &Participant<'_>,
    said: &Said,
    others: &[&str],
    entry: &Entry<'_>,
    check_date: bool,
) -> Result<TrainingSession, Invalid> {
    let attendance = said.attendance.ok_or_else(|| Invalid::new("attendance", Reason::Empty))?;
    let start = moment_of(common.start, &common.zone)?;
    if check_date {
        check_near("start", start.date(), entry.now.date())?;
    }
    if start.utc > entry.now.utc && !attendance.is_known_ahead() {
        return Err(Invalid::new("start", Reason::InFuture));
    }
    check_new(participant, &start)?;
    let minutes = common.minutes.map(checked_minutes).transpose()?;
    if attendance.is_held() && minutes.is_none() {
        return Err(Invalid::new("minutes", Reason::Empty));
    }
    let is_held = attendance.is_held();
    Ok(TrainingSession {
        id: participant.session,
        session: participant.session,
        case: participant.case,
        version: 1,
        correction: None,
        planned: participant.planned,
        minutes: minutes.filter(|_| is_held),
        place: text::line_if_any("place", &common.place, PLACE_CHARACTERS)?,
        activity: text::line_if_any("activity", &common.activity, ACTIVITY_CHARACTERS)?,
        in_group: common.in_group,
        attendance,
        ratings: said.ratings.checked(is_held, start.utc, participant.goals, entry.now.utc)?,
        shared_note: note_of("shared_note", &said.shared_note, participant.called, others)?,
        start,
        entered: entry.now.clone(),
        by: entry.by,
        on: entry.on,
        withdrawn: None,
    })
}

/// An occurrence is logged once, and so is a time.
fn check_new(participant: &Participant<'_>, start: &Moment) -> Result<(), Invalid> {
    for there in current(participant.sessions) {
        if participant.planned.is_some() && there.planned == participant.planned {
            return Err(Invalid::new("planned", Reason::Exists));
        }
        if there.start.utc == start.utc {
            return Err(Invalid::new("start", Reason::Exists));
        }
    }
    Ok(())
}

pub(super) fn note_of(
    field: &str,
    typed: &str,
    own: &str,
    others: &[&str],
) -> Result<Option<String>, Invalid> {
    let note = text::lines_if_any(field, typed, NOTE_CHARACTERS)?;
    names::check(field, note.as_deref().unwrap_or_default(), own, others)?;
    Ok(note)
}

#[cfg(test)]
mod tests;
