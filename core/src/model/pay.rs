//! Hours and pay: what a contact is engaged for, the rows of their timesheets, and what they sum to.
//!
//! Pay data is the contact's and the municipality's, and lies in no circle of the user's; the user
//! sees [`confirmation::ShownRow`]s, which are about themselves and say nothing of money. Nothing
//! is changed in place: a correction is a new version, and whoever said yes to the old one hasn't
//! said yes to the new. What can be derived (sums, periods, deadlines, lateness) is never stored.
//! All money is whole øre and all distances whole metres; there is no floating point here.
//!
//! - [`assignment`]: a contact with a case or a club: period, hours, rate, signed on.
//! - [`club`]: voluntary organisations, agreements on their teams, the cases these serve.
//! - [`substitute`]: who stands in for a contact between two dates.
//! - [`rates`]: a municipality's rates from a date on, and the State's to propose.
//! - [`period`]: pay periods and their deadlines, from settings.
//! - [`row`]: a row of a timesheet, its versions, travel and expenses.
//! - [`proposal`]: rows to make of logged sessions; the usual trip.
//! - [`confirmation`]: what the user, or the club, says of a row.
//! - [`declaration`]: the contact's word that a sheet is true; handing in.
//! - [`keeping`]: which rows are late, and how long they are kept.
//! - [`sums`]: minutes, pay, kilometres, passengers, expenses; caps.
//! - [`timesheet`]: what leaves as a table.
//! - [`money`]: whole øre, and how they are rounded.

pub mod assignment;
pub mod club;
pub mod confirmation;
pub mod declaration;
pub mod keeping;
pub mod money;
pub mod period;
pub mod proposal;
pub mod rates;
pub mod row;
pub mod substitute;
pub mod sums;
pub mod timesheet;

#[cfg(test)]
pub(crate) mod samples;

use super::decision::{DAYS_FROM_TODAY, PERIOD_DAYS};
use super::invalid::{Invalid, Reason};
use super::time::Date;

/// A date within [`DAYS_FROM_TODAY`] of today.
fn check_near(field: &str, date: Date, today: Date) -> Result<(), Invalid> {
    match (date - today).num_days() {
        days if days < -DAYS_FROM_TODAY => Err(Invalid::new(field, Reason::InPast)),
        days if days > DAYS_FROM_TODAY => Err(Invalid::new(field, Reason::InFuture)),
        _ => Ok(()),
    }
}

/// A last day that is not before the first, nor over [`PERIOD_DAYS`] after it.
fn check_last(field: &str, from: Date, to: Option<Date>) -> Result<(), Invalid> {
    match to.map(|to| (to - from).num_days()) {
        None | Some(0..=PERIOD_DAYS) => Ok(()),
        Some(_) => Err(Invalid::new(field, Reason::OutOfRange)),
    }
}

/// Whether the day is in a period that may be open.
fn holds(from: Date, to: Option<Date>, date: Date) -> bool {
    from <= date && to.is_none_or(|to| date <= to)
}

/// Whether two periods, which may be open, have a day in common.
fn overlap(one: (Date, Option<Date>), other: (Date, Option<Date>)) -> bool {
    one.1.is_none_or(|to| other.0 <= to) && other.1.is_none_or(|to| one.0 <= to)
}

#[cfg(test)]
mod tests;
