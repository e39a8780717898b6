//! How often a case's talks are.

use serde::{Deserialize, Serialize};

use super::rhythm::Interval;
use crate::model::goal::Entry;
use crate::model::id::{CaseId, PersonId};
use crate::model::invalid::Invalid;
use crate::model::time::Moment;

/// The setting of a case's talks, one a case, as the triangle's circle holds it. Without it the
/// interval is [`Interval::default`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkSetting {
    /// Whose case.
    pub case: CaseId,
    /// Calendar months from the last held talk to the next.
    pub interval: Interval,
    /// When it was set.
    pub entered: Moment,
    /// Who set it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

impl TalkSetting {
    /// A talk every `months` calendar months.
    ///
    /// # Errors
    /// As [`Interval::checked`].
    pub fn make(months: u8, case: CaseId, entry: &Entry<'_>) -> Result<Self, Invalid> {
        let interval = Interval::checked(months)?;
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { case, interval, entered, by, on })
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{CASE, CONTACT, entry, noon};
    use super::*;
    use crate::model::invalid::Reason;

    #[test]
    fn talks_are_two_to_six_months_apart() {
        let now = noon(1);
        let made = |months| TalkSetting::make(months, CASE, &entry(CONTACT, &now));
        for months in [0, 1, 7, 255] {
            assert_eq!(made(months), Err(Invalid::new("talk_months", Reason::OutOfRange)));
        }
        let set = made(6).unwrap();
        assert_eq!((set.interval.months(), set.by), (6, CONTACT));
        let fields = serde_json::to_value(&set).unwrap();
        assert_eq!(serde_json::from_value::<TalkSetting>(fields).unwrap(), set);
    }
}
