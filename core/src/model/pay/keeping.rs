//! Which rows are late, and how long those that were handed in are kept.

use chrono::Datelike;

use super::declaration::Sheets;
use super::row::TimesheetRow;
use crate::model::time::{Date, months_after};

/// From how many months after its date on a row is late.
pub const LATE_MONTHS: u32 = 2;

/// How many years rows are kept after the end of the year in which they were handed in
/// (bokføringsloven § 13: five years after the end of the financial year).
pub const YEARS_KEPT: i32 = 5;

/// Whether a row comes late: over [`LATE_MONTHS`] months after its date, on the day it was first
/// handed in, or today as long as it isn't.
pub fn is_late(row: &TimesheetRow, sheets: &Sheets<'_>, today: Date) -> bool {
    let handed_in = sheets.handed_in(row.row).unwrap_or(today);
    handed_in > months_after(row.date(), LATE_MONTHS)
}

/// The first day on which what was handed in on a day may be erased.
pub fn may_be_erased_from(handed_in: Date) -> Date {
    Date::from_ymd_opt(handed_in.year().saturating_add(YEARS_KEPT + 1), 1, 1).unwrap_or(Date::MAX)
}

/// The first day on which a row, with all its versions, may be erased; none when it was never handed
/// in, and nothing stands in the way.
pub fn row_may_be_erased_from(row: &TimesheetRow, sheets: &Sheets<'_>) -> Option<Date> {
    sheets.last_handed_in(row.row).map(may_be_erased_from)
}

#[cfg(test)]
mod tests {
    use super::super::samples::{assignment, day, declare, january, noon, row};
    use super::*;

    fn ymd(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_row_is_late_the_day_after_two_months() {
        let of = assignment();
        let old = row(1, 30); // 31 January
        let sheets =
            Sheets { assignment: &of, rows: std::slice::from_ref(&old), declarations: &[] };
        let late = |today| is_late(&old, &sheets, ymd(today));
        assert_eq!([late("2026-03-31"), late("2026-04-01")], [false, true]);
        // the last day of February counts for 31 December
        let december = TimesheetRow { start: noon(-1), ..old.clone() };
        assert_eq!(december.date(), ymd("2025-12-31"));
        let late = |today| is_late(&december, &sheets, ymd(today));
        assert_eq!([late("2026-02-28"), late("2026-03-01")], [false, true]);
    }

    #[test]
    fn what_was_handed_in_in_time_is_never_late() {
        let (of, old) = (assignment(), row(1, 5));
        let rows = std::slice::from_ref(&old);
        let on = |days| [declare(1, january(), &[&old], noon(days))];
        let late = |declarations: &[_]| {
            is_late(&old, &Sheets { assignment: &of, rows, declarations }, day(900))
        };
        assert_eq!([late(&on(40)), late(&on(100)), late(&[])], [false, true, true]);
    }

    #[test]
    fn rows_are_kept_five_years_after_the_year_they_were_last_handed_in() {
        assert_eq!(may_be_erased_from(ymd("2026-01-01")), ymd("2032-01-01"));
        assert_eq!(may_be_erased_from(ymd("2026-12-31")), ymd("2032-01-01"));
        assert_eq!(may_be_erased_from(Date::MAX), Date::MAX);
        let (of, old) = (assignment(), row(1, 5));
        let again = TimesheetRow { id: row(2, 5).id, version: 2, ..old.clone() };
        let rows = [old.clone(), again.clone()];
        let declarations =
            [declare(1, january(), &[&old], noon(40)), declare(2, january(), &[&again], noon(400))];
        let sheets = Sheets { assignment: &of, rows: &rows, declarations: &declarations };
        assert_eq!(row_may_be_erased_from(&old, &sheets), Some(ymd("2033-01-01")));
        assert_eq!(row_may_be_erased_from(&row(3, 6), &sheets), None);
    }
}
