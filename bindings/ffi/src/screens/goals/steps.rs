//! The wizard at work. What is typed is kept as a form from step to step, so that a phone that dies
//! loses nothing, and the next start goes on where it was.

use medspiller_core::app::goals::{OneGoal, Purpose};
use medspiller_core::app::{Acting, App, Place};
use medspiller_core::model::goal::Goal;
use medspiller_core::model::id::{CaseId, GoalId};

use super::draft::{GoalDraft, GoalWizardStep};
use super::wizard::GoalPurpose;
use super::wording;
use crate::error::MedspillerError;
use crate::moment::{self, Here};

/// The wizard at work: whose goal, for what, and what is typed.
pub(crate) struct Wizard<'a> {
    app: &'a App,
    pub case: CaseId,
    pub place: Place,
    pub acting: Acting,
    pub here: &'a Here,
    pub purpose: Purpose,
    /// The key of the form it is kept in.
    pub form: String,
    /// The goal that is written anew, was met, or is changed.
    pub about: Option<OneGoal>,
}

impl<'a> Wizard<'a> {
    pub fn new(
        app: &'a App,
        case: CaseId,
        purpose: &GoalPurpose,
        acting: Acting,
        here: &'a Here,
    ) -> Result<Self, MedspillerError> {
        let (purpose, form) = match purpose {
            GoalPurpose::New => (Purpose::New, format!("goal-new-{case}")),
            GoalPurpose::Revise { goal_id } => {
                (Purpose::Revise(moment::id(goal_id)?), format!("goal-revise-{goal_id}"))
            }
            GoalPurpose::Next { goal_id } => {
                (Purpose::Next(moment::id(goal_id)?), format!("goal-next-{goal_id}"))
            }
            GoalPurpose::Change { goal_id } => {
                (Purpose::Change(moment::id(goal_id)?), format!("goal-change-{goal_id}"))
            }
        };
        let about = about(purpose).map(|goal| app.goal(case, goal)).transpose()?;
        Ok(Self { app, case, place: app.place(case)?, acting, here, purpose, form, about })
    }

    /// What is typed so far; before anything is, what is there already.
    pub fn draft(&self) -> Result<GoalDraft, MedspillerError> {
        let kept = self.app.form(&self.form)?;
        let draft = kept.map_or_else(|| self.beginning(), |fields| GoalDraft::read(&fields));
        Ok(self.within_locks(draft))
    }

    /// The draft, with what has been rated as it stands: it may have been typed before the rating.
    fn within_locks(&self, draft: GoalDraft) -> GoalDraft {
        let Some(about) = self.about.as_ref().filter(|_| self.is_locked()) else { return draft };
        let has_step = self.steps().contains(&draft.step);
        GoalDraft {
            step: if has_step { draft.step } else { GoalWizardStep::Domains },
            domains: draft.domains,
            importance: draft.importance,
            ..GoalDraft::of(&about.goal)
        }
    }

    fn beginning(&self) -> GoalDraft {
        let Some(about) = &self.about else { return GoalDraft::blank() };
        let goal = GoalDraft::of(&about.goal);
        match self.purpose {
            Purpose::Revise(_) => goal,
            // set anew today
            Purpose::Change(_) => GoalDraft { date: String::new(), ..goal },
            Purpose::Next(_) | Purpose::New => GoalDraft {
                domains: goal.domains,
                importance: goal.importance,
                ..GoalDraft::blank()
            },
        }
    }

    /// A goal that is written anew after it was rated: what was rated stays.
    pub fn is_locked(&self) -> bool {
        let rated = self.about.as_ref().is_some_and(|one| one.goal.is_locked(&one.ratings));
        rated && matches!(self.purpose, Purpose::Revise(_))
    }

    /// The steps there are.
    pub fn steps(&self) -> Vec<GoalWizardStep> {
        use GoalWizardStep::{Domains, Importance, Review};
        if self.is_locked() {
            return vec![Domains, Importance, Review];
        }
        GoalWizardStep::ALL.to_vec()
    }

    /// How many steps there are before this one.
    pub fn position(&self, step: GoalWizardStep) -> usize {
        self.steps().iter().position(|one| *one == step).unwrap_or_default()
    }

    /// Keeps what is typed.
    pub fn keep(&self, draft: &GoalDraft) -> Result<(), MedspillerError> {
        Ok(self.app.keep_form(&self.form, &draft.fields())?)
    }

    /// To the next step, once what is typed up to this one is right. At the last it stays.
    pub fn go_on(&self, draft: GoalDraft) -> Result<GoalDraft, MedspillerError> {
        let mut draft = self.within_locks(draft);
        if draft.step == GoalWizardStep::Measure {
            self.propose(&mut draft)?;
        }
        self.check(&draft)?;
        let steps = self.steps();
        let next = steps.get(self.position(draft.step) + 1);
        draft.step = next.copied().unwrap_or(draft.step);
        self.keep(&draft)?;
        Ok(draft)
    }

    /// To the step before; at the first it stays.
    pub fn go_back(&self, mut draft: GoalDraft) -> Result<GoalDraft, MedspillerError> {
        let before = self.position(draft.step).saturating_sub(1);
        draft.step = self.steps().get(before).copied().unwrap_or(draft.step);
        self.keep(&draft)?;
        Ok(draft)
    }

    /// Writes the goal and lets what was typed go.
    pub fn finish(&self, draft: GoalDraft) -> Result<Goal, MedspillerError> {
        let new = self.within_locks(draft).new_goal(self.here)?;
        let form = Some(self.form.as_str());
        Ok(self.app.write_goal(self.case, self.purpose, &new, form, self.here.now)?)
    }

    /// Puts the proposal's words in the levels, unless they are from the same numbers already and
    /// may have been changed since.
    fn propose(&self, draft: &mut GoalDraft) -> Result<(), MedspillerError> {
        let Some(proposal) = draft.propose()? else { return Ok(()) };
        let from = draft.measure();
        if draft.proposed_from != from {
            draft.levels = wording::proposed(&proposal, self.here.texts).to_vec();
            draft.start = proposal.start.level().number().into();
            draft.proposed_from = from;
        }
        Ok(())
    }

    /// Whether what is typed up to the draft's step would be accepted: what comes after it is taken
    /// as it is in the goal that is written anew, else as something that would be.
    fn check(&self, draft: &GoalDraft) -> Result<(), MedspillerError> {
        let sound = match (&self.about, self.purpose) {
            (Some(about), Purpose::Revise(_)) => GoalDraft::of(&about.goal),
            _ => GoalDraft {
                words: "-".to_owned(),
                domains: self.here.instrument.domains()[..1].iter().map(|d| d.0.clone()).collect(),
                levels: ["", "", "-", "", ""].map(str::to_owned).to_vec(),
                ..GoalDraft::blank()
            },
        };
        let up_to = draft.clone().or_after(draft.step, sound);
        self.app.check_goal(self.case, self.purpose, &up_to.new_goal(self.here)?, self.here.now)?;
        Ok(())
    }

    /// The goal as it would be; none while something is missing.
    pub fn preview(&self, draft: &GoalDraft) -> Option<Goal> {
        let new = draft.new_goal(self.here).ok()?;
        self.app.check_goal(self.case, self.purpose, &new, self.here.now).ok()
    }
}

fn about(purpose: Purpose) -> Option<GoalId> {
    match purpose {
        Purpose::New => None,
        Purpose::Revise(goal) | Purpose::Next(goal) | Purpose::Change(goal) => Some(goal),
    }
}
