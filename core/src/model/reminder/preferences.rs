//! What this phone's owner wants of reminders, and what they answered.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Kind;
use super::quiet::QuietHours;
use crate::model::id::ReminderId;
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::UtcMillis;

/// The longest that a reminder can be put off, in milliseconds: a week.
pub const SNOOZE_MOST: UtcMillis = 7 * 86_400_000;

/// What this phone's owner wants. All on, and quiet from 21 to 8, unless they say otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Preferences {
    /// The one button: no reminder at all. What was chosen kind by kind is kept for later.
    pub all_off: bool,
    /// Kinds that are off.
    pub off: BTreeSet<Kind>,
    /// When the phone is quiet.
    pub quiet: QuietHours,
}

impl Preferences {
    /// Whether reminders of this kind come.
    pub fn wants(&self, kind: Kind) -> bool {
        !self.all_off && !self.off.contains(&kind)
    }
}

/// What was answered to reminders that came. Answers to events that are over can be forgotten.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Answered {
    /// "Ferdig": doesn't come again.
    pub done: BTreeSet<ReminderId>,
    /// "Senere": comes again then, or when the quiet hours allow it; never after its event.
    pub snoozed: BTreeMap<ReminderId, UtcMillis>,
}

impl Answered {
    /// "Senere".
    ///
    /// # Errors
    /// `until` is [`Reason::InPast`] unless it is after now, [`Reason::InFuture`] over
    /// [`SNOOZE_MOST`] after it.
    pub fn snooze(
        &self,
        id: ReminderId,
        until: UtcMillis,
        now: UtcMillis,
    ) -> Result<Self, Invalid> {
        match until.saturating_sub(now) {
            ..=0 => Err(Invalid::new("until", Reason::InPast)),
            1..=SNOOZE_MOST => {
                let mut answered = self.clone();
                answered.done.remove(&id);
                answered.snoozed.insert(id, until);
                Ok(answered)
            }
            _ => Err(Invalid::new("until", Reason::InFuture)),
        }
    }

    /// "Ferdig".
    pub fn done(&self, id: ReminderId) -> Self {
        let mut answered = self.clone();
        answered.snoozed.remove(&id);
        answered.done.insert(id);
        answered
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: ReminderId = ReminderId([1; 16]);

    #[test]
    fn a_reminder_is_put_off_by_a_week_at_the_most() {
        let put_off = |until| Answered::default().snooze(ID, until, 1_000).map(|_| ());
        let refused = |reason| Err(Invalid::new("until", reason));
        assert_eq!([put_off(1_001), put_off(1_000 + SNOOZE_MOST)], [Ok(()), Ok(())]);
        assert_eq!(put_off(1_000), refused(Reason::InPast));
        assert_eq!(put_off(1_001 + SNOOZE_MOST), refused(Reason::InFuture));
    }

    #[test]
    fn the_last_answer_counts() {
        let later = Answered::default().done(ID).snooze(ID, 9, 1).unwrap();
        assert_eq!((later.done.len(), later.snoozed.get(&ID)), (0, Some(&9)));
        let done = later.done(ID);
        assert_eq!((done.done.len(), done.snoozed.len()), (1, 0));
    }

    #[test]
    fn all_off_keeps_what_was_chosen_kind_by_kind() {
        let mut wanted = Preferences { off: [Kind::Talk].into(), ..Preferences::default() };
        assert!(wanted.wants(Kind::Session) && !wanted.wants(Kind::Talk));
        wanted.all_off = true;
        assert!(Kind::ALL.into_iter().all(|kind| !wanted.wants(kind)));
        wanted.all_off = false;
        assert!(!wanted.wants(Kind::Talk));
    }
}
