//! What the tests of signals share. Days are counted from today, 10 June 2026.

use chrono::TimeDelta;

use super::{Facts, Signal, SignalKind, signals};
use crate::model::goal::{self, Entry, Goal, Rating};
use crate::model::id::{AgreementId, CaseId, GoalId, PersonId, PlanId, RatingId, TalkId};
use crate::model::person::Role;
use crate::model::session::occurrence::{Occurrence, OccurrenceRef};
use crate::model::session::pause::Pause;
use crate::model::session::ratings::{Attendance, Exertion, Given, GivenBy, Mood, MoodBefore};
use crate::model::session::record::TrainingSession;
use crate::model::session::samples as sessions;
use crate::model::talk::Agreement;
use crate::model::time::{Date, Moment, moment_of};
use crate::questionnaire::answer::{Answer, Part};
use crate::questionnaire::assessment::Assessment;
use crate::questionnaire::samples as answers;

pub(super) const USER: PersonId = PersonId([1; 16]);
pub(super) const CASE: CaseId = CaseId([3; 16]);
pub(super) const PLAN: PlanId = sessions::PLAN;

pub(super) fn day(days: i64) -> Date {
    sessions::day(2026, 6, 10) + TimeDelta::days(days)
}

/// At this hour in Oslo.
pub(super) fn hour(days: i64, hour: u32) -> Moment {
    moment_of(day(days).and_hms_opt(hour, 0, 0).unwrap(), "Europe/Oslo").unwrap()
}

pub(super) fn noon(days: i64) -> Moment {
    hour(days, 12)
}

/// The user, on their own phone.
pub(super) fn entry(now: &Moment) -> Entry<'_> {
    Entry { by: USER, on: None, now }
}

/// A case of which this viewer knows nothing yet.
pub(super) fn facts<'a>(role: Role) -> Facts<'a> {
    Facts::new(role, day(0))
}

pub(super) fn pause(from: i64, to: Option<i64>) -> Pause {
    sessions::pause(1, day(from), to.map(day))
}

/// A session at noon that nobody said anything of. Its id is its own.
pub(super) fn session(id: u8, days: i64, attendance: Attendance) -> TrainingSession {
    let record = sessions::session(id, noon(days));
    let minutes = record.minutes.filter(|_| attendance.is_held());
    TrainingSession { attendance, minutes, ..record }
}

/// Sessions at noon, the first so many days ago, one a day: `+` came, `-` did not come, `n`
/// cancelled with notice, `w` without, `c` by the contact, `m` the contact did not come, `i` ill.
pub(super) fn logged(first: i64, marks: &str) -> Vec<TrainingSession> {
    let one = |(n, mark): (usize, char)| {
        let attendance = match mark {
            '+' => Attendance::Came,
            '-' => Attendance::DidNotCome,
            'n' => Attendance::CancelledWithNotice,
            'w' => Attendance::CancelledWithoutNotice,
            'c' => Attendance::CancelledByContact,
            'm' => Attendance::ContactDidNotCome,
            'i' => Attendance::Ill,
            _ => panic!("{mark}"),
        };
        session(n as u8 + 1, first + n as i64, attendance)
    };
    marks.chars().enumerate().map(one).collect()
}

pub(super) fn given<T>(value: T, given_by: GivenBy) -> Given<T> {
    Given { value, given_by }
}

/// With the user's own mood before and after.
pub(super) fn with_mood(mut session: TrainingSession, before: u8, after: u8) -> TrainingSession {
    session.ratings.mood_before = Some(MoodBefore {
        value: Mood::checked("mood", before).unwrap(),
        given_by: GivenBy::User,
        entered: session.start.utc,
        retrospective: false,
    });
    session.ratings.mood_after = Some(given(Mood::checked("mood", after).unwrap(), GivenBy::User));
    session
}

/// With the user's own exertion.
pub(super) fn with_exertion(mut session: TrainingSession, exertion: Exertion) -> TrainingSession {
    session.ratings.exertion = Some(given(exertion, GivenBy::User));
    session
}

/// An occurrence at five.
pub(super) fn occurrence(days: i64) -> Occurrence {
    let mut occurrence = sessions::occurrence(&format!("{}T17:00", day(days)));
    occurrence.of = OccurrenceRef { plan: PLAN, date: day(days) };
    occurrence
}

pub(super) fn goal(id: u8, set: i64) -> Goal {
    Goal { id: GoalId([id; 16]), date: day(set), ..goal::samples::active(id) }
}

pub(super) fn rating(id: u8, goal: &Goal, days: i64) -> Rating {
    let sample = goal::samples::rating(id, goal, 1, goal::Level::Hoped);
    Rating { id: RatingId([id; 16]), date: day(days), entered: noon(days), ..sample }
}

pub(super) fn agreement(id: u8, by: i64) -> Agreement {
    Agreement {
        id: AgreementId([id; 16]),
        talk: TalkId([5; 16]),
        case: CASE,
        who: USER,
        what: "Kjøpe sko".into(),
        by: day(by),
        came: None,
    }
}

/// The user's part of a round, half a year apart, 3 for every answer but `others`.
pub(super) fn part(round: u32, others: &[(&str, Answer)]) -> Assessment {
    let first = noon(-400 + 180 * i64::from(round));
    let sample = answers::assessment(Part::Subjective, round, first);
    Assessment { answers: answers::answers(Part::Subjective, 3, others), ..sample }
}

pub(super) fn kinds(signals: &[Signal]) -> Vec<SignalKind> {
    signals.iter().map(|signal| signal.kind).collect()
}

/// The kinds of what is shown, the first first.
pub(super) fn shown(facts: &Facts<'_>) -> Vec<SignalKind> {
    kinds(&signals(facts))
}
