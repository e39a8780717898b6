//! Money, distances and working time, as they stand on a timesheet.

use super::language::Language;
use super::texts::{Args, Texts};

/// What keeps a number together on a line.
const NO_BREAK_SPACE: char = '\u{a0}';

impl Texts {
    /// "1 234,50 kr" of whole øre.
    pub fn kroner(&self, ore: u64) -> String {
        let amount = format!("{}{}{:02}", self.grouped(ore / 100), self.sign(), ore % 100);
        self.with_one("hours-money", "amount", amount)
    }

    /// "12,4 km" of whole metres.
    pub fn kilometres(&self, metres: u64) -> String {
        let rest = format!("{:03}", metres % 1000);
        let rest = rest.trim_end_matches('0');
        let whole = self.grouped(metres / 1000);
        let sign = if rest.is_empty() { String::new() } else { self.sign() };
        self.with_one("hours-km", "km", format!("{whole}{sign}{rest}"))
    }

    /// "1 t 30 min" of minutes.
    pub fn worked(&self, minutes: u64) -> String {
        let (hours, rest) = (self.grouped(minutes / 60), minutes % 60);
        let mut args = Args::new();
        args.set("hours", hours);
        args.set("minutes", rest);
        match (minutes / 60, rest) {
            (0, _) => self.with("hours-worked-minutes", &args),
            (_, 0) => self.with("hours-worked-hours", &args),
            _ => self.with("hours-worked", &args),
        }
    }

    fn sign(&self) -> String {
        self.get("decimal-sign")
    }

    /// In groups of three digits.
    fn grouped(&self, number: u64) -> String {
        let digits = number.to_string();
        let between = if self.language() == Language::English { ',' } else { NO_BREAK_SPACE };
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(between);
            }
            grouped.push(digit);
        }
        grouped
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_said_in_each_language() {
        let [nb, nn, en] = Language::ALL.map(Texts::of);
        assert_eq!(nb.kroner(123_450), "1\u{a0}234,50 kr");
        assert_eq!(nn.kroner(5), "0,05 kr");
        assert_eq!(en.kroner(123_456_789), "1,234,567.89 kr");
        assert_eq!(nb.kilometres(12_400), "12,4 km");
        assert_eq!(nb.kilometres(1_000_050), "1\u{a0}000,05 km");
        assert_eq!(en.kilometres(7_000), "7 km");
        assert_eq!([45, 60, 90].map(|minutes| nb.worked(minutes)), ["45 min", "1 t", "1 t 30 min"]);
        assert_eq!(en.worked(90), "1 h 30 min");
    }
}
