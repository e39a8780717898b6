//! Holding a talk, and what was agreed at it.

use super::due;
use crate::app::command::{Command, make_id};
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::{Acting, of_case};
use crate::app::talks::{self, AtTheTable, When};
use crate::ledger::ToRecord;
use crate::model::closing::Doing;
use crate::model::id::{AgreementId, CaseId, PersonId, TalkId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::talk::{
    Agreed, Agreement, HeldTalk, Kind, NewAgreement, NewNext, NewOutcome, Next, TriangleTalk,
};
use crate::model::time::{Date, Now};
use crate::store::records;

/// Who does what by when, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPromise {
    /// Who does it.
    pub who: Option<PersonId>,
    /// What.
    pub what: String,
    /// By when.
    pub by: Option<Date>,
}

/// How it goes on, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Onward {
    /// At the time of the talk that is planned already.
    AsPlanned,
    /// At a time: that talk is planned with it.
    At(When),
    /// "Vi avtaler tid innen ..."
    Within {
        /// The last day for it.
        by: Option<Date>,
        /// Who sees to it.
        owner: Option<PersonId>,
    },
    /// The case closes.
    CaseCloses,
}

/// What a talk came to, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewHeld {
    /// The day it was held.
    pub date: Date,
    /// What was said, read together.
    pub summary: String,
    /// What was agreed; may be nothing.
    pub agreements: Vec<NewPromise>,
    /// How it goes on; without it the talk isn't finished.
    pub next: Option<Onward>,
}

/// A finished talk, all that came of it, and the one that comes after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The talk, its outcome and its agreements.
    pub talk: HeldTalk,
    /// The talk that comes after, when it has a time.
    pub next: Option<TriangleTalk>,
}

impl App {
    /// Holds a talk and finishes it: the talk, its outcome, its agreements, and the talk that comes
    /// after, written together or not at all.
    ///
    /// # Errors
    /// As [`TriangleTalk::hold`]; of the next time, `next` as `agreed` of [`When::checked`], and
    /// `next_place`, `zone`; `next` is [`Reason::Empty`] when none is planned already to go on with,
    /// and [`Reason::Exists`] when one is and another time is given, or the case is to close; `case`
    /// is [`Reason::Ended`] when it is closed on the talk's day, or on one that something is agreed
    /// for; [`AppError::NotFound`].
    pub fn hold_talk(
        &self,
        case: CaseId,
        talk: TalkId,
        new: &NewHeld,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<Held, AppError> {
        let next_id = TalkId(make_id()?);
        let agreements = new.agreements.iter().map(made).collect::<Result<_, AppError>>()?;
        self.at_the_table(case, acting, form, now, |command, at| {
            let talk = talks::one(command.database, at.place, talk)?;
            talk.check_planned()?;
            let all = talks::all(command.database, at.place)?;
            let others: Vec<TriangleTalk> =
                all.iter().filter(|other| other.id != talk.id).cloned().collect();
            let ahead = talks::planned(others.clone());
            let next = match &new.next {
                Some(onward) => Some(onward.checked(&ahead, at)?),
                None => None,
            };
            let (date, summary) = (new.date, new.summary.clone());
            let outcome = NewOutcome { date, summary, agreements, next: next.clone() };
            let held = talk.hold(&outcome, &at.party, &at.entry)?;
            command.may(at.place, Doing::Recording(new.date))?;
            let agreed = held.agreements.iter().map(|one| one.by);
            for day in agreed.chain(day_of(&held.outcome.next)) {
                command.may(at.place, Doing::Planning(day))?;
            }
            let next = match (&new.next, next) {
                (Some(Onward::At(_)), Some(NewNext::Agreed(agreed))) => {
                    let after = [others, vec![held.talk.clone()]].concat();
                    Some(next_planned(command, at, next_id, agreed, &ahead, &after)?)
                }
                (Some(Onward::AsPlanned), _) => ahead.into_iter().next(),
                _ => None,
            };
            let mut written: Vec<&dyn ToRecord> = vec![&held.talk, &held.outcome];
            written.extend(held.agreements.iter().map(|one| one as &dyn ToRecord));
            written.extend(next.iter().map(|one| one as &dyn ToRecord));
            command.put(at.triangle, &written)?;
            Ok(Held { talk: held, next })
        })
    }

    /// All that was agreed in a case: what is open first, by its day; then what has ended, the
    /// newest day first.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn agreements(&self, case: CaseId) -> Result<Vec<Agreement>, AppError> {
        let place = self.place(case)?;
        let mut all: Vec<Agreement> =
            self.read(|database| of_case(database, place.triangle, case))?;
        all.sort_by_key(|agreement| (agreement.by, agreement.id));
        let (open, mut ended): (Vec<_>, Vec<_>) = all.into_iter().partition(Agreement::is_open);
        ended.reverse();
        Ok([open, ended].concat())
    }

    /// Says that what was agreed is done.
    ///
    /// # Errors
    /// As [`Agreement::done`]; [`AppError::NotFound`].
    pub fn agreement_done(
        &self,
        case: CaseId,
        agreement: AgreementId,
        acting: Acting,
        now: Now,
    ) -> Result<Agreement, AppError> {
        self.follow_up(case, agreement, acting, None, now, |there, at| {
            Ok(vec![there.done(at.entry.now)?])
        })
    }

    /// Lets go of what was agreed.
    ///
    /// # Errors
    /// As [`Agreement::let_go`]; [`AppError::NotFound`].
    pub fn let_agreement_go(
        &self,
        case: CaseId,
        agreement: AgreementId,
        reason: &str,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<Agreement, AppError> {
        self.follow_up(case, agreement, acting, form, now, |there, at| {
            Ok(vec![there.let_go(reason, at.entry.now)?])
        })
    }

    /// Puts another agreement in the place of one that was not kept. It belongs to the same talk.
    /// Gives the one before.
    ///
    /// # Errors
    /// As [`Agreement::make`] and [`Agreement::instead`]; [`AppError::NotFound`].
    pub fn replace_agreement(
        &self,
        case: CaseId,
        agreement: AgreementId,
        new: &NewPromise,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<Agreement, AppError> {
        let new = made(new)?;
        self.follow_up(case, agreement, acting, form, now, |there, at| {
            let next = Agreement::make(&new, there.talk, case, now.date(), &at.party)?;
            Ok(vec![there.instead(&next, at.entry.now)?, next])
        })
    }

    fn follow_up(
        &self,
        case: CaseId,
        agreement: AgreementId,
        acting: Acting,
        form: Option<&str>,
        now: Now,
        follow_up: impl FnOnce(&Agreement, &AtTheTable<'_>) -> Result<Vec<Agreement>, Invalid>,
    ) -> Result<Agreement, AppError> {
        self.at_the_table(case, acting, form, now, |command, at| {
            let there: Option<Agreement> = records::one(command.database, at.triangle, agreement)?;
            let there = there.filter(|there| there.case == case);
            let written = follow_up(&there.ok_or(AppError::NotFound("agreement"))?, at)?;
            if let Some(next) = written.get(1) {
                command.may(at.place, Doing::Planning(next.by))?;
            }
            let records: Vec<&dyn ToRecord> =
                written.iter().map(|one| one as &dyn ToRecord).collect();
            command.put(at.triangle, &records)?;
            written.into_iter().next().ok_or(AppError::NotFound("agreement"))
        })
    }
}

/// The day that it goes on.
fn day_of(next: &Next) -> Option<Date> {
    match next {
        Next::Agreed { at } => Some(at.date()),
        Next::Within { by, .. } => Some(*by),
        Next::CaseCloses => None,
    }
}

fn made(new: &NewPromise) -> Result<NewAgreement, AppError> {
    let (id, what) = (AgreementId(make_id()?), new.what.clone());
    Ok(NewAgreement { id, who: new.who, what, by: new.by })
}

impl Onward {
    /// `ahead` are the other talks that are to be, the soonest first.
    fn checked(&self, ahead: &[TriangleTalk], at: &AtTheTable<'_>) -> Result<NewNext, Invalid> {
        let refuse = |reason| Err(Invalid::new("next", reason));
        match self {
            Self::AsPlanned => match ahead.first().and_then(|talk| talk.agreed.clone()) {
                Some(agreed) => Ok(NewNext::Agreed(agreed)),
                None => refuse(Reason::Empty),
            },
            Self::At(when) => {
                let in_rhythm = ahead.iter().filter(|talk| talk.is_next_of_rhythm());
                if in_rhythm.clone().any(|talk| talk.agreed.is_some()) {
                    return refuse(Reason::Exists);
                }
                let agreed = when.checked(at.entry.now).map_err(|invalid| match &*invalid.field {
                    "agreed" => Invalid::new("next", invalid.reason),
                    "place" => Invalid::new("next_place", invalid.reason),
                    _ => invalid,
                });
                Ok(NewNext::Agreed(agreed?))
            }
            Self::Within { by, owner } => Ok(NewNext::Within { by: *by, owner: *owner }),
            Self::CaseCloses if !ahead.is_empty() => refuse(Reason::Exists),
            Self::CaseCloses => Ok(NewNext::CaseCloses),
        }
    }
}

/// The talk that comes after: one of the rhythm that had no time yet, or a new one. `after` are the
/// case's talks with this one held.
fn next_planned(
    command: &mut Command<'_>,
    at: &AtTheTable<'_>,
    id: TalkId,
    agreed: Agreed,
    ahead: &[TriangleTalk],
    after: &[TriangleTalk],
) -> Result<TriangleTalk, AppError> {
    if let Some(waiting) = ahead.iter().find(|talk| talk.is_next_of_rhythm()) {
        return Ok(waiting.agree(agreed)?);
    }
    let due = due::next(command.database, at.place, after, agreed.date())?;
    // one that they agree on after the end talk, though none is due
    let kind = due.map_or(Kind::Regular, |due| due.kind);
    let case = at.place.view.case.id;
    Ok(TriangleTalk::plan(id, case, kind, None, Some(agreed), &at.entry)?)
}
