//! Triangle talks: planning one, and what becomes of it until it is held.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use super::command::{Command, make_id};
use super::error::AppError;
use super::life::App;
use super::place::{Acting, Place, of_case};
use super::talk_due;
use crate::model::goal::Entry;
use crate::model::id::{CaseId, CircleId, PersonId, TalkId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::talk::rhythm::{Interval, NextTalk};
use crate::model::talk::{
    Agreed, Agreement, Answered, Because, Kind, Next, Outcome, Party, Ready, TalkRequest,
    TalkSetting, TriangleTalk, extra_proposed,
};
use crate::model::text;
use crate::model::time::{Date, Moment, Now};
use crate::store::{Database, records};

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
    /// At the last held talk the case was closed.
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
    /// more is due by the decision's end; [`When::checked`]'s; [`AppError::NotFound`].
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
            let next = talk_due::next(command.database, at.place, &talks, day)?;
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
            let talk = change(&one(command.database, at.place, talk)?, &at.entry)?;
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
            command.put(at.triangle, &[&TalkSetting::make(months, case, &at.entry)?])
        })
    }

    /// Where a case's talks stand.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn talks(&self, case: CaseId, now: Now) -> Result<Talks, AppError> {
        let place = self.place(case)?;
        self.read(|database| {
            let talks = all(database, &place)?;
            let last = last_outcome(database, &place)?;
            let closes = last.as_ref().is_some_and(|last| last.next == Next::CaseCloses);
            let due = match closes {
                true => None,
                false => talk_due::next(database, &place, &talks, now.date())?,
            };
            let planned = planned(talks);
            let settle = last.and_then(|last| settled(&last, &planned));
            let interval = talk_due::interval(database, &place)?;
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

    /// Everyone of a case, and whether they have prepared a talk: never what.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn prepared(&self, case: CaseId, talk: TalkId) -> Result<Vec<(PersonId, bool)>, AppError> {
        let place = self.place(case)?;
        self.read(|database| {
            let ready: Vec<Ready> = records::about(database, place.triangle()?, talk)?;
            let is_ready = |person| ready.iter().any(|ready| ready.person == person);
            let people = place.members().into_iter();
            Ok(people.map(|person| (person, is_ready(person))).collect())
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
pub(super) fn all(database: Database<'_>, place: &Place) -> Result<Vec<TriangleTalk>, AppError> {
    of_case(database, place.triangle, place.view.case.id)
}

/// One of a case's talks.
pub(super) fn one(
    database: Database<'_>,
    place: &Place,
    talk: TalkId,
) -> Result<TriangleTalk, AppError> {
    let found: Option<TriangleTalk> = records::one(database, place.triangle()?, talk)?;
    found.filter(|talk| talk.case == place.view.case.id).ok_or(AppError::NotFound("talk"))
}

/// The outcome of the talk that was held last.
pub(super) fn last_outcome(
    database: Database<'_>,
    place: &Place,
) -> Result<Option<Outcome>, AppError> {
    let Some(triangle) = place.triangle else { return Ok(None) };
    Ok(records::last(database, triangle, 1, 0)?.pop())
}

/// Those that are to be: with a time first, the soonest of them first.
pub(super) fn planned(mut talks: Vec<TriangleTalk>) -> Vec<TriangleTalk> {
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
        Answered::Open | Answered::Withdrawn { .. } => None,
    };
    let asked_by = open.iter().filter_map(planned).collect();
    open.retain(|request| request.answered == Answered::Open);
    open.sort_by_key(|request| (request.asked.utc, request.id));
    Ok((open, asked_by))
}
