//! One session: how it went, what one said about it, its versions. Correcting it, and adding to it.

use medspiller_core::app::App;
use medspiller_core::model::id::{CaseId, SessionId};
use medspiller_core::model::session::record::{TrainingSession, current};

use super::edit::SessionEdit;
use super::new_log::SessionVersion;
use super::versions::{Goals, VersionLine, entered, said_lines, undone};
use super::viewer::Viewer;
use super::words::{
    AttendanceChoice, GoalToStep, RatingChoice, SaidByChoice, exertions, goal_to_step, moods, span,
};
use crate::error::MedspillerError;
use crate::moment::Here;
use crate::screens::case::Acting;

/// One session.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SessionScreen {
    /// Which version of it counts; the newest there is, when all are undone.
    pub version: SessionVersion,
    /// "Trening med Åse".
    pub title: String,
    /// "Tirsdag 24. november kl. 17–18".
    pub when: String,
    /// "Kom".
    pub attendance: String,
    /// It was held.
    pub held: bool,
    /// "Svømming".
    pub activity: Option<String>,
    /// "Pirbadet".
    pub place: Option<String>,
    /// "I gruppe". With whom, nobody is told.
    pub in_group: Option<String>,
    /// "Angret i dag kl. 18.02": it counts for nothing any more.
    pub undone: Option<String>,
    /// What one said about it.
    pub said: Vec<SaidLine>,
    /// What user and contact wrote together.
    pub shared_note: Option<String>,
    /// The contact's work notes; empty for all others, also on the contact's phone.
    pub work_notes: Vec<WorkNoteLine>,
    /// What can still be said of it, since it is empty.
    pub can_add: Vec<Addable>,
    /// The version can be undone until then: milliseconds since 1970-01-01T00:00:00Z.
    pub undo_until: Option<i64>,
    /// All its versions, the first first. More than one is shown.
    pub versions: Vec<VersionLine>,
    /// What correcting it begins with.
    pub edit: SessionEdit,
    /// The eight buttons.
    pub attendances: Vec<AttendanceChoice>,
    /// The six words of exertion.
    pub exertion: Vec<RatingChoice>,
    /// The five words of mood.
    pub mood: Vec<RatingChoice>,
    /// Whose word a rating can be.
    pub said_by: Vec<SaidByChoice>,
    /// Goals on which a step can be seen.
    pub goals: Vec<GoalToStep>,
}

/// Something said about a session.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SaidLine {
    /// "Anstrengelse", or a goal in the user's words.
    pub label: String,
    /// "Middels".
    pub words: String,
    /// "Sagt av Åse", "Sagt av deg etterpå".
    pub said_by: String,
}

/// A work note.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WorkNoteLine {
    /// Which.
    pub note_id: String,
    /// The note.
    pub text: String,
    /// "Skrevet av Kari i dag kl. 18".
    pub entered: String,
}

/// What can be said of a session afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum Addable {
    /// How hard it was.
    Exertion,
    /// The mood before.
    MoodBefore,
    /// The mood after.
    MoodAfter,
    /// Steps on goals.
    Steps,
    /// The shared note.
    SharedNote,
}

impl SessionScreen {
    pub(crate) fn of(
        app: &App,
        (case, session): (CaseId, SessionId),
        acting: Acting,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let place = app.place(case)?;
        let viewer = Viewer::of(&place, acting, here);
        let versions = app.session_versions(case, session)?;
        let newest = versions.last().ok_or(MedspillerError::NotFound)?;
        let shown = current(&versions).first().copied().unwrap_or(newest);
        let all_goals = app.session_goals(case)?;
        let goals: Goals<'_> = all_goals.iter().map(|goal| (goal.id, goal)).collect();
        let texts = here.texts;
        let active = all_goals.iter().filter(|goal| goal.ended().is_none());
        let goals_to_step: Vec<GoalToStep> = active.map(|goal| goal_to_step(goal, texts)).collect();
        Ok(Self {
            version: SessionVersion {
                case_id: case.to_string(),
                session_id: session.to_string(),
                version_id: shown.id.to_string(),
            },
            title: texts.with_one("session-with", "name", viewer.other()),
            when: texts.beginning(&span(shown.start.local, shown.minutes, here)),
            attendance: viewer.attendance(shown.attendance),
            held: shown.is_held(),
            activity: shown.activity.clone(),
            place: shown.place.clone(),
            in_group: shown.in_group.then(|| texts.get("session-in-group")),
            undone: undone(shown, here),
            said: said_lines(shown, &goals, &viewer),
            shared_note: shown.shared_note.clone(),
            work_notes: work_notes(app, (case, session), &viewer)?,
            can_add: can_add(shown, &goals_to_step),
            undo_until: undo_until(app, shown, here)?,
            versions: versions.iter().map(|one| VersionLine::of(one, &goals, &viewer)).collect(),
            edit: SessionEdit::of(shown),
            attendances: viewer.attendances(),
            exertion: exertions(texts),
            mood: moods(texts),
            said_by: viewer.speakers(),
            goals: goals_to_step,
        })
    }
}

fn work_notes(
    app: &App,
    (case, session): (CaseId, SessionId),
    viewer: &Viewer<'_>,
) -> Result<Vec<WorkNoteLine>, MedspillerError> {
    // handed over, the contact's phone shows none of them
    if viewer.is_user() {
        return Ok(Vec::new());
    }
    let notes = app.work_notes(case, session)?.into_iter().map(|note| WorkNoteLine {
        note_id: note.id.to_string(),
        entered: entered(&note.entered, (note.by, None), viewer),
        text: note.text,
    });
    Ok(notes.collect())
}

fn can_add(session: &TrainingSession, goals: &[GoalToStep]) -> Vec<Addable> {
    let ratings = &session.ratings;
    let held = session.is_held();
    let stepped =
        |goal: &GoalToStep| ratings.steps.keys().any(|there| there.to_string() == goal.goal_id);
    let empty = [
        (Addable::Exertion, held && ratings.exertion.is_none()),
        (Addable::MoodBefore, ratings.mood_before.is_none()),
        (Addable::MoodAfter, held && ratings.mood_after.is_none()),
        (Addable::Steps, held && !goals.iter().all(stepped)),
        (Addable::SharedNote, session.shared_note.is_none()),
    ];
    let is_on = session.withdrawn.is_none();
    empty.into_iter().filter(|(_, empty)| is_on && *empty).map(|(what, _)| what).collect()
}

fn undo_until(
    app: &App,
    session: &TrainingSession,
    here: &Here,
) -> Result<Option<i64>, MedspillerError> {
    let until = session.entered.utc + i64::from(app.undo_seconds()?) * 1_000;
    Ok((session.withdrawn.is_none() && here.now.utc <= until).then_some(until))
}
