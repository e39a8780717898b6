//! Rates and pay periods: a municipality's, in each circle of work that they are for. One command
//! writes them to all of these, or to none.

use std::cmp::Reverse;

use super::desk::{self, Desk};
use crate::app::command::{Command, make_id};
use crate::app::error::AppError;
use crate::app::life::App;
use crate::ledger::ToRecord;
use crate::model::goal::Entry;
use crate::model::id::{AssignmentId, CircleId, PayScheduleId, RatesId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::kept::Kept;
use crate::model::pay::period::{Deadline, PaySchedule, Periods};
use crate::model::pay::rates::{NewRates, Rates};
use crate::model::time::{Date, Moment, Now};
use crate::store::{Database, records, work};

/// The rates and pay periods of an assignment: those that weren't taken back, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PayTerms {
    /// The rates.
    pub rates: Vec<Rates>,
    /// The pay periods.
    pub schedules: Vec<PaySchedule>,
}

impl App {
    /// Sets rates from a day on, for some assignments; with the id of some that are there, changes
    /// those. Rates are also the circle's other assignments'.
    ///
    /// # Errors
    /// As [`Rates::make`]; `assignments` is [`Reason::Empty`] without any; [`AppError::NotFound`].
    pub fn set_rates(
        &self,
        assignments: &[AssignmentId],
        id: Option<RatesId>,
        new: &NewRates,
        form: Option<&str>,
        now: Now,
    ) -> Result<RatesId, AppError> {
        let key = id.map_or_else(|| Ok::<_, AppError>(RatesId(make_id()?)), Ok)?;
        self.set_terms(assignments, (id, form, now), |there, entry| {
            Rates::make(new, key, there, entry)
        })?;
        Ok(key)
    }

    /// Sets pay periods and their deadline from a day on, for some assignments; with the id of some
    /// that are there, changes those.
    ///
    /// # Errors
    /// As [`PaySchedule::make`]; `assignments` is [`Reason::Empty`] without any;
    /// [`AppError::NotFound`].
    pub fn set_pay_schedule(
        &self,
        assignments: &[AssignmentId],
        id: Option<PayScheduleId>,
        new: (Date, Periods, Deadline),
        form: Option<&str>,
        now: Now,
    ) -> Result<PayScheduleId, AppError> {
        let key = id.map_or_else(|| Ok::<_, AppError>(PayScheduleId(make_id()?)), Ok)?;
        self.set_terms(assignments, (id, form, now), |there, entry| {
            PaySchedule::make(new, key, there, entry)
        })?;
        Ok(key)
    }

    /// Takes rates back: those before them count again.
    ///
    /// # Errors
    /// `assignments` is [`Reason::Empty`] without any; [`AppError::NotFound`].
    pub fn take_rates_back(
        &self,
        assignments: &[AssignmentId],
        id: RatesId,
        now: Now,
    ) -> Result<(), AppError> {
        self.take_terms_back(assignments, id.to_string(), now, Rates::withdraw)
    }

    /// Takes pay periods back.
    ///
    /// # Errors
    /// `assignments` is [`Reason::Empty`] without any; [`AppError::NotFound`].
    pub fn take_pay_schedule_back(
        &self,
        assignments: &[AssignmentId],
        id: PayScheduleId,
        now: Now,
    ) -> Result<(), AppError> {
        self.take_terms_back(assignments, id.to_string(), now, PaySchedule::withdraw)
    }

    fn set_terms<T: Kept + ToRecord, I: ToString>(
        &self,
        assignments: &[AssignmentId],
        (id, form, now): (Option<I>, Option<&str>, Now),
        make: impl Fn(&[T], &Entry<'_>) -> Result<T, Invalid>,
    ) -> Result<(), AppError> {
        let (moment, id) = (now.moment(), id.map(|id| id.to_string()));
        self.command(|command| {
            let mut written = false;
            for desk in command.desks(assignments)? {
                let there: Vec<T> = records::all(command.database, desk.circle)?;
                if id.as_ref().is_some_and(|id| !there.iter().any(|one| one.key() == *id)) {
                    continue;
                }
                let made = make(&there, &desk.entry(&moment))?;
                command.put(desk.circle, &[&made])?;
                written = true;
            }
            if !written {
                return Err(AppError::NotFound("terms"));
            }
            command.use_form_if_any(form)
        })
    }

    fn take_terms_back<T: Kept + ToRecord>(
        &self,
        assignments: &[AssignmentId],
        id: String,
        now: Now,
        withdraw: impl Fn(&T, &Moment) -> T,
    ) -> Result<(), AppError> {
        let moment = now.moment();
        self.command(|command| {
            let mut written = false;
            for desk in command.desks(assignments)? {
                let there: Option<T> = records::one(command.database, desk.circle, &id)?;
                if let Some(there) = there {
                    command.put(desk.circle, &[&withdraw(&there, &moment)])?;
                    written = true;
                }
            }
            if written { Ok(()) } else { Err(AppError::NotFound("terms")) }
        })
    }

    /// The rates and pay periods of an assignment.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn pay_terms(&self, id: AssignmentId) -> Result<PayTerms, AppError> {
        self.at_desk(id, |database, desk| of_circle(database, desk.circle))
    }
}

/// Of a circle of work.
pub(super) fn of_circle(database: Database<'_>, circle: CircleId) -> Result<PayTerms, AppError> {
    let mut rates: Vec<Rates> = records::all(database, circle)?;
    rates.retain(|one| one.withdrawn.is_none());
    rates.sort_by_key(|one| Reverse((one.from, one.entered.utc, one.id)));
    let mut schedules: Vec<PaySchedule> = records::all(database, circle)?;
    schedules.retain(|one| one.withdrawn.is_none());
    schedules.sort_by_key(|one| Reverse((one.from, one.entered.utc, one.id)));
    Ok(PayTerms { rates, schedules })
}

impl Command<'_> {
    /// The desks of some assignments, one for each circle.
    fn desks(&mut self, assignments: &[AssignmentId]) -> Result<Vec<Desk>, AppError> {
        if assignments.is_empty() {
            return Err(Invalid::new("assignments", Reason::Empty).into());
        }
        let mut desks: Vec<Desk> = Vec::new();
        for id in assignments {
            let desk = desk::desk(self.database, *id, &self.phone())?;
            if !desks.iter().any(|there| there.circle == desk.circle) {
                desks.push(desk);
            }
        }
        Ok(desks)
    }
}

/// What a circle of work that has no rates or no pay periods begins with: those of this vault's
/// other circles of work, when all that have some have the same. Who works for two municipalities
/// says themselves.
pub(super) fn usual(
    database: Database<'_>,
    circle: CircleId,
) -> Result<(Vec<Rates>, Vec<PaySchedule>), AppError> {
    Ok((same_elsewhere(database, circle)?, same_elsewhere(database, circle)?))
}

fn same_elsewhere<T: Kept>(database: Database<'_>, circle: CircleId) -> Result<Vec<T>, AppError> {
    if !records::all::<T>(database, circle)?.is_empty() {
        return Ok(Vec::new());
    }
    let mut usual: Vec<T> = Vec::new();
    for other in work::circles(database)? {
        let there: Vec<T> = records::all(database, other)?;
        if there.is_empty() {
            continue;
        }
        let keys = |of: &[T]| of.iter().map(Kept::key).collect::<Vec<_>>();
        if !usual.is_empty() && keys(&usual) != keys(&there) {
            return Ok(Vec::new());
        }
        usual = there;
    }
    Ok(usual)
}
