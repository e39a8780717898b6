//! Guidance talks (veiledning): the contact with the municipality.

use medspiller_core::app::contacts::guidance::Guidance;
use medspiller_core::app::{App, Place};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::papers::guidance::{GuidanceMove, GuidanceStatus, GuidanceTalk};
use medspiller_core::model::person::Role;

use super::{who_sees, writer};
use crate::error::MedspillerError;
use crate::moment::{Here, args};
use crate::screens::talks::said::Said;

/// "Veiledning".
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GuidanceScreen {
    /// The case it is looked at from.
    pub case_id: String,
    /// "Veiledning".
    pub title: String,
    /// "Kari".
    pub contact: String,
    /// "Dette ser du og kontaktpersonen i kommunen. Åse ser det ikke."
    pub who_sees: String,
    /// "Neste veiledning bør være innen tirsdag 3. mars.", "En veiledning er satt opp ..."; none
    /// when it is late and none is planned.
    pub due: Option<String>,
    /// "Veiledningen skulle vært innen tirsdag 3. mars. Det er 12 dager over tiden."
    pub overdue: Option<String>,
    /// "3 måneder mellom veiledningene."
    pub interval: String,
    /// 1 to 12.
    pub interval_months: u8,
    /// The one who looks is the municipality's, and may set the interval.
    pub can_set_interval: bool,
    /// Talks that are to be: those with a day first, the soonest of them first.
    pub open: Vec<GuidanceLine>,
    /// "Ingen veiledning er satt opp."
    pub none: Option<String>,
    /// Talks that were held, missed or cancelled, the latest first.
    pub past: Vec<GuidanceLine>,
    /// "Ingen veiledning har vært ennå."
    pub past_none: Option<String>,
    /// "Be kommunen om en samtale"; to the municipality "Foreslå en veiledning".
    pub ask: String,
    /// What a form begins with: today.
    pub date: String,
    /// Under which what is typed of a new one is kept.
    pub form: String,
}

/// One guidance talk.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GuidanceLine {
    /// Which.
    pub talk_id: String,
    /// "Tirsdag 3. mars", "Ingen dag er satt opp ennå.", "Holdt tirsdag 3. mars".
    pub title: String,
    /// What it is about; empty when nobody said.
    pub about: String,
    /// "Kari ba om en veiledning i går"; none once it has a day.
    pub asked: Option<String>,
    /// "Flyttet fra tirsdag 3. mars: Ferie", a line each time.
    pub moves: Vec<String>,
    /// How it stands.
    pub standing: GuidanceStanding,
    /// "Ble ikke noe av: Syk"; none when it was held or is to be.
    pub not_held: Option<String>,
    /// Its day, `2026-03-03`: for a form to begin with.
    pub date: Option<String>,
    /// Its day has come: it can be held, or said to be missed.
    pub has_come: bool,
    /// Under which what is typed of it is kept.
    pub form: String,
}

/// How a guidance talk stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum GuidanceStanding {
    /// Somebody asked for it.
    Asked,
    /// It is to be on a day.
    Planned,
    /// It was held.
    Held,
    /// Its day went by without it.
    Missed,
    /// It was called off.
    Cancelled,
}

impl GuidanceScreen {
    pub(crate) fn of(app: &App, case: CaseId, here: &Here) -> Result<Self, MedspillerError> {
        let (place, guidance) = (app.place(case)?, app.guidance(case, here.now)?);
        let texts = here.texts;
        let months = guidance.interval.months();
        let months_text = texts.with_one("months", "count", months);
        let of_municipality = place.role == Role::Coordinator;
        let (due, overdue) = due(&guidance, here);
        let line = |talk: &GuidanceTalk| GuidanceLine::of(talk, &place, here);
        Ok(Self {
            case_id: case.to_string(),
            title: texts.get("guidance-title"),
            contact: place.view.contact_name.clone(),
            who_sees: who_sees(&place, here),
            due,
            overdue,
            interval: texts.with_one("guidance-interval", "months", months_text),
            interval_months: months,
            can_set_interval: of_municipality,
            open: guidance.open.iter().map(line).collect(),
            none: guidance.open.is_empty().then(|| texts.get("guidance-none")),
            past: guidance.past.iter().map(line).collect(),
            past_none: guidance.past.is_empty().then(|| texts.get("guidance-past-none")),
            ask: texts.get(match of_municipality {
                true => "guidance-ask-coordinator",
                false => "guidance-ask-contact",
            }),
            date: here.today().to_string(),
            form: format!("guidance/{case}"),
        })
    }
}

/// When the next is planned or, as long as it isn't late, due; and that it is late.
fn due(guidance: &Guidance, here: &Here) -> (Option<String>, Option<String>) {
    let texts = here.texts;
    let next = &guidance.next;
    let day = |date| texts.day(date, here.today());
    let overdue = (next.days_overdue > 0).then(|| {
        let days = texts.with_one("days", "count", next.days_overdue);
        texts.with("guidance-overdue", &args![day = day(next.due), days = days])
    });
    let due = match (next.planned, &overdue) {
        (Some(planned), _) => Some(texts.with_one("guidance-planned", "day", day(planned))),
        (None, None) => Some(texts.with_one("guidance-due", "day", day(next.due))),
        (None, Some(_)) => None,
    };
    (due, overdue)
}

impl GuidanceLine {
    fn of(talk: &GuidanceTalk, place: &Place, here: &Here) -> Self {
        let texts = here.texts;
        let said = Said::to(place, place.me, here);
        let day = |date| said.day(date);
        let on = |date| texts.beginning(&day(date));
        let (standing, title, not_held) = match &talk.status {
            GuidanceStatus::Asked => (GuidanceStanding::Asked, texts.get("guidance-no-day"), None),
            GuidanceStatus::Planned { date } => (GuidanceStanding::Planned, on(*date), None),
            GuidanceStatus::Held { date } => {
                let title = texts.with_one("guidance-held", "day", day(*date));
                (GuidanceStanding::Held, title, None)
            }
            GuidanceStatus::Missed { at, reason } => {
                let why = texts.with_one("guidance-missed", "reason", reason.as_str());
                (GuidanceStanding::Missed, on(at.date()), Some(why))
            }
            GuidanceStatus::Cancelled { at, reason } => {
                let why = texts.with_one("guidance-cancelled", "reason", reason.as_str());
                (GuidanceStanding::Cancelled, on(at.date()), Some(why))
            }
        };
        let asked = || {
            let day = texts.near_day(talk.entered.date(), here.today());
            said.with_who("guidance-asked", writer(place, talk.by), args![day = day])
        };
        let moved = |moved: &GuidanceMove| {
            let (day, reason) = (day(moved.from), moved.reason.as_str());
            texts.with("guidance-moved", &args![day = day, reason = reason])
        };
        let planned = talk.planned();
        Self {
            talk_id: talk.id.to_string(),
            title,
            about: talk.about.clone().unwrap_or_default(),
            asked: (standing == GuidanceStanding::Asked).then(asked),
            moves: talk.moves.iter().map(moved).collect(),
            standing,
            not_held,
            date: planned.map(|date| date.to_string()),
            has_come: planned.is_some_and(|date| date <= here.today()),
            form: format!("guidance/{}", talk.id),
        }
    }
}
