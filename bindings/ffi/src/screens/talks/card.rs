//! A talk that is to be: when, how late, who is ready, what is on the agenda.

use medspiller_core::app::App;
use medspiller_core::app::talks::Talks;
use medspiller_core::model::id::PersonId;
use medspiller_core::model::talk::rhythm::NextTalk;
use medspiller_core::model::talk::{Agreed, Because, Kind, Move, TriangleTalk};

use super::agenda::AgendaLine;
use super::said::Said;
use super::{TalkKind, kind_text};
use crate::error::MedspillerError;
use crate::moment::{Here, args};

/// A talk that is to be.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TalkCard {
    /// The talk; none for one that is due and not planned.
    pub talk_id: Option<String>,
    /// Which.
    pub kind: TalkKind,
    /// "Startsamtale".
    pub title: String,
    /// "Torsdag 3. desember kl. 13, Rådhuset", or "Dere har ikke avtalt tid ennå."
    pub when: String,
    /// It has a time: moving it needs a reason.
    pub has_time: bool,
    /// The time as the screens carry it, `2026-12-03T13:00`, for a form to begin with.
    pub local: Option<String>,
    /// Where; empty when that isn't settled.
    pub place: String,
    /// Its time has come: it can be held, or said to be missed.
    pub is_over: bool,
    /// "Bør holdes innen torsdag 3. desember."
    pub due: Option<String>,
    /// "Skulle vært holdt innen torsdag 3. desember. Det er 12 dager over tiden."
    pub overdue: Option<String>,
    /// "Kari avtaler tid innen fredag 4. desember."
    pub settle: Option<String>,
    /// What an extra talk came from: "Kari ba om denne samtalen."
    pub because: Option<String>,
    /// Each time it was moved: "Flyttet fra torsdag 3. desember kl. 13: Kari var syk".
    pub moves: Vec<String>,
    /// Who is ready, never what they have written.
    pub prepared: Vec<PreparedLine>,
    /// What the user has passed on.
    pub agenda: Vec<AgendaLine>,
    /// "Åse har ikke valgt hva dere skal snakke om ennå.", "Ingen fra kommunen er lagt til ennå."
    pub notes: Vec<String>,
}

/// Whether someone is ready.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PreparedLine {
    /// Who.
    pub person_id: String,
    /// "Kari er klar", "Du er ikke klar ennå".
    pub text: String,
    /// They are.
    pub ready: bool,
    /// It is the one who looks.
    pub is_you: bool,
}

/// The planned talks, the soonest first, and the due one when it isn't planned.
pub(super) fn cards(
    app: &App,
    talks: &Talks,
    said: &Said<'_>,
) -> Result<Vec<TalkCard>, MedspillerError> {
    let case = talks.place.view.case.id;
    let mut cards = Vec::new();
    for talk in &talks.planned {
        let due = talks.due.filter(|_| talk.is_next_of_rhythm());
        let mut card = TalkCard::of(Some(talk), due.as_ref(), talks, said);
        card.prepared = prepared(&app.prepared(case, talk.id)?, said);
        let points = app.agenda(case, talk.id)?;
        if points.is_empty() {
            let user = talks.place.user();
            card.notes.push(said.who("agenda-not-chosen", user));
        }
        card.agenda = points.iter().map(|point| AgendaLine::of(point, said)).collect();
        cards.push(card);
    }
    let is_planned = talks.planned.iter().any(TriangleTalk::is_next_of_rhythm);
    if let (Some(due), false) = (&talks.due, is_planned) {
        cards.push(TalkCard::of(None, Some(due), talks, said));
    }
    Ok(cards)
}

pub(crate) fn prepared(people: &[(PersonId, bool)], said: &Said<'_>) -> Vec<PreparedLine> {
    let is_ready = |person| people.contains(&(person, true));
    let line = |person| PreparedLine {
        person_id: said.id(person),
        text: said.who(if is_ready(person) { "talk-ready" } else { "talk-not-ready" }, person),
        ready: is_ready(person),
        is_you: Some(person) == said.viewer,
    };
    said.people().into_iter().map(line).collect()
}

impl TalkCard {
    fn of(
        talk: Option<&TriangleTalk>,
        due: Option<&NextTalk>,
        talks: &Talks,
        said: &Said<'_>,
    ) -> Self {
        let here = said.here;
        let kind = due.map(|due| due.kind).or(talk.map(|talk| talk.kind)).unwrap_or(Kind::Regular);
        let agreed = talk.and_then(|talk| talk.agreed.as_ref());
        let is_in_rhythm = talk.is_none_or(TriangleTalk::is_next_of_rhythm);
        let (due, overdue) = due.map(|due| due_texts(due, here)).unwrap_or_default();
        let over = |agreed: &Agreed| agreed.is_over(&here.now.moment()).unwrap_or(false);
        let lacks = talks.place.coordinator().is_none();
        Self {
            talk_id: talk.map(|talk| talk.id.to_string()),
            kind: kind.into(),
            title: kind_text(kind, here),
            when: agreed.map_or_else(|| here.texts.get("talk-no-time"), |at| said.when(at)),
            has_time: agreed.is_some(),
            local: agreed.map(|agreed| agreed.local.format("%Y-%m-%dT%H:%M").to_string()),
            place: agreed.and_then(|agreed| agreed.place.clone()).unwrap_or_default(),
            is_over: agreed.is_some_and(over),
            due,
            overdue,
            settle: talks.settle.filter(|_| is_in_rhythm).map(|settle| said.settle(settle)),
            because: talk.and_then(|talk| because(talk, talks, said)),
            moves: talk.map(|talk| moves(talk, said)).unwrap_or_default(),
            prepared: Vec::new(),
            agenda: Vec::new(),
            notes: lacks.then(|| here.texts.get("talk-no-coordinator")).into_iter().collect(),
        }
    }
}

/// When it is due, or, when that is past, that it is overdue.
fn due_texts(next: &NextTalk, here: &Here) -> (Option<String>, Option<String>) {
    let Some(due) = next.due else { return (Some(here.texts.get("talk-due-first")), None) };
    let day = here.texts.day(due, here.today());
    if next.days_overdue == 0 {
        return (Some(here.texts.with_one("talk-due", "day", day)), None);
    }
    let days = here.texts.with_one("days", "count", next.days_overdue);
    (None, Some(here.texts.with("talk-overdue", &args![day = day, days = days])))
}

fn because(talk: &TriangleTalk, talks: &Talks, said: &Said<'_>) -> Option<String> {
    match talk.because.as_ref()? {
        Because::Asked { .. } => Some(said.who("talk-asked-for", asked_by(talk, talks))),
        Because::Signal { .. } => Some(said.here.texts.get("talk-proposed")),
    }
}

/// Who asked for it.
fn asked_by(talk: &TriangleTalk, talks: &Talks) -> PersonId {
    talks.asked_by.get(&talk.id).copied().unwrap_or(talk.by)
}

fn moves(talk: &TriangleTalk, said: &Said<'_>) -> Vec<String> {
    let texts = said.here.texts;
    let line = |moved: &Move| {
        let when = texts.when(moved.from.local, said.here.today());
        texts.with("talk-moved", &args![when = when, reason = moved.reason.as_str()])
    };
    talk.moves.iter().map(line).collect()
}
