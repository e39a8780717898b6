//! A case's life: what the municipality decides over time, who is in it, how it ends, and what comes
//! after.
//!
//! - [`endings`]: open or closed on a day, and the one function that every command of a case asks
//!   whether it may be done.
//! - `decisions`: entered, corrected, ended, taken back.
//! - `renewing`: asking for the next period; the yearly review of an open decision.
//! - `changes`: another contact, another person in the municipality.
//! - `around`: relatives and guardians, named; the user's age; who decides.
//! - `held_back`: what a child asks not to be passed on.
//! - `relatives`: a relative's card for a talk, and whether the scheme is a relief.
//! - `onward`: the way onward.
//! - `closing`: closing a case, taking that back, opening it again.
//! - `afterwards`: the user's word on the service, and the follow-ups: past the contact.
//! - `looking`: all that a case's page shows of it.

mod afterwards;
mod around;
mod changes;
mod closing;
mod decisions;
pub mod endings;
mod held_back;
mod looking;
mod onward;
mod relatives;
mod renewing;

pub use afterwards::Afterwards;
pub use around::{Circle as PeopleAround, NewGuardian};
pub use changes::NewPerson;
pub use endings::Endings;
pub use looking::{Approach, CaseLife};

pub(super) use around::age_in;
pub(super) use changes::{Holders, holders, put_in_place};
pub(super) use decisions::{of_case as decisions_of, period_end};
pub(super) use endings::{check, of as endings_of, of_circle as endings_in};

use super::command::Command;
use super::error::AppError;
use super::place::Place;
use crate::model::id::{CaseId, CircleId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::kept::Kept;
use crate::model::person::Role;
use crate::model::time::Moment;
use crate::store::{Database, records};

impl Command<'_> {
    /// The circles and people of a case in which this phone's owner is one of the three: a relative
    /// or a guardian reads what all three read, and writes none of it.
    ///
    /// # Errors
    /// `by` is [`Reason::OutOfRange`] for anyone else.
    fn place_of_three(&mut self, case: CaseId) -> Result<Place, AppError> {
        let place = self.place(case)?;
        match place.role {
            Role::ServiceUser | Role::TrainingContact | Role::Coordinator => Ok(place),
            Role::Relative | Role::Guardian => Err(Invalid::new("by", Reason::OutOfRange).into()),
        }
    }
}

/// One of a case's records in a circle.
fn one<T: Kept>(
    database: Database<'_>,
    place: &Place,
    circle: CircleId,
    id: impl ToString,
    called: &'static str,
) -> Result<T, AppError> {
    let found: Option<T> = records::one(database, circle, id)?;
    let of_case = |record: &T| record.case().is_none_or(|case| case == place.case());
    found.filter(of_case).ok_or(AppError::NotFound(called))
}

/// What was taken back is kept as it was.
///
/// # Errors
/// `field` is [`Reason::Ended`].
fn refuse_withdrawn(field: &str, withdrawn: Option<&Moment>) -> Result<(), Invalid> {
    withdrawn.map_or(Ok(()), |_| Err(Invalid::new(field, Reason::Ended)))
}

/// There is one already.
fn exists(field: &str) -> Invalid {
    Invalid::new(field, Reason::Exists)
}
