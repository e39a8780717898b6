//! What must be known of the cases to plan reminders. `app` fills it in, for one person.
//!
//! Events and due dates that are over are let alone, but for sessions that are not logged: so facts
//! reach from two days back to as far ahead as is known, a year at the most.

use crate::model::id::{AgreementId, AssignmentId, CaseId, GoalId, TalkId};
use crate::model::person::Role;
use crate::model::session::occurrence::Occurrence;
use crate::model::session::pause::Pause;
use crate::model::time::{Date, UtcMillis};

/// Everything one person may have to be reminded of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// Their cases.
    pub cases: Vec<CaseFacts>,
    /// Their own timesheets that are not handed in. They belong to assignments, with a case or a
    /// club, so a case's pause doesn't stop them.
    pub timesheets: Vec<TimesheetFact>,
}

/// One case, as one person has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFacts {
    /// Which.
    pub case: CaseId,
    /// What the person is in it.
    pub role: Role,
    /// Its sessions, logged or not.
    pub sessions: Vec<SessionFact>,
    /// Its talks that are neither held nor cancelled.
    pub talks: Vec<TalkFact>,
    /// What was agreed, is this person's to do, and is not done.
    pub agreements: Vec<AgreementFact>,
    /// Rounds of which this person's part is not finished.
    pub assessments: Vec<AssessmentFact>,
    /// Goals to be rated.
    pub goals: Vec<GoalFact>,
    /// The last day of the decision's period, if it has one.
    pub period_end: Option<Date>,
    /// Its pauses.
    pub pauses: Vec<Pause>,
    /// The spans of days on which it is closed, by first and last day: nothing is said on them.
    pub closed: Vec<(Date, Option<Date>)>,
}

impl CaseFacts {
    /// A case of which nothing is known yet.
    pub fn new(case: CaseId, role: Role) -> Self {
        Self {
            case,
            role,
            sessions: Vec::new(),
            talks: Vec::new(),
            agreements: Vec::new(),
            assessments: Vec::new(),
            goals: Vec::new(),
            period_end: None,
            pauses: Vec::new(),
            closed: Vec::new(),
        }
    }

    /// Whether it is closed on a day.
    pub fn is_closed(&self, date: Date) -> bool {
        self.closed.iter().any(|(from, to)| *from <= date && to.is_none_or(|to| date <= to))
    }
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionFact {
    /// When, and whether it is to be held.
    pub occurrence: Occurrence,
    /// It is logged: held, or known not to be.
    pub logged: bool,
}

/// A talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TalkFact {
    /// Which.
    pub talk: TalkId,
    /// When it begins.
    pub start: UtcMillis,
    /// This person has prepared.
    pub prepared: bool,
}

/// Something agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgreementFact {
    /// Which.
    pub agreement: AgreementId,
    /// By when.
    pub due: Date,
}

/// A round of the assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AssessmentFact {
    /// Its number.
    pub round: u32,
    /// When it is due.
    pub due: Date,
}

/// A goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoalFact {
    /// Which.
    pub goal: GoalId,
    /// When it is to be rated.
    pub due: Date,
}

/// A timesheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimesheetFact {
    /// Whose.
    pub assignment: AssignmentId,
    /// The last day to hand it in.
    pub deadline: Date,
}
