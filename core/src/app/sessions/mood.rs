//! The mood before a session, said before it. Until there is a record of the session it is kept on
//! this phone, with the time it was said at, among what is being typed; the log takes it from there.

use super::super::error::AppError;
use super::super::life::App;
use super::super::occurrences::occurrence;
use super::is_logged;
use crate::model::closing::Doing;
use crate::model::id::CaseId;
use crate::model::invalid::{Invalid, Reason};
use crate::model::session::occurrence::OccurrenceRef;
use crate::model::session::ratings::{Given, GivenBy, Mood, NewRatings};
use crate::model::session::record::TrainingSession;
use crate::model::time::{Now, UtcMillis};
use crate::store::Database;
use crate::store::forms::{self, Fields};

/// A mood that was said before its session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptMood {
    /// 1 to 5, and whose word it is.
    pub mood: Given<Mood>,
    /// When it was said.
    pub entered: UtcMillis,
}

impl App {
    /// Keeps the mood before a planned session until it is logged, in the place of what was said
    /// before.
    ///
    /// # Errors
    /// `mood_before` as [`Mood::checked`]; `planned` is [`Reason::OutOfRange`] when it isn't to be
    /// held, [`Reason::Ended`] when it is logged; `case` is [`Reason::Ended`] for a day on which it is
    /// closed; [`AppError::NotFound`].
    pub fn keep_mood_before(
        &self,
        (case, of): (CaseId, OccurrenceRef),
        mood: Given<u8>,
        now: Now,
    ) -> Result<(), AppError> {
        let value = Mood::checked("mood_before", mood.value)?;
        self.command(|command| {
            let place = command.place(case)?;
            let there = occurrence(command.database, &place, of)?;
            let Some(there) = there.filter(|there| there.is_on()) else {
                return Err(Invalid::new("planned", Reason::OutOfRange).into());
            };
            command.may(&place, Doing::Recording(there.local.date()))?;
            if is_logged(command.database, &place, of)? {
                return Err(Invalid::new("planned", Reason::Ended).into());
            }
            let mood = Given { value, given_by: mood.given_by };
            keep(command.database, (case, of), KeptMood { mood, entered: now.utc })
        })
    }

    /// The mood before a planned session, if it was said and isn't in a log yet.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn kept_mood(&self, case: CaseId, of: OccurrenceRef) -> Result<Option<KeptMood>, AppError> {
        self.read(|database| kept(database, case, Some(of)))
    }

    /// Lets go of the mood before a planned session.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn drop_kept_mood(&self, case: CaseId, of: OccurrenceRef) -> Result<(), AppError> {
        self.command(|command| drop_kept(command.database, case, Some(of)))
    }
}

const VALUE: &str = "value";
const BY: &str = "said_by";
const ENTERED: &str = "entered";
const USER: &str = "user";
const CONTACT: &str = "contact";

fn key(case: CaseId, of: OccurrenceRef) -> String {
    format!("mood-before/{case}/{}/{}", of.plan, of.date)
}

pub(super) fn kept(
    database: Database<'_>,
    case: CaseId,
    of: Option<OccurrenceRef>,
) -> Result<Option<KeptMood>, AppError> {
    let Some(of) = of else { return Ok(None) };
    Ok(forms::get(database, &key(case, of))?.as_ref().and_then(read))
}

fn read(fields: &Fields) -> Option<KeptMood> {
    let value = Mood::checked("mood_before", fields.get(VALUE)?.parse().ok()?).ok()?;
    let given_by = match fields.get(BY)?.as_str() {
        USER => GivenBy::User,
        _ => GivenBy::Contact,
    };
    let entered = fields.get(ENTERED)?.parse().ok()?;
    Some(KeptMood { mood: Given { value, given_by }, entered })
}

fn keep(
    database: Database<'_>,
    (case, of): (CaseId, OccurrenceRef),
    kept: KeptMood,
) -> Result<(), AppError> {
    let by = if kept.mood.given_by == GivenBy::User { USER } else { CONTACT };
    let fields = [
        (VALUE.to_owned(), kept.mood.value.number().to_string()),
        (BY.to_owned(), by.to_owned()),
        (ENTERED.to_owned(), kept.entered.to_string()),
    ];
    Ok(forms::keep(database, &key(case, of), &Fields::from(fields))?)
}

/// Keeps what a log that is undone had taken.
pub(super) fn keep_again(database: Database<'_>, undone: &TrainingSession) -> Result<(), AppError> {
    let (Some(of), Some(mood)) = (undone.planned, undone.ratings.mood_before) else {
        return Ok(());
    };
    if mood.retrospective {
        return Ok(());
    }
    let given = Given { value: mood.value, given_by: mood.given_by };
    keep(database, (undone.case, of), KeptMood { mood: given, entered: mood.entered })
}

/// Puts the kept mood in a log: where none is given, and where the same is, for the time it was
/// said at.
pub(super) fn fill(
    database: Database<'_>,
    case: CaseId,
    of: Option<OccurrenceRef>,
    ratings: &mut NewRatings,
) -> Result<(), AppError> {
    if let Some(KeptMood { mood, entered }) = kept(database, case, of)? {
        let given = Given { value: mood.value.number(), given_by: mood.given_by };
        let differs = ratings.mood_before.is_some_and(|(there, _)| there != given);
        if !differs {
            ratings.mood_before = Some((given, entered));
        }
    }
    Ok(())
}

/// Lets go of the kept mood, inside a transaction.
pub(super) fn drop_kept(
    database: Database<'_>,
    case: CaseId,
    of: Option<OccurrenceRef>,
) -> Result<(), AppError> {
    of.map_or(Ok(()), |of| Ok(forms::drop(database, &key(case, of))?))
}
