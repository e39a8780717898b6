//! Two vaults on one phone: the contact's, and one for each user who keeps something to themselves.

use std::path::Path;
use std::sync::Arc;

use medspiller_core::app::App;
use medspiller_core::app::users_vault::PERSON;
use medspiller_core::vault;

use crate::error::MedspillerError;
use crate::moment::{Here, Moment};
use crate::screens::sharing::alone::{AloneOffer, Exchanged, PhoneVault};
use crate::vault::{Result, Vault};

/// The folders in `root` where someone has a vault of their own beside the phone owner's. Whose they
/// are, the contact's vault knows, when it is open: [`Vault::users_vaults`].
#[uniffi::export]
pub fn people_with_a_vault(root: String) -> Vec<String> {
    let entries = std::fs::read_dir(root).into_iter().flatten().flatten();
    let is_one = |path: &Path| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        name.is_some_and(|name| name.starts_with(PERSON)) && vault::exists(path)
    };
    let paths = entries.map(|entry| entry.path()).filter(|path| is_one(path));
    let mut folders: Vec<String> = paths.map(|path| path.to_string_lossy().into_owned()).collect();
    folders.sort();
    folders
}

impl Vault {
    /// Does `work` on this vault and another, both open. Which is held first doesn't depend on who
    /// was asked, so that two calls never wait for each other.
    fn open_both<T>(&self, other: &Self, work: impl FnOnce(&App, &App) -> Result<T>) -> Result<T> {
        match std::ptr::from_ref(self).cmp(&std::ptr::from_ref(other)) {
            std::cmp::Ordering::Equal => Err(MedspillerError::Conflict),
            std::cmp::Ordering::Less => self.open(|app| other.open(|others| work(app, others))),
            std::cmp::Ordering::Greater => other.open(|others| self.open(|app| work(app, others))),
        }
    }
}

#[uniffi::export]
impl Vault {
    /// Where this vault is.
    pub fn folder(&self) -> String {
        self.folder.to_string_lossy().into_owned()
    }

    /// In the contact's vault: the folder where the user of a case has a vault of their own on this
    /// phone, or is to have it. It is the same each time.
    pub fn place_for_users_vault(&self, case_id: String) -> Result<String> {
        let case = crate::vault::case_id(&case_id)?;
        self.open(|app| Ok(app.place_for_users_vault(case)?.to_string_lossy().into_owned()))
    }

    /// In the contact's vault: who has a vault of their own on this phone.
    pub fn users_vaults(&self, at: Moment) -> Result<Vec<PhoneVault>> {
        let here = Here::at(&at)?;
        self.open(|app| PhoneVault::all(app, &here))
    }

    /// In the contact's vault, before the user answers alone: which way it is.
    pub fn alone_offer(&self, case_id: String, at: Moment) -> Result<AloneOffer> {
        let (here, case) = (Here::at(&at)?, crate::vault::case_id(&case_id)?);
        self.open(|app| AloneOffer::of(app, &app.case(case)?, &here))
    }

    /// In the contact's vault: lets the user's own, which is open, into what the user is in, and
    /// exchanges with it. Done again, it only exchanges. Invalid{`vault`} for any other vault.
    pub fn let_users_vault_in(&self, case_id: String, users: Arc<Self>) -> Result<Exchanged> {
        let case = crate::vault::case_id(&case_id)?;
        self.open_both(&users, |app, users| Ok(app.let_users_vault_in(case, users)?.into()))
    }

    /// Hands envelopes to and fro between this vault and another that is open, until there is nothing
    /// new. What each has of the other's changes, is told by both: load the screens again.
    pub fn exchange_with(&self, other: Arc<Self>) -> Result<Exchanged> {
        self.open_both(&other, |app, other| Ok(app.exchange_with(other)?.into()))
    }
}
