//! One occurrence of a plan, moved or dropped.
//!
//! A change is a record of its own, so that two phones may change two occurrences at once. Of
//! several for the same occurrence the one entered last counts; one that is withdrawn counts for
//! nothing.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::checked_minutes;
use super::plan::{SessionPlan, check_near, whole_minutes};
use crate::model::goal::Entry;
use crate::model::id::{OccurrenceChangeId, PersonId, PlanId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::text::{self, REASON_CHARACTERS};
use crate::model::time::{Date, Moment, instant_of, zone_called};

/// What becomes of the occurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum ChangedTo {
    /// It is held at another time.
    Moved {
        /// When, by the wall clock of the plan's zone.
        local: NaiveDateTime,
        /// How long.
        minutes: u16,
    },
    /// It isn't held.
    Dropped,
}

/// A change of one occurrence, as the pair's circle holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OccurrenceChange {
    /// Which change.
    pub id: OccurrenceChangeId,
    /// Whose plan.
    pub plan: PlanId,
    /// Which occurrence: the date that the plan gives it, whatever it was moved to since
    /// (`RECURRENCE-ID` of RFC 5545).
    pub date: Date,
    /// What becomes of it.
    pub change: ChangedTo,
    /// Why, if someone said.
    pub reason: Option<String>,
    /// When it was entered.
    pub entered: Moment,
    /// Who changed it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back.
    pub withdrawn: Option<Moment>,
}

impl OccurrenceChange {
    /// A new change of the occurrence of `date`. `others` are the changes there are: an occurrence
    /// that was moved may be moved again until its new time has come.
    ///
    /// # Errors
    /// `date` is [`Reason::OutOfRange`] when the plan gives no occurrence then, [`Reason::InPast`]
    /// when its time has come (then it is logged instead). `local` is [`Reason::InPast`] before now
    /// and [`Reason::InFuture`] over [`super::DAYS_AHEAD`] days ahead; `at` is
    /// [`Reason::Malformed`] unless whole minutes; `minutes` is [`Reason::OutOfRange`]; `reason` as
    /// [`text::lines`]; `zone` as [`zone_called`].
    pub fn make(
        plan: &SessionPlan,
        others: &[Self],
        (date, change): (Date, ChangedTo),
        reason: &str,
        id: OccurrenceChangeId,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        let zone = zone_called(&plan.zone)?;
        if plan.withdrawn.is_some() || !plan.weekly.has(date) {
            return Err(Invalid::new("date", Reason::OutOfRange));
        }
        if instant_of(time_of(plan, others, date), zone) < entry.now.utc {
            return Err(Invalid::new("date", Reason::InPast));
        }
        if let ChangedTo::Moved { local, minutes } = change {
            whole_minutes(local.time())?;
            check_near("local", local.date(), entry.now.date())?;
            checked_minutes(minutes)?;
            if instant_of(local, zone) < entry.now.utc {
                return Err(Invalid::new("local", Reason::InPast));
            }
        }
        Ok(Self {
            id,
            plan: plan.id,
            date,
            change,
            reason: text::lines_if_any("reason", reason, REASON_CHARACTERS)?,
            entered: entry.now.clone(),
            by: entry.by,
            on: entry.on,
            withdrawn: None,
        })
    }

    /// The day it makes the occurrence lie on: where it was moved to, or where it was dropped.
    pub fn lands_on(&self) -> Date {
        match self.change {
            ChangedTo::Moved { local, .. } => local.date(),
            ChangedTo::Dropped => self.date,
        }
    }

    /// The change that counts for the occurrence of `date`, taken back. What then counts, another
    /// change or the plan, must have its time ahead, as the change itself.
    ///
    /// # Errors
    /// `date` is [`Reason::OutOfRange`] when no change counts, [`Reason::InPast`] when one of the
    /// two times has come; `zone` as [`zone_called`].
    pub fn take_back(
        plan: &SessionPlan,
        changes: &[Self],
        date: Date,
        now: &Moment,
    ) -> Result<Self, Invalid> {
        let zone = zone_called(&plan.zone)?;
        let counts = counting(changes, plan.id, date)
            .ok_or_else(|| Invalid::new("date", Reason::OutOfRange))?;
        let rest: Vec<Self> =
            changes.iter().filter(|change| change.id != counts.id).cloned().collect();
        let time = |changes| instant_of(time_of(plan, changes, date), zone);
        if time(changes) < now.utc || time(&rest) < now.utc {
            return Err(Invalid::new("date", Reason::InPast));
        }
        Ok(counts.withdraw(now))
    }

    /// Takes the change back: the one before it counts again, or the plan.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }
}

/// What the wall clock of the plan's zone is to show when the occurrence of `date` begins, or would
/// have begun where it was dropped.
pub fn time_of(plan: &SessionPlan, changes: &[OccurrenceChange], date: Date) -> NaiveDateTime {
    match counting(changes, plan.id, date).map(|change| change.change) {
        Some(ChangedTo::Moved { local, .. }) => local,
        _ => date.and_time(plan.at),
    }
}

/// The change that counts for one occurrence: of those not withdrawn, the one entered last.
pub fn counting(
    changes: &[OccurrenceChange],
    plan: PlanId,
    date: Date,
) -> Option<&OccurrenceChange> {
    let of_it = |change: &&OccurrenceChange| {
        change.plan == plan && change.date == date && change.withdrawn.is_none()
    };
    changes.iter().filter(of_it).max_by_key(|change| (change.entered.utc, change.id))
}

#[cfg(test)]
mod tests;
