//! People are called what they want to be called; a role belongs to a membership.

use serde::{Deserialize, Serialize};

use super::id::PersonId;
use super::invalid::Invalid;
use super::text;

/// The most characters a name may have.
pub const NAME_CHARACTERS: usize = 60;

/// What someone is in a circle. The same person may be different things in different circles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Gets the service (bruker).
    ServiceUser,
    /// The paid helper (treningskontakt).
    TrainingContact,
    /// The municipality's person (koordinator).
    Coordinator,
    /// Pårørende.
    Relative,
    /// Verge or foresatt.
    Guardian,
}

/// A person, as a circle knows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// What they want to be called.
    pub called: String,
}

/// A name as typed, made fit to store: trimmed, inner white space folded.
///
/// # Errors
/// Names `field`: as [`text::line()`], with at most [`NAME_CHARACTERS`].
pub fn name(field: &str, typed: &str) -> Result<String, Invalid> {
    text::line(field, typed, NAME_CHARACTERS)
}

#[cfg(test)]
mod tests {
    use super::super::invalid::Reason;
    use super::*;

    #[test]
    fn a_name_is_trimmed_and_kept_as_it_is_spelt() {
        assert_eq!(name("user_name", "  Åse  Bjørg ").unwrap(), "Åse Bjørg");
    }

    #[test]
    fn each_bad_name_says_why() {
        for (typed, reason) in [
            (" \t", Reason::Empty),
            ("Ola\u{7}", Reason::ControlCharacter),
            ("Ola 01129950184", Reason::IdentityNumber),
            (&"å".repeat(61), Reason::TooLong),
        ] {
            assert_eq!(
                name("user_name", typed),
                Err(Invalid::new("user_name", reason)),
                "{typed:?}"
            );
        }
        assert!(name("user_name", &"å".repeat(60)).is_ok());
    }
}
