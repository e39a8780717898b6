//! An open vault: what its data key gives, and never the data key itself.

use std::fmt;
use std::path::Path;

use zeroize::Zeroizing;

use super::error::VaultError;
use super::seal::{Label, Secret, derive};
use super::signing::SigningKey;
use super::slots::SlotFile;
use crate::model::id::VaultId;

/// An open vault. To lock it, drop it: its secrets are wiped.
pub struct Unlocked {
    vault: VaultId,
    data_key: Secret,
    database_key: Secret,
    signing_key: SigningKey,
}

impl Unlocked {
    /// # Errors
    /// [`VaultError::Corrupt`] when the signing key doesn't open.
    pub(super) fn open(file: &SlotFile, data_key: Secret) -> Result<Self, VaultError> {
        let vault = file.vault;
        let signing_key = file.signing_key.open(vault, &data_key)?;
        let database_key = derive(data_key.as_ref(), &vault.0, Label::Database)?;
        Ok(Self { vault, data_key, database_key, signing_key })
    }

    /// Which vault it is; a restored one keeps its id.
    pub fn vault(&self) -> VaultId {
        self.vault
    }

    /// The raw key of this vault's database; the same each time, and after restoring.
    pub fn derive_database_key(&self) -> Zeroizing<[u8; 32]> {
        self.database_key.clone()
    }

    /// What this phone signs with in this vault; another one after restoring.
    pub fn signing_key(&self) -> &SigningKey {
        &self.signing_key
    }

    pub(super) fn data_key(&self) -> &Secret {
        &self.data_key
    }

    /// The slots of this vault in `dir`.
    ///
    /// # Errors
    /// [`VaultError::NoVault`] when there is none or another vault's, or as [`SlotFile::read`].
    pub(super) fn slots_in(&self, dir: &Path) -> Result<SlotFile, VaultError> {
        let file = SlotFile::read(dir)?;
        if file.vault == self.vault { Ok(file) } else { Err(VaultError::NoVault) }
    }
}

impl fmt::Debug for Unlocked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Unlocked({})", self.vault)
    }
}
