//! Changes of people, and who is around the user: relatives, guardians, who decides.

use medspiller_core::app::case_life::NewPerson;
use medspiller_core::model::id::PersonId;
use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::model::people::change::{self, PersonChange, changes_in_a_year};
use medspiller_core::model::people::decides::{Decider, Gets};
use medspiller_core::model::people::guardian::{self, Guardianship, Mandate};

use super::Life;
use crate::error::MedspillerError;
use crate::moment::{self, args};

/// A change of people, on a case's page.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PersonChangeLine {
    /// Which.
    pub change_id: String,
    /// "Ola er ny treningskontakt etter Kari fra 1. mars 2026."
    pub text: String,
    /// "Den forrige har sluttet", and more in words.
    pub why: Vec<String>,
}

/// Another takes someone's place.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PersonChangeScreen {
    /// The case.
    pub case_id: String,
    /// Whose place.
    pub place: CasePlace,
    /// "Ny treningskontakt".
    pub title: String,
    /// "Hva heter den nye?"
    pub name_label: String,
    /// "Fra hvilken dag?"
    pub date_label: String,
    /// "Hvorfor?"
    pub question: String,
    /// The reasons, none of them chosen; none says who wanted it.
    pub reasons: Vec<ChangeChoice>,
    /// "Med egne ord"
    pub words_label: String,
    /// What stands there.
    pub draft: PersonChangeDraft,
    /// "Alle tre kan lese dette."
    pub who_sees: String,
    /// "Lagre".
    pub button: String,
}

/// Whose place another takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum CasePlace {
    /// The training contact's.
    Contact,
    /// The municipality's person's.
    Coordinator,
}

/// A reason to choose.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ChangeChoice {
    /// Which.
    pub reason: ChangeReason,
    /// "Den forrige har sluttet".
    pub text: String,
    /// It needs words.
    pub needs_words: bool,
}

/// Why another takes someone's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum ChangeReason {
    /// The one before has stopped.
    Left,
    /// The one before is away for long.
    AwayForLong,
    /// Days, times or the way there don't fit.
    Practical,
    /// Another fits better with what is to be done.
    AnotherFits,
    /// The municipality has shared the work out anew.
    Reorganised,
    /// Something else, in words.
    Other,
}

/// A change as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PersonChangeDraft {
    /// Whose place.
    pub place: CasePlace,
    /// What the new one wants to be called.
    pub name: String,
    /// The first day of the new one, `2026-03-01`.
    pub date: String,
    /// Why; none until it is chosen.
    pub reason: Option<ChangeReason>,
    /// In words; may be empty, but for another reason.
    pub words: String,
}

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

impl From<CasePlace> for change::Place {
    fn from(place: CasePlace) -> Self {
        match place {
            CasePlace::Contact => Self::Contact,
            CasePlace::Coordinator => Self::Coordinator,
        }
    }
}

impl ChangeReason {
    const ALL: [Self; 6] = [
        Self::Left,
        Self::AwayForLong,
        Self::Practical,
        Self::AnotherFits,
        Self::Reorganised,
        Self::Other,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::Left => "change-left",
            Self::AwayForLong => "change-away",
            Self::Practical => "change-practical",
            Self::AnotherFits => "change-another-fits",
            Self::Reorganised => "change-reorganised",
            Self::Other => "change-other",
        }
    }
}

impl From<change::ChangeReason> for ChangeReason {
    fn from(reason: change::ChangeReason) -> Self {
        use change::ChangeReason as Of;
        match reason {
            Of::Left => Self::Left,
            Of::AwayForLong => Self::AwayForLong,
            Of::Practical => Self::Practical,
            Of::AnotherFits => Self::AnotherFits,
            Of::Reorganised => Self::Reorganised,
            Of::Other => Self::Other,
        }
    }
}

impl From<ChangeReason> for change::ChangeReason {
    fn from(reason: ChangeReason) -> Self {
        match reason {
            ChangeReason::Left => Self::Left,
            ChangeReason::AwayForLong => Self::AwayForLong,
            ChangeReason::Practical => Self::Practical,
            ChangeReason::AnotherFits => Self::AnotherFits,
            ChangeReason::Reorganised => Self::Reorganised,
            ChangeReason::Other => Self::Other,
        }
    }
}

impl PersonChangeLine {
    pub(crate) fn all(of: &Life<'_>) -> Vec<Self> {
        of.life.changes.iter().map(|change| Self::of(change, of)).collect()
    }

    fn of(change: &PersonChange, of: &Life<'_>) -> Self {
        let texts = of.here.texts;
        let key = match change.place {
            change::Place::Contact => "change-line-contact",
            change::Place::Coordinator => "change-line-coordinator",
        };
        let (after, before) = (of.name(change.after), of.name(change.before));
        let date = texts.date(change.date);
        let mut why = vec![texts.get(ChangeReason::from(change.reason).key())];
        why.extend(change.words.clone());
        let text = texts.with(key, &args![after = after, before = before, date = date]);
        Self { change_id: change.id.to_string(), text: texts.beginning(&text), why }
    }

    /// "Det har vært 2 bytter av treningskontakt det siste året."; none under two.
    pub(crate) fn count(of: &Life<'_>) -> Option<String> {
        let place = change::Place::Contact;
        let count = changes_in_a_year(&of.life.changes, place, of.today());
        (count > 1).then(|| of.here.texts.with_one("change-count", "count", count))
    }
}

impl PersonChangeScreen {
    pub(crate) fn of(of: &Life<'_>, place: CasePlace) -> Self {
        let texts = of.here.texts;
        let choice = |reason: ChangeReason| ChangeChoice {
            reason,
            text: texts.get(reason.key()),
            needs_words: reason == ChangeReason::Other,
        };
        Self {
            case_id: of.place().case().to_string(),
            place,
            title: texts.get(match place {
                CasePlace::Contact => "change-title-contact",
                CasePlace::Coordinator => "change-title-coordinator",
            }),
            name_label: texts.get("change-name"),
            date_label: texts.get("change-date"),
            question: texts.get("life-why"),
            reasons: ChangeReason::ALL.map(choice).into(),
            words_label: texts.get("life-words"),
            draft: PersonChangeDraft {
                place,
                name: String::new(),
                date: of.today().to_string(),
                reason: None,
                words: String::new(),
            },
            who_sees: texts.get("life-all-three-see"),
            button: texts.get("life-save"),
        }
    }
}

impl PersonChangeDraft {
    /// As the core reads it.
    pub(crate) fn read(&self) -> Result<NewPerson, MedspillerError> {
        let reason = self.reason.ok_or_else(|| Invalid::new("reason", Reason::Empty))?;
        Ok(NewPerson {
            place: self.place.into(),
            name: self.name.clone(),
            date: moment::date("date", &self.date)?,
            reason: reason.into(),
            words: self.words.clone(),
        })
    }
}

impl GuardianDraft {
    /// As the core reads it.
    pub(crate) fn read(
        &self,
    ) -> Result<medspiller_core::app::case_life::NewGuardian, MedspillerError> {
        let guardian = match self.sort {
            GuardianSort::Parental => guardian::Guardian::Parental,
            GuardianSort::AppointedSupports => {
                guardian::Guardian::Appointed { mandate: Mandate::Supports }
            }
            GuardianSort::AppointedDecides => {
                guardian::Guardian::Appointed { mandate: Mandate::Decides }
            }
        };
        Ok(medspiller_core::app::case_life::NewGuardian {
            person: moment::id(&self.person_id)?,
            guardian,
            from: moment::date("from", &self.from)?,
            to: moment::date_if_any("to", self.to.as_deref())?,
        })
    }
}

impl AroundPart {
    pub(crate) fn of(of: &Life<'_>) -> Self {
        use medspiller_core::model::people::age::Span;
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
        guardian::Guardian::Parental => "guardian-parental",
        guardian::Guardian::Appointed { mandate: Mandate::Supports } => "guardian-appointed",
        guardian::Guardian::Appointed { mandate: Mandate::Decides } => "guardian-decides",
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
    use medspiller_core::model::people::age::Span;
    let age = of.life.around.age_on(of.today());
    age.is_some_and(|age| age.span(of.today()) == Span::From12)
}
