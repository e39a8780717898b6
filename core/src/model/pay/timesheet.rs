//! A timesheet as a table: what leaves as a file or a page. Whoever writes it chooses separators,
//! decimal signs and the words of the heads.
//!
//! A case stands there by its number, never by a name or initials.

use super::assignment::{Assignment, With};
use super::confirmation::{How, Standing, Words, standing};
use super::declaration::Sheets;
use super::keeping::is_late;
use super::period::Period;
use super::row::TimesheetRow;
use super::sums::{RowSum, Sums, Terms, sums};
use crate::model::id::PersonId;
use crate::model::time::Date;

/// The columns' names, which never change; new ones come last. Times are `17:30`, dates
/// `2026-11-24`, money whole øre, distances whole metres, yes and no `yes` and `no`. What isn't
/// there is empty.
pub const COLUMNS: [&str; 34] = [
    "number",
    "with",
    "row",
    "version",
    "substitute",
    "date",
    "from",
    "to",
    "to_date",
    "clock_minutes",
    "minutes",
    "why",
    "hourly_ore",
    "pay_ore",
    "purpose",
    "start_point",
    "end_point",
    "detour",
    "metres",
    "metres_paid",
    "km_ore",
    "km_taxable_ore",
    "passengers",
    "passengers_ore",
    "toll_ore",
    "parking_ore",
    "outlay_ore",
    "expenses_for",
    "capped",
    "confirmed",
    "confirmed_by",
    "confirmed_on",
    "declared",
    "late",
];

/// One line of a timesheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// The assignment's number; without one, the id of the case or the club's agreement.
    pub number: String,
    /// The row.
    pub row: &'a TimesheetRow,
    /// What it is worth.
    pub sum: RowSum,
    /// With a case or a club.
    pub with: With,
    /// They are the hours of who stood in for the contact.
    pub is_substitute: bool,
    /// What those it is about say of it.
    pub standing: Standing<'a>,
    /// The contact has declared this version to be true.
    pub is_declared: bool,
    /// It comes over two months after its date.
    pub is_late: bool,
}

/// A sheet: its lines in order of time, and its sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timesheet<'a> {
    /// The period.
    pub period: Period,
    /// The lines.
    pub lines: Vec<Line<'a>>,
    /// What they sum to.
    pub sums: Sums,
}

/// A person's sheet for a period. `words` are what whoever it is for may see: a contact's sheet has
/// no objections.
pub fn timesheet<'a>(
    period: Period,
    who: PersonId,
    sheets: &Sheets<'a>,
    terms: &Terms<'_>,
    words: &Words<'a>,
    today: Date,
) -> Timesheet<'a> {
    let (rows, earlier) = (sheets.sheet(period, who), sheets.earlier(period, who));
    let sums = sums(&rows, &earlier, terms);
    let line = |(row, sum): (&'a TimesheetRow, &RowSum)| Line {
        number: number(sheets.assignment),
        row,
        sum: *sum,
        with: sheets.assignment.with,
        is_substitute: row.who != sheets.assignment.contact,
        standing: standing(row, words),
        is_declared: sheets.is_declared(row),
        is_late: is_late(row, sheets, today),
    };
    // both are in order of time
    let lines = rows.into_iter().zip(&sums.rows).map(line).collect();
    Timesheet { period, lines, sums }
}

fn number(assignment: &Assignment) -> String {
    assignment.number.clone().unwrap_or_else(|| assignment.with.key())
}

impl Line<'_> {
    /// Its cells, in the order of [`COLUMNS`].
    pub fn cells(&self) -> [String; COLUMNS.len()] {
        let (row, amounts) = (self.row, &self.sum.amounts);
        let travel = row.travel.as_ref();
        let said = |text: Option<&String>| text.cloned().unwrap_or_default();
        let driven = |amount: u64| travel.map(|_| amount.to_string()).unwrap_or_default();
        // what no rate says the worth of is not worth nothing
        let worth = |amount: u64| if self.sum.lacks_rates { String::new() } else { driven(amount) };
        let (club_name, club_date) = match self.standing {
            Standing::ByClub(name, date) => (name.to_owned(), date.to_string()),
            _ => (String::new(), String::new()),
        };
        let expenses: Vec<&str> = row.expenses.iter().map(|of| of.what_for.as_str()).collect();
        [
            self.number.clone(),
            match self.with {
                With::Case { .. } => "case".to_owned(),
                With::Club { .. } => "club".to_owned(),
            },
            row.row.to_string(),
            row.version.to_string(),
            yes_or_no(self.is_substitute),
            row.date().to_string(),
            row.start.local.format("%H:%M").to_string(),
            row.end.local.format("%H:%M").to_string(),
            row.end.date().to_string(),
            row.clock_minutes().to_string(),
            amounts.minutes.to_string(),
            said(row.why.as_ref()),
            self.sum.hourly.0.to_string(),
            amounts.pay.0.to_string(),
            said(travel.map(|travel| &travel.purpose)),
            said(travel.map(|travel| &travel.start_point)),
            said(travel.map(|travel| &travel.end_point)),
            said(travel.and_then(|travel| travel.detour.as_ref())),
            driven(amounts.metres),
            worth(amounts.metres_paid),
            worth(amounts.km.0),
            worth(amounts.km_taxable.0),
            travel.map(|travel| travel.passengers.join("; ")).unwrap_or_default(),
            worth(amounts.passengers.0),
            amounts.tolls.0.to_string(),
            amounts.parking.0.to_string(),
            amounts.outlays.0.to_string(),
            expenses.join("; "),
            yes_or_no(self.sum.is_cut),
            confirmed(self.standing).to_owned(),
            club_name,
            club_date,
            yes_or_no(self.is_declared),
            yes_or_no(self.is_late),
        ]
    }
}

fn yes_or_no(is: bool) -> String {
    if is { "yes" } else { "no" }.to_owned()
}

/// What the column `confirmed` says.
fn confirmed(standing: Standing<'_>) -> &'static str {
    match standing {
        Standing::Open => "open",
        Standing::CorrectedSince => "corrected_since",
        Standing::Confirmed(How::OwnPhone) => "own_phone",
        Standing::Confirmed(How::ContactsPhone) => "contacts_phone",
        Standing::DontKnow(How::OwnPhone) => "dont_know_own_phone",
        Standing::DontKnow(How::ContactsPhone) => "dont_know_contacts_phone",
        Standing::Denied(How::OwnPhone) => "no_own_phone",
        Standing::Denied(How::ContactsPhone) => "no_contacts_phone",
        Standing::ByClub(..) => "club",
    }
}

#[cfg(test)]
mod tests;
