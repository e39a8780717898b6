//! The user's answers as the municipality may have them, when the user shares them.
//!
//! What is about substance, illness, mental health, violence or safety is never shown to a third
//! person, whatever is chosen. The instrument's file names no item as such; its life domains do, and
//! a new instrument's items of the same domains are left out without a word of code.

use super::answer::Part;
use super::assessment::Assessment;
use super::instrument::Instrument;

/// The life domains that no third person is shown an answer of.
pub const KEPT_BACK: [&str; 3] = ["health", "safety", "substance_use"];

/// The user's part without what is kept back, and without why it was corrected, which is between the
/// two. Items that this version doesn't know are kept back as well. None of the contact's part.
pub fn for_third_person(users: &Assessment, instrument: &Instrument) -> Option<Assessment> {
    if users.part != Part::Subjective {
        return None;
    }
    let mut copy = Assessment { correction: None, ..users.clone() };
    copy.answers.retain(|code, _| {
        let item = instrument.item(code);
        item.is_some_and(|item| !KEPT_BACK.contains(&item.domain.as_str()))
    });
    Some(copy)
}

#[cfg(test)]
mod tests {
    use super::super::samples::{assessment, minute};
    use super::*;
    use crate::questionnaire::answer::Answer;
    use crate::questionnaire::assessment::Correction;

    fn shown(users: &Assessment) -> Assessment {
        for_third_person(users, Instrument::embedded().unwrap()).unwrap()
    }

    #[test]
    fn nothing_on_substance_health_or_safety_is_in_it() {
        let users = assessment(Part::Subjective, 1, minute(0));
        let copy = shown(&users);
        let codes: Vec<&str> = copy.answers.keys().map(|code| code.0.as_str()).collect();
        assert_eq!(codes, ["S1", "S13", "S14", "S2", "S3", "S4", "S5", "S6", "S9"]);
        for (code, answer) in &copy.answers {
            assert_eq!(users.answers.get(code), Some(answer));
        }
    }

    #[test]
    fn what_is_not_known_and_why_it_was_corrected_stay_between_the_two() {
        let mut users = assessment(Part::Subjective, 1, minute(0));
        users.answers.insert("S99".into(), Answer::Code(1));
        let reason = "Trykket feil".to_owned();
        users.correction = Some(Correction { corrects: users.id, reason });
        let copy = shown(&users);
        assert!(!copy.answers.contains_key(&"S99".into()));
        assert_eq!((copy.correction, copy.id, copy.round), (None, users.id, users.round));
    }

    #[test]
    fn the_contacts_part_is_nobody_elses() {
        let contacts = assessment(Part::Objective, 1, minute(0));
        assert_eq!(for_third_person(&contacts, Instrument::embedded().unwrap()), None);
    }
}
