//! What each person prepares alone: one tap is enough, words if wanted.
//!
//! A [`Preparation`] is a record of the person's own circle, and one's own until brought up.
//! [`BroughtUp`] is the copy for the wider circle, and [`Ready`] says there only that someone has
//! prepared, never what.

use serde::{Deserialize, Serialize};

use super::Party;
use crate::model::goal::Entry;
use crate::model::id::{BroughtUpId, PersonId, PreparationId, TalkId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::text;
use crate::model::time::Moment;

/// The most characters one's own words may have.
pub const PREPARATION_CHARACTERS: usize = 1000;

/// One person's preparation of a talk, as their own circle holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preparation {
    /// Which.
    pub id: PreparationId,
    /// For which talk.
    pub talk: TalkId,
    /// Whose.
    pub of: PersonId,
    /// Text keys of the ready phrases that were tapped, each once, in the order tapped.
    pub phrases: Vec<String>,
    /// In their own words.
    pub words: Option<String>,
    /// Who wrote it: the person, or the contact for the user, who then heard it read back and
    /// approved it.
    pub by: PersonId,
    /// Whose phone was used, if not the writer's.
    pub on: Option<PersonId>,
    /// When it was written.
    pub written: Moment,
}

/// A preparation as it is given, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPreparation {
    /// Whose.
    pub of: PersonId,
    /// Text keys of ready phrases.
    pub phrases: Vec<String>,
    /// In their own words; may be empty with a phrase.
    pub words: String,
    /// It was read back to the one it is of, who approved it. Needed only when another wrote.
    pub read_back: bool,
}

/// That someone has prepared, as the wider circle holds it: not a word of what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ready {
    /// For which talk.
    pub talk: TalkId,
    /// Who.
    pub person: PersonId,
}

/// What someone brought up, copied out of their preparation into the wider circle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BroughtUp {
    /// Which.
    pub id: BroughtUpId,
    /// In which talk.
    pub talk: TalkId,
    /// Whose.
    pub of: PersonId,
    /// Text keys of ready phrases.
    pub phrases: Vec<String>,
    /// In their own words.
    pub words: Option<String>,
    /// When it was brought up.
    pub at: Moment,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

impl Preparation {
    /// A preparation. `known_phrases` are the text keys there are. Written again, it has the same
    /// id.
    ///
    /// # Errors
    /// Names the field: `of` is [`Reason::OutOfRange`] for someone who isn't of the talk; `by` for
    /// a writer who is neither the person nor the contact writing for the user; `read_back` is
    /// [`Reason::Unanswered`] when the contact's writing wasn't approved; `phrases` is
    /// [`Reason::OutOfRange`] with an unknown one; `words` as [`text::lines`], with at most
    /// [`PREPARATION_CHARACTERS`], [`Reason::Empty`] only without a phrase.
    pub fn write(
        new: &NewPreparation,
        known_phrases: &[&str],
        id: PreparationId,
        talk: TalkId,
        party: &Party<'_>,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        let of = party.member("of", new.of)?;
        let writes_for_user = of == party.user && entry.by == party.contact;
        if entry.by != of && !writes_for_user {
            return Err(Invalid::new("by", Reason::OutOfRange));
        }
        if entry.by != of && !new.read_back {
            return Err(Invalid::new("read_back", Reason::Unanswered));
        }
        let mut phrases: Vec<String> = Vec::new();
        for phrase in &new.phrases {
            if !known_phrases.contains(&phrase.as_str()) {
                return Err(Invalid::new("phrases", Reason::OutOfRange));
            }
            if !phrases.contains(phrase) {
                phrases.push(phrase.clone());
            }
        }
        let words = text::lines_if_any("words", &new.words, PREPARATION_CHARACTERS)?;
        if phrases.is_empty() && words.is_none() {
            return Err(Invalid::new("words", Reason::Empty));
        }
        let (by, on, written) = (entry.by, entry.on, entry.now.clone());
        Ok(Self { id, talk, of, phrases, words, by, on, written })
    }

    /// That it is there.
    pub fn ready(&self) -> Ready {
        Ready { talk: self.talk, person: self.of }
    }

    /// The copy for the wider circle: the chosen phrases, and the words if `with_words`. The
    /// preparation stays as it is.
    ///
    /// # Errors
    /// Names the field: `by` is [`Reason::OutOfRange`] for anyone but the one it is of; `phrases`
    /// is [`Reason::OutOfRange`] with one that isn't in it; `words` is [`Reason::Empty`] when
    /// nothing would be brought up.
    pub fn bring_up(
        &self,
        phrases: &[String],
        with_words: bool,
        id: BroughtUpId,
        entry: &Entry<'_>,
    ) -> Result<BroughtUp, Invalid> {
        if entry.by != self.of {
            return Err(Invalid::new("by", Reason::OutOfRange));
        }
        if phrases.iter().any(|phrase| !self.phrases.contains(phrase)) {
            return Err(Invalid::new("phrases", Reason::OutOfRange));
        }
        let chosen = self.phrases.iter().filter(|phrase| phrases.contains(phrase));
        let phrases: Vec<String> = chosen.cloned().collect();
        let words = self.words.clone().filter(|_| with_words);
        if phrases.is_empty() && words.is_none() {
            return Err(Invalid::new("words", Reason::Empty));
        }
        let (talk, of, at, on) = (self.talk, self.of, entry.now.clone(), entry.on);
        Ok(BroughtUp { id, talk, of, phrases, words, at, on })
    }
}
