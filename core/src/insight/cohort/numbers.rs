//! Any finite numbers. Two passes: the mean, then the squares about it. Sums carry their rounding
//! error along (Neumaier 1974), and values are scaled by a power of two so that no square
//! overflows or vanishes.

use std::collections::BTreeMap;

use super::{Changes, Stability, Summary, jacobson_truax};

/// A sum that keeps what rounding would lose.
fn sum(values: impl Iterator<Item = f64>) -> f64 {
    let (mut total, mut lost) = (0.0_f64, 0.0_f64);
    for value in values {
        let next = total + value;
        lost += if total.abs() >= value.abs() {
            (total - next) + value
        } else {
            (value - next) + total
        };
        total = next;
    }
    total + lost
}

/// Numbers times a power of two that brings the largest near 1, so that they can be squared.
struct Scaled {
    values: Vec<f64>,
    /// What to multiply a figure by to have it in the numbers' own unit.
    unit: f64,
}

/// The power of two at or below the largest absolute value, 1 where all are 0.
fn unit_of(values: impl Iterator<Item = f64>) -> f64 {
    let largest = values.fold(0.0_f64, |largest, value| largest.max(value.abs()));
    if largest < f64::MIN_POSITIVE {
        // all 0, or so near that they have few digits themselves
        return if largest == 0.0 { 1.0 } else { f64::MIN_POSITIVE };
    }
    // clears the mantissa; 2^1000 keeps both the unit and one over it in range
    f64::from_bits(largest.to_bits() & (0x7ff << 52)).min(2.0_f64.powi(1000))
}

impl Scaled {
    fn mean(&self) -> f64 {
        sum(self.values.iter().copied()) / self.values.len() as f64
    }

    /// The squares about the mean. What rounding left in the mean is taken out again.
    fn squares(&self) -> f64 {
        let mean = self.mean();
        let about = |value: &f64| value - mean;
        let rest = sum(self.values.iter().map(about));
        sum(self.values.iter().map(|value| about(value).powi(2)))
            - rest * rest / self.values.len() as f64
    }

    fn summary(&self, has_spread: bool) -> Summary {
        let n = self.values.len();
        let in_range = |figure: f64| Some(figure * self.unit).filter(|figure| figure.is_finite());
        let sd = || (self.squares().max(0.0) / (n as f64 - 1.0)).sqrt();
        Summary {
            n: n as u64,
            mean: if n >= 1 { in_range(self.mean()) } else { None },
            sd: if n >= 2 { in_range(if has_spread { sd() } else { 0.0 }) } else { None },
        }
    }
}

pub(super) fn summary(column: &[f64]) -> Summary {
    let present = || column.iter().copied().filter(|value| value.is_finite());
    let unit = unit_of(present());
    let scaled = Scaled { values: present().map(|value| value / unit).collect(), unit };
    let has_spread = scaled.values.iter().any(|value| Some(value) != scaled.values.first());
    scaled.summary(has_spread)
}

pub(super) fn changes(from: &[f64], to: &[f64]) -> Changes {
    let both = || {
        let rows = from.iter().copied().zip(to.iter().copied());
        rows.filter(|(earlier, later)| earlier.is_finite() && later.is_finite())
    };
    let unit = unit_of(both().flat_map(|(earlier, later)| [earlier, later]));
    let rows: Vec<(f64, f64)> =
        both().map(|(earlier, later)| (earlier / unit, later / unit)).collect();
    let scaled = Scaled { values: rows.iter().map(|(a, b)| b - a).collect(), unit };
    let has_spread = differ_truly(&rows);
    let people = |which: fn(f64, f64) -> bool| both().filter(|(a, b)| which(*a, *b)).count() as u64;
    Changes {
        difference: scaled.summary(has_spread),
        has_spread,
        improved: people(|earlier, later| later > earlier),
        unchanged: people(|earlier, later| later == earlier),
        worsened: people(|earlier, later| later < earlier),
        counts: BTreeMap::new(),
        stability: stability(&rows, unit),
    }
}

/// Whether the changes differ by more than the rounding of the decimals they come from: 1.1 - 1.0
/// and 0.3 - 0.2 are the same change, though not to the last bit. Each change is known to within a
/// few units in the last place of its row's numbers; if some value is within that of all of them,
/// there is no spread.
fn differ_truly(rows: &[(f64, f64)]) -> bool {
    let (mut highest_low, mut lowest_high) = (f64::NEG_INFINITY, f64::INFINITY);
    for (earlier, later) in rows {
        let known_to = 2.0 * f64::EPSILON * earlier.abs().max(later.abs());
        highest_low = highest_low.max(later - earlier - known_to);
        lowest_high = lowest_high.min(later - earlier + known_to);
    }
    highest_low > lowest_high
}

fn stability(rows: &[(f64, f64)], unit: f64) -> Option<Stability> {
    let first = Scaled { values: rows.iter().map(|(earlier, _)| *earlier).collect(), unit };
    let second = Scaled { values: rows.iter().map(|(_, later)| *later).collect(), unit };
    let (squares, later_squares) = (first.squares(), second.squares());
    if rows.len() < 2 || squares <= 0.0 || later_squares <= 0.0 {
        return None;
    }
    let (mean, later_mean) = (first.mean(), second.mean());
    let products = sum(rows.iter().map(|(a, b)| (a - mean) * (b - later_mean)));
    let r = products / (squares.sqrt() * later_squares.sqrt());
    let sd = (squares / (rows.len() as f64 - 1.0)).sqrt();
    let threshold = jacobson_truax(sd, r);
    let beyond = rows.iter().filter(|(a, b)| (b - a).abs() > threshold).count() as u64;
    let (sd, threshold) = (sd * unit, threshold * unit);
    (sd.is_finite() && threshold.is_finite()).then_some(Stability { sd, r, threshold, beyond })
}
