//! Where a goal is, said by those who agree on it, and taking that back.

use super::{goal, ratings_of};
use crate::app::command::make_id;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::Acting;
use crate::model::closing::Doing;
use crate::model::goal::{NewRating, Rating};
use crate::model::id::{CaseId, GoalId, RatingId};
use crate::model::time::Now;

impl App {
    /// Rates a goal; `acting` enters it. Anyone in the case can agree.
    ///
    /// # Errors
    /// As [`Goal::rate`]; `case` is `Ended` for a day on which it is closed;
    /// [`AppError::NotFound`].
    ///
    /// [`Goal::rate`]: crate::model::goal::Goal::rate
    pub fn rate_goal(
        &self,
        case: CaseId,
        rated: GoalId,
        new: &NewRating,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<Rating, AppError> {
        let (id, moment) = (RatingId(make_id()?), now.moment());
        self.command(|command| {
            let place = command.place(case)?;
            let goal = goal(command.database, &place, rated)?;
            let entry = place.entry(acting, &moment);
            let rating = goal.rate(new, id, &place.members(), &entry)?;
            command.may(&place, Doing::Recording(rating.date))?;
            command.put_goals(&place, &[&rating], form)?;
            Ok(rating)
        })
    }

    /// Takes a rating of a goal back. It is kept and counts for nothing.
    ///
    /// # Errors
    /// [`AppError::NotFound`].
    pub fn withdraw_rating(
        &self,
        case: CaseId,
        rated: GoalId,
        rating: RatingId,
        now: Now,
    ) -> Result<Rating, AppError> {
        self.command(|command| {
            let place = command.place(case)?;
            let goal = goal(command.database, &place, rated)?;
            let ratings = ratings_of(command.database, &place, goal.id)?;
            let there = ratings.iter().find(|there| there.id == rating);
            let withdrawn = there.ok_or(AppError::NotFound("rating"))?.withdraw(&now.moment());
            command.put_goals(&place, &[&withdrawn], None)?;
            Ok(withdrawn)
        })
    }
}
