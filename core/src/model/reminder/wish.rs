//! Which reminders the facts ask for, and when: before quiet hours, preferences and now are asked.

use chrono::{Days, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;

use super::facts::{CaseFacts, SessionFact, TalkFact, TimesheetFact};
use super::identity::Event;
use super::{Link, Step};
use crate::model::person::Role;
use crate::model::session::pause::first_free_day;
use crate::model::time::{Date, UtcMillis, instant_of, local_of};

const HOUR: UtcMillis = 3_600_000;

/// When a reminder should come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// At an instant.
    At(UtcMillis),
    /// When the phone's wall clock shows it.
    Wall(NaiveDateTime),
}

/// A reminder that the facts ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wish {
    pub step: Step,
    pub role: Role,
    /// What its id is made of.
    pub event: Event,
    pub when: When,
    /// Never later than this.
    pub expires: Option<UtcMillis>,
    pub link: Link,
}

/// What a case asks for.
pub(super) fn of_case(case: &CaseFacts, zone: Tz) -> Vec<Wish> {
    let sessions = case.sessions.iter().filter(|s| s.occurrence.is_on() && !s.logged);
    let mut wishes: Vec<Wish> =
        sessions.flat_map(|session| of_session(case, session, zone)).collect();
    wishes.extend(case.talks.iter().flat_map(|talk| of_talk(case, talk, zone)));
    for agreement in &case.agreements {
        let link = Link::Agreement { case: case.case, agreement: agreement.agreement };
        wishes.extend(of_due_date(case, agreement.due, &[(Step::AgreementDue, 0)], link));
    }
    for round in &case.assessments {
        let link = Link::Assessment { case: case.case, round: round.round };
        let steps = [
            (Step::AssessmentDue, 0),
            (Step::AssessmentWaiting, 7),
            (Step::AssessmentStillWaiting, 14),
        ];
        wishes.extend(of_due_date(case, round.due, &steps, link));
    }
    for goal in &case.goals {
        let link = Link::Goal { case: case.case, goal: goal.goal };
        wishes.extend(of_due_date(case, goal.due, &[(Step::GoalToRate, 0)], link));
    }
    wishes.extend(case.period_end.into_iter().flat_map(|end| of_period_end(case, end, zone)));
    wishes.retain(|wish| hears(wish.role, wish.step));
    wishes
}

/// Who is reminded of what. Things agreed go to whoever is to do them; the facts hold only theirs.
fn hears(role: Role, step: Step) -> bool {
    use Role::{Coordinator, ServiceUser, TrainingContact};
    match step {
        Step::AgreementDue => true,
        Step::LogSession => role == TrainingContact,
        Step::SessionEvening
        | Step::SessionSoon
        | Step::AssessmentDue
        | Step::AssessmentWaiting
        | Step::AssessmentStillWaiting
        | Step::GoalToRate => matches!(role, ServiceUser | TrainingContact),
        _ => matches!(role, ServiceUser | TrainingContact | Coordinator),
    }
}

fn of_session(case: &CaseFacts, session: &SessionFact, zone: Tz) -> [Wish; 3] {
    let occurrence = &session.occurrence;
    let (start, end) = (occurrence.start, occurrence.end());
    let link = Link::Session { case: case.case, of: occurrence.of };
    let date = local_of(start, zone).date();
    let evening = before(date, 1).and_time(time(18));
    let wish = |step, when| Wish {
        step,
        role: case.role,
        event: Event::At(start),
        when,
        expires: Some(start),
        link,
    };
    [
        wish(Step::SessionEvening, When::Wall(evening)),
        wish(Step::SessionSoon, When::At(start.saturating_sub(2 * HOUR))),
        Wish {
            event: Event::At(end),
            expires: None,
            link: Link::Log { case: case.case, of: occurrence.of },
            ..wish(Step::LogSession, When::At(end.saturating_add(HOUR)))
        },
    ]
}

fn of_talk(case: &CaseFacts, talk: &TalkFact, zone: Tz) -> Vec<Wish> {
    let date = local_of(talk.start, zone).date();
    let wish = |step, when| Wish {
        step,
        role: case.role,
        event: Event::At(talk.start),
        when,
        expires: Some(talk.start),
        link: Link::Talk { case: case.case, talk: talk.talk },
    };
    let prepare = Link::Preparation { case: case.case, talk: talk.talk };
    let mut wishes = vec![
        Wish { link: prepare, ..wish(Step::TalkPrepare, ten_o_clock(before(date, 7))) },
        wish(Step::TalkTomorrow, ten_o_clock(before(date, 1))),
        wish(Step::TalkSoon, When::At(talk.start.saturating_sub(2 * HOUR))),
    ];
    if !talk.prepared {
        let missing = wish(Step::PreparationMissing, ten_o_clock(before(date, 3)));
        wishes.push(Wish { link: prepare, ..missing });
    }
    wishes
}

/// A pause stops due dates: one that falls in a pause is the first day after it, and the days after
/// it are counted from there.
fn of_due_date(case: &CaseFacts, due: Date, steps: &[(Step, u64)], link: Link) -> Vec<Wish> {
    let Some(due) = first_free_day(&case.pauses, due) else { return Vec::new() };
    let days = steps.iter().map(|&(step, days)| (step, after(due, days)));
    on_free_days(case, due, days, None, link)
}

fn of_period_end(case: &CaseFacts, end: Date, zone: Tz) -> Vec<Wish> {
    let days = [(Step::PeriodEnding, before(end, 56)), (Step::PeriodEndingSoon, before(end, 28))];
    on_free_days(case, end, days, Some(end_of(end, zone)), Link::Case { case: case.case })
}

/// Day reminders, each on the first day from its own on that is in no pause. Of several that come
/// to the same day only the last is kept.
fn on_free_days(
    case: &CaseFacts,
    due: Date,
    days: impl IntoIterator<Item = (Step, Date)>,
    expires: Option<UtcMillis>,
    link: Link,
) -> Vec<Wish> {
    let mut wishes: Vec<Wish> = Vec::new();
    for (step, day) in days {
        let Some(day) = first_free_day(&case.pauses, day) else { continue };
        let when = ten_o_clock(day);
        wishes.retain(|wish| wish.when != when);
        wishes.push(Wish {
            step,
            role: case.role,
            event: Event::Due(due, day),
            when,
            expires,
            link,
        });
    }
    wishes
}

/// What a timesheet asks for: of the contact, whose it is.
pub(super) fn of_timesheet(sheet: &TimesheetFact, zone: Tz) -> [Wish; 2] {
    [(Step::TimesheetSoon, 3), (Step::TimesheetTomorrow, 1)].map(|(step, days)| {
        let day = before(sheet.deadline, days);
        Wish {
            step,
            role: Role::TrainingContact,
            event: Event::Due(sheet.deadline, day),
            when: ten_o_clock(day),
            expires: Some(end_of(sheet.deadline, zone)),
            link: Link::Timesheet { assignment: sheet.assignment },
        }
    })
}

/// Day reminders come at 10:00.
fn ten_o_clock(day: Date) -> When {
    When::Wall(day.and_time(time(10)))
}

fn time(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()
}

fn end_of(day: Date, zone: Tz) -> UtcMillis {
    instant_of(after(day, 1).and_time(NaiveTime::MIN), zone)
}

fn before(day: Date, days: u64) -> Date {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

fn after(day: Date, days: u64) -> Date {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}
