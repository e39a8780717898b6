//! The municipality's one list: what there is to see to, the most urgent first.
//!
//! - here: the list.
//! - [`case`]: a case as the municipality has it.

pub mod case;
#[cfg(test)]
mod tests;

use medspiller_core::app::App;
use medspiller_core::app::service_list::{KnownContact, ServiceList};
use medspiller_core::model::service_list::{About, Line, What};

use super::contacts::profile::availability_text;
use crate::error::MedspillerError;
use crate::moment::{Here, args};

/// "Dette venter på deg".
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ServiceListScreen {
    /// "Dette venter på deg".
    pub title: String,
    /// The most urgent first.
    pub lines: Vec<ServiceLine>,
    /// "Ingenting venter på deg nå."
    pub none: Option<String>,
    /// The cases that are open, in the order they were opened.
    pub cases: Vec<ServiceCaseLine>,
    /// The contacts, by their names.
    pub contacts: Vec<ServiceContactLine>,
}

/// What a line is about, for its symbol and where it leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum ServiceLineKind {
    /// No decision counts today.
    NoDecision,
    /// Papers are missing, and the contact is on assignment.
    PapersMissing,
    /// A decision runs out.
    RunsOut,
    /// A talk is overdue.
    NoTalk,
    /// Guidance is overdue.
    NoGuidance,
    /// An open decision's review is due.
    ReviewDue,
    /// Papers are missing, and the contact is not on assignment.
    NotReady,
    /// A contact is trained and free.
    TrainedAndFree,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ServiceLine {
    /// What it is about.
    pub kind: ServiceLineKind,
    /// Who: the user of a case, or a contact.
    pub name: String,
    /// "Trekantsamtalen er 12 dager over tiden."
    pub text: String,
    /// The case it leads to: of a contact's, one of theirs; none for who never had any here.
    pub case_id: Option<String>,
    /// The contact, where it is about one.
    pub contact_id: Option<String>,
}

/// A case, to open its page.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ServiceCaseLine {
    /// The case.
    pub case_id: String,
    /// "Åse".
    pub name: String,
    /// "Sammen med Kari".
    pub contact: String,
}

/// A contact.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ServiceContactLine {
    /// Who.
    pub contact_id: String,
    /// "Kari".
    pub name: String,
    /// "Har 2 oppdrag, og kan få et til".
    pub availability: String,
    /// "Papirene er i orden", "Ett papir mangler".
    pub papers: String,
    /// Activities they like to do.
    pub interests: Vec<String>,
    /// A case that their papers and their guidance are looked at from.
    pub case_id: Option<String>,
}

impl ServiceListScreen {
    pub(crate) fn of(app: &App, here: &Here) -> Result<Self, MedspillerError> {
        let list = app.service_list(here.now)?;
        let lines = list.named().into_iter();
        let lines = lines.map(|(line, name)| ServiceLine::of(line, name, &list, here));
        Ok(Self {
            title: here.texts.get("service-title"),
            none: list.lines.is_empty().then(|| here.texts.get("service-none")),
            lines: lines.collect(),
            cases: list
                .cases
                .iter()
                .map(|view| ServiceCaseLine {
                    case_id: view.case.id.to_string(),
                    name: view.user_name.clone(),
                    contact: here.texts.with_one(
                        "service-case-with",
                        "contact",
                        view.contact_name.as_str(),
                    ),
                })
                .collect(),
            contacts: list.contacts.iter().map(|one| ServiceContactLine::of(one, here)).collect(),
        })
    }
}

impl ServiceLine {
    fn of(line: &Line, name: &str, list: &ServiceList, here: &Here) -> Self {
        let contact = |person| list.contacts.iter().find(|one| one.person == person);
        let (case_id, contact_id) = match line.about {
            About::Case(case) => (Some(case.to_string()), None),
            About::Contact(person) => {
                let case = contact(person).and_then(|one| one.case);
                (case.map(|case| case.to_string()), Some(person.to_string()))
            }
        };
        let (kind, text) = said(&line.what, here);
        Self { kind, name: name_or(name, here), text, case_id, contact_id }
    }
}

fn name_or(name: &str, here: &Here) -> String {
    if name.is_empty() { here.texts.get("service-someone") } else { name.to_owned() }
}

/// What a line says, without whom it is about.
pub(crate) fn said(what: &What, here: &Here) -> (ServiceLineKind, String) {
    let texts = here.texts;
    let days = |count: u32| texts.with_one("days", "count", count);
    let late = |key: &str, count: u32| texts.with_one(key, "days", days(count));
    let count = |key: &str, count: usize| texts.with_one(key, "count", count);
    match what {
        What::NoDecision { form: None, days: gone } => {
            let args = args![count = *gone, days = days(*gone)];
            (ServiceLineKind::NoDecision, texts.with("service-no-decision", &args))
        }
        What::NoDecision { form: Some(_), days: gone } => {
            (ServiceLineKind::NoDecision, late("service-decision-ended", *gone))
        }
        What::PapersMissing { papers } => {
            (ServiceLineKind::PapersMissing, count("service-papers-missing", *papers))
        }
        What::RunsOut { on, days: left, renewal_asked, .. } => {
            let day = texts.day(*on, here.today());
            let args = args![count = *left, days = days(*left), day = day];
            let key = if *renewal_asked { "service-runs-out-asked" } else { "service-runs-out" };
            (ServiceLineKind::RunsOut, texts.with(key, &args))
        }
        What::NoTalk { days: gone } => (ServiceLineKind::NoTalk, late("service-no-talk", *gone)),
        What::NoGuidance { days: gone, planned } => {
            let key = match planned {
                true => "service-no-guidance-planned",
                false => "service-no-guidance",
            };
            (ServiceLineKind::NoGuidance, late(key, *gone))
        }
        What::ReviewDue { days: 0, .. } => {
            (ServiceLineKind::ReviewDue, texts.get("service-review-due-today"))
        }
        What::ReviewDue { days: gone, .. } => {
            (ServiceLineKind::ReviewDue, late("service-review-due", *gone))
        }
        What::NotReady { papers } => {
            (ServiceLineKind::NotReady, count("service-not-ready", *papers))
        }
        What::TrainedAndFree => (ServiceLineKind::TrainedAndFree, texts.get("service-free")),
    }
}

impl ServiceContactLine {
    fn of(contact: &KnownContact, here: &Here) -> Self {
        Self {
            contact_id: contact.person.to_string(),
            name: name_or(&contact.called, here),
            availability: availability_text(contact.availability, here),
            papers: match contact.missing {
                0 => here.texts.get("service-papers-in-order"),
                missing => here.texts.with_one("service-papers-lacking", "count", missing),
            },
            interests: contact.interests.clone(),
            case_id: contact.case.map(|case| case.to_string()),
        }
    }
}
