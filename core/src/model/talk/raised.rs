//! "Ta opp i trekantsamtalen": two answers that one of the two wants to talk about.

use serde::{Deserialize, Serialize};

use super::Party;
use crate::model::goal::Entry;
use crate::model::id::{CaseId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::Moment;

/// A pair of items of one round, as the pair's circle holds it. It is proposed for the agendas of
/// the case's talks until one has been held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raised {
    /// Whose case.
    pub case: CaseId,
    /// The round the two have answered.
    pub round: u32,
    /// The contact's item.
    pub objective: String,
    /// The user's item.
    pub subjective: String,
    /// When it was said.
    pub at: Moment,
    /// Who wants to talk about it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back.
    pub withdrawn: Option<Moment>,
}

impl Raised {
    /// One of the two wants to talk about the pair (the contact's item, the user's item).
    /// `comparable` are the instrument's pairs.
    ///
    /// # Errors
    /// `by` is [`Reason::OutOfRange`] for anyone but the two; `pair` is [`Reason::OutOfRange`] when
    /// it isn't comparable.
    pub fn raise(
        case: CaseId,
        round: u32,
        pair: (&str, &str),
        comparable: &[(&str, &str)],
        party: &Party<'_>,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        if ![party.user, party.contact].contains(&entry.by) {
            return Err(Invalid::new("by", Reason::OutOfRange));
        }
        if !comparable.contains(&pair) {
            return Err(Invalid::new("pair", Reason::OutOfRange));
        }
        let (objective, subjective) = (pair.0.to_owned(), pair.1.to_owned());
        let (at, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { case, round, objective, subjective, at, by, on, withdrawn: None })
    }

    /// Taken back, by the one who wanted it.
    ///
    /// # Errors
    /// `by` is [`Reason::OutOfRange`] for anyone else; `pair` is [`Reason::Ended`] when it was taken
    /// back before.
    pub fn withdraw(&self, entry: &Entry<'_>) -> Result<Self, Invalid> {
        if entry.by != self.by {
            return Err(Invalid::new("by", Reason::OutOfRange));
        }
        if self.withdrawn.is_some() {
            return Err(Invalid::new("pair", Reason::Ended));
        }
        Ok(Self { withdrawn: Some(entry.now.clone()), ..self.clone() })
    }

    /// What it is called among the case's.
    pub fn key_of(round: u32, (objective, subjective): (&str, &str)) -> String {
        format!("{round}-{objective}-{subjective}")
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{CASE, CONTACT, COORDINATOR, PARTY, USER, entry, noon};
    use super::*;

    const PAIRS: [(&str, &str); 1] = [("O4", "S9")];

    fn raise(pair: (&str, &str), by: PersonId) -> Result<Raised, Invalid> {
        Raised::raise(CASE, 1, pair, &PAIRS, &PARTY, &entry(by, &noon(5)))
    }

    #[test]
    fn only_the_two_raise_a_pair_and_only_a_comparable_one() {
        for by in [USER, CONTACT] {
            assert_eq!(raise(PAIRS[0], by).map(|raised| raised.by), Ok(by));
        }
        let refused = |field: &str, reason| Err(Invalid::new(field, reason));
        assert_eq!(raise(PAIRS[0], COORDINATOR), refused("by", Reason::OutOfRange));
        for pair in [("O17", "S11"), ("O4", "S11"), ("S9", "O4")] {
            assert_eq!(raise(pair, USER), refused("pair", Reason::OutOfRange));
        }
    }

    #[test]
    fn who_raised_it_takes_it_back_once() {
        let (raised, now) = (raise(PAIRS[0], USER).unwrap(), noon(6));
        let refused = |field: &str, reason| Err(Invalid::new(field, reason));
        let by_contact = raised.withdraw(&entry(CONTACT, &now));
        assert_eq!(by_contact, refused("by", Reason::OutOfRange));
        let back = raised.withdraw(&entry(USER, &now)).unwrap();
        assert_eq!(back.withdrawn, Some(noon(6)));
        assert_eq!(back.withdraw(&entry(USER, &now)), refused("pair", Reason::Ended));
    }
}
