//! When rounds were held, and when the next is due.
//!
//! Rules of the scheme: a round's date is the earliest local date among its parts' first answers.
//! Round n is due (n - 1) intervals of calendar months after round 1, always counted from round 1,
//! so that a late round doesn't push the rest. But after a round more than
//! [`LATE_DAYS`] days late, the next is at least [`LATE_MONTHS`] months after it.
//!
//! This project's own rule: a round opens [`OPENS_DAYS`] days before it is due.

use std::collections::BTreeMap;

use chrono::Days;

use super::answer::Part;
use super::assessment::Assessment;
use crate::model::time::{Date, months_after};

/// More days after its due date than this, and a round is so late that the next one moves.
pub const LATE_DAYS: u64 = 60;

/// Calendar months that lie at least between a late round and the next (or the instrument's
/// interval, if that is shorter).
pub const LATE_MONTHS: u32 = 4;

/// Days before the due date that a round may begin.
pub const OPENS_DAYS: u64 = 28;

/// A round that has been held, at least in part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// 1 for the first.
    pub round: u32,
    /// The earliest local date among its parts' first answers.
    pub date: Date,
    /// The user's part is finished.
    pub subjective: bool,
    /// The contact's part is finished.
    pub objective: bool,
}

/// The next round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextRound {
    /// Its number: one more than the last held.
    pub round: u32,
    /// When it may begin at the earliest; none for round 1, which may begin at any time.
    pub opens: Option<Date>,
    /// When it is due; none for round 1.
    pub due: Option<Date>,
    /// Days since it was due, 0 until then.
    pub days_overdue: u32,
}

impl NextRound {
    /// Whether it may begin on `today`.
    pub fn is_open(&self, today: Date) -> bool {
        self.opens.is_none_or(|opens| opens <= today)
    }
}

/// The rounds held, in order, from a case's finished parts. Corrections don't move a round: the
/// lowest version of each part dates it.
pub fn held<'a>(assessments: impl IntoIterator<Item = &'a Assessment>) -> Vec<Held> {
    held_and_answered(assessments, [])
}

/// As [`held`], with the rounds whose user's part is known to be answered, and from when, though
/// the answers aren't here to be seen.
pub fn held_and_answered<'a>(
    assessments: impl IntoIterator<Item = &'a Assessment>,
    answered: impl IntoIterator<Item = (u32, Date)>,
) -> Vec<Held> {
    let mut first_versions: BTreeMap<(u32, Part), (u32, Date)> = BTreeMap::new();
    for (round, date) in answered {
        first_versions.insert((round, Part::Subjective), (0, date));
    }
    for assessment in assessments {
        let candidate = (assessment.version, assessment.date());
        let first = first_versions.entry((assessment.round, assessment.part)).or_insert(candidate);
        *first = candidate.min(*first);
    }
    let mut rounds: BTreeMap<u32, Held> = BTreeMap::new();
    for ((round, part), (_, date)) in first_versions {
        let none = Held { round, date, subjective: false, objective: false };
        let held = rounds.entry(round).or_insert(none);
        held.date = held.date.min(date);
        held.subjective |= part == Part::Subjective;
        held.objective |= part == Part::Objective;
    }
    rounds.into_values().collect()
}

/// The round after the last of `held` (round, date), with rounds `interval_months` apart
/// ([`super::instrument::Instrument::interval_months`]). Without round 1 the earliest there is
/// anchors the count.
pub fn next_round(held: &[(u32, Date)], interval_months: u32, today: Date) -> NextRound {
    let mut dates: BTreeMap<u32, Date> = BTreeMap::new();
    for &(round, date) in held {
        let first = dates.entry(round).or_insert(date);
        *first = date.min(*first);
    }
    let Some((&last, _)) = dates.last_key_value() else {
        return NextRound { round: 1, opens: None, due: None, days_overdue: 0 };
    };
    let round = last.saturating_add(1);
    let due = due(round, &dates, interval_months);
    let days_overdue = due.map_or(0, |due| (today - due).num_days().max(0));
    NextRound {
        round,
        opens: due.map(|due| due.checked_sub_days(Days::new(OPENS_DAYS)).unwrap_or(due)),
        due,
        days_overdue: u32::try_from(days_overdue).unwrap_or(u32::MAX),
    }
}

/// When `round` is due, given the rounds before it. A late round is late by its own due date,
/// which an earlier late round may have moved: so the due dates are walked through in order.
fn due(round: u32, dates: &BTreeMap<u32, Date>, interval_months: u32) -> Option<Date> {
    let (&anchor, &anchor_date) = dates.first_key_value()?;
    let scheduled =
        |round: u32| months_after(anchor_date, (round - anchor).saturating_mul(interval_months));
    let mut moved: Option<(u32, Date)> = None;
    for (&held, &date) in dates.range(anchor..round) {
        let due = match moved {
            Some((of, earliest)) if of == held => scheduled(held).max(earliest),
            _ => scheduled(held),
        };
        let late = (date - due).num_days() > LATE_DAYS as i64;
        let earliest = months_after(date, LATE_MONTHS.min(interval_months));
        moved = late.then(|| (held.saturating_add(1), earliest));
    }
    match moved {
        Some((of, earliest)) if of == round => Some(scheduled(round).max(earliest)),
        _ => Some(scheduled(round)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::samples::{assessment, day, minute};
    use super::*;

    fn next(held: &[(u32, Date)], today: Date) -> NextRound {
        next_round(held, 6, today)
    }

    fn due_after(held: &[(u32, Date)]) -> Date {
        next(held, day(2026, 1, 1)).due.unwrap()
    }

    #[test]
    fn the_first_round_may_begin_at_any_time() {
        let first = next(&[], day(2026, 1, 1));
        assert_eq!(first, NextRound { round: 1, opens: None, due: None, days_overdue: 0 });
        assert!(first.is_open(day(2000, 1, 1)));
    }

    #[test]
    fn rounds_are_due_calendar_months_after_the_first() {
        let first = (1, day(2025, 8, 31));
        assert_eq!(due_after(&[first]), day(2026, 2, 28));
        assert_eq!(due_after(&[(1, day(2027, 8, 31))]), day(2028, 2, 29));
        // always from the first: the short February leaves no trace, nor does a round in March
        assert_eq!(due_after(&[first, (2, day(2026, 3, 10))]), day(2026, 8, 31));
        assert_eq!(next_round(&[first], 3, day(2026, 1, 1)).due, Some(day(2025, 11, 30)));
    }

    #[test]
    fn after_a_round_over_sixty_days_late_the_next_is_four_months_on() {
        let first = (1, day(2026, 1, 10)); // round 2 is due on 10 July
        assert_eq!(due_after(&[first, (2, day(2026, 9, 8))]), day(2027, 1, 10)); // 60 days
        assert_eq!(due_after(&[first, (2, day(2026, 9, 9))]), day(2027, 1, 10)); // 61: 9 Jan
        assert_eq!(due_after(&[first, (2, day(2026, 9, 30))]), day(2027, 1, 30));
        // and then the count is from round 1 again
        let late = [first, (2, day(2026, 9, 30)), (3, day(2027, 2, 1))];
        assert_eq!(due_after(&late), day(2027, 7, 10));
    }

    #[test]
    fn a_moved_round_is_late_by_its_moved_date() {
        let first = (1, day(2026, 1, 10));
        // round 3 was due on 10 January 2027, but moved to 10 April
        let held = [first, (2, day(2026, 12, 10)), (3, day(2027, 5, 1))];
        assert_eq!(due_after(&held[..2]), day(2027, 4, 10));
        assert_eq!(due_after(&held), day(2027, 7, 10));
    }

    #[test]
    fn a_round_opens_before_it_is_due_and_is_overdue_after() {
        let held = [(1, day(2026, 1, 10))];
        let at = |today| next(&held, today);
        assert_eq!(at(day(2026, 7, 10)).opens, Some(day(2026, 6, 12)));
        assert!(!at(day(2026, 6, 11)).is_open(day(2026, 6, 11)));
        assert!(at(day(2026, 6, 12)).is_open(day(2026, 6, 12)));
        assert_eq!(at(day(2026, 7, 10)).days_overdue, 0);
        assert_eq!(at(day(2026, 7, 24)).days_overdue, 14);
        assert_eq!(at(day(2026, 7, 24)).round, 2);
    }

    #[test]
    fn a_missing_round_is_not_waited_for() {
        let held = [(1, day(2026, 1, 10)), (3, day(2027, 1, 10))];
        assert_eq!((next(&held, day(2027, 1, 10)).round, due_after(&held)), (4, day(2027, 7, 10)));
        let without_first = [(2, day(2026, 7, 10)), (2, day(2026, 7, 1))];
        assert_eq!(due_after(&without_first), day(2027, 1, 1));
    }

    #[test]
    fn a_round_is_dated_by_the_first_answer_of_its_first_versions() {
        let contact = assessment(Part::Objective, 1, minute(-60 * 24));
        let user = assessment(Part::Subjective, 1, minute(0));
        let mut corrected = contact.clone();
        corrected.version = 2;
        corrected.first_answer = minute(-60 * 24 * 400);
        let second = assessment(Part::Subjective, 2, minute(60 * 24 * 181));
        let held = held([&user, &corrected, &second, &contact]);
        let rounds: Vec<_> =
            held.iter().map(|r| (r.round, r.date, r.subjective, r.objective)).collect();
        let expected = [(1, day(2026, 1, 11), true, true), (2, day(2026, 7, 12), true, false)];
        assert_eq!(rounds, expected);
    }

    #[test]
    fn a_round_that_was_answered_unseen_counts_by_its_day() {
        let contact = assessment(Part::Objective, 2, minute(60 * 24 * 200));
        let answered = [(1, day(2026, 1, 10)), (2, day(2026, 7, 12))];
        let held = held_and_answered([&contact], answered);
        let rounds: Vec<_> =
            held.iter().map(|r| (r.round, r.date, r.subjective, r.objective)).collect();
        let expected = [(1, day(2026, 1, 10), true, false), (2, day(2026, 7, 12), true, true)];
        assert_eq!(rounds, expected);
        // when it is due next is the same to the one who sees the answers
        let first = assessment(Part::Subjective, 1, minute(0));
        let known = held_and_answered([&first], [(1, first.date())]);
        assert_eq!(known, super::held([&first]));
    }

    proptest! {
        #[test]
        fn any_history_gives_a_due_date_that_keeps_its_distance(
            history in prop::collection::vec((any::<u32>(), 0..4000_u64), 1..6),
            interval in 1..30_u32,
        ) {
            let start = day(2020, 1, 31);
            let held: Vec<_> =
                history.iter().map(|(round, days)| (*round, start + Days::new(*days))).collect();
            let next = next_round(&held, interval, start);
            prop_assert!(next.due.is_some() && next.opens <= next.due);
            prop_assert!(held.iter().all(|(round, _)| *round < next.round || *round == u32::MAX));
        }
    }
}
