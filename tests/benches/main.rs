//! The numbers that the project must reach, each a ratio of two things measured turn by turn in one
//! run. Prints the rows of a Markdown table; `make bench` puts them into `RESULTS.md`.
//!
//! One program, since linking one takes a minute. `cargo bench -p medspiller-tests -- answer open`
//! runs those two.
//!
//! - [`answer`]: an answer on disk.
//! - [`finish`]: a part finished.
//! - [`open`]: the first screen.
//! - [`foreign`]: changes from elsewhere.
//! - [`evaluate`]: a cohort's figures.
//! - [`size`]: the library.

#![allow(clippy::unwrap_used, reason = "a benchmark stops where something is not as it should be")]

mod answer;
mod evaluate;
mod finish;
mod foreign;
mod open;
mod size;

use medspiller_tests::measuring::Row;

type Measured = fn() -> Row;

const ALL: [(&str, Measured); 6] = [
    ("answer", answer::run),
    ("finish", finish::run),
    ("open", open::run),
    ("evaluate", evaluate::run),
    ("foreign", foreign::run),
    ("size", size::run),
];

fn main() {
    // cargo adds options of its own
    let asked: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    for (name, run) in ALL {
        if asked.is_empty() || asked.iter().any(|asked| asked == name) {
            println!("{}", run());
        }
    }
}
