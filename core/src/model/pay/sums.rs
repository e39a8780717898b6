//! What a sheet sums to.
//!
//! Each row is worked out by the rates of its own date and rounded to whole øre by itself, half away
//! from zero; the sums are sums of rows, so that a page of rows adds up. Caps hold for a calendar
//! month, are used up in order of time, earlier sheets first, and each row says what they cut.

mod caps;

use std::iter::Sum;
use std::ops::Add;

use super::assignment::Assignment;
use super::money::Ore;
use super::rates::{self, Rates};
use super::row::{ExpenseKind, TimesheetRow, order};
use crate::model::id::RowId;
use caps::Used;

/// What the sums are worked out by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms<'a> {
    /// The assignment: what was signed.
    pub assignment: &'a Assignment,
    /// The municipality's rates.
    pub rates: &'a [Rates],
}

/// Minutes, metres and money: of a row, or of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Amounts {
    /// What is paid for, in minutes.
    pub minutes: u64,
    /// Pay for the hours.
    pub pay: Ore,
    /// What was driven, in metres.
    pub metres: u64,
    /// What of it is paid for.
    pub metres_paid: u64,
    /// Money for kilometres.
    pub km: Ore,
    /// What of that is over the part free of tax deduction.
    pub km_taxable: Ore,
    /// Money for passengers.
    pub passengers: Ore,
    /// Tolls.
    pub tolls: Ore,
    /// Parking.
    pub parking: Ore,
    /// Outlays.
    pub outlays: Ore,
    /// What the caps took off kilometres and passengers: what there would have been without them.
    pub cut: Ore,
}

/// What one row is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowSum {
    /// Which version.
    pub version: RowId,
    /// What an hour was paid on its date.
    pub hourly: Ore,
    /// Its amounts.
    pub amounts: Amounts,
    /// A cap cut it here.
    pub is_cut: bool,
    /// It has a trip, and there are no rates for its date: the trip is worth nothing until there
    /// are.
    pub lacks_rates: bool,
}

/// A sheet: its rows in order of time, and their sums.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sums {
    /// The rows.
    pub rows: Vec<RowSum>,
    /// All of them together.
    pub total: Amounts,
}

impl Amounts {
    /// All that is paid out.
    pub fn paid_out(&self) -> Ore {
        self.pay + self.km + self.passengers + self.tolls + self.parking + self.outlays
    }

    /// What tax is deducted from: the pay, and the part of the kilometres that isn't free. Money for
    /// passengers is the payroll's to judge: it stands by itself.
    pub fn taxable(&self) -> Ore {
        self.pay + self.km_taxable
    }
}

impl Add for Amounts {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            minutes: self.minutes.saturating_add(other.minutes),
            pay: self.pay + other.pay,
            metres: self.metres.saturating_add(other.metres),
            metres_paid: self.metres_paid.saturating_add(other.metres_paid),
            km: self.km + other.km,
            km_taxable: self.km_taxable + other.km_taxable,
            passengers: self.passengers + other.passengers,
            tolls: self.tolls + other.tolls,
            parking: self.parking + other.parking,
            outlays: self.outlays + other.outlays,
            cut: self.cut + other.cut,
        }
    }
}

impl Sum for Amounts {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::default(), Add::add)
    }
}

/// What a sheet sums to. `earlier` are the rows of earlier sheets ([`super::declaration::Sheets`]):
/// they are not counted, and have used up their months' caps first. In which order the rows come
/// makes no difference.
pub fn sums(sheet: &[&TimesheetRow], earlier: &[&TimesheetRow], terms: &Terms<'_>) -> Sums {
    let mut used = Used::default();
    for row in in_order(earlier) {
        one(row, terms, &mut used);
    }
    let rows: Vec<RowSum> =
        in_order(sheet).into_iter().map(|row| one(row, terms, &mut used)).collect();
    let total = rows.iter().map(|row| row.amounts).sum();
    Sums { rows, total }
}

fn in_order<'a>(rows: &[&'a TimesheetRow]) -> Vec<&'a TimesheetRow> {
    let mut rows = rows.to_vec();
    rows.sort_by_key(|row| order(row));
    rows
}

fn one(row: &TimesheetRow, terms: &Terms<'_>, used: &mut Used) -> RowSum {
    let hourly = rates::hourly_on(terms.assignment, terms.rates, row.date());
    let spent = |kind| {
        let of_kind = row.expenses.iter().filter(|expense| expense.kind == kind);
        of_kind.map(|expense| expense.ore).sum()
    };
    let mut amounts = Amounts {
        minutes: u64::from(row.minutes),
        pay: hourly.of(u64::from(row.minutes), 60),
        tolls: spent(ExpenseKind::Toll),
        parking: spent(ExpenseKind::Parking),
        outlays: spent(ExpenseKind::Outlay),
        ..Amounts::default()
    };
    let (mut is_cut, mut lacks_rates) = (false, false);
    if let Some(travel) = &row.travel {
        amounts.metres = u64::from(travel.metres);
        match rates::on(terms.rates, row.date()) {
            None => lacks_rates = true,
            Some(rates) => {
                let driven = used.drive(row.date(), travel, rates);
                is_cut = driven.is_cut;
                amounts.metres_paid = driven.metres;
                (amounts.km, amounts.passengers) = (driven.km, driven.passengers);
                (amounts.km_taxable, amounts.cut) = (driven.km_taxable, driven.cut);
            }
        }
    }
    RowSum { version: row.id, hourly, amounts, is_cut, lacks_rates }
}

#[cfg(test)]
mod tests;
