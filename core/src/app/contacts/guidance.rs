//! Guidance talks: the contact with the municipality.
//!
//! A talk lies in the circle of the case it was asked for in, since what it is about may be that
//! case's user. How often a contact is guided is about no case.
//!
//! - here: asking, planning, moving, holding; how often.
//! - `due`: reading them, and when the next is due.

mod due;

use super::profile::Work;
use crate::app::command::{Command, make_id};
use crate::app::contacts::AtWork;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::model::goal::Entry;
use crate::model::id::{CaseId, CircleId, GuidanceTalkId, PersonId};
use crate::model::invalid::Invalid;
use crate::model::papers::guidance::{
    GuidanceInterval, GuidanceRhythm, GuidanceTalk, NextGuidance, next_guidance,
};
use crate::model::time::{Date, Now};
use crate::store::records;

pub(super) use due::rhythm;
pub(in crate::app) use due::{due, is_said_in, read};

/// A contact's guidance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guidance {
    /// Whose.
    pub contact: PersonId,
    /// How often they are guided.
    pub interval: GuidanceInterval,
    /// When the next is due.
    pub next: NextGuidance,
    /// Talks that are to be: those with a day first, the soonest of them first.
    pub open: Vec<GuidanceTalk>,
    /// Talks that were held, missed or cancelled, the latest first.
    pub past: Vec<GuidanceTalk>,
}

impl App {
    /// Asks for a guidance talk: the contact with the municipality, or the municipality with them.
    /// `about` may be empty.
    ///
    /// # Errors
    /// As [`GuidanceTalk::ask`]; [`AppError::NotFound`], also on the user's phone.
    pub fn ask_for_guidance(
        &self,
        case: CaseId,
        about: &str,
        form: Option<&str>,
        now: Now,
    ) -> Result<GuidanceTalk, AppError> {
        self.new_guidance(case, about, form, now, |talk, _| Ok(talk.clone()))
    }

    /// Plans a guidance talk that nobody had asked for.
    ///
    /// # Errors
    /// As [`GuidanceTalk::ask`] and [`GuidanceTalk::plan`]; [`AppError::NotFound`].
    pub fn plan_new_guidance(
        &self,
        case: CaseId,
        (about, date): (&str, Date),
        form: Option<&str>,
        now: Now,
    ) -> Result<GuidanceTalk, AppError> {
        self.new_guidance(case, about, form, now, |talk, entry| talk.plan(date, entry))
    }

    /// Enters a guidance talk that was held without having been planned.
    ///
    /// # Errors
    /// As [`GuidanceTalk::ask`] and [`GuidanceTalk::hold`]; [`AppError::NotFound`].
    pub fn hold_new_guidance(
        &self,
        case: CaseId,
        (about, date): (&str, Date),
        form: Option<&str>,
        now: Now,
    ) -> Result<GuidanceTalk, AppError> {
        self.new_guidance(case, about, form, now, |talk, entry| talk.hold(date, entry))
    }

    /// Gives a talk that was asked for a day.
    ///
    /// # Errors
    /// As [`GuidanceTalk::plan`]; [`AppError::NotFound`].
    pub fn plan_guidance(
        &self,
        case: CaseId,
        talk: GuidanceTalkId,
        date: Date,
        form: Option<&str>,
        now: Now,
    ) -> Result<GuidanceTalk, AppError> {
        self.change_guidance((case, talk), form, now, |talk, entry| talk.plan(date, entry))
    }

    /// Moves a talk to another day.
    ///
    /// # Errors
    /// As [`GuidanceTalk::move_to`]; [`AppError::NotFound`].
    pub fn move_guidance(
        &self,
        case: CaseId,
        talk: GuidanceTalkId,
        (date, reason): (Date, &str),
        form: Option<&str>,
        now: Now,
    ) -> Result<GuidanceTalk, AppError> {
        self.change_guidance((case, talk), form, now, |talk, entry| {
            talk.move_to(date, reason, entry)
        })
    }

    /// Says that a talk was held.
    ///
    /// # Errors
    /// As [`GuidanceTalk::hold`]; [`AppError::NotFound`].
    pub fn hold_guidance(
        &self,
        case: CaseId,
        talk: GuidanceTalkId,
        date: Date,
        form: Option<&str>,
        now: Now,
    ) -> Result<GuidanceTalk, AppError> {
        self.change_guidance((case, talk), form, now, |talk, entry| talk.hold(date, entry))
    }

    /// Says that a talk's day went by without it.
    ///
    /// # Errors
    /// As [`GuidanceTalk::miss`]; [`AppError::NotFound`].
    pub fn miss_guidance(
        &self,
        case: CaseId,
        talk: GuidanceTalkId,
        reason: &str,
        form: Option<&str>,
        now: Now,
    ) -> Result<GuidanceTalk, AppError> {
        self.change_guidance((case, talk), form, now, |talk, entry| talk.miss(reason, entry))
    }

    /// Calls a talk off.
    ///
    /// # Errors
    /// As [`GuidanceTalk::cancel`]; [`AppError::NotFound`].
    pub fn cancel_guidance(
        &self,
        case: CaseId,
        talk: GuidanceTalkId,
        reason: &str,
        form: Option<&str>,
        now: Now,
    ) -> Result<GuidanceTalk, AppError> {
        self.change_guidance((case, talk), form, now, |talk, entry| talk.cancel(reason, entry))
    }

    /// Sets how many calendar months there are between a contact's guidance talks, into each circle
    /// of their work that is here.
    ///
    /// # Errors
    /// As [`GuidanceInterval::checked`]; `by` is
    /// [`Reason::OutOfRange`](crate::model::invalid::Reason) for anyone but the municipality;
    /// [`AppError::NotFound`].
    pub fn set_guidance_interval(
        &self,
        case: CaseId,
        months: u8,
        now: Now,
    ) -> Result<(), AppError> {
        self.at_work(case, None, now, |command, at| {
            at.check_municipality()?;
            let (contact, months) = (at.place.contact(), GuidanceInterval::checked(months)?);
            let (entered, by, on) = (at.entry.now.clone(), at.entry.by, at.entry.on);
            command.put_in_each(&at.circles, &GuidanceRhythm { contact, months, entered, by, on })
        })
    }

    /// The guidance of a case's contact.
    ///
    /// # Errors
    /// [`AppError::NotFound`], also on the user's phone; [`AppError::Store`].
    pub fn guidance(&self, case: CaseId, now: Now) -> Result<Guidance, AppError> {
        self.look(case, |database, place| {
            place.work()?;
            let contact = place.contact();
            let (talks, interval) = read(database, contact)?;
            let since = Work::since(database, contact)?;
            let since = since.unwrap_or(place.view.case.opened.date());
            let next = next_guidance(&talks, contact, since, interval, now.date());
            let (mut open, mut past): (Vec<_>, Vec<_>) =
                talks.into_iter().partition(GuidanceTalk::is_open);
            let order = |talk: &GuidanceTalk| {
                (talk.planned().is_none(), talk.planned(), talk.entered.utc, talk.id)
            };
            open.sort_by_key(order);
            past.sort_by_key(|talk| std::cmp::Reverse((ended(talk), talk.entered.utc, talk.id)));
            Ok(Guidance { contact, interval, next, open, past })
        })
    }

    fn new_guidance(
        &self,
        case: CaseId,
        about: &str,
        form: Option<&str>,
        now: Now,
        then: impl FnOnce(&GuidanceTalk, &Entry<'_>) -> Result<GuidanceTalk, Invalid>,
    ) -> Result<GuidanceTalk, AppError> {
        let id = GuidanceTalkId(make_id()?);
        self.at_work(case, form, now, |command, at| {
            let asked = GuidanceTalk::ask(about, id, at.place.contact(), &at.entry)?;
            let talk = then(&asked, &at.entry)?;
            command.put(at.place.work()?, &[&talk])?;
            Ok(talk)
        })
    }

    fn change_guidance(
        &self,
        (case, talk): (CaseId, GuidanceTalkId),
        form: Option<&str>,
        now: Now,
        change: impl FnOnce(&GuidanceTalk, &Entry<'_>) -> Result<GuidanceTalk, Invalid>,
    ) -> Result<GuidanceTalk, AppError> {
        self.at_work(case, form, now, |command, at| {
            let (circle, there) = found(command, at, talk)?;
            let changed = change(&there, &at.entry)?;
            command.put(circle, &[&changed])?;
            Ok(changed)
        })
    }
}

/// A talk, in whichever of the contact's circles it is.
fn found(
    command: &Command<'_>,
    at: &AtWork<'_>,
    talk: GuidanceTalkId,
) -> Result<(CircleId, GuidanceTalk), AppError> {
    for circle in &at.circles {
        let there: Option<GuidanceTalk> = records::one(command.database, *circle, talk)?;
        if let Some(talk) = there.filter(|talk| talk.contact == at.place.contact()) {
            return Ok((*circle, talk));
        }
    }
    Err(AppError::NotFound("guidance talk"))
}

/// The day a talk was held, or on which it was said that it isn't.
fn ended(talk: &GuidanceTalk) -> Option<Date> {
    use crate::model::papers::guidance::GuidanceStatus::{Asked, Cancelled, Held, Missed, Planned};
    match &talk.status {
        Asked | Planned { .. } => None,
        Held { date } => Some(*date),
        Missed { at, .. } | Cancelled { at, .. } => Some(at.date()),
    }
}
