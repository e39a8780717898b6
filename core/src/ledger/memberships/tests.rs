use proptest::prelude::*;

use super::*;
use crate::ledger::circle::Circle;
use crate::ledger::circle_kind::CircleKind;
use crate::ledger::envelope::Received;
use crate::ledger::membership::{Member, PhoneId};
use crate::ledger::record::{Record, RecordKey};
use crate::model::id::PersonId;
use crate::model::person::Role;
use crate::vault::SigningKey;
use serde_json::json;

fn person(n: u8) -> PersonId {
    PersonId([n; 16])
}

fn member(n: u8, administrator: bool, phone: PublicKey) -> Member {
    let phones = vec![PhoneId(phone)];
    Member { administrator, phones, ..Member::new(person(n), Role::Coordinator) }
}

/// A phone with its own idea of the circle.
struct Phone {
    key: SigningKey,
    circle: Circle,
    /// All it has, in the order it got it.
    has: Vec<Vec<u8>>,
    waited: Vec<Received>,
}

impl Phone {
    fn with(key: SigningKey, has: &[Vec<u8>]) -> Self {
        Self { key, circle: Circle::replay(has).unwrap(), has: has.to_vec(), waited: vec![] }
    }

    /// Changes the membership, if it may.
    fn change(&mut self, change: impl FnOnce(&mut Membership)) -> Option<Vec<u8>> {
        let mut next = self.circle.membership().clone();
        change(&mut next);
        let sealed = self.circle.change_membership(&next, &self.key).ok()?;
        self.has.push(sealed.bytes.clone());
        Some(sealed.bytes)
    }

    fn hear(&mut self, envelopes: &[Vec<u8>]) {
        let unknown = envelopes.iter().filter(|bytes| !self.has.contains(bytes));
        let fresh: Vec<_> = unknown.map(|bytes| Received::verify(bytes).unwrap()).collect();
        let taken = self.circle.take(&fresh, &self.waited).unwrap();
        assert_eq!(taken.refused, []);
        self.waited.extend(taken.waiting);
        self.waited.retain(|waits| !taken.new.iter().any(|new| new.hash == waits.hash));
        self.has.extend(taken.new.into_iter().map(|sealed| sealed.bytes));
    }

    /// Who is in it, in an order that says nothing.
    fn members(&self) -> Vec<Member> {
        let mut members = self.circle.membership().members.clone();
        members.sort_by_key(|member| member.person);
        members
    }
}

/// Three administrators' phones in a circle, and what founded it.
fn three() -> [Phone; 3] {
    let keys = [(); 3].map(|()| SigningKey::make().unwrap());
    let members: Vec<Member> =
        keys.iter().zip(1..).map(|(key, n)| member(n, true, key.public())).collect();
    let membership = Membership::new(CircleKind::Own, members);
    let first = Circle::found(CircleId([7; 16]), &membership, &keys[0]).unwrap().1.bytes;
    keys.map(|key| Phone::with(key, std::slice::from_ref(&first)))
}

#[derive(Debug, Clone)]
enum Act {
    /// Someone comes in, or is put out.
    Toggle { by: usize, person: u8 },
    /// Someone gets a phone, or loses one.
    Phone { by: usize, person: u8, phone: u8 },
    /// Someone becomes an administrator, or is one no longer.
    Administrator { by: usize, person: u8 },
    /// One hears all that another has.
    Hear { from: usize, to: usize },
}

fn act() -> impl Strategy<Value = Act> {
    let (by, person) = (0..3_usize, 1..6_u8);
    prop_oneof![
        (by.clone(), person.clone()).prop_map(|(by, person)| Act::Toggle { by, person }),
        (by.clone(), person.clone(), 100..103_u8).prop_map(|(by, person, phone)| Act::Phone {
            by,
            person,
            phone
        }),
        (by.clone(), person).prop_map(|(by, person)| Act::Administrator { by, person }),
        (by.clone(), by).prop_map(|(from, to)| Act::Hear { from, to }),
    ]
}

fn toggle(membership: &mut Membership, n: u8) {
    let before = membership.members.len();
    membership.members.retain(|member| member.person != person(n));
    if membership.members.len() == before {
        membership.members.push(member(n, false, PublicKey([n; 32])));
    }
}

fn toggle_phone(membership: &mut Membership, n: u8, phone: u8) {
    let phone = PhoneId(PublicKey([phone; 32]));
    for member in membership.members.iter_mut().filter(|member| member.person == person(n)) {
        let before = member.phones.len();
        member.phones.retain(|there| *there != phone);
        if member.phones.len() == before {
            member.phones.push(phone);
        }
    }
}

fn play(phones: &mut [Phone; 3], act: &Act) {
    match *act {
        Act::Toggle { by, person } => drop(phones[by].change(|m| toggle(m, person))),
        Act::Phone { by, person, phone } => {
            drop(phones[by].change(|m| toggle_phone(m, person, phone)));
        }
        Act::Administrator { by, person: n } => drop(phones[by].change(|m| {
            let of = m.members.iter_mut().filter(|member| member.person == person(n));
            of.for_each(|member| member.administrator ^= true);
        })),
        Act::Hear { from, to } => {
            let has = phones[from].has.clone();
            phones[to].hear(&has);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn phones_that_have_the_same_have_the_same_members(
        acts in prop::collection::vec(act(), 1..24),
        shuffle in prop::collection::vec(any::<prop::sample::Index>(), 40),
        size in 1..6_usize,
    ) {
        let mut phones = three();
        for act in &acts {
            play(&mut phones, act);
        }
        let mut all: Vec<Vec<u8>> = phones.iter().flat_map(|phone| phone.has.clone()).collect();
        all.sort();
        all.dedup();
        let first = phones[0].has[0].clone();
        for (at, to) in shuffle.iter().enumerate() {
            let (at, to) = (at % all.len(), to.index(all.len()));
            all.swap(at, to);
        }
        // one that hears everything in an order of its own, some at a time
        let mut late = Phone::with(SigningKey::make().unwrap(), &[first]);
        for some in all.chunks(size) {
            late.hear(some);
        }
        prop_assert_eq!(late.waited.len(), 0);
        prop_assert_eq!(late.has.len(), all.len());
        for mut phone in phones {
            phone.hear(&all);
            prop_assert_eq!(phone.members(), late.members());
            // and what one has stored gives the same again
            let again = Circle::verify(&phone.has).unwrap();
            prop_assert_eq!(again.membership(), phone.circle.membership());
        }
    }
}

/// The second and the third change the membership without knowing of one another; then all hear.
fn at_once(
    change: impl FnOnce(&mut Membership),
    other: impl FnOnce(&mut Membership),
) -> Vec<Member> {
    let [mut first, mut second, mut third] = three();
    let one = second.change(change).unwrap();
    let two = third.change(other).unwrap();
    first.hear(&[one.clone(), two.clone()]);
    second.hear(&[two]);
    third.hear(&[one]);
    assert_eq!(first.members(), second.members());
    assert_eq!(first.members(), third.members());
    first.members()
}

#[test]
fn two_changes_at_once_both_hold() {
    let members = at_once(|m| toggle(m, 4), |m| toggle_phone(m, 1, 100));
    assert_eq!(members.len(), 4);
    assert_eq!(members[0].phones.len(), 2);
    let members = at_once(|m| toggle(m, 1), |m| toggle_phone(m, 1, 100));
    assert_eq!(members.iter().map(|m| m.person).collect::<Vec<_>>(), [person(2), person(3)]);
}

#[test]
fn of_two_who_put_one_another_out_the_one_who_came_first_stays() {
    for _ in 0..8 {
        let members = at_once(|m| toggle(m, 3), |m| toggle(m, 2));
        assert_eq!(members.iter().map(|m| m.person).collect::<Vec<_>>(), [person(1), person(2)]);
    }
}

#[test]
fn what_one_says_as_if_they_did_not_know_that_they_are_out_has_no_effect() {
    for _ in 0..8 {
        let [mut first, mut second, mut third] = three();
        let out = first.change(|m| toggle(m, 3)).unwrap();
        second.hear(std::slice::from_ref(&out));
        // the third signs on as if it had heard nothing
        let back = third.change(|m| toggle(m, 1)).unwrap();
        second.hear(std::slice::from_ref(&back));
        third.hear(&[out]);
        first.hear(&[back]);
        for phone in [&first, &second, &third] {
            assert_eq!(
                phone.members().iter().map(|m| m.person).collect::<Vec<_>>(),
                [person(1), person(2)]
            );
        }
        assert!(third.change(|m| toggle(m, 4)).is_none());
        let record = Record::of(RecordKey::new("goal", "a"), &json!({"x": 1})).unwrap();
        assert!(third.circle.write(&[record], &third.key).is_err());
        // and the others go on: the next says what it knew of
        let next = first.change(|m| toggle(m, 4)).unwrap();
        let said = Membership::read(&Received::verify(&next).unwrap().envelope.payload).unwrap();
        assert_eq!(said.beside.len(), 1);
        second.hear(&[next]);
        assert_eq!(second.members(), first.members());
        assert_eq!(second.members().len(), 3);
    }
}

#[test]
fn a_new_phone_takes_the_place_of_one_that_goes_on_at_once() {
    for _ in 0..8 {
        let [mut first, mut second, _] = three();
        let before = first.has.clone();
        let new = SigningKey::make().unwrap();
        let mut restored = Phone::with(new, &before);
        let came = restored.circle.succeed(&first.key, &restored.key).unwrap().bytes;
        let lost = first.change(|m| toggle(m, 2)).unwrap();
        let found = second.change(|m| toggle(m, 4)).unwrap();
        second.hear(&[lost.clone(), came.clone()]);
        restored.hear(&[found, lost]);
        first.hear(&second.has);
        assert_eq!(restored.members(), second.members());
        assert_eq!(restored.members(), first.members());
        assert_eq!(restored.members().len(), 4);
        assert_eq!(restored.members()[0].phones, [PhoneId(restored.key.public())]);
        assert!(first.change(|m| toggle(m, 5)).is_none());
    }
}

#[test]
fn what_was_written_in_an_earlier_epoch_is_taken_in_any_order() {
    let [mut first, second, mut third] = three();
    let record = Record::of(RecordKey::new("goal", "a"), &json!({"x": 1})).unwrap();
    let wrote =
        third.circle.write(std::slice::from_ref(&record), &third.key).unwrap().unwrap().bytes;
    let out = first.change(|m| toggle(m, 3)).unwrap();
    first.hear(std::slice::from_ref(&wrote));
    let mut other = Phone::with(second.key, &second.has);
    other.hear(&[wrote, out]);
    for phone in [first, other] {
        assert_eq!(phone.circle.records(), std::slice::from_ref(&record));
        assert_eq!(phone.members().len(), 2);
    }
}

#[test]
fn what_a_newer_version_wrote_may_be_an_epoch() {
    use crate::ledger::envelope::{Envelope, Kind, VERSION};
    let [mut first, mut second, _] = three();
    let epoch = crate::ledger::envelope::Hash::of(&first.has[0]);
    let newer = Envelope {
        version: VERSION + 1,
        circle: CircleId([7; 16]),
        epoch,
        author: second.key.public(),
        seq: 1,
        prev: Hash::default(),
        generation: Hash::default(),
        kind: Kind::Newer(2),
        payload: b"what only the next version reads".to_vec(),
    };
    let newer = newer.sign(&second.key);
    let after = Envelope {
        version: VERSION,
        epoch: Hash::of(&newer),
        seq: 2,
        prev: Hash::of(&newer),
        kind: Kind::Membership,
        payload: {
            let mut next = second.circle.membership().clone();
            toggle(&mut next, 4);
            next.write().unwrap()
        },
        ..Received::verify(&newer).unwrap().envelope
    };
    let after = after.sign(&second.key);
    first.hear(std::slice::from_ref(&after));
    assert_eq!((first.waited.len(), first.members().len()), (1, 3));
    first.hear(std::slice::from_ref(&newer));
    assert_eq!((first.waited.len(), first.members().len()), (0, 4));
    second.hear(&[newer, after]);
    assert_eq!(second.members(), first.members());
}
