//! What the pair knows of a round that the user answered without the contact: that it is answered,
//! when, and whether the answers may be seen. The answers themselves are the user's own, in the
//! circle of their own vault, and are copied to the pair's while they are shown.
//!
//! Without it the contact would be told that the round is missing, and the two would count to
//! different days when the next is due. It says no more than that: not how, with whom, how long.

use serde::{Deserialize, Serialize};

use super::id::{CaseId, PersonId};
use super::invalid::{Invalid, Reason};
use super::time::{Date, Moment};

/// That a round is answered, as the pair's circle holds it: one record for each round, written
/// again when the user shows the answers or takes that back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Showing {
    /// In which case.
    pub case: CaseId,
    /// Which round; 1 for the first.
    pub round: u32,
    /// The round's date as the user's part has it: the local date of its first answer.
    pub date: Date,
    /// The answers may be seen by the contact. What was seen before it was taken back was seen.
    pub shown: bool,
    /// When it was last chosen.
    pub changed: Moment,
    /// The user.
    pub by: PersonId,
}

impl Showing {
    /// Its id among those of all cases.
    pub fn key_of(case: CaseId, round: u32) -> String {
        format!("{case}-{round}")
    }

    /// The same, with the answers shown or not from now on. The date stays: a round is dated by the
    /// first version of its parts.
    ///
    /// # Errors
    /// `shown` is [`Reason::Exists`] when it is so already.
    pub fn chosen(&self, shown: bool, now: &Moment) -> Result<Self, Invalid> {
        if self.shown == shown {
            return Err(Invalid::new("shown", Reason::Exists));
        }
        Ok(Self { shown, changed: now.clone(), ..self.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::pay::samples::{CASE, USER, day, noon};

    fn showing(shown: bool) -> Showing {
        let (round, date) = (2, day(3));
        Showing { case: CASE, round, date, shown, changed: noon(4), by: USER }
    }

    #[test]
    fn it_is_chosen_anew_and_nothing_else_of_it_changes() {
        let shown = showing(false).chosen(true, &noon(9)).unwrap();
        assert_eq!(shown, Showing { changed: noon(9), ..showing(true) });
        let back = shown.chosen(false, &noon(10)).unwrap();
        assert_eq!(back, Showing { changed: noon(10), ..showing(false) });
        for is in [true, false] {
            let again = showing(is).chosen(is, &noon(9));
            assert_eq!(again, Err(Invalid::new("shown", Reason::Exists)));
        }
    }

    #[test]
    fn it_says_that_a_round_is_answered_and_no_more() {
        let fields = serde_json::to_value(showing(false)).unwrap();
        let names: Vec<&String> = fields.as_object().unwrap().keys().collect();
        assert_eq!(names, ["by", "case", "changed", "date", "round", "shown"]);
        assert_eq!(serde_json::from_value::<Showing>(fields).unwrap(), showing(false));
    }
}
