//! Five years of a training contact's cases, up to the moment at which the benchmarks look at them.
//!
//! Every record is made by the command that makes it on a phone, in the order of time, so that the
//! log and the read model lie on disk as years of use leave them. Each case has behind it two sessions
//! a week but for the summers, a goal and its ratings each half-year, a talk every three months with
//! what was agreed, and ten rounds of the assessment; ahead are the next talk, which both have
//! prepared, and the next round. The contact has their papers, and guidance every three months.
//!
//! - here: the order of things, and the assessment.
//! - `training`: the plan, the sessions, the pauses, the goals.
//! - `talking`: the talks, the contact's guidance and papers.

mod talking;
mod training;

use medspiller_core::app::answering::instrument;
use medspiller_core::app::cases::NewCase;
use medspiller_core::app::{App, AppError};
use medspiller_core::model::decision::{Form, NewDecision};
use medspiller_core::model::id::{CaseId, GoalId, TalkId};
use medspiller_core::model::time::{Date, Now};
use medspiller_core::questionnaire::answer::{Answer, Part};
use medspiller_core::questionnaire::assessment::{DayKind, SatWith};
use medspiller_core::questionnaire::draft::Draft;

/// How many days ago the cases were opened: a Monday.
pub const DAYS: i64 = 5 * 365 + 1;

/// How many rounds of the assessment each case has behind it; the next one is due.
pub const ROUNDS: u32 = 10;

/// Half a year, in days.
const HALF: i64 = 183;

/// What the users are called; the contact is Kari.
const NAMES: [&str; 10] = [
    "Åse Bjørgsdotter",
    "Jonas",
    "Ragnhild Øvrebø",
    "Ahmed",
    "Solveig",
    "Tor-Erik",
    "Marit Å. Sætre",
    "Ida",
    "Per Kristian",
    "Nora",
];

/// A case that is being lived.
struct Life<'a> {
    app: &'a App,
    case: CaseId,
    /// Makes the cases differ.
    number: i64,
    /// The goal that is worked at.
    goal: Option<GoalId>,
    /// The talk that comes next.
    talk: Option<TalkId>,
}

/// The moment at which the years are looked back on: they lead up to it.
///
/// # Errors
/// None that this date can give.
pub fn end() -> Result<Now, AppError> {
    crate::now(0)
}

/// The moment `day` days after the cases were opened, at five in the afternoon (six in summer).
fn at(day: i64) -> Result<Now, AppError> {
    crate::now(day - DAYS)
}

fn date(day: i64) -> Result<Date, AppError> {
    Ok(at(day)?.date())
}

/// Opens `cases` cases, lives through their years, and gives them in the order they were opened. In
/// the first, the user's and the contact's part of the next round are under way.
///
/// # Errors
/// [`AppError`].
pub fn live(app: &App, cases: usize) -> Result<Vec<CaseId>, AppError> {
    let mut lives = Vec::new();
    for (number, name) in (0..).zip(NAMES.iter().cycle().take(cases)) {
        lives.push(Life { app, case: open(app, name)?, number, goal: None, talk: None });
    }
    for day in 0..DAYS {
        for life in &mut lives {
            life.live(day)?;
        }
        guide(&lives, day)?;
    }
    if let Some(first) = lives.first() {
        begin_next(app, first.case)?;
    }
    app.note_recovery_code_written_down()?;
    Ok(lives.into_iter().map(|life| life.case).collect())
}

/// The contact's guidance, which is theirs and no case's: every three months, in one case after
/// another.
fn guide(lives: &[Life<'_>], day: i64) -> Result<(), AppError> {
    let turn = usize::try_from(day / talking::EVERY).unwrap_or_default();
    match lives.get(turn % lives.len().max(1)).filter(|_| day % talking::EVERY == 5) {
        Some(life) => life.guide(day),
        None => Ok(()),
    }
}

fn open(app: &App, name: &str) -> Result<CaseId, AppError> {
    let case = NewCase {
        user_name: name.into(),
        contact_name: "Kari".into(),
        user_under_18: false,
        contact_under_18: false,
        without_substance: false,
    };
    let case = app.open_case(&case, at(0)?)?;
    app.name_coordinator(case, "Berit Østby")?;
    let period = NewDecision::of(Form::Individual, date(0)?, Some(date(DAYS + HALF)?));
    app.set_decision(case, &period, at(0)?)?;
    Ok(case)
}

impl Life<'_> {
    /// What happens on a day.
    fn live(&mut self, day: i64) -> Result<(), AppError> {
        if day == 0 {
            self.plan()?;
        }
        if day == 1 && self.number == 0 {
            self.work(day)?;
        }
        if day % HALF == 1 && day < DAYS - HALF / 2 {
            self.set_goal(day)?;
        }
        if day % HALF == 2 && day / HALF < i64::from(ROUNDS) {
            self.assess(day)?;
        }
        self.train(day)?;
        if day % talking::EVERY == 3 {
            self.talk(day)?;
        }
        Ok(())
    }

    /// Both parts of the round that is due.
    fn assess(&self, day: i64) -> Result<(), AppError> {
        let (app, at) = (self.app, at(day)?);
        let user = app.begin_user_part(self.case, SatWith::Contact, at)?;
        let contact = app.begin_contact_part(self.case, at)?;
        for draft in [user, contact] {
            answer(app, &draft, draft.asked.len(), at)?;
            app.finish(draft.id, None, at)?;
        }
        Ok(())
    }

    /// A number that differs from day to day and from case to case, the same in every run.
    fn chance(&self, day: i64) -> i64 {
        (day * 7919 + self.number * 104_729).rem_euclid(1_009)
    }
}

fn begin_next(app: &App, case: CaseId) -> Result<(), AppError> {
    let at = end()?;
    answer(app, &app.begin_user_part(case, SatWith::Contact, at)?, 8, at)?;
    answer(app, &app.begin_contact_part(case, at)?, 9, at)
}

/// Answers the first `questions` of a part; where those are all, it is ready to be locked.
///
/// # Errors
/// [`AppError`].
pub fn answer(app: &App, draft: &Draft, questions: usize, at: Now) -> Result<(), AppError> {
    let embedded = instrument()?;
    let highest = if draft.part == Part::Subjective { 5 } else { 2 };
    app.step(draft.id, |draft| {
        let items = draft.asked.clone();
        for (place, item) in items.iter().enumerate().take(questions) {
            let code = 1 + (place as u8 + draft.round as u8 * 3) % highest;
            draft.mark(item, Answer::Code(code), embedded, &at.moment())?;
            if draft.part == Part::Subjective {
                draft.go_on()?;
            }
        }
        if draft.part == Part::Subjective && questions >= items.len() {
            draft.set_day(Some(DayKind::Ordinary))?;
        }
        Ok(())
    })?;
    Ok(())
}
