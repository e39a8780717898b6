//! The service's own list: over many cases and contacts, what the municipality should see to, the
//! most urgent first. It says of the service what it hasn't done, and nothing of the people in it.
//!
//! The order, and why:
//!
//! 1. A case runs without a decision: its service has no legal ground. Longest first.
//! 2. A contact on assignment lacks papers: someone is alone with a user without what law or the
//!    municipality asks for. Most papers first.
//! 3. A decision runs out within 56 days and no other goes on: after its last day it can't be
//!    mended. Soonest first.
//! 4. A talk of the rhythm is overdue, or a case has had none for six weeks since it was opened.
//!    Longest first.
//! 5. A contact on assignment has had no guidance in time. Longest first.
//! 6. An open decision's yearly review is due. Longest first.
//! 7. A contact without an assignment lacks papers: nobody is waiting on it today. Most first.
//! 8. A contact is trained and free: somebody to give a case.
//!
//! What is alike stands by id, so that the same facts always give the same list.

use std::cmp::Reverse;

use super::closing::{self, History, Life};
use super::dates::{days_since, forward};
use super::decision::{
    Covered, Decision, DecisionReview, Form, Renewal, RenewalRequest, covered, forms, in_force,
    renewal, review_due,
};
use super::id::{CaseId, PersonId};
use super::papers::guidance::NextGuidance;
use super::papers::profile::Availability;
use super::talk::rhythm::NextTalk;
use super::time::Date;

/// Days before a decision's end from when it is on the list: eight weeks, as the signal has it.
pub const RUNS_OUT_DAYS: i64 = 56;

/// Days after a case was opened from when it has had no start talk, also while no session is planned
/// that would make one due: six weeks (this project's own rule).
pub const START_DAYS: u64 = 42;

/// What must be known of a case. Each list in any order.
#[derive(Debug, Clone, Copy)]
pub struct CaseFacts<'a> {
    /// Which.
    pub case: CaseId,
    /// The day it was opened.
    pub opened: Date,
    /// Closings and openings.
    pub history: History<'a>,
    /// Its decisions.
    pub decisions: &'a [Decision],
    /// Renewals asked for.
    pub requests: &'a [RenewalRequest],
    /// Reviews held.
    pub reviews: &'a [DecisionReview],
    /// The talk due next: it has left out the days of a pause. None in a pause that is open.
    pub next_talk: Option<NextTalk>,
}

/// What must be known of a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContactFacts {
    /// Who.
    pub contact: PersonId,
    /// Free or on assignment.
    pub availability: Availability,
    /// How many papers they lack; see [`super::papers::missing`].
    pub missing: usize,
    /// When guidance is due; none for one who never had an assignment.
    pub guidance: Option<NextGuidance>,
}

/// Whom a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// A case.
    Case(CaseId),
    /// A contact.
    Contact(PersonId),
}

/// What there is to see to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// No decision counts today.
    NoDecision {
        /// In which form it ran out; none when there never was one.
        form: Option<Form>,
        /// The days without.
        days: u32,
    },
    /// Papers are missing, and the contact is on assignment.
    PapersMissing {
        /// How many.
        papers: usize,
    },
    /// A decision runs out.
    RunsOut {
        /// In which form.
        form: Form,
        /// The last day that is covered.
        on: Date,
        /// The days left.
        days: u32,
        /// A renewal was asked for.
        renewal_asked: bool,
    },
    /// A talk is overdue.
    NoTalk {
        /// The days since it was due.
        days: u32,
    },
    /// Guidance is overdue, and the contact is on assignment.
    NoGuidance {
        /// The days since it was due.
        days: u32,
        /// One is planned.
        planned: bool,
    },
    /// An open decision's review is due.
    ReviewDue {
        /// In which form.
        form: Form,
        /// The days since it was due.
        days: u32,
    },
    /// Papers are missing, and the contact is not on assignment.
    NotReady {
        /// How many.
        papers: usize,
    },
    /// Trained, free, and may be asked.
    TrainedAndFree,
}

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Whom it is about.
    pub about: About,
    /// What there is to see to.
    pub what: What,
}

/// The list, the most urgent first. A closed case is on none.
pub fn service_list(cases: &[CaseFacts<'_>], contacts: &[ContactFacts], today: Date) -> Vec<Line> {
    let mut lines = Vec::new();
    for facts in cases {
        if closing::on(facts.history, today) == Life::Open {
            let about = About::Case(facts.case);
            lines.extend(of_case(facts, today).into_iter().map(|what| Line { about, what }));
        }
    }
    for facts in contacts {
        let about = About::Contact(facts.contact);
        lines.extend(of_contact(facts).into_iter().map(|what| Line { about, what }));
    }
    lines.sort_by_key(|line| (line.what.place(), line.about));
    lines
}

impl What {
    /// Its place in the order, and within it what comes first.
    fn place(self) -> (u8, Reverse<i64>, Option<Form>) {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let (rank, most, form) = match self {
            Self::NoDecision { days, form } => (1, days.into(), form),
            Self::PapersMissing { papers } => (2, number(papers), None),
            Self::RunsOut { days, form, .. } => (3, -i64::from(days), Some(form)),
            Self::NoTalk { days } => (4, days.into(), None),
            Self::NoGuidance { days, .. } => (5, days.into(), None),
            Self::ReviewDue { days, form } => (6, days.into(), Some(form)),
            Self::NotReady { papers } => (7, number(papers), None),
            Self::TrainedAndFree => (8, 0, None),
        };
        (rank, Reverse(most), form)
    }
}

fn of_case(facts: &CaseFacts<'_>, today: Date) -> Vec<What> {
    let mut found: Vec<What> = no_decision(facts, today).into_iter().collect();
    found
        .extend(forms(facts.decisions).into_iter().filter_map(|form| runs_out(facts, form, today)));
    found.extend(no_talk(facts, today));
    found.extend(in_force(facts.decisions, today).into_iter().filter_map(|decision| {
        let due = review_due(decision, facts.reviews).filter(|due| *due <= today)?;
        Some(What::ReviewDue { form: decision.form, days: days_since(due, today) })
    }));
    found
}

/// Nothing counts today. A form that ended while another counts was left, and is no fault. Before
/// any decision the days count from the case's opening.
fn no_decision(facts: &CaseFacts<'_>, today: Date) -> Option<What> {
    if !in_force(facts.decisions, today).is_empty() {
        return None;
    }
    let ended = forms(facts.decisions).into_iter().filter_map(|form| {
        match covered(facts.decisions, form, today) {
            Covered::No { since } => since.map(|since| (since, form)),
            _ => None,
        }
    });
    let last = ended.max();
    let since = last.map_or(facts.opened, |(since, _)| since.max(facts.opened));
    Some(What::NoDecision { form: last.map(|(_, form)| form), days: days_since(since, today) })
}

/// Until a session is planned the start talk has no day; then the case's opening counts.
fn no_talk(facts: &CaseFacts<'_>, today: Date) -> Option<What> {
    let next = facts.next_talk?;
    let since_opened = days_since(forward(facts.opened, START_DAYS), today);
    let days = if next.due.is_some() { next.days_overdue } else { since_opened };
    (days > 0).then_some(What::NoTalk { days })
}

fn runs_out(facts: &CaseFacts<'_>, form: Form, today: Date) -> Option<What> {
    let Covered::Until(on) = covered(facts.decisions, form, today) else { return None };
    let left = (on - today).num_days();
    if left > RUNS_OUT_DAYS {
        return None;
    }
    let last = facts
        .decisions
        .iter()
        .find(|one| one.form == form && one.end == Some(on) && one.holds(on))?;
    let state = renewal(last, facts.decisions, facts.requests, today);
    let renewal_asked = matches!(state, Renewal::Asked { .. });
    Some(What::RunsOut { form, on, days: u32::try_from(left).unwrap_or(0), renewal_asked })
}

fn of_contact(facts: &ContactFacts) -> Vec<What> {
    let on_assignment = matches!(facts.availability, Availability::OnAssignment { .. });
    let papers = match (facts.missing, facts.availability) {
        (0, Availability::Free) => Some(What::TrainedAndFree),
        (0, _) => None,
        (papers, Availability::OnAssignment { .. }) => Some(What::PapersMissing { papers }),
        (papers, Availability::Free) => Some(What::NotReady { papers }),
        (_, Availability::Resting) => None,
    };
    let overdue = facts.guidance.filter(|next| on_assignment && next.days_overdue > 0);
    let guidance = overdue
        .map(|next| What::NoGuidance { days: next.days_overdue, planned: next.planned.is_some() });
    papers.into_iter().chain(guidance).collect()
}

#[cfg(test)]
mod tests;
