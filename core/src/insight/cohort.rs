//! Many people at once: what the source report computes of them, and no more.
//!
//! A variable has one column a round, and a person is the same row in each. Missing values are
//! left out pair by pair. Every figure that does not exist is none: nothing is divided by 0 people,
//! and no test is made of values that are all alike.
//!
//! There is no comparison group, and people with all rounds differ from the rest: whoever prints
//! these figures says so beside them.
//!
//! - here: the figures, and every pair of rounds of a variable.
//! - `codes`: answers to items, counted, so that every figure comes from exact integers.
//! - `numbers`: any finite numbers, summed so that no digit is lost on the way.

mod codes;
mod numbers;

use std::collections::BTreeMap;

use serde::Serialize;

use super::student;

/// A variable: a column for each round, in the order of the rounds.
#[derive(Debug, Clone, PartialEq)]
pub enum Variable {
    /// Answers to an item, recoded so that up is better; 0 is missing.
    Codes {
        /// The highest code: 2 in the objective part, 5 in the subjective.
        highest: u8,
        /// The rounds and their columns.
        rounds: Vec<(u32, Vec<u8>)>,
    },
    /// Any finite numbers; not-a-number is missing.
    Numbers {
        /// The rounds and their columns.
        rounds: Vec<(u32, Vec<f64>)>,
    },
}

/// n, mean and spread of one column.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Summary {
    /// How many have a value.
    pub n: u64,
    /// Their mean; none when there is nobody.
    pub mean: Option<f64>,
    /// The sample standard deviation (n - 1); none under two.
    pub sd: Option<f64>,
}

/// A column's summary, with its round.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RoundFigures {
    /// Which round.
    pub round: u32,
    /// Its figures.
    #[serde(flatten)]
    pub summary: Summary,
}

/// The changes from one round to a later one, among those with a value in both.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PairFigures {
    /// The earlier round.
    pub from: u32,
    /// The later round.
    pub to: u32,
    /// How many have both.
    pub n: u64,
    /// The mean of later minus earlier; none when there is nobody.
    pub mean: Option<f64>,
    /// The sample standard deviation of the changes (n - 1); none under two.
    pub sd: Option<f64>,
    /// Student's t of the paired test; none under two, or when all changed alike.
    pub t: Option<f64>,
    /// Its degrees of freedom, n - 1; none under two.
    pub df: Option<u64>,
    /// Its two-sided p; none where there is no t.
    pub p: Option<f64>,
    /// How many are higher later.
    pub improved: u64,
    /// How many are the same.
    pub unchanged: u64,
    /// How many are lower later.
    pub worsened: u64,
    /// How many changed by each possible number of steps; empty for numbers.
    pub changes: BTreeMap<i8, u64>,
    /// What the stability threshold says; none where it doesn't exist.
    #[serde(skip)]
    pub stability: Option<Stability>,
}

/// The stability threshold of an evaluation: 1.96 * SD * sqrt 2 * sqrt(1 - r), Jacobson and Truax's
/// formula (1991) with the stability r, the correlation of the two rounds, where a retest
/// reliability belongs. People who really changed lower r and raise the threshold: it is for the
/// evaluation of a cohort only, is named as what it is, and says nothing of one person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stability {
    /// The standard deviation of the earlier round (n - 1), among those with both.
    pub sd: f64,
    /// Pearson's correlation of the two rounds.
    pub r: f64,
    /// The threshold, in steps of the scale.
    pub threshold: f64,
    /// How many changed by more than it, either way.
    pub beyond: u64,
}

/// All figures of one variable.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VariableFigures {
    /// Each round.
    pub rounds: Vec<RoundFigures>,
    /// Each pair of rounds, earlier to later.
    pub pairs: Vec<PairFigures>,
}

/// The figures of `variable`: every round, and every pair of rounds.
pub fn figures(variable: &Variable) -> VariableFigures {
    match variable {
        Variable::Codes { highest, rounds } => every_pair(
            rounds,
            |column| codes::summary(column, *highest),
            |from, to| codes::changes(from, to, *highest),
        ),
        Variable::Numbers { rounds } => every_pair(rounds, numbers::summary, numbers::changes),
    }
}

fn every_pair<T>(
    rounds: &[(u32, Vec<T>)],
    summary: impl Fn(&[T]) -> Summary,
    changes: impl Fn(&[T], &[T]) -> Changes,
) -> VariableFigures {
    let each = rounds
        .iter()
        .map(|(round, column)| RoundFigures { round: *round, summary: summary(column) })
        .collect();
    let mut pairs = Vec::new();
    for (place, (from, earlier)) in rounds.iter().enumerate() {
        for (to, later) in rounds.iter().skip(place + 1) {
            pairs.push(pair_figures(*from, *to, changes(earlier, later)));
        }
    }
    VariableFigures { rounds: each, pairs }
}

/// What the two kinds of columns find out about a pair of rounds, each in its own way.
struct Changes {
    difference: Summary,
    has_spread: bool,
    improved: u64,
    unchanged: u64,
    worsened: u64,
    counts: BTreeMap<i8, u64>,
    stability: Option<Stability>,
}

fn pair_figures(from: u32, to: u32, changes: Changes) -> PairFigures {
    let Summary { n, mean, sd } = changes.difference;
    let df = (n >= 2).then(|| n - 1);
    let t = match (mean, sd) {
        (Some(mean), Some(sd)) if changes.has_spread => Some(mean / (sd / (n as f64).sqrt())),
        _ => None,
    };
    let t = t.filter(|t| t.is_finite());
    PairFigures {
        from,
        to,
        n,
        mean,
        sd,
        t,
        df,
        p: t.zip(df).and_then(|(t, df)| student::two_sided_p(t, df as f64)),
        improved: changes.improved,
        unchanged: changes.unchanged,
        worsened: changes.worsened,
        changes: changes.counts,
        stability: changes.stability,
    }
}

/// 1.96 * sd * sqrt 2 * sqrt(1 - r): see [`Stability`], and [`super::person`] for where r is a
/// reliability.
pub fn jacobson_truax(sd: f64, r: f64) -> f64 {
    // rounding can leave a correlation a hair above 1
    1.96 * sd * 2.0_f64.sqrt() * (1.0 - r).max(0.0).sqrt()
}

#[cfg(test)]
mod tests;
