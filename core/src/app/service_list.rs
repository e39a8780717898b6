//! What the municipality should see to: one list over all the cases and contacts of this vault, the
//! most urgent first; and one case's page.
//!
//! It is read by what things belong to and never whole: of a case its decisions, its closings and
//! its talks, of a contact their papers, their guidance and their assignments. Whatever else years
//! of a case hold is not looked at.
//!
//! - here: the list.
//! - `facts`: what it is made from.
//! - [`case_page`]: a case as the municipality has it.

pub mod case_page;
mod facts;

use std::collections::BTreeMap;

use super::error::AppError;
use super::life::App;
use crate::model::id::{CaseId, PersonId};
use crate::model::papers::profile::Availability;
use crate::model::person::Role;
use crate::model::service_list::{self as rules, About, Line};
use crate::model::time::Now;
use crate::store::view::CaseView;

/// The municipality's one list, and whom it is about.
#[derive(Debug, Clone)]
pub struct ServiceList {
    /// The most urgent first.
    pub lines: Vec<Line>,
    /// The cases that are open today, in the order they were opened.
    pub cases: Vec<CaseView>,
    /// The contacts, by their names.
    pub contacts: Vec<KnownContact>,
}

/// A contact, as the municipality's phone knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownContact {
    /// Who.
    pub person: PersonId,
    /// What they are called; empty where nobody has said.
    pub called: String,
    /// Free or on assignment.
    pub availability: Availability,
    /// How many papers they lack.
    pub missing: usize,
    /// Activities they like to do.
    pub interests: Vec<String>,
    /// A case whose page leads to their papers: an open one where there is one.
    pub case: Option<CaseId>,
}

impl App {
    /// The municipality's one list.
    ///
    /// # Errors
    /// [`AppError::NotFound`] on any phone but the municipality's; [`AppError::Store`].
    pub fn service_list(&self, now: Now) -> Result<ServiceList, AppError> {
        let (phone, today) = (self.phone(), now.date());
        self.read(|database| {
            let (_, role) = super::life::owner(database)?;
            if role != Role::Coordinator {
                return Err(AppError::NotFound("service list"));
            }
            let cases = facts::Cases::read(database, &phone, today)?;
            let contacts = facts::Contacts::read(database, &cases, today)?;
            let lines = rules::service_list(&cases.facts(), &contacts.facts(), today);
            Ok(ServiceList { lines, contacts: contacts.known(&cases), cases: cases.open() })
        })
    }
}

impl ServiceList {
    /// The lines with what whom they are about is called.
    pub fn named(&self) -> Vec<(&Line, &str)> {
        let mut names: BTreeMap<About, &str> = BTreeMap::new();
        for view in &self.cases {
            names.insert(About::Case(view.case.id), &view.user_name);
        }
        for contact in &self.contacts {
            names.insert(About::Contact(contact.person), &contact.called);
        }
        let name = |line: &Line| names.get(&line.about).copied().unwrap_or_default();
        self.lines.iter().map(|line| (line, name(line))).collect()
    }
}
