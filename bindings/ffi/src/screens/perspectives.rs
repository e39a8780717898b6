//! How the user and the contact each see it.

use medspiller_core::app::{App, CaseState};
use medspiller_core::model::talk::Raised;
use medspiller_core::questionnaire::answer::{Answer, ItemCode, Part};
use medspiller_core::questionnaire::perspectives::{self, Perspective, View};

use crate::error::MedspillerError;
use crate::moment::{Here, args};
use crate::screens::rounds::{answer_text, round_title};

/// The two perspectives of one round.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PerspectivesScreen {
    /// The case.
    pub case_id: String,
    /// The round.
    pub round: u32,
    /// "1. måling, 22. november 2026".
    pub title: String,
    /// Why there is nothing to show yet ("Åse har ikke svart ennå."); then `domains` is empty.
    pub not_yet: Option<String>,
    /// The pairs, by life domain.
    pub domains: Vec<PerspectiveDomain>,
}

/// One life domain's pairs.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PerspectiveDomain {
    /// "Bolig".
    pub title: String,
    /// The pairs.
    pub pairs: Vec<PerspectivePair>,
}

/// One pair: a sentence of each.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PerspectivePair {
    /// Whose question this is: "Åse".
    pub user: String,
    /// The user's item, as calls name it.
    pub user_item: String,
    /// The user's question.
    pub user_question: String,
    /// The user's answer.
    pub user_answer: String,
    /// "Kari".
    pub contact: String,
    /// The contact's item, as calls name it.
    pub contact_item: String,
    /// The contact's question.
    pub contact_question: String,
    /// The contact's answer.
    pub contact_answer: String,
    /// Whether they see it alike.
    pub verdict: Verdict,
    /// "Dere ser det likt", "Dere ser det ulikt - verdt å snakke om?", or none.
    pub verdict_text: Option<String>,
    /// Someone wants to talk about it: "Ta opp i trekantsamtalen" is done.
    pub is_raised: bool,
}

/// Whether they see it alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum Verdict {
    /// Alike.
    Agree,
    /// Not alike.
    Differ,
    /// Neither can be said.
    Nothing,
}

impl PerspectivesScreen {
    pub(crate) fn of(
        app: &App,
        case: &CaseState,
        round: u32,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let held = case.rounds().into_iter().find(|held| held.round == round);
        let date = here.texts.date(held.ok_or(MedspillerError::NotFound)?.date);
        let title = args![title = round_title(round, here.texts), date = date];
        let seen = see(case, round, here);
        let raised = app.raised(case.view.case.id, round)?;
        Ok(Self {
            case_id: case.view.case.id.to_string(),
            round,
            title: here.texts.with("round-and-date", &title),
            domains: seen
                .as_ref()
                .map(|seen| by_domain(seen, &raised, case, here))
                .unwrap_or_default(),
            not_yet: seen.err(),
        })
    }
}

/// The pairs, or why there are none to see yet.
fn see(case: &CaseState, round: u32, here: &Here) -> Result<Vec<Perspective>, String> {
    let (user, contact) = (case.view.user_name.as_str(), case.view.contact_name.as_str());
    let parts = (case.newest(round, Part::Subjective), case.newest(round, Part::Objective));
    match parts {
        (Some(users), Some(contacts)) => perspectives::of_round(contacts, users, here.instrument)
            .ok_or_else(|| here.texts.with("not-yet-shown", &args![user = user])),
        (None, Some(_)) if case.is_finished(round, Part::Subjective) => {
            Err(here.texts.with("not-yet-shown", &args![user = user]))
        }
        (None, None) if case.is_finished(round, Part::Subjective) => {
            Err(here.texts.with("not-yet-contact", &args![contact = contact]))
        }
        (None, Some(_)) => Err(here.texts.with("not-yet-user", &args![user = user])),
        (Some(_), None) => Err(here.texts.with("not-yet-contact", &args![contact = contact])),
        (None, None) => Err(here.texts.get("not-yet-both")),
    }
}

fn by_domain(
    seen: &[Perspective],
    raised: &[Raised],
    case: &CaseState,
    here: &Here,
) -> Vec<PerspectiveDomain> {
    let domains = here.instrument.domains().iter().map(|(domain, name)| PerspectiveDomain {
        title: here.said(name).to_owned(),
        pairs: seen
            .iter()
            .filter(|perspective| perspective.domain == *domain)
            .map(|perspective| PerspectivePair::of(perspective, raised, case, here))
            .collect(),
    });
    domains.filter(|domain| !domain.pairs.is_empty()).collect()
}

impl PerspectivePair {
    fn of(perspective: &Perspective, raised: &[Raised], case: &CaseState, here: &Here) -> Self {
        let is_it = |one: &Raised| {
            one.objective == perspective.objective.0 && one.subjective == perspective.subjective.0
        };
        let (user_question, user_answer) =
            said(&perspective.subjective, &perspective.user_says, here);
        let (contact_question, contact_answer) =
            said(&perspective.objective, &perspective.contact_says, here);
        let (verdict, verdict_text) = match perspective.view {
            View::Agree => (Verdict::Agree, Some(here.texts.get("verdict-agree"))),
            View::Differ => (Verdict::Differ, Some(here.texts.get("verdict-differ"))),
            View::Nothing => (Verdict::Nothing, None),
        };
        Self {
            user: case.view.user_name.clone(),
            user_item: perspective.subjective.to_string(),
            user_question,
            user_answer,
            contact: case.view.contact_name.clone(),
            contact_item: perspective.objective.to_string(),
            contact_question,
            contact_answer,
            verdict,
            verdict_text,
            is_raised: raised.iter().any(is_it),
        }
    }
}

fn said(item: &ItemCode, answer: &Answer, here: &Here) -> (String, String) {
    let item = here.instrument.item(item);
    let question = item.map(|item| here.said(&item.text).to_owned()).unwrap_or_default();
    (question, item.map(|item| answer_text(item, answer, here)).unwrap_or_default())
}
