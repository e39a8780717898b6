//! A period's sheet: rows, sums, what is missing, whether it was handed in.

use medspiller_core::app::pay::{Engaged, Handed, Missing, Partner, PaySheet, PeriodLine};
use medspiller_core::model::id::PersonId;
use medspiller_core::model::pay::confirmation::Standing;
use medspiller_core::model::pay::row::{ExpenseKind, TimesheetRow};
use medspiller_core::model::pay::timesheet::Line;
use medspiller_core::report::timesheet::{standing_words, sums};

use super::partner;
use crate::moment::{Here, args};

/// A period's sheet.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SheetScreen {
    /// The assignment.
    pub assignment_id: String,
    /// The case it is with; none for a club.
    pub case_id: Option<String>,
    /// "Åse"; "Byåsen IL, Håndball".
    pub title: String,
    /// "Oppdrag 2026/117".
    pub number: Option<String>,
    /// "21. november 2026 til 20. desember 2026".
    pub period: String,
    /// The period's first day, `2026-11-21`: what it is called in calls.
    pub period_from: String,
    /// Its last day.
    pub period_to: String,
    /// A day of the period before it.
    pub earlier: Option<String>,
    /// A day of the period after it; none when that has not begun.
    pub later: Option<String>,
    /// "Leveres innen fredag 25. desember."
    pub due: Option<String>,
    /// The deadline is past and it isn't handed in.
    pub is_late: bool,
    /// Whose sheets there are; empty where there is only the contact's.
    pub whose: Vec<WhoseChoice>,
    /// The rows, in order of time.
    pub rows: Vec<RowLine>,
    /// "Ingen timer er ført i denne perioden."
    pub empty: Option<String>,
    /// What it comes to; empty without rows.
    pub sums: Vec<SumLine>,
    /// Sessions that were held and have no row.
    pub proposals: Vec<SessionWithoutRow>,
    /// What is missing before it is handed in, or worth a look. Empty once it is, as it stands.
    pub missing: Vec<MissingLine>,
    /// "Levert tirsdag 22. desember."
    pub handed_in: String,
    /// It was handed in and is as it was then.
    pub is_handed_in: bool,
    /// It was handed in and something was changed since.
    pub is_changed: bool,
    /// "Når du leverer, erklærer du at ...": it can be handed in.
    pub declare: Option<String>,
    /// "Vis til Åse": the user has not been asked about some rows.
    pub show_to: Option<String>,
    /// The versions that are to be shown to the user, or confirmed by the club.
    pub unconfirmed: Vec<String>,
    /// It is this phone's owner's: rows can be made and corrected.
    pub is_own: bool,
}

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
pub struct MissingLine {
    /// "Lønnsperiodene er ikke satt."
    pub text: String,
    /// It can't be handed in without.
    pub blocks: bool,
}

/// A period to look at.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PeriodChoice {
    /// Its first day.
    pub from: String,
    /// "21. november 2026 til 20. desember 2026".
    pub text: String,
    /// "Levert tirsdag 22. desember."
    pub handed_in: String,
    /// It was handed in and is as it was then.
    pub is_handed_in: bool,
    /// "3 t"; empty without rows.
    pub worked: String,
}

impl SheetScreen {
    pub(crate) fn of(sheet: &PaySheet, engaged: &Engaged, here: &Here) -> Self {
        let (texts, table, handed) = (here.texts, sheet.table(), sheet.handed());
        let assignment = &sheet.desk.assignment;
        let is_own = sheet.desk.is_own() && sheet.who == assignment.contact;
        let is_handed_in = matches!(handed, Handed::In(_));
        let missing = sheet.missing();
        let can_hand_in = is_own && !is_handed_in && !missing.iter().any(|one| one.blocks());
        let unconfirmed: Vec<String> = table
            .lines
            .iter()
            .filter(|line| matches!(line.standing, Standing::Open | Standing::CorrectedSince))
            .map(|line| line.row.id.to_string())
            .collect();
        let name = match &engaged.partner {
            Partner::Case(name) if sheet.desk.is_own() && !unconfirmed.is_empty() => Some(name),
            _ => None,
        };
        let is_late = sheet.deadline.is_some_and(|day| day < here.today()) && !is_handed_in;
        let due = sheet.deadline.filter(|_| !is_handed_in).map(|day| {
            let key = if is_late { "hours-due-past" } else { "hours-due" };
            texts.with_one(key, "day", texts.near_day(day, here.today()))
        });
        let (number, from) = (assignment.number.as_deref(), sheet.period.from);
        let later = sheet.period.to.succ_opt().filter(|day| *day <= here.today());
        Self {
            assignment_id: assignment.id.to_string(),
            case_id: assignment.case().map(|case| case.to_string()),
            title: partner(&engaged.partner, here),
            number: number.map(|number| texts.with_one("hours-number", "number", number)),
            period: period(from, sheet.period.to, here),
            period_from: from.to_string(),
            period_to: sheet.period.to.to_string(),
            earlier: from.pred_opt().filter(|_| assignment.from < from).map(|d| d.to_string()),
            later: later.map(|day| day.to_string()),
            due,
            is_late,
            whose: whose(sheet, here),
            rows: table.lines.iter().map(|line| RowLine::of(line, sheet, here)).collect(),
            empty: table.lines.is_empty().then(|| texts.get("hours-empty")),
            sums: if table.lines.is_empty() { Vec::new() } else { lines(sheet, here) },
            proposals: proposals(sheet, here),
            missing: match is_handed_in {
                true => Vec::new(),
                false => missing.iter().map(|one| MissingLine::of(*one, here)).collect(),
            },
            handed_in: handed_words(&handed, here),
            is_handed_in,
            is_changed: matches!(handed, Handed::Changed(_)),
            declare: can_hand_in.then(|| texts.get("hours-declare")),
            show_to: name.map(|name| texts.with_one("hours-show-to", "name", name.as_str())),
            unconfirmed,
            is_own: sheet.desk.is_own(),
        }
    }
}

fn lines(sheet: &PaySheet, here: &Here) -> Vec<SumLine> {
    let lines = sums(&sheet.table().sums.total, here.texts).into_iter();
    lines.map(|(label, amount)| SumLine { label, amount }).collect()
}

/// "21. november 2026 til 20. desember 2026".
fn period(
    from: medspiller_core::model::time::Date,
    to: medspiller_core::model::time::Date,
    here: &Here,
) -> String {
    let (from, to) = (here.texts.date(from), here.texts.date(to));
    here.texts.with("hours-period", &args![from = from, to = to])
}

fn handed_words(handed: &Handed, here: &Here) -> String {
    let on =
        |key: &str, day| here.texts.with_one(key, "day", here.texts.near_day(day, here.today()));
    match handed {
        Handed::Not => here.texts.get("hours-not-handed-in"),
        Handed::In(day) => on("hours-handed-in", *day),
        Handed::Changed(day) => on("hours-changed", *day),
    }
}

fn whose(sheet: &PaySheet, here: &Here) -> Vec<WhoseChoice> {
    let contact = sheet.desk.assignment.contact;
    let choice = |person: PersonId, text| WhoseChoice {
        person_id: person.to_string(),
        text,
        chosen: person == sheet.who,
    };
    let mut all = vec![choice(contact, here.texts.get("hours-of-contact"))];
    for one in &sheet.substitutes {
        let text = here.texts.with_one("hours-of-substitute", "name", one.called.as_str());
        if !all.iter().any(|there| there.person_id == one.person.to_string()) {
            all.push(choice(one.person, text));
        }
    }
    if all.len() > 1 { all } else { Vec::new() }
}

fn proposals(sheet: &PaySheet, here: &Here) -> Vec<SessionWithoutRow> {
    let one = |of: &medspiller_core::model::pay::proposal::Proposal| SessionWithoutRow {
        session_id: of.session.to_string(),
        text: super::rows::proposal_text(of, here),
    };
    sheet.proposals.iter().map(one).collect()
}

impl RowLine {
    fn of(line: &Line<'_>, sheet: &PaySheet, here: &Here) -> Self {
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
    let text = |one: &medspiller_core::model::pay::row::Expense| {
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

impl MissingLine {
    fn of(missing: Missing, here: &Here) -> Self {
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

impl PeriodChoice {
    pub(crate) fn of(line: &PeriodLine, here: &Here) -> Self {
        let worked = (line.rows > 0).then(|| here.texts.worked(line.minutes));
        Self {
            from: line.period.from.to_string(),
            text: period(line.period.from, line.period.to, here),
            handed_in: handed_words(&line.handed, here),
            is_handed_in: matches!(line.handed, Handed::In(_)),
            worked: worked.unwrap_or_default(),
        }
    }
}
