//! What a version of a session says, who wrote it, and why.

use std::collections::BTreeMap;

use medspiller_core::model::goal::Goal;
use medspiller_core::model::id::GoalId;
use medspiller_core::model::session::record::TrainingSession;
use medspiller_core::model::time::Moment;

use super::session::SaidLine;
use super::viewer::Viewer;
use super::words::{exertion_word, mood_word, span, step_words};
use crate::moment::{Here, args};

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

impl VersionLine {
    pub(crate) fn of(version: &TrainingSession, goals: &Goals<'_>, viewer: &Viewer<'_>) -> Self {
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

pub(crate) fn undone(version: &TrainingSession, here: &Here) -> Option<String> {
    let withdrawn = version.withdrawn.as_ref()?;
    let when = here.texts.when(withdrawn.local, here.today());
    Some(here.texts.with_one("session-undone", "when", when))
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
