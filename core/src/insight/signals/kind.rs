//! What a signal is about, and who hears of it.

use serde::{Deserialize, Serialize};

use crate::model::person::Role;

/// What is worth talking about. In the order of [`super::signals`]: first that the training isn't
/// held, then what has a last day, then how the user has it, then what is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignalKind {
    /// Two planned sessions running and 21 days have passed without a held one.
    NotHeld,
    /// The service's own: of the last four sessions the contact cancelled two or did not come.
    ContactDidNotCome,
    /// Of the last four sessions the user did not come to two, or cancelled without notice.
    UserDidNotCome,
    /// The service's own: the decision's period ends within 56 days without a way onward.
    PeriodEnds,
    /// An answer to S10, S11, S12 or S13 is two steps or more from the last one.
    AnswerChanged,
    /// By the user's own word the mood was lower after than before, three times running.
    MoodLower,
    /// By the user's own word the exertion was 10, three times running.
    ExertionHighest,
    /// The service's own: a talk of the rhythm is overdue.
    TalkOverdue,
    /// The service's own: what was agreed is not done, and its day is past.
    AgreementOverdue,
    /// The service's own: the contact's guidance is overdue.
    GuidanceOverdue,
    /// The service's own: the contact changed twice in a year.
    ContactChanged,
    /// A part of the assessment is 14 days overdue.
    AssessmentOverdue,
    /// An active goal has not been rated for 90 days.
    GoalUnrated,
}

impl SignalKind {
    /// All, the most pressing first.
    pub const ALL: [Self; 13] = [
        Self::NotHeld,
        Self::ContactDidNotCome,
        Self::UserDidNotCome,
        Self::PeriodEnds,
        Self::AnswerChanged,
        Self::MoodLower,
        Self::ExertionHighest,
        Self::TalkOverdue,
        Self::AgreementOverdue,
        Self::GuidanceOverdue,
        Self::ContactChanged,
        Self::AssessmentOverdue,
        Self::GoalUnrated,
    ];

    /// Its stable name, as it is stored, and the beginning of [`super::Signal::key`].
    pub fn key(self) -> &'static str {
        match self {
            Self::NotHeld => "not_held",
            Self::ContactDidNotCome => "contact_did_not_come",
            Self::UserDidNotCome => "user_did_not_come",
            Self::PeriodEnds => "period_ends",
            Self::AnswerChanged => "answer_changed",
            Self::MoodLower => "mood_lower",
            Self::ExertionHighest => "exertion_highest",
            Self::TalkOverdue => "talk_overdue",
            Self::AgreementOverdue => "agreement_overdue",
            Self::GuidanceOverdue => "guidance_overdue",
            Self::ContactChanged => "contact_changed",
            Self::AssessmentOverdue => "assessment_overdue",
            Self::GoalUnrated => "goal_unrated",
        }
    }

    /// Whether someone in this role hears of it, when their circles hold what it is made from.
    ///
    /// | | user | contact | coordinator |
    /// |---|---|---|---|
    /// | the contact's guidance | | x | x |
    /// | the user's mood and exertion, their answers | x | x | |
    /// | all else | x | x | x |
    ///
    /// So the user hears of everything but what is between the contact and the municipality.
    /// S10-S13 are in no comparable pair, and no third person is shown such an answer. Relatives
    /// and guardians hear of nothing here.
    pub fn is_for(self, role: Role) -> bool {
        match role {
            Role::ServiceUser => self != Self::GuidanceOverdue,
            Role::TrainingContact => true,
            Role::Coordinator => {
                !matches!(self, Self::AnswerChanged | Self::MoodLower | Self::ExertionHighest)
            }
            Role::Relative | Role::Guardian => false,
        }
    }

    /// The key of its sentence for this role, `signal-not-held-user`; none where the role hears
    /// nothing of it.
    pub fn text_key(self, role: Role) -> Option<String> {
        let variant = match role {
            Role::ServiceUser => "user",
            Role::TrainingContact => "contact",
            Role::Coordinator => "coordinator",
            Role::Relative | Role::Guardian => return None,
        };
        let kind = self.key().replace('_', "-");
        self.is_for(role).then(|| format!("signal-{kind}-{variant}"))
    }

    /// Whether it proposes an earlier talk. Such a talk names the signal's key to all three
    /// ([`Because::Signal`](crate::model::talk::Because::Signal)), so only what all three hear of
    /// does; and not what is mended by doing it: the overdue talk itself, an assessment, a rating.
    pub fn proposes_talk(self) -> bool {
        matches!(
            self,
            Self::NotHeld
                | Self::ContactDidNotCome
                | Self::UserDidNotCome
                | Self::PeriodEnds
                | Self::AgreementOverdue
                | Self::ContactChanged
        )
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const HEARING: [Role; 3] = [Role::ServiceUser, Role::TrainingContact, Role::Coordinator];

    #[test]
    fn the_stored_name_is_the_key_and_reads_back() {
        for kind in SignalKind::ALL {
            let stored = serde_json::to_string(&kind).unwrap();
            assert_eq!(stored, format!("\"{}\"", kind.key()));
            assert_eq!(serde_json::from_str::<SignalKind>(&stored).unwrap(), kind);
        }
        let keys: BTreeSet<_> = SignalKind::ALL.map(SignalKind::key).into();
        assert_eq!(keys.len(), SignalKind::ALL.len());
        assert!(SignalKind::ALL.is_sorted());
    }

    #[test]
    fn each_role_hears_of_its_own() {
        let left_out = |role| -> Vec<_> {
            SignalKind::ALL.into_iter().filter(|kind| !kind.is_for(role)).collect()
        };
        assert_eq!(left_out(Role::ServiceUser), [SignalKind::GuidanceOverdue]);
        assert_eq!(left_out(Role::TrainingContact), []);
        let pairs = [SignalKind::AnswerChanged, SignalKind::MoodLower, SignalKind::ExertionHighest];
        assert_eq!(left_out(Role::Coordinator), pairs);
        for role in [Role::Relative, Role::Guardian] {
            assert_eq!(left_out(role), SignalKind::ALL);
        }
    }

    #[test]
    fn a_sentence_is_named_for_whom_it_is_said_to() {
        let named = |kind: SignalKind, role| kind.text_key(role);
        let key = named(SignalKind::NotHeld, Role::ServiceUser);
        assert_eq!(key.as_deref(), Some("signal-not-held-user"));
        assert_eq!(named(SignalKind::GuidanceOverdue, Role::ServiceUser), None);
        assert_eq!(named(SignalKind::NotHeld, Role::Guardian), None);
        let all: BTreeSet<_> = SignalKind::ALL
            .into_iter()
            .flat_map(|kind| HEARING.map(|role| kind.text_key(role)))
            .flatten()
            .collect();
        assert_eq!(all.len(), 3 * SignalKind::ALL.len() - 4);
    }

    #[test]
    fn only_what_all_three_hear_of_proposes_a_talk() {
        for kind in SignalKind::ALL.into_iter().filter(|kind| kind.proposes_talk()) {
            assert!(HEARING.into_iter().all(|role| kind.is_for(role)), "{kind:?}");
        }
        assert!(!SignalKind::TalkOverdue.proposes_talk());
        assert!(SignalKind::NotHeld.proposes_talk());
    }
}
