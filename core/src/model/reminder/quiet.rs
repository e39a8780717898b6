//! Quiet hours: nothing rings between 21 and 8, or as the settings say.
//!
//! What falls in them moves to the next allowed time. If that is under 30 minutes before the event,
//! or after it, it moves to 20:45 the evening before: 15 minutes before that quiet night began. If
//! that has passed, it is dropped.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::model::invalid::{Invalid, Reason};
use crate::model::time::{UtcMillis, instant_of, local_of};

/// So long before its event a moved reminder comes at the latest, in milliseconds.
const LEAD: UtcMillis = 30 * 60_000;

/// So long before the quiet hours the evening's last reminders come, in minutes.
const BEFORE_QUIET: i64 = 15;

/// From an hour in the evening to one in the morning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct QuietHours {
    /// The first quiet time.
    pub from: NaiveTime,
    /// The first time that is not quiet any more.
    pub to: NaiveTime,
}

impl Default for QuietHours {
    fn default() -> Self {
        Self { from: minutes(21 * 60), to: minutes(8 * 60) }
    }
}

fn minutes(of_day: u32) -> NaiveTime {
    NaiveTime::from_num_seconds_from_midnight_opt(of_day * 60, 0).unwrap_or_default()
}

impl QuietHours {
    /// Quiet hours as the settings may have them. They leave room for the evening's reminders at 18
    /// and the day's at 10, and lie where no clock change moves their ends.
    ///
    /// # Errors
    /// `quiet_from` is [`Reason::OutOfRange`] outside 19:00 to 23:30, `quiet_to` outside 5:00 to
    /// 10:00; [`Reason::Malformed`] unless whole minutes.
    pub fn checked(from: NaiveTime, to: NaiveTime) -> Result<Self, Invalid> {
        for (field, time, earliest, latest) in [
            ("quiet_from", from, minutes(19 * 60), minutes(23 * 60 + 30)),
            ("quiet_to", to, minutes(5 * 60), minutes(10 * 60)),
        ] {
            if (time.second(), time.nanosecond()) != (0, 0) {
                return Err(Invalid::new(field, Reason::Malformed));
            }
            if !(earliest..=latest).contains(&time) {
                return Err(Invalid::new(field, Reason::OutOfRange));
            }
        }
        Ok(Self { from, to })
    }

    /// Whether nothing may ring then.
    pub fn holds(self, time: NaiveTime) -> bool {
        time >= self.from || time < self.to
    }

    /// When a reminder wished for in the quiet hours comes instead; none when it may ring as wished.
    /// Whether that has passed, or is after the event, is for the caller to see.
    pub fn moved(self, wished: UtcMillis, event: Option<UtcMillis>, zone: Tz) -> Option<UtcMillis> {
        let local = local_of(wished, zone);
        if !self.holds(local.time()) {
            return None;
        }
        let (evening, morning) = self.night(local);
        let next = instant_of(morning, zone);
        let in_time = event.is_none_or(|event| event.saturating_sub(next) >= LEAD);
        Some(if in_time { next } else { instant_of(evening, zone) })
    }

    /// The last time before, and the first after, the quiet night that `local` is in.
    fn night(self, local: NaiveDateTime) -> (NaiveDateTime, NaiveDateTime) {
        let before_midnight = local.time() >= self.from;
        let date = local.date();
        let (first, last) = if before_midnight {
            (date, date.succ_opt().unwrap_or(date))
        } else {
            (date.pred_opt().unwrap_or(date), date)
        };
        (first.and_time(self.from) - TimeDelta::minutes(BEFORE_QUIET), last.and_time(self.to))
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{at, shown};
    use super::*;
    use chrono_tz::Europe::Oslo;

    /// Where `wished` moves to, for an event; all in Oslo's wall clock.
    fn moved(wished: &str, event: Option<&str>) -> Option<String> {
        let instant = QuietHours::default().moved(at(wished), event.map(at), Oslo);
        instant.map(|utc| shown(utc, Oslo))
    }

    fn time(text: &str) -> NaiveTime {
        format!("{text}:00").parse().unwrap()
    }

    #[test]
    fn quiet_hours_are_from_21_to_8() {
        let quiet = QuietHours::default();
        let quiet_at: Vec<bool> = ["20:59", "21:00", "00:00", "07:59", "08:00", "12:00"]
            .map(|at| quiet.holds(time(at)))
            .into();
        assert_eq!(quiet_at, [false, true, true, true, false, false]);
        assert_eq!(moved("2026-06-01 20:59", None), None);
        assert_eq!(moved("2026-06-01 08:00", None), None);
    }

    #[test]
    fn what_falls_in_them_moves_to_the_next_allowed_time() {
        let morning = Some("2026-06-02 08:00".to_owned());
        for wished in
            ["2026-06-01 21:00", "2026-06-01 23:59", "2026-06-02 00:00", "2026-06-02 07:59"]
        {
            assert_eq!(moved(wished, None), morning, "{wished}");
        }
        assert_eq!(moved("2026-06-02 07:00", Some("2026-06-02 09:00")), morning);
    }

    #[test]
    fn under_thirty_minutes_before_the_event_it_moves_to_the_evening_before() {
        let evening = Some("2026-06-01 20:45".to_owned());
        let at_eight = Some("2026-06-02 08:00".to_owned());
        assert_eq!(moved("2026-06-02 06:30", Some("2026-06-02 08:30")), at_eight);
        assert_eq!(moved("2026-06-02 06:29", Some("2026-06-02 08:29")), evening);
        assert_eq!(moved("2026-06-02 05:00", Some("2026-06-02 07:00")), evening);
        // an event late in the evening, two hours after quiet has begun
        assert_eq!(moved("2026-06-01 21:30", Some("2026-06-01 23:30")), evening);
        assert_eq!(moved("2026-06-01 22:30", Some("2026-06-02 00:30")), evening);
    }

    #[test]
    fn the_year_end_and_a_leap_day_are_days_like_others() {
        let event = Some("2028-01-01 08:10");
        assert_eq!(moved("2028-01-01 06:10", event), Some("2027-12-31 20:45".into()));
        assert_eq!(moved("2028-02-28 22:00", None), Some("2028-02-29 08:00".into()));
        assert_eq!(moved("2028-02-29 22:00", None), Some("2028-03-01 08:00".into()));
    }

    #[test]
    fn the_night_the_clocks_change_ends_at_eight_by_the_wall_clock() {
        assert_eq!(moved("2027-03-27 22:00", None), Some("2027-03-28 08:00".into()));
        assert_eq!(moved("2026-10-24 22:00", None), Some("2026-10-25 08:00".into()));
        assert_eq!(at("2027-03-28 08:00") - at("2027-03-27 21:00"), 10 * 3_600_000);
        assert_eq!(at("2026-10-25 08:00") - at("2026-10-24 21:00"), 12 * 3_600_000);
    }

    #[test]
    fn each_bad_quiet_hour_names_its_field() {
        let check = |from, to| QuietHours::checked(time(from), time(to)).map(|_| ());
        let refused = |field: &str| Err(Invalid::new(field, Reason::OutOfRange));
        assert_eq!(check("18:59", "08:00"), refused("quiet_from"));
        assert_eq!(check("23:31", "08:00"), refused("quiet_from"));
        assert_eq!(check("21:00", "04:59"), refused("quiet_to"));
        assert_eq!(check("21:00", "10:01"), refused("quiet_to"));
        assert_eq!([check("19:00", "05:00"), check("23:30", "10:00")], [Ok(()), Ok(())]);
        let seconds = QuietHours::checked(time("21:00") + TimeDelta::seconds(1), time("08:00"));
        assert_eq!(seconds, Err(Invalid::new("quiet_from", Reason::Malformed)));
    }
}
