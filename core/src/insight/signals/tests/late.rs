//! Days: overdue, ending, changed.

use super::super::samples::*;
use super::super::{Evidence, Facts, Outstanding, SignalKind, signals};
use crate::model::goal::Goal;
use crate::model::person::Role;
use crate::model::session::pause::Pause;
use crate::model::talk::Kind;
use crate::model::talk::rhythm::NextTalk;
use crate::model::time::Date;
use crate::questionnaire::answer::Part;

const NONE: [SignalKind; 0] = [];

fn contact<'a>() -> Facts<'a> {
    facts(Role::TrainingContact)
}

#[test]
fn the_period_ends_within_56_days_without_a_way_onward() {
    let ends = |days| shown(&Facts { decision_ends: Some(day(days)), ..contact() });
    for (days, is_shown) in [(57, false), (56, true), (1, true), (0, true), (-1, false)] {
        let expected: &[_] = if is_shown { &[SignalKind::PeriodEnds] } else { &NONE };
        assert_eq!(ends(days), expected, "{days}");
    }
    let settled = Facts { decision_ends: Some(day(10)), way_onward: true, ..contact() };
    assert_eq!(shown(&settled), NONE);
    // a pause ahead or behind moves no decision
    let pauses = [pause(-30, Some(-1)), pause(5, Some(40))];
    let paused = Facts { decision_ends: Some(day(56)), pauses: &pauses, ..contact() };
    let found = signals(&paused);
    assert_eq!(found[0].evidence, Evidence::PeriodEnds { on: day(56), days: 56 });
    assert_eq!(found[0].key, "period_ends/2026-08-05");
}

#[test]
fn a_talk_is_overdue_when_the_rhythm_says_so() {
    let next = |days_overdue| NextTalk {
        kind: Kind::Early,
        merged: None,
        earliest: Some(day(-30)),
        due: Some(day(-9)),
        days_overdue,
    };
    let with = |next| signals(&Facts { next_talk: next, ..contact() });
    let found = with(Some(next(3)));
    let evidence = Evidence::TalkOverdue { kind: Kind::Early, due: day(-9), days: 3 };
    assert_eq!((found.len(), &found[0].evidence), (1, &evidence));
    assert_eq!(found[0].key, "talk_overdue/2026-06-01");
    assert_eq!(with(Some(next(0))), []);
    assert_eq!(with(None), []);
}

#[test]
fn guidance_is_overdue_from_the_day_after() {
    let due = |days, pauses: &[Pause]| {
        shown(&Facts { guidance_due: Some(day(days)), pauses, ..contact() })
    };
    assert_eq!(due(0, &[]), NONE);
    assert_eq!(due(-1, &[]), [SignalKind::GuidanceOverdue]);
    // due in a pause it is due on the first day after
    assert_eq!(due(-5, &[pause(-9, Some(-1))]), NONE);
    assert_eq!(due(-5, &[pause(-9, Some(-2))]), [SignalKind::GuidanceOverdue]);
    // and a pause since then takes its days, but doesn't undo what is late
    assert_eq!(due(-5, &[pause(-4, Some(-1))]), [SignalKind::GuidanceOverdue]);
}

#[test]
fn an_agreement_is_overdue_from_the_day_after_as_long_as_it_is_open() {
    let with = |agreements: &[_]| signals(&Facts { agreements, ..contact() });
    let late = agreement(1, -1);
    let found = with(&[agreement(2, 0), late.clone(), agreement(3, 5)]);
    let evidence = Evidence::AgreementOverdue { agreement: late.id, by: day(-1), days: 1 };
    assert_eq!((found.len(), &found[0].evidence), (1, &evidence));
    assert_eq!(found[0].key, format!("agreement_overdue/{}", late.id));
    let done = late.done(&noon(0)).unwrap();
    assert_eq!(with(&[done, late.let_go("Trengs ikke", &noon(0)).unwrap()]), []);
    let pauses = [pause(-3, Some(-1))];
    assert_eq!(shown(&Facts { agreements: &[late], pauses: &pauses, ..contact() }), NONE);
}

#[test]
fn the_contact_changed_twice_in_a_year() {
    let with = |on: &[Date]| signals(&Facts { contact_changed: on, ..contact() });
    let year_ago = "2025-06-10".parse().unwrap();
    let day_after: Date = "2025-06-11".parse().unwrap();
    assert_eq!(with(&[day(-3), year_ago]), []);
    let found = with(&[day(-3), day_after, year_ago]);
    assert_eq!(found[0].evidence, Evidence::ContactChanged { on: vec![day_after, day(-3)] });
    assert_eq!(found[0].key, "contact_changed/2026-06-07");
    assert_eq!(with(&[day(0), day(-1)]).len(), 1);
    assert_eq!(with(&[day(-3)]), []);
    assert_eq!(with(&[day(-3), day(-3)]), []); // said twice
    assert_eq!(with(&[day(-3), day(1)]), []);
}

#[test]
fn an_active_goal_is_unrated_for_ninety_days() {
    let with = |goals: &[Goal], ratings: &[_]| signals(&Facts { goals, ratings, ..contact() });
    assert_eq!(with(&[goal(1, -89)], &[]), []);
    let late = goal(1, -90);
    let found = with(&[late.clone(), goal(2, 1)], &[]);
    let evidence = Evidence::GoalUnrated { goal: late.id, rated: false, since: day(-90), days: 90 };
    assert_eq!((found.len(), &found[0].evidence), (1, &evidence));
    assert_eq!(found[0].key, format!("goal_unrated/{}/2026-03-12", late.id));
    // from the last rating on, when there is one that counts
    let old = goal(1, -300);
    let one = std::slice::from_ref(&old);
    let rated = |days| with(one, &[rating(1, &old, days), rating(2, &old, -200)]);
    assert_eq!(rated(-89), []);
    let evidence = Evidence::GoalUnrated { goal: old.id, rated: true, since: day(-90), days: 90 };
    assert_eq!(rated(-90)[0].evidence, evidence);
    let back = rating(1, &old, -5).withdraw(&noon(0));
    assert_eq!(with(one, &[back]).len(), 1);
    let other = rating(1, &goal(7, -300), -5);
    assert_eq!(with(one, &[other]).len(), 1);
    // ended goals are let alone
    let now = noon(0);
    let ended = [old.meet(&now).unwrap(), goal(2, -300).set_aside("Ferdig", &now).unwrap()];
    assert_eq!(with(&ended, &[]), []);
}

#[test]
fn paused_days_are_none_of_the_ninety() {
    let goals = [goal(1, -100)];
    let with = |pauses: &[Pause]| shown(&Facts { goals: &goals, pauses, ..contact() });
    assert_eq!(with(&[pause(-50, Some(-41))]), [SignalKind::GoalUnrated]); // 10 days
    assert_eq!(with(&[pause(-50, Some(-40))]), NONE);
    assert_eq!(with(&[pause(-200, Some(-100))]), [SignalKind::GoalUnrated]);
    assert_eq!(with(&[pause(-200, Some(-90))]), [SignalKind::GoalUnrated]);
    assert_eq!(with(&[pause(-200, Some(-89))]), NONE);
}

#[test]
fn an_assessment_is_a_fortnight_overdue() {
    let of = |part, due| Outstanding { round: 2, part, due: day(due) };
    let with =
        |outstanding: &[_], pauses: &[Pause]| signals(&Facts { outstanding, pauses, ..contact() });
    assert_eq!(with(&[of(Part::Subjective, -13)], &[]), []);
    let found = with(&[of(Part::Subjective, -14), of(Part::Objective, -14)], &[]);
    let keys: Vec<_> = found.iter().map(|signal| signal.key.as_str()).collect();
    assert_eq!(keys, ["assessment_overdue/2/objective", "assessment_overdue/2/subjective"]);
    let evidence =
        Evidence::AssessmentOverdue { round: 2, part: Part::Objective, due: day(-14), days: 14 };
    assert_eq!(found[0].evidence, evidence);
    let late = [of(Part::Subjective, -20)];
    assert_eq!(with(&late, &[pause(-10, Some(-5))]).len(), 1);
    assert_eq!(with(&late, &[pause(-10, Some(-4))]), []);
    // due in a pause
    assert_eq!(with(&late, &[pause(-30, Some(-15))]).len(), 1);
    assert_eq!(with(&late, &[pause(-30, Some(-14))]), []);
}
