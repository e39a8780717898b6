//! Making, unlocking, delays, changing codes.

use super::*;

fn wrong(n: u32) -> String {
    format!("{n:06}")
}

#[test]
fn a_vault_opens_with_its_code_and_with_its_recovery_code() {
    let made = Made::new();
    assert!(exists(made.dir()));
    made.assert_opens(made.try_at(CODE, NOW));
    made.assert_opens(unlock_with_recovery_code(made.dir(), &made.recovery.to_string()));
    let lenient = made.recovery.to_string().to_lowercase().replace('-', " ").replace('0', "o");
    made.assert_opens(unlock_with_recovery_code(made.dir(), &lenient));
}

#[test]
fn no_two_vaults_share_a_key() {
    let (a, b) = (Made::new(), Made::new());
    assert_ne!(a.unlocked.vault(), b.unlocked.vault());
    assert_ne!(a.unlocked.derive_database_key(), b.unlocked.derive_database_key());
    assert_ne!(a.unlocked.signing_key().public(), b.unlocked.signing_key().public());
    assert!(matches!(
        unlock_with_recovery_code(a.dir(), &b.recovery.to_string()),
        Err(VaultError::WrongRecoveryCode)
    ));
}

#[test]
fn a_code_that_is_not_six_digits_is_named_and_writes_or_counts_nothing() {
    let made = Made::new();
    let bad = |field: &str, result: Result<(), VaultError>| match result {
        Err(VaultError::Invalid(invalid)) => {
            assert_eq!(invalid, Invalid::new(field, Reason::Malformed));
        }
        other => panic!("{other:?}"),
    };
    let empty = tempfile::tempdir().unwrap();
    bad("code", create(empty.path(), "12345", CodeCost::FLOOR, &made.phone).map(drop));
    assert_eq!(fs::read_dir(empty.path()).unwrap().count(), 0);
    bad("code", made.try_at("1234567", NOW).map(drop));
    let change = |old, new| change_code(&made.unlocked, made.dir(), old, new, &made.phone, NOW);
    bad("code", change(CODE, "12345a"));
    bad("old_code", change("", "123456"));
    bad("code", set_code(&made.unlocked, made.dir(), "", CodeCost::FLOOR, &made.phone));
    assert_eq!(made.refused_at(&wrong(0), NOW), (4, 0));
}

#[test]
fn a_vault_is_never_made_over_another() {
    let made = Made::new();
    let before = made.slots();
    let again = create(made.dir(), CODE, CodeCost::FLOOR, &made.phone);
    assert!(matches!(again, Err(VaultError::Exists)));
    assert_eq!(made.slots(), before);
}

#[test]
fn where_there_is_no_vault_all_say_so() {
    let (made, empty) = (Made::new(), tempfile::tempdir().unwrap());
    let dir = empty.path();
    assert!(!exists(dir));
    let none = |result: Result<(), VaultError>| assert!(matches!(result, Err(VaultError::NoVault)));
    none(unlock_with_code(dir, CODE, &made.phone, NOW).map(drop));
    none(waiting(dir, NOW).map(drop));
    none(unlock_with_recovery_code(dir, &made.recovery.to_string()).map(drop));
    none(change_code(&made.unlocked, dir, CODE, "111111", &made.phone, NOW));
    none(set_code(&made.unlocked, dir, CODE, CodeCost::FLOOR, &made.phone));
    none(make_new_recovery_code(&made.unlocked, dir).map(drop));
    none(backup_header(&made.unlocked, dir).map(drop));
    assert_eq!(fs::read_dir(dir).unwrap().count(), 0);
}

#[test]
fn an_open_vault_changes_no_other() {
    let (made, other) = (Made::new(), Made::new());
    let before = other.slots();
    let none = |result: Result<(), VaultError>| assert!(matches!(result, Err(VaultError::NoVault)));
    none(change_code(&made.unlocked, other.dir(), CODE, "111111", &other.phone, NOW));
    none(set_code(&made.unlocked, other.dir(), CODE, CodeCost::FLOOR, &made.phone));
    none(make_new_recovery_code(&made.unlocked, other.dir()).map(drop));
    none(backup_header(&made.unlocked, other.dir()).map(drop));
    assert_eq!(other.slots(), before);
}

#[test]
fn wrong_codes_are_slowed_down_and_the_right_one_starts_over() {
    let made = Made::new();
    for (n, expected) in [(4, 0), (3, 0), (2, 0), (1, 0), (0, 60)].into_iter().enumerate() {
        assert_eq!(made.refused_at(&wrong(u32::try_from(n).unwrap()), NOW), expected);
    }
    assert_eq!(waiting(made.dir(), NOW).unwrap(), Some(60));

    let asked = made.phone.asked();
    assert_eq!(made.refused_at(CODE, NOW + MINUTE - 1), (0, 1));
    assert_eq!(made.phone.asked(), asked, "while waiting, no code is tried");
    made.assert_opens(unlock_with_recovery_code(made.dir(), &made.recovery.to_string()));

    let now = NOW + MINUTE;
    assert_eq!(waiting(made.dir(), now).unwrap(), None);
    assert_eq!(made.refused_at(&wrong(5), now), (0, 300));
    made.assert_opens(made.try_at(CODE, now + 5 * MINUTE));
    assert_eq!(made.refused_at(&wrong(6), now + 5 * MINUTE), (4, 0));
}

#[test]
fn the_same_wrong_code_counts_once() {
    let made = Made::new();
    for _ in 0..12 {
        assert_eq!(made.refused_at("000000", NOW), (4, 0));
    }
    assert_eq!(made.refused_at("000001", NOW), (3, 0));
    assert_eq!(made.refused_at("000000", NOW), (3, 0));
}

#[test]
fn a_clock_set_back_while_waiting_restarts_the_wait() {
    let made = Made::new();
    for n in 0..5 {
        made.refused_at(&wrong(n), NOW);
    }
    let back = NOW - 365 * 24 * 60 * MINUTE;
    assert_eq!(waiting(made.dir(), back).unwrap(), Some(60));
    assert_eq!(made.refused_at(CODE, back + MINUTE / 2), (0, 30));
    made.assert_opens(made.try_at(CODE, back + MINUTE));
}

#[test]
fn a_refused_try_is_remembered_as_when_the_clock_was_last_seen() {
    let made = Made::new();
    for n in 0..5 {
        made.refused_at(&wrong(n), NOW);
    }
    assert_eq!(made.refused_at(CODE, NOW + 50_000), (0, 10));
    assert_eq!(waiting(made.dir(), NOW + 20_000).unwrap(), Some(60));
}

#[test]
fn a_try_that_cannot_be_counted_tells_nothing() {
    let made = Made::new();
    made.block("tries.json");
    for code in [CODE, "000000"] {
        assert!(matches!(made.try_at(code, NOW), Err(VaultError::Io(_))), "{code}");
    }
    made.assert_opens(unlock_with_recovery_code(made.dir(), &made.recovery.to_string()));
    made.unblock("tries.json");
    assert_eq!(made.refused_at("000000", NOW), (4, 0));
}

#[test]
fn a_right_code_counted_by_a_killed_try_still_opens() {
    let made = Made::new();
    // what a process killed between counting and opening leaves behind
    let slot = SlotFile::read(made.dir()).unwrap();
    let vault = made.unlocked.vault();
    let tag = slot.code().unwrap().stretch(CODE, vault, &made.phone).unwrap().tag;
    let mut delays = tries::read(made.dir(), NOW).unwrap();
    delays.count(tag, NOW);
    tries::write(made.dir(), &delays).unwrap();
    made.assert_opens(made.try_at(CODE, NOW));
    assert_eq!(made.refused_at("000000", NOW), (4, 0));
}

#[test]
fn a_missing_record_of_tries_costs_its_owner_an_hour_and_a_guesser_too() {
    let made = Made::new();
    let path = made.dir().join("tries.json");
    fs::remove_file(&path).unwrap();
    assert_eq!(made.refused_at(CODE, NOW), (0, 3600));
    fs::remove_file(&path).unwrap();
    assert_eq!(made.refused_at(CODE, NOW + 30 * MINUTE), (0, 3600));
    made.assert_opens(unlock_with_recovery_code(made.dir(), &made.recovery.to_string()));
    made.assert_opens(made.try_at(CODE, NOW + 90 * MINUTE));
}

#[test]
fn a_phone_key_that_is_gone_counts_as_no_try_and_leaves_the_recovery_code() {
    let mut made = Made::new();
    let before = (made.slots(), fs::read(made.dir().join("tries.json")).unwrap());
    made.phone.gone = true;
    for _ in 0..6 {
        assert!(matches!(made.try_at("000000", NOW), Err(VaultError::PhoneKeyGone)));
    }
    let set = set_code(&made.unlocked, made.dir(), "111111", CodeCost::FLOOR, &made.phone);
    assert!(matches!(set, Err(VaultError::PhoneKeyGone)));
    let empty = tempfile::tempdir().unwrap();
    let dir = empty.path().join("vault");
    let none = create(&dir, CODE, CodeCost::FLOOR, &made.phone);
    assert!(matches!(none, Err(VaultError::PhoneKeyGone)));
    assert!(!dir.exists());
    assert_eq!((made.slots(), fs::read(made.dir().join("tries.json")).unwrap()), before);

    made.assert_opens(unlock_with_recovery_code(made.dir(), &made.recovery.to_string()));
    let phone = Phone::new();
    assert!(matches!(
        unlock_with_code(made.dir(), CODE, &phone, NOW),
        Err(VaultError::WrongCode { .. })
    ));
    set_code(&made.unlocked, made.dir(), "314159", CodeCost::FLOOR, &phone).unwrap();
    made.assert_opens(unlock_with_code(made.dir(), "314159", &phone, NOW));
}

#[test]
fn a_changed_code_opens_and_the_old_one_does_not() {
    let made = Made::new();
    change_code(&made.unlocked, made.dir(), CODE, "314159", &made.phone, NOW).unwrap();
    made.assert_opens(made.try_at("314159", NOW));
    assert_eq!(made.refused_at(CODE, NOW), (4, 0));
    made.assert_opens(unlock_with_recovery_code(made.dir(), &made.recovery.to_string()));
}

#[test]
fn changing_the_code_is_no_way_round_the_delays() {
    let made = Made::new();
    let change = |old: &str, now| {
        change_code(&made.unlocked, made.dir(), old, "314159", &made.phone, now).unwrap_err()
    };
    for n in 0..5 {
        assert!(matches!(change(&wrong(n), NOW), VaultError::WrongCode { .. }));
    }
    assert_eq!(made.refused_at(CODE, NOW), (0, 60));
    assert!(matches!(change(CODE, NOW), VaultError::WrongCode { tries_left: 0, wait_seconds: 60 }));
    made.assert_opens(made.try_at(CODE, NOW + MINUTE));
}

#[test]
fn a_code_set_after_a_recovery_ends_the_wait() {
    let made = Made::new();
    for n in 0..5 {
        made.refused_at(&wrong(n), NOW);
    }
    let opened = unlock_with_recovery_code(made.dir(), &made.recovery.to_string()).unwrap();
    set_code(&opened, made.dir(), "314159", CodeCost::FLOOR, &made.phone).unwrap();
    made.assert_opens(made.try_at("314159", NOW));
    assert_eq!(made.refused_at(CODE, NOW), (4, 0));
}

#[test]
fn a_new_recovery_code_replaces_the_old() {
    let made = Made::new();
    let new = make_new_recovery_code(&made.unlocked, made.dir()).unwrap();
    made.assert_opens(unlock_with_recovery_code(made.dir(), &new.to_string()));
    assert!(matches!(
        unlock_with_recovery_code(made.dir(), &made.recovery.to_string()),
        Err(VaultError::WrongRecoveryCode)
    ));
    made.assert_opens(made.try_at(CODE, NOW));
}

#[test]
fn a_mistyped_recovery_code_names_its_group() {
    let made = Made::new();
    let mut typed = made.recovery.to_string().into_bytes();
    typed[10] = if typed[10] == b'7' { b'8' } else { b'7' };
    match unlock_with_recovery_code(made.dir(), &String::from_utf8(typed).unwrap()) {
        Err(VaultError::Invalid(invalid)) => {
            assert_eq!(invalid, Invalid::new("recovery_code_2", Reason::Malformed));
        }
        other => panic!("{other:?}"),
    }
}
