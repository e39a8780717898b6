//! Weekly recurrence in civil dates: `FREQ=WEEKLY` of RFC 5545 with `INTERVAL`, `BYDAY`, `UNTIL`.
//!
//! Dates have no zone, so no clock change can shift, double or lose one; the wall-clock time is put
//! on each date afterwards. Weeks begin on Monday (`WKST=MO`).

use std::fmt;

use chrono::{Datelike, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::invalid::{Invalid, Reason};
use crate::model::time::Date;

/// The most weeks between two weeks of a plan.
pub const EVERY_WEEKS: u8 = 8;

/// The days of the week and their names in RFC 5545.
const DAYS: [(Weekday, &str); 7] = [
    (Weekday::Mon, "MO"),
    (Weekday::Tue, "TU"),
    (Weekday::Wed, "WE"),
    (Weekday::Thu, "TH"),
    (Weekday::Fri, "FR"),
    (Weekday::Sat, "SA"),
    (Weekday::Sun, "SU"),
];

/// Some days of the week. Stored as their names in RFC 5545, Monday first.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Weekdays(u8);

impl Weekdays {
    /// Whether `day` is among them.
    pub fn has(self, day: Weekday) -> bool {
        self.0 & bit(day) != 0
    }

    /// None at all.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The days, Monday first.
    pub fn days(self) -> impl Iterator<Item = Weekday> {
        DAYS.into_iter().map(|(day, _)| day).filter(move |day| self.has(*day))
    }

    /// `MO,TH`.
    fn names(self) -> Vec<&'static str> {
        DAYS.iter().filter(|(day, _)| self.has(*day)).map(|(_, name)| *name).collect()
    }
}

fn bit(day: Weekday) -> u8 {
    1 << day.num_days_from_monday()
}

impl FromIterator<Weekday> for Weekdays {
    fn from_iter<T: IntoIterator<Item = Weekday>>(days: T) -> Self {
        Self(days.into_iter().fold(0, |bits, day| bits | bit(day)))
    }
}

impl fmt::Debug for Weekdays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.names().join(","))
    }
}

impl Serialize for Weekdays {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.names().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Weekdays {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let names = Vec::<String>::deserialize(deserializer)?;
        let day = |name: &String| DAYS.iter().find(|(_, known)| known == name).map(|(day, _)| *day);
        let days: Option<Self> = names.iter().map(day).collect();
        days.ok_or_else(|| serde::de::Error::custom("not a day of the week"))
    }
}

/// Which dates. The first is the first of the weekdays on or after `from`; its week is the one that
/// `every_weeks` counts from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weekly {
    /// From this date on.
    pub from: Date,
    /// Up to and including this date; without one it goes on. The same as `from` for a single
    /// session.
    pub until: Option<Date>,
    /// On these days of the week.
    pub weekdays: Weekdays,
    /// 1 for every week, 2 for every other.
    pub every_weeks: u8,
}

impl Weekly {
    /// The recurrence, if it is one.
    ///
    /// # Errors
    /// `weekdays` is [`Reason::Empty`] without a day; `every_weeks` is [`Reason::OutOfRange`]
    /// outside 1 to [`EVERY_WEEKS`], and `until` where no date is left.
    pub fn checked(self) -> Result<Self, Invalid> {
        if self.weekdays.is_empty() {
            return Err(Invalid::new("weekdays", Reason::Empty));
        }
        if !(1..=EVERY_WEEKS).contains(&self.every_weeks) {
            return Err(Invalid::new("every_weeks", Reason::OutOfRange));
        }
        match self.first() {
            Some(_) => Ok(self),
            None => Err(Invalid::new("until", Reason::OutOfRange)),
        }
    }

    /// The first date.
    pub fn first(&self) -> Option<Date> {
        let mut week = self.from.iter_days().take(7);
        let first = week.find(|day| self.weekdays.has(day.weekday()))?;
        self.until.is_none_or(|until| first <= until).then_some(first)
    }

    /// Whether `date` is one of its dates.
    pub fn has(&self, date: Date) -> bool {
        self.first().is_some_and(|first| self.has_since(first, date))
    }

    /// Its dates from `from` to `to`, both included.
    pub fn dates(&self, from: Date, to: Date) -> Vec<Date> {
        let Some(first) = self.first() else { return Vec::new() };
        let last = self.until.map_or(to, |until| until.min(to));
        let days = from.max(first).iter_days().take_while(|day| *day <= last);
        days.filter(|day| self.has_since(first, *day)).collect()
    }

    fn has_since(&self, first: Date, date: Date) -> bool {
        let weeks = (date - first).num_days() + i64::from(first.weekday().num_days_from_monday());
        date >= first
            && self.until.is_none_or(|until| date <= until)
            && self.weekdays.has(date.weekday())
            && (weeks / 7) % i64::from(self.every_weeks.max(1)) == 0
    }

    /// The rule's parts as RFC 5545 writes them, but for `UNTIL`, which needs a zone:
    /// `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=MO`.
    pub fn rule(&self) -> String {
        let days = self.weekdays.names().join(",");
        format!("FREQ=WEEKLY;INTERVAL={};BYDAY={days};WKST=MO", self.every_weeks)
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{day, days};
    use super::*;

    fn weekly(from: Date, days: &[Weekday], every_weeks: u8) -> Weekly {
        Weekly { from, until: None, weekdays: days.iter().copied().collect(), every_weeks }
    }

    #[test]
    fn every_week_on_the_days_chosen() {
        let rule = weekly(day(2026, 1, 1), &[Weekday::Thu, Weekday::Mon], 1);
        let dates = rule.dates(day(2026, 1, 1), day(2026, 1, 15));
        assert_eq!(
            dates,
            days(&["2026-01-01", "2026-01-05", "2026-01-08", "2026-01-12", "2026-01-15"])
        );
        assert_eq!(rule.rule(), "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TH;WKST=MO");
    }

    #[test]
    fn every_other_week_counts_from_the_first_sessions_week() {
        // from a Wednesday: Friday that week, then Monday and Friday two weeks later
        let rule = weekly(day(2026, 1, 7), &[Weekday::Mon, Weekday::Fri], 2);
        assert_eq!(rule.first(), Some(day(2026, 1, 9)));
        let dates = rule.dates(day(2025, 1, 1), day(2026, 2, 1));
        assert_eq!(dates, days(&["2026-01-09", "2026-01-19", "2026-01-23"]));
        // the same when the range begins in the middle
        assert_eq!(rule.dates(day(2026, 1, 20), day(2026, 2, 1)), days(&["2026-01-23"]));
    }

    #[test]
    fn the_year_end_and_leap_days_are_days_like_others() {
        let rule = weekly(day(2027, 12, 27), &[Weekday::Fri, Weekday::Tue], 1);
        let dates = rule.dates(day(2027, 12, 30), day(2028, 1, 4));
        assert_eq!(dates, days(&["2027-12-31", "2028-01-04"]));
        assert!(rule.has(day(2028, 2, 29)) && !rule.has(day(2028, 3, 1)));
    }

    #[test]
    fn a_single_session_is_a_plan_of_one_day() {
        let from = day(2026, 1, 7);
        let rule = Weekly { until: Some(from), ..weekly(from, &[Weekday::Wed], 1) };
        assert_eq!(rule.clone().checked().unwrap().dates(Date::MIN, Date::MAX), [from]);
    }

    #[test]
    fn each_bad_rule_names_its_field() {
        let good = weekly(day(2026, 1, 7), &[Weekday::Mon], 1);
        for (bad, field, reason) in [
            (Weekly { weekdays: Weekdays::default(), ..good.clone() }, "weekdays", Reason::Empty),
            (Weekly { every_weeks: 0, ..good.clone() }, "every_weeks", Reason::OutOfRange),
            (Weekly { every_weeks: 9, ..good.clone() }, "every_weeks", Reason::OutOfRange),
            // the first Monday is the 12th
            (Weekly { until: Some(day(2026, 1, 11)), ..good.clone() }, "until", Reason::OutOfRange),
            (Weekly { until: Some(day(2026, 1, 6)), ..good.clone() }, "until", Reason::OutOfRange),
        ] {
            assert!(bad.dates(day(2026, 1, 1), day(2026, 1, 11)).is_empty());
            assert_eq!(bad.checked(), Err(Invalid::new(field, reason)));
        }
        assert!(good.checked().is_ok());
    }

    #[test]
    fn days_are_stored_by_name_and_an_unknown_one_is_a_newer_versions() {
        let days: Weekdays = [Weekday::Sun, Weekday::Tue].into_iter().collect();
        assert_eq!(days.days().collect::<Vec<_>>(), [Weekday::Tue, Weekday::Sun]);
        let text = serde_json::to_string(&days).unwrap();
        assert_eq!(text, r#"["TU","SU"]"#);
        assert_eq!(serde_json::from_str::<Weekdays>(&text).unwrap(), days);
        assert!(serde_json::from_str::<Weekdays>(r#"["1MO"]"#).is_err());
    }
}
