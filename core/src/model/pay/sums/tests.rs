use proptest::prelude::*;

use super::super::rates::{Caps, NewRates};
use super::super::row::{Expense, Travel};
use super::super::samples::*;
use super::*;
use crate::model::id::RatesId;

mod oracle;

fn terms<'a>(assignment: &'a Assignment, rates: &'a [Rates]) -> Terms<'a> {
    Terms { assignment, rates }
}

fn capped(from: i64, metres: Option<u32>, money: Option<u64>) -> Rates {
    Rates { caps: Caps { metres, money: money.map(Ore) }, ..rates(from as u8, from) }
}

fn trip(id: u8, days: i64, metres: u32, passengers: usize) -> TimesheetRow {
    let travel = Travel {
        purpose: "Svømming".into(),
        start_point: "Heimdal".into(),
        end_point: "Pirbadet".into(),
        detour: None,
        metres,
        passengers: (0..passengers).map(|n| format!("Navn {n}")).collect(),
    };
    TimesheetRow { travel: Some(travel), ..row(id, days) }
}

fn km(row: &RowSum) -> (u64, u64, u64, u64, bool) {
    let of = &row.amounts;
    (of.metres_paid, of.km.0, of.passengers.0, of.cut.0, row.is_cut)
}

#[test]
fn a_row_is_worth_its_hours_its_kilometres_and_what_was_laid_out() {
    let (of, rates) = (assignment(), [rates(1, 0)]);
    let spent = [
        (ExpenseKind::Toll, 2_300),
        (ExpenseKind::Parking, 4_500),
        (ExpenseKind::Outlay, 7_000),
        (ExpenseKind::Toll, 100),
    ];
    let expenses = spent.map(|(kind, ore)| Expense { kind, ore: Ore(ore), what_for: "x".into() });
    let row = TimesheetRow { expenses: expenses.into(), ..trip(1, 5, 12_400, 2) };
    let sums = sums(&[&row], &[], &terms(&of, &rates));
    let total = sums.total;
    assert_eq!((total.minutes, total.pay), (90, Ore(28_500)));
    assert_eq!((total.metres, total.metres_paid, total.km), (12_400, 12_400, Ore(6_572)));
    assert_eq!((total.km_taxable, total.passengers), (Ore(2_232), Ore(2_480)));
    assert_eq!((total.tolls, total.parking, total.outlays), (Ore(2_400), Ore(4_500), Ore(7_000)));
    assert_eq!(total.paid_out(), Ore(28_500 + 6_572 + 2_480 + 13_900));
    assert_eq!(total.taxable(), Ore(28_500 + 2_232));
    assert_eq!((total.cut, sums.rows[0].is_cut), (Ore::ZERO, false));
    assert_eq!(sums.rows[0].hourly, Ore(19_000));
}

#[test]
fn each_row_is_rounded_by_itself() {
    let (of, rates) = (assignment(), [rates(1, 0)]);
    // 35 minutes at 190 kr are 110 kr and 83 1/3 øre
    let rows = [1, 2, 3].map(|id| TimesheetRow { minutes: 35, ..row(id, i64::from(id)) });
    let sums = sums(&rows.each_ref(), &[], &terms(&of, &rates));
    assert_eq!((sums.rows[0].amounts.pay, sums.total.pay), (Ore(11_083), Ore(33_249)));
}

#[test]
fn each_row_counts_by_the_rates_of_its_own_date() {
    let of = assignment();
    let new = NewRates { km: Ore(500), hourly: Some(Ore(20_000)), ..new_rates(10) };
    let now = noon(0);
    let second = Rates::make(&new, RatesId([2; 16]), &[], &entry(COORDINATOR, &now)).unwrap();
    let rates = [second, rates(1, 0)];
    let rows = [trip(1, 9, 1_000, 0), trip(2, 10, 1_000, 0), trip(3, -1, 1_000, 0)];
    let sums = sums(&rows.each_ref(), &[], &terms(&of, &rates));
    let of_rows: Vec<_> = sums.rows.iter().map(|row| (row.hourly.0, row.amounts.km.0)).collect();
    assert_eq!(of_rows, [(19_000, 0), (19_000, 530), (20_000, 500)]);
    let lacking: Vec<_> = sums.rows.iter().map(|row| row.lacks_rates).collect();
    assert_eq!((lacking, sums.rows[0].amounts.metres), (vec![true, false, false], 1_000));
}

#[test]
fn a_cap_of_kilometres_cuts_in_order_of_date_and_says_where() {
    let (of, rates) = (assignment(), [capped(0, Some(25_000), None)]);
    let rows = [trip(1, 20, 10_000, 1), trip(2, 5, 10_000, 1), trip(3, 9, 10_000, 1)];
    let sums = sums(&rows.each_ref(), &[], &terms(&of, &rates));
    let cut: Vec<_> = sums.rows.iter().map(km).collect();
    assert_eq!(
        cut,
        [
            (10_000, 5_300, 1_000, 0, false),
            (10_000, 5_300, 1_000, 0, false),
            (5_000, 2_650, 500, 3_150, true),
        ]
    );
    assert_eq!((sums.total.metres, sums.total.metres_paid), (30_000, 25_000));
    assert_eq!(sums.total.km_taxable, Ore(1_800 + 1_800 + 900));
}

#[test]
fn a_cap_of_money_cuts_passengers_before_kilometres() {
    let (of, rates) = (assignment(), [capped(0, None, Some(9_000))]);
    let rows = [trip(1, 5, 10_000, 2), trip(2, 6, 3_000, 1), trip(3, 7, 3_000, 0)];
    let sums = sums(&rows.each_ref(), &[], &terms(&of, &rates));
    let cut: Vec<_> = sums.rows.iter().map(km).collect();
    assert_eq!(
        cut,
        [
            (10_000, 5_300, 2_000, 0, false),
            (3_000, 1_590, 110, 190, true),
            (3_000, 0, 0, 1_590, true),
        ]
    );
    // what is paid for the last is under what is free of tax
    assert_eq!(sums.rows[2].amounts.km_taxable, Ore::ZERO);
}

#[test]
fn a_cap_begins_anew_each_month_whatever_the_period() {
    let (of, rates) = (assignment(), [capped(0, Some(10_000), None)]);
    let rows = [trip(1, 30, 10_000, 0), trip(2, 31, 10_000, 0), trip(3, 32, 1, 0)];
    let sums = sums(&rows.each_ref(), &[], &terms(&of, &rates));
    let paid: Vec<_> = sums.rows.iter().map(|row| row.amounts.metres_paid).collect();
    assert_eq!(paid, [10_000, 10_000, 0]);
    assert!(sums.rows[2].is_cut);
}

#[test]
fn earlier_sheets_have_used_up_the_cap_first_also_when_a_row_comes_late() {
    let (of, rates) = (assignment(), [capped(0, Some(10_000), None)]);
    let (handed_in, late) = (trip(1, 20, 8_000, 0), trip(2, 5, 8_000, 0));
    let sums = sums(&[&late], &[&handed_in], &terms(&of, &rates));
    assert_eq!((sums.rows.len(), sums.total.metres_paid), (1, 2_000));
}

#[test]
fn a_cap_that_is_lowered_within_a_month_takes_nothing_back() {
    let (of, rates) =
        (assignment(), [capped(0, Some(20_000), None), capped(10, Some(5_000), None)]);
    let rows = [trip(1, 5, 8_000, 0), trip(2, 12, 8_000, 0)];
    let sums = sums(&rows.each_ref(), &[], &terms(&of, &rates));
    assert_eq!((sums.rows[0].amounts.metres_paid, sums.rows[1].amounts.metres_paid), (8_000, 0));
}

fn any_rates() -> impl Strategy<Value = Vec<Rates>> {
    let caps =
        (proptest::option::of(1_u32..60_000), proptest::option::of((1_u64..40_000).prop_map(Ore)));
    let one = (
        0_i64..90,
        proptest::option::of(10_000_u64..40_000),
        0_u64..900,
        0_u64..500,
        0_u64..200,
        caps,
    );
    let list = proptest::collection::btree_map(0_i64..90, one, 0..4);
    list.prop_map(|list| {
        let make = |(from, (_, hourly, km, tax_free, passenger, (metres, money)))| Rates {
            hourly: Option::map(hourly, Ore),
            km: Ore(km),
            km_tax_free: Ore(tax_free),
            passenger: Ore(passenger),
            caps: Caps { metres, money },
            ..rates(from as u8, from)
        };
        list.into_iter().map(make).collect()
    })
}

/// Days, minutes, metres and passengers, kinds and amounts of expenses.
type Drawn = (i64, u16, Option<(u32, usize)>, Vec<(usize, u64)>);

fn any_rows() -> impl Strategy<Value = Vec<TimesheetRow>> {
    let travel = proptest::option::of((1_u32..30_000, 0_usize..3));
    let spent = proptest::collection::vec((0_usize..3, 1_u64..9_000), 0..3);
    let one = (0_i64..90, 0_u16..600, travel, spent);
    proptest::collection::vec(one, 0..14).prop_map(|rows| {
        let make = |(at, (days, minutes, travel, spent)): (usize, Drawn)| {
            let base = match travel {
                Some((metres, passengers)) => trip(at as u8, days, metres, passengers),
                None => row(at as u8, days),
            };
            let kinds = [ExpenseKind::Toll, ExpenseKind::Parking, ExpenseKind::Outlay];
            let expense = |(kind, ore): (usize, u64)| Expense {
                kind: kinds[kind],
                ore: Ore(ore),
                what_for: "x".into(),
            };
            TimesheetRow { minutes, expenses: spent.into_iter().map(expense).collect(), ..base }
        };
        rows.into_iter().enumerate().map(make).collect()
    })
}

proptest! {
    #[test]
    fn the_sums_are_those_of_a_naive_reckoning(rates in any_rates(), rows in any_rows(), split in 0_usize..14) {
        let of = assignment();
        let all: Vec<&TimesheetRow> = rows.iter().collect();
        let (earlier, sheet) = all.split_at(split.min(all.len()));
        let found = sums(sheet, earlier, &terms(&of, &rates));
        let naive = oracle::total(sheet, earlier, &of, &rates);
        prop_assert_eq!(oracle::Naive::of(&found.total), naive);
        prop_assert_eq!(found.rows.iter().map(|row| row.amounts).sum::<Amounts>(), found.total);
    }

    #[test]
    fn the_order_of_rows_makes_no_difference(
        rates in any_rates(), rows in any_rows(), shuffled in any::<prop::sample::Index>(),
    ) {
        let of = assignment();
        let sheet: Vec<&TimesheetRow> = rows.iter().collect();
        let mut other = sheet.clone();
        if !other.is_empty() {
            let by = shuffled.index(other.len());
            other.rotate_left(by);
            other[by..].reverse();
        }
        prop_assert_eq!(sums(&sheet, &[], &terms(&of, &rates)), sums(&other, &[], &terms(&of, &rates)));
        prop_assert_eq!(sums(&[], &sheet, &terms(&of, &rates)), Sums::default());
    }

    #[test]
    fn no_cap_is_ever_exceeded(
        rows in any_rows(), metres in proptest::option::of(1_u32..60_000),
        money in proptest::option::of(1_u64..40_000), split in 0_usize..14,
    ) {
        let (of, rates) = (assignment(), [capped(0, metres, money)]);
        let all: Vec<&TimesheetRow> = rows.iter().collect();
        let (earlier, sheet) = all.split_at(split.min(all.len()));
        let later = sums(sheet, earlier, &terms(&of, &rates));
        let before = sums(earlier, &[], &terms(&of, &rates));
        for month in [1, 2, 3, 4] {
            let in_month = |sum: &&RowSum| {
                let row = rows.iter().find(|row| row.id == sum.version).unwrap();
                chrono::Datelike::month(&row.date()) == month
            };
            let used: Amounts = before.rows.iter().chain(&later.rows).filter(in_month).map(|sum| sum.amounts).sum();
            prop_assert!(metres.is_none_or(|cap| used.metres_paid <= u64::from(cap)));
            prop_assert!(money.is_none_or(|cap| (used.km + used.passengers).0 <= cap));
        }
    }

    #[test]
    fn what_is_paid_and_what_is_cut_are_what_there_would_have_been(
        rows in any_rows(), metres in proptest::option::of(1_u32..60_000),
        money in proptest::option::of(1_u64..40_000),
    ) {
        let of = assignment();
        let sheet: Vec<&TimesheetRow> = rows.iter().collect();
        let with = sums(&sheet, &[], &terms(&of, &[capped(0, metres, money)]));
        let without = sums(&sheet, &[], &terms(&of, &[capped(0, None, None)]));
        prop_assert_eq!(with.total.paid_out() + with.total.cut, without.total.paid_out());
        prop_assert_eq!(without.total.cut, Ore::ZERO);
        for (row, whole) in with.rows.iter().zip(&without.rows) {
            prop_assert!(row.amounts.km <= whole.amounts.km);
            prop_assert!(row.amounts.km_taxable <= whole.amounts.km_taxable);
            prop_assert!(row.amounts.km_taxable <= row.amounts.km);
            let less = (row.amounts.metres_paid, row.amounts.paid_out())
                < (whole.amounts.metres_paid, whole.amounts.paid_out());
            prop_assert_eq!(row.is_cut, less);
        }
    }
}
