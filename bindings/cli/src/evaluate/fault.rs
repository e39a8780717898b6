//! What can be wrong with a file, and where.

use std::fmt;

use thiserror::Error;

/// What is wrong with a cell, a row or the file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Problem {
    /// Nothing at all in the file.
    #[error("the file is empty")]
    Empty,
    /// A byte order mark of UTF-16.
    #[error("this isn't a text file in UTF-8 but in UTF-16: save it as UTF-8")]
    Utf16,
    /// Bytes that are no UTF-8.
    #[error("this isn't a text file in UTF-8: save it as CSV in UTF-8")]
    NotText,
    /// A byte 0, which no text has.
    #[error("there is a NUL here, which no text file has")]
    Nul,
    /// A cell that begins with a quote and never ends.
    #[error("a quote is opened here and never closed")]
    UnclosedQuote,
    /// Text between a closing quote and the next separator.
    #[error("there is text after a closing quote; a quote inside quotes is written twice")]
    AfterQuote,
    /// No column to evaluate.
    #[error("no column is named by an item's code (O1 to O18, S1 to S14)")]
    NoItemColumn,
    /// A column asked for that isn't there.
    #[error("no column is named {0}, which --variable asks for")]
    NoSuchColumn(String),
    /// A column asked for that is a later round of an item.
    #[error("{0}, which --variable asks for, is a round of {1}, an item that is evaluated anyway")]
    RoundOfItem(String, String),
    /// The same name twice.
    #[error("this column is here twice, first as column {0}")]
    ColumnTwice(usize),
    /// `.0`, `.1`, a leading zero or a number too large.
    #[error("a round is written .2, .3 and so on, and round 1 without a number")]
    BadRound,
    /// A row with fewer cells than the header.
    #[error("the row ends after {found} of {expected} cells")]
    RowTooShort {
        /// Its cells.
        found: usize,
        /// The header's.
        expected: usize,
    },
    /// A row with more cells than the header.
    #[error("the row goes on after its {0} cells")]
    RowTooLong(usize),
    /// Not a number.
    #[error("{0} is not a number")]
    NotANumber(String),
    /// A number too large for the machine.
    #[error("{0} is too large a number")]
    NotFinite(String),
    /// A number where a code belongs.
    #[error("{0} is no whole number, and an answer's code is")]
    Fraction(String),
    /// A code that the item doesn't have.
    #[error("{found} is not a code from 1 to {highest}")]
    OutOfRange {
        /// The code.
        found: String,
        /// The item's highest.
        highest: u8,
    },
}

/// A problem and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line in the file, from 1; a line break inside quotes counts.
    pub line: usize,
    /// Which cell of the row, from 1.
    pub column: usize,
    /// What the column is called, once the header has been read.
    pub name: Option<String>,
    /// What is wrong.
    pub problem: Problem,
}

impl Fault {
    /// `problem` at `line` and `column`.
    pub fn new(line: usize, column: usize, problem: Problem) -> Self {
        Self { line, column, name: None, problem }
    }

    /// The same, with the column's name.
    pub fn named(mut self, name: Option<&String>) -> Self {
        self.name = name.filter(|name| !name.is_empty()).map(|name| shown(name.as_bytes()));
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)?;
        if let Some(name) = &self.name {
            write!(f, " ({name})")?;
        }
        write!(f, ": {}", self.problem)
    }
}

/// A cell's text fit for a terminal: short, and without control characters.
pub fn shown(cell: &[u8]) -> String {
    const MOST: usize = 30;
    let text = String::from_utf8_lossy(cell);
    let mut short: String =
        text.chars().take(MOST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().count() > MOST {
        short.push_str("...");
    }
    short
}
