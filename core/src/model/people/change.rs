//! Another contact or another coordinator: visible, with a reason, and counted. A substitute is no
//! change.

use serde::{Deserialize, Serialize};

use crate::model::dates::check_past;
use crate::model::goal::Entry;
use crate::model::id::{CaseId, PersonChangeId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::text::{self, REASON_CHARACTERS};
use crate::model::time::{Date, Moment, months_after};

/// Whose place another takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The training contact's.
    Contact,
    /// The municipality's person's.
    Coordinator,
}

/// Why. None of them says who wanted it: all three read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeReason {
    /// The one before has stopped.
    Left,
    /// The one before is away for long: illness, leave.
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

/// A change, as the triangle's circle holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonChange {
    /// Which.
    pub id: PersonChangeId,
    /// In which case.
    pub case: CaseId,
    /// Whose place.
    pub place: Place,
    /// Who was there before.
    pub before: PersonId,
    /// Who is there from then on.
    pub after: PersonId,
    /// The first day of the new one.
    pub date: Date,
    /// Why.
    pub reason: ChangeReason,
    /// In words; always there for [`ChangeReason::Other`].
    pub words: Option<String>,
    /// When it was entered.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back.
    pub withdrawn: Option<Moment>,
}

/// A change as it is given, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPersonChange {
    /// Whose place.
    pub place: Place,
    /// Who was there before.
    pub before: PersonId,
    /// Who is there from then on.
    pub after: PersonId,
    /// The first day of the new one.
    pub date: Date,
    /// Why.
    pub reason: ChangeReason,
    /// In words; may be empty, but for [`ChangeReason::Other`].
    pub words: String,
}

impl PersonChange {
    /// A change.
    ///
    /// # Errors
    /// Names the field: `after` is [`Reason::OutOfRange`] for the same person; `date` is
    /// [`Reason::InFuture`] after today, [`Reason::InPast`] over ten years ago; `words` as
    /// [`text::lines_if_any`] with at most [`REASON_CHARACTERS`], [`Reason::Empty`] without any for
    /// [`ChangeReason::Other`].
    pub fn make(
        new: &NewPersonChange,
        id: PersonChangeId,
        case: CaseId,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        if new.after == new.before {
            return Err(Invalid::new("after", Reason::OutOfRange));
        }
        check_past("date", new.date, entry.now.date())?;
        let words = text::lines_if_any("words", &new.words, REASON_CHARACTERS)?;
        if new.reason == ChangeReason::Other && words.is_none() {
            return Err(Invalid::new("words", Reason::Empty));
        }
        Ok(Self {
            id,
            case,
            place: new.place,
            before: new.before,
            after: new.after,
            date: new.date,
            reason: new.reason,
            words,
            entered: entry.now.clone(),
            by: entry.by,
            on: entry.on,
            withdrawn: None,
        })
    }

    /// Takes it back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }
}

/// The days on which another took a place, in order, each once: for the contact's place what the
/// signal "changed twice in a year" asks for. Two phones that enter one change at once make one day.
pub fn days_of_change(changes: &[PersonChange], place: Place) -> Vec<Date> {
    let standing = changes.iter().filter(|change| change.withdrawn.is_none());
    let mut days: Vec<Date> =
        standing.filter(|change| change.place == place).map(|change| change.date).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// How many of them are in the year up to today: counted as the signal does, so that a change counts
/// until the same date a year later.
pub fn changes_in_a_year(changes: &[PersonChange], place: Place, today: Date) -> usize {
    let in_a_year = |date: &Date| *date <= today && today < months_after(*date, 12);
    days_of_change(changes, place).iter().filter(|date| in_a_year(date)).count()
}
