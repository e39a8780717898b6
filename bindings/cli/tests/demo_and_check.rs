//! `demo` and `check`, by the real program on a real vault.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn medspiller(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_medspiller"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // a program that needs no input may be gone before it is written
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn demo(folder: &Path) -> Output {
    demo_on(folder, "2026-11-22")
}

fn demo_on(folder: &Path, today: &str) -> Output {
    medspiller(&["demo", folder.to_str().unwrap(), "--today", today], "")
}

fn check(folder: &Path, more: &[&str], input: &str) -> (Option<i32>, String, String) {
    let output = medspiller(&[&["check", folder.to_str().unwrap()], more].concat(), input);
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn a_demo_is_made_once_and_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let made = demo(folder.path());
    assert!(made.status.success(), "{}", text(&made.stderr));
    let said = text(&made.stdout);
    let code = said.lines().find_map(|line| line.strip_prefix("Code: ")).unwrap();
    assert!(folder.path().join("insecure-demo-key").exists());

    let (status, out, _) = check(folder.path(), &["--pin", code], "");
    assert!(status == Some(0) && out.starts_with("All is well"), "{out}");
    let (status, out, err) = check(folder.path(), &[], &format!("{code}\n"));
    assert_eq!((status, err.as_str()), (Some(0), ""), "{out}");

    let again = demo(folder.path());
    assert_eq!(again.status.code(), Some(2));
    assert!(text(&again.stderr).contains("holds a demo already"), "{}", text(&again.stderr));
    assert!(again.stdout.is_empty());
}

#[test]
fn what_can_not_be_checked_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |more: &[&str], input: &str, why: &str| {
        let (status, out, err) = check(folder.path(), more, input);
        assert_eq!((status, out.as_str()), (Some(2), ""), "{err}");
        assert!(err.contains(why), "{err}");
    };
    refused(&["--pin", "270431"], "", "holds no vault");
    assert!(demo(folder.path()).status.success());
    refused(&["--pin", "000000"], "", "the code is wrong; 4 tries left");
    refused(&[], "\n", "code is needed");
    refused(&["--pin", "27043"], "", "code");
    let key = folder.path().join("insecure-demo-key");
    fs::rename(&key, folder.path().join("elsewhere")).unwrap();
    refused(&["--pin", "270431"], "", "bound to a phone");
}

#[test]
fn a_damaged_page_is_found() {
    let folder = tempfile::tempdir().unwrap();
    assert!(demo(folder.path()).status.success());
    let database = folder.path().join("vault/medspiller.db");
    let mut bytes = fs::read(&database).unwrap();
    let at = bytes.len() - 2000;
    bytes[at] ^= 1;
    fs::write(&database, &bytes).unwrap();
    let (status, out, err) = check(folder.path(), &["--pin", "270431"], "");
    assert_eq!(status, Some(1), "{out}{err}");
    assert!(out.contains("Database: ") && out.contains("Nothing was changed"), "{out}");
    assert_eq!(fs::read(&database).unwrap(), bytes);
}

#[test]
fn a_demo_that_can_not_be_made_leaves_room_for_one_that_can() {
    let folder = tempfile::tempdir().unwrap();
    let refused = demo_on(folder.path(), "0001-01-01");
    assert_eq!((refused.status.code(), refused.stdout.as_slice()), (Some(2), &b""[..]));
    let refused = demo_on(folder.path(), "2026-02-30");
    assert_eq!((refused.status.code(), refused.stdout.as_slice()), (Some(2), &b""[..]));
    assert!(text(&refused.stderr).contains("--today"), "{}", text(&refused.stderr));
    assert!(demo(folder.path()).status.success());
}

#[test]
fn a_vault_too_damaged_to_open_is_a_fault_that_is_found() {
    let folder = tempfile::tempdir().unwrap();
    assert!(demo(folder.path()).status.success());
    for (file, length) in [("medspiller.db", 0), ("medspiller.db", 5000), ("slots.json", 100)] {
        let path = folder.path().join("vault").join(file);
        let whole = fs::read(&path).unwrap();
        fs::write(&path, &whole[..length]).unwrap();
        let (status, out, err) = check(folder.path(), &["--pin", "270431"], "");
        assert_eq!((status, err.as_str()), (Some(1), ""), "{file}: {out}");
        assert!(out.contains("does not open: damaged"), "{out}");
        assert_eq!(fs::read(&path).unwrap().len(), length);
        fs::write(&path, whole).unwrap();
    }
    fs::remove_file(folder.path().join("vault/medspiller.db")).unwrap();
    assert_eq!(check(folder.path(), &["--pin", "270431"], "").0, Some(1));
}
