//! Where a case's talks stand, and those that have been.

use std::collections::BTreeMap;

use super::due;
use crate::app::case_life;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::{Place, of_case};
use crate::model::id::{CaseId, PersonId, TalkId};
use crate::model::talk::rhythm::{Interval, NextTalk};
use crate::model::talk::{
    Agreement, Answered, Because, Next, Outcome, Ready, TalkRequest, TriangleTalk, extra_proposed,
};
use crate::model::time::{Date, Now};
use crate::store::{Database, records};

/// Where a case's talks stand, as this vault's circles have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talks {
    /// The case's circles and people.
    pub place: Place,
    /// How often talks are.
    pub interval: Interval,
    /// What the rhythm asks for next; none when the case closes, and when nothing more is due by
    /// the decision's end.
    pub due: Option<NextTalk>,
    /// Talks that are to be: those with a time first, the soonest of them first.
    pub planned: Vec<TriangleTalk>,
    /// "Vi avtaler tid innen ...": the last day, and who sees to it. None once a time is agreed.
    pub settle: Option<(Date, PersonId)>,
    /// At the last held talk it was said that the case closes, and it wasn't opened again since.
    pub closes: bool,
    /// Wishes for a talk that nobody has answered, the first first.
    pub requests: Vec<TalkRequest>,
    /// Who asked for a talk that answered their wish.
    pub asked_by: BTreeMap<TalkId, PersonId>,
}

/// A talk that has ended, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastTalk {
    /// The talk: held, missed or cancelled.
    pub talk: TriangleTalk,
    /// What it came to, when it was held.
    pub outcome: Option<Outcome>,
    /// What was agreed at it, by day.
    pub agreements: Vec<Agreement>,
}

impl PastTalk {
    /// The day it was held, or on which it was said that it isn't.
    pub fn date(&self) -> Option<Date> {
        ended(&self.talk)
    }
}

impl App {
    /// Where a case's talks stand.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn talks(&self, case: CaseId, now: Now) -> Result<Talks, AppError> {
        let place = self.place(case)?;
        self.read(|database| {
            let talks = all(database, &place)?;
            let last = last_outcome(database, &place)?;
            let endings = case_life::endings_of(database, &place)?;
            let closes = endings.said_to_close(last.as_ref());
            let due = match closes || !endings.is_open(now.date()) {
                true => None,
                false => due::next(database, &place, &talks, now.date())?,
            };
            let is_open = |next: &NextTalk| next.due.is_none_or(|due| endings.is_open(due));
            let due = due.filter(is_open);
            let planned = planned(talks);
            let settle = last.and_then(|last| settled(&last, &planned));
            let interval = due::interval(database, &place)?;
            let (requests, asked_by) = requests(database, &place)?;
            Ok(Talks { interval, due, planned, settle, closes, requests, asked_by, place })
        })
    }

    /// The talk that is due next in a case, as this vault's circles have it.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn next_talk(&self, case: CaseId, now: Now) -> Result<Option<NextTalk>, AppError> {
        Ok(self.talks(case, now)?.due)
    }

    /// One of a case's talks.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn talk(&self, case: CaseId, talk: TalkId) -> Result<TriangleTalk, AppError> {
        let place = self.place(case)?;
        self.read(|database| one(database, &place, talk))
    }

    /// The `most` last talks that have ended, newest first, `after` newer ones left out.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn past_talks(
        &self,
        case: CaseId,
        most: usize,
        after: usize,
    ) -> Result<Vec<PastTalk>, AppError> {
        let place = self.place(case)?;
        self.read(|database| {
            let mut past = all(database, &place)?;
            past.retain(|talk| ended(talk).is_some());
            past.sort_by_key(|talk| std::cmp::Reverse((ended(talk), talk.made.utc, talk.id)));
            let shown = past.into_iter().skip(after).take(most);
            shown.map(|talk| past_talk(database, &place, talk)).collect()
        })
    }

    /// Everyone of a case but former ones, and whether they have prepared a talk: never what.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn prepared(&self, case: CaseId, talk: TalkId) -> Result<Vec<(PersonId, bool)>, AppError> {
        let place = self.place(case)?;
        self.read(|database| {
            let ready: Vec<Ready> = records::about(database, place.triangle()?, talk)?;
            let is_ready = |person| ready.iter().any(|ready| ready.person == person);
            let people = place.people.iter().filter(|one| !place.is_former(one));
            Ok(people.map(|one| (one.person, is_ready(one.person))).collect())
        })
    }

    /// The extra talk that a viewer's signals (their keys, the most pressing first) propose, if
    /// none is near anyway.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn extra_talk_proposed(
        &self,
        case: CaseId,
        signals: &[String],
        now: Now,
    ) -> Result<Option<Because>, AppError> {
        let talks = self.talks(case, now)?;
        Ok(extra_proposed(signals, &talks.planned, talks.due.as_ref(), now.date()))
    }
}

/// All of a case's talks.
pub(in crate::app) fn all(
    database: Database<'_>,
    place: &Place,
) -> Result<Vec<TriangleTalk>, AppError> {
    of_case(database, place.triangle, place.view.case.id)
}

/// One of a case's talks.
pub(in crate::app) fn one(
    database: Database<'_>,
    place: &Place,
    talk: TalkId,
) -> Result<TriangleTalk, AppError> {
    let found: Option<TriangleTalk> = records::one(database, place.triangle()?, talk)?;
    found.filter(|talk| talk.case == place.view.case.id).ok_or(AppError::NotFound("talk"))
}

/// The outcome of the talk that was held last.
pub(in crate::app) fn last_outcome(
    database: Database<'_>,
    place: &Place,
) -> Result<Option<Outcome>, AppError> {
    let Some(triangle) = place.triangle else { return Ok(None) };
    Ok(records::last(database, triangle, 1, 0)?.pop())
}

/// Those that are to be: with a time first, the soonest of them first.
pub(in crate::app) fn planned(mut talks: Vec<TriangleTalk>) -> Vec<TriangleTalk> {
    talks.retain(|talk| talk.check_planned().is_ok());
    let order = |talk: &TriangleTalk| {
        let local = talk.agreed.as_ref().map(|agreed| agreed.local);
        (local.is_none(), local, talk.made.utc, talk.id)
    };
    talks.sort_by_key(order);
    talks
}

/// By when a time is to be agreed on, and by whom: until a talk that is to be has one.
fn settled(last: &Outcome, planned: &[TriangleTalk]) -> Option<(Date, PersonId)> {
    let has_time = planned.iter().any(|talk| talk.is_next_of_rhythm() && talk.agreed.is_some());
    match last.next {
        Next::Within { by, owner } if !has_time => Some((by, owner)),
        _ => None,
    }
}

fn ended(talk: &TriangleTalk) -> Option<Date> {
    use crate::model::talk::Status::{Cancelled, Held, Missed, Planned};
    match &talk.status {
        Planned => None,
        Held { date } => Some(*date),
        Missed { at, .. } | Cancelled { at, .. } => Some(at.date()),
    }
}

fn past_talk(
    database: Database<'_>,
    place: &Place,
    talk: TriangleTalk,
) -> Result<PastTalk, AppError> {
    let triangle = place.triangle()?;
    let mut agreements: Vec<Agreement> = records::about(database, triangle, talk.id)?;
    agreements.sort_by_key(|agreement| (agreement.by, agreement.id));
    Ok(PastTalk { outcome: records::one(database, triangle, talk.id)?, agreements, talk })
}

/// The open wishes, and whose wish each talk answered.
fn requests(
    database: Database<'_>,
    place: &Place,
) -> Result<(Vec<TalkRequest>, BTreeMap<TalkId, PersonId>), AppError> {
    let mut open: Vec<TalkRequest> = of_case(database, place.triangle, place.view.case.id)?;
    let planned = |request: &TalkRequest| match request.answered {
        Answered::Planned { talk } => Some((talk, request.by)),
        Answered::Open | Answered::Talked { .. } | Answered::Withdrawn { .. } => None,
    };
    let asked_by = open.iter().filter_map(planned).collect();
    open.retain(|request| request.answered == Answered::Open);
    open.sort_by_key(|request| (request.asked.utc, request.id));
    Ok((open, asked_by))
}
