//! A case's life: decisions over time, the way onward, closing and opening again.
//!
//! - here: decisions, way onward, closing.
//! - `people`: changes of people, and who is around the user.
//! - `afterwards`: what goes past the contact.

mod afterwards;
mod people;
#[cfg(test)]
mod tests;

use medspiller_core::app::App;
use medspiller_core::model::id::CaseId;

use super::{Done, Result, Scope, Vault};
use crate::moment::{self, Here, Moment};
use crate::screens::case::Acting;
use crate::screens::case_life::Life;
use crate::screens::case_life::decisions::{
    DecisionDraft, DecisionFormScreen, DecisionPurpose, ReviewDraft,
};
use crate::screens::case_life::ending::{ClosingDraft, ClosingScreen};
use crate::screens::case_life::onward::{WayDraft, WayOnwardScreen};

impl Vault {
    /// A screen of a case's life, said to whoever acts.
    fn life<T>(
        &self,
        case_id: &str,
        acting: Acting,
        at: &Moment,
        screen: impl FnOnce(&App, &Life<'_>) -> Result<T>,
    ) -> Result<T> {
        let (here, case) = (Here::at(at)?, super::case_id(case_id)?);
        self.open(|app| {
            let life = app.case_life(case)?;
            let viewer = life.place.person(acting.into());
            screen(app, &Life { life: &life, viewer, here: &here })
        })
    }

    /// A command on a case.
    fn on_case<T: ToString>(
        &self,
        case_id: &str,
        at: &Moment,
        command: impl FnOnce(&App, CaseId, &Here) -> Result<T>,
    ) -> Result<Done> {
        let (here, case) = (Here::at(at)?, super::case_id(case_id)?);
        let id = self.open(|app| command(app, case, &here))?;
        Ok(Done { id: id.to_string(), changed: vec![Scope::Cases, Scope::Reminders] })
    }
}

#[uniffi::export]
impl Vault {
    /// A decision to type: the first, one in another form, the next period, or one to correct.
    pub fn decision_form(
        &self,
        case_id: String,
        purpose: DecisionPurpose,
        at: Moment,
    ) -> Result<DecisionFormScreen> {
        self.life(&case_id, Acting::Owner, &at, |_, life| DecisionFormScreen::of(&purpose, life))
    }

    /// Writes a decision down, or writes one anew. [`Done::id`] is the decision's.
    pub fn write_decision(
        &self,
        case_id: String,
        purpose: DecisionPurpose,
        decision: DecisionDraft,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let new = decision.read()?;
        self.on_case(&case_id, &at, |app, case, here| {
            let form = form.as_deref();
            let written = match &purpose {
                DecisionPurpose::New | DecisionPurpose::Next { .. } => {
                    app.add_decision(case, &new, form, here.now)?
                }
                DecisionPurpose::Correct { decision_id } => {
                    app.correct_decision(case, moment::id(decision_id)?, &new, form, here.now)?
                }
            };
            Ok(written.id)
        })
    }

    /// Ends a decision before its time: `last` is its last day.
    pub fn end_decision(
        &self,
        case_id: String,
        decision_id: String,
        last: String,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (decision, last) = (moment::id(&decision_id)?, moment::date("end", &last)?);
        self.on_case(&case_id, &at, |app, case, here| {
            Ok(app.end_decision(case, decision, last, form.as_deref(), here.now)?.id)
        })
    }

    /// Takes a decision back that should never have been entered.
    pub fn withdraw_decision(
        &self,
        case_id: String,
        decision_id: String,
        at: Moment,
    ) -> Result<Done> {
        let decision = moment::id(&decision_id)?;
        self.on_case(&case_id, &at, |app, case, here| {
            Ok(app.withdraw_decision(case, decision, here.now)?.id)
        })
    }

    /// Writes down that the next period was asked for, today or on a day before. [`Done::id`] is
    /// the request's.
    pub fn ask_for_renewal(
        &self,
        case_id: String,
        decision_id: String,
        asked: Option<String>,
        acting: Acting,
        at: Moment,
    ) -> Result<Done> {
        let decision = moment::id(&decision_id)?;
        let asked = moment::date_if_any("asked", asked.as_deref())?;
        self.on_case(&case_id, &at, |app, case, here| {
            let asked = asked.unwrap_or(here.today());
            Ok(app.ask_for_renewal(case, decision, asked, acting.into(), here.now)?.id)
        })
    }

    /// Takes back that the next period was asked for.
    pub fn withdraw_renewal(
        &self,
        case_id: String,
        renewal_id: String,
        at: Moment,
    ) -> Result<Done> {
        let renewal = moment::id(&renewal_id)?;
        self.on_case(&case_id, &at, |app, case, here| {
            Ok(app.withdraw_renewal(case, renewal, here.now)?.id)
        })
    }

    /// Writes down the yearly review of an open decision. [`Done::id`] is the review's.
    pub fn review_decision(
        &self,
        case_id: String,
        decision_id: String,
        review: ReviewDraft,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (decision, date) = (moment::id(&decision_id)?, moment::date("date", &review.date)?);
        self.on_case(&case_id, &at, |app, case, here| {
            let (of, review) = ((case, decision), (date, review.note.as_str()));
            let form = form.as_deref();
            Ok(app.review_decision(of, review, acting.into(), form, here.now)?.id)
        })
    }

    /// Takes a review back.
    pub fn withdraw_review(&self, case_id: String, review_id: String, at: Moment) -> Result<Done> {
        let review = moment::id(&review_id)?;
        self.on_case(&case_id, &at, |app, case, here| {
            Ok(app.withdraw_review(case, review, here.now)?.id)
        })
    }

    /// "Veien videre": settling it, or changing what is settled.
    pub fn way_onward(
        &self,
        case_id: String,
        way_id: Option<String>,
        acting: Acting,
        at: Moment,
    ) -> Result<WayOnwardScreen> {
        self.life(&case_id, acting, &at, |_, life| WayOnwardScreen::of(life, way_id.as_deref()))
    }

    /// Settles the way onward, or writes one anew. [`Done::id`] is the way's.
    pub fn settle_way_onward(
        &self,
        case_id: String,
        way_id: Option<String>,
        way: WayDraft,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let old = way_id.as_deref().map(moment::id).transpose()?;
        let date = moment::date("date", &way.date)?;
        self.on_case(&case_id, &at, |app, case, here| {
            let (kinds, form) = (way.kinds(), form.as_deref());
            let new = (&kinds, way.words.as_str(), date);
            Ok(app.settle_way_onward(case, old, new, acting.into(), form, here.now)?.id)
        })
    }

    /// Takes a way onward back.
    pub fn withdraw_way_onward(&self, case_id: String, way_id: String, at: Moment) -> Result<Done> {
        let way = moment::id(&way_id)?;
        self.on_case(&case_id, &at, |app, case, here| {
            Ok(app.withdraw_way_onward(case, way, here.now)?.id)
        })
    }

    /// Closing a case, or changing a closing that stands.
    pub fn closing(
        &self,
        case_id: String,
        closing_id: Option<String>,
        acting: Acting,
        at: Moment,
    ) -> Result<ClosingScreen> {
        self.life(&case_id, acting, &at, |_, life| ClosingScreen::of(life, closing_id.as_deref()))
    }

    /// Closes a case, or writes a closing anew. [`Done::id`] is the closing's.
    pub fn close_case(
        &self,
        case_id: String,
        closing_id: Option<String>,
        closing: ClosingDraft,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let old = closing_id.as_deref().map(moment::id).transpose()?;
        let new = closing.read()?;
        self.on_case(&case_id, &at, |app, case, here| {
            Ok(app.close_case(case, old, &new, acting.into(), form.as_deref(), here.now)?.id)
        })
    }

    /// Takes a closing back that was a mistake.
    pub fn take_closing_back(
        &self,
        case_id: String,
        closing_id: String,
        at: Moment,
    ) -> Result<Done> {
        let closing = moment::id(&closing_id)?;
        self.on_case(&case_id, &at, |app, case, here| {
            Ok(app.take_closing_back(case, closing, here.now)?.id)
        })
    }

    /// Opens a closed case again, from a day on. [`Done::id`] is the opening's.
    pub fn reopen_case(
        &self,
        case_id: String,
        closing_id: String,
        date: String,
        acting: Acting,
        at: Moment,
    ) -> Result<Done> {
        let (closing, date) = (moment::id(&closing_id)?, moment::date("date", &date)?);
        self.on_case(&case_id, &at, |app, case, here| {
            Ok(app.reopen_case(case, closing, date, acting.into(), here.now)?.id)
        })
    }

    /// Takes an opening back: the case stays closed.
    pub fn take_reopening_back(
        &self,
        case_id: String,
        reopening_id: String,
        at: Moment,
    ) -> Result<Done> {
        let reopening = moment::id(&reopening_id)?;
        self.on_case(&case_id, &at, |app, case, here| {
            Ok(app.take_reopening_back(case, reopening, here.now)?.id)
        })
    }
}
