//! Opening a vault: with the code, under its delays, or with the recovery code, at any time.

use std::path::Path;

use super::code;
use super::delays::Delays;
use super::destroying::is_being_destroyed;
use super::error::VaultError;
use super::files;
use super::phone_key::PhoneKey;
use super::recovery_code::RecoveryCode;
use super::seal::Secret;
use super::slots::{self, SlotFile};
use super::tries;
use super::unlocked::Unlocked;
use crate::model::time::UtcMillis;

/// Whether `dir` holds a vault, be it damaged, and not one that is being destroyed.
pub fn exists(dir: &Path) -> bool {
    !is_being_destroyed(dir) && dir.join(slots::NAME).symlink_metadata().is_ok()
}

/// Opens the vault in `dir` with its six-digit code at `now`.
///
/// # Errors
/// [`VaultError::WrongCode`], also untried while a wait runs; [`VaultError::PhoneKeyGone`] and
/// [`VaultError::Invalid`] (`code`), which count as no try; [`VaultError::NoVault`],
/// [`VaultError::Corrupt`], [`VaultError::NewerVersion`]; [`VaultError::Io`] also when the try
/// can't be counted, since an uncounted one would be free.
pub fn unlock_with_code(
    dir: &Path,
    code: &str,
    phone_key: &dyn PhoneKey,
    now: UtcMillis,
) -> Result<Unlocked, VaultError> {
    code::check("code", code)?;
    let _alone = files::alone();
    let file = SlotFile::read(dir)?;
    let data_key = try_code(dir, &file, code, phone_key, now)?;
    Unlocked::open(&file, data_key)
}

/// Seconds until a code may be tried at all, for the screen that asks for it; nothing when one
/// may be tried now.
///
/// # Errors
/// [`VaultError::NoVault`], [`VaultError::NewerVersion`], [`VaultError::Io`].
pub fn waiting(dir: &Path, now: UtcMillis) -> Result<Option<u64>, VaultError> {
    let _alone = files::alone();
    if !exists(dir) {
        return Err(VaultError::NoVault);
    }
    let seconds = tries::read(dir, now)?.wait_seconds(now);
    Ok(Some(seconds).filter(|seconds| *seconds > 0))
}

/// Opens the vault in `dir` with its recovery code as typed: at any time, on any phone, also one
/// whose key is gone.
///
/// # Errors
/// [`VaultError::Invalid`] (`recovery_code`, or the group with the mistake, `recovery_code_1` to
/// `recovery_code_4`), [`VaultError::WrongRecoveryCode`], [`VaultError::NoVault`],
/// [`VaultError::Corrupt`], [`VaultError::NewerVersion`], [`VaultError::Io`].
pub fn unlock_with_recovery_code(dir: &Path, text: &str) -> Result<Unlocked, VaultError> {
    let code: RecoveryCode = text.parse()?;
    let file = SlotFile::read(dir)?;
    let data_key = file.recovery()?.open(&code, file.vault)?;
    Unlocked::open(&file, data_key)
}

/// The data key, by a code that is tried under the delays. The caller holds [`files::alone`].
pub(super) fn try_code(
    dir: &Path,
    file: &SlotFile,
    code: &str,
    phone_key: &dyn PhoneKey,
    now: UtcMillis,
) -> Result<Secret, VaultError> {
    let slot = file.code()?;
    let mut delays = tries::read(dir, now)?;
    if delays.wait_seconds(now) > 0 {
        // when it was last seen waiting: a clock set back to between then and the start shows
        tries::write(dir, &delays)?;
        return Err(delays.refusal(now));
    }
    let stretched = slot.stretch(code, file.vault, phone_key)?;
    // on disk before it is known whether the code is right: a killed process is no free try
    delays.count(stretched.tag, now);
    tries::write(dir, &delays)?;
    let Some(data_key) = slot.open(&stretched, file.vault) else {
        return Err(delays.refusal(now));
    };
    // If this fails, the right code stays among those counted, and is not counted again: no
    // reason to keep its owner out.
    let _ = tries::write(dir, &Delays::default());
    Ok(data_key)
}
