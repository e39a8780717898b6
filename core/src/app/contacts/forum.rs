//! Where contacts meet and share what they know. A date goes to every contact: into each circle of
//! work that the municipality's phone is in.

use super::{check_names_nobody, each_once};
use crate::app::command::make_id;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::talks::When;
use crate::model::id::{CaseId, ForumDateId};
use crate::model::papers::forum::{ForumDate, ahead};
use crate::model::time::Now;
use crate::store::{Database, records, work};

impl App {
    /// Enters a meeting; or changes the one called `there`. Those still to be are brought to circles
    /// that were founded since.
    ///
    /// # Errors
    /// [`When::checked`]'s; [`ForumDate::make`]'s; `topic` and `place` are
    /// [`Reason::NamesAnother`] when they name a user; `by` is [`Reason::OutOfRange`] for anyone
    /// but the municipality; [`AppError::NotFound`].
    ///
    /// [`Reason::OutOfRange`]: crate::model::invalid::Reason::OutOfRange
    /// [`Reason::NamesAnother`]: crate::model::invalid::Reason::NamesAnother
    pub fn set_forum_date(
        &self,
        case: CaseId,
        there: Option<ForumDateId>,
        (when, topic): (&When, &str),
        form: Option<&str>,
        now: Now,
    ) -> Result<ForumDate, AppError> {
        let new = ForumDateId(make_id()?);
        self.at_work(case, form, now, |command, at| {
            at.check_municipality()?;
            check_names_nobody(command.database, &[("topic", topic), ("place", &when.place)])?;
            let circles = command.all_work()?;
            let known = dates(command.database)?;
            if there.is_some_and(|id| !known.iter().any(|date| date.id == id)) {
                return Err(AppError::NotFound("forum date"));
            }
            let agreed = when.checked(at.entry.now)?;
            let date = ForumDate::make((agreed, topic), there.unwrap_or(new), &at.entry)?;
            for circle in &circles {
                let here: Vec<ForumDate> = records::all(command.database, *circle)?;
                let lacks = |one: &&&ForumDate| !here.iter().any(|there| there.id == one.id);
                let ahead = ahead(&known, at.entry.now);
                let mut kept: Vec<&dyn crate::ledger::ToRecord> = vec![&date];
                let more = ahead.iter().filter(|one| one.id != date.id).filter(lacks);
                kept.extend(more.map(|one| *one as &dyn crate::ledger::ToRecord));
                command.put(*circle, &kept)?;
            }
            Ok(date)
        })
    }

    /// Calls a meeting off.
    ///
    /// # Errors
    /// `by` as [`App::set_forum_date`]; [`AppError::NotFound`].
    pub fn withdraw_forum_date(
        &self,
        case: CaseId,
        date: ForumDateId,
        now: Now,
    ) -> Result<(), AppError> {
        self.at_work(case, None, now, |command, at| {
            at.check_municipality()?;
            let known = dates(command.database)?;
            let date = known.into_iter().find(|one| one.id == date);
            let date = date.ok_or(AppError::NotFound("forum date"))?.withdraw(at.entry.now);
            command.put_in_each(&command.all_work()?, &date)
        })
    }

    /// The meetings that are still to be, the next first.
    ///
    /// # Errors
    /// [`AppError::NotFound`], also on the user's phone; [`AppError::Store`].
    pub fn forum_dates(&self, case: CaseId, now: Now) -> Result<Vec<ForumDate>, AppError> {
        self.look(case, |database, place| {
            place.work()?;
            let known = dates(database)?;
            Ok(ahead(&known, &now.moment()).into_iter().cloned().collect())
        })
    }
}

/// All meetings, as every circle of work here has them.
fn dates(database: Database<'_>) -> Result<Vec<ForumDate>, AppError> {
    let copies: Vec<ForumDate> = work::of_all(database)?;
    Ok(each_once(copies, |date| date.withdrawn.as_ref().unwrap_or(&date.entered)))
}
