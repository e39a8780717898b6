//! Who decides in the user's place, if anyone, and what a guardian gets to know.
//!
//! | The user is | Decides | A parent gets | An appointed guardian gets |
//! |---|---|---|---|
//! | under 12 | the guardians | all | all |
//! | 12 to 15 | the guardians | all but what the child asked not to be passed on | the same |
//! | 16 or 17 | the user | only what they must have | the same |
//! | of age | the user | what the user shares | what the user shares |
//! | of age, the mandate says the guardian decides | that guardian | what the user shares | what the mandate must have |
//!
//! Sources: pasient- og brukerrettighetsloven § 3-4 (information under 18), § 4-3 (16 years), § 4-4
//! (parents decide under 16); vergemålsloven § 20 (an adult's guardianship is voluntary, and what it
//! covers is said in each). Whatever the table says, danger to life or health is told of.

use super::age::{Age, Span};
use super::guardian::{Guardian, Guardianship, Mandate, NotPassedOn};
use crate::model::id::PersonId;
use crate::model::time::Date;

/// Who decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decider {
    /// The user.
    User,
    /// These guardians, by their id: each of them acts. The user is heard first, from 12 years on
    /// with great weight.
    Guardians(Vec<PersonId>),
    /// A guardian does, and nobody knows who: the municipality has to find out.
    NobodyKnown,
}

/// What a guardian gets to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gets {
    /// All.
    All,
    /// All but what the child asked not to be passed on.
    AllBut {
        /// How much that is now.
        asked: usize,
    },
    /// What they must have to fill their responsibility for someone under age.
    WhatTheyMust,
    /// What they must have to do what the mandate says.
    WhatTheMandateMust,
    /// What the user chooses to share, and nothing without that.
    WhatTheUserShares,
}

/// Who decides on a day.
pub fn who_decides(age: Age, guardians: &[Guardianship], today: Date) -> Decider {
    let span = age.span(today);
    let mut acting: Vec<PersonId> = guardians
        .iter()
        .filter(|one| one.holds(today) && acts(one.guardian, span))
        .map(|one| one.person)
        .collect();
    acting.sort_unstable();
    acting.dedup();
    match (span, acting.is_empty()) {
        (Span::Under12 | Span::From12, true) => Decider::NobodyKnown,
        (_, true) => Decider::User,
        (_, false) => Decider::Guardians(acting),
    }
}

fn acts(guardian: Guardian, span: Span) -> bool {
    match span {
        Span::Under12 | Span::From12 => true,
        // of one's own health and care one decides from 16, whatever a mandate for money says
        Span::From16 => false,
        Span::Adult => guardian == Guardian::Appointed { mandate: Mandate::Decides },
    }
}

/// What a guardian gets on a day; `not_passed_on` are the case's. One who isn't a guardian that day gets what the user shares, as
/// anyone.
pub fn what_guardian_gets(
    age: Age,
    guardian: &Guardianship,
    not_passed_on: &[NotPassedOn],
    today: Date,
) -> Gets {
    if !guardian.holds(today) {
        return Gets::WhatTheUserShares;
    }
    match (age.span(today), guardian.guardian) {
        (Span::Under12, _) => Gets::All,
        (Span::From12, _) => match not_passed_on.iter().filter(|n| n.withdrawn.is_none()).count() {
            0 => Gets::All,
            asked => Gets::AllBut { asked },
        },
        (Span::From16, _) => Gets::WhatTheyMust,
        (Span::Adult, Guardian::Appointed { mandate: Mandate::Decides }) => {
            Gets::WhatTheMandateMust
        }
        _ => Gets::WhatTheUserShares,
    }
}
