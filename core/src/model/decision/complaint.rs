//! Until when a complaint may be made.

use super::Decision;
use crate::model::dates::forward;
use crate::model::time::Date;

/// Days to complain: four weeks from when the user got the decision, that day not counted (pasient-
/// og brukerrettighetsloven § 7-5: from when one got, or should have got, enough knowledge to).
pub const COMPLAINT_DAYS: u64 = 28;

impl Decision {
    /// The last day of the four weeks; none as long as nobody has said when the user got it. It is
    /// not moved for weekends and holidays: whoever keeps to it is never too late, and a later
    /// complaint is for the authority to judge.
    pub fn complaint_by(&self) -> Option<Date> {
        self.received.map(|received| forward(received, COMPLAINT_DAYS))
    }

    /// Whether a complaint is in time on the day, as far as is known: the four weeks don't run from
    /// a day that nobody knows.
    pub fn may_complain_on(&self, date: Date) -> bool {
        self.withdrawn.is_none() && self.complaint_by().is_none_or(|by| date <= by)
    }
}
