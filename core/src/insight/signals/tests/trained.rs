//! Sessions: held, come to, and what the user said of them.

use super::super::samples::*;
use super::super::{Evidence, Facts, Running, Signal, SignalKind, signals};
use crate::model::id::SessionId;
use crate::model::person::Role;
use crate::model::session::occurrence::{Occurrence, Standing};
use crate::model::session::pause::Pause;
use crate::model::session::ratings::{Attendance, Exertion, GivenBy};
use crate::model::session::record::TrainingSession;
use crate::model::time::Date;

const NONE: [SignalKind; 0] = [];

fn by_contact(sessions: &[TrainingSession]) -> Vec<Signal> {
    signals(&Facts { sessions, ..facts(Role::TrainingContact) })
}

fn not_held(
    sessions: &[TrainingSession],
    occurrences: &[Occurrence],
    pauses: &[Pause],
) -> Option<Signal> {
    let facts = Facts { sessions, occurrences, pauses, ..facts(Role::ServiceUser) };
    signals(&facts).into_iter().find(|signal| signal.kind == SignalKind::NotHeld)
}

fn counted(signal: &Option<Signal>) -> Option<(Date, u32, u32)> {
    match signal.as_ref()?.evidence {
        Evidence::NotHeld { since, days, planned, .. } => Some((since, days, planned)),
        _ => None,
    }
}

#[test]
fn two_planned_and_twenty_one_days_whichever_is_later() {
    let planned = [-14, -7].map(occurrence);
    let held = |days| [session(1, days, Attendance::Came)];
    assert_eq!(not_held(&held(-20), &planned, &[]), None);
    let shown = not_held(&held(-21), &planned, &[]);
    assert_eq!(counted(&shown), Some((day(-21), 21, 2)));
    // one planned in a long time is not enough; the second makes it
    assert_eq!(not_held(&held(-40), &planned[..1], &[]), None);
    assert_eq!(counted(&not_held(&held(-40), &planned, &[])), Some((day(-40), 40, 2)));
    // today's has not passed until it is recorded
    let today = [occurrence(-14), occurrence(0)];
    assert_eq!(not_held(&held(-40), &today, &[]), None);
    let [came] = held(-40);
    let missed = TrainingSession {
        planned: Some(today[1].of),
        ..session(2, 0, Attendance::CancelledByContact)
    };
    assert_eq!(counted(&not_held(&[came, missed], &today, &[])), Some((day(-40), 40, 2)));
}

#[test]
fn before_the_first_held_the_days_are_from_the_first_planned() {
    assert_eq!(not_held(&[], &[-20, -7].map(occurrence), &[]), None);
    let shown = not_held(&[], &[-7, -21].map(occurrence), &[]);
    assert_eq!(counted(&shown), Some((day(-21), 21, 2)));
    assert_eq!(shown.unwrap().key, "not_held/none/1");
    assert_eq!(not_held(&[], &[], &[]), None);
    // recorded a day before the time it was moved to
    let planned = [-20, -7].map(occurrence);
    let ill = session(1, -21, Attendance::Ill);
    let ill = [TrainingSession { planned: Some(planned[0].of), ..ill }];
    assert_eq!(counted(&not_held(&ill, &planned, &[])), Some((day(-21), 21, 2)));
}

#[test]
fn a_held_session_ends_it_also_one_held_in_a_pause_or_not_planned() {
    let planned = [-35, -28, -21, -14, -7].map(occurrence);
    let held = |days, attendance| [session(1, days, attendance)];
    assert!(not_held(&[], &planned, &[]).is_some());
    for attendance in [Attendance::Came, Attendance::Late] {
        assert_eq!(not_held(&held(-10, attendance), &planned, &[]), None);
    }
    assert_eq!(not_held(&held(-10, Attendance::Came), &planned, &[pause(-12, Some(-9))]), None);
    assert!(not_held(&held(-10, Attendance::Ill), &planned, &[]).is_some());
    let undone = held(-10, Attendance::Came)
        .map(|held| TrainingSession { withdrawn: Some(noon(-10)), ..held });
    assert!(not_held(&undone, &planned, &[]).is_some());
    let ahead = held(1, Attendance::Came);
    assert!(not_held(&ahead, &planned, &[]).is_some());
}

#[test]
fn one_planned_session_is_one_however_it_is_recorded() {
    let planned = [occurrence(-14)];
    let of = Some(planned[0].of);
    let came = session(1, -40, Attendance::Came);
    let ill = TrainingSession { planned: of, ..session(2, -14, Attendance::Ill) };
    let all = [came.clone(), ill.clone()];
    assert_eq!(not_held(&all, &planned, &[]), None);
    // a second that stood in no plan
    let asked = session(3, -7, Attendance::DidNotCome);
    assert!(not_held(&[came.clone(), ill, asked], &planned, &[]).is_some());
    // held, but earlier than planned: the planned one was not missed
    let early = TrainingSession { planned: of, ..session(1, -40, Attendance::Came) };
    let two = [occurrence(-14), occurrence(-7)];
    assert_eq!(not_held(&[early], &two, &[]), None);
    assert!(not_held(&[came], &two, &[]).is_some());
}

#[test]
fn dropped_and_paused_occurrences_and_paused_days_are_not_counted() {
    let came = [session(1, -30, Attendance::Came)];
    let stands = |standing| [Occurrence { standing, ..occurrence(-14) }, occurrence(-7)];
    assert!(not_held(&came, &stands(Standing::Moved), &[]).is_some());
    assert_eq!(not_held(&came, &stands(Standing::Dropped), &[]), None);
    assert_eq!(not_held(&came, &stands(Standing::Paused), &[]), None);
    // 30 days less 9 are 21, less 10 are 20
    let pausing = |to| [pause(-29, Some(to))];
    let planned = stands(Standing::Planned);
    assert_eq!(counted(&not_held(&came, &planned, &pausing(-21))), Some((day(-30), 21, 2)));
    assert_eq!(not_held(&came, &planned, &pausing(-20)), None);
    // the pause takes one of the two planned, whatever the occurrence says
    assert_eq!(not_held(&came, &planned, &[pause(-14, Some(-14))]), None);
    // and so it is when it is recorded
    let ill = TrainingSession { planned: Some(planned[0].of), ..session(2, -14, Attendance::Ill) };
    let all = [came[0].clone(), ill];
    assert_eq!(not_held(&all, &planned, &[pause(-14, Some(-14))]), None);
    assert!(not_held(&all, &planned, &[]).is_some());
    // two that overlap are one, and one taken back is none
    let overlapping = [pause(-29, Some(-24)), pause(-26, Some(-21))];
    assert!(not_held(&came, &planned, &overlapping).is_some());
    let back = pause(-29, Some(-10)).withdraw(&noon(0));
    assert!(not_held(&came, &planned, &[back]).is_some());
}

#[test]
fn two_of_the_last_four_did_not_come_or_cancelled_without_notice() {
    for (marks, is_shown) in [
        ("++-w", true),
        ("-++-", true),
        ("-+++-", false),
        ("-n+-", true),
        ("+++-", false),
        ("nnnn", false),
        ("iic+", false),
        ("--", true),
        ("-", false),
        ("----++", true),
        ("----+++", false),
    ] {
        let kinds = kinds(&by_contact(&logged(-10, marks)));
        let expected: &[_] = if is_shown { &[SignalKind::UserDidNotCome] } else { &NONE };
        assert_eq!(kinds, expected, "{marks}");
    }
}

#[test]
fn the_contact_is_counted_apart() {
    for (marks, is_shown) in
        [("++cm", true), ("c++c", true), ("c+++c", false), ("+-c+", false), ("m", false)]
    {
        let kinds = kinds(&by_contact(&logged(-10, marks)));
        let expected: &[_] = if is_shown { &[SignalKind::ContactDidNotCome] } else { &NONE };
        assert_eq!(kinds, expected, "{marks}");
    }
    let both = [SignalKind::ContactDidNotCome, SignalKind::UserDidNotCome];
    assert_eq!(kinds(&by_contact(&logged(-10, "c-m-"))), both);
}

#[test]
fn the_evidence_says_which_were_missed_and_how_many_were_held() {
    let found = by_contact(&logged(-10, "+-+w+"));
    let Evidence::UserDidNotCome(of) = &found[0].evidence else { panic!("{found:?}") };
    assert_eq!((of.held, of.planned, of.first), (2, 4, day(-9)));
    assert_eq!(of.missed, [SessionId([2; 16]), SessionId([4; 16])]);
    assert_eq!(found[0].key, format!("user_did_not_come/{}", SessionId([4; 16])));
    // one more that was held changes nothing, one more that was missed is new
    assert_eq!(by_contact(&logged(-10, "+-+w++")), []);
    let more = by_contact(&logged(-10, "+-+w-"));
    assert_eq!(more[0].key, format!("user_did_not_come/{}", SessionId([5; 16])));
}

#[test]
fn what_lies_ahead_or_in_a_pause_is_not_among_the_last() {
    assert_eq!(by_contact(&logged(0, "cc")), []);
    assert_eq!(kinds(&by_contact(&logged(-1, "cc"))), [SignalKind::ContactDidNotCome]);
    let sessions = logged(-10, "--");
    let pauses = [pause(-9, Some(-9))];
    let paused = Facts { sessions: &sessions, pauses: &pauses, ..facts(Role::ServiceUser) };
    assert_eq!(shown(&paused), NONE);
    // those before a pause are still the last
    let sessions = logged(-10, "--++++");
    assert_eq!(kinds(&by_contact(&sessions)), NONE);
    let pauses = [pause(-8, Some(-5))];
    let paused = Facts { sessions: &sessions, pauses: &pauses, ..facts(Role::ServiceUser) };
    assert_eq!(shown(&paused), [SignalKind::UserDidNotCome]);
}

#[test]
fn the_version_that_counts_counts() {
    let mut sessions = logged(-10, "--");
    let corrected = TrainingSession {
        id: SessionId([99; 16]),
        version: 2,
        attendance: Attendance::Late,
        ..sessions[1].clone()
    };
    sessions.push(corrected.clone());
    assert_eq!(by_contact(&sessions), []);
    sessions[2] = TrainingSession { withdrawn: Some(noon(0)), ..corrected };
    assert_eq!(kinds(&by_contact(&sessions)), [SignalKind::UserDidNotCome]);
}

/// Sessions with the user's own mood, one a day; none where nothing was said.
fn moods(moods: &[Option<(u8, u8)>]) -> Vec<TrainingSession> {
    let held = logged(-20, &"+".repeat(moods.len()));
    let said = held.into_iter().zip(moods).map(|(held, mood)| match mood {
        Some((before, after)) => with_mood(held, *before, *after),
        None => held,
    });
    said.collect()
}

const LOWER: Option<(u8, u8)> = Some((4, 3));
const SAME: Option<(u8, u8)> = Some((4, 4));

#[test]
fn the_mood_was_lower_after_than_before_three_running() {
    for (said, is_shown) in [
        (&[LOWER, LOWER, LOWER][..], true),
        (&[LOWER, LOWER], false),
        (&[LOWER, LOWER, SAME], false),
        (&[LOWER, SAME, LOWER, LOWER], false),
        (&[SAME, LOWER, LOWER, LOWER], true),
        (&[LOWER, None, LOWER, None, LOWER, None], true),
    ] {
        let expected: &[_] = if is_shown { &[SignalKind::MoodLower] } else { &NONE };
        assert_eq!(kinds(&by_contact(&moods(said))), expected, "{said:?}");
    }
}

#[test]
fn only_the_users_own_mood_counts() {
    let by = |change: fn(&mut TrainingSession)| {
        let mut sessions = moods(&[LOWER; 3]);
        change(&mut sessions[1]);
        by_contact(&sessions)
    };
    assert_eq!(by(|_| ()).len(), 1);
    // of two sessions something is left, which is not three
    assert_eq!(by(|s| s.ratings.mood_before.as_mut().unwrap().given_by = GivenBy::Contact), []);
    assert_eq!(by(|s| s.ratings.mood_after.as_mut().unwrap().given_by = GivenBy::Contact), []);
    assert_eq!(by(|s| s.ratings.mood_after = None), []);
    let mut sessions = moods(&[LOWER, LOWER, LOWER, SAME]);
    sessions[3].ratings.mood_after.as_mut().unwrap().given_by = GivenBy::Contact;
    assert_eq!(kinds(&by_contact(&sessions)), [SignalKind::MoodLower]);
}

#[test]
fn the_exertion_was_highest_three_running_unless_a_goal_asks_for_it() {
    let all = |exertions: &[Exertion]| -> Vec<_> {
        let held = logged(-20, &"+".repeat(exertions.len()));
        held.into_iter().zip(exertions).map(|(s, e)| with_exertion(s, *e)).collect()
    };
    use Exertion::{All, VeryHard};
    let sessions = all(&[All, All, All]);
    assert_eq!(kinds(&by_contact(&sessions)), [SignalKind::ExertionHighest]);
    assert_eq!(by_contact(&all(&[All, All])), []);
    assert_eq!(by_contact(&all(&[All, All, VeryHard])), []);
    assert_eq!(by_contact(&all(&[All, VeryHard, All, All])), []);
    let mut others = sessions.clone();
    others[0].ratings.exertion = Some(given(All, GivenBy::Contact));
    assert_eq!(by_contact(&others), []);
    let off = Facts { sessions: &sessions, exertion_off: true, ..facts(Role::ServiceUser) };
    assert_eq!(shown(&off), NONE);
    let pauses = [pause(-19, Some(-19))];
    let paused = Facts { sessions: &sessions, pauses: &pauses, ..facts(Role::ServiceUser) };
    assert_eq!(shown(&paused), NONE);
}

#[test]
fn a_run_is_new_again_after_three_more() {
    let running = |n: usize| -> Running {
        match by_contact(&moods(&vec![LOWER; n])).remove(0).evidence {
            Evidence::MoodLower(running) => running,
            other => panic!("{other:?}"),
        }
    };
    let anchors: Vec<_> = (3..=9).map(|n| running(n).anchor.0[0]).collect();
    assert_eq!(anchors, [3, 3, 3, 6, 6, 6, 9]);
    assert_eq!(running(5).sessions, [3, 4, 5].map(|id| SessionId([id; 16])));
    assert_eq!(running(5).first, day(-18));
}

#[test]
fn not_held_is_new_again_after_two_more_planned_and_twenty_one_more_days() {
    let came = [session(1, -44, Attendance::Came)];
    let key = |planned: &[i64], came: &[TrainingSession]| {
        let planned: Vec<_> = planned.iter().map(|days| occurrence(*days)).collect();
        not_held(came, &planned, &[]).unwrap().key
    };
    let once = format!("not_held/{}/1", SessionId([1; 16]));
    assert_eq!(key(&[-20, -10], &came), once);
    assert_eq!(key(&[-30, -20, -10], &came), once);
    assert_eq!(key(&[-40, -30, -20, -10], &came), once.replace("/1", "/2"));
    let came = [session(1, -41, Attendance::Came)];
    assert_eq!(key(&[-40, -30, -20, -10], &came), once);
}
