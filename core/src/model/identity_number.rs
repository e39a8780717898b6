//! National identity numbers are never stored: text that holds one is refused.
//!
//! Eleven digits, with spaces, dots or dashes between them, that are a valid birth number, D number
//! (day + 40) or H number (month + 40). Check digits: Skatteetaten's modulus 11 with weights
//! 3 7 6 1 8 9 4 5 2 and 5 4 3 2 7 6 5 4 3 2; for numbers given from 2032 the first check digit may
//! leave a remainder of 0 to 3 (Skatteetaten, "Nytt fødselsnummer fra 2032").

use std::collections::BTreeSet;

use chrono::NaiveDate;

const FIRST_WEIGHTS: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND_WEIGHTS: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/// Whether `text` holds a national identity number. A longer run of digits (an account or card
/// number) is not searched inside.
pub fn found_in(text: &str) -> bool {
    runs_of_digits(text).iter().any(|digits| is_identity_number(digits))
}

/// Whether `text` holds one where it is not an id of a thing: 32 hexadecimal digits, which may by
/// chance look so.
pub fn found_outside_ids(text: &str) -> bool {
    let is_of_an_id = |c: char| c.is_ascii_hexdigit();
    let words: BTreeSet<&str> = text.split(|c| !is_of_an_id(c)).collect();
    let ids = words.into_iter().filter(|word| word.len() == ID_DIGITS);
    let without = ids.fold(text.to_owned(), |text, id| text.replace(id, "x"));
    found_in(&without)
}

/// How many digits the id of a thing has.
const ID_DIGITS: usize = 32;

/// How many separators may stand between two digits of one number: `010190 - 12345` has three.
const SEPARATORS: usize = 4;

/// The runs of digits, where separators between two digits do not end a run.
fn runs_of_digits(text: &str) -> Vec<Vec<u32>> {
    let mut runs = vec![Vec::new()];
    let mut separators = 0;
    for c in text.chars() {
        if let (Some(digit), Some(run)) = (c.to_digit(10), runs.last_mut()) {
            run.push(digit);
            separators = 0;
        } else if is_separator(c) && separators < SEPARATORS {
            separators += 1;
        } else {
            runs.push(Vec::new());
            separators = 0;
        }
    }
    runs
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '.' | '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn is_identity_number(digits: &[u32]) -> bool {
    digits.len() == 11 && has_a_date(digits) && has_check_digits(digits)
}

fn has_a_date(digits: &[u32]) -> bool {
    let two = |at: usize| digits[at] * 10 + digits[at + 1];
    let day = if two(0) > 40 { two(0) - 40 } else { two(0) };
    let month = if two(2) > 40 { two(2) - 40 } else { two(2) };
    // the century hides in the next three digits: any in which the date exists will do
    [1800, 1900, 2000]
        .iter()
        .any(|century| NaiveDate::from_ymd_opt(century + two(4) as i32, month, day).is_some())
}

fn has_check_digits(digits: &[u32]) -> bool {
    let remainder =
        |weights: &[u32]| weights.iter().zip(digits).map(|(w, d)| w * d).sum::<u32>() % 11;
    remainder(&FIRST_WEIGHTS) <= 3 && remainder(&SECOND_WEIGHTS) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A number that begins with `date` and whose first check digit leaves the remainder `first`.
    fn made(date: &str, first: u32) -> String {
        let numbers = (0..100_000).map(|rest| format!("{date}{rest:05}"));
        let mut found = numbers.filter(|text| {
            let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
            let sum: u32 = FIRST_WEIGHTS.iter().zip(&digits).map(|(w, d)| w * d).sum();
            sum % 11 == first && is_identity_number(&digits)
        });
        found.next().unwrap()
    }

    #[test]
    fn birth_d_and_h_numbers_are_found_also_with_separators() {
        for date in ["010190", "410190", "014190", "290200"] {
            let number = made(date, 0);
            let (date, rest) = number.split_at(6);
            for text in [
                number.clone(),
                format!("Hun har {date} {rest}."),
                format!("{date}-{rest}"),
                format!("{date} – {rest}"),
                format!("{date}  - {rest}"),
                format!("{}.{}.{} {rest}", &date[..2], &date[2..4], &date[4..]),
            ] {
                assert!(found_in(&text), "{text}");
            }
        }
    }

    #[test]
    fn numbers_given_from_2032_are_found() {
        for first in 1..=3 {
            assert!(found_in(&made("010133", first)));
        }
    }

    #[test]
    fn an_id_is_none_and_what_stands_beside_it_may_be_one() {
        let number = made("010190", 0);
        let id = format!("abcdef{number}abcdefabcdefabc");
        assert_eq!(id.len(), ID_DIGITS);
        assert!(found_in(&id) && !found_outside_ids(&id));
        assert!(!found_outside_ids(&format!("{id}-{id}")));
        assert!(found_outside_ids(&format!("{id} {number}")));
        assert!(found_outside_ids(&number));
        assert!(found_outside_ids(&format!("{number}a")));
    }

    #[test]
    fn other_digits_are_left_alone() {
        let number = made("010190", 0);
        let last = number.chars().last().and_then(|c| c.to_digit(10)).unwrap();
        let wrong = format!("{}{}", &number[..10], (last + 1) % 10);
        let no_such_day = "32019012345";
        for text in [
            wrong.as_str(),
            no_such_day,
            "22 40 00 40",
            "116 123",
            &format!("{number}7"),
            "",
            "2026-11-22",
        ] {
            assert!(!found_in(text), "{text}");
        }
    }
}
