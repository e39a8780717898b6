//! How large the library is that an app ships: released, and stripped of all that only debuggers read.

use std::process::Command;

use medspiller_tests::measuring::{Row, built};

/// In bytes: 13 MB.
const BOUND: u64 = 13_000_000;

/// Measures it.
pub fn run() -> Row {
    let work = "library, release, stripped";
    let bound = "<= 13 MB";
    let name =
        format!("{}medspiller_ffi{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    let library = built(&name);
    if !library.exists() {
        return Row::not_measured(work, bound, "the library is not built");
    }
    let stripped = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("stripped");
    std::fs::copy(&library, &stripped).unwrap();
    // what can be stripped of a shared library differs: on macOS its exported names stay with -x
    let option = if cfg!(target_os = "macos") { "-x" } else { "--strip-all" };
    match Command::new("strip").arg(option).arg(&stripped).status() {
        Ok(status) if status.success() => {}
        _ => return Row::not_measured(work, bound, "there is no strip"),
    }
    let bytes = std::fs::metadata(&stripped).unwrap().len();
    let measured = format!("{:.2} MB ({bytes} bytes)", bytes as f64 / 1e6);
    Row::free(work, &measured, "", "", bound, bytes <= BOUND)
}
