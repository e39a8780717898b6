//! The recovery code: 140 random bits on paper, in four groups of eight characters.
//!
//! Seven characters of a group are random, 5 bits each, in Crockford's base32 (no I, L, O, U).
//! The eighth checks the group: characters are elements of GF(32) (x^5 + x^2 + 1, alpha = 2), and
//!
//! ```text
//! check = c1 alpha + c2 alpha^2 + ... + c7 alpha^7 + group number (1 to 4)
//! ```
//!
//! All factors differ and none is 0, so any one character exchanged for another and any two
//! swapped in a group show, and so does a group written in another's place. A typo can be
//! told by its group.

use std::fmt::{self, Write};
use std::str::FromStr;

use zeroize::Zeroizing;

use super::error::VaultError;
use super::seal::random;
use crate::model::invalid::{Invalid, Reason};

const ALPHABET: [u8; 32] = *b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 4;
const GROUP: usize = 8;
const ALL: usize = GROUPS * GROUP;

/// What opens a vault on any phone, without the phone's key and without delay. Shown once and
/// written down; [`fmt::Display`] gives the four groups with dashes between.
pub struct RecoveryCode(Zeroizing<[u8; ALL]>);

impl RecoveryCode {
    pub(super) fn make() -> Result<Self, VaultError> {
        let mut symbols = Zeroizing::new(random::<ALL>()?);
        for (number, group) in (1..).zip(symbols.chunks_exact_mut(GROUP)) {
            // 256 is a multiple of 32: each symbol is as likely as any other
            group.iter_mut().for_each(|symbol| *symbol &= 31);
            let wanted = check(group, number);
            if let Some(last) = group.last_mut() {
                *last = wanted;
            }
        }
        Ok(Self::of(&symbols))
    }

    fn of(symbols: &[u8; ALL]) -> Self {
        let mut text = Zeroizing::new([0; ALL]);
        for (to, symbol) in text.iter_mut().zip(symbols) {
            *to = ALPHABET.get(usize::from(*symbol)).copied().unwrap_or_default();
        }
        Self(text)
    }

    /// The 32 characters without dashes.
    pub(super) fn characters(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// The four groups, to be shown one below the other.
    pub fn groups(&self) -> [Zeroizing<String>; 4] {
        let mut groups = self.0.chunks_exact(GROUP);
        std::array::from_fn(|_| {
            let group = groups.next().unwrap_or_default();
            Zeroizing::new(group.iter().copied().map(char::from).collect())
        })
    }

    /// Whether `typed` is group `number` (1 to 4), read as leniently as the whole code: for
    /// asking groups back once the code is written down.
    pub fn is_group(&self, number: usize, typed: &str) -> bool {
        let typed: Zeroizing<Vec<Option<u8>>> =
            Zeroizing::new(typed.chars().filter(|c| !is_separator(*c)).map(symbol).collect());
        let group = number.checked_sub(1).and_then(|at| self.0.chunks_exact(GROUP).nth(at));
        group.is_some_and(|group| {
            group.iter().map(|byte| symbol(char::from(*byte))).eq(typed.iter().copied())
        })
    }
}

impl fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, byte) in self.0.iter().enumerate() {
            if at > 0 && at % GROUP == 0 {
                f.write_char('-')?;
            }
            f.write_char(char::from(*byte))?;
        }
        Ok(())
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(..)")
    }
}

/// Reads a typed code leniently: lower case, O for 0, I and L for 1, spaces and dashes anywhere.
///
/// # Errors
/// The field is `recovery_code_1` to `recovery_code_4` when the mistake is known to be in that
/// group ([`Reason::Malformed`]: a character that is none, one too few or many, or the check
/// doesn't hold), else `recovery_code` ([`Reason::Empty`] or, with not 32 characters,
/// [`Reason::Malformed`]).
impl FromStr for RecoveryCode {
    type Err = Invalid;

    fn from_str(typed: &str) -> Result<Self, Invalid> {
        let mut symbols = Zeroizing::new([0; ALL]);
        let mut count = 0;
        for character in typed.chars().filter(|c| !is_separator(*c)) {
            let symbol = symbol(character).ok_or_else(|| wrong_group(count / GROUP + 1))?;
            if let Some(to) = symbols.get_mut(count) {
                *to = symbol;
            }
            count += 1;
        }
        if count == 0 {
            return Err(Invalid::new(FIELD, Reason::Empty));
        }
        if count != ALL {
            return Err(wrong_group(group_of_other_length(typed).unwrap_or(0)));
        }
        for (number, group) in (1..).zip(symbols.chunks_exact(GROUP)) {
            if group.last() != Some(&check(group, number)) {
                return Err(wrong_group(usize::from(number)));
            }
        }
        Ok(Self::of(&symbols))
    }
}

const FIELD: &str = "recovery_code";

fn wrong_group(number: usize) -> Invalid {
    match number {
        1..=GROUPS => Invalid::new(format!("{FIELD}_{number}"), Reason::Malformed),
        _ => Invalid::new(FIELD, Reason::Malformed),
    }
}

/// Where the code was typed as four groups: the number of the only one that isn't eight long.
fn group_of_other_length(typed: &str) -> Option<usize> {
    let groups = typed.split(is_separator).filter(|group| !group.is_empty());
    let lengths: Vec<usize> = groups.map(|group| group.chars().count()).collect();
    let mut wrong = (1..).zip(&lengths).filter(|(_, length)| **length != GROUP);
    match (lengths.len(), wrong.next(), wrong.next()) {
        (GROUPS, Some((number, _)), None) => Some(number),
        _ => None,
    }
}

/// White space, and every dash that a keyboard may put in place of a hyphen.
fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}')
}

fn symbol(character: char) -> Option<u8> {
    let character = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = ALPHABET.iter().position(|letter| char::from(*letter) == character)?;
    u8::try_from(at).ok()
}

/// The check symbol of the first seven symbols of `group`, which has this `number`.
fn check(group: &[u8], number: u8) -> u8 {
    let mut sum = number;
    let mut factor = 1;
    for symbol in group.iter().take(GROUP - 1) {
        factor = times(factor, 2);
        sum ^= times(*symbol, factor);
    }
    sum
}

/// The product in GF(32).
fn times(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b > 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        a <<= 1;
        if a & 0b10_0000 != 0 {
            a ^= 0b10_0101;
        }
        b >>= 1;
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<RecoveryCode, Invalid> {
        text.parse()
    }

    fn group(number: usize) -> Invalid {
        Invalid::new(format!("recovery_code_{number}"), Reason::Malformed)
    }

    fn codes() -> impl Strategy<Value = String> {
        proptest::array::uniform32(0u8..32).prop_map(|mut symbols| {
            for (number, group) in (1..).zip(symbols.chunks_exact_mut(GROUP)) {
                group[GROUP - 1] = check(group, number);
            }
            RecoveryCode::of(&symbols).to_string()
        })
    }

    /// Which group the character at `at` of the displayed code is in.
    fn group_at(at: usize) -> usize {
        at / (GROUP + 1) + 1
    }

    proptest! {
        #[test]
        fn a_code_reads_back_however_it_is_typed(
            code in codes(),
            // before each character: nothing, or one of these; upper or lower case
            typing in proptest::collection::vec((0usize..12, any::<bool>()), 35),
        ) {
            let read = parse(&code).unwrap();
            prop_assert_eq!(read.to_string(), code.clone());
            let mut typed = String::new();
            for (character, (separator, lower)) in code.chars().zip(typing) {
                typed.push_str([" ", "-", "\u{2013}", "\u{a0}", "\n"].get(separator).unwrap_or(&""));
                typed.push(match character {
                    '0' if lower => 'o',
                    '1' if lower => 'l',
                    '1' if separator == 0 => 'I',
                    other if lower => other.to_ascii_lowercase(),
                    other => other,
                });
            }
            prop_assert_eq!(parse(&typed).unwrap().to_string(), code);
        }

        #[test]
        fn any_one_character_exchanged_is_found_in_its_group(
            code in codes(), at in 0usize..35, with in 0usize..32,
        ) {
            let mut changed = code.clone().into_bytes();
            prop_assume!(changed[at] != b'-' && changed[at] != ALPHABET[with]);
            changed[at] = ALPHABET[with];
            let changed = String::from_utf8(changed).unwrap();
            prop_assert_eq!(parse(&changed).unwrap_err(), group(group_at(at)));
        }

        #[test]
        fn two_characters_swapped_in_a_group_are_found(
            code in codes(), number in 0usize..4, a in 0usize..8, b in 0usize..8,
        ) {
            let mut changed = code.clone().into_bytes();
            changed.swap(number * 9 + a, number * 9 + b);
            let changed = String::from_utf8(changed).unwrap();
            prop_assume!(changed != code);
            prop_assert_eq!(parse(&changed).unwrap_err(), group(number + 1));
        }

        #[test]
        fn a_group_in_anothers_place_is_found(code in codes(), a in 0usize..4, b in 0usize..4) {
            prop_assume!(a != b);
            let mut groups: Vec<&str> = code.split('-').collect();
            groups.swap(a, b);
            prop_assert_eq!(parse(&groups.join(" ")).unwrap_err(), group(a.min(b) + 1));
        }

        #[test]
        fn a_character_left_out_of_a_group_is_found_there(code in codes(), at in 0usize..35) {
            prop_assume!(code.as_bytes()[at] != b'-');
            let mut shorter = code;
            shorter.remove(at);
            prop_assert_eq!(parse(&shorter).unwrap_err(), group(group_at(at)));
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,60}") {
            let _ = parse(&text);
        }
    }

    #[test]
    fn a_made_code_is_four_groups_of_eight_and_no_two_are_alike() {
        let (a, b) = (RecoveryCode::make().unwrap(), RecoveryCode::make().unwrap());
        assert_ne!(a.to_string(), b.to_string());
        assert_eq!(parse(&a.to_string()).unwrap().to_string(), a.to_string());
        let groups = a.groups();
        assert!(groups.iter().all(|group| group.len() == 8));
        assert_eq!(groups.map(|group| group.to_string()).join("-"), a.to_string());
    }

    #[test]
    fn a_code_written_down_once_stays_readable() {
        // by Python, the formula above written out with log tables
        let written = "7Q2X0KMR-9DZR4T14-WB6HJ03P-NVE8S5P6";
        assert_eq!(parse(written).unwrap().to_string(), written);
    }

    #[test]
    fn groups_are_asked_back_leniently_and_by_number() {
        let code = parse("7Q2X0KMR-9DZR4T14-WB6HJ03P-NVE8S5P6").unwrap();
        let [first, second, ..] = code.groups();
        assert!(code.is_group(1, &first));
        assert!(code.is_group(2, &format!(" {} ", second.to_lowercase().replace('0', "o"))));
        assert!(!code.is_group(2, &first));
        assert!(!code.is_group(1, &first[..7]));
        assert!(!code.is_group(1, &format!("{}0", *first)));
        assert!(!code.is_group(1, ""));
        assert!(!code.is_group(0, &first));
        assert!(!code.is_group(5, &first));
    }

    #[test]
    fn what_is_wrong_is_said() {
        let whole = |reason| Invalid::new("recovery_code", reason);
        assert_eq!(parse(" - ").unwrap_err(), whole(Reason::Empty));
        assert_eq!(parse("01234").unwrap_err(), whole(Reason::Malformed));
        assert_eq!(parse(&"0".repeat(33)).unwrap_err(), whole(Reason::Malformed));
        assert_eq!(parse("00000000 0U000000").unwrap_err(), group(2));
        assert_eq!(parse("00000000 00000000 00000000 0000000å").unwrap_err(), group(4));
    }
}
