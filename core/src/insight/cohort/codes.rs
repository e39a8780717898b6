//! Answers to items. All figures come from one table of how many gave which two answers, in exact
//! integers; a column is read once, and only the last step rounds.

use std::collections::BTreeMap;

use super::{Changes, Stability, Summary, jacobson_truax};

/// The most codes an item has, and the code 0 for missing.
const CODES: usize = 6;

/// Sums over people, exact: up to 2^32 people with codes up to 5 keep far inside.
#[derive(Clone, Copy, Default)]
struct Sums {
    n: i128,
    sum: i128,
    squares: i128,
}

impl Sums {
    fn add(&mut self, value: i128, people: u64) {
        let people = i128::from(people);
        self.n += people;
        self.sum += value * people;
        self.squares += value * value * people;
    }

    /// n * n * the variance with n: the sum of squares about the mean, times n.
    fn spread(&self) -> i128 {
        self.n * self.squares - self.sum * self.sum
    }

    fn summary(&self) -> Summary {
        let n = self.n as f64;
        Summary {
            n: self.n as u64,
            mean: (self.n >= 1).then(|| self.sum as f64 / n),
            sd: (self.n >= 2).then(|| (self.spread() as f64 / (n * (n - 1.0))).sqrt()),
        }
    }
}

pub(super) fn summary(column: &[u8], highest: u8) -> Summary {
    let mut people = [0_u64; CODES];
    for &code in column {
        if let Some(people) = people.get_mut(usize::from(code)) {
            *people += 1;
        }
    }
    let mut sums = Sums::default();
    for (code, people) in (0_u8..).zip(people) {
        if (1..=highest).contains(&code) {
            sums.add(i128::from(code), people);
        }
    }
    sums.summary()
}

/// How many gave which two answers, for the codes of the item; [0] stands for missing.
fn table(from: &[u8], to: &[u8]) -> [[u64; CODES]; CODES] {
    let mut table = [[0; CODES]; CODES];
    for (&earlier, &later) in from.iter().zip(to) {
        let row = table.get_mut(usize::from(earlier));
        if let Some(people) = row.and_then(|row| row.get_mut(usize::from(later))) {
            *people += 1;
        }
    }
    table
}

pub(super) fn changes(from: &[u8], to: &[u8], highest: u8) -> Changes {
    let (mut first, mut second, mut difference) =
        (Sums::default(), Sums::default(), Sums::default());
    let mut products = 0_i128;
    let most = i8::try_from(highest).unwrap_or(i8::MAX) - 1;
    let mut counts: BTreeMap<i8, u64> = (-most..=most).map(|steps| (steps, 0)).collect();
    for (earlier, row) in (0_i8..).zip(table(from, to)) {
        for (later, people) in (0_i8..).zip(row) {
            let steps = later - earlier;
            if earlier == 0 || later == 0 || earlier > most + 1 || later > most + 1 {
                continue;
            }
            first.add(i128::from(earlier), people);
            second.add(i128::from(later), people);
            difference.add(i128::from(steps), people);
            products += i128::from(earlier) * i128::from(later) * i128::from(people);
            *counts.entry(steps).or_insert(0) += people;
        }
    }
    let people = |which: fn(&i8) -> bool| -> u64 {
        counts.iter().filter(|(steps, _)| which(steps)).map(|(_, people)| people).sum()
    };
    Changes {
        difference: difference.summary(),
        has_spread: difference.spread() > 0,
        improved: people(|steps| *steps > 0),
        unchanged: people(|steps| *steps == 0),
        worsened: people(|steps| *steps < 0),
        stability: stability(&first, &second, products, &counts),
        counts,
    }
}

fn stability(
    first: &Sums,
    second: &Sums,
    products: i128,
    counts: &BTreeMap<i8, u64>,
) -> Option<Stability> {
    if first.spread() == 0 || second.spread() == 0 {
        return None;
    }
    let covariance = (first.n * products - first.sum * second.sum) as f64;
    let r = covariance / ((first.spread() as f64).sqrt() * (second.spread() as f64).sqrt());
    let sd = first.summary().sd?;
    let threshold = jacobson_truax(sd, r);
    let beyond = counts
        .iter()
        .filter(|(steps, _)| f64::from(steps.unsigned_abs()) > threshold)
        .map(|(_, people)| people)
        .sum();
    Some(Stability { sd, r, threshold, beyond })
}
