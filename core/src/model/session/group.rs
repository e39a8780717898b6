//! An activity group, as its contact keeps it.
//!
//! It lies in the contact's own circle and nowhere else: no participant's case names another.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::model::id::{CaseId, GroupId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::text;
use crate::model::time::Moment;

/// The most characters of a group's name.
pub const NAME_CHARACTERS: usize = 60;

/// The most participants of a group.
pub const PARTICIPANTS: usize = 30;

/// An activity group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Which.
    pub id: GroupId,
    /// What its contact calls it.
    pub called: String,
    /// The participants' cases.
    pub cases: BTreeSet<CaseId>,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// When it was put away. From then on it is offered nowhere.
    pub withdrawn: Option<Moment>,
}

impl Group {
    /// A group; or, with the id of one that is there, that one changed. `known` are the contact's
    /// cases.
    ///
    /// # Errors
    /// Names the field: `called` as [`text::line`](fn@text::line), with at most
    /// [`NAME_CHARACTERS`]; `cases` is [`Reason::Empty`] without any, [`Reason::OutOfRange`] over
    /// [`PARTICIPANTS`] or with one that isn't the contact's.
    pub fn make(
        called: &str,
        cases: &[CaseId],
        known: &[CaseId],
        id: GroupId,
        now: &Moment,
    ) -> Result<Self, Invalid> {
        let called = text::line("called", called, NAME_CHARACTERS)?;
        let cases: BTreeSet<CaseId> = cases.iter().copied().collect();
        if cases.is_empty() {
            return Err(Invalid::new("cases", Reason::Empty));
        }
        if cases.len() > PARTICIPANTS || cases.iter().any(|case| !known.contains(case)) {
            return Err(Invalid::new("cases", Reason::OutOfRange));
        }
        Ok(Self { id, called, cases, entered: now.clone(), withdrawn: None })
    }

    /// Puts the group away. It is kept; one that was put away before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::noon;
    use super::*;

    const KNOWN: [CaseId; 3] = [CaseId([1; 16]), CaseId([2; 16]), CaseId([3; 16])];

    fn make(called: &str, cases: &[CaseId]) -> Result<Group, Invalid> {
        Group::make(called, cases, &KNOWN, GroupId([9; 16]), &noon(0))
    }

    #[test]
    fn a_group_has_a_name_and_the_contacts_own_cases_each_once() {
        let group = make(" Tirsdagsgruppa ", &[KNOWN[1], KNOWN[0], KNOWN[1]]).unwrap();
        assert_eq!((group.called.as_str(), group.cases.len()), ("Tirsdagsgruppa", 2));
        assert_eq!(group.withdraw(&noon(1)).withdraw(&noon(2)), group.withdraw(&noon(1)));
    }

    #[test]
    fn each_bad_field_is_named() {
        let refused = |field: &str, reason| Err(Invalid::new(field, reason));
        assert_eq!(make(" ", &KNOWN), refused("called", Reason::Empty));
        assert_eq!(make(&"å".repeat(61), &KNOWN), refused("called", Reason::TooLong));
        assert_eq!(make("Gruppa 01129950184", &KNOWN), refused("called", Reason::IdentityNumber));
        assert_eq!(make("Gruppa", &[]), refused("cases", Reason::Empty));
        assert_eq!(make("Gruppa", &[CaseId([8; 16])]), refused("cases", Reason::OutOfRange));
        let many: Vec<CaseId> = (0..31).map(|n| CaseId([n; 16])).collect();
        let group = Group::make("Gruppa", &many, &many, GroupId([9; 16]), &noon(0));
        assert_eq!(group, refused("cases", Reason::OutOfRange));
    }
}
