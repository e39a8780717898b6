//! Bytes to cells, in one pass.
//!
//! A cell that begins with a quote goes on to the next single quote, over separators and line
//! breaks; a quote inside it is written twice (RFC 4180). A quote later in a cell is only a
//! character. Lines end with CR LF, LF or CR. What other readers let pass is a fault here: a quote
//! that is never closed swallows the rest of the file, and text after a closing quote means that
//! the quotes are not what they seem.

use std::borrow::Cow;

use super::fault::{Fault, Problem};

/// What comes after a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Another cell of the row.
    Cell,
    /// The end of the row.
    Row,
}

/// A cell, as its quotes meant it.
#[derive(Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    /// Its text.
    pub text: Cow<'a, [u8]>,
    /// The line it begins on.
    pub line: usize,
    /// What comes after it.
    pub end: End,
}

/// Reads one cell after the other.
#[derive(Clone)]
pub struct Cells<'a> {
    bytes: &'a [u8],
    /// None where the header is one cell: then so is every row.
    separator: Option<u8>,
    at: usize,
    line: usize,
    column: usize,
}

impl<'a> Cells<'a> {
    /// From the first line of `bytes`, which has no byte order mark.
    pub fn new(bytes: &'a [u8], separator: Option<u8>) -> Self {
        Self { bytes, separator, at: 0, line: 1, column: 1 }
    }

    /// From here on, cells are separated so.
    pub fn separate_by(&mut self, separator: Option<u8>) {
        self.separator = separator;
    }

    /// What separates cells now.
    #[cfg(test)]
    pub fn separator(&self) -> Option<u8> {
        self.separator
    }

    /// The line that the next cell begins on.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The place of the next cell in its row, from 1.
    pub fn column(&self) -> usize {
        self.column
    }

    /// No row is left. A line break at the end of the file begins no row.
    pub fn is_done(&self) -> bool {
        self.at >= self.bytes.len() && self.column == 1
    }

    /// The next cell, if it is a plain digit from 1 to `highest`, or nothing (0), and another cell
    /// follows. Nearly every cell in a file of answers is; none leaves it to be [read](Self::read).
    pub fn read_digit(&mut self, highest: u8) -> Option<u8> {
        let separator = self.separator?;
        let (digit, length) = match self.bytes.get(self.at..self.at + 2)? {
            [first, _] if *first == separator => (0, 1),
            [first, second] if *second == separator => (first.wrapping_sub(b'0'), 2),
            _ => return None,
        };
        if digit > highest || (digit == 0 && length == 2) {
            return None;
        }
        self.at += length;
        self.column += 1;
        Some(digit)
    }

    /// The next cell; at the end of the file an empty one.
    ///
    /// # Errors
    /// [`Problem::UnclosedQuote`] and [`Problem::AfterQuote`], where the cell begins.
    pub fn read(&mut self) -> Result<Cell<'a>, Fault> {
        let line = self.line;
        let text = if self.bytes.get(self.at) == Some(&b'"') {
            self.quoted()?
        } else {
            Cow::Borrowed(self.plain())
        };
        let end = self.end();
        self.column = if end == End::Cell { self.column + 1 } else { 1 };
        Ok(Cell { text, line, end })
    }

    fn plain(&mut self) -> &'a [u8] {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let ends = |byte: &u8| *byte == b'\n' || *byte == b'\r' || Some(*byte) == self.separator;
        let length = rest.iter().position(ends).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    fn quoted(&mut self) -> Result<Cow<'a, [u8]>, Fault> {
        let fault = Fault::new(self.line, self.column, Problem::UnclosedQuote);
        let opened = self.at;
        let mut doubled = false;
        loop {
            self.at += 1;
            match self.bytes.get(self.at) {
                None => return Err(fault),
                Some(b'\r') if self.bytes.get(self.at + 1) != Some(&b'\n') => self.line += 1,
                Some(b'\n') => self.line += 1,
                Some(b'"') if self.bytes.get(self.at + 1) == Some(&b'"') => {
                    doubled = true;
                    self.at += 1;
                }
                Some(b'"') => break,
                Some(_) => {}
            }
        }
        let inside = self.bytes.get(opened + 1..self.at).unwrap_or_default();
        self.at += 1;
        match self.bytes.get(self.at) {
            None | Some(b'\n' | b'\r') => {}
            Some(byte) if Some(*byte) == self.separator => {}
            Some(_) => return Err(Fault { problem: Problem::AfterQuote, ..fault }),
        }
        Ok(if doubled { Cow::Owned(undoubled(inside)) } else { Cow::Borrowed(inside) })
    }

    /// Steps over what follows a cell.
    fn end(&mut self) -> End {
        match self.bytes.get(self.at) {
            None => End::Row,
            Some(b'\r') => {
                self.at += if self.bytes.get(self.at + 1) == Some(&b'\n') { 2 } else { 1 };
                self.line += 1;
                End::Row
            }
            Some(b'\n') => {
                self.at += 1;
                self.line += 1;
                End::Row
            }
            Some(_) => {
                self.at += 1;
                End::Cell
            }
        }
    }
}

fn undoubled(inside: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(inside.len());
    let mut second = false;
    for &byte in inside {
        second = byte == b'"' && !second;
        if !second {
            text.push(byte);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A row: its first line, and its cells.
    type Row = (usize, Vec<Vec<u8>>);

    fn rows(text: &[u8], separator: u8) -> Result<Vec<Row>, Fault> {
        let mut cells = Cells::new(text, Some(separator));
        let mut rows = Vec::new();
        while !cells.is_done() {
            let mut row = (cells.line(), Vec::new());
            loop {
                let cell = cells.read()?;
                row.1.push(cell.text.into_owned());
                if cell.end == End::Row {
                    break;
                }
            }
            rows.push(row);
        }
        Ok(rows)
    }

    fn texts(file: &str) -> Vec<(usize, Vec<String>)> {
        let text = |cell: Vec<u8>| String::from_utf8(cell).unwrap();
        let rows = rows(file.as_bytes(), b',').unwrap();
        rows.into_iter().map(|(line, row)| (line, row.into_iter().map(text).collect())).collect()
    }

    fn row(line: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn lines_end_in_three_ways_and_the_last_need_not() {
        let expected = [row(1, &["a", "b"]), row(2, &["c", ""]), row(3, &["", "d"])];
        for file in ["a,b\nc,\n,d", "a,b\r\nc,\r\n,d\r\n", "a,b\rc,\r,d\r", "a,b\nc,\n,d\n"] {
            assert_eq!(texts(file), expected, "{file:?}");
        }
        assert_eq!(texts(""), []);
        assert_eq!(texts("a\n\nb\n"), [row(1, &["a"]), row(2, &[""]), row(3, &["b"])]);
        assert_eq!(texts("a,"), [row(1, &["a", ""])]);
    }

    #[test]
    fn quotes_hold_separators_line_breaks_and_quotes() {
        let file = "\"a,\"\"b\",\"\"\n\"c\r\nd\ne\rf\",g\nh\"i,\"\"\"\"\n";
        let expected =
            [row(1, &["a,\"b", ""]), row(2, &["c\r\nd\ne\rf", "g"]), row(6, &["h\"i", "\""])];
        assert_eq!(texts(file), expected);
    }

    #[test]
    fn quotes_that_are_not_what_they_seem_are_faults_where_they_open() {
        for (file, line, column, problem) in [
            ("a,b\nc,\"d\n\n", 2, 2, Problem::UnclosedQuote),
            ("\"", 1, 1, Problem::UnclosedQuote),
            ("\"a\"\"", 1, 1, Problem::UnclosedQuote),
            ("\"a\n\",b\nc,d,\"e\"f", 3, 3, Problem::AfterQuote),
            ("\"a\" ,b", 1, 1, Problem::AfterQuote),
        ] {
            assert_eq!(rows(file.as_bytes(), b','), Err(Fault::new(line, column, problem)));
        }
    }

    proptest! {
        #[test]
        fn what_another_program_writes_is_read_as_it_was(
            table in prop::collection::vec(prop::collection::vec("[ab,;\t\"\r\n]{0,4}", 3), 0..6),
            separator in prop::sample::select(b",;\t".to_vec()),
        ) {
            let mut writer =
                csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
            for row in &table {
                writer.write_record(row).unwrap();
            }
            let file = writer.into_inner().unwrap();
            let read: Vec<Vec<Vec<u8>>> =
                rows(&file, separator).unwrap().into_iter().map(|(_, row)| row).collect();
            let written: Vec<Vec<Vec<u8>>> = table
                .iter()
                .map(|row| row.iter().map(|cell| cell.clone().into_bytes()).collect())
                .collect();
            prop_assert_eq!(read, written);
        }

        #[test]
        fn any_bytes_come_to_an_end(file in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = rows(&file, b',');
            let _ = rows(&file, b'"');
        }
    }
}
