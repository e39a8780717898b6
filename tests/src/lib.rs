//! What the stories and the benchmarks share: a phone with a clock, and the people in them.
//!
//! - [`source`]: reading source code, for the map's own test.
//! - [`victim`]: a process that is killed, and what it said until then.
//! - [`walk`]: answering, one command at a time, always the same way.
//! - [`child`]: the test's own binary as another process, to be killed, confined or unprivileged.
//! - [`circles`]: other phones in a circle, and what they write.
//! - [`club`]: a contact with an activity group.
//! - [`files`]: a folder's files as bytes: to compare, to damage, to put back.
//! - [`shared`]: a circle with three more phones in it, and what these write.
//! - [`trio`]: a contact, a user and a coordinator, who exchange what they have.
//! - [`one_phone`]: the contact's phone with the user's own vault on it, too.
//! - [`pages`]: every page of a vault's database, opened.
//! - [`goals`]: goals to set and to rate.
//! - [`reminding`]: a case with sessions planned, and what the phone reminds of.
//! - [`sharing`]: what the stories of sharing have to share.
//! - [`refusals`]: what is refused changes nothing.
//! - [`case_life`]: decisions, closings, another contact.
//! - [`pay`]: assignments, rates and rows, as they are typed.
//! - [`talks`]: people at a table, and what they type.
//! - [`year`]: every command, one after another, always the same way.
//! - [`paid`]: hours that were handed in.
//! - [`picture`]: what a vault holds, whichever ids it was given.
//! - [`five_years`]: a vault as years of use leave it.
//! - [`measuring`]: work and its yardstick, turn by turn.
//! - [`bare`]: SQLCipher by itself, a yardstick.

pub mod bare;
pub mod case_life;
pub mod child;
pub mod circles;
pub mod club;
pub mod files;
pub mod five_years;
pub mod goals;
pub mod measuring;
pub mod one_phone;
pub mod pages;
pub mod paid;
pub mod pay;
pub mod picture;
pub mod refusals;
pub mod reminding;
pub mod shared;
pub mod sharing;
pub mod source;
pub mod talks;
pub mod trio;
pub mod victim;
pub mod walk;
pub mod year;

use std::path::PathBuf;

use medspiller_core::app::App;
use medspiller_core::app::cases::NewCase;
use medspiller_core::app::error::AppError;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::person::Role;
use medspiller_core::model::time::Now;
use medspiller_core::vault::{CodeCost, InsecureDemoPhoneKey, RecoveryCode};

/// The code of every vault in the stories.
pub const CODE: &str = "270431";

/// 22 November 2026 at 17:00 in Oslo.
pub const START: i64 = 1_795_363_200_000;

/// A day, in milliseconds.
pub const DAY: i64 = 86_400_000;

/// `days` days after [`START`], in Oslo.
pub fn now(days: i64) -> Result<Now, AppError> {
    Ok(Now::new(START + days * DAY, "Europe/Oslo")?)
}

/// A phone: a folder for a vault, and the phone's key.
pub struct Phone {
    /// Where the vault is.
    pub vault: PathBuf,
    /// The phone's key.
    pub key: InsecureDemoPhoneKey,
}

impl Phone {
    /// A phone in `folder`, new or as it was left.
    ///
    /// # Errors
    /// What the disk says.
    pub fn at(folder: &std::path::Path) -> Result<Self, AppError> {
        std::fs::create_dir_all(folder)?;
        let key = InsecureDemoPhoneKey::read_from(folder)
            .or_else(|_| InsecureDemoPhoneKey::make_in(folder))?;
        Ok(Self { vault: folder.join("vault"), key })
    }

    /// A contact's new vault.
    ///
    /// # Errors
    /// [`AppError`].
    pub fn create(&self) -> Result<(App, RecoveryCode), AppError> {
        App::create(&self.vault, Role::TrainingContact, CODE, CodeCost::FLOOR, &self.key)
    }

    /// The vault, opened with [`CODE`].
    ///
    /// # Errors
    /// [`AppError`].
    pub fn unlock(&self, now: Now) -> Result<App, AppError> {
        App::unlock(&self.vault, CODE, &self.key, now.utc)
    }
}

/// Åse's case, opened by Kari.
///
/// # Errors
/// [`AppError`].
pub fn open_case(app: &App, now: Now) -> Result<CaseId, AppError> {
    let case = NewCase {
        user_name: "Åse Bjørgsdotter".into(),
        contact_name: "Kari Nordmannsen".into(),
        user_under_18: false,
        contact_under_18: false,
        without_substance: false,
    };
    app.open_case(&case, now)
}
