//! Medspiller's command line, for coordinators and evaluators.
//!
//! One file a subcommand. Results go to standard output, and only whole ones; errors go to
//! standard error, with exit status 2.
//!
//! - [`evaluate`]: what a file of answers says.
//! - [`demo`]: an encrypted vault with invented people.
//! - [`check`]: whether a vault is whole.
//! - [`moment`]: the system's clock, which the core doesn't read.

mod check;
mod demo;
mod evaluate;
mod moment;

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
    /// Make an encrypted vault with invented people, to try the app with
    Demo(demo::Arguments),
    /// Check a demo vault: every page, signature and chain, and that a rebuild gives the same
    Check(check::Arguments),
}

/// How a subcommand that did its work ended.
enum Ended {
    /// All is well.
    Well,
    /// It found faults, and has printed them.
    WithFaults,
}

fn main() -> ExitCode {
    let done = match CommandLine::parse().command {
        Command::Evaluate(arguments) => {
            evaluate::run(&arguments).map(|()| Ended::Well).map_err(|e| e.to_string())
        }
        Command::Demo(arguments) => {
            demo::run(&arguments).map(|()| Ended::Well).map_err(|e| e.to_string())
        }
        Command::Check(arguments) => check::run(&arguments).map_err(|e| e.to_string()),
    };
    match done {
        Ok(Ended::Well) => ExitCode::SUCCESS,
        Ok(Ended::WithFaults) => ExitCode::from(1),
        Err(fault) => {
            eprintln!("medspiller: {fault}");
            ExitCode::from(2)
        }
    }
}
