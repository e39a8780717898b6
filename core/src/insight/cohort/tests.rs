use proptest::prelude::*;

use super::*;

fn codes(highest: u8, rounds: &[&[u8]]) -> VariableFigures {
    let rounds = (1..).zip(rounds.iter().map(|column| column.to_vec())).collect();
    figures(&Variable::Codes { highest, rounds })
}

fn numbers(rounds: &[&[f64]]) -> VariableFigures {
    let rounds = (1..).zip(rounds.iter().map(|column| column.to_vec())).collect();
    figures(&Variable::Numbers { rounds })
}

fn near(value: Option<f64>, expected: f64) {
    let value = value.unwrap();
    assert!((value - expected).abs() <= 1e-6, "{value} is not {expected}");
}

const NONE: f64 = f64::NAN;

/// The source's 77 people and what they must give.
fn s13_77() -> (Vec<Vec<u8>>, serde_json::Value) {
    let csv = include_str!("../../../../tests/vectors/s13_77.csv");
    let vectors = include_str!("../../../../tests/vectors/vectors.json");
    let mut columns = vec![Vec::new(); 3];
    for line in csv.lines().skip(1) {
        for (column, cell) in columns.iter_mut().zip(line.split(',').skip(1)) {
            column.push(cell.parse().unwrap());
        }
    }
    let vectors: serde_json::Value = serde_json::from_str(vectors).unwrap();
    (columns, vectors["s13_77"].clone())
}

#[test]
fn the_sources_77_answers_give_its_figures() {
    let (columns, expected) = s13_77();
    let columns: Vec<&[u8]> = columns.iter().map(Vec::as_slice).collect();
    let figures = codes(5, &columns);
    for (round, mean) in figures.rounds.iter().zip(expected["means"].as_array().unwrap()) {
        assert_eq!(round.summary.n, 77);
        near(round.summary.mean, mean.as_f64().unwrap());
    }
    let names = [("r1_r2", 1, 2), ("r1_r3", 1, 3), ("r2_r3", 2, 3)];
    for ((name, from, to), pair) in names.into_iter().zip(&figures.pairs) {
        assert_eq!((pair.from, pair.to, pair.df), (from, to, Some(76)));
        let test = &expected["paired_t"][name];
        for (figure, value) in [("mean", pair.mean), ("sd", pair.sd), ("t", pair.t), ("p", pair.p)]
        {
            near(value, test[figure].as_f64().unwrap());
        }
    }
    assert_eq!(figures.pairs[0].improved, 25);
    let last = &figures.pairs[1];
    for (steps, people) in &last.changes {
        let printed = expected["change_r1_r3"][steps.to_string()].as_u64().unwrap_or(0);
        assert_eq!(*people, printed, "{steps}");
    }
    let share = |name: &str| expected["share_r1_r3"][name].as_f64().unwrap();
    near(Some(last.improved as f64 / 77.0), share("improved"));
    near(Some(last.unchanged as f64 / 77.0), share("unchanged"));
    near(Some(last.worsened as f64 / 77.0), share("worsened"));
}

#[test]
fn the_stability_threshold_is_the_sources_both_ways_it_is_computed() {
    let (columns, expected) = s13_77();
    let expected = &expected["stability_change"];
    let as_numbers: Vec<Vec<f64>> =
        columns.iter().map(|column| column.iter().map(|code| f64::from(*code)).collect()).collect();
    let counted = codes(5, &[&columns[0], &columns[2]]).pairs[0].stability.unwrap();
    let summed = numbers(&[&as_numbers[0], &as_numbers[2]]).pairs[0].stability.unwrap();
    for stability in [counted, summed] {
        near(Some(stability.sd), expected["sd1"].as_f64().unwrap());
        near(Some(stability.r), expected["r13"].as_f64().unwrap());
        near(Some(stability.threshold), expected["threshold"].as_f64().unwrap());
        assert_eq!(Some(stability.beyond), expected["beyond"].as_u64());
    }
}

#[test]
fn missing_is_left_out_pair_by_pair() {
    let figures = codes(5, &[&[1, 0, 3, 4], &[2, 5, 0, 4], &[0, 5, 5, 1]]);
    let n: Vec<_> = figures.rounds.iter().map(|round| round.summary.n).collect();
    let pairs: Vec<_> = figures.pairs.iter().map(|pair| (pair.from, pair.to, pair.n)).collect();
    assert_eq!((n, pairs), (vec![3, 3, 3], vec![(1, 2, 2), (1, 3, 2), (2, 3, 2)]));
    let with_numbers = numbers(&[&[1.0, NONE, 3.0], &[2.0, 5.0, NONE]]);
    assert_eq!(with_numbers.pairs[0].n, 1);
}

#[test]
fn what_does_not_exist_is_none() {
    for figures in [codes(5, &[&[0, 0], &[1, 0]]), numbers(&[&[NONE, NONE], &[1.0, NONE]])] {
        assert_eq!(figures.rounds[0].summary, Summary { n: 0, mean: None, sd: None });
        assert_eq!(figures.rounds[1].summary, Summary { n: 1, mean: Some(1.0), sd: None });
        let pair = &figures.pairs[0];
        assert_eq!((pair.n, pair.mean, pair.sd, pair.t), (0, None, None, None));
        assert_eq!((pair.df, pair.p, pair.stability), (None, None, None));
    }
    assert!(codes(5, &[]).pairs.is_empty());
}

#[test]
fn all_changed_alike_has_a_spread_of_nothing_and_no_test() {
    for figures in [codes(5, &[&[1, 2, 4], &[2, 3, 5]]), numbers(&[&[1.0, 2.0], &[2.0, 3.0]])] {
        let pair = &figures.pairs[0];
        assert_eq!((pair.mean, pair.sd, pair.t, pair.p), (Some(1.0), Some(0.0), None, None));
        assert_eq!(pair.df, Some(pair.n - 1));
    }
    let flat = codes(2, &[&[2, 2], &[1, 2]]);
    assert_eq!((flat.rounds[0].summary.sd, flat.pairs[0].stability), (Some(0.0), None));
    assert!(flat.pairs[0].t.is_some());
}

#[test]
fn the_rounding_of_decimals_is_no_spread() {
    let figures = numbers(&[&[1.0, 0.2, 2.0, 1000.0], &[1.1, 0.3, 2.1, 1000.1]]);
    let pair = &figures.pairs[0];
    assert_eq!((pair.sd, pair.t, pair.p), (Some(0.0), None, None));
    near(pair.mean, 0.1);
    assert_eq!(numbers(&[&[0.1, 0.1, 0.1]]).rounds[0].summary.sd, Some(0.0));
    // but a large number doesn't hide a real difference between small ones
    assert!(numbers(&[&[1e17, 1.0, 2.0], &[1e17, 2.0, 4.0]]).pairs[0].t.is_some());
}

#[test]
fn changes_have_a_place_for_every_number_of_steps() {
    let steps = |highest, rounds: &[&[u8]]| -> Vec<(i8, u64)> {
        codes(highest, rounds).pairs[0].changes.clone().into_iter().collect()
    };
    assert_eq!(steps(2, &[&[1, 2, 1], &[2, 2, 2]]), [(-1, 0), (0, 1), (1, 2)]);
    let of_five: Vec<i8> = steps(5, &[&[1], &[5]]).into_iter().map(|(steps, _)| steps).collect();
    assert_eq!(of_five, [-4, -3, -2, -1, 0, 1, 2, 3, 4]);
    assert!(numbers(&[&[1.0], &[2.0]]).pairs[0].changes.is_empty());
}

#[test]
fn digits_are_not_lost_to_a_large_common_part() {
    let column = [1e9 + 4.0, 1e9 + 7.0, 1e9 + 13.0, 1e9 + 16.0];
    let summary = numbers(&[&column]).rounds[0].summary;
    assert_eq!((summary.mean, summary.sd), (Some(1e9 + 10.0), Some(30.0_f64.sqrt())));
}

#[test]
fn the_largest_and_the_smallest_numbers_have_a_spread() {
    for unit in [1e300, 1e-300, 1.0] {
        let summary = numbers(&[&[1.0 * unit, 2.0 * unit, 3.0 * unit]]).rounds[0].summary;
        assert!((summary.mean.unwrap() / unit - 2.0).abs() < 1e-15);
        assert!((summary.sd.unwrap() / unit - 1.0).abs() < 1e-15);
    }
    // a mean change too large for a number is a figure that doesn't exist
    let pair = &numbers(&[&[-1.7e308, -1.6e308], &[1.7e308, 1.7e308]]).pairs[0];
    assert_eq!((pair.mean, pair.t, pair.improved), (None, None, 2));
    let tiniest = numbers(&[&[5e-324, 1e-323], &[0.0, 0.0]]);
    assert_eq!(tiniest.pairs[0].worsened, 2);
    assert_eq!(numbers(&[&[0.0, 0.0], &[0.0, 0.0]]).pairs[0].unchanged, 2);
}

/// The textbook's formulas, for sizes where they do no harm.
fn plain_t(from: &[f64], to: &[f64]) -> Option<f64> {
    let changes: Vec<f64> = from.iter().zip(to).map(|(a, b)| b - a).collect();
    let n = changes.len() as f64;
    let mean = changes.iter().sum::<f64>() / n;
    let variance = changes.iter().map(|d| (d - mean).powi(2)).sum::<f64>() / (n - 1.0);
    (n >= 2.0 && variance > 1e-12).then(|| mean / (variance / n).sqrt())
}

proptest! {
    #[test]
    fn counted_and_summed_figures_agree(
        rows in prop::collection::vec((0..6_u8, 0..6_u8), 0..60),
    ) {
        let (from, to): (Vec<u8>, Vec<u8>) = rows.iter().copied().unzip();
        let number = |code: &u8| if *code == 0 { NONE } else { f64::from(*code) };
        let as_numbers = |column: &[u8]| column.iter().map(number).collect::<Vec<_>>();
        let counted = codes(5, &[&from, &to]).pairs[0].clone();
        let summed = numbers(&[&as_numbers(&from), &as_numbers(&to)]).pairs[0].clone();
        prop_assert_eq!(
            (counted.n, counted.improved, counted.unchanged, counted.worsened),
            (summed.n, summed.improved, summed.unchanged, summed.worsened)
        );
        prop_assert_eq!(counted.changes.values().sum::<u64>(), counted.n);
        let same = |a: Option<f64>, b: Option<f64>| match (a, b) {
            (Some(a), Some(b)) => (a - b).abs() <= 1e-12 * a.abs().max(1.0),
            (a, b) => a == b,
        };
        prop_assert!(same(counted.mean, summed.mean) && same(counted.sd, summed.sd));
        prop_assert!(same(counted.t, summed.t) && same(counted.p, summed.p));
        let r = |pair: &PairFigures| pair.stability.map(|stability| stability.r);
        prop_assert!(same(r(&counted), r(&summed)));
        let (a, b): (Vec<f64>, Vec<f64>) = rows
            .iter()
            .filter(|(a, b)| *a > 0 && *b > 0)
            .map(|(a, b)| (f64::from(*a), f64::from(*b)))
            .unzip();
        prop_assert!(same(plain_t(&a, &b), counted.t));
    }

    #[test]
    fn swapping_the_rounds_turns_the_sign(
        rows in prop::collection::vec((-1e6..1e6_f64, -1e6..1e6_f64), 2..40),
    ) {
        let (from, to): (Vec<f64>, Vec<f64>) = rows.into_iter().unzip();
        let there = numbers(&[&from, &to]).pairs[0].clone();
        let back = numbers(&[&to, &from]).pairs[0].clone();
        prop_assert_eq!(there.t, back.t.map(|t| -t));
        prop_assert_eq!(there.p, back.p);
        prop_assert_eq!(there.improved, back.worsened);
    }

    #[test]
    fn no_finite_numbers_make_a_figure_that_is_not_finite(
        rows in prop::collection::vec(
            (prop::num::f64::ANY, prop::num::f64::ANY), 0..12),
    ) {
        let (from, to): (Vec<f64>, Vec<f64>) = rows.into_iter().unzip();
        let figures = numbers(&[&from, &to]);
        let pair = &figures.pairs[0];
        let summaries = figures.rounds.iter().flat_map(|round| [round.summary.mean, round.summary.sd]);
        for figure in summaries.chain([pair.mean, pair.sd, pair.t, pair.p]).flatten() {
            prop_assert!(figure.is_finite());
        }
    }
}
