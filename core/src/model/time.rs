//! Instants in UTC milliseconds, the wall clock where it matters, and civil dates.

use chrono::{DateTime, Months, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::invalid::{Invalid, Reason};

/// A civil date: a day in someone's calendar, without a time or a zone.
pub type Date = NaiveDate;

/// Milliseconds since 1970-01-01T00:00:00Z, leap seconds left out.
pub type UtcMillis = i64;

/// An instant together with the zone of the phone at that instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The instant.
    pub utc: UtcMillis,
    /// The phone's zone.
    pub zone: Tz,
}

impl Now {
    /// `zone` is an IANA name, such as `Europe/Oslo`.
    ///
    /// # Errors
    /// `zone` is [`Reason::Malformed`] when it is no IANA name, `utc` is [`Reason::OutOfRange`]
    /// when it is no instant that a calendar date exists for.
    pub fn new(utc: UtcMillis, zone: &str) -> Result<Self, Invalid> {
        let zone: Tz = zone.parse().map_err(|_| Invalid::new("zone", Reason::Malformed))?;
        // a day to spare at each end, so that every zone's local time exists
        match DateTime::<Utc>::from_timestamp_millis(utc) {
            Some(at) if (1..=9998).contains(&chrono::Datelike::year(&at)) => Ok(Self { utc, zone }),
            _ => Err(Invalid::new("utc", Reason::OutOfRange)),
        }
    }

    /// What the wall clock shows.
    pub fn local(self) -> NaiveDateTime {
        DateTime::<Utc>::from_timestamp_millis(self.utc)
            .unwrap_or_default()
            .with_timezone(&self.zone)
            .naive_local()
    }

    /// What the calendar shows.
    pub fn date(self) -> Date {
        self.local().date()
    }

    /// The moment to store: the instant, and what the wall clock showed.
    pub fn moment(self) -> Moment {
        Moment { utc: self.utc, local: self.local(), zone: self.zone.name().to_owned() }
    }
}

/// A stored moment: the instant, what the wall clock showed, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The instant.
    pub utc: UtcMillis,
    /// What the wall clock showed then and there.
    pub local: NaiveDateTime,
    /// The zone's IANA name; kept as text, since a later version may know more zones.
    pub zone: String,
}

impl Moment {
    /// The local date.
    pub fn date(&self) -> Date {
        self.local.date()
    }
}

/// `months` calendar months after `date`; where that month is shorter, its last day
/// (31 August + 6 = 28 or 29 February). The last representable date where there is none.
pub fn months_after(date: Date, months: u32) -> Date {
    date.checked_add_months(Months::new(months)).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn day(y: i32, m: u32, d: u32) -> Date {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn months_end_on_the_last_day_where_the_month_is_shorter() {
        assert_eq!(months_after(day(2025, 8, 31), 6), day(2026, 2, 28));
        assert_eq!(months_after(day(2027, 8, 31), 6), day(2028, 2, 29));
        assert_eq!(months_after(day(2025, 8, 31), 12), day(2026, 8, 31));
    }

    #[test]
    fn the_wall_clock_is_the_zones() {
        // 2026-07-01T22:30Z is past midnight in Oslo
        let now = Now::new(1_782_945_000_000, "Europe/Oslo").unwrap();
        assert_eq!(now.date(), day(2026, 7, 2));
        assert_eq!(now.moment().local.to_string(), "2026-07-02 00:30:00");
    }

    #[test]
    fn an_unknown_zone_and_an_impossible_instant_are_named() {
        assert_eq!(Now::new(0, "Oslo").unwrap_err(), Invalid::new("zone", Reason::Malformed));
        assert_eq!(Now::new(i64::MAX, "UTC").unwrap_err(), Invalid::new("utc", Reason::OutOfRange));
        assert_eq!(Now::new(i64::MIN, "UTC").unwrap_err(), Invalid::new("utc", Reason::OutOfRange));
    }
}
