//! The one foreign trait: a key that never leaves the phone.

use std::sync::Arc;

use medspiller_core::vault::{self, PhoneKeyGone};
use zeroize::Zeroizing;

/// Bound to the phone's hardware (Android: HMAC in the Keystore; Apple: ECDH in the Secure Enclave).
/// The same input gives the same output on this phone, and on no other.
#[uniffi::export(with_foreign)]
pub trait PhoneKey: Send + Sync {
    /// 32 bytes for `input`.
    fn bind(&self, input: Vec<u8>) -> Result<Vec<u8>, PhoneKeyError>;
}

/// Why the phone's key gave nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum PhoneKeyError {
    /// The key is gone (a new phone, a reset, a changed lock screen): use the recovery code.
    #[error("the phone's key is gone")]
    Gone,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for PhoneKeyError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Gone
    }
}

/// The platform's key as the core knows it.
pub(crate) struct Given(pub Arc<dyn PhoneKey>);

impl vault::PhoneKey for Given {
    fn bind(&self, input: &[u8]) -> Result<Zeroizing<[u8; 32]>, PhoneKeyGone> {
        let output = self.0.bind(input.to_vec()).map(Zeroizing::new).map_err(|_| PhoneKeyGone)?;
        let bytes: [u8; 32] = output.as_slice().try_into().map_err(|_| PhoneKeyGone)?;
        Ok(Zeroizing::new(bytes))
    }
}
