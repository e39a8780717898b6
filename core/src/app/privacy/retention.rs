//! Which ended cases are proposed for erasure. Nothing is erased by itself.

use crate::app::case_life::endings_of;
use crate::app::command::make_id;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::{self, Acting, Place, of_case};
use crate::model::id::{CaseId, RetentionRuleId};
use crate::model::pay::declaration::Declaration;
use crate::model::pay::row::TimesheetRow;
use crate::model::retention::{EndedFacts, Proposal, RetentionRule, months_on, proposed};
use crate::model::time::{Date, Now};
use crate::model::transition::FollowUpWish;
use crate::store::{Database, records, view};
use crate::vault::PublicKey;

impl App {
    /// Sets for how many months an ended case is kept, from a date on, as the municipality chose.
    /// It lies in the triangle's circle: the user is told.
    ///
    /// # Errors
    /// As [`RetentionRule::make`]; [`AppError::NotFound`].
    pub fn set_retention(
        &self,
        case: CaseId,
        (from, months): (Date, u16),
        now: Now,
    ) -> Result<RetentionRule, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place(case)?;
            let triangle = place.triangle()?;
            let others: Vec<RetentionRule> = records::all(command.database, triangle)?;
            let there = others.iter().find(|rule| rule.withdrawn.is_none() && rule.from == from);
            let id = there.map_or(RetentionRuleId(make_id()?), |rule| rule.id);
            let entry = place.entry(Acting::Owner, &moment);
            let rule = RetentionRule::make((from, months), id, &others, &entry)?;
            command.put(triangle, &[&rule])?;
            Ok(rule)
        })
    }

    /// How many months a case is kept after it has ended; none as long as nothing is chosen.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn retention_months(&self, case: CaseId, now: Now) -> Result<Option<u16>, AppError> {
        let place = self.place(case)?;
        self.read(|database| {
            let rules: Vec<RetentionRule> = of_case(database, place.triangle, case)?;
            Ok(months_on(&rules, now.date()))
        })
    }

    /// The ended cases that are proposed for erasure today, the longest ended first.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn proposals(&self, now: Now) -> Result<Vec<Proposal>, AppError> {
        let phone = self.phone();
        self.read(|database| proposals(database, &phone, now))
    }
}

/// The ended cases that are proposed for erasure today, inside a transaction.
pub(super) fn proposals(
    database: Database<'_>,
    phone: &PublicKey,
    now: Now,
) -> Result<Vec<Proposal>, AppError> {
    let mut found = Vec::new();
    for view in view::cases(database)? {
        let place = place::of_view(database, view, phone)?;
        found.extend(of(database, &place, now)?);
    }
    found.sort_unstable_by_key(|proposal| (proposal.ended, proposal.case));
    Ok(found)
}

fn of(database: Database<'_>, place: &Place, now: Now) -> Result<Vec<Proposal>, AppError> {
    let case = place.case();
    let rules: Vec<RetentionRule> = of_case(database, place.triangle, case)?;
    let endings = endings_of(database, place)?;
    if rules.is_empty() || endings.closings.is_empty() {
        return Ok(Vec::new());
    }
    let mut wishes: Vec<FollowUpWish> = Vec::new();
    for circle in [place.triangle, place.voice, place.pair] {
        wishes.extend(of_case::<FollowUpWish>(database, circle, case)?);
    }
    let newest = wishes.iter().max_by_key(|wish| (wish.entered.utc, wish.id));
    let follow_up_wished = newest.is_some_and(|wish| wish.yes);
    let handed_in = handed_in(database, place)?;
    let facts = EndedFacts { case, history: endings.history(), follow_up_wished, handed_in };
    Ok(proposed(&[facts], &rules, now.date()))
}

/// The last day on which a row of the case was handed in, as far as this vault knows.
fn handed_in(database: Database<'_>, place: &Place) -> Result<Option<Date>, AppError> {
    let Some(work) = place.work else { return Ok(None) };
    let rows: Vec<TimesheetRow> = records::all(database, work)?;
    let declarations: Vec<Declaration> = records::all(database, work)?;
    let of = declarations.iter().filter(|one| rows.iter().any(|row| one.rows.contains(&row.id)));
    Ok(of.map(|one| one.entered.date()).max())
}
