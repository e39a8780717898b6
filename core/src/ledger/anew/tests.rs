use serde_json::{Value, json};

use super::*;
use crate::ledger::circle_kind::CircleKind;
use crate::ledger::membership::{Member, PhoneId};
use crate::model::id::{CircleId, PersonId};
use crate::model::person::Role;

/// A phone, and all that it has of the circle, in the order it got it.
struct Phone {
    key: SigningKey,
    circle: Circle,
    has: Vec<Vec<u8>>,
    waited: Vec<Received>,
}

impl Phone {
    fn hear(&mut self, envelopes: &[Vec<u8>]) {
        let unknown = envelopes.iter().filter(|bytes| !self.has.contains(bytes));
        let fresh: Vec<_> = unknown.map(|bytes| Received::verify(bytes).unwrap()).collect();
        let taken = self.circle.take(&fresh, &self.waited).unwrap();
        self.waited.extend(taken.waiting);
        let new = taken.new.into_iter().map(|sealed| sealed.bytes);
        match taken.begun_anew {
            None => self.has.extend(new),
            Some(begun) => {
                let before = std::mem::replace(&mut self.has, vec![begun.sealed.bytes.clone()]);
                self.has.extend(new);
                let again = begun.write_again(&mut self.circle, &before, &self.has, &self.key);
                let again = again.unwrap();
                self.has.extend(again.new.into_iter().map(|sealed| sealed.bytes));
                self.has = again
                    .begun_anew
                    .map_or_else(|| std::mem::take(&mut self.has), |sealed| vec![sealed.bytes]);
            }
        }
        let (has, circle) = (&self.has, &self.circle);
        self.waited.retain(|one| !has.contains(&one.bytes) && !circle.is_over(one));
        self.waited.retain(|one| !taken.refused.contains(&one.hash));
    }

    fn write(&mut self, id: &str, fields: Value) -> bool {
        let key = RecordKey::new("goal", id);
        let record = Record::of(key, &fields).unwrap();
        match self.circle.write(&[record], &self.key) {
            Ok(sealed) => {
                self.has.extend(sealed.into_iter().map(|sealed| sealed.bytes));
                true
            }
            // put out
            Err(LedgerError::NotAllowed) => false,
            Err(fault) => panic!("{fault}"),
        }
    }

    fn erase(&mut self, ids: &[&str]) -> Result<(), LedgerError> {
        let gone = ids.iter().map(|id| RecordKey::new("goal", id)).collect();
        let sealed = self.circle.begin_anew(&gone, &self.has, &self.key)?;
        self.has = vec![sealed.bytes];
        Ok(())
    }

    fn change(&mut self, change: impl FnOnce(&mut Membership)) {
        let mut next = self.circle.membership().clone();
        change(&mut next);
        if let Ok(sealed) = self.circle.change_membership(&next, &self.key) {
            self.has.push(sealed.bytes);
        }
    }

    fn get(&self, id: &str) -> Option<Value> {
        let record = self.circle.record(&RecordKey::new("goal", id));
        record.map(|record| Value::Object(record.fields))
    }

    /// Whether a word stands in anything that it has.
    fn says(&self, word: &str) -> bool {
        let stands = |bytes: &Vec<u8>| bytes.windows(word.len()).any(|at| at == word.as_bytes());
        self.has.iter().any(stands) || self.waited.iter().any(|one| stands(&one.bytes))
    }

    /// What a vault that is opened again reads.
    fn assert_replays(&self) {
        for again in [Circle::replay(&self.has).unwrap(), Circle::verify(&self.has).unwrap()] {
            assert_eq!(again.records(), self.circle.records());
            assert_eq!(again.membership(), self.circle.membership());
            assert_eq!(again.erased(), self.circle.erased());
        }
    }
}

fn member(n: u8, administrator: bool, phone: PublicKey) -> Member {
    let phones = vec![PhoneId(phone)];
    Member { administrator, phones, ..Member::new(PersonId([n; 16]), Role::Coordinator) }
}

/// Three phones in a circle, of which so many administer it.
fn three(administrators: usize) -> [Phone; 3] {
    let keys = [(); 3].map(|()| SigningKey::make().unwrap());
    let members = keys.iter().zip(0..);
    let members = members.map(|(key, n)| member(n, usize::from(n) < administrators, key.public()));
    let membership = Membership::new(CircleKind::Own, members.collect());
    let first = Circle::found(CircleId([7; 16]), &membership, &keys[0]).unwrap().1.bytes;
    keys.map(|key| Phone {
        key,
        circle: Circle::replay(std::slice::from_ref(&first)).unwrap(),
        has: vec![first.clone()],
        waited: Vec::new(),
    })
}

fn exchange(phones: &mut [Phone; 3]) {
    for _ in 0..12 {
        let before: Vec<usize> = phones.iter().map(|phone| phone.has.len()).collect();
        for (from, to) in [(0, 1), (0, 2), (1, 2), (1, 0), (2, 0), (2, 1)] {
            let envelopes = phones[from].has.clone();
            phones[to].hear(&envelopes);
        }
        let after: Vec<usize> = phones.iter().map(|phone| phone.has.len()).collect();
        let same = |one: &Phone, two: &Phone| one.has.iter().all(|bytes| two.has.contains(bytes));
        let settled = same(&phones[0], &phones[1]) && same(&phones[1], &phones[2]);
        if before == after && settled && same(&phones[2], &phones[0]) {
            return;
        }
    }
    panic!("the phones don't come to an end");
}

fn assert_same(phones: &[Phone; 3]) {
    let all = |phone: &Phone| phone.has.iter().cloned().collect::<BTreeSet<_>>();
    for phone in phones {
        phone.assert_replays();
        assert_eq!(phone.circle.records(), phones[0].circle.records());
        assert_eq!(all(phone), all(&phones[0]));
        assert_eq!(phone.waited, []);
    }
}

#[test]
fn what_is_erased_is_gone_everywhere_and_the_rest_is_as_it_was() {
    let mut phones = three(1);
    phones[0].write("a", json!({"words": "hemmelighet", "n": [1, {"x": 2.5}]}));
    phones[1].hear(&phones[0].has.clone());
    phones[1].write("b", json!({"words": "blir", "inner": {"list": ["æ", null, true]}}));
    exchange(&mut phones);
    let before = phones[2].get("b");
    phones[0].erase(&["a"]).unwrap();
    assert!(phones[1].says("hemmelighet") && phones[2].says("hemmelighet"));
    exchange(&mut phones);
    assert_same(&phones);
    for phone in &phones {
        assert!(!phone.says("hemmelighet"));
        assert_eq!((phone.get("a"), phone.get("b")), (None, before.clone()));
        assert_eq!(phone.has.len(), 1);
    }
    // and each goes on
    for (number, phone) in phones.iter_mut().enumerate() {
        assert!(phone.write(&format!("after{number}"), json!({"n": number})));
    }
    exchange(&mut phones);
    assert_same(&phones);
    assert_eq!(phones[0].circle.records().len(), 4);
    // also to another snapshot
    phones[0].erase(&["b", "after1"]).unwrap();
    exchange(&mut phones);
    assert_same(&phones);
    assert!(!phones[1].says("blir"));
    let erased: Vec<String> = phones[2].circle.erased().iter().map(|key| key.id.clone()).collect();
    assert_eq!(erased, ["a", "after1", "b"]);
}

#[test]
fn what_only_lay_in_a_snapshot_that_does_not_hold_is_not_lost_with_it() {
    let mut phones = three(2);
    phones[1].write("a", json!({"words": "blir"}));
    phones[1].write("b", json!({"words": "hemmelighet"}));
    phones[0].write("c", json!({"words": "gammelt"}));
    phones[0].erase(&["c"]).unwrap();
    phones[1].erase(&["b"]).unwrap();
    exchange(&mut phones);
    assert_same(&phones);
    for phone in &phones {
        assert_eq!(phone.get("a"), Some(json!({"words": "blir"})));
        assert_eq!((phone.get("b"), phone.get("c")), (None, None));
        assert!(!phone.says("hemmelighet") && !phone.says("gammelt"));
    }
}

#[test]
fn what_was_written_meanwhile_is_written_again_without_what_was_erased() {
    let mut phones = three(1);
    phones[0].write("a", json!({"words": "hemmelighet"}));
    phones[0].write("b", json!({"words": "gammelt", "other": 1}));
    exchange(&mut phones);
    phones[1].write("a", json!({"words": "hemmeligere"}));
    phones[1].write("b", json!({"words": "nytt"}));
    phones[1].write("c", json!({"words": "mitt", "of": [1]}));
    // the third has heard of it, and the first has not
    phones[2].hear(&phones[1].has.clone());
    phones[0].write("b", json!({"other": 2}));
    phones[0].erase(&["a"]).unwrap();
    exchange(&mut phones);
    assert_same(&phones);
    for phone in &phones {
        assert!(!phone.says("hemmelig"));
        assert_eq!(phone.get("b"), Some(json!({"words": "nytt", "other": 2})));
        assert_eq!(phone.get("c"), Some(json!({"words": "mitt", "of": [1]})));
    }
}

#[test]
fn what_comes_late_and_belongs_before_a_snapshot_is_passed_over() {
    let mut phones = three(1);
    phones[0].write("a", json!({"words": "hemmelighet"}));
    exchange(&mut phones);
    phones[1].write("a", json!({"words": "hemmeligere"}));
    let late = phones[1].has.clone();
    phones[0].erase(&["a"]).unwrap();
    let before = phones[0].has.clone();
    phones[0].hear(&late);
    // the last alone would have to wait, if nothing were known of it
    phones[0].hear(&late[late.len() - 1..]);
    assert_eq!((phones[0].has.clone(), phones[0].waited.len()), (before, 0));
}

#[test]
fn what_comes_before_its_snapshot_waits_for_it() {
    let mut phones = three(1);
    phones[0].write("a", json!({"n": 1}));
    exchange(&mut phones);
    phones[0].erase(&["a"]).unwrap();
    phones[0].write("b", json!({"n": 2}));
    let [begun, after] = &phones[0].has.clone()[..] else { panic!("two envelopes") };
    phones[1].hear(std::slice::from_ref(after));
    assert_eq!((phones[1].waited.len(), phones[1].get("b")), (1, None));
    phones[1].hear(std::slice::from_ref(begun));
    assert_eq!((phones[1].waited.len(), phones[1].get("b")), (0, Some(json!({"n": 2}))));
    exchange(&mut phones);
    assert_same(&phones);
}

#[test]
fn only_who_administers_the_circle_begins_it_anew_and_never_another_circle() {
    let mut phones = three(1);
    assert_eq!(phones[1].erase(&["a"]), Err(LedgerError::NotAllowed));
    // signed all the same
    let mut forger = three(2);
    forger[1].write("x", json!({"n": 1}));
    forger[1].erase(&[]).unwrap();
    let [forged] = &forger[1].has[..] else { panic!("one envelope") };
    let forged = Received::verify(forged).unwrap();
    let before = phones[0].has.clone();
    assert_eq!(phones[0].circle.take(&[forged], &[]).err(), Some(LedgerError::NotAllowed));
    // by a member who doesn't administer it
    let mut envelope = {
        phones[0].erase(&[]).unwrap();
        Envelope::read(&phones[0].has[0]).unwrap()
    };
    envelope.author = phones[1].key.public();
    let signed = Received::verify(&envelope.sign(&phones[1].key)).unwrap();
    assert!(phones[2].circle.take(&[signed], &[]).is_err());
    assert_eq!(phones[2].has, before);
    exchange(&mut phones);
    assert_same(&phones);
}

#[test]
fn a_snapshot_that_was_tampered_with_changes_nothing() {
    let mut phones = three(1);
    phones[0].write("a", json!({"n": 1}));
    exchange(&mut phones);
    phones[0].erase(&["a"]).unwrap();
    let envelope = Envelope::read(&phones[0].has[0]).unwrap();
    let snapshot = Snapshot::read(&envelope.payload).unwrap();
    type Wrong = fn(&mut Envelope, &mut Snapshot);
    let wrongs: [Wrong; 8] = [
        |_, snapshot| snapshot.history.clear(),
        |_, snapshot| drop(snapshot.history.remove(0)),
        |_, snapshot| snapshot.document = b"no change".to_vec(),
        |envelope, _| envelope.epoch = Hash([1; 32]),
        |envelope, _| envelope.seq += 1,
        |envelope, _| envelope.prev = Hash([1; 32]),
        |envelope, _| envelope.generation = Hash([1; 32]),
        |_, snapshot| snapshot.heads.clear(),
    ];
    for (number, wrong) in wrongs.into_iter().enumerate() {
        let (mut envelope, mut snapshot) = (envelope.clone(), snapshot.clone());
        wrong(&mut envelope, &mut snapshot);
        envelope.payload = snapshot.write().unwrap();
        let signed = Received::verify(&envelope.sign(&phones[0].key)).unwrap();
        assert!(phones[1].circle.take(&[signed], &[]).is_err(), "{number}");
        assert_eq!(phones[1].get("a"), Some(json!({"n": 1})), "{number}");
    }
}

#[test]
fn what_only_a_newer_version_reads_is_not_dropped_unread() {
    let mut phones = three(1);
    let newer = phones[1].circle.membership().clone();
    let envelope = Envelope {
        version: VERSION,
        circle: CircleId([7; 16]),
        epoch: Hash::of(&phones[1].has[0]),
        author: phones[1].key.public(),
        seq: 1,
        prev: Hash::default(),
        generation: Hash::default(),
        kind: Kind::Newer(9),
        payload: newer.write().unwrap(),
    };
    let signed = envelope.sign(&phones[1].key);
    phones[0].hear(&[signed]);
    assert_eq!(phones[0].erase(&[]), Err(LedgerError::Newer));
}

#[test]
fn what_is_finished_stays_as_it_was_finished() {
    let mut phones = three(1);
    let by = PersonId([1; 16]).to_string();
    let key = RecordKey::new("assessment", "a");
    let finished = Record::of(key.clone(), &json!({"by": by, "answers": {"S1": 4}})).unwrap();
    let sealed = phones[1].circle.write(std::slice::from_ref(&finished), &phones[1].key).unwrap();
    phones[1].has.push(sealed.unwrap().bytes);
    exchange(&mut phones);
    phones[0].erase(&[]).unwrap();
    exchange(&mut phones);
    // not even by whoever wrote it, on their own phone
    let other = Record::of(key.clone(), &json!({"by": by, "answers": {"S1": 1}})).unwrap();
    let sealed = phones[1].circle.write(&[other], &phones[1].key).unwrap().unwrap();
    phones[1].has.push(sealed.bytes);
    exchange(&mut phones);
    assert_same(&phones);
    for phone in &phones {
        assert_eq!(phone.circle.record(&key).as_ref(), Some(&finished));
    }
}

#[test]
fn a_new_phone_that_took_a_formers_place_meanwhile_still_does() {
    let mut phones = three(1);
    phones[1].write("b", json!({"n": 1}));
    exchange(&mut phones);
    let new = SigningKey::make().unwrap();
    let mut restored = Phone {
        circle: Circle::replay(&phones[1].has).unwrap(),
        has: phones[1].has.clone(),
        waited: Vec::new(),
        key: new,
    };
    let sealed = restored.circle.succeed(&phones[1].key, &restored.key).unwrap();
    restored.has.push(sealed.bytes);
    assert!(restored.write("c", json!({"n": 2})));
    phones[0].erase(&["b"]).unwrap();
    phones[1] = restored;
    exchange(&mut phones);
    assert_same(&phones);
    assert_eq!(phones[0].get("c"), Some(json!({"n": 2})));
    let phone = phones[1].key.public();
    assert!(phones[0].circle.membership().member_with(&phone).is_some());
}

#[test]
fn of_two_snapshots_beside_one_another_one_is_gone_on_from_and_both_are_done() {
    let mut phones = three(2);
    phones[0].write("a", json!({"words": "hemmelighet"}));
    phones[0].write("b", json!({"words": "fortrolig"}));
    exchange(&mut phones);
    phones[0].erase(&["a"]).unwrap();
    phones[1].erase(&["b"]).unwrap();
    phones[1].write("c", json!({"words": "nytt"}));
    exchange(&mut phones);
    assert_same(&phones);
    for phone in &phones {
        assert!(!phone.says("hemmelighet") && !phone.says("fortrolig"));
        assert_eq!(phone.get("c"), Some(json!({"words": "nytt"})));
    }
}

mod random;
