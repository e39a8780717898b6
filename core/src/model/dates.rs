//! What is asked of dates everywhere: near enough to today, in order, in a period or not.

use chrono::Days;

use super::invalid::{Invalid, Reason};
use super::time::Date;

/// How far from today something may begin, in days: ten years.
pub const DAYS_FROM_TODAY: i64 = 3653;

/// The most days of a period: ten years.
pub const PERIOD_DAYS: i64 = 3653;

/// A date within [`DAYS_FROM_TODAY`] of today.
pub(super) fn check_near(field: &str, date: Date, today: Date) -> Result<(), Invalid> {
    match (date - today).num_days() {
        days if days < -DAYS_FROM_TODAY => Err(Invalid::new(field, Reason::InPast)),
        days if days > DAYS_FROM_TODAY => Err(Invalid::new(field, Reason::InFuture)),
        _ => Ok(()),
    }
}

/// A date that has come, at most ten years ago.
pub(super) fn check_past(field: &str, date: Date, today: Date) -> Result<(), Invalid> {
    check_near(field, date, today)?;
    match date > today {
        true => Err(Invalid::new(field, Reason::InFuture)),
        false => Ok(()),
    }
}

/// A last day that is not before the first, nor over [`PERIOD_DAYS`] after it.
pub(super) fn check_last(field: &str, from: Date, to: Option<Date>) -> Result<(), Invalid> {
    match to.map(|to| (to - from).num_days()) {
        None | Some(0..=PERIOD_DAYS) => Ok(()),
        Some(_) => Err(Invalid::new(field, Reason::OutOfRange)),
    }
}

/// Whether the day is in a period that may be open.
pub(super) fn holds(from: Date, to: Option<Date>, date: Date) -> bool {
    from <= date && to.is_none_or(|to| date <= to)
}

/// Whether two periods, which may be open, have a day in common.
pub(super) fn overlap(one: (Date, Option<Date>), other: (Date, Option<Date>)) -> bool {
    one.1.is_none_or(|to| other.0 <= to) && other.1.is_none_or(|to| one.0 <= to)
}

/// So many days later; the last date there is where there is none.
pub(super) fn forward(date: Date, days: u64) -> Date {
    date.checked_add_days(Days::new(days)).unwrap_or(Date::MAX)
}

/// So many days earlier; the first date there is where there is none.
pub(super) fn back(date: Date, days: u64) -> Date {
    date.checked_sub_days(Days::new(days)).unwrap_or(Date::MIN)
}

/// The days from `since` to `today`; none as long as `since` lies ahead.
pub(super) fn days_since(since: Date, today: Date) -> u32 {
    u32::try_from((today - since).num_days()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(days: u64) -> Date {
        forward(Date::from_ymd_opt(2026, 1, 1).unwrap(), days)
    }

    #[test]
    fn days_are_counted_forward_and_never_below_nought() {
        assert_eq!([days_since(day(3), day(5)), days_since(day(5), day(3))], [2, 0]);
        assert_eq!((back(day(9), 9), back(Date::MIN, 1)), (day(0), Date::MIN));
        assert_eq!(forward(Date::MAX, 1), Date::MAX);
    }

    #[test]
    fn what_has_happened_was_not_tomorrow_nor_over_ten_years_ago() {
        assert_eq!(check_past("d", day(4000), day(4000)), Ok(()));
        let refused = |reason| Err(Invalid::new("d", reason));
        assert_eq!(check_past("d", day(4001), day(4000)), refused(Reason::InFuture));
        assert_eq!(check_past("d", day(346), day(4000)), refused(Reason::InPast));
    }
}
