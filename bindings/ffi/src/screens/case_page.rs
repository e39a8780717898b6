//! A case's page: who is in it, the municipality's decisions, the way onward, how it ends.

use medspiller_core::app::{App, Place};
use medspiller_core::model::decision::{self, Decision};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::person::Role;

use super::case_life::Life;
use super::case_life::afterwards::AfterwardsPart;
use super::case_life::around::AroundPart;
use super::case_life::decisions::DecisionCard;
use super::case_life::ending::EndingPart;
use super::case_life::onward::WayOnwardPart;
use super::case_life::people::PersonChangeLine;
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
    /// All decisions, the one that begins last first.
    pub decisions: Vec<DecisionCard>,
    /// Another contact, another person in the municipality, the last one first.
    pub changes: Vec<PersonChangeLine>,
    /// "Det har vært 2 bytter av treningskontakt det siste året."; none under two.
    pub changes_count: Option<String>,
    /// Who decides, guardians, what isn't passed on to them.
    pub around: AroundPart,
    /// "Veien videre"; none as long as nothing is to be said of it.
    pub way_onward: Option<WayOnwardPart>,
    /// Whether it is closed, or is to be.
    pub ending: EndingPart,
    /// What goes past the contact when it ends; none on the contact's phone.
    pub afterwards: Option<AfterwardsPart>,
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
    /// Someone else has the place now.
    pub is_former: bool,
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
        let case_life = app.case_life(case)?;
        let life = Life::to_owner(&case_life, here);
        let (place, decision) = (life.place(), case_life.main(here.today()));
        let missing = |is: bool, key: &str| is.then(|| here.texts.get(key));
        Ok(Self {
            case_id: case.to_string(),
            title: place.called(place.user()).to_owned(),
            people: people(place, here),
            coordinator_missing: missing(place.coordinator().is_none(), "case-no-coordinator"),
            decision_missing: missing(decision.is_none(), "case-no-decision"),
            decision: decision.map(|decision| DecisionLine::of(decision, here)),
            forms: FormChoice::all(here),
            decisions: case_life.decisions.iter().map(|one| DecisionCard::of(one, &life)).collect(),
            changes: PersonChangeLine::all(&life),
            changes_count: PersonChangeLine::count(&life),
            around: AroundPart::of(&life),
            way_onward: WayOnwardPart::of(&life),
            ending: EndingPart::of(&life),
            afterwards: AfterwardsPart::of(app, &life)?,
        })
    }
}

impl FormChoice {
    /// The scheme's three forms.
    pub(super) fn all(here: &Here) -> Vec<Self> {
        CaseForm::ALL.map(|form| Self { form, text: here.texts.get(form.key()) }).into()
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
        role: match place.is_former(one) {
            true => here.texts.with_one("role-former", "role", role(one.role)),
            false => role(one.role),
        },
        is_former: place.is_former(one),
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
