//! Days counted from the one that the lives lead up to.

use chrono::{Datelike, Days, Months, TimeDelta, Weekday};
use medspiller_core::model::time::Date;

/// So many calendar months before today, then so many days on.
pub type When = (u32, i64);

/// The calendar of the lives.
#[derive(Debug, Clone, Copy)]
pub struct Calendar {
    /// The day they lead up to.
    pub today: Date,
}

impl Calendar {
    /// `months` calendar months before today, then `days` on. Today where there is no such day.
    pub fn day(self, months: u32, days: i64) -> Date {
        let month = self.today.checked_sub_months(Months::new(months));
        let day = month.and_then(|month| month.checked_add_signed(TimeDelta::days(days)));
        day.unwrap_or(self.today)
    }

    /// The first day from there on that the municipality works: Monday to Friday.
    pub fn working(self, (months, days): When) -> Date {
        let day = self.day(months, days);
        let on = match day.weekday() {
            Weekday::Sat => 2,
            Weekday::Sun => 1,
            _ => 0,
        };
        day.checked_add_days(Days::new(on)).unwrap_or(day)
    }

    /// Åse's two days of the week, gym and pool. They vary with today's, so that one of them or the
    /// group's Thursday was yesterday, and another is today or tomorrow.
    pub fn aases_weekdays(self) -> (Weekday, Weekday) {
        use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
        match self.today.weekday() {
            Mon => (Tue, Sun),
            Tue => (Mon, Wed),
            Wed => (Tue, Fri),
            Thu => (Wed, Mon),
            Fri => (Tue, Fri),
            Sat => (Sun, Fri),
            Sun => (Mon, Sat),
        }
    }
}
