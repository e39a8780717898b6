//! Everything out: all that this vault holds, for a machine to read and for a person.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;

use crate::app::error::AppError;
use crate::app::life::{App, owner};
use crate::app::{answering, whole};
use crate::ledger::Circle;
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::Now;
use crate::report::everything::{self, CircleOut, Everything, TypedOut};
use crate::report::page;
use crate::store::{drafts, forms, log, view};
use crate::text::Texts;

impl App {
    /// All that this vault holds: every record of every circle, also those that this version can't
    /// read, and what is under way on this phone.
    ///
    /// # Errors
    /// [`AppError::Store`], [`AppError::Ledger`].
    pub fn everything(&self, now: Now) -> Result<Everything, AppError> {
        self.read(|database| {
            let (person, role) = owner(database)?;
            let mut circles = Vec::new();
            for id in log::circles(database)? {
                let circle = Circle::replay(&log::of_circle(database, id)?)?;
                circles.push(CircleOut {
                    id,
                    kind: circle.membership().circle.clone(),
                    people: view::involved(database, id)?,
                    records: circle.records(),
                });
            }
            let typed = forms::all(database)?.into_iter();
            let typed = typed.map(|(form, fields)| TypedOut { form, fields }).collect();
            let drafts = drafts::states(database)?;
            Ok(Everything { made: now.moment(), person, role, circles, typed, drafts })
        })
    }

    /// Writes everything to two files, which must not exist: `data`, one JSON that
    /// `docs/export.md` describes, and `page`, one page to read in the language of `texts`. Each is
    /// there whole or not at all.
    ///
    /// # Errors
    /// `data` or `page` is [`Reason::Exists`]; what the disk says.
    pub fn take_out(
        &self,
        data: &Path,
        page: &Path,
        texts: &Texts,
        now: Now,
    ) -> Result<(), AppError> {
        for (field, file) in [("data", data), ("page", page)] {
            if file.exists() {
                return Err(Invalid::new(field, Reason::Exists).into());
            }
        }
        let everything = self.everything(now)?;
        let read = page::page(&everything, texts, answering::instrument()?);
        for (file, text) in [(data, everything::json(&everything)), (page, read)] {
            whole::file(file, |part| {
                let mut out = File::create_new(part)?;
                out.write_all(text.as_bytes())?;
                Ok(out.sync_all()?)
            })?;
        }
        Ok(())
    }
}
