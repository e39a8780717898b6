use super::super::samples::{noon, session};
use super::*;

/// Version 2 of it, a minute later.
fn corrected(old: &TrainingSession, id: u8) -> TrainingSession {
    let correction = SessionCorrection { corrects: old.id, reason: Some("Feil".into()) };
    TrainingSession {
        id: SessionId([id; 16]),
        version: old.version + 1,
        correction: Some(correction),
        entered: later(old, 60),
        ..old.clone()
    }
}

fn later(session: &TrainingSession, seconds: i64) -> Moment {
    let mut now = session.entered.clone();
    now.utc += seconds * 1_000;
    now
}

#[test]
fn the_newest_version_counts_and_all_stay() {
    let first = session(1, noon(1));
    let other = session(2, noon(0));
    let second = corrected(&first, 3);
    let versions = [second.clone(), first.clone(), other.clone()];
    assert_eq!(current(&versions), [&other, &second]);
}

#[test]
fn of_two_corrections_made_at_once_the_later_counts_on_every_phone() {
    let first = session(1, noon(1));
    let (a, b) = (corrected(&first, 3), corrected(&first, 4));
    let later = TrainingSession { entered: later(&a, 1), ..a.clone() };
    assert_eq!(current(&[first.clone(), later.clone(), b.clone()]), [&later]);
    assert_eq!(current(&[a.clone(), b.clone()]), current(&[b.clone(), a]));
}

#[test]
fn undo_brings_the_version_before_back() {
    let first = session(1, noon(1));
    let second = corrected(&first, 3);
    let versions = [first.clone(), second.clone()];
    let undone = second.undo(&versions, 10, &later(&second, 10)).unwrap();
    assert_eq!(undone.withdrawn, Some(later(&second, 10)));
    assert_eq!(current(&[first.clone(), undone]), [&first]);
    let gone = first.undo(std::slice::from_ref(&first), 10, &later(&first, 1)).unwrap();
    assert!(current(&[gone]).is_empty());
}

#[test]
fn undo_lasts_ten_seconds_or_longer_by_setting() {
    let first = session(1, noon(1));
    let undo = |seconds, after| {
        first.undo(std::slice::from_ref(&first), seconds, &later(&first, after)).map(|_| ())
    };
    let refused = |field: &str, reason| Err(Invalid::new(field, reason));
    assert_eq!([undo(10, 0), undo(10, 10), undo(120, 120)], [Ok(()), Ok(()), Ok(())]);
    assert_eq!(undo(10, 11), refused("undo", Reason::InPast));
    assert_eq!(undo(120, 121), refused("undo", Reason::InPast));
    for seconds in [0, 9, 121] {
        assert_eq!(undo(seconds, 0), refused("seconds", Reason::OutOfRange));
    }
    // a clock that was set back takes nothing away
    assert_eq!(undo(10, -3_600), Ok(()));
}

#[test]
fn only_the_version_that_counts_can_be_undone_and_only_once() {
    let first = session(1, noon(1));
    let second = corrected(&first, 3);
    let versions = [first.clone(), second.clone()];
    let refused = |reason| Err(Invalid::new("undo", reason));
    assert_eq!(first.undo(&versions, 120, &later(&first, 1)), refused(Reason::OutOfRange));
    let undone = second.undo(&versions, 10, &later(&second, 1)).unwrap();
    assert_eq!(undone.undo(&versions, 10, &later(&second, 2)), refused(Reason::Exists));
}

#[test]
fn a_session_reads_back_from_what_is_stored() {
    let session = corrected(&session(1, noon(1)), 2);
    let stored = serde_json::to_value(&session).unwrap();
    assert_eq!(serde_json::from_value::<TrainingSession>(stored).unwrap(), session);
}
