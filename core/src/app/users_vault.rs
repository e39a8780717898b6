//! The user's own vault on the contact's phone: a folder beside the contact's, with its own code,
//! keys and database. Nothing of one opens with another's code.
//!
//! Two vaults on one phone are two phones: the contact's lets the user's key into the circles that
//! the user is in, and the two hand each other envelopes whenever both are open. The contact's vault
//! remembers in which folder that is, and nothing else of it; which of the folders is whose can't
//! be told from outside, since their names are random.

use std::path::PathBuf;

use data_encoding::HEXLOWER;

use super::command::{Command, make_id};
use super::error::AppError;
use super::life::App;
use super::people::let_phone_in;
use super::place::Place;
use crate::model::id::CaseId;
use crate::model::invalid::{Invalid, Reason};
use crate::model::person::Role;
use crate::store::{Database, preferences, view};
use crate::vault::{self, PublicKey};

/// How many envelopes were new.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Exchanged {
    /// To this vault.
    pub here: usize,
    /// To the other.
    pub there: usize,
}

impl App {
    /// The folder where the user of a case has a vault of their own on this phone, or is to have it:
    /// the same each time, beside this vault's.
    ///
    /// # Errors
    /// `case` is [`Reason::OutOfRange`] in any vault but the contact's; [`AppError::NotFound`].
    pub fn place_for_users_vault(&self, case: CaseId) -> Result<PathBuf, AppError> {
        let new = format!("{PERSON}{}", HEXLOWER.encode(&make_id()?));
        self.command(|command| {
            if command.place(case)?.role != Role::TrainingContact {
                return Err(Invalid::new("case", Reason::OutOfRange).into());
            }
            let there = preferences::get(command.database, &folder_key(case))?;
            if there.is_none() {
                preferences::set(command.database, &folder_key(case), &new)?;
            }
            Ok(self.beside(&there.unwrap_or(new)))
        })
    }

    /// The folder where the user of a case has a vault of their own on this phone, if they have.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn users_vault(&self, case: CaseId) -> Result<Option<PathBuf>, AppError> {
        self.read(|database| self.folder_of(database, case))
    }

    /// The cases here whose user has a vault of their own on this phone, and its folder, in the order
    /// they were opened.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn users_vaults(&self) -> Result<Vec<(CaseId, PathBuf)>, AppError> {
        let cases = self.case_views()?.into_iter().map(|view| view.case.id);
        self.read(|database| {
            let of_case = |case| Ok(self.folder_of(database, case)?.map(|folder| (case, folder)));
            cases.filter_map(|case| of_case(case).transpose()).collect()
        })
    }

    /// Whether the user has a phone of their own in the case, besides a vault on this one.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn user_has_phone(&self, case: CaseId) -> Result<bool, AppError> {
        self.look(case, user_has_phone)
    }

    /// Lets the user's own vault on this phone into the circles that the user is in, and exchanges
    /// with it. Done again, it only exchanges.
    ///
    /// # Errors
    /// `vault` is [`Reason::OutOfRange`] for one that isn't a service user's, or isn't in the folder
    /// of [`App::place_for_users_vault`], and [`Reason::Exists`] for one with another case in it;
    /// [`AppError::NotFound`]; [`AppError::Ledger`] on a phone whose owner may not change who is in
    /// the case: then the user has a phone of their own that does.
    pub fn let_users_vault_in(&self, case: CaseId, users: &Self) -> Result<Exchanged, AppError> {
        let refuse = |reason| Err(Invalid::new("vault", reason).into());
        self.place(case)?;
        let is_in_its_place = self.users_vault(case)?.is_some_and(|there| there == users.folder);
        if users.owner()?.1 != Role::ServiceUser || !is_in_its_place {
            return refuse(Reason::OutOfRange);
        }
        if users.case_views()?.iter().any(|view| view.case.id != case) {
            return refuse(Reason::Exists);
        }
        let phone = users.phone();
        self.command(|command| {
            let user = command.place(case)?.user();
            let_phone_in(command, case, user, &phone)?;
            Ok(preferences::set(command.database, &phone_key(case), &hex(&phone))?)
        })?;
        self.exchange_with(users)
    }

    /// Hands envelopes to and fro between this vault and another that is open, until there is nothing
    /// new. What a killed process leaves undone is done the next time.
    ///
    /// # Errors
    /// `vault` is [`Reason::OutOfRange`] for this vault itself; as [`App::outbox`] and
    /// [`App::ingest`].
    pub fn exchange_with(&self, other: &Self) -> Result<Exchanged, AppError> {
        if self.phone() == other.phone() {
            return Err(Invalid::new("vault", Reason::OutOfRange).into());
        }
        let mut all = Exchanged::default();
        loop {
            let (there, here) = (self.hand_to(other)?, other.hand_to(self)?);
            all.there += there;
            all.here += here;
            if there + here == 0 {
                return Ok(all);
            }
        }
    }

    /// Gives how many were new there. How far it has come is noted when it is there.
    fn hand_to(&self, other: &Self) -> Result<usize, AppError> {
        let (to, key) = (other.phone(), format!("{SENT}{}", hex(&other.phone())));
        let since = self.read(|database| Ok(preferences::get(database, &key)?))?;
        let since = since.and_then(|text| text.parse().ok()).unwrap_or(0);
        let outbox = self.outbox(&to, since)?;
        let new = if outbox.envelopes.is_empty() { 0 } else { other.ingest(&outbox.envelopes)? };
        if outbox.until != since {
            let until = outbox.until.to_string();
            self.command(|command| Ok(preferences::set(command.database, &key, &until)?))?;
        }
        Ok(new)
    }

    /// Whether the user of a case has a vault of their own on this phone, inside a transaction.
    pub(super) fn has_users_vault(
        &self,
        command: &Command<'_>,
        case: CaseId,
    ) -> Result<bool, AppError> {
        Ok(self.folder_of(command.database, case)?.is_some())
    }

    /// Where there is a vault: one that was never made, or has been taken away, is none.
    fn folder_of(&self, database: Database<'_>, case: CaseId) -> Result<Option<PathBuf>, AppError> {
        let name = preferences::get(database, &folder_key(case))?;
        let folder = name.map(|name| self.beside(&name));
        Ok(folder.filter(|folder| vault::exists(folder)))
    }

    fn beside(&self, name: &str) -> PathBuf {
        self.folder.with_file_name(name)
    }
}

/// Whether the user has a phone of their own in the case, inside a transaction.
pub(super) fn user_has_phone(database: Database<'_>, place: &Place) -> Result<bool, AppError> {
    let here = preferences::get(database, &phone_key(place.case()))?;
    let phones = view::phones_of(database, place.view.circle, place.user())?;
    Ok(phones.iter().any(|phone| Some(hex(phone)) != here))
}

/// What the folders of people who have a vault of their own beside the phone owner's begin with.
pub const PERSON: &str = "person-";

const SENT: &str = "sent/";

fn folder_key(case: CaseId) -> String {
    format!("users_vault/{case}")
}

fn phone_key(case: CaseId) -> String {
    format!("users_vault_phone/{case}")
}

fn hex(key: &PublicKey) -> String {
    HEXLOWER.encode(&key.0)
}
