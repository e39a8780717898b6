use chrono::TimeDelta;

use super::super::samples::{entry, new_plan, noon, plan};
use super::super::{DAYS_AHEAD, MINUTES};
use super::*;

fn local(text: &str) -> NaiveDateTime {
    format!("{text}:00").parse().unwrap()
}

fn moved(to: &str) -> ChangedTo {
    ChangedTo::Moved { local: local(to), minutes: 60 }
}

fn change_on(
    date: &str,
    change: ChangedTo,
    others: &[OccurrenceChange],
) -> Result<OccurrenceChange, Invalid> {
    let id = OccurrenceChangeId([others.len() as u8; 16]);
    let what = (date.parse().unwrap(), change);
    // 1 January 2026 at noon
    OccurrenceChange::make(&plan(&new_plan()), others, what, " Påske ", id, &entry(&noon(0)))
}

#[test]
fn one_occurrence_can_be_moved_or_dropped() {
    let made = change_on("2026-01-06", moved("2026-01-07T18:30"), &[]).unwrap();
    assert_eq!((made.change, made.reason.as_deref()), (moved("2026-01-07T18:30"), Some("Påske")));
    let dropped = change_on("2026-01-06", ChangedTo::Dropped, &[]).unwrap();
    for made in [made, dropped] {
        let stored = serde_json::to_value(&made).unwrap();
        assert_eq!(serde_json::from_value::<OccurrenceChange>(stored).unwrap(), made);
    }
}

#[test]
fn each_bad_change_names_its_field() {
    let far = noon(DAYS_AHEAD + 1).local;
    let long = |minutes| ChangedTo::Moved { local: local("2026-01-07T18:30"), minutes };
    for (date, change, field, reason) in [
        ("2026-01-07", ChangedTo::Dropped, "date", Reason::OutOfRange), // a Wednesday
        ("2025-12-30", ChangedTo::Dropped, "date", Reason::OutOfRange), // before the plan
        ("2026-01-06", moved("2026-01-01T11:59"), "local", Reason::InPast),
        ("2026-01-06", ChangedTo::Moved { local: far, minutes: 60 }, "local", Reason::InFuture),
        ("2026-01-06", long(0), "minutes", Reason::OutOfRange),
        ("2026-01-06", long(MINUTES + 1), "minutes", Reason::OutOfRange),
        (
            "2026-01-06",
            ChangedTo::Moved {
                local: local("2026-01-07T18:30") + TimeDelta::seconds(1),
                minutes: 9,
            },
            "at",
            Reason::Malformed,
        ),
    ] {
        assert_eq!(change_on(date, change, &[]), Err(Invalid::new(field, reason)), "{change:?}");
    }
}

#[test]
fn an_occurrence_whose_time_has_come_is_logged_and_not_changed() {
    let plan = plan(&new_plan());
    let make = |days: i64, others: &[OccurrenceChange]| {
        let (now, id) = (noon(days), OccurrenceChangeId([9; 16]));
        let what = ("2026-01-06".parse().unwrap(), ChangedTo::Dropped);
        OccurrenceChange::make(&plan, others, what, "", id, &entry(&now))
    };
    assert!(make(5, &[]).is_ok());
    assert_eq!(make(6, &[]), Err(Invalid::new("date", Reason::InPast)));
    // it was moved to the 9th, so on the 7th it can still be dropped
    let later = change_on("2026-01-06", moved("2026-01-09T17:00"), &[]).unwrap();
    assert!(make(6, std::slice::from_ref(&later)).is_ok());
    // and moved to the 2nd it can't any more on the 3rd, though the plan's date is ahead
    let sooner = change_on("2026-01-06", moved("2026-01-02T17:00"), &[]).unwrap();
    assert_eq!(make(2, &[sooner]), Err(Invalid::new("date", Reason::InPast)));
}

#[test]
fn of_several_changes_the_last_that_is_not_withdrawn_counts() {
    let first = change_on("2026-01-06", moved("2026-01-07T18:30"), &[]).unwrap();
    let mut second =
        change_on("2026-01-06", ChangedTo::Dropped, std::slice::from_ref(&first)).unwrap();
    second.entered = noon(1);
    let date = first.date;
    let both = [second.clone(), first.clone()];
    assert_eq!(counting(&both, first.plan, date), Some(&second));
    let taken_back = [second.withdraw(&noon(2)), first.clone()];
    assert_eq!(counting(&taken_back, first.plan, date), Some(&first));
    assert_eq!(counting(&both, PlanId([0; 16]), date), None);
    assert_eq!(counting(&both, first.plan, "2026-01-09".parse().unwrap()), None);
}

#[test]
fn a_change_is_taken_back_while_both_times_are_ahead() {
    let plan = plan(&new_plan());
    let date = "2026-01-06".parse().unwrap();
    let first = change_on("2026-01-06", moved("2026-01-09T18:30"), &[]).unwrap();
    let mut second =
        change_on("2026-01-06", ChangedTo::Dropped, std::slice::from_ref(&first)).unwrap();
    second.entered = noon(1);
    let both = [first.clone(), second.clone()];
    let back = |changes: &[OccurrenceChange], days| {
        OccurrenceChange::take_back(&plan, changes, date, &noon(days))
    };
    assert_eq!(back(&both, 2), Ok(second.withdraw(&noon(2))));
    assert_eq!(back(std::slice::from_ref(&first), 2), Ok(first.withdraw(&noon(2))));
    let refused = |reason| Err(Invalid::new("date", reason));
    assert_eq!(back(&[], 2), refused(Reason::OutOfRange));
    assert_eq!(back(&[first.withdraw(&noon(1))], 2), refused(Reason::OutOfRange));
    // on the 7th the move to the 9th would go back to the 6th
    assert_eq!(back(std::slice::from_ref(&first), 6), refused(Reason::InPast));
    // the 2nd, to which it was moved, has been
    let sooner = change_on("2026-01-06", moved("2026-01-02T17:00"), &[]).unwrap();
    assert_eq!(back(&[sooner], 2), refused(Reason::InPast));
}

#[test]
fn a_change_lands_where_it_moves_the_occurrence_or_drops_it() {
    let on = |change| change_on("2026-01-06", change, &[]).unwrap().lands_on().to_string();
    assert_eq!(on(moved("2026-01-09T18:30")), "2026-01-09");
    assert_eq!(on(ChangedTo::Dropped), "2026-01-06");
}
