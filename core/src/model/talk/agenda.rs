//! What the case proposes to talk about, each with its reason as data.
//!
//! The proposal is derived from [`Facts`] and never stored. The user sees it first: what they strike
//! never leaves their own circle ([`Struck`]), and only they pass the rest on ([`AgendaItem`]).
//! An answer is there only by an item of the instrument's comparable pairs: the sensitive ones
//! (substance, illness, mental health, violence) have no pair, so they can't come on.

use serde::{Deserialize, Serialize};

use super::{Agreement, Party};
use crate::model::goal::Entry;
use crate::model::id::{AgendaItemId, AgreementId, BroughtUpId, GoalId, TalkId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::{Date, Moment};

/// Where a point comes from, with its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum Source {
    /// An agreement of an earlier talk that is still open.
    Agreement {
        /// Which.
        agreement: AgreementId,
        /// By when it was to be done.
        by: Date,
    },
    /// A goal to rate.
    Goal {
        /// Which.
        goal: GoalId,
        /// The day of its last rating, if any.
        rated: Option<Date>,
    },
    /// A round of the assessment is due.
    AssessmentDue {
        /// Which.
        round: u32,
        /// Since when.
        due: Date,
    },
    /// A round was held since the last talk.
    AssessmentDone {
        /// Which.
        round: u32,
        /// When.
        date: Date,
    },
    /// The planned sessions since the last talk.
    Attendance {
        /// How many the user came to.
        came: u32,
        /// Of how many.
        planned: u32,
    },
    /// "Verdt å snakke om".
    Signal {
        /// The signal's key.
        signal: String,
        /// The instrument's item it is about, if it is about one.
        item: Option<String>,
    },
    /// The two perspectives on a pair of items, which one of the two wants to talk about.
    Perspectives {
        /// The contact's item.
        objective: String,
        /// The user's item.
        subjective: String,
    },
    /// What someone brought up out of their preparation.
    BroughtUp {
        /// Which.
        brought_up: BroughtUpId,
    },
    /// The decision's period ends.
    PeriodEnds {
        /// Its last day.
        on: Date,
    },
}

/// What the proposal is made from. Each list in the order it is to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Facts<'a> {
    /// The case's agreements; those that are open come on.
    pub agreements: &'a [Agreement],
    /// Active goals that are to be rated, with the day of the last rating.
    pub goals: &'a [(GoalId, Option<Date>)],
    /// The round that is due, and when.
    pub round_due: Option<(u32, Date)>,
    /// The rounds held since the last talk.
    pub rounds_done: &'a [(u32, Date)],
    /// Came and planned since the last talk.
    pub attendance: (u32, u32),
    /// The viewer's signals: key, and the item it is about.
    pub signals: &'a [(String, Option<String>)],
    /// Pairs someone wants to talk about: the contact's item, the user's item.
    pub perspectives: &'a [(String, String)],
    /// What has been brought up.
    pub brought_up: &'a [BroughtUpId],
    /// The decision's last day, once the end talk may be held.
    pub period_ends: Option<Date>,
}

/// A point on a talk's agenda, as the triangle's circle holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItem {
    /// Which.
    pub id: AgendaItemId,
    /// Of which talk.
    pub talk: TalkId,
    /// Where it comes from, and why.
    pub source: Source,
    /// When the user passed it on.
    pub at: Moment,
    /// What was passed on with it, of what the wider circle doesn't hold: a goal's words.
    #[serde(default)]
    pub words: Option<String>,
}

/// What the user doesn't want on a talk's agenda, as their own circle holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Struck {
    /// Of which talk.
    pub talk: TalkId,
    /// What was struck.
    pub source: Source,
    /// When.
    pub at: Moment,
    /// When it was taken back: then it is proposed again.
    #[serde(default)]
    pub withdrawn: Option<Moment>,
}

impl Struck {
    /// Takes it back.
    pub fn withdraw(&self, now: &Moment) -> Self {
        Self { withdrawn: Some(now.clone()), ..self.clone() }
    }

    /// Whether it keeps something from this talk's agenda.
    pub fn counts_for(&self, talk: TalkId) -> bool {
        self.talk == talk && self.withdrawn.is_none()
    }
}

/// What the case proposes: what was brought up first, the period's end last. `comparable` are the
/// instrument's pairs (the contact's item, the user's item); whatever is about another item is left
/// out.
pub fn proposed(facts: &Facts<'_>, comparable: &[(&str, &str)]) -> Vec<Source> {
    let mut sources = Vec::new();
    sources.extend(facts.brought_up.iter().map(|&brought_up| Source::BroughtUp { brought_up }));
    let open = facts.agreements.iter().filter(|agreement| agreement.is_open());
    sources.extend(open.map(|a| Source::Agreement { agreement: a.id, by: a.by }));
    sources.extend(facts.goals.iter().map(|&(goal, rated)| Source::Goal { goal, rated }));
    sources.extend(facts.round_due.map(|(round, due)| Source::AssessmentDue { round, due }));
    let done = facts.rounds_done.iter();
    sources.extend(done.map(|&(round, date)| Source::AssessmentDone { round, date }));
    let (came, planned) = facts.attendance;
    sources.extend((planned > 0).then_some(Source::Attendance { came, planned }));
    let signals = facts.signals.iter().cloned();
    sources.extend(signals.map(|(signal, item)| Source::Signal { signal, item }));
    let pairs = facts.perspectives.iter().cloned();
    sources.extend(
        pairs.map(|(objective, subjective)| Source::Perspectives { objective, subjective }),
    );
    sources.extend(facts.period_ends.map(|on| Source::PeriodEnds { on }));
    sources.retain(|source| source.may_be_on(comparable));
    sources
}

/// `proposed` without what the user struck from this talk.
pub fn left(proposed: Vec<Source>, struck: &[Struck], talk: TalkId) -> Vec<Source> {
    let struck: Vec<String> =
        struck.iter().filter(|by| by.counts_for(talk)).map(|by| by.source.key()).collect();
    let is_struck = |source: &Source| struck.contains(&source.key());
    proposed.into_iter().filter(|source| !is_struck(source)).collect()
}

impl Source {
    /// What tells it from the other points of a talk: the same however its reason has changed.
    pub fn key(&self) -> String {
        match self {
            Self::Agreement { agreement, .. } => format!("agreement-{agreement}"),
            Self::Goal { goal, .. } => format!("goal-{goal}"),
            Self::AssessmentDue { round, .. } => format!("assessment_due-{round}"),
            Self::AssessmentDone { round, .. } => format!("assessment_done-{round}"),
            Self::Attendance { .. } => "attendance".to_owned(),
            Self::Signal { signal, .. } => format!("signal-{signal}"),
            Self::Perspectives { objective, subjective } => {
                format!("perspectives-{objective}-{subjective}")
            }
            Self::BroughtUp { brought_up } => format!("brought_up-{brought_up}"),
            Self::PeriodEnds { .. } => "period_ends".to_owned(),
        }
    }

    /// Where it stands among the others: in the order of [`proposed`].
    pub fn rank(&self) -> u8 {
        match self {
            Self::BroughtUp { .. } => 0,
            Self::Agreement { .. } => 1,
            Self::Goal { .. } => 2,
            Self::AssessmentDue { .. } => 3,
            Self::AssessmentDone { .. } => 4,
            Self::Attendance { .. } => 5,
            Self::Signal { .. } => 6,
            Self::Perspectives { .. } => 7,
            Self::PeriodEnds { .. } => 8,
        }
    }

    /// Whether it is about no answer, or one of the instrument's comparable pairs.
    pub fn may_be_on(&self, comparable: &[(&str, &str)]) -> bool {
        match self {
            Self::Signal { item: Some(item), .. } => comparable
                .iter()
                .any(|(objective, subjective)| item == objective || item == subjective),
            Self::Perspectives { objective, subjective } => {
                comparable.contains(&(objective.as_str(), subjective.as_str()))
            }
            _ => true,
        }
    }

    /// Struck from the talk's agenda, by the user.
    ///
    /// # Errors
    /// `by` is [`Reason::OutOfRange`] for anyone else.
    pub fn strike(
        &self,
        talk: TalkId,
        party: &Party<'_>,
        entry: &Entry<'_>,
    ) -> Result<Struck, Invalid> {
        check_user(party, entry)?;
        Ok(Struck { talk, source: self.clone(), at: entry.now.clone(), withdrawn: None })
    }

    /// Passed on to all three, by the user, who has seen it.
    ///
    /// # Errors
    /// `by` is [`Reason::OutOfRange`] for anyone else; `source` is [`Reason::OutOfRange`] for what
    /// may not be on an agenda.
    pub fn pass_on(
        &self,
        id: AgendaItemId,
        talk: TalkId,
        comparable: &[(&str, &str)],
        party: &Party<'_>,
        entry: &Entry<'_>,
    ) -> Result<AgendaItem, Invalid> {
        check_user(party, entry)?;
        match self.may_be_on(comparable) {
            true => {
                let (source, at) = (self.clone(), entry.now.clone());
                Ok(AgendaItem { id, talk, source, at, words: None })
            }
            false => Err(Invalid::new("source", Reason::OutOfRange)),
        }
    }
}

fn check_user(party: &Party<'_>, entry: &Entry<'_>) -> Result<(), Invalid> {
    match entry.by == party.user {
        true => Ok(()),
        false => Err(Invalid::new("by", Reason::OutOfRange)),
    }
}
