//! The lines of a sheet: rows, sums, what is missing; and the words they share with other screens.

use medspiller_core::app::pay::{Handed, Missing, PaySheet};
use medspiller_core::model::pay::confirmation::Standing;
use medspiller_core::model::pay::row::{Expense, ExpenseKind, TimesheetRow};
use medspiller_core::model::pay::timesheet::Line;
use medspiller_core::model::time::Date;
use medspiller_core::report::timesheet::standing_words;

use crate::moment::{Here, args};

/// Whose sheet is shown.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WhoseChoice {
    /// Who.
    pub person_id: String,
    /// "Mine timer", "Kim, vikar".
    pub text: String,
    /// It is the one that is shown.
    pub chosen: bool,
}

/// How a row stands with those it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum RowStanding {
    /// Nothing was said of it.
    Open,
    /// It was corrected after something was said of it.
    CorrectedSince,
    /// The user or the club said yes.
    Confirmed,
    /// The user doesn't know.
    DontKnow,
    /// The user said no; only the municipality sees it.
    Denied,
}

/// A row of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RowLine {
    /// Which row.
    pub row_id: String,
    /// Which version of it.
    pub version_id: String,
    /// "Tirsdag 24. november, 17.30–19".
    pub when: String,
    /// "1 t 30 min".
    pub worked: String,
    /// "285,00 kr".
    pub pay: String,
    /// "Heimdal–Pirbadet, 12,4 km".
    pub trip: Option<String>,
    /// "Parkering, P-hus: 45,00 kr".
    pub expenses: Vec<String>,
    /// How it stands.
    pub standing: RowStanding,
    /// "Bekreftet på egen telefon".
    pub said: String,
    /// "Kommer sent", "Månedens tak er nådd".
    pub notes: Vec<String>,
    /// Which version: 1, then one more for each correction.
    pub version: u32,
}

/// A line of what a sheet comes to.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SumLine {
    /// "Lønn".
    pub label: String,
    /// "570,00 kr".
    pub amount: String,
}

/// A session that was held and has no row.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SessionWithoutRow {
    /// The session: the id of its first version.
    pub session_id: String,
    /// "Tirsdag 24. november, 17–18, 1 t".
    pub text: String,
}

/// What is missing.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SheetMissing {
    /// "Lønnsperiodene er ikke satt."
    pub text: String,
    /// It can't be handed in without.
    pub blocks: bool,
}

/// "21. november 2026 til 20. desember 2026".
pub(super) fn period(from: Date, to: Date, here: &Here) -> String {
    let (from, to) = (here.texts.date(from), here.texts.date(to));
    here.texts.with("hours-period", &args![from = from, to = to])
}

pub(super) fn handed_words(handed: &Handed, here: &Here) -> String {
    let on =
        |key: &str, day| here.texts.with_one(key, "day", here.texts.near_day(day, here.today()));
    match handed {
        Handed::Not => here.texts.get("hours-not-handed-in"),
        Handed::In(day) => on("hours-handed-in", *day),
        Handed::Changed(day) => on("hours-changed", *day),
    }
}

impl RowLine {
    pub(super) fn of(line: &Line<'_>, sheet: &PaySheet, here: &Here) -> Self {
        let (texts, row) = (here.texts, line.row);
        let trip = row.travel.as_ref().map(|trip| {
            let km = texts.kilometres(trip.metres.into());
            let (from, to) = (trip.start_point.as_str(), trip.end_point.as_str());
            texts.with("row-trip", &args![from = from, to = to, km = km])
        });
        let notes = [
            ("sheet-late", line.is_late),
            ("sheet-capped", line.sum.is_cut),
            ("sheet-no-rates", line.sum.lacks_rates),
            ("row-session-changed", sheet.session_changed.contains(&row.id)),
        ];
        Self {
            row_id: row.row.to_string(),
            version_id: row.id.to_string(),
            when: when(row, here),
            worked: texts.worked(row.minutes.into()),
            pay: texts.kroner(line.sum.amounts.pay.0),
            trip,
            expenses: expenses(row, here),
            standing: line.standing.into(),
            said: standing_words(line.standing, texts),
            notes: notes.into_iter().filter(|(_, is)| *is).map(|(key, _)| texts.get(key)).collect(),
            version: row.version,
        }
    }
}

/// "Tirsdag 24. november, 17.30–19".
pub(crate) fn when(row: &TimesheetRow, here: &Here) -> String {
    let (start, end) = (row.start.local, row.end.local.time());
    when_text(start, end, here)
}

/// The same of a start and an end.
pub(crate) fn when_text(
    start: chrono::NaiveDateTime,
    end: chrono::NaiveTime,
    here: &Here,
) -> String {
    let texts = here.texts;
    let clock = format!("{}–{}", texts.clock(start.time()), texts.clock(end));
    let day = texts.near_day(start.date(), here.today());
    texts.beginning(&texts.with("row-when", &args![day = day, clock = clock]))
}

fn expenses(row: &TimesheetRow, here: &Here) -> Vec<String> {
    let text = |one: &Expense| {
        let kind = here.texts.get(expense_key(one.kind));
        let (what, amount) = (one.what_for.as_str(), here.texts.kroner(one.ore.0));
        here.texts.with("row-expense", &args![kind = kind, what = what, amount = amount])
    };
    row.expenses.iter().map(text).collect()
}

pub(crate) fn expense_key(kind: ExpenseKind) -> &'static str {
    match kind {
        ExpenseKind::Toll => "expense-toll",
        ExpenseKind::Parking => "expense-parking",
        ExpenseKind::Outlay => "expense-outlay",
    }
}

impl From<Standing<'_>> for RowStanding {
    fn from(standing: Standing<'_>) -> Self {
        match standing {
            Standing::Open => Self::Open,
            Standing::CorrectedSince => Self::CorrectedSince,
            Standing::Confirmed(_) | Standing::ByClub(..) => Self::Confirmed,
            Standing::DontKnow(_) => Self::DontKnow,
            Standing::Denied(_) => Self::Denied,
        }
    }
}

impl SheetMissing {
    pub(super) fn of(missing: Missing, here: &Here) -> Self {
        let texts = here.texts;
        let counted = |key, count: usize| texts.with_one(key, "count", count);
        let text = match missing {
            Missing::PayPeriods => texts.get("missing-pay-periods"),
            Missing::Rows => texts.get("missing-rows"),
            Missing::Signature => texts.get("missing-signature"),
            Missing::Number => texts.get("missing-number"),
            Missing::Rates(count) => counted("missing-rates", count),
            Missing::Word(count) => counted("missing-word", count),
            Missing::WordAgain(count) => counted("missing-word-again", count),
            Missing::Sessions(count) => counted("missing-sessions", count),
            Missing::SessionChanged(count) => counted("missing-session-changed", count),
        };
        Self { text, blocks: missing.blocks() }
    }
}
