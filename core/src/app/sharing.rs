//! What the user chooses to share (delingsvalg), and what goes along while they do.
//!
//! To share with the municipality is to copy from the pair's circle into that of all three: what is
//! there when it is chosen, and each change after. Whoever writes a change copies it, in the same
//! command. What another phone wrote before it had heard of the choice is copied by the user's phone
//! when it comes in, or by the contact's as long as the user has none. Taken back, nothing more is
//! copied, and what was is on no screen any more; what was seen before was seen.

use super::answering::instrument;
use super::command::{Command, make_id};
use super::error::AppError;
use super::finished::{is_taken_back, showings};
use super::life::App;
use super::place::{Acting, Place, of_case};
use crate::ledger::{CircleKind, Record, RecordKey, ToRecord};
use crate::model::goal::{Goal, Rating};
use crate::model::id::{CaseId, CircleId, SharingChoiceId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::kept::Kept;
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
use crate::store::projection::ASSESSMENT;
use crate::store::{Database, StoreError, records, view};

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

impl Command<'_> {
    /// Copies what was just written to a pair's circle, as far as the user shares it.
    pub(super) fn share_along(
        &mut self,
        circle: CircleId,
        written: &[Record],
    ) -> Result<(), AppError> {
        if !written.iter().any(|record| SHAREABLE.contains(&record.key.kind.as_str())) {
            return Ok(());
        }
        let Some((case, triangle)) = self.beside(circle)? else { return Ok(()) };
        let shared = shared(self.database, circle, case)?;
        if shared.is_nothing() {
            return Ok(());
        }
        let showings = showings(self.database, circle, case)?;
        let mut copies = Vec::new();
        for record in written {
            copies.extend(copy(record, shared, &showings)?);
        }
        self.write_here(triangle, &copies)
    }

    /// Copies what others have written to a pair's circle, as far as the user shares it and this
    /// phone is the one to do so.
    pub(super) fn share_what_came(&mut self, circle: CircleId) -> Result<(), AppError> {
        let Some((case, _)) = self.beside(circle)? else { return Ok(()) };
        let Some(view) = view::case(self.database, case)? else { return Ok(()) };
        let me = view::member_with(self.database, circle, &self.phone())?.map(|(me, _)| me);
        let user = view.case.user;
        let is_mine = me == Some(user)
            || (me == Some(view.case.contact) && !view::has_phone(self.database, circle, user)?);
        match is_mine && !shared(self.database, circle, case)?.is_nothing() {
            true => self.share_all(circle, case),
            false => Ok(()),
        }
    }

    /// Copies all that the user shares and that isn't there yet, and what they chose.
    fn share_all(&mut self, circle: CircleId, case: CaseId) -> Result<(), AppError> {
        let Some((_, triangle)) = self.beside(circle)? else { return Ok(()) };
        let database = self.database;
        let shared = shared(database, circle, case)?;
        let showings = showings(database, circle, case)?;
        let mut copies = Vec::new();
        let mut choices: Vec<SharingChoice> = of_case(database, Some(circle), case)?;
        choices.retain(|choice| choice.with == Audience::Municipality);
        copies.extend(missing(database, triangle, choices)?);
        if shared.goals {
            copies.extend(missing::<Goal>(database, triangle, records::all(database, circle)?)?);
            copies.extend(missing::<Rating>(database, triangle, records::all(database, circle)?)?);
        }
        if shared.sessions || shared.mood {
            let all: Vec<TrainingSession> = of_case(database, Some(circle), case)?;
            let all = all.into_iter().filter_map(|session| shared.session(session)).collect();
            copies.extend(missing(database, triangle, all)?);
        }
        if shared.answers {
            copies.extend(missing(database, triangle, showings.clone())?);
            let there = view::assessments(database, triangle, case)?;
            for part in view::assessments(database, circle, case)? {
                let is_there = there.iter().any(|of| of.id == part.id);
                let copy = shared.part(&part, &showings)?.filter(|_| !is_there);
                copies.extend(copy.map(|copy| part_record(&copy)).transpose()?);
            }
        }
        self.write_here(triangle, &copies)
    }

    /// The case of a pair's circle, and the circle of all three beside it, when this phone writes in
    /// both.
    fn beside(&mut self, circle: CircleId) -> Result<Option<(CaseId, CircleId)>, AppError> {
        let CircleKind::Pair { case } = self.circle(circle)?.membership().circle else {
            return Ok(None);
        };
        let triangle = view::circle_about(self.database, "triangle", case)?;
        let phone = self.phone();
        for of in [Some(circle), triangle].into_iter().flatten() {
            if view::member_with(self.database, of, &phone)?.is_none() {
                return Ok(None);
            }
        }
        Ok(triangle.map(|triangle| (case, triangle)))
    }
}

/// The kinds of what is copied along.
const SHAREABLE: [&str; 5] =
    [Goal::KIND, Rating::KIND, TrainingSession::KIND, Showing::KIND, ASSESSMENT];

/// What of a record goes along. Fields that a newer version knows don't: nobody here can tell what
/// they would say.
fn copy(record: &Record, shared: Shared, showings: &[Showing]) -> Result<Option<Record>, AppError> {
    fn again<T: Kept>(value: Option<T>) -> Result<Option<Record>, AppError> {
        Ok(value.map(|value| value.to_record()).transpose()?)
    }
    match record.key.kind.as_str() {
        Goal::KIND if shared.goals => again::<Goal>(record.read()),
        Rating::KIND if shared.goals => again::<Rating>(record.read()),
        Showing::KIND if shared.answers => again::<Showing>(record.read()),
        TrainingSession::KIND => again(record.read().and_then(|session| shared.session(session))),
        ASSESSMENT => {
            let part: Option<Assessment> = record.read();
            let part = part.map(|part| shared.part(&part, showings)).transpose()?.flatten();
            part.map(|part| part_record(&part)).transpose()
        }
        _ => Ok(None),
    }
}

/// The records of those that a circle doesn't have, or has otherwise.
fn missing<T: Kept>(
    database: Database<'_>,
    circle: CircleId,
    wanted: Vec<T>,
) -> Result<Vec<Record>, AppError> {
    let there: Vec<T> = records::all(database, circle)?;
    let there: Vec<Record> = there.iter().map(ToRecord::to_record).collect::<Result<_, _>>()?;
    let wanted: Vec<Record> = wanted.iter().map(ToRecord::to_record).collect::<Result<_, _>>()?;
    let there: std::collections::BTreeMap<String, Record> =
        there.into_iter().map(|record| (record.key.id.clone(), record)).collect();
    let is_new = |record: &Record| there.get(&record.key.id) != Some(record);
    Ok(wanted.into_iter().filter(is_new).collect())
}

fn part_record(part: &Assessment) -> Result<Record, AppError> {
    Ok(Record::of(RecordKey::new(ASSESSMENT, part.id), part)?)
}
