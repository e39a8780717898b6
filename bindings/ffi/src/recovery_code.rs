//! A recovery code, shown once.

use medspiller_core::app::AppError;
use medspiller_core::vault;
use ring::rand::{SecureRandom, SystemRandom};

use crate::error::MedspillerError;

/// A recovery code. An object, since a record prints itself; close it when it has been written down.
#[derive(uniffi::Object)]
pub struct RecoveryCode {
    code: vault::RecoveryCode,
    asked_back: [u32; 2],
}

impl RecoveryCode {
    pub(crate) fn new(code: vault::RecoveryCode) -> Result<Self, MedspillerError> {
        let mut random = [0; 2];
        SystemRandom::new().fill(&mut random).map_err(|_| AppError::NoRandomness)?;
        let first = u32::from(random[0]) % 4;
        let second = (first + 1 + u32::from(random[1]) % 3) % 4;
        Ok(Self { code, asked_back: [first.min(second), first.max(second)] })
    }
}

#[uniffi::export]
impl RecoveryCode {
    /// The four groups to write down.
    pub fn groups(&self) -> Vec<String> {
        self.code.groups().iter().map(|group| group.to_string()).collect()
    }

    /// The two groups to ask back, 0 to 3, in order.
    pub fn asked_back(&self) -> Vec<u32> {
        self.asked_back.to_vec()
    }

    /// Whether `typed` is group `group` (0 to 3); capitals, spaces and look-alikes don't matter.
    pub fn matches(&self, group: u32, typed: String) -> bool {
        group < 4 && self.code.is_group(group as usize + 1, &typed)
    }
}
