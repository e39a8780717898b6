//! The instrument: what is asked, in which words, with which answers.
//!
//! It is data. [`Instrument::read`] checks a file from end to end; the one that ships is embedded
//! and read once ([`Instrument::embedded`]). A second instrument needs only a second file.
//!
//! - `read`: the file's form, and every check of it.
//! - here: what the rest of the core asks of it, among it which items a case is asked.

mod read;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::answer::{Answer, ItemCode, Missing, Part};
use super::assessment::InstrumentRef;
use crate::model::case::Case;

/// Why an instrument's file can't be used. Correct the file; nothing else helps.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum InstrumentError {
    /// The text is not TOML, or a field is missing, unknown or of another type.
    #[error("the instrument can't be read: {0}")]
    Unreadable(String),
    /// A field holds what it may not.
    #[error("{field}: {problem}")]
    Wrong {
        /// Where in the file: `items.S3.domain`, `responses.yes_no.nn`.
        field: String,
        /// What is wrong with it.
        problem: String,
    },
}

/// One text in the languages of the screens.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
    /// English.
    pub en: String,
}

/// Which questions belong together when a case leaves some out. The rules that choose between
/// them are the scheme's ([`Instrument::items_asked`]), so the names are too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Module {
    /// Asked of everyone.
    Core,
    /// Alcohol and drugs: asked when the decision's purpose says so.
    Substance,
    /// Work: asked of adults.
    Work,
    /// How an adult lives (partner, shared home): asked about users who are 18 or older.
    Adult,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its code.
    pub code: ItemCode,
    /// Who answers it.
    pub part: Part,
    /// What it is left out with.
    pub module: Module,
    /// The life domain it belongs to, a name among [`Instrument::domains`].
    pub domain: String,
    /// A higher code is worse: recoded before every figure, never in what is stored.
    pub reversed: bool,
    /// It counts in its part's mean.
    pub in_mean: bool,
    /// The other part's item it is set beside in the two perspectives.
    pub compare_with: Option<ItemCode>,
    /// "Har ikke behov" is an answer to it.
    pub no_need_allowed: bool,
    /// A contact under 18 is never asked it.
    pub adult_contact_only: bool,
    /// The question. Bokmål is the source's own words.
    pub text: Wording,
    /// A sentence below the question that explains its words, where there is one.
    pub help: Option<Wording>,
    /// The answers, code 1 first.
    pub choices: Vec<Wording>,
}

impl Item {
    /// The highest code: 2 in the objective part, 5 in the subjective.
    pub fn highest_code(&self) -> u8 {
        u8::try_from(self.choices.len()).unwrap_or(u8::MAX)
    }

    /// The words of `code`, where the item has it.
    pub fn choice(&self, code: u8) -> Option<&Wording> {
        self.choices.get(usize::from(code).checked_sub(1)?)
    }

    /// Whether a person may give `answer` to this question: a code it has, "vet ikke", or
    /// "har ikke behov" where that is an answer. Skipping and declining are not answers.
    pub fn takes(&self, answer: &Answer) -> bool {
        match answer {
            Answer::Code(code) => (1..=self.highest_code()).contains(code),
            Answer::Missing(Missing::DontKnow) => true,
            Answer::Missing(Missing::NoNeed) => self.no_need_allowed,
            Answer::Missing(_) | Answer::Newer(_) => false,
        }
    }
}

/// How a reliability was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReliabilityKind {
    /// Asked again after so short a time that nothing has changed.
    ShortRetest,
    /// Cronbach's alpha.
    Alpha,
    /// A correlation over so long a time that people have changed too.
    Stability,
}

/// Values from a study of an item, without which nothing is said of a reliable change in it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// The item.
    pub item: ItemCode,
    /// The standard deviation among those studied, in steps of the answer scale.
    pub sd: f64,
    /// The reliability, 0 to 1.
    pub r: f64,
    /// How `r` was found.
    pub kind: ReliabilityKind,
    /// How many were studied.
    pub n: u32,
    /// Where the values are published.
    pub source: String,
}

/// An instrument, checked: what its parts refer to exists.
#[derive(Debug, Clone, PartialEq)]
pub struct Instrument {
    id: String,
    version: u32,
    title: Wording,
    source: String,
    interval_months: u32,
    domains: Vec<(String, Wording)>,
    items: Vec<Item>,
    missing: BTreeMap<Missing, Wording>,
    references: Vec<Reference>,
}

impl Instrument {
    /// The instrument that ships with the core.
    ///
    /// # Errors
    /// Only when the core was built from a damaged file: a test reads it at every build.
    pub fn embedded() -> Result<&'static Self, &'static InstrumentError> {
        static READ: OnceLock<Result<Instrument, InstrumentError>> = OnceLock::new();
        READ.get_or_init(|| Self::read(include_str!("../../instrument/ramboll-2011.toml"))).as_ref()
    }

    /// Reads an instrument from the text of its file and checks all of it.
    ///
    /// # Errors
    /// The first thing that is wrong, by name.
    pub fn read(file: &str) -> Result<Self, InstrumentError> {
        read::instrument(file)
    }

    /// Its name and the version of its file: what an assessment keeps of it.
    pub fn reference(&self) -> InstrumentRef {
        InstrumentRef { id: self.id.clone(), version: self.version }
    }

    /// What it is called.
    pub fn title(&self) -> &Wording {
        &self.title
    }

    /// Where it comes from, and what its authors say of it.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Calendar months from one round to the next.
    pub fn interval_months(&self) -> u32 {
        self.interval_months
    }

    /// The life domains with their names on screen, in the order they are shown.
    pub fn domains(&self) -> &[(String, Wording)] {
        &self.domains
    }

    /// What a life domain is called on screen.
    pub fn domain_name(&self, domain: &str) -> Option<&Wording> {
        self.domains.iter().find(|(key, _)| key == domain).map(|(_, name)| name)
    }

    /// Every item, in the order it is asked.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The items of one part, in the order they are asked.
    pub fn part(&self, part: Part) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.part == part)
    }

    /// The item with this code.
    pub fn item(&self, code: &ItemCode) -> Option<&Item> {
        self.items.iter().find(|item| item.code == *code)
    }

    /// The words of a kind of missing: on the button, or where the answer would have stood.
    pub fn missing(&self, kind: Missing) -> Option<&Wording> {
        self.missing.get(&kind)
    }

    /// An answer in words, where the instrument has them: not for what a newer version wrote.
    pub fn words(&self, item: &ItemCode, answer: &Answer) -> Option<&Wording> {
        match answer {
            Answer::Code(code) => self.item(item)?.choice(*code),
            Answer::Missing(kind) => self.missing(*kind),
            Answer::Newer(_) => None,
        }
    }

    /// The published values for an item, where there are any.
    pub fn reference_values(&self, code: &ItemCode) -> Option<&Reference> {
        self.references.iter().find(|reference| reference.item == *code)
    }

    /// The items of `part` that `case` is asked, in order. The others are stored as
    /// [`Missing::NotApplicable`].
    ///
    /// Under 18 only [`Module::Core`] is asked, so [`Module::Adult`] means: about users who are 18
    /// or older. A contact under 18 is never asked what is for adults only.
    pub fn items_asked(&self, part: Part, case: &Case) -> Vec<ItemCode> {
        self.part(part).filter(|item| is_asked(item, case)).map(|item| item.code.clone()).collect()
    }
}

fn is_asked(item: &Item, case: &Case) -> bool {
    let by_module = match item.module {
        Module::Core => true,
        Module::Substance => !case.user_under_18 && !case.without_substance,
        Module::Work | Module::Adult => !case.user_under_18,
    };
    by_module && !(item.adult_contact_only && case.contact_under_18)
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    fn codes(part: Part, case: &Case) -> Vec<String> {
        let instrument = Instrument::embedded().unwrap();
        instrument.items_asked(part, case).into_iter().map(|code| code.0).collect()
    }

    fn without(all: usize, prefix: &str, left_out: &[usize]) -> Vec<String> {
        (1..=all).filter(|n| !left_out.contains(n)).map(|n| format!("{prefix}{n}")).collect()
    }

    #[test]
    fn the_embedded_instrument_is_whole() {
        let instrument = Instrument::embedded().unwrap();
        assert_eq!(instrument.part(Part::Objective).count(), 18);
        assert_eq!(instrument.part(Part::Subjective).count(), 14);
        let in_mean = |part| instrument.part(part).filter(|item| item.in_mean).count();
        assert_eq!((in_mean(Part::Objective), in_mean(Part::Subjective)), (17, 12));
        let reversed: Vec<_> =
            instrument.items().iter().filter(|i| i.reversed).map(|i| i.code.0.as_str()).collect();
        assert_eq!(reversed, ["O12", "O13", "O15", "O17", "S8", "S11", "S12"]);
        assert_eq!(instrument.interval_months(), 6);
        let no_need = |code: &str| instrument.item(&code.into()).unwrap().no_need_allowed;
        assert!(no_need("O14") && no_need("O16") && !no_need("O15"));
        assert!(instrument.items().iter().all(|i| instrument.reference_values(&i.code).is_none()));
        assert!(instrument.part(Part::Subjective).all(|item| item.help.is_some()));
    }

    #[test]
    fn the_sources_words_stand_as_printed() {
        let instrument = Instrument::embedded().unwrap();
        let s13 = instrument.item(&"S13".into()).unwrap();
        assert_eq!(s13.text.nb, "Alt i alt, hvor fornøyd er du med ditt liv for øyeblikket?");
        let labels: Vec<_> = (1..=5).map(|code| s13.choice(code).unwrap().nb.as_str()).collect();
        let printed = [
            "Veldig misfornøyd",
            "Lite fornøyd",
            "Sånn passe fornøyd",
            "Ganske fornøyd",
            "Veldig fornøyd",
        ];
        assert_eq!(labels, printed);
        assert!(s13.choice(0).is_none() && s13.choice(6).is_none());
        assert_eq!(instrument.missing(Missing::NoNeed).unwrap().nb, "Har ikke behov");
    }

    #[test]
    fn an_adult_is_asked_everything() {
        let case = samples::case();
        assert_eq!(codes(Part::Objective, &case), without(18, "O", &[]));
        assert_eq!(codes(Part::Subjective, &case), without(14, "S", &[]));
    }

    #[test]
    fn without_substance_only_that_module_is_left_out() {
        let case = Case { without_substance: true, ..samples::case() };
        assert_eq!(codes(Part::Objective, &case), without(18, "O", &[9, 12, 18]));
        assert_eq!(codes(Part::Subjective, &case), without(14, "S", &[8]));
    }

    #[test]
    fn under_18_only_the_core_is_asked() {
        let case = Case { user_under_18: true, ..samples::case() };
        assert_eq!(codes(Part::Objective, &case), without(18, "O", &[3, 4, 5, 6, 9, 12, 18]));
        assert_eq!(codes(Part::Subjective, &case), without(14, "S", &[8, 9]));
    }

    #[test]
    fn a_contact_under_18_never_gets_what_is_for_adults() {
        let case = Case { contact_under_18: true, ..samples::case() };
        assert_eq!(codes(Part::Objective, &case), without(18, "O", &[12, 15, 17]));
        assert_eq!(codes(Part::Subjective, &case), without(14, "S", &[]));
    }

    #[test]
    fn an_item_takes_its_own_answers_and_no_others() {
        let instrument = Instrument::embedded().unwrap();
        let takes = |code: &str, answer| instrument.item(&code.into()).unwrap().takes(&answer);
        assert!(takes("O1", Answer::Code(1)) && takes("O1", Answer::Code(2)));
        assert!(!takes("O1", Answer::Code(0)) && !takes("O1", Answer::Code(3)));
        assert!(takes("S1", Answer::Code(5)) && !takes("S1", Answer::Code(6)));
        assert!(takes("S1", Answer::Missing(Missing::DontKnow)));
        assert!(takes("O14", Answer::Missing(Missing::NoNeed)));
        assert!(!takes("O13", Answer::Missing(Missing::NoNeed)));
        assert!(!takes("S1", Answer::Missing(Missing::Declined)));
        assert!(!takes("S1", Answer::Newer("perhaps".into())));
    }
}
