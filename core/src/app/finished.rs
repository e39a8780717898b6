//! Finished parts, from the circles they lie in: the pair's, and this vault's own, where the answers
//! are that its owner gave without the contact. Of what lies in the pair's circle, what the user
//! takes back is not seen any more; of what lies in one's own, all is.
//!
//! On a phone that isn't in the pair's circle they are what the user shares with the municipality,
//! for as long as they do.

use std::collections::BTreeSet;

use super::sharing;
use crate::model::id::{AssessmentId, CaseId, CircleId};
use crate::model::showing::Showing;
use crate::questionnaire::answer::Part;
use crate::questionnaire::assessment::Assessment;
use crate::store::view::{self, Answers, CaseView};
use crate::store::{Database, StoreError, parts, records};

/// What is finished in a case, as this vault may see it.
#[derive(Debug, Default)]
pub(super) struct Finished {
    /// Every version of every finished part, oldest round first. Whether the user's may be set beside
    /// the contact's is as it was last chosen.
    pub assessments: Vec<Assessment>,
    /// The rounds that are answered, and whose answers aren't here to be seen.
    pub answered_alone: Vec<Showing>,
    /// Rounds' parts that a newer version finished, in a way that this one can't read.
    pub newer_parts: BTreeSet<(u32, Part)>,
}

/// What reads a circle's finished parts: with their answers or without.
type Read = fn(Database<'_>, CircleId, CaseId) -> Result<Vec<Assessment>, StoreError>;

/// What is finished in a case, inside a transaction.
pub(super) fn of(
    database: Database<'_>,
    view: &CaseView,
    read: Read,
) -> Result<Finished, StoreError> {
    let case = view.case.id;
    let showings = showings(database, view.circle, case)?;
    let mut found = match sees(database, view)? {
        true => read(database, view.circle, case)?,
        false => Vec::new(),
    };
    found.retain(|part| !is_taken_back(part, &showings));
    let mut newer_parts = view::newer_parts(database, view.circle, case)?;
    if let Some(own) = view::own_circle(database)? {
        let alone = read(database, own, case)?;
        found.retain(|part| alone.iter().all(|one| one.id != part.id));
        found.extend(alone);
        newer_parts.extend(view::newer_parts(database, own, case)?);
    }
    for part in found.iter_mut().filter(|part| part.is_without_contact()) {
        let chosen = showings.iter().find(|of| of.round == part.round);
        part.shown_to_contact = chosen.map_or(part.shown_to_contact, |of| of.shown);
    }
    found.sort_by_key(|part| (part.round, part.part, part.version, part.id));
    let is_here = |round| found.iter().any(|of| (of.round, of.part) == (round, Part::Subjective));
    let answered_alone = showings.into_iter().filter(|of| !is_here(of.round)).collect();
    Ok(Finished { assessments: found, answered_alone, newer_parts })
}

/// The answers of one finished part of a case.
pub(super) fn answers(
    database: Database<'_>,
    view: &CaseView,
    id: AssessmentId,
) -> Result<Answers, StoreError> {
    if let Some(own) = view::own_circle(database)? {
        let alone = parts::answers(database, own, id)?;
        if !alone.is_empty() {
            return Ok(alone);
        }
    }
    parts::answers(database, view.circle, id)
}

/// What the pair knows of rounds that were answered without the contact.
pub(super) fn showings(
    database: Database<'_>,
    circle: CircleId,
    case: CaseId,
) -> Result<Vec<Showing>, StoreError> {
    let mut found: Vec<Showing> = records::all(database, circle)?;
    found.retain(|of| of.case == case);
    Ok(found)
}

/// The user has taken back that it is shown.
pub(super) fn is_taken_back(part: &Assessment, showings: &[Showing]) -> bool {
    let not_shown = |of: &Showing| of.round == part.round && !of.shown;
    part.is_without_contact() && showings.iter().any(not_shown)
}

/// Whether the parts in the case's circle are for this vault to see: always in the pair's.
fn sees(database: Database<'_>, view: &CaseView) -> Result<bool, StoreError> {
    if view::circle_about(database, "pair", view.case.id)? == Some(view.circle) {
        return Ok(true);
    }
    Ok(sharing::shared(database, view.circle, view.case.id)?.answers)
}
