//! Made-up cohorts of 2 to 5,000 people give what pandas and scipy make of them
//! (`tests/vectors/make_cohorts.py` wrote both), to 1e-9 of each figure.

#![allow(clippy::unwrap_used, reason = "a test stops where something is not as it should be")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Compares all of it; the number of figures compared.
fn compare(value: &Value, expected: &Value, path: &str) -> usize {
    match (value, expected) {
        (Value::Object(value), Value::Object(expected)) => {
            let keys: BTreeSet<_> = value.keys().collect();
            assert_eq!(keys, expected.keys().collect::<BTreeSet<_>>(), "{path}");
            let each = expected.iter();
            each.map(|(key, expected)| compare(&value[key], expected, &format!("{path} {key}")))
                .sum()
        }
        (Value::Array(value), Value::Array(expected)) => {
            assert_eq!(value.len(), expected.len(), "{path}");
            let each = value.iter().zip(expected).enumerate();
            each.map(|(n, (value, expected))| compare(value, expected, &format!("{path} {n}")))
                .sum()
        }
        (Value::Number(value), Value::Number(expected)) => {
            let (value, expected) = (value.as_f64().unwrap(), expected.as_f64().unwrap());
            let near = (value - expected).abs() <= 1e-9 * expected.abs();
            assert!(near, "{path}: {value:e} is not {expected:e}");
            1
        }
        _ => {
            assert_eq!(value, expected, "{path}");
            1
        }
    }
}

#[test]
fn every_figure_of_every_cohort_is_pandas_and_scipys() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/cohorts");
    let expected = fs::read_to_string(folder.join("expected.json")).unwrap();
    let cohorts: Vec<Value> = serde_json::from_str(&expected).unwrap();
    let mut people = Vec::new();
    for cohort in &cohorts {
        let name = cohort["file"].as_str().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_medspiller"));
        command.arg("evaluate").arg(folder.join(name)).arg("--json");
        for variable in cohort["variables"].as_array().unwrap() {
            command.args(["--variable", variable.as_str().unwrap()]);
        }
        let output = command.output().unwrap();
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let result: Value = serde_json::from_slice(&output.stdout).unwrap();
        let figures = compare(&result, &cohort["expected"], name);
        assert!(figures > 500, "{name}: {figures}");
        people.push(result["people"].as_u64().unwrap());
    }
    assert_eq!(people, [2, 3, 30, 30, 500, 5000]);
}

#[test]
fn a_p_with_two_hundred_zeros_is_among_them() {
    let expected = include_str!("../../../tests/vectors/cohorts/expected.json");
    let cohorts: Value = serde_json::from_str(expected).unwrap();
    let pairs = &cohorts[5]["expected"]["variables"]["clear"]["pairs"];
    let p = pairs[0]["p"].as_f64().unwrap();
    assert!(p > 0.0 && p < 1e-190, "{p:e}");
}
