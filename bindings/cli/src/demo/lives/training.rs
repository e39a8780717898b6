//! What is logged of what was planned, up to yesterday; one session of Åse's isn't yet.

use medspiller_core::app::sessions::LogPart;
use medspiller_core::app::{Acting, AppError};
use medspiller_core::model::session::log::Common;
use medspiller_core::model::session::occurrence::OccurrenceRef;
use medspiller_core::model::talk::Asked;
use medspiller_core::model::time::{Date, Now};

use super::goals::WorkedOn;
use super::plans::{Both, POOL, Planned, Who};
use super::said::{self, Turn};
use crate::moment::{ZONE, at};

/// Of what lies this many days back or more, Åse's last own session isn't logged.
const LATE_DAYS: i64 = 4;

/// Each how many-th session is logged the day after.
const NEXT_DAY: usize = 9;

/// A session that was planned.
#[derive(Clone, Copy)]
struct Session<'a> {
    date: Date,
    of: &'a Planned,
}

/// Plans, and logs what was planned up to yesterday. `goals` are Åse's and Jonas's.
pub fn train(both: Both<'_>, goals: [&[WorkedOn]; 2]) -> Result<(), AppError> {
    let planned = both.plan()?;
    let mut dropped = None;
    if let Some(pool) = planned.iter().find(|of| of.weekly.activity == POOL) {
        dropped = pool.drop_one(both.aase)?.map(|date| (date, POOL));
        pool.move_one(both.aase)?;
    }
    let mut sessions = past(both, &planned);
    sessions.retain(|session| dropped != Some((session.date, session.of.weekly.activity)));
    let mut turns = [0, 0];
    for (number, session) in sessions.iter().enumerate() {
        let parts = parts(session, &sessions[number..], &mut turns, goals)?;
        session.log(both, &parts, number)?;
    }
    let asked = at(both.aase.days.day(0, -5), (18, 0))?;
    let (jonas, why) = (both.jonas, "Jeg vil bytte fra tirsdag.");
    jonas.app.ask_for_talk(jonas.case, Asked::Triangle, why, Acting::User, None, asked)?;
    Ok(())
}

/// What was to be held up to yesterday, in order of time, but for the one that isn't logged.
fn past<'a>(both: Both<'_>, planned: &'a [Planned]) -> Vec<Session<'a>> {
    let days = both.aase.days;
    let all = planned.iter().flat_map(|of| of.weekly.past(days).map(|date| Session { date, of }));
    let mut sessions: Vec<Session<'_>> = all.collect();
    let is_aases = |session: &Session<'_>| session.of.weekly.who == Who::Aase;
    sessions.retain(|session| !(is_aases(session) && both.aase.is_paused(session.date)));
    sessions.sort_by_key(|session| (session.date, session.of.weekly.clock));
    let late = days.day(0, -LATE_DAYS);
    if let Some(late) = sessions.iter().rposition(|of| is_aases(of) && of.date <= late) {
        sessions.remove(late);
    }
    sessions
}

impl Session<'_> {
    fn goes(&self, who: Who) -> bool {
        [who, Who::Group].contains(&self.of.weekly.who)
    }

    /// When it begins.
    fn start(&self) -> Result<Now, AppError> {
        Ok(at(self.date, self.of.weekly.clock)?)
    }

    fn log(&self, both: Both<'_>, said: &[Turn<'_>], number: usize) -> Result<(), AppError> {
        let weekly = &self.of.weekly;
        let start = self.start()?;
        let common = Common {
            start: start.local(),
            zone: ZONE.into(),
            minutes: Some(weekly.minutes),
            place: weekly.place.into(),
            activity: weekly.activity.into(),
            in_group: weekly.who == Who::Group,
        };
        let yesterday = both.aase.days.day(0, -1);
        let next_day = self.date.succ_opt().filter(|next| *next < yesterday);
        let now = match next_day.filter(|_| number % NEXT_DAY == 4) {
            Some(next) => at(next, (9, 0))?,
            None => Now { utc: start.utc + i64::from(weekly.minutes + 10) * 60_000, ..start },
        };
        let parts: Vec<LogPart> = self
            .of
            .plans
            .iter()
            .zip(said)
            .map(|(plan, turn)| LogPart {
                case: plan.case,
                planned: Some(OccurrenceRef { plan: plan.id, date: self.date }),
                said: said::said(turn, now),
            })
            .collect();
        both.aase.app.log_sessions(&common, &parts, Acting::Owner, None, now)?;
        Ok(())
    }
}

/// Whose turns a session is, in the order of its plans. `ahead` are it and those after it.
fn parts<'a>(
    session: &Session<'a>,
    ahead: &[Session<'_>],
    turns: &mut [usize; 2],
    goals: [&'a [WorkedOn]; 2],
) -> Result<Vec<Turn<'a>>, AppError> {
    let mut parts = Vec::new();
    for ((who, number), goals) in [Who::Aase, Who::Jonas].into_iter().zip(turns).zip(goals) {
        if session.goes(who) {
            parts.push(Turn {
                who,
                number: *number,
                left: ahead.iter().filter(|later| later.goes(who)).count() - 1,
                date: session.date,
                start: session.start()?.utc,
                weekly: &session.of.weekly,
                goals,
            });
            *number += 1;
        }
    }
    Ok(parts)
}
