//! A timesheet as it leaves the phone: a file for payroll, and a page to print.
//!
//! - here: the file; words that pages and screens share.
//! - `page`: the page.

mod page;

use std::io;

use csv::{Terminator, WriterBuilder};

pub use page::{Heading, page};

use crate::model::pay::confirmation::{How, Standing};
use crate::model::pay::sums::Amounts;
use crate::model::pay::timesheet::{COLUMNS, Timesheet};
use crate::text::Texts;
use crate::text::texts::Args;

/// What tells a spreadsheet that the letters are UTF-8's.
const MARK: &str = "\u{feff}";

/// A sheet as a table of semicolons, which Norwegian spreadsheets take: a head, then a line a row.
/// The columns are [`COLUMNS`], whose names are the same in all languages.
///
/// # Errors
/// None that writing to memory can give.
pub fn csv(sheet: &Timesheet<'_>) -> io::Result<String> {
    let mut writer =
        WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for line in &sheet.lines {
        writer.write_record(line.cells().map(harmless))?;
    }
    let bytes = writer.into_inner().map_err(|failed| failed.into_error())?;
    let table =
        String::from_utf8(bytes).map_err(|e| io::Error::new(io::ErrorKind::InvalidData, e))?;
    Ok(format!("{MARK}{table}"))
}

/// A text that a spreadsheet would take for a formula is made a text: no amount here begins so.
fn harmless(cell: String) -> String {
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{cell}"),
        false => cell,
    }
}

/// What a sheet comes to, line by line: the label and the amount. Lines of nothing are left out, but
/// for the hours and what is paid out.
pub fn sums(total: &Amounts, texts: &Texts) -> Vec<(String, String)> {
    let money = |key: &str, ore: u64| (ore > 0).then(|| (texts.get(key), texts.kroner(ore)));
    let metres = |key: &str, of: u64| (of > 0).then(|| (texts.get(key), texts.kilometres(of)));
    let free = total.km.less(total.km_taxable);
    let paid = Some(total.metres_paid).filter(|paid| *paid != total.metres);
    let lines = [
        Some((texts.get("sum-hours"), texts.worked(total.minutes))),
        money("sum-pay", total.pay.0),
        metres("sum-driven", total.metres),
        metres("sum-driven-paid", paid.unwrap_or_default()),
        money("sum-driving", total.km.0),
        money("sum-driving-free", free.0),
        money("sum-passengers", total.passengers.0),
        money("sum-cut", total.cut.0),
        money("sum-tolls", total.tolls.0),
        money("sum-parking", total.parking.0),
        money("sum-outlays", total.outlays.0),
        Some((texts.get("sum-total"), texts.kroner(total.paid_out().0))),
    ];
    lines.into_iter().flatten().collect()
}

/// How a row stands with those it is about: "Bekreftet på egen telefon".
pub fn standing_words(standing: Standing<'_>, texts: &Texts) -> String {
    match standing {
        Standing::Open => texts.get("row-open"),
        Standing::CorrectedSince => texts.get("row-corrected-since"),
        Standing::Confirmed(How::OwnPhone) => texts.get("row-yes-own"),
        Standing::Confirmed(How::ContactsPhone) => texts.get("row-yes-contacts"),
        Standing::DontKnow(How::OwnPhone) => texts.get("row-dont-know-own"),
        Standing::DontKnow(How::ContactsPhone) => texts.get("row-dont-know-contacts"),
        Standing::Denied(How::OwnPhone) => texts.get("row-no-own"),
        Standing::Denied(How::ContactsPhone) => texts.get("row-no-contacts"),
        Standing::ByClub(name, date) => {
            let mut args = Args::new();
            args.set("name", name);
            args.set("date", texts.date(date));
            texts.with("row-by-club", &args)
        }
    }
}

#[cfg(test)]
mod tests;
