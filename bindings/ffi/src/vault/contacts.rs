//! A contact's guidance, courses and papers; the hours agreed with the user.
//!
//! All but the hours are the contact's and the municipality's: on the user's phone they are NotFound.
//!
//! - here: papers, profile, hours, meetings.
//! - `guidance`: guidance talks.

mod guidance;

use medspiller_core::model::papers::reachable::Span;

use super::talks::{TalkTime, done};
use super::{Done, Result, Vault, case_id};
use crate::moment::{self, Here, Language, Moment};
use crate::screens::case::Acting;
use crate::screens::contacts::forum::ForumScreen;
use crate::screens::contacts::papers::{NewPaper, PaperRequirement, PapersScreen};
use crate::screens::contacts::profile::ContactProfileScreen;
use crate::screens::contacts::reachable::{HoursSpan, ReachableScreen};
use crate::screens::contacts::worried::{self, WorriedScreen};
use medspiller_core::text::Texts;

#[uniffi::export]
impl Vault {
    /// "Papirer og kurs" of a case's contact.
    pub fn papers(&self, case_id: String, at: Moment) -> Result<PapersScreen> {
        let (here, case) = (Here::at(&at)?, self::case_id(&case_id)?);
        self.open(|app| PapersScreen::of(app, case, &here))
    }

    /// Enters a paper: that there is one, and of which day. [`Done::id`] is its.
    pub fn add_paper(
        &self,
        case_id: String,
        paper: NewPaper,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, self::case_id(&case_id)?);
        let (kind, date) = (paper.kind.into(), paper.date()?);
        self.open(|app| {
            let new = (kind, paper.name.as_str(), date);
            Ok(done(app.add_paper(case, new, form.as_deref(), here.now)?.id))
        })
    }

    /// Takes a paper back that should not have been entered.
    pub fn withdraw_paper(&self, case_id: String, paper_id: String, at: Moment) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, self::case_id(&case_id)?);
        let paper = moment::id(&paper_id)?;
        self.open(|app| {
            app.withdraw_paper(case, paper, here.now)?;
            Ok(done(paper_id))
        })
    }

    /// Says what the municipality asks of all its contacts from a date on. [`Done::id`] is the
    /// list's.
    pub fn set_paper_list(
        &self,
        case_id: String,
        from: String,
        papers: Vec<PaperRequirement>,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, self::case_id(&case_id)?);
        let from = moment::date("from", &from)?;
        let papers: Vec<_> = papers.iter().map(PaperRequirement::read).collect();
        self.open(|app| {
            let form = form.as_deref();
            Ok(done(app.set_paper_list(case, (from, &papers), form, here.now)?.id))
        })
    }

    /// Takes a list back. What was asked for before counts again.
    pub fn withdraw_paper_list(
        &self,
        case_id: String,
        list_id: String,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, self::case_id(&case_id)?);
        let list = moment::id(&list_id)?;
        self.open(|app| {
            app.withdraw_paper_list(case, list, here.now)?;
            Ok(done(list_id))
        })
    }

    /// The contact, as the municipality looks for one.
    pub fn contact_profile(&self, case_id: String, at: Moment) -> Result<ContactProfileScreen> {
        let (here, case) = (Here::at(&at)?, self::case_id(&case_id)?);
        self.open(|app| ContactProfileScreen::of(app, case, &here))
    }

    /// What the contact says of themselves.
    pub fn set_contact_profile(
        &self,
        case_id: String,
        interests: Vec<String>,
        takes_more: bool,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, self::case_id(&case_id)?);
        self.open(|app| {
            let said = (interests.as_slice(), takes_more);
            Ok(done(app.set_contact_profile(case, said, form.as_deref(), here.now)?.contact))
        })
    }

    /// "Når dere kan nå hverandre".
    pub fn reachable_hours(
        &self,
        case_id: String,
        acting: Acting,
        at: Moment,
    ) -> Result<ReachableScreen> {
        let (here, case) = (Here::at(&at)?, self::case_id(&case_id)?);
        self.open(|app| ReachableScreen::of(app, case, acting, &here))
    }

    /// Agrees on hours, in the place of those there were; none takes them away.
    pub fn set_reachable_hours(
        &self,
        case_id: String,
        spans: Vec<HoursSpan>,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, self::case_id(&case_id)?);
        let spans: Vec<Span> = spans.iter().map(HoursSpan::read).collect::<Result<_>>()?;
        self.open(|app| {
            let form = form.as_deref();
            app.set_reachable_hours(case, &spans, acting.into(), form, here.now)?;
            Ok(done(case))
        })
    }

    /// "Møteplassen".
    pub fn forum(&self, case_id: String, at: Moment) -> Result<ForumScreen> {
        let (here, case) = (Here::at(&at)?, self::case_id(&case_id)?);
        self.open(|app| ForumScreen::of(app, case, &here))
    }

    /// Sets up a meeting for all contacts, or changes one. [`Done::id`] is its.
    pub fn set_forum_date(
        &self,
        case_id: String,
        date_id: Option<String>,
        time: TalkTime,
        topic: String,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, self::case_id(&case_id)?);
        let there = date_id.as_deref().map(moment::id).transpose()?;
        let when = time.read(&at)?;
        self.open(|app| {
            let new = (&when, topic.as_str());
            Ok(done(app.set_forum_date(case, there, new, form.as_deref(), here.now)?.id))
        })
    }

    /// Calls a meeting off.
    pub fn withdraw_forum_date(
        &self,
        case_id: String,
        date_id: String,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, self::case_id(&case_id)?);
        let date = moment::id(&date_id)?;
        self.open(|app| {
            app.withdraw_forum_date(case, date, here.now)?;
            Ok(done(date_id))
        })
    }
}

/// "Er du bekymret?": needs no code to reach, and nothing on it is sent or stored.
#[uniffi::export]
pub fn worried(language: Language) -> WorriedScreen {
    worried::page(Texts::of(language.into()))
}

#[cfg(test)]
mod tests;
