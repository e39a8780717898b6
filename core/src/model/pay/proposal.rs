//! What a new row can begin with: the hours of logged sessions, and the usual trip. Both are
//! proposed; a trip is never in a row before it has been taken on purpose.

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, NaiveTime, Timelike};

use super::assignment::Assignment;
use super::row::{NewRow, NewTravel, TimesheetRow, current};
use crate::model::id::{PersonId, SessionId};
use crate::model::session::record::{self, TrainingSession};
use crate::model::time::{Date, local_of, zone_called};

/// How many of the last trips the usual one is looked for in.
pub const TRIPS: usize = 10;

/// The hours of a session that was held and is on no row yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The session: the id of its first version.
    pub session: SessionId,
    /// Its date.
    pub date: Date,
    /// When it began, by the wall clock of `zone`.
    pub from: NaiveTime,
    /// When it ended.
    pub to: NaiveTime,
    /// The zone's IANA name.
    pub zone: String,
    /// How long it lasted.
    pub minutes: u16,
}

impl Proposal {
    /// The row it proposes: hours, and nothing else.
    pub fn row(&self, who: PersonId) -> NewRow {
        NewRow {
            who,
            session: Some(self.session),
            date: self.date,
            from: self.from,
            to: self.to,
            zone: self.zone.clone(),
            minutes: Some(self.minutes),
            why: String::new(),
            travel: None,
            expenses: Vec::new(),
        }
    }
}

/// The sessions of an assignment's case that were held on its days and are on none of its rows,
/// oldest first. `sessions` and `rows` are all versions.
pub fn proposals(
    sessions: &[TrainingSession],
    rows: &[TimesheetRow],
    assignment: &Assignment,
) -> Vec<Proposal> {
    let rows = current(rows);
    let is_new = |session: &&TrainingSession| {
        session.is_held()
            && assignment.case() == Some(session.case)
            && assignment.holds(session.start.date())
            && !rows.iter().any(|row| row.session == Some(session.session))
    };
    record::current(sessions).into_iter().filter(is_new).filter_map(proposal).collect()
}

fn proposal(session: &TrainingSession) -> Option<Proposal> {
    let minutes = session.minutes?;
    let zone = zone_called(&session.start.zone).ok()?;
    let end = local_of(session.start.utc.saturating_add(i64::from(minutes) * 60_000), zone);
    Some(Proposal {
        session: session.session,
        date: session.start.date(),
        from: whole_minute(session.start.local)?,
        to: whole_minute(end)?,
        zone: session.start.zone.clone(),
        minutes,
    })
}

fn whole_minute(local: NaiveDateTime) -> Option<NaiveTime> {
    local.time().with_second(0)?.with_nanosecond(0)
}

/// The rows whose session was corrected after they were entered, or counts no more: worth a look.
/// Correcting a session changes no row, since what is paid may differ from what was logged.
/// `sessions` and `rows` are all versions of what belongs together.
pub fn session_changed_since<'a>(
    sessions: &[TrainingSession],
    rows: &'a [TimesheetRow],
) -> Vec<&'a TimesheetRow> {
    let sessions = record::current(sessions);
    let changed = |row: &&TimesheetRow| {
        let Some(id) = row.session else { return false };
        let session = sessions.iter().find(|session| session.session == id);
        !session.is_some_and(|session| session.is_held() && session.entered.utc <= row.entered.utc)
    };
    current(rows).into_iter().filter(changed).collect()
}

/// The usual trip: the one driven most often among the last [`TRIPS`]; of two driven equally often,
/// the one driven last. It says where and how far, never whom or why round about: passengers and a
/// detour's reason belong to their day. To be offered, and put in a row only when it is tapped.
pub fn usual_trip(rows: &[TimesheetRow]) -> Option<NewTravel> {
    let trips = current(rows).into_iter().rev().filter_map(|row| row.travel.as_ref());
    let mut counted: BTreeMap<_, (usize, usize)> = BTreeMap::new();
    for (age, trip) in trips.take(TRIPS).enumerate() {
        let key = (&trip.purpose, &trip.start_point, &trip.end_point, trip.metres);
        counted.entry(key).or_insert((0, TRIPS - age)).0 += 1;
    }
    let ((purpose, start_point, end_point, metres), _) =
        counted.into_iter().max_by_key(|(_, often_and_lately)| *often_and_lately)?;
    Some(NewTravel {
        purpose: purpose.clone(),
        start_point: start_point.clone(),
        end_point: end_point.clone(),
        detour: String::new(),
        metres: Some(metres),
        passengers: Vec::new(),
    })
}

#[cfg(test)]
mod tests;
