//! A month: what lies on its days, in marks, in words and as one text.

use chrono::Datelike;
use medspiller_core::app::sessions::Days;
use medspiller_core::app::{App, Place};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::session::occurrence::{Occurrence, Standing};
use medspiller_core::model::session::record::TrainingSession;
use medspiller_core::model::time::{Date, months_after};

use super::viewer::Viewer;
use super::words::{Planned, span};
use crate::error::MedspillerError;
use crate::moment::{self, Here, args};
use crate::screens::case::Acting;

/// A month.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CalendarScreen {
    /// "November 2026".
    pub title: String,
    /// This month: `2026-11`.
    pub month: String,
    /// The month before.
    pub previous: String,
    /// The month after.
    pub next: String,
    /// On which day of the week it begins: 1 is Monday.
    pub first_weekday: u32,
    /// All its days.
    pub days: Vec<CalendarDay>,
    /// What lies on them, in order of time.
    pub lines: Vec<CalendarLine>,
    /// "Gjennomført: 3. Planlagt: 5.", or that there is nothing: for those who don't see the days.
    pub text: String,
}

/// One day.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CalendarDay {
    /// `2026-11-24`.
    pub date: String,
    /// 24.
    pub number: u32,
    /// It is today.
    pub is_today: bool,
    /// It is in a pause, whatever lies on it.
    pub paused: bool,
    /// What lies on it.
    pub marks: Vec<CalendarKind>,
    /// "Tirsdag 24. november: Planlagt".
    pub text: String,
}

/// Something that lies on a day.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CalendarLine {
    /// What.
    pub kind: CalendarKind,
    /// "Planlagt", "Kom ikke".
    pub word: String,
    /// "Tirsdag 24. november kl. 17–18".
    pub when: String,
    /// "Trening med Åse".
    pub title: String,
    /// "Svømming".
    pub activity: Option<String>,
    /// "Pirbadet".
    pub place: Option<String>,
    /// The case.
    pub case_id: String,
    /// The session, where it is logged.
    pub session_id: Option<String>,
    /// Which occurrence, where it isn't.
    pub planned: Option<Planned>,
    /// The day it lies on.
    pub date: String,
}

/// What something on a day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, uniffi::Enum)]
pub enum CalendarKind {
    /// Planned, ahead.
    Planned,
    /// At another time than the plan says, ahead.
    Moved,
    /// Called off.
    Dropped,
    /// In a pause.
    Paused,
    /// Its time has come, and nobody has logged it.
    NotLogged,
    /// Logged, and held.
    Held,
    /// Logged, and not held.
    NotHeld,
}

impl CalendarKind {
    const ALL: [Self; 7] = [
        Self::Held,
        Self::NotHeld,
        Self::NotLogged,
        Self::Planned,
        Self::Moved,
        Self::Dropped,
        Self::Paused,
    ];

    pub(crate) fn word(self, here: &Here) -> String {
        here.texts.get(match self {
            Self::Planned => "calendar-planned",
            Self::Moved => "calendar-moved",
            Self::Dropped => "calendar-dropped",
            Self::Paused => "calendar-paused",
            Self::NotLogged => "calendar-not-logged",
            Self::Held => "calendar-held",
            Self::NotHeld => "calendar-not-held",
        })
    }

    pub(crate) fn of(occurrence: &Occurrence, here: &Here) -> Self {
        match occurrence.standing {
            Standing::Dropped => Self::Dropped,
            Standing::Paused => Self::Paused,
            _ if occurrence.start <= here.now.utc => Self::NotLogged,
            Standing::Planned => Self::Planned,
            Standing::Moved => Self::Moved,
        }
    }
}

/// "November 2026".
pub(crate) fn month_title(date: Date, here: &Here) -> String {
    let month = here.texts.get(&format!("month-{}", date.month()));
    let (month, year) = (here.texts.beginning(&month), date.year().to_string());
    here.texts.with("calendar-month", &args![month = month, year = year])
}

/// The first and the last day of a month as the screens carry it: `2026-11`.
pub(crate) fn month(text: &str) -> Result<(Date, Date), MedspillerError> {
    let first = moment::date("month", &format!("{text}-01"))?;
    let last = months_after(first, 1).pred_opt().unwrap_or(first);
    Ok((first, last))
}

fn carried(date: Date) -> String {
    date.format("%Y-%m").to_string()
}

impl CalendarScreen {
    /// Of one case, or of all of this phone's owner's.
    pub(crate) fn of(
        app: &App,
        case: Option<CaseId>,
        (first, last): (Date, Date),
        acting: Acting,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let cases = match case {
            Some(case) => vec![case],
            None => app.case_views()?.into_iter().map(|view| view.case.id).collect(),
        };
        let mut all = Vec::new();
        for case in cases {
            all.push((app.place(case)?, app.days(case, (first, last))?));
        }
        let mut lines: Vec<_> = all
            .iter()
            .flat_map(|(place, days)| lines(days, &Viewer::of(place, acting, here)))
            .collect();
        lines.sort_by(|(one, a), (other, b)| (one, &a.title).cmp(&(other, &b.title)));
        let lines: Vec<CalendarLine> = lines.into_iter().map(|(_, line)| line).collect();
        let days = first.iter_days().take_while(|day| *day <= last);
        Ok(Self {
            title: month_title(first, here),
            month: carried(first),
            previous: carried(first.pred_opt().unwrap_or(first)),
            next: carried(last.succ_opt().unwrap_or(last)),
            first_weekday: first.weekday().number_from_monday(),
            days: days.map(|day| CalendarDay::of(day, &lines, &all, here)).collect(),
            text: summary(&lines, here),
            lines,
        })
    }
}

/// Each with the instant it begins.
fn lines(days: &Days, viewer: &Viewer<'_>) -> Vec<(i64, CalendarLine)> {
    let occurrences = days
        .occurrences
        .iter()
        .map(|occurrence| (occurrence.start, CalendarLine::of_occurrence(occurrence, viewer)));
    let sessions = days
        .sessions
        .iter()
        .map(|session| (session.start.utc, CalendarLine::of_session(session, viewer)));
    occurrences.chain(sessions).collect()
}

impl CalendarLine {
    fn of_occurrence(occurrence: &Occurrence, viewer: &Viewer<'_>) -> Self {
        let kind = CalendarKind::of(occurrence, viewer.here);
        let when = span(occurrence.local, Some(occurrence.minutes), viewer.here);
        Self {
            kind,
            word: kind.word(viewer.here),
            when: viewer.here.texts.beginning(&when),
            title: viewer.here.texts.with_one("session-with", "name", viewer.other()),
            activity: occurrence.activity.clone(),
            place: occurrence.place.clone(),
            case_id: viewer.place.case().to_string(),
            session_id: None,
            planned: Some(occurrence.of.into()),
            date: occurrence.local.date().to_string(),
        }
    }

    fn of_session(session: &TrainingSession, viewer: &Viewer<'_>) -> Self {
        let kind = if session.is_held() { CalendarKind::Held } else { CalendarKind::NotHeld };
        let when = span(session.start.local, session.minutes, viewer.here);
        Self {
            kind,
            word: match session.is_held() {
                true => kind.word(viewer.here),
                false => viewer.attendance(session.attendance),
            },
            when: viewer.here.texts.beginning(&when),
            title: viewer.here.texts.with_one("session-with", "name", viewer.other()),
            activity: session.activity.clone(),
            place: session.place.clone(),
            case_id: viewer.place.case().to_string(),
            session_id: Some(session.session.to_string()),
            planned: None,
            date: session.start.date().to_string(),
        }
    }
}

impl CalendarDay {
    fn of(day: Date, lines: &[CalendarLine], all: &[(Place, Days)], here: &Here) -> Self {
        let date = day.to_string();
        let on_it: Vec<&CalendarLine> = lines.iter().filter(|line| line.date == date).collect();
        let name = here.texts.beginning(&here.texts.day(day, here.today()));
        // in a pause is a day when all the cases shown are
        let is_paused = |(_, days): &(Place, Days)| days.pauses.iter().any(|one| one.holds(day));
        let paused = !all.is_empty() && all.iter().all(is_paused);
        let mut words: Vec<String> = on_it.iter().map(|line| line.word.clone()).collect();
        if paused && words.is_empty() {
            words.push(CalendarKind::Paused.word(here));
        }
        let text = match words.as_slice() {
            [] => here.texts.with_one("calendar-day-empty", "day", name),
            words => {
                let what = words.join(", ");
                here.texts.with("calendar-day", &args![day = name, what = what])
            }
        };
        Self {
            number: day.day(),
            is_today: day == here.today(),
            paused,
            marks: on_it.iter().map(|line| line.kind).collect(),
            text,
            date,
        }
    }
}

fn summary(lines: &[CalendarLine], here: &Here) -> String {
    let counted = CalendarKind::ALL.into_iter().filter_map(|kind| {
        let count = lines.iter().filter(|line| line.kind == kind).count();
        let word = kind.word(here);
        (count > 0).then(|| here.texts.with("calendar-count", &args![word = word, count = count]))
    });
    let counted: Vec<String> = counted.collect();
    if counted.is_empty() { here.texts.get("calendar-nothing") } else { counted.join(" ") }
}
