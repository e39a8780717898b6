//! Instants in UTC milliseconds, the wall clock where it matters, and civil dates.

use chrono::{DateTime, Months, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
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
        let zone = zone_called(zone)?;
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

/// The zone called `name`.
///
/// # Errors
/// `zone` is [`Reason::Malformed`] when this version knows no such zone.
pub fn zone_called(name: &str) -> Result<Tz, Invalid> {
    name.parse().map_err(|_| Invalid::new("zone", Reason::Malformed))
}

/// The instant at which a wall clock in `zone` shows `local`. A time that the clock jumps over
/// moves forward by the gap (it is read with the offset before the gap, as RFC 5545 3.3.5 says); of
/// a time that it shows twice, the first counts.
pub fn instant_of(local: NaiveDateTime, zone: Tz) -> UtcMillis {
    let at = |local: NaiveDateTime| zone.from_local_datetime(&local);
    if let Some(there) = at(local).earliest() {
        return there.timestamp_millis();
    }
    // the last wall-clock time before the gap is at most a day back (Apia left out 30 December
    // 2011); by then the clock has gone on for exactly as long as we stepped back
    let before = (1..=96).find_map(|quarters| {
        let step = TimeDelta::minutes(15 * quarters);
        Some(
            at(local.checked_sub_signed(step)?).latest()?.timestamp_millis()
                + step.num_milliseconds(),
        )
    });
    before.unwrap_or_else(|| local.and_utc().timestamp_millis())
}

/// What a wall clock in `zone` shows at the instant.
pub fn local_of(utc: UtcMillis, zone: Tz) -> NaiveDateTime {
    Now { utc, zone }.local()
}

/// The moment at which a wall clock in the zone called `zone` shows `local` (see [`instant_of`]);
/// the moment's own wall clock is one that existed.
///
/// # Errors
/// `zone` is [`Reason::Malformed`] when this version knows no such zone.
pub fn moment_of(local: NaiveDateTime, zone: &str) -> Result<Moment, Invalid> {
    let zone = zone_called(zone)?;
    Ok(Now { utc: instant_of(local, zone), zone }.moment())
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

    /// What the wall clock shows at the instant that `local` (minutes of the day) is read as.
    fn read(zone: Tz, date: Date, local: (u32, u32)) -> (String, UtcMillis) {
        let instant = instant_of(date.and_hms_opt(local.0, local.1, 0).unwrap(), zone);
        (local_of(instant, zone).format("%F %H:%M").to_string(), instant)
    }

    #[test]
    fn a_time_that_does_not_exist_moves_forward_by_the_gap() {
        use chrono_tz::{Australia::Lord_Howe, Europe::Oslo, Pacific::Apia};
        for (zone, date, local, shown) in [
            (Oslo, day(2027, 3, 28), (2, 0), "2027-03-28 03:00"),
            (Oslo, day(2027, 3, 28), (2, 59), "2027-03-28 03:59"),
            (Lord_Howe, day(2026, 10, 4), (2, 10), "2026-10-04 02:40"),
            (Apia, day(2011, 12, 30), (10, 0), "2011-12-31 10:00"),
        ] {
            assert_eq!(read(zone, date, local).0, shown);
        }
    }

    #[test]
    fn of_a_doubled_hour_the_first_counts() {
        use chrono_tz::{Australia::Lord_Howe, Europe::Oslo};
        let hour = 3_600_000;
        let (at_one, at_two) =
            (read(Oslo, day(2026, 10, 25), (1, 30)), read(Oslo, day(2026, 10, 25), (2, 30)));
        assert_eq!((at_two.1 - at_one.1, at_two.0.as_str()), (hour, "2026-10-25 02:30"));
        assert_eq!(read(Oslo, day(2026, 10, 25), (3, 30)).1 - at_two.1, 2 * hour);
        // half an hour is doubled on Lord Howe: 1:30 to 2:00
        let first = read(Lord_Howe, day(2027, 4, 4), (1, 45)).1;
        assert_eq!(read(Lord_Howe, day(2027, 4, 4), (1, 15)).1, first - hour / 2);
        assert_eq!(read(Lord_Howe, day(2027, 4, 4), (2, 15)).1, first + hour);
    }

    #[test]
    fn a_moment_has_a_wall_clock_that_existed() {
        let gap = day(2027, 3, 28).and_hms_opt(2, 30, 0).unwrap();
        assert_eq!(moment_of(gap, "Europe/Oslo").unwrap().local.to_string(), "2027-03-28 03:30:00");
        assert_eq!(moment_of(gap, "Oslo"), Err(Invalid::new("zone", Reason::Malformed)));
    }

    #[test]
    fn an_unknown_zone_and_an_impossible_instant_are_named() {
        assert_eq!(Now::new(0, "Oslo").unwrap_err(), Invalid::new("zone", Reason::Malformed));
        assert_eq!(Now::new(i64::MAX, "UTC").unwrap_err(), Invalid::new("utc", Reason::OutOfRange));
        assert_eq!(Now::new(i64::MIN, "UTC").unwrap_err(), Invalid::new("utc", Reason::OutOfRange));
    }
}
