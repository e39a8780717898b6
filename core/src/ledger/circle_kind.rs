//! What a circle is for, and what it is about.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::id::{AssignmentId, CaseId};

/// What a circle is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CircleKind {
    /// One person's own.
    Own,
    /// The user and the contact of a case.
    Pair {
        /// The case.
        case: CaseId,
    },
    /// The user, the contact and the municipality of a case.
    Triangle {
        /// The case.
        case: CaseId,
    },
    /// The user and the municipality, past the contact.
    Voice {
        /// The case.
        case: CaseId,
    },
    /// The contact and the municipality: one assignment.
    Work {
        /// The assignment.
        assignment: AssignmentId,
        /// The case it is with; none for a club's.
        case: Option<CaseId>,
    },
    /// A kind that a newer version knows, as it came.
    #[serde(untagged)]
    Newer(Value),
}

impl CircleKind {
    /// `own`, `pair`, `triangle`, `voice`, `work` or `newer`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Pair { .. } => "pair",
            Self::Triangle { .. } => "triangle",
            Self::Voice { .. } => "voice",
            Self::Work { .. } => "work",
            Self::Newer(_) => "newer",
        }
    }

    /// The case it is about, if it is about one.
    pub fn case(&self) -> Option<CaseId> {
        match self {
            Self::Pair { case } | Self::Triangle { case } | Self::Voice { case } => Some(*case),
            Self::Work { case, .. } => *case,
            Self::Own | Self::Newer(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_kind_reads_back_and_another_is_kept_as_it_came() {
        let (case, assignment) = (CaseId([1; 16]), AssignmentId([2; 16]));
        for kind in [
            CircleKind::Own,
            CircleKind::Pair { case },
            CircleKind::Triangle { case },
            CircleKind::Voice { case },
            CircleKind::Work { assignment, case: Some(case) },
            CircleKind::Work { assignment, case: None },
        ] {
            let text = serde_json::to_string(&kind).unwrap();
            assert_eq!(serde_json::from_str::<CircleKind>(&text).unwrap(), kind);
        }
        let newer = json!({"family": {"of": "x"}});
        let kind: CircleKind = serde_json::from_value(newer.clone()).unwrap();
        assert_eq!((kind.name(), serde_json::to_value(&kind).unwrap()), ("newer", newer));
    }
}
