//! What the tests of reminders share.

use chrono::NaiveDateTime;
use chrono_tz::Tz;

use super::Reminder;
use super::facts::{
    AgreementFact, AssessmentFact, CaseFacts, Facts, GoalFact, SessionFact, TalkFact, TimesheetFact,
};
use super::plan::plan;
use super::preferences::{Answered, Preferences};
use crate::model::id::{AgreementId, AssignmentId, CaseId, GoalId, PlanId, TalkId};
use crate::model::person::Role;
use crate::model::session::occurrence::{Occurrence, OccurrenceRef, Standing};
use crate::model::time::{Date, Now, UtcMillis, instant_of, local_of, zone_called};

pub(crate) const CASE: CaseId = CaseId([3; 16]);

/// The instant at which Oslo's wall clock shows `local` (`2026-06-01 12:00`).
pub(crate) fn at(local: &str) -> UtcMillis {
    at_in("Europe/Oslo", local)
}

pub(crate) fn at_in(zone: &str, local: &str) -> UtcMillis {
    let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
    instant_of(local, zone_called(zone).unwrap())
}

/// What a wall clock there shows.
pub(crate) fn shown(utc: UtcMillis, zone: Tz) -> String {
    local_of(utc, zone).format("%Y-%m-%d %H:%M").to_string()
}

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A session of `minutes` minutes, planned in Oslo.
pub(crate) fn session(start: UtcMillis, minutes: u16) -> SessionFact {
    let zone = zone_called("Europe/Oslo").unwrap();
    let local = local_of(start, zone);
    let occurrence = Occurrence {
        of: OccurrenceRef { plan: PlanId([6; 16]), date: local.date() },
        start,
        local,
        zone: "Europe/Oslo".into(),
        minutes,
        place: None,
        activity: None,
        standing: Standing::Planned,
    };
    SessionFact { occurrence, logged: false }
}

pub(crate) fn talk(start: UtcMillis, prepared: bool) -> TalkFact {
    TalkFact { talk: TalkId([7; 16]), start, prepared }
}

/// One case and nothing else, with this person as its contact.
pub(crate) fn contact(case: CaseFacts) -> Facts {
    as_role(Role::TrainingContact, case)
}

pub(crate) fn as_role(role: Role, case: CaseFacts) -> Facts {
    Facts { cases: vec![CaseFacts { role, ..case }], timesheets: Vec::new() }
}

pub(crate) fn empty() -> CaseFacts {
    CaseFacts::new(CASE, Role::TrainingContact)
}

pub(crate) fn timesheet(deadline: &str) -> TimesheetFact {
    TimesheetFact { assignment: AssignmentId([8; 16]), deadline: day(deadline) }
}

/// A case with something of each kind in June and July 2026.
pub(crate) fn everything() -> CaseFacts {
    let start = ["2026-06-02 17:00", "2026-06-05 08:15", "2026-06-09 17:00"];
    CaseFacts {
        sessions: start.map(|start| session(at(start), 60)).into(),
        talks: vec![talk(at("2026-06-18 13:00"), false)],
        agreements: vec![AgreementFact { agreement: AgreementId([9; 16]), due: day("2026-06-12") }],
        assessments: vec![AssessmentFact { round: 2, due: day("2026-06-15") }],
        goals: vec![GoalFact { goal: GoalId([10; 16]), due: day("2026-06-16") }],
        period_end: Some(day("2026-07-31")),
        ..empty()
    }
}

pub(crate) fn now(zone: &str, local: &str) -> Now {
    Now::new(at_in(zone, local), zone).unwrap()
}

/// Planned in Oslo with nothing turned off or answered, and room for 64.
pub(crate) fn plan_at(facts: &Facts, local: &str) -> Vec<Reminder> {
    plan(facts, &Preferences::default(), &Answered::default(), now("Europe/Oslo", local), 64)
}

/// When and what, as the phone's wall clock shows it.
pub(crate) fn lines(reminders: &[Reminder]) -> Vec<String> {
    let line = |r: &Reminder| format!("{} {:?}", r.local.format("%Y-%m-%d %H:%M"), r.step);
    reminders.iter().map(line).collect()
}
