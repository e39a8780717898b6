//! The figures of a cohort: n, mean, spread, and the paired test between rounds.
//!
//! For the municipality's evaluation, from exports; never of one person.

use std::collections::HashMap;

use medspiller_core::app::answering::instrument;
use medspiller_core::insight::cohort::{self, Variable};
use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::questionnaire::answer::ItemCode;
use medspiller_core::questionnaire::scoring;

use crate::error::MedspillerError;

/// One round's answers to an item, one entry a person, in the same order in every round.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RoundColumn {
    /// 1 for the first.
    pub round: u32,
    /// The codes as given, not recoded; none is missing.
    pub codes: Vec<Option<u8>>,
}

/// All figures of one item, reversed items recoded so that up is better.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ItemFigures {
    /// Each round.
    pub rounds: Vec<RoundFigures>,
    /// Each pair of rounds, earlier to later.
    pub pairs: Vec<PairFigures>,
}

/// One round.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct RoundFigures {
    /// Which.
    pub round: u32,
    /// How many have an answer.
    pub n: u64,
    /// Their mean; none when there is nobody.
    pub mean: Option<f64>,
    /// The sample standard deviation (n - 1); none under two.
    pub sd: Option<f64>,
}

/// A pair of rounds, among those with an answer in both.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
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
    /// Student's t of the paired test; none where it doesn't exist.
    pub t: Option<f64>,
    /// Its degrees of freedom.
    pub df: Option<u64>,
    /// Its two-sided p.
    pub p: Option<f64>,
    /// How many are higher later.
    pub improved: u64,
    /// How many are the same.
    pub unchanged: u64,
    /// How many are lower later.
    pub worsened: u64,
    /// How many changed by each possible number of steps.
    pub changes: HashMap<i8, u64>,
    /// 1.96 * SD * sqrt 2 * sqrt(1 - r) with the stability r; none where it doesn't exist.
    pub stability_threshold: Option<f64>,
    /// How many changed by more than the threshold, either way.
    pub beyond_stability: Option<u64>,
}

/// The figures of an item over rounds.
///
/// Invalid names the item when the instrument doesn't have it or a code is none of its answers, and
/// `rounds` when a round stands twice or the columns are not equally long.
#[uniffi::export]
pub fn item_figures(
    item: String,
    rounds: Vec<RoundColumn>,
) -> Result<ItemFigures, MedspillerError> {
    let code = ItemCode(item);
    let refuse = |field: &str| Invalid::new(field, Reason::OutOfRange);
    let item = instrument()?.item(&code).ok_or_else(|| refuse(&code.0))?;
    let people = rounds.first().map(|column| column.codes.len());
    let mut columns: Vec<(u32, Vec<u8>)> = Vec::new();
    for column in rounds {
        if Some(column.codes.len()) != people || columns.iter().any(|(r, _)| *r == column.round) {
            return Err(refuse("rounds").into());
        }
        let recode = |code: Option<u8>| match code {
            Some(code) => scoring::recode(item, code).ok_or_else(|| refuse(&item.code.0)),
            None => Ok(0),
        };
        columns
            .push((column.round, column.codes.into_iter().map(recode).collect::<Result<_, _>>()?));
    }
    columns.sort_by_key(|(round, _)| *round);
    Ok(cohort::figures(&Variable::Codes { highest: item.highest_code(), rounds: columns }).into())
}

impl From<cohort::VariableFigures> for ItemFigures {
    fn from(figures: cohort::VariableFigures) -> Self {
        Self {
            rounds: figures.rounds.into_iter().map(Into::into).collect(),
            pairs: figures.pairs.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<cohort::RoundFigures> for RoundFigures {
    fn from(figures: cohort::RoundFigures) -> Self {
        let cohort::Summary { n, mean, sd } = figures.summary;
        Self { round: figures.round, n, mean, sd }
    }
}

impl From<cohort::PairFigures> for PairFigures {
    fn from(figures: cohort::PairFigures) -> Self {
        Self {
            from: figures.from,
            to: figures.to,
            n: figures.n,
            mean: figures.mean,
            sd: figures.sd,
            t: figures.t,
            df: figures.df,
            p: figures.p,
            improved: figures.improved,
            unchanged: figures.unchanged,
            worsened: figures.worsened,
            changes: figures.changes.into_iter().collect(),
            stability_threshold: figures.stability.as_ref().map(|s| s.threshold),
            beyond_stability: figures.stability.as_ref().map(|s| s.beyond),
        }
    }
}
