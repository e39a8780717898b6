//! The contact's phone with two vaults on it: the contact's, and the user's own.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use medspiller_core::app::{App, AppError};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::person::Role;
use medspiller_core::model::time::Now;
use medspiller_core::questionnaire::answer::Part;
use medspiller_core::questionnaire::assessment::{Assessment, SatWith};
use medspiller_core::vault::CodeCost;

use crate::{Phone, now, open_case, walk};

/// The code of the user's own vault: another than the contact's.
pub const USERS_CODE: &str = "908172";

/// The contact's phone with two vaults on it, both open.
pub struct OnePhone {
    /// The contact's vault, and the phone's key.
    pub phone: Phone,
    /// Where the user's vault is.
    pub users_folder: PathBuf,
    /// The contact's.
    pub contact: App,
    /// The user's.
    pub user: App,
    /// The case.
    pub case: CaseId,
}

impl OnePhone {
    /// Makes them in `folder`: the case is opened on day 0, and the user's vault let in.
    ///
    /// # Errors
    /// [`AppError`].
    pub fn new(folder: &Path) -> Result<Self, AppError> {
        let phone = Phone::at(folder)?;
        let (contact, _) = phone.create()?;
        let case = open_case(&contact, now(0)?)?;
        let users_folder = contact.place_for_users_vault(case)?;
        let user = users_vault(&users_folder, &phone)?;
        contact.let_users_vault_in(case, &user)?;
        Ok(Self { phone, users_folder, contact, user, case })
    }

    /// The user answers a whole round alone, in their own vault.
    ///
    /// # Errors
    /// [`AppError`].
    pub fn alone(&self, at: Now) -> Result<Assessment, AppError> {
        let draft = self.user.begin_user_part(self.case, SatWith::Alone, at)?;
        walk::through(&self.user, draft, at)
    }

    /// Both vaults hand over what they have.
    ///
    /// # Errors
    /// [`AppError`].
    pub fn exchange(&self) -> Result<(), AppError> {
        self.contact.exchange_with(&self.user).map(drop)
    }
}

/// A service user's new vault in `folder`, on `phone`.
///
/// # Errors
/// [`AppError`].
pub fn users_vault(folder: &Path, phone: &Phone) -> Result<App, AppError> {
    let (role, cost) = (Role::ServiceUser, CodeCost::FLOOR);
    Ok(App::create(folder, role, USERS_CODE, cost, &phone.key)?.0)
}

/// A correction of a round's part that the user answered alone.
///
/// # Panics
/// When it is refused.
pub fn corrected(user: &App, case: CaseId, round: u32, reason: &str, days: i64) -> Assessment {
    let draft = user.begin_correction(case, round, Part::Subjective).unwrap();
    let at = now(days).unwrap();
    user.step(draft.id, |draft| draft.edit(&"S1".into())).unwrap();
    user.step(draft.id, |draft| draft.go_on()).unwrap();
    user.finish(draft.id, Some(reason), at).unwrap()
}
