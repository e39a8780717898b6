//! Setting a goal, as each step of it is shown.

use medspiller_core::app::goals::Purpose;
use medspiller_core::model::goal::{Level, Weight};

use super::Looking;
use super::draft::{GoalCompany, GoalDraft, GoalUnit, GoalWizardStep};
use super::one::{WeightChoice, importance};
use super::path::{self, GoalPath};
use super::steps::Wizard;
use crate::moment::{Here, args};

/// What a goal is written for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum GoalPurpose {
    /// "Nytt mål".
    New,
    /// The goal itself, written anew.
    Revise {
        /// Which.
        goal_id: String,
    },
    /// The goal that comes after one that was met.
    Next {
        /// The met one.
        goal_id: String,
    },
    /// Another goal in the place of one, which is kept.
    Change {
        /// The old one.
        goal_id: String,
    },
}

/// One step of the wizard.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GoalWizardScreen {
    /// The case.
    pub case_id: String,
    /// The form it is kept in, for [`crate::Vault::drop_form`].
    pub form: String,
    /// "Nytt mål"; "Neste mål"; "Et annet mål"; "Skriv målet om".
    pub title: String,
    /// The goal it is about: the one written anew, met or changed.
    pub about: Option<String>,
    /// "Steg 2 av 6".
    pub position: String,
    /// "Hva handler det om?"
    pub question: String,
    /// "Velg ett eller flere."
    pub help: String,
    /// This is the first step: "Tilbake" leaves.
    pub is_first: bool,
    /// This is the last step: its button is [`crate::Vault::finish_goal`].
    pub is_last: bool,
    /// The life domains.
    pub domains: Vec<GoalDomainChoice>,
    /// What can be counted; the first is "Det kan ikke telles".
    pub units: Vec<GoalUnitChoice>,
    /// In whose company; the first is "Det spiller ingen rolle".
    pub companies: Vec<GoalCompanyChoice>,
    /// The five levels, the one furthest from the hope first.
    pub levels: Vec<GoalLevelField>,
    /// Where it starts.
    pub starts: Vec<GoalStartChoice>,
    /// "Litt viktig" to "Veldig viktig".
    pub importance: Vec<WeightChoice>,
    /// "i dag": the day it is set.
    pub date_text: String,
    /// The path as it will be, at the last step.
    pub preview: Option<GoalPath>,
    /// Why there are fewer steps: "Målet er vurdert. ..."
    pub locked: Option<String>,
    /// What is chosen and typed so far: to be changed, and handed back.
    pub draft: GoalDraft,
}

/// A life domain that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GoalDomainChoice {
    /// For [`GoalDraft::domains`].
    pub key: String,
    /// "Helse".
    pub name: String,
    /// It is chosen.
    pub is_chosen: bool,
}

/// Something that can be counted.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GoalUnitChoice {
    /// For [`GoalDraft::unit`].
    pub unit: Option<GoalUnit>,
    /// "Ganger i uka".
    pub text: String,
    /// It is chosen.
    pub is_chosen: bool,
}

/// In whose company.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GoalCompanyChoice {
    /// For [`GoalDraft::company`].
    pub company: Option<GoalCompany>,
    /// "Alene".
    pub text: String,
    /// It is chosen.
    pub is_chosen: bool,
}

/// A level to be described.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GoalLevelField {
    /// Its name in an error: `level_minus_2` to `level_plus_2`.
    pub field: String,
    /// "Dette håper vi på"; "Et stykke igjen til det vi håper på".
    pub label: String,
    /// "Slik er det nå", at the start.
    pub mark: Option<String>,
    /// What is typed.
    pub text: String,
    /// It has to be described.
    pub is_required: bool,
}

/// A level the goal can start at.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GoalStartChoice {
    /// For [`GoalDraft::start`].
    pub start: i32,
    /// "Det kan gå begge veier"; "Det kan ikke bli mindre enn det er nå".
    pub text: String,
    /// It is chosen.
    pub is_chosen: bool,
}

impl GoalWizardScreen {
    pub(crate) fn of(wizard: &Wizard<'_>, draft: GoalDraft) -> Self {
        let here = wizard.here;
        let looking = Looking::new(&wizard.place, wizard.acting, here);
        let steps = wizard.steps().len();
        let position = wizard.position(draft.step) + 1;
        let (question, help) = asked(draft.step, &looking);
        let is_last = draft.step == GoalWizardStep::Review;
        let preview = if is_last { wizard.preview(&draft) } else { None };
        Self {
            case_id: wizard.case.to_string(),
            form: wizard.form.clone(),
            title: here.texts.get(match wizard.purpose {
                Purpose::New => "goal-wizard-new",
                Purpose::Revise(_) => "goal-wizard-revise",
                Purpose::Next(_) => "goal-wizard-next",
                Purpose::Change(_) => "goal-wizard-change",
            }),
            about: wizard.about.as_ref().map(|one| one.goal.words.clone()),
            position: here
                .texts
                .with("goal-wizard-position", &args![position = position, of = steps]),
            question,
            help,
            is_first: position == 1,
            is_last,
            domains: domains(&draft, here),
            units: units(&draft, here),
            companies: companies(&draft, here),
            levels: levels(&draft, here),
            starts: starts(&draft, here),
            importance: importance(
                draft.importance.and_then(|n| Weight::checked("importance", n).ok()),
                here,
            ),
            date_text: here.texts.near_day(draft.day(here).unwrap_or(here.today()), here.today()),
            preview: preview.map(|goal| GoalPath::of(&goal, &[], &looking)),
            locked: wizard.is_locked().then(|| here.texts.get("goal-locked")),
            draft,
        }
    }
}

fn asked(step: GoalWizardStep, looking: &Looking<'_>) -> (String, String) {
    let get = |key| looking.here.texts.get(key);
    match step {
        GoalWizardStep::Words => {
            (looking.said("goal-ask-words", "goal-ask-words-of"), get("goal-help-words"))
        }
        GoalWizardStep::Domains => (get("goal-ask-domains"), get("goal-help-domains")),
        GoalWizardStep::Measure => (get("goal-ask-measure"), get("goal-help-measure")),
        GoalWizardStep::Levels => (get("goal-ask-levels"), get("goal-help-levels")),
        GoalWizardStep::Importance => (
            looking.said("goal-ask-importance", "goal-ask-importance-of"),
            get("goal-help-importance"),
        ),
        GoalWizardStep::Review => (get("goal-ask-review"), get("goal-help-review")),
    }
}

fn domains(draft: &GoalDraft, here: &Here) -> Vec<GoalDomainChoice> {
    let choice = |(key, name): &(String, _)| GoalDomainChoice {
        key: key.clone(),
        name: here.said(name).to_owned(),
        is_chosen: draft.domains.contains(key),
    };
    here.instrument.domains().iter().map(choice).collect()
}

fn units(draft: &GoalDraft, here: &Here) -> Vec<GoalUnitChoice> {
    let choice = |(unit, key)| GoalUnitChoice {
        unit,
        text: here.texts.get(key),
        is_chosen: draft.unit == unit,
    };
    let units = [
        (None, "goal-unit-none"),
        (Some(GoalUnit::Times), "goal-unit-times"),
        (Some(GoalUnit::Minutes), "goal-unit-minutes"),
        (Some(GoalUnit::Metres), "goal-unit-metres"),
    ];
    units.map(choice).to_vec()
}

fn companies(draft: &GoalDraft, here: &Here) -> Vec<GoalCompanyChoice> {
    let choice = |(company, key)| GoalCompanyChoice {
        company,
        text: here.texts.get(key),
        is_chosen: draft.company == company,
    };
    let companies = [
        (None, "goal-company-any"),
        (Some(GoalCompany::Alone), "goal-company-alone"),
        (Some(GoalCompany::WithSomeone), "goal-company-with-someone"),
    ];
    companies.map(choice).to_vec()
}

fn levels(draft: &GoalDraft, here: &Here) -> Vec<GoalLevelField> {
    let field = |(level, text): (Level, &String)| GoalLevelField {
        field: level.field().to_owned(),
        label: path::undescribed(level, here),
        mark: (i32::from(level.number()) == draft.start).then(|| here.texts.get("goal-now")),
        text: text.clone(),
        is_required: level == Level::Hoped,
    };
    Level::ALL.into_iter().zip(&draft.levels).map(field).collect()
}

fn starts(draft: &GoalDraft, here: &Here) -> Vec<GoalStartChoice> {
    let choice = |(start, key)| GoalStartChoice {
        start,
        text: here.texts.get(key),
        is_chosen: draft.start == start,
    };
    [(-1, "goal-start-between"), (-2, "goal-start-lowest")].map(choice).to_vec()
}
