//! "Det vi har gjort": what was logged, by month, newest first.

use medspiller_core::app::App;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::session::record::TrainingSession;
use medspiller_core::model::time::Date;

use super::calendar::month_title;
use super::versions::{Goals, said_lines};
use super::viewer::Viewer;
use super::words::span;
use crate::error::MedspillerError;
use crate::moment::{Here, args};
use crate::screens::case::Acting;

/// How many sessions a page has at least, if there are as many.
const PAGE: usize = 20;

/// "Det vi har gjort".
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DoneScreen {
    /// The case.
    pub case_id: String,
    /// Whole months, newest first.
    pub months: Vec<DoneMonth>,
    /// Where the next page begins, when there is one: to be given back.
    pub next: Option<String>,
    /// "Ingenting er loggført ennå."
    pub empty: Option<String>,
}

/// One month.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DoneMonth {
    /// "November 2026".
    pub title: String,
    /// Its sessions, newest first.
    pub sessions: Vec<DoneLine>,
}

/// One session.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DoneLine {
    /// Which.
    pub session_id: String,
    /// "Tirsdag 24. november kl. 17–18".
    pub when: String,
    /// "Svømming"; none where nobody said.
    pub activity: Option<String>,
    /// "Pirbadet".
    pub place: Option<String>,
    /// "Med Kari", "Med Kari, i gruppe".
    pub people: String,
    /// "Kom".
    pub attendance: String,
    /// It was held.
    pub held: bool,
    /// What one said about it: "Humør etter: Bra", the shared note.
    pub said: Vec<String>,
}

impl DoneScreen {
    pub(crate) fn of(
        app: &App,
        case: CaseId,
        before: Option<Date>,
        acting: Acting,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let place = app.place(case)?;
        let viewer = Viewer::of(&place, acting, here);
        let done = app.done(case, before, PAGE, here.today())?;
        let goals = app.session_goals(case)?;
        let goals: Goals<'_> = goals.iter().map(|goal| (goal.id, goal)).collect();
        let mut months: Vec<DoneMonth> = Vec::new();
        for session in &done.sessions {
            let title = month_title(session.start.date(), here);
            if months.last().is_none_or(|month| month.title != title) {
                months.push(DoneMonth { title, sessions: Vec::new() });
            }
            let line = DoneLine::of(session, &goals, &viewer);
            if let Some(month) = months.last_mut() {
                month.sessions.push(line);
            }
        }
        let is_empty = months.is_empty() && before.is_none();
        Ok(Self {
            case_id: case.to_string(),
            next: done.before.map(|before| before.to_string()),
            empty: is_empty.then(|| here.texts.get("done-empty")),
            months,
        })
    }
}

impl DoneLine {
    fn of(session: &TrainingSession, goals: &Goals<'_>, viewer: &Viewer<'_>) -> Self {
        let texts = viewer.here.texts;
        let said = said_lines(session, goals, viewer).into_iter();
        let said = said
            .map(|said| texts.with("rated-line", &args![label = said.label, words = said.words]));
        let with = if session.in_group { "done-with-in-group" } else { "done-with" };
        Self {
            session_id: session.session.to_string(),
            when: texts.beginning(&span(session.start.local, session.minutes, viewer.here)),
            activity: session.activity.clone(),
            place: session.place.clone(),
            people: texts.with_one(with, "name", viewer.other()),
            attendance: viewer.attendance(session.attendance),
            held: session.is_held(),
            said: said.chain(session.shared_note.clone()).collect(),
        }
    }
}
