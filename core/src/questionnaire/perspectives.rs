//! Two perspectives: where the contact's answer and the user's can be set side by side.
//!
//! Which pairs there are stands in the instrument's file; the sensitive ones (substance, illness,
//! mental health, violence) are not there, so no code has to leave them out. After recoding, with
//! O the contact's answer and S the user's: O = 2 with S >= 4, or O = 1 with S <= 2, is agreement;
//! O = 2 with S <= 2, or O = 1 with S >= 4, is a difference worth talking about; all else says
//! nothing.

use super::answer::{Answer, ItemCode, Missing, Part};
use super::assessment::{Assessment, SatWith};
use super::instrument::{Instrument, Item};
use super::scoring;

/// What a pair of answers says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum View {
    /// "Dere ser det likt."
    Agree,
    /// "Dere ser det ulikt - verdt å snakke om?"
    Differ,
    /// Nothing: an answer in the middle, or missing.
    Nothing,
}

/// The two items of a pair.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair<'a> {
    /// The contact's item.
    pub objective: &'a Item,
    /// The user's item.
    pub subjective: &'a Item,
}

/// A pair with its answers and what they say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Perspective {
    /// The life domain it is shown under: that of the contact's item.
    pub domain: String,
    /// The contact's item.
    pub objective: ItemCode,
    /// The contact's answer, as given.
    pub contact_says: Answer,
    /// The user's item.
    pub subjective: ItemCode,
    /// The user's answer, as given.
    pub user_says: Answer,
    /// What the two say together.
    pub view: View,
}

/// The instrument's pairs, in the order of the contact's items.
pub fn pairs(instrument: &Instrument) -> Vec<Pair<'_>> {
    let every_two = instrument.part(Part::Objective).flat_map(|objective| {
        instrument.part(Part::Subjective).map(move |subjective| Pair { objective, subjective })
    });
    every_two.filter(is_paired).collect()
}

/// One of the two names the other.
fn is_paired(two: &Pair<'_>) -> bool {
    two.objective.compare_with.as_ref() == Some(&two.subjective.code)
        || two.subjective.compare_with.as_ref() == Some(&two.objective.code)
}

/// What one pair of answers says.
pub fn view(pair: Pair<'_>, contact_says: &Answer, user_says: &Answer) -> View {
    let values =
        (scoring::value(pair.objective, contact_says), scoring::value(pair.subjective, user_says));
    match values {
        (Some(2), Some(4..)) | (Some(1), Some(..=2)) => View::Agree,
        (Some(2), Some(..=2)) | (Some(1), Some(4..)) => View::Differ,
        _ => View::Nothing,
    }
}

/// The two perspectives of one round. None until they may be seen: both parts must be finished, of
/// the same case, round and instrument, and a user who answered without the contact must have
/// chosen to show it. A pair with an item that the case leaves out is not there.
pub fn of_round(
    contacts: &Assessment,
    users: &Assessment,
    instrument: &Instrument,
) -> Option<Vec<Perspective>> {
    let parts = (contacts.part, users.part) == (Part::Objective, Part::Subjective);
    let same_round = contacts.case == users.case && contacts.round == users.round;
    let same_instrument = [contacts, users].iter().all(|a| a.instrument == instrument.reference());
    let may_be_seen = users.shown_to_contact || users.sat_with == Some(SatWith::Contact);
    if !(parts && same_round && same_instrument && may_be_seen) {
        return None;
    }
    let perspectives = pairs(instrument).into_iter().filter_map(|pair| {
        let contact_says = asked(contacts, &pair.objective.code)?;
        let user_says = asked(users, &pair.subjective.code)?;
        Some(Perspective {
            domain: pair.objective.domain.clone(),
            objective: pair.objective.code.clone(),
            contact_says: contact_says.clone(),
            subjective: pair.subjective.code.clone(),
            user_says: user_says.clone(),
            view: view(pair, contact_says, user_says),
        })
    });
    Some(perspectives.collect())
}

/// The answer to an item the case was asked.
fn asked<'a>(assessment: &'a Assessment, item: &ItemCode) -> Option<&'a Answer> {
    let answer = assessment.answers.get(item)?;
    (*answer != Answer::Missing(Missing::NotApplicable)).then_some(answer)
}

#[cfg(test)]
mod tests {
    use super::super::samples::{assessment, minute, tiny};
    use super::*;

    fn embedded() -> &'static Instrument {
        Instrument::embedded().unwrap()
    }

    fn both() -> (Assessment, Assessment) {
        let part = |part| assessment(part, 1, minute(0));
        (part(Part::Objective), part(Part::Subjective))
    }

    #[test]
    fn the_pairs_are_the_files() {
        let pairs: Vec<_> = pairs(embedded())
            .iter()
            .map(|pair| format!("{} {}", pair.objective.code, pair.subjective.code))
            .collect();
        assert_eq!(pairs, ["O1 S1", "O3 S4", "O4 S9", "O7 S2", "O8 S5", "O9 S3", "O11 S6"]);
    }

    #[test]
    fn the_sensitive_items_are_in_no_pair() {
        for pair in pairs(embedded()) {
            for sensitive in ["O12", "O15", "O17", "S8", "S11", "S12"] {
                let sensitive = ItemCode::from(sensitive);
                assert_ne!(pair.objective.code, sensitive);
                assert_ne!(pair.subjective.code, sensitive);
            }
        }
    }

    #[test]
    fn the_rule_for_every_pair_of_answers() {
        let pair = pairs(embedded())[0];
        let said = |o, s| view(pair, &Answer::Code(o), &Answer::Code(s));
        let row = |o| [1, 2, 3, 4, 5].map(|s| said(o, s));
        use View::{Agree, Differ, Nothing};
        assert_eq!(row(2), [Differ, Differ, Nothing, Agree, Agree]);
        assert_eq!(row(1), [Agree, Agree, Nothing, Differ, Differ]);
        assert_eq!((said(2, 6), said(2, 0), said(3, 5)), (Nothing, Nothing, Nothing));
        let unknown = Answer::Missing(Missing::DontKnow);
        assert_eq!(view(pair, &unknown, &Answer::Code(5)), Nothing);
        assert_eq!(view(pair, &Answer::Code(2), &unknown), Nothing);
    }

    #[test]
    fn a_reversed_item_is_recoded_before_it_is_compared() {
        let tiny = tiny();
        let pair = pairs(&tiny)[0];
        // "Er hen trøtt?" no (1) is the good answer
        assert_eq!(view(pair, &Answer::Code(1), &Answer::Code(5)), View::Agree);
        assert_eq!(view(pair, &Answer::Code(2), &Answer::Code(5)), View::Differ);
    }

    #[test]
    fn the_user_who_answered_alone_decides_whether_they_are_seen() {
        let (contacts, mut users) = both();
        assert!(of_round(&contacts, &users, embedded()).is_some());
        users.sat_with = Some(SatWith::Alone);
        users.shown_to_contact = false;
        assert_eq!(of_round(&contacts, &users, embedded()), None);
        users.shown_to_contact = true;
        assert!(of_round(&contacts, &users, embedded()).is_some());
    }

    #[test]
    fn two_parts_that_do_not_belong_together_are_not_compared() {
        let (contacts, users) = both();
        assert_eq!(of_round(&users, &contacts, embedded()), None);
        assert_eq!(
            of_round(&contacts, &Assessment { round: 2, ..users.clone() }, embedded()),
            None
        );
        assert_eq!(of_round(&contacts, &users, &tiny()), None);
        let elsewhere = crate::model::id::CaseId([77; 16]);
        assert_eq!(of_round(&contacts, &Assessment { case: elsewhere, ..users }, embedded()), None);
    }

    #[test]
    fn what_the_case_leaves_out_is_not_there() {
        let (mut contacts, users) = both();
        assert_eq!(of_round(&contacts, &users, embedded()).unwrap().len(), 7);
        contacts.answers.insert("O9".into(), Answer::Missing(Missing::NotApplicable));
        let perspectives = of_round(&contacts, &users, embedded()).unwrap();
        assert!(perspectives.iter().all(|p| p.objective != "O9".into()));
        assert_eq!(perspectives.len(), 6);
    }

    #[test]
    fn the_answers_stand_as_given() {
        let (mut contacts, mut users) = both();
        contacts.answers.insert("O1".into(), Answer::Code(1));
        users.answers.insert("S1".into(), Answer::Code(5));
        let perspectives = of_round(&contacts, &users, embedded()).unwrap();
        let home = &perspectives[0];
        assert_eq!((home.domain.as_str(), home.view), ("housing", View::Differ));
        assert_eq!((&home.contact_says, &home.user_says), (&Answer::Code(1), &Answer::Code(5)));
    }
}
