//! The vault: its life, its commands, its screens.
//!
//! - here: the object, and its life from missing to open and back.
//! - `answering`: the commands of an answering.
//! - `cases`: a case's page.
//! - `case_life`: decisions, people, the way onward, how a case ends, and what comes after.
//! - `contacts`: a contact's guidance, courses and papers; the hours agreed.
//! - `forms`: what is being typed.
//! - `goals`: the goals' screens and commands.
//! - `hours`: timesheets and their rows.
//! - `assignments`: assignments, clubs, rates, pay periods.
//! - `looking`: the screens.
//! - `talks`, `at_the_talk`, `agenda`: the commands and screens of triangle talks.
//! - `reminders`: what the phone reminds of.
//! - `signals`: "Verdt å snakke om".
//! - `plans`: what lies ahead, and the contact's groups.
//! - `privacy`: what is stored where, everything out, erasing, leaving.
//! - `service_list`: the municipality's one list.
//! - `sessions`: what was done together.
//! - `sharing`: what is the user's alone, two vaults on one phone, and the way past the contact.

mod agenda;
mod answering;
mod assignments;
mod at_the_talk;
mod case_life;
mod cases;
mod contacts;
mod forms;
mod goals;
mod hours;
mod looking;
mod plans;
mod privacy;
mod reminders;
mod service_list;
mod sessions;
mod sharing;
mod signals;
mod talks;

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use medspiller_core::app::App;
use medspiller_core::model::id::CaseId;
use medspiller_core::vault::{self, CodeCost, Unlocked};

use crate::error::MedspillerError;
use crate::moment::{Here, Moment};
use crate::phone_key::{Given, PhoneKey};
use crate::recovery_code::RecoveryCode;
use crate::screens::case::{NewCase, OwnRole};
use crate::screens::settings::{UnlockScreen, VaultState};

type Result<T> = std::result::Result<T, MedspillerError>;

/// What a command made and what it changed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Done {
    /// The id of what was made or changed; empty for settings.
    pub id: String,
    /// What changed: screens about these are to be loaded again.
    pub changed: Vec<Scope>,
}

/// What a command changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum Scope {
    /// Cases and their records.
    Cases,
    /// What is under way on this phone.
    Drafts,
    /// What this phone reminds of.
    Reminders,
    /// The vault's settings.
    Settings,
}

impl Done {
    fn settings() -> Self {
        Self { id: String::new(), changed: vec![Scope::Settings] }
    }
}

/// One person's folder on this phone: missing, locked or open.
#[derive(uniffi::Object)]
pub struct Vault {
    folder: PathBuf,
    phone_key: Given,
    /// Calls on an open vault hold it for reading; locking and opening wait for them.
    state: RwLock<State>,
}

enum State {
    /// Missing or locked: the folder tells.
    Closed,
    /// In the background: the key is held, no file is.
    Paused(Box<Unlocked>),
    Open(Box<App>),
}

impl Vault {
    fn reading(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn writing(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does `work` on the open vault.
    fn open<T>(&self, work: impl FnOnce(&App) -> Result<T>) -> Result<T> {
        match &*self.reading() {
            State::Open(app) => work(app),
            State::Closed | State::Paused(_) => Err(MedspillerError::Locked),
        }
    }

    /// Opens the vault with `open`, unless it is open already. While the state is held, nothing else
    /// can open it.
    fn enter<T>(&self, open: impl FnOnce(&Path) -> Result<(App, T)>) -> Result<T> {
        let mut state = self.writing();
        if matches!(*state, State::Open(_)) {
            return Err(MedspillerError::Conflict);
        }
        let (app, result) = open(&self.folder)?;
        *state = State::Open(Box::new(app));
        Ok(result)
    }
}

#[uniffi::export]
impl Vault {
    /// The vault in `folder`, whether there is one or not. Nothing is read or made yet.
    #[uniffi::constructor]
    pub fn at(folder: String, phone_key: Arc<dyn PhoneKey>) -> Arc<Self> {
        Arc::new(Self {
            folder: folder.into(),
            phone_key: Given(phone_key),
            state: RwLock::new(State::Closed),
        })
    }

    /// Whether there is a vault, and whether it is open. A paused one is locked until it is resumed.
    pub fn state(&self) -> VaultState {
        match &*self.reading() {
            State::Open(_) => VaultState::Open,
            State::Paused(_) => VaultState::Locked,
            State::Closed if vault::exists(&self.folder) => VaultState::Locked,
            State::Closed => VaultState::Missing,
        }
    }

    /// Makes the vault and leaves it open. The recovery code is shown once.
    pub fn create(&self, role: OwnRole, code: String, at: Moment) -> Result<Arc<RecoveryCode>> {
        Here::at(&at)?;
        let code = self.enter(|folder| {
            let made = App::create(folder, role.into(), &code, CodeCost::STANDARD, &self.phone_key);
            Ok(made?)
        })?;
        Ok(Arc::new(RecoveryCode::new(code)?))
    }

    /// The lock screen: how long to wait before the next try.
    pub fn unlock_screen(&self, at: Moment) -> Result<UnlockScreen> {
        let here = Here::at(&at)?;
        let wait = vault::waiting(&self.folder, here.now.utc)?;
        Ok(UnlockScreen::of(wait.unwrap_or_default(), &here))
    }

    /// Opens the vault with its code.
    pub fn unlock(&self, code: String, at: Moment) -> Result<()> {
        let here = Here::at(&at)?;
        self.enter(|folder| {
            let app = App::unlock(folder, &code, &self.phone_key, here.now.utc)?;
            // it can wait until the next time: a full phone opens all the same
            let _ = app.let_birth_dates_go(here.now);
            Ok((app, ()))
        })
    }

    /// Opens with the recovery code and sets a new code, which may be on a new phone key.
    pub fn unlock_with_recovery_code(
        &self,
        typed: String,
        new_code: String,
        at: Moment,
    ) -> Result<()> {
        Here::at(&at)?;
        self.enter(|folder| {
            let (cost, key) = (CodeCost::STANDARD, &self.phone_key);
            Ok((App::unlock_with_recovery_code(folder, &typed, &new_code, cost, key)?, ()))
        })
    }

    /// Whether `code` is the vault's, under the same delays as unlocking: for leaving the hand-over.
    pub fn check_code(&self, code: String, at: Moment) -> Result<()> {
        let here = Here::at(&at)?;
        self.open(|app| Ok(app.check_code(&code, &self.phone_key, here.now.utc)?))
    }

    /// Locks: the keys are wiped, the database is closed.
    pub fn lock(&self) {
        *self.writing() = State::Closed;
    }

    /// Before going to the background: closes the database file, keeps the key.
    pub fn pause(&self) {
        let mut state = self.writing();
        *state = match std::mem::replace(&mut *state, State::Closed) {
            State::Open(app) => State::Paused(Box::new(app.close())),
            other => other,
        };
    }

    /// After coming back from [`Vault::pause`]; nothing where it wasn't paused. If the database
    /// can't be opened, the vault is locked.
    pub fn resume(&self) -> Result<()> {
        let mut state = self.writing();
        match std::mem::replace(&mut *state, State::Closed) {
            State::Paused(unlocked) => {
                *state = State::Open(Box::new(App::reopened(&self.folder, *unlocked)?));
            }
            other => *state = other,
        }
        Ok(())
    }

    /// Sets another code; the old one is checked under the same delays as unlocking.
    pub fn change_code(&self, old: String, new: String, at: Moment) -> Result<()> {
        let here = Here::at(&at)?;
        self.open(|app| Ok(app.change_code(&old, &new, &self.phone_key, here.now.utc)?))
    }

    /// Makes a new recovery code, shown once; the old one no longer opens this vault.
    pub fn make_new_recovery_code(&self) -> Result<Arc<RecoveryCode>> {
        let code = self.open(|app| Ok(app.make_new_recovery_code()?))?;
        Ok(Arc::new(RecoveryCode::new(code)?))
    }

    /// The person has written the recovery code down and two groups of it were right.
    pub fn recovery_code_written_down(&self) -> Result<Done> {
        self.open(|app| Ok(app.note_recovery_code_written_down()?))?;
        Ok(Done::settings())
    }

    /// Writes one file that the recovery code opens on another phone. `file` must not exist.
    pub fn back_up(&self, file: String, at: Moment) -> Result<Done> {
        let here = Here::at(&at)?;
        self.open(|app| Ok(app.back_up(Path::new(&file), here.now)?))?;
        Ok(Done::settings())
    }

    /// Makes the vault in this folder (which must hold none) from a backup, with a new code, and
    /// leaves it open.
    pub fn restore(
        &self,
        file: String,
        recovery_code: String,
        new_code: String,
        at: Moment,
    ) -> Result<()> {
        Here::at(&at)?;
        self.enter(|folder| {
            let (file, cost) = (Path::new(&file), CodeCost::STANDARD);
            let key = &self.phone_key;
            Ok((App::restore(folder, file, &recovery_code, &new_code, cost, key)?, ()))
        })
    }

    /// How long after leaving the foreground it locks: 0, 2 or 10 minutes.
    pub fn set_lock_after(&self, minutes: u32) -> Result<Done> {
        self.open(|app| Ok(app.set_lock_after_minutes(minutes)?))?;
        Ok(Done::settings())
    }

    /// Opens a case; [`Done::id`] is its id.
    pub fn open_case(&self, case: NewCase, at: Moment) -> Result<Done> {
        let here = Here::at(&at)?;
        let id = self.open(|app| Ok(app.open_case(&case.into(), here.now)?))?;
        Ok(Done { id: id.to_string(), changed: vec![Scope::Cases] })
    }
}

/// A case's id as the screens carry it.
fn case_id(text: &str) -> Result<CaseId> {
    text.parse().map_err(|_| MedspillerError::NotFound)
}
