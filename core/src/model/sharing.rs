//! What the user chooses to share (delingsvalg): for each kind of thing and each that may see it,
//! dated, and taken back with the same tap.
//!
//! The service rests on law and needs no leave to know what it must; this is about the rest, and is
//! never called anything else than a choice. To share is to copy into a wider circle, so a choice
//! lies where those who copy can see it: in the pair's circle. What was copied before it was taken
//! back has been seen; from then on nothing more is.
//!
//! Not to be chosen, since law or the scheme decides: decisions, closings, hours and pay, what
//! danger to life or health demands, and the answers of the sensitive pairs, which no third person
//! is ever shown.

use serde::{Deserialize, Serialize};

use super::goal::Entry;
use super::id::{CaseId, PersonId, SharingChoiceId};
use super::invalid::{Invalid, Reason};
use super::people::decides::Decider;
use super::time::{Date, Moment};

/// A kind of thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Thing {
    /// The user's own answers to the assessment, when they answered alone.
    Answers,
    /// Mood and exertion.
    MoodAndExertion,
    /// Goals and how they are rated.
    Goals,
    /// When the two trained, and what they note together.
    Sessions,
    /// The way onward.
    WayOnward,
}

impl Thing {
    /// All, in the order they are shown.
    pub const ALL: [Self; 5] =
        [Self::Answers, Self::MoodAndExertion, Self::Goals, Self::Sessions, Self::WayOnward];
}

/// Who may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The training contact.
    Contact,
    /// The municipality's person.
    Municipality,
    /// A relative.
    Relatives,
    /// A guardian, beyond what they get by law.
    Guardians,
}

impl Audience {
    /// All, the nearest first.
    pub const ALL: [Self; 4] =
        [Self::Contact, Self::Municipality, Self::Relatives, Self::Guardians];
}

/// One choice. A new one is made each time; the newest counts and the old ones stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharingChoice {
    /// Which.
    pub id: SharingChoiceId,
    /// In which case.
    pub case: CaseId,
    /// What.
    pub what: Thing,
    /// With whom.
    pub with: Audience,
    /// Shared from then on, or no more.
    pub shared: bool,
    /// When it was chosen.
    pub entered: Moment,
    /// Who chose: the user, or a guardian who decides in their place.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

/// How it is on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State<'a> {
    /// Nobody has chosen: it is not shared.
    NotChosen,
    /// It is shared.
    Shared(&'a SharingChoice),
    /// It was chosen not to share it, or no more.
    NotShared(&'a SharingChoice),
}

/// Whether choosing it does something in the app: then it is copied, while the choice holds, to the
/// circle of all three; the contact's choice is whether what the user answers alone is shown when it
/// is finished. Goals, sessions and how they felt are the pair's from the start, the way onward is
/// all three's, and no relative or guardian reads a circle of the case yet: what they are told is
/// said by people, and a choice that changes nothing would be a promise nobody keeps.
pub fn is_copied(what: Thing, with: Audience) -> bool {
    match with {
        Audience::Contact => what == Thing::Answers,
        Audience::Municipality => what != Thing::WayOnward,
        Audience::Relatives | Audience::Guardians => false,
    }
}

/// All that can be chosen and does something, in the order of [`Thing`], the nearest first.
pub fn all_copied() -> impl Iterator<Item = (Thing, Audience)> {
    let pairs = Thing::ALL.into_iter().flat_map(|what| Audience::ALL.map(|with| (what, with)));
    pairs.filter(|(what, with)| is_copied(*what, *with) && may_be_chosen(*what, *with))
}

/// Whether this can be shared with these at all. The assessment's answers go to no one but the contact
/// and the municipality, whatever is chosen.
pub fn may_be_chosen(what: Thing, with: Audience) -> bool {
    !matches!((what, with), (Thing::Answers, Audience::Relatives | Audience::Guardians))
}

impl SharingChoice {
    /// A choice. Taking back asks for nothing more than choosing did: no reason, and no one's leave;
    /// the user may always, also where a guardian decides.
    ///
    /// # Errors
    /// Names the field: `with` is [`Reason::OutOfRange`] for what can't be chosen
    /// ([`may_be_chosen`]); `by` is [`Reason::OutOfRange`] for anyone but who decides
    /// ([`who_decides`](super::people::decides::who_decides)) or the user taking back.
    pub fn make(
        (what, with, shared): (Thing, Audience, bool),
        id: SharingChoiceId,
        (case, user): (CaseId, PersonId),
        decider: &Decider,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        if !may_be_chosen(what, with) {
            return Err(Invalid::new("with", Reason::OutOfRange));
        }
        let by_user = entry.by == user;
        let may = match decider {
            Decider::User => by_user,
            Decider::Guardians(acting) => acting.contains(&entry.by) || (by_user && !shared),
            Decider::NobodyKnown => by_user && !shared,
        };
        if !may {
            return Err(Invalid::new("by", Reason::OutOfRange));
        }
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { id, case, what, with, shared, entered, by, on })
    }
}

/// How one kind of thing is shared at the end of a day: by the last choice up to then. Two made in the
/// same millisecond on two phones share nothing unless both do.
pub fn on(choices: &[SharingChoice], what: Thing, with: Audience, date: Date) -> State<'_> {
    let of_it = choices.iter().filter(|choice| {
        (choice.what, choice.with) == (what, with) && choice.entered.date() <= date
    });
    match of_it.max_by_key(|choice| (choice.entered.utc, !choice.shared, choice.id)) {
        None => State::NotChosen,
        Some(choice) if choice.shared => State::Shared(choice),
        Some(choice) => State::NotShared(choice),
    }
}

/// How one kind of thing is shared by the last choice there is, whatever day it is.
pub fn last(choices: &[SharingChoice], what: Thing, with: Audience) -> State<'_> {
    on(choices, what, with, Date::MAX)
}

impl State<'_> {
    /// It is shared.
    pub fn is_shared(&self) -> bool {
        matches!(self, Self::Shared(_))
    }
}

/// All that is shared on a day, in the order of [`Thing`], then of [`Audience`].
pub fn shared_on(choices: &[SharingChoice], date: Date) -> Vec<(Thing, Audience)> {
    let pairs = Thing::ALL.into_iter().flat_map(|what| Audience::ALL.map(|with| (what, with)));
    pairs
        .filter(|(what, with)| matches!(on(choices, *what, *with, date), State::Shared(_)))
        .collect()
}

#[cfg(test)]
mod tests;
