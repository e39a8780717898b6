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

use super::dates::{check_last, check_near, holds, overlap};

#[cfg(test)]
mod tests;
