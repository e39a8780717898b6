//! Reminders: derived from what is known of the cases, never stored.
//!
//! One pure function, [`plan::plan`]: facts, preferences, what was answered, now, zone and budget
//! in; the soonest reminders out. The same input gives the same reminders with the same ids. The
//! platform applies the difference between two such lists and reports what became of them.
//!
//! - here: a reminder, its steps and kinds.
//! - [`facts`]: what must be known of the cases.
//! - [`preferences`]: kinds that are off, quiet hours, and what was snoozed or done.
//! - [`plan`]: the function.
//! - `link`: where one leads, as text that the phone carries.
//! - `wish`: which reminders the facts ask for, and when.
//! - [`quiet`]: moving what falls in the quiet hours.
//! - [`difference`]: from what the phone holds to what is wanted.
//! - [`delivery`]: delivered, opened, missed.
//! - [`health`]: whether this phone lets reminders through.

pub mod delivery;
pub mod difference;
pub mod facts;
pub mod health;
mod identity;
mod link;
pub mod plan;
pub mod preferences;
pub mod quiet;
mod wish;

#[cfg(test)]
mod properties;
#[cfg(test)]
pub(crate) mod samples;

use chrono::NaiveDateTime;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::id::{AgreementId, AssignmentId, CaseId, GoalId, ReminderId, TalkId};
use super::person::Role;
use super::session::occurrence::OccurrenceRef;
use super::time::{UtcMillis, instant_of};

/// What can be turned off, kind by kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A session is coming.
    Session,
    /// A session has been, and is not logged.
    Log,
    /// A talk is coming.
    Talk,
    /// One's own preparation of a talk is missing.
    Preparation,
    /// Something agreed is due.
    Agreement,
    /// An assessment is due.
    Assessment,
    /// A goal is to be rated.
    Goal,
    /// The timesheet's deadline is coming.
    Timesheet,
    /// The decision's period is ending.
    PeriodEnd,
}

impl Kind {
    /// All, in the order of the settings.
    pub const ALL: [Self; 9] = [
        Self::Session,
        Self::Log,
        Self::Talk,
        Self::Preparation,
        Self::Agreement,
        Self::Assessment,
        Self::Goal,
        Self::Timesheet,
        Self::PeriodEnd,
    ];
}

/// Which reminder of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// 18:00 the evening before a session.
    SessionEvening,
    /// 2 hours before a session.
    SessionSoon,
    /// 1 hour after a session.
    LogSession,
    /// 7 days before a talk: prepare.
    TalkPrepare,
    /// 3 days before a talk, to those whose own preparation is missing.
    PreparationMissing,
    /// 1 day before a talk.
    TalkTomorrow,
    /// 2 hours before a talk.
    TalkSoon,
    /// On the day something agreed is due.
    AgreementDue,
    /// On the day an assessment is due.
    AssessmentDue,
    /// 7 days later.
    AssessmentWaiting,
    /// 14 days later.
    AssessmentStillWaiting,
    /// On the day a goal is to be rated.
    GoalToRate,
    /// 3 days before the timesheet's deadline.
    TimesheetSoon,
    /// 1 day before the timesheet's deadline.
    TimesheetTomorrow,
    /// 56 days before the period ends.
    PeriodEnding,
    /// 28 days before the period ends.
    PeriodEndingSoon,
    /// In the last place of a full budget: what comes after it is planned when the app is opened.
    OpenApp,
}

impl Step {
    /// All.
    pub const ALL: [Self; 17] = [
        Self::SessionEvening,
        Self::SessionSoon,
        Self::LogSession,
        Self::TalkPrepare,
        Self::PreparationMissing,
        Self::TalkTomorrow,
        Self::TalkSoon,
        Self::AgreementDue,
        Self::AssessmentDue,
        Self::AssessmentWaiting,
        Self::AssessmentStillWaiting,
        Self::GoalToRate,
        Self::TimesheetSoon,
        Self::TimesheetTomorrow,
        Self::PeriodEnding,
        Self::PeriodEndingSoon,
        Self::OpenApp,
    ];

    /// Its kind; none for [`Step::OpenApp`], which goes with the others.
    pub fn kind(self) -> Option<Kind> {
        Some(match self {
            Self::SessionEvening | Self::SessionSoon => Kind::Session,
            Self::LogSession => Kind::Log,
            Self::TalkPrepare | Self::TalkTomorrow | Self::TalkSoon => Kind::Talk,
            Self::PreparationMissing => Kind::Preparation,
            Self::AgreementDue => Kind::Agreement,
            Self::AssessmentDue | Self::AssessmentWaiting | Self::AssessmentStillWaiting => {
                Kind::Assessment
            }
            Self::GoalToRate => Kind::Goal,
            Self::TimesheetSoon | Self::TimesheetTomorrow => Kind::Timesheet,
            Self::PeriodEnding | Self::PeriodEndingSoon => Kind::PeriodEnd,
            Self::OpenApp => return None,
        })
    }

    /// Its text, which names no person, illness or municipality: a lock screen shows it. What was
    /// moved or snoozed may come on another day than it was meant for, so the day it is shown
    /// decides: `same_day` as the event, or before.
    pub fn text_key(self, same_day: bool) -> &'static str {
        match self {
            Self::SessionEvening | Self::SessionSoon if same_day => "reminder-session-today",
            Self::SessionEvening | Self::SessionSoon => "reminder-session-tomorrow",
            Self::LogSession => "reminder-log",
            Self::TalkPrepare => "reminder-talk-prepare",
            Self::PreparationMissing => "reminder-preparation",
            Self::TalkTomorrow | Self::TalkSoon if same_day => "reminder-talk-today",
            Self::TalkTomorrow | Self::TalkSoon => "reminder-talk-tomorrow",
            Self::AgreementDue => "reminder-agreement",
            Self::AssessmentDue => "reminder-assessment",
            Self::AssessmentWaiting | Self::AssessmentStillWaiting => "reminder-assessment-waiting",
            Self::GoalToRate => "reminder-goal",
            Self::TimesheetSoon | Self::TimesheetTomorrow => "reminder-timesheet",
            Self::PeriodEnding | Self::PeriodEndingSoon => "reminder-period-end",
            Self::OpenApp => "reminder-open-app",
        }
    }
}

/// Where a reminder leads once the app is unlocked. Ids only: it lies outside the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Link {
    /// The first screen: the reminder is about several things, or about the app itself.
    Today,
    /// A session.
    Session {
        /// Whose case.
        case: CaseId,
        /// Which.
        of: OccurrenceRef,
    },
    /// The log of a session.
    Log {
        /// Whose case.
        case: CaseId,
        /// Which.
        of: OccurrenceRef,
    },
    /// A talk.
    Talk {
        /// Whose case.
        case: CaseId,
        /// Which.
        talk: TalkId,
    },
    /// One's own preparation of a talk.
    Preparation {
        /// Whose case.
        case: CaseId,
        /// Which.
        talk: TalkId,
    },
    /// Something agreed.
    Agreement {
        /// Whose case.
        case: CaseId,
        /// Which.
        agreement: AgreementId,
    },
    /// A round of the assessment.
    Assessment {
        /// Whose case.
        case: CaseId,
        /// Its number.
        round: u32,
    },
    /// A goal.
    Goal {
        /// Whose case.
        case: CaseId,
        /// Which.
        goal: GoalId,
    },
    /// The timesheet of an assignment.
    Timesheet {
        /// Which.
        assignment: AssignmentId,
    },
    /// A case.
    Case {
        /// Which.
        case: CaseId,
    },
}

/// A reminder that is to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    /// Stable: the same for the same step of the same event, whatever the phone's zone.
    pub id: ReminderId,
    /// Which.
    pub step: Step,
    /// The role of the one who is reminded.
    pub recipient: Role,
    /// When.
    pub utc: UtcMillis,
    /// What the phone's wall clock shows then.
    pub local: NaiveDateTime,
    /// The phone's zone that it was planned in.
    pub zone: String,
    /// It comes at this wall-clock time wherever the phone is; otherwise at this instant.
    pub follows_phone: bool,
    /// The event: never later than this.
    pub expires: Option<UtcMillis>,
    /// Its text, which needs no argument.
    pub text_key: String,
    /// Where it leads.
    pub link: Link,
}

impl Reminder {
    /// When it comes on a phone that was taken to `zone` while the app was locked; none when its
    /// event would be over. A new plan is made at the next unlock.
    pub fn in_zone(&self, zone: Tz) -> Option<UtcMillis> {
        let utc = if self.follows_phone { instant_of(self.local, zone) } else { self.utc };
        self.expires.is_none_or(|event| utc <= event).then_some(utc)
    }
}
