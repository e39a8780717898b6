use proptest::prelude::*;

use super::samples::*;
use super::*;

fn refused<T>(field: &str, reason: Reason) -> Result<T, Invalid> {
    Err(Invalid::new(field, reason))
}

#[test]
fn each_bad_field_is_named() {
    let with =
        |date, reason, words: &str| NewClosing { reason, words: words.into(), ..new_closing(date) };
    let needs = ClosingReason::NoLongerNeeds;
    let long = "å".repeat(REASON_CHARACTERS + 1);
    for (bad, field, reason) in [
        (with(-367, needs, ""), "date", Reason::InPast),
        (with(367, needs, ""), "date", Reason::InFuture),
        (with(1, ClosingReason::Died, ""), "date", Reason::InFuture),
        (with(-301, needs, ""), "date", Reason::OutOfRange),
        (with(0, ClosingReason::Other, " "), "words", Reason::Empty),
        (with(0, needs, &long), "words", Reason::TooLong),
    ] {
        assert_eq!(close(&bad, 1, History::NONE, 0), refused(field, reason), "{bad:?}");
    }
    for reason in ClosingReason::ALL {
        assert!(close(&with(0, reason, "Annet"), 1, History::NONE, 0).is_ok(), "{reason:?}");
        let stored = serde_json::to_value(reason).unwrap();
        assert_eq!(stored, reason.key());
    }
    for fine in [with(366, needs, ""), with(-300, needs, ""), with(0, ClosingReason::Died, "")] {
        assert!(close(&fine, 1, History::NONE, 0).is_ok(), "{fine:?}");
    }
}

#[test]
fn it_is_closed_from_the_day_after_its_last() {
    let closings = [closing(1, 10)];
    let history = History { closings: &closings, reopenings: &[] };
    assert_eq!(on(history, day(10)), Life::Open);
    assert_eq!(on(history, day(11)), Life::Closed(&closings[0]));
    let withdrawn = [closings[0].withdraw(history, &noon(12)).unwrap()];
    assert_eq!(on(History { closings: &withdrawn, ..history }, day(11)), Life::Open);
}

#[test]
fn it_is_closed_once_and_changed_with_its_id() {
    let closings = [closing(1, 10)];
    let history = History { closings: &closings, reopenings: &[] };
    let new = new_closing(20);
    assert_eq!(close(&new, 2, history, 12), refused("case", Reason::Exists));
    assert_eq!(close(&new, 1, history, 12).unwrap().date, day(20));
}

#[test]
fn opening_again_is_new_and_the_old_closing_stays() {
    let old = closing(1, 10);
    let closings = [old.clone()];
    let closed = History { closings: &closings, reopenings: &[] };
    assert_eq!(reopen(&old, 10, 1, closed), refused("date", Reason::OutOfRange));
    let reopenings = [reopen(&old, 40, 1, closed).unwrap()];
    let history = History { closings: &closings, reopenings: &reopenings };
    assert_eq!(on(history, day(39)), Life::Closed(&old));
    assert_eq!(on(history, day(40)), Life::Open);
    assert_eq!(reopen(&old, 50, 2, history), refused("case", Reason::Exists));
    // what was is not changed any more
    assert_eq!(close(&new_closing(9), 1, history, 41), refused("case", Reason::Ended));
    assert_eq!(old.withdraw(history, &noon(41)), refused("case", Reason::Ended));
    // it may end a second time, but not before it was opened
    assert_eq!(close(&new_closing(39), 2, history, 60), refused("date", Reason::OutOfRange));
    let both = [old, close(&new_closing(60), 2, history, 60).unwrap()];
    let twice = History { closings: &both, reopenings: &reopenings };
    assert_eq!(on(twice, day(61)), Life::Closed(&both[1]));
    assert_eq!(on(twice, day(11)), Life::Closed(&both[0]));
    let back = [reopenings[0].withdraw(&noon(41))];
    let undone = History { closings: &closings, reopenings: &back };
    assert_eq!(on(undone, day(41)), Life::Closed(&closings[0]));
}

#[test]
fn of_two_closings_at_once_the_first_day_counts_and_one_opening_ends_both() {
    let closings = [closing(2, 12), closing(1, 10)];
    let closed = History { closings: &closings, reopenings: &[] };
    assert_eq!(on(closed, day(11)), Life::Closed(&closings[1]));
    assert_eq!(on(closed, day(20)), Life::Closed(&closings[1]));
    let reopenings = [reopen(&closings[1], 40, 1, closed).unwrap()];
    let history = History { closings: &closings, reopenings: &reopenings };
    assert_eq!([on(history, day(40)), on(history, day(90))], [Life::Open; 2]);
    assert_eq!(reopen(&closings[0], 50, 2, history), refused("case", Reason::Exists));
}

#[test]
fn after_a_death_nothing_goes_on_and_nothing_is_opened() {
    let died = Closing { reason: ClosingReason::Died, ..closing(1, 10) };
    let life = Life::Closed(&died);
    assert!(Ongoing::ALL.into_iter().all(|what| !life.runs(what)));
    assert_eq!(reopen(&died, 20, 1, History::NONE), refused("case", Reason::Ended));
}

#[test]
fn a_closed_case_runs_nothing_but_follow_ups() {
    let closed = closing(1, 10);
    let running = |life: Life<'_>| -> Vec<_> {
        Ongoing::ALL.into_iter().filter(|what| life.runs(*what)).collect()
    };
    assert_eq!(running(Life::Closed(&closed)), [Ongoing::FollowUps]);
    assert_eq!(running(Life::Open), Ongoing::ALL[..4]);
}

#[test]
fn a_closed_case_takes_what_was_up_to_its_last_day_and_refuses_what_is_after() {
    let closings = [closing(1, 10)];
    let history = History { closings: &closings, reopenings: &[] };
    for doing in [Doing::Planning as fn(Date) -> Doing, Doing::Recording] {
        assert_eq!(history.check(doing(day(10))), Ok(()));
        assert_eq!(history.check(doing(day(11))), refused("case", Reason::Ended));
    }
    for doing in [Doing::Correcting, Doing::Ending] {
        assert_eq!(history.check(doing), Ok(()));
    }
}

#[test]
fn the_records_read_back_from_their_fields() {
    let closed = Closing { words: Some("Flyttet".into()), ..closing(1, 10) };
    let fields = serde_json::to_value(&closed).unwrap();
    assert_eq!(serde_json::from_value::<Closing>(fields).unwrap(), closed);
    let opened = reopen(&closed, 20, 1, History::NONE).unwrap();
    let fields = serde_json::to_value(&opened).unwrap();
    assert_eq!(serde_json::from_value::<Reopening>(fields).unwrap(), opened);
}

proptest! {
    /// Closed and opened in turn, as the rules let it be: the state follows the last step.
    #[test]
    fn the_last_step_up_to_a_day_says_how_the_case_is(
        steps in proptest::collection::vec(0_i64..40, 1..8),
        asked in -20_i64..330,
    ) {
        let (mut closings, mut reopenings) = (Vec::new(), Vec::new());
        let (mut at, mut expected) = (0, true);
        for (turn, step) in steps.into_iter().enumerate() {
            let id = turn as u8 + 1;
            let history = History { closings: &closings, reopenings: &reopenings };
            if turn % 2 == 0 {
                at += step;
                let made = close(&new_closing(at), id, history, at).unwrap();
                closings.push(made);
                expected = if asked > at { false } else { expected };
            } else {
                at += step + 1;
                let made = reopen(closings.last().unwrap(), at, id, history).unwrap();
                reopenings.push(made);
                expected = if asked >= at { true } else { expected };
            }
        }
        let history = History { closings: &closings, reopenings: &reopenings };
        prop_assert_eq!(on(history, day(asked)) == Life::Open, expected);
        prop_assert_eq!(history.check(Doing::Recording(day(asked))).is_ok(), expected);
    }
}
