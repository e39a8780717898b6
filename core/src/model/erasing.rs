//! What can be erased, by whom, and what stays by law.
//!
//! What is someone's own words they may have gone, with all that belongs to it. What the
//! municipality has decided, what the case is made of, and hours and pay are not erased one by one:
//! they go with the case, and what was handed in for pay stays as long as law says
//! ([`keeping`](super::pay::keeping)).

use serde::{Deserialize, Serialize};

use super::id::{CaseId, ErasureWishId, PersonId};
use super::invalid::{Invalid, Reason};
use super::time::Moment;

/// Kinds of record that are not erased one by one.
pub const GO_WITH_THE_CASE: [&str; 26] = [
    "case",
    "person",
    "user_age",
    "guardianship",
    "decision",
    "renewal_request",
    "decision_review",
    "closing",
    "reopening",
    "person_change",
    "paper_list",
    "retention_rule",
    "sharing_choice",
    "assignment",
    "organisation",
    "club_agreement",
    "club_place",
    "substitute",
    "rates",
    "pay_schedule",
    "timesheet_row",
    "shown_row",
    "row_confirmation",
    "row_objection",
    "club_confirmation",
    "declaration",
];

/// Kinds of record that are about the user, whoever entered them: the user may have them gone.
pub const ABOUT_THE_USER: [&str; 12] = [
    "goal",
    "rating",
    "session",
    "assessment",
    "raised",
    "dismissal",
    "pause",
    "preparation",
    "brought_up",
    "talk_request",
    "relative_card",
    "way_onward",
];

/// Kinds of record that belong to what was handed in for pay, and are kept with it: what tells whose
/// hours they are and by which rates they were worked out.
pub const KEPT_WITH_PAY: [&str; 7] = [
    "person",
    "assignment",
    "organisation",
    "club_agreement",
    "substitute",
    "rates",
    "pay_schedule",
];

/// Kinds of record that are about the contact and not about the case, though they lie in its circle
/// of work: they stay there when the case is erased for all.
pub const ABOUT_THE_CONTACT: [&str; 5] =
    ["paper", "paper_list", "contact_profile", "guidance_rhythm", "forum_date"];

/// Someone wants a record of their own gone from a circle that another's phone administers. That
/// phone erases the record, and the wish with it, when it hears of it. It lies in the circle of the
/// record, is written once, and counts only from the wisher's own phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasureWish {
    /// Which.
    pub id: ErasureWishId,
    /// Whose case.
    pub case: CaseId,
    /// What kind of record is to be gone.
    pub kind: String,
    /// Its id among those of its kind.
    pub record: String,
    /// When it was wished.
    pub entered: Moment,
    /// Who wishes.
    pub by: PersonId,
}

/// Someone who wants something gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wisher {
    /// Who.
    pub person: PersonId,
    /// They are the user of the case.
    pub is_user: bool,
}

/// Whether a record of `kind`, which says that it is `by` someone, may be erased by itself: it is
/// the wisher's own, or about the wisher. False when it is another's.
///
/// # Errors
/// `kind` is [`Reason::Locked`] when it goes with the case, and not before.
pub fn is_ones_own(kind: &str, by: Option<PersonId>, wisher: Wisher) -> Result<bool, Invalid> {
    if GO_WITH_THE_CASE.contains(&kind) {
        return Err(Invalid::new("kind", Reason::Locked));
    }
    Ok(by == Some(wisher.person) || wisher.is_user && ABOUT_THE_USER.contains(&kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OTHER: PersonId = PersonId([2; 16]);
    const ME: Wisher = Wisher { person: PersonId([1; 16]), is_user: false };
    const USER: Wisher = Wisher { is_user: true, ..ME };

    #[test]
    fn ones_own_words_may_be_erased_and_no_one_elses() {
        for kind in ["goal", "agenda_item"] {
            assert_eq!(is_ones_own(kind, Some(ME.person), ME), Ok(true));
            assert_eq!(is_ones_own(kind, Some(OTHER), ME), Ok(false));
        }
        assert_eq!(is_ones_own("newer", None, USER), Ok(false));
    }

    #[test]
    fn the_user_may_have_gone_what_is_about_them_whoever_entered_it() {
        for kind in ABOUT_THE_USER {
            assert_eq!(is_ones_own(kind, Some(OTHER), USER), Ok(true), "{kind}");
            assert!(!GO_WITH_THE_CASE.contains(&kind), "{kind}");
        }
        assert_eq!(is_ones_own("agenda_item", Some(OTHER), USER), Ok(false));
    }

    #[test]
    fn what_the_case_is_made_of_goes_with_it() {
        for kind in GO_WITH_THE_CASE {
            let refused = Err(Invalid::new("kind", Reason::Locked));
            assert_eq!(is_ones_own(kind, Some(ME.person), USER), refused, "{kind}");
        }
    }
}
