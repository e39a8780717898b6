//! A case: one service user's arrangement with one training contact.

use serde::{Deserialize, Serialize};

use super::decision::{Decision, asks_about_substance};
use super::id::{CaseId, PersonId};
use super::people::age::{Age, Span};
use super::time::{Date, Moment};

/// A case, as its pair's circle holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Which.
    pub id: CaseId,
    /// Who gets the service.
    pub user: PersonId,
    /// Who goes with them.
    pub contact: PersonId,
    /// The user is under 18, as it was typed when the case was opened: only the `core` module is
    /// asked. See [`Case::asked_on`].
    pub user_under_18: bool,
    /// The contact is under 18: never gets the questions for adults only (O12, O15, O17).
    pub contact_under_18: bool,
    /// The questions on drugs and alcohol are left out, as it was typed when the case was opened,
    /// because the decision's purpose is another. See [`Case::asked_on`].
    pub without_substance: bool,
    /// When it was opened.
    pub opened: Moment,
}

impl Case {
    /// The case as what is known of it on a day says what is asked in it: what was typed when it was
    /// opened counts only until the user's age is known, and until the purpose of a decision is.
    ///
    /// Drugs and alcohol are asked about when the purpose of a decision that counts on the day says
    /// so ([`asks_about_substance`]); a decision of which no purpose is written down says nothing.
    pub fn asked_on(&self, age: Option<Age>, decisions: &[Decision], date: Date) -> Self {
        let says = |decision: &Decision| {
            decision.withdrawn.is_none() && (decision.substance || decision.purpose.is_some())
        };
        Self {
            user_under_18: age.map_or(self.user_under_18, |age| age.span(date) < Span::Adult),
            without_substance: match decisions.iter().any(says) {
                true => !asks_about_substance(decisions, date),
                false => self.without_substance,
            },
            ..self.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::decision::samples::{CASE, USER, day, decision, make, new_decision, noon};
    use crate::model::decision::{Form, NewDecision};
    use crate::model::pay::samples::CONTACT;

    fn case() -> Case {
        Case {
            id: CASE,
            user: USER,
            contact: CONTACT,
            user_under_18: false,
            contact_under_18: false,
            without_substance: false,
            opened: noon(0),
        }
    }

    fn purposeful(id: u8, days: (i64, i64), substance: bool) -> Decision {
        let purpose = Some("Trene".to_owned());
        Decision { purpose, substance, ..decision(id, days.0, Some(days.1)) }
    }

    #[test]
    fn what_was_typed_counts_until_a_purpose_is_written_down() {
        for typed in [true, false] {
            let case = Case { without_substance: typed, ..case() };
            let is_without = |decisions: &[Decision], on| {
                case.asked_on(None, decisions, day(on)).without_substance
            };
            assert_eq!(is_without(&[], 0), typed);
            assert_eq!(is_without(&[decision(1, 0, None)], 0), typed);
            let (first, second) = (purposeful(1, (0, 9), false), purposeful(2, (10, 19), true));
            let both = [first.clone(), second];
            assert_eq!(
                [0, 9, 10, 19, 20].map(|on| is_without(&both, on)),
                [true, true, false, false, true]
            );
            let gone = Decision { withdrawn: Some(case.opened.clone()), ..first };
            assert_eq!(is_without(&[gone], 0), typed);
        }
    }

    #[test]
    fn of_two_forms_one_purpose_is_enough() {
        let group = NewDecision { form: Form::Group, ..new_decision(0, Some(9)) };
        let group = make(&group, 2, &[]).unwrap();
        let group = Decision { substance: true, ..group };
        let asked = case().asked_on(None, &[purposeful(1, (0, 9), false), group], day(5));
        assert!(!asked.without_substance);
    }

    #[test]
    fn a_known_age_counts_and_grows_by_itself() {
        let born = day(0) - chrono::TimeDelta::days(365 * 17);
        let birthday = crate::model::people::age::birthday(born, 18);
        for typed in [true, false] {
            let case = Case { user_under_18: typed, ..case() };
            let is_young = |age, on| case.asked_on(age, &[], on).user_under_18;
            assert_eq!(is_young(None, birthday), typed);
            let age = Some(Age::Born { on: born });
            assert!(is_young(age, birthday.pred_opt().unwrap()) && !is_young(age, birthday));
            assert!(!is_young(Some(Age::Adult), day(0)));
        }
    }
}
