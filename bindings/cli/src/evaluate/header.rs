//! The header: which separator the file has, and what each of its columns holds.

use std::collections::HashMap;

use medspiller_core::questionnaire::instrument::{Instrument, Item};

use super::cells::{Cells, End};
use super::fault::{Fault, Problem};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Holds<'a> {
    /// Something that wasn't asked for.
    Other,
    /// A round of an item.
    Item(&'a Item, u32),
    /// A round of a variable that was asked for, by its place among those.
    Variable(usize, u32),
}

/// The header, read.
pub struct Header<'a> {
    /// The columns' names.
    pub names: Vec<String>,
    /// What each holds.
    pub columns: Vec<Holds<'a>>,
}

/// What columns are looked for.
pub struct Wanted<'a> {
    /// Whose items.
    pub instrument: &'a Instrument,
    /// The variables named on the command line that are no items, each once.
    pub variables: Vec<String>,
}

impl<'a> Wanted<'a> {
    /// The instrument's items and `variables`.
    ///
    /// # Errors
    /// [`Problem::RoundOfItem`] when a variable is a later round of an item.
    pub fn new(instrument: &'a Instrument, variables: &[String]) -> Result<Self, Fault> {
        let mut wanted = Self { instrument, variables: Vec::new() };
        for variable in variables {
            match wanted.holds(variable) {
                Ok(Holds::Item(_, 1)) => {}
                Ok(Holds::Item(item, _)) => {
                    let problem = Problem::RoundOfItem(variable.clone(), item.code.0.clone());
                    return Err(Fault::new(1, 1, problem));
                }
                _ if wanted.variables.contains(variable) => {}
                _ => wanted.variables.push(variable.clone()),
            }
        }
        Ok(wanted)
    }

    /// What a column of this name holds. A column whose very name was asked for is that variable's
    /// round 1, also where it looks like another's later round.
    fn holds(&self, name: &str) -> Result<Holds<'a>, Problem> {
        if let Some(item) = self.item(name) {
            return Ok(Holds::Item(item, 1));
        }
        if let Some(place) = self.variable(name) {
            return Ok(Holds::Variable(place, 1));
        }
        let Some((base, digits)) = name.rsplit_once('.') else { return Ok(Holds::Other) };
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(Holds::Other);
        }
        let round = || match digits.parse() {
            Ok(round) if round >= 2 && !digits.starts_with('0') => Ok(round),
            _ => Err(Problem::BadRound),
        };
        match (self.item(base), self.variable(base)) {
            (Some(item), _) => Ok(Holds::Item(item, round()?)),
            (None, Some(place)) => Ok(Holds::Variable(place, round()?)),
            (None, None) => Ok(Holds::Other),
        }
    }

    fn item(&self, name: &str) -> Option<&'a Item> {
        self.instrument.items().iter().find(|item| item.code.0 == name)
    }

    fn variable(&self, name: &str) -> Option<usize> {
        self.variables.iter().position(|variable| variable == name)
    }

    /// How many columns mean something, rightly written or not.
    fn meant(&self, names: &[String]) -> usize {
        names.iter().filter(|name| !matches!(self.holds(name), Ok(Holds::Other))).count()
    }
}

/// Reads the header of `text` and leaves what follows it to be read.
///
/// The separator is the one that makes the most columns mean something, then the one that makes
/// the most columns.
///
/// # Errors
/// Everything that can be wrong with a header.
pub fn read<'a, 't>(text: &'t [u8], wanted: &Wanted<'a>) -> Result<(Header<'a>, Cells<'t>), Fault> {
    let (readings, faults): (Vec<_>, Vec<_>) =
        b",;\t".iter().map(|separator| reading(text, *separator)).partition(Result::is_ok);
    let rank = |reading: &Reading<'_>| (wanted.meant(&reading.names), reading.names.len());
    // among equals the first: a comma
    let best = readings.into_iter().flatten().rev().max_by_key(rank);
    let fault = faults.into_iter().filter_map(Result::err).max_by_key(|fault| fault.column);
    match (best, fault) {
        // quotes that are wrong with the right separator may be plain text with a wrong one
        (Some(best), Some(fault)) if wanted.meant(&best.names) == 0 => Err(fault),
        (None, Some(fault)) => Err(fault),
        (None, None) => Err(Fault::new(1, 1, Problem::Empty)),
        (Some(Reading { separator, names, mut rest }), _) => {
            // where the header is one cell, so is every row: a decimal comma there is no separator
            rest.separate_by((names.len() > 1).then_some(separator));
            let columns = columns(&names, wanted)?;
            Ok((Header { names, columns }, rest))
        }
    }
}

/// The header as it would be with one separator.
struct Reading<'t> {
    separator: u8,
    names: Vec<String>,
    rest: Cells<'t>,
}

fn reading(text: &[u8], separator: u8) -> Result<Reading<'_>, Fault> {
    let mut rest = Cells::new(text, Some(separator));
    let mut names = Vec::new();
    loop {
        let cell = rest.read()?;
        names.push(String::from_utf8_lossy(&cell.text).trim().to_owned());
        if cell.end == End::Row {
            return Ok(Reading { separator, names, rest });
        }
    }
}

fn columns<'a>(names: &[String], wanted: &Wanted<'a>) -> Result<Vec<Holds<'a>>, Fault> {
    let mut first: HashMap<&str, usize> = HashMap::new();
    let mut columns = Vec::with_capacity(names.len());
    for (place, name) in (1..).zip(names) {
        let fault = |problem| Fault::new(1, place, problem).named(Some(name));
        columns.push(wanted.holds(name).map_err(fault)?);
        if let Some(before) = first.insert(name, place)
            && !name.is_empty()
        {
            return Err(fault(Problem::ColumnTwice(before)));
        }
    }
    let holds = |what: &dyn Fn(&Holds<'a>) -> bool| columns.iter().any(what);
    for (place, variable) in wanted.variables.iter().enumerate() {
        if !holds(&|column| matches!(column, Holds::Variable(of, _) if *of == place)) {
            return Err(Fault::new(1, 1, Problem::NoSuchColumn(variable.clone())));
        }
    }
    if !holds(&|column| *column != Holds::Other) {
        return Err(Fault::new(1, 1, Problem::NoItemColumn));
    }
    Ok(columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(text: &str, variables: &[&str]) -> Result<(Option<u8>, Vec<String>), Fault> {
        let variables: Vec<String> = variables.iter().map(|name| (*name).to_owned()).collect();
        let wanted = Wanted::new(Instrument::embedded().unwrap(), &variables)?;
        let (header, rest) = read(text.as_bytes(), &wanted)?;
        let shown = header.columns.iter().map(|column| match column {
            Holds::Other => "-".to_owned(),
            Holds::Item(item, round) => format!("{} {round}", item.code),
            Holds::Variable(place, round) => format!("#{place} {round}"),
        });
        Ok((rest.separator(), shown.collect()))
    }

    fn columns(text: &str, variables: &[&str]) -> Vec<String> {
        header(text, variables).unwrap().1
    }

    fn problem(text: &str, variables: &[&str]) -> (usize, Problem) {
        let fault = header(text, variables).unwrap_err();
        assert_eq!(fault.line, 1);
        (fault.column, fault.problem)
    }

    #[test]
    fn the_separator_is_the_one_that_makes_sense_of_the_header() {
        for (text, separator) in [
            ("case,S13,S13.2\n1;2,3\t4,5", Some(b',')),
            ("case;S13;S13.2", Some(b';')),
            ("case\tS13\tS13.2", Some(b'\t')),
            ("S13", None),
            ("a, b, c;S13", Some(b';')),
            ("\"a;b;c;d\",\"S13\"", Some(b',')),
            ("a;b,c;d,S13", Some(b',')),
            ("S13;a,b,c,d", Some(b';')),
        ] {
            assert_eq!(header(text, &[]).unwrap().0, separator, "{text}");
        }
    }

    #[test]
    fn a_column_is_an_item_a_variable_or_something_else() {
        let all = "S13,S13.2,O1.10,S15,s13,S13.x,S13.,T.5,age,age.3, S14 ";
        let expected =
            ["S13 1", "S13 2", "O1 10", "-", "-", "-", "-", "-", "#0 1", "#0 3", "S14 1"];
        assert_eq!(columns(all, &["age"]), expected);
        assert_eq!(columns("S13,S13.2", &["S13"]), ["S13 1", "S13 2"]);
        assert_eq!(columns("v,v.1", &["v.1", "v.1"]), ["-", "#0 1"]);
        assert_eq!(columns("age.2", &["age"]), ["#0 2"]);
        assert_eq!(columns(",,S13", &[]), ["-", "-", "S13 1"]);
    }

    #[test]
    fn a_round_is_written_in_one_way() {
        for name in ["S13.0", "S13.1", "S13.02", "S13.00", "S13.99999999999", "O1.1"] {
            assert_eq!(problem(&format!("a,{name}"), &[]), (2, Problem::BadRound), "{name}");
        }
        assert_eq!(problem("S1,v,v.1", &["v"]), (3, Problem::BadRound));
        assert_eq!(columns("S1,v,v.1", &[]), ["S1 1", "-", "-"]);
    }

    #[test]
    fn what_can_be_wrong_with_a_header() {
        assert_eq!(problem("S13,a,S13", &[]), (3, Problem::ColumnTwice(1)));
        assert_eq!(problem("S13,a,a", &[]), (3, Problem::ColumnTwice(2)));
        assert_eq!(problem("case,s13", &[]), (1, Problem::NoItemColumn));
        let none = Problem::NoSuchColumn("age".into());
        assert_eq!(problem("S13", &["age"]), (1, none));
        let round = Problem::RoundOfItem("S13.2".into(), "S13".into());
        assert_eq!(problem("S13,S13.2", &["S13.2"]), (1, round));
        assert_eq!(problem("case,\"S13", &[]), (2, Problem::UnclosedQuote));
    }
}
