//! The six-digit code, and how it becomes a key that only this phone can compute.
//!
//! Argon2id (RFC 9106) makes each guess dear, the phone key makes guesses elsewhere impossible,
//! and HKDF takes both outputs, so that a weak phone key leaves what Argon2id gives.

use std::io;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroizing;

use super::error::VaultError;
use super::hex::Hex;
use super::phone_key::PhoneKey;
use super::seal::{Label, Secret, derive};
use crate::model::id::VaultId;
use crate::model::invalid::{Invalid, Reason};

/// What one guess of the code costs, for the phone as for a thief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// How often that memory is passed over.
    pub passes: u32,
    /// Argon2's lanes. They are computed one after the other.
    pub lanes: u32,
}

impl CodeCost {
    /// What a phone of today does in well under a second: RFC 9106's second choice.
    pub const STANDARD: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 4 };
    /// The least that is ever used, for phones with little memory, and tests.
    pub const FLOOR: Self = Self { memory_kib: 19 * 1024, passes: 2, lanes: 1 };
    /// The most that is ever used, so that a changed file can't exhaust the phone.
    pub const CEILING: Self = Self { memory_kib: 1024 * 1024, passes: 10, lanes: 8 };

    /// The nearest cost between [`Self::FLOOR`] and [`Self::CEILING`].
    #[must_use]
    pub fn clamped(self) -> Self {
        let (floor, ceiling) = (Self::FLOOR, Self::CEILING);
        Self {
            memory_kib: self.memory_kib.clamp(floor.memory_kib, ceiling.memory_kib),
            passes: self.passes.clamp(floor.passes, ceiling.passes),
            lanes: self.lanes.clamp(floor.lanes, ceiling.lanes),
        }
    }
}

/// Exactly six digits; every such code is allowed.
pub(super) fn check(field: &str, code: &str) -> Result<(), Invalid> {
    match code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit()) {
        true => Ok(()),
        false => Err(Invalid::new(field, Reason::Malformed)),
    }
}

/// Tells a repeated wrong code from a new one. As dear to guess from as the slot itself.
pub(super) type Tag = Hex<16>;

/// What a code becomes on this phone.
pub(super) struct Stretched {
    /// Wraps the data key.
    pub(super) key: Secret,
    /// Stands for this code among the wrong ones.
    pub(super) tag: Tag,
}

/// # Errors
/// [`VaultError::PhoneKeyGone`], or [`VaultError::Io`] when there is no memory for it.
pub(super) fn stretch(
    code: &str,
    salt: &[u8; 16],
    cost: CodeCost,
    vault: VaultId,
    phone_key: &dyn PhoneKey,
) -> Result<Stretched, VaultError> {
    let mut both = Zeroizing::new([0; 64]);
    let (stretched, bound) = both.split_at_mut(32);
    argon2id(code, salt, cost.clamped(), stretched)?;

    let mut input = Zeroizing::new(Vec::with_capacity(128));
    input.extend_from_slice(Label::PhoneKeyInput.text().as_bytes());
    input.extend_from_slice(&vault.0);
    input.extend_from_slice(stretched);
    bound.copy_from_slice(phone_key.bind(&input)?.as_ref());

    let key = derive(both.as_ref(), salt, Label::CodeSlot)?;
    let tag = derive(both.as_ref(), salt, Label::TryTag)?;
    let mut short = [0; 16];
    for (to, from) in short.iter_mut().zip(tag.iter()) {
        *to = *from;
    }
    Ok(Stretched { key, tag: Hex(short) })
}

fn argon2id(code: &str, salt: &[u8], cost: CodeCost, out: &mut [u8]) -> Result<(), VaultError> {
    let refused = |error: argon2::Error| VaultError::Io(io::Error::other(error.to_string()));
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(out.len()));
    let params = params.map_err(refused)?;
    // our own memory: it must be wiped afterwards, and its lack must not abort the process
    let mut memory = Zeroizing::new(Vec::new());
    if memory.try_reserve_exact(params.block_count()).is_err() {
        return Err(VaultError::Io(io::ErrorKind::OutOfMemory.into()));
    }
    memory.resize(params.block_count(), Block::new());
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(code.as_bytes(), salt, out, memory.as_mut_slice())
        .map_err(refused)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::phone_key::PhoneKeyGone;

    struct Constant;
    impl PhoneKey for Constant {
        fn bind(&self, _: &[u8]) -> Result<Secret, PhoneKeyGone> {
            Ok(Secret::new([1; 32]))
        }
    }

    const VAULT: VaultId = VaultId([9; 16]);

    fn floor(code: &str, salt: u8) -> Stretched {
        stretch(code, &[salt; 16], CodeCost::FLOOR, VAULT, &Constant).unwrap()
    }

    #[test]
    fn a_code_is_six_digits_and_nothing_else() {
        for good in ["000000", "123456", "999999"] {
            assert_eq!(check("code", good), Ok(()));
        }
        for bad in ["", "12345", "1234567", "12345a", " 12345", "12 345", "-12345", "١٢٣", "１２"]
        {
            assert_eq!(check("code", bad), Err(Invalid::new("code", Reason::Malformed)), "{bad}");
        }
    }

    #[test]
    fn argon2id_is_the_reference_implementations() {
        // the reference command: echo -n 123456 | argon2 saltsaltsaltsalt -id -k 19456 -t 2 -p 1 -r
        let mut out = [0; 32];
        argon2id("123456", b"saltsaltsaltsalt", CodeCost::FLOOR, &mut out).unwrap();
        assert_eq!(
            data_encoding::HEXLOWER.encode(&out),
            "28a51ce2cb6be51b646e4fc668a4a62e251b2c37684e05bb97995c4ae8e62fe7"
        );
    }

    #[test]
    fn code_and_salt_count_even_where_the_phone_key_is_worthless() {
        let one = floor("123456", 1);
        assert_eq!(one.key, floor("123456", 1).key);
        assert_eq!(one.tag, floor("123456", 1).tag);
        assert_ne!(one.key, floor("123457", 1).key);
        assert_ne!(one.tag, floor("123457", 1).tag);
        assert_ne!(one.key, floor("123456", 2).key);
        assert_ne!(one.key[..16], one.tag.0);
    }

    #[test]
    fn a_cost_is_held_between_its_ends() {
        let low = CodeCost { memory_kib: 0, passes: 0, lanes: 0 };
        let high = CodeCost { memory_kib: u32::MAX, passes: u32::MAX, lanes: u32::MAX };
        assert_eq!(low.clamped(), CodeCost::FLOOR);
        assert_eq!(high.clamped(), CodeCost::CEILING);
        assert_eq!(CodeCost::STANDARD.clamped(), CodeCost::STANDARD);
    }
}
