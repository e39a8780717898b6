//! Who is around the user: guardians, who decides, what isn't passed on.

use medspiller_core::app::case_life::NewGuardian;
use medspiller_core::model::id::PersonId;
use medspiller_core::model::people::age::Span;
use medspiller_core::model::people::decides::{Decider, Gets};
use medspiller_core::model::people::guardian::{Guardian, Guardianship, Mandate};

use super::Life;
use crate::error::MedspillerError;
use crate::moment::{self, args};

/// Who is around the user.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AroundPart {
    /// "Du bestemmer selv.", "Aldersopplysninger mangler."
    pub decides: Option<String>,
    /// The guardians.
    pub guardians: Vec<GuardianLine>,
    /// "Dette vil du ikke at foresatte får vite"; none where nothing can be asked nor is.
    pub not_passed_on_title: Option<String>,
    /// What the user asked not to be passed on; nothing on the municipality's phone.
    pub not_passed_on: Vec<NotPassedOnLine>,
    /// "Unntak: er liv eller helse i fare, eller et barn kan ha det vondt, må det sies fra."
    pub exception: Option<String>,
    /// The user may ask for more: they are 12 to 15.
    pub may_ask: bool,
}

/// A guardian.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GuardianLine {
    /// Which.
    pub guardianship_id: String,
    /// Who.
    pub person_id: String,
    /// "Per, foresatt".
    pub text: String,
    /// "Per får vite alt."; none as long as the user's age isn't known.
    pub gets: Option<String>,
}

/// Something that isn't to be passed on.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NotPassedOnLine {
    /// Which.
    pub asked_id: String,
    /// In the user's words.
    pub text: String,
}

/// What sort of guardian.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum GuardianSort {
    /// A parent or another with parental responsibility.
    Parental,
    /// Appointed, who helps.
    AppointedSupports,
    /// Appointed, and the mandate says that the guardian decides.
    AppointedDecides,
}

/// A guardian as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GuardianDraft {
    /// Who: someone named as a guardian.
    pub person_id: String,
    /// What sort.
    pub sort: GuardianSort,
    /// The first day.
    pub from: String,
    /// The last day; none when it is open.
    pub to: Option<String>,
}

/// Someone to name around the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum AroundRole {
    /// Pårørende.
    Relative,
    /// Verge or foresatt.
    Guardian,
}

impl From<AroundRole> for medspiller_core::model::person::Role {
    fn from(role: AroundRole) -> Self {
        match role {
            AroundRole::Relative => Self::Relative,
            AroundRole::Guardian => Self::Guardian,
        }
    }
}

impl GuardianDraft {
    /// As the core reads it.
    pub(crate) fn read(&self) -> Result<NewGuardian, MedspillerError> {
        let guardian = match self.sort {
            GuardianSort::Parental => Guardian::Parental,
            GuardianSort::AppointedSupports => Guardian::Appointed { mandate: Mandate::Supports },
            GuardianSort::AppointedDecides => Guardian::Appointed { mandate: Mandate::Decides },
        };
        Ok(NewGuardian {
            person: moment::id(&self.person_id)?,
            guardian,
            from: moment::date("from", &self.from)?,
            to: moment::date_if_any("to", self.to.as_deref())?,
        })
    }
}

impl AroundPart {
    pub(crate) fn of(of: &Life<'_>) -> Self {
        let (texts, around) = (of.here.texts, &of.life.around);
        let span = around.age_on(of.today()).map(|age| age.span(of.today()));
        let may_ask = span == Some(Span::From12) && of.place().pair.is_some();
        let shown = may_ask || !around.not_passed_on.is_empty();
        let lines = around.not_passed_on.iter().map(|asked| NotPassedOnLine {
            asked_id: asked.id.to_string(),
            text: asked.words.clone(),
        });
        let user = of.name(of.place().user());
        Self {
            decides: decides(of),
            guardians: around.guardians.iter().map(|one| guardian_line(one, of)).collect(),
            not_passed_on_title: shown.then(|| match of.is_users() {
                true => texts.get("not-passed-on-title-you"),
                false => texts.with("not-passed-on-title", &args![user = user]),
            }),
            not_passed_on: lines.collect(),
            exception: shown.then(|| texts.get("not-passed-on-exception")),
            may_ask,
        }
    }
}

/// Who decides: said of everyone under age, and of an adult in whose place someone else does.
fn decides(of: &Life<'_>) -> Option<String> {
    let (texts, around) = (of.here.texts, &of.life.around);
    let user = of.name(of.place().user());
    let key = |to_user, to_others| if of.is_users() { to_user } else { to_others };
    let has_guardian = around.guardians.iter().any(|one| one.holds(of.today()));
    let Some(decides) = around.decides(of.today()) else {
        return has_guardian.then(|| texts.get("decides-age-unknown"));
    };
    match decides {
        Decider::User if !has_guardian => None,
        Decider::User => {
            Some(texts.with(key("decides-user-you", "decides-user"), &args![user = user]))
        }
        Decider::Guardians(people) => {
            let names = names(&people, of);
            let key = key("decides-guardians-you", "decides-guardians");
            Some(texts.with(key, &args![names = names, user = user]))
        }
        Decider::NobodyKnown => Some(texts.get("decides-nobody")),
    }
}

fn names(people: &[PersonId], of: &Life<'_>) -> String {
    let mut names: Vec<String> = people.iter().map(|person| of.name(*person)).collect();
    let Some(last) = names.pop() else { return String::new() };
    match names.is_empty() {
        true => last,
        false => {
            let first = names.join(", ");
            of.here.texts.with("names-and", &args![first = first, last = last])
        }
    }
}

fn guardian_line(one: &Guardianship, of: &Life<'_>) -> GuardianLine {
    let texts = of.here.texts;
    let key = match one.guardian {
        Guardian::Parental => "guardian-parental",
        Guardian::Appointed { mandate: Mandate::Supports } => "guardian-appointed",
        Guardian::Appointed { mandate: Mandate::Decides } => "guardian-decides",
    };
    let (name, user) = (of.name(one.person), of.name(of.place().user()));
    let gets = of.life.around.gets(one, of.today()).map(|gets| match (gets, of.is_users()) {
        (Gets::All, _) => "gets-all",
        (Gets::AllBut { .. }, true) => "gets-all-but-you",
        (Gets::AllBut { .. }, false) => "gets-all-but",
        (Gets::WhatTheyMust, _) => "gets-must",
        (Gets::WhatTheMandateMust, _) => "gets-mandate",
        (Gets::WhatTheUserShares, true) => "gets-shared-you",
        (Gets::WhatTheUserShares, false) => "gets-shared",
    });
    // what a child asked not to be passed on is known on the phones of the pair alone
    let gets = gets.map(|key| match key {
        "gets-all" if of.place().pair.is_none() && may_have_asked(of) => "gets-all-but",
        key => key,
    });
    let with = |key: &str| texts.with(key, &args![name = name.clone(), user = user.clone()]);
    GuardianLine {
        guardianship_id: one.id.to_string(),
        person_id: one.person.to_string(),
        text: texts.with_one(key, "name", name.clone()),
        gets: gets.map(with),
    }
}

fn may_have_asked(of: &Life<'_>) -> bool {
    let age = of.life.around.age_on(of.today());
    age.is_some_and(|age| age.span(of.today()) == Span::From12)
}
