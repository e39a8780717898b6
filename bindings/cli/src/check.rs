//! `medspiller check DIR`: whether a vault is whole.
//!
//! Every page's authentication code and structure, every envelope's signature and place in its
//! chain, and that the read model made anew from the envelopes is the one that is stored. Nothing is
//! changed. A vault that is bound to a real phone can't be opened here, and shouldn't be.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::PathBuf;

use medspiller_core::app::check::Fault;
use medspiller_core::app::{App, AppError};
use medspiller_core::store::StoreError;
use medspiller_core::vault::{self, InsecureDemoPhoneKey, VaultError};
use thiserror::Error;

use crate::demo::VAULT;
use crate::{Ended, moment};

/// What `check` is told.
#[derive(clap::Args)]
pub struct Arguments {
    /// The folder that `medspiller demo` made
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The vault's code; read from standard input if left out
    #[arg(long, value_name = "CODE")]
    pin: Option<String>,
}

/// Why nothing could be checked.
#[derive(Debug, Error)]
pub enum CheckError {
    /// There is no vault there.
    #[error("{} holds no vault", .0.display())]
    NoVault(PathBuf),
    /// Its phone key is a phone's.
    #[error(
        "the vault in {} is bound to a phone, and can only be opened on it: \
         its folder holds no insecure-demo-key", .0.display()
    )]
    BoundToAPhone(PathBuf),
    /// The code isn't the vault's, or a try isn't allowed yet.
    #[error("{}", said(*.tries_left, *.wait_seconds))]
    WrongCode {
        /// Tries left before the next wait.
        tries_left: u32,
        /// Seconds to wait before the next try.
        wait_seconds: u64,
    },
    /// No code was given.
    #[error("the vault's code is needed: --pin CODE, or on standard input")]
    NoCode,
    /// It could not be opened or read.
    #[error("the vault could not be opened: {0}")]
    Unopened(#[from] AppError),
}

fn said(tries_left: u32, wait_seconds: u64) -> String {
    match wait_seconds {
        0 => format!("the code is wrong; {tries_left} tries left before a wait"),
        wait => format!("no try is allowed for {wait} seconds"),
    }
}

/// Checks, and prints what was found.
///
/// # Errors
/// [`CheckError`]; a fault that is found is no error.
pub fn run(arguments: &Arguments) -> Result<Ended, CheckError> {
    let vault = arguments.folder.join(VAULT);
    if !vault::exists(&vault) {
        return Err(CheckError::NoVault(arguments.folder.clone()));
    }
    let key = InsecureDemoPhoneKey::read_from(&arguments.folder).map_err(|error| match error {
        VaultError::PhoneKeyGone => CheckError::BoundToAPhone(arguments.folder.clone()),
        other => AppError::from(other).into(),
    })?;
    let code = match &arguments.pin {
        Some(code) => code.clone(),
        None => code_from_input()?,
    };
    let now = moment::now().map_err(AppError::from)?;
    let faults = match App::unlock(&vault, &code, &key, now.utc) {
        Ok(app) => app.check()?.iter().map(described).collect(),
        Err(error) => vec![damage(error)?],
    };
    for fault in &faults {
        println!("{fault}");
    }
    if faults.is_empty() {
        println!("All is well: pages, signatures and chains hold, and a rebuild gives the same.");
        return Ok(Ended::Well);
    }
    println!("Nothing was changed. A backup can be restored beside it.");
    Ok(Ended::WithFaults)
}

/// What is so damaged that the vault doesn't open is a fault that was found; all else is a reason
/// why nothing could be looked at.
fn damage(error: AppError) -> Result<String, CheckError> {
    match error {
        AppError::Vault(VaultError::WrongCode { tries_left, wait_seconds }) => {
            Err(CheckError::WrongCode { tries_left, wait_seconds })
        }
        AppError::Vault(VaultError::Corrupt { .. })
        | AppError::Store(StoreError::Corrupt(_))
        | AppError::Corrupt(_) => Ok(format!("The vault does not open: {error}")),
        other => Err(other.into()),
    }
}

fn code_from_input() -> Result<String, CheckError> {
    let input = io::stdin();
    if input.is_terminal() {
        eprint!("Code: ");
        io::stderr().flush().map_err(AppError::from)?;
    }
    let mut line = String::new();
    input.lock().read_line(&mut line).map_err(AppError::from)?;
    match line.trim() {
        "" => Err(CheckError::NoCode),
        code => Ok(code.to_owned()),
    }
}

fn described(fault: &Fault) -> String {
    match fault {
        Fault::Database(what) => format!("Database: {what}"),
        Fault::Misplaced(position) => {
            format!("Envelope {position} is not the one that its row names")
        }
        Fault::Circle { circle, fault } => format!("Circle {circle}: {fault}"),
        Fault::ReadModel { only_stored, only_rebuilt } => format!(
            "The read model differs from a rebuilt one: {only_stored} rows are only stored, \
             {only_rebuilt} only rebuilt"
        ),
    }
}
