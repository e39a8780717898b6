//! Times of day, and days near today, as people say them: "i morgen kl. 17".

use chrono::{NaiveDateTime, NaiveTime, Timelike};

use super::language::Language;
use super::texts::{Args, Texts};
use crate::model::time::Date;

impl Texts {
    /// "17" or "17.30"; in English "17:00" and "17:30".
    pub fn clock(&self, time: NaiveTime) -> String {
        match (self.language(), time.minute()) {
            (Language::English, minute) => format!("{}:{minute:02}", time.hour()),
            (_, 0) => time.hour().to_string(),
            (_, minute) => format!("{}.{minute:02}", time.hour()),
        }
    }

    /// "i dag", "i morgen", "i går", else as [`Texts::day`].
    pub fn near_day(&self, date: Date, today: Date) -> String {
        match (date - today).num_days() {
            0 => self.get("today"),
            1 => self.get("tomorrow"),
            -1 => self.get("yesterday"),
            _ => self.day(date, today),
        }
    }

    /// "i morgen kl. 17", "torsdag 3. desember kl. 17.30".
    pub fn when(&self, local: NaiveDateTime, today: Date) -> String {
        let mut args = Args::new();
        args.set("day", self.near_day(local.date(), today));
        args.set("clock", self.clock(local.time()));
        self.with("day-at-clock", &args)
    }

    /// "17–18", "17.30–18.15": from one time of day to another, `minutes` later.
    pub fn from_to(&self, start: NaiveTime, minutes: u16) -> String {
        let (end, _) = start.overflowing_add_signed(chrono::TimeDelta::minutes(minutes.into()));
        format!("{}–{}", self.clock(start), self.clock(end))
    }

    /// The same words at the beginning of a sentence or a line.
    pub fn beginning(&self, words: &str) -> String {
        let mut letters = words.chars();
        letters.next().map_or_else(String::new, |first| {
            first.to_uppercase().collect::<String>() + letters.as_str()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn at(day: u32, hour: u32, minute: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 12, day).unwrap().and_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn days_near_today_have_names() {
        let today = at(2, 0, 0).date();
        for (language, said) in [
            (
                Language::Bokmal,
                [
                    "i dag kl. 17",
                    "i morgen kl. 9.05",
                    "i går kl. 0",
                    "lørdag 5. desember kl. 17.30",
                ],
            ),
            (
                Language::Nynorsk,
                [
                    "i dag kl. 17",
                    "i morgon kl. 9.05",
                    "i går kl. 0",
                    "laurdag 5. desember kl. 17.30",
                ],
            ),
            (
                Language::English,
                [
                    "today at 17:00",
                    "tomorrow at 9:05",
                    "yesterday at 0:00",
                    "Saturday 5 December at 17:30",
                ],
            ),
        ] {
            let texts = Texts::of(language);
            let whens = [at(2, 17, 0), at(3, 9, 5), at(1, 0, 0), at(5, 17, 30)];
            assert_eq!(whens.map(|when| texts.when(when, today)), said);
        }
    }

    #[test]
    fn a_time_span_passes_midnight() {
        let texts = Texts::of(Language::Bokmal);
        assert_eq!(texts.from_to(at(1, 17, 0).time(), 60), "17–18");
        assert_eq!(texts.from_to(at(1, 23, 30).time(), 45), "23.30–0.15");
        assert_eq!(Texts::of(Language::English).from_to(at(1, 17, 0).time(), 90), "17:00–18:30");
    }

    #[test]
    fn a_line_begins_with_a_capital_also_an_umlaut() {
        let texts = Texts::of(Language::Bokmal);
        assert_eq!(texts.beginning("i dag"), "I dag");
        assert_eq!((texts.beginning("åtte").as_str(), texts.beginning("").as_str()), ("Åtte", ""));
    }
}
