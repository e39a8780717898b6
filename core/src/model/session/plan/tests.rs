use super::super::samples::{CASE, PLAN, day, entry, new_plan, noon, plan};
use super::super::{DAYS_AHEAD, DAYS_BACK, MINUTES};
use super::*;

fn make(new: &NewPlan) -> Result<SessionPlan, Invalid> {
    SessionPlan::make(new, PLAN, CASE, &entry(&noon(0)))
}

#[test]
fn a_plan_is_made_fit_to_store() {
    let typed = NewPlan { place: "  Pirbadet ".into(), activity: " ".into(), ..new_plan() };
    let plan = make(&typed).unwrap();
    assert_eq!((plan.place.as_deref(), plan.activity), (Some("Pirbadet"), None));
    assert_eq!((plan.minutes, plan.withdrawn), (90, None));
}

#[test]
fn each_bad_field_of_a_plan_is_named() {
    let today = noon(0).date();
    let off = |days| today + TimeDelta::days(days);
    let good = NewPlan { from: today, ..new_plan() };
    let with = |change: &dyn Fn(&mut NewPlan)| {
        let mut new = good.clone();
        change(&mut new);
        make(&new).unwrap_err()
    };
    let long = "å".repeat(101);
    for (refused, field, reason) in [
        (with(&|p| p.from = off(-DAYS_BACK - 1)), "from", Reason::InPast),
        (with(&|p| p.from = off(DAYS_AHEAD + 1)), "from", Reason::InFuture),
        (with(&|p| p.weekdays = Weekdays::default()), "weekdays", Reason::Empty),
        (with(&|p| p.every_weeks = 0), "every_weeks", Reason::OutOfRange),
        (with(&|p| p.until = Some(off(-1))), "until", Reason::OutOfRange),
        (with(&|p| p.at = "17:00:01".parse().unwrap()), "at", Reason::Malformed),
        (with(&|p| p.zone = "Oslo".into()), "zone", Reason::Malformed),
        (with(&|p| p.minutes = 0), "minutes", Reason::OutOfRange),
        (with(&|p| p.minutes = MINUTES + 1), "minutes", Reason::OutOfRange),
        (with(&|p| p.place = long.clone()), "place", Reason::TooLong),
        (with(&|p| p.place = "hos 011299 50184".into()), "place", Reason::IdentityNumber),
        (with(&|p| p.activity = long.clone()), "activity", Reason::TooLong),
        (with(&|p| p.activity = "tur\u{7}".into()), "activity", Reason::ControlCharacter),
    ] {
        assert_eq!(refused, Invalid::new(field, reason));
    }
    assert!(make(&good).is_ok());
}

#[test]
fn a_plan_ends_without_losing_what_has_been() {
    let (now, plan) = (noon(60), plan(&new_plan()));
    let end = |last| plan.end(last, &entry(&now)).map(|plan| plan.weekly.until);
    let today = now.date();
    assert_eq!(end(today), Ok(Some(today)));
    assert_eq!(end(today - TimeDelta::days(1)), Ok(Some(today - TimeDelta::days(1))));
    let refused = |reason| Err(Invalid::new("until", reason));
    assert_eq!(end(today - TimeDelta::days(2)), refused(Reason::InPast));
    let ended = plan.end(today, &entry(&now)).unwrap();
    let longer = ended.end(today + TimeDelta::days(1), &entry(&now)).map(|plan| plan.weekly.until);
    assert_eq!(longer, refused(Reason::OutOfRange));
    // before its first date a plan is not ended but withdrawn
    let before = plan.end(day(2026, 1, 1), &entry(&noon(0)));
    assert_eq!(before.map(|plan| plan.weekly.until), refused(Reason::OutOfRange));
}

#[test]
fn a_plan_is_written_as_rfc_5545_has_it() {
    let mut plan = plan(&NewPlan { every_weeks: 2, ..new_plan() });
    let start = "DTSTART;TZID=Europe/Oslo:20260102T170000\nRRULE:FREQ=WEEKLY;INTERVAL=2;";
    assert_eq!(plan.recurrence().unwrap(), format!("{start}BYDAY=TU,FR;WKST=MO"));
    plan.weekly.until = Some(day(2026, 6, 30));
    let until = "BYDAY=TU,FR;WKST=MO;UNTIL=20260630T215959Z";
    assert_eq!(plan.recurrence().unwrap(), format!("{start}{until}"));
}

#[test]
fn a_plan_reads_back_from_what_is_stored() {
    let plan = plan(&NewPlan { until: Some(day(2026, 6, 30)), ..new_plan() });
    let stored = serde_json::to_value(&plan).unwrap();
    assert_eq!(serde_json::from_value::<SessionPlan>(stored).unwrap(), plan);
}

#[test]
fn the_last_day_of_a_plan_sorts_after_all_others_where_it_has_none() {
    let open = plan(&new_plan());
    let ended = open.end(day(2026, 3, 1), &entry(&noon(10))).unwrap();
    assert_eq!(ended.last_day(), day(2026, 3, 1));
    assert_eq!(open.last_day().to_string(), "9999-12-31");
}
