//! The occurrences of a plan in a range of dates: derived, never stored.
//!
//! Each stands at its wall-clock time in the plan's zone on its date: a time that the clock jumps
//! over moves forward by the gap, of a doubled hour the first counts.

use chrono::NaiveDateTime;

use super::change::{ChangedTo, OccurrenceChange, counting};
use super::pause::{Pause, is_paused};
use super::plan::SessionPlan;
use crate::model::id::PlanId;
use crate::model::invalid::Invalid;
use crate::model::time::{Date, UtcMillis, instant_of, local_of, zone_called};

/// Whether, and how, an occurrence stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// As the plan says.
    Planned,
    /// At another time than the plan says.
    Moved,
    /// Dropped.
    Dropped,
    /// In a pause.
    Paused,
}

/// Which occurrence: a plan, and the date that the plan itself gives it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub struct OccurrenceRef {
    /// Whose.
    pub plan: PlanId,
    /// The plan's own date, whatever it was moved to.
    pub date: Date,
}

/// One occurrence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// Which.
    pub of: OccurrenceRef,
    /// When it begins.
    pub start: UtcMillis,
    /// What the wall clock of `zone` shows then.
    pub local: NaiveDateTime,
    /// The plan's zone.
    pub zone: String,
    /// How long.
    pub minutes: u16,
    /// Where, if that is known.
    pub place: Option<String>,
    /// Doing what, if that is known.
    pub activity: Option<String>,
    /// Whether, and how, it stands.
    pub standing: Standing,
}

impl Occurrence {
    /// Whether it is to be held.
    pub fn is_on(&self) -> bool {
        matches!(self.standing, Standing::Planned | Standing::Moved)
    }

    /// When it ends.
    pub fn end(&self) -> UtcMillis {
        self.start + i64::from(self.minutes) * 60_000
    }
}

/// The occurrences of `plan` that lie on the dates `from` to `to` of its own zone, both included,
/// in order of time. A moved one lies where it was moved to. Changes of other plans and pauses that
/// are withdrawn don't matter; `pauses` are the plan's case's.
///
/// # Errors
/// `zone` is [`Reason::Malformed`](crate::model::invalid::Reason::Malformed) when this version
/// doesn't know the plan's.
pub fn in_range(
    plan: &SessionPlan,
    changes: &[OccurrenceChange],
    pauses: &[Pause],
    (from, to): (Date, Date),
) -> Result<Vec<Occurrence>, Invalid> {
    let zone = zone_called(&plan.zone)?;
    if plan.withdrawn.is_some() {
        return Ok(Vec::new());
    }
    // a day earlier, for a time at midnight that the clock jumps over
    let mut dates = plan.weekly.dates(from.pred_opt().unwrap_or(from), to);
    // what was moved into the range from outside it
    let changed = changes.iter().filter(|change| change.plan == plan.id).map(|change| change.date);
    dates.extend(changed.filter(|date| plan.weekly.has(*date)));
    dates.sort_unstable();
    dates.dedup();
    let at = |date: Date| {
        let change = counting(changes, plan.id, date).map(|change| change.change);
        let (wished, minutes, standing) = match change {
            None => (date.and_time(plan.at), plan.minutes, Standing::Planned),
            Some(ChangedTo::Moved { local, minutes }) => (local, minutes, Standing::Moved),
            Some(ChangedTo::Dropped) => (date.and_time(plan.at), plan.minutes, Standing::Dropped),
        };
        let start = instant_of(wished, zone);
        let local = local_of(start, zone);
        let paused = standing != Standing::Dropped && is_paused(pauses, local.date());
        Occurrence {
            of: OccurrenceRef { plan: plan.id, date },
            start,
            local,
            zone: plan.zone.clone(),
            minutes,
            place: plan.place.clone(),
            activity: plan.activity.clone(),
            standing: if paused { Standing::Paused } else { standing },
        }
    };
    let mut found: Vec<Occurrence> = dates.into_iter().map(at).collect();
    found.retain(|occurrence| (from..=to).contains(&occurrence.local.date()));
    found.sort_by_key(|occurrence| (occurrence.start, occurrence.of));
    Ok(found)
}

#[cfg(test)]
mod tests;
