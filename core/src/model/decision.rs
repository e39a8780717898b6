//! The municipality's decision (vedtak): in which form, from when to when.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::goal::Entry;
use super::id::{CaseId, DecisionId, PersonId};
use super::invalid::{Invalid, Reason};
use super::time::{Date, Moment};

/// How far from today a decision may begin, in days: ten years.
pub const DAYS_FROM_TODAY: i64 = 3653;

/// The most days of a decision's period: ten years.
pub const PERIOD_DAYS: i64 = 3653;

/// The three forms of the scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// One user and one contact.
    Individual,
    /// An activity group.
    Group,
    /// With a voluntary organisation, where one contact serves a whole team.
    Club,
}

/// A decision, as the triangle's circle holds it. A changed one is the same record written again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Which.
    pub id: DecisionId,
    /// In which case.
    pub case: CaseId,
    /// In which form.
    pub form: Form,
    /// Its first day.
    pub from: Date,
    /// Its last day; none when it is open.
    pub end: Option<Date>,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

/// A decision as it is given, before it is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewDecision {
    /// In which form.
    pub form: Form,
    /// Its first day.
    pub from: Date,
    /// Its last day; none when it is open.
    pub end: Option<Date>,
}

impl Decision {
    /// A decision; or, with the id of one that is there, that one changed.
    ///
    /// # Errors
    /// `from` is [`Reason::InPast`] or [`Reason::InFuture`] over [`DAYS_FROM_TODAY`] away; `end` is
    /// [`Reason::OutOfRange`] before `from` or over [`PERIOD_DAYS`] after it.
    pub fn make(
        new: &NewDecision,
        id: DecisionId,
        case: CaseId,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        match (new.from - entry.now.date()).num_days() {
            days if days < -DAYS_FROM_TODAY => return Err(Invalid::new("from", Reason::InPast)),
            days if days > DAYS_FROM_TODAY => return Err(Invalid::new("from", Reason::InFuture)),
            _ => {}
        }
        let most = new.from + TimeDelta::days(PERIOD_DAYS);
        if new.end.is_some_and(|end| end < new.from || end > most) {
            return Err(Invalid::new("end", Reason::OutOfRange));
        }
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { id, case, form: new.form, from: new.from, end: new.end, entered, by, on })
    }
}

/// The decision that counts on a case's screens: of several the one that begins last, of two that
/// begin on one day the one entered last.
pub fn current(decisions: &[Decision]) -> Option<&Decision> {
    decisions.iter().max_by_key(|decision| (decision.from, decision.entered.utc, decision.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::time::Now;

    fn entered(days: i64) -> Moment {
        Now::new(1_795_363_200_000 + days * 86_400_000, "Europe/Oslo").unwrap().moment()
    }

    fn make(from: i64, end: Option<i64>) -> Result<Decision, Invalid> {
        let now = entered(0);
        let day = |days| entered(days).date();
        let new = NewDecision { form: Form::Individual, from: day(from), end: end.map(day) };
        let entry = Entry { by: PersonId([1; 16]), on: None, now: &now };
        Decision::make(&new, DecisionId([from as u8; 16]), CaseId([2; 16]), &entry)
    }

    #[test]
    fn each_bad_date_names_its_field() {
        for (from, end, field, reason) in [
            (-3654, None, "from", Reason::InPast),
            (3654, None, "from", Reason::InFuture),
            (5, Some(4), "end", Reason::OutOfRange),
            (0, Some(3654), "end", Reason::OutOfRange),
        ] {
            assert_eq!(make(from, end), Err(Invalid::new(field, reason)));
        }
        for (from, end) in [(-3653, None), (3653, None), (5, Some(5)), (0, Some(3653))] {
            assert!(make(from, end).is_ok());
        }
    }

    #[test]
    fn the_one_that_begins_last_counts() {
        let (old, new) = (make(-300, Some(10)).unwrap(), make(11, None).unwrap());
        assert_eq!(current(&[new.clone(), old.clone()]), Some(&new));
        let again = Decision { entered: entered(1), end: Some(new.from), ..new.clone() };
        assert_eq!(current(&[again.clone(), new, old]), Some(&again));
        assert_eq!(current(&[]), None);
    }
}
