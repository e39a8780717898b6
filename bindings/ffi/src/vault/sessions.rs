//! Sessions: logging, undoing, correcting, looking back.

use medspiller_core::model::session::ratings::Given;

use super::{Done, Result, Scope, Vault, case_id};
use crate::moment::{self, Here, Moment};
use crate::screens::case::Acting;
use crate::screens::sessions::calendar::{CalendarScreen, month};
use crate::screens::sessions::development::SessionsDevelopmentScreen;
use crate::screens::sessions::done::DoneScreen;
use crate::screens::sessions::edit::{LaterRatings, SessionEdit};
use crate::screens::sessions::new_log::{LoggedScreen, NewLog, SessionVersion, ratings};
use crate::screens::sessions::quick_log::QuickLogScreen;
use crate::screens::sessions::session::SessionScreen;
use crate::screens::sessions::words::{GivenRating, Planned};

#[uniffi::export]
impl Vault {
    /// "Loggfør trening": of a case, of a group, or of nobody yet; of a planned session, or of what
    /// is proposed.
    pub fn quick_log(
        &self,
        case_id: Option<String>,
        group_id: Option<String>,
        planned: Option<Planned>,
        at: Moment,
    ) -> Result<QuickLogScreen> {
        let here = Here::at(&at)?;
        let case = case_id.as_deref().map(moment::id).transpose()?;
        let planned = planned.as_ref().map(Planned::read).transpose()?;
        self.open(|app| {
            let group = match group_id.as_deref() {
                Some(group) => Some(app.group(moment::id(group)?)?),
                None => None,
            };
            QuickLogScreen::of(app, (case, group), planned, &here)
        })
    }

    /// "Lagre". `form` is the one whose content this is.
    pub fn log_session(
        &self,
        log: NewLog,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<LoggedScreen> {
        let here = Here::at(&at)?;
        let (common, parts) = log.read(&here)?;
        self.open(|app| {
            let form = form.as_deref();
            let logged = app.log_sessions(&common, &parts, acting.into(), form, here.now)?;
            LoggedScreen::of_log(app, &logged, &here)
        })
    }

    /// "Angre": all that a log or a correction wrote, at once.
    pub fn undo_sessions(&self, versions: Vec<SessionVersion>, at: Moment) -> Result<Done> {
        let here = Here::at(&at)?;
        let read =
            |one: &SessionVersion| Ok((case_id(&one.case_id)?, moment::id(&one.version_id)?));
        let undone = versions.iter().map(read).collect::<Result<Vec<_>>>()?;
        self.open(|app| Ok(app.undo_sessions(&undone, here.now)?))?;
        let id = versions.into_iter().next().map(|one| one.session_id).unwrap_or_default();
        Ok(Done { id, changed: vec![Scope::Cases, Scope::Reminders] })
    }

    /// The mood before a planned session, said before it: kept on this phone until it is logged.
    pub fn keep_mood_before(
        &self,
        case_id: String,
        planned: Planned,
        mood: GivenRating,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let (of, mood): (_, Given<u8>) = (planned.read()?, mood.into());
        self.open(|app| Ok(app.keep_mood_before((case, of), mood, here.now)?))?;
        Ok(Done { id: case_id, changed: vec![Scope::Drafts] })
    }

    /// Takes a mood back that was said before its session.
    pub fn drop_mood_before(&self, case_id: String, planned: Planned) -> Result<Done> {
        let (case, of) = (super::case_id(&case_id)?, planned.read()?);
        self.open(|app| Ok(app.drop_kept_mood(case, of)?))?;
        Ok(Done { id: case_id, changed: vec![Scope::Drafts] })
    }

    /// One session. `session_id` is the id of its first version.
    pub fn session(
        &self,
        case_id: String,
        session_id: String,
        acting: Acting,
        at: Moment,
    ) -> Result<SessionScreen> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let session = moment::id(&session_id)?;
        self.open(|app| SessionScreen::of(app, (case, session), acting, &here))
    }

    /// Corrects a session: a new version of `version`, which must be the one that counts.
    pub fn correct_session(
        &self,
        version: SessionVersion,
        edit: SessionEdit,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<LoggedScreen> {
        let (here, case) = (Here::at(&at)?, case_id(&version.case_id)?);
        let (of, edit) = (moment::id(&version.version_id)?, edit.read(&here)?);
        self.open(|app| {
            let (acting, form) = (acting.into(), form.as_deref());
            let corrected = app.correct_session((case, of), &edit, acting, form, here.now)?;
            LoggedScreen::of(app, &[&corrected], &here)
        })
    }

    /// Adds ratings to a session afterwards; what isn't given stays as it is.
    pub fn rate_session(
        &self,
        version: SessionVersion,
        later: LaterRatings,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<LoggedScreen> {
        let (here, case) = (Here::at(&at)?, case_id(&version.case_id)?);
        let of = moment::id(&version.version_id)?;
        let given = (later.exertion, later.mood_before, later.mood_after);
        let given = ratings(given, &later.steps, &here)?;
        self.open(|app| {
            let (acting, form) = (acting.into(), form.as_deref());
            let what = (&given, later.reason.as_str());
            let rated = app.rate_session((case, of), what, acting, form, here.now)?;
            LoggedScreen::of(app, &[&rated], &here)
        })
    }

    /// Writes a work note on a session: the contact's own phone only.
    pub fn add_work_note(
        &self,
        case_id: String,
        session_id: String,
        text: String,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let of = (case, moment::id(&session_id)?);
        let note =
            self.open(|app| Ok(app.add_work_note(of, &text, form.as_deref(), here.now)?))?;
        Ok(Done { id: note.id.to_string(), changed: vec![Scope::Cases] })
    }

    /// Takes a work note back.
    pub fn withdraw_work_note(&self, case_id: String, note_id: String, at: Moment) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let note = moment::id(&note_id)?;
        self.open(|app| Ok(app.withdraw_work_note(case, note, here.now)?))?;
        Ok(Done { id: note_id, changed: vec![Scope::Cases] })
    }

    /// "Det vi har gjort". `before` is [`DoneScreen::next`] of the page before.
    pub fn done_together(
        &self,
        case_id: String,
        before: Option<String>,
        acting: Acting,
        at: Moment,
    ) -> Result<DoneScreen> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let before = moment::date_if_any("before", before.as_deref())?;
        self.open(|app| DoneScreen::of(app, case, before, acting, &here))
    }

    /// A month (`2026-11`) of a case, or of all of this phone's.
    pub fn calendar(
        &self,
        case_id: Option<String>,
        month: String,
        acting: Acting,
        at: Moment,
    ) -> Result<CalendarScreen> {
        let here = Here::at(&at)?;
        let case = case_id.as_deref().map(moment::id).transpose()?;
        let days = self::month(&month)?;
        self.open(|app| CalendarScreen::of(app, case, days, acting, &here))
    }

    /// Mood and exertion over the last weeks, 1 to 104.
    pub fn sessions_development(
        &self,
        case_id: String,
        weeks: u32,
        acting: Acting,
        at: Moment,
    ) -> Result<SessionsDevelopmentScreen> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| SessionsDevelopmentScreen::of(app, case, weeks, acting, &here))
    }

    /// How long a log can be undone, in seconds: 10 to 120.
    pub fn undo_seconds(&self) -> Result<u32> {
        self.open(|app| Ok(app.undo_seconds()?))
    }

    /// Sets how long a log can be undone.
    pub fn set_undo_seconds(&self, seconds: u32) -> Result<Done> {
        self.open(|app| Ok(app.set_undo_seconds(seconds)?))?;
        Ok(Done::settings())
    }
}
