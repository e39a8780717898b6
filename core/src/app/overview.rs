//! What one case holds of near now: enough for reminders, signals and the first screen, and no
//! more. It is read in one transaction by day and by what things belong to, so that it costs as
//! little after five years as after one.
//!
//! - here: what is read.
//! - `derived`: what follows from it: occurrences, rounds, the talk that is due.

mod derived;

use chrono::{Days, TimeDelta};

use super::cases::CaseState;
use super::error::AppError;
use super::life::App;
use super::occurrences;
use super::place::{self, Acting, Place, of_case};
use super::talks::due;
use crate::model::decision::Decision;
use crate::model::goal::{Goal, Rating, Status as GoalStatus};
use crate::model::id::{CaseId, CircleId, PersonId};
use crate::model::kept::Kept;
use crate::model::person::Role;
use crate::model::session::change::OccurrenceChange;
use crate::model::session::pause::Pause;
use crate::model::session::plan::SessionPlan;
use crate::model::session::record::TrainingSession;
use crate::model::talk::rhythm::NextTalk;
use crate::model::talk::{Agreement, Next, Outcome, Preparation, Ready, Status, TriangleTalk};
use crate::model::time::{Date, Now};
use crate::store::{Database, StoreError, drafts, parts, records, view};
use crate::vault::PublicKey;

/// Sessions and ratings are read back to so many days before today.
pub const DAYS_BACK: u64 = 42;

/// Sessions are read forward to so many days after today: those that are known not to be held.
pub const DAYS_AHEAD: u64 = 740;

/// Changes of occurrences are read so many days further back than sessions, by the day they lead
/// to: hardly anything is moved back by more.
const MOVED_DAYS: u64 = 62;

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
    let cases = view::cases(database)?.into_iter().map(|view| view.case.id);
    cases.map(|case| of(database, case, phone, Acting::Owner, now)).collect()
}

/// One case, inside a transaction.
pub(super) fn of(
    database: Database<'_>,
    case: CaseId,
    phone: &PublicKey,
    acting: Acting,
    now: Now,
) -> Result<Overview, AppError> {
    let place = place::place(database, case, phone)?;
    let role = match acting {
        Acting::Owner => place.role,
        Acting::User => Role::ServiceUser,
    };
    let (viewer, today) = (place.person(acting), now.date());
    let reader = Reader { database, place: &place, today };
    let (goals, sessions) = (reader.active_goals()?, reader.sessions()?);
    let (talks, changes) = (reader.of::<TriangleTalk>(place.triangle)?, reader.changes()?);
    let first_held = due::first_held_session(database, place.pair)?;
    Ok(Overview {
        viewer,
        role,
        today,
        state: reader.state()?,
        user_has_phone: reader.user_has_phone()?,
        plans: reader.plans(&changes)?,
        pauses: reader.of(place.pair)?,
        next_talk: due::after(database, &place, &talks, first_held, today)?,
        ratings: reader.ratings(&goals)?,
        last_outcome: reader.last_outcome()?,
        agreements: reader.open_agreements()?,
        ready: reader.of_coming(&talks, place.triangle)?,
        preparations: reader.preparations(&talks, viewer)?,
        decision: super::decisions::current(database, place.triangle, case)?,
        changes,
        sessions,
        first_held,
        goals,
        talks,
        place,
    })
}

/// Reads one case's records.
struct Reader<'a> {
    database: Database<'a>,
    place: &'a Place,
    today: Date,
}

impl Reader<'_> {
    /// What `find` finds in a circle; nothing where this vault isn't in it.
    fn find<T: Kept>(
        &self,
        circle: Option<CircleId>,
        find: impl FnOnce(CircleId) -> Result<Vec<T>, StoreError>,
    ) -> Result<Vec<T>, AppError> {
        let Some(circle) = circle else { return Ok(Vec::new()) };
        let mut found = find(circle)?;
        let case = self.place.view.case.id;
        found.retain(|record| record.case().is_none_or(|of| of == case));
        Ok(found)
    }

    fn of<T: Kept>(&self, circle: Option<CircleId>) -> Result<Vec<T>, AppError> {
        of_case(self.database, circle, self.place.view.case.id)
    }

    fn state(&self) -> Result<CaseState, AppError> {
        let (view, database) = (self.place.view.clone(), self.database);
        let (circle, case) = (view.circle, view.case.id);
        Ok(CaseState {
            assessments: parts::without_answers(database, circle, case)?,
            drafts: drafts::of_case(database, case)?,
            newer_parts: view::newer_parts(database, circle, case)?,
            view,
        })
    }

    fn user_has_phone(&self) -> Result<bool, AppError> {
        Ok(view::has_phone(self.database, self.place.view.circle, self.place.user())?)
    }

    /// The plans that reach to the days that are read, and those of what was moved there.
    fn plans(&self, changes: &[OccurrenceChange]) -> Result<Vec<SessionPlan>, AppError> {
        let from = back(self.today, DAYS_BACK);
        let mut plans = occurrences::plans_since(self.database, self.place, from)?;
        for change in changes.iter().filter(|change| change.lands_on() >= from) {
            if !plans.iter().any(|plan| plan.id == change.plan) {
                plans.extend(occurrences::plan(self.database, self.place, change.plan).ok());
            }
        }
        Ok(plans)
    }

    fn changes(&self) -> Result<Vec<OccurrenceChange>, AppError> {
        let from = back(self.today, DAYS_BACK + MOVED_DAYS);
        self.find(self.place.pair, |circle| records::since(self.database, circle, from))
    }

    fn sessions(&self) -> Result<Vec<TrainingSession>, AppError> {
        let within = (back(self.today, DAYS_BACK), forward(self.today, DAYS_AHEAD));
        self.find(self.place.pair, |circle| records::versions_within(self.database, circle, within))
    }

    fn active_goals(&self) -> Result<Vec<Goal>, AppError> {
        let mut goals: Vec<Goal> = self.of(self.place.pair)?;
        goals.retain(|goal| goal.status == GoalStatus::Active);
        Ok(goals)
    }

    /// Those of the last days; of a goal without any of these, all.
    fn ratings(&self, goals: &[Goal]) -> Result<Vec<Rating>, AppError> {
        let from = back(self.today, DAYS_BACK);
        let mut ratings: Vec<Rating> = match goals {
            [] => Vec::new(),
            _ => self.find(self.place.pair, |c| records::since(self.database, c, from))?,
        };
        for goal in goals {
            if goal.last_rating(&ratings, self.today).is_none() {
                let all: Vec<Rating> = self.find(self.place.pair, |circle| {
                    records::about(self.database, circle, goal.id)
                })?;
                ratings.retain(|rating| rating.goal != goal.id);
                ratings.extend(all);
            }
        }
        Ok(ratings)
    }

    fn last_outcome(&self) -> Result<Option<Outcome>, AppError> {
        let mut last: Vec<Outcome> =
            self.find(self.place.triangle, |circle| records::last(self.database, circle, 1, 0))?;
        Ok(last.pop())
    }

    fn open_agreements(&self) -> Result<Vec<Agreement>, AppError> {
        let mut agreements: Vec<Agreement> = self
            .find(self.place.triangle, |circle| records::without(self.database, circle, "came"))?;
        agreements.retain(Agreement::is_open);
        Ok(agreements)
    }

    /// What belongs to the talks that are to be.
    fn of_coming<T: Kept>(
        &self,
        talks: &[TriangleTalk],
        circle: Option<CircleId>,
    ) -> Result<Vec<T>, AppError> {
        let mut found = Vec::new();
        for talk in talks.iter().filter(|talk| talk.status == Status::Planned) {
            found.extend(self.find(circle, |of| records::about(self.database, of, talk.id))?);
        }
        Ok(found)
    }

    fn preparations(
        &self,
        talks: &[TriangleTalk],
        viewer: PersonId,
    ) -> Result<Vec<Preparation>, AppError> {
        let circle = self.place.private_of(viewer).ok();
        let mut own: Vec<Preparation> = self.of_coming(talks, circle)?;
        own.retain(|preparation| preparation.of == viewer);
        Ok(own)
    }
}

impl Overview {
    /// At the last talk it was said that the case closes, and no other is to be.
    pub fn closes(&self) -> bool {
        let said = self.last_outcome.as_ref().is_some_and(|last| last.next == Next::CaseCloses);
        said && !self.talks.iter().any(|talk| talk.status == Status::Planned)
    }
}

pub(super) fn back(date: Date, days: u64) -> Date {
    date.checked_sub_days(Days::new(days)).unwrap_or(date)
}

pub(super) fn forward(date: Date, days: u64) -> Date {
    date.checked_add_signed(TimeDelta::days(i64::try_from(days).unwrap_or(0))).unwrap_or(date)
}
