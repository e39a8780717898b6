//! Backup headers, restoring, and vaults that earlier versions wrote.

use super::*;

fn restore_on(
    phone: &Phone,
    dir: &Path,
    header: &[u8],
    recovery: &RecoveryCode,
) -> Result<(Unlocked, SigningKey), VaultError> {
    restore(dir, header, &recovery.to_string(), "161803", CodeCost::FLOOR, phone)
}

#[test]
fn a_vault_is_restored_on_another_phone_and_its_former_key_endorses_the_new() {
    let made = Made::new();
    let header = backup_header(&made.unlocked, made.dir()).unwrap();
    let (phone, dir) = (Phone::new(), tempfile::tempdir().unwrap());
    let vault = dir.path().join("vaults/restored");
    let (restored, former) = restore_on(&phone, &vault, &header, &made.recovery).unwrap();

    assert_eq!(restored.vault(), made.unlocked.vault());
    assert_eq!(restored.derive_database_key(), made.unlocked.derive_database_key());
    assert_eq!(former.public(), made.unlocked.signing_key().public());
    let new = restored.signing_key().public();
    assert_ne!(new, former.public());
    assert!(verify(&former.public(), &new.0, &former.sign(&new.0)));

    assert_same(&unlock_with_code(&vault, "161803", &phone, NOW).unwrap(), &restored);
    let recovery = made.recovery.to_string();
    assert_same(&unlock_with_recovery_code(&vault, &recovery).unwrap(), &restored);
    for (code, phone) in [(CODE, &phone), (CODE, &made.phone), ("161803", &made.phone)] {
        let other = unlock_with_code(&vault, code, phone, NOW);
        assert!(matches!(other, Err(VaultError::WrongCode { .. })), "{other:?}");
    }
    // and it can be backed up again from here
    let again = backup_header(&restored, &vault).unwrap();
    let third = tempfile::tempdir().unwrap();
    let (_, former) = restore_on(&phone, third.path(), &again, &made.recovery).unwrap();
    assert_eq!(former.public(), new);
}

#[test]
fn a_header_holds_nothing_that_a_six_digit_code_opens() {
    let made = Made::new();
    let header = backup_header(&made.unlocked, made.dir()).unwrap();
    let file = SlotFile::parse(&header, "backup header").unwrap();
    assert!(file.code().is_err());
    assert!(file.recovery().is_ok());
    assert!(!String::from_utf8(header).unwrap().contains("memory_kib"));
}

#[test]
fn a_restore_that_fails_leaves_no_vault() {
    let (made, other) = (Made::new(), Made::new());
    let header = backup_header(&made.unlocked, made.dir()).unwrap();
    let empty = tempfile::tempdir().unwrap();
    let dir = empty.path().join("vault");
    let mut gone = Phone::new();
    gone.gone = true;

    let result = restore_on(&made.phone, &dir, &header, &other.recovery);
    assert!(matches!(result, Err(VaultError::WrongRecoveryCode)));
    let result = restore_on(&gone, &dir, &header, &made.recovery);
    assert!(matches!(result, Err(VaultError::PhoneKeyGone)));
    let result = restore_on(&made.phone, &dir, &header[1..], &made.recovery);
    assert!(matches!(result, Err(VaultError::Corrupt { what: "backup header" })));
    let newer = files::with_checksum(&serde_json::json!({"version": 2})).unwrap();
    let result = restore_on(&made.phone, &dir, &newer, &made.recovery);
    assert!(matches!(result, Err(VaultError::NewerVersion)));
    for (recovery, code, field) in
        [("", CODE, "recovery_code"), (made.recovery.to_string().as_str(), "1", "code")]
    {
        match restore(&dir, &header, recovery, code, CodeCost::FLOOR, &made.phone) {
            Err(VaultError::Invalid(invalid)) => assert_eq!(invalid.field, field),
            other => panic!("{other:?}"),
        }
    }
    assert!(!dir.exists());

    let before = other.slots();
    let result = restore_on(&made.phone, other.dir(), &header, &made.recovery);
    assert!(matches!(result, Err(VaultError::Exists)));
    assert_eq!(other.slots(), before);
}

#[test]
fn a_backup_opens_with_the_recovery_code_of_its_day() {
    let made = Made::new();
    let header = backup_header(&made.unlocked, made.dir()).unwrap();
    let new = make_new_recovery_code(&made.unlocked, made.dir()).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let result = restore_on(&made.phone, dir.path(), &header, &new);
    assert!(matches!(result, Err(VaultError::WrongRecoveryCode)));
    restore_on(&made.phone, dir.path(), &header, &made.recovery).unwrap();
}

/// A vault that version 1 wrote: it must open for ever. What is expected of it was computed
/// from the file by another implementation of the same description.
#[test]
fn a_vault_of_version_1_opens() {
    let dir = tempfile::tempdir().unwrap();
    for (name, bytes) in [
        ("slots.json", include_bytes!("../fixtures/v1/slots.json").as_slice()),
        ("tries.json", include_bytes!("../fixtures/v1/tries.json").as_slice()),
        ("insecure-demo-key", include_bytes!("../fixtures/v1/insecure-demo-key").as_slice()),
    ] {
        fs::write(dir.path().join(name), bytes).unwrap();
    }
    let key = InsecureDemoPhoneKey::read_from(dir.path()).unwrap();
    let by_code = unlock_with_code(dir.path(), CODE, &key, NOW).unwrap();
    let recovery = include_str!("../fixtures/v1/recovery-code");
    assert_same(&by_code, &unlock_with_recovery_code(dir.path(), recovery).unwrap());
    let hex = |bytes: &[u8]| data_encoding::HEXLOWER.encode(bytes);
    assert_eq!(
        hex(&by_code.derive_database_key()[..]),
        "3d80a216df02ac17847b9788b08302867d4300c3eaef5e9ed2e518ed0faadf08"
    );
    assert_eq!(
        hex(&by_code.signing_key().public().0),
        "d9a385e576de060a1691865b07aacbd4ea9c8c148b10bf597ff7ec57772b9b1a"
    );
}
