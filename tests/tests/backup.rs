//! One file out, and a vault back from it on another phone.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use medspiller_core::app::{App, AppError};
use medspiller_core::ledger::{Circle, Envelope, Kind, LedgerError, Membership};
use medspiller_core::model::id::{CaseId, CircleId};
use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::questionnaire::answer::Part;
use medspiller_core::questionnaire::assessment::SatWith;
use medspiller_core::vault::{CodeCost, VaultError};
use medspiller_tests::circles::change_membership;
use medspiller_tests::{CODE, Phone, files, now, trio, walk};

const NEW_CODE: &str = "161803";

/// A phone with one round and a part under way, a backup of it, and its recovery code.
struct Backed {
    folder: tempfile::TempDir,
    old: Phone,
    case: CaseId,
    circle: CircleId,
    file: PathBuf,
    recovery: String,
}

impl Backed {
    fn up() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let old = Phone::at(&folder.path().join("old")).unwrap();
        let (app, recovery) = old.create().unwrap();
        let case = medspiller_tests::open_case(&app, now(0).unwrap()).unwrap();
        walk::round(&app, case, now(0).unwrap()).unwrap();
        app.begin_correction(case, 1, Part::Subjective).unwrap();
        let circle = app.case(case).unwrap().view.circle;
        let file = folder.path().join("backup.medspiller");
        app.back_up(&file, now(1).unwrap()).unwrap();
        assert_eq!(app.last_backup().unwrap(), Some(now(1).unwrap().moment()));
        Self { old, case, circle, file, recovery: recovery.to_string(), folder }
    }

    fn phone(&self, name: &str) -> Phone {
        Phone::at(&self.folder.path().join(name)).unwrap()
    }

    fn restore(&self, phone: &Phone) -> Result<App, AppError> {
        restore(phone, &self.file, &self.recovery)
    }
}

fn restore(phone: &Phone, file: &Path, recovery: &str) -> Result<App, AppError> {
    App::restore(&phone.vault, file, recovery, NEW_CODE, CodeCost::FLOOR, &phone.key)
}

#[test]
fn it_goes_on_where_it_was_on_another_phone() {
    let backed = Backed::up();
    let new = backed.phone("new");
    let app = backed.restore(&new).unwrap();
    let before = backed.old.unlock(now(2).unwrap()).unwrap();
    let (then, here) = (before.case(backed.case).unwrap(), app.case(backed.case).unwrap());
    assert_eq!((&then.assessments, &then.drafts), (&here.assessments, &here.drafts));
    assert_eq!((then.view, before.owner().unwrap()), (here.view, app.owner().unwrap()));
    assert_eq!(app.check().unwrap(), []);

    // the new phone goes on, also after it was closed, and only its own code opens it
    walk::through(&app, here.drafts[0].clone(), now(2).unwrap()).unwrap();
    drop(app);
    let refused = App::unlock(&new.vault, CODE, &new.key, now(2).unwrap().utc);
    assert!(matches!(refused, Err(AppError::Vault(VaultError::WrongCode { .. }))));
    let app = App::unlock(&new.vault, NEW_CODE, &new.key, now(2).unwrap().utc).unwrap();
    assert_eq!(app.case(backed.case).unwrap().versions(1, Part::Subjective).count(), 2);
    walk::round(&app, backed.case, now(190).unwrap()).unwrap();
    assert_eq!(app.check().unwrap(), []);
    app.rebuild().unwrap();

    // its signing key is a new one, endorsed in each circle by the former phone's
    let envelopes = app.envelopes(backed.circle).unwrap();
    let read = envelopes.iter().map(|bytes| Envelope::verify(bytes).unwrap());
    let read: Vec<_> = read.collect();
    let old_author = read[0].author;
    let new_author = read.last().unwrap().author;
    assert_ne!(old_author, new_author);
    let succession = read.iter().find(|envelope| envelope.author == new_author).unwrap();
    assert_eq!((succession.kind, succession.seq), (Kind::Membership, 1));
    let circle = Circle::verify(&envelopes).unwrap();
    assert!(circle.membership().member_with(&new_author).is_some());
    assert!(circle.membership().member_with(&old_author).is_none());

    // a backup of the new phone, restored on a third
    let second = backed.folder.path().join("second");
    app.back_up(&second, now(191).unwrap()).unwrap();
    let third = restore(&backed.phone("third"), &second, &backed.recovery).unwrap();
    assert_eq!(third.case(backed.case).unwrap().assessments.len(), 5);
    assert!(third.begin_correction(backed.case, 2, Part::Objective).is_ok());
    assert_eq!(third.check().unwrap(), []);
}

/// Every envelope of a vault.
fn everything(app: &App) -> Vec<Vec<u8>> {
    app.circles().unwrap().into_iter().flat_map(|circle| app.envelopes(circle).unwrap()).collect()
}

#[test]
fn what_the_old_phone_wrote_before_it_heard_is_taken_and_nothing_later() {
    let backed = Backed::up();
    let app = backed.restore(&backed.phone("new")).unwrap();
    let old = backed.old.unlock(now(2).unwrap()).unwrap();
    let draft = old.case(backed.case).unwrap().drafts.remove(0);
    let late = walk::through(&old, draft, now(2).unwrap()).unwrap();
    let came = everything(&app);
    assert_eq!(app.ingest(&everything(&old)).unwrap(), 1);
    assert!(app.case(backed.case).unwrap().assessments.contains(&late));
    // one in each circle
    assert_eq!(old.ingest(&came).unwrap(), app.circles().unwrap().len());
    trio::assert_same(&app, &old);

    // from then on the old phone writes no more, and is told nothing more
    let locked_out = old.begin_user_part(backed.case, SatWith::Contact, now(190).unwrap());
    let draft = locked_out.unwrap();
    let refused = walk::through(&old, draft, now(190).unwrap());
    assert!(matches!(refused, Err(AppError::Ledger(LedgerError::NotAllowed))), "{refused:?}");
    assert_eq!(app.outbox(&old.phone(), 0).unwrap().envelopes, Vec::<Vec<u8>>::new());
    for app in [&app, &old] {
        trio::assert_well(app);
    }
}

#[test]
fn of_two_that_are_restored_from_one_backup_one_takes_the_place_on_every_phone() {
    let backed = Backed::up();
    let (one, another) = (backed.phone("one"), backed.phone("another"));
    let (one, another) = (backed.restore(&one).unwrap(), backed.restore(&another).unwrap());
    let old = backed.old.unlock(now(2).unwrap()).unwrap();
    let [first, second] = [&one, &another].map(everything);
    let circles = old.circles().unwrap().len();
    assert_eq!(one.ingest(&second).unwrap(), circles);
    assert_eq!(another.ingest(&first).unwrap(), circles);
    assert_eq!(old.ingest(&[second, first].concat()).unwrap(), 2 * circles);
    trio::assert_same(&one, &another);
    trio::assert_same(&one, &old);
    // the same one in every circle
    let is_in = |app: &App, circle: &CircleId| {
        let circle = Circle::replay(&old.envelopes(*circle).unwrap()).unwrap();
        circle.membership().member_with(&app.phone()).is_some()
    };
    let all = old.circles().unwrap();
    let are_in = |app: &App| all.iter().filter(|circle| is_in(app, circle)).count();
    let mut are_in = [&one, &another, &old].map(are_in);
    are_in[..2].sort_unstable();
    assert_eq!(are_in, [0, circles, 0]);
    for app in [&one, &another, &old] {
        trio::assert_well(app);
    }
}

#[test]
fn a_wrong_recovery_code_and_an_older_one() {
    let backed = Backed::up();
    let new = backed.phone("new");
    let other = backed.phone("other").create().unwrap().1.to_string();
    let refused = restore(&new, &backed.file, &other).err().unwrap();
    assert!(matches!(refused, AppError::Vault(VaultError::WrongRecoveryCode)), "{refused:?}");
    let refused = restore(&new, &backed.file, "ABCD").err().unwrap();
    assert!(
        matches!(&refused, AppError::Vault(VaultError::Invalid(Invalid { field, .. })) if field == "recovery_code"),
        "{refused:?}"
    );
    assert!(!new.vault.exists());

    // made before a new recovery code was: the one that was written down then opens it
    let app = backed.old.unlock(now(2).unwrap()).unwrap();
    let newer = app.make_new_recovery_code().unwrap().to_string();
    let refused = restore(&new, &backed.file, &newer).err().unwrap();
    assert!(matches!(refused, AppError::Vault(VaultError::WrongRecoveryCode)), "{refused:?}");
    assert_eq!(backed.restore(&new).unwrap().check().unwrap(), []);
    // and it still opens the restored vault when the phone's key is gone there
    let elsewhere = backed.phone("elsewhere");
    let opened = App::unlock_with_recovery_code(
        &new.vault,
        &backed.recovery,
        CODE,
        CodeCost::FLOOR,
        &elsewhere.key,
    );
    drop(opened.unwrap());
    assert!(App::unlock(&new.vault, CODE, &elsewhere.key, now(3).unwrap().utc).is_ok());
}

#[test]
fn a_damaged_or_cut_backup_is_refused_and_leaves_nothing() {
    let backed = Backed::up();
    let whole = fs::read(&backed.file).unwrap();
    let new = backed.phone("new");
    let bad = backed.folder.path().join("bad");
    let mut changed: Vec<(String, Vec<u8>)> = Vec::new();
    for at in (0..17).chain((18..whole.len()).step_by(whole.len() / 60)) {
        let mut flipped = whole.clone();
        flipped[at] ^= 0x20;
        changed.push((format!("byte {at}"), flipped));
    }
    for length in [0, 1, 17, 18, 19, 22, 50, 600, 2000, whole.len() / 2, whole.len() - 1] {
        changed.push((format!("{length} bytes"), whole[..length].to_vec()));
    }
    changed.push(("a byte too many".into(), [&whole[..], b"\0"].concat()));
    for (what, bytes) in changed {
        fs::write(&bad, &bytes).unwrap();
        let refused = restore(&new, &bad, &backed.recovery).err().unwrap();
        assert!(matches!(refused, AppError::Corrupt("backup")), "{what}: {refused:?}");
        assert_eq!(fs::read(&bad).unwrap(), bytes);
        let left: Vec<_> = files::of(new.vault.parent().unwrap()).unwrap().into_keys().collect();
        assert_eq!(left.len(), 1, "{what}: {left:?}");
    }
    let mut newer = whole.clone();
    newer[17] += 1;
    fs::write(&bad, &newer).unwrap();
    assert!(matches!(restore(&new, &bad, &backed.recovery), Err(AppError::NewerVersion)));
    let missing = restore(&new, &backed.folder.path().join("nothing"), &backed.recovery);
    assert!(matches!(missing, Err(AppError::Io(_))));
    assert!(backed.restore(&new).is_ok());
}

#[test]
fn nothing_that_is_there_is_written_over() {
    let backed = Backed::up();
    let before = fs::read(&backed.file).unwrap();
    let app = backed.old.unlock(now(2).unwrap()).unwrap();
    let refused = app.back_up(&backed.file, now(2).unwrap());
    assert!(matches!(
        refused,
        Err(AppError::Invalid(Invalid { ref field, reason: Reason::Exists })) if field == "file"
    ));
    assert_eq!(fs::read(&backed.file).unwrap(), before);
    assert_eq!(app.last_backup().unwrap(), Some(now(1).unwrap().moment()));

    // a vault, also one whose database alone is left, and a folder with something else in it
    drop(app);
    let there = files::of(&backed.old.vault).unwrap();
    let refused = backed.restore(&backed.old).err().unwrap();
    assert!(matches!(refused, AppError::Vault(VaultError::Exists)), "{refused:?}");
    assert!(files::of(&backed.old.vault).unwrap() == there);
    let new = backed.phone("new");
    fs::create_dir(&new.vault).unwrap();
    fs::write(new.vault.join("letter"), "Kjære").unwrap();
    assert!(matches!(backed.restore(&new), Err(AppError::Io(_))));
    assert_eq!(fs::read(new.vault.join("letter")).unwrap(), "Kjære".as_bytes());
    assert_eq!(fs::read_dir(new.vault.parent().unwrap()).unwrap().count(), 2);
    // an empty one, as a platform makes it, will do
    fs::remove_file(new.vault.join("letter")).unwrap();
    assert!(backed.restore(&new).is_ok());
}

#[test]
fn a_backup_touches_no_other_file_beside_it() {
    let backed = Backed::up();
    let app = backed.old.unlock(now(2).unwrap()).unwrap();
    let beside = backed.folder.path().join("mine");
    fs::create_dir(&beside).unwrap();
    // whatever a half-made one might be called without care
    for name in [".min.db", "min.db", ".min", ".min.kopi", "min.kopi.new", ".min.kopi.db"] {
        fs::write(beside.join(name), name).unwrap();
    }
    let before = files::of(&beside).unwrap();
    let file = beside.join("min.kopi");
    app.back_up(&file, now(2).unwrap()).unwrap();
    let mut after = files::of(&beside).unwrap();
    assert!(after.remove(&file).is_some());
    assert!(after == before, "{:?}", after.keys());
}

#[test]
fn a_circle_the_owner_was_taken_out_of_stops_no_restore() {
    let backed = Backed::up();
    let app = backed.old.unlock(now(2).unwrap()).unwrap();
    let (owner, _) = app.owner().unwrap();
    let out = |membership: &mut Membership| membership.members.retain(|m| m.person != owner);
    let app = change_membership(app, &backed.old.vault, backed.circle, out).unwrap();
    let file = backed.folder.path().join("after");
    app.back_up(&file, now(2).unwrap()).unwrap();
    let app = restore(&backed.phone("new"), &file, &backed.recovery).unwrap();
    assert_eq!(app.case(backed.case).unwrap().assessments.len(), 2, "what was known stays known");
    assert!(medspiller_tests::open_case(&app, now(3).unwrap()).is_ok());
    assert_eq!(app.check().unwrap(), []);
}

#[test]
fn what_a_killed_backup_or_restore_left_goes_with_the_next() {
    let backed = Backed::up();
    let app = backed.old.unlock(now(2).unwrap()).unwrap();
    let beside = backed.folder.path().join("mine");
    fs::create_dir(&beside).unwrap();
    let random = "0123456789abcdef0123456789abcdef";
    let leave = |left: &Path| {
        fs::create_dir(left).unwrap();
        fs::write(left.join("half"), "half").unwrap();
    };
    leave(&beside.join(format!(".kopi-{random}")));
    leave(&beside.join(format!(".annen-{random}")));
    leave(&beside.join(".kopi-0123"));
    fs::write(beside.join(".kopi-0123456789abcdef0123456789abcdee"), "a file").unwrap();
    app.back_up(&beside.join("kopi"), now(2).unwrap()).unwrap();
    assert_eq!(fs::read_dir(&beside).unwrap().count(), 4);

    let new = backed.phone("new");
    leave(&new.vault.with_file_name(format!(".vault-{random}")));
    backed.restore(&new).unwrap();
    assert_eq!(fs::read_dir(new.vault.parent().unwrap()).unwrap().count(), 2);
}

#[cfg(unix)]
#[test]
fn a_vault_is_its_owners_only() {
    use std::os::unix::fs::PermissionsExt;
    let backed = Backed::up();
    let new = backed.phone("new");
    let _open = [backed.old.unlock(now(2).unwrap()).unwrap(), backed.restore(&new).unwrap()];
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o077;
    for vault in [&backed.old.vault, &new.vault] {
        assert_eq!(mode(vault), 0, "{vault:?}");
    }
}
