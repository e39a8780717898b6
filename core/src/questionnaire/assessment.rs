//! One finished version of one part of one round: what the pair's circle holds, or, of what the
//! user answered without the contact, the circle of the user's own vault.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::answer::{Answer, ItemCode, Part};
use crate::model::id::{AssessmentId, CaseId, PersonId};
use crate::model::time::{Date, Moment};

/// Who sat with the user while they answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SatWith {
    /// The user answered alone.
    Alone,
    /// With the training contact ("sammen").
    Contact,
    /// With someone else.
    SomeoneElse,
}

/// What sort of day it was: asked last, shown beside every result, never used to correct it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// "God".
    Good,
    /// "Vanlig".
    Ordinary,
    /// "Dårlig".
    Bad,
}

/// Which instrument the answers are to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstrumentRef {
    /// The instrument's id, `ramboll-2011`.
    pub id: String,
    /// The version of its file.
    pub version: u32,
}

/// A later version names the one it corrects, and why. Both stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The version before this one.
    pub corrects: AssessmentId,
    /// Why, in the corrector's words.
    pub reason: String,
}

/// A finished, locked part. A correction is a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// Which.
    pub id: AssessmentId,
    /// Whose case.
    pub case: CaseId,
    /// What was asked.
    pub instrument: InstrumentRef,
    /// 1 for the first; the same number in both parts.
    pub round: u32,
    /// Whose part.
    pub part: Part,
    /// 1, then one more for each correction.
    pub version: u32,
    /// What this version corrects, from version 2 on.
    pub correction: Option<Correction>,
    /// Every item of the part, in no order: those left out are `not_applicable`.
    pub answers: BTreeMap<ItemCode, Answer>,
    /// Who sat with the user; none for the contact's part.
    pub sat_with: Option<SatWith>,
    /// What sort of day the user said it was, if they said.
    pub day: Option<DayKind>,
    /// The user lets theirs be set beside the contact's. Always so when they answered with the
    /// contact; their choice when they answered alone. As it was chosen when the part was locked: what
    /// was chosen since is said by a [`Showing`](crate::model::showing::Showing).
    pub shown_to_contact: bool,
    /// When the first answer was given: the round's date is its local date.
    pub first_answer: Moment,
    /// When it was locked.
    pub finished: Moment,
    /// Whose answers these are.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

impl Assessment {
    /// The round's date as this part has it: the local date of its first answer.
    pub fn date(&self) -> Date {
        self.first_answer.date()
    }

    /// The user's part, answered without the contact: alone, or with someone else. It is the user's
    /// own until they show it.
    pub fn is_without_contact(&self) -> bool {
        self.part == Part::Subjective && self.sat_with != Some(SatWith::Contact)
    }
}
