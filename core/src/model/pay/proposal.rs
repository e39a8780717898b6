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
/// oldest first. `sessions` and `rows` are all versions. Where a session was corrected, its row
/// isn't: the two may differ, and both say so.
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
    let end = local_of(session.start.utc + i64::from(minutes) * 60_000, zone);
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
mod tests {
    use super::super::samples::{
        CONTACT, assignment, day, entry, known, new_row, new_travel, noon,
    };
    use super::*;
    use crate::model::id::RowId;
    use crate::model::session::ratings::Attendance;
    use crate::model::session::samples as sessions;

    fn session(id: u8, days: i64) -> TrainingSession {
        sessions::session(id, noon(days))
    }

    fn trip(id: u8, days: i64, travel: Option<NewTravel>) -> TimesheetRow {
        let (now, of) = (noon(100), assignment());
        let new = NewRow { travel, ..new_row(days) };
        TimesheetRow::make(&new, RowId([id; 16]), &known(&of, &[]), &entry(CONTACT, &now)).unwrap()
    }

    fn to(end_point: &str) -> Option<NewTravel> {
        Some(NewTravel { end_point: end_point.into(), ..new_travel() })
    }

    #[test]
    fn a_held_session_on_no_row_is_proposed_with_its_minutes() {
        let proposed = proposals(&[session(1, 3)], &[], &assignment());
        let [one] = proposed.as_slice() else { panic!("{proposed:?}") };
        assert_eq!((one.date, one.minutes), (day(3), 75));
        assert_eq!(
            (one.from.to_string(), one.to.to_string()),
            ("12:00:00".into(), "13:15:00".into())
        );
        let row = one.row(CONTACT);
        assert_eq!((row.session, row.travel, row.expenses.len()), (Some(one.session), None, 0));
        let (now, of) = (noon(4), assignment());
        let made = TimesheetRow::make(
            &one.row(CONTACT),
            RowId([1; 16]),
            &known(&of, &[]),
            &entry(CONTACT, &now),
        );
        let made = made.unwrap();
        assert_eq!(proposals(&[session(1, 3)], std::slice::from_ref(&made), &of), []);
        let gone = made.take_back("", std::slice::from_ref(&made), false, &now).unwrap();
        assert_eq!(proposals(&[session(1, 3)], &[gone], &of), proposed);
    }

    #[test]
    fn what_was_not_held_or_lies_elsewhere_is_not_proposed() {
        let missed =
            TrainingSession { attendance: Attendance::DidNotCome, minutes: None, ..session(1, 3) };
        let other = TrainingSession { case: sessions::OTHER_CASE, ..session(2, 4) };
        let before = session(3, -400);
        let undone = TrainingSession { withdrawn: Some(noon(5)), ..session(4, 5) };
        assert_eq!(proposals(&[missed, other, before, undone], &[], &assignment()), []);
    }

    #[test]
    fn a_session_past_midnight_and_over_a_change_of_the_clock_keeps_its_minutes() {
        // 28 March 2026 at 23:30, the clock goes on at 2
        let late =
            crate::model::time::moment_of("2026-03-28T23:30:20".parse().unwrap(), "Europe/Oslo");
        let session = TrainingSession { minutes: Some(240), ..sessions::session(1, late.unwrap()) };
        let proposed = proposals(&[session], &[], &assignment());
        assert_eq!(
            (proposed[0].from.to_string(), proposed[0].to.to_string()),
            ("23:30:00".into(), "04:30:00".into())
        );
    }

    #[test]
    fn the_usual_trip_is_the_most_frequent_of_the_last_ten() {
        let mut rows = vec![trip(1, 1, to("Pirbadet")), trip(2, 2, to("Byåsen")), trip(3, 3, None)];
        assert_eq!(usual_trip(&rows).unwrap().end_point, "Byåsen");
        rows.push(trip(4, 4, to("Pirbadet")));
        assert_eq!(usual_trip(&rows).unwrap().end_point, "Pirbadet");
        rows.extend((5..14).map(|n| trip(n, i64::from(n), to("Byåsen"))));
        assert_eq!(usual_trip(&rows).unwrap().end_point, "Byåsen");
        assert_eq!(usual_trip(&[trip(3, 3, None)]), None);
    }

    #[test]
    fn the_usual_trip_names_no_passenger_and_no_detour() {
        let with = NewTravel {
            passengers: vec!["Kim".into()],
            detour: "Veiarbeid".into(),
            ..new_travel()
        };
        let usual = usual_trip(&[trip(1, 1, Some(with))]).unwrap();
        assert_eq!((usual.passengers.len(), usual.detour.as_str()), (0, ""));
        assert_eq!(usual.metres, new_travel().metres);
    }
}
