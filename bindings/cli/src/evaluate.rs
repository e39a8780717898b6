//! `medspiller evaluate FILE.csv`: what many people's answers say.
//!
//! The file is wide, as SPSS exports it: one row a person, columns named by an item's code for
//! round 1 and with `.2`, `.3` ... for later rounds. It is read in one pass into a compact column
//! for each; then the core's figures are printed. Nothing is printed of a file with a fault in it.
//!
//! - `fault`: what can be wrong with a file, and where.
//! - `cells`: bytes to cells, quotes and all.
//! - `header`: which separator, and what each column holds.
//! - `number`: a cell's text as a number.
//! - `wide`: the whole file, as columns.
//! - `table` and `json`: the figures, for people and for programs.

mod cells;
mod fault;
mod header;
mod json;
mod number;
mod table;
mod wide;

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use medspiller_core::insight::cohort::{self, VariableFigures};
use medspiller_core::questionnaire::instrument::{Instrument, InstrumentError, Item};
use thiserror::Error;

use fault::Fault;

/// What `evaluate` is told.
#[derive(clap::Args)]
pub struct Arguments {
    /// A file of comma-, semicolon- or tab-separated text
    ///
    /// Columns are named O1 to O18 and S1 to S14, followed by .2, .3 and so on for later rounds.
    /// Objective answers are 1 (no) or 2 (yes), subjective 1 to 5; an empty cell or a dot is a
    /// missing answer. Reversed items are recoded, so that higher is better.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Print the figures as JSON
    #[arg(long)]
    json: bool,
    /// Also evaluate this column, and its .2, .3 and so on, as numbers; may be given again
    #[arg(long = "variable", value_name = "V")]
    variables: Vec<String>,
}

/// Why nothing was evaluated.
#[derive(Debug, Error)]
pub enum EvaluateError {
    /// The file can't be opened or read.
    #[error("{}: {source}", file.display())]
    Unreadable {
        /// Which file.
        file: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// What the file holds can't be evaluated.
    #[error("{}, {fault}", file.display())]
    Faulty {
        /// Which file.
        file: PathBuf,
        /// What is wrong with it, and where.
        fault: Fault,
    },
    /// The result can't be written to standard output.
    #[error("the result can't be written: {0}")]
    Unwritable(#[from] io::Error),
    /// The program was built from a damaged instrument.
    #[error(transparent)]
    Instrument(#[from] &'static InstrumentError),
}

/// One variable, evaluated.
struct Evaluated<'a> {
    name: String,
    /// The item, unless the column was named on the command line.
    item: Option<&'a Item>,
    figures: VariableFigures,
}

/// Evaluates the file and prints the figures.
///
/// # Errors
/// Whatever is wrong with the file; nothing has been printed then.
pub fn run(arguments: &Arguments) -> Result<(), EvaluateError> {
    let instrument = Instrument::embedded()?;
    let file = || arguments.file.clone();
    let bytes = fs::read(&arguments.file)
        .map_err(|source| EvaluateError::Unreadable { file: file(), source })?;
    let wide = wide::read(&bytes, &arguments.variables, instrument)
        .map_err(|fault| EvaluateError::Faulty { file: file(), fault })?;
    let people = wide.people;
    let evaluated: Vec<Evaluated<'_>> = wide
        .variables
        .into_iter()
        .map(|named| Evaluated {
            figures: cohort::figures(&named.variable),
            name: named.name,
            item: named.item,
        })
        .collect();
    let text = if arguments.json {
        json::text(people, &evaluated).map_err(io::Error::from)?
    } else {
        table::text(people, &evaluated)
    };
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // whoever reads has read enough, as `head` does
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}
