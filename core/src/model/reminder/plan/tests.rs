use std::collections::BTreeSet;

use chrono_tz::America::New_York;

use super::super::Kind;
use super::super::facts::{AssessmentFact, CaseFacts, SessionFact, TalkFact};
use super::super::quiet::QuietHours;
use super::super::samples::{
    CASE, as_role, at, contact, day, empty, everything, lines, now, plan_at, session, shown, talk,
    timesheet,
};
use super::*;
use crate::model::id::{CaseId, TalkId};
use crate::model::person::Role;
use crate::model::session::occurrence::Standing;
use crate::model::session::samples::pause;

fn planned(case: CaseFacts, now: &str) -> Vec<String> {
    lines(&plan_at(&contact(case), now))
}

fn session_at(start: &str) -> CaseFacts {
    CaseFacts { sessions: vec![session(at(start), 60)], ..empty() }
}

fn talk_at(start: &str, prepared: bool) -> CaseFacts {
    CaseFacts { talks: vec![talk(at(start), prepared)], ..empty() }
}

fn assessment_due(due: &str) -> CaseFacts {
    CaseFacts { assessments: vec![AssessmentFact { round: 2, due: day(due) }], ..empty() }
}

#[test]
fn a_session_the_evening_before_and_two_hours_before_and_its_log_an_hour_after() {
    let expected = [
        "2026-06-01 18:00 SessionEvening",
        "2026-06-02 15:00 SessionSoon",
        "2026-06-02 19:00 LogSession",
    ];
    assert_eq!(planned(session_at("2026-06-02 17:00"), "2026-06-01 12:00"), expected);
}

#[test]
fn a_talk_seven_days_one_day_and_two_hours_before() {
    let expected = [
        "2026-06-11 10:00 TalkPrepare",
        "2026-06-17 10:00 TalkTomorrow",
        "2026-06-18 11:00 TalkSoon",
    ];
    assert_eq!(planned(talk_at("2026-06-18 13:00", true), "2026-06-01 12:00"), expected);
}

#[test]
fn preparation_missing_three_days_before_and_only_to_that_person() {
    let expected = "2026-06-15 10:00 PreparationMissing";
    assert_eq!(planned(talk_at("2026-06-18 13:00", false), "2026-06-12 12:00")[0], expected);
    let prepared = planned(talk_at("2026-06-18 13:00", true), "2026-06-12 12:00");
    assert!(!prepared.contains(&expected.to_owned()));
}

#[test]
fn an_assessment_on_its_day_and_seven_and_fourteen_days_after() {
    let expected = [
        "2028-02-22 10:00 AssessmentDue",
        "2028-02-29 10:00 AssessmentWaiting",
        "2028-03-07 10:00 AssessmentStillWaiting",
    ];
    assert_eq!(planned(assessment_due("2028-02-22"), "2028-02-01 12:00"), expected);
}

#[test]
fn the_other_due_dates_at_ten_on_their_day() {
    let mut facts = contact(everything());
    facts.timesheets = vec![timesheet("2026-06-25")];
    let planned = lines(&plan_at(&facts, "2026-06-01 12:00"));
    for line in [
        "2026-06-12 10:00 AgreementDue",
        "2026-06-16 10:00 GoalToRate",
        "2026-06-22 10:00 TimesheetSoon",
        "2026-06-24 10:00 TimesheetTomorrow",
        "2026-06-05 10:00 PeriodEnding",
        "2026-07-03 10:00 PeriodEndingSoon",
    ] {
        assert!(planned.contains(&line.to_owned()), "{line}: {planned:#?}");
    }
}

#[test]
fn who_is_reminded_of_what() {
    let kinds = |role| -> BTreeSet<Kind> {
        let facts = as_role(role, everything());
        plan_at(&facts, "2026-06-01 12:00").iter().filter_map(|r| r.step.kind()).collect()
    };
    use Kind::*;
    let contacts = [Session, Log, Talk, Preparation, Agreement, Assessment, Goal, PeriodEnd];
    assert_eq!(kinds(Role::TrainingContact), contacts.into());
    let users = [Session, Talk, Preparation, Agreement, Assessment, Goal, PeriodEnd];
    assert_eq!(kinds(Role::ServiceUser), users.into());
    assert_eq!(kinds(Role::Coordinator), [Talk, Preparation, Agreement, PeriodEnd].into());
    assert_eq!(kinds(Role::Relative), [Agreement].into());
    let facts = as_role(Role::ServiceUser, everything());
    let recipients = plan_at(&facts, "2026-06-01 12:00").into_iter().map(|r| r.recipient);
    assert!(recipients.into_iter().all(|role| role == Role::ServiceUser));
}

#[test]
fn an_early_session_is_moved_by_the_quiet_hours() {
    let at_half_past = planned(session_at("2026-06-02 08:30"), "2026-06-01 12:00");
    assert_eq!(at_half_past[1], "2026-06-02 08:00 SessionSoon");
    let earlier = planned(session_at("2026-06-02 08:29"), "2026-06-01 12:00");
    assert_eq!(earlier[1], "2026-06-01 20:45 SessionSoon");
    // what has passed is dropped
    let late = planned(session_at("2026-06-02 08:29"), "2026-06-01 20:45");
    assert_eq!(late, ["2026-06-02 10:29 LogSession"]);
    // a log in the evening waits for the morning
    let logged = planned(session_at("2026-06-01 19:30"), "2026-06-01 19:00");
    assert_eq!(logged, ["2026-06-02 08:00 LogSession"]);
}

#[test]
fn a_moved_reminder_says_the_day_that_is_right_when_it_comes() {
    let keys = |start| -> Vec<String> {
        let facts = contact(session_at(start));
        plan_at(&facts, "2026-06-01 12:00").into_iter().map(|r| r.text_key).collect()
    };
    let (today, tomorrow) = ("reminder-session-today", "reminder-session-tomorrow");
    assert_eq!(keys("2026-06-02 08:30"), [tomorrow, today, "reminder-log"]);
    assert_eq!(keys("2026-06-02 08:15"), [tomorrow, tomorrow, "reminder-log"]);
}

#[test]
fn what_is_dropped_paused_or_logged_is_not_reminded_of() {
    for standing in [Standing::Dropped, Standing::Paused] {
        let mut case = session_at("2026-06-02 17:00");
        case.sessions[0].occurrence.standing = standing;
        assert!(planned(case, "2026-06-01 12:00").is_empty());
    }
    let mut case = session_at("2026-06-02 17:00");
    case.sessions[0].logged = true;
    assert!(planned(case, "2026-06-01 12:00").is_empty());
}

#[test]
fn nothing_rings_in_a_pause() {
    let mut case = everything();
    case.pauses = vec![pause(1, day("2026-06-01"), None)];
    assert!(planned(case.clone(), "2026-05-31 23:00").is_empty());
    // a session the day after it has no evening before
    case.pauses = vec![pause(1, day("2026-05-01"), Some(day("2026-06-01")))];
    let first = &planned(case, "2026-05-31 12:00")[0];
    assert_eq!(first, "2026-06-02 15:00 SessionSoon");
}

#[test]
fn a_pause_stops_due_dates_until_the_first_day_after_it() {
    let mut case = assessment_due("2026-06-15");
    case.pauses = vec![pause(1, day("2026-06-10"), Some(day("2026-06-19")))];
    let expected = [
        "2026-06-20 10:00 AssessmentDue",
        "2026-06-27 10:00 AssessmentWaiting",
        "2026-07-04 10:00 AssessmentStillWaiting",
    ];
    assert_eq!(planned(case.clone(), "2026-06-01 12:00"), expected);
    // a reminder after the due date waits for the pause's end; of two that meet the last is kept
    case.pauses = vec![pause(1, day("2026-06-16"), Some(day("2026-07-10")))];
    let expected = ["2026-06-15 10:00 AssessmentDue", "2026-07-11 10:00 AssessmentStillWaiting"];
    assert_eq!(planned(case, "2026-06-01 12:00"), expected);
}

#[test]
fn a_periods_end_is_reminded_of_after_a_pause_unless_it_is_over() {
    let mut case = CaseFacts { period_end: Some(day("2026-07-31")), ..empty() };
    case.pauses = vec![pause(1, day("2026-06-01"), Some(day("2026-07-10")))];
    let expected = ["2026-07-11 10:00 PeriodEndingSoon"];
    assert_eq!(planned(case.clone(), "2026-06-01 12:00"), expected);
    case.pauses = vec![pause(1, day("2026-06-01"), Some(day("2026-07-31")))];
    assert!(planned(case, "2026-06-01 12:00").is_empty());
}

#[test]
fn a_cases_pause_does_not_stop_the_timesheet() {
    let mut facts =
        contact(CaseFacts { pauses: vec![pause(1, day("2026-06-01"), None)], ..empty() });
    facts.timesheets = vec![timesheet("2026-06-25")];
    assert_eq!(plan_at(&facts, "2026-06-10 12:00").len(), 2);
    // and neither comes after the deadline
    assert!(plan_at(&facts, "2026-06-24 10:00").is_empty());
}

#[test]
fn a_groups_session_is_one_reminder() {
    let mut facts = contact(session_at("2026-06-02 17:00"));
    let mut other = facts.cases[0].clone();
    other.case = CaseId([4; 16]);
    let alone = plan_at(&facts, "2026-06-01 12:00");
    facts.cases.push(other);
    let together = plan_at(&facts, "2026-06-01 12:00");
    assert_eq!(lines(&together), lines(&alone));
    let ids = |reminders: &[Reminder]| reminders.iter().map(|r| r.id).collect::<Vec<_>>();
    assert_eq!(ids(&together), ids(&alone));
    assert!(together.iter().all(|reminder| reminder.link == Link::Today));
    assert!(alone.iter().all(|reminder| reminder.link != Link::Today));
}

#[test]
fn two_things_that_would_be_said_alike_at_once_are_said_once() {
    let later = TalkFact { talk: TalkId([8; 16]), ..talk(at("2026-06-18 16:00"), true) };
    let case = CaseFacts { talks: vec![talk(at("2026-06-18 13:00"), true), later], ..empty() };
    let expected = [
        "2026-06-11 10:00 TalkPrepare",
        "2026-06-17 10:00 TalkTomorrow",
        "2026-06-18 11:00 TalkSoon",
        "2026-06-18 14:00 TalkSoon",
    ];
    assert_eq!(planned(case.clone(), "2026-06-01 12:00"), expected);
    let links: Vec<_> =
        plan_at(&contact(case), "2026-06-01 12:00").into_iter().map(|r| r.link).collect();
    let of = |talk| Link::Talk { case: CASE, talk };
    assert_eq!(links, [Link::Today, Link::Today, of(TalkId([7; 16])), of(later.talk)]);
}

#[test]
fn done_is_done_and_later_comes_again() {
    let facts = contact(session_at("2026-06-02 17:00"));
    let at_six = now("Europe/Oslo", "2026-06-01 18:05");
    let evening = plan_at(&facts, "2026-06-01 12:00")[0].clone();
    let with =
        |answered: &Answered| lines(&plan(&facts, &Preferences::default(), answered, at_six, 64));
    let rest = ["2026-06-02 15:00 SessionSoon", "2026-06-02 19:00 LogSession"];
    assert_eq!(with(&Answered::default()), rest);
    let soon = plan_at(&facts, "2026-06-01 12:00")[1].id;
    assert_eq!(with(&Answered::default().done(soon)), rest[1..]);
    let snoozed = |until| Answered::default().snooze(evening.id, at(until), at_six.utc).unwrap();
    let again = with(&snoozed("2026-06-01 19:05"));
    assert_eq!(again[0], "2026-06-01 19:05 SessionEvening");
    // later than the event: not at all; in the quiet hours: when they end
    assert_eq!(with(&snoozed("2026-06-02 17:01")), rest);
    assert_eq!(with(&snoozed("2026-06-02 17:00"))[1], "2026-06-02 17:00 SessionEvening");
    assert_eq!(with(&snoozed("2026-06-01 22:00"))[0], "2026-06-02 08:00 SessionEvening");
    // "later" never brings one forward
    let sooner = Answered::default().snooze(soon, at("2026-06-02 12:00"), at_six.utc).unwrap();
    assert_eq!(with(&sooner), rest);
    // two that would say the same at once are one
    assert_eq!(with(&snoozed("2026-06-02 15:00")), ["2026-06-02 15:00 SessionEvening", rest[1]]);
}

#[test]
fn a_kind_can_be_turned_off_and_so_can_all() {
    let facts = contact(everything());
    let with = |preferences: &Preferences, budget| {
        let now = now("Europe/Oslo", "2026-06-01 12:00");
        plan(&facts, preferences, &Answered::default(), now, budget)
    };
    let all = with(&Preferences::default(), 64);
    for kind in Kind::ALL {
        let off = Preferences { off: [kind].into(), ..Preferences::default() };
        let rest: Vec<_> = all.iter().filter(|r| r.step.kind() != Some(kind)).cloned().collect();
        assert_eq!(with(&off, 64), rest);
    }
    let off = Preferences { all_off: true, ..Preferences::default() };
    assert!(with(&off, 64).is_empty() && with(&off, 1).is_empty());
}

#[test]
fn the_quiet_hours_can_be_chosen() {
    let time = |text: &str| text.parse().unwrap();
    let quiet = QuietHours::checked(time("22:00:00"), time("06:00:00")).unwrap();
    let preferences = Preferences { quiet, ..Preferences::default() };
    let facts = contact(session_at("2026-06-02 08:15"));
    let now = now("Europe/Oslo", "2026-06-01 12:00");
    let planned = plan(&facts, &preferences, &Answered::default(), now, 64);
    assert_eq!(lines(&planned)[1], "2026-06-02 06:15 SessionSoon");
}

#[test]
fn the_last_place_of_a_full_budget_says_open_the_app() {
    let facts = contact(everything());
    let with = |budget| {
        let now = now("Europe/Oslo", "2026-06-01 12:00");
        plan(&facts, &Preferences::default(), &Answered::default(), now, budget)
    };
    let all = with(64);
    assert_eq!(with(all.len()), all);
    let short = with(5);
    assert_eq!(short[..4], all[..4]);
    let last = &short[4];
    assert_eq!((last.step, last.utc, last.link), (Step::OpenApp, all[4].utc, Link::Today));
    assert_eq!((last.text_key.as_str(), last.expires), ("reminder-open-app", None));
    assert!(all[4].expires.is_some());
    assert!(all.iter().all(|reminder| reminder.id != last.id));
    assert_eq!((with(1).len(), with(1)[0].step, with(0)), (1, Step::OpenApp, vec![]));
}

#[test]
fn on_a_journey_day_reminders_follow_the_wall_clock_and_the_event_stays() {
    let facts = contact(everything());
    let at_home = plan_at(&facts, "2026-06-01 12:00");
    let abroad = Now { utc: at("2026-06-01 12:00"), zone: New_York };
    let away = plan(&facts, &Preferences::default(), &Answered::default(), abroad, 64);
    let of = |reminders: &[Reminder], step| {
        reminders
            .iter()
            .find(|r| r.step == step)
            .map(|r| (r.id, r.local.to_string(), r.utc))
            .unwrap()
    };
    let (home, there) = (of(&at_home, Step::AgreementDue), of(&away, Step::AgreementDue));
    assert_eq!((home.0, &home.1), (there.0, &there.1));
    assert_eq!(there.2 - home.2, 6 * 3_600_000);
    let (home, there) = (of(&at_home, Step::SessionSoon), of(&away, Step::SessionSoon));
    assert_eq!((home.0, home.2, there.1.as_str()), (there.0, there.2, "2026-06-02 09:00:00"));
}

#[test]
fn a_locked_phone_in_a_new_zone_keeps_the_wall_clock_and_drops_what_is_over() {
    let planned = plan_at(&contact(session_at("2026-06-02 08:15")), "2026-06-01 12:00");
    let [evening, soon, log] = &planned[..] else { panic!("{planned:#?}") };
    assert_eq!((soon.follows_phone, soon.expires), (true, Some(at("2026-06-02 08:15"))));
    assert_eq!(
        evening.in_zone(New_York).map(|utc| shown(utc, New_York)),
        Some("2026-06-01 18:00".into())
    );
    // 20:45 in New York is 2:45 in Oslo, and in Honolulu 8:45
    assert_eq!(soon.in_zone(New_York), Some(at("2026-06-02 02:45")));
    assert_eq!(soon.in_zone(chrono_tz::Pacific::Honolulu), None);
    assert_eq!((log.follows_phone, log.in_zone(New_York)), (false, Some(log.utc)));
    let all_home = planned.iter().all(|r| r.in_zone(chrono_tz::Europe::Oslo) == Some(r.utc));
    assert!(all_home);
}

#[test]
fn a_session_moved_to_another_time_is_reminded_of_anew() {
    let of = |start| plan_at(&contact(session_at(start)), "2026-06-01 12:00");
    let (before, after) = (of("2026-06-02 17:00"), of("2026-06-03 17:00"));
    let done = before.iter().fold(Answered::default(), |done, reminder| done.done(reminder.id));
    let facts = contact(session_at("2026-06-03 17:00"));
    let now = now("Europe/Oslo", "2026-06-01 12:00");
    assert_eq!(plan(&facts, &Preferences::default(), &done, now, 64), after);
}

#[test]
fn a_reminder_outside_the_vault_holds_ids_and_no_name() {
    let mut case = everything();
    for SessionFact { occurrence, .. } in &mut case.sessions {
        occurrence.place = Some("Nidarøhallen".into());
        occurrence.activity = Some("Håndball".into());
    }
    let planned = plan_at(&contact(case), "2026-06-01 12:00");
    let stored = serde_json::to_string(&planned).unwrap();
    assert!(!stored.contains("Nidar") && !stored.contains("Håndball"));
    assert_eq!(serde_json::from_str::<Vec<Reminder>>(&stored).unwrap(), planned);
}
