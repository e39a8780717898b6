//! The whole file, as columns: read in one pass, each value straight into its column.

use medspiller_core::insight::cohort::Variable;
use medspiller_core::questionnaire::instrument::{Instrument, Item};
use medspiller_core::questionnaire::scoring;

use super::cells::{Cell, Cells, End};
use super::fault::{Fault, Problem};
use super::header::{self, Header, Holds, Wanted};
use super::number;

/// A variable and what it is called.
pub struct Named<'a> {
    /// The item's code, or the name given on the command line.
    pub name: String,
    /// The item; none for what was named on the command line.
    pub item: Option<&'a Item>,
    /// Its columns.
    pub variable: Variable,
}

/// A file, read.
pub struct Wide<'a> {
    /// How many rows.
    pub people: usize,
    /// The items in the instrument's order, then the variables as they were named.
    pub variables: Vec<Named<'a>>,
}

/// Where a column's values go.
enum Column {
    Ignored,
    Codes {
        /// What each code from 0 (missing) up is stored as; its length is what codes there are.
        stored_as: Vec<u8>,
        values: Vec<u8>,
    },
    Numbers(Vec<f64>),
}

/// Reads the file's bytes.
///
/// # Errors
/// The first fault in the file. What makes it no text at all is found before all else.
pub fn read<'a>(
    bytes: &[u8],
    variables: &[String],
    instrument: &'a Instrument,
) -> Result<Wide<'a>, Fault> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    check_is_text(text)?;
    if text.iter().all(u8::is_ascii_whitespace) {
        return Err(Fault::new(1, 1, Problem::Empty));
    }
    let wanted = Wanted::new(instrument, variables)?;
    let (header, mut cells) = header::read(text, &wanted)?;
    let mut columns: Vec<Column> = header.columns.iter().map(column).collect();
    let mut people = 0;
    while !cells.is_done() {
        read_row(&mut cells, &mut columns, &header)?;
        people += 1;
    }
    Ok(Wide { people, variables: variables_of(columns, &header, &wanted) })
}

fn check_is_text(text: &[u8]) -> Result<(), Fault> {
    if text.starts_with(b"\xff\xfe") || text.starts_with(b"\xfe\xff") {
        return Err(Fault::new(1, 1, Problem::Utf16));
    }
    let is_utf8 = std::str::from_utf8(text);
    if is_utf8.is_ok() && !text.contains(&0) {
        return Ok(());
    }
    let nul = text.iter().position(|byte| *byte == 0);
    let (until, problem) = match (is_utf8, nul) {
        (Ok(_), None) => return Ok(()),
        (Err(error), Some(nul)) if error.valid_up_to() < nul => {
            (error.valid_up_to(), Problem::NotText)
        }
        (_, Some(nul)) => (nul, Problem::Nul),
        (Err(error), None) => (error.valid_up_to(), Problem::NotText),
    };
    let (line, column) = place_after(text.get(..until).unwrap_or_default());
    Err(Fault::new(line, column, problem))
}

/// The line and cell that come after `start`, the part of a file before something that is no text.
fn place_after(start: &[u8]) -> (usize, usize) {
    let first_line: Vec<u8> =
        start.iter().copied().take_while(|byte| !matches!(byte, b'\n' | b'\r')).collect();
    let count = |separator: &u8| first_line.iter().filter(|byte| *byte == separator).count();
    let separator = b",;\t".iter().copied().max_by_key(count).filter(|byte| count(byte) > 0);
    let mut cells = Cells::new(start, separator);
    loop {
        let place = (cells.line(), cells.column());
        match cells.read() {
            // a quote still open is where the cell is
            Err(fault) => return (fault.line, fault.column),
            // the last cell is the one that what is no text stands in, unless a line break ends it
            Ok(_) if cells.is_done() && ends_line(start) => return (cells.line(), cells.column()),
            Ok(_) if cells.is_done() => return place,
            Ok(_) => {}
        }
    }
}

fn ends_line(text: &[u8]) -> bool {
    matches!(text.last(), Some(b'\n' | b'\r'))
}

fn column(holds: &Holds<'_>) -> Column {
    match holds {
        Holds::Other => Column::Ignored,
        Holds::Variable(..) => Column::Numbers(Vec::new()),
        Holds::Item(item, _) => {
            // recoded as it is stored: up is better from here on
            let recoded = (1..=item.highest_code()).map(|code| scoring::recode(item, code));
            let stored_as = std::iter::once(Some(0)).chain(recoded).flatten().collect();
            Column::Codes { stored_as, values: Vec::new() }
        }
    }
}

fn read_row(
    cells: &mut Cells<'_>,
    columns: &mut [Column],
    header: &Header<'_>,
) -> Result<(), Fault> {
    let (first_line, expected) = (cells.line(), columns.len());
    for (place, column) in (1..).zip(columns) {
        if let Column::Codes { stored_as, values } = column
            && place < expected
            && let Some(code) = cells.read_digit(highest(stored_as))
        {
            values.push(stored(stored_as, code));
            continue;
        }
        let name = || header.names.get(place - 1);
        let cell = cells.read().map_err(|fault| fault.named(name()))?;
        put(&cell, column)
            .map_err(|problem| Fault::new(cell.line, place, problem).named(name()))?;
        if cell.end == End::Row && place < expected {
            let problem = Problem::RowTooShort { found: place, expected };
            return Err(Fault::new(first_line, place + 1, problem).named(header.names.get(place)));
        }
        if cell.end == End::Cell && place == expected {
            return Err(Fault::new(first_line, place + 1, Problem::RowTooLong(expected)));
        }
    }
    Ok(())
}

fn highest(stored_as: &[u8]) -> u8 {
    u8::try_from(stored_as.len() - 1).unwrap_or(u8::MAX)
}

fn stored(stored_as: &[u8], code: u8) -> u8 {
    stored_as.get(usize::from(code)).copied().unwrap_or(0)
}

fn put(cell: &Cell<'_>, column: &mut Column) -> Result<(), Problem> {
    match column {
        Column::Ignored => {}
        Column::Numbers(values) => values.push(number::number(&cell.text)?.unwrap_or(f64::NAN)),
        Column::Codes { stored_as, values } => {
            let code = number::code(&cell.text, highest(stored_as))?;
            values.push(stored(stored_as, code));
        }
    }
    Ok(())
}

fn variables_of<'a>(
    columns: Vec<Column>,
    header: &Header<'a>,
    wanted: &Wanted<'a>,
) -> Vec<Named<'a>> {
    let items = wanted.instrument.items();
    let mut of_items: Vec<Vec<(u32, Vec<u8>)>> = vec![Vec::new(); items.len()];
    let mut of_variables: Vec<Vec<(u32, Vec<f64>)>> = vec![Vec::new(); wanted.variables.len()];
    for (holds, column) in header.columns.iter().zip(columns) {
        match (holds, column) {
            (Holds::Item(item, round), Column::Codes { values, .. }) => {
                let place = items.iter().position(|other| other.code == item.code);
                if let Some(rounds) = place.and_then(|place| of_items.get_mut(place)) {
                    rounds.push((*round, values));
                }
            }
            (Holds::Variable(place, round), Column::Numbers(values)) => {
                if let Some(rounds) = of_variables.get_mut(*place) {
                    rounds.push((*round, values));
                }
            }
            _ => {}
        }
    }
    let items = items.iter().zip(of_items).map(|(item, rounds)| Named {
        name: item.code.0.clone(),
        item: Some(item),
        variable: Variable::Codes { highest: item.highest_code(), rounds: in_order(rounds) },
    });
    let variables = wanted.variables.iter().zip(of_variables).map(|(name, rounds)| Named {
        name: name.clone(),
        item: None,
        variable: Variable::Numbers { rounds: in_order(rounds) },
    });
    items.chain(variables).filter(|named| !is_empty(&named.variable)).collect()
}

fn in_order<T>(mut rounds: Vec<(u32, T)>) -> Vec<(u32, T)> {
    rounds.sort_by_key(|(round, _)| *round);
    rounds
}

fn is_empty(variable: &Variable) -> bool {
    match variable {
        Variable::Codes { rounds, .. } => rounds.is_empty(),
        Variable::Numbers { rounds } => rounds.is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn columns(text: &str, variables: &[&str]) -> Vec<(String, Variable)> {
        let variables: Vec<String> = variables.iter().map(|name| (*name).to_owned()).collect();
        let wide = read(text.as_bytes(), &variables, Instrument::embedded().unwrap()).unwrap();
        wide.variables.into_iter().map(|named| (named.name, named.variable)).collect()
    }

    fn codes(name: &str, highest: u8, rounds: &[(u32, &[u8])]) -> (String, Variable) {
        let rounds = rounds.iter().map(|(round, codes)| (*round, codes.to_vec())).collect();
        (name.to_owned(), Variable::Codes { highest, rounds })
    }

    #[test]
    fn values_go_into_their_columns_in_the_order_of_items_and_rounds() {
        let read = columns("S2.3,x,S2,O1\n1,a,5,2\n,b,.,1\n", &[]);
        let expected =
            [codes("O1", 2, &[(1, &[2, 1])]), codes("S2", 5, &[(1, &[5, 0]), (3, &[1, 0])])];
        assert_eq!(read, expected);
    }

    #[test]
    fn reversed_items_are_recoded_and_missing_stays_missing() {
        let read = columns("O13,S12\n1,1\n2,5\n,\n", &[]);
        assert_eq!(
            read,
            [codes("O13", 2, &[(1, &[2, 1, 0])]), codes("S12", 5, &[(1, &[5, 1, 0])])]
        );
    }

    #[test]
    fn variables_are_numbers_after_the_items() {
        let read = columns("T.2;S1;T\n1,5;1;-2e3\n7;2;8\n", &["T"]);
        let numbers = Variable::Numbers { rounds: vec![(1, vec![-2e3, 8.0]), (2, vec![1.5, 7.0])] };
        assert_eq!(read, [codes("S1", 5, &[(1, &[1, 2])]), ("T".into(), numbers)]);
    }

    #[test]
    fn a_single_column_has_an_empty_line_for_a_missing_answer() {
        assert_eq!(columns("S1\n1\n\n3\n", &[]), [codes("S1", 5, &[(1, &[1, 0, 3])])]);
    }

    #[test]
    fn what_is_no_text_is_placed() {
        for (text, line, column, problem) in [
            (&b"S1,S2\n1,\x00\n"[..], 2, 2, Problem::Nul),
            (b"S1,S2\n1,2\n\x00", 3, 1, Problem::Nul),
            (b"\x00", 1, 1, Problem::Nul),
            (b"S1;\xe5r\n", 1, 2, Problem::NotText),
            (b"S1,x\n1,\"a\n\xff", 2, 2, Problem::NotText),
            (b"\xef\xbb\xbfS1\n1\n\xc3", 3, 1, Problem::NotText),
            (b"\xff\xfeS\x001\x00", 1, 1, Problem::Utf16),
            (b"S1,\xff,\x00", 1, 2, Problem::NotText),
            (b"S1,\x00,\xff", 1, 2, Problem::Nul),
        ] {
            let fault = read(text, &[], Instrument::embedded().unwrap()).err().unwrap();
            assert_eq!(fault, Fault::new(line, column, problem), "{text:?}");
        }
    }

    fn column_lengths(variable: &Variable) -> Vec<usize> {
        match variable {
            Variable::Codes { rounds, .. } => rounds.iter().map(|(_, codes)| codes.len()).collect(),
            Variable::Numbers { rounds } => rounds.iter().map(|(_, all)| all.len()).collect(),
        }
    }

    proptest! {
        #[test]
        fn a_file_is_read_whole_or_refused_at_a_place_in_it(
            start in prop::sample::select(vec!["S1,T,S2.2\n1,2,3\n", "S1;T;O1\n", "S1", "", "\"S1\"\t"]),
            middle in prop::collection::vec(prop::sample::select(
                b"0123456S T.,;\t\"\r\n\0\xff\xc3\xa5e-".to_vec()), 0..30),
            end in prop::sample::select(vec!["", "\n", "\n1,2,3", ",\"2,5\",3\r\n"]),
        ) {
            let file = [start.as_bytes(), &middle, end.as_bytes()].concat();
            match read(&file, &["T".to_owned()], Instrument::embedded().unwrap()) {
                Ok(wide) => {
                    for named in &wide.variables {
                        for length in column_lengths(&named.variable) {
                            prop_assert_eq!(length, wide.people);
                        }
                    }
                }
                Err(fault) => {
                    let lines = 1 + file.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
                    prop_assert!((1..=lines).contains(&fault.line));
                    prop_assert!((1..=file.len() + 1).contains(&fault.column));
                }
            }
        }
    }
}
