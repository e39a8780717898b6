//! The contact's 18 questions as a list.

use medspiller_core::app::CaseState;
use medspiller_core::questionnaire::answer::{Answer, Missing};
use medspiller_core::questionnaire::draft::Draft;
use medspiller_core::questionnaire::instrument::Item;

use crate::moment::{Here, args};
use crate::screens::rounds::{domains, round_title};
use crate::screens::runner::choice;

use super::assessment::Choice;

/// The contact's questions, by life domain.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ContactPartScreen {
    /// The draft.
    pub draft_id: String,
    /// The case.
    pub case_id: String,
    /// "1. måling: Åse".
    pub title: String,
    /// The questions by life domain.
    pub domains: Vec<ContactDomain>,
    /// "3 igjen", or "Alle er besvart".
    pub left: String,
    /// Said in the other languages.
    pub translation_note: Option<String>,
    /// This corrects an earlier version: a reason is needed to lock it.
    pub needs_reason: bool,
}

/// One life domain's questions.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ContactDomain {
    /// "Bolig".
    pub title: String,
    /// The questions.
    pub questions: Vec<ContactQuestion>,
}

/// One question with its equal buttons.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ContactQuestion {
    /// The item's code, `O1`.
    pub item: String,
    /// The question, verbatim (or this project's translation).
    pub text: String,
    /// Help in simple words.
    pub help: Option<String>,
    /// Ja, Nei, Vet ikke, and for two of them Har ikke behov.
    pub choices: Vec<Choice>,
}

impl ContactPartScreen {
    pub(crate) fn of(draft: &Draft, case: &CaseState, here: &Here) -> Self {
        let round = round_title(draft.round, here.texts);
        let user = case.view.user_name.as_str();
        let domains = domains(here, &draft.asked, |item| question(item, draft, here));
        Self {
            draft_id: draft.id.to_string(),
            case_id: draft.case.to_string(),
            title: here.texts.with("contact-part-heading", &args![round = round, user = user]),
            domains: domains
                .into_iter()
                .map(|(title, questions)| ContactDomain { title, questions })
                .collect(),
            left: here.texts.with_one("left", "count", draft.left_count()),
            translation_note: here.translation_note(),
            needs_reason: draft.corrects.is_some(),
        }
    }
}

fn question(item: &Item, draft: &Draft, here: &Here) -> ContactQuestion {
    // yes before no, as people say it
    let codes = (1..=item.highest_code()).rev().map(Answer::Code);
    let no_need = item.no_need_allowed.then_some(Answer::Missing(Missing::NoNeed));
    let answers = codes.chain([Answer::Missing(Missing::DontKnow)]).chain(no_need);
    ContactQuestion {
        item: item.code.to_string(),
        text: here.said(&item.text).to_owned(),
        help: item.help.as_ref().map(|help| here.said(help).to_owned()),
        choices: answers.filter_map(|answer| choice(item, &answer, draft, here)).collect(),
    }
}
