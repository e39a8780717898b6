//! What each screen shows: immutable records, ready to be drawn.
//!
//! - [`home`]: the first screen after unlocking.
//! - [`case`]: opening a case, handing the phone over.
//! - [`case_page`]: who is in a case, and the decision.
//! - [`assessment`]: start, the runner's four steps, the locked finish.
//! - `runner`: from a draft to those.
//! - [`contact_part`]: the contact's 18 questions as a list.
//! - [`rounds`]: the list of rounds, one round, two side by side.
//! - [`perspectives`]: how the user and the contact each see it.
//! - [`sessions`]: planned, logged, looked back on.
//! - [`goals`]: the goals as paths, setting one, rating one.
//! - [`settings`]: what the vault knows of itself.
//! - [`talks`]: triangle talks.
//! - [`today`]: what comes next, for the first screen; [`link`]: where it leads.
//! - [`reminders`]: what the phone reminds of, and its settings.
//! - [`signals`]: "Verdt å snakke om".
//! - [`privacy`]: what is stored where, erasing, leaving.
//! - [`help`]: the help block, the same for everyone.

pub mod assessment;
pub mod case;
pub mod case_page;
pub mod contact_part;
pub mod goals;
pub mod help;
pub mod home;
pub mod link;
pub mod perspectives;
pub mod privacy;
pub mod reminders;
pub mod rounds;
mod runner;
pub mod sessions;
pub mod settings;
pub mod signals;
pub mod talks;
pub mod today;
