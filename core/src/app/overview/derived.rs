//! What follows from a case's records: derived, never stored.

use super::Overview;
use crate::app::answering::instrument;
use crate::app::error::AppError;
use crate::insight::signals::Outstanding;
use crate::model::goal::Goal;
use crate::model::person::Role;
use crate::model::session::occurrence::{Occurrence, in_range};
use crate::model::session::record::current;
use crate::model::talk::rhythm::NextTalk;
use crate::model::talk::{Agreed, EXTRA_SPARE_DAYS, Status, TriangleTalk};
use crate::model::time::{Date, UtcMillis, instant_of, zone_called};
use crate::model::transition::{self, Asked};
use crate::questionnaire::answer::Part;
use crate::questionnaire::rounds;

/// Days after a goal was set or last rated when it is to be rated (this project's own rule).
pub const GOAL_DAYS: u64 = 28;

impl Overview {
    /// The occurrences of all plans on the dates from `from` to `to`, in order of time: none on days
    /// on which the case is closed. A plan in a zone that only a newer version knows is left out.
    pub fn occurrences(&self, from: Date, to: Date) -> Vec<Occurrence> {
        let of_plan =
            |plan| in_range(plan, &self.changes, &self.pauses, (from, to)).unwrap_or_default();
        let mut found: Vec<Occurrence> = self.plans.iter().flat_map(of_plan).collect();
        found.retain(|occurrence| self.endings.is_open(occurrence.local.date()));
        found.sort_by_key(|occurrence| (occurrence.start, occurrence.of));
        found
    }

    /// Whether an occurrence is logged, or its time is: held, or known not to be.
    pub fn logged(&self) -> impl Fn(&Occurrence) -> bool {
        let logged: Vec<_> = current(&self.sessions)
            .into_iter()
            .map(|session| (session.planned, session.start.utc))
            .collect();
        move |occurrence| {
            let is_it = |&(planned, start): &(_, UtcMillis)| {
                planned == Some(occurrence.of) || start == occurrence.start
            };
            logged.iter().any(is_it)
        }
    }

    /// The talks that are to be and have a time, the soonest first, with when they begin: none on days
    /// on which the case is closed. One in a zone that only a newer version knows is left out.
    pub fn agreed_talks(&self) -> Vec<(UtcMillis, &TriangleTalk)> {
        let start = |agreed: &Agreed| {
            zone_called(&agreed.zone).ok().map(|zone| instant_of(agreed.local, zone))
        };
        let is_on = |talk: &&TriangleTalk| {
            let date = talk.agreed.as_ref().map(Agreed::date);
            talk.status == Status::Planned && date.is_none_or(|date| self.endings.is_open(date))
        };
        let planned = self.talks.iter().filter(is_on);
        let mut agreed: Vec<_> = planned
            .filter_map(|talk| Some((talk.agreed.as_ref().and_then(start)?, talk)))
            .collect();
        agreed.sort_by_key(|(start, talk)| (*start, talk.id));
        agreed
    }

    /// Whether the viewer has prepared a talk.
    pub fn has_prepared(&self, talk: &TriangleTalk) -> bool {
        let said = self.ready.iter().any(|of| of.talk == talk.id && of.person == self.viewer);
        said || self.preparations.iter().any(|preparation| preparation.talk == talk.id)
    }

    /// The talk that is due next; none when the case closes, or is closed by then.
    pub fn talk_due(&self) -> Option<NextTalk> {
        let is_open = |next: &NextTalk| next.due.is_none_or(|due| self.endings.is_open(due));
        self.next_talk.filter(|next| !self.closes() && is_open(next))
    }

    /// The talk that is due next, unless one is agreed on within [`EXTRA_SPARE_DAYS`]: then it is as
    /// good as held, and late is no news.
    pub fn talk_missing(&self) -> Option<NextTalk> {
        let soon = super::forward(self.today, EXTRA_SPARE_DAYS);
        let is_near = |talk: &TriangleTalk| {
            let date = talk.agreed.as_ref().map(Agreed::date);
            talk.is_next_of_rhythm() && date.is_some_and(|on| self.today <= on && on <= soon)
        };
        self.talk_due().filter(|_| !self.talks.iter().any(is_near))
    }

    /// What comes after the decision's period is settled.
    pub fn has_way_onward(&self) -> bool {
        let settled = |decision| {
            let asked = transition::asked(decision, false, &self.ways_onward, self.today);
            matches!(asked, Asked::Settled(_))
        };
        self.last_decision.as_ref().is_some_and(settled)
    }

    /// The last day of the period that decisions cover; none when one is open, or there is none.
    pub fn period_end(&self) -> Option<Date> {
        self.last_decision.as_ref().and_then(|decision| decision.end)
    }

    /// When an active goal is to be rated: 28 days after it was set or last rated, as on an agenda.
    pub fn goal_due(&self, goal: &Goal) -> Date {
        let rated = goal.last_rating(&self.ratings, self.today).map(|rating| rating.date);
        super::forward(rated.unwrap_or(goal.date), GOAL_DAYS)
    }

    /// The parts of the assessment that are not finished, with when they are due: those of the
    /// newest round as long as the next can't begin, and those of the next. Round 1 is due when the
    /// other has answered their part.
    ///
    /// # Errors
    /// [`AppError::Instrument`].
    pub fn outstanding(&self) -> Result<Vec<Outstanding>, AppError> {
        let held = self.state.rounds();
        let dates: Vec<(u32, Date)> = held.iter().map(|held| (held.round, held.date)).collect();
        let interval = instrument()?.interval_months();
        let next = rounds::next_round(&dates, interval, self.today);
        let mut due: Vec<(u32, Date)> = Vec::new();
        if let Some((newest, before)) = dates.split_last().filter(|_| !next.is_open(self.today)) {
            let planned = rounds::next_round(before, interval, self.today).due;
            due.push((newest.0, planned.unwrap_or(newest.1)));
        }
        due.extend(next.due.map(|day| (next.round, day)));
        let parts = due
            .into_iter()
            .flat_map(|(round, due)| BOTH.map(|part| Outstanding { round, part, due }));
        let is_finished = |of: &Outstanding| {
            self.state.is_finished(of.round, of.part)
                || self.state.newer_parts.contains(&(of.round, of.part))
        };
        Ok(parts.filter(|of| !is_finished(of)).collect())
    }

    /// Whose part the viewer is reminded of: their own; and on the contact's phone the user's too,
    /// as long as the user has no phone to be reminded on.
    pub fn hears_of_part(&self, part: Part) -> bool {
        match self.role {
            Role::ServiceUser => part == Part::Subjective,
            Role::TrainingContact => part == Part::Objective || !self.user_has_phone,
            _ => false,
        }
    }
}

const BOTH: [Part; 2] = [Part::Subjective, Part::Objective];
