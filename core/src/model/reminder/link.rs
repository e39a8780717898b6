//! A link as the phone carries it: text that means nothing to it, and names nobody.

use std::fmt;
use std::str::FromStr;

use super::Link;
use crate::model::id::CaseId;
use crate::model::invalid::{Invalid, Reason};
use crate::model::session::occurrence::OccurrenceRef;

impl Link {
    /// The case it leads to, if it leads to one.
    pub fn case(&self) -> Option<CaseId> {
        match *self {
            Self::Today | Self::Timesheet { .. } => None,
            Self::Session { case, .. }
            | Self::Log { case, .. }
            | Self::Talk { case, .. }
            | Self::Preparation { case, .. }
            | Self::Agreement { case, .. }
            | Self::Assessment { case, .. }
            | Self::Goal { case, .. }
            | Self::Case { case } => Some(case),
        }
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Today => f.write_str("today"),
            Self::Session { case, of } => write!(f, "session/{case}/{}/{}", of.plan, of.date),
            Self::Log { case, of } => write!(f, "log/{case}/{}/{}", of.plan, of.date),
            Self::Talk { case, talk } => write!(f, "talk/{case}/{talk}"),
            Self::Preparation { case, talk } => write!(f, "preparation/{case}/{talk}"),
            Self::Agreement { case, agreement } => write!(f, "agreement/{case}/{agreement}"),
            Self::Assessment { case, round } => write!(f, "assessment/{case}/{round}"),
            Self::Goal { case, goal } => write!(f, "goal/{case}/{goal}"),
            Self::Timesheet { assignment } => write!(f, "timesheet/{assignment}"),
            Self::Case { case } => write!(f, "case/{case}"),
        }
    }
}

impl FromStr for Link {
    type Err = Invalid;

    /// # Errors
    /// `link` is [`Reason::Malformed`] for anything that is not a link's text.
    fn from_str(text: &str) -> Result<Self, Invalid> {
        let parts: Vec<&str> = text.split('/').collect();
        let link = match parts[..] {
            ["today"] => Some(Self::Today),
            ["session", case, plan, date] => {
                occurrence(case, plan, date).map(|(case, of)| Self::Session { case, of })
            }
            ["log", case, plan, date] => {
                occurrence(case, plan, date).map(|(case, of)| Self::Log { case, of })
            }
            ["talk", case, talk] => both(case, talk).map(|(case, talk)| Self::Talk { case, talk }),
            ["preparation", case, talk] => {
                both(case, talk).map(|(case, talk)| Self::Preparation { case, talk })
            }
            ["agreement", case, agreement] => {
                both(case, agreement).map(|(case, agreement)| Self::Agreement { case, agreement })
            }
            ["assessment", case, round] => {
                both(case, round).map(|(case, round)| Self::Assessment { case, round })
            }
            ["goal", case, goal] => both(case, goal).map(|(case, goal)| Self::Goal { case, goal }),
            ["timesheet", assignment] => {
                assignment.parse().ok().map(|assignment| Self::Timesheet { assignment })
            }
            ["case", case] => case.parse().ok().map(|case| Self::Case { case }),
            _ => None,
        };
        // a number or a date can be written in more than one way: only ours is ours
        link.filter(|link| link.to_string() == text)
            .ok_or_else(|| Invalid::new("link", Reason::Malformed))
    }
}

fn both<T: FromStr>(case: &str, other: &str) -> Option<(CaseId, T)> {
    Some((case.parse().ok()?, other.parse().ok()?))
}

fn occurrence(case: &str, plan: &str, date: &str) -> Option<(CaseId, OccurrenceRef)> {
    let (case, plan) = both(case, plan)?;
    Some((case, OccurrenceRef { plan, date: date.parse().ok()? }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::{AgreementId, AssignmentId, GoalId, PlanId, TalkId};
    use chrono::NaiveDate;
    use proptest::prelude::*;

    fn any_link() -> impl Strategy<Value = Link> {
        let day = 0..60_000_u16;
        (0..10_u8, any::<[u8; 16]>(), any::<[u8; 16]>(), any::<u32>(), day).prop_map(
            |(which, case, other, round, day)| {
                let date = NaiveDate::from_num_days_from_ce_opt(700_000 + i32::from(day)).unwrap();
                let (case, of) = (CaseId(case), OccurrenceRef { plan: PlanId(other), date });
                match which {
                    0 => Link::Today,
                    1 => Link::Session { case, of },
                    2 => Link::Log { case, of },
                    3 => Link::Talk { case, talk: TalkId(other) },
                    4 => Link::Preparation { case, talk: TalkId(other) },
                    5 => Link::Agreement { case, agreement: AgreementId(other) },
                    6 => Link::Assessment { case, round },
                    7 => Link::Goal { case, goal: GoalId(other) },
                    8 => Link::Timesheet { assignment: AssignmentId(other) },
                    _ => Link::Case { case },
                }
            },
        )
    }

    proptest! {
        #[test]
        fn a_link_reads_back_from_its_text(link in any_link()) {
            prop_assert_eq!(link.to_string().parse(), Ok(link));
        }

        #[test]
        fn what_is_no_link_is_refused_and_never_fails(
            link in any_link(),
            cut in any::<prop::sample::Index>(),
            put in "[a-z0-9/+-]{0,3}",
        ) {
            let text = link.to_string();
            let cut = cut.index(text.len());
            let other = format!("{}{put}{}", &text[..cut], &text[cut + 1..]);
            let read = other.parse::<Link>();
            prop_assert!(read.as_ref().map_or(true, |read| read.to_string() == other));
            if other.split('/').next() != text.split('/').next() {
                prop_assert_eq!(read, Err(Invalid::new("link", Reason::Malformed)));
            }
        }
    }

    #[test]
    fn only_one_text_leads_to_a_thing() {
        let case = CaseId([0xab; 16]);
        for bad in [
            String::new(),
            "Today".into(),
            "today/".into(),
            "case".into(),
            format!("case/{}", case.to_string().to_uppercase()),
            format!("assessment/{case}/+2"),
            format!("assessment/{case}/02"),
            format!("session/{case}/{case}/2026-1-2"),
            format!("session/{case}/{case}"),
        ] {
            assert_eq!(bad.parse::<Link>(), Err(Invalid::new("link", Reason::Malformed)), "{bad}");
        }
        assert_eq!(format!("case/{case}").parse(), Ok(Link::Case { case }));
    }
}
