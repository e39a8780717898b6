//! Several decisions over time: which count on a day, and to when.

use super::{Decision, Form};
use crate::model::time::Date;

/// To when a form is covered by decisions that follow on each other without a day between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Covered {
    /// No decision counts on the day; the last one that did ended then, if there was one.
    No {
        /// The last day that was covered.
        since: Option<Date>,
    },
    /// To this day, and no further.
    Until(Date),
    /// A decision without an end.
    Open,
}

/// The decision that counts on a case's screens: of several the one that begins last, of two that
/// begin on one day the one entered last. None that was taken back.
pub fn current(decisions: &[Decision]) -> Option<&Decision> {
    let standing = decisions.iter().filter(|decision| decision.withdrawn.is_none());
    standing.max_by_key(|decision| (decision.from, decision.entered.utc, decision.id))
}

/// Those that count on a day: one for each form at the most, by form. Two phones that entered two
/// of one form at once give the one that begins last, then the one entered last.
pub fn in_force(decisions: &[Decision], date: Date) -> Vec<&Decision> {
    let mut found: Vec<_> = decisions.iter().filter(|decision| decision.holds(date)).collect();
    found.sort_unstable_by_key(|d| (d.form, std::cmp::Reverse((d.from, d.entered.utc, d.id))));
    found.dedup_by_key(|decision| decision.form);
    found
}

/// The forms that any standing decision is in, whenever.
pub fn forms(decisions: &[Decision]) -> Vec<Form> {
    let standing = decisions.iter().filter(|decision| decision.withdrawn.is_none());
    let mut forms: Vec<Form> = standing.map(|decision| decision.form).collect();
    forms.sort_unstable();
    forms.dedup();
    forms
}

/// To when a form is covered, as seen from a day: what begins the day after one ends goes on.
pub fn covered(decisions: &[Decision], form: Form, date: Date) -> Covered {
    let of_form = || decisions.iter().filter(|d| d.form == form && d.withdrawn.is_none());
    let last_on = |date: Date| {
        let ends = of_form().filter(|d| d.holds(date)).map(|d| d.end.unwrap_or(Date::MAX));
        ends.max()
    };
    let Some(mut last) = last_on(date) else {
        let ended = of_form().filter_map(|decision| decision.end).filter(|end| *end < date);
        return Covered::No { since: ended.max() };
    };
    while let Some(longer) = last.succ_opt().and_then(last_on) {
        last = longer;
    }
    match last {
        Date::MAX => Covered::Open,
        last => Covered::Until(last),
    }
}

/// Whether another of its form goes on from the day after its end.
pub fn follows(decisions: &[Decision], decision: &Decision) -> bool {
    let after = decision.end.and_then(|end| end.succ_opt());
    let goes_on = |other: &Decision| {
        other.id != decision.id
            && other.form == decision.form
            && after.is_some_and(|date| other.holds(date))
    };
    decisions.iter().any(goes_on)
}

/// Whether drugs and alcohol may be asked about on a day: only when the purpose of a decision that
/// counts then says so. Without any decision they are not.
pub fn asks_about_substance(decisions: &[Decision], date: Date) -> bool {
    in_force(decisions, date).iter().any(|decision| decision.substance)
}
