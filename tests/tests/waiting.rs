//! Envelopes wait for those before them: whatever the order and however they are parted, the same
//! read model in the end; never lost, never more than may wait, and none that can be seen to be
//! wrong.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::cell::{Cell, RefCell};
use std::fs;
use std::path::Path;
use std::time::Duration;

use medspiller_core::app::{App, AppError};
use medspiller_core::ledger::{Circle, Envelope, Hash, Kind, LedgerError};
use medspiller_core::model::id::PersonId;
use medspiller_core::store::projection::Row;
use medspiller_core::store::waiting;
use medspiller_core::vault::SigningKey;
use medspiller_tests::circles;
use medspiller_tests::refusals::changing_nothing;
use medspiller_tests::shared::Shared;
use medspiller_tests::trio::assert_well;
use medspiller_tests::victim::{Chance, Victim};
use medspiller_tests::{Phone, child, now};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// What three phones write, and what the vault's own phone does of it: it lets a fourth phone in,
/// which writes in the membership that this gives, and puts the second one out.
fn written(shared: &Shared) -> Vec<Vec<u8>> {
    let fourth = SigningKey::make().unwrap();
    let mut all = shared.written().concat();
    let unlocked = shared.unlock().close();
    let mut circle = Circle::replay(&shared.base).unwrap();
    let change = |circle: &mut Circle, change: &dyn Fn(&mut Vec<_>)| {
        let mut next = circle.membership().clone();
        change(&mut next.members);
        circle.change_membership(&next, unlocked.signing_key()).unwrap().bytes
    };
    all.push(change(&mut circle, &|members| members.push(circles::member(4, &fourth))));
    let named = shared.called(PersonId([4; 16]), "Den fjerde");
    all.push(circle.write(&[named], &fourth).unwrap().unwrap().bytes);
    all.push(change(&mut circle, &|members| members.retain(|m| m.person != PersonId([2; 16]))));
    let again = shared.called(PersonId([4; 16]), "Fjerdemann");
    all.push(circle.write(&[again], &fourth).unwrap().unwrap().bytes);
    all
}

#[test]
fn any_split_and_any_order_give_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let shared = Shared::new(folder.path());
    let written = written(&shared);
    let number = Cell::new(0);
    let first: RefCell<Option<Vec<Row>>> = RefCell::default();
    let mut runner =
        TestRunner::new(Config { cases: 24, max_shrink_iters: 20, ..Config::default() });
    // each once, and some of them again
    let orders = prop::collection::vec(0..written.len(), 0..8).prop_flat_map(|again| {
        let all: Vec<usize> = (0..14).chain(again).collect();
        (Just(all).prop_shuffle(), prop::collection::vec((1..5_usize, any::<bool>()), 22))
    });
    assert_eq!(written.len(), 14);
    runner
        .run(&orders, |(order, parts)| {
            number.set(number.get() + 1);
            let mut app = shared.copy(number.get());
            let vault = folder.path().join(format!("copy {}", number.get()));
            let mut coming = order.iter().map(|at| written[*at].clone());
            let mut new = 0;
            for (size, lock) in parts {
                let batch: Vec<_> = coming.by_ref().take(size).collect();
                new += app.ingest(&batch).unwrap();
                if lock {
                    app = App::reopened(&vault, app.close()).unwrap();
                }
            }
            prop_assert_eq!((new, app.waiting().unwrap()), (written.len(), 0));
            prop_assert_eq!(app.check().unwrap(), vec![]);
            let rows = app.read_model().unwrap();
            let mut first = first.borrow_mut();
            prop_assert_eq!(&rows, first.get_or_insert_with(|| rows.clone()));
            Ok(())
        })
        .unwrap();
    assert!(number.get() >= 24);
}

#[test]
fn what_waits_is_in_no_read_model_and_goes_to_no_one() {
    let folder = tempfile::tempdir().unwrap();
    let shared = Shared::new(folder.path());
    let [first, second, third, ..] = &written(&shared)[..] else { unreachable!() };
    let app = shared.unlock();
    let later = [third.clone(), second.clone(), third.clone()];
    assert_eq!(changing_nothing(&app, || app.ingest(&later)).unwrap(), 0);
    assert_eq!(app.ingest(&later[..1]).unwrap(), 0);
    assert_eq!(app.waiting().unwrap(), 2);
    let to = shared.others[1].public();
    assert_eq!(app.outbox(&to, 0).unwrap().envelopes, shared.base);
    // a backup has them too
    assert_eq!(app.ingest(std::slice::from_ref(first)).unwrap(), 3);
    assert_eq!(app.waiting().unwrap(), 0);
    assert_eq!(app.outbox(&to, 0).unwrap().envelopes.len(), shared.base.len() + 3);
    assert_well(&app);
}

#[test]
fn one_that_can_be_seen_to_be_wrong_never_waits() {
    let folder = tempfile::tempdir().unwrap();
    let shared = Shared::new(folder.path());
    let written = written(&shared);
    let app = shared.unlock();
    let third = Envelope::read(&written[2]).unwrap();
    let changed = |change: &dyn Fn(&mut Envelope)| {
        let mut envelope = third.clone();
        change(&mut envelope);
        envelope.sign(&shared.others[0])
    };
    let mut forged = written[2].clone();
    forged[200] ^= 1;
    let wrong = [
        ("forged", forged, LedgerError::WrongSignature),
        ("too far ahead", changed(&|e| e.seq = 1_002), LedgerError::Missing),
        (
            "no membership",
            changed(&|e| e.kind = Kind::Membership),
            LedgerError::Malformed("membership"),
        ),
    ];
    for (what, bytes, fault) in wrong {
        let refused = changing_nothing(&app, || app.ingest(&[written[1].clone(), bytes]));
        match refused {
            Err(AppError::Ledger(found)) => assert_eq!(found, fault, "{what}"),
            other => unreachable!("{what}: {other:?}"),
        }
        assert_eq!(app.waiting().unwrap(), 0, "{what}");
    }
    // not so far ahead
    assert_eq!(app.ingest(&[changed(&|e| e.seq = 1_001)]).unwrap(), 0);
    assert_eq!(app.waiting().unwrap(), 1);
}

#[test]
fn one_that_turns_out_to_be_wrong_is_let_go_and_stands_in_no_ones_way() {
    let folder = tempfile::tempdir().unwrap();
    let shared = Shared::new(folder.path());
    let written = written(&shared);
    let app = shared.unlock();
    // beside the third of the first phone: a fork of it, and one whose author's first is missing,
    // of someone whom no membership that comes makes a member
    let mut fork = Envelope::read(&written[2]).unwrap();
    fork.prev = Hash([7; 32]);
    let stranger = SigningKey::make().unwrap();
    let epoch = Hash::of(&written[10]);
    let mut foreign =
        circles::next(&shared.base, &stranger, Kind::Data, fork.payload.clone()).unwrap();
    foreign.epoch = epoch;
    let wrong = [fork.sign(&shared.others[0]), foreign.sign(&stranger)];
    assert_eq!(app.ingest(&[&wrong[..], &written[1..3]].concat()).unwrap(), 0);
    assert_eq!(app.waiting().unwrap(), 4);
    assert_eq!(app.ingest(&written[..1]).unwrap(), 3);
    assert_eq!(app.waiting().unwrap(), 1);
    assert_eq!(app.ingest(&written[10..11]).unwrap(), 1);
    assert_eq!(app.waiting().unwrap(), 0);
    for bytes in &wrong {
        assert!(!app.envelopes(shared.circle).unwrap().contains(bytes));
    }
    assert_eq!(app.ingest(&written).unwrap(), written.len() - 4);
    assert_well(&app);
}

/// `count` envelopes of one phone, one after the other.
fn long(shared: &Shared, count: usize) -> Vec<Vec<u8>> {
    let mut circle = Circle::replay(&shared.base).unwrap();
    let write = |number| {
        let record = shared.called(PersonId([1; 16]), &format!("Navn {number}"));
        circle.write(&[record], &shared.others[0]).unwrap().unwrap().bytes
    };
    (0..count).map(write).collect()
}

#[test]
fn no_more_wait_than_may() {
    let folder = tempfile::tempdir().unwrap();
    let shared = Shared::new(folder.path());
    let most = waiting::MOST as usize;
    let written = long(&shared, most + 1);
    let app = shared.unlock();
    assert_eq!(app.ingest(&written[2..]).unwrap(), 0);
    assert_eq!(app.waiting().unwrap() as usize, most - 1);
    // another phone's two: one more than there is room for
    let other = shared.written()[1][1..].to_vec();
    let refused = changing_nothing(&app, || app.ingest(&other));
    assert!(matches!(refused, Err(AppError::Ledger(LedgerError::Missing))), "{refused:?}");
    assert_eq!(app.waiting().unwrap() as usize, most - 1);
    assert_eq!(app.ingest(&other[..1]).unwrap(), 0);
    assert_eq!(app.waiting().unwrap() as usize, most);
    // what doesn't need to wait goes in all the same, and what waited with it
    assert_eq!(app.ingest(&written[..2]).unwrap(), most + 1);
    assert_eq!(app.waiting().unwrap(), 1);
    assert_eq!(app.check().unwrap(), []);
}

const MANY: usize = 40;

fn coming(folder: &Path, number: usize) -> std::path::PathBuf {
    folder.join(format!("coming {number}"))
}

#[test]
fn a_kill_loses_none_that_waits() {
    let folder = tempfile::tempdir().unwrap();
    let shared = Shared::new(folder.path());
    for (number, bytes) in long(&shared, MANY).iter().enumerate() {
        fs::write(coming(folder.path(), number), bytes).unwrap();
    }
    let mut chance = Chance::new();
    let mut acknowledged = 0;
    for kill in 0..12 {
        let victim = Victim::at("takes_in_until_it_is_killed", folder.path());
        victim.hear("unlocked");
        std::thread::sleep(chance.time(Duration::from_millis(80)));
        let said = victim.kill();
        let said = said.iter().filter_map(|line| line.strip_prefix("has ")?.parse::<usize>().ok());
        acknowledged = said.max().unwrap_or_default().max(acknowledged);
        let app = shared.unlock();
        let (waiting, new) = (
            app.waiting().unwrap(),
            app.envelopes(shared.circle).unwrap().len() - shared.base.len(),
        );
        // all wait, or all are in
        let has = waiting as usize + new;
        assert!(has >= acknowledged && has <= MANY, "kill {kill}: {has} of {acknowledged}");
        assert!(waiting == 0 || new == 0, "kill {kill}: {waiting} and {new}");
        assert_eq!(app.check().unwrap(), [], "kill {kill}");
        println!("kill {kill}: {acknowledged} acknowledged, {waiting} wait, {new} are in");
    }
    assert!(acknowledged > 3, "{acknowledged} acknowledged");
    let app = shared.unlock();
    let first = fs::read(coming(folder.path(), 0)).unwrap();
    app.ingest(&[first]).unwrap();
    let all: Vec<_> = (0..MANY).map(|n| fs::read(coming(folder.path(), n)).unwrap()).collect();
    app.ingest(&all).unwrap();
    assert_eq!(app.envelopes(shared.circle).unwrap().len(), shared.base.len() + MANY);
    assert_eq!(app.waiting().unwrap(), 0);
    assert_well(&app);
}

#[test]
#[ignore = "the work of a process that is killed"]
fn takes_in_until_it_is_killed() {
    let Some(folder) = child::told() else { return };
    let app = Phone::at(&folder).unwrap().unlock(now(1).unwrap()).unwrap();
    child::say("unlocked").unwrap();
    let begin = app.waiting().unwrap() as usize;
    // the last first, and on from there
    for number in (0..MANY - begin).rev() {
        app.ingest(&[fs::read(coming(&folder, number)).unwrap()]).unwrap();
        child::say(&format!("has {}", MANY - number)).unwrap();
    }
    loop {
        std::thread::park();
    }
}
