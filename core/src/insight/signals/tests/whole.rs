//! What holds of all signals together: pauses, roles, order, what they propose.

use super::super::samples::*;
use super::super::{Dismissal, Facts, SignalKind, for_agenda, proposing_talk, signals};
use crate::model::person::Role;
use crate::model::session::ratings::Exertion;
use crate::model::session::record::TrainingSession;
use crate::model::talk::{Because, Kind, extra_proposed, rhythm::NextTalk};

/// Ten sessions, the last of them held, of which the user said the most there is to say.
fn sessions() -> Vec<TrainingSession> {
    let marks = logged(-60, "+++--cc+");
    let tired = |session: TrainingSession| with_exertion(with_mood(session, 5, 1), Exertion::All);
    let held = |session: TrainingSession| match session.is_held() {
        true => tired(session),
        false => session,
    };
    marks.into_iter().map(held).collect()
}

/// Something of most kinds.
fn check(look: impl Fn(&Facts<'_>)) {
    let (sessions, goals) = (sessions(), [goal(1, -100), goal(2, -200)]);
    let occurrences = [-20, -10].map(occurrence);
    let agreements = [agreement(1, -3)];
    let next_talk = NextTalk {
        kind: Kind::Regular,
        merged: None,
        earliest: None,
        due: Some(day(-2)),
        days_overdue: 2,
    };
    look(&Facts {
        sessions: &sessions,
        occurrences: &occurrences,
        goals: &goals,
        agreements: &agreements,
        next_talk: Some(next_talk),
        decision_ends: Some(day(30)),
        guidance_due: Some(day(-3)),
        ..facts(Role::TrainingContact)
    });
}

#[test]
fn the_most_pressing_is_first_and_within_a_kind_what_goes_furthest_back() {
    check(|facts| {
        use SignalKind::*;
        let expected = [
            NotHeld,
            ContactDidNotCome,
            PeriodEnds,
            MoodLower,
            ExertionHighest,
            TalkOverdue,
            AgreementOverdue,
            GuidanceOverdue,
            GoalUnrated,
            GoalUnrated,
        ];
        let mut found = signals(facts);
        let missed = found.iter().position(|signal| signal.kind == UserDidNotCome);
        assert_eq!(missed, None);
        assert_eq!(kinds(&found), expected);
        let goals = found.split_off(8);
        assert_eq!(goals[0].evidence.since(), day(-200));
        assert_eq!(goals[1].evidence.since(), day(-100));
    });
}

#[test]
fn on_a_paused_day_nothing_is_said() {
    check(|facts| {
        let with = |pauses: &[_]| shown(&Facts { pauses, ..*facts }).len();
        assert_eq!(with(&[]), 10);
        assert_eq!(with(&[pause(0, None)]), 0);
        assert_eq!(with(&[pause(-3, Some(0))]), 0);
        assert_eq!(with(&[pause(0, Some(0)).withdraw(&noon(0))]), 10);
        assert_eq!(with(&[pause(1, None)]), 10);
    });
}

#[test]
fn each_hears_what_is_theirs_in_words_for_them() {
    check(|facts| {
        let keys = |role| -> Vec<_> {
            signals(&Facts { role, ..*facts }).into_iter().map(|s| s.text_key).collect()
        };
        let user = keys(Role::ServiceUser);
        assert_eq!(user.len(), 9);
        assert!(user.iter().all(|key| key.ends_with("-user")));
        assert!(!user.contains(&"signal-guidance-overdue-user".to_owned()));
        assert_eq!(keys(Role::Coordinator).len(), 8);
        assert_eq!(keys(Role::TrainingContact).len(), 10);
        assert!(keys(Role::TrainingContact)[0] == "signal-not-held-contact");
        assert!(keys(Role::Relative).is_empty() && keys(Role::Guardian).is_empty());
    });
}

#[test]
fn what_is_dismissed_is_away_and_the_rest_stays() {
    check(|facts| {
        let all = signals(facts);
        for signal in &all {
            let dismiss =
                |shown| Dismissal::make(&signal.key, "Ordnet", shown, CASE, &entry(&noon(0)));
            let dismissals = [dismiss(&all).unwrap()];
            let left = signals(&Facts { dismissals: &dismissals, ..*facts });
            let mut expected = all.clone();
            expected.retain(|other| other.key != signal.key);
            assert_eq!(left, expected);
            // what is away can't be dismissed again
            assert!(dismiss(&left).is_err());
        }
    });
}

#[test]
fn a_dismissed_signal_comes_again_only_when_its_evidence_is_new() {
    let all = |marks| {
        let sessions = logged(-10, marks);
        signals(&Facts { sessions: &sessions, ..facts(Role::ServiceUser) })
    };
    let shown = all("-+-");
    let dismiss =
        |key: &str| Dismissal::make(key, "Bussen", &shown, CASE, &entry(&noon(0))).unwrap();
    let dismissals = [dismiss(&shown[0].key)];
    let left = |marks| {
        let (sessions, dismissals) = (logged(-10, marks), &dismissals);
        kinds(&signals(&Facts { sessions: &sessions, dismissals, ..facts(Role::ServiceUser) }))
    };
    // the same two are still two of the last four
    assert_eq!(kinds(&all("-+-n")), [SignalKind::UserDidNotCome]);
    assert_eq!(left("-+-"), []);
    assert_eq!(left("-+-n"), []);
    // and with a third they are other two
    assert_eq!(left("-+-n-"), [SignalKind::UserDidNotCome]);
}

#[test]
fn the_agenda_and_the_extra_talk_get_what_all_three_may_read() {
    check(|facts| {
        let found = signals(facts);
        let agenda = for_agenda(&found);
        assert_eq!(agenda.len(), 9);
        assert!(agenda.iter().all(|(key, item)| !key.starts_with("guidance") && item.is_none()));
        let keys = proposing_talk(&found);
        let kinds: Vec<_> = keys.iter().map(|key| key.split('/').next().unwrap()).collect();
        let expected = ["not_held", "contact_did_not_come", "period_ends", "agreement_overdue"];
        assert_eq!(kinds, expected);
        let because = extra_proposed(&keys, &[], None, facts.today);
        assert_eq!(because, Some(Because::Signal { signal: keys[0].clone() }));
    });
}

#[test]
fn what_is_there_twice_is_said_once() {
    let late = agreement(1, -3);
    let agreements = [late.clone(), late];
    assert_eq!(signals(&Facts { agreements: &agreements, ..facts(Role::ServiceUser) }).len(), 1);
}
