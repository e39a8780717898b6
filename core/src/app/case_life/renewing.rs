//! Asking for the next period before this one ends, and the yearly review of an open decision.

use super::{one, refuse_withdrawn};
use crate::app::command::make_id;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::{Acting, of_case};
use crate::model::closing::Doing;
use crate::model::decision::{Decision, DecisionReview, RenewalRequest};
use crate::model::id::{CaseId, DecisionId, DecisionReviewId, RenewalRequestId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::{Date, Now};

impl App {
    /// Writes down that the next period was asked for, on a day that has come.
    ///
    /// # Errors
    /// As [`RenewalRequest::make`]; `decision` is [`Reason::Exists`] when it was asked for already;
    /// `case` is [`Reason::Ended`] for a day on which the case is closed; [`AppError::NotFound`].
    pub fn ask_for_renewal(
        &self,
        case: CaseId,
        decision: DecisionId,
        asked: Date,
        acting: Acting,
        now: Now,
    ) -> Result<RenewalRequest, AppError> {
        let (id, moment) = (RenewalRequestId(make_id()?), now.moment());
        self.command(|command| {
            let place = command.place_of_three(case)?;
            let triangle = place.triangle()?;
            let of: Decision = one(command.database, &place, triangle, decision, "decision")?;
            let there: Vec<RenewalRequest> = of_case(command.database, place.triangle, case)?;
            let is_open = |r: &RenewalRequest| r.decision == decision && r.withdrawn.is_none();
            let request = RenewalRequest::make(&of, asked, id, &place.entry(acting, &moment))?;
            command.may(&place, Doing::Recording(asked))?;
            if there.iter().any(is_open) {
                return Err(Invalid::new("decision", Reason::Exists).into());
            }
            command.put(triangle, &[&request])?;
            Ok(request)
        })
    }

    /// Takes back that the next period was asked for.
    ///
    /// # Errors
    /// `request` is [`Reason::Ended`] when it was taken back before; [`AppError::NotFound`].
    pub fn withdraw_renewal(
        &self,
        case: CaseId,
        id: RenewalRequestId,
        now: Now,
    ) -> Result<RenewalRequest, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place_of_three(case)?;
            let triangle = place.triangle()?;
            let there: RenewalRequest = one(command.database, &place, triangle, id, "request")?;
            refuse_withdrawn("request", there.withdrawn.as_ref())?;
            let withdrawn = there.withdraw(&moment);
            command.put(triangle, &[&withdrawn])?;
            Ok(withdrawn)
        })
    }

    /// Writes down the yearly review of an open decision. `note` may be empty.
    ///
    /// # Errors
    /// As [`DecisionReview::make`]; `decision` is [`Reason::OutOfRange`] for one that has an end;
    /// `case` is [`Reason::Ended`] for a day on which the case is closed; [`AppError::NotFound`].
    pub fn review_decision(
        &self,
        (case, decision): (CaseId, DecisionId),
        (date, note): (Date, &str),
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<DecisionReview, AppError> {
        let (id, moment) = (DecisionReviewId(make_id()?), now.moment());
        self.command(|command| {
            let place = command.place_of_three(case)?;
            let triangle = place.triangle()?;
            let of: Decision = one(command.database, &place, triangle, decision, "decision")?;
            let entry = place.entry(acting, &moment);
            let review = DecisionReview::make(&of, (date, note), id, &entry)?;
            if of.end.is_some() {
                return Err(Invalid::new("decision", Reason::OutOfRange).into());
            }
            command.may(&place, Doing::Recording(date))?;
            command.put(triangle, &[&review])?;
            command.use_form_if_any(form)?;
            Ok(review)
        })
    }

    /// Takes a review back.
    ///
    /// # Errors
    /// `review` is [`Reason::Ended`] when it was taken back before; [`AppError::NotFound`].
    pub fn withdraw_review(
        &self,
        case: CaseId,
        id: DecisionReviewId,
        now: Now,
    ) -> Result<DecisionReview, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place_of_three(case)?;
            let triangle = place.triangle()?;
            let there: DecisionReview = one(command.database, &place, triangle, id, "review")?;
            refuse_withdrawn("review", there.withdrawn.as_ref())?;
            let withdrawn = there.withdraw(&moment);
            command.put(triangle, &[&withdrawn])?;
            Ok(withdrawn)
        })
    }
}
