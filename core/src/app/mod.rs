//! The façade: what can be asked and what can be done, in model types.
//!
//! A command checks the rules in `model` and `questionnaire`, changes the documents of the circles
//! it touches, and stores the envelopes and the read model's rows in one transaction: all of it or
//! none. Queries read by their own connection and never wait for a command.
//!
//! - [`life`]: a vault's life: make, unlock, lock, change the code.
//! - [`backup`]: one file out, and a vault back from it.
//! - `whole`: files and folders that are there whole or not at all.
//! - `command`: the transaction that every command is.
//! - [`cases`]: opening a case, and what is known of one.
//! - [`place`]: where a case's records lie, and who is who in it.
//! - [`people`]: who is in a case's circles.
//! - `voice`: what goes past the contact.
//! - [`case_life`]: decisions over time, changes of people, how a case ends, and what comes after.
//! - [`contacts`]: a contact's guidance, courses and papers; the hours agreed with the user.
//! - [`past_the_contact`]: what the user says there, and the number to call.
//! - [`showing`]: showing the contact what was answered without them.
//! - `finished`: finished parts, from the circles they lie in.
//! - [`sharing`]: what the user shares with the municipality, and what goes along.
//! - [`users_vault`]: the user's own vault on the contact's phone.
//! - [`forms`]: what is being typed and is no answer.
//! - [`goals`]: goals, from a wish to what comes after it.
//! - [`answering`]: drafts, from the first tap to the locked part.
//! - `participants`: the cases of one command, one or a group's.
//! - [`plans`]: planning, moving, dropping.
//! - [`occurrences`]: what that gives on some days.
//! - [`pauses`]: when nothing is.
//! - [`groups`]: the contact's activity groups.
//! - [`sessions`]: what was done together: logged, undone, corrected, looked back on.
//! - [`pay`]: assignments, clubs, rates, rows, and sheets that are handed in.
//! - [`talks`]: triangle talks: planned, prepared, held, agreed.
//! - [`exchange`]: envelopes out to other phones, and in from them.
//! - `taking`: one circle's envelopes from elsewhere, inside the command that takes them in.
//! - `anew`: a circle begun anew, inside the command that does it or takes it in.
//! - [`check`]: integrity, signatures, rebuilding.
//! - [`preferences`]: what this phone remembers of this vault.
//! - [`overview`]: what a case holds of near now.
//! - [`reminders`]: what this phone reminds its owner of, and what became of it.
//! - [`service_list`]: what the municipality should see to, over all its cases; and a case's page.
//! - [`signals`]: "Verdt å snakke om", for one viewer.
//! - [`privacy`]: what is stored where, everything out, erasing, leaving, retention.
//! - [`error`]: what can go wrong.

mod anew;
pub mod answering;
pub mod backup;
pub mod case_life;
pub mod cases;
pub mod check;
mod command;
pub mod contacts;
pub mod error;
pub mod exchange;
mod finished;
pub mod forms;
pub mod goals;
pub mod groups;
pub mod life;
pub mod occurrences;
pub mod overview;
mod participants;
pub mod past_the_contact;
pub mod pauses;
pub mod pay;
pub mod people;
pub mod place;
pub mod plans;
pub mod preferences;
pub mod privacy;
pub mod reminders;
pub mod service_list;
pub mod sessions;
pub mod sharing;
pub mod showing;
pub mod signals;
mod taking;
pub mod talks;
pub mod users_vault;
mod voice;
mod whole;

pub use cases::CaseState;
pub use error::AppError;
pub use life::App;
pub use place::{Acting, Place};
