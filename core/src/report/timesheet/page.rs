//! The page: plain HTML that needs nothing else, in one language.

use super::{standing_words, sums};
use crate::model::pay::row::{ExpenseKind, TimesheetRow, Travel};
use crate::model::pay::timesheet::{Line, Timesheet};
use crate::model::time::Date;
use crate::report::html;
use crate::text::Texts;
use crate::text::texts::Args;

/// How it looks on paper, with no colour that a printer would lose.
const STYLE: &str = "body{font:11pt sans-serif;margin:2cm}table{border-collapse:collapse;width:100%}\
    th,td{border-bottom:1px solid #888;padding:4pt;text-align:left;vertical-align:top}\
    .sums{width:auto;margin-top:12pt}small{display:block}";

/// What stands above the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading<'a> {
    /// Whose hours they are.
    pub called: &'a str,
    /// The assignment's number.
    pub number: String,
    /// The day it was handed in.
    pub declared: Option<Date>,
    /// Something was changed since.
    pub changed: bool,
}

/// A sheet as a page to print.
pub fn page(sheet: &Timesheet<'_>, heading: &Heading<'_>, texts: &Texts) -> String {
    let title = texts.get("sheet-title");
    let head = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><title>{}</title>\
         <style>{STYLE}</style></head>\n<body>\n<h1>{}</h1>\n",
        texts.language().tag(),
        escaped(&title),
        escaped(&title)
    );
    let above: String = above(sheet, heading, texts)
        .iter()
        .map(|line| format!("<p>{}</p>\n", escaped(line)))
        .collect();
    let heads = ["date", "time", "hours", "pay", "driving", "expenses", "word"]
        .map(|column| format!("<th scope=\"col\">{}</th>", escaped(&head_of(column, texts))));
    let rows: String = sheet.lines.iter().map(|line| row(line, texts)).collect();
    let total: String = sums(&sheet.sums.total, texts)
        .iter()
        .map(|(label, amount)| {
            format!(
                "<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n",
                escaped(label),
                escaped(amount)
            )
        })
        .collect();
    format!(
        "{head}{above}<table>\n<thead><tr>{}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n\
         <table class=\"sums\">\n{total}</table>\n</body>\n</html>\n",
        heads.concat()
    )
}

fn head_of(column: &str, texts: &Texts) -> String {
    texts.get(match column {
        "date" => "sheet-head-date",
        "time" => "sheet-head-time",
        "hours" => "sheet-head-hours",
        "pay" => "sheet-head-pay",
        "driving" => "sheet-head-driving",
        "expenses" => "sheet-head-expenses",
        _ => "sheet-head-word",
    })
}

fn above(sheet: &Timesheet<'_>, heading: &Heading<'_>, texts: &Texts) -> Vec<String> {
    let mut period = Args::new();
    period.set("from", texts.date(sheet.period.from));
    period.set("to", texts.date(sheet.period.to));
    let called =
        (!heading.called.is_empty()).then(|| texts.with_one("sheet-whose", "name", heading.called));
    let declared = match heading.declared {
        Some(date) => texts.with_one("sheet-declared", "date", texts.date(date)),
        None => texts.get("sheet-not-declared"),
    };
    let lines = [
        called,
        Some(texts.with_one("sheet-number", "number", heading.number.as_str())),
        Some(texts.with("sheet-period", &period)),
        Some(declared),
        heading.changed.then(|| texts.get("sheet-changed")),
    ];
    lines.into_iter().flatten().collect()
}

fn row(line: &Line<'_>, texts: &Texts) -> String {
    let (row, amounts) = (line.row, &line.sum.amounts);
    let clock = |time| texts.clock(time);
    let times = format!("{}–{}", clock(row.start.local.time()), clock(row.end.local.time()));
    let money = |ore: u64| if ore > 0 { texts.kroner(ore) } else { String::new() };
    let cells = [
        cell(&texts.date(row.date()), &notes(line, texts)),
        cell(&times, &[]),
        cell(&texts.worked(amounts.minutes), &said("sheet-why", row.why.as_deref(), texts)),
        cell(&money(amounts.pay.0), &[]),
        cell(&money((amounts.km + amounts.passengers).0), &trip(row.travel.as_ref(), texts)),
        cell(&money((amounts.tolls + amounts.parking + amounts.outlays).0), &spent(row, texts)),
        cell(&standing_words(line.standing, texts), &[]),
    ];
    format!("<tr>{}</tr>\n", cells.concat())
}

fn notes(line: &Line<'_>, texts: &Texts) -> Vec<String> {
    let all = [
        ("sheet-substitute", line.is_substitute),
        ("sheet-late", line.is_late),
        ("sheet-capped", line.sum.is_cut),
        ("sheet-no-rates", line.sum.lacks_rates),
    ];
    all.into_iter().filter(|(_, is)| *is).map(|(key, _)| texts.get(key)).collect()
}

fn trip(travel: Option<&Travel>, texts: &Texts) -> Vec<String> {
    let Some(travel) = travel else { return Vec::new() };
    let way = format!("{}–{}", travel.start_point, travel.end_point);
    let mut lines =
        vec![travel.purpose.clone(), format!("{way}, {}", texts.kilometres(travel.metres.into()))];
    lines.extend(said("sheet-detour", travel.detour.as_deref(), texts));
    if !travel.passengers.is_empty() {
        let names = travel.passengers.join(", ");
        lines.push(texts.with_one("sheet-passengers", "names", names));
    }
    lines
}

fn spent(row: &TimesheetRow, texts: &Texts) -> Vec<String> {
    let line = |one: &crate::model::pay::row::Expense| {
        let kind = texts.get(expense_key(one.kind));
        format!("{kind}, {}: {}", one.what_for, texts.kroner(one.ore.0))
    };
    row.expenses.iter().map(line).collect()
}

/// The key of an expense's sort.
fn expense_key(kind: ExpenseKind) -> &'static str {
    match kind {
        ExpenseKind::Toll => "expense-toll",
        ExpenseKind::Parking => "expense-parking",
        ExpenseKind::Outlay => "expense-outlay",
    }
}

fn said(key: &str, words: Option<&str>, texts: &Texts) -> Vec<String> {
    words.map(|words| texts.with_one(key, "why", words)).into_iter().collect()
}

fn cell(text: &str, below: &[String]) -> String {
    let below: String =
        below.iter().map(|line| format!("<small>{}</small>", escaped(line))).collect();
    format!("<td>{}{below}</td>", escaped(text))
}

/// What someone has typed is text, and never markup; its lines stay lines.
fn escaped(text: &str) -> String {
    html::escaped(text).replace('\n', "<br>")
}
