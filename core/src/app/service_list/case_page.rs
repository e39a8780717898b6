//! A case as the municipality has it: its decision, its people, its talks and what was agreed, and
//! what was shared with all three. Nothing else of it is on the municipality's phone.

use super::facts::OneCase;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::{Place, of_case, place};
use crate::app::talks::{self, due};
use crate::model::decision::{self, Decision};
use crate::model::goal::{Goal, Rating};
use crate::model::id::CaseId;
use crate::model::service_list::{self as rules, Line};
use crate::model::session::record::{TrainingSession, current};
use crate::model::talk::rhythm::NextTalk;
use crate::model::talk::{Agreement, TriangleTalk};
use crate::model::time::{Date, Now};
use crate::model::transition::WayOnward;
use crate::questionnaire::answer::Part;
use crate::questionnaire::assessment::Assessment;
use crate::store::{Database, parts, records};

/// How many sessions are shown of those that were shared.
const SESSIONS_SHOWN: u32 = 10;

/// A case, as the municipality has it.
#[derive(Debug, Clone)]
pub struct ServiceCase {
    /// Its circles and people.
    pub place: Place,
    /// What there is to see to in it, the most urgent first.
    pub lines: Vec<Line>,
    /// The last day it was open, where it is closed.
    pub closed: Option<Date>,
    /// The decisions that count today, by form; where none does, the last one.
    pub decisions: Vec<Decision>,
    /// The talk of the rhythm that is due next; none when the case closes.
    pub next_talk: Option<NextTalk>,
    /// Talks that are to be.
    pub planned: Vec<TriangleTalk>,
    /// The day the last talk was held.
    pub last_held: Option<Date>,
    /// What was agreed and is open, the soonest first.
    pub agreements: Vec<Agreement>,
    /// What the circle of all three holds besides.
    pub shared: Shared,
}

/// What has been shared with all three, beyond what a case is.
#[derive(Debug, Clone, Default)]
pub struct Shared {
    /// Goals, in the order they were set.
    pub goals: Vec<Goal>,
    /// Their ratings.
    pub ratings: Vec<Rating>,
    /// The last sessions that were held, the latest first.
    pub sessions: Vec<TrainingSession>,
    /// The user's own answers: which rounds, without the answers.
    pub rounds: Vec<Assessment>,
    /// The way onward that was settled last.
    pub way_onward: Option<WayOnward>,
}

impl Shared {
    /// Nothing has been.
    pub fn is_empty(&self) -> bool {
        self.goals.is_empty()
            && self.sessions.is_empty()
            && self.rounds.is_empty()
            && self.way_onward.is_none()
    }
}

impl App {
    /// A case, as the municipality has it.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn service_case(&self, case: CaseId, now: Now) -> Result<ServiceCase, AppError> {
        let (phone, today) = (self.phone(), now.date());
        self.read(|database| {
            let place = place(database, case, &phone)?;
            let one = OneCase::read(database, &place, today)?;
            let talks = talks::all(database, &place)?;
            let closed = one.endings.closed_by(today).map(|closing| closing.date);
            let next_talk = match closed {
                Some(_) => None,
                None => due::next(database, &place, &talks, today)?,
            };
            Ok(ServiceCase {
                lines: rules::service_list(&[one.facts()], &[], today),
                closed,
                decisions: decisions(&one.decisions, today),
                next_talk,
                last_held: talks.iter().filter_map(|talk| talk.held()).map(|held| held.date).max(),
                planned: talks::planned(talks),
                agreements: agreements(database, &place)?,
                shared: shared(database, &place)?,
                place,
            })
        })
    }
}

fn decisions(all: &[Decision], today: Date) -> Vec<Decision> {
    let counting = decision::in_force(all, today);
    if counting.is_empty() {
        return decision::current(all).cloned().into_iter().collect();
    }
    counting.into_iter().cloned().collect()
}

fn agreements(database: Database<'_>, place: &Place) -> Result<Vec<Agreement>, AppError> {
    let Some(triangle) = place.triangle else { return Ok(Vec::new()) };
    let mut open: Vec<Agreement> = records::without(database, triangle, "came")?;
    open.retain(|one| one.is_open() && one.case == place.case());
    open.sort_by_key(|one| (one.by, one.id));
    Ok(open)
}

fn shared(database: Database<'_>, place: &Place) -> Result<Shared, AppError> {
    let Some(triangle) = place.triangle else { return Ok(Shared::default()) };
    let case = place.case();
    let mut goals: Vec<Goal> = of_case(database, Some(triangle), case)?;
    goals.sort_by_key(|goal| (goal.date, goal.id));
    let last: Vec<TrainingSession> = records::last(database, triangle, SESSIONS_SHOWN, 0)?;
    let mut sessions: Vec<TrainingSession> = current(&last).into_iter().cloned().collect();
    sessions.retain(|session| session.case == case && session.is_held());
    sessions.reverse();
    let mut rounds = parts::without_answers(database, triangle, case)?;
    rounds.retain(|part| part.part == Part::Subjective);
    rounds.dedup_by_key(|part| part.round);
    let mut ways: Vec<WayOnward> = of_case(database, Some(triangle), case)?;
    ways.retain(|way| way.withdrawn.is_none());
    ways.sort_by_key(|way| (way.date, way.entered.utc, way.id));
    let ratings = match goals.is_empty() {
        true => Vec::new(),
        false => of_case(database, Some(triangle), case)?,
    };
    Ok(Shared { goals, ratings, sessions, rounds, way_onward: ways.pop() })
}
