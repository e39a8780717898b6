//! Numbers that can be counted, put in words: "2 ganger i uka, sammen med noen".

use medspiller_core::model::goal::countable::{Company, Proposal, Unit};
use medspiller_core::text::{Language, Texts};

use crate::moment::args;

/// The words proposed for the five levels; empty where there is no number for one.
pub(crate) fn proposed(proposal: &Proposal, texts: &Texts) -> [String; 5] {
    proposal.values.map(|value| match value {
        Some(value) => counted(value, proposal.unit, proposal.company, texts),
        None => String::new(),
    })
}

/// A number of something, and in whose company.
fn counted(value: u32, unit: Unit, company: Option<Company>, texts: &Texts) -> String {
    let key = match unit {
        Unit::Times => "counted-times",
        Unit::Minutes => "counted-minutes",
        Unit::Metres => "counted-metres",
    };
    let words = texts.with(key, &args![count = value, number = grouped(value, texts.language())]);
    match company {
        None => words,
        Some(Company::Alone) => texts.with_one("counted-alone", "counted", words),
        Some(Company::WithSomeone) => texts.with_one("counted-with-someone", "counted", words),
    }
}

/// A whole number as it is written: in groups of three from five digits on.
fn grouped(value: u32, language: Language) -> String {
    let (digits, mark) = match language {
        Language::English => (value.to_string(), ','),
        // a space that doesn't break the line
        Language::Bokmal | Language::Nynorsk => (value.to_string(), '\u{a0}'),
    };
    if digits.len() < 5 {
        return digits;
    }
    let (thousands, rest) = digits.split_at(digits.len() - 3);
    format!("{thousands}{mark}{rest}")
}

#[cfg(test)]
mod tests {
    use medspiller_core::model::goal::countable::{Countable, propose};

    use super::*;

    fn said(
        language: Language,
        unit: Unit,
        company: Option<Company>,
        values: (u32, u32),
    ) -> String {
        let (start, hoped) = values;
        let proposal = propose(&Countable { unit, company, start, hoped }).unwrap();
        proposed(&proposal, Texts::of(language)).join(" | ")
    }

    #[test]
    fn what_is_counted_is_said_as_people_say_it() {
        let times = |language, company| said(language, Unit::Times, company, (1, 2));
        assert_eq!(
            times(Language::Bokmal, None),
            "Ingen ganger i uka | 1 gang i uka | 2 ganger i uka | 3 ganger i uka | 4 ganger i uka"
        );
        assert!(times(Language::Bokmal, Some(Company::Alone)).contains("| 1 gang i uka, alene |"));
        let with_someone = times(Language::Nynorsk, Some(Company::WithSomeone));
        assert!(with_someone.contains("| 2 gonger i veka, saman med nokon |"), "{with_someone}");
        assert!(times(Language::English, None).ends_with("| 4 times a week"));
        let minutes = said(Language::Bokmal, Unit::Minutes, None, (20, 30));
        assert!(minutes.starts_with("10 minutter om gangen | 20 minutter om gangen"));
        let metres = said(Language::Bokmal, Unit::Metres, None, (500, 5_500));
        assert!(
            metres.ends_with(
                "| 5500 meter om gangen | 10\u{a0}500 meter om gangen | 15\u{a0}500 meter om gangen"
            ),
            "{metres}"
        );
    }

    #[test]
    fn where_there_is_no_number_there_are_no_words() {
        assert!(said(Language::Bokmal, Unit::Times, None, (0, 1)).starts_with(" | Ingen ganger"));
        assert!(
            said(Language::Bokmal, Unit::Times, None, (2, 0))
                .ends_with("| Ingen ganger i uka |  | ")
        );
    }
}
