//! FFI.
uniffi::setup_scaffolding!();
