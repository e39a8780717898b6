//! Envelopes of other phones: whatever the order they come in, the same read model; and nothing of
//! a batch in which one is not right.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::cell::{Cell, RefCell};

use medspiller_core::app::AppError;
use medspiller_core::ledger::{Circle, Envelope, Hash, Kind, LedgerError, Record, RecordKey};
use medspiller_core::model::id::{CaseId, PersonId};
use medspiller_core::questionnaire::answer::Part;
use medspiller_core::store::projection::Row;
use medspiller_core::vault::SigningKey;
use medspiller_tests::circles::{self, change_membership};
use medspiller_tests::refusals::{changing_nothing, not_found};
use medspiller_tests::shared::Shared;
use medspiller_tests::{now, walk};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

#[test]
fn three_phones_in_any_order_give_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let shared = Shared::new(folder.path());
    let written = shared.written();
    let number = Cell::new(0);
    let first: RefCell<Option<Vec<Row>>> = RefCell::default();
    let mut runner =
        TestRunner::new(Config { cases: 24, max_shrink_iters: 20, ..Config::default() });
    let orders = (
        Just(vec![0, 0, 0, 1, 1, 1, 2, 2, 2, 2]).prop_shuffle(),
        prop::collection::vec(1..5_usize, 10),
    );
    runner
        .run(&orders, |(order, sizes)| {
            number.set(number.get() + 1);
            let app = shared.copy(number.get());
            let mut next = written.each_ref().map(|by| by.iter());
            let mut coming = order.iter().map(|by| next[*by].next().unwrap().clone());
            for size in sizes {
                let batch: Vec<_> = coming.by_ref().take(size).collect();
                let taken = app.ingest(&batch);
                prop_assert_eq!(taken.unwrap(), batch.len());
            }
            prop_assert_eq!(app.check().unwrap(), vec![]);
            prop_assert_eq!(app.case(shared.case).unwrap().assessments.len(), 2 + 9);
            let rows = app.read_model().unwrap();
            let mut first = first.borrow_mut();
            prop_assert_eq!(&rows, first.get_or_insert_with(|| rows.clone()));
            Ok(())
        })
        .unwrap();
    assert!(number.get() >= 24);
}

#[test]
fn what_is_here_already_is_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let shared = Shared::new(folder.path());
    let written = shared.written();
    let app = shared.unlock();
    let all = [&shared.base[..], &written[0]].concat();
    assert_eq!(app.ingest(&all).unwrap(), 3);
    for again in [&all[..], &all[..1], &written[0][..1], &written[0][1..], &[]] {
        assert_eq!(app.ingest(again).unwrap(), 0);
    }
    let twice = [&written[1][..], &written[1], &written[0]].concat();
    assert_eq!(app.ingest(&twice).unwrap(), 3);
    assert_eq!(app.envelopes(shared.circle).unwrap().len(), shared.base.len() + 6);
    assert_eq!(app.check().unwrap(), []);
}

#[test]
fn a_batch_with_one_that_is_not_right_is_not_taken_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let shared = Shared::new(folder.path());
    let written = shared.written();
    let [good, next] = [0, 1].map(|at| written[0][at].clone());
    let other = &shared.others[0];
    let stranger = SigningKey::make().unwrap();
    let after = |kind, payload: Vec<u8>, key: &SigningKey| {
        circles::next(&shared.base, key, kind, payload).unwrap()
    };
    let changed = |change: &dyn Fn(&mut Envelope)| {
        let mut envelope = Envelope::read(&next).unwrap();
        change(&mut envelope);
        envelope.sign(other)
    };
    let flipped = |at: usize| {
        let mut flipped = next.clone();
        flipped[at] ^= 1;
        flipped
    };
    let change = Envelope::read(&good).unwrap().payload;
    let membership = Circle::replay(&shared.base).unwrap().membership().clone();
    let mut grabbed = membership.clone();
    grabbed.members.iter_mut().for_each(|m| m.administrator = m.person == PersonId([1; 16]));

    let there = tempfile::tempdir().unwrap();
    let elsewhere = Shared::new(there.path());
    let wrong: Vec<(&str, Vec<u8>, LedgerError)> = vec![
        ("payload changed", flipped(next.len() - 100), LedgerError::WrongSignature),
        ("signature changed", flipped(next.len() - 1), LedgerError::WrongSignature),
        ("author changed", flipped(60), LedgerError::WrongSignature),
        ("cut", next[..next.len() - 1].to_vec(), LedgerError::Malformed("payload length")),
        ("short", next[..20].to_vec(), LedgerError::Malformed("too short")),
        ("empty", vec![], LedgerError::Malformed("too short")),
        ("fork of the first", changed(&|e| e.seq = 1), LedgerError::Forked),
        ("another before it", changed(&|e| e.prev = Hash([7; 32])), LedgerError::Forked),
        ("number 0", changed(&|e| e.seq = 0), LedgerError::Forked),
        ("last number there is", changed(&|e| e.seq = u64::MAX), LedgerError::Missing),
        (
            "stranger",
            after(Kind::Data, change.clone(), &stranger).sign(&stranger),
            LedgerError::NotAllowed,
        ),
        (
            "member makes itself administrator",
            after(Kind::Membership, grabbed.write().unwrap(), &shared.others[1])
                .sign(&shared.others[1]),
            LedgerError::NotAllowed,
        ),
        (
            "no membership in it",
            after(Kind::Membership, b"{}".to_vec(), &shared.others[1]).sign(&shared.others[1]),
            LedgerError::Malformed("membership"),
        ),
        (
            "no membership in one that would wait",
            changed(&|e| (e.seq, e.kind, e.payload) = (5, Kind::Membership, b"{}".to_vec())),
            LedgerError::Malformed("membership"),
        ),
    ];
    let app = shared.unlock();
    let before = (app.envelopes(shared.circle).unwrap(), format!("{:?}", app.cases().unwrap()));
    for (what, bytes, fault) in wrong {
        match app.ingest(&[good.clone(), bytes]) {
            Err(AppError::Ledger(found)) => assert_eq!(found, fault, "{what}"),
            other => unreachable!("{what}: {other:?}"),
        }
        let now = (app.envelopes(shared.circle).unwrap(), format!("{:?}", app.cases().unwrap()));
        assert!(now == before, "{what}");
    }
    // signed by a member, and no change of a document, also where it would wait
    for payload in [vec![], b"not a change".to_vec(), change[..change.len() - 3].to_vec()] {
        let mut envelope = after(Kind::Data, payload, &shared.others[1]);
        for seq in [1, 3] {
            envelope.seq = seq;
            let batch = [good.clone(), envelope.sign(&shared.others[1])];
            let refused = changing_nothing(&app, || app.ingest(&batch));
            let is_document = matches!(refused, Err(AppError::Ledger(LedgerError::Document(_))));
            assert!(is_document, "{refused:?}");
        }
    }
    assert_eq!(app.waiting().unwrap(), 0);
    // of a circle this vault is not in
    for batch in [&elsewhere.base[..], &elsewhere.base[1..], &[good, elsewhere.base[1].clone()]] {
        not_found(&app, || app.ingest(batch));
    }

    // and the good ones go in afterwards, and the story goes on
    assert_eq!(app.check().unwrap(), []);
    assert_eq!(app.ingest(&written[0]).unwrap(), 3);
    let correction = app.begin_correction(shared.case, 1, Part::Subjective).unwrap();
    walk::through(&app, correction, now(3).unwrap()).unwrap();
    assert_eq!(app.check().unwrap(), []);
}

#[test]
fn a_foreign_edit_replaces_all_that_was_read_of_the_record_before() {
    let folder = tempfile::tempdir().unwrap();
    let shared = Shared::new(folder.path());
    let app = shared.unlock();
    let by = &shared.others[0];
    let mut sent: Vec<Vec<u8>> = Vec::new();
    let person = PersonId([1; 16]);
    let mut send = |record: Record| {
        let before = [&shared.base[..], &sent].concat();
        let envelope = circles::write(&before, by, &[record]).unwrap();
        assert_eq!(app.ingest(std::slice::from_ref(&envelope)).unwrap(), 1);
        sent.push(envelope);
        assert_eq!(app.check().unwrap(), []);
        let called = app.place(shared.case).unwrap().called(person).to_owned();
        (called, app.made_by_newer_version().unwrap())
    };
    let mine = shared.called(person, "Ola");
    let with = |name: &str, value: serde_json::Value| {
        let mut record = mine.clone();
        record.fields.insert(name.to_owned(), value);
        record
    };
    let named = |called: &str| (called.to_owned(), 0);
    let unread = (String::new(), 1);
    assert_eq!(send(mine.clone()), named("Ola"));
    assert_eq!(send(shared.called(person, "Ola Nordmannsen")), named("Ola Nordmannsen"));
    // what this version can't read makes it unreadable, and back again
    assert_eq!(send(with("called", 7.into())), unread);
    assert_eq!(send(mine.clone()), named("Ola"));
    // nor does it pass for another record than it is
    assert_eq!(send(with("id", PersonId([51; 16]).to_string().into())), unread);
    assert_eq!(send(mine.clone()), named("Ola"));
    app.rebuild().unwrap();
}

#[test]
fn no_one_rewrites_a_finished_part() {
    let folder = tempfile::tempdir().unwrap();
    let shared = Shared::new(folder.path());
    let app = shared.unlock();
    let before = app.case(shared.case).unwrap().assessments;
    assert_eq!(before.len(), 2);
    // answers, who gave them, which case they are of, that they can be read at all
    let mut other = shared.finished.clone();
    other.answers.clear();
    other.by = PersonId([1; 16]);
    other.case = CaseId([52; 16]);
    let key = RecordKey::new("assessment", other.id);
    let mut unreadable = Record::of(key.clone(), &other).unwrap();
    unreadable.fields.insert("day".into(), "excellent".into());
    let records = [Record::of(key, &other).unwrap(), unreadable];
    let mut sent: Vec<Vec<u8>> = Vec::new();
    for record in records {
        let heard = [&shared.base[..], &sent].concat();
        sent.push(circles::write(&heard, &shared.others[0], &[record]).unwrap());
        assert_eq!(app.ingest(&sent[sent.len() - 1..]).unwrap(), 1);
        assert_eq!(app.case(shared.case).unwrap().assessments, before);
        assert_eq!((app.made_by_newer_version().unwrap(), app.check().unwrap()), (0, vec![]));
    }
    app.rebuild().unwrap();
    assert_eq!(app.case(shared.case).unwrap().assessments, before);
    // a correction goes on from what was finished
    let correction = app.begin_correction(shared.case, 1, Part::Objective).unwrap();
    let corrected = walk::through(&app, correction, now(3).unwrap()).unwrap();
    assert_eq!(corrected.answers.len(), shared.finished.answers.len());
}

#[test]
fn another_circle_says_nothing_of_this_case() {
    let folder = tempfile::tempdir().unwrap();
    let shared = Shared::new(folder.path());
    let app = shared.unlock();
    let second = medspiller_tests::open_case(&app, now(2).unwrap()).unwrap();
    let second_circle = app.case(second).unwrap().view.circle;
    let members = vec![circles::member(1, &shared.others[0])];
    let app =
        change_membership(app, &shared.phone.vault, second_circle, |m| m.members.extend(members))
            .unwrap();
    let before = app.case(shared.case).unwrap();
    // someone in the second case's circle writes the first case and its answers into it
    let mut case = before.view.case.clone();
    case.without_substance = true;
    let mut answers = before.newest(1, Part::Subjective).unwrap().clone();
    answers.answers.clear();
    let records = [
        Record::of(RecordKey::new("case", case.id), &case).unwrap(),
        Record::of(RecordKey::new("assessment", answers.id), &answers).unwrap(),
    ];
    let base = app.envelopes(second_circle).unwrap();
    let envelope = circles::write(&base, &shared.others[0], &records).unwrap();
    assert_eq!(app.ingest(&[envelope]).unwrap(), 1);
    let after = app.case(shared.case).unwrap();
    assert_eq!((&after.view, &after.assessments), (&before.view, &before.assessments));
    assert_eq!(app.cases().unwrap().len(), 2);
    // and what is answered now goes where it belongs
    let correction = app.begin_correction(shared.case, 1, Part::Subjective).unwrap();
    walk::through(&app, correction, now(3).unwrap()).unwrap();
    assert_eq!(app.envelopes(second_circle).unwrap().len(), base.len() + 1);
    assert_eq!(app.check().unwrap(), []);
}
