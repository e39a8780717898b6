//! Leaving: the whole vault gone, its keys first.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::lawful::{lawful, of_work};
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::whole;
use crate::model::id::CaseId;
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::{Date, Now};
use crate::report::everything;
use crate::vault;

/// What law keeps of what a vault holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptHours {
    /// How many rows of timesheets, all versions.
    pub rows: usize,
    /// The first day on which all of them may be erased.
    pub until: Date,
}

impl App {
    /// What law keeps of what is in this vault; none on a service user's, who has no hours.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn kept_hours(&self, now: Now) -> Result<Option<KeptHours>, AppError> {
        self.read(|database| {
            let mut kept: Option<KeptHours> = None;
            for circle in of_work(database)? {
                if let Some(found) = lawful(database, circle, now.date())? {
                    let (rows, until) =
                        kept.map_or((0, found.until), |kept| (kept.rows, kept.until));
                    kept = Some(KeptHours {
                        rows: rows + found.rows(),
                        until: until.max(found.until),
                    });
                }
            }
            Ok(kept)
        })
    }

    /// What law keeps of one case's hours; none where nothing of them is here.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn kept_hours_of(&self, case: CaseId, now: Now) -> Result<Option<KeptHours>, AppError> {
        let Some(work) = self.place(case)?.work else { return Ok(None) };
        let kept = self.read(|database| lawful(database, work, now.date()))?;
        Ok(kept.map(|kept| KeptHours { rows: kept.rows(), until: kept.until }))
    }

    /// Whether [`App::leave`] would be refused, without leaving.
    ///
    /// # Errors
    /// As [`App::leave`].
    pub fn may_leave(&self, kept: Option<&Path>, now: Now) -> Result<(), AppError> {
        match (self.kept_hours(now)?, kept) {
            (Some(_), None) => Err(Invalid::new("kept", Reason::Empty).into()),
            (Some(_), Some(file)) if file.exists() => {
                Err(Invalid::new("kept", Reason::Exists).into())
            }
            _ => Ok(()),
        }
    }

    /// Destroys this vault: its keys first, then all that is in its folder, and the folder. Take
    /// everything out before ([`App::take_out`]): nothing brings it back but a backup and its
    /// recovery code. Other people's phones keep what was shared with them.
    ///
    /// What law keeps of hours is written to `kept` first, for whoever pays them: a file that must
    /// not exist.
    ///
    /// # Errors
    /// `kept` is [`Reason::Empty`] when law keeps something and no file is given,
    /// [`Reason::Exists`] when there is one; what the disk says. Until the keys are gone nothing
    /// has changed; after that, [`vault::finish_destroying`] goes on.
    pub fn leave(self, kept: Option<&Path>, now: Now) -> Result<(), AppError> {
        self.may_leave(kept, now)?;
        if let (Some(_), Some(file)) = (self.kept_hours(now)?, kept) {
            self.write_kept(file, now)?;
        }
        let folder = self.folder.clone();
        // the database is closed
        drop(self);
        Ok(vault::destroy(&folder)?)
    }

    fn write_kept(&self, file: &Path, now: Now) -> Result<(), AppError> {
        let mut everything = self.everything(now)?;
        let works = self.read(|database| {
            let of = |circle| Ok((circle, lawful(database, circle, now.date())?));
            of_work(database)?.into_iter().map(of).collect::<Result<Vec<_>, AppError>>()
        })?;
        everything.typed.clear();
        everything.drafts.clear();
        everything.circles.retain_mut(|circle| {
            let kept = works.iter().find(|(of, _)| *of == circle.id);
            let Some(kept) = kept.and_then(|(_, kept)| kept.as_ref()) else { return false };
            circle.records.retain(|record| kept.keeps(&record.key));
            true
        });
        let text = everything::json(&everything);
        whole::file(file, |part| {
            let mut out = fs::File::create_new(part)?;
            out.write_all(text.as_bytes())?;
            Ok(out.sync_all()?)
        })
    }
}
