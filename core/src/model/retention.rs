//! How long an ended case is kept, as the municipality chose, and what law keeps longer. Nothing is
//! erased by itself: an ended case is proposed, and somebody decides.

use serde::{Deserialize, Serialize};

use super::closing::{self, History, Life};
use super::dates::check_near;
use super::goal::Entry;
use super::id::{CaseId, PersonId, RetentionRuleId};
use super::invalid::{Invalid, Reason};
use super::pay::keeping;
use super::time::{Date, Moment, months_after};

/// The fewest and the most months that may be chosen: one month to ten years.
pub const MONTHS: std::ops::RangeInclusive<u16> = 1..=120;

/// Calendar months after a case ended in which the user may still be asked how it goes: the
/// follow-up at six months may be answered until nine.
pub const FOLLOW_UP_MONTHS: u32 = 9;

/// How many months ended cases are kept, from a date on, as the triangle's circle holds it: the user
/// is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionRule {
    /// Which.
    pub id: RetentionRuleId,
    /// From this day on, until the next begins.
    pub from: Date,
    /// Calendar months after a case's last day.
    pub months: u16,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back.
    pub withdrawn: Option<Moment>,
}

/// What must be known of a case.
#[derive(Debug, Clone, Copy)]
pub struct EndedFacts<'a> {
    /// Which.
    pub case: CaseId,
    /// Closings and openings.
    pub history: History<'a>,
    /// The user said yes to being asked afterwards.
    pub follow_up_wished: bool,
    /// The last day on which a row of a timesheet in this case was handed in.
    pub handed_in: Option<Date>,
}

/// What law keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptByLaw {
    /// Rows of timesheets, with what was handed in (bokføringsloven § 13).
    Pay {
        /// The first day on which they may be erased.
        until: Date,
    },
}

/// An ended case that is proposed for erasure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Which.
    pub case: CaseId,
    /// Its last day.
    pub ended: Date,
    /// Since when it is proposed.
    pub since: Date,
    /// What stays all the same, said when it is erased.
    pub kept: Vec<KeptByLaw>,
}

impl RetentionRule {
    /// A rule; or, with the id of one that is there, that one changed. `others` are the
    /// municipality's.
    ///
    /// # Errors
    /// `months` is [`Reason::OutOfRange`] outside [`MONTHS`]; `from` is [`Reason::InPast`] or
    /// [`Reason::InFuture`] over ten years away, [`Reason::Exists`] when another begins that day.
    pub fn make(
        (from, months): (Date, u16),
        id: RetentionRuleId,
        others: &[Self],
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        if !MONTHS.contains(&months) {
            return Err(Invalid::new("months", Reason::OutOfRange));
        }
        check_near("from", from, entry.now.date())?;
        let same_day =
            |other: &Self| other.id != id && other.withdrawn.is_none() && other.from == from;
        if others.iter().any(same_day) {
            return Err(Invalid::new("from", Reason::Exists));
        }
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { id, from, months, entered, by, on, withdrawn: None })
    }

    /// Takes it back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }
}

/// How many months count on a day; none as long as nothing is chosen, and then nothing is proposed.
pub fn months_on(rules: &[RetentionRule], date: Date) -> Option<u16> {
    let begun = rules.iter().filter(|rule| rule.withdrawn.is_none() && rule.from <= date);
    begun.max_by_key(|rule| (rule.from, rule.entered.utc, rule.id)).map(|rule| rule.months)
}

/// The ended cases that are proposed for erasure today, the longest ended first. A case that is open
/// again is not ended. One whose user is to be asked how it goes waits until that is over, also when
/// fewer months are chosen.
pub fn proposed(cases: &[EndedFacts<'_>], rules: &[RetentionRule], today: Date) -> Vec<Proposal> {
    let Some(months) = months_on(rules, today) else { return Vec::new() };
    let mut found: Vec<_> = cases.iter().filter_map(|one| proposal(one, months, today)).collect();
    found.sort_unstable_by_key(|proposal| (proposal.ended, proposal.case));
    found
}

fn proposal(facts: &EndedFacts<'_>, months: u16, today: Date) -> Option<Proposal> {
    let Life::Closed(closing) = closing::on(facts.history, today) else { return None };
    let waits = facts.follow_up_wished && closing.may_ask();
    let asked = if waits { FOLLOW_UP_MONTHS } else { 0 };
    let since = months_after(closing.date, u32::from(months).max(asked));
    let pay = facts.handed_in.map(keeping::may_be_erased_from).filter(|until| today < *until);
    let kept = pay.map(|until| KeptByLaw::Pay { until }).into_iter().collect();
    (today >= since).then_some(Proposal { case: facts.case, ended: closing.date, since, kept })
}

#[cfg(test)]
mod tests;
