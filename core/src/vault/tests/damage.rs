//! Damaged, changed, newer and unwritable files.

use super::*;
use serde_json::{Value, json};

/// `slots.json` of `made` with `change` made to its content and the checksum put right, as
/// someone who means harm would.
fn forged(made: &Made, change: impl Fn(&mut Value)) -> Vec<u8> {
    let mut content = files::content(&made.slots()).unwrap();
    change(&mut content);
    files::with_checksum(&content).unwrap()
}

fn by_code(made: &Made) -> Result<Unlocked, VaultError> {
    // each try as if it were the first
    tries::write(made.dir(), &delays::Delays::default()).unwrap();
    made.try_at(CODE, NOW)
}

fn by_recovery(made: &Made) -> Result<Unlocked, VaultError> {
    unlock_with_recovery_code(made.dir(), &made.recovery.to_string())
}

fn corrupt(result: Result<Unlocked, VaultError>) -> &'static str {
    match result {
        Err(VaultError::Corrupt { what }) => what,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_flipped_byte_anywhere_in_the_slots_is_damage_and_is_left_as_it_is() {
    let made = Made::new();
    let whole = made.slots();
    for at in 0..whole.len() {
        for flip in [1, 0x20, 0x80, 0xff] {
            let mut flipped = whole.clone();
            flipped[at] ^= flip;
            let parsed = SlotFile::parse(&flipped, "slots.json");
            assert!(
                matches!(parsed, Err(VaultError::Corrupt { what: "slots.json" })),
                "byte {at} ^ {flip}"
            );
            if at % 31 == 0 {
                made.write_slots(&flipped);
                assert_eq!(corrupt(by_code(&made)), "slots.json");
                assert_eq!(corrupt(by_recovery(&made)), "slots.json");
                assert_eq!(made.slots(), flipped);
                assert!(exists(made.dir()));
            }
        }
    }
    made.write_slots(&whole);
    made.assert_opens(by_code(&made));
}

#[test]
fn cut_slots_are_damage_at_every_length() {
    let made = Made::new();
    let whole = made.slots();
    for length in 0..whole.len() {
        let parsed = SlotFile::parse(&whole[..length], "slots.json");
        assert!(matches!(parsed, Err(VaultError::Corrupt { .. })), "{length} bytes");
    }
    made.write_slots(b"");
    assert_eq!(corrupt(by_code(&made)), "slots.json");
    assert!(matches!(
        create(made.dir(), CODE, CodeCost::FLOOR, &made.phone),
        Err(VaultError::Exists)
    ));
}

#[test]
fn no_parameter_can_be_changed_even_with_the_checksum_put_right() {
    let made = Made::new();
    let flip = |value: &mut Value| {
        let text = value.as_str().unwrap().to_owned();
        let first = if text.starts_with('0') { "1" } else { "0" };
        *value = json!(format!("{first}{}", &text[1..]));
    };
    let changed = |change: &dyn Fn(&mut Value)| {
        let bytes = forged(&made, change);
        assert_ne!(bytes, made.slots());
        let before = made.slots();
        made.write_slots(&bytes);
        let opened = (by_code(&made), by_recovery(&made));
        made.write_slots(&before);
        opened
    };
    for (field, value) in [
        ("memory_kib", json!(20_000)),
        ("memory_kib", json!(1)),
        ("passes", json!(3)),
        ("passes", json!(1)),
        ("lanes", json!(2)),
        ("lanes", json!(0)),
    ] {
        let (code, recovery) = changed(&|content| content["slots"][0][field] = value.clone());
        assert!(matches!(code, Err(VaultError::WrongCode { .. })), "{field} {value}: {code:?}");
        made.assert_opens(recovery);
    }
    for path in ["/slots/0/salt", "/slots/0/sealed/nonce", "/slots/0/sealed/bytes"] {
        let (code, recovery) = changed(&|content| flip(content.pointer_mut(path).unwrap()));
        assert!(matches!(code, Err(VaultError::WrongCode { .. })), "{path}: {code:?}");
        made.assert_opens(recovery);
    }
    for path in ["/slots/1/salt", "/slots/1/sealed/nonce", "/slots/1/sealed/bytes"] {
        let (code, recovery) = changed(&|content| flip(content.pointer_mut(path).unwrap()));
        assert!(matches!(recovery, Err(VaultError::WrongRecoveryCode)), "{path}: {recovery:?}");
        made.assert_opens(code);
    }
    for path in ["/signing_key/public", "/signing_key/sealed/nonce", "/signing_key/sealed/bytes"] {
        let (code, recovery) = changed(&|content| flip(content.pointer_mut(path).unwrap()));
        assert_eq!((corrupt(code), corrupt(recovery)), ("signing key", "signing key"), "{path}");
    }
    let (code, recovery) = changed(&|content| flip(&mut content["vault"]));
    assert!(matches!(code, Err(VaultError::WrongCode { .. })));
    assert!(matches!(recovery, Err(VaultError::WrongRecoveryCode)));
}

#[test]
fn content_of_another_form_is_damage() {
    let made = Made::new();
    type Change<'a> = (&'a str, &'a dyn Fn(&mut Value));
    let changes: [Change; 9] = [
        ("no version", &|content| content["version"] = Value::Null),
        ("version 0", &|content| content["version"] = json!(0)),
        ("a text as version", &|content| content["version"] = json!("1")),
        ("short id", &|content| content["vault"] = json!("ab")),
        ("capitals", &|content| content["slots"][0]["salt"] = json!("AB".repeat(16))),
        ("negative", &|content| content["slots"][0]["passes"] = json!(-1)),
        ("a member too many", &|content| content["slots"][0]["hint"] = json!("pi")),
        ("a slot without kind", &|content| content["slots"][1]["kind"] = Value::Null),
        ("a slot twice", &|content| content["slots"][1] = content["slots"][0].clone()),
    ];
    for (name, change) in changes {
        let parsed = SlotFile::parse(&forged(&made, change), "slots.json");
        assert!(matches!(parsed, Err(VaultError::Corrupt { .. })), "{name}: {parsed:?}");
    }
}

#[test]
fn a_missing_slot_leaves_the_other() {
    let made = Made::new();
    let whole = made.slots();
    let without = |at: usize| {
        forged(&made, |content| drop(content["slots"].as_array_mut().unwrap().remove(at)))
    };
    let (no_code, no_recovery) = (without(0), without(1));
    made.write_slots(&no_code);
    assert_eq!(corrupt(by_code(&made)), "code slot");
    made.assert_opens(by_recovery(&made));
    made.write_slots(&no_recovery);
    assert_eq!(corrupt(by_recovery(&made)), "recovery slot");
    made.assert_opens(by_code(&made));
    made.write_slots(&whole);
}

#[test]
fn what_a_later_version_added_is_kept_as_it_came() {
    let made = Made::new();
    let later = json!({
        "kind": "biometric",
        "salt": "00ff",
        "parameters": {"z": [1, null, true], "a": 9_007_199_254_740_993u64, "text": "æ\u{0}\""}
    });
    made.write_slots(&forged(&made, |content| {
        content["slots"].as_array_mut().unwrap().insert(1, later.clone());
        content["policy"] = json!({"locks_after": 2});
    }));
    made.assert_opens(by_code(&made));
    change_code(&made.unlocked, made.dir(), CODE, "314159", &made.phone, NOW).unwrap();
    set_code(&made.unlocked, made.dir(), CODE, CodeCost::FLOOR, &made.phone).unwrap();
    make_new_recovery_code(&made.unlocked, made.dir()).unwrap();

    let content = files::content(&made.slots()).unwrap();
    assert_eq!(content["slots"][1], later);
    assert_eq!(content["policy"], json!({"locks_after": 2}));
    let kinds: Vec<_> = content["slots"].as_array().unwrap().iter().map(|s| &s["kind"]).collect();
    assert_eq!(kinds, ["code", "biometric", "recovery"]);
    made.assert_opens(by_code(&made));

    let header = files::content(&backup_header(&made.unlocked, made.dir()).unwrap()).unwrap();
    assert_eq!(header["slots"].as_array().unwrap().len(), 1);
    assert_eq!(header.get("policy"), None);
}

#[test]
fn a_newer_versions_vault_is_left_alone() {
    let made = Made::new();
    let newer =
        files::with_checksum(&json!({"version": 2, "vault": {"of": "another form"}})).unwrap();
    made.write_slots(&newer);
    let refused = |result: Result<(), VaultError>| {
        assert!(matches!(result, Err(VaultError::NewerVersion)), "{result:?}");
    };
    refused(by_code(&made).map(drop));
    refused(by_recovery(&made).map(drop));
    refused(change_code(&made.unlocked, made.dir(), CODE, "314159", &made.phone, NOW));
    refused(set_code(&made.unlocked, made.dir(), CODE, CodeCost::FLOOR, &made.phone));
    refused(make_new_recovery_code(&made.unlocked, made.dir()).map(drop));
    refused(backup_header(&made.unlocked, made.dir()).map(drop));
    assert_eq!(made.slots(), newer);
}

#[test]
fn a_disk_that_refuses_leaves_the_old_slots() {
    let made = Made::new();
    let before = made.slots();
    made.block("slots.json");
    let refused = |result: Result<(), VaultError>| {
        assert!(matches!(result, Err(VaultError::Io(_))), "{result:?}");
    };
    refused(change_code(&made.unlocked, made.dir(), CODE, "314159", &made.phone, NOW));
    refused(set_code(&made.unlocked, made.dir(), "314159", CodeCost::FLOOR, &made.phone));
    refused(make_new_recovery_code(&made.unlocked, made.dir()).map(drop));
    assert_eq!(made.slots(), before);
    made.assert_opens(by_code(&made));
    made.assert_opens(by_recovery(&made));
}

#[test]
fn a_file_where_the_folder_should_be_is_the_disks_refusal() {
    let made = Made::new();
    let path = made.dir().join("file");
    fs::write(&path, "x").unwrap();
    let code = unlock_with_code(&path, CODE, &made.phone, NOW);
    assert!(matches!(code, Err(VaultError::Io(_))), "{code:?}");
    let new = create(&path, CODE, CodeCost::FLOOR, &made.phone);
    assert!(matches!(new, Err(VaultError::Io(_))), "{new:?}");
    assert_eq!(fs::read(&path).unwrap(), b"x");
}

#[test]
fn leftovers_of_a_crash_are_harmless() {
    let made = Made::new();
    fs::write(made.dir().join("slots.json.new"), "{ \"version\": 1, \"va").unwrap();
    fs::write(made.dir().join("tries.json.new"), "").unwrap();
    made.assert_opens(made.try_at(CODE, NOW));
    set_code(&made.unlocked, made.dir(), "314159", CodeCost::FLOOR, &made.phone).unwrap();
    made.assert_opens(made.try_at("314159", NOW));
}
