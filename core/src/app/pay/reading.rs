//! Reading no more than a sheet needs: its period's months, what comes late, and what has used up
//! those months' caps. The years between are left on the disk.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

use super::desk::Desk;
use crate::app::error::AppError;
use crate::model::id::RowId;
use crate::model::pay::declaration::{self, Declaration};
use crate::model::pay::period::Period;
use crate::model::pay::row::TimesheetRow;
use crate::model::time::{Date, months_after};
use crate::store::outline::{self, Outline};
use crate::store::{Database, records};

/// The rows of an assignment that begin on some days, all versions of each.
pub(super) fn within(
    database: Database<'_>,
    desk: &Desk,
    days: (Date, Date),
) -> Result<Vec<TimesheetRow>, AppError> {
    let mut rows: Vec<TimesheetRow> = records::versions_within(database, desk.circle, days)?;
    rows.retain(|row| row.assignment == desk.assignment.id);
    Ok(rows)
}

/// The rows that a period's sheet must know, all versions of each, and the declarations.
pub(super) fn for_sheet(
    database: Database<'_>,
    desk: &Desk,
    period: Period,
) -> Result<(Vec<TimesheetRow>, Vec<Declaration>), AppError> {
    // also those of the circle's other assignments: their rows are on sheets of their own
    let declarations: Vec<Declaration> = records::all(database, desk.circle)?;
    let outlines = outline::all::<TimesheetRow>(database, desk.circle)?;
    let elsewhere = on_other_sheets(&declarations, desk, period);
    let mut months = months_of(period.from, period.to);
    months.extend(late(&outlines, &elsewhere, period).into_iter().map(month));
    let mut rows: BTreeMap<RowId, TimesheetRow> = BTreeMap::new();
    for days in in_a_row(&months) {
        rows.extend(within(database, desk, days)?.into_iter().map(|row| (row.id, row)));
    }
    Ok((rows.into_values().collect(), declarations))
}

fn on_other_sheets(declarations: &[Declaration], desk: &Desk, period: Period) -> BTreeSet<String> {
    let standing = declaration::standing(declarations).into_iter();
    let others =
        standing.filter(|((of, _, from), _)| (*of, *from) != (desk.assignment.id, period.from));
    others.flat_map(|(_, of)| of.rows.iter().map(ToString::to_string)).collect()
}

/// The days before the period of rows that are on no other sheet.
fn late(outlines: &[Outline], elsewhere: &BTreeSet<String>, period: Period) -> Vec<Date> {
    let handed_in: BTreeSet<&str> = outlines
        .iter()
        .filter(|one| elsewhere.contains(&one.id))
        .map(|one| one.about.as_str())
        .collect();
    let late = outlines
        .iter()
        .filter(|one| one.day < period.from && !handed_in.contains(one.about.as_str()));
    late.map(|one| one.day).collect()
}

/// The first day of a date's month.
fn month(date: Date) -> Date {
    date.with_day(1).unwrap_or(date)
}

fn months_of(from: Date, to: Date) -> BTreeSet<Date> {
    let first = month(from);
    (0..=12).map(|months| months_after(first, months)).take_while(|month| *month <= to).collect()
}

/// Months that follow one another, as ranges of days.
fn in_a_row(months: &BTreeSet<Date>) -> Vec<(Date, Date)> {
    let mut ranges: Vec<(Date, Date)> = Vec::new();
    for first in months {
        let next = months_after(*first, 1);
        let last = next.pred_opt().unwrap_or(next);
        match ranges.last_mut().filter(|range| range.1.succ_opt() == Some(*first)) {
            Some(range) => range.1 = last,
            None => ranges.push((*first, last)),
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn months_that_follow_one_another_are_read_at_once() {
        let mut months = months_of(day("2026-11-21"), day("2026-12-20"));
        months.insert(day("2026-02-01"));
        let ranges =
            [(day("2026-02-01"), day("2026-02-28")), (day("2026-11-01"), day("2026-12-31"))];
        assert_eq!(in_a_row(&months), ranges);
        assert_eq!(months_of(day("2027-01-31"), day("2027-02-27")).len(), 2);
    }

    #[test]
    fn only_what_is_on_no_other_sheet_comes_late() {
        let one = |id: &str, about: &str, on: &str| Outline {
            id: id.into(),
            about: about.into(),
            day: day(on),
        };
        let outlines = [
            one("a1", "a", "2026-09-01"),
            one("a2", "a", "2026-09-02"),
            one("b1", "b", "2026-10-01"),
            one("c1", "c", "2026-11-25"),
        ];
        let period = Period { from: day("2026-11-21"), to: day("2026-12-20") };
        // the first version of a was handed in: so is its correction
        let elsewhere = BTreeSet::from(["a1".to_owned()]);
        assert_eq!(late(&outlines, &elsewhere, period), [day("2026-10-01")]);
    }
}
