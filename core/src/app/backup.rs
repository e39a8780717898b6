//! One file out, and a vault back from it on another phone.
//!
//! Layout, integers big-endian: [`MAGIC`], the header's length u32, the header (the recovery slot
//! and the wrapped signing key, as `vault` writes them), the database's length u64, the database
//! (SQLCipher, with the vault's data key), and the SHA-256 of everything before.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

use super::error::AppError;
use super::life::{App, refuse_existing};
use super::whole;
use crate::ledger::Hash;
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::Now;
use crate::store::{DATABASE_FILE, backup, log};
use crate::vault::{self, CodeCost, PhoneKey, SigningKey};

/// The first bytes of a backup; the last is the format's version.
pub const MAGIC: &[u8; 18] = b"medspiller backup\x01";

impl App {
    /// Writes a backup to `file`, which must not exist. It is there whole or not at all.
    ///
    /// # Errors
    /// `file` is [`Reason::Exists`]; what the disk says.
    pub fn back_up(&self, file: &Path, now: Now) -> Result<(), AppError> {
        if file.exists() {
            return Err(Invalid::new("file", Reason::Exists).into());
        }
        whole::file(file, |part| self.write_backup(part))?;
        // The backup is there, and the person needs it the more if this phone can't even note it:
        // what is told of the last one is then older than it is.
        let _ = self.note_backup(&now.moment());
        Ok(())
    }

    fn write_backup(&self, part: &Path) -> Result<(), AppError> {
        let header = vault::backup_header(&self.unlocked, &self.folder)?;
        let snapshot = part.with_extension("db");
        backup::snapshot(&self.writing().store, &snapshot)?;
        let database = fs::read(&snapshot)?;
        let mut bytes = MAGIC.to_vec();
        let length = u32::try_from(header.len()).map_err(|_| AppError::Corrupt("slots"))?;
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(&header);
        bytes.extend_from_slice(&(database.len() as u64).to_be_bytes());
        bytes.extend_from_slice(&database);
        let hash = Hash::of(&bytes);
        let mut out = File::create_new(part)?;
        out.write_all(&bytes)?;
        out.write_all(&hash.0)?;
        Ok(out.sync_all()?)
    }

    /// Makes a vault in `folder`, which must hold none, from a backup: with a new code, a new phone
    /// key, a new signing key and a new actor. In each circle the former phone's key signs once
    /// that the new one takes its place.
    ///
    /// # Errors
    /// [`AppError::Corrupt`] when the file is damaged, [`AppError::NewerVersion`],
    /// [`vault::VaultError::WrongRecoveryCode`], [`vault::VaultError::Exists`], what the disk says.
    pub fn restore(
        folder: &Path,
        file: &Path,
        recovery_code: &str,
        new_code: &str,
        cost: CodeCost,
        phone_key: &dyn PhoneKey,
    ) -> Result<Self, AppError> {
        let bytes = fs::read(file)?;
        let (header, database) = parts(&bytes)?;
        refuse_existing(folder)?;
        let unlocked = whole::folder(folder, |making| {
            let (unlocked, former) =
                vault::restore(making, header, recovery_code, new_code, cost, phone_key)?;
            let mut out = File::create_new(making.join(DATABASE_FILE))?;
            out.write_all(database)?;
            out.sync_all()?;
            drop(out);
            let app = Self::open(making, unlocked)?;
            app.succeed(&former)?;
            app.note_recovery_code_written_down()?;
            Ok(app.close())
        })?;
        Self::open_new(folder, unlocked)
    }

    /// Circles that the former phone is no longer in are kept as they are.
    fn succeed(&self, former: &SigningKey) -> Result<(), AppError> {
        self.command(|command| {
            for circle in log::circles(command.database)? {
                if command.circle(circle)?.membership().member_with(&former.public()).is_some() {
                    command.succeed(circle, former)?;
                }
            }
            Ok(())
        })
    }
}

/// The header and the database of a backup whose hash is right.
fn parts(bytes: &[u8]) -> Result<(&[u8], &[u8]), AppError> {
    const DAMAGED: AppError = AppError::Corrupt("backup");
    let (magic, _) = bytes.split_first_chunk::<18>().ok_or(DAMAGED)?;
    if magic[..17] != MAGIC[..17] {
        return Err(DAMAGED);
    }
    if magic[17] > MAGIC[17] {
        return Err(AppError::NewerVersion);
    }
    let (content, hash) = bytes.split_last_chunk::<32>().ok_or(DAMAGED)?;
    if Hash::of(content).0 != *hash {
        return Err(DAMAGED);
    }
    let rest = content.get(MAGIC.len()..).ok_or(DAMAGED)?;
    let (length, rest) = rest.split_first_chunk().ok_or(DAMAGED)?;
    let (header, rest) =
        rest.split_at_checked(u32::from_be_bytes(*length) as usize).ok_or(DAMAGED)?;
    let (length, database) = rest.split_first_chunk().ok_or(DAMAGED)?;
    if u64::from_be_bytes(*length) != database.len() as u64 {
        return Err(DAMAGED);
    }
    Ok((header, database))
}
