//! What is planned: weekly or once, moved or dropped one by one. A group's plan is a plan in each
//! participant's case, made in one command.

use super::command::{Command, make_id};
use super::error::AppError;
use super::groups::check_companions;
use super::life::App;
use super::occurrences::{changes, plan, plans_since};
use super::participants::check_common;
use super::place::{Acting, Place};
use super::sessions::is_logged;
use crate::model::closing::Doing;
use crate::model::id::{CaseId, OccurrenceChangeId, PlanId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::session::change::{ChangedTo, OccurrenceChange};
use crate::model::session::occurrence::OccurrenceRef;
use crate::model::session::plan::{NewPlan, SessionPlan};
use crate::model::time::{Date, Now};
use crate::store::Database;

/// A plan of a case.
pub type PlanOf = (CaseId, PlanId);

/// An occurrence of a plan of a case.
pub type OccurrenceOf = (CaseId, OccurrenceRef);

impl App {
    /// Plans sessions, weekly or once, in one case or in each of a group's.
    ///
    /// # Errors
    /// As [`SessionPlan::make`]; `cases` is [`Reason::Empty`], [`Reason::Exists`] when one is there
    /// twice, [`Reason::OutOfRange`] when they are too many; `place`, `activity` are
    /// [`Reason::NamesAnother`] when they name one of several users; `case` is [`Reason::Ended`] when
    /// one is closed on the first day; [`AppError::NotFound`].
    pub fn plan_sessions(
        &self,
        cases: &[CaseId],
        new: &NewPlan,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<Vec<SessionPlan>, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let places = command.places("cases", cases, acting)?;
            check_common(&places, &[("place", &new.place), ("activity", &new.activity)])?;
            let mut plans = Vec::new();
            for place in &places {
                let (id, entry) = (PlanId(make_id()?), place.entry(acting, &moment));
                let plan = SessionPlan::make(new, id, place.case(), &entry)?;
                command.may(place, Doing::Planning(new.from))?;
                command.put(place.pair()?, &[&plan])?;
                plans.push(plan);
            }
            command.use_form_if_any(form)?;
            Ok(plans)
        })
    }

    /// Ends plans: `last` is the last day they reach to.
    ///
    /// # Errors
    /// As [`SessionPlan::end`]; `plans` as `cases` of [`App::plan_sessions`];
    /// [`AppError::NotFound`].
    pub fn end_plans(
        &self,
        plans: &[PlanOf],
        last: Date,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<(), AppError> {
        let moment = now.moment();
        self.command(|command| {
            for (place, id) in of_each(command, "plans", plans, acting)? {
                let there = plan(command.database, &place, id)?;
                let ended = there.end(last, &place.entry(acting, &moment))?;
                command.put(place.pair()?, &[&ended])?;
            }
            command.use_form_if_any(form)
        })
    }

    /// Takes plans back: they should never have been.
    ///
    /// # Errors
    /// `plans` as `cases` of [`App::plan_sessions`]; [`AppError::NotFound`].
    pub fn withdraw_plans(
        &self,
        plans: &[PlanOf],
        acting: Acting,
        now: Now,
    ) -> Result<(), AppError> {
        let moment = now.moment();
        self.command(|command| {
            for (place, id) in of_each(command, "plans", plans, acting)? {
                let withdrawn = plan(command.database, &place, id)?.withdraw(&moment);
                command.put(place.pair()?, &[&withdrawn])?;
            }
            Ok(())
        })
    }

    /// Moves or drops one occurrence, in one case or in each of a group's.
    ///
    /// # Errors
    /// As [`OccurrenceChange::make`]; `date` is [`Reason::Ended`] when it is logged; `reason` is
    /// [`Reason::NamesAnother`] when it names someone else of a group; `case` is [`Reason::Ended`] for a move to a day on which it is closed;
    /// `occurrences` as `cases` of
    /// [`App::plan_sessions`]; [`AppError::NotFound`].
    pub fn change_occurrences(
        &self,
        occurrences: &[OccurrenceOf],
        (to, reason): (ChangedTo, &str),
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<Vec<OccurrenceChange>, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let each = of_each(command, "occurrences", occurrences, acting)?;
            let places: Vec<Place> = each.iter().map(|(place, _)| place.clone()).collect();
            check_common(&places, &[("reason", reason)])?;
            let mut made = Vec::new();
            for (place, of) in each {
                let there = plan(command.database, &place, of.plan)?;
                let changes = changes(command.database, &place, of.plan)?;
                refuse_logged(command.database, &place, of)?;
                check_companions(command.database, &place, &[("reason", reason)])?;
                let id = OccurrenceChangeId(make_id()?);
                let entry = place.entry(acting, &moment);
                let change =
                    OccurrenceChange::make(&there, &changes, (of.date, to), reason, id, &entry)?;
                if let ChangedTo::Moved { .. } = to {
                    command.may(&place, Doing::Planning(change.lands_on()))?;
                }
                command.put(place.pair()?, &[&change])?;
                made.push(change);
            }
            command.use_form_if_any(form)?;
            Ok(made)
        })
    }

    /// Takes the change of an occurrence back that counts.
    ///
    /// # Errors
    /// As [`OccurrenceChange::take_back`]; `date` is [`Reason::Ended`] when it is logged;
    /// `occurrences` as `cases` of [`App::plan_sessions`]; [`AppError::NotFound`].
    pub fn take_changes_back(
        &self,
        occurrences: &[OccurrenceOf],
        acting: Acting,
        now: Now,
    ) -> Result<(), AppError> {
        let moment = now.moment();
        self.command(|command| {
            for (place, of) in of_each(command, "occurrences", occurrences, acting)? {
                let there = plan(command.database, &place, of.plan)?;
                let changes = changes(command.database, &place, of.plan)?;
                refuse_logged(command.database, &place, of)?;
                let back = OccurrenceChange::take_back(&there, &changes, of.date, &moment)?;
                command.put(place.pair()?, &[&back])?;
            }
            Ok(())
        })
    }

    /// A case's plans that reach to today or further, the first to begin first.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn plans(&self, case: CaseId, today: Date) -> Result<Vec<SessionPlan>, AppError> {
        self.look(case, |database, place| {
            let mut plans = plans_since(database, place, today)?;
            plans.sort_by_key(|plan| (plan.weekly.from, plan.at, plan.id));
            Ok(plans)
        })
    }
}

fn refuse_logged(database: Database<'_>, place: &Place, of: OccurrenceRef) -> Result<(), AppError> {
    match is_logged(database, place, of)? {
        true => Err(Invalid::new("date", Reason::Ended).into()),
        false => Ok(()),
    }
}

/// Each thing with its case's place.
fn of_each<T: Copy>(
    command: &mut Command<'_>,
    field: &str,
    things: &[(CaseId, T)],
    acting: Acting,
) -> Result<Vec<(Place, T)>, AppError> {
    let cases: Vec<CaseId> = things.iter().map(|(case, _)| *case).collect();
    let places = command.places(field, &cases, acting)?;
    Ok(places.into_iter().zip(things.iter().map(|(_, thing)| *thing)).collect())
}
