//! One record gone, a case gone, everything gone: with what each means, and what law keeps.

use medspiller_core::app::App;
use medspiller_core::app::privacy::erasable::Erasable;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::model::person::Role;
use medspiller_core::report::naming;
use medspiller_core::text::Texts;

use crate::error::MedspillerError;
use crate::moment::{Here, args};
use crate::screens::case::Acting;

/// What of their own someone may have gone.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct EraseRecordsScreen {
    /// The newest first.
    pub records: Vec<ErasableRecord>,
    /// "Det kan ikke hentes tilbake, unntatt fra en sikkerhetskopi du har laget før."
    pub gone_for_good: String,
}

/// A record that may be erased by itself.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ErasableRecord {
    /// Its kind, for the command.
    pub kind: String,
    /// Its id, for the command.
    pub record_id: String,
    /// "Mål".
    pub title: String,
    /// "22. november 2026"; empty where it is of no day.
    pub day: String,
    /// The first words in it; empty where there are none.
    pub words: String,
    /// It is gone at once; else when another's phone hears of it.
    pub at_once: bool,
}

/// Before a case is erased.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct EraseCaseScreen {
    /// What happens when it is erased from this phone.
    pub here: Vec<String>,
    /// What happens when it is erased for all; empty where it can't be from here, or not yet.
    pub for_all: Vec<String>,
    /// "Loven sier at timelistene skal tas vare på til 1. januar 2032. De blir liggende."
    pub kept_by_law: Option<String>,
    /// The word that is to be typed: "slett".
    pub word: String,
    /// "Skriv «slett» for å slette."
    pub word_ask: String,
}

/// Before the whole vault is destroyed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LeaveScreen {
    /// What happens.
    pub consequences: Vec<String>,
    /// What law keeps, and where.
    pub kept_by_law: Option<String>,
    /// What law keeps is written to a file first: one is to be given.
    pub needs_kept_file: bool,
    /// The word that is to be typed: "slett".
    pub word: String,
    /// "Skriv «slett» for å slette."
    pub word_ask: String,
}

impl EraseRecordsScreen {
    pub(crate) fn of(erasable: &[Erasable], here: &Here) -> Self {
        let record = |one: &Erasable| ErasableRecord {
            kind: one.kind.clone(),
            record_id: one.id.clone(),
            title: naming::kind(&one.kind, here.texts),
            day: one.day.map(|day| here.texts.date(day)).unwrap_or_default(),
            words: one.words.clone(),
            at_once: one.at_once,
        };
        Self {
            records: erasable.iter().map(record).collect(),
            gone_for_good: here.texts.get("privacy-gone-for-good"),
        }
    }
}

impl EraseCaseScreen {
    pub(crate) fn of(
        app: &App,
        case: CaseId,
        acting: Acting,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let (texts, place) = (here.texts, app.place(case)?);
        let get = |key: &str| texts.get(key);
        let first = texts.with_one("privacy-case-here", "name", place.user_called());
        let is_proposed = app.proposals(here.now)?.iter().any(|one| one.case == case);
        let is_user = place.person(acting.into()) == place.user();
        let can_for_all = place.administers && (is_user || is_proposed);
        let here_alone = [get("privacy-case-others-keep"), get("privacy-gone-for-good")];
        let all =
            [get("privacy-case-for-all"), get("privacy-case-theirs"), get("privacy-gone-for-good")];
        let begin = [first, get("privacy-case-own")];
        let kept = app.kept_hours_of(case, here.now)?;
        let keeps = |until| texts.with_one("privacy-law-stays", "date", texts.date(until));
        Ok(Self {
            here: begin.iter().chain(&here_alone).cloned().collect(),
            for_all: match can_for_all {
                true => begin.iter().chain(&all).cloned().collect(),
                false => Vec::new(),
            },
            kept_by_law: kept.map(|kept| keeps(kept.until)),
            word: get("privacy-word"),
            word_ask: word_ask(texts),
        })
    }
}

impl LeaveScreen {
    pub(crate) fn of(app: &App, here: &Here) -> Result<Self, MedspillerError> {
        let (texts, kept) = (here.texts, kept_by_law(app, here)?);
        let get = |key: &str| texts.get(key);
        let mut consequences = vec![
            get("privacy-leave-all"),
            get("privacy-leave-take-out"),
            get("privacy-leave-others"),
            get("privacy-gone-for-good"),
        ];
        let needs_kept_file = kept.is_some();
        if needs_kept_file {
            consequences.push(get("privacy-leave-kept-file"));
        }
        let (_, role) = app.owner()?;
        let users = (role == Role::ServiceUser).then(|| get("privacy-leave-pay"));
        Ok(Self {
            consequences,
            kept_by_law: kept.or(users),
            needs_kept_file,
            word: get("privacy-word"),
            word_ask: word_ask(texts),
        })
    }
}

fn word_ask(texts: &Texts) -> String {
    texts.with_one("privacy-word-ask", "word", texts.get("privacy-word"))
}

/// Refuses what is typed in the word's place, in whichever case and with white space around it.
pub(crate) fn check_word(typed: &str, here: &Here) -> Result<(), MedspillerError> {
    match typed.trim().to_lowercase() == here.texts.get("privacy-word").to_lowercase() {
        true => Ok(()),
        false => Err(Invalid::new("word", Reason::Malformed).into()),
    }
}

/// "Loven sier at 12 rader i timelistene skal tas vare på til 1. januar 2032."
pub(super) fn kept_by_law(app: &App, here: &Here) -> Result<Option<String>, MedspillerError> {
    let texts = here.texts;
    let says = |kept: medspiller_core::app::privacy::leaving::KeptHours| {
        let until = texts.date(kept.until);
        texts.with("privacy-law-keeps", &args![count = kept.rows, date = until])
    };
    Ok(app.kept_hours(here.now)?.map(says))
}
