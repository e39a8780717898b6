//! The year's plans, pauses, sessions and reminders.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::AppError;
use medspiller_core::app::plans::OccurrenceOf;
use medspiller_core::app::reminders::Later;
use medspiller_core::app::sessions::{LogPart, Rewritten};
use medspiller_core::model::id::{CaseId, PauseId, PlanId};
use medspiller_core::model::reminder::delivery::Report;
use medspiller_core::model::reminder::{Reminder, Step};
use medspiller_core::model::session::change::ChangedTo;
use medspiller_core::model::session::log::{Common, Said};
use medspiller_core::model::session::pause::PauseKind;
use medspiller_core::model::session::ratings::{Attendance, NewRatings};
use medspiller_core::model::session::record::{TrainingSession, current};
use medspiller_core::model::time::Now;

use super::{BUDGET, FORM, OWN, Year};
use crate::club::{NAMES, at, common, day, later, local, own, part, said, tuesdays};

impl Year {
    /// Each one's plan.
    fn plans(&self) -> Result<Vec<(CaseId, PlanId)>, AppError> {
        let plan = |case: CaseId| {
            let first = self.app.plans(case, day(0))?.into_iter().next();
            Ok((case, first.ok_or(AppError::NotFound("plan"))?.id))
        };
        self.three()?.into_iter().map(plan).collect()
    }

    /// Each one's Tuesday, `days` after the start.
    pub(crate) fn tuesday(&self, days: i64) -> Result<Vec<OccurrenceOf>, AppError> {
        use medspiller_core::model::session::occurrence::OccurrenceRef;
        let of = |(case, plan)| (case, OccurrenceRef { plan, date: day(days) });
        Ok(self.plans()?.into_iter().map(of).collect())
    }

    fn pause(&self) -> Result<(CaseId, PauseId), AppError> {
        let case = self.case(NAMES[1])?;
        let first = self.app.pauses(case)?.into_iter().next();
        Ok((case, first.ok_or(AppError::NotFound("pause"))?.id))
    }

    /// The group's session of a Tuesday: all came, with a note to each and a work note on each.
    fn log_group(&self, days: i64, form: Option<&str>) -> Result<(), AppError> {
        let part_of = |(case, of): OccurrenceOf| {
            let (shared_note, work_note) = ("Gikk på banen".into(), "Møt før".into());
            part(case, Some(of), Said { shared_note, work_note, ..said(Attendance::Came) })
        };
        let parts: Vec<LogPart> = self.tuesday(days)?.into_iter().map(part_of).collect();
        self.app.log_sessions(&common(days), &parts, OWN, form, at(days, "18:35")).map(drop)
    }

    /// That someone did not come on a Tuesday.
    fn log_missed(&self, days: i64) -> Result<(), AppError> {
        let (case, of) = self.tuesday(days)?.remove(0);
        let common = Common { in_group: false, ..common(days) };
        let parts = [part(case, Some(of), said(Attendance::DidNotCome))];
        self.app.log_sessions(&common, &parts, OWN, None, at(days, "18:35")).map(drop)
    }

    /// A case's session of that day, the version that counts.
    fn session(&self, case: CaseId, days: i64) -> Result<TrainingSession, AppError> {
        let all = self.app.sessions(case, (day(days), day(days)))?;
        let first = current(&all).into_iter().next().cloned();
        first.ok_or(AppError::NotFound("session"))
    }

    fn undo(&self, cases: &[CaseId], days: i64, now: Now) -> Result<(), AppError> {
        let of = |case: &CaseId| Ok((*case, self.session(*case, days)?.id));
        let versions = cases.iter().map(of).collect::<Result<Vec<_>, AppError>>()?;
        self.app.undo_sessions(&versions, now)
    }

    /// The first of a sort that the phone is given on the first evening.
    fn first_given(&self, step: Step) -> Result<Reminder, AppError> {
        let mut given = self.app.reminders(BUDGET, at(1, "20:00"))?;
        given.sort_by_key(|reminder| reminder.utc);
        let first = given.into_iter().find(|reminder| reminder.step == step);
        first.ok_or(AppError::NotFound("reminder"))
    }
}

/// What the phone was given is seen when it tells what became of it: with the next command.
pub const GIVE: &str = "give_reminders";

/// In order of time.
pub const STEPS: &[super::Step] = &[
    ("keep_form", |y| y.type_in("Planen")),
    ("plan_sessions", |y| {
        y.app.plan_sessions(&y.three()?, &tuesdays(), OWN, Some(FORM), at(1, "19:00")).map(drop)
    }),
    ("change_occurrences", |y| {
        let moved = ChangedTo::Moved { local: local(10, "16:00"), minutes: 60 };
        let (of, why) = (y.tuesday(9)?, "Banen er stengt");
        y.app.change_occurrences(&of, (moved, why), OWN, None, at(1, "19:10")).map(drop)
    }),
    ("take_changes_back", |y| y.app.take_changes_back(&y.tuesday(9)?, OWN, at(1, "19:20"))),
    ("begin_pause", |y| {
        let pause = (PauseKind::Holiday, (day(30), None));
        y.app.begin_pause(y.case(NAMES[1])?, pause, OWN, None, at(1, "19:30")).map(drop)
    }),
    ("change_pause", |y| {
        let pause = (PauseKind::Illness, (day(31), Some(day(40))));
        y.app.change_pause(y.pause()?, pause, OWN, None, at(1, "19:40")).map(drop)
    }),
    ("withdraw_pause", |y| {
        let (case, pause) = y.pause()?;
        y.app.withdraw_pause(case, pause, at(1, "19:50"))
    }),
    (GIVE, |y| y.app.give_reminders(BUDGET, |_| vec![], at(1, "20:00")).map(drop)),
    ("report_reminders", |y| {
        let first = y.first_given(Step::SessionSoon)?;
        let report = Report {
            tells_delivery: true,
            delivered: [(first.id, first.utc)].into(),
            opened: [first.id].into(),
        };
        y.app.report_reminders(&report, at(3, "12:00"))
    }),
    ("snooze_reminder", |y| {
        let evening = y.first_given(Step::SessionEvening)?;
        let shown = Now { utc: evening.utc, ..at(8, "18:00") };
        y.app.snooze_reminder(evening.id, Later::Minutes(20), shown)
    }),
    ("reminder_done", |y| y.app.reminder_done(y.first_given(Step::LogSession)?.id, at(3, "12:10"))),
    ("keep_mood_before", |y| {
        let of = y.tuesday(2)?.remove(0);
        y.app.keep_mood_before(of, own(3), at(2, "16:55"))
    }),
    ("drop_kept_mood", |y| {
        let (case, of) = y.tuesday(2)?.remove(0);
        y.app.drop_kept_mood(case, of)
    }),
    ("keep_mood_before", |y| {
        let of = y.tuesday(2)?.remove(0);
        y.app.keep_mood_before(of, own(2), at(2, "16:56"))
    }),
    ("keep_form", |y| y.type_in("Gikk på")),
    ("log_group", |y| y.log_group(2, Some(FORM))),
    ("undo_group", |y| y.undo(&y.three()?, 2, later(at(2, "18:35"), 9))),
    ("log_group", |y| y.log_group(2, None)),
    ("log_one", |y| {
        let (case, common) = (y.ase()?, Common { in_group: false, ..common(3) });
        let parts = [part(case, None, said(Attendance::Came))];
        y.app.log_sessions(&common, &parts, OWN, None, at(3, "18:35")).map(drop)
    }),
    ("keep_form", |y| y.type_in("Nei, en time")),
    ("correct_session", |y| {
        let case = y.ase()?;
        let old = y.session(case, 3)?;
        let common = Common { minutes: Some(60), ..Common::of(&old) };
        let new = Rewritten { common, said: Said::of(&old), reason: "En time".into() };
        y.app.correct_session((case, old.id), &new, OWN, Some(FORM), at(3, "18:40")).map(drop)
    }),
    ("undo_one", |y| y.undo(&[y.ase()?], 3, later(at(3, "18:40"), 9))),
    ("rate_session", |y| {
        let (case, goal) = (y.ase()?, y.goal("Løpe langt")?.id);
        let version = y.session(case, 3)?.id;
        let steps = [(goal, own(1))].into();
        let ratings = NewRatings { exertion: Some(own(2)), steps, ..NewRatings::default() };
        y.app.rate_session((case, version), (&ratings, ""), OWN, None, at(3, "20:00")).map(drop)
    }),
    ("keep_form", |y| y.type_in("Ta med drikke")),
    ("add_work_note", |y| {
        let case = y.ase()?;
        let of = (case, y.session(case, 3)?.session);
        y.app.add_work_note(of, "Ta med drikke", Some(FORM), at(3, "20:10")).map(drop)
    }),
    ("withdraw_work_note", |y| {
        let case = y.ase()?;
        let session = y.session(case, 3)?.session;
        let note = y.app.work_notes(case, session)?.pop().ok_or(AppError::NotFound("note"))?;
        y.app.withdraw_work_note(case, note.id, at(3, "20:20"))
    }),
    ("log_one", |y| y.log_missed(9)),
    ("log_one", |y| y.log_missed(16)),
    ("log_one", |y| y.log_missed(23)),
    ("end_plans", |y| y.app.end_plans(&y.plans()?, day(37), OWN, None, at(24, "09:00"))),
    ("withdraw_plans", |y| {
        let of_bo = y.plans()?.split_off(1);
        y.app.withdraw_plans(&of_bo, OWN, at(24, "09:10"))
    }),
];
