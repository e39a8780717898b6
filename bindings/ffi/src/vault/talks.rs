//! Triangle talks: planning, moving, cancelling; wishes for one.

use medspiller_core::app::App;
use medspiller_core::app::talks::When;
use medspiller_core::model::id::{CaseId, TalkId};
use medspiller_core::model::talk::{Asked, Because};

use super::{Done, Result, Scope, Vault};
use crate::moment::{self, Here, Moment};
use crate::screens::case::Acting;

/// When and where a talk is to be, as typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TalkTime {
    /// `2026-12-03T13:00`, by the phone's own clock.
    pub local: String,
    /// Where; may be empty.
    pub place: String,
}

/// What an extra talk comes from.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum ExtraBecause {
    /// Someone asked for it.
    Asked {
        /// Their wish.
        request_id: String,
    },
    /// A signal proposed it.
    Signal {
        /// The signal's key.
        key: String,
    },
}

/// Whom someone wants to talk with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum AskedFor {
    /// All three.
    Triangle,
    /// "Jeg vil snakke med kommunen": the user's, past the contact.
    Municipality,
}

/// What becomes of a talk that isn't held as planned.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum NotHeld {
    /// Its time went by without it.
    Missed,
    /// It is called off.
    Cancelled,
}

/// What a command on talks changed.
pub(super) fn done(id: impl ToString) -> Done {
    Done { id: id.to_string(), changed: vec![Scope::Cases] }
}

impl TalkTime {
    pub(super) fn read(&self, at: &Moment) -> Result<When> {
        let local = moment::local("agreed", &self.local)?;
        Ok(When { local, zone: at.zone.clone(), place: self.place.clone() })
    }
}

impl Vault {
    /// A command on one talk.
    pub(super) fn on_talk<T>(
        &self,
        (case_id, talk_id): (&str, &str),
        at: &Moment,
        work: impl FnOnce(&App, CaseId, TalkId, &Here) -> Result<T>,
    ) -> Result<T> {
        let here = Here::at(at)?;
        let (case, talk) = (super::case_id(case_id)?, moment::id(talk_id)?);
        self.open(|app| work(app, case, talk, &here))
    }
}

#[uniffi::export]
impl Vault {
    /// Plans the talk that the rhythm asks for next, with a time or none yet. [`Done::id`] is its.
    pub fn plan_talk(
        &self,
        case_id: String,
        time: Option<TalkTime>,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let when = time.map(|time| time.read(&at)).transpose()?;
        self.open(|app| {
            let form = form.as_deref();
            Ok(done(app.plan_talk(case, when.as_ref(), acting.into(), form, here.now)?.id))
        })
    }

    /// Plans a talk besides the rhythm. [`Done::id`] is its.
    pub fn plan_extra_talk(
        &self,
        case_id: String,
        because: ExtraBecause,
        time: Option<TalkTime>,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let when = time.map(|time| time.read(&at)).transpose()?;
        let because = match because {
            ExtraBecause::Asked { request_id } => {
                Because::Asked { request: moment::id(&request_id)? }
            }
            ExtraBecause::Signal { key } => Because::Signal { signal: key },
        };
        self.open(|app| {
            let (when, form, acting) = (when.as_ref(), form.as_deref(), acting.into());
            Ok(done(app.plan_extra_talk(case, &because, when, acting, form, here.now)?.id))
        })
    }

    /// Agrees on a time for a talk, or moves one that has a time: then with a reason.
    #[allow(clippy::too_many_arguments)] // what is typed, and where it is from
    pub fn set_talk_time(
        &self,
        case_id: String,
        talk_id: String,
        time: TalkTime,
        reason: Option<String>,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let when = time.read(&at)?;
        self.on_talk((&case_id, &talk_id), &at, |app, case, talk, here| {
            let (form, acting) = (form.as_deref(), acting.into());
            let changed = match &reason {
                None => app.agree_time(case, talk, &when, acting, form, here.now)?,
                Some(why) => app.move_talk(case, talk, &when, why, acting, form, here.now)?,
            };
            Ok(done(changed.id))
        })
    }

    /// Says that a talk was missed, or calls it off; with a reason.
    #[allow(clippy::too_many_arguments)] // what is typed, and where it is from
    pub fn talk_not_held(
        &self,
        case_id: String,
        talk_id: String,
        how: NotHeld,
        reason: String,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        self.on_talk((&case_id, &talk_id), &at, |app, case, talk, here| {
            let (form, acting) = (form.as_deref(), acting.into());
            let ended = match how {
                NotHeld::Missed => app.miss_talk(case, talk, &reason, acting, form, here.now)?,
                NotHeld::Cancelled => {
                    app.cancel_talk(case, talk, &reason, acting, form, here.now)?
                }
            };
            Ok(done(ended.id))
        })
    }

    /// Sets how many months there are between the talks: 2 to 6.
    pub fn set_talk_interval(
        &self,
        case_id: String,
        months: u8,
        acting: Acting,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| {
            app.set_talk_interval(case, months, acting.into(), here.now)?;
            Ok(done(case))
        })
    }

    /// Asks for a talk; `why` may be empty. Invalid{`with`, `out_of_range`} for the municipality alone
    /// in any vault but the user's own: there it goes by telephone, see
    /// [`Vault::past_the_contact`].
    pub fn ask_for_talk(
        &self,
        case_id: String,
        with: AskedFor,
        why: String,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let with = match with {
            AskedFor::Triangle => Asked::Triangle,
            AskedFor::Municipality => Asked::Municipality,
        };
        self.open(|app| {
            let form = form.as_deref();
            Ok(done(app.ask_for_talk(case, with, &why, acting.into(), form, here.now)?.id))
        })
    }

    /// Answers a wish with a talk that is planned already.
    pub fn answer_talk_request(
        &self,
        case_id: String,
        request_id: String,
        talk_id: String,
        acting: Acting,
        at: Moment,
    ) -> Result<Done> {
        self.on_talk((&case_id, &talk_id), &at, |app, case, talk, here| {
            let request = moment::id(&request_id)?;
            Ok(done(app.answer_request(case, request, talk, acting.into(), here.now)?.id))
        })
    }

    /// Takes one's own wish back.
    pub fn take_talk_request_back(
        &self,
        case_id: String,
        request_id: String,
        acting: Acting,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let request = moment::id(&request_id)?;
        self.open(|app| Ok(done(app.take_request_back(case, request, acting.into(), here.now)?.id)))
    }
}
