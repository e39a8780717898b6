//! Where something on a screen, or a reminder, leads.

use medspiller_core::model::reminder::Link;
use medspiller_core::model::session::occurrence::OccurrenceRef;

/// The screen that it leads to.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum LinkTarget {
    /// The first screen.
    Today,
    /// A session that is to be.
    Session {
        /// Whose case.
        case_id: String,
        /// The plan.
        plan_id: String,
        /// The plan's own date: `2026-11-24`.
        date: String,
    },
    /// The log of a session.
    Log {
        /// Whose case.
        case_id: String,
        /// The plan.
        plan_id: String,
        /// The plan's own date.
        date: String,
    },
    /// A talk.
    Talk {
        /// Whose case.
        case_id: String,
        /// Which.
        talk_id: String,
    },
    /// One's own preparation of a talk.
    Preparation {
        /// Whose case.
        case_id: String,
        /// Which talk.
        talk_id: String,
    },
    /// The talks of a case: one is due that has no time yet.
    Talks {
        /// Which.
        case_id: String,
    },
    /// Something agreed.
    Agreement {
        /// Whose case.
        case_id: String,
        /// Which.
        agreement_id: String,
    },
    /// A round of the assessment.
    Assessment {
        /// Whose case.
        case_id: String,
        /// Its number.
        round: u32,
    },
    /// A goal.
    Goal {
        /// Whose case.
        case_id: String,
        /// Which.
        goal_id: String,
    },
    /// The timesheet of an assignment.
    Timesheet {
        /// Which.
        assignment_id: String,
    },
    /// "Verdt å snakke om".
    Signals {
        /// Whose case.
        case_id: String,
    },
    /// A case.
    Case {
        /// Which.
        case_id: String,
    },
}

impl From<Link> for LinkTarget {
    fn from(link: Link) -> Self {
        let parts =
            |of: OccurrenceRef| (of.plan.to_string(), of.date.format("%Y-%m-%d").to_string());
        match link {
            Link::Today => Self::Today,
            Link::Session { case, of } => {
                let (plan_id, date) = parts(of);
                Self::Session { case_id: case.to_string(), plan_id, date }
            }
            Link::Log { case, of } => {
                let (plan_id, date) = parts(of);
                Self::Log { case_id: case.to_string(), plan_id, date }
            }
            Link::Talk { case, talk } => {
                Self::Talk { case_id: case.to_string(), talk_id: talk.to_string() }
            }
            Link::Preparation { case, talk } => {
                Self::Preparation { case_id: case.to_string(), talk_id: talk.to_string() }
            }
            Link::Agreement { case, agreement } => {
                Self::Agreement { case_id: case.to_string(), agreement_id: agreement.to_string() }
            }
            Link::Assessment { case, round } => {
                Self::Assessment { case_id: case.to_string(), round }
            }
            Link::Goal { case, goal } => {
                Self::Goal { case_id: case.to_string(), goal_id: goal.to_string() }
            }
            Link::Timesheet { assignment } => {
                Self::Timesheet { assignment_id: assignment.to_string() }
            }
            Link::Case { case } => Self::Case { case_id: case.to_string() },
        }
    }
}
