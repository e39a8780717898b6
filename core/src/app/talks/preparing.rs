//! Preparing a talk: each alone, and one's own until one brings it up.
//!
//! What someone writes lies where it is theirs ([`Place::private_of`]). The triangle's circle is
//! told only that they have prepared.

use crate::app::command::make_id;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::{Acting, Place};
use crate::app::talks;
use crate::ledger::ToRecord;
use crate::model::closing::Doing;
use crate::model::id::{AgendaItemId, BroughtUpId, CaseId, CircleId, PersonId, PreparationId};
use crate::model::id::{Bits, TalkId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::person::Role;
use crate::model::talk::agenda::{AgendaItem, Source};
use crate::model::talk::{BroughtUp, NewPreparation, Preparation, Status, TriangleTalk};
use crate::model::time::Now;
use crate::store::{Database, records};

/// The user's ready phrases, by their text keys.
pub const USER_PHRASES: [&str; 10] = [
    "phrase-user-go-on",
    "phrase-user-new",
    "phrase-user-hard",
    "phrase-user-times",
    "phrase-user-more",
    "phrase-user-less",
    "phrase-user-goal",
    "phrase-user-together",
    "phrase-user-after",
    "phrase-user-nothing",
];

/// The contact's.
pub const CONTACT_PHRASES: [&str; 9] = [
    "phrase-contact-works",
    "phrase-contact-change",
    "phrase-contact-hard",
    "phrase-contact-times",
    "phrase-contact-goals",
    "phrase-contact-advice",
    "phrase-contact-practical",
    "phrase-contact-after",
    "phrase-contact-nothing",
];

/// The coordinator's.
pub const COORDINATOR_PHRASES: [&str; 8] = [
    "phrase-coordinator-going",
    "phrase-coordinator-goals",
    "phrase-coordinator-agreements",
    "phrase-coordinator-decision",
    "phrase-coordinator-others",
    "phrase-coordinator-after",
    "phrase-coordinator-news",
    "phrase-coordinator-nothing",
];

/// The ready phrases of a role, by their text keys; none for one that has only its own words.
pub fn phrases(role: Option<Role>) -> &'static [&'static str] {
    match role {
        Some(Role::ServiceUser) => &USER_PHRASES,
        Some(Role::TrainingContact) => &CONTACT_PHRASES,
        Some(Role::Coordinator) => &COORDINATOR_PHRASES,
        Some(Role::Relative | Role::Guardian) | None => &[],
    }
}

/// A phrase that says that there is nothing: being ready with it is all there is to it.
pub fn is_nothing(phrase: &str) -> bool {
    phrase.ends_with("-nothing")
}

/// One person's preparation of a talk, as they see it themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preparing {
    /// The case's circles and people.
    pub place: Place,
    /// The talk.
    pub talk: TriangleTalk,
    /// Whose it is.
    pub of: PersonId,
    /// What they are in the case; none where a newer version knows it.
    pub role: Option<Role>,
    /// What they have written, the newest where two phones have some.
    pub written: Option<Preparation>,
    /// What they wrote before a talk that came to nothing since the last one held, while nothing is
    /// written for this one.
    pub before: Option<Preparation>,
    /// What they have brought up, the first first.
    pub brought_up: Vec<BroughtUp>,
    /// It lies on another's phone, who can read it.
    pub on_anothers_phone: bool,
    /// The contact may not write: the user has written it alone.
    pub is_theirs_alone: bool,
}

impl App {
    /// `of`'s preparation of a talk, for whoever acts: oneself, or the contact writing for the user.
    ///
    /// # Errors
    /// `by` is [`Reason::OutOfRange`] for anyone else; [`AppError::NotFound`].
    pub fn preparing(
        &self,
        case: CaseId,
        talk: TalkId,
        of: PersonId,
        acting: Acting,
    ) -> Result<Preparing, AppError> {
        let place = self.place(case)?;
        let by = place.person(acting);
        let writes_for_user = of == place.user() && by == place.contact();
        if by != of && !writes_for_user {
            return Err(Invalid::new("by", Reason::OutOfRange).into());
        }
        self.read(|database| {
            let talk = talks::one(database, &place, talk)?;
            let newest = newest(database, &place, talk.id, of)?;
            let is_theirs_alone = by != of && newest.as_ref().is_some_and(|p| p.by == of);
            let written = newest.filter(|_| !is_theirs_alone);
            let before = match written.is_some() || is_theirs_alone {
                true => None,
                false => before(database, &place, of)?.filter(|there| by == of || there.by == by),
            };
            let mut brought_up: Vec<BroughtUp> =
                records::about(database, place.triangle()?, talk.id)?;
            brought_up.retain(|one| one.of == of);
            brought_up.sort_by_key(|one| (one.at.utc, one.id));
            let role = place.people.iter().find(|one| one.person == of).and_then(|one| one.role);
            let on_anothers_phone = of != place.me;
            Ok(Preparing {
                talk,
                of,
                role,
                written,
                before,
                brought_up,
                on_anothers_phone,
                is_theirs_alone,
                place,
            })
        })
    }

    /// Writes a preparation, or writes it again. In the triangle it says only that there is one.
    ///
    /// # Errors
    /// As [`Preparation::write`], with the phrases of the role it is of; `talk` is [`Reason::Ended`]
    /// when it is no longer to be; `of` is [`Reason::Exists`] for the contact when the user has
    /// written theirs alone; [`AppError::NotFound`].
    pub fn prepare(
        &self,
        case: CaseId,
        talk: TalkId,
        new: &NewPreparation,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<Preparation, AppError> {
        let id = PreparationId(make_id()?);
        self.at_the_table(case, acting, form, now, |command, at| {
            talks::one(command.database, at.place, talk)?.check_planned()?;
            command.may(at.place, Doing::Planning(now.date()))?;
            let role = at.place.people.iter().find(|one| one.person == new.of);
            let known = phrases(role.and_then(|one| one.role));
            let mut written = Preparation::write(new, known, id, talk, &at.party, &at.entry)?;
            if let Some(there) = newest(command.database, at.place, talk, new.of)?
                && there.by == new.of
                && written.by != new.of
            {
                return Err(Invalid::new("of", Reason::Exists).into());
            }
            let circle = at.place.private_of(new.of)?;
            if let Some(there) = in_circle(command.database, circle, talk, new.of)?.pop() {
                written.id = there.id;
            }
            command.put(circle, &[&written])?;
            command.put(at.triangle, &[&written.ready()])?;
            Ok(written)
        })
    }

    /// Brings up phrases of one's own preparation, and its words if `with_words`: each becomes a
    /// point of its own, copied to all three. What was brought up before stays as it is. What the
    /// user brings up is on the agenda with that; they have seen it.
    ///
    /// # Errors
    /// As [`Preparation::bring_up`]; `phrases` is [`Reason::OutOfRange`] with one that says that
    /// there is nothing; `words` is [`Reason::Exists`] when all of it has been brought up; `talk` is [`Reason::Ended`] when it is no longer to be; [`AppError::NotFound`].
    #[allow(clippy::too_many_arguments)] // what is chosen, and where it is from
    pub fn bring_up(
        &self,
        case: CaseId,
        talk: TalkId,
        phrases: &[String],
        with_words: bool,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<Vec<BroughtUp>, AppError> {
        let ids = ids(phrases.len() + 1)?;
        self.at_the_table(case, acting, form, now, |command, at| {
            talks::one(command.database, at.place, talk)?.check_planned()?;
            command.may(at.place, Doing::Planning(now.date()))?;
            let by = at.entry.by;
            let own = newest(command.database, at.place, talk, by)?;
            let own = own.ok_or(AppError::NotFound("preparation"))?;
            if phrases.iter().any(|phrase| is_nothing(phrase)) {
                return Err(Invalid::new("phrases", Reason::OutOfRange).into());
            }
            // all of it is checked before any of it is copied
            let whole = own.bring_up(phrases, with_words, BroughtUpId(ids[0].0), &at.entry)?;
            let there: Vec<BroughtUp> = records::about(command.database, at.triangle, talk)?;
            let points = points(&whole, &there, &ids);
            if points.is_empty() {
                return Err(Invalid::new("words", Reason::Exists).into());
            }
            let items = points.iter().filter(|_| by == at.place.user());
            let mut written: Vec<&dyn ToRecord> = items.map(|(_, item)| item as _).collect();
            written.extend(points.iter().map(|(up, _)| up as &dyn ToRecord));
            command.put(at.triangle, &written)?;
            Ok(points.into_iter().map(|(up, _)| up).collect())
        })
    }
}

/// An id for what is brought up, and one for its place on the agenda.
fn ids(count: usize) -> Result<Vec<(Bits, Bits)>, AppError> {
    (0..count).map(|_| Ok((make_id()?, make_id()?))).collect()
}

/// Phrases, and words.
type Part = (Vec<String>, Option<String>);

/// One point for each phrase and one for the words, without what `there` has already; each with its
/// item on the agenda.
fn points(
    whole: &BroughtUp,
    there: &[BroughtUp],
    ids: &[(Bits, Bits)],
) -> Vec<(BroughtUp, AgendaItem)> {
    let phrases = whole.phrases.iter().map(|phrase| (vec![phrase.clone()], None));
    let words = whole.words.iter().map(|words| (Vec::new(), Some(words.clone())));
    let mut parts: Vec<Part> = phrases.chain(words).collect();
    let of_them = |there: &&BroughtUp| there.of == whole.of;
    parts.retain(|(phrases, words)| {
        !there.iter().filter(of_them).any(|one| one.phrases == *phrases && one.words == *words)
    });
    let point = |((phrases, words), (up, item)): (Part, &(Bits, Bits))| {
        let up = BroughtUp { id: BroughtUpId(*up), phrases, words, ..whole.clone() };
        let source = Source::BroughtUp { brought_up: up.id };
        let (id, talk, at) = (AgendaItemId(*item), whole.talk, whole.at.clone());
        (up, AgendaItem { id, talk, source, at, words: None })
    };
    parts.into_iter().zip(ids).map(point).collect()
}

/// Where `of`'s preparations may lie on this phone.
fn private_circles(place: &Place, of: PersonId) -> impl Iterator<Item = CircleId> {
    let own = (of == place.me).then_some(place.own);
    own.into_iter().chain(place.pair)
}

/// `of`'s preparation of a talk: the newest where two phones have one.
fn newest(
    database: Database<'_>,
    place: &Place,
    talk: TalkId,
    of: PersonId,
) -> Result<Option<Preparation>, AppError> {
    let mut found = Vec::new();
    for circle in private_circles(place, of) {
        found.extend(in_circle(database, circle, talk, of)?);
    }
    Ok(found.into_iter().max_by_key(|one| (one.written.utc, one.id)))
}

fn in_circle(
    database: Database<'_>,
    circle: CircleId,
    talk: TalkId,
    of: PersonId,
) -> Result<Vec<Preparation>, AppError> {
    let mut found: Vec<Preparation> = records::about(database, circle, talk)?;
    found.retain(|one| one.of == of);
    Ok(found)
}

/// What `of` wrote before the newest talk that came to nothing, if none was held since.
fn before(
    database: Database<'_>,
    place: &Place,
    of: PersonId,
) -> Result<Option<Preparation>, AppError> {
    let ended = |talk: &TriangleTalk| match &talk.status {
        Status::Missed { at, .. } | Status::Cancelled { at, .. } => Some(at.utc),
        Status::Planned | Status::Held { .. } => None,
    };
    let last_held = talks::last_outcome(database, place)?.map(|last| last.entered.utc);
    let all = talks::all(database, place)?;
    let came_to_nothing = all.iter().filter(|talk| ended(talk) > last_held);
    match came_to_nothing.max_by_key(|talk| (ended(talk), talk.id)) {
        Some(talk) => newest(database, place, talk.id, of),
        None => Ok(None),
    }
}
