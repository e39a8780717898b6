//! A session as it is typed in a correction, and ratings that come in afterwards.

use medspiller_core::app::sessions::Rewritten;
use medspiller_core::model::session::log::{Common, Said};
use medspiller_core::model::session::ratings::Given;
use medspiller_core::model::session::record::TrainingSession;

use super::new_log::ratings;
use super::words::{Attendance, GivenRating, GivenStep, carried};
use crate::error::MedspillerError;
use crate::moment::{self, Here};

/// A session as it is typed in a correction.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SessionEdit {
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
    /// How it went with being there.
    pub attendance: Option<Attendance>,
    /// How hard it was.
    pub exertion: Option<GivenRating>,
    /// The mood before.
    pub mood_before: Option<GivenRating>,
    /// The mood after.
    pub mood_after: Option<GivenRating>,
    /// Steps seen on goals.
    pub steps: Vec<GivenStep>,
    /// What user and contact write together; may be empty.
    pub shared_note: String,
    /// Why; may be empty where nothing that stood is changed.
    pub reason: String,
}

/// Ratings that come in afterwards.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LaterRatings {
    /// How hard it was.
    pub exertion: Option<GivenRating>,
    /// The mood before, said now.
    pub mood_before: Option<GivenRating>,
    /// The mood after.
    pub mood_after: Option<GivenRating>,
    /// Steps seen on goals.
    pub steps: Vec<GivenStep>,
    /// Why; may be empty where nothing that the user said is changed.
    pub reason: String,
}

impl SessionEdit {
    pub(crate) fn of(session: &TrainingSession) -> Self {
        let ratings = &session.ratings;
        let before = ratings.mood_before;
        let steps = ratings.steps.iter().map(|(goal, step)| GivenStep {
            goal_id: goal.to_string(),
            level: step.value.number(),
            said_by: step.given_by.into(),
        });
        Self {
            start: carried(session.start.local),
            zone: session.start.zone.clone(),
            minutes: session.minutes,
            activity: session.activity.clone().unwrap_or_default(),
            place: session.place.clone().unwrap_or_default(),
            attendance: Some(session.attendance.into()),
            exertion: ratings.exertion.map(GivenRating::of),
            mood_before: before
                .map(|mood| GivenRating::of(Given { value: mood.value, given_by: mood.given_by })),
            mood_after: ratings.mood_after.map(GivenRating::of),
            steps: steps.collect(),
            shared_note: session.shared_note.clone().unwrap_or_default(),
            reason: String::new(),
        }
    }

    pub(crate) fn read(&self, here: &Here) -> Result<Rewritten, MedspillerError> {
        let given = (self.exertion, self.mood_before, self.mood_after);
        Ok(Rewritten {
            common: Common {
                start: moment::local("start", &self.start)?,
                zone: self.zone.clone(),
                minutes: self.minutes,
                place: self.place.clone(),
                activity: self.activity.clone(),
                // a correction leaves it as it was
                in_group: false,
            },
            said: Said {
                attendance: self.attendance.map(Into::into),
                ratings: ratings(given, &self.steps, here)?,
                shared_note: self.shared_note.clone(),
                work_note: String::new(),
            },
            reason: self.reason.clone(),
        })
    }
}
