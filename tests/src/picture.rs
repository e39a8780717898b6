//! What a vault holds, whichever ids it was given: two vaults that went through the same commands
//! look the same. An id, which is random, is told by what is said of it and of the ids beside it.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use medspiller_core::app::AppError;
use medspiller_core::model::reminder::health::{Permission, Phone};
use rusqlite::types::Value;

use crate::club::at;
use crate::year::{BUDGET, FORM, Year};

/// All that can be seen in a vault through the app, line by line, without order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The lines, sorted, with colours for ids.
    pub lines: Vec<String>,
}

impl Picture {
    /// What `year` holds.
    ///
    /// # Errors
    /// [`AppError`].
    pub fn of(year: &Year) -> Result<Self, AppError> {
        let rows: Vec<Vec<Piece>> = lines(year)?.iter().map(|line| pieces(line)).collect();
        let mut colours: BTreeMap<&str, u64> = BTreeMap::new();
        // an id by what it stands beside, then by what those stand beside, and so on
        for _ in 0..4 {
            colours = coloured(&rows, &colours);
        }
        let mut lines: Vec<String> = rows.iter().map(|row| said(row, &colours, None)).collect();
        lines.sort_unstable();
        Ok(Self { lines })
    }

    /// A number that is this picture's.
    pub fn digest(&self) -> u64 {
        hash(&self.lines)
    }

    /// What only this one has, and what only the other, with ids left out: one line that differs
    /// gives other colours to all that it touches.
    pub fn differing(&self, other: &Self) -> [Vec<String>; 2] {
        let (these, those) = (self.plain(), other.plain());
        let only = |these: &[String], those: &[String]| {
            let mut left = these.to_vec();
            for line in those {
                if let Some(at) = left.iter().position(|one| one == line) {
                    left.remove(at);
                }
            }
            left
        };
        [only(&these, &those), only(&those, &these)]
    }

    fn plain(&self) -> Vec<String> {
        let of_line = |line: &String| {
            let parts =
                line.split('<').map(|part| part.split_once('>').map_or(part, |(_, rest)| rest));
            parts.collect()
        };
        self.lines.iter().map(of_line).collect()
    }
}

/// A part of a line.
enum Piece {
    /// As it stands.
    Words(String),
    /// An id or a key, in hexadecimal digits.
    Id(String),
}

/// The read model, how many envelopes each circle has, and what is this phone's alone.
fn lines(year: &Year) -> Result<Vec<String>, AppError> {
    let app = &year.app;
    let mut lines = Vec::new();
    for (table, columns) in app.read_model()? {
        let columns: Vec<String> = columns.iter().map(column).collect();
        lines.push(format!("{table} {}", columns.join(" | ")));
    }
    for circle in app.circles()? {
        lines.push(format!("envelopes of {circle}: {}", app.envelopes(circle)?.len()));
    }
    lines.push(format!("waiting {}", app.waiting()?));
    lines.push(format!("form {:?}", app.form(FORM)?));
    lines.push(format!("recovery code {}", app.is_recovery_code_written_down()?));
    lines.push(format!("lock {}, undo {}", app.lock_after_minutes()?, app.undo_seconds()?));
    lines.push(format!("reminders {:?}", app.reminder_preferences()?));
    for state in app.cases()? {
        lines.extend(state.drafts.iter().map(|draft| format!("{draft:?}")));
    }
    lines.extend(reminders(year)?);
    lines.extend(moods(year)?);
    Ok(lines)
}

/// What there is to remind of on the first evening, and what became of it a week later.
fn reminders(year: &Year) -> Result<Vec<String>, AppError> {
    let phone = Phone {
        permission: Permission::Allowed,
        blocked_kinds: BTreeSet::new(),
        exact_times: Some(true),
        unrestricted: Some(true),
        held: BTreeSet::new(),
    };
    let to_come = year.app.reminders(BUDGET, at(1, "20:00"))?;
    let mut lines: Vec<String> = to_come.iter().map(|one| format!("{one:?}")).collect();
    let problems = year.app.check_reminders(&phone, BUDGET, at(9, "12:00"))?;
    lines.push(format!("{problems:?}"));
    Ok(lines)
}

/// The moods before sessions that are kept.
fn moods(year: &Year) -> Result<Vec<String>, AppError> {
    let mut lines = Vec::new();
    for (case, of) in year.tuesday(2).unwrap_or_default() {
        lines.push(format!("mood {case} {:?}", year.app.kept_mood(case, of)?));
    }
    Ok(lines)
}

fn column(value: &Value) -> String {
    match value {
        Value::Blob(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
        Value::Text(text) => text.clone(),
        other => format!("{other:?}"),
    }
}

/// A line, with its ids and keys apart.
fn pieces(line: &str) -> Vec<Piece> {
    let is_hex = |c: char| matches!(c, '0'..='9' | 'a'..='f');
    let mut pieces = Vec::new();
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let hex = is_hex(first);
        let end = rest.find(|c| is_hex(c) != hex).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        pieces.push(match hex && matches!(run.len(), 32 | 64) {
            true => Piece::Id(run.to_owned()),
            false => Piece::Words(run.to_owned()),
        });
        rest = after;
    }
    pieces
}

/// What each id is from all lines that it stands in.
fn coloured<'a>(rows: &'a [Vec<Piece>], before: &BTreeMap<&'a str, u64>) -> BTreeMap<&'a str, u64> {
    let mut seen: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
    for row in rows {
        let ids: BTreeSet<&str> = row.iter().filter_map(Piece::id).collect();
        for id in ids {
            seen.entry(id).or_default().push(hash(&said(row, before, Some(id))));
        }
    }
    let colour = |(id, mut lines): (&'a str, Vec<u64>)| {
        lines.sort_unstable();
        (id, hash(&lines))
    };
    seen.into_iter().map(colour).collect()
}

/// A line with its ids' colours; `own` stands as itself.
fn said(row: &[Piece], colours: &BTreeMap<&str, u64>, own: Option<&str>) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Id(id) if own == Some(id.as_str()) => "<this>".to_owned(),
        Piece::Id(id) => format!("<{:x}>", colours.get(id.as_str()).copied().unwrap_or_default()),
    };
    row.iter().map(piece).collect()
}

impl Piece {
    fn id(&self) -> Option<&str> {
        match self {
            Self::Id(id) => Some(id),
            Self::Words(_) => None,
        }
    }
}

fn hash(of: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}
