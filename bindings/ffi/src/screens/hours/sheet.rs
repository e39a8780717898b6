//! A period's sheet: rows, sums, what is missing, whether it was handed in.

use medspiller_core::app::pay::{Engaged, Handed, Partner, PaySheet, PeriodLine};
use medspiller_core::model::id::PersonId;
use medspiller_core::model::pay::confirmation::Standing;
use medspiller_core::model::pay::proposal::Proposal;
use medspiller_core::report::timesheet::sums;

use super::lines::{
    RowLine, SessionWithoutRow, SheetMissing, SumLine, WhoseChoice, handed_words, period,
};
use super::partner;
use crate::moment::Here;

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
    pub missing: Vec<SheetMissing>,
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

/// A sheet, by its assignment and a day of its period.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SheetOf {
    /// The assignment.
    pub assignment_id: String,
    /// A day of the period, `2026-11-21`.
    pub day: String,
    /// Whose sheet; none for the contact's.
    pub person_id: Option<String>,
}

/// A file to share.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SheetFile {
    /// What it is to be called: "timer-2026-117-2026-11-21-2026-12-20.csv".
    pub name: String,
    /// What is in it, as UTF-8.
    pub content: String,
}

/// A period to look at.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PayPeriodChoice {
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
                false => missing.iter().map(|one| SheetMissing::of(*one, here)).collect(),
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
    let one = |of: &Proposal| SessionWithoutRow {
        session_id: of.session.to_string(),
        text: super::rows::proposal_text(of, here),
    };
    sheet.proposals.iter().map(one).collect()
}

impl PayPeriodChoice {
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
