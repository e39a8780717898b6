//! What is logged, and what is shown after it.

use medspiller_core::app::App;
use medspiller_core::app::sessions::LogPart;
use medspiller_core::model::session::log::{Common, Logged, Said};
use medspiller_core::model::session::ratings::{Given, NewRatings};
use medspiller_core::model::session::record::TrainingSession;

use super::words::{Attendance, GivenRating, GivenStep, Planned};
use crate::error::MedspillerError;
use crate::moment::{self, Here};
use crate::vault::Scope;

/// What is logged.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NewLog {
    /// `2026-11-24T17:00`.
    pub start: String,
    /// The zone's IANA name.
    pub zone: String,
    /// How long; needed when someone came.
    pub minutes: Option<u16>,
    /// Doing what; may be empty.
    pub activity: String,
    /// Where; may be empty.
    pub place: String,
    /// It was a group's.
    pub in_group: bool,
    /// One for each participant.
    pub participants: Vec<NewLogPart>,
}

/// What is logged of one participant.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NewLogPart {
    /// The case.
    pub case_id: String,
    /// Which of their planned sessions it was.
    pub planned: Option<Planned>,
    /// Needed.
    pub attendance: Option<Attendance>,
    /// How hard it was.
    pub exertion: Option<GivenRating>,
    /// The mood before, said now.
    pub mood_before: Option<GivenRating>,
    /// The mood after.
    pub mood_after: Option<GivenRating>,
    /// Steps seen on goals.
    pub steps: Vec<GivenStep>,
    /// What user and contact write together; may be empty.
    pub shared_note: String,
    /// The contact's work note; may be empty.
    pub work_note: String,
}

/// After a log, a correction or an addition.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LoggedScreen {
    /// "Lagret.", "Lagret for 3 deltakere."
    pub said: String,
    /// What "Angre" takes back, all at once.
    pub undo: Vec<SessionVersion>,
    /// Until when it can be: milliseconds since 1970-01-01T00:00:00Z.
    pub undo_until: i64,
    /// What changed.
    pub changed: Vec<Scope>,
}

/// One version of a session.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SessionVersion {
    /// The case.
    pub case_id: String,
    /// The session: the id of its first version.
    pub session_id: String,
    /// The version.
    pub version_id: String,
}

impl NewLog {
    pub(crate) fn read(&self, here: &Here) -> Result<(Common, Vec<LogPart>), MedspillerError> {
        let common = Common {
            start: moment::local("start", &self.start)?,
            zone: self.zone.clone(),
            minutes: self.minutes,
            place: self.place.clone(),
            activity: self.activity.clone(),
            in_group: self.in_group,
        };
        let parts = self.participants.iter().map(|part| part.read(here)).collect::<Result<_, _>>();
        Ok((common, parts?))
    }
}

impl NewLogPart {
    fn read(&self, here: &Here) -> Result<LogPart, MedspillerError> {
        let planned = self.planned.as_ref().map(Planned::read).transpose()?;
        let said = Said {
            attendance: self.attendance.map(Into::into),
            ratings: ratings(
                (self.exertion, self.mood_before, self.mood_after),
                &self.steps,
                here,
            )?,
            shared_note: self.shared_note.clone(),
            work_note: self.work_note.clone(),
        };
        Ok(LogPart { case: moment::id(&self.case_id)?, planned, said })
    }
}

/// Ratings as the core takes them; a mood before is entered now.
pub(crate) fn ratings(
    (exertion, before, after): (Option<GivenRating>, Option<GivenRating>, Option<GivenRating>),
    steps: &[GivenStep],
    here: &Here,
) -> Result<NewRatings, MedspillerError> {
    let step = |step: &GivenStep| {
        let given = Given { value: step.level, given_by: step.said_by.into() };
        Ok((moment::id(&step.goal_id)?, given))
    };
    Ok(NewRatings {
        exertion: exertion.map(Into::into),
        mood_before: before.map(|given| (given.into(), here.now.utc)),
        mood_after: after.map(Into::into),
        steps: steps.iter().map(step).collect::<Result<_, MedspillerError>>()?,
    })
}

impl LoggedScreen {
    pub(crate) fn of(
        app: &App,
        sessions: &[&TrainingSession],
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let texts = here.texts;
        let undo = sessions.iter().map(|session| SessionVersion {
            case_id: session.case.to_string(),
            session_id: session.session.to_string(),
            version_id: session.id.to_string(),
        });
        Ok(Self {
            said: match sessions.len() {
                1 => texts.get("log-saved"),
                count => texts.with_one("log-saved-group", "count", count),
            },
            undo: undo.collect(),
            undo_until: here.now.utc + i64::from(app.undo_seconds()?) * 1_000,
            changed: vec![Scope::Cases, Scope::Reminders],
        })
    }

    pub(crate) fn of_log(
        app: &App,
        logged: &[Logged],
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let sessions: Vec<_> = logged.iter().map(|logged| &logged.session).collect();
        Self::of(app, &sessions, here)
    }
}
