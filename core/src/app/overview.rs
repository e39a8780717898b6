//! What one case holds of near now: enough for reminders, signals and the first screen, and no
//! more. It is read in one transaction by day and by what things belong to, so that it costs as
//! little after five years as after one.
//!
//! - here: what an overview is.
//! - `reading`: how it is read.
//! - `derived`: what follows from it: occurrences, rounds, the talk that is due.

mod derived;
mod reading;

use chrono::{Days, TimeDelta};

use super::case_life::{self, Endings};
use super::cases::CaseState;
use super::error::AppError;
use super::life::App;
use super::place::{self, Acting, Place};
use super::talks::due;
use crate::model::decision::{self, Decision};
use crate::model::goal::{Goal, Rating};
use crate::model::id::{CaseId, PersonId};
use crate::model::person::Role;
use crate::model::session::change::OccurrenceChange;
use crate::model::session::pause::Pause;
use crate::model::session::plan::SessionPlan;
use crate::model::session::record::TrainingSession;
use crate::model::talk::rhythm::NextTalk;
use crate::model::talk::{Agreement, Outcome, Preparation, Ready, Status, TriangleTalk};
use crate::model::time::{Date, Now};
use crate::model::transition::WayOnward;
use crate::store::{Database, view};
use crate::vault::PublicKey;
use reading::Reader;

/// Sessions and ratings are read back to so many days before today.
pub const DAYS_BACK: u64 = 42;

/// Sessions are read forward to so many days after today: those that are known not to be held.
pub const DAYS_AHEAD: u64 = 740;

/// One case, as one viewer on this phone has it now.
#[derive(Debug, Clone)]
pub struct Overview {
    /// Where its records lie, and who is who.
    pub place: Place,
    /// Whose view it is.
    pub viewer: PersonId,
    /// What they are in the case.
    pub role: Role,
    /// The viewer's civil date.
    pub today: Date,
    /// The case, its finished parts without their answers, and what is under way on this phone.
    pub state: CaseState,
    /// The service user has a phone of their own in the case.
    pub user_has_phone: bool,
    /// Plans that reach to [`DAYS_BACK`], or of which something was moved there.
    pub plans: Vec<SessionPlan>,
    /// Changes of their occurrences.
    pub changes: Vec<OccurrenceChange>,
    /// All pauses.
    pub pauses: Vec<Pause>,
    /// All versions of the sessions from [`DAYS_BACK`] on.
    pub sessions: Vec<TrainingSession>,
    /// The day of the first session that was held.
    pub first_held: Option<Date>,
    /// Active goals.
    pub goals: Vec<Goal>,
    /// Their ratings, at least the last of each.
    pub ratings: Vec<Rating>,
    /// All talks.
    pub talks: Vec<TriangleTalk>,
    /// The talk of the rhythm that is due next, whether the case closes or not.
    pub next_talk: Option<NextTalk>,
    /// What the last talk came to.
    pub last_outcome: Option<Outcome>,
    /// What was agreed and is open.
    pub agreements: Vec<Agreement>,
    /// Who has prepared the talks that are to be, as all three know it.
    pub ready: Vec<Ready>,
    /// The viewer's own preparations of those.
    pub preparations: Vec<Preparation>,
    /// The decision that counts.
    pub decision: Option<Decision>,
    /// The decision with which the period ends that decisions cover, as seen from today, where it
    /// has an end.
    pub last_decision: Option<Decision>,
    /// What was settled of what comes after its period.
    pub ways_onward: Vec<WayOnward>,
    /// The days on which another contact took over.
    pub contact_changed: Vec<Date>,
    /// How the case was closed and opened.
    pub endings: Endings,
    /// The case was closed before today, and not opened since.
    pub closed: bool,
}

impl App {
    /// One case, as one viewer on this phone has it now.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn overview(&self, case: CaseId, acting: Acting, now: Now) -> Result<Overview, AppError> {
        let phone = self.phone();
        self.read(|database| of(database, case, &phone, acting, now))
    }

    /// Every case, as this phone's owner has it now, in the order they were opened.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn overviews(&self, now: Now) -> Result<Vec<Overview>, AppError> {
        let phone = self.phone();
        self.read(|database| all(database, &phone, now))
    }
}

/// Every case, inside a transaction.
pub(super) fn all(
    database: Database<'_>,
    phone: &PublicKey,
    now: Now,
) -> Result<Vec<Overview>, AppError> {
    let places =
        view::cases(database)?.into_iter().map(|view| place::of_view(database, view, phone));
    places.map(|place| at(database, place?, Acting::Owner, now)).collect()
}

/// One case, inside a transaction.
pub(super) fn of(
    database: Database<'_>,
    case: CaseId,
    phone: &PublicKey,
    acting: Acting,
    now: Now,
) -> Result<Overview, AppError> {
    at(database, place::place(database, case, phone)?, acting, now)
}

fn at(
    database: Database<'_>,
    place: Place,
    acting: Acting,
    now: Now,
) -> Result<Overview, AppError> {
    let role = match acting {
        Acting::Owner => place.role,
        Acting::User => Role::ServiceUser,
    };
    let (viewer, today) = (place.person(acting), now.date());
    let reader = Reader { database, place: &place, today };
    let (goals, sessions) = (reader.active_goals()?, reader.sessions()?);
    let (talks, changes) = (reader.of::<TriangleTalk>(place.triangle)?, reader.changes()?);
    let first_held = due::first_held_session(database, place.pair)?;
    let (state, pauses) = (reader.state()?, reader.of(place.pair)?);
    let (_, decisions) = &state.known;
    let known = due::Known { first_session: first_held, pauses: &pauses, decisions };
    let endings = case_life::endings_of(database, &place)?;
    Ok(Overview {
        viewer,
        role,
        today,
        user_has_phone: reader.user_has_phone()?,
        plans: reader.plans(&changes)?,
        next_talk: due::after(database, &place, &talks, &known, today)?,
        ratings: reader.ratings(&goals)?,
        last_outcome: reader.last_outcome()?,
        agreements: reader.open_agreements()?,
        ready: reader.of_coming(&talks, place.triangle)?,
        preparations: reader.preparations(&talks, viewer)?,
        decision: decision::current(decisions).cloned(),
        last_decision: last_decision(decisions, today),
        ways_onward: reader.of(place.triangle)?,
        contact_changed: reader.contact_changed()?,
        closed: !endings.is_open(today),
        endings,
        changes,
        sessions,
        first_held,
        goals,
        pauses,
        state,
        talks,
        place,
    })
}

impl Overview {
    /// The case is closed; or at the last talk it was said that it closes, and no other is to be, nor
    /// was the case opened again since.
    pub fn closes(&self) -> bool {
        let said = self.endings.said_to_close(self.last_outcome.as_ref());
        let talk_is_to_be = self.talks.iter().any(|talk| talk.status == Status::Planned);
        self.closed || (said && !talk_is_to_be)
    }
}

/// The decision with which the period ends, where that has an end.
fn last_decision(decisions: &[Decision], today: Date) -> Option<Decision> {
    let end = case_life::period_end(decisions, today)?;
    let is_last = |one: &Decision| one.withdrawn.is_none() && one.end == Some(end);
    decisions.iter().find(|one| is_last(one)).cloned()
}

pub(super) fn back(date: Date, days: u64) -> Date {
    date.checked_sub_days(Days::new(days)).unwrap_or(date)
}

pub(super) fn forward(date: Date, days: u64) -> Date {
    date.checked_add_signed(TimeDelta::days(i64::try_from(days).unwrap_or(0))).unwrap_or(date)
}
