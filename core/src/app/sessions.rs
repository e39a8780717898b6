//! What was done together: one record for each participant, in that participant's own case.
//!
//! - here: looking back, by days and never a whole case.
//! - `logging`: one log, one command, also of a group; undoing it.
//! - `correcting`: a new version; the user's own ratings afterwards.
//! - `beginning`: what a new log begins with.
//! - `mood`: the mood before, said before the session.
//! - `work_notes`: the contact's work notes.

mod beginning;
mod correcting;
mod logging;
mod mood;
mod work_notes;

use chrono::TimeDelta;

pub use beginning::{Beginner, Beginning};
pub use correcting::Rewritten;
pub use logging::{DAYS_OFF, LogPart};
pub use mood::KeptMood;

use super::error::AppError;
use super::life::App;
use super::occurrences::{occurrence, occurrences};
use super::pauses::pauses;
use super::place::{Place, of_case};
use super::sharing::sessions_circle;
use crate::model::goal::Goal;
use crate::model::id::{CaseId, SessionId};
use crate::model::session::defaults;
use crate::model::session::occurrence::{Occurrence, OccurrenceRef};
use crate::model::session::pause::Pause;
use crate::model::session::record::{TrainingSession, current};
use crate::model::time::{Date, Now};
use crate::store::{Database, records};

/// How long an occurrence that nobody logged is asked for, in days.
pub const UNLOGGED_DAYS: i64 = 14;

/// How many records are looked through at a time for the last held session.
const PAGE: u32 = 16;

/// How many such pages, where only a group's sessions count, or only others.
const PAGES: u32 = 4;

/// What lies on some days of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Days {
    /// What is planned, moved, dropped or paused, and not logged.
    pub occurrences: Vec<Occurrence>,
    /// What is logged.
    pub sessions: Vec<TrainingSession>,
    /// The case's pauses, also of other days.
    pub pauses: Vec<Pause>,
}

/// Some months of what was logged, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The sessions that count, newest first.
    pub sessions: Vec<TrainingSession>,
    /// The first day of the earliest month among them, when something lies before it.
    pub before: Option<Date>,
}

impl App {
    /// A case's sessions that count and began on the dates, both included, in order of time.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn sessions(
        &self,
        case: CaseId,
        dates: (Date, Date),
    ) -> Result<Vec<TrainingSession>, AppError> {
        self.look(case, |database, place| within(database, place, dates))
    }

    /// What lies on the dates, both included.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn days(&self, case: CaseId, dates: (Date, Date)) -> Result<Days, AppError> {
        self.look(case, |database, place| {
            let given = scheduled(database, place, dates)?;
            let unlogged = given.into_iter().filter(|(_, logged)| !logged);
            Ok(Days {
                occurrences: unlogged.map(|(occurrence, _)| occurrence).collect(),
                sessions: within(database, place, dates)?,
                pauses: pauses(database, place)?,
            })
        })
    }

    /// What has begun in the last [`UNLOGGED_DAYS`] days, was to be held, and isn't logged.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn unlogged(&self, case: CaseId, now: Now) -> Result<Vec<Occurrence>, AppError> {
        self.look(case, |database, place| unlogged(database, place, now))
    }

    /// The last session of a case that was held.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn last_held(&self, case: CaseId) -> Result<Option<TrainingSession>, AppError> {
        self.look(case, |database, place| last_held(database, place, None))
    }

    /// A case's goals, also those that have ended: what steps were seen on.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn session_goals(&self, case: CaseId) -> Result<Vec<Goal>, AppError> {
        self.look(case, |database, place| of_case(database, place.pair, place.case()))
    }

    /// All versions of one session, undone ones too, in the order they were made. `session` is the
    /// id of its first.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn session_versions(
        &self,
        case: CaseId,
        session: SessionId,
    ) -> Result<Vec<TrainingSession>, AppError> {
        self.look(case, |database, place| {
            let versions = versions_of(database, place, session)?;
            if versions.is_empty() { Err(AppError::NotFound("session")) } else { Ok(versions) }
        })
    }

    /// What was logged before `before` (the first day of a month; everything, without one) and up
    /// to today: whole months, as many as hold `least` sessions.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn done(
        &self,
        case: CaseId,
        before: Option<Date>,
        least: usize,
        today: Date,
    ) -> Result<Done, AppError> {
        self.look(case, |database, place| {
            let end = before.and_then(|before| before.pred_opt()).unwrap_or(today);
            done(database, place, (first_of_month(end), end.min(today)), least)
        })
    }
}

fn done(
    database: Database<'_>,
    place: &Place,
    (mut from, mut to): (Date, Date),
    least: usize,
) -> Result<Done, AppError> {
    let first = match sessions_circle(database, place)? {
        Some((circle, _)) => records::first::<TrainingSession>(database, circle, 1, 0)?.pop(),
        None => None,
    };
    let mut done = Done { sessions: Vec::new(), before: None };
    let Some(first) = first.map(|session| session.start.date()) else { return Ok(done) };
    loop {
        done.sessions.extend(within(database, place, (from, to))?.into_iter().rev());
        let Some(end) = from.pred_opt().filter(|end| first <= *end) else { return Ok(done) };
        if done.sessions.len() >= least {
            done.before = Some(from);
            return Ok(done);
        }
        (from, to) = (first_of_month(end), end);
    }
}

/// The sessions that count and began on the dates, in order of time.
pub(super) fn within(
    database: Database<'_>,
    place: &Place,
    dates: (Date, Date),
) -> Result<Vec<TrainingSession>, AppError> {
    let versions = versions(database, place, dates)?;
    let mut found: Vec<TrainingSession> = current(&versions).into_iter().cloned().collect();
    found.retain(|session| (dates.0..=dates.1).contains(&session.start.date()));
    Ok(found)
}

/// All versions of the sessions of which one began on the dates.
fn versions(
    database: Database<'_>,
    place: &Place,
    dates: (Date, Date),
) -> Result<Vec<TrainingSession>, AppError> {
    let Some((circle, shared)) = sessions_circle(database, place)? else { return Ok(Vec::new()) };
    let found: Vec<TrainingSession> = records::versions_within(database, circle, dates)?;
    let of_case = found.into_iter().filter(|session| session.case == place.case());
    Ok(of_case.filter_map(|session| shared.session(session)).collect())
}

/// All versions of one session, in the order they were made.
fn versions_of(
    database: Database<'_>,
    place: &Place,
    session: SessionId,
) -> Result<Vec<TrainingSession>, AppError> {
    let circle = sessions_circle(database, place)?;
    let (circle, shared) = circle.ok_or(AppError::NotFound("circle"))?;
    let found: Vec<TrainingSession> = records::about(database, circle, session)?;
    let of_case = found.into_iter().filter(|version| version.case == place.case());
    let mut found: Vec<TrainingSession> =
        of_case.filter_map(|version| shared.session(version)).collect();
    found.sort_by_key(|version| (version.version, version.entered.utc, version.id));
    Ok(found)
}

/// The occurrences on the dates, and whether each is logged.
pub(super) fn scheduled(
    database: Database<'_>,
    place: &Place,
    dates: (Date, Date),
) -> Result<Vec<(Occurrence, bool)>, AppError> {
    let given = occurrences(database, place, dates)?;
    let Some(days) = given
        .iter()
        .map(|one| one.local.date())
        .min()
        .zip(given.iter().map(|one| one.local.date()).max())
    else {
        return Ok(Vec::new());
    };
    let versions = versions(database, place, around(days))?;
    let logged: Vec<OccurrenceRef> =
        current(&versions).into_iter().filter_map(|session| session.planned).collect();
    let is_logged = |one: Occurrence| {
        let is_logged = logged.contains(&one.of);
        (one, is_logged)
    };
    Ok(given.into_iter().map(is_logged).collect())
}

/// What has begun lately, was to be held, and isn't logged.
pub(super) fn unlogged(
    database: Database<'_>,
    place: &Place,
    now: Now,
) -> Result<Vec<Occurrence>, AppError> {
    let from = days_after(now.date(), -UNLOGGED_DAYS);
    let mut found = scheduled(database, place, (from, days_after(now.date(), 1)))?;
    found.retain(|(one, logged)| one.is_on() && one.start <= now.utc && !logged);
    Ok(found.into_iter().map(|(one, _)| one).collect())
}

/// Whether an occurrence is logged.
pub(super) fn is_logged(
    database: Database<'_>,
    place: &Place,
    of: OccurrenceRef,
) -> Result<bool, AppError> {
    let Some(there) = occurrence(database, place, of)? else { return Ok(false) };
    let on = there.local.date();
    let versions = versions(database, place, around((on, on)))?;
    Ok(current(&versions).iter().any(|session| session.planned == Some(of)))
}

/// The last session that was held; with `in_group`, of a group's only, or of others only, and not
/// longer ago than a few pages.
pub(super) fn last_held(
    database: Database<'_>,
    place: &Place,
    in_group: Option<bool>,
) -> Result<Option<TrainingSession>, AppError> {
    let Some((circle, _)) = sessions_circle(database, place)? else { return Ok(None) };
    let pages = in_group.map_or(u32::MAX, |_| PAGES);
    for page in 0..pages {
        let rows: Vec<TrainingSession> =
            records::last(database, circle, PAGE, page.saturating_mul(PAGE))?;
        let (Some(newest), Some(oldest)) = (rows.first(), rows.last()) else { break };
        let found = within(database, place, (oldest.start.date(), newest.start.date()))?;
        let asked = |session: &&TrainingSession| in_group.is_none_or(|of| of == session.in_group);
        let asked: Vec<&TrainingSession> = found.iter().filter(asked).collect();
        if let Some(last) = defaults::last_held(&asked) {
            return Ok(Some(last.clone()));
        }
    }
    Ok(None)
}

/// The days on which sessions of occurrences on `days` may have begun.
fn around((from, to): (Date, Date)) -> (Date, Date) {
    // a day more, for another zone's midnight
    (days_after(from, -DAYS_OFF - 1), days_after(to, DAYS_OFF + 1))
}

fn days_after(date: Date, days: i64) -> Date {
    date.checked_add_signed(TimeDelta::days(days)).unwrap_or(date)
}

fn first_of_month(date: Date) -> Date {
    chrono::Datelike::with_day(&date, 1).unwrap_or(date)
}
