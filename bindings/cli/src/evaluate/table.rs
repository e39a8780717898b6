//! The figures for people: plain text in columns, and what has to be said beside them.

use medspiller_core::insight::cohort::{PairFigures, RoundFigures};
use medspiller_core::questionnaire::instrument::Item;

use super::Evaluated;

/// Said below every evaluation.
const CAVEATS: &str = "\
There is no comparison group: what changed may have changed for other reasons.
People with all rounds differ from the rest: those who left may have fared otherwise.
";

const NOT_VALIDATED: &str =
    "The set of questions is not a scientifically validated instrument, as its authors say.\n";

const RECODED: &str = "Reversed items are recoded, so that higher is better in every item.\n";

const STABILITY: &str = "\
The stability threshold is 1.96 x SD x sqrt 2 x sqrt(1 - r), with the correlation r of the two
rounds where a retest reliability belongs. It is for an evaluation only and says nothing of one
person.
";

/// The whole text.
pub fn text(people: usize, variables: &[Evaluated<'_>]) -> String {
    let mut text = format!("{people} {}\n", if people == 1 { "person" } else { "people" });
    for variable in variables {
        text.push('\n');
        text.push_str(&section(variable));
    }
    text.push('\n');
    text.push_str(CAVEATS);
    if variables.iter().any(|variable| variable.item.is_some()) {
        text.push_str(RECODED);
        text.push_str(NOT_VALIDATED);
    }
    if variables.iter().any(|variable| variable.figures.pairs.iter().any(|p| p.stability.is_some()))
    {
        text.push_str(STABILITY);
    }
    text
}

fn section(variable: &Evaluated<'_>) -> String {
    let mut text = format!("{}{}\n", variable.name, variable.item.map_or(String::new(), wording));
    let mut rounds = vec![strings(["Round", "n", "mean", "SD"])];
    rounds.extend(variable.figures.rounds.iter().map(round_row));
    text.push_str(&aligned(&rounds));
    let pairs = &variable.figures.pairs;
    if pairs.is_empty() {
        return text;
    }
    let heads = ["Change", "n", "mean", "SD", "t", "df", "p", "higher", "same", "lower"];
    let mut rows = vec![strings(heads)];
    rows.extend(pairs.iter().map(pair_row));
    text.push('\n');
    text.push_str(&aligned(&rows));
    if variable.item.is_some() {
        text.push('\n');
        text.push_str(&aligned(&step_rows(pairs)));
    }
    let beyond: String = pairs.iter().filter_map(stability_line).collect();
    if !beyond.is_empty() {
        text.push('\n');
        text.push_str(&beyond);
    }
    text
}

fn wording(item: &Item) -> String {
    format!("  {}{}", item.text.en, if item.reversed { " (recoded)" } else { "" })
}

fn round_row(figures: &RoundFigures) -> Vec<String> {
    let summary = figures.summary;
    vec![figures.round.to_string(), summary.n.to_string(), figure(summary.mean), figure(summary.sd)]
}

fn pair_row(pair: &PairFigures) -> Vec<String> {
    vec![
        between(pair),
        pair.n.to_string(),
        figure(pair.mean),
        figure(pair.sd),
        figure(pair.t),
        pair.df.map_or(none(), |df| df.to_string()),
        pair.p.map_or(none(), probability),
        pair.improved.to_string(),
        pair.unchanged.to_string(),
        pair.worsened.to_string(),
    ]
}

/// How many moved by how many steps, a row for each pair of rounds.
fn step_rows(pairs: &[PairFigures]) -> Vec<Vec<String>> {
    let mut head = strings(["Steps"]);
    if let Some(pair) = pairs.first() {
        head.extend(pair.changes.keys().map(|steps| format!("{steps:+}").replace("+0", "0")));
    }
    let row = |pair: &PairFigures| {
        let people = pair.changes.values().map(u64::to_string);
        std::iter::once(between(pair)).chain(people).collect()
    };
    std::iter::once(head).chain(pairs.iter().map(row)).collect()
}

fn stability_line(pair: &PairFigures) -> Option<String> {
    let stability = pair.stability?;
    Some(format!(
        "  {}: {} of {} moved beyond the stability threshold {} (r {})\n",
        between(pair),
        stability.beyond,
        pair.n,
        figure(Some(stability.threshold)),
        figure(Some(stability.r)),
    ))
}

fn between(pair: &PairFigures) -> String {
    format!("{} to {}", pair.from, pair.to)
}

fn none() -> String {
    "-".to_owned()
}

fn figure(value: Option<f64>) -> String {
    match value {
        None => none(),
        Some(value) if value != 0.0 && !(1e-3..1e7).contains(&value.abs()) => {
            format!("{value:.3e}")
        }
        Some(value) => format!("{value:.3}"),
    }
}

fn probability(p: f64) -> String {
    if p < 0.0001 { format!("{p:.1e}") } else { format!("{p:.4}") }
}

fn strings<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_owned).to_vec()
}

/// Rows in columns, the first to the left and the others to the right.
fn aligned(rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max()
    };
    let mut text = String::new();
    for row in rows {
        text.push(' ');
        for (column, cell) in row.iter().enumerate() {
            let width = width(column).unwrap_or(0);
            text.push_str(&match column {
                0 => format!(" {cell:<width$}"),
                _ => format!("  {cell:>width$}"),
            });
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_short_whatever_their_size() {
        let shown = |value| figure(Some(value));
        assert_eq!((shown(2.909_090_9), shown(-0.5)), ("2.909".into(), "-0.500".into()));
        assert_eq!((shown(0.0), figure(None)), ("0.000".into(), "-".into()));
        assert_eq!((shown(1e300), shown(-1.5e-9)), ("1.000e300".into(), "-1.500e-9".into()));
        assert_eq!(
            (probability(0.110_267), probability(2e-38)),
            ("0.1103".into(), "2.0e-38".into())
        );
    }

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let rows = [strings(["a", "long"]), strings(["ååå", "1"])];
        assert_eq!(aligned(&rows), "  a    long\n  ååå     1\n");
    }
}
