//! The contact's activity groups: nobody else sees them.

use medspiller_core::app::App;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::session::group::Group;
use medspiller_core::store::view::CaseView;

use super::words::listed;
use crate::error::MedspillerError;
use crate::moment::{Here, args};

/// The groups.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GroupsScreen {
    /// "Gruppen er bare din. Ingen av deltakerne ser hvem de andre er."
    pub explanation: String,
    /// The groups, by name.
    pub groups: Vec<GroupLine>,
    /// "Du har ingen grupper."
    pub empty: Option<String>,
    /// Whom a group can be made of.
    pub people: Vec<GroupPerson>,
    /// Under which what is typed is kept.
    pub form: String,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GroupLine {
    /// Which.
    pub group_id: String,
    /// What it is called.
    pub called: String,
    /// "3 i gruppen: Åse, Bo og Dag".
    pub people: String,
    /// Their cases.
    pub case_ids: Vec<String>,
}

/// Someone who can be in a group.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GroupPerson {
    /// Their case.
    pub case_id: String,
    /// What they are called.
    pub called: String,
}

impl GroupsScreen {
    pub(crate) fn of(app: &App, here: &Here) -> Result<Self, MedspillerError> {
        let views = app.case_views()?;
        let groups: Vec<GroupLine> =
            app.groups()?.iter().map(|group| GroupLine::of(group, &views, here)).collect();
        let person = |view: &CaseView| GroupPerson {
            case_id: view.case.id.to_string(),
            called: view.user_name.clone(),
        };
        Ok(Self {
            explanation: here.texts.get("group-explanation"),
            empty: groups.is_empty().then(|| here.texts.get("group-empty")),
            groups,
            people: views.iter().map(person).collect(),
            form: "group".to_owned(),
        })
    }
}

impl GroupLine {
    fn of(group: &Group, views: &[CaseView], here: &Here) -> Self {
        let people = views.iter().filter(|view| group.cases.contains(&view.case.id));
        let names: Vec<String> = people.map(|view| view.user_name.clone()).collect();
        let (count, names) = (names.len(), listed(&names, here.texts));
        Self {
            group_id: group.id.to_string(),
            called: group.called.clone(),
            people: here.texts.with("group-together", &args![count = count, names = names]),
            case_ids: group.cases.iter().map(CaseId::to_string).collect(),
        }
    }
}
