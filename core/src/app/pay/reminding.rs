//! Which sheets are to be handed in soon: what the reminders must know, on the contact's phone.

use std::collections::BTreeSet;

use super::desk::{self, Desk};
use super::rows::{back, forward};
use super::sheets::due;
use super::{reading, terms};
use crate::app::error::AppError;
use crate::app::overview::Overview;
use crate::model::id::{CircleId, RowId};
use crate::model::pay::assignment::Assignment;
use crate::model::pay::declaration::{Declaration, standing};
use crate::model::pay::period::Period;
use crate::model::pay::proposal::proposals;
use crate::model::pay::row::{TimesheetRow, current};
use crate::model::person::Role;
use crate::model::reminder::facts::TimesheetFact;
use crate::model::session::record::TrainingSession;
use crate::model::time::Date;
use crate::store::{Database, records, work};
use crate::vault::PublicKey;

/// How many periods from the first whose deadline is to come are reminded of: today's and the next.
/// What comes after them the app will have been opened for.
const PERIODS: usize = 3;

/// Periods are looked for so many days back: no deadline is further from its period's end.
const DAYS_BACK: u64 = 62;

/// And so many days ahead.
const DAYS_AHEAD: u64 = 366;

/// A deadline that was yesterday is over.
const DAYS_OVER: u64 = 2;

/// The sheets of this phone's owner that are not handed in. `cases` are all their cases, as they
/// have them; of a closed one the last hours are still to be handed in.
pub(in crate::app) fn timesheets(
    database: Database<'_>,
    phone: &PublicKey,
    cases: &[Overview],
    today: Date,
) -> Result<Vec<TimesheetFact>, AppError> {
    let mut facts = Vec::new();
    for case in cases.iter().filter(|case| case.role == Role::TrainingContact) {
        if let Some(work) = case.place.work {
            let of_case = (case.sessions.as_slice(), case.closed);
            facts.extend(of_circle(database, work, phone, of_case, today)?);
        }
    }
    for circle in work::with_clubs(database)? {
        facts.extend(of_circle(database, circle, phone, (&[], false), today)?);
    }
    Ok(facts)
}

fn of_circle(
    database: Database<'_>,
    circle: CircleId,
    phone: &PublicKey,
    (sessions, closed): (&[TrainingSession], bool),
    today: Date,
) -> Result<Vec<TimesheetFact>, AppError> {
    let assignments: Vec<Assignment> = records::all(database, circle)?;
    let mut facts = Vec::new();
    for assignment in assignments.into_iter().filter(|one| one.withdrawn.is_none()) {
        let (me, role) = desk::seat(database, circle, phone)?;
        let desk = Desk { circle, assignment, me, role, place: None };
        if desk.is_own() {
            facts.extend(of_desk(database, &desk, (sessions, closed), today)?);
        }
    }
    Ok(facts)
}

fn of_desk(
    database: Database<'_>,
    desk: &Desk,
    (sessions, closed): (&[TrainingSession], bool),
    today: Date,
) -> Result<Vec<TimesheetFact>, AppError> {
    let schedules = terms::of_circle(database, desk.circle)?.schedules;
    let since = back(today, DAYS_BACK + 31);
    let declarations: Vec<Declaration> = records::since(database, desk.circle, since)?;
    let declared = standing(&declarations);
    let assignment = &desk.assignment;
    let (mut facts, mut day) = (Vec::new(), back(today, DAYS_BACK));
    while facts.len() < PERIODS {
        let (period, Some(deadline)) = due(&schedules, day) else { break };
        let last = if closed { today } else { forward(today, DAYS_AHEAD) };
        let is_past = assignment.to.is_some_and(|to| to < period.from) || last < period.from;
        let (false, Some(next)) = (is_past, period.to.succ_opt()) else { break };
        day = next;
        let key = (assignment.id, assignment.contact, period.from);
        let sheet = declared.get(&key).map(|of| &of.rows);
        let is_over = deadline < back(today, DAYS_OVER) || period.to < assignment.from;
        let is_wanted = match (is_over, today <= period.to && !closed) {
            (true, _) => false,
            // it may come to have something
            (_, true) => sheet.is_none(),
            _ => has_something(database, desk, period, (sheet, sessions))?,
        };
        if is_wanted {
            facts.push(TimesheetFact { assignment: assignment.id, deadline });
        }
    }
    Ok(facts)
}

/// A period has something to hand in, or to make rows of.
fn has_something(
    database: Database<'_>,
    desk: &Desk,
    period: Period,
    (declared, sessions): (Option<&BTreeSet<RowId>>, &[TrainingSession]),
) -> Result<bool, AppError> {
    let rows = reading::within(database, desk, (period.from, period.to))?;
    let own = |row: &&&TimesheetRow| row.who == desk.assignment.contact;
    let counting: BTreeSet<RowId> = current(&rows).iter().filter(own).map(|row| row.id).collect();
    if let Some(declared) = declared {
        let known: BTreeSet<RowId> = rows.iter().map(|row| row.id).collect();
        return Ok(declared.intersection(&known).any(|id| !counting.contains(id)));
    }
    let held = proposals(sessions, &rows, &desk.assignment);
    Ok(!counting.is_empty() || held.iter().any(|one| period.holds(one.date)))
}
