//! Triangle talks (trekantsamtaler): the list, and what each of the three sees of one.
//!
//! - here: "Samtaler": the next talk, wishes for one, those that have been.
//! - `said`: people, times and points in words.
//! - [`agenda`]: what the user sees first, strikes and passes on.
//! - [`preparation`]: what each prepares alone.
//! - [`hold`]: holding it, one item a page.
//! - [`agreements`]: what was agreed.
//! - [`before`]: the page "Før møtet".

pub mod agenda;
pub mod agreements;
pub mod before;
pub mod hold;
pub mod preparation;
pub(crate) mod said;

use medspiller_core::app::App;
use medspiller_core::app::talks::{PastTalk, Talks};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::talk::rhythm::NextTalk;
use medspiller_core::model::talk::{
    Agreed, Because, Kind, Next, Status, TalkRequest, TriangleTalk,
};

use self::agenda::AgendaLine;
use self::agreements::AgreementLine;
use self::said::Said;
use super::case::Acting;
use crate::error::MedspillerError;
use crate::moment::{Here, args};

/// How many past talks are on the first screen; the rest come a page at a time.
const PAST_SHOWN: usize = 5;

/// "Samtaler".
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TalksScreen {
    /// The case.
    pub case_id: String,
    /// The next talk: one that is planned, or the one that the rhythm asks for.
    pub next: Option<TalkCard>,
    /// Others that are planned or due.
    pub others: Vec<TalkCard>,
    /// Why there is no next talk: "Dere ble enige om at avtalen avsluttes."
    pub none: Option<String>,
    /// A talk of the rhythm can be planned: none is.
    pub can_plan: bool,
    /// "3 måneder mellom samtalene."
    pub interval: String,
    /// 2 to 6.
    pub interval_months: u8,
    /// Wishes for a talk that nobody has answered.
    pub requests: Vec<RequestLine>,
    /// The one who looks has no open wish, so they can ask for a talk.
    pub can_ask: bool,
    /// "2 ting venter på å bli gjort."
    pub agreements: String,
    /// "Én ting skulle vært gjort."
    pub agreements_late: Option<String>,
    /// The last talks, newest first.
    pub past: Vec<PastTalkLine>,
    /// There are more: see [`crate::Vault::past_talks`].
    pub more_past: bool,
}

/// Which talk it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum TalkKind {
    /// "Startsamtale".
    Start,
    /// "Samtale etter oppstart".
    Early,
    /// "Trekantsamtale".
    Regular,
    /// "Sluttsamtale".
    End,
    /// "Ekstra samtale".
    Extra,
}

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

/// Someone's wish for a talk.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RequestLine {
    /// Which.
    pub request_id: String,
    /// "Kari ba om en samtale i går".
    pub text: String,
    /// Why; empty when nobody said.
    pub why: String,
    /// It is the one's who looks, so they can take it back.
    pub is_yours: bool,
}

/// A talk that has been, or came to nothing.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PastTalkLine {
    /// The talk.
    pub talk_id: String,
    /// "Startsamtale, 3. desember 2026".
    pub title: String,
    /// What was said; empty when it was not held.
    pub summary: String,
    /// What was agreed.
    pub agreements: Vec<AgreementLine>,
    /// How it went on: "Neste samtale: torsdag 4. mars kl. 13."
    pub next: Option<String>,
    /// Why it was not held: "Avlyst: Kari flyttet".
    pub not_held: Option<String>,
}

impl TalkKind {
    fn text(self, here: &Here) -> String {
        here.texts.get(match self {
            Self::Start => "talk-kind-start",
            Self::Early => "talk-kind-early",
            Self::Regular => "talk-kind-regular",
            Self::End => "talk-kind-end",
            Self::Extra => "talk-kind-extra",
        })
    }
}

impl From<Kind> for TalkKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Start => Self::Start,
            Kind::Early => Self::Early,
            Kind::Regular => Self::Regular,
            Kind::End => Self::End,
            Kind::Extra => Self::Extra,
        }
    }
}

/// "Startsamtale".
pub(crate) fn kind_text(kind: Kind, here: &Here) -> String {
    TalkKind::from(kind).text(here)
}

impl TalksScreen {
    pub(crate) fn of(
        app: &App,
        case: CaseId,
        acting: Acting,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let talks = app.talks(case, here.now)?;
        let said = Said::to(&talks.place, talks.place.person(acting.into()), here);
        let agreements = app.agreements(case)?;
        let open = agreements.iter().filter(|one| one.is_open()).count();
        let late = agreements.iter().filter(|one| one.is_overdue(here.today())).count();
        let count = |key, count: usize| here.texts.with_one(key, "count", count);
        let past = app.past_talks(case, PAST_SHOWN + 1, 0)?;
        let mut cards = cards(app, &talks, &said)?.into_iter();
        let months = u32::from(talks.interval.months());
        let months = here.texts.with_one("months", "count", months);
        let asks = |request: &TalkRequest| Some(request.by) == said.viewer;
        Ok(Self {
            case_id: case.to_string(),
            next: cards.next(),
            others: cards.collect(),
            none: none(&talks, here),
            can_plan: !talks.planned.iter().any(TriangleTalk::is_next_of_rhythm),
            interval: here.texts.with_one("talk-interval", "months", months),
            interval_months: talks.interval.months(),
            can_ask: !talks.requests.iter().any(asks),
            requests: talks.requests.iter().map(|one| RequestLine::of(one, &said)).collect(),
            agreements: count("agreements-open", open),
            agreements_late: (late > 0).then(|| count("agreements-late", late)),
            more_past: past.len() > PAST_SHOWN,
            past: past.iter().take(PAST_SHOWN).map(|one| PastTalkLine::of(one, &said)).collect(),
        })
    }
}

/// The planned talks, the soonest first, and the due one when it isn't planned.
fn cards(app: &App, talks: &Talks, said: &Said<'_>) -> Result<Vec<TalkCard>, MedspillerError> {
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

fn none(talks: &Talks, here: &Here) -> Option<String> {
    match (talks.planned.is_empty() && talks.due.is_none(), talks.closes) {
        (false, _) => None,
        (true, true) => Some(here.texts.get("talk-closes")),
        (true, false) => Some(here.texts.get("talk-none-due")),
    }
}

pub(crate) fn prepared(
    people: &[(medspiller_core::model::id::PersonId, bool)],
    said: &Said<'_>,
) -> Vec<PreparedLine> {
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
fn asked_by(talk: &TriangleTalk, talks: &Talks) -> medspiller_core::model::id::PersonId {
    talks.asked_by.get(&talk.id).copied().unwrap_or(talk.by)
}

fn moves(talk: &TriangleTalk, said: &Said<'_>) -> Vec<String> {
    let texts = said.here.texts;
    let line = |moved: &medspiller_core::model::talk::Move| {
        let when = texts.when(moved.from.local, said.here.today());
        texts.with("talk-moved", &args![when = when, reason = moved.reason.as_str()])
    };
    talk.moves.iter().map(line).collect()
}

impl RequestLine {
    fn of(request: &TalkRequest, said: &Said<'_>) -> Self {
        let day = said.here.texts.near_day(request.asked.date(), said.here.today());
        Self {
            request_id: request.id.to_string(),
            text: said.with_who("request-line", request.by, args![day = day]),
            why: request.why.clone().unwrap_or_default(),
            is_yours: Some(request.by) == said.viewer,
        }
    }
}

impl PastTalkLine {
    pub(crate) fn of(past: &PastTalk, said: &Said<'_>) -> Self {
        let texts = said.here.texts;
        let title = kind_text(past.talk.kind, said.here);
        let date = past.date().map(|date| texts.date(date)).unwrap_or_default();
        let not_held = match &past.talk.status {
            Status::Missed { reason, .. } => Some(("talk-missed", reason)),
            Status::Cancelled { reason, .. } => Some(("talk-cancelled", reason)),
            Status::Planned | Status::Held { .. } => None,
        };
        let outcome = past.outcome.as_ref();
        let agreements = past.agreements.iter();
        Self {
            talk_id: past.talk.id.to_string(),
            title: texts.with("talk-title-and-date", &args![title = title, date = date]),
            summary: outcome.map(|outcome| outcome.summary.clone()).unwrap_or_default(),
            agreements: agreements
                .map(|one| AgreementLine::of(one, &past.agreements, said))
                .collect(),
            next: outcome.map(|outcome| next_text(&outcome.next, said)),
            not_held: not_held.map(|(key, why)| texts.with_one(key, "reason", why.as_str())),
        }
    }
}

fn next_text(next: &Next, said: &Said<'_>) -> String {
    match next {
        Next::Agreed { at } => said.here.texts.with_one("next-at", "when", said.when(at)),
        Next::Within { by, owner } => said.settle((*by, *owner)),
        Next::CaseCloses => said.here.texts.get("next-closes"),
    }
}

#[cfg(test)]
mod tests;
