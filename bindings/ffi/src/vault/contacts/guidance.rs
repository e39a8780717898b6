//! Guidance talks.

use medspiller_core::app::App;
use medspiller_core::model::id::{CaseId, GuidanceTalkId};

use crate::moment::{self, Here, Moment};
use crate::screens::contacts::guidance::GuidanceScreen;
use crate::vault::talks::{NotHeld, done};
use crate::vault::{Done, Result, Vault, case_id};

impl Vault {
    /// A command on one guidance talk.
    fn on_guidance(
        &self,
        (case_id, talk_id): (&str, &str),
        at: &Moment,
        work: impl FnOnce(&App, CaseId, GuidanceTalkId, &Here) -> Result<GuidanceTalkId>,
    ) -> Result<Done> {
        let here = Here::at(at)?;
        let (case, talk) = (self::case_id(case_id)?, moment::id(talk_id)?);
        self.open(|app| Ok(done(work(app, case, talk, &here)?)))
    }
}

#[uniffi::export]
impl Vault {
    /// "Veiledning" of a case's contact.
    pub fn guidance(&self, case_id: String, at: Moment) -> Result<GuidanceScreen> {
        let (here, case) = (Here::at(&at)?, self::case_id(&case_id)?);
        self.open(|app| GuidanceScreen::of(app, case, &here))
    }

    /// Asks for a guidance talk; `about` may be empty. [`Done::id`] is its.
    pub fn ask_for_guidance(
        &self,
        case_id: String,
        about: String,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, self::case_id(&case_id)?);
        self.open(|app| Ok(done(app.ask_for_guidance(case, &about, form.as_deref(), here.now)?.id)))
    }

    /// Plans one that nobody had asked for; `about` may be empty. [`Done::id`] is its.
    pub fn plan_new_guidance(
        &self,
        case_id: String,
        about: String,
        date: String,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, self::case_id(&case_id)?);
        let date = moment::date("date", &date)?;
        self.open(|app| {
            let new = (about.as_str(), date);
            Ok(done(app.plan_new_guidance(case, new, form.as_deref(), here.now)?.id))
        })
    }

    /// Enters one that was held without having been planned. [`Done::id`] is its.
    pub fn hold_new_guidance(
        &self,
        case_id: String,
        about: String,
        date: String,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, self::case_id(&case_id)?);
        let date = moment::date("date", &date)?;
        self.open(|app| {
            let new = (about.as_str(), date);
            Ok(done(app.hold_new_guidance(case, new, form.as_deref(), here.now)?.id))
        })
    }

    /// Gives one a day; or moves one that has a day: then with a reason.
    pub fn set_guidance_day(
        &self,
        case_id: String,
        talk_id: String,
        date: String,
        reason: Option<String>,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let date = moment::date("date", &date)?;
        self.on_guidance((&case_id, &talk_id), &at, |app, case, talk, here| {
            let form = form.as_deref();
            Ok(match &reason {
                None => app.plan_guidance(case, talk, date, form, here.now)?.id,
                Some(why) => app.move_guidance(case, talk, (date, why), form, here.now)?.id,
            })
        })
    }

    /// Says that one was held, on this day.
    pub fn hold_guidance(
        &self,
        case_id: String,
        talk_id: String,
        date: String,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let date = moment::date("date", &date)?;
        self.on_guidance((&case_id, &talk_id), &at, |app, case, talk, here| {
            Ok(app.hold_guidance(case, talk, date, form.as_deref(), here.now)?.id)
        })
    }

    /// Says that one was missed, or calls it off; with a reason.
    pub fn guidance_not_held(
        &self,
        case_id: String,
        talk_id: String,
        how: NotHeld,
        reason: String,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        self.on_guidance((&case_id, &talk_id), &at, |app, case, talk, here| {
            let form = form.as_deref();
            Ok(match how {
                NotHeld::Missed => app.miss_guidance(case, talk, &reason, form, here.now)?.id,
                NotHeld::Cancelled => app.cancel_guidance(case, talk, &reason, form, here.now)?.id,
            })
        })
    }

    /// Sets how many months there are between the contact's guidance talks: 1 to 12.
    pub fn set_guidance_interval(&self, case_id: String, months: u8, at: Moment) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, self::case_id(&case_id)?);
        self.open(|app| {
            app.set_guidance_interval(case, months, here.now)?;
            Ok(done(case))
        })
    }
}
