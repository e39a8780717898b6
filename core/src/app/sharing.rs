//! What the user chooses to share (delingsvalg), and what goes along while they do.
//!
//! To share with the municipality is to copy from the pair's circle into that of all three: what is
//! there when it is chosen, and each change after. Whoever writes a change copies it, in the same
//! command. What another phone wrote before it had heard of the choice is copied by the user's phone
//! when it comes in, or by the contact's as long as the user has none. Taken back, nothing more is
//! copied, and what was is on no screen any more; what was seen before was seen.
//!
//! - here: choosing, and what of a thing is shared.
//! - `along`: copying it.

mod along;

use super::answering::instrument;
use super::command::make_id;
use super::error::AppError;
use super::finished::is_taken_back;
use super::life::App;
use super::place::{Acting, Place, of_case};
use crate::ledger::ToRecord;
use crate::model::id::{CaseId, CircleId, SharingChoiceId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::people::age::{Age, UserAge};
use crate::model::people::decides::{Decider, who_decides};
use crate::model::people::guardian::Guardianship;
use crate::model::session::ratings::Ratings;
use crate::model::session::record::TrainingSession;
use crate::model::sharing::{self, Audience, SharingChoice, Thing};
use crate::model::showing::Showing;
use crate::model::time::{Date, Now};
use crate::questionnaire::assessment::Assessment;
use crate::questionnaire::third_person::for_third_person;
use crate::store::{Database, StoreError, records};

impl App {
    /// Shares a kind of thing from now on, or no more.
    ///
    /// # Errors
    /// As [`SharingChoice::make`]; `with` is also [`Reason::OutOfRange`] where a choice changes
    /// nothing ([`sharing::is_copied`]); `shared` is [`Reason::Exists`] when it is so already;
    /// [`AppError::NotFound`].
    pub fn choose_sharing(
        &self,
        case: CaseId,
        choice: (Thing, Audience, bool),
        acting: Acting,
        now: Now,
    ) -> Result<SharingChoice, AppError> {
        let (id, moment) = (SharingChoiceId(make_id()?), now.moment());
        let (what, with, shared) = choice;
        self.command(|command| {
            let place = command.place(case)?;
            let entry = place.entry(acting, &moment);
            let decider = decider(command.database, &place, now.date())?;
            let of = (case, place.user());
            let chosen = SharingChoice::make(choice, id, of, &decider, &entry)?;
            if !sharing::is_copied(what, with) {
                return Err(Invalid::new("with", Reason::OutOfRange).into());
            }
            let before = of_case(command.database, place.pair, case)?;
            if sharing::last(&before, what, with).is_shared() == shared {
                return Err(Invalid::new("shared", Reason::Exists).into());
            }
            let pair = place.pair()?;
            command.write_here(pair, &[chosen.to_record()?])?;
            command.share_all(pair, case)?;
            Ok(chosen)
        })
    }

    /// All choices of a case, in any order; on a phone that isn't in the pair's circle those that are
    /// about the municipality.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn sharing_choices(&self, case: CaseId) -> Result<Vec<SharingChoice>, AppError> {
        self.look(case, |database, place| {
            of_case(database, place.pair.or(place.triangle), place.case())
        })
    }

    /// Who chooses in a case today: the user, or guardians in their place.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn sharing_decider(&self, case: CaseId, now: Now) -> Result<Decider, AppError> {
        self.look(case, |database, place| decider(database, place, now.date()))
    }
}

/// Who chooses. Of a user under 18 whose age nobody has written down it isn't known: they may take
/// back, and nothing more.
fn decider(database: Database<'_>, place: &Place, today: Date) -> Result<Decider, AppError> {
    let ages: Vec<UserAge> = of_case(database, place.triangle, place.case())?;
    let guardians: Vec<Guardianship> = of_case(database, place.triangle, place.case())?;
    match ages.first() {
        Some(known) => Ok(who_decides(known.age, &guardians, today)),
        None if place.view.case.user_under_18 => Ok(Decider::NobodyKnown),
        None => Ok(who_decides(Age::Adult, &guardians, today)),
    }
}

/// What is shared with the municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Shared {
    /// The user's answers to the assessment that the contact can see, too.
    pub answers: bool,
    /// Mood and exertion.
    pub mood: bool,
    /// Goals and their ratings.
    pub goals: bool,
    /// When the two trained, and what they noted together.
    pub sessions: bool,
}

/// What is shared with the municipality, as one of a case's circles says.
pub(super) fn shared(
    database: Database<'_>,
    circle: CircleId,
    case: CaseId,
) -> Result<Shared, StoreError> {
    let mut choices: Vec<SharingChoice> = records::all(database, circle)?;
    choices.retain(|choice| choice.case == case);
    let is = |what| sharing::last(&choices, what, Audience::Municipality).is_shared();
    Ok(Shared {
        answers: is(Thing::Answers),
        mood: is(Thing::MoodAndExertion),
        goals: is(Thing::Goals),
        sessions: is(Thing::Sessions),
    })
}

/// Where this vault reads goals and their ratings: in the pair's circle; on a phone that isn't in it,
/// in that of all three, as long as they are shared.
pub(super) fn goals_circle(
    database: Database<'_>,
    place: &Place,
) -> Result<Option<CircleId>, AppError> {
    match (place.pair, place.triangle) {
        (None, Some(triangle)) => {
            let goals = shared(database, triangle, place.case())?.goals;
            Ok(goals.then_some(triangle))
        }
        (pair, _) => Ok(pair),
    }
}

/// Where this vault reads sessions, and what of them it may see: all in the pair's circle.
pub(super) fn sessions_circle(
    database: Database<'_>,
    place: &Place,
) -> Result<Option<(CircleId, Shared)>, AppError> {
    const ALL: Shared = Shared { answers: true, mood: true, goals: true, sessions: true };
    match (place.pair, place.triangle) {
        (Some(pair), _) => Ok(Some((pair, ALL))),
        (None, Some(triangle)) => {
            let shared = shared(database, triangle, place.case())?;
            Ok((shared.sessions || shared.mood).then_some((triangle, shared)))
        }
        (None, None) => Ok(None),
    }
}

impl Shared {
    fn is_nothing(self) -> bool {
        self == Self::default()
    }

    /// A session as it is shared; none where nothing of it is.
    pub fn session(self, whole: TrainingSession) -> Option<TrainingSession> {
        let mut shared = whole;
        if !self.sessions {
            (shared.minutes, shared.place, shared.activity) = (None, None, None);
            (shared.shared_note, shared.in_group) = (None, false);
        }
        let Ratings { exertion, mood_before, mood_after, steps } = shared.ratings;
        shared.ratings = Ratings {
            exertion: exertion.filter(|_| self.mood),
            mood_before: mood_before.filter(|_| self.mood),
            mood_after: mood_after.filter(|_| self.mood),
            steps: if self.goals { steps } else { Default::default() },
        };
        if let Some(correction) = &mut shared.correction {
            correction.reason = correction.reason.take().filter(|_| self.sessions);
        }
        (self.sessions || self.mood).then_some(shared)
    }

    /// A finished part as it is shared; none where it isn't.
    fn part(self, part: &Assessment, showings: &[Showing]) -> Result<Option<Assessment>, AppError> {
        if !self.answers || is_taken_back(part, showings) {
            return Ok(None);
        }
        Ok(for_third_person(part, instrument()?))
    }
}
