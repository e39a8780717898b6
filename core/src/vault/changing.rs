//! Changing what opens a vault that is open.

use std::path::Path;

use super::code::{self, CodeCost};
use super::delays::Delays;
use super::error::VaultError;
use super::files;
use super::opening::try_code;
use super::phone_key::PhoneKey;
use super::recovery_code::RecoveryCode;
use super::slots::{CodeSlot, RecoverySlot};
use super::tries;
use super::unlocked::Unlocked;
use crate::model::time::UtcMillis;

/// Replaces the code `old` by `new`, at the cost the old one had. `old` is tried under the same
/// delays as when unlocking, so an open vault in the wrong hands is no way round them.
///
/// # Errors
/// As [`super::unlock_with_code`]; [`VaultError::Invalid`] names `old_code` or `code` (the new
/// one) before anything is tried. [`VaultError::NoVault`] when `dir` holds another vault. The old
/// code still opens the vault then.
pub fn change_code(
    unlocked: &Unlocked,
    dir: &Path,
    old: &str,
    new: &str,
    phone_key: &dyn PhoneKey,
    now: UtcMillis,
) -> Result<(), VaultError> {
    code::check("old_code", old)?;
    code::check("code", new)?;
    let _alone = files::alone();
    let mut file = unlocked.slots_in(dir)?;
    let data_key = try_code(dir, &file, old, phone_key, now)?;
    let cost = file.code()?.cost();
    file.put(CodeSlot::make(new, cost, file.vault, &data_key, phone_key)?);
    file.write(dir)
}

/// Sets a code without asking for the old one: after a recovery, when the old one is forgotten or
/// the phone key is a new one. Wrong codes so far are forgotten.
///
/// # Errors
/// [`VaultError::Invalid`] (`code`), [`VaultError::PhoneKeyGone`], [`VaultError::NoVault`] when
/// `dir` holds none or another vault, [`VaultError::Corrupt`], [`VaultError::NewerVersion`],
/// [`VaultError::Io`]. The old code still holds then, unless only forgetting the wrong codes failed.
pub fn set_code(
    unlocked: &Unlocked,
    dir: &Path,
    new: &str,
    cost: CodeCost,
    phone_key: &dyn PhoneKey,
) -> Result<(), VaultError> {
    code::check("code", new)?;
    let _alone = files::alone();
    let mut file = unlocked.slots_in(dir)?;
    file.put(CodeSlot::make(new, cost, file.vault, unlocked.data_key(), phone_key)?);
    file.write(dir)?;
    tries::write(dir, &Delays::default())
}

/// Replaces the recovery code. The former one no longer opens this vault, but still opens backups
/// made before.
///
/// # Errors
/// [`VaultError::NoVault`] when `dir` holds none or another vault, [`VaultError::Corrupt`],
/// [`VaultError::NewerVersion`], [`VaultError::Io`]. The former code still holds then.
pub fn make_new_recovery_code(unlocked: &Unlocked, dir: &Path) -> Result<RecoveryCode, VaultError> {
    let _alone = files::alone();
    let mut file = unlocked.slots_in(dir)?;
    let code = RecoveryCode::make()?;
    file.put(RecoverySlot::make(&code, file.vault, unlocked.data_key())?);
    file.write(dir)?;
    Ok(code)
}
