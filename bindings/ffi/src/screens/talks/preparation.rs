//! Preparing a talk: each alone. One tap is enough, words if wanted.

use medspiller_core::app::App;
use medspiller_core::app::talks::preparing::{self, Preparing};
use medspiller_core::model::id::{CaseId, PersonId, TalkId};
use medspiller_core::model::talk::Preparation;

use super::agenda::phrase_text;
use super::said::Said;
use crate::error::MedspillerError;
use crate::moment::{Here, args};
use crate::screens::case::Acting;

/// "Før samtalen": for the one it is of, or for the contact who writes for the user.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PreparationScreen {
    /// The case.
    pub case_id: String,
    /// The talk.
    pub talk_id: String,
    /// "Før samtalen", "Før samtalen, for Åse".
    pub title: String,
    /// "Trykk på det som passer. Ett trykk er nok."
    pub intro: String,
    /// "Bare du ser dette, til du tar det opp."
    pub who_sees: String,
    /// "De andre ser bare at du er klar."
    pub told: String,
    /// The ready phrases.
    pub phrases: Vec<PhraseChoice>,
    /// One's own words, as typed or as written.
    pub words: String,
    /// The words as written have been brought up.
    pub words_brought_up: bool,
    /// It has been written: the others see "klar".
    pub is_ready: bool,
    /// It can be brought up: it is one's own, and something in it hasn't been.
    pub can_bring_up: bool,
    /// The user has prepared alone, so the contact can't write for them: then there is nothing else
    /// to show.
    pub theirs: Option<String>,
    /// "Kari har skrevet dette for deg.", "Dette skrev du før samtalen som ikke ble noe av."
    pub note: Option<String>,
    /// For the contact who writes: what to read aloud before it is approved. None while there is
    /// nothing to read.
    pub read_back: Option<String>,
    /// The key of its form: field `words`, and `phrases` as keys with a space between.
    pub form_key: String,
}

/// A ready phrase.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PhraseChoice {
    /// What it is called in calls.
    pub key: String,
    /// "Jeg vil prøve noe nytt".
    pub text: String,
    /// It is tapped.
    pub is_chosen: bool,
    /// It is written, and can be brought up: it says something, and hasn't been.
    pub can_be_brought_up: bool,
    /// It has been brought up.
    pub is_brought_up: bool,
}

/// A preparation as it is given.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PreparationInput {
    /// Keys of the phrases tapped.
    pub phrases: Vec<String>,
    /// In their own words; may be empty with a phrase.
    pub words: String,
    /// It was read back and approved. Needed only when the contact writes for the user.
    pub read_back: bool,
}

impl PreparationScreen {
    pub(crate) fn of(
        app: &App,
        (case, talk): (CaseId, TalkId),
        for_user: bool,
        acting: Acting,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let place = app.place(case)?;
        let by = place.person(acting.into());
        let of = if for_user { place.user() } else { by };
        let preparing = app.preparing(case, talk, of, acting.into())?;
        let form_key = form_key(talk, of, by);
        let typed = Typed::of(app, &form_key, &preparing)?;
        let said = Said::to(&preparing.place, by, here);
        let is_own = by == of;
        Ok(Self {
            case_id: case.to_string(),
            talk_id: talk.to_string(),
            title: titled(&said, of, "preparation-title", "preparation-title-for"),
            intro: intro(&preparing, &said),
            who_sees: who_sees(&preparing, &said),
            told: titled(&said, of, "preparation-told", "preparation-told-for"),
            phrases: choices(&preparing, &typed, is_own, here),
            words_brought_up: words_up(&preparing),
            is_ready: preparing.written.is_some(),
            can_bring_up: is_own && preparing.written.as_ref().is_some_and(|p| left(&preparing, p)),
            theirs: preparing
                .is_theirs_alone
                .then(|| here.texts.with_one("preparation-theirs", "user", said.name(of))),
            note: note(&preparing, &said),
            read_back: (!is_own).then(|| typed.read_back(here)).flatten(),
            words: typed.words,
            form_key,
        })
    }
}

/// The words for one's own, or for the user's.
fn titled(said: &Said<'_>, of: PersonId, own: &str, for_user: &str) -> String {
    match said.viewer == Some(of) {
        true => said.here.texts.get(own),
        false => said.here.texts.with_one(for_user, "user", said.name(of)),
    }
}

fn form_key(talk: TalkId, of: PersonId, by: PersonId) -> String {
    match of == by {
        true => format!("preparation-{talk}-{of}"),
        false => format!("preparation-for-{talk}-{of}"),
    }
}

/// What stands on the screen: what is being typed, else what is written, else what was written
/// before the talk that came to nothing.
struct Typed {
    phrases: Vec<String>,
    words: String,
}

impl Typed {
    fn of(app: &App, form_key: &str, preparing: &Preparing) -> Result<Self, MedspillerError> {
        if let Some(mut fields) = app.form(form_key)? {
            let phrases = fields.remove("phrases").unwrap_or_default();
            return Ok(Self {
                phrases: phrases.split_whitespace().map(str::to_owned).collect(),
                words: fields.remove("words").unwrap_or_default(),
            });
        }
        let from = preparing.written.as_ref().or(preparing.before.as_ref());
        Ok(Self {
            phrases: from.map(|from| from.phrases.clone()).unwrap_or_default(),
            words: from.and_then(|from| from.words.clone()).unwrap_or_default(),
        })
    }

    /// "Jeg har skrevet dette for deg: Noe er vanskelig. Mer svømming. Stemmer det?"
    fn read_back(&self, here: &Here) -> Option<String> {
        let phrases = self.phrases.iter().map(|phrase| phrase_text(phrase, here));
        let words = Some(self.words.trim().to_owned()).filter(|words| !words.is_empty());
        let sentences: Vec<String> = phrases.chain(words).map(ended).collect();
        let text = sentences.join(" ");
        (!text.is_empty()).then(|| here.texts.with_one("preparation-read-back", "text", text))
    }
}

/// A sentence has an end, so that it is read aloud with one.
fn ended(mut sentence: String) -> String {
    if !sentence.ends_with(['.', '!', '?', '…']) {
        sentence.push('.');
    }
    sentence
}

fn intro(preparing: &Preparing, said: &Said<'_>) -> String {
    if said.viewer != Some(preparing.of) {
        return said.here.texts.with_one("preparation-intro-for", "user", said.name(preparing.of));
    }
    let has_phrases = !preparing::phrases(preparing.role).is_empty();
    said.here.texts.get(if has_phrases { "preparation-intro" } else { "preparation-intro-words" })
}

fn who_sees(preparing: &Preparing, said: &Said<'_>) -> String {
    let texts = said.here.texts;
    if said.viewer != Some(preparing.of) {
        return texts.with_one("preparation-who-sees-for", "user", said.name(preparing.of));
    }
    match preparing.on_anothers_phone {
        true => {
            let owner = said.name(preparing.place.me);
            texts.with_one("preparation-who-sees-anothers", "contact", owner)
        }
        false => texts.get("preparation-who-sees-own"),
    }
}

fn note(preparing: &Preparing, said: &Said<'_>) -> Option<String> {
    let texts = said.here.texts;
    let is_own = said.viewer == Some(preparing.of);
    if let Some(written) = preparing.written.as_ref().filter(|p| is_own && p.by != p.of) {
        let contact = said.name(written.by);
        return Some(texts.with("preparation-written-for-you", &args![contact = contact]));
    }
    preparing
        .before
        .as_ref()
        .map(|_| titled(said, preparing.of, "preparation-before", "preparation-before-for"))
}

fn choices(preparing: &Preparing, typed: &Typed, is_own: bool, here: &Here) -> Vec<PhraseChoice> {
    let up = |key: &str| preparing.brought_up.iter().any(|up| up.phrases.iter().any(|p| p == key));
    let written = preparing.written.as_ref().filter(|_| is_own).map(|p| p.phrases.as_slice());
    let is_written = |key: &str| written.unwrap_or_default().iter().any(|phrase| phrase == key);
    let choice = |key: &&str| PhraseChoice {
        key: (*key).to_owned(),
        text: phrase_text(key, here),
        is_chosen: typed.phrases.iter().any(|phrase| phrase == key),
        can_be_brought_up: is_written(key) && !up(key) && !preparing::is_nothing(key),
        is_brought_up: up(key),
    };
    preparing::phrases(preparing.role).iter().map(choice).collect()
}

fn words_up(preparing: &Preparing) -> bool {
    let words = preparing.written.as_ref().and_then(|written| written.words.as_ref());
    words.is_some() && preparing.brought_up.iter().any(|up| up.words.as_ref() == words)
}

/// Something of it hasn't been brought up.
fn left(preparing: &Preparing, written: &Preparation) -> bool {
    let up = |phrase: &String| {
        let is_up = preparing.brought_up.iter().any(|up| up.phrases.contains(phrase));
        is_up || preparing::is_nothing(phrase)
    };
    !written.phrases.iter().all(up) || written.words.is_some() && !words_up(preparing)
}
