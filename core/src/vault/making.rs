//! Making a vault, putting its keys in a backup, and restoring them on another phone.

use std::path::Path;

use super::code::{self, CodeCost};
use super::delays::Delays;
use super::error::VaultError;
use super::files;
use super::opening::exists;
use super::phone_key::PhoneKey;
use super::recovery_code::RecoveryCode;
use super::seal::{Secret, random, random_secret};
use super::signing::SigningKey;
use super::slots::{CodeSlot, KnownSlot, RecoverySlot, SealedSigningKey, SlotFile};
use super::tries;
use super::unlocked::Unlocked;
use crate::model::id::VaultId;

/// Makes a new vault in `dir`, which is made too where it is missing. `code` is six digits;
/// `cost` is brought between [`CodeCost::FLOOR`] and [`CodeCost::CEILING`]. The recovery code is
/// given out here and never again: it must be shown and written down.
///
/// # Errors
/// [`VaultError::Invalid`] (`code`), [`VaultError::Exists`], [`VaultError::PhoneKeyGone`],
/// [`VaultError::Io`]. There is no vault in `dir` then that wasn't there before.
pub fn create(
    dir: &Path,
    code: &str,
    cost: CodeCost,
    phone_key: &dyn PhoneKey,
) -> Result<(Unlocked, RecoveryCode), VaultError> {
    code::check("code", code)?;
    let _alone = files::alone();
    free(dir)?;
    let vault = VaultId(random()?);
    let data_key = random_secret()?;
    let recovery = RecoveryCode::make()?;
    let slots = [
        CodeSlot::make(code, cost, vault, &data_key, phone_key)?,
        RecoverySlot::make(&recovery, vault, &data_key)?,
    ];
    Ok((write_new(dir, vault, data_key, slots)?, recovery))
}

/// What a backup needs beside the database: the slot file with the recovery slot only, and the
/// wrapped signing key. It opens with the recovery code and holds nothing a six-digit code opens.
///
/// # Errors
/// [`VaultError::NoVault`] when `dir` holds none or another vault, [`VaultError::Corrupt`],
/// [`VaultError::NewerVersion`], [`VaultError::Io`].
pub fn backup_header(unlocked: &Unlocked, dir: &Path) -> Result<Vec<u8>, VaultError> {
    let file = unlocked.slots_in(dir)?;
    let mut header = SlotFile::new(file.vault, file.signing_key.clone());
    header.put(KnownSlot::Recovery(file.recovery()?.clone()));
    header.to_bytes()
}

/// Restores a vault's keys on this phone: writes a new slot file into `dir` with a new code slot
/// under this phone's key, the recovery slot of `header` and a new signing key. Data key and
/// vault id stay, so the backup's database opens. Beside the open vault comes the former phone's
/// signing key: with it the ledger endorses the new key once, and then drops it.
///
/// # Errors
/// [`VaultError::Invalid`] (`code`, `recovery_code`, `recovery_code_1` to `recovery_code_4`),
/// [`VaultError::WrongRecoveryCode`], [`VaultError::Corrupt`] or [`VaultError::NewerVersion`] for
/// `header`, [`VaultError::Exists`], [`VaultError::PhoneKeyGone`], [`VaultError::Io`]. There is no
/// vault in `dir` then that wasn't there before.
pub fn restore(
    dir: &Path,
    header: &[u8],
    recovery: &str,
    new_code: &str,
    cost: CodeCost,
    phone_key: &dyn PhoneKey,
) -> Result<(Unlocked, SigningKey), VaultError> {
    code::check("code", new_code)?;
    let recovery: RecoveryCode = recovery.parse()?;
    let _alone = files::alone();
    free(dir)?;
    let header = SlotFile::parse(header, "backup header")?;
    let vault = header.vault;
    let data_key = header.recovery()?.open(&recovery, vault)?;
    let former = header.signing_key.open(vault, &data_key)?;
    let slots = [
        CodeSlot::make(new_code, cost, vault, &data_key, phone_key)?,
        KnownSlot::Recovery(header.recovery()?.clone()),
    ];
    Ok((write_new(dir, vault, data_key, slots)?, former))
}

fn free(dir: &Path) -> Result<(), VaultError> {
    if exists(dir) { Err(VaultError::Exists) } else { Ok(()) }
}

/// Writes the files of a vault that isn't there yet, the one that makes it a vault last.
fn write_new(
    dir: &Path,
    vault: VaultId,
    data_key: Secret,
    slots: [KnownSlot; 2],
) -> Result<Unlocked, VaultError> {
    let signing_key = SealedSigningKey::seal(&SigningKey::make()?, vault, &data_key)?;
    let mut file = SlotFile::new(vault, signing_key);
    slots.into_iter().for_each(|slot| file.put(slot));
    let unlocked = Unlocked::open(&file, data_key)?;
    files::make_dir(dir)?;
    tries::write(dir, &Delays::default())?;
    file.write(dir)?;
    Ok(unlocked)
}
