//! Kari's own: papers and courses, guidance with the municipality, what she likes; and the hours
//! that she and Åse have agreed on.

use chrono::{Days, NaiveTime, Weekday};
use medspiller_core::app::{Acting, AppError};
use medspiller_core::model::papers::PaperKind;
use medspiller_core::model::papers::reachable::Span;

use super::calendar::When;
use super::case::Tale;
use crate::moment::at;

/// Her papers: what sort, a course's name, of which day.
const PAPERS: [(PaperKind, &str, When); 5] = [
    (PaperKind::Confidentiality, "", (24, -23)),
    (PaperKind::PoliceCertificate, "", (24, -23)),
    (PaperKind::Course, "Grunnkurs for treningskontakter", (23, 9)),
    (PaperKind::FirstAid, "", (14, 3)),
    (PaperKind::Course, "Motiverende samtale", (8, -4)),
];

/// Guidance that was held: when, and what it was about. The last is some weeks ago.
const HELD: [(When, &str); 7] = [
    ((21, 0), "Å bli kjent, og å holde avtaler."),
    ((18, 0), "Når noen gruer seg."),
    ((15, 2), ""),
    ((12, 1), "Hva jeg gjør når noe uroer meg."),
    ((9, 0), "Å gi seg i tide."),
    ((5, -9), "Urolige netter."),
    ((2, 9), "Tiden etter vedtaket."),
];

/// Guidance that was planned, missed, and held later.
const MISSED: (When, &str) = ((6, 0), "Mona var på et annet møte.");

/// What she would like to talk with the municipality about now.
const ASKED: (When, &str) = ((0, -3), "Flere vil være med på torsdagsgruppa.");

/// When Åse may call.
const HOURS: [(Weekday, (u32, u32)); 2] = [(Weekday::Mon, (16, 19)), (Weekday::Thu, (10, 12))];

impl Tale<'_> {
    /// All of it.
    pub fn work(&self) -> Result<(), AppError> {
        self.papers()?;
        self.guided()?;
        let interests = ["Svømming", "Turer", "Styrketrening"].map(str::to_owned);
        let told = at(self.days.day(23, 12), (9, 0))?;
        self.app.set_contact_profile(self.case, (&interests, false), None, told)?;
        self.reachable()
    }

    fn papers(&self) -> Result<(), AppError> {
        for (kind, name, day) in PAPERS {
            let date = self.days.working(day);
            self.app.add_paper(self.case, (kind, name, date), None, at(date, (15, 0))?)?;
        }
        Ok(())
    }

    fn guided(&self) -> Result<(), AppError> {
        let (missed, why) = MISSED;
        let date = self.days.working(missed);
        let planned = at(date.checked_sub_days(Days::new(14)).unwrap_or(date), (15, 0))?;
        let talk = self.app.plan_new_guidance(self.case, ("", date), None, planned)?;
        self.app.miss_guidance(self.case, talk.id, why, None, at(date, (15, 0))?)?;
        for (day, about) in HELD {
            let date = self.days.working(day);
            self.app.hold_new_guidance(self.case, (about, date), None, at(date, (15, 0))?)?;
        }
        let (asked, about) = ASKED;
        let told = at(self.days.day(asked.0, asked.1), (20, 0))?;
        self.app.ask_for_guidance(self.case, about, None, told)?;
        Ok(())
    }

    fn reachable(&self) -> Result<(), AppError> {
        let clock = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        let span = |(day, (from, to)): (Weekday, (u32, u32))| Span {
            weekdays: [day].into_iter().collect(),
            from: clock(from),
            to: clock(to),
        };
        let told = at(self.days.day(23, -3), (18, 0))?;
        let spans = HOURS.map(span);
        self.app.set_reachable_hours(self.case, &spans, Acting::Owner, None, told)?;
        Ok(())
    }
}
