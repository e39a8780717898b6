//! Any facts, near the edges of the rules.

use proptest::prelude::*;

use crate::insight::signals::samples::*;
use crate::insight::signals::{Answers, Facts, Outstanding};
use crate::model::goal::{Goal, Rating};
use crate::model::id::{GoalId, PauseId, RatingId, SessionId};
use crate::model::person::Role;
use crate::model::session::occurrence::{Occurrence, OccurrenceRef, Standing};
use crate::model::session::pause::Pause;
use crate::model::session::ratings::{Attendance, Exertion, GivenBy, Mood, MoodBefore};
use crate::model::session::record::TrainingSession;
use crate::model::talk::rhythm::NextTalk;
use crate::model::talk::{Agreement, Kind};
use crate::model::time::Date;
use crate::questionnaire::answer::{Answer, Missing, Part};
use crate::questionnaire::assessment::{Assessment, SatWith};
use crate::questionnaire::instrument::Instrument;

/// What is known of a case.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pauses: Vec<Pause>,
    sessions: Vec<TrainingSession>,
    occurrences: Vec<Occurrence>,
    next_talk: Option<NextTalk>,
    agreements: Vec<Agreement>,
    goals: Vec<Goal>,
    ratings: Vec<Rating>,
    exertion_off: bool,
    outstanding: Vec<Outstanding>,
    parts: Vec<Assessment>,
    decision_ends: Option<Date>,
    way_onward: bool,
    guidance_due: Option<Date>,
    contact_changed: Vec<Date>,
}

impl Known {
    pub(super) fn facts(&self, role: Role) -> Facts<'_> {
        let instrument = Instrument::embedded().unwrap();
        Facts {
            pauses: &self.pauses,
            sessions: &self.sessions,
            occurrences: &self.occurrences,
            next_talk: self.next_talk,
            agreements: &self.agreements,
            goals: &self.goals,
            ratings: &self.ratings,
            exertion_off: self.exertion_off,
            outstanding: &self.outstanding,
            answers: Some(Answers { parts: &self.parts, instrument }),
            decision_ends: self.decision_ends,
            way_onward: self.way_onward,
            guidance_due: self.guidance_due,
            contact_changed: &self.contact_changed,
            ..facts(role)
        }
    }

    /// The same, each list in another order.
    pub(super) fn shuffled(&self, seed: u64) -> Self {
        let mut mixed = self.clone();
        shuffle(&mut mixed.pauses, seed);
        shuffle(&mut mixed.sessions, seed);
        shuffle(&mut mixed.occurrences, seed);
        shuffle(&mut mixed.agreements, seed);
        shuffle(&mut mixed.goals, seed);
        shuffle(&mut mixed.ratings, seed);
        shuffle(&mut mixed.outstanding, seed);
        shuffle(&mut mixed.parts, seed);
        shuffle(&mut mixed.contact_changed, seed);
        mixed
    }
}

fn shuffle<T>(list: &mut [T], seed: u64) {
    let mut state = seed;
    for at in (1..list.len()).rev() {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        list.swap(at, (state >> 33) as usize % (at + 1));
    }
}

fn any_pause() -> impl Strategy<Value = Pause> {
    let to = prop::option::weighted(0.95, 0..25_i64);
    (-110..8_i64, to, prop::bool::weighted(0.15)).prop_map(|(from, days, withdrawn)| {
        let made = pause(from, days.map(|days| from + days));
        let id = PauseId([from.rem_euclid(200) as u8; 16]);
        Pause { id, withdrawn: withdrawn.then(|| noon(0)), ..made }
    })
}

fn any_giver() -> impl Strategy<Value = GivenBy> {
    prop_oneof![5 => Just(GivenBy::User), 1 => Just(GivenBy::Contact)]
}

/// Moods before and after, mostly falling.
fn any_moods() -> impl Strategy<Value = (Option<MoodBefore>, Option<(u8, GivenBy)>)> {
    let before = prop::option::weighted(0.9, (3..=5_u8, any_giver())).prop_map(|given| {
        given.map(|(value, given_by)| MoodBefore {
            value: Mood::checked("mood", value).unwrap(),
            given_by,
            entered: 0,
            retrospective: false,
        })
    });
    let after = prop_oneof![4 => 1..=3_u8, 1 => 4..=5_u8];
    (before, prop::option::weighted(0.9, (after, any_giver())))
}

fn any_exertion() -> impl Strategy<Value = Option<(Exertion, GivenBy)>> {
    let value = prop_oneof![4 => Just(Exertion::All), 1 => Just(Exertion::Light)];
    prop::option::weighted(0.8, (value, any_giver()))
}

fn any_attendance() -> impl Strategy<Value = Attendance> {
    prop_oneof![4 => Just(Attendance::Came), 6 => prop::sample::select(&Attendance::ALL[..])]
}

/// Few ids, so that there are versions of one session; half planned.
fn any_session() -> impl Strategy<Value = TrainingSession> {
    let when = (-60..3_i64, 8..20_u32);
    let which = (1..14_u8, 1..4_u32, any::<u8>(), prop::bool::weighted(0.1));
    let planned = prop::option::of(-3..4_i64);
    let said = (any_moods(), any_exertion());
    (which, when, any_attendance(), planned, said).prop_map(
        |((of, version, id, withdrawn), (days, at), attendance, planned, said)| {
            let made = session(of, days, attendance);
            let ((before, after), exertion) = said;
            let mut made = TrainingSession {
                id: SessionId([id; 16]),
                version,
                start: hour(days, at),
                entered: hour(i64::from(id % 7) - 7, at),
                planned: planned.map(|off| OccurrenceRef { plan: PLAN, date: day(days + off) }),
                withdrawn: withdrawn.then(|| noon(0)),
                ..made
            };
            made.ratings.mood_before = before;
            let mood = |value| Mood::checked("mood", value).unwrap();
            made.ratings.mood_after = after.map(|(value, by)| given(mood(value), by));
            made.ratings.exertion = exertion.map(|(value, by)| given(value, by));
            made
        },
    )
}

fn any_occurrence() -> impl Strategy<Value = Occurrence> {
    let standing = prop_oneof![
        4 => Just(Standing::Planned),
        2 => Just(Standing::Moved),
        1 => Just(Standing::Dropped),
        1 => Just(Standing::Paused),
    ];
    // moved to a day near its own
    (-60..5_i64, -2..3_i64, standing).prop_map(|(days, moved, standing)| Occurrence {
        of: OccurrenceRef { plan: PLAN, date: day(days - moved) },
        standing,
        ..occurrence(days)
    })
}

fn any_goal() -> impl Strategy<Value = Goal> {
    (1..5_u8, -110..3_i64, prop::option::weighted(0.2, -90..=0_i64)).prop_map(|(id, set, met)| {
        let made = goal(id, set);
        let met = met.map(|met| made.meet(&noon(met)).unwrap());
        met.unwrap_or(made)
    })
}

fn any_rating() -> impl Strategy<Value = Rating> {
    (1..5_u8, any::<u8>(), -100..2_i64, prop::bool::weighted(0.2)).prop_map(
        |(of, id, days, withdrawn)| Rating {
            id: RatingId([id; 16]),
            goal: GoalId([of; 16]),
            withdrawn: withdrawn.then(|| noon(0)),
            ..rating(id, &goal(of, -110), days)
        },
    )
}

fn any_agreement() -> impl Strategy<Value = Agreement> {
    (1..4_u8, -12..5_i64, prop::bool::weighted(0.3)).prop_map(|(id, by, done)| {
        let made = agreement(id, by);
        if done { made.done(&noon(0)).unwrap() } else { made }
    })
}

fn any_outstanding() -> impl Strategy<Value = Outstanding> {
    let part = prop_oneof![Just(Part::Objective), Just(Part::Subjective)];
    (1..3_u32, part, -30..5_i64).prop_map(|(round, part, due)| Outstanding {
        round,
        part,
        due: day(due),
    })
}

fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        8 => (1..=5_u8).prop_map(Answer::Code),
        1 => Just(Answer::Missing(Missing::DontKnow)),
        1 => Just(Answer::Newer("later".into())),
    ]
}

fn any_part() -> impl Strategy<Value = Assessment> {
    let answers = prop::collection::vec(any_answer(), 14);
    let which = (1..4_u32, 1..3_u32, any::<u8>(), prop::bool::weighted(0.9));
    let sat = prop::sample::select(vec![SatWith::Alone, SatWith::Contact, SatWith::SomeoneElse]);
    (which, answers, sat, prop::bool::weighted(0.7)).prop_map(
        |((round, version, id, subjective), answers, sat_with, shown_to_contact)| {
            let mut made = part(round, &[]);
            made.id.0 = [id; 16];
            made.version = version;
            made.part = if subjective { Part::Subjective } else { Part::Objective };
            for (n, answer) in answers.into_iter().enumerate() {
                made.answers.insert(format!("S{}", n + 1).as_str().into(), answer);
            }
            Assessment { sat_with: Some(sat_with), shown_to_contact, ..made }
        },
    )
}

fn any_next_talk() -> impl Strategy<Value = Option<NextTalk>> {
    prop::option::of((prop::option::weighted(0.9, -5..5_i64), 0..3_u32)).prop_map(|next| {
        next.map(|(due, days_overdue)| NextTalk {
            kind: Kind::Regular,
            merged: None,
            earliest: None,
            due: due.map(day),
            days_overdue,
        })
    })
}

/// One each of what can be concurrent, the first of each id where a second would contradict it.
fn once<T, K: Ord>(list: Vec<T>, id: impl Fn(&T) -> K) -> Vec<T> {
    let mut seen = std::collections::BTreeSet::new();
    list.into_iter().filter(|one| seen.insert(id(one))).collect()
}

pub(super) fn any_known() -> impl Strategy<Value = Known> {
    let trained = (
        prop::collection::vec(any_pause(), 0..3),
        prop::collection::vec(any_session(), 0..14),
        prop::collection::vec(any_occurrence(), 0..7),
        any::<bool>(),
    );
    let set = (
        prop::collection::vec(any_agreement(), 0..3),
        prop::collection::vec(any_goal(), 0..4),
        prop::collection::vec(any_rating(), 0..4),
        prop::collection::vec(any_outstanding(), 0..3),
        prop::collection::vec(any_part(), 0..5),
    );
    let days = (
        any_next_talk(),
        prop::option::of(-2..70_i64),
        any::<bool>(),
        prop::option::of(-20..5_i64),
        prop::collection::vec(prop_oneof![-400..3_i64, -367..-362_i64, -3..3_i64], 0..4),
    );
    (trained, set, days).prop_map(|(trained, set, days)| {
        let (pauses, sessions, occurrences, exertion_off) = trained;
        let (agreements, goals, ratings, outstanding, parts) = set;
        let (next_talk, decision_ends, way_onward, guidance_due, contact_changed) = days;
        Known {
            pauses,
            sessions: once(sessions, |of| of.id),
            occurrences: once(occurrences, |of| of.of),
            next_talk,
            agreements: once(agreements, |of| of.id),
            goals: once(goals, |of| of.id),
            ratings: once(ratings, |of| of.id),
            exertion_off,
            outstanding: once(outstanding, |of| (of.round, of.part)),
            parts: once(parts, |of| of.id),
            decision_ends: decision_ends.map(day),
            way_onward,
            guidance_due: guidance_due.map(day),
            contact_changed: contact_changed.into_iter().map(day).collect(),
        }
    })
}
