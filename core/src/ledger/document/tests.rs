use super::*;
use proptest::prelude::*;
use serde_json::json;

fn record(id: &str, fields: Value) -> Record {
    Record::of(RecordKey::new("case", id), &fields).unwrap()
}

/// Two changes that can't both be in a document, each one well made.
pub fn two_in_one_place() -> [Vec<u8>; 2] {
    let actor = automerge::ActorId::random();
    ["Åse", "Kari"].map(|called| {
        let mut document = Document::empty();
        document.doc.set_actor(actor.clone());
        document.put(&record("a", json!({ "called": called }))).unwrap();
        document.commit(None).unwrap()
    })
}

#[test]
fn of_two_changes_in_one_place_the_second_is_refused() {
    let [one, other] = two_in_one_place();
    let mut document = Document::empty();
    document.apply(vec![(&one, None)]).unwrap();
    assert!(is_change(&other).is_ok());
    assert!(matches!(document.apply(vec![(&other, None)]), Err(LedgerError::Document(_))));
}

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
    ]
}

fn fields() -> impl Strategy<Value = Value> {
    let inner = prop_oneof![
        leaf(),
        prop::collection::vec(leaf(), 0..3).prop_map(Value::from),
        prop::collection::btree_map("[a-z]{1,4}", leaf(), 0..4)
            .prop_map(|map| Value::Object(map.into_iter().collect())),
    ];
    prop::collection::btree_map("[a-z_]{1,8}", inner, 1..6)
        .prop_map(|map| Value::Object(map.into_iter().collect()))
}

proptest! {
    #[test]
    fn a_record_reads_back_here_and_where_its_change_is_applied(fields in fields()) {
        let record = record("a", fields);
        let mut here = Document::empty();
        here.put(&record).unwrap();
        let change = here.commit(None).unwrap();
        let mut there = Document::empty();
        let touched = there.apply_and_tell(vec![(&change, None)]).unwrap();
        prop_assert_eq!(touched, vec![record.key.clone()]);
        prop_assert_eq!(there.record(&record.key), Some(record.clone()));
        prop_assert_eq!(here.records(), vec![record]);
    }

    #[test]
    fn a_change_that_was_tampered_with_never_panics(
        fields in fields(),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut here = Document::empty();
        here.put(&record("a", fields.clone())).unwrap();
        let mut change = here.commit(None).unwrap();
        for (at, flip) in flips {
            let at = at.index(change.len());
            change[at] ^= flip;
        }
        let cut = cut.index(change.len() * 4);
        change.truncate(cut.max(1));
        let mut there = Document::empty();
        there.put(&record("b", fields)).unwrap();
        there.commit(None);
        if there.apply_and_tell(vec![(&change, None)]).is_ok() {
            there.records();
            let mut again = record("b", json!({"called": "Åse"}));
            there.put(&again).unwrap();
            again.key.id = "c".into();
            there.put(&again).unwrap();
            prop_assert!(there.commit(None).is_some());
        }
    }

    #[test]
    fn two_phones_end_with_the_same_whatever_the_order(a in fields(), b in fields()) {
        let (mut first, mut second) = (Document::empty(), Document::empty());
        first.put(&record("a", a)).unwrap();
        second.put(&record("b", b)).unwrap();
        let (from_first, from_second) = (first.commit(None).unwrap(), second.commit(None).unwrap());
        first.apply(vec![(&from_second, None)]).unwrap();
        second.apply(vec![(&from_first, None)]).unwrap();
        prop_assert_eq!(first.records(), second.records());
        prop_assert_eq!(first.records().len(), 2);
    }
}

#[test]
fn writing_the_same_again_is_no_change() {
    let mut doc = Document::empty();
    let record = record("a", json!({"n": 1, "inner": {"x": true}, "list": [1, 2]}));
    doc.put(&record).unwrap();
    assert!(doc.commit(None).is_some());
    doc.put(&record).unwrap();
    assert_eq!(doc.commit(None), None);
}

#[test]
fn a_field_this_version_does_not_know_stays() {
    let mut doc = Document::empty();
    doc.put(&record("a", json!({"called": "Åse", "from_the_future": [1]}))).unwrap();
    doc.put(&record("a", json!({"called": "Åse Bjørg"}))).unwrap();
    let fields = doc.records().remove(0).fields;
    assert_eq!(Value::Object(fields), json!({"called": "Åse Bjørg", "from_the_future": [1]}));
}

#[test]
fn bytes_that_are_no_change_are_refused() {
    assert!(Document::empty().apply(vec![(b"not a change".as_slice(), None)]).is_err());
}

const USER: PersonId = PersonId([1; 16]);
const CONTACT: PersonId = PersonId([2; 16]);
const THIRD: PersonId = PersonId([3; 16]);

/// A finished part of the user's, on `on`'s phone if not on their own.
fn finished(on: Option<PersonId>, code: u8) -> Record {
    let on = on.map(|on| on.to_string());
    let fields = json!({"by": USER.to_string(), "on": on, "answers": {"S1": code}, "of": [code]});
    Record::of(RecordKey::new("assessment", "a"), &fields).unwrap()
}

/// The user's document with a finished part, and the change that made it.
fn with_finished(record: &Record, by: PersonId) -> (Document, Vec<u8>) {
    let mut document = Document::empty();
    document.put(record).unwrap();
    let change = document.commit(Some(by)).unwrap();
    (document, change)
}

#[test]
fn what_is_written_once_stays_as_it_was_written_whatever_is_done_to_it() {
    let record = finished(None, 4);
    type Wrong = fn(&mut Document, &Record);
    let wrongs: [Wrong; 5] = [
        |document, _| document.put(&finished(None, 1)).unwrap(),
        |document, _| document.put(&finished(Some(CONTACT), 4)).unwrap(),
        |document, record| document.doc.delete(ROOT, record.key.to_string()).unwrap(),
        |document, record| document.doc.put(ROOT, record.key.to_string(), 1).unwrap(),
        |document, record| {
            document.doc.delete(ROOT, record.key.to_string()).unwrap();
            document.put(&finished(None, 1)).unwrap();
        },
    ];
    for (number, wrong) in wrongs.into_iter().enumerate() {
        for by in [Some(CONTACT), Some(THIRD), None] {
            let (mut mine, change) = with_finished(&record, USER);
            let mut theirs = Document::empty();
            theirs.apply(vec![(&change, Some(USER))]).unwrap();
            wrong(&mut theirs, &record);
            let wrong = theirs.commit(by).unwrap();
            mine.apply(vec![(&wrong, by)]).unwrap();
            let mut late = Document::empty();
            late.apply(vec![(&wrong, by), (&change, Some(USER))]).unwrap();
            for document in [&mine, &theirs, &late] {
                assert_eq!(document.record(&record.key), Some(record.clone()), "{number}");
                assert_eq!(document.records(), std::slice::from_ref(&record), "{number}");
            }
        }
    }
}

#[test]
fn no_one_elses_takes_the_place_of_what_someone_wrote_on_their_own_phone() {
    // the hashes are others each time
    for _ in 0..8 {
        for (on, by, others) in [
            (None, USER, [(None, CONTACT), (Some(CONTACT), CONTACT), (Some(THIRD), THIRD)]),
            (Some(CONTACT), CONTACT, [(None, THIRD), (Some(CONTACT), THIRD), (None, CONTACT)]),
        ] {
            let record = finished(on, 4);
            let (mut mine, change) = with_finished(&record, by);
            let mut changes = vec![(change, by)];
            for (other_on, other) in others {
                // as if they had not known of it
                let (_, wrong) = with_finished(&finished(other_on, 1), other);
                assert_eq!(mine.apply_and_tell(vec![(&wrong, Some(other))]).unwrap().len(), 1);
                assert_eq!(mine.record(&record.key), Some(record.clone()));
                changes.push((wrong, other));
            }
            let mut late = Document::empty();
            for (change, by) in changes.iter().rev() {
                late.apply(vec![(change, Some(*by))]).unwrap();
            }
            assert_eq!(late.records(), [record]);
        }
    }
}

#[test]
fn what_waits_in_the_document_for_another_change_is_not_read_yet() {
    let (mut document, first) = with_finished(&finished(None, 4), USER);
    let mut second = finished(None, 2);
    second.key.id = "b".into();
    document.put(&second).unwrap();
    let change = document.commit(Some(USER)).unwrap();
    let mut late = Document::empty();
    assert_eq!(late.apply_and_tell(vec![(&change, Some(USER))]).unwrap(), []);
    assert_eq!(late.records(), []);
    let touched = late.apply_and_tell(vec![(&first, Some(USER))]).unwrap();
    assert_eq!(touched.len(), 2);
    assert_eq!(late.records(), document.records());
    assert_eq!(late.records().len(), 2);
}
