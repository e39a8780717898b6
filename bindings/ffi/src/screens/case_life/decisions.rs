//! A decision: one as the case's page shows it, and one as it is typed.

use medspiller_core::model::decision::{self, Basis, COMPLAINT_DAYS, Decision, Form, Renewal};
use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::model::pay::assignment::{Hours, Per};
use medspiller_core::model::time::Date;

use super::Life;
use crate::error::MedspillerError;
use crate::moment::{self, Here, args};
use crate::screens::case_page::{CaseForm, DecisionLine, FormChoice};

/// A decision as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DecisionCard {
    /// Which.
    pub decision_id: String,
    /// "Individuell treningskontakt, fra 1. januar 2026 til 31. desember 2026".
    pub text: String,
    /// "Gjelder nå.", "Begynner 1. januar 2027.", "Gikk ut 31. desember 2026."
    pub state: String,
    /// It counts today.
    pub counts_today: bool,
    /// Hours, purpose, criteria, basis, until when a complaint may be made; what is known of them.
    pub lines: Vec<String>,
    /// How it stands with the next period or the yearly review; none when there is nothing to say.
    pub next: Option<String>,
    /// "Be om å få fortsette"; none when it can't be asked for, or was.
    pub ask_renewal: Option<String>,
    /// That the next period was asked for, to take back; none when it wasn't.
    pub renewal_id: Option<String>,
    /// "Skriv at vedtaket er sett på"; none when it has an end.
    pub review: Option<String>,
    /// The last review that was held, to take back; none before the first.
    pub review_id: Option<String>,
}

/// A yearly review as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReviewDraft {
    /// The day it was held, `2026-11-24`.
    pub date: String,
    /// What came of it; may be empty.
    pub note: String,
}

/// A decision to type, as it begins.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DecisionFormScreen {
    /// The case.
    pub case_id: String,
    /// "Nytt vedtak", "Neste periode", "Rett vedtaket".
    pub title: String,
    /// What stands there.
    pub draft: DecisionDraft,
    /// The scheme's three forms.
    pub forms: Vec<FormChoice>,
    /// "Rus er en del av formålet"
    pub substance_label: String,
    /// "Bare da blir det spurt om rus."
    pub substance_help: String,
    /// "Klagefristen er fire uker fra den dagen."
    pub received_help: String,
}

/// What a decision is typed for.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum DecisionPurpose {
    /// One in a form of its own, or the first.
    New,
    /// The period after one's end.
    Next {
        /// After which.
        decision_id: String,
    },
    /// One that is there, as the paper says it.
    Correct {
        /// Which.
        decision_id: String,
    },
}

/// A decision as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DecisionDraft {
    /// In which form; none until it is chosen.
    pub form: Option<CaseForm>,
    /// Its first day, `2026-01-01`.
    pub from: String,
    /// Its last day; none when it is open.
    pub end: Option<String>,
    /// Another legal basis; empty for the usual one.
    pub basis: String,
    /// How many minutes a week or a month; none when the paper doesn't say.
    pub minutes: Option<u32>,
    /// They are a month's, and not a week's.
    pub per_month: bool,
    /// What it is for; may be empty.
    pub purpose: String,
    /// Drugs or alcohol are in the purpose.
    pub substance: bool,
    /// What was held against each other; may be empty.
    pub criteria: String,
    /// The day it was made.
    pub decided: Option<String>,
    /// The day the user got it.
    pub received: Option<String>,
}

impl DecisionCard {
    pub(crate) fn of(decision: &Decision, of: &Life<'_>) -> Self {
        let (today, texts) = (of.today(), of.here.texts);
        let counts_today = of.life.in_force(today).iter().any(|one| one.id == decision.id);
        let ended = decision.end.filter(|end| *end < today);
        let state = match (today < decision.from, ended) {
            (true, _) => of.on("decision-begins", decision.from),
            (false, Some(end)) => of.on("decision-ended", end),
            (false, None) => texts.get("decision-counts"),
        };
        let renewal = of.life.renewal(decision, today);
        let asked = of.life.renewals.iter().find(|one| one.decision == decision.id);
        let may_ask = matches!(renewal, Renewal::Ahead { .. } | Renewal::Late { .. });
        let held = of.life.reviews.iter().find(|one| one.decision == decision.id);
        let is_open = of.life.endings.is_open(today);
        Self {
            decision_id: decision.id.to_string(),
            text: DecisionLine::of(decision, of.here).text,
            state,
            counts_today,
            lines: lines(decision, of),
            next: next(decision, renewal, of),
            ask_renewal: (may_ask && is_open && today >= decision.from)
                .then(|| of.said("renewal-button-you", "renewal-button")),
            renewal_id: asked.map(|asked| asked.id.to_string()),
            review: (decision.end.is_none() && counts_today && is_open)
                .then(|| texts.get("review-button")),
            review_id: held.map(|held| held.id.to_string()),
        }
    }
}

fn lines(decision: &Decision, of: &Life<'_>) -> Vec<String> {
    let texts = of.here.texts;
    let mut lines = Vec::new();
    lines.extend(decision.hours.map(|hours| said_hours(hours, of.here)));
    let purpose = decision.purpose.as_deref();
    lines.extend(purpose.map(|purpose| texts.with("decision-purpose", &args![purpose = purpose])));
    lines.extend(decision.substance.then(|| texts.get("decision-substance")));
    let criteria = decision.criteria.as_deref();
    lines.extend(
        criteria.map(|criteria| texts.with("decision-criteria", &args![criteria = criteria])),
    );
    lines.push(match &decision.basis {
        Basis::PersonalAssistance => texts.get("decision-basis"),
        Basis::Other { text } => texts.with("decision-basis-other", &args![basis = text.as_str()]),
    });
    lines.extend(complaint(decision, of));
    lines
}

/// Until when a complaint may be made. As long as nobody knows when the user got the decision, that
/// it is four weeks is said only while it may be near.
fn complaint(decision: &Decision, of: &Life<'_>) -> Option<String> {
    let today = of.today();
    let Some(by) = decision.complaint_by() else {
        let made = decision.decided?;
        let is_new = (today - made).num_days() <= 2 * i64::try_from(COMPLAINT_DAYS).unwrap_or(0);
        return is_new.then(|| of.said("complaint-weeks-you", "complaint-weeks"));
    };
    Some(match decision.may_complain_on(today) {
        true => of.dated(("complaint-by-you", "complaint-by"), by),
        false => of.on("complaint-was", by),
    })
}

fn next(decision: &Decision, renewal: Renewal, of: &Life<'_>) -> Option<String> {
    if decision.end.is_none() {
        let due = of.life.review_due(decision)?;
        let key = if due < of.today() { "review-late" } else { "review-due" };
        return Some(of.on(key, due));
    }
    match renewal {
        Renewal::NotNeeded | Renewal::Ended => None,
        Renewal::Renewed => Some(of.here.texts.get("renewal-renewed")),
        Renewal::Asked { on, .. } => Some(of.on("renewal-asked", on)),
        Renewal::Ahead { by } => Some(of.dated(("renewal-ahead-you", "renewal-ahead"), by)),
        Renewal::Late { by, .. } => Some(of.on("renewal-late", by)),
    }
}

/// "3 timer i uka", "2 timer og 30 minutter i måneden".
fn said_hours(hours: Hours, here: &Here) -> String {
    let texts = here.texts;
    let whole = texts.with_one("hours", "count", hours.minutes / 60);
    let rest = texts.with_one("minutes", "count", hours.minutes % 60);
    let time = match (hours.minutes / 60, hours.minutes % 60) {
        (_, 0) => whole,
        (0, _) => rest,
        _ => texts.with("decision-hours-and-minutes", &args![hours = whole, minutes = rest]),
    };
    let key = match hours.per {
        Per::Week => "decision-hours-week",
        Per::Month => "decision-hours-month",
    };
    texts.with_one(key, "time", time)
}

impl DecisionFormScreen {
    pub(crate) fn of(purpose: &DecisionPurpose, of: &Life<'_>) -> Result<Self, MedspillerError> {
        let texts = of.here.texts;
        let (title, draft) = match purpose {
            DecisionPurpose::New => {
                let taken = decision::forms(&of.life.decisions);
                let form = if taken.is_empty() { Some(Form::Individual) } else { None };
                ("decision-new", DecisionDraft::blank(form.map(CaseForm::from), of.today()))
            }
            DecisionPurpose::Next { decision_id } => {
                ("decision-next", DecisionDraft::after(found(decision_id, of)?)?)
            }
            DecisionPurpose::Correct { decision_id } => {
                ("decision-correct", DecisionDraft::of(found(decision_id, of)?))
            }
        };
        Ok(Self {
            case_id: of.place().case().to_string(),
            title: texts.get(title),
            draft,
            forms: FormChoice::all(of.here),
            substance_label: texts.get("decision-substance-label"),
            substance_help: texts.get("decision-substance-help"),
            received_help: texts.get("decision-received-help"),
        })
    }
}

fn found<'a>(id: &str, of: &Life<'a>) -> Result<&'a Decision, MedspillerError> {
    let id = moment::id(id)?;
    let found = of.life.decisions.iter().find(|decision| decision.id == id);
    found.ok_or(MedspillerError::NotFound)
}

impl DecisionDraft {
    fn blank(form: Option<CaseForm>, from: Date) -> Self {
        Self {
            form,
            from: from.to_string(),
            end: None,
            basis: String::new(),
            minutes: None,
            per_month: false,
            purpose: String::new(),
            substance: false,
            criteria: String::new(),
            decided: None,
            received: None,
        }
    }

    fn of(decision: &Decision) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let date = |date: Option<Date>| date.map(|date| date.to_string());
        Self {
            form: Some(decision.form.into()),
            from: decision.from.to_string(),
            end: date(decision.end),
            basis: match &decision.basis {
                Basis::PersonalAssistance => String::new(),
                Basis::Other { text } => text.clone(),
            },
            minutes: decision.hours.map(|hours| hours.minutes.into()),
            per_month: decision.hours.is_some_and(|hours| hours.per == Per::Month),
            purpose: text(&decision.purpose),
            substance: decision.substance,
            criteria: text(&decision.criteria),
            decided: date(decision.decided),
            received: date(decision.received),
        }
    }

    /// The period after a decision's: as it was, from the day after, with no day of its own yet.
    fn after(decision: &Decision) -> Result<Self, MedspillerError> {
        let end = decision.end.and_then(|end| end.succ_opt());
        let from = end.ok_or_else(|| Invalid::new("decision", Reason::OutOfRange))?;
        let (from, end) = (from.to_string(), None);
        Ok(Self { from, end, decided: None, received: None, ..Self::of(decision) })
    }

    /// As the core reads it.
    pub(crate) fn read(&self) -> Result<decision::NewDecision, MedspillerError> {
        let form = self.form.ok_or_else(|| Invalid::new("form", Reason::Empty))?;
        let per = if self.per_month { Per::Month } else { Per::Week };
        let minutes = self.minutes.map(u16::try_from).transpose();
        let minutes = minutes.map_err(|_| Invalid::new("hours", Reason::OutOfRange))?;
        Ok(decision::NewDecision {
            form: form.into(),
            from: moment::date("from", &self.from)?,
            end: moment::date_if_any("end", self.end.as_deref())?,
            basis: self.basis.clone(),
            hours: minutes.map(|minutes| Hours { minutes, per }),
            purpose: self.purpose.clone(),
            substance: self.substance,
            criteria: self.criteria.clone(),
            decided: moment::date_if_any("decided", self.decided.as_deref())?,
            received: moment::date_if_any("received", self.received.as_deref())?,
        })
    }
}
