//! One session: how it went, what one said about it, its versions. Correcting it, and adding to it.

use std::collections::BTreeMap;

use medspiller_core::app::App;
use medspiller_core::app::sessions::Rewritten;
use medspiller_core::model::goal::Goal;
use medspiller_core::model::id::{CaseId, GoalId, SessionId};
use medspiller_core::model::session::log::{Common, Said};
use medspiller_core::model::session::ratings::Given;
use medspiller_core::model::session::record::{TrainingSession, current};
use medspiller_core::model::time::Moment;

use super::quick_log::{SessionVersion, ratings};
use super::words::{
    Attendance, AttendanceChoice, GivenRating, GivenStep, GoalToStep, RatingChoice, SaidByChoice,
    Viewer, carried, exertion_word, exertions, goal_to_step, mood_word, moods, span, step_words,
};
use crate::error::MedspillerError;
use crate::moment::{self, Here, args};
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

/// One version.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct VersionLine {
    /// "2. versjon".
    pub title: String,
    /// "Skrevet av Kari i dag kl. 18".
    pub entered: String,
    /// "Hvorfor: Trykket feil".
    pub reason: Option<String>,
    /// "Angret i dag kl. 18.02".
    pub undone: Option<String>,
    /// What it says: when, how it went, what was said.
    pub lines: Vec<String>,
}

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

/// The goals that steps were seen on.
pub(crate) type Goals<'a> = BTreeMap<GoalId, &'a Goal>;

/// What one said about a session, the notes left out.
pub(crate) fn said_lines(
    session: &TrainingSession,
    goals: &Goals<'_>,
    viewer: &Viewer<'_>,
) -> Vec<SaidLine> {
    let texts = viewer.here.texts;
    let ratings = &session.ratings;
    let line = |label: String, words, said_by| SaidLine { label, words, said_by };
    let mut lines = Vec::new();
    lines.extend(ratings.mood_before.map(|mood| {
        let words = mood_word(mood.value.number(), texts);
        let said_by = viewer.said_by(mood.given_by, mood.retrospective);
        line(texts.get("rated-mood-before"), words, said_by)
    }));
    lines.extend(ratings.mood_after.map(|mood| {
        let words = mood_word(mood.value.number(), texts);
        line(texts.get("rated-mood-after"), words, viewer.said_by(mood.given_by, false))
    }));
    lines.extend(ratings.exertion.map(|exertion| {
        let words = exertion_word(exertion.value, texts);
        line(texts.get("rated-exertion"), words, viewer.said_by(exertion.given_by, false))
    }));
    lines.extend(ratings.steps.iter().filter_map(|(goal, step)| {
        let goal = goals.get(goal)?;
        let words = step_words(goal, step.value, texts);
        Some(line(goal.words.clone(), words, viewer.said_by(step.given_by, false)))
    }));
    lines
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

fn undone(version: &TrainingSession, here: &Here) -> Option<String> {
    let withdrawn = version.withdrawn.as_ref()?;
    let when = here.texts.when(withdrawn.local, here.today());
    Some(here.texts.with_one("session-undone", "when", when))
}

/// "Skrevet av Kari i dag kl. 18", "Skrevet av Åse på telefonen til Kari i dag kl. 18".
pub(crate) fn entered(
    at: &Moment,
    (by, on): (medspiller_core::model::id::PersonId, Option<medspiller_core::model::id::PersonId>),
    viewer: &Viewer<'_>,
) -> String {
    let texts = viewer.here.texts;
    let (name, when) = (viewer.called(by), texts.when(at.local, viewer.here.today()));
    match on {
        Some(owner) => {
            let owner = viewer.called(owner);
            texts.with("session-entered-on", &args![name = name, owner = owner, when = when])
        }
        None => texts.with("session-entered", &args![name = name, when = when]),
    }
}

impl VersionLine {
    fn of(version: &TrainingSession, goals: &Goals<'_>, viewer: &Viewer<'_>) -> Self {
        let here = viewer.here;
        let texts = here.texts;
        let labelled = |label: String, words: &str| {
            texts.with("rated-line", &args![label = label, words = words])
        };
        let mut lines = vec![
            texts.beginning(&span(version.start.local, version.minutes, here)),
            viewer.attendance(version.attendance),
        ];
        lines.extend(version.activity.clone());
        lines.extend(version.place.clone());
        let said = said_lines(version, goals, viewer).into_iter();
        lines.extend(said.map(|said| labelled(said.label, &said.words)));
        let note = version.shared_note.as_deref();
        lines.extend(note.map(|note| labelled(texts.get("rated-note"), note)));
        let reason = version.correction.as_ref().and_then(|of| of.reason.as_deref());
        Self {
            title: texts.with_one("session-version", "number", version.version),
            entered: entered(&version.entered, (version.by, version.on), viewer),
            reason: reason.map(|reason| texts.with_one("session-reason", "reason", reason)),
            undone: undone(version, here),
            lines,
        }
    }
}

impl SessionEdit {
    fn of(session: &TrainingSession) -> Self {
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
