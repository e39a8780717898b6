//! Which periods an assignment has had, and which were handed in.

use std::collections::BTreeSet;

use super::sheets::{Handed, due};
use super::{reading, terms};
use crate::app::error::AppError;
use crate::app::life::App;
use crate::model::id::{AssignmentId, PersonId, RowId};
use crate::model::pay::declaration::{Declaration, standing};
use crate::model::pay::period::Period;
use crate::model::pay::row::{TimesheetRow, current};
use crate::model::time::{Date, Now};

/// How many periods are looked at, the newest first.
pub const PERIODS: usize = 13;

/// A period, and what became of its sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodLine {
    /// The period.
    pub period: Period,
    /// The last day to hand it in; none as long as no pay periods are set.
    pub deadline: Option<Date>,
    /// Whether it was handed in.
    pub handed: Handed,
    /// How many rows begin in it.
    pub rows: usize,
    /// What is paid for in it, in minutes.
    pub minutes: u64,
}

impl App {
    /// The last 13 periods of an assignment up to today's, the newest first; none before
    /// its first day. `who` is whose sheets, the contact's unless said.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn pay_periods(
        &self,
        id: AssignmentId,
        who: Option<PersonId>,
        now: Now,
    ) -> Result<Vec<PeriodLine>, AppError> {
        self.at_desk(id, |database, desk| {
            let who = who.unwrap_or(desk.assignment.contact);
            let schedules = terms::of_circle(database, desk.circle)?.schedules;
            let last = desk.assignment.to.map_or(now.date(), |to| to.min(now.date()));
            let mut periods: Vec<(Period, Option<Date>)> = Vec::new();
            let mut day = Some(last).filter(|last| desk.assignment.from <= *last);
            while let Some(on) = day.filter(|_| periods.len() < PERIODS) {
                let (period, deadline) = due(&schedules, on);
                periods.push((period, deadline));
                day = period.from.pred_opt().filter(|before| desk.assignment.from <= *before);
            }
            let Some((oldest, _)) = periods.last() else { return Ok(Vec::new()) };
            let rows = reading::within(database, desk, (oldest.from, now.date()))?;
            let declarations: Vec<Declaration> = desk.declarations(database)?;
            // a declaration is kept under its period's first day, whatever was set since
            let all = standing(&declarations);
            let line = |(period, deadline): (Period, Option<Date>)| {
                let declared = all.get(&(id, who, period.from)).copied();
                line((period, deadline), declared, &rows, who)
            };
            Ok(periods.into_iter().map(line).collect())
        })
    }
}

fn line(
    (period, deadline): (Period, Option<Date>),
    declared: Option<&Declaration>,
    rows: &[TimesheetRow],
    who: PersonId,
) -> PeriodLine {
    let current = current(rows);
    let on_it: Vec<_> =
        current.iter().filter(|row| row.who == who && period.holds(row.date())).collect();
    let handed = declared.map_or(Handed::Not, |declaration| {
        let counting: BTreeSet<RowId> = current.iter().map(|row| row.id).collect();
        let known: BTreeSet<RowId> = rows.iter().map(|row| row.id).collect();
        // late rows of long ago were not read, and tell nothing
        let broken = declaration.rows.intersection(&known).any(|id| !counting.contains(id));
        let entered = declaration.entered.utc;
        let added = on_it
            .iter()
            .any(|row| !declaration.rows.contains(&row.id) && row.entered.utc > entered);
        let on = declaration.entered.date();
        if broken || added { Handed::Changed(on) } else { Handed::In(on) }
    });
    PeriodLine {
        period,
        deadline,
        handed,
        rows: on_it.len(),
        minutes: on_it.iter().map(|row| u64::from(row.minutes)).sum(),
    }
}
