//! The rounds: the list, one round, two side by side. Words and dates, no arrows.

use medspiller_core::app::{App, CaseState};
use medspiller_core::insight::person::item_change;
use medspiller_core::questionnaire::answer::{Answer, ItemCode, Missing, Part};
use medspiller_core::questionnaire::assessment::{Assessment, DayKind, SatWith};
use medspiller_core::questionnaire::instrument::Item;
use medspiller_core::questionnaire::rounds::Held;
use medspiller_core::questionnaire::scoring;
use medspiller_core::text::Texts;

use crate::error::MedspillerError;
use crate::moment::{Here, args};
use crate::screens::case::OwnRole;

use super::assessment::AnswerLine;
use super::sharing::ShowingLine;

/// All rounds of a case.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RoundsScreen {
    /// The case.
    pub case_id: String,
    /// The rounds, newest first.
    pub rounds: Vec<RoundLine>,
    /// "2. måling: 22. mai 2027".
    pub next: String,
    /// Two rounds have a finished user's part, so they can be seen side by side.
    pub can_compare: bool,
}

/// One round in the list.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RoundLine {
    /// 1 for the first.
    pub round: u32,
    /// "1. måling".
    pub title: String,
    /// "22. november 2026".
    pub date: String,
    /// "Begge har svart", "Åse har svart", ...
    pub state: String,
    /// The user's part is finished.
    pub user_part: bool,
    /// The contact's part is finished.
    pub contact_part: bool,
}

/// One round's answers.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RoundScreen {
    /// The case.
    pub case_id: String,
    /// The round.
    pub round: u32,
    /// "1. måling".
    pub title: String,
    /// "22. november 2026".
    pub date: String,
    /// "Dere svarte sammen. Det var en dårlig dag."; empty where nothing is known.
    pub circumstances: String,
    /// The user's answers; empty where the part is not finished.
    pub user_domains: Vec<DomainAnswers>,
    /// The contact's answers.
    pub contact_domains: Vec<DomainAnswers>,
    /// "Gjennomsnitt av 12 svar: 3,4 av 5", where at least 80 % are answered. For the contact only.
    pub mean: Option<String>,
    /// Corrections, and that the set is not a validated instrument.
    pub notes: Vec<String>,
    /// In the user's own vault, whether a round that they answered alone is shown to the contact.
    pub showing: Option<ShowingLine>,
}

/// One life domain's answers.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DomainAnswers {
    /// "Bolig".
    pub title: String,
    /// The answers.
    pub answers: Vec<AnswerLine>,
}

/// Two rounds side by side, the older left.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CompareScreen {
    /// The case.
    pub case_id: String,
    /// "1. måling, 22. november 2026".
    pub older: String,
    /// "2. måling, 24. mai 2027".
    pub newer: String,
    /// What sort of day it was then.
    pub older_day: Option<String>,
    /// What sort of day it was the later time.
    pub newer_day: Option<String>,
    /// "6 måneder og 2 dager mellom."
    pub interval: String,
    /// The answers by life domain.
    pub domains: Vec<CompareDomain>,
    /// That the set is not a validated instrument, and the like.
    pub notes: Vec<String>,
}

/// One life domain of two rounds.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CompareDomain {
    /// "Bolig".
    pub title: String,
    /// The questions.
    pub lines: Vec<CompareLine>,
}

/// One question in two rounds.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CompareLine {
    /// The item's code.
    pub item: String,
    /// The question.
    pub question: String,
    /// The older answer in words.
    pub older: String,
    /// The newer answer in words.
    pub newer: String,
}

/// "1. måling".
pub(crate) fn round_title(round: u32, texts: &Texts) -> String {
    texts.with_one("round-title", "round", round)
}

/// "2. måling: 22. mai 2027", or that it can be done now, or when it was due.
pub(crate) fn next_round(case: &CaseState, here: &Here) -> Result<String, MedspillerError> {
    let next = case.next_round(here.today())?;
    let title = round_title(next.round, here.texts);
    Ok(match next.due {
        Some(due) => {
            let key = if next.days_overdue > 0 { "next-round-overdue" } else { "next-round" };
            here.texts.with(key, &args![title = title, date = here.texts.day(due, here.today())])
        }
        None => here.texts.with_one("next-round-now", "title", title),
    })
}

/// What `make` gives of the items in `shown`, by life domain, in the instrument's order of domains.
pub(crate) fn domains<T>(
    here: &Here,
    shown: &[ItemCode],
    make: impl Fn(&Item) -> T,
) -> Vec<(String, Vec<T>)> {
    let domains = here.instrument.domains().iter().map(|(domain, name)| {
        let items = here.instrument.items().iter();
        let of_domain = items.filter(|item| item.domain == *domain && shown.contains(&item.code));
        (here.said(name).to_owned(), of_domain.map(&make).collect::<Vec<T>>())
    });
    domains.filter(|(_, items)| !items.is_empty()).collect()
}

/// An answer in words.
pub(crate) fn answer_text(item: &Item, answer: &Answer, here: &Here) -> String {
    match answer {
        Answer::Newer(_) => here.texts.get("newer-answer"),
        Answer::Missing(Missing::Skipped | Missing::NotReached | Missing::NotApplicable) => {
            here.texts.get("not-answered")
        }
        Answer::Code(_) | Answer::Missing(_) => match here.instrument.words(&item.code, answer) {
            Some(words) => here.said(words).to_owned(),
            None => here.texts.get("newer-answer"),
        },
    }
}

/// A question with its answer.
pub(crate) fn answer_line(item: &Item, answer: Option<&Answer>, here: &Here) -> AnswerLine {
    AnswerLine {
        item: item.code.to_string(),
        question: here.said(&item.text).to_owned(),
        answer: answer_text(item, answer.unwrap_or(&Answer::Missing(Missing::NotReached)), here),
    }
}

/// The items of a finished part that were asked.
fn asked(assessment: &Assessment) -> Vec<ItemCode> {
    let left_out = Answer::Missing(Missing::NotApplicable);
    let asked = assessment.answers.iter().filter(|(_, answer)| **answer != left_out);
    asked.map(|(item, _)| item.clone()).collect()
}

fn domain_answers(assessment: Option<&Assessment>, here: &Here) -> Vec<DomainAnswers> {
    let Some(assessment) = assessment else { return Vec::new() };
    let line = |item: &Item| answer_line(item, assessment.answers.get(&item.code), here);
    domains(here, &asked(assessment), line)
        .into_iter()
        .map(|(title, answers)| DomainAnswers { title, answers })
        .collect()
}

fn day_then(day: Option<DayKind>, here: &Here) -> Option<String> {
    day.map(|day| {
        here.texts.get(match day {
            DayKind::Good => "then-good",
            DayKind::Ordinary => "then-ordinary",
            DayKind::Bad => "then-bad",
        })
    })
}

fn title_and_date(held: &Held, here: &Here) -> String {
    let (title, date) = (round_title(held.round, here.texts), here.texts.date(held.date));
    here.texts.with("round-and-date", &args![title = title, date = date])
}

impl RoundsScreen {
    pub(crate) fn of(case: &CaseState, here: &Here) -> Result<Self, MedspillerError> {
        let rounds = case.rounds();
        Ok(Self {
            case_id: case.view.case.id.to_string(),
            can_compare: rounds.iter().filter(|held| users(case, held.round).is_some()).count() > 1,
            rounds: rounds.iter().rev().map(|held| RoundLine::of(held, case, here)).collect(),
            next: next_round(case, here)?,
        })
    }
}

impl RoundLine {
    fn of(held: &Held, case: &CaseState, here: &Here) -> Self {
        let view = &case.view;
        let state = match (held.subjective, held.objective) {
            (true, false) => {
                here.texts.with("round-user-only", &args![user = view.user_name.as_str()])
            }
            (false, _) => {
                here.texts.with("round-contact-only", &args![contact = view.contact_name.as_str()])
            }
            (true, true) => here.texts.get("round-both"),
        };
        Self {
            round: held.round,
            title: round_title(held.round, here.texts),
            date: here.texts.date(held.date),
            state,
            user_part: held.subjective,
            contact_part: held.objective,
        }
    }
}

fn held(case: &CaseState, round: u32) -> Result<Held, MedspillerError> {
    case.rounds().into_iter().find(|held| held.round == round).ok_or(MedspillerError::NotFound)
}

impl RoundScreen {
    pub(crate) fn of(
        app: &App,
        case: &CaseState,
        round: u32,
        viewer: OwnRole,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let held = held(case, round)?;
        let user_part = users(case, round);
        let contact_part = case.newest(round, Part::Objective);
        Ok(Self {
            showing: showing(app, case, round, here)?,
            case_id: case.view.case.id.to_string(),
            round,
            title: round_title(round, here.texts),
            date: here.texts.date(held.date),
            circumstances: match user_part {
                Some(part) => circumstances(part, case, here),
                None if held.subjective => not_here(case, here),
                None => String::new(),
            },
            user_domains: domain_answers(user_part, here),
            contact_domains: domain_answers(contact_part, here),
            mean: user_part.filter(|_| viewer == OwnRole::TrainingContact).map(|p| mean(p, here)),
            notes: notes([user_part, contact_part].into_iter().flatten(), here),
        })
    }
}

/// The user's part of a round, where it is here to be seen.
fn users(case: &CaseState, round: u32) -> Option<&Assessment> {
    case.newest(round, Part::Subjective)
}

/// "Åse har svart alene. Svarene vises ikke her."
fn not_here(case: &CaseState, here: &Here) -> String {
    here.texts.with("showing-not-here", &args![user = case.view.user_name.as_str()])
}

/// Whether the user shows the contact a round, for the user alone.
fn showing(
    app: &App,
    case: &CaseState,
    round: u32,
    here: &Here,
) -> Result<Option<ShowingLine>, MedspillerError> {
    let id = case.view.case.id;
    let place = app.place(id)?;
    if place.me != place.user() || users(case, round).is_none() {
        return Ok(None);
    }
    let known = app.showing(id, round)?;
    Ok(known.map(|known| ShowingLine::of(&known, &case.view.contact_name, here)))
}

fn circumstances(part: &Assessment, case: &CaseState, here: &Here) -> String {
    let (user, contact) = (case.view.user_name.as_str(), case.view.contact_name.as_str());
    let sat_with = part.sat_with.map(|sat_with| match sat_with {
        SatWith::Alone => here.texts.with("sat-with-alone", &args![user = user]),
        SatWith::Contact => here.texts.with("sat-with-contact", &args![contact = contact]),
        SatWith::SomeoneElse => here.texts.with("sat-with-someone", &args![user = user]),
    });
    sat_with.into_iter().chain(day_then(part.day, here)).collect::<Vec<_>>().join(" ")
}

fn mean(part: &Assessment, here: &Here) -> String {
    match scoring::mean(Part::Subjective, &part.answers, here.instrument) {
        Some(mean) => {
            let value = here.texts.one_decimal(mean.value);
            here.texts.with("mean", &args![count = mean.answered.len(), mean = value])
        }
        None => here.texts.get("mean-left-out"),
    }
}

/// The corrections, that the wording is translated, and that the set is not validated.
fn notes<'a>(parts: impl Iterator<Item = &'a Assessment>, here: &Here) -> Vec<String> {
    let corrections = parts.filter_map(|part| {
        let correction = part.correction.as_ref()?;
        let date = here.texts.date(part.finished.date());
        let reason = correction.reason.as_str();
        Some(here.texts.with("note-corrected", &args![date = date, reason = reason]))
    });
    let validated = here.texts.get("note-not-validated");
    corrections.chain(here.translation_note()).chain([validated]).collect()
}

impl CompareScreen {
    pub(crate) fn of(
        case: &CaseState,
        older: u32,
        newer: u32,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let part = |round| users(case, round).ok_or(MedspillerError::NotFound);
        let (first, second) = (part(older)?, part(newer)?);
        let (from, to) = (held(case, older)?, held(case, newer)?);
        let mut shown = asked(first);
        shown.extend(asked(second));
        let line = |item: &Item| CompareLine::of(item, first, second, here);
        let interval = here.texts.interval(from.date, to.date);
        Ok(Self {
            case_id: case.view.case.id.to_string(),
            older: title_and_date(&from, here),
            newer: title_and_date(&to, here),
            older_day: day_then(first.day, here),
            newer_day: day_then(second.day, here),
            interval: here.texts.with_one("interval-between", "interval", interval),
            domains: domains(here, &shown, line)
                .into_iter()
                .map(|(title, lines)| CompareDomain {
                    title,
                    lines: lines.into_iter().flatten().collect(),
                })
                .collect(),
            notes: notes([first, second].into_iter(), here),
        })
    }
}

impl CompareLine {
    /// None where the two can't be set side by side.
    fn of(item: &Item, older: &Assessment, newer: &Assessment, here: &Here) -> Option<Self> {
        let change = item_change(&item.code, older, newer, here.instrument)?;
        Some(Self {
            item: item.code.to_string(),
            question: here.said(&item.text).to_owned(),
            older: answer_text(item, &change.earlier.answer, here),
            newer: answer_text(item, &change.later.answer, here),
        })
    }
}
