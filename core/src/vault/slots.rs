//! `slots.json`: the ways into a vault, each wrapping the same data key.
//!
//! ```text
//! { "version": 1, "vault": id,
//!   "signing_key": { "public": hex, "sealed": { "nonce": hex, "bytes": hex } },
//!   "slots": [ { "kind": "code", "memory_kib": 65536, "passes": 3, "lanes": 4,
//!                "salt": hex, "sealed": { .. } },
//!              { "kind": "recovery", "salt": hex, "sealed": { .. } } ],
//!   "checksum": hex }
//! ```
//!
//! Each sealed secret is bound to the vault's id, its slot's kind and all its parameters. A slot
//! of a kind that this version doesn't know, and any further member of the file, is kept as it
//! came; such a slot's numbers are whole and below 2^63. A change of a known slot's members is a
//! new kind or a new version. A backup's header is the same file with the recovery slot alone.

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::code::{self, CodeCost, Stretched};
use super::destroying::is_being_destroyed;
use super::error::VaultError;
use super::files;
use super::hex::Hex;
use super::phone_key::PhoneKey;
use super::recovery_code::RecoveryCode;
use super::seal::{Bound, Label, Sealed, Secret, derive, random};
use super::signing::SigningKey;
use crate::model::id::VaultId;

/// The file's name; where it is, there is a vault.
pub(super) const NAME: &str = "slots.json";
const VERSION: u64 = 1;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct SlotFile {
    version: u64,
    pub(super) vault: VaultId,
    pub(super) signing_key: SealedSigningKey,
    slots: Vec<Slot>,
    #[serde(flatten)]
    other: Map<String, Value>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged, try_from = "Value")]
enum Slot {
    Known(KnownSlot),
    /// Of a later version.
    Other(Value),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum KnownSlot {
    Code(CodeSlot),
    Recovery(RecoverySlot),
}

impl TryFrom<Value> for Slot {
    type Error = String;

    fn try_from(value: Value) -> Result<Self, String> {
        match value.get("kind").and_then(Value::as_str) {
            Some("code" | "recovery") => {
                serde_json::from_value(value).map(Self::Known).map_err(|error| error.to_string())
            }
            Some(_) => Ok(Self::Other(value)),
            None => Err("a slot without a kind".to_owned()),
        }
    }
}

impl SlotFile {
    pub(super) fn new(vault: VaultId, signing_key: SealedSigningKey) -> Self {
        Self { version: VERSION, vault, signing_key, slots: Vec::new(), other: Map::new() }
    }

    /// # Errors
    /// [`VaultError::NoVault`], [`VaultError::Io`], or as [`Self::parse`].
    pub(super) fn read(dir: &Path) -> Result<Self, VaultError> {
        if is_being_destroyed(dir) {
            return Err(VaultError::NoVault);
        }
        let bytes = files::read(dir, NAME)?.ok_or(VaultError::NoVault)?;
        Self::parse(&bytes, NAME)
    }

    /// # Errors
    /// [`VaultError::NewerVersion`], or [`VaultError::Corrupt`] with `what` when the checksum
    /// doesn't hold or the content isn't of the form above.
    pub(super) fn parse(bytes: &[u8], what: &'static str) -> Result<Self, VaultError> {
        let damaged = VaultError::Corrupt { what };
        let Some(content) = files::content(bytes) else {
            return Err(damaged);
        };
        match content.get("version").and_then(Value::as_u64) {
            Some(VERSION) => {}
            Some(version) if version > VERSION => return Err(VaultError::NewerVersion),
            _ => return Err(damaged),
        }
        let Ok(file) = serde_json::from_value::<Self>(content) else {
            return Err(damaged);
        };
        let twice = file.codes().count() > 1 || file.recoveries().count() > 1;
        if twice { Err(damaged) } else { Ok(file) }
    }

    /// # Errors
    /// [`VaultError::Io`]; the file on disk is then the old one.
    pub(super) fn write(&self, dir: &Path) -> Result<(), VaultError> {
        Ok(files::replace(dir, NAME, &self.to_bytes()?)?)
    }

    pub(super) fn to_bytes(&self) -> Result<Vec<u8>, VaultError> {
        Ok(files::with_checksum(self)?)
    }

    /// # Errors
    /// [`VaultError::Corrupt`] when there is none.
    pub(super) fn code(&self) -> Result<&CodeSlot, VaultError> {
        self.codes().next().ok_or(VaultError::Corrupt { what: "code slot" })
    }

    /// # Errors
    /// [`VaultError::Corrupt`] when there is none.
    pub(super) fn recovery(&self) -> Result<&RecoverySlot, VaultError> {
        self.recoveries().next().ok_or(VaultError::Corrupt { what: "recovery slot" })
    }

    /// Puts `slot` in the place of the one of its kind, or last where there is none.
    pub(super) fn put(&mut self, slot: KnownSlot) {
        let same_kind = |there: &&mut Slot| match there {
            Slot::Known(there) => std::mem::discriminant(there) == std::mem::discriminant(&slot),
            Slot::Other(_) => false,
        };
        match self.slots.iter_mut().find(same_kind) {
            Some(there) => *there = Slot::Known(slot),
            None => self.slots.push(Slot::Known(slot)),
        }
    }

    fn codes(&self) -> impl Iterator<Item = &CodeSlot> {
        self.slots.iter().filter_map(|slot| match slot {
            Slot::Known(KnownSlot::Code(code)) => Some(code),
            _ => None,
        })
    }

    fn recoveries(&self) -> impl Iterator<Item = &RecoverySlot> {
        self.slots.iter().filter_map(|slot| match slot {
            Slot::Known(KnownSlot::Recovery(recovery)) => Some(recovery),
            _ => None,
        })
    }
}

/// Opens with the code, on this phone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CodeSlot {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    salt: Hex<16>,
    sealed: Sealed,
}

impl CodeSlot {
    /// # Errors
    /// [`VaultError::PhoneKeyGone`], [`VaultError::Io`].
    pub(super) fn make(
        code: &str,
        cost: CodeCost,
        vault: VaultId,
        data_key: &Secret,
        phone_key: &dyn PhoneKey,
    ) -> Result<KnownSlot, VaultError> {
        let cost = cost.clamped();
        let salt = random()?;
        let key = code::stretch(code, &salt, cost, vault, phone_key)?.key;
        let sealed = Sealed::seal(data_key, &key, &Self::bound(vault, cost, &salt))?;
        let CodeCost { memory_kib, passes, lanes } = cost;
        Ok(KnownSlot::Code(Self { memory_kib, passes, lanes, salt: Hex(salt), sealed }))
    }

    /// As written; whoever uses it clamps it.
    pub(super) fn cost(&self) -> CodeCost {
        CodeCost { memory_kib: self.memory_kib, passes: self.passes, lanes: self.lanes }
    }

    /// # Errors
    /// [`VaultError::PhoneKeyGone`], [`VaultError::Io`].
    pub(super) fn stretch(
        &self,
        code: &str,
        vault: VaultId,
        phone_key: &dyn PhoneKey,
    ) -> Result<Stretched, VaultError> {
        code::stretch(code, &self.salt.0, self.cost(), vault, phone_key)
    }

    pub(super) fn open(&self, stretched: &Stretched, vault: VaultId) -> Option<Secret> {
        self.sealed.open(&stretched.key, &Self::bound(vault, self.cost(), &self.salt.0))
    }

    fn bound(vault: VaultId, cost: CodeCost, salt: &[u8; 16]) -> Bound {
        Bound::to(Label::CodeSlot)
            .and(&vault.0)
            .and(&cost.memory_kib.to_be_bytes())
            .and(&cost.passes.to_be_bytes())
            .and(&cost.lanes.to_be_bytes())
            .and(salt)
    }
}

/// Opens with the recovery code, anywhere. Its 140 random bits need no slow hash.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RecoverySlot {
    salt: Hex<16>,
    sealed: Sealed,
}

impl RecoverySlot {
    /// # Errors
    /// [`VaultError::Io`].
    pub(super) fn make(
        code: &RecoveryCode,
        vault: VaultId,
        data_key: &Secret,
    ) -> Result<KnownSlot, VaultError> {
        let salt = random()?;
        let key = derive(code.characters(), &salt, Label::RecoverySlot)?;
        let sealed = Sealed::seal(data_key, &key, &Self::bound(vault, &salt))?;
        Ok(KnownSlot::Recovery(Self { salt: Hex(salt), sealed }))
    }

    /// # Errors
    /// [`VaultError::WrongRecoveryCode`].
    pub(super) fn open(&self, code: &RecoveryCode, vault: VaultId) -> Result<Secret, VaultError> {
        let key = derive(code.characters(), &self.salt.0, Label::RecoverySlot)?;
        let bound = Self::bound(vault, &self.salt.0);
        self.sealed.open(&key, &bound).ok_or(VaultError::WrongRecoveryCode)
    }

    fn bound(vault: VaultId, salt: &[u8; 16]) -> Bound {
        Bound::to(Label::RecoverySlot).and(&vault.0).and(salt)
    }
}

/// The signing key's seed, wrapped by a key that follows from the data key.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SealedSigningKey {
    public: Hex<32>,
    sealed: Sealed,
}

impl SealedSigningKey {
    /// # Errors
    /// [`VaultError::Io`].
    pub(super) fn seal(
        key: &SigningKey,
        vault: VaultId,
        data_key: &Secret,
    ) -> Result<Self, VaultError> {
        let public = key.public().0;
        let wrapping = derive(data_key.as_ref(), &vault.0, Label::SigningKey)?;
        let sealed = Sealed::seal(key.seed(), &wrapping, &Self::bound(vault, &public))?;
        Ok(Self { public: Hex(public), sealed })
    }

    /// # Errors
    /// [`VaultError::Corrupt`] when the data key isn't its own or anything was changed.
    pub(super) fn open(&self, vault: VaultId, data_key: &Secret) -> Result<SigningKey, VaultError> {
        let wrapping = derive(data_key.as_ref(), &vault.0, Label::SigningKey)?;
        let seed = self.sealed.open(&wrapping, &Self::bound(vault, &self.public.0));
        SigningKey::from_seed(seed.ok_or(VaultError::Corrupt { what: "signing key" })?)
    }

    fn bound(vault: VaultId, public: &[u8; 32]) -> Bound {
        Bound::to(Label::SigningKey).and(&vault.0).and(public)
    }
}
