use proptest::prelude::*;

use super::super::assignment::Assignment;
use super::super::money::Ore;
use super::super::samples::*;
use super::*;

fn make(new: &NewRow, rows: &[TimesheetRow]) -> Result<TimesheetRow, Invalid> {
    let (now, of) = (noon(40), assignment());
    TimesheetRow::make(new, RowId([50; 16]), &known(&of, rows), &entry(CONTACT, &now))
}

fn refused<T>(field: &str, reason: Reason) -> Result<T, Invalid> {
    Err(Invalid::new(field, reason))
}

fn clocked(from: &str, to: &str) -> NewRow {
    NewRow { from: time(from), to: time(to), ..new_row(5) }
}

#[test]
fn a_row_has_the_minutes_of_the_clock_unless_it_says_others() {
    let made = make(&new_row(5), &[]).unwrap();
    assert_eq!((made.date(), made.clock_minutes(), made.minutes), (day(5), 90, 90));
    assert_eq!((made.travel, made.expenses.len(), made.why), (None, 0, None));
    let less = make(&NewRow { minutes: Some(60), ..new_row(5) }, &[]).unwrap();
    assert_eq!((less.minutes, less.why), (60, None));
}

#[test]
fn more_minutes_than_the_clock_says_are_paid_when_it_is_said_why() {
    let more = NewRow { minutes: Some(91), ..new_row(5) };
    assert_eq!(make(&more, &[]), refused("why", Reason::Empty));
    let said = make(&NewRow { why: "Minst to timer".into(), ..more }, &[]).unwrap();
    assert_eq!((said.minutes, said.why.as_deref()), (91, Some("Minst to timer")));
    let exact = NewRow { minutes: Some(90), why: "Minst to timer".into(), ..new_row(5) };
    assert_eq!(make(&exact, &[]).unwrap().why, None);
}

#[test]
fn a_row_may_go_past_midnight() {
    let night = make(&clocked("22:15", "00:30"), &[]).unwrap();
    assert_eq!((night.date(), night.end.date(), night.minutes), (day(5), day(6), 135));
    assert_eq!(make(&clocked("00:00", "23:59"), &[]).unwrap().minutes, 1439);
    assert_eq!(make(&clocked("12:00", "11:59"), &[]).unwrap().minutes, 1439);
    assert_eq!(make(&clocked("12:00", "12:00"), &[]), refused("to", Reason::OutOfRange));
}

#[test]
fn a_night_when_the_clock_changes_has_the_minutes_that_went_by() {
    let of = Assignment { from: day(-900), ..assignment() };
    let now = noon(400);
    let minutes = |date: &str, from, to| {
        let new =
            NewRow { date: date.parse().unwrap(), from: time(from), to: time(to), ..new_row(0) };
        let entry = entry(CONTACT, &now);
        TimesheetRow::make(&new, RowId([1; 16]), &known(&of, &[]), &entry).map(|row| row.minutes)
    };
    assert_eq!(minutes("2026-03-28", "22:00", "06:00"), Ok(7 * 60));
    assert_eq!(minutes("2026-10-24", "22:00", "06:00"), Ok(9 * 60));
    assert_eq!(minutes("2026-10-25", "00:30", "00:29"), Ok(1499));
    // from half past two, which isn't, to three, which is when the clock jumps
    assert_eq!(minutes("2026-03-29", "02:30", "03:00"), refused("to", Reason::OutOfRange));
}

#[test]
fn each_bad_hour_names_its_field() {
    let on = |days| NewRow { date: day(days), ..new_row(5) };
    let good = new_row(5);
    let seconds: chrono::NaiveTime = "17:30:01".parse().unwrap();
    for (bad, field, reason) in [
        (on(41), "date", Reason::InFuture),
        (on(40), "to", Reason::InFuture),
        (on(-1057), "date", Reason::InPast),
        (on(-92), "date", Reason::OutOfRange),
        (NewRow { from: seconds, ..good.clone() }, "from", Reason::Malformed),
        (NewRow { to: seconds, ..good.clone() }, "to", Reason::Malformed),
        (NewRow { zone: "Oslo".into(), ..good.clone() }, "zone", Reason::Malformed),
        (NewRow { who: STRANGER, ..good.clone() }, "who", Reason::OutOfRange),
        (
            NewRow { minutes: Some(1441), why: "x".into(), ..good.clone() },
            "minutes",
            Reason::OutOfRange,
        ),
        (NewRow { minutes: Some(0), ..good.clone() }, "minutes", Reason::Empty),
        (NewRow { why: "01129950184".into(), ..good.clone() }, "why", Reason::IdentityNumber),
        (NewRow { why: "å".repeat(501), ..good.clone() }, "why", Reason::TooLong),
    ] {
        assert_eq!(make(&bad, &[]), refused(field, reason), "{bad:?}");
    }
    for fine in [on(-91), on(39), NewRow { minutes: Some(1440), why: "x".into(), ..good }] {
        assert!(make(&fine, &[]).is_ok(), "{fine:?}");
    }
}

#[test]
fn no_row_is_made_for_an_assignment_that_is_over_or_taken_back() {
    let now = noon(40);
    let make = |of: &Assignment, days| {
        TimesheetRow::make(&new_row(days), RowId([1; 16]), &known(of, &[]), &entry(CONTACT, &now))
    };
    let ended = Assignment { to: Some(day(9)), ..assignment() };
    assert!(make(&ended, 9).is_ok());
    assert_eq!(make(&ended, 10), refused("date", Reason::OutOfRange));
    assert_eq!(make(&ended.withdraw(&now), 9), refused("assignment", Reason::Ended));
    let long = Assignment { from: day(-2000), ..assignment() };
    assert!(make(&long, 40 - ROW_DAYS_BACK).is_ok());
    assert_eq!(make(&long, 39 - ROW_DAYS_BACK), refused("date", Reason::InPast));
}

#[test]
fn nothing_but_an_expense_or_a_trip_is_a_row_too() {
    let none = NewRow { minutes: Some(0), ..new_row(5) };
    let trip = NewRow { travel: Some(new_travel()), ..none.clone() };
    assert_eq!(make(&trip, &[]).unwrap().minutes, 0);
    let ticket =
        NewExpense { kind: ExpenseKind::Outlay, ore: Some(Ore(7_000)), what_for: "Billett".into() };
    assert!(make(&NewRow { expenses: vec![ticket], ..none }, &[]).is_ok());
}

#[test]
fn each_bad_trip_names_its_field() {
    let good = new_travel();
    let named = |names: &[&str]| NewTravel {
        passengers: names.iter().map(|name| (*name).to_owned()).collect(),
        ..good.clone()
    };
    for (bad, field, reason) in [
        (NewTravel { purpose: " ".into(), ..good.clone() }, "purpose", Reason::Empty),
        (NewTravel { purpose: "å".repeat(201), ..good.clone() }, "purpose", Reason::TooLong),
        (NewTravel { start_point: String::new(), ..good.clone() }, "start_point", Reason::Empty),
        (NewTravel { end_point: String::new(), ..good.clone() }, "end_point", Reason::Empty),
        (NewTravel { end_point: "å".repeat(101), ..good.clone() }, "end_point", Reason::TooLong),
        (NewTravel { detour: "\u{7}".into(), ..good.clone() }, "detour", Reason::ControlCharacter),
        (NewTravel { metres: None, ..good.clone() }, "metres", Reason::Empty),
        (NewTravel { metres: Some(0), ..good.clone() }, "metres", Reason::OutOfRange),
        (NewTravel { metres: Some(METRES + 1), ..good.clone() }, "metres", Reason::OutOfRange),
        (named(&["Ola", " "]), "passengers.1", Reason::Empty),
        (named(&["Ola", " Ola "]), "passengers.1", Reason::Exists),
        (named(&["01129950184"]), "passengers.0", Reason::IdentityNumber),
        (named(&["a", "b", "c", "d", "e", "f", "g", "h", "i"]), "passengers", Reason::OutOfRange),
    ] {
        let made = make(&NewRow { travel: Some(bad.clone()), ..new_row(5) }, &[]);
        assert_eq!(made, refused(field, reason), "{bad:?}");
    }
    let most =
        NewTravel { metres: Some(METRES), ..named(&["a", "b", "c", "d", "e", "f", "g", "h"]) };
    assert!(make(&NewRow { travel: Some(most), ..new_row(5) }, &[]).is_ok());
}

#[test]
fn each_bad_expense_names_its_field() {
    let good =
        NewExpense { kind: ExpenseKind::Toll, ore: Some(Ore(2_300)), what_for: "Bom".into() };
    let with = |expenses| make(&NewRow { expenses, ..new_row(5) }, &[]);
    for (bad, field, reason) in [
        (NewExpense { ore: None, ..good.clone() }, "expenses.1.ore", Reason::Empty),
        (NewExpense { ore: Some(Ore(0)), ..good.clone() }, "expenses.1.ore", Reason::OutOfRange),
        (
            NewExpense { ore: Some(Ore(10_000_001)), ..good.clone() },
            "expenses.1.ore",
            Reason::OutOfRange,
        ),
        (NewExpense { what_for: " ".into(), ..good.clone() }, "expenses.1.what_for", Reason::Empty),
        (
            NewExpense { what_for: "å".repeat(101), ..good.clone() },
            "expenses.1.what_for",
            Reason::TooLong,
        ),
    ] {
        assert_eq!(with(vec![good.clone(), bad]), refused(field, reason));
    }
    assert_eq!(with(vec![good.clone(); 21]), refused("expenses", Reason::OutOfRange));
    assert_eq!(with(vec![good; 20]).unwrap().expenses.len(), 20);
}

#[test]
fn no_minute_and_no_session_is_paid_twice() {
    let there = make(&NewRow { session: Some(SessionId([1; 16])), ..new_row(5) }, &[]).unwrap();
    let there = TimesheetRow { id: RowId([1; 16]), row: RowId([1; 16]), ..there };
    let rows = std::slice::from_ref(&there);
    for (from, to) in
        [("17:30", "19:00"), ("18:59", "20:00"), ("16:00", "17:31"), ("16:00", "20:00")]
    {
        assert_eq!(make(&clocked(from, to), rows), refused("from", Reason::Exists), "{from}");
    }
    for (from, to) in [("19:00", "20:00"), ("16:00", "17:30")] {
        assert!(make(&clocked(from, to), rows).is_ok(), "{from}");
    }
    let again = NewRow { session: there.session, ..new_row(6) };
    assert_eq!(make(&again, rows), refused("session", Reason::Exists));
    let gone = there.take_back("", rows, false, &noon(7)).unwrap();
    assert!(make(&again, std::slice::from_ref(&gone)).is_ok());
    assert!(make(&new_row(5), &[gone]).is_ok());
}

#[test]
fn who_stands_in_has_rows_on_their_own_days_only() {
    let (now, of, there) = (noon(40), assignment(), [substitute(5, 8)]);
    let make = |who, days, rows: &[TimesheetRow]| {
        let known = Known { assignment: &of, substitutes: &there, rows };
        let new = NewRow { who, ..new_row(days) };
        TimesheetRow::make(&new, RowId([1; 16]), &known, &entry(who, &now))
    };
    let theirs = make(STRANGER, 8, &[]).unwrap();
    assert_eq!(make(STRANGER, 9, &[]), refused("who", Reason::OutOfRange));
    assert!(make(CONTACT, 8, &[theirs]).is_ok());
}

#[test]
fn a_correction_is_a_new_version_and_the_old_one_stays() {
    let first = row(1, 5);
    let second = corrected(&first, 2, 60);
    assert_eq!((second.row, second.version, second.minutes), (first.row, 2, 60));
    assert_eq!(second.correction.as_ref().map(|of| of.corrects), Some(first.id));
    let rows = [second.clone(), first.clone()];
    assert_eq!(current(&rows), [&second]);

    let (now, of) = (noon(40), assignment());
    let long = "å".repeat(501);
    let correct = |old: &TimesheetRow, new: &NewRow, reason: &str| {
        old.correct(new, reason, RowId([3; 16]), &known(&of, &rows), &entry(CONTACT, &now))
    };
    let other = NewRow { minutes: Some(30), ..NewRow::of(&second) };
    assert_eq!(correct(&first, &other, "Feil"), refused("row", Reason::OutOfRange));
    assert_eq!(correct(&second, &NewRow::of(&second), "Feil"), refused("row", Reason::Exists));
    assert_eq!(correct(&second, &other, " "), refused("reason", Reason::Empty));
    assert_eq!(correct(&second, &other, &long), refused("reason", Reason::TooLong));
    let bad = NewRow { minutes: Some(0), ..other.clone() };
    assert_eq!(correct(&second, &bad, "Feil"), refused("minutes", Reason::Empty));
    assert_eq!(correct(&second, &other, "Feil").unwrap().version, 3);
}

#[test]
fn an_old_row_can_be_corrected_on_its_day_but_not_moved_to_another_as_old() {
    let of = Assignment { from: day(-100), ..assignment() };
    let old = row(1, 5);
    let now = noon(5 + ROW_DAYS_BACK + 1);
    let rows = std::slice::from_ref(&old);
    let correct = |new: &NewRow| {
        old.correct(new, "Feil", RowId([2; 16]), &known(&of, rows), &entry(CONTACT, &now))
    };
    assert!(correct(&NewRow { minutes: Some(30), ..NewRow::of(&old) }).is_ok());
    let moved = NewRow { date: day(4), ..NewRow::of(&old) };
    assert_eq!(correct(&moved), refused("date", Reason::InPast));
}

#[test]
fn of_two_corrections_made_at_once_the_later_counts_on_every_phone() {
    let first = row(1, 5);
    let (a, b) = (corrected(&first, 2, 60), corrected(&first, 3, 45));
    let later = TimesheetRow { entered: noon(20), ..a.clone() };
    assert_eq!(current(&[first.clone(), later.clone(), b.clone()]), [&later]);
    assert_eq!(current(&[a.clone(), b.clone()]), current(&[b, a]));
}

#[test]
fn a_row_taken_back_counts_for_nothing_and_says_why_when_it_was_handed_in() {
    let first = row(1, 5);
    let second = corrected(&first, 2, 60);
    let rows = [first.clone(), second.clone()];
    let long = "å".repeat(501);
    let back =
        |row: &TimesheetRow, reason, handed_in| row.take_back(reason, &rows, handed_in, &noon(9));
    assert_eq!(back(&first, "Feil", false), refused("row", Reason::OutOfRange));
    assert_eq!(back(&second, " ", true), refused("reason", Reason::Empty));
    assert_eq!(back(&second, &long, false), refused("reason", Reason::TooLong));
    let gone = back(&second, "Feil dag", true).unwrap();
    assert!(current(&[first.clone(), gone.clone()]).is_empty());
    let again = gone.take_back("", &[first, gone.clone()], false, &noon(10));
    assert_eq!(again, refused("row", Reason::OutOfRange));
}

proptest! {
    #[test]
    fn a_row_made_again_of_what_it_says_says_the_same(
        from in 0_u32..1440, length in 1_u32..1440, minutes in proptest::option::of(0_u16..1440),
        metres in proptest::option::of(1..=METRES),
    ) {
        let clock = |minute: u32| chrono::NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap();
        let travel = metres.map(|metres| NewTravel { metres: Some(metres), ..new_travel() });
        let new = NewRow {
            from: clock(from),
            to: clock((from + length) % 1440),
            minutes,
            why: "Avtalt".into(),
            travel,
            ..new_row(5)
        };
        prop_assume!(minutes != Some(0) || metres.is_some());
        let made = make(&new, &[]).unwrap();
        prop_assert_eq!(made.clock_minutes(), u64::from(length));
        prop_assert_eq!(made.why.is_some(), u32::from(made.minutes) > length);
        prop_assert_eq!(make(&NewRow::of(&made), &[]).unwrap(), made);
    }
}
