//! `medspiller evaluate`, run as its users run it.

#![allow(clippy::unwrap_used, reason = "a test stops where something is not as it should be")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

fn vectors(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors").join(name)
}

fn medspiller(file: &Path, options: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_medspiller"));
    command.arg("evaluate").arg(file).args(options).output().unwrap()
}

/// Runs it on a file that holds `bytes`.
fn evaluate(bytes: impl AsRef<[u8]>, options: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answers.csv");
    fs::write(&file, bytes).unwrap();
    medspiller(&file, options)
}

fn result(output: &Output) -> Value {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty());
    serde_json::from_slice(&output.stdout).unwrap()
}

fn figures(bytes: impl AsRef<[u8]>, variables: &[&str]) -> Value {
    let options: Vec<&str> =
        std::iter::once("--json").chain(variables.iter().flat_map(|v| ["--variable", v])).collect();
    result(&evaluate(bytes, &options))
}

fn near(value: &Value, expected: &Value) {
    let (value, expected) = (value.as_f64().unwrap(), expected.as_f64().unwrap());
    assert!((value - expected).abs() <= 1e-6, "{value} is not {expected}");
}

#[test]
fn the_sources_77_answers_give_its_figures() {
    let expected: Value =
        serde_json::from_str(&fs::read_to_string(vectors("vectors.json")).unwrap()).unwrap();
    let expected = &expected["s13_77"];
    let result = result(&medspiller(&vectors("s13_77.csv"), &["--json"]));
    assert_eq!(result["people"], 77);
    assert_eq!(result["variables"].as_object().unwrap().len(), 1);
    let s13 = &result["variables"]["S13"];
    for (place, mean) in expected["means"].as_array().unwrap().iter().enumerate() {
        assert_eq!(s13["rounds"][place]["round"], place + 1);
        assert_eq!(s13["rounds"][place]["n"], 77);
        near(&s13["rounds"][place]["mean"], mean);
    }
    near(&s13["rounds"][0]["sd"], &expected["stability_change"]["sd1"]);
    let pairs = [("r1_r2", 1, 2), ("r1_r3", 1, 3), ("r2_r3", 2, 3)];
    for (place, (name, from, to)) in pairs.into_iter().enumerate() {
        let pair = &s13["pairs"][place];
        assert_eq!((&pair["from"], &pair["to"]), (&json!(from), &json!(to)));
        assert_eq!((&pair["n"], &pair["df"]), (&json!(77), &json!(76)));
        for figure in ["mean", "sd", "t", "p"] {
            near(&pair[figure], &expected["paired_t"][name][figure]);
        }
    }
    assert_eq!(s13["pairs"][0]["improved"], expected["improved_r1_r2"]);
    let last = &s13["pairs"][1];
    for (share, expected) in expected["share_r1_r3"].as_object().unwrap() {
        near(&json!(last[share].as_f64().unwrap() / 77.0), expected);
    }
    for steps in -4..=4 {
        let steps = steps.to_string();
        let people = expected["change_r1_r3"].get(&steps).cloned().unwrap_or(json!(0));
        assert_eq!(last["changes"][&steps], people, "{steps}");
    }
}

#[test]
fn the_object_has_these_keys_and_no_others() {
    let result = figures("S1,S1.2,O1,O1.2,T,T.2\n1,3,1,2,0.5,2\n2,2,2,2,1.5,1\n", &["T"]);
    let expected = json!({"people": 2, "variables": {
        "O1": {
            "rounds": [
                {"round": 1, "n": 2, "mean": 1.5, "sd": 0.5_f64.sqrt()},
                {"round": 2, "n": 2, "mean": 2.0, "sd": 0.0}],
            "pairs": [{"from": 1, "to": 2, "n": 2, "mean": 0.5, "sd": 0.5_f64.sqrt(),
                "t": 1.0, "df": 1, "p": 0.5, "improved": 1, "unchanged": 1, "worsened": 0,
                "changes": {"-1": 0, "0": 1, "1": 1}}]},
        "S1": {
            "rounds": [
                {"round": 1, "n": 2, "mean": 1.5, "sd": 0.5_f64.sqrt()},
                {"round": 2, "n": 2, "mean": 2.5, "sd": 0.5_f64.sqrt()}],
            "pairs": [{"from": 1, "to": 2, "n": 2, "mean": 1.0, "sd": 2.0_f64.sqrt(),
                "t": 1.0, "df": 1, "p": 0.5, "improved": 1, "unchanged": 1, "worsened": 0,
                "changes": {"-4": 0, "-3": 0, "-2": 0, "-1": 0, "0": 1, "1": 0, "2": 1, "3": 0,
                    "4": 0}}]},
        "T": {
            "rounds": [
                {"round": 1, "n": 2, "mean": 1.0, "sd": 0.5_f64.sqrt()},
                {"round": 2, "n": 2, "mean": 1.5, "sd": 0.5_f64.sqrt()}],
            "pairs": [{"from": 1, "to": 2, "n": 2, "mean": 0.5, "sd": 2.0_f64.sqrt(),
                "t": 0.5, "df": 1, "p": 0.704_832_764_699_133_4,
                "improved": 1, "unchanged": 0, "worsened": 1, "changes": {}}]}}});
    same(&result, &expected, "");
}

/// Equal, numbers to the last bits.
fn same(value: &Value, expected: &Value, path: &str) {
    match (value, expected) {
        (Value::Object(value), Value::Object(expected)) => {
            let keys = |map: &serde_json::Map<String, Value>| {
                map.keys().cloned().collect::<std::collections::BTreeSet<_>>()
            };
            assert_eq!(keys(value), keys(expected), "{path}");
            for (key, expected) in expected {
                same(&value[key], expected, &format!("{path}/{key}"));
            }
        }
        (Value::Array(value), Value::Array(expected)) => {
            assert_eq!(value.len(), expected.len(), "{path}");
            for (place, expected) in expected.iter().enumerate() {
                same(&value[place], expected, &format!("{path}/{place}"));
            }
        }
        (Value::Number(value), Value::Number(expected)) => {
            let (value, expected) = (value.as_f64().unwrap(), expected.as_f64().unwrap());
            assert!((value - expected).abs() <= 1e-14 * expected.abs(), "{path}: {value}");
        }
        _ => assert_eq!(value, expected, "{path}"),
    }
}

#[test]
fn the_same_answers_written_in_other_ways_give_the_same() {
    let plain = figures("case,S1,S1.2,O13,O13.2\n1,4,5,1,2\n2,,3,2,2\n3,1,2,2,1\n", &[]);
    for other in [
        "case;S1;S1.2;O13;O13.2\n1;4;5;1;2\n2;.;3;2;2\n3;1;2;2;1\n",
        "case\tS1\tS1.2\tO13\tO13.2\r\n1\t4\t5\t1\t2\r\n2\t \t3\t2\t2\r\n3\t1\t2\t2\t1\r\n",
        "\u{feff}case,S1,S1.2,O13,O13.2\n1,4,5,1,2\n2,,3,2,2\n3,1,2,2,1",
        "\"case\",\"S1\",\"S1.2\",\"O13\",\"O13.2\"\n\"a, \"\"b\"\"\nc\",\"4\",5,1,2\n2,\".\",3,2,2\n3,1,2,2,1\n",
        "\u{feff}\"case\";\"S1\";\"S1.2\";\"O13\";\"O13.2\"\r\nx;4,0;5,00;1;2\r\ny;;3;2;2\r\nz;1.0;2;2;1\r\n",
        "O13.2,S1.2,O13,S1\n2,5,1,4\n2,3,2,\n1,2,2,1\n",
        "case,S1,S1.2,O13,O13.2\r1,4,5,1,2\r2,,3,2,2\r3,1,2,2,1\r",
    ] {
        assert_eq!(figures(other, &[]), plain, "{other:?}");
    }
}

#[test]
fn decimal_commas_are_numbers() {
    let expected = figures("S1,T,T.2\n1,1.5,-2.25\n2,.5,1e3\n", &["T"]);
    for other in [
        "S1;T;T.2\n1;1,5;-2,25\n2;,5;1e3\n",
        "S1\tT\tT.2\n1\t1,5\t-2,25\n2\t0,5\t1000\n",
        "S1,T,T.2\n1,\"1,5\",\"-2,25\"\n2,\"0,5\",1000\n",
    ] {
        assert_eq!(figures(other, &["T"]), expected, "{other:?}");
    }
    assert_eq!(figures("T\n1,5\n2,5\n", &["T"])["variables"]["T"]["rounds"][0]["mean"], 2.0);
}

#[test]
fn reversed_items_are_recoded_so_that_up_is_better() {
    let result = figures("S12,S12.2,O12,O12.2,S13,S13.2\n5,1,2,1,1,5\n4,2,1,1,1,3\n", &[]);
    let pair = |name: &str| result["variables"][name]["pairs"][0].clone();
    assert_eq!((&pair("S12")["improved"], &pair("S12")["mean"]), (&json!(2), &json!(3.0)));
    assert_eq!((&pair("O12")["improved"], &pair("S13")["improved"]), (&json!(1), &json!(2)));
    assert_eq!(result["variables"]["S12"]["rounds"][0]["mean"], 1.5);
    assert_eq!(result["variables"]["O12"]["rounds"][0]["mean"], 1.5);
}

#[test]
fn what_does_not_exist_is_null() {
    let result = figures("S1,S1.2,S2,S2.2,S3\n1,2,,1,.\n1,2,3,,.\n", &[]);
    let alike = &result["variables"]["S1"]["pairs"][0];
    assert_eq!((&alike["mean"], &alike["sd"]), (&json!(1.0), &json!(0.0)));
    assert_eq!((&alike["t"], &alike["p"], &alike["df"]), (&Value::Null, &Value::Null, &json!(1)));
    let nobody = &result["variables"]["S2"]["pairs"][0];
    for figure in ["mean", "sd", "t", "df", "p"] {
        assert_eq!(nobody[figure], Value::Null, "{figure}");
    }
    assert_eq!((&nobody["n"], &nobody["unchanged"]), (&json!(0), &json!(0)));
    let one = &result["variables"]["S2"]["rounds"][0];
    assert_eq!((&one["n"], &one["mean"], &one["sd"]), (&json!(1), &json!(3.0), &Value::Null));
    assert_eq!(
        result["variables"]["S3"]["rounds"][0],
        json!({
            "round": 1, "n": 0, "mean": null, "sd": null
        })
    );
    let header_only = figures("S1,S1.2\n", &[]);
    assert_eq!(header_only["people"], 0);
    assert_eq!(header_only["variables"]["S1"]["pairs"][0]["mean"], Value::Null);
}

#[test]
fn every_pair_of_rounds_is_there_in_order_also_with_gaps() {
    let result = figures("S1.10,S1,S1.2,T.5,T.3\n1,2,3,4,5\n", &["T"]);
    let pairs = |name: &str| -> Vec<(u64, u64)> {
        let pairs = result["variables"][name]["pairs"].as_array().unwrap();
        let round = |pair: &Value, key: &str| pair[key].as_u64().unwrap();
        pairs.iter().map(|pair| (round(pair, "from"), round(pair, "to"))).collect()
    };
    assert_eq!(pairs("S1"), [(1, 2), (1, 10), (2, 10)]);
    assert_eq!(pairs("T"), [(3, 5)]);
}

#[test]
fn an_item_named_as_a_variable_is_still_an_item() {
    let both = figures("S12,S12.2\n1,5\n2,4\n", &["S12"]);
    assert_eq!(both, figures("S12,S12.2\n1,5\n2,4\n", &[]));
}

#[test]
fn the_table_says_what_has_to_be_said() {
    let output = medspiller(&vectors("s13_77.csv"), &[]);
    assert_eq!(output.status.code(), Some(0));
    let table = String::from_utf8(output.stdout).unwrap();
    for line in [
        "77 people",
        "S13  All in all, how satisfied are you with your life at the moment?",
        "  1       77  2.909  1.149",
        "  1 to 2  77  0.221  1.199  1.616  76  0.1103      25    34     18",
        "  1 to 3   0   0   4  13  29  20  10   1   0",
        "  1 to 3: 1 of 77 moved beyond the stability threshold 2.320 (r 0.469)",
    ] {
        let found = table.lines().any(|other| other.split_whitespace().eq(line.split_whitespace()));
        assert!(found, "{line}\n{table}");
    }
    for caveat in ["no comparison group", "People with all rounds differ from the rest"] {
        assert!(table.contains(caveat), "{caveat}");
    }
    let numbers = evaluate("T\n1.5\n", &["--variable", "T"]);
    let numbers = String::from_utf8(numbers.stdout).unwrap();
    assert!(numbers.contains("no comparison group") && numbers.contains("1 person"));
}

/// The file is refused at this place, with these words, and nothing is printed as a result.
fn refused(bytes: impl AsRef<[u8]>, variables: &[&str], place: &str, words: &str) {
    let options: Vec<&str> = variables.iter().flat_map(|v| ["--variable", v]).collect();
    for json in [&[][..], &["--json"]] {
        let output = evaluate(&bytes, &[&options, json].concat());
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{error}");
        assert!(output.stdout.is_empty());
        assert!(error.contains(&format!("answers.csv, {place}")), "{place}: {error}");
        assert!(error.contains(words), "{words}: {error}");
        assert_eq!(error.lines().count(), 1, "{error}");
    }
}

#[test]
fn an_empty_file_is_refused() {
    for file in ["", "\u{feff}", "\n", "\r\n \n"] {
        refused(file, &[], "line 1, column 1:", "is empty");
    }
}

#[test]
fn a_file_that_is_no_text_is_refused() {
    refused(b"S1,x\n1,\xe5\n", &[], "line 2, column 2:", "UTF-8");
    refused(b"\xff\xfeS\x001\x00\n\x00", &[], "line 1, column 1:", "UTF-16");
    refused(b"\x89PNG\r\n\x1a\n\x00", &[], "line 1, column 1:", "UTF-8");
}

#[test]
fn a_nul_is_refused() {
    refused("S1,S2\n1,2\n3,4\0\n", &[], "line 3, column 2:", "NUL");
    refused("S1,x\n1,\"a\n\0\"\n", &[], "line 2, column 2:", "NUL");
}

#[test]
fn an_unclosed_quote_is_refused_where_it_opens() {
    refused("S1,x\n1,a\n2,\"b\n3,c\n", &[], "line 3, column 2 (x):", "never closed");
    refused("S1,\"x\n1,a\n", &[], "line 1, column 2:", "never closed");
    refused("S1;x\n1;a\n\"2;b\n", &[], "line 3, column 1 (S1):", "never closed");
    refused("S1,x\n1,\"a\"b\n", &[], "line 2, column 2 (x):", "after a closing quote");
}

#[test]
fn a_file_without_an_item_column_is_refused() {
    refused("case,age\n1,20\n", &[], "line 1, column 1:", "no column is named by an item's code");
    refused("s13,S15,S13.x\n1,2,3\n", &[], "line 1, column 1:", "no column is named");
}

#[test]
fn rounds_written_otherwise_are_refused() {
    for round in ["0", "1", "02", "00", "4294967296"] {
        let file = format!("S1,S13.{round}\n1,2\n");
        refused(file, &[], &format!("line 1, column 2 (S13.{round}):"), "round");
    }
    refused("S1,T.1\n1,2\n", &["T"], "line 1, column 2 (T.1):", "round");
}

#[test]
fn a_column_that_is_there_twice_is_refused() {
    refused("S1,S2,S1\n1,2,3\n", &[], "line 1, column 3 (S1):", "twice, first as column 1");
    refused("S1,T,T\n1,2,3\n", &["T"], "line 1, column 3 (T):", "twice");
    refused("x,S1,x\n1,2,3\n", &[], "line 1, column 3 (x):", "twice");
}

#[test]
fn a_row_that_is_too_short_or_long_is_refused() {
    refused("S1,S2,S3\n1,2,3\n1,2\n", &[], "line 3, column 3 (S3):", "after 2 of 3 cells");
    refused("S1,S2\n1,2\n\n1,2\n", &[], "line 3, column 2 (S2):", "after 1 of 2 cells");
    refused("S1,S2\n1,2,3\n", &[], "line 2, column 3:", "after its 2 cells");
    refused("S1,S2\n1,2,\n", &[], "line 2, column 3:", "after its 2 cells");
    refused("S1;T\n1;2\n1;2;3\n", &[], "line 3, column 3:", "after its 2 cells");
}

#[test]
fn a_code_outside_its_range_is_refused() {
    refused("S1,S2\n1,0\n", &[], "line 2, column 2 (S2):", "from 1 to 5");
    refused("S1,S2.3\n1,5\n2,6\n", &[], "line 3, column 2 (S2.3):", "from 1 to 5");
    refused("O1\n1\n2\n3\n", &[], "line 4, column 1 (O1):", "from 1 to 2");
    refused("x,S1\n\"a\r\nb\nc\",-1\n", &[], "line 4, column 2 (S1):", "from 1 to 5");
}

#[test]
fn a_code_with_a_fraction_is_refused() {
    refused("S1,S2\n1,2.5\n", &[], "line 2, column 2 (S2):", "no whole number");
    refused("S1;S2\n1;2,5\n", &[], "line 2, column 2 (S2):", "no whole number");
    refused("S1\n1,5\n", &[], "line 2, column 1 (S1):", "no whole number");
}

#[test]
fn what_is_no_number_is_refused() {
    refused("S1,S2\n1,ja\n", &[], "line 2, column 2 (S2):", "\u{201c}ja\u{201d} is not a number");
    refused("S1,T\n1,nan\n", &["T"], "line 2, column 2 (T):", "not a number");
    refused("S1,T\n1,1e999\n", &["T"], "line 2, column 2 (T):", "too large");
    refused("S1;T\n1;1.000,5\n", &["T"], "line 2, column 2 (T):", "not a number");
}

#[test]
fn a_variable_that_is_not_there_is_refused() {
    refused("S1\n1\n", &["T"], "line 1, column 1:", "no column is named T");
    refused("S1,S1.2\n1,2\n", &["S1.2"], "line 1, column 1:", "S1.2");
}

#[test]
fn a_file_that_can_not_be_opened_is_an_error_too() {
    let folder = tempfile::tempdir().unwrap();
    for file in [folder.path().to_owned(), folder.path().join("no.csv")] {
        let output = medspiller(&file, &["--json"]);
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
    let mut unknown = Command::new(env!("CARGO_BIN_EXE_medspiller"));
    assert_eq!(unknown.arg("evaluat").output().unwrap().status.code(), Some(2));
}
