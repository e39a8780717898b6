//! The screens of talks, and what the user chooses to talk about.

use medspiller_core::app::App;
use medspiller_core::model::id::CaseId;

use super::talks::done;
use super::{Done, Result, Vault};
use crate::moment::{Here, Moment};
use crate::screens::case::Acting;
use crate::screens::talks::agenda::AgendaScreen;
use crate::screens::talks::agreements::AgreementsScreen;
use crate::screens::talks::before::BeforeTheTalkPage;
use crate::screens::talks::hold::HoldScreen;
use crate::screens::talks::preparation::PreparationScreen;
use crate::screens::talks::said::Said;
use crate::screens::talks::{PastTalkLine, TalksScreen};

/// The most past talks of one page.
const PAGE: u32 = 20;

/// Key and item of the user's signals that may come on an agenda.
fn signals(app: &App, case: CaseId, here: &Here) -> Result<Vec<(String, Option<String>)>> {
    Ok(app.signal_keys(case, Acting::User.into(), here.now)?)
}

#[uniffi::export]
impl Vault {
    /// "Samtaler".
    pub fn talks(&self, case_id: String, acting: Acting, at: Moment) -> Result<TalksScreen> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| TalksScreen::of(app, case, acting, &here))
    }

    /// Talks that have been, newest first, `after` newer ones left out; at most twenty at a time.
    pub fn past_talks(
        &self,
        case_id: String,
        after: u32,
        acting: Acting,
        at: Moment,
    ) -> Result<Vec<PastTalkLine>> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| {
            let place = app.place(case)?;
            let said = Said::to(&place, place.person(acting.into()), &here);
            let past = app.past_talks(case, PAGE as usize, after as usize)?;
            Ok(past.iter().map(|one| PastTalkLine::of(one, &said)).collect())
        })
    }

    /// "Før samtalen": one's own, or the user's with the contact writing.
    pub fn preparation(
        &self,
        case_id: String,
        talk_id: String,
        for_user: bool,
        acting: Acting,
        at: Moment,
    ) -> Result<PreparationScreen> {
        self.on_talk((&case_id, &talk_id), &at, |app, case, talk, here| {
            PreparationScreen::of(app, (case, talk), for_user, acting, here)
        })
    }

    /// "Dette kan dere snakke om": the user's alone; Invalid{`by`, `out_of_range`} for others.
    pub fn agenda(
        &self,
        case_id: String,
        talk_id: String,
        acting: Acting,
        at: Moment,
    ) -> Result<AgendaScreen> {
        self.on_talk((&case_id, &talk_id), &at, |app, case, talk, here| {
            AgendaScreen::of(app, (case, talk), &signals(app, case, here)?, acting, here)
        })
    }

    /// The user strikes a point: it doesn't come on the agenda.
    pub fn strike_point(
        &self,
        case_id: String,
        talk_id: String,
        key: String,
        acting: Acting,
        at: Moment,
    ) -> Result<Done> {
        self.on_talk((&case_id, &talk_id), &at, |app, case, talk, here| {
            let signals = signals(app, case, here)?;
            app.strike(case, talk, &key, &signals, acting.into(), here.now)?;
            Ok(done(key))
        })
    }

    /// The user keeps a point after all.
    pub fn keep_point(
        &self,
        case_id: String,
        talk_id: String,
        key: String,
        acting: Acting,
        at: Moment,
    ) -> Result<Done> {
        self.on_talk((&case_id, &talk_id), &at, |app, case, talk, here| {
            app.keep(case, talk, &key, acting.into(), here.now)?;
            Ok(done(key))
        })
    }

    /// The user passes the points with these keys on to all three: those they were shown.
    pub fn pass_on(
        &self,
        case_id: String,
        talk_id: String,
        keys: Vec<String>,
        acting: Acting,
        at: Moment,
    ) -> Result<Done> {
        self.on_talk((&case_id, &talk_id), &at, |app, case, talk, here| {
            let signals = signals(app, case, here)?;
            app.pass_on(case, talk, &keys, &signals, acting.into(), here.now)?;
            Ok(done(talk))
        })
    }

    /// "Ta opp i trekantsamtalen": two answers of a round, by the contact's and the user's item.
    #[allow(clippy::too_many_arguments)] // the round, the two, and whether
    pub fn raise_pair(
        &self,
        case_id: String,
        round: u32,
        contact_item: String,
        user_item: String,
        raised: bool,
        acting: Acting,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let pair = (contact_item.as_str(), user_item.as_str());
        self.open(|app| {
            match raised {
                true => app.raise(case, round, pair, acting.into(), here.now)?,
                false => app.lower(case, round, pair, acting.into(), here.now)?,
            };
            Ok(done(case))
        })
    }

    /// Holding a talk.
    pub fn hold(
        &self,
        case_id: String,
        talk_id: String,
        acting: Acting,
        at: Moment,
    ) -> Result<HoldScreen> {
        self.on_talk((&case_id, &talk_id), &at, |app, case, talk, here| {
            HoldScreen::of(app, (case, talk), acting, here)
        })
    }

    /// "Det vi ble enige om".
    pub fn agreements(
        &self,
        case_id: String,
        acting: Acting,
        at: Moment,
    ) -> Result<AgreementsScreen> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| AgreementsScreen::of(app, case, acting, &here))
    }

    /// The page "Før møtet", to print or share.
    pub fn before_the_talk(
        &self,
        case_id: String,
        talk_id: String,
        at: Moment,
    ) -> Result<BeforeTheTalkPage> {
        self.on_talk((&case_id, &talk_id), &at, |app, case, talk, here| {
            BeforeTheTalkPage::of(app, (case, talk), here)
        })
    }
}
