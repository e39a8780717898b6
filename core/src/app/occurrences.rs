//! What plans, changes and pauses give: occurrences, on some days or one alone. Derived at each look,
//! and never from more plans than reach those days.

use super::case_life::endings_of;
use super::error::AppError;
use super::life::App;
use super::pauses::pauses;
use super::place::Place;
use super::sessions::is_logged;
use crate::model::id::{CaseId, PlanId};
use crate::model::session::change::{OccurrenceChange, time_of};
use crate::model::session::occurrence::{Occurrence, OccurrenceRef, in_range};
use crate::model::session::plan::SessionPlan;
use crate::model::time::Date;
use crate::store::{Database, records};

/// One occurrence, and what was done with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// As it stands now.
    pub occurrence: Occurrence,
    /// Its changes that weren't taken back, the one that counts last.
    pub changes: Vec<OccurrenceChange>,
    /// It is logged, and can't be changed any more.
    pub logged: bool,
}

impl App {
    /// One occurrence, wherever it was moved to.
    ///
    /// # Errors
    /// [`AppError::NotFound`] also when its plan doesn't give it; [`AppError::Store`].
    pub fn planned(&self, case: CaseId, of: OccurrenceRef) -> Result<Planned, AppError> {
        self.look(case, |database, place| {
            let there = occurrence(database, place, of)?;
            let mut changes = changes(database, place, of.plan)?;
            changes.retain(|change| change.date == of.date && change.withdrawn.is_none());
            changes.sort_by_key(|change| (change.entered.utc, change.id));
            Ok(Planned {
                occurrence: there.ok_or(AppError::NotFound("occurrence"))?,
                changes,
                logged: is_logged(database, place, of)?,
            })
        })
    }

    /// A case's occurrences that lie on the dates, both included, in order of time: dropped and
    /// paused ones too.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn occurrences(
        &self,
        case: CaseId,
        dates: (Date, Date),
    ) -> Result<Vec<Occurrence>, AppError> {
        self.look(case, |database, place| occurrences(database, place, dates))
    }
}

/// A case's occurrences that lie on the dates, inside a transaction: none on days on which the case is
/// closed. What a plan of a zone that this version doesn't know gives is left out.
pub(super) fn occurrences(
    database: Database<'_>,
    place: &Place,
    dates: (Date, Date),
) -> Result<Vec<Occurrence>, AppError> {
    let Some(pair) = place.pair else { return Ok(Vec::new()) };
    // a day more at each end, for a time that the clock jumps over
    let (from, to) = (dates.0.pred_opt().unwrap_or(dates.0), dates.1.succ_opt().unwrap_or(dates.1));
    let mut plans = plans_since(database, place, from)?;
    plans.retain(|plan| plan.weekly.from <= to);
    // what was moved here, also from plans that don't reach here
    let mut found: Vec<OccurrenceChange> = records::versions_within(database, pair, (from, to))?;
    for change in &found {
        if !plans.iter().any(|plan| plan.id == change.plan) {
            plans.extend(plan(database, place, change.plan).ok());
        }
    }
    // and what was moved away from here
    for plan in &plans {
        if !found.iter().any(|change| change.plan == plan.id) {
            found.extend(changes(database, place, plan.id)?);
        }
    }
    let pauses = pauses(database, place)?;
    let given = plans.iter().filter_map(|plan| in_range(plan, &found, &pauses, dates).ok());
    let mut given: Vec<Occurrence> = given.flatten().collect();
    let endings = endings_of(database, place)?;
    given.retain(|occurrence| endings.is_open(occurrence.local.date()));
    given.sort_by_key(|occurrence| (occurrence.start, occurrence.of));
    Ok(given)
}

/// One occurrence, wherever it was moved to; none where its plan doesn't give it.
pub(super) fn occurrence(
    database: Database<'_>,
    place: &Place,
    of: OccurrenceRef,
) -> Result<Option<Occurrence>, AppError> {
    let plan = match plan(database, place, of.plan) {
        Ok(plan) => plan,
        Err(AppError::NotFound(_)) => return Ok(None),
        Err(error) => return Err(error),
    };
    let changes = changes(database, place, of.plan)?;
    let on = time_of(&plan, &changes, of.date).date();
    let near = (on.pred_opt().unwrap_or(on), on.succ_opt().unwrap_or(on));
    let found = in_range(&plan, &changes, &pauses(database, place)?, near)?;
    Ok(found.into_iter().find(|occurrence| occurrence.of == of))
}

/// The plans that reach to `from` or further and weren't taken back.
pub(super) fn plans_since(
    database: Database<'_>,
    place: &Place,
    from: Date,
) -> Result<Vec<SessionPlan>, AppError> {
    let Some(pair) = place.pair else { return Ok(Vec::new()) };
    let mut plans: Vec<SessionPlan> = records::since(database, pair, from)?;
    plans.retain(|plan| plan.case == place.case() && plan.withdrawn.is_none());
    Ok(plans)
}

pub(super) fn plan(
    database: Database<'_>,
    place: &Place,
    id: PlanId,
) -> Result<SessionPlan, AppError> {
    let plan: Option<SessionPlan> = records::one(database, place.pair()?, id)?;
    plan.filter(|plan| plan.case == place.case()).ok_or(AppError::NotFound("plan"))
}

pub(super) fn changes(
    database: Database<'_>,
    place: &Place,
    plan: PlanId,
) -> Result<Vec<OccurrenceChange>, AppError> {
    Ok(records::about(database, place.pair()?, plan)?)
}
