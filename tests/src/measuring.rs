//! Measuring work against a yardstick: both in one run, turn by turn, so that what else the machine
//! does falls on both alike. What is told is a ratio, and the times it is of.

use std::fmt;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long something took, each time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Times {
    /// Shortest first; never empty.
    sorted: Vec<Duration>,
}

impl Times {
    /// Of at least one time; of none, nothing took no time.
    pub fn of(times: impl IntoIterator<Item = Duration>) -> Self {
        let mut sorted: Vec<Duration> = times.into_iter().collect();
        if sorted.is_empty() {
            sorted.push(Duration::ZERO);
        }
        sorted.sort();
        Self { sorted }
    }

    /// The middle one (of an even number the later of the two).
    pub fn median(&self) -> Duration {
        self.at(1, 2)
    }

    /// Half of the times lie between these two.
    pub fn middle_half(&self) -> (Duration, Duration) {
        (self.at(1, 4), self.at(3, 4))
    }

    fn at(&self, numerator: usize, denominator: usize) -> Duration {
        let last = self.sorted.len() - 1;
        self.sorted[(self.sorted.len() * numerator / denominator).min(last)]
    }
}

impl fmt::Display for Times {
    /// `1.23 ms (1.10-1.41)`: the median, and the middle half.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (unit, micros) = match self.median() {
            median if median < Duration::from_millis(1) => ("µs", 1.0),
            median if median < Duration::from_secs(1) => ("ms", 1e3),
            _ => ("s", 1e6),
        };
        let shown = |time: Duration| three_digits(time.as_secs_f64() * 1e6 / micros);
        let (from, to) = self.middle_half();
        write!(f, "{} {unit} ({}-{})", shown(self.median()), shown(from), shown(to))
    }
}

/// How long `work` takes, and what it gives: letting go of that isn't measured.
pub fn time<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let result = black_box(work());
    (start.elapsed(), result)
}

/// Does `work` and then `yardstick`, `turns` times after `warm_up` that don't count. Each gives how
/// long its part took that is to be measured ([`time`]), and is told which turn it is.
///
/// # Errors
/// The first that either gives.
pub fn in_turn<E>(
    (warm_up, turns): (usize, usize),
    mut work: impl FnMut(usize) -> Result<Duration, E>,
    mut yardstick: impl FnMut(usize) -> Result<Duration, E>,
) -> Result<(Times, Times), E> {
    let mut times = (Vec::new(), Vec::new());
    for turn in 0..warm_up + turns {
        let (ours, bare) = (work(turn)?, yardstick(turn)?);
        if turn >= warm_up {
            times.0.push(ours);
            times.1.push(bare);
        }
    }
    Ok((Times::of(times.0), Times::of(times.1)))
}

/// What the workspace built beside this benchmark: a library, or another program.
pub fn built(name: &str) -> PathBuf {
    let this = std::env::current_exe().unwrap_or_default();
    // benchmarks lie one folder further down, in `deps`
    this.ancestors().nth(2).unwrap_or(Path::new("")).join(name)
}

/// What a ratio must keep to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bound {
    /// At most so many times as long.
    AtMost(f64),
    /// At least so many times faster.
    Faster(f64),
}

/// One line of the table of results, in Markdown: work, measured, yardstick, ratio, bound, within.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row([String; 6]);

impl Row {
    /// Two times and the bound of their ratio.
    pub fn ratio(work: &str, ours: &Times, yardstick: &Times, bound: Bound) -> Self {
        let seconds = |times: &Times| times.median().as_secs_f64().max(1e-9);
        let (ratio, bound, within) = match bound {
            Bound::AtMost(most) => {
                let ratio = seconds(ours) / seconds(yardstick);
                (ratio, format!("<= {most}"), ratio <= most)
            }
            Bound::Faster(least) => {
                let ratio = seconds(yardstick) / seconds(ours);
                (ratio, format!(">= {least} faster"), ratio >= least)
            }
        };
        let ratio = format!("{ratio:.2}");
        Self::free(work, &ours.to_string(), &yardstick.to_string(), &ratio, &bound, within)
    }

    /// A line whose figures are already text; empty ones are dashes.
    pub fn free(
        work: &str,
        measured: &str,
        yardstick: &str,
        ratio: &str,
        bound: &str,
        within: bool,
    ) -> Self {
        let within = if within { "yes" } else { "**no**" };
        Self([work, measured, yardstick, ratio, bound, within].map(cell))
    }

    /// A line for what could not be measured here, and why.
    pub fn not_measured(work: &str, bound: &str, why: &str) -> Self {
        Self([work, "not measured", "", "", bound, why].map(cell))
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "| {} |", self.0.join(" | "))
    }
}

fn cell(text: &str) -> String {
    if text.is_empty() { "-".into() } else { text.replace('|', "\\|") }
}

/// A figure with three digits that count: `0.0123`, `1.23`, `12.3`, `123`, `1230`.
fn three_digits(figure: f64) -> String {
    let digits = match figure {
        _ if figure >= 100.0 => 0,
        _ if figure >= 10.0 => 1,
        _ if figure >= 1.0 => 2,
        _ => 3,
    };
    format!("{figure:.digits$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn millis(millis: &[u64]) -> Times {
        Times::of(millis.iter().copied().map(Duration::from_millis))
    }

    #[test]
    fn the_median_and_the_middle_half_are_of_the_sorted_times() {
        let times = millis(&[9, 1, 5, 3, 7]);
        assert_eq!(times.median(), Duration::from_millis(5));
        assert_eq!(times.middle_half(), (Duration::from_millis(3), Duration::from_millis(7)));
        assert_eq!(
            millis(&[4]).middle_half(),
            (Duration::from_millis(4), Duration::from_millis(4))
        );
        assert_eq!(times.to_string(), "5.00 ms (3.00-7.00)");
        assert_eq!(millis(&[1500, 2500]).to_string(), "2.50 s (1.50-2.50)");
        assert_eq!(Times::of([Duration::from_micros(123)]).to_string(), "123 µs (123-123)");
    }

    #[test]
    fn warm_up_is_done_and_not_counted_and_the_two_take_turns() {
        let order = std::cell::RefCell::new(Vec::new());
        let turn = |who: char| {
            let order = &order;
            move |turn: usize| -> Result<Duration, ()> {
                order.borrow_mut().push((who, turn));
                Ok(Duration::from_millis(turn as u64))
            }
        };
        let (ours, bare) = in_turn((1, 2), turn('a'), turn('b')).unwrap();
        assert_eq!((ours, bare), (millis(&[1, 2]), millis(&[1, 2])));
        let expected = [('a', 0), ('b', 0), ('a', 1), ('b', 1), ('a', 2), ('b', 2)];
        assert_eq!(*order.borrow(), expected);
    }

    #[test]
    fn a_row_says_whether_its_ratio_is_within_its_bound() {
        let row = |ours: u64, bare: u64, bound| {
            Row::ratio("work", &millis(&[ours]), &millis(&[bare]), bound).to_string()
        };
        assert_eq!(
            row(3, 2, Bound::AtMost(1.5)),
            "| work | 3.00 ms (3.00-3.00) | 2.00 ms (2.00-2.00) | 1.50 | <= 1.5 | yes |"
        );
        assert!(row(4, 2, Bound::AtMost(1.5)).ends_with("| 2.00 | <= 1.5 | **no** |"));
        assert!(row(2, 10, Bound::Faster(5.0)).ends_with("| 5.00 | >= 5 faster | yes |"));
        assert!(row(2, 9, Bound::Faster(5.0)).ends_with("| 4.50 | >= 5 faster | **no** |"));
        assert_eq!(
            Row::not_measured("a | b", "<= 1", "no pip").to_string(),
            "| a \\| b | not measured | - | - | <= 1 | no pip |"
        );
    }
}
