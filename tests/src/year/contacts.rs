//! The year's papers, guidance and agreed hours: what the contact's phone can do of them.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use chrono::Weekday;
use medspiller_core::app::AppError;
use medspiller_core::model::id::{CaseId, GuidanceTalkId};
use medspiller_core::model::papers::PaperKind;
use medspiller_core::model::papers::reachable::Span;
use medspiller_core::model::time::Now;

use super::{FORM, OWN, Step, Year, clock};
use crate::club::{at as moment, day};

/// On day 43 all but what is said of a talk's day when it has come.
fn at(clock: &str) -> Now {
    moment(43, clock)
}

impl Year {
    /// A guidance talk that is to be, by what it is about.
    fn guidance(&self, about: &str) -> Result<(CaseId, GuidanceTalkId), AppError> {
        let case = self.ase()?;
        let open = self.app.guidance(case, at("09:00"))?.open;
        let found = open.into_iter().find(|talk| talk.about.as_deref() == Some(about));
        Ok((case, found.ok_or(AppError::NotFound("guidance talk"))?.id))
    }

    fn ask_for_guidance(&self, about: &str, form: Option<&str>) -> Result<(), AppError> {
        self.app.ask_for_guidance(self.ase()?, about, form, at("10:00")).map(drop)
    }
}

/// In order of time.
pub const STEPS: &[Step] = &[
    ("keep_form", |y| y.type_in("Kurs")),
    ("add_paper", |y| {
        let new = (PaperKind::Course, "Motiverende intervju", day(20));
        y.app.add_paper(y.ase()?, new, Some(FORM), at("09:10")).map(drop)
    }),
    ("add_paper", |y| {
        let new = (PaperKind::FirstAid, "", day(21));
        y.app.add_paper(y.ase()?, new, None, at("09:20")).map(drop)
    }),
    ("withdraw_paper", |y| {
        let case = y.ase()?;
        let papers = y.app.papers(case, at("09:30"))?.papers;
        let paper = papers.into_iter().find(|paper| paper.kind == PaperKind::FirstAid);
        y.app.withdraw_paper(case, paper.ok_or(AppError::NotFound("paper"))?.id, at("09:30"))
    }),
    ("set_contact_profile", |y| {
        let interests = ["Svømming".to_owned()];
        y.app.set_contact_profile(y.ase()?, (&interests, false), None, at("09:40")).map(drop)
    }),
    ("set_reachable_hours", |y| {
        let weekdays = [Weekday::Mon, Weekday::Thu].into_iter().collect();
        let span = Span { weekdays, from: clock("10:00:00"), to: clock("12:00:00") };
        y.app.set_reachable_hours(y.ase()?, &[span], OWN, None, at("09:50")).map(drop)
    }),
    ("keep_form", |y| y.type_in("Om å motivere")),
    ("ask_for_guidance", |y| y.ask_for_guidance("Om å motivere", Some(FORM))),
    ("plan_guidance", |y| {
        let (case, talk) = y.guidance("Om å motivere")?;
        y.app.plan_guidance(case, talk, day(45), None, at("10:10")).map(drop)
    }),
    ("move_guidance", |y| {
        let (case, talk) = y.guidance("Om å motivere")?;
        y.app.move_guidance(case, talk, (day(44), "Kurs"), None, at("10:20")).map(drop)
    }),
    ("hold_guidance", |y| {
        let (case, talk) = y.guidance("Om å motivere")?;
        y.app.hold_guidance(case, talk, day(44), None, moment(44, "15:00")).map(drop)
    }),
    ("ask_for_guidance", |y| y.ask_for_guidance("Om timene", None)),
    ("cancel_guidance", |y| {
        let (case, talk) = y.guidance("Om timene")?;
        y.app.cancel_guidance(case, talk, "Ordnet seg", None, moment(44, "15:10")).map(drop)
    }),
    ("plan_new_guidance", |y| {
        let new = ("Om reisen", day(45));
        y.app.plan_new_guidance(y.ase()?, new, None, moment(44, "15:20")).map(drop)
    }),
    ("miss_guidance", |y| {
        let (case, talk) = y.guidance("Om reisen")?;
        y.app.miss_guidance(case, talk, "Snø", None, moment(45, "15:00")).map(drop)
    }),
    ("hold_new_guidance", |y| {
        let new = ("På telefon", day(46));
        y.app.hold_new_guidance(y.ase()?, new, None, moment(46, "15:00")).map(drop)
    }),
    ("show_signal_again", |y| {
        let (case, now) = (y.ase()?, moment(24, "10:10"));
        let away = y.app.signals(case, OWN, now)?.away.into_iter().next();
        let key = away.ok_or(AppError::NotFound("signal"))?.0.key;
        y.app.show_signal_again(case, OWN, &key, moment(46, "16:00"))
    }),
];
