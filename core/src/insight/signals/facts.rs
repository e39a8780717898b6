//! What must be known of a case to find its signals. `app` fills it in, for one viewer, from that
//! viewer's circles and from nothing else: there is no filter to forget.

use chrono::Days;

use super::dismissal::Dismissal;
use crate::model::goal::{Goal, Rating};
use crate::model::person::Role;
use crate::model::session::occurrence::Occurrence;
use crate::model::session::pause::Pause;
use crate::model::session::record::TrainingSession;
use crate::model::talk::Agreement;
use crate::model::talk::rhythm::NextTalk;
use crate::model::time::Date;
use crate::questionnaire::answer::Part;
use crate::questionnaire::assessment::Assessment;
use crate::questionnaire::instrument::Instrument;

/// One case, as one viewer has it. Each list in any order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Facts<'a> {
    /// What the viewer is in the case.
    pub role: Role,
    /// The viewer's civil date.
    pub today: Date,
    /// The case's pauses.
    pub pauses: &'a [Pause],
    /// The case's sessions, all versions of all.
    pub sessions: &'a [TrainingSession],
    /// What was planned, back to the last held session or the case's beginning. What lies ahead
    /// does no harm.
    pub occurrences: &'a [Occurrence],
    /// The talk that is due next.
    pub next_talk: Option<NextTalk>,
    /// What was agreed.
    pub agreements: &'a [Agreement],
    /// The case's goals.
    pub goals: &'a [Goal],
    /// The goals' ratings.
    pub ratings: &'a [Rating],
    /// A goal asks for the highest exertion, so that it is no signal.
    pub exertion_off: bool,
    /// Parts of the assessment that are not finished.
    pub outstanding: &'a [Outstanding],
    /// The user's finished answers that the viewer may see; none when there are none.
    pub answers: Option<Answers<'a>>,
    /// The last day of the decision's period; none when it is open.
    pub decision_ends: Option<Date>,
    /// A way onward is settled.
    pub way_onward: bool,
    /// When the contact's guidance is due.
    pub guidance_due: Option<Date>,
    /// The days on which another contact took over. A substitute is no change.
    pub contact_changed: &'a [Date],
    /// What the viewer has dismissed.
    pub dismissals: &'a [Dismissal],
}

/// A part of a round of the assessment that is not finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outstanding {
    /// The round's number.
    pub round: u32,
    /// Whose part.
    pub part: Part,
    /// When the round is due.
    pub due: Date,
}

/// The user's finished parts that the viewer may see.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answers<'a> {
    /// All versions of at least the two last rounds. Those of the contact's part don't matter.
    pub parts: &'a [Assessment],
    /// What they answer.
    pub instrument: &'a Instrument,
}

impl<'a> Facts<'a> {
    /// A case of which nothing is known yet.
    pub fn new(role: Role, today: Date) -> Self {
        Self {
            role,
            today,
            pauses: &[],
            sessions: &[],
            occurrences: &[],
            next_talk: None,
            agreements: &[],
            goals: &[],
            ratings: &[],
            exertion_off: false,
            outstanding: &[],
            answers: None,
            decision_ends: None,
            way_onward: false,
            guidance_due: None,
            contact_changed: &[],
            dismissals: &[],
        }
    }

    /// The days after `since`, up to and including today, that no pause holds.
    pub(super) fn days_since(&self, since: Date) -> u32 {
        let standing = self.pauses.iter().filter(|pause| pause.withdrawn.is_none());
        let ended = standing.map(|p| (p.from, p.to.unwrap_or(self.today).min(self.today)));
        let mut spans: Vec<_> = ended.filter(|(from, to)| from <= to).collect();
        spans.sort_unstable();
        let (mut days, mut reached) = (0, since);
        for (from, to) in spans {
            days += days_between(reached, from);
            reached = reached.max(to);
        }
        days +=
            days_between(reached, self.today.checked_add_days(Days::new(1)).unwrap_or(Date::MAX));
        u32::try_from(days).unwrap_or(u32::MAX)
    }
}

/// The days that lie between two, neither counted.
fn days_between(after: Date, before: Date) -> i64 {
    ((before - after).num_days() - 1).max(0)
}
