//! The municipality's decisions on a case: in another form, for the next period, corrected, ended.

use super::one;
use crate::app::command::{Command, make_id};
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::{Acting, Place};
use crate::model::closing::Doing;
use crate::model::decision::{self, Covered, Decision, NewDecision, covered, forms};
use crate::model::id::{CaseId, CircleId, DecisionId};
use crate::model::time::{Date, Moment, Now};
use crate::store::Database;

impl App {
    /// Writes down the decision on a case, in the place of the one that counts so far.
    ///
    /// # Errors
    /// As [`Decision::make`]; `case` is `Ended` when it would begin on a day on which the case is
    /// closed, and is the first; [`AppError::NotFound`].
    pub fn set_decision(
        &self,
        case: CaseId,
        new: &NewDecision,
        now: Now,
    ) -> Result<Decision, AppError> {
        self.write_decision(case, new, None, now, |there| {
            decision::current(there).map(|there| there.id)
        })
    }

    /// Writes down one more decision: in another form, or for the next period.
    ///
    /// # Errors
    /// As [`Decision::make`]; `case` is `Ended` when it begins on a day on which the case is closed;
    /// [`AppError::NotFound`].
    pub fn add_decision(
        &self,
        case: CaseId,
        new: &NewDecision,
        form: Option<&str>,
        now: Now,
    ) -> Result<Decision, AppError> {
        self.write_decision(case, new, form, now, |_| None)
    }

    /// Writes a decision anew, as the paper says it: no reason is asked for.
    ///
    /// # Errors
    /// As [`Decision::make`]; `decision` is [`Reason::Ended`] for one that was taken back;
    /// [`AppError::NotFound`].
    ///
    /// [`Reason::Ended`]: crate::model::invalid::Reason::Ended
    pub fn correct_decision(
        &self,
        case: CaseId,
        id: DecisionId,
        new: &NewDecision,
        form: Option<&str>,
        now: Now,
    ) -> Result<Decision, AppError> {
        self.change_decision(case, id, form, now, |command, place, _, moment| {
            let there = of_case(command.database, place.triangle, case)?;
            Ok(Decision::make(new, id, case, &there, &place.entry(Acting::Owner, moment))?)
        })
    }

    /// Ends a decision before its time: `last` is its last day.
    ///
    /// # Errors
    /// As [`Decision::end_on`] and [`App::correct_decision`].
    pub fn end_decision(
        &self,
        case: CaseId,
        id: DecisionId,
        last: Date,
        form: Option<&str>,
        now: Now,
    ) -> Result<Decision, AppError> {
        self.change_decision(case, id, form, now, |_, place, there, moment| {
            Ok(there.end_on(last, &place.entry(Acting::Owner, moment))?)
        })
    }

    /// Takes a decision back that should never have been entered.
    ///
    /// # Errors
    /// [`AppError::NotFound`].
    pub fn withdraw_decision(
        &self,
        case: CaseId,
        id: DecisionId,
        now: Now,
    ) -> Result<Decision, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place_of_three(case)?;
            let triangle = place.triangle()?;
            let there: Decision = one(command.database, &place, triangle, id, "decision")?;
            let withdrawn = there.withdraw(&moment);
            command.put(triangle, &[&withdrawn])?;
            Ok(withdrawn)
        })
    }

    /// The decision that counts, if one is written down.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn decision(&self, case: CaseId) -> Result<Option<Decision>, AppError> {
        self.look(case, |database, place| current(database, place.triangle, case))
    }

    /// All decisions on a case that weren't taken back, the one that begins last first.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn decisions(&self, case: CaseId) -> Result<Vec<Decision>, AppError> {
        self.look(case, |database, place| {
            let mut all = of_case(database, place.triangle, case)?;
            all.retain(|decision| decision.withdrawn.is_none());
            all.sort_by_key(|one| std::cmp::Reverse((one.from, one.entered.utc, one.id)));
            Ok(all)
        })
    }

    /// `rewritten` says which of those that are there is written anew; none for a new one.
    fn write_decision(
        &self,
        case: CaseId,
        new: &NewDecision,
        form: Option<&str>,
        now: Now,
        rewritten: impl FnOnce(&[Decision]) -> Option<DecisionId>,
    ) -> Result<Decision, AppError> {
        let (id, moment) = (DecisionId(make_id()?), now.moment());
        self.command(|command| {
            let place = command.place_of_three(case)?;
            let there = of_case(command.database, place.triangle, case)?;
            let old = rewritten(&there);
            let entry = place.entry(Acting::Owner, &moment);
            let decision = Decision::make(new, old.unwrap_or(id), case, &there, &entry)?;
            if old.is_none() {
                command.may(&place, Doing::Planning(decision.from))?;
            }
            command.put(place.triangle()?, &[&decision])?;
            command.use_form_if_any(form)?;
            Ok(decision)
        })
    }

    fn change_decision(
        &self,
        case: CaseId,
        id: DecisionId,
        form: Option<&str>,
        now: Now,
        change: impl FnOnce(&Command<'_>, &Place, &Decision, &Moment) -> Result<Decision, AppError>,
    ) -> Result<Decision, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place_of_three(case)?;
            let triangle = place.triangle()?;
            let there: Decision = one(command.database, &place, triangle, id, "decision")?;
            super::refuse_withdrawn("decision", there.withdrawn.as_ref())?;
            let changed = change(command, &place, &there, &moment)?;
            command.put(triangle, &[&changed])?;
            command.use_form_if_any(form)?;
            Ok(changed)
        })
    }
}

/// All of a case's decisions, inside a transaction.
pub(in crate::app) fn of_case(
    database: Database<'_>,
    triangle: Option<CircleId>,
    case: CaseId,
) -> Result<Vec<Decision>, AppError> {
    crate::app::place::of_case(database, triangle, case)
}

/// The decision that counts, inside a transaction.
fn current(
    database: Database<'_>,
    triangle: Option<CircleId>,
    case: CaseId,
) -> Result<Option<Decision>, AppError> {
    Ok(decision::current(&of_case(database, triangle, case)?).cloned())
}

/// The last day that decisions cover, as seen from a day: what begins the day after one ends goes
/// on, and of several forms the one that lasts longest counts. Where none counts that day, the end
/// of the one that begins last; none when one is open.
pub(in crate::app) fn period_end(decisions: &[Decision], today: Date) -> Option<Date> {
    let mut last = None;
    for form in forms(decisions) {
        match covered(decisions, form, today) {
            Covered::Open => return None,
            Covered::Until(until) => last = last.max(Some(until)),
            Covered::No { .. } => {}
        }
    }
    last.or_else(|| decision::current(decisions).and_then(|decision| decision.end))
}
