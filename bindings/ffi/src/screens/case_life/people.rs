//! Changes of people: on a case's page, and as they are typed.

use medspiller_core::app::case_life::NewPerson;
use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::model::people::change::{self, PersonChange, changes_in_a_year};

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
