//! A case's page: who is in it, and the municipality's decision.

use medspiller_core::app::{App, Place};
use medspiller_core::model::decision::{self, Decision};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::person::Role;

use crate::error::MedspillerError;
use crate::moment::{self, Here, args};

/// A case's page.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CasePage {
    /// The case.
    pub case_id: String,
    /// "Åse".
    pub title: String,
    /// Everyone in it: the user, the contact, the municipality's person.
    pub people: Vec<CasePerson>,
    /// The municipality's person is not named yet: "Hvem er kontaktpersonen i kommunen?"
    pub coordinator_missing: Option<String>,
    /// The decision; none until it is written down.
    pub decision: Option<DecisionLine>,
    /// "Vedtaket er ikke skrevet inn."
    pub decision_missing: Option<String>,
    /// The forms a decision can have.
    pub forms: Vec<FormChoice>,
}

/// Someone in a case.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CasePerson {
    /// Who, for what asks for a person.
    pub person_id: String,
    /// "Kari".
    pub name: String,
    /// "treningskontakt".
    pub role: String,
}

/// The decision as the page shows it, and as a form begins.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DecisionLine {
    /// "Individuell treningskontakt, fra 1. januar 2026 til 31. desember 2026".
    pub text: String,
    /// In which form.
    pub form: CaseForm,
    /// Its first day, `2026-01-01`.
    pub from: String,
    /// Its last day; none when it is open.
    pub end: Option<String>,
}

/// One of the scheme's forms, to choose.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FormChoice {
    /// Which.
    pub form: CaseForm,
    /// "Aktivitetsgruppe".
    pub text: String,
}

/// The scheme's three forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum CaseForm {
    /// One user and one contact.
    Individual,
    /// An activity group.
    Group,
    /// With a voluntary organisation.
    Club,
}

/// A decision as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NewDecision {
    /// In which form.
    pub form: CaseForm,
    /// Its first day, `2026-01-01`.
    pub from: String,
    /// Its last day; none when it is open.
    pub end: Option<String>,
}

impl CaseForm {
    const ALL: [Self; 3] = [Self::Individual, Self::Group, Self::Club];

    fn key(self) -> &'static str {
        match self {
            Self::Individual => "form-individual",
            Self::Group => "form-group",
            Self::Club => "form-club",
        }
    }
}

impl From<decision::Form> for CaseForm {
    fn from(form: decision::Form) -> Self {
        match form {
            decision::Form::Individual => Self::Individual,
            decision::Form::Group => Self::Group,
            decision::Form::Club => Self::Club,
        }
    }
}

impl From<CaseForm> for decision::Form {
    fn from(form: CaseForm) -> Self {
        match form {
            CaseForm::Individual => Self::Individual,
            CaseForm::Group => Self::Group,
            CaseForm::Club => Self::Club,
        }
    }
}

impl NewDecision {
    pub(crate) fn read(&self) -> Result<decision::NewDecision, MedspillerError> {
        let from = moment::date("from", &self.from)?;
        let end = moment::date_if_any("end", self.end.as_deref())?;
        Ok(decision::NewDecision::of(self.form.into(), from, end))
    }
}

impl CasePage {
    pub(crate) fn of(app: &App, case: CaseId, here: &Here) -> Result<Self, MedspillerError> {
        let (place, decision) = (app.place(case)?, app.decision(case)?);
        let missing = |is: bool, key: &str| is.then(|| here.texts.get(key));
        Ok(Self {
            case_id: case.to_string(),
            title: place.called(place.user()).to_owned(),
            people: people(&place, here),
            coordinator_missing: missing(place.coordinator().is_none(), "case-no-coordinator"),
            decision_missing: missing(decision.is_none(), "case-no-decision"),
            decision: decision.map(|decision| DecisionLine::of(&decision, here)),
            forms: CaseForm::ALL
                .map(|form| FormChoice { form, text: here.texts.get(form.key()) })
                .into(),
        })
    }
}

/// The user first, then the contact, then the others.
pub(crate) fn people(place: &Place, here: &Here) -> Vec<CasePerson> {
    let mut people: Vec<_> = place.people.iter().collect();
    people
        .sort_by_key(|one| (one.person != place.user(), one.person != place.contact(), one.person));
    let role = |role: Option<Role>| match role {
        Some(Role::ServiceUser) => here.texts.get("role-user"),
        Some(Role::TrainingContact) => here.texts.get("role-contact"),
        Some(Role::Coordinator) => here.texts.get("role-coordinator"),
        Some(Role::Relative) => here.texts.get("role-relative"),
        Some(Role::Guardian) => here.texts.get("role-guardian"),
        None => here.texts.get("role-newer"),
    };
    let person = |one: &medspiller_core::store::view::Involved| CasePerson {
        person_id: one.person.to_string(),
        name: one.called.clone(),
        role: role(one.role),
    };
    people.into_iter().map(person).collect()
}

impl DecisionLine {
    pub(crate) fn of(decision: &Decision, here: &Here) -> Self {
        let form = CaseForm::from(decision.form);
        let (words, from) = (here.texts.get(form.key()), here.texts.date(decision.from));
        let text = match decision.end {
            Some(end) => here.texts.with(
                "decision-period",
                &args![form = words, from = from, end = here.texts.date(end)],
            ),
            None => here.texts.with("decision-open", &args![form = words, from = from]),
        };
        Self {
            text,
            form,
            from: decision.from.to_string(),
            end: decision.end.map(|end| end.to_string()),
        }
    }
}
