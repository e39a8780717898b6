//! What a signal shows: counts and days, and which sessions, goal, agreement or item.

use super::kind::SignalKind;
use crate::insight::person::Given;
use crate::model::id::{AgreementId, GoalId, SessionId};
use crate::model::talk;
use crate::model::time::Date;
use crate::questionnaire::answer::{ItemCode, Part};

/// Some of the last four sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfTheLast {
    /// The sessions that make the signal, the oldest first: two or more.
    pub missed: Vec<SessionId>,
    /// When the first of them was to be.
    pub first: Date,
    /// How many of the last were held.
    pub held: u32,
    /// How many the last are: four, or fewer when there are no more.
    pub planned: u32,
}

/// Sessions running of which the user said the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Running {
    /// The last three, the oldest first.
    pub sessions: Vec<SessionId>,
    /// When the first of them was.
    pub first: Date,
    /// The session with which the last whole three of the run was full: the third, the sixth and
    /// so on.
    pub anchor: SessionId,
}

/// What a signal is made from. "Days" are days that no pause holds, unless said otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidence {
    /// Nothing was held.
    NotHeld {
        /// The last session that was; none before the first.
        last: Option<SessionId>,
        /// Its day, or the day of the first that was planned.
        since: Date,
        /// The days since.
        days: u32,
        /// How many were planned since.
        planned: u32,
    },
    /// The contact cancelled or did not come.
    ContactDidNotCome(OfTheLast),
    /// The user did not come or cancelled without notice.
    UserDidNotCome(OfTheLast),
    /// The decision's period ends.
    PeriodEnds {
        /// Its last day.
        on: Date,
        /// The days until then, by the calendar.
        days: u32,
    },
    /// An answer is another than last time.
    AnswerChanged {
        /// The question.
        item: ItemCode,
        /// Last time.
        earlier: Given,
        /// This time.
        later: Given,
    },
    /// The mood was lower after than before.
    MoodLower(Running),
    /// The exertion was 10.
    ExertionHighest(Running),
    /// A talk is overdue.
    TalkOverdue {
        /// Which.
        kind: talk::Kind,
        /// When it was due.
        due: Date,
        /// The days since.
        days: u32,
    },
    /// What was agreed is overdue.
    AgreementOverdue {
        /// Which.
        agreement: AgreementId,
        /// By when it was to be done.
        by: Date,
        /// The days since.
        days: u32,
    },
    /// The contact's guidance is overdue.
    GuidanceOverdue {
        /// When it was due.
        due: Date,
        /// The days since.
        days: u32,
    },
    /// The contact changed.
    ContactChanged {
        /// The days of the last year on which another took over, the first first.
        on: Vec<Date>,
    },
    /// A part of the assessment is overdue.
    AssessmentOverdue {
        /// Of which round.
        round: u32,
        /// Whose part.
        part: Part,
        /// When it was due.
        due: Date,
        /// The days since.
        days: u32,
    },
    /// A goal has not been rated.
    GoalUnrated {
        /// Which.
        goal: GoalId,
        /// It has been rated before.
        rated: bool,
        /// The day of its last rating, or the day it was set.
        since: Date,
        /// The days since.
        days: u32,
    },
}

/// An argument of a signal's sentence: what the screen puts into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// A number.
    Count(u32),
    /// A day.
    Day(Date),
    /// The goal's words.
    Goal(GoalId),
    /// What was agreed.
    Agreement(AgreementId),
    /// The question's words.
    Item(ItemCode),
    /// A word that the sentence chooses by, as it stands.
    Choice(&'static str),
}

/// Planned sessions that must have passed without a held one.
pub const NOT_HELD_PLANNED: u32 = 2;

/// Days that must have passed without a held session.
pub const NOT_HELD_DAYS: u32 = 21;

impl Evidence {
    /// What it is evidence of.
    pub fn kind(&self) -> SignalKind {
        match self {
            Self::NotHeld { .. } => SignalKind::NotHeld,
            Self::ContactDidNotCome(_) => SignalKind::ContactDidNotCome,
            Self::UserDidNotCome(_) => SignalKind::UserDidNotCome,
            Self::PeriodEnds { .. } => SignalKind::PeriodEnds,
            Self::AnswerChanged { .. } => SignalKind::AnswerChanged,
            Self::MoodLower(_) => SignalKind::MoodLower,
            Self::ExertionHighest(_) => SignalKind::ExertionHighest,
            Self::TalkOverdue { .. } => SignalKind::TalkOverdue,
            Self::AgreementOverdue { .. } => SignalKind::AgreementOverdue,
            Self::GuidanceOverdue { .. } => SignalKind::GuidanceOverdue,
            Self::ContactChanged { .. } => SignalKind::ContactChanged,
            Self::AssessmentOverdue { .. } => SignalKind::AssessmentOverdue,
            Self::GoalUnrated { .. } => SignalKind::GoalUnrated,
        }
    }

    /// The signal's stable key: its kind, and what anchors the evidence. It stays while the
    /// evidence does, and is another when as much again has come: one more that was missed, three
    /// more running, another two planned and 21 days.
    pub fn key(&self) -> String {
        let anchor = match self {
            Self::NotHeld { last, days, planned, .. } => {
                let times = (planned / NOT_HELD_PLANNED).min(days / NOT_HELD_DAYS);
                let last = last.map_or_else(|| "none".to_owned(), |last| last.to_string());
                format!("{last}/{times}")
            }
            Self::ContactDidNotCome(of) | Self::UserDidNotCome(of) => {
                of.missed.last().map(SessionId::to_string).unwrap_or_default()
            }
            Self::MoodLower(running) | Self::ExertionHighest(running) => running.anchor.to_string(),
            Self::PeriodEnds { on, .. } => on.to_string(),
            Self::AnswerChanged { item, later, .. } => format!("{item}/{}", later.round),
            Self::TalkOverdue { due, .. } | Self::GuidanceOverdue { due, .. } => due.to_string(),
            Self::AgreementOverdue { agreement, .. } => agreement.to_string(),
            Self::ContactChanged { on } => on.last().map(Date::to_string).unwrap_or_default(),
            Self::AssessmentOverdue { round, part, .. } => format!("{round}/{}", name(*part)),
            Self::GoalUnrated { goal, since, .. } => format!("{goal}/{since}"),
        };
        format!("{}/{anchor}", self.kind().key())
    }

    /// The day it goes back to; the period's end for that.
    pub fn since(&self) -> Date {
        match self {
            Self::NotHeld { since, .. } | Self::GoalUnrated { since, .. } => *since,
            Self::ContactDidNotCome(of) | Self::UserDidNotCome(of) => of.first,
            Self::MoodLower(running) | Self::ExertionHighest(running) => running.first,
            Self::PeriodEnds { on, .. } => *on,
            Self::AnswerChanged { earlier, .. } => earlier.date,
            Self::TalkOverdue { due, .. }
            | Self::GuidanceOverdue { due, .. }
            | Self::AssessmentOverdue { due, .. } => *due,
            Self::AgreementOverdue { by, .. } => *by,
            Self::ContactChanged { on } => on.first().copied().unwrap_or_default(),
        }
    }

    /// The instrument's item it is about, if it is about one.
    pub fn item(&self) -> Option<&ItemCode> {
        match self {
            Self::AnswerChanged { item, .. } => Some(item),
            _ => None,
        }
    }

    /// The arguments of its sentence, by name. Every sentence may name `user` and `contact`
    /// besides: what they are called.
    pub fn arguments(&self) -> Vec<(&'static str, Argument)> {
        use Argument::{Choice, Count, Day};
        match self {
            Self::NotHeld { last, since, days, planned } => vec![
                ("begun", Choice(if last.is_some() { "yes" } else { "no" })),
                ("date", Day(*since)),
                ("days", Count(*days)),
                ("planned", Count(*planned)),
            ],
            Self::ContactDidNotCome(of) | Self::UserDidNotCome(of) => vec![
                ("held", Count(of.held)),
                ("planned", Count(of.planned)),
                ("missed", Count(of.missed.len() as u32)),
            ],
            Self::MoodLower(running) | Self::ExertionHighest(running) => {
                vec![("count", Count(running.sessions.len() as u32)), ("date", Day(running.first))]
            }
            Self::PeriodEnds { on, days } => vec![("date", Day(*on)), ("days", Count(*days))],
            Self::AnswerChanged { item, earlier, .. } => {
                vec![("question", Argument::Item(item.clone())), ("date", Day(earlier.date))]
            }
            Self::TalkOverdue { due, days, .. } | Self::GuidanceOverdue { due, days } => {
                vec![("date", Day(*due)), ("days", Count(*days))]
            }
            Self::AgreementOverdue { agreement, by, days } => vec![
                ("agreement", Argument::Agreement(*agreement)),
                ("date", Day(*by)),
                ("days", Count(*days)),
            ],
            Self::ContactChanged { on } => vec![("count", Count(on.len() as u32))],
            Self::AssessmentOverdue { part, due, days, .. } => {
                vec![("part", Choice(name(*part))), ("date", Day(*due)), ("days", Count(*days))]
            }
            Self::GoalUnrated { goal, rated, since, days } => vec![
                ("goal", Argument::Goal(*goal)),
                ("rated", Choice(if *rated { "yes" } else { "no" })),
                ("date", Day(*since)),
                ("days", Count(*days)),
            ],
        }
    }
}

fn name(part: Part) -> &'static str {
    match part {
        Part::Objective => "objective",
        Part::Subjective => "subjective",
    }
}
