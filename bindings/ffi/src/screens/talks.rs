//! Triangle talks (trekantsamtaler): the list, and what each of the three sees of one.
//!
//! - here: "Samtaler": the next talk, wishes for one, those that have been.
//! - [`card`]: a talk that is to be.
//! - `said`: people, times and points in words.
//! - [`agenda`]: what the user sees first, strikes and passes on.
//! - [`preparation`]: what each prepares alone.
//! - [`hold`]: holding it, one item a page.
//! - [`agreements`]: what was agreed.
//! - [`before`]: the page "Før møtet".

pub mod agenda;
pub mod agreements;
pub mod before;
pub mod card;
pub mod hold;
pub mod preparation;
pub(crate) mod said;

use medspiller_core::app::App;
use medspiller_core::app::talks::{PastTalk, Talks};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::talk::{Kind, Next, Status, TalkRequest, TriangleTalk};

use self::agreements::AgreementLine;
use self::card::{TalkCard, cards};
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

fn none(talks: &Talks, here: &Here) -> Option<String> {
    match (talks.planned.is_empty() && talks.due.is_none(), talks.closes) {
        (false, _) => None,
        (true, true) => Some(here.texts.get("talk-closes")),
        (true, false) => Some(here.texts.get("talk-none-due")),
    }
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
