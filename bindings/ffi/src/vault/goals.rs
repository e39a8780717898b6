//! The goals: their screens, and what is done with them.

use medspiller_core::app::App;
use medspiller_core::model::goal::Goal;
use medspiller_core::model::id::{CaseId, GoalId};

use super::{Done, Result, Scope, Vault};
use crate::moment::{self, Here, Moment};
use crate::screens::case::Acting;
use crate::screens::goals::draft::GoalDraft;
use crate::screens::goals::one::{self, GoalScreen};
use crate::screens::goals::rate::{self, RateScreen, RatingDraft};
use crate::screens::goals::wizard::{GoalPurpose, GoalWizardScreen};
use crate::screens::goals::{GoalsScreen, Wizard};

impl Vault {
    fn with_goal<T>(
        &self,
        case_id: &str,
        goal_id: &str,
        work: impl FnOnce(&App, CaseId, GoalId) -> Result<T>,
    ) -> Result<T> {
        let (case, goal) = (super::case_id(case_id)?, moment::id(goal_id)?);
        self.open(|app| work(app, case, goal))
    }

    /// A command on a goal that nothing is typed for.
    fn tap_goal(
        &self,
        case_id: &str,
        goal_id: &str,
        work: impl FnOnce(&App, CaseId, GoalId) -> Result<Goal>,
    ) -> Result<Done> {
        let goal = self.with_goal(case_id, goal_id, work)?;
        Ok(done(goal.id, &[Scope::Cases]))
    }

    fn wizard<T>(
        &self,
        case_id: &str,
        purpose: &GoalPurpose,
        (acting, at): (Acting, &Moment),
        work: impl FnOnce(&Wizard<'_>) -> Result<T>,
    ) -> Result<T> {
        let (here, case) = (Here::at(at)?, super::case_id(case_id)?);
        self.open(|app| work(&Wizard::new(app, case, purpose, acting.into(), &here)?))
    }
}

fn done(id: impl ToString, changed: &[Scope]) -> Done {
    Done { id: id.to_string(), changed: changed.to_vec() }
}

#[uniffi::export]
impl Vault {
    /// "Målene mine", as the user sees it, or as the phone's owner does.
    pub fn goals(&self, case_id: String, acting: Acting, at: Moment) -> Result<GoalsScreen> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| GoalsScreen::of(app, case, acting.into(), &here))
    }

    /// One goal with all its ratings.
    pub fn goal(
        &self,
        case_id: String,
        goal_id: String,
        acting: Acting,
        at: Moment,
    ) -> Result<GoalScreen> {
        let here = Here::at(&at)?;
        self.with_goal(&case_id, &goal_id, |app, case, goal| {
            GoalScreen::of(app, case, goal, acting.into(), &here)
        })
    }

    /// Setting a goal, at the step it was left.
    pub fn goal_wizard(
        &self,
        case_id: String,
        purpose: GoalPurpose,
        acting: Acting,
        at: Moment,
    ) -> Result<GoalWizardScreen> {
        self.wizard(&case_id, &purpose, (acting, &at), |wizard| {
            Ok(GoalWizardScreen::of(wizard, wizard.draft()?))
        })
    }

    /// Keeps what is typed of a goal, at each pause.
    pub fn keep_goal_draft(
        &self,
        case_id: String,
        purpose: GoalPurpose,
        draft: GoalDraft,
        acting: Acting,
        at: Moment,
    ) -> Result<()> {
        self.wizard(&case_id, &purpose, (acting, &at), |wizard| wizard.keep(&draft))
    }

    /// "Neste": to the next step, once what is typed is right; what isn't is named by its field.
    /// From "Hvordan merker vi det?" the levels come with a proposal.
    pub fn goal_wizard_next(
        &self,
        case_id: String,
        purpose: GoalPurpose,
        draft: GoalDraft,
        acting: Acting,
        at: Moment,
    ) -> Result<GoalWizardScreen> {
        self.wizard(&case_id, &purpose, (acting, &at), |wizard| {
            Ok(GoalWizardScreen::of(wizard, wizard.go_on(draft)?))
        })
    }

    /// "Tilbake": to the step before, with what is typed kept, right or not.
    pub fn goal_wizard_back(
        &self,
        case_id: String,
        purpose: GoalPurpose,
        draft: GoalDraft,
        acting: Acting,
        at: Moment,
    ) -> Result<GoalWizardScreen> {
        self.wizard(&case_id, &purpose, (acting, &at), |wizard| {
            Ok(GoalWizardScreen::of(wizard, wizard.go_back(draft)?))
        })
    }

    /// Writes the goal: a new one, the same anew, the next, or another instead. What was typed is
    /// let go. [`Done::id`] is the goal's.
    pub fn finish_goal(
        &self,
        case_id: String,
        purpose: GoalPurpose,
        draft: GoalDraft,
        acting: Acting,
        at: Moment,
    ) -> Result<Done> {
        self.wizard(&case_id, &purpose, (acting, &at), |wizard| {
            Ok(done(wizard.finish(draft)?.id, &[Scope::Cases, Scope::Drafts]))
        })
    }

    /// How important a goal is to the user, 1 to 3; none takes it away.
    pub fn set_goal_importance(
        &self,
        case_id: String,
        goal_id: String,
        importance: Option<u8>,
    ) -> Result<Done> {
        self.tap_goal(&case_id, &goal_id, |app, case, goal| {
            Ok(app.set_importance(case, goal, importance)?)
        })
    }

    /// How difficult the contact holds a goal to be, 1 to 3; none takes it away.
    pub fn set_goal_difficulty(
        &self,
        case_id: String,
        goal_id: String,
        difficulty: Option<u8>,
        acting: Acting,
    ) -> Result<Done> {
        self.tap_goal(&case_id, &goal_id, |app, case, goal| {
            Ok(app.set_difficulty(case, goal, difficulty, acting.into())?)
        })
    }

    /// A goal was met; [`Vault::goals`] proposes the next from then on.
    pub fn meet_goal(&self, case_id: String, goal_id: String, at: Moment) -> Result<Done> {
        let here = Here::at(&at)?;
        self.tap_goal(
            &case_id,
            &goal_id,
            |app, case, goal| Ok(app.meet_goal(case, goal, here.now)?),
        )
    }

    /// Sets a goal aside, with a reason, which is let go of as a form.
    pub fn set_goal_aside(
        &self,
        case_id: String,
        goal_id: String,
        reason: String,
        at: Moment,
    ) -> Result<Done> {
        let here = Here::at(&at)?;
        self.with_goal(&case_id, &goal_id, |app, case, goal| {
            let form = one::aside_form(goal);
            let aside = app.set_goal_aside(case, goal, &reason, Some(&form), here.now)?;
            Ok(done(aside.id, &[Scope::Cases, Scope::Drafts]))
        })
    }

    /// "Hvor er vi nå?"
    pub fn goal_rating(
        &self,
        case_id: String,
        goal_id: String,
        acting: Acting,
        at: Moment,
    ) -> Result<RateScreen> {
        let here = Here::at(&at)?;
        self.with_goal(&case_id, &goal_id, |app, case, goal| {
            RateScreen::of(app, case, goal, acting.into(), &here)
        })
    }

    /// Keeps what is chosen and typed of a rating, at each tap and pause.
    pub fn keep_rating_draft(&self, goal_id: String, draft: RatingDraft) -> Result<()> {
        let goal = moment::id(&goal_id)?;
        self.open(|app| Ok(app.keep_form(&rate::form(goal), &draft.fields())?))
    }

    /// Rates a goal. What was typed is let go. [`Done::id`] is the rating's.
    pub fn rate_goal(
        &self,
        case_id: String,
        goal_id: String,
        draft: RatingDraft,
        acting: Acting,
        at: Moment,
    ) -> Result<Done> {
        let here = Here::at(&at)?;
        self.with_goal(&case_id, &goal_id, |app, case, goal| {
            let (new, form) = (draft.new_rating(&here)?, rate::form(goal));
            let acting = acting.into();
            let rating = app.rate_goal(case, goal, &new, acting, Some(&form), here.now)?;
            Ok(done(rating.id, &[Scope::Cases, Scope::Drafts]))
        })
    }

    /// Takes a rating back: "Angre" after it, or later in the list. It is kept and counts for
    /// nothing.
    pub fn withdraw_rating(
        &self,
        case_id: String,
        goal_id: String,
        rating_id: String,
        at: Moment,
    ) -> Result<Done> {
        let here = Here::at(&at)?;
        let rating = moment::id(&rating_id)?;
        self.with_goal(&case_id, &goal_id, |app, case, goal| {
            let withdrawn = app.withdraw_rating(case, goal, rating, here.now)?;
            Ok(done(withdrawn.id, &[Scope::Cases]))
        })
    }
}

#[cfg(test)]
mod tests;
