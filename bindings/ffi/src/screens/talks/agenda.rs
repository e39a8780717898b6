//! The agenda: the user sees it first, strikes, and passes the rest on.

use medspiller_core::app::App;
use medspiller_core::app::talks::agenda::{About, Point, SignalPoints};
use medspiller_core::app::talks::preparing::{CONTACT_PHRASES, COORDINATOR_PHRASES, USER_PHRASES};
use medspiller_core::model::id::{CaseId, TalkId};
use medspiller_core::model::talk::BroughtUp;
use medspiller_core::model::talk::agenda::Source;

use super::agreements;
use super::said::Said;
use crate::error::MedspillerError;
use crate::moment::{Here, args};
use crate::screens::case::Acting;
use crate::screens::rounds::round_title;

/// "Dette kan dere snakke om": for the user alone, on their phone or handed over to them.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AgendaScreen {
    /// The case.
    pub case_id: String,
    /// The talk.
    pub talk_id: String,
    /// "Dette kan dere snakke om".
    pub title: String,
    /// "Du ser dette først. Stryk det du ikke vil snakke om. ..."
    pub intro: String,
    /// "Det du gir videre, ser Kari og Mona."
    pub who_sees: String,
    /// The points: what is proposed, what is struck, what is passed on, each where it belongs.
    pub points: Vec<AgendaPoint>,
    /// There is something to pass on.
    pub can_pass_on: bool,
    /// "Det er ingenting å foreslå nå."
    pub none: Option<String>,
}

/// Where a point is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum PointState {
    /// Proposed: it can be struck, and is passed on with the rest.
    Proposed,
    /// Struck: the user can keep it after all.
    Struck,
    /// Passed on: all three see it.
    PassedOn,
}

/// One point of the user's.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AgendaPoint {
    /// What it is called in calls.
    pub key: String,
    /// "Mål: Svømme 200 meter".
    pub title: String,
    /// Why it is there: "Dere så på det sist torsdag 3. desember. Hvor er dere nå?"
    pub reason: String,
    /// Where it is.
    pub state: PointState,
}

/// One point of the agenda that all three see.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AgendaLine {
    /// What it is called in calls.
    pub key: String,
    /// "Mål: Svømme 200 meter".
    pub title: String,
    /// Why it is there.
    pub reason: String,
}

impl AgendaScreen {
    pub(crate) fn of(
        app: &App,
        (case, talk): (CaseId, TalkId),
        signals: &SignalPoints,
        acting: Acting,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let proposal = app.agenda_proposed(case, talk, signals, acting.into(), here.now)?;
        let place = &proposal.place;
        let said = Said::to(place, place.user(), here);
        let lists = [
            (&proposal.left, PointState::Proposed),
            (&proposal.struck, PointState::Struck),
            (&proposal.passed_on, PointState::PassedOn),
        ];
        let in_list = |(points, state): (&Vec<Point>, PointState)| -> Vec<_> {
            points.iter().map(|point| AgendaPoint::of(point, state, &said)).collect()
        };
        let points: Vec<AgendaPoint> = lists.into_iter().flat_map(in_list).collect();
        let intro = match place.me == place.user() {
            true => here.texts.get("agenda-intro"),
            false => here.texts.with_one("agenda-intro-anothers", "contact", said.name(place.me)),
        };
        Ok(Self {
            case_id: case.to_string(),
            talk_id: talk.to_string(),
            title: here.texts.get("agenda-title"),
            intro,
            who_sees: here.texts.with_one("agenda-who-sees", "people", said.others()),
            can_pass_on: !proposal.left.is_empty(),
            none: points.is_empty().then(|| here.texts.get("agenda-nothing")),
            points,
        })
    }
}

impl AgendaPoint {
    fn of(point: &Point, state: PointState, said: &Said<'_>) -> Self {
        let AgendaLine { key, title, reason } = AgendaLine::of(point, said);
        Self { key, title, reason, state }
    }
}

impl AgendaLine {
    pub(crate) fn of(point: &Point, said: &Said<'_>) -> Self {
        let (title, reason) = in_words(point, said);
        Self { key: point.key(), title, reason }
    }
}

/// A point's title, and its reason in a sentence.
fn in_words(point: &Point, said: &Said<'_>) -> (String, String) {
    let texts = said.here.texts;
    let today = said.here.today();
    let on = |key: &str, date| texts.with_one(key, "day", said.day(date));
    match &point.source {
        Source::Agreement { by, .. } => {
            let late = if *by < today { "point-agreement-late" } else { "point-agreement-open" };
            let title = match &point.about {
                About::Agreement(agreement) => agreements::text(agreement, said),
                _ => texts.get("point-agreement-gone"),
            };
            (title, on(late, *by))
        }
        Source::Goal { rated, .. } => {
            let title = match &point.about {
                About::Goal(words) => texts.with_one("point-goal", "words", words.as_str()),
                _ => texts.get("point-goal-gone"),
            };
            let reason = rated.map(|rated| on("point-goal-rated", rated));
            (title, reason.unwrap_or_else(|| texts.get("point-goal-never")))
        }
        Source::AssessmentDue { round, due } => {
            let reason = match (*round, *due < today) {
                // which has no day of its own
                (1, _) => texts.get("point-round-first"),
                (_, true) => on("point-round-late", *due),
                (_, false) => on("point-round-due", *due),
            };
            (round_title(*round, texts), reason)
        }
        Source::AssessmentDone { round, date } => {
            (round_title(*round, texts), on("point-round-done", *date))
        }
        Source::Attendance { came, planned } => {
            let reason = args![came = *came, planned = *planned];
            (texts.get("point-attendance"), texts.with("point-attendance-reason", &reason))
        }
        Source::Signal { signal, .. } => (texts.get("point-signal"), signal_text(signal, said)),
        Source::Perspectives { objective, .. } => {
            (domain(objective, said), texts.get("point-perspectives-reason"))
        }
        Source::BroughtUp { .. } => match &point.about {
            About::BroughtUp(up) => (up_text(up, said), said.who("point-brought-up", up.of)),
            _ => (texts.get("point-brought-up-gone"), String::new()),
        },
        Source::PeriodEnds { on: day } => (texts.get("point-end"), on("point-end-reason", *day)),
    }
}

/// What a signal is about, for all three: its evidence is for each viewer's own eyes. A signal's
/// key begins with its kind.
fn signal_text(signal: &str, said: &Said<'_>) -> String {
    let kind = signal.split('/').next().unwrap_or_default().replace('_', "-");
    let key = format!("agenda-signal-{kind}");
    let contact = said.name(said.place.contact());
    let text = said.here.texts.with_one(&key, "contact", contact);
    match text == key {
        true => said.here.texts.get("agenda-signal-other"),
        false => said.here.texts.beginning(&text),
    }
}

/// The life domain of an item: what was answered stays out of the agenda.
fn domain(item: &str, said: &Said<'_>) -> String {
    let instrument = said.here.instrument;
    let domain = instrument.item(&item.into()).map(|item| item.domain.as_str());
    let name = domain.and_then(|domain| instrument.domain_name(domain));
    match name {
        Some(name) => said.here.said(name).to_owned(),
        None => said.here.texts.get("point-perspectives-gone"),
    }
}

/// What was brought up, in words.
pub(crate) fn up_text(up: &BroughtUp, said: &Said<'_>) -> String {
    let phrases = up.phrases.iter().map(|phrase| phrase_text(phrase, said.here));
    phrases.chain(up.words.clone()).collect::<Vec<_>>().join("\n")
}

/// A ready phrase; one of a newer version says so.
pub(crate) fn phrase_text(key: &str, here: &Here) -> String {
    let known = [&USER_PHRASES[..], &CONTACT_PHRASES, &COORDINATOR_PHRASES];
    match known.iter().any(|phrases| phrases.contains(&key)) {
        true => here.texts.get(key),
        false => here.texts.get("phrase-newer"),
    }
}
