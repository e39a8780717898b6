//! `medspiller demo DIR`: an encrypted vault with invented people.
//!
//! The vault lies in `DIR/vault`; its phone key, in a plain file, is `DIR/insecure-demo-key`.
//! Nothing in it is about anyone.

mod lives;

use std::path::PathBuf;

use medspiller_core::app::{App, AppError};
use medspiller_core::model::person::Role;
use medspiller_core::model::time::Date;
use medspiller_core::vault::{self, CodeCost, InsecureDemoPhoneKey};
use thiserror::Error;

use crate::moment;

/// The demo's code.
pub const CODE: &str = "270431";

/// The vault's folder in the demo's.
pub const VAULT: &str = "vault";

/// What `demo` is told.
#[derive(clap::Args)]
pub struct Arguments {
    /// The folder to make it in; it may be there already, but hold no demo
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The day the invented lives lead up to, as 2026-11-22; the system's date if left out
    #[arg(long, value_name = "DATE")]
    today: Option<Date>,
}

/// Why no demo was made.
#[derive(Debug, Error)]
pub enum DemoError {
    /// There is one already.
    #[error("{} holds a demo already: choose another folder", .0.display())]
    Exists(PathBuf),
    /// It could not be made.
    #[error("the demo could not be made: {0}")]
    NotMade(#[from] AppError),
}

/// Makes the demo and prints its code.
///
/// # Errors
/// [`DemoError`].
pub fn run(arguments: &Arguments) -> Result<(), DemoError> {
    let folder = &arguments.folder;
    let vault = folder.join(VAULT);
    if vault::exists(&vault) {
        return Err(DemoError::Exists(folder.clone()));
    }
    std::fs::create_dir_all(folder).map_err(AppError::from)?;
    // a key without a vault is what an interrupted demo left
    let key = InsecureDemoPhoneKey::read_from(folder)
        .or_else(|_| InsecureDemoPhoneKey::make_in(folder))
        .map_err(AppError::from)?;
    let today = match arguments.today {
        Some(date) => date,
        None => moment::now().map_err(AppError::from)?.date(),
    };
    let (app, recovery_code) =
        App::create(&vault, Role::TrainingContact, CODE, CodeCost::STANDARD, &key)?;
    let lived = lives::lead_up_to(&app, today).and_then(|()| app.note_recovery_code_written_down());
    if let Err(error) = lived {
        drop(app);
        // half a demo would stand in the way of a whole one; the error that matters is the first
        let _ = std::fs::remove_dir_all(&vault);
        return Err(error.into());
    }
    println!("A vault with invented people: {}", vault.display());
    println!("Code: {CODE}");
    println!("Recovery code: {recovery_code}");
    Ok(())
}
