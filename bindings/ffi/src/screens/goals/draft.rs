//! A goal as far as it is typed, and what it is kept as.

use std::collections::BTreeMap;

use medspiller_core::model::goal::countable::{self, Company, Countable, Proposal, Unit};
use medspiller_core::model::goal::{Goal, Level, NewGoal};
use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::model::time::Date;

use crate::error::MedspillerError;
use crate::moment::{self, Here};

/// The wizard's steps, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, uniffi::Enum)]
pub enum GoalWizardStep {
    /// "Hva vil du få til?": the words.
    Words,
    /// "Hva handler det om?": the life domains.
    Domains,
    /// "Hvordan merker vi det?": what can be counted, if anything.
    Measure,
    /// "Hva betyr trinnene?": the five levels, and which is the start.
    Levels,
    /// "Hvor viktig er det?"
    Importance,
    /// "Stemmer dette?"
    Review,
}

/// What can be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum GoalUnit {
    /// "Ganger i uka".
    Times,
    /// "Minutter".
    Minutes,
    /// "Meter".
    Metres,
}

/// Which ones count, where it matters who is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum GoalCompany {
    /// "Alene".
    Alone,
    /// "Sammen med noen".
    WithSomeone,
}

/// A goal as far as it is chosen and typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GoalDraft {
    /// The step it has come to.
    pub step: GoalWizardStep,
    /// The goal, in the user's own words.
    pub words: String,
    /// The keys of its life domains.
    pub domains: Vec<String>,
    /// What is counted; none when it can't be.
    pub unit: Option<GoalUnit>,
    /// Only those alone, or with someone; none when it doesn't matter.
    pub company: Option<GoalCompany>,
    /// How it is now, as typed: a whole number.
    pub count_now: String,
    /// What is hoped for, as typed.
    pub count_hoped: String,
    /// The words of the five levels, from -2 to +2; all but the third may be empty.
    pub levels: Vec<String>,
    /// -1, or -2 when it can't be worse than it is.
    pub start: i32,
    /// 1 to 3, by the user; none when they haven't said.
    pub importance: Option<u8>,
    /// The day it is set, `2026-11-24`; empty for today.
    pub date: String,
    /// What the levels were last proposed from; not for the screen, handed back as it came.
    pub proposed_from: String,
}

impl From<GoalUnit> for Unit {
    fn from(unit: GoalUnit) -> Self {
        match unit {
            GoalUnit::Times => Self::Times,
            GoalUnit::Minutes => Self::Minutes,
            GoalUnit::Metres => Self::Metres,
        }
    }
}

impl From<GoalCompany> for Company {
    fn from(company: GoalCompany) -> Self {
        match company {
            GoalCompany::Alone => Self::Alone,
            GoalCompany::WithSomeone => Self::WithSomeone,
        }
    }
}

impl GoalWizardStep {
    pub(crate) const ALL: [Self; 6] =
        [Self::Words, Self::Domains, Self::Measure, Self::Levels, Self::Importance, Self::Review];

    fn name(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Domains => "domains",
            Self::Measure => "measure",
            Self::Levels => "levels",
            Self::Importance => "importance",
            Self::Review => "review",
        }
    }
}

const UNITS: [(GoalUnit, &str); 3] =
    [(GoalUnit::Times, "times"), (GoalUnit::Minutes, "minutes"), (GoalUnit::Metres, "metres")];

const COMPANIES: [(GoalCompany, &str); 2] =
    [(GoalCompany::Alone, "alone"), (GoalCompany::WithSomeone, "with_someone")];

fn name<T: PartialEq>(names: &[(T, &str)], value: Option<&T>) -> String {
    let of = value.and_then(|value| names.iter().find(|(one, _)| one == value));
    of.map(|(_, name)| (*name).to_owned()).unwrap_or_default()
}

fn named<T: Copy>(names: &[(T, &str)], name: &str) -> Option<T> {
    names.iter().find(|(_, one)| *one == name).map(|(value, _)| *value)
}

impl GoalDraft {
    /// Nothing is typed.
    pub(crate) fn blank() -> Self {
        Self {
            step: GoalWizardStep::Words,
            words: String::new(),
            domains: Vec::new(),
            unit: None,
            company: None,
            count_now: String::new(),
            count_hoped: String::new(),
            levels: vec![String::new(); 5],
            start: -1,
            importance: None,
            date: String::new(),
            proposed_from: String::new(),
        }
    }

    /// A goal as it stands.
    pub(crate) fn of(goal: &Goal) -> Self {
        let words = |level| goal.levels.words(level).unwrap_or_default().to_owned();
        Self {
            words: goal.words.clone(),
            domains: goal.domains.clone(),
            levels: Level::ALL.map(words).to_vec(),
            start: goal.start.level().number().into(),
            importance: goal.importance.map(|weight| weight.number()),
            date: goal.date.to_string(),
            ..Self::blank()
        }
    }

    /// As it is kept.
    pub(crate) fn fields(&self) -> BTreeMap<String, String> {
        let fields = [
            ("step", self.step.name().to_owned()),
            ("words", self.words.clone()),
            ("domains", self.domains.join(" ")),
            ("unit", name(&UNITS, self.unit.as_ref())),
            ("company", name(&COMPANIES, self.company.as_ref())),
            ("count_now", self.count_now.clone()),
            ("count_hoped", self.count_hoped.clone()),
            ("start", self.start.to_string()),
            ("importance", self.importance.map(|n| n.to_string()).unwrap_or_default()),
            ("date", self.date.clone()),
            ("proposed_from", self.proposed_from.clone()),
        ];
        let levels = Level::ALL.iter().map(|level| level.field()).zip(self.levels.iter().cloned());
        fields.into_iter().chain(levels).map(|(name, value)| (name.to_owned(), value)).collect()
    }

    /// As it was kept.
    pub(crate) fn read(fields: &BTreeMap<String, String>) -> Self {
        let field = |name: &str| fields.get(name).cloned().unwrap_or_default();
        let step = field("step");
        let step = GoalWizardStep::ALL.into_iter().find(|one| one.name() == step);
        Self {
            step: step.unwrap_or(GoalWizardStep::Words),
            words: field("words"),
            domains: field("domains").split_whitespace().map(str::to_owned).collect(),
            unit: named(&UNITS, &field("unit")),
            company: named(&COMPANIES, &field("company")),
            count_now: field("count_now"),
            count_hoped: field("count_hoped"),
            levels: Level::ALL.map(|level| field(level.field())).to_vec(),
            start: field("start").parse().unwrap_or(-1),
            importance: field("importance").parse().ok(),
            date: field("date"),
            proposed_from: field("proposed_from"),
        }
    }

    /// This draft up to a step, and `other` for what is asked after it.
    pub(crate) fn or_after(self, step: GoalWizardStep, other: Self) -> Self {
        let of = |asked| if asked <= step { &self } else { &other };
        Self {
            words: of(GoalWizardStep::Words).words.clone(),
            domains: of(GoalWizardStep::Domains).domains.clone(),
            levels: of(GoalWizardStep::Levels).levels.clone(),
            start: of(GoalWizardStep::Levels).start,
            importance: of(GoalWizardStep::Importance).importance,
            date: of(GoalWizardStep::Review).date.clone(),
            ..Self::blank()
        }
    }

    /// The day it is set.
    pub(crate) fn day(&self, here: &Here) -> Result<Date, MedspillerError> {
        if self.date.is_empty() { Ok(here.today()) } else { moment::date("date", &self.date) }
    }

    /// What is given to the core.
    pub(crate) fn new_goal(&self, here: &Here) -> Result<NewGoal, MedspillerError> {
        let refuse = |field: &str, reason| MedspillerError::from(Invalid::new(field, reason));
        let levels = self.levels.clone().try_into();
        Ok(NewGoal {
            words: self.words.clone(),
            domains: self.domains.clone(),
            importance: self.importance,
            difficulty: None,
            date: self.day(here)?,
            start: i8::try_from(self.start).map_err(|_| refuse("start", Reason::OutOfRange))?,
            levels: levels.map_err(|_| refuse("levels", Reason::Malformed))?,
        })
    }

    /// What the levels can be proposed from: unit, company, now and hoped.
    pub(crate) fn measure(&self) -> String {
        let unit = name(&UNITS, self.unit.as_ref());
        let company = name(&COMPANIES, self.company.as_ref());
        let (now, hoped) = (self.count_now.trim(), self.count_hoped.trim());
        if unit.is_empty() { String::new() } else { format!("{unit} {company} {now} {hoped}") }
    }

    /// Levels for what can be counted; none when it can't be.
    ///
    /// Names `count_now` and `count_hoped`: empty, no whole number, more than there is room for, or
    /// the one equal to the other.
    pub(crate) fn propose(&self) -> Result<Option<Proposal>, Invalid> {
        let Some(unit) = self.unit else { return Ok(None) };
        let counted = Countable {
            unit: unit.into(),
            company: self.company.map(Into::into),
            start: whole("count_now", &self.count_now)?,
            hoped: whole("count_hoped", &self.count_hoped)?,
        };
        let named = |refused: Invalid| match refused.field.as_str() {
            "start" => Invalid::new("count_now", refused.reason),
            _ => Invalid::new("count_hoped", refused.reason),
        };
        countable::propose(&counted).map(Some).map_err(named)
    }
}

fn whole(field: &str, typed: &str) -> Result<u32, Invalid> {
    match typed.trim() {
        "" => Err(Invalid::new(field, Reason::Empty)),
        typed => typed.parse().map_err(|_| Invalid::new(field, Reason::Malformed)),
    }
}
