//! One case's records, by day and by what they belong to.

use super::{DAYS_AHEAD, DAYS_BACK, back, forward};
use crate::app::cases::CaseState;
use crate::app::error::AppError;
use crate::app::finished;
use crate::app::occurrences;
use crate::app::place::{Place, of_case};
use crate::app::users_vault;
use crate::model::goal::{Goal, Rating, Status as GoalStatus};
use crate::model::id::{CircleId, PersonId};
use crate::model::kept::Kept;
use crate::model::people::change::{self, PersonChange, days_of_change};
use crate::model::session::change::OccurrenceChange;
use crate::model::session::plan::SessionPlan;
use crate::model::session::record::TrainingSession;
use crate::model::talk::{Agreement, Outcome, Preparation, Status, TriangleTalk};
use crate::model::time::Date;
use crate::store::{Database, StoreError, parts, records};

/// Changes of occurrences are read so many days further back than sessions, by the day they lead
/// to: hardly anything is moved back by more.
const MOVED_DAYS: u64 = 62;

/// Reads one case's records.
pub(super) struct Reader<'a> {
    pub database: Database<'a>,
    pub place: &'a Place,
    pub today: Date,
}

impl Reader<'_> {
    /// What `find` finds in a circle; nothing where this vault isn't in it.
    fn find<T: Kept>(
        &self,
        circle: Option<CircleId>,
        find: impl FnOnce(CircleId) -> Result<Vec<T>, StoreError>,
    ) -> Result<Vec<T>, AppError> {
        let Some(circle) = circle else { return Ok(Vec::new()) };
        let mut found = find(circle)?;
        let case = self.place.view.case.id;
        found.retain(|record| record.case().is_none_or(|of| of == case));
        Ok(found)
    }

    pub fn of<T: Kept>(&self, circle: Option<CircleId>) -> Result<Vec<T>, AppError> {
        of_case(self.database, circle, self.place.view.case.id)
    }

    pub fn state(&self) -> Result<CaseState, AppError> {
        let (view, database) = (self.place.view.clone(), self.database);
        let found = finished::of(database, &view, parts::without_answers)?;
        CaseState::of(database, view, self.place.triangle, found)
    }

    /// Where the contact looks, a vault of the user's own on the same phone is no phone to be
    /// reminded on: it is locked until they open it.
    pub fn user_has_phone(&self) -> Result<bool, AppError> {
        users_vault::user_has_phone(self.database, self.place)
    }

    /// The plans that reach to the days that are read, and those of what was moved there.
    pub fn plans(&self, changes: &[OccurrenceChange]) -> Result<Vec<SessionPlan>, AppError> {
        let from = back(self.today, DAYS_BACK);
        let mut plans = occurrences::plans_since(self.database, self.place, from)?;
        for change in changes.iter().filter(|change| change.lands_on() >= from) {
            if !plans.iter().any(|plan| plan.id == change.plan) {
                plans.extend(occurrences::plan(self.database, self.place, change.plan).ok());
            }
        }
        Ok(plans)
    }

    pub fn changes(&self) -> Result<Vec<OccurrenceChange>, AppError> {
        let from = back(self.today, DAYS_BACK + MOVED_DAYS);
        self.find(self.place.pair, |circle| records::since(self.database, circle, from))
    }

    pub fn sessions(&self) -> Result<Vec<TrainingSession>, AppError> {
        let within = (back(self.today, DAYS_BACK), forward(self.today, DAYS_AHEAD));
        self.find(self.place.pair, |circle| records::versions_within(self.database, circle, within))
    }

    pub fn active_goals(&self) -> Result<Vec<Goal>, AppError> {
        let mut goals: Vec<Goal> = self.of(self.place.pair)?;
        goals.retain(|goal| goal.status == GoalStatus::Active);
        Ok(goals)
    }

    /// Those of the last days; of a goal without any of these, all.
    pub fn ratings(&self, goals: &[Goal]) -> Result<Vec<Rating>, AppError> {
        let from = back(self.today, DAYS_BACK);
        let mut ratings: Vec<Rating> = match goals {
            [] => Vec::new(),
            _ => self.find(self.place.pair, |c| records::since(self.database, c, from))?,
        };
        for goal in goals {
            if goal.last_rating(&ratings, self.today).is_none() {
                let all: Vec<Rating> = self.find(self.place.pair, |circle| {
                    records::about(self.database, circle, goal.id)
                })?;
                ratings.retain(|rating| rating.goal != goal.id);
                ratings.extend(all);
            }
        }
        Ok(ratings)
    }

    pub fn last_outcome(&self) -> Result<Option<Outcome>, AppError> {
        let mut last: Vec<Outcome> =
            self.find(self.place.triangle, |circle| records::last(self.database, circle, 1, 0))?;
        Ok(last.pop())
    }

    pub fn open_agreements(&self) -> Result<Vec<Agreement>, AppError> {
        let mut agreements: Vec<Agreement> = self
            .find(self.place.triangle, |circle| records::without(self.database, circle, "came"))?;
        agreements.retain(Agreement::is_open);
        Ok(agreements)
    }

    pub fn contact_changed(&self) -> Result<Vec<Date>, AppError> {
        let changes: Vec<PersonChange> = self.of(self.place.triangle)?;
        Ok(days_of_change(&changes, change::Place::Contact))
    }

    /// What belongs to the talks that are to be.
    pub fn of_coming<T: Kept>(
        &self,
        talks: &[TriangleTalk],
        circle: Option<CircleId>,
    ) -> Result<Vec<T>, AppError> {
        let mut found = Vec::new();
        for talk in talks.iter().filter(|talk| talk.status == Status::Planned) {
            found.extend(self.find(circle, |of| records::about(self.database, of, talk.id))?);
        }
        Ok(found)
    }

    pub fn preparations(
        &self,
        talks: &[TriangleTalk],
        viewer: PersonId,
    ) -> Result<Vec<Preparation>, AppError> {
        let circle = self.place.private_of(viewer).ok();
        let mut own: Vec<Preparation> = self.of_coming(talks, circle)?;
        own.retain(|preparation| preparation.of == viewer);
        Ok(own)
    }
}
