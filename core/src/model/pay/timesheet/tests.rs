use super::super::confirmation::{Answer, Confirmation};
use super::super::money::Ore;
use super::super::rates::{Caps, Rates};
use super::super::row::{ExpenseKind, NewExpense, NewRow, NewTravel};
use super::super::samples::*;
use super::*;
use crate::model::id::{ConfirmationId, RowId};

fn full_row() -> TimesheetRow {
    let (now, of) = (noon(9), assignment());
    let expense = |kind, ore, what_for: &str| NewExpense {
        kind,
        ore: Some(Ore(ore)),
        what_for: what_for.into(),
    };
    let new = NewRow {
        to: time("00:15"),
        minutes: Some(420),
        why: "Avtalt".into(),
        travel: Some(NewTravel {
            detour: "Veiarbeid".into(),
            passengers: vec!["Ola".into(), "Kari".into()],
            ..new_travel()
        }),
        expenses: vec![
            expense(ExpenseKind::Toll, 2_300, "Bom E6"),
            expense(ExpenseKind::Outlay, 7_000, "Billett"),
        ],
        ..new_row(5)
    };
    TimesheetRow::make(&new, RowId([1; 16]), &known(&of, &[]), &entry(CONTACT, &now)).unwrap()
}

fn said(row: &TimesheetRow, answer: Answer, how: How) -> Confirmation {
    Confirmation {
        id: ConfirmationId([1; 16]),
        case: CASE,
        row: row.row,
        version: row.id,
        answer,
        how,
        entered: noon(10),
        by: USER,
        on: None,
    }
}

/// A line's cells by their columns' names; the empty ones left out.
fn cells(line: &Line<'_>) -> Vec<(&'static str, String)> {
    let cells = COLUMNS.into_iter().zip(line.cells());
    cells.filter(|(_, cell)| !cell.is_empty()).collect()
}

fn one_line(row: &TimesheetRow, rates: &[Rates], words: &Words<'_>) -> Vec<(&'static str, String)> {
    let of = assignment();
    let declared = [declare(1, january(), &[row], noon(31))];
    let sheets =
        Sheets { assignment: &of, rows: std::slice::from_ref(row), declarations: &declared };
    let terms = Terms { assignment: &of, rates };
    let sheet = timesheet(january(), CONTACT, &sheets, &terms, words, day(31));
    cells(&sheet.lines[0])
}

#[test]
fn a_line_has_a_cell_for_each_column() {
    let row = full_row();
    let confirmations = [said(&row, Answer::Yes, How::ContactsPhone)];
    let words = Words { confirmations: &confirmations, ..Words::default() };
    let caps = Caps { metres: Some(10_000), money: None };
    let found = one_line(&row, &[Rates { caps, ..rates(1, 0) }], &words);
    let expected = [
        ("number", "2026/117"),
        ("with", "case"),
        ("row", "01010101010101010101010101010101"),
        ("version", "1"),
        ("substitute", "no"),
        ("date", "2026-01-06"),
        ("from", "17:30"),
        ("to", "00:15"),
        ("to_date", "2026-01-07"),
        ("clock_minutes", "405"),
        ("minutes", "420"),
        ("why", "Avtalt"),
        ("hourly_ore", "19000"),
        ("pay_ore", "133000"),
        ("purpose", "Svømming"),
        ("start_point", "Heimdal"),
        ("end_point", "Pirbadet"),
        ("detour", "Veiarbeid"),
        ("metres", "12400"),
        ("metres_paid", "10000"),
        ("km_ore", "5300"),
        ("km_taxable_ore", "1800"),
        ("passengers", "Ola; Kari"),
        ("passengers_ore", "2000"),
        ("toll_ore", "2300"),
        ("parking_ore", "0"),
        ("outlay_ore", "7000"),
        ("expenses_for", "Bom E6; Billett"),
        ("capped", "yes"),
        ("confirmed", "contacts_phone"),
        ("declared", "yes"),
        ("late", "no"),
    ];
    let expected: Vec<_> = expected.map(|(name, cell)| (name, cell.to_owned())).into();
    assert_eq!(found, expected);
}

#[test]
fn what_is_not_there_is_empty_and_what_has_no_rate_is_not_worth_nothing() {
    let names = |row: &TimesheetRow, rates: &[Rates]| {
        let cells = one_line(row, rates, &Words::default());
        cells.into_iter().map(|(name, _)| name).collect::<Vec<_>>()
    };
    let without = names(&row(1, 5), &[rates(1, 0)]);
    for name in ["purpose", "metres", "km_ore", "passengers", "why", "expenses_for"] {
        assert!(!without.contains(&name), "{name}");
    }
    let no_rates = names(&full_row(), &[]);
    assert!(no_rates.contains(&"metres") && !no_rates.contains(&"km_ore"));
}

#[test]
fn it_says_on_which_phone_it_was_confirmed() {
    let row = row(1, 5);
    let column = |words: &Words<'_>| {
        let cells = one_line(&row, &[], words);
        cells.into_iter().find(|(name, _)| *name == "confirmed").unwrap().1
    };
    assert_eq!(column(&Words::default()), "open");
    for (answer, how, cell) in [
        (Answer::Yes, How::OwnPhone, "own_phone"),
        (Answer::Yes, How::ContactsPhone, "contacts_phone"),
        (Answer::DontKnow, How::OwnPhone, "dont_know_own_phone"),
        (Answer::DontKnow, How::ContactsPhone, "dont_know_contacts_phone"),
    ] {
        let confirmations = [said(&row, answer, how)];
        assert_eq!(column(&Words { confirmations: &confirmations, ..Words::default() }), cell);
    }
    assert_eq!(confirmed(Standing::Denied(How::OwnPhone)), "no_own_phone");
    assert_eq!(confirmed(Standing::Denied(How::ContactsPhone)), "no_contacts_phone");
    assert_eq!(confirmed(Standing::CorrectedSince), "corrected_since");
}

#[test]
fn a_club_s_line_says_who_confirmed_it_and_an_assignment_without_a_number_has_its_case_s_id() {
    let (row, of) = (row(1, 5), club_assignment());
    let now = noon(8);
    let rows = std::slice::from_ref(&row);
    let id = ConfirmationId([1; 16]);
    let by = entry(COORDINATOR, &now);
    let club = [super::super::confirmation::ClubConfirmation::make(
        ("Tone", day(6)),
        &row,
        rows,
        &of,
        id,
        &by,
    )
    .unwrap()];
    let words = Words { club: &club, ..Words::default() };
    let of = Assignment { number: None, ..of };
    let sheets = Sheets { assignment: &of, rows, declarations: &[] };
    let terms = Terms { assignment: &of, rates: &[] };
    let sheet = timesheet(january(), CONTACT, &sheets, &terms, &words, day(100));
    let found = cells(&sheet.lines[0]);
    let of_column = |name| found.iter().find(|cell| cell.0 == name).map(|cell| cell.1.as_str());
    assert_eq!(of_column("number"), Some("06".repeat(16).as_str()));
    assert_eq!((of_column("with"), of_column("confirmed")), (Some("club"), Some("club")));
    assert_eq!(
        (of_column("confirmed_by"), of_column("confirmed_on")),
        (Some("Tone"), Some("2026-01-07"))
    );
    assert_eq!((of_column("declared"), of_column("late")), (Some("no"), Some("yes")));
}

#[test]
fn a_sheet_has_its_rows_in_order_and_their_sums() {
    let (of, rates) = (assignment(), [rates(1, 0)]);
    let rows = [row(2, 9), row(1, 5), row(3, 40)];
    let sheets = Sheets { assignment: &of, rows: &rows, declarations: &[] };
    let terms = Terms { assignment: &of, rates: &rates };
    let sheet = timesheet(january(), CONTACT, &sheets, &terms, &Words::default(), day(40));
    let found: Vec<_> = sheet.lines.iter().map(|line| (line.row.id, line.sum.version)).collect();
    assert_eq!(found, [(rows[1].id, rows[1].id), (rows[0].id, rows[0].id)]);
    assert_eq!((sheet.sums.total.minutes, sheet.period), (180, january()));
}

#[test]
fn the_columns_have_each_their_own_name() {
    let names: std::collections::BTreeSet<_> = COLUMNS.into_iter().collect();
    assert_eq!(names.len(), COLUMNS.len());
    assert!(!names.iter().any(|name| name.contains("initial") || name.contains("name")));
}
