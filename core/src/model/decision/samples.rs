//! What the tests of decisions share.

use super::{Decision, Form, NewDecision};
use crate::model::id::DecisionId;
use crate::model::invalid::Invalid;
pub(crate) use crate::model::pay::samples::{CASE, COORDINATOR, USER, day, entry, noon};

/// An individual decision, made on 1 January 2026, in days from then.
pub(crate) fn new_decision(from: i64, end: Option<i64>) -> NewDecision {
    NewDecision::of(Form::Individual, day(from), end.map(day))
}

pub(crate) fn make(new: &NewDecision, id: u8, others: &[Decision]) -> Result<Decision, Invalid> {
    let now = noon(0);
    Decision::make(new, DecisionId([id; 16]), CASE, others, &entry(COORDINATOR, &now))
}

pub(crate) fn decision(id: u8, from: i64, end: Option<i64>) -> Decision {
    make(&new_decision(from, end), id, &[]).unwrap()
}
