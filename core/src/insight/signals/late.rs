//! The rules about days: what is overdue, what ends, and what changed too often.
//!
//! A due date in a pause is the first day after it, and paused days are no days overdue. Periods of
//! the calendar (56 days to the period's end, a year) go on through a pause.

use super::evidence::Evidence;
use super::facts::Facts;
use crate::model::goal::Goal;
use crate::model::session::pause::first_free_day;
use crate::model::time::{Date, months_after};

/// Days before the period's end from when a way onward is missed.
pub const PERIOD_DAYS: i64 = 56;

/// Changes of the contact in a year that are too many.
pub const CHANGES: usize = 2;

/// Days since a goal was set or last rated.
pub const UNRATED_DAYS: u32 = 90;

/// Days since a part of the assessment was due.
pub const ASSESSMENT_DAYS: u32 = 14;

/// All that the days say.
pub(super) fn found(facts: &Facts<'_>) -> Vec<Evidence> {
    let single = [period_ends(facts), talk(facts), guidance(facts), contact_changed(facts)];
    let mut found: Vec<Evidence> = single.into_iter().flatten().collect();
    found.extend(facts.goals.iter().filter_map(|goal| unrated(facts, goal)));
    found.extend(facts.agreements.iter().filter(|agreement| agreement.is_open()).filter_map(|a| {
        let days = days_overdue(facts, a.by).filter(|days| *days > 0)?;
        Some(Evidence::AgreementOverdue { agreement: a.id, by: a.by, days })
    }));
    found.extend(facts.outstanding.iter().filter_map(|of| {
        let days = days_overdue(facts, of.due).filter(|days| *days >= ASSESSMENT_DAYS)?;
        Some(Evidence::AssessmentOverdue { round: of.round, part: of.part, due: of.due, days })
    }));
    found
}

/// Days since it was due; none when a pause without an end holds it.
fn days_overdue(facts: &Facts<'_>, due: Date) -> Option<u32> {
    first_free_day(facts.pauses, due).map(|due| facts.days_since(due))
}

/// From 56 days before its last day until that day.
fn period_ends(facts: &Facts<'_>) -> Option<Evidence> {
    let on = facts.decision_ends.filter(|_| !facts.way_onward)?;
    let days = (on - facts.today).num_days();
    let days = (0..=PERIOD_DAYS).contains(&days).then_some(days)?;
    Some(Evidence::PeriodEnds { on, days: u32::try_from(days).ok()? })
}

/// The rhythm has counted the days, and left out those of a pause.
fn talk(facts: &Facts<'_>) -> Option<Evidence> {
    let next = facts.next_talk.filter(|next| next.days_overdue > 0)?;
    Some(Evidence::TalkOverdue { kind: next.kind, due: next.due?, days: next.days_overdue })
}

fn guidance(facts: &Facts<'_>) -> Option<Evidence> {
    let due = facts.guidance_due?;
    let days = days_overdue(facts, due).filter(|days| *days > 0)?;
    Some(Evidence::GuidanceOverdue { due, days })
}

/// On two days or more of the last year.
fn contact_changed(facts: &Facts<'_>) -> Option<Evidence> {
    let today = facts.today;
    let in_a_year = |date: &Date| *date <= today && today < months_after(*date, 12);
    let mut on: Vec<Date> = facts.contact_changed.iter().copied().filter(in_a_year).collect();
    on.sort_unstable();
    on.dedup();
    (on.len() >= CHANGES).then_some(Evidence::ContactChanged { on })
}

/// Active, and 90 days since it was set or last rated.
fn unrated(facts: &Facts<'_>, goal: &Goal) -> Option<Evidence> {
    let last = goal.last_rating(facts.ratings, facts.today);
    let since = last.map_or(goal.date, |rating| rating.date);
    let days = facts.days_since(since);
    let is_late = goal.is_active_on(facts.today) && days >= UNRATED_DAYS;
    let rated = last.is_some();
    is_late.then_some(Evidence::GoalUnrated { goal: goal.id, rated, since, days })
}
