//! What each screen shows: immutable records, ready to be drawn.
//!
//! - [`home`]: the first screen after unlocking.
//! - [`case`]: opening a case, handing the phone over.
//! - [`case_page`]: who is in a case, and its life; [`case_life`]: that in words, and its screens.
//! - [`assessment`]: start, the runner's four steps, the locked finish.
//! - `runner`: from a draft to those.
//! - [`contact_part`]: the contact's 18 questions as a list.
//! - [`rounds`]: the list of rounds, one round, two side by side.
//! - [`perspectives`]: how the user and the contact each see it.
//! - [`sessions`]: planned, logged, looked back on.
//! - [`goals`]: the goals as paths, setting one, rating one.
//! - [`contacts`]: a contact's guidance, courses and papers; "Er du bekymret?".
//! - [`service_list`]: the municipality's one list, and a case as it has it.
//! - [`hours`]: assignments, timesheets, pay.
//! - [`settings`]: what the vault knows of itself.
//! - [`talks`]: triangle talks.
//! - [`sharing`]: what is the user's alone, what is shared, and the way past the contact.
//! - [`today`]: what comes next, for the first screen; [`link`]: where it leads.
//! - [`reminders`]: what the phone reminds of, and its settings.
//! - [`signals`]: "Verdt å snakke om".
//! - [`privacy`]: what is stored where, erasing, leaving.
//! - [`help`]: the help block, the same for everyone.

pub mod assessment;
pub mod case;
pub mod case_life;
pub mod case_page;
pub mod contact_part;
pub mod contacts;
pub mod goals;
pub mod help;
pub mod home;
pub mod hours;
pub mod link;
pub mod perspectives;
pub mod privacy;
pub mod reminders;
pub mod rounds;
mod runner;
pub mod service_list;
pub mod sessions;
pub mod settings;
pub mod sharing;
pub mod signals;
pub mod talks;
pub mod today;
