//! Mood and exertion over weeks: only what the user has said, as points and in words.

use chrono::TimeDelta;
use medspiller_core::app::App;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::session::ratings::GivenBy;
use medspiller_core::model::session::record::TrainingSession;
use medspiller_core::model::time::Date;

use super::viewer::Viewer;
use super::words::{exertion_word, mood_word};
use crate::error::MedspillerError;
use crate::moment::{Here, args};
use crate::screens::case::Acting;

/// The most weeks that are shown at once: two years.
const WEEKS: u32 = 104;

/// How mood and exertion have been.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct SessionsDevelopmentScreen {
    /// The case.
    pub case_id: String,
    /// "Siste 12 uker".
    pub title: String,
    /// "2. september 2026 til 24. november 2026".
    pub range: String,
    /// Mood, then exertion.
    pub charts: Vec<TrendChart>,
    /// "Bare det Åse har sagt selv, er med."
    pub note: String,
}

/// One picture.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct TrendChart {
    /// "Humør".
    pub title: String,
    /// What the lowest line of the picture means: "Dårlig".
    pub lowest: String,
    /// What the highest means: "Bra".
    pub highest: String,
    /// One or two rows of points.
    pub series: Vec<TrendSeries>,
}

/// One row of points.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct TrendSeries {
    /// "Før trening".
    pub name: String,
    /// In order of time; empty where nothing was said.
    pub points: Vec<TrendPoint>,
    /// All of it in words: "Humør før trening. 24. november 2026: Bra."
    pub text: String,
}

/// One point.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct TrendPoint {
    /// When, from 0 (the first day shown) to 1 (today).
    pub x: f64,
    /// How much, from 0 to 1.
    pub y: f64,
    /// "24. november 2026: Bra", with "sagt etterpå" where the mood before was.
    pub text: String,
    /// The mood before was said afterwards: drawn otherwise.
    pub afterwards: bool,
}

/// A value of a session that the user has said: from 0 to 1, its word, and whether afterwards.
type Value = (f64, String, bool);

impl SessionsDevelopmentScreen {
    pub(crate) fn of(
        app: &App,
        case: CaseId,
        weeks: u32,
        acting: Acting,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let weeks = weeks.clamp(1, WEEKS);
        let last = here.today();
        let first = last.checked_sub_signed(TimeDelta::weeks(weeks.into())).unwrap_or(last);
        let place = app.place(case)?;
        let sessions = app.sessions(case, (first, last))?;
        let texts = here.texts;
        let series =
            |title: &str, name: &str, value: &dyn Fn(&TrainingSession) -> Option<Value>| {
                TrendSeries::of((title, name), &sessions, (first, last), value, here)
            };
        let words = |word: &dyn Fn(u8) -> String, low, high| (word(low), word(high));
        let (bad, good) = words(&|mood| mood_word(mood, texts), 1, 5);
        let user = place.view.user_name.as_str();
        let exertion = |value| {
            let of = medspiller_core::model::session::ratings::Exertion::checked(value);
            of.map(|of| exertion_word(of, texts)).unwrap_or_default()
        };
        Ok(Self {
            case_id: case.to_string(),
            title: texts.with_one("trend-weeks", "count", weeks),
            range: texts
                .with("trend-range", &args![from = texts.date(first), to = texts.date(last)]),
            charts: vec![
                TrendChart {
                    title: texts.get("trend-mood"),
                    lowest: bad,
                    highest: good,
                    series: vec![
                        series("trend-mood-before", "trend-before", &|of| before(of, here)),
                        series("trend-mood-after", "trend-after", &|of| after(of, here)),
                    ],
                },
                TrendChart {
                    title: texts.get("trend-exertion"),
                    lowest: exertion(0),
                    highest: exertion(10),
                    series: vec![series("trend-exertion", "trend-during", &|of| during(of, here))],
                },
            ],
            note: match Viewer::of(&place, acting, here).is_user() {
                true => texts.get("trend-own"),
                false => texts.with_one("trend-own-of", "user", user),
            },
        })
    }
}

fn mood(number: u8, here: &Here) -> (f64, String) {
    (f64::from(number.saturating_sub(1)) / 4.0, mood_word(number, here.texts))
}

fn before(session: &TrainingSession, here: &Here) -> Option<Value> {
    let given = session.ratings.mood_before.filter(|mood| mood.given_by == GivenBy::User)?;
    let (y, word) = mood(given.value.number(), here);
    Some((y, word, given.retrospective))
}

fn after(session: &TrainingSession, here: &Here) -> Option<Value> {
    let given = session.ratings.mood_after.filter(|mood| mood.given_by == GivenBy::User)?;
    let (y, word) = mood(given.value.number(), here);
    Some((y, word, false))
}

fn during(session: &TrainingSession, here: &Here) -> Option<Value> {
    let given = session.ratings.exertion.filter(|of| of.given_by == GivenBy::User)?;
    let y = f64::from(given.value.value()) / 10.0;
    Some((y, exertion_word(given.value, here.texts), false))
}

impl TrendSeries {
    fn of(
        (title, name): (&str, &str),
        sessions: &[TrainingSession],
        days: (Date, Date),
        value: &dyn Fn(&TrainingSession) -> Option<Value>,
        here: &Here,
    ) -> Self {
        let texts = here.texts;
        let (title, line) = (texts.get(title), texts.get(name));
        let point = |session: &TrainingSession| {
            Some(TrendPoint::of(session.start.date(), days, value(session)?, here))
        };
        let points: Vec<TrendPoint> = sessions.iter().filter_map(point).collect();
        let said: Vec<&str> = points.iter().map(|point| point.text.as_str()).collect();
        let text = match said.as_slice() {
            [] => texts.with_one("trend-none", "title", title),
            said => {
                let points = said.join(". ");
                texts.with("trend-text", &args![title = title, points = points])
            }
        };
        Self { name: line, points, text }
    }
}

impl TrendPoint {
    fn of(
        day: Date,
        (first, last): (Date, Date),
        (y, word, afterwards): Value,
        here: &Here,
    ) -> Self {
        let part = |days: TimeDelta| days.num_days() as f64;
        let key = if afterwards { "trend-point-afterwards" } else { "trend-point" };
        let date = here.texts.date(day);
        Self {
            x: part(day - first) / part(last - first).max(1.0),
            y,
            text: here.texts.with(key, &args![date = date, word = word]),
            afterwards,
        }
    }
}
