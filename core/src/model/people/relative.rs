//! A relative (pårørende): one card to prepare a talk with, and once a period whether the scheme is
//! a relief to them. Both are the relative's own words on their own situation, and no way to tell of
//! the user past the user.

use serde::{Deserialize, Serialize};

use crate::model::decision::Decision;
use crate::model::goal::Entry;
use crate::model::id::{CaseId, DecisionId, PersonId, RelativeCardId, ReliefId, TalkId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::talk::PREPARATION_CHARACTERS;
use crate::model::text;
use crate::model::time::Moment;

/// A relative's card for a talk: one each. It lies in the relative's own circle until they bring it
/// up; then a copy lies in the triangle's, of which the user is a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelativeCard {
    /// Which.
    pub id: RelativeCardId,
    /// In which case.
    pub case: CaseId,
    /// For which talk.
    pub talk: TalkId,
    /// What they would like to be talked about.
    pub words: String,
    /// When it was written, or last changed.
    pub entered: Moment,
    /// The relative.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

impl RelativeCard {
    /// A card; or, with the id of one that is there, that one changed. `others` are the talk's.
    ///
    /// # Errors
    /// `talk` is [`Reason::Exists`] when they have another for it; `words` as [`text::lines`] with
    /// at most [`PREPARATION_CHARACTERS`].
    pub fn make(
        words: &str,
        id: RelativeCardId,
        (case, talk): (CaseId, TalkId),
        others: &[Self],
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        let another = |other: &Self| other.id != id && (other.talk, other.by) == (talk, entry.by);
        if others.iter().any(another) {
            return Err(Invalid::new("talk", Reason::Exists));
        }
        let words = text::lines("words", words, PREPARATION_CHARACTERS)?;
        Ok(Self { id, case, talk, words, entered: entry.now.clone(), by: entry.by, on: entry.on })
    }
}

/// "Gir dette deg avlastning?"
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relieved {
    /// Yes.
    Yes,
    /// Partly.
    Partly,
    /// No.
    No,
    /// The relative doesn't know.
    DontKnow,
}

/// A relative's answer, once in a decision's period. It lies in the circle that the relative has with
/// the municipality, or in their own until there is one; never in the user's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relief {
    /// Which.
    pub id: ReliefId,
    /// In which case.
    pub case: CaseId,
    /// In which decision's period.
    pub decision: DecisionId,
    /// What they say.
    pub said: Relieved,
    /// When they said it.
    pub entered: Moment,
    /// The relative.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

impl Relief {
    /// An answer; or, with the id of one that is there, that one changed. `others` are the case's.
    ///
    /// # Errors
    /// `decision` is [`Reason::OutOfRange`] when today is not in its period, and [`Reason::Exists`]
    /// when they answered in it.
    pub fn make(
        said: Relieved,
        id: ReliefId,
        decision: &Decision,
        others: &[Self],
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        if !decision.holds(entry.now.date()) {
            return Err(Invalid::new("decision", Reason::OutOfRange));
        }
        if others.iter().any(|other| other.id != id && other.answers(decision, entry.by)) {
            return Err(Invalid::new("decision", Reason::Exists));
        }
        let (case, decision) = (decision.case, decision.id);
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { id, case, decision, said, entered, by, on })
    }

    /// Whether it is this relative's for this period: then they are not asked again.
    pub fn answers(&self, decision: &Decision, relative: PersonId) -> bool {
        (self.decision, self.by) == (decision.id, relative)
    }
}
