//! Medspiller's core: all that must be the same on every phone.
//!
//! Rooms, each using only those to its right:
//! `app > report > share > store > ledger > vault > text > insight > questionnaire > model`
//! (share is not there yet). A test reads the `use` lines.
//!
//! - [`model`]: the scheme, as pure types and rules.
//! - [`questionnaire`]: the instrument, answers, rounds, scoring.
//! - [`insight`]: what the numbers say of a person's change and of a cohort.
//! - [`text`]: choosing a language, saying dates and sentences in it.
//! - [`vault`]: keys: the data key, its slots, unlocking, backup and restoring.
//! - [`ledger`]: the truth: signed envelopes, one document per circle.
//! - [`store`]: SQLCipher on disk: the log, the read model, what is this phone's only.
//! - [`report`]: what leaves the phone to be read.
//! - [`app`]: the façade: commands and queries.
//!
//! The whole, from a new vault to a locked answer:
//! ```
//! use medspiller_core::app::answering::instrument;
//! use medspiller_core::app::cases::NewCase;
//! use medspiller_core::app::{App, AppError};
//! use medspiller_core::model::person::Role;
//! use medspiller_core::model::time::Now;
//! use medspiller_core::questionnaire::answer::{Answer, Part};
//! use medspiller_core::vault::{CodeCost, InsecureDemoPhoneKey};
//!
//! # fn main() -> Result<(), AppError> {
//! # let folder = tempfile::tempdir()?;
//! # let folder = folder.path();
//! // a phone gives its own key; this one is for demos and tests
//! let phone_key = InsecureDemoPhoneKey::make_in(folder)?;
//! let vault = folder.join("vault");
//! let role = Role::TrainingContact;
//! let (app, recovery_code) =
//!     App::create(&vault, role, "270431", CodeCost::FLOOR, &phone_key)?;
//! assert_eq!(recovery_code.groups().len(), 4);
//!
//! let now = Now::new(1_795_363_200_000, "Europe/Oslo")?;
//! let case = app.open_case(
//!     &NewCase {
//!         user_name: "Åse".into(),
//!         contact_name: "Kari".into(),
//!         user_under_18: false,
//!         contact_under_18: false,
//!         without_substance: false,
//!     },
//!     now,
//! )?;
//!
//! // each step is on disk when the call returns
//! let instrument = instrument()?;
//! let draft = app.begin_contact_part(case, now)?;
//! let item = "O1".into();
//! app.step(draft.id, |d| d.mark(&item, Answer::Code(2), instrument, &now.moment()))?;
//! app.finish(draft.id, None, now)?;
//! drop(app);
//!
//! let app = App::unlock(&vault, "270431", &phone_key, now.utc)?;
//! let locked = app.case(case)?;
//! let part = locked.newest(1, Part::Objective).map(|part| &part.answers[&item]);
//! assert_eq!(part, Some(&Answer::Code(2)));
//! assert!(app.check()?.is_empty());
//! # Ok(())
//! # }
//! ```

pub mod app;
pub mod insight;
pub mod ledger;
pub mod model;
pub mod questionnaire;
pub mod report;
pub mod store;
pub mod text;
pub mod vault;
