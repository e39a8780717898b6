//! Ids: 128 random bits, made in `app`, written as 32 lower-case hexadecimal digits.

use std::fmt;
use std::str::FromStr;

use data_encoding::HEXLOWER;
use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::invalid::{Invalid, Reason};

/// The 128 bits of an id.
pub type Bits = [u8; 16];

fn parse(text: &str) -> Option<Bits> {
    // by hand, since a screen reads some hundreds of them
    let digits: &[u8; 32] = text.as_bytes().try_into().ok()?;
    let mut bits = Bits::default();
    for (byte, pair) in bits.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = pair.iter().try_fold(0, |byte, digit| Some(byte << 4 | value(*digit)?))?;
    }
    Some(bits)
}

fn value(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

/// Reads an id without a copy of its text.
struct Digits;

impl Visitor<'_> for Digits {
    type Value = Bits;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("32 hexadecimal digits")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Bits, E> {
        parse(text).ok_or_else(|| E::custom("not 32 hexadecimal digits"))
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Bits);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&HEXLOWER.encode(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = Invalid;
            fn from_str(text: &str) -> Result<Self, Invalid> {
                parse(text).map(Self).ok_or_else(|| Invalid::new("id", Reason::Malformed))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(Digits).map(Self)
            }
        }
    )*};
}

ids! {
    /// A vault: one person's folder on one phone, with its own data key.
    VaultId;
    /// A circle: a set of members and what it is about.
    CircleId;
    /// A person, whatever role they have in a circle.
    PersonId;
    /// A case: one service user's arrangement with one training contact.
    CaseId;
    /// One version of one part of one round of an assessment.
    AssessmentId;
    /// An answering that is under way on this phone.
    DraftId;
    /// A goal of a case.
    GoalId;
    /// One rating of a goal.
    RatingId;
    /// A weekly plan of sessions.
    PlanId;
    /// One occurrence of a plan, moved or dropped.
    OccurrenceChangeId;
    /// A pause in a case.
    PauseId;
    /// One version of the record of a session.
    SessionId;
    /// A contact's work note (arbeidsnotat) on a session.
    WorkNoteId;
    /// A triangle talk.
    TalkId;
    /// One person's preparation of a talk.
    PreparationId;
    /// What someone brought up out of their preparation.
    BroughtUpId;
    /// Something on a talk's agenda.
    AgendaItemId;
    /// Something that was agreed at a talk (avtalepunkt).
    AgreementId;
    /// Someone's wish for a talk.
    TalkRequestId;
    /// A decision (vedtak).
    DecisionId;
    /// That a decision's renewal was asked for.
    RenewalRequestId;
    /// A review of an open decision.
    DecisionReviewId;
    /// That a case ends.
    ClosingId;
    /// That an ended case goes on.
    ReopeningId;
    /// What comes after the period (Veien videre).
    WayOnwardId;
    /// Whether the user wants to be asked after a case ended.
    FollowUpWishId;
    /// How it goes some months after.
    FollowUpId;
    /// Another contact or coordinator.
    PersonChangeId;
    /// A relative's card for a talk.
    RelativeCardId;
    /// Whether the scheme is a relief to a relative.
    ReliefId;
    /// That someone is the user's guardian.
    GuardianshipId;
    /// What a child asked not to be passed on.
    NotPassedOnId;
    /// A contact's paper.
    PaperId;
    /// A municipality's list of papers from a date on.
    PaperListId;
    /// A contact's guidance talk.
    GuidanceTalkId;
    /// A meeting of the contacts' forum.
    ForumDateId;
    /// A choice of what is shared with whom (delingsvalg).
    SharingChoiceId;
    /// How long ended cases are kept, from a date on.
    RetentionRuleId;
    /// Someone's wish that a record of theirs be erased.
    ErasureWishId;
    /// The user's rating of the service.
    ServiceRatingId;
    /// An activity group, as its contact keeps it.
    GroupId;
    /// An assignment: a contact with a case or a club.
    AssignmentId;
    /// A voluntary organisation.
    OrganisationId;
    /// An agreement with a voluntary organisation on one of its teams.
    ClubAgreementId;
    /// A case that is served by a club's team.
    ClubPlaceId;
    /// Someone who stands in for a contact between two dates.
    SubstituteId;
    /// A municipality's rates from a date on.
    RatesId;
    /// A municipality's pay periods and deadline from a date on.
    PayScheduleId;
    /// One version of a row of a timesheet.
    RowId;
    /// Someone's answer to whether a row of a timesheet is right.
    ConfirmationId;
    /// A contact's declaration that a timesheet is true.
    DeclarationId;
    /// A reminder: derived from what it says and when, never random.
    ReminderId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_from_its_text_and_nothing_else_does() {
        let id = CaseId([0xab; 16]);
        assert_eq!(id.to_string().parse::<CaseId>(), Ok(id));
        for bad in ["", "ab", "AB".repeat(16).as_str(), "zz".repeat(16).as_str(), &"ab".repeat(17)]
        {
            assert!(bad.parse::<CaseId>().is_err(), "{bad}");
        }
    }
}
