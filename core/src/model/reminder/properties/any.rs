//! Any facts at any time, near the days on which something happens to clocks or calendars.

use chrono::{Datelike, TimeDelta};
use chrono_tz::Tz;
use proptest::prelude::*;

use crate::model::id::{AgreementId, CaseId, GoalId, PlanId, TalkId};
use crate::model::person::Role;
use crate::model::reminder::facts::{
    AgreementFact, AssessmentFact, CaseFacts, Facts, GoalFact, SessionFact, TalkFact,
};
use crate::model::reminder::samples::{at_in, day, session, timesheet};
use crate::model::session::samples::pause;
use crate::model::time::{Date, Now, UtcMillis, zone_called};

pub(super) const ZONES: [&str; 5] = [
    "Europe/Oslo",
    "Australia/Lord_Howe", // southern, by half an hour
    "America/St_Johns",
    "Asia/Kolkata", // never
    "Africa/Cairo", // at midnight
];

pub(super) const MINUTE: UtcMillis = 60_000;
pub(super) const DAY: UtcMillis = 86_400_000;

/// Days around which something happens to clocks or calendars, and one like any other.
const DAYS: [&str; 12] = [
    "2026-03-28",
    "2026-04-04",
    "2026-04-23",
    "2026-06-10",
    "2026-10-03",
    "2026-10-24",
    "2026-10-29",
    "2026-12-30",
    "2027-02-27",
    "2027-03-13",
    "2028-02-27",
    "2028-12-30",
];

pub(super) fn any_zone() -> impl Strategy<Value = Tz> {
    prop::sample::select(&ZONES[..]).prop_map(|zone| zone_called(zone).unwrap())
}

/// An instant within four days of one of the days, at any minute.
fn any_time() -> impl Strategy<Value = UtcMillis> {
    let around = (prop::sample::select(&DAYS[..]), -2 * 1440..3 * 1440_i64);
    around.prop_map(|(date, minutes)| at_in("UTC", &format!("{date} 00:00")) + minutes * MINUTE)
}

fn any_day() -> impl Strategy<Value = Date> {
    (prop::sample::select(&DAYS[..]), -3..20_i64)
        .prop_map(|(date, days)| day(date) + TimeDelta::days(days))
}

fn any_session() -> impl Strategy<Value = SessionFact> {
    (any_time(), 15..180_u16, any::<bool>(), 0..8_u8).prop_map(|(start, minutes, logged, plan)| {
        let mut fact = SessionFact { logged, ..session(start, minutes) };
        fact.occurrence.of.plan = PlanId([plan; 16]);
        fact
    })
}

fn any_talk() -> impl Strategy<Value = TalkFact> {
    (any_time(), any::<bool>(), any::<u8>()).prop_map(|(start, prepared, id)| TalkFact {
        talk: TalkId([id; 16]),
        start,
        prepared,
    })
}

pub(super) fn any_case() -> impl Strategy<Value = CaseFacts> {
    let role = prop::sample::select(vec![
        Role::ServiceUser,
        Role::TrainingContact,
        Role::Coordinator,
        Role::Guardian,
    ]);
    let days = || prop::collection::vec(any_day(), 0..3);
    let pauses = prop::collection::vec((any_day(), prop::option::of(0..30_i64)), 0..2);
    (
        (any::<u8>(), role),
        prop::collection::vec(any_session(), 0..6),
        prop::collection::vec(any_talk(), 0..3),
        (days(), days(), days()),
        prop::option::of(any_day()),
        (pauses, prop::collection::vec((any_day(), prop::option::of(0..30_i64)), 0..2)),
    )
        .prop_map(
            |((id, role), sessions, talks, (agreed, rounds, goals), period_end, spans)| {
                let (pauses, closed) = spans;
                let closed = closed
                    .into_iter()
                    .map(|(from, days)| (from, days.map(|days| from + TimeDelta::days(days))));
                let pauses = pauses.into_iter().map(|(from, days)| {
                    pause(1, from, days.map(|days| from + TimeDelta::days(days)))
                });
                let id_of = |due: &Date| due.day() as u8;
                CaseFacts {
                    case: CaseId([id; 16]),
                    role,
                    sessions,
                    talks,
                    agreements: agreed
                        .iter()
                        .map(|due| AgreementFact {
                            agreement: AgreementId([id_of(due); 16]),
                            due: *due,
                        })
                        .collect(),
                    assessments: rounds
                        .iter()
                        .map(|due| AssessmentFact { round: 2, due: *due })
                        .collect(),
                    goals: goals
                        .iter()
                        .map(|due| GoalFact { goal: GoalId([id_of(due); 16]), due: *due })
                        .collect(),
                    period_end: period_end.map(|end| end + TimeDelta::days(40)),
                    pauses: pauses.collect(),
                    closed: closed.collect(),
                }
            },
        )
}

pub(super) fn any_facts() -> impl Strategy<Value = Facts> {
    let sheets = prop::collection::vec(any_day(), 0..2);
    (prop::collection::vec(any_case(), 0..4), sheets).prop_map(|(cases, sheets)| Facts {
        cases,
        timesheets: sheets.iter().map(|deadline| timesheet(&deadline.to_string())).collect(),
    })
}

pub(super) fn any_now() -> impl Strategy<Value = Now> {
    (any_time(), any_zone(), 0..10_i64)
        .prop_map(|(utc, zone, days)| Now { utc: utc - days * DAY, zone })
}
