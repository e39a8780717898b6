//! `medspiller evaluate` of 100,000 people, 32 items, 3 rounds: against pandas and scipy on the same
//! file, which must give the same numbers. The program's time is the whole process's; theirs begins
//! after the interpreter's start and imports.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use medspiller_tests::measuring::{Bound, Row, built, in_turn, time};
use serde_json::Value;

const PEOPLE: usize = 100_000;
const ROUNDS: usize = 3;
const WORK: &str = "evaluation of 100,000 people x 32 items x 3 rounds";

/// Measures it.
pub fn run() -> Row {
    // set by the script that made it a virtual environment
    let Ok(python) = std::env::var("MEDSPILLER_BENCH_PYTHON") else {
        let why = "no Python with pandas and scipy could be set up";
        return Row::not_measured(WORK, ">= 5 faster", why);
    };
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let file = folder.path().join("answers.csv");
    fs::write(&file, answers()).unwrap();
    let (ours, theirs) = (folder.path().join("ours.json"), folder.path().join("theirs.json"));

    let program = built(&format!("medspiller{}", std::env::consts::EXE_SUFFIX));
    let evaluate = |_| {
        let mut command = Command::new(&program);
        command.arg("evaluate").arg(&file).arg("--json").stdout(fs::File::create(&ours)?);
        let (took, status) = time(|| command.status());
        assert!(status?.success());
        Ok::<_, std::io::Error>(took)
    };
    let pandas = |_| {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/pandas_scipy.py");
        let output = Command::new(&python).arg(script).arg(&file).arg(&theirs).output()?;
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let seconds: f64 = String::from_utf8_lossy(&output.stdout).trim().parse().unwrap();
        Ok(Duration::from_secs_f64(seconds))
    };
    let (times, pandas) = in_turn((1, 7), evaluate, pandas).unwrap();
    let json = |file: &Path| serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    let figures = compare(&json(&ours), &json(&theirs), "");
    assert!(figures > 32 * (ROUNDS * 3 + 3 * 8), "only {figures} figures");
    let work = format!("{WORK} ({figures} figures alike to 1e-9)");
    Row::ratio(&work, &times, &pandas, Bound::Faster(5.0))
}

/// Made-up answers: near the person's own level, drifting a little, one in twelve missing.
fn answers() -> String {
    let items =
        || (1..=18).map(|n| (format!("O{n}"), 2)).chain((1..=14).map(|n| (format!("S{n}"), 5)));
    let mut text = String::from("id");
    for (item, _) in items() {
        text.push_str(&format!(",{item}"));
        (2..=ROUNDS).for_each(|round| text.push_str(&format!(",{item}.{round}")));
    }
    let mut chance = 88_172_645_463_325_252_u64;
    let mut next = |below: u64| {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        chance % below
    };
    for person in 1..=PEOPLE {
        text.push_str(&format!("\n{person}"));
        for (_, highest) in items() {
            let level = next(highest * 4);
            for round in 0..ROUNDS as u64 {
                text.push(',');
                if next(12) > 0 {
                    let code = 1 + (level + next(4) + round) / 4;
                    text.push_str(&code.min(highest).to_string());
                }
            }
        }
    }
    text.push('\n');
    text
}

/// Compares everything; the number of figures compared.
fn compare(ours: &Value, theirs: &Value, path: &str) -> usize {
    match (ours, theirs) {
        (Value::Object(ours), Value::Object(theirs)) => {
            assert!(ours.keys().eq(theirs.keys()), "{path}: other names");
            ours.iter()
                .map(|(key, value)| compare(value, &theirs[key], &format!("{path} {key}")))
                .sum()
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            assert_eq!(ours.len(), theirs.len(), "{path}");
            let both = ours.iter().zip(theirs).enumerate();
            both.map(|(n, (ours, theirs))| compare(ours, theirs, &format!("{path} {n}"))).sum()
        }
        (Value::Number(ours), Value::Number(theirs)) => {
            let (ours, theirs) = (ours.as_f64().unwrap(), theirs.as_f64().unwrap());
            assert!((ours - theirs).abs() <= 1e-9 * theirs.abs(), "{path}: {ours:e}, {theirs:e}");
            1
        }
        _ => {
            assert_eq!(ours, theirs, "{path}");
            0
        }
    }
}
