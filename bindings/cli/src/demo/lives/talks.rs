//! A talk after another: agreed on, moved or missed, prepared, held, and what came of what was
//! agreed.

use chrono::Days;
use medspiller_core::app::talks::holding::{NewHeld, NewPromise, Onward};
use medspiller_core::app::{Acting, AppError, talks};
use medspiller_core::model::id::{PersonId, TalkId};
use medspiller_core::model::talk::NewPreparation;
use medspiller_core::model::time::Date;

use super::calendar::When;
use super::case::{Decided, Tale};
use crate::moment::{ZONE, at};

/// A talk, as it is told.
pub struct Talk {
    /// The day it was agreed for.
    pub on: When,
    /// What became of it.
    pub became: Became,
    /// A decision that was made after it.
    pub decided: Option<Decided>,
}

/// What became of a talk.
pub enum Became {
    /// It was held then.
    Held(Held),
    /// It was held later: to when it was moved, and why.
    Moved(When, &'static str, Held),
    /// Its time went by without it, and why.
    Missed(&'static str),
    /// It is to be; what Kari has prepared.
    Ahead(&'static [&'static str], &'static str),
    /// It has no time yet: by when Mona sees to it.
    NoTime(When),
}

/// What a talk came to.
pub struct Held {
    /// What was said.
    pub summary: &'static str,
    /// What the user had brought up: a phrase, or nothing.
    pub phrase: Option<&'static str>,
    /// What was agreed.
    pub agreed: &'static [Promise],
}

/// Who does what by when, and when it was done; none when it wasn't yet.
pub struct Promise {
    /// Who.
    pub who: Who,
    /// What.
    pub what: &'static str,
    /// By when.
    pub by: When,
    /// When it was done.
    pub done: Done,
}

/// Who does it.
#[derive(Clone, Copy)]
pub enum Who {
    /// Åse or Jonas.
    User,
    /// Kari.
    Contact,
    /// Mona.
    Coordinator,
}

/// What came of what was agreed.
pub enum Done {
    /// Done so many days before its day.
    DaysBefore(u64),
    /// Let go so many days after its day, and why.
    LetGo(u64, &'static str),
    /// Not yet.
    NotYet,
}

/// When talks begin.
const CLOCK: (u32, u32) = (10, 0);

/// Where.
const PLACE: &str = "Helsehuset, møterom 2";

/// What a talk's outcome says of the next: the one after it in the list.
type Next<'a> = Option<&'a Talk>;

impl Tale<'_> {
    /// Talks, one after another.
    pub fn talks(&self, told: &[Talk]) -> Result<(), AppError> {
        let Some(first) = told.first() else { return Ok(()) };
        let opened = self.app.case(self.case)?.view.case.opened.date();
        let mut planned = Some(self.plan(first, opened)?);
        for (number, talk) in told.iter().enumerate() {
            if let Some(talk_id) = planned {
                planned = self.tell(talk_id, talk, told.get(number + 1))?;
            }
            if let Some(decided) = &talk.decided {
                self.asked_to_go_on(self.days.working(talk.on))?;
                self.decided(decided)?;
            }
        }
        Ok(())
    }

    fn plan(&self, talk: &Talk, on: Date) -> Result<TalkId, AppError> {
        let when = self.when(talk.on)?;
        let now = at(on, (11, 30))?;
        Ok(self.app.plan_talk(self.case, Some(&when), Acting::Owner, None, now)?.id)
    }

    fn when(&self, when: When) -> Result<talks::When, AppError> {
        let local = at(self.days.working(when), CLOCK)?.local();
        Ok(talks::When { local, zone: ZONE.into(), place: PLACE.into() })
    }

    /// What became of one; gives the one planned after it.
    fn tell(&self, id: TalkId, talk: &Talk, next: Next<'_>) -> Result<Option<TalkId>, AppError> {
        let date = self.days.working(talk.on);
        match &talk.became {
            Became::Held(held) => self.hold(id, date, held, next),
            Became::Moved(to, reason, held) => {
                let now = at(before(date, 3), (14, 0))?;
                let when = self.when(*to)?;
                self.app.move_talk(self.case, id, &when, reason, Acting::Owner, None, now)?;
                self.hold(id, self.days.working(*to), held, next)
            }
            Became::Missed(reason) => {
                let now = at(date, (12, 0))?;
                self.app.miss_talk(self.case, id, reason, Acting::Owner, None, now)?;
                next.map(|next| self.plan(next, date)).transpose()
            }
            Became::Ahead(phrases, words) => {
                self.prepare(id, self.contact, (phrases, words), self.days.day(0, -1))?;
                Ok(None)
            }
            Became::NoTime(_) => Ok(None),
        }
    }

    /// What someone has prepared, and brings up: all but the words.
    fn prepare(
        &self,
        talk: TalkId,
        of: PersonId,
        (phrases, words): (&[&str], &str),
        on: Date,
    ) -> Result<(), AppError> {
        let phrases: Vec<String> = phrases.iter().map(|&phrase| phrase.to_owned()).collect();
        let acting = if of == self.user { Acting::User } else { Acting::Owner };
        let words = words.to_owned();
        let new = NewPreparation { of, phrases: phrases.clone(), words, read_back: false };
        let now = at(on, (20, 0))?;
        self.app.prepare(self.case, talk, &new, acting, None, now)?;
        self.app.bring_up(self.case, talk, &phrases, false, acting, None, now)?;
        Ok(())
    }

    fn hold(
        &self,
        id: TalkId,
        date: Date,
        held: &Held,
        next: Next<'_>,
    ) -> Result<Option<TalkId>, AppError> {
        if let Some(phrase) = held.phrase {
            self.prepare(id, self.user, (&[phrase], ""), before(date, 1))?;
        }
        let promise = |promise: &Promise| NewPromise {
            who: Some(self.who(promise.who)),
            what: promise.what.into(),
            by: Some(self.days.day(promise.by.0, promise.by.1)),
        };
        let next = match next {
            Some(Talk { became: Became::NoTime((months, days)), .. }) => Onward::Within {
                by: Some(self.days.day(*months, *days)),
                owner: Some(self.coordinator),
            },
            Some(next) => Onward::At(self.when(next.on)?),
            None => Onward::CaseCloses,
        };
        let new = NewHeld {
            date,
            summary: held.summary.into(),
            agreements: held.agreed.iter().map(promise).collect(),
            next: Some(next),
        };
        let now = at(date, (11, 0))?;
        let came = self.app.hold_talk(self.case, id, &new, Acting::Owner, None, now)?;
        for (agreement, promise) in came.talk.agreements.iter().zip(held.agreed) {
            let (case, by, acting) = (self.case, agreement.by, Acting::Owner);
            match promise.done {
                Done::NotYet => {}
                Done::DaysBefore(days) => {
                    let now = at(before(by, days), (19, 0))?;
                    self.app.agreement_done(case, agreement.id, acting, now)?;
                }
                Done::LetGo(days, reason) => {
                    let on = by.checked_add_days(Days::new(days)).unwrap_or(by);
                    let now = at(on, (19, 0))?;
                    self.app.let_agreement_go(case, agreement.id, reason, acting, None, now)?;
                }
            }
        }
        Ok(came.next.map(|next| next.id))
    }

    fn who(&self, who: Who) -> PersonId {
        match who {
            Who::User => self.user,
            Who::Contact => self.contact,
            Who::Coordinator => self.coordinator,
        }
    }
}

fn before(date: Date, days: u64) -> Date {
    date.checked_sub_days(Days::new(days)).unwrap_or(date)
}
