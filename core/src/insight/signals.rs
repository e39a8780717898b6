//! "Verdt å snakke om": early signs, each with its evidence, and never a score of a person.
//!
//! Signals are derived from what one viewer's circles hold and never stored; only that a viewer
//! dismissed one is. The same facts give the same signals, whatever the order of their lists.
//!
//! - here: the signal, and the one function that finds them.
//! - `kind`: what a signal is about, who hears of it, what proposes a talk.
//! - `facts`: what must be known of the case.
//! - `evidence`: what a signal shows, its key, the arguments of its sentence.
//! - `trained`: the rules about sessions.
//! - `late`: the rules about days.
//! - `answers`: the rule about the user's answers.
//! - `dismissal`: a signal put away, with why.

mod answers;
mod dismissal;
mod evidence;
mod facts;
mod kind;
mod late;
mod trained;

use std::collections::BTreeSet;

pub use answers::STEPS;
pub use dismissal::Dismissal;
pub use evidence::{Argument, Evidence, NOT_HELD_DAYS, NOT_HELD_PLANNED, OfTheLast, Running};
pub use facts::{Answers, Facts, Outstanding};
pub use kind::SignalKind;
pub use late::{ASSESSMENT_DAYS, CHANGES, PERIOD_DAYS, UNRATED_DAYS};
pub use trained::{LAST, MISSED, RUNNING};

use crate::model::session::pause::is_paused;
use crate::questionnaire::perspectives::pairs;

/// Something worth talking about, said to one viewer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signal {
    /// What it is about.
    pub kind: SignalKind,
    /// Its stable key, [`Evidence::key`]: the same as long as the evidence is.
    pub key: String,
    /// What it is made from.
    pub evidence: Evidence,
    /// The key of its sentence, [`SignalKind::text_key`].
    pub text_key: String,
    /// It proposes an earlier talk.
    pub proposes_talk: bool,
    /// It may come on a talk's agenda, where all three read it: not the contact's guidance, and an
    /// answer by an item of a comparable pair only.
    pub may_be_on_agenda: bool,
}

/// The viewer's signals, the most pressing first: by kind in the order of [`SignalKind`], within a
/// kind what goes furthest back first. None on a paused day, and none that the viewer dismissed.
pub fn signals(facts: &Facts<'_>) -> Vec<Signal> {
    if is_paused(facts.pauses, facts.today) {
        return Vec::new();
    }
    let mut evidence = trained::found(facts);
    evidence.extend(late::found(facts));
    evidence.extend(answers::found(facts));
    let mut signals: Vec<_> = evidence.into_iter().filter_map(|of| said(of, facts)).collect();
    let order = |of: &Signal| (of.kind, of.evidence.since(), of.key.clone());
    signals.sort_by_cached_key(order);
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let is_away = |key: &str| facts.dismissals.iter().any(|dismissal| dismissal.holds(key));
    signals.retain(|signal| !is_away(&signal.key) && seen.insert(signal.key.clone()));
    signals
}

/// The keys of the signals that propose an earlier talk, for
/// [`extra_proposed`](crate::model::talk::extra_proposed).
pub fn proposing_talk(signals: &[Signal]) -> Vec<String> {
    let proposing = signals.iter().filter(|signal| signal.proposes_talk);
    proposing.map(|signal| signal.key.clone()).collect()
}

/// Key and item of the signals that may come on an agenda, for
/// [`agenda::Facts`](crate::model::talk::agenda::Facts).
pub fn for_agenda(signals: &[Signal]) -> Vec<(String, Option<String>)> {
    let item = |signal: &Signal| signal.evidence.item().map(|item| item.0.clone());
    let fit = signals.iter().filter(|signal| signal.may_be_on_agenda);
    fit.map(|signal| (signal.key.clone(), item(signal))).collect()
}

/// The signal, when the viewer's role hears of it.
fn said(evidence: Evidence, facts: &Facts<'_>) -> Option<Signal> {
    let kind = evidence.kind();
    Some(Signal {
        kind,
        key: evidence.key(),
        text_key: kind.text_key(facts.role)?,
        proposes_talk: kind.proposes_talk(),
        may_be_on_agenda: may_be_on_agenda(&evidence, facts),
        evidence,
    })
}

fn may_be_on_agenda(evidence: &Evidence, facts: &Facts<'_>) -> bool {
    let Some(item) = evidence.item() else {
        return evidence.kind() != SignalKind::GuidanceOverdue;
    };
    let pairs = facts.answers.map(|answers| pairs(answers.instrument)).unwrap_or_default();
    pairs.iter().any(|pair| pair.objective.code == *item || pair.subjective.code == *item)
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod words;
