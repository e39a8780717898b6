//! `five-years FOLDER CASES`: a vault in `FOLDER/vault` with five years of so many cases, for the
//! benchmarks that don't run in Rust. Prints the moment that they lead up to, in UTC milliseconds.

use std::path::Path;
use std::process::ExitCode;

use medspiller_core::app::AppError;
use medspiller_tests::{Phone, five_years};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, cases] = arguments.as_slice() else {
        eprintln!("five-years FOLDER CASES");
        return ExitCode::from(2);
    };
    match cases.parse().map_err(|_| AppError::NotFound("cases")).and_then(|n| make(folder, n)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("five-years: {error}");
            ExitCode::from(2)
        }
    }
}

fn make(folder: &str, cases: usize) -> Result<(), AppError> {
    let (app, _) = Phone::at(Path::new(folder))?.create()?;
    five_years::live(&app, cases)?;
    println!("{}", five_years::end()?.utc);
    Ok(())
}
