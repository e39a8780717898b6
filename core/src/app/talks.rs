//! Triangle talks, from the day one is due to what came of what was agreed.
//!
//! - here: planning, moving, and what wasn't held.
//! - `due`: which talk is due next.
//! - `standing`: where a case's talks stand, and those that have been.
//! - [`preparing`]: what each prepares alone, and brings up.
//! - [`agenda`], `agenda_facts`: what the case proposes, seen and struck by the user first.
//! - [`raising`]: two answers that one of the two wants to talk about.
//! - [`holding`]: holding a talk; what was agreed.
//! - [`requests`]: anyone's wish for a talk.

pub mod agenda;
pub(in crate::app) mod agenda_facts;
pub(in crate::app) mod due;
pub mod holding;
pub mod preparing;
pub mod raising;
pub mod requests;
mod standing;
#[cfg(test)]
mod tests;

use chrono::NaiveDateTime;

use super::command::{Command, make_id};
use super::error::AppError;
use super::life::App;
use super::place::{Acting, Place};
use crate::model::closing::Doing;
use crate::model::goal::Entry;
use crate::model::id::{CaseId, CircleId, TalkId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::talk::{Agreed, Because, Kind, Party, TalkRequest, TalkSetting, TriangleTalk};
use crate::model::text;
use crate::model::time::{Moment, Now};
use crate::store::records;

pub use standing::{PastTalk, Talks};
pub(super) use standing::{all, last_outcome, one, planned};

/// The most characters of a signal's key.
pub const SIGNAL_CHARACTERS: usize = 120;

/// When and where a talk is to be, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    /// The local date and time.
    pub local: NaiveDateTime,
    /// The IANA name of the zone it is local in.
    pub zone: String,
    /// Where; may be empty.
    pub place: String,
}

impl When {
    /// Still ahead.
    ///
    /// # Errors
    /// As [`Agreed::ahead`].
    pub fn checked(&self, now: &Moment) -> Result<Agreed, Invalid> {
        Agreed::ahead(self.local, &self.zone, &self.place, now)
    }
}

/// A command on a case's talks: who acts, and where what it writes lies.
pub(super) struct AtTheTable<'a> {
    pub place: &'a Place,
    pub party: Party<'a>,
    pub entry: Entry<'a>,
    pub triangle: CircleId,
}

impl App {
    /// A command on a case's talks. `form` is the key of the form it came from, which is let go.
    pub(super) fn at_the_table<T>(
        &self,
        case: CaseId,
        acting: Acting,
        form: Option<&str>,
        now: Now,
        work: impl FnOnce(&mut Command<'_>, &AtTheTable<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place(case)?;
            let members = place.members();
            let (party, entry) = (place.party(&members), place.entry(acting, &moment));
            let triangle = place.triangle()?;
            let table = AtTheTable { place: &place, party, entry, triangle };
            let done = work(command, &table)?;
            if let Some(form) = form {
                command.use_form(form)?;
            }
            Ok(done)
        })
    }

    /// Plans the talk that the rhythm asks for next, with a time or none yet.
    ///
    /// # Errors
    /// `talk` is [`Reason::Exists`] when one is planned already, and [`Reason::NotDue`] when nothing
    /// more is due by the decision's end; `case` is [`Reason::Ended`] for a day on which it is
    /// closed; [`When::checked`]'s; [`AppError::NotFound`].
    pub fn plan_talk(
        &self,
        case: CaseId,
        when: Option<&When>,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<TriangleTalk, AppError> {
        let id = TalkId(make_id()?);
        self.at_the_table(case, acting, form, now, |command, at| {
            let agreed = when.map(|when| when.checked(at.entry.now)).transpose()?;
            let talks = all(command.database, at.place)?;
            if talks.iter().any(TriangleTalk::is_next_of_rhythm) {
                return Err(Invalid::new("talk", Reason::Exists).into());
            }
            // which talk it is depends on the day it is to be
            let day = agreed.as_ref().map_or(now.date(), Agreed::date);
            command.may(at.place, Doing::Planning(day))?;
            let next = due::next(command.database, at.place, &talks, day)?;
            let next = next.ok_or_else(|| Invalid::new("talk", Reason::NotDue))?;
            let talk = TriangleTalk::plan(id, case, next.kind, None, agreed, &at.entry)?;
            command.put(at.triangle, &[&talk])?;
            Ok(talk)
        })
    }

    /// Plans a talk besides the rhythm. One that someone asked for answers their wish.
    ///
    /// # Errors
    /// [`When::checked`]'s; `request` is [`Reason::Ended`] when it is no longer open; `signal` as
    /// [`text::line()`], with at most [`SIGNAL_CHARACTERS`]; [`AppError::NotFound`].
    pub fn plan_extra_talk(
        &self,
        case: CaseId,
        because: &Because,
        when: Option<&When>,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<TriangleTalk, AppError> {
        let id = TalkId(make_id()?);
        self.at_the_table(case, acting, form, now, |command, at| {
            let agreed = when.map(|when| when.checked(at.entry.now)).transpose()?;
            let because = match because {
                Because::Asked { .. } => because.clone(),
                Because::Signal { signal } => {
                    Because::Signal { signal: text::line("signal", signal, SIGNAL_CHARACTERS)? }
                }
            };
            let day = agreed.as_ref().map_or(now.date(), Agreed::date);
            command.may(at.place, Doing::Planning(day))?;
            let asked = match &because {
                Because::Asked { request } => Some(
                    records::one::<TalkRequest>(command.database, at.triangle, request)?
                        .ok_or(AppError::NotFound("request"))?,
                ),
                Because::Signal { .. } => None,
            };
            let because = Some(because);
            let talk = TriangleTalk::plan(id, case, Kind::Extra, because, agreed, &at.entry)?;
            match asked.map(|asked| asked.planned(&talk)).transpose()? {
                Some(answered) => command.put(at.triangle, &[&talk, &answered])?,
                None => command.put(at.triangle, &[&talk])?,
            }
            Ok(talk)
        })
    }

    /// Agrees on a time for a talk that has none.
    ///
    /// # Errors
    /// As [`TriangleTalk::agree`]; [`When::checked`]'s; [`AppError::NotFound`].
    pub fn agree_time(
        &self,
        case: CaseId,
        talk: TalkId,
        when: &When,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<TriangleTalk, AppError> {
        self.change_talk(case, talk, acting, form, now, |talk, entry| {
            talk.agree(when.checked(entry.now)?)
        })
    }

    /// Moves a talk to another time or place.
    ///
    /// # Errors
    /// As [`TriangleTalk::move_to`]; [`When::checked`]'s; [`AppError::NotFound`].
    #[allow(clippy::too_many_arguments)] // what is typed, and where it is from
    pub fn move_talk(
        &self,
        case: CaseId,
        talk: TalkId,
        to: &When,
        reason: &str,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<TriangleTalk, AppError> {
        self.change_talk(case, talk, acting, form, now, |talk, entry| {
            talk.move_to(to.checked(entry.now)?, reason, entry)
        })
    }

    /// Says that a talk's time went by without it.
    ///
    /// # Errors
    /// As [`TriangleTalk::miss`]; [`AppError::NotFound`].
    pub fn miss_talk(
        &self,
        case: CaseId,
        talk: TalkId,
        reason: &str,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<TriangleTalk, AppError> {
        self.change_talk(case, talk, acting, form, now, |talk, entry| talk.miss(reason, entry.now))
    }

    /// Calls a talk off.
    ///
    /// # Errors
    /// As [`TriangleTalk::cancel`]; [`AppError::NotFound`].
    pub fn cancel_talk(
        &self,
        case: CaseId,
        talk: TalkId,
        reason: &str,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<TriangleTalk, AppError> {
        self.change_talk(case, talk, acting, form, now, |talk, entry| {
            talk.cancel(reason, entry.now)
        })
    }

    fn change_talk(
        &self,
        case: CaseId,
        talk: TalkId,
        acting: Acting,
        form: Option<&str>,
        now: Now,
        change: impl FnOnce(&TriangleTalk, &Entry<'_>) -> Result<TriangleTalk, Invalid>,
    ) -> Result<TriangleTalk, AppError> {
        self.at_the_table(case, acting, form, now, |command, at| {
            let there = one(command.database, at.place, talk)?;
            let talk = change(&there, &at.entry)?;
            if let Some(agreed) = talk.agreed.as_ref().filter(|_| talk.agreed != there.agreed) {
                command.may(at.place, Doing::Planning(agreed.date()))?;
            }
            command.put(at.triangle, &[&talk])?;
            Ok(talk)
        })
    }

    /// Sets how many calendar months there are between the case's talks.
    ///
    /// # Errors
    /// As [`TalkSetting::make`]; [`AppError::NotFound`].
    pub fn set_talk_interval(
        &self,
        case: CaseId,
        months: u8,
        acting: Acting,
        now: Now,
    ) -> Result<(), AppError> {
        self.at_the_table(case, acting, None, now, |command, at| {
            command.may(at.place, Doing::Planning(now.date()))?;
            command.put(at.triangle, &[&TalkSetting::make(months, case, &at.entry)?])
        })
    }
}
