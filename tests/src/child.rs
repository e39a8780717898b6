//! The test's own binary as another process: to be killed, confined or unprivileged.
//!
//! A test that is such a process's work is `#[ignore]`d and does nothing unless [`told`] what to do.

use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

const TOLD: &str = "MEDSPILLER_TEST_CHILD";

/// A process that runs `test` of this binary and nothing else, told `what`. `before` is put in
/// front of the command line: a program that confines it, with its arguments.
///
/// # Errors
/// When this binary's own path is not known.
pub fn command(test: &str, what: impl AsRef<OsStr>, before: &[&str]) -> io::Result<Command> {
    Ok(command_of(&std::env::current_exe()?, test, what, before))
}

/// As [`command`], of a copy of this binary.
pub fn command_of(binary: &Path, test: &str, what: impl AsRef<OsStr>, before: &[&str]) -> Command {
    let mut command = match before.split_first() {
        Some((program, arguments)) => {
            let mut command = Command::new(program);
            command.args(arguments).arg(binary);
            command
        }
        None => Command::new(binary),
    };
    command.args(["--exact", test, "--ignored", "--nocapture", "--test-threads", "1"]);
    command.env(TOLD, what);
    command
}

/// What this process was told, if it is such a process.
pub fn told() -> Option<PathBuf> {
    std::env::var_os(TOLD).map(PathBuf::from)
}

/// Says a line to the parent, at once. What the test harness has begun to write is ended first.
///
/// # Errors
/// When the parent is gone.
pub fn say(line: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(format!("\n{line}\n").as_bytes())?;
    out.flush()
}
