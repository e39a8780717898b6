//! Hours and pay: from an assignment to a sheet that is handed in.
//!
//! All of it lies in the circle of the contact's work, which the user is not in. What the user may
//! see of a row is copied to the pair's, what they say of it to the pair's and, when that is no, past
//! the contact. A case's circle of work is founded before it has an assignment, which then takes the
//! circle's id; a club's is founded with its assignment.
//!
//! - `desk`: where an assignment's records lie, and who is who there.
//! - `assignments`: writing one down, mending it, ending it.
//! - `clubs`, `club_places`: a club, the agreement with it, whom its team serves.
//! - `substitutes`: who stands in, and when.
//! - `terms`: rates and pay periods, in each circle of work that they are for.
//! - `reading`: no more than a sheet needs.
//! - `rows`: making, correcting, taking back.
//! - `showing`, `heard`: what the user, or a club, is shown and says.
//! - `sheets`: a period's sheet, read without the years before it.
//! - `periods`: which periods there are, and which were handed in.
//! - `handing_in`: the declaration; the sheet as a file and as a page.
//! - `keeping`: until when it must be kept.
//! - `reminding`: which sheets are to be handed in soon.

mod assignments;
mod club_places;
mod clubs;
mod desk;
mod handing_in;
mod heard;
mod keeping;
mod periods;
mod reading;
pub(super) mod reminding;
mod rows;
mod sheets;
mod showing;
mod substitutes;
mod terms;

pub use assignments::{Assignments, Engaged, NewTerms, Partner};
pub use club_places::Club;
pub use clubs::{ClubOf, NewClub};
pub use desk::Desk;
pub use handing_in::SheetFile;
pub use periods::PeriodLine;
pub use rows::{PROPOSED_DAYS, RowBeginning};
pub use sheets::{Handed, Missing, PaySheet};
pub use showing::{AboutUser, LIST_DAYS, SaidOf, ShownLine};
pub use substitutes::StandIn;
pub use terms::PayTerms;

#[cfg(test)]
mod tests;
