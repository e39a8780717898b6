//! Three phones of one case: what one of them did, the others see, as far as their circles go.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::{App, AppError};
use medspiller_core::ledger::{Circle, CircleKind, LedgerError, Member, Membership};
use medspiller_core::model::id::{CaseId, CircleId, PersonId};
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::person::Role;
use medspiller_core::questionnaire::assessment::SatWith;
use medspiller_core::vault::{CodeCost, SigningKey};
use medspiller_tests::refusals::{changing_nothing, not_found, refused};
use medspiller_tests::trio::{self, COORDINATOR, Trio};
use medspiller_tests::{CODE, Phone, circles, now, walk};

#[test]
fn what_the_pair_does_is_the_same_on_both_and_the_coordinator_sees_the_case() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    // pair and triangle; triangle and work; triangle
    assert_eq!(trio.shared(), [2, 2, 1]);
    trio.assert_same();

    // each answers their part on their own phone
    let draft = trio.user.begin_user_part(trio.case, SatWith::Contact, now(1).unwrap()).unwrap();
    let user = walk::through(&trio.user, draft, now(1).unwrap()).unwrap();
    let draft = trio.contact.begin_contact_part(trio.case, now(1).unwrap()).unwrap();
    let contact = walk::through(&trio.contact, draft, now(1).unwrap()).unwrap();
    assert_eq!(trio.exchange().unwrap(), 2);
    trio.assert_same();
    for app in [&trio.contact, &trio.user] {
        assert_eq!(app.case(trio.case).unwrap().assessments, [contact.clone(), user.clone()]);
    }
    let me = |app: &App| app.place(trio.case).unwrap().me;
    assert_eq!((user.by, contact.by), (me(&trio.user), me(&trio.contact)));

    // the coordinator has the case and its people, and nothing of the pair's
    let seen = trio.coordinator.cases().unwrap().remove(0);
    assert_eq!(seen.view.case, trio.contact.case(trio.case).unwrap().view.case);
    assert_eq!((seen.view.user_name.as_str(), seen.assessments), ("Åse Bjørgsdotter", vec![]));
    let place = trio.coordinator.place(trio.case).unwrap();
    assert_eq!((place.pair, place.role), (None, Role::Coordinator));
    assert_eq!(place.called(place.me), COORDINATOR);
    let pair = trio.contact.place(trio.case).unwrap().pair().unwrap();
    assert_eq!(trio.coordinator.envelopes(pair).unwrap(), Vec::<Vec<u8>>::new());
    not_found(&trio.coordinator, || {
        trio.coordinator.ingest(&trio.contact.envelopes(pair).unwrap())
    });
    refused(&trio.contact, "coordinator_name", Reason::Empty, || {
        trio.contact.name_coordinator(trio.case, "  ")
    });
}

#[test]
fn a_phone_that_comes_later_gets_its_circles_from_the_beginning() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    walk::round(&trio.contact, trio.case, now(1).unwrap()).unwrap();
    let until = trio.contact.outbox(&trio.user.phone(), 0).unwrap().until;
    let user = trio.contact.place(trio.case).unwrap().user();
    let second = SigningKey::make().unwrap().public();
    assert_eq!(trio.contact.outbox(&second, 0).unwrap().envelopes, Vec::<Vec<u8>>::new());

    trio.contact.add_phone(trio.case, user, &second).unwrap();
    let new = trio.contact.outbox(&second, until).unwrap();
    let all = trio.contact.outbox(&second, 0).unwrap();
    assert_eq!(new, all);
    // the pair's and the triangle's, both from their founding
    let place = trio.contact.place(trio.case).unwrap();
    let there = |circle: CircleId| trio.contact.envelopes(circle).unwrap();
    let both = there(place.pair().unwrap()).len() + there(place.triangle().unwrap()).len();
    assert_eq!(new.envelopes.len(), both);
    assert_eq!(trio.contact.outbox(&second, new.until).unwrap().envelopes, Vec::<Vec<u8>>::new());
    // those that were in them get the two that are new
    assert_eq!(trio.contact.outbox(&trio.user.phone(), until).unwrap().envelopes.len(), 2);
}

#[test]
fn a_batch_of_several_circles_is_taken_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let second = medspiller_tests::open_case(&trio.contact, now(2).unwrap()).unwrap();
    let coordinator = trio.contact.name_coordinator(second, COORDINATOR).unwrap();
    trio.contact.add_phone(second, coordinator, &trio.coordinator.phone()).unwrap();
    let place = trio.contact.place(second).unwrap();
    let of = |circle: Option<CircleId>| trio.contact.envelopes(circle.unwrap()).unwrap();
    let (pair, triangle, work) = (of(place.pair), of(place.triangle), of(place.work));

    // one circle of them isn't the coordinator's, lacks its beginning, or is not well signed
    let mut forged = work.clone();
    let last = forged.last_mut().unwrap();
    let end = last.len() - 1;
    last[end] ^= 1;
    not_found(&trio.coordinator, || trio.coordinator.ingest(&[&triangle[..], &pair].concat()));
    not_found(&trio.coordinator, || trio.coordinator.ingest(&[&triangle[..], &work[1..]].concat()));
    let result = changing_nothing(&trio.coordinator, || {
        trio.coordinator.ingest(&[&triangle[..], &forged].concat())
    });
    assert!(matches!(result, Err(AppError::Ledger(LedgerError::WrongSignature))), "{result:?}");
    // without the envelope that makes the coordinator a member
    let before_it = triangle.iter().take(2).cloned().collect::<Vec<_>>();
    not_found(&trio.coordinator, || trio.coordinator.ingest(&before_it));

    let woven: Vec<_> = triangle.iter().zip(&work).flat_map(|(a, b)| [a, b]).cloned().collect();
    let rest =
        [&triangle[work.len().min(triangle.len())..], &work[triangle.len().min(work.len())..]];
    let all = [&woven[..], &rest.concat()].concat();
    assert_eq!(trio.coordinator.ingest(&all).unwrap(), triangle.len() + work.len());
    assert_eq!(trio.coordinator.cases().unwrap().len(), 2);
    assert_eq!(trio.coordinator.ingest(&all).unwrap(), 0);
    trio::assert_well(&trio.coordinator);
}

#[test]
fn two_phones_of_one_who_administers_the_case_change_who_is_in_it_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let (case, at) = (trio.case, now(1).unwrap());
    let phone = Phone::at(&folder.path().join("tablet")).unwrap();
    let role = Role::TrainingContact;
    let (tablet, _) = App::create(&phone.vault, role, CODE, CodeCost::FLOOR, &phone.key).unwrap();
    let place = trio.contact.place(case).unwrap();
    trio.contact.add_phone(case, place.me, &tablet.phone()).unwrap();
    let give =
        |from: &App, to: &App| to.ingest(&from.outbox(&to.phone(), 0).unwrap().envelopes).unwrap();
    give(&trio.contact, &tablet);
    assert_eq!(tablet.place(case).unwrap().me, place.me);

    // neither has heard of the other's, and the user answers in between
    let [second, third] = [(); 2].map(|()| SigningKey::make().unwrap().public());
    trio.contact.add_phone(case, place.user(), &second).unwrap();
    let coordinator = place.coordinator().unwrap().person;
    tablet.add_phone(case, coordinator, &third).unwrap();
    let part = tablet.begin_contact_part(case, at).unwrap();
    walk::through(&tablet, part, at).unwrap();
    let part = trio.user.begin_user_part(case, SatWith::Contact, at).unwrap();
    walk::through(&trio.user, part, at).unwrap();
    give(&tablet, &trio.user);
    give(&tablet, &trio.coordinator);
    trio.exchange().unwrap();
    give(&trio.contact, &tablet);
    trio.assert_same();
    for app in trio.apps() {
        trio::assert_same(app, &tablet);
    }
    for app in [&trio.contact, &tablet] {
        assert_eq!(app.case(case).unwrap().assessments.len(), 2);
        for phone in [&second, &third] {
            assert!(!app.outbox(phone, 0).unwrap().envelopes.is_empty());
        }
    }
    // and the next change comes after both
    tablet.add_phone(case, coordinator, &second).unwrap();
    give(&tablet, &trio.contact);
    trio.exchange().unwrap();
    trio.assert_same();
    trio::assert_same(&trio.contact, &tablet);
}

/// A circle that `key` founds, with `phone` as a member of it.
fn founded(kind: CircleKind, key: &SigningKey, phone: &SigningKey) -> Vec<u8> {
    let founder = Member { administrator: true, ..circles::member(1, key) };
    let membership = Membership::new(kind, vec![founder, circles::member(2, phone)]);
    let id = CircleId([0; 16]);
    Circle::found(id, &membership, key).unwrap().1.bytes
}

#[test]
fn a_circle_about_a_case_here_is_taken_only_from_whoever_founded_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let Trio { user, case, phones, .. } = trio;
    let open = user.close();
    let stranger = SigningKey::make().unwrap();
    let pushed = |kind: CircleKind| founded(kind, &stranger, open.signing_key());
    let pushed = [
        pushed(CircleKind::Pair { case }),
        pushed(CircleKind::Triangle { case }),
        pushed(CircleKind::Own),
        pushed(CircleKind::Pair { case: CaseId([9; 16]) }),
    ];
    let user = App::reopened(&phones[1].vault, open).unwrap();
    for circle in &pushed[..3] {
        let result = changing_nothing(&user, || user.ingest(std::slice::from_ref(circle)));
        assert!(matches!(result, Err(AppError::Ledger(LedgerError::NotAllowed))), "{result:?}");
    }
    // of another case: that is what pairing has to ask about
    assert_eq!(user.ingest(&pushed[3..]).unwrap(), 1);
    assert_ne!(user.place(case).unwrap().me, PersonId([2; 16]));
    trio::assert_well(&user);
}
