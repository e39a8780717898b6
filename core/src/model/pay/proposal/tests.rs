use super::super::samples::{CONTACT, assignment, day, entry, known, new_row, new_travel, noon};
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
    assert_eq!((one.from.to_string(), one.to.to_string()), ("12:00:00".into(), "13:15:00".into()));
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
fn a_row_whose_session_was_corrected_after_it_is_worth_a_look() {
    let first = session(1, 3);
    let row = TimesheetRow { session: Some(first.session), ..trip(1, 3, None) };
    let rows = [row.clone(), trip(2, 4, None)];
    let second = TrainingSession {
        id: crate::model::id::SessionId([2; 16]),
        version: 2,
        entered: noon(101),
        ..first.clone()
    };
    assert_eq!(
        session_changed_since(std::slice::from_ref(&first), &rows),
        [] as [&TimesheetRow; 0]
    );
    let corrected = [first.clone(), second.clone()];
    assert_eq!(session_changed_since(&corrected, &rows), [&row]);
    let later = [TimesheetRow { entered: noon(102), ..row.clone() }];
    assert!(session_changed_since(&corrected, &later).is_empty());
    let undone = TrainingSession { withdrawn: Some(noon(4)), ..first.clone() };
    assert_eq!(session_changed_since(&[undone], &rows), [&row]);
    let missed = TrainingSession { attendance: Attendance::DidNotCome, ..first };
    assert_eq!(session_changed_since(&[missed], &rows), [&row]);
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
    let late = crate::model::time::moment_of("2026-03-28T23:30:20".parse().unwrap(), "Europe/Oslo");
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
    let with =
        NewTravel { passengers: vec!["Kim".into()], detour: "Veiarbeid".into(), ..new_travel() };
    let usual = usual_trip(&[trip(1, 1, Some(with))]).unwrap();
    assert_eq!((usual.passengers.len(), usual.detour.as_str()), (0, ""));
    assert_eq!(usual.metres, new_travel().metres);
}
