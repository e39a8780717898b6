//! Keys: what opens one person's folder on one phone, and what signs in its name.
//!
//! A vault has a random **data key**. The database key and the key that wraps the signing key are
//! derived from it. The data key itself lies only in **slots** in `slots.json`, each wrapping it
//! for another way in: a six-digit code together with the [`PhoneKey`], and the recovery code,
//! which works anywhere. Wrong codes are slowed down, never punished by loss: no slot is ever
//! dropped, and the recovery code works at any time.
//!
//! ```
//! use medspiller_core::vault::{self, CodeCost, InsecureDemoPhoneKey};
//!
//! let dir = tempfile::tempdir()?;
//! let phone_key = InsecureDemoPhoneKey::make_in(dir.path())?;
//! let (made, recovery) = vault::create(dir.path(), "271828", CodeCost::FLOOR, &phone_key)?;
//!
//! let now = 1_790_000_000_000;
//! let opened = vault::unlock_with_code(dir.path(), "271828", &phone_key, now)?;
//! assert_eq!(opened.vault(), made.vault());
//!
//! let written_down = recovery.to_string().to_lowercase();
//! let opened = vault::unlock_with_recovery_code(dir.path(), &written_down)?;
//! let signature = opened.signing_key().sign(b"an envelope");
//! assert!(vault::verify(&made.signing_key().public(), b"an envelope", &signature));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! What a caller uses:
//! - `making`: [`create`], [`backup_header`], [`restore`].
//! - `opening`: [`exists`], [`unlock_with_code`], [`waiting`], [`unlock_with_recovery_code`].
//! - `changing`: [`change_code`], [`set_code`], [`make_new_recovery_code`].
//! - `destroying`: [`destroy`], [`finish_destroying`].
//! - `unlocked`: [`Unlocked`], the open vault.
//! - `signing`: [`SigningKey`], [`PublicKey`], [`Signature`], [`verify`].
//! - `phone_key`: [`PhoneKey`], given from outside, and [`InsecureDemoPhoneKey`].
//! - `recovery_code`: [`RecoveryCode`], its text and its check characters.
//! - `code`: [`CodeCost`], and how a six-digit code becomes a key.
//! - `error`: [`VaultError`].
//!
//! What they stand on:
//! - `slots`: `slots.json`, its slots, and what each is bound to.
//! - `delays`: how long to wait after wrong codes; a pure state machine.
//! - `tries`: `tries.json`, where that state is kept.
//! - `seal`: deriving keys, and wrapping one 32-byte secret with another.
//! - `files`: files that know when they are damaged, replaced whole or not at all.
//! - `hex`: bytes in those files.
//!
//! Secrets are wiped when dropped. What `ring` keeps inside while it computes, and the signing
//! key it holds ready, is not: it offers no way to.

mod changing;
mod code;
mod delays;
mod destroying;
mod error;
mod files;
mod hex;
mod making;
mod opening;
mod phone_key;
mod recovery_code;
mod seal;
mod signing;
mod slots;
mod tries;
mod unlocked;

#[cfg(test)]
mod tests;

pub use changing::{change_code, make_new_recovery_code, set_code};
pub use code::CodeCost;
pub use destroying::{destroy, finish_destroying};
pub use error::VaultError;
pub use making::{backup_header, create, restore};
pub use opening::{exists, unlock_with_code, unlock_with_recovery_code, waiting};
pub use phone_key::{InsecureDemoPhoneKey, PhoneKey, PhoneKeyGone};
pub use recovery_code::RecoveryCode;
pub use signing::{PublicKey, Signature, SigningKey, verify};
pub use unlocked::Unlocked;
