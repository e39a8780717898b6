//! Medspiller's command line, for coordinators and evaluators.
//!
//! One file a subcommand. Results go to standard output, and only whole ones; errors go to
//! standard error, with exit status 2.
//!
//! - [`evaluate`]: what a file of answers says.

mod evaluate;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "medspiller", version, about, disable_help_subcommand = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Evaluate a file of answers: one row a person, one column an item and round.
    Evaluate(evaluate::Arguments),
}

fn main() -> ExitCode {
    let done = match CommandLine::parse().command {
        Command::Evaluate(arguments) => evaluate::run(&arguments),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("medspiller: {fault}");
            ExitCode::from(2)
        }
    }
}
