//! When user and contact may reach each other: the two see the same.

use medspiller_core::app::App;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::model::papers::reachable::{ReachableHours, Span};
use medspiller_core::model::session::weekly::Weekdays;

use crate::error::MedspillerError;
use crate::moment::{self, Here, args};
use crate::screens::case::Acting;
use crate::screens::sessions::plans::{WeekdayChoice, weekday, weekday_choices, weekday_word};
use crate::screens::sessions::words::listed;
use crate::screens::talks::said::Said;

/// "Når dere kan nå hverandre".
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReachableScreen {
    /// The case.
    pub case_id: String,
    /// "Når dere kan nå hverandre".
    pub title: String,
    /// "Dere to er enige om disse tidene. Ingen andre ser dem."
    pub intro: String,
    /// The hours, as they were agreed on.
    pub spans: Vec<ReachableSpan>,
    /// "Dere har ikke avtalt noen tider ennå."
    pub none: Option<String>,
    /// "Nå er det en tid dere har avtalt.", "Neste gang: i morgen kl. 10"; none where none are
    /// agreed.
    pub now: Option<String>,
    /// "Trenger du hjelp, kan du ringe numrene på hjelp-siden hele døgnet."
    pub help: String,
    /// "Sist endret av Kari i går kl. 12".
    pub entered: Option<String>,
    /// The days of the week, Monday first, none chosen.
    pub weekdays: Vec<WeekdayChoice>,
    /// Under which what is typed is kept.
    pub form: String,
}

/// Some hours on some days of the week.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReachableSpan {
    /// "Mandag og tirsdag kl. 10–12.30".
    pub text: String,
    /// As they are typed.
    pub hours: HoursSpan,
}

/// Some hours, as they are typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct HoursSpan {
    /// On these days: 1 is Monday.
    pub weekdays: Vec<u32>,
    /// From, `10:00`.
    pub from: String,
    /// Up to, `12:30`.
    pub to: String,
}

impl HoursSpan {
    pub(crate) fn read(&self) -> Result<Span, MedspillerError> {
        let days = self.weekdays.iter().map(|day| weekday(*day)).collect::<Option<Weekdays>>();
        let weekdays = days.ok_or_else(|| Invalid::new("weekdays", Reason::OutOfRange))?;
        let (from, to) = (moment::time("from", &self.from)?, moment::time("to", &self.to)?);
        Ok(Span { weekdays, from, to })
    }
}

impl ReachableScreen {
    pub(crate) fn of(
        app: &App,
        case: CaseId,
        acting: Acting,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let (place, hours) = (app.place(case)?, app.reachable_hours(case)?);
        let texts = here.texts;
        let said = Said::to(&place, place.person(acting.into()), here);
        let hours = hours.filter(|hours| !hours.spans.is_empty());
        let entered = hours.as_ref().map(|hours| {
            let when = texts.when(hours.entered.local, here.today());
            said.with_who("reachable-entered", hours.by, args![when = when])
        });
        Ok(Self {
            case_id: case.to_string(),
            title: texts.get("reachable-title"),
            intro: texts.get("reachable-intro"),
            none: hours.is_none().then(|| texts.get("reachable-none")),
            now: hours.as_ref().and_then(|hours| now(hours, here)),
            help: texts.get("reachable-help"),
            entered,
            weekdays: weekday_choices(texts),
            form: format!("reachable/{case}"),
            spans: hours.iter().flat_map(|of| &of.spans).map(|span| spoken(span, here)).collect(),
        })
    }
}

fn now(hours: &ReachableHours, here: &Here) -> Option<String> {
    let local = here.now.local();
    if hours.holds(local) {
        return Some(here.texts.get("reachable-now"));
    }
    let next = here.texts.when(hours.next_from(local)?, here.today());
    Some(here.texts.with_one("reachable-next", "when", next))
}

fn spoken(span: &Span, here: &Here) -> ReachableSpan {
    let texts = here.texts;
    let days: Vec<u8> = span
        .weekdays
        .days()
        .filter_map(|day| u8::try_from(day.number_from_monday()).ok())
        .collect();
    let words: Vec<String> = days.iter().map(|day| weekday_word(*day, texts)).collect();
    let words = texts.beginning(&listed(&words, texts));
    let clock = format!("{}–{}", texts.clock(span.from), texts.clock(span.to));
    let carried = |time: chrono::NaiveTime| time.format("%H:%M").to_string();
    ReachableSpan {
        text: texts.with("reachable-span", &args![days = words, clock = clock]),
        hours: HoursSpan {
            weekdays: days.into_iter().map(u32::from).collect(),
            from: carried(span.from),
            to: carried(span.to),
        },
    }
}
