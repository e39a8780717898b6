//! The scheme: who, what and when, as pure types and rules.
//!
//! Nothing here reads a clock, makes a random number or touches a disk: ids, `now` and the zone
//! come in as arguments.
//!
//! - [`id`]: 128-bit ids, one type for each kind of thing.
//! - [`time`]: instants, local moments, civil dates, calendar months, and wall clocks across
//!   summer time.
//! - [`person`]: what someone wants to be called, and in which role.
//! - [`case`]: one service user and one training contact.
//! - [`dates`]: near enough to today, in order, in a period or not.
//! - [`decision`]: the municipality's decisions over time: purpose, period, complaint, renewal.
//! - [`closing`]: how a case ends, what that stops, and how it is opened again.
//! - [`transition`]: the way onward (Veien videre), and how it goes 3 and 6 months after.
//! - [`people`]: changes of contact and coordinator, relatives, guardians and who decides.
//! - [`papers`]: a contact's papers, reachable hours, guidance and forum.
//! - [`service_list`]: the municipality's one list, the most urgent first.
//! - [`sharing`]: what the user chooses to share (delingsvalg), dated and taken back.
//! - [`showing`]: that a round was answered alone, and whether the answers are shown.
//! - [`municipality_number`]: the number to call past the contact.
//! - [`retention`]: which ended cases are proposed for erasure, and what law keeps.
//! - [`erasing`]: what can be erased, by whom, and what stays by law.
//! - [`service_rating`]: the user's word on the service when the case ends.
//! - [`goal`]: goals in the user's words, their levels, ratings, and how they end.
//! - [`session`]: weekly plans, pauses, and the record of what was done together.
//! - [`talk`]: triangle talks: when the next is due, preparing, holding it, what was agreed.
//! - [`pay`]: assignments, clubs and substitutes; rates, pay periods, timesheets and their sums.
//! - [`reminder`]: what to remind whom of and when, quiet hours, and whether the phone did it.
//! - [`kept`]: under which name a record is kept, and by what it is looked for.
//! - [`identity_number`]: finds national identity numbers, which are never stored.
//! - [`text`]: what people type, made fit to store.
//! - [`invalid`]: the error that names the field and says what would do.

pub mod case;
pub mod closing;
pub mod dates;
pub mod decision;
pub mod erasing;
pub mod goal;
pub mod id;
pub mod identity_number;
pub mod invalid;
pub mod kept;
pub mod municipality_number;
pub mod papers;
pub mod pay;
pub mod people;
pub mod person;
pub mod reminder;
pub mod retention;
pub mod service_list;
pub mod service_rating;
pub mod session;
pub mod sharing;
pub mod showing;
pub mod talk;
pub mod text;
pub mod time;
pub mod transition;
