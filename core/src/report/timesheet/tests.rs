use super::*;
use crate::model::pay::confirmation::Words;
use crate::model::pay::declaration::Sheets;
use crate::model::pay::rates::Rates;
use crate::model::pay::row::{Expense, ExpenseKind, TimesheetRow, Travel};
use crate::model::pay::samples::{CONTACT, assignment, day, january, rates, row};
use crate::model::pay::sums::Terms;
use crate::model::pay::timesheet::timesheet;
use crate::text::Language;

/// Two rows, one with a trip and an expense, whatever was typed of them.
fn rows(typed: &str) -> [TimesheetRow; 2] {
    let travel = Travel {
        purpose: typed.into(),
        start_point: "Heimdal".into(),
        end_point: "Pirbadet".into(),
        detour: Some(typed.into()),
        metres: 12_400,
        passengers: vec!["Ola".into()],
    };
    let expense = Expense {
        kind: ExpenseKind::Parking,
        ore: crate::model::pay::money::Ore(4_550),
        what_for: typed.into(),
    };
    [
        TimesheetRow { travel: Some(travel), expenses: vec![expense], ..row(1, 5) },
        TimesheetRow { why: Some(typed.into()), ..row(2, 6) },
    ]
}

fn of<T>(rows: &[TimesheetRow], rates: &[Rates], look: impl FnOnce(&Timesheet<'_>) -> T) -> T {
    let assignment = assignment();
    let sheets = Sheets { assignment: &assignment, rows, declarations: &[] };
    let terms = Terms { assignment: &assignment, rates };
    look(&timesheet(january(), CONTACT, &sheets, &terms, &Words::default(), day(20)))
}

#[test]
fn the_file_reads_back_as_it_was_and_no_cell_is_a_formula() {
    let typed = "=SUM(A1:A9)";
    let text = of(&rows(typed), &[rates(1, 0)], |sheet| csv(sheet).unwrap());
    let table = text.strip_prefix(MARK).unwrap();
    let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(table.as_bytes());
    let heads: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(heads, COLUMNS);
    let lines: Vec<::csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(lines.len(), 2);
    let cell = |line: usize, name: &str| {
        lines[line][COLUMNS.iter().position(|column| *column == name).unwrap()].to_owned()
    };
    assert_eq!(cell(0, "number"), "2026/117");
    assert_eq!(cell(0, "purpose"), "'=SUM(A1:A9)");
    assert_eq!((cell(0, "metres"), cell(0, "km_ore")), ("12400".into(), "6572".into()));
    assert_eq!((cell(0, "parking_ore"), cell(1, "parking_ore")), ("4550".into(), "0".into()));
    assert_eq!(cell(1, "purpose"), "");
}

#[test]
fn a_text_with_separators_stays_in_its_cell() {
    let typed = "Buss; \"trikk\"\nog tog";
    let text = of(&rows(typed), &[], |sheet| csv(sheet).unwrap());
    let table = text.strip_prefix(MARK).unwrap();
    let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(table.as_bytes());
    assert!(reader.records().all(|line| line.unwrap().len() == COLUMNS.len()));
    let at = COLUMNS.iter().position(|column| *column == "expenses_for").unwrap();
    let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(table.as_bytes());
    assert_eq!(&reader.records().next().unwrap().unwrap()[at], typed);
}

#[test]
fn the_page_says_all_of_it_and_takes_no_markup() {
    let heading =
        Heading { called: "Kari", number: "2026/117".into(), declared: None, changed: false };
    let rows = rows("<script>alert(1)</script>");
    let page =
        of(&rows, &[rates(1, 0)], |sheet| page(sheet, &heading, Texts::of(Language::Bokmal)));
    assert!(!page.contains("<script"), "{page}");
    for said in [
        "<html lang=\"nb\">",
        "Timene til Kari",
        "2026/117",
        "1. januar 2026 til 31. januar 2026",
        "Ikke levert.",
        "6. januar 2026",
        "17.30–19",
        "1 t 30 min",
        "Heimdal–Pirbadet, 12,4 km",
        "Passasjerer: Ola",
        "45,50 kr",
        "Ikke bekreftet",
        "3 t",
    ] {
        assert!(page.contains(said), "{said}\n{page}");
    }
    let there = Heading { declared: Some(day(40)), changed: true, ..heading };
    for language in Language::ALL {
        let texts = Texts::of(language);
        let page = of(&rows, &[], |sheet| super::page(sheet, &there, texts));
        assert!(page.contains(&texts.get("sheet-changed")), "{page}");
        assert!(page.contains(&texts.get("sheet-no-rates")), "{page}");
        assert!(!page.contains("sheet-") && !page.contains("sum-"), "{page}");
    }
}

#[test]
fn sums_leave_out_what_there_is_nothing_of() {
    let texts = Texts::of(Language::Bokmal);
    let labels = |amounts: &Amounts| -> Vec<String> {
        sums(amounts, texts).into_iter().map(|(label, _)| label).collect()
    };
    assert_eq!(labels(&Amounts::default()), [texts.get("sum-hours"), texts.get("sum-total")]);
    let all = of(&rows("x"), &[rates(1, 0)], |sheet| labels(&sheet.sums.total));
    assert_eq!(all.len(), 8, "{all:?}");
}
