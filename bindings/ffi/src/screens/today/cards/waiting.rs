//! What waits without a time of its own: agreements, the questions, goals, signals.

use medspiller_core::model::reminder::Link;
use medspiller_core::model::session::pause::{first_free_day, is_paused};
use medspiller_core::model::time::Date;
use medspiller_core::questionnaire::answer::Part;

use super::Card;
use crate::error::MedspillerError;
use crate::screens::case::OwnRole;
use crate::screens::link::LinkTarget;
use crate::screens::signals::sentence;
use crate::screens::today::{TodayCard, TodayCardKind};

/// So many days before its day something agreed is shown.
const AGREEMENT_DAYS: i64 = 7;

impl Card<'_> {
    /// What was agreed, is this person's to do, and is near or past its day.
    pub(in crate::screens::today) fn agreements(&self) -> Vec<TodayCard> {
        let (texts, overview) = (self.here.texts, &self.case.overview);
        if overview.closed {
            return Vec::new();
        }
        let is_near = |by: Date| (by - overview.today).num_days() <= AGREEMENT_DAYS;
        let own =
            overview.agreements.iter().filter(|of| of.who == overview.viewer && is_near(of.by));
        let mut own: Vec<_> = own.collect();
        own.sort_by_key(|agreement| (agreement.by, agreement.id));
        let case = overview.place.view.case.id;
        own.into_iter()
            .map(|of| {
                let by = texts.near_day(of.by, overview.today);
                let lines = vec![of.what.clone(), texts.with_one("today-by", "day", by)];
                let target = Link::Agreement { case, agreement: of.id };
                self.card(TodayCardKind::Agreement, texts.get("today-agreement"), lines, target)
            })
            .collect()
    }

    /// The user's questions, when they can be answered or have been begun.
    pub(in crate::screens::today) fn assessment(
        &self,
    ) -> Result<Option<TodayCard>, MedspillerError> {
        let overview = &self.case.overview;
        if overview.closed {
            return Ok(None);
        }
        let Some(task) = crate::screens::home::user_part(&overview.state, self.role, self.here)?
        else {
            return Ok(None);
        };
        let begun = overview.state.under_way(Part::Subjective).is_some();
        let outstanding = overview.outstanding()?;
        let due = outstanding.iter().find(|of| of.part == Part::Subjective);
        let is_paused = is_paused(&overview.pauses, overview.today);
        // a round opens four weeks before it is due: not asked for until then
        if !begun && (is_paused || due.is_some_and(|of| of.due > overview.today)) {
            return Ok(None);
        }
        let target = Link::Assessment { case: overview.place.view.case.id, round: task.round };
        let card = self.card(TodayCardKind::Assessment, task.title, vec![task.detail], target);
        Ok(Some(card))
    }

    /// The goals that are to be rated, but on a day in a pause.
    pub(in crate::screens::today) fn goals(&self) -> Vec<TodayCard> {
        let (texts, overview) = (self.here.texts, &self.case.overview);
        if overview.closes() {
            return Vec::new();
        }
        let is_due = |due: Date| {
            first_free_day(&overview.pauses, due).is_some_and(|due| due <= overview.today)
        };
        let mut due: Vec<_> = overview
            .goals
            .iter()
            .map(|goal| (overview.goal_due(goal), goal))
            .filter(|(due, _)| is_due(*due))
            .collect();
        due.sort_by_key(|(due, goal)| (*due, goal.id));
        let case = overview.place.view.case.id;
        // several are one card: they are looked at together
        let Some((_, first)) = due.first() else { return Vec::new() };
        let target = match due[..] {
            [_] => LinkTarget::from(Link::Goal { case, goal: first.id }),
            _ => LinkTarget::from(Link::Case { case }),
        };
        let words = due.iter().map(|(_, goal)| goal.words.clone()).collect();
        let title = match self.role {
            OwnRole::ServiceUser => texts.get("today-goal"),
            OwnRole::TrainingContact | OwnRole::Coordinator => {
                let user = overview.place.view.user_name.as_str();
                texts.with_one("today-goal-of", "name", user)
            }
        };
        vec![self.card(TodayCardKind::Goal, title, words, target)]
    }

    /// "Verdt å snakke om": the most pressing in words.
    pub(in crate::screens::today) fn signals(&self) -> Option<TodayCard> {
        let (texts, case) = (self.here.texts, self.case);
        let first = case.signals.first()?;
        let view = &case.overview.place.view;
        let title = match self.role {
            OwnRole::ServiceUser => texts.get("signals-title"),
            OwnRole::TrainingContact | OwnRole::Coordinator => {
                texts.with_one("today-signals-of", "name", view.user_name.as_str())
            }
        };
        let more = case.signals.len() - 1;
        let more = (more > 0).then(|| texts.with_one("today-more", "count", more));
        let lines = [sentence(first, case, self.here)].into_iter().chain(more).collect();
        let case_id = view.case.id.to_string();
        Some(self.card(TodayCardKind::Signals, title, lines, LinkTarget::Signals { case_id }))
    }
}
