//! All that a case's page shows of its life, but for what goes past the contact.

use super::{around, decisions, endings};
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::{Place, of_case};
use crate::model::decision::{
    self, Decision, DecisionReview, Renewal, RenewalRequest, follows, in_force, renewal, review_due,
};
use crate::model::id::CaseId;
use crate::model::people::change::PersonChange;
use crate::model::time::Date;
use crate::model::transition::{Asked, WayOnward, asked};

/// A case's life, as this vault's circles have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseLife {
    /// The case's circles and people.
    pub place: Place,
    /// The decisions that weren't taken back, the one that begins last first.
    pub decisions: Vec<Decision>,
    /// That renewals were asked for, and not taken back, the first first.
    pub renewals: Vec<RenewalRequest>,
    /// The reviews that weren't taken back, the last one first.
    pub reviews: Vec<DecisionReview>,
    /// The ways onward that weren't taken back, the last one first.
    pub ways: Vec<WayOnward>,
    /// The changes of people that weren't taken back, the last one first.
    pub changes: Vec<PersonChange>,
    /// The people around the user.
    pub around: around::Circle,
    /// How the case was closed and opened.
    pub endings: endings::Endings,
}

/// A decision whose end draws near, and how it stands with what comes after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Approach<'a> {
    /// The decision.
    pub decision: &'a Decision,
    /// The way onward from its period.
    pub way: Asked<'a>,
}

impl CaseLife {
    /// The decisions that count on a day, by form.
    pub fn in_force(&self, today: Date) -> Vec<&Decision> {
        in_force(&self.decisions, today)
    }

    /// The decision that the page is about: of those that count on the day the one that begins last;
    /// where none does, the one that begins last of all.
    pub fn main(&self, today: Date) -> Option<&Decision> {
        let counting = self.in_force(today).into_iter();
        counting
            .max_by_key(|decision| (decision.from, decision.entered.utc, decision.id))
            .or_else(|| decision::current(&self.decisions))
    }

    /// How it stands with a decision's next period.
    pub fn renewal(&self, decision: &Decision, today: Date) -> Renewal {
        renewal(decision, &self.decisions, &self.renewals, today)
    }

    /// When an open decision's next review is due.
    pub fn review_due(&self, decision: &Decision) -> Option<Date> {
        review_due(decision, &self.reviews)
    }

    /// The last day that decisions cover; none when one is open, or there is none.
    pub fn period_end(&self, today: Date) -> Option<Date> {
        decisions::period_end(&self.decisions, today)
    }

    /// How it stands with the way onward: from the period that lasts longest. None as long as there
    /// is no decision.
    pub fn approach(&self, today: Date) -> Option<Approach<'_>> {
        let end = self.period_end(today);
        let last = self.decisions.iter().find(|decision| end.is_some() && decision.end == end);
        let decision = last.or_else(|| self.main(today))?;
        let goes_on = end.is_none() || follows(&self.decisions, decision);
        Some(Approach { decision, way: asked(decision, goes_on, &self.ways, today) })
    }
}

impl App {
    /// A case's life.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn case_life(&self, case: CaseId) -> Result<CaseLife, AppError> {
        use std::cmp::Reverse;
        self.look(case, |database, place| {
            let triangle = place.triangle;
            let mut decisions = decisions::of_case(database, triangle, case)?;
            decisions.retain(|one| one.withdrawn.is_none());
            decisions.sort_by_key(|one| Reverse((one.from, one.entered.utc, one.id)));
            let mut renewals: Vec<RenewalRequest> = of_case(database, triangle, case)?;
            renewals.retain(|one| one.withdrawn.is_none());
            renewals.sort_by_key(|one| (one.asked, one.id));
            let mut reviews: Vec<DecisionReview> = of_case(database, triangle, case)?;
            reviews.retain(|one| one.withdrawn.is_none());
            reviews.sort_by_key(|one| Reverse((one.date, one.entered.utc, one.id)));
            let mut ways: Vec<WayOnward> = of_case(database, triangle, case)?;
            ways.retain(|one| one.withdrawn.is_none());
            ways.sort_by_key(|one| Reverse((one.date, one.entered.utc, one.id)));
            let mut changes: Vec<PersonChange> = of_case(database, triangle, case)?;
            changes.retain(|one| one.withdrawn.is_none());
            changes.sort_by_key(|one| Reverse((one.date, one.entered.utc, one.id)));
            Ok(CaseLife {
                decisions,
                renewals,
                reviews,
                ways,
                changes,
                around: around::around(database, place)?,
                endings: endings::of(database, place)?,
                place: place.clone(),
            })
        })
    }
}
