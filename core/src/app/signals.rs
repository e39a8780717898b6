//! "Verdt å snakke om", for one viewer: what their circles hold, made into the facts that signals
//! are found in. Nothing is stored but what a viewer has dismissed, which is theirs alone.
//!
//! - here: the facts, and what is found in them.
//! - `putting_away`: a signal put away, and shown again.

mod putting_away;

use std::collections::BTreeSet;

use super::answering::instrument;
use super::contacts::guidance;
use super::error::AppError;
use super::finished;
use super::life::App;
use super::occurrences;
use super::overview::{self, Overview};
use super::place::Acting;
use crate::insight::signals::{
    self, Answers, Dismissal, Evidence, Facts, LAST, RUNNING, Signal, SignalKind, for_agenda,
    proposing_talk,
};
use crate::model::id::CaseId;
use crate::model::session::occurrence::Occurrence;
use crate::model::session::ratings::GivenBy;
use crate::model::session::record::{TrainingSession, current};
use crate::model::talk::{Because, extra_proposed};
use crate::model::time::{Date, Now};
use crate::questionnaire::answer::Part;
use crate::questionnaire::assessment::Assessment;
use crate::store::{Database, records};
use putting_away::dismissals;

/// How far back sessions are read where the last weeks say little, in days.
const MONTHS_DAYS: u64 = 120;

/// The signals of one case, and what their words are taken from.
#[derive(Debug, Clone)]
pub struct CaseSignals {
    /// The case, as the viewer has it.
    pub overview: Overview,
    /// The most pressing first.
    pub signals: Vec<Signal>,
    /// Those that the viewer has put away and that would be there, with why.
    pub away: Vec<(Signal, Dismissal)>,
    /// The sessions they were found in: at least those that their evidence names.
    pub sessions: Vec<TrainingSession>,
    /// What an extra talk would come from, when one is proposed.
    pub extra_talk: Option<Because>,
}

impl App {
    /// What is worth talking about in a case, to one viewer on this phone.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn signals(&self, case: CaseId, acting: Acting, now: Now) -> Result<CaseSignals, AppError> {
        let phone = self.phone();
        self.read(|database| {
            let overview = overview::of(database, case, &phone, acting, now)?;
            of(database, overview)
        })
    }

    /// What is worth talking about in every case, to this phone's owner.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn all_signals(&self, now: Now) -> Result<Vec<CaseSignals>, AppError> {
        let phone = self.phone();
        self.read(|database| {
            let mut guided = BTreeSet::new();
            let cases = overview::all(database, &phone, now)?.into_iter();
            let of_case = |overview: Overview| {
                // in the first open case of each contact, as [`guidance::is_said_in`]
                let guides = !overview.closed && guided.insert(overview.place.contact());
                let guides = guides && hears_of_guidance(&overview);
                knowing(database, overview, guides)
            };
            cases.map(of_case).collect()
        })
    }

    /// Key and item of the signals that may come on a talk's agenda, for
    /// [`agenda::Facts`](crate::model::talk::agenda::Facts).
    ///
    /// # Errors
    /// As [`App::signals`].
    pub fn signal_keys(
        &self,
        case: CaseId,
        acting: Acting,
        now: Now,
    ) -> Result<Vec<(String, Option<String>)>, AppError> {
        Ok(for_agenda(&self.signals(case, acting, now)?.signals))
    }
}

/// Whether the viewer is told of guidance that is late.
fn hears_of_guidance(overview: &Overview) -> bool {
    SignalKind::GuidanceOverdue.is_for(overview.role)
}

/// One case's, inside a transaction.
fn of(database: Database<'_>, overview: Overview) -> Result<CaseSignals, AppError> {
    let guides = hears_of_guidance(&overview)
        && guidance::is_said_in(database, &overview.place, overview.today)?;
    knowing(database, overview, guides)
}

/// As [`of`], where it is known whether late guidance is said in the case. One that closes has none.
fn knowing(
    database: Database<'_>,
    overview: Overview,
    guides: bool,
) -> Result<CaseSignals, AppError> {
    let Found { signals, away, sessions } = match overview.closes() {
        true => Found::default(),
        false => Gathered::of(database, &overview, guides)?.signals(&overview)?,
    };
    let extra_talk = extra_proposed(
        &proposing_talk(&signals),
        &overview.talks,
        overview.talk_due().as_ref(),
        overview.today,
    );
    Ok(CaseSignals { overview, signals, away, sessions, extra_talk })
}

/// What signals are made from besides the overview.
struct Gathered<'a> {
    database: Database<'a>,
    sessions: Vec<TrainingSession>,
    answers: Vec<Assessment>,
    dismissals: Vec<Dismissal>,
    guidance_due: Option<Date>,
}

/// What was found, and what in.
#[derive(Default)]
struct Found {
    signals: Vec<Signal>,
    away: Vec<(Signal, Dismissal)>,
    sessions: Vec<TrainingSession>,
}

impl<'a> Gathered<'a> {
    fn of(database: Database<'a>, overview: &Overview, guides: bool) -> Result<Self, AppError> {
        let guidance_due = match guides {
            true => guidance::due(database, &overview.place, overview.today)?,
            false => None,
        };
        Ok(Self {
            database,
            sessions: sessions(database, overview)?,
            answers: answers(database, overview)?,
            dismissals: dismissals(database, overview)?,
            guidance_due,
        })
    }

    /// A run of sessions may go further back than what is read as a rule: where there is one, all
    /// are read, so that its key is the same tomorrow.
    fn signals(mut self, overview: &Overview) -> Result<Found, AppError> {
        let is_run = |signal: &Signal| {
            matches!(signal.evidence, Evidence::MoodLower(_) | Evidence::ExertionHighest(_))
        };
        let mut found = self.found(overview)?;
        if found.iter().any(is_run) {
            self.sessions = super::place::of_case(
                self.database,
                overview.place.pair,
                overview.place.view.case.id,
            )?;
            found = self.found(overview)?;
        }
        let (mut signals, mut away) = (Vec::new(), Vec::new());
        for signal in found {
            match self.dismissals.iter().find(|dismissal| dismissal.holds(&signal.key)) {
                Some(dismissal) => away.push((signal, dismissal.clone())),
                None => signals.push(signal),
            }
        }
        Ok(Found { signals, away, sessions: self.sessions })
    }

    /// Also those that were dismissed: which are, is known when all that matters is read.
    fn found(&self, overview: &Overview) -> Result<Vec<Signal>, AppError> {
        let occurrences = self.occurrences(overview)?;
        let outstanding = overview.outstanding()?;
        let answers = Answers { parts: &self.answers, instrument: instrument()? };
        Ok(signals::signals(&Facts {
            pauses: &overview.pauses,
            sessions: &self.sessions,
            occurrences: &occurrences,
            next_talk: overview.talk_missing(),
            agreements: &overview.agreements,
            goals: &overview.goals,
            ratings: &overview.ratings,
            outstanding: &outstanding,
            answers: Some(answers),
            decision_ends: overview.period_end(),
            way_onward: overview.has_way_onward(),
            contact_changed: &overview.contact_changed,
            guidance_due: self.guidance_due,
            ..Facts::new(overview.role, overview.today)
        }))
    }
}

impl Gathered<'_> {
    /// What was planned since the last held session; where none ever was, from the first plan on.
    fn occurrences(&self, overview: &Overview) -> Result<Vec<Occurrence>, AppError> {
        let from = match last_held(&self.sessions) {
            Some(last) => Some(last),
            None => first_planned(self.database, overview)?,
        };
        let Some(from) = from else { return Ok(Vec::new()) };
        if from >= overview::back(overview.today, overview::DAYS_BACK) {
            return Ok(overview.occurrences(from, overview.today));
        }
        occurrences::occurrences(self.database, &overview.place, (from, overview.today))
    }
}

/// The first day of any plan, ten years back at the most.
fn first_planned(database: Database<'_>, overview: &Overview) -> Result<Option<Date>, AppError> {
    const DAYS: u64 = 3653;
    let earliest = overview::back(overview.today, DAYS);
    let plans = occurrences::plans_since(database, &overview.place, earliest)?;
    let first = plans.iter().filter_map(|plan| plan.weekly.first()).min();
    Ok(first.map(|first| first.max(earliest)))
}

/// The day of the last session that was held.
fn last_held(sessions: &[TrainingSession]) -> Option<Date> {
    let held = current(sessions).into_iter().rfind(|session| session.is_held());
    held.map(|session| session.start.date())
}

/// The sessions that signals are found in, all versions of each: those of the last weeks where they
/// are many and say enough, else of the last months; where they are few then, of the months before
/// the last that was held; where none ever was, all.
fn sessions(database: Database<'_>, overview: &Overview) -> Result<Vec<TrainingSession>, AppError> {
    let case = overview.place.view.case.id;
    let Some(circle) = overview.place.pair else { return Ok(Vec::new()) };
    if said(&overview.sessions, overview.today) >= RUNNING {
        return Ok(overview.sessions.clone());
    }
    let since = |day: Date| -> Result<Vec<TrainingSession>, AppError> {
        let from = overview::back(day, MONTHS_DAYS);
        let to = overview::forward(overview.today, overview::DAYS_AHEAD);
        let mut found: Vec<TrainingSession> =
            records::versions_within(database, circle, (from, to))?;
        found.retain(|session| session.case == case);
        Ok(found)
    };
    let found = since(overview.today)?;
    if last_held(&found).is_some() && past(&found, overview.today).count() >= LAST {
        return Ok(found);
    }
    match super::sessions::last_held(database, &overview.place, None)? {
        Some(last) => since(last.start.date()),
        None => super::place::of_case(database, Some(circle), case),
    }
}

/// Those that count and don't lie ahead.
fn past(sessions: &[TrainingSession], today: Date) -> impl Iterator<Item = &TrainingSession> {
    current(sessions).into_iter().filter(move |session| session.start.date() <= today)
}

/// Of how many held sessions the user said how it was, before, after and how hard.
fn said(sessions: &[TrainingSession], today: Date) -> usize {
    let is_said = |session: &&TrainingSession| {
        let ratings = &session.ratings;
        let own = |given_by: GivenBy| given_by == GivenBy::User;
        session.is_held()
            && ratings.exertion.is_some_and(|given| own(given.given_by))
            && ratings.mood_before.is_some_and(|given| own(given.given_by))
            && ratings.mood_after.is_some_and(|given| own(given.given_by))
    };
    match past(sessions, today).count() >= LAST {
        true => past(sessions, today).filter(is_said).count(),
        false => 0,
    }
}

/// The user's part of the last two rounds, with its answers.
fn answers(database: Database<'_>, overview: &Overview) -> Result<Vec<Assessment>, AppError> {
    let own = overview.state.assessments.iter().filter(|of| of.part == Part::Subjective);
    let mut rounds: Vec<u32> = own.clone().map(|of| of.round).collect();
    rounds.dedup();
    let Some([earlier, _]) = rounds.last_chunk() else { return Ok(Vec::new()) };
    // of answers that the user has moved on from, nothing is said to those who don't see the new ones
    if overview.state.answered_alone.iter().any(|answered| answered.round > *earlier) {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for part in own.filter(|of| of.round >= *earlier) {
        let answers = finished::answers(database, &overview.state.view, part.id)?;
        found.push(Assessment { answers, ..part.clone() });
    }
    Ok(found)
}
