//! Envelopes of other phones: whatever the order they come in, the same read model; and nothing of
//! a batch in which one is not right.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::cell::{Cell, RefCell};

use medspiller_core::app::{App, AppError};
use medspiller_core::ledger::{
    Circle, Envelope, Hash, Kind, LedgerError, Member, Record, RecordKey,
};
use medspiller_core::model::id::{AssessmentId, CaseId, CircleId, PersonId};
use medspiller_core::model::person::Person;
use medspiller_core::questionnaire::answer::Part;
use medspiller_core::questionnaire::assessment::Assessment;
use medspiller_core::store::Reader;
use medspiller_core::store::projection::{self, Row};
use medspiller_core::vault::SigningKey;
use medspiller_tests::circles::{self, change_membership};
use medspiller_tests::refusals::not_found;
use medspiller_tests::{Phone, files, now, walk};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// A vault whose case's circle has three more phones in it.
struct Shared {
    folder: tempfile::TempDir,
    phone: Phone,
    case: CaseId,
    circle: CircleId,
    base: Vec<Vec<u8>>,
    others: [SigningKey; 3],
    finished: Assessment,
}

impl Shared {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let phone = Phone::at(folder.path()).unwrap();
        let app = phone.create().unwrap().0;
        let case = medspiller_tests::open_case(&app, now(0).unwrap()).unwrap();
        walk::round(&app, case, now(0).unwrap()).unwrap();
        let circle = app.case(case).unwrap().view.circle;
        let others = [(); 3].map(|()| SigningKey::make().unwrap());
        let members: Vec<Member> =
            others.iter().zip(1..).map(|(key, person)| circles::member(person, key)).collect();
        let app =
            change_membership(app, &phone.vault, circle, |m| m.members.extend(members)).unwrap();
        let finished = app.case(case).unwrap().newest(1, Part::Objective).unwrap().clone();
        let base = app.envelopes(circle).unwrap();
        Self { folder, phone, case, circle, base, others, finished }
    }

    fn unlock(&self) -> App {
        self.phone.unlock(now(1).unwrap()).unwrap()
    }

    /// Another person's answers, as a record with an id of its own.
    fn assessment(&self, id: u8, code: u8) -> Record {
        let mut assessment = self.finished.clone();
        assessment.id = AssessmentId([id; 16]);
        assessment.version = 2 + u32::from(id);
        assessment
            .answers
            .insert("O1".into(), medspiller_core::questionnaire::answer::Answer::Code(code));
        Record::of(RecordKey::new("assessment", assessment.id), &assessment).unwrap()
    }

    /// What `person` is called.
    fn called(&self, person: PersonId, called: &str) -> Record {
        let record = Person { id: person, called: called.into() };
        Record::of(RecordKey::new("person", person), &record).unwrap()
    }

    /// What three phones write without having heard of one another, but for the last of the third,
    /// who has heard the first of the first.
    fn written(&self) -> [Vec<Vec<u8>>; 3] {
        let user = self.unlock().case(self.case).unwrap().view.case.user;
        let write = |before: &[&[Vec<u8>]], by: usize, records: &[Record]| {
            circles::write(&before.concat(), &self.others[by], records).unwrap()
        };
        let base = &self.base[..];
        let mut written = [0, 1, 2].map(|by: u8| {
            let mut own: Vec<Vec<u8>> = Vec::new();
            for round in 0..3 {
                let number = 10 * (by + 1) + round;
                let records = [
                    self.assessment(number, 1 + round % 2),
                    self.called(user, &format!("Navn {number}")),
                    self.called(PersonId([by + 1; 16]), &format!("Navnet {number}")),
                ];
                let envelope = write(&[base, &own], usize::from(by), &records);
                own.push(envelope);
            }
            own
        });
        let heard = [&written[0][..1], &written[2][..]].concat();
        let changed = [self.assessment(10, 2)];
        written[2].push(write(&[base, &heard], 2, &changed));
        written
    }
}

/// The read model of the vault in `folder`, row by row.
fn rows(folder: &std::path::Path, app: App) -> Vec<Row> {
    let key = app.close().derive_database_key();
    Reader::open(folder, &key).unwrap().read(projection::dump).unwrap()
}

#[test]
fn three_phones_in_any_order_give_the_same() {
    let shared = Shared::new();
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
            let place = shared.folder.path().join(format!("copy {}", number.get()));
            files::copy(&shared.phone.vault, &place).unwrap();
            let phone = Phone {
                vault: place.clone(),
                key: medspiller_core::vault::InsecureDemoPhoneKey::read_from(shared.folder.path())
                    .unwrap(),
            };
            let app = phone.unlock(now(2).unwrap()).unwrap();
            let mut next = written.each_ref().map(|by| by.iter());
            let mut coming = order.iter().map(|by| next[*by].next().unwrap().clone());
            for size in sizes {
                let batch: Vec<_> = coming.by_ref().take(size).collect();
                let taken = app.ingest(&batch);
                prop_assert_eq!(taken.unwrap(), batch.len());
            }
            prop_assert_eq!(app.check().unwrap(), vec![]);
            prop_assert_eq!(app.case(shared.case).unwrap().assessments.len(), 2 + 9);
            let rows = rows(&place, app);
            let mut first = first.borrow_mut();
            prop_assert_eq!(&rows, first.get_or_insert_with(|| rows.clone()));
            Ok(())
        })
        .unwrap();
    assert!(number.get() >= 24);
}

#[test]
fn what_is_here_already_is_passed_over() {
    let shared = Shared::new();
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
    let shared = Shared::new();
    let written = shared.written();
    let [good, next, later] = [0, 1, 2].map(|at| written[0][at].clone());
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

    let elsewhere = Shared::new();
    let wrong: Vec<(&str, Vec<u8>, LedgerError)> = vec![
        ("payload changed", flipped(next.len() - 100), LedgerError::WrongSignature),
        ("signature changed", flipped(next.len() - 1), LedgerError::WrongSignature),
        ("author changed", flipped(60), LedgerError::WrongSignature),
        ("cut", next[..next.len() - 1].to_vec(), LedgerError::Malformed("payload length")),
        ("short", next[..20].to_vec(), LedgerError::Malformed("too short")),
        ("empty", vec![], LedgerError::Malformed("too short")),
        ("gap", later, LedgerError::Missing),
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
    // signed by a member, and no change of a document
    for payload in [vec![], b"not a change".to_vec(), change[..change.len() - 3].to_vec()] {
        let bytes = after(Kind::Data, payload, &shared.others[1]).sign(&shared.others[1]);
        let refused = app.ingest(&[good.clone(), bytes]);
        assert!(matches!(refused, Err(AppError::Ledger(LedgerError::Document(_)))), "{refused:?}");
    }
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
    let shared = Shared::new();
    let app = shared.unlock();
    let base = shared.base.clone();
    let by = &shared.others[0];
    let mut sent: Vec<Vec<u8>> = Vec::new();
    let mut send = |record: Record| {
        let envelope = circles::write(&[&base[..], &sent].concat(), by, &[record]).unwrap();
        assert_eq!(app.ingest(std::slice::from_ref(&envelope)).unwrap(), 1);
        sent.push(envelope);
        assert_eq!(app.check().unwrap(), []);
        let state = app.case(shared.case).unwrap();
        (state.assessments.len(), app.made_by_newer_version().unwrap())
    };
    let mine = shared.assessment(50, 1);
    let with = |name: &str, value: serde_json::Value| {
        let mut record = mine.clone();
        record.fields.insert(name.to_owned(), value);
        record
    };
    assert_eq!(send(mine.clone()), (3, 0));
    // a variant this version doesn't know makes it unreadable, and back again
    assert_eq!(send(with("day", "excellent".into())), (2, 1));
    assert_eq!(send(with("day", "good".into())), (3, 0));
    // nor does it pass for another record than it is
    assert_eq!(send(with("id", AssessmentId([51; 16]).to_string().into())), (2, 1));
    assert_eq!(send(mine.clone()), (3, 0));
    let other_case = CaseId([52; 16]).to_string();
    assert_eq!(send(with("case", other_case.into())), (2, 0));
    app.rebuild().unwrap();
}

#[test]
fn another_circle_says_nothing_of_this_case() {
    let shared = Shared::new();
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
