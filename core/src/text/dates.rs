//! Days, dates, intervals and waiting times as people say them.

use chrono::Datelike;

use super::texts::{Args, Texts};
use crate::model::time::{Date, months_after};

impl Texts {
    /// "22. november 2026".
    pub fn date(&self, date: Date) -> String {
        self.with("date", &self.parts(date))
    }

    /// "søndag 22. november", with the year when it isn't `today`'s.
    pub fn day(&self, date: Date, today: Date) -> String {
        let key = if date.year() == today.year() { "day" } else { "day-and-year" };
        self.with(key, &self.parts(date))
    }

    fn parts(&self, date: Date) -> Args<'static> {
        let mut args = Args::new();
        let weekday = date.weekday().number_from_monday();
        args.set("weekday", self.get(&format!("weekday-{weekday}")));
        args.set("day", date.day());
        args.set("month", self.get(&format!("month-{}", date.month())));
        // as text, or it would be grouped like a number
        args.set("year", date.year().to_string());
        args
    }

    /// "6 måneder og 2 dager", "12 dager", "6 måneder": whole calendar months, then days.
    pub fn interval(&self, from: Date, to: Date) -> String {
        let (from, to) = (from.min(to), from.max(to));
        let mut months = 0;
        while months < 12_000 && months_after(from, months + 1) <= to {
            months += 1;
        }
        let days = (to - months_after(from, months)).num_days();
        let months_text = self.with_one("months", "count", months);
        let days_text = self.with_one("days", "count", days);
        match (months, days) {
            (0, _) => days_text,
            (_, 0) => months_text,
            _ => {
                let mut args = Args::new();
                args.set("months", months_text);
                args.set("days", days_text);
                self.with("months-and-days", &args)
            }
        }
    }

    /// A waiting time, rounded up: "30 sekunder", "5 minutter", "1 time".
    pub fn waiting_time(&self, seconds: u64) -> String {
        match seconds {
            0..=59 => self.with_one("seconds", "count", seconds),
            60..=3540 => self.with_one("minutes", "count", seconds.div_ceil(60)),
            _ => self.with_one("hours", "count", seconds.div_ceil(3600)),
        }
    }

    /// A number with one decimal, in the language's way: "3,4".
    pub fn one_decimal(&self, value: f64) -> String {
        format!("{value:.1}").replace('.', &self.get("decimal-sign"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use chrono::NaiveDate;
    use proptest::prelude::*;

    fn date(y: i32, m: u32, d: u32) -> Date {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn dates_are_said_as_people_say_them() {
        let (today, later) = (date(2026, 11, 22), date(2027, 5, 3));
        for (language, said, short, long) in [
            (Language::Bokmal, "22. november 2026", "søndag 22. november", "mandag 3. mai 2027"),
            (Language::Nynorsk, "22. november 2026", "søndag 22. november", "måndag 3. mai 2027"),
            (Language::English, "22 November 2026", "Sunday 22 November", "Monday 3 May 2027"),
        ] {
            let texts = Texts::of(language);
            assert_eq!(texts.date(today), said);
            assert_eq!(texts.day(today, today), short);
            assert_eq!(texts.day(later, today), long);
        }
    }

    #[test]
    fn intervals_count_whole_months_and_then_days() {
        let texts = Texts::of(Language::Bokmal);
        let from = date(2026, 8, 31);
        for (to, said) in [
            (date(2026, 8, 31), "0 dager"),
            (date(2026, 9, 1), "1 dag"),
            (date(2026, 9, 30), "1 måned"),
            (date(2027, 2, 28), "6 måneder"),
            (date(2027, 3, 2), "6 måneder og 2 dager"),
        ] {
            assert_eq!(texts.interval(from, to), said);
        }
    }

    #[test]
    fn waiting_times_round_up() {
        let texts = Texts::of(Language::Bokmal);
        for (seconds, said) in [
            (1, "1 sekund"),
            (60, "1 minutt"),
            (61, "2 minutter"),
            (3600, "1 time"),
            (3601, "2 timer"),
        ] {
            assert_eq!(texts.waiting_time(seconds), said);
        }
    }

    proptest! {
        #[test]
        fn an_interval_never_fails(a in -100_000i32..100_000, b in -100_000i32..100_000) {
            let day = |n| NaiveDate::from_num_days_from_ce_opt(730_000 + n).unwrap();
            let said = Texts::of(Language::English).interval(day(a), day(b));
            prop_assert!(said.contains("day") || said.contains("month"));
        }
    }
}
