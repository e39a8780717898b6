//! The record of a session that was held, or should have been: one for each participant, in that
//! participant's own case. The contact's work note on it is another record, for another circle.
//!
//! A record is never changed in place. A correction is a new version that names the one before;
//! undo sets `withdrawn`. Of a session's versions the newest that isn't withdrawn counts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::occurrence::OccurrenceRef;
use super::ratings::{Attendance, Ratings, kept};
use crate::model::id::{CaseId, PersonId, SessionId, WorkNoteId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::Moment;

/// How long a session can be undone, in seconds, unless the setting says longer.
pub const UNDO_SECONDS: u32 = 10;

/// The longest the setting can make it.
pub const UNDO_SECONDS_MOST: u32 = 120;

/// A later version names the one it corrects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionCorrection {
    /// The version before this one.
    pub corrects: SessionId,
    /// Why. None where what stood was kept and only something empty was filled.
    pub reason: Option<String>,
}

/// One participant's session, as the pair's circle holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrainingSession {
    /// Which version.
    pub id: SessionId,
    /// The id of its first version: which session.
    pub session: SessionId,
    /// Whose case.
    pub case: CaseId,
    /// 1, then one more for each correction.
    pub version: u32,
    /// What this version corrects, from version 2 on.
    pub correction: Option<SessionCorrection>,
    /// Which occurrence of which plan it was, if it was planned.
    pub planned: Option<OccurrenceRef>,
    /// When it began, or should have.
    pub start: Moment,
    /// How long it lasted; none where it was not held.
    pub minutes: Option<u16>,
    /// Where.
    pub place: Option<String>,
    /// Doing what.
    pub activity: Option<String>,
    /// It was an activity group's. With whom, no record says.
    pub in_group: bool,
    /// How it went with being there.
    pub attendance: Attendance,
    /// What was said of it.
    pub ratings: Ratings,
    /// What user and contact wrote together.
    pub shared_note: Option<String>,
    /// When this version was entered.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was undone. From then on it counts for nothing.
    pub withdrawn: Option<Moment>,
}

/// The contact's work note (arbeidsnotat) on a session, as the circle of the contact's work holds
/// it: never the user's, part of access requests, deleted when the assignment ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkNote {
    /// Which.
    pub id: WorkNoteId,
    /// On which session: the id of its first version.
    pub session: SessionId,
    /// Whose case.
    pub case: CaseId,
    /// The note.
    pub text: String,
    /// When it was entered.
    pub entered: Moment,
    /// The contact.
    pub by: PersonId,
    /// When it was undone.
    pub withdrawn: Option<Moment>,
}

impl TrainingSession {
    /// The session was held.
    pub fn is_held(&self) -> bool {
        self.attendance.is_held()
    }

    /// Everything that stands in `old` stands here too: what was empty may have been filled.
    pub fn keeps(&self, old: &Self) -> bool {
        (&self.start, self.attendance) == (&old.start, old.attendance)
            && kept(&old.minutes, &self.minutes)
            && kept(&old.place, &self.place)
            && kept(&old.activity, &self.activity)
            && kept(&old.shared_note, &self.shared_note)
            && self.ratings.keeps(&old.ratings)
    }

    /// Undoes this version: the one before it counts again, or none. `versions` are those of the
    /// case.
    ///
    /// # Errors
    /// `undo` is [`Reason::Exists`] when it is undone already, [`Reason::OutOfRange`] when a newer
    /// version counts, [`Reason::InPast`] over `seconds` after it was entered. `seconds` is
    /// [`Reason::OutOfRange`] outside [`UNDO_SECONDS`] to [`UNDO_SECONDS_MOST`].
    pub fn undo(&self, versions: &[Self], seconds: u32, now: &Moment) -> Result<Self, Invalid> {
        let refuse = |reason| Err(Invalid::new("undo", reason));
        let seconds = undo_seconds(seconds)?;
        if self.withdrawn.is_some() {
            return refuse(Reason::Exists);
        }
        let counts = current(versions).into_iter().find(|current| current.session == self.session);
        if counts.is_some_and(|counts| counts.id != self.id) {
            return refuse(Reason::OutOfRange);
        }
        if now.utc - self.entered.utc > i64::from(seconds) * 1_000 {
            return refuse(Reason::InPast);
        }
        Ok(Self { withdrawn: Some(now.clone()), ..self.clone() })
    }
}

/// How long a session can be undone, as the setting may say.
///
/// # Errors
/// `seconds` is [`Reason::OutOfRange`] outside [`UNDO_SECONDS`] to [`UNDO_SECONDS_MOST`].
pub fn undo_seconds(seconds: u32) -> Result<u32, Invalid> {
    match seconds {
        UNDO_SECONDS..=UNDO_SECONDS_MOST => Ok(seconds),
        _ => Err(Invalid::new("seconds", Reason::OutOfRange)),
    }
}

/// Of each session the version that counts, in order of time. Two phones may correct the same
/// version at once: of two with the same number the one entered last counts, and both stay.
pub fn current(versions: &[TrainingSession]) -> Vec<&TrainingSession> {
    let mut newest: BTreeMap<SessionId, &TrainingSession> = BTreeMap::new();
    for version in versions.iter().filter(|version| version.withdrawn.is_none()) {
        let order = |of: &TrainingSession| (of.version, of.entered.utc, of.id);
        let there = newest.entry(version.session).or_insert(version);
        if order(version) > order(there) {
            *there = version;
        }
    }
    let mut current: Vec<_> = newest.into_values().collect();
    current.sort_by_key(|session| (session.start.utc, session.session));
    current
}

#[cfg(test)]
mod tests;
