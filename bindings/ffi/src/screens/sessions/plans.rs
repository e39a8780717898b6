//! What is planned, the form of a new plan, and one occurrence: to move or to drop it.

use chrono::Weekday;
use medspiller_core::app::App;
use medspiller_core::app::plans::PlanOf;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::session::defaults::USUAL_MINUTES;
use medspiller_core::model::session::group::Group;
use medspiller_core::model::session::occurrence::Occurrence;
use medspiller_core::model::session::plan::{self, SessionPlan};
use medspiller_core::model::session::weekly::{EVERY_WEEKS, Weekdays};
use medspiller_core::text::Texts;

use super::words::{listed, span};
use crate::error::MedspillerError;
use crate::moment::{self, Here, args};

/// How far ahead the next occurrence of a plan is looked for, in days: as far as two of the rarest
/// plan lie apart, and a month.
const NEXT_DAYS: i64 = 7 * EVERY_WEEKS as i64 + 31;

/// What is planned in a case.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PlansScreen {
    /// The case.
    pub case_id: String,
    /// The plans that haven't ended, the first to begin first.
    pub plans: Vec<PlanLine>,
    /// "Ingenting er planlagt."
    pub empty: Option<String>,
}

/// One plan.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PlanLine {
    /// Which, in this case and in those of the others of a group.
    pub plans: Vec<CasePlan>,
    /// "Tirsdag og fredag kl. 17–18.30, hver uke"; "Torsdag 3. desember kl. 17–18" for one session.
    pub text: String,
    /// "Fra 24. november 2026", "Til og med ..."; none for one session.
    pub period: Option<String>,
    /// "Håndball".
    pub activity: Option<String>,
    /// "Nidarøhallen".
    pub place: Option<String>,
    /// "Neste: i morgen kl. 17–18.30".
    pub next: Option<String>,
    /// It is one session.
    pub once: bool,
}

/// A plan of a case.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CasePlan {
    /// The case.
    pub case_id: String,
    /// The plan.
    pub plan_id: String,
}

/// What a new plan begins with.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PlanForm {
    /// Under which what is typed is kept, and which planning lets go.
    pub form: String,
    /// The cases it is for: one, or a group's.
    pub case_ids: Vec<String>,
    /// From today on.
    pub from: String,
    /// The phone's zone.
    pub zone: String,
    /// As long as last time.
    pub minutes: u16,
    /// As last time; may be empty.
    pub activity: String,
    /// As last time; may be empty.
    pub place: String,
    /// The days of the week, Monday first, none chosen.
    pub weekdays: Vec<WeekdayChoice>,
    /// Every week, every other, ...
    pub every_weeks: Vec<EveryWeeksChoice>,
}

/// A day of the week.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WeekdayChoice {
    /// 1 is Monday.
    pub number: u8,
    /// "Mandag".
    pub text: String,
}

/// How often.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct EveryWeeksChoice {
    /// 1 for every week.
    pub weeks: u8,
    /// "Annenhver uke".
    pub text: String,
}

/// A plan as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NewPlan {
    /// From this date on: `2026-11-24`.
    pub from: String,
    /// Up to and including; the same as `from` for one session, none while it goes on.
    pub until: Option<String>,
    /// On these days: 1 is Monday. For one session its own day.
    pub weekdays: Vec<u32>,
    /// 1 for every week.
    pub every_weeks: u8,
    /// When: `17:00`.
    pub at: String,
    /// The zone's IANA name.
    pub zone: String,
    /// How long.
    pub minutes: u16,
    /// Doing what; may be empty.
    pub activity: String,
    /// Where; may be empty.
    pub place: String,
}

/// The day of the week with a number: 1 is Monday.
pub(crate) fn weekday(number: u32) -> Option<Weekday> {
    let from_monday = u8::try_from(number.checked_sub(1)?).ok()?;
    Weekday::try_from(from_monday).ok()
}

/// "mandag".
pub(crate) fn weekday_word(number: u8, texts: &Texts) -> String {
    texts.get(&format!("weekday-{number}"))
}

/// The days of the week, Monday first, none chosen.
pub(crate) fn weekday_choices(texts: &Texts) -> Vec<WeekdayChoice> {
    let day =
        |number| WeekdayChoice { number, text: texts.beginning(&weekday_word(number, texts)) };
    (1..=7).map(day).collect()
}

impl NewPlan {
    pub(crate) fn read(&self) -> Result<plan::NewPlan, MedspillerError> {
        use medspiller_core::model::invalid::{Invalid, Reason};
        let days =
            self.weekdays.iter().map(|number| weekday(*number)).collect::<Option<Weekdays>>();
        let days = days.ok_or_else(|| Invalid::new("weekdays", Reason::OutOfRange))?;
        Ok(plan::NewPlan {
            from: moment::date("from", &self.from)?,
            until: moment::date_if_any("until", self.until.as_deref())?,
            weekdays: days,
            every_weeks: self.every_weeks,
            at: moment::time("at", &self.at)?,
            zone: self.zone.clone(),
            minutes: self.minutes,
            place: self.place.clone(),
            activity: self.activity.clone(),
        })
    }
}

impl CasePlan {
    pub(crate) fn read(&self) -> Result<PlanOf, MedspillerError> {
        Ok((moment::id(&self.case_id)?, moment::id(&self.plan_id)?))
    }
}

impl PlansScreen {
    pub(crate) fn of(app: &App, case: CaseId, here: &Here) -> Result<Self, MedspillerError> {
        let today = here.today();
        let ahead = today.checked_add_days(chrono::Days::new(NEXT_DAYS.unsigned_abs()));
        let plans = app.plans(case, today)?;
        let coming = app.occurrences(case, (today, ahead.unwrap_or(today)))?;
        let others = others(app, case)?;
        let mut lines = Vec::new();
        for plan in &plans {
            let mut same = vec![CasePlan::of(plan)];
            for other in &others {
                let theirs = app.plans(*other, today)?;
                same.extend(theirs.iter().filter(|other| is_same(plan, other)).map(CasePlan::of));
            }
            let next = coming
                .iter()
                .find(|one| one.of.plan == plan.id && one.is_on() && one.start > here.now.utc);
            lines.push(PlanLine::of(plan, same, next, here));
        }
        let empty = lines.is_empty().then(|| here.texts.get("plan-empty"));
        Ok(Self { case_id: case.to_string(), plans: lines, empty })
    }
}

impl CasePlan {
    fn of(plan: &SessionPlan) -> Self {
        Self { case_id: plan.case.to_string(), plan_id: plan.id.to_string() }
    }
}

/// The cases of those in a group with a case's user, as their contact knows them.
pub(super) fn others(app: &App, case: CaseId) -> Result<Vec<CaseId>, MedspillerError> {
    let groups = app.groups()?.into_iter().filter(|group| group.cases.contains(&case));
    let mut others: Vec<CaseId> = groups.flat_map(|group| group.cases).collect();
    others.sort_unstable();
    others.dedup();
    others.retain(|other| *other != case);
    Ok(others)
}

/// Plans of several cases that were made as one: nothing in them says so, but all else is the same.
fn is_same(one: &SessionPlan, other: &SessionPlan) -> bool {
    let all = |plan: &SessionPlan| {
        let when = (plan.weekly.clone(), plan.at, plan.zone.clone(), plan.minutes);
        (when, plan.place.clone(), plan.activity.clone())
    };
    all(one) == all(other)
}

impl PlanLine {
    fn of(
        plan: &SessionPlan,
        plans: Vec<CasePlan>,
        next: Option<&Occurrence>,
        here: &Here,
    ) -> Self {
        let texts = here.texts;
        let weekly = &plan.weekly;
        let once = weekly.first().is_some() && weekly.first() == weekly.until;
        let clock = texts.from_to(plan.at, plan.minutes);
        let days: Vec<String> = weekly
            .weekdays
            .days()
            .filter_map(|day| u8::try_from(day.number_from_monday()).ok())
            .map(|day| weekday_word(day, texts))
            .collect();
        let days = texts.beginning(&listed(&days, texts));
        let text = match (once, weekly.every_weeks) {
            (true, _) => {
                let first = weekly.from.and_time(plan.at);
                texts.beginning(&span(first, Some(plan.minutes), here))
            }
            (false, 1) => texts.with("plan-weekly", &args![days = days, clock = clock]),
            (false, weeks) => {
                texts.with("plan-every", &args![days = days, clock = clock, weeks = weeks])
            }
        };
        Self {
            plans,
            text,
            period: if once { None } else { period(plan, here) },
            activity: plan.activity.clone(),
            place: plan.place.clone(),
            next: next.filter(|_| !once).map(|next| {
                let when = span(next.local, Some(next.minutes), here);
                texts.with_one("plan-next", "when", when)
            }),
            once,
        }
    }
}

/// "Fra ...", where it begins later; "Til og med ...", where it ends.
fn period(plan: &SessionPlan, here: &Here) -> Option<String> {
    let texts = here.texts;
    let from = (plan.weekly.from > here.today()).then(|| texts.date(plan.weekly.from));
    let until = plan.weekly.until.map(|until| texts.date(until));
    match (from, until) {
        (None, None) => None,
        (Some(from), None) => Some(texts.with_one("plan-from", "date", from)),
        (None, Some(until)) => Some(texts.with_one("plan-until", "date", until)),
        (Some(from), Some(until)) => {
            Some(texts.with("plan-from-until", &args![from = from, until = until]))
        }
    }
}

impl PlanForm {
    pub(crate) fn of(
        app: &App,
        (case, group): (CaseId, Option<&Group>),
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let texts = here.texts;
        let last = app.last_held(case)?;
        let cases: Vec<CaseId> =
            group.map_or_else(|| vec![case], |group| group.cases.iter().copied().collect());
        let of = group.map_or_else(|| case.to_string(), |group| group.id.to_string());
        let every = |weeks: u8| EveryWeeksChoice {
            weeks,
            text: match weeks {
                1 => texts.get("plan-every-week"),
                weeks => texts.with_one("plan-every-weeks", "weeks", weeks),
            },
        };
        Ok(Self {
            form: format!("plan/{of}"),
            case_ids: cases.iter().map(CaseId::to_string).collect(),
            from: here.today().to_string(),
            zone: here.now.zone.name().to_owned(),
            minutes: last.as_ref().and_then(|last| last.minutes).unwrap_or(USUAL_MINUTES),
            activity: last.as_ref().and_then(|last| last.activity.clone()).unwrap_or_default(),
            place: last.and_then(|last| last.place).unwrap_or_default(),
            weekdays: weekday_choices(texts),
            every_weeks: (1..=4).map(every).collect(),
        })
    }
}
