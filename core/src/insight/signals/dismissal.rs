//! A signal that its viewer has put away, with why.

use serde::{Deserialize, Serialize};

use super::Signal;
use crate::model::goal::Entry;
use crate::model::id::{CaseId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::kept::Kept;
use crate::model::text::{self, REASON_CHARACTERS};
use crate::model::time::Moment;

/// A dismissed signal, where what is the viewer's alone lies: nobody else's signals change by it.
/// It is for that key only, so the signal comes again when its evidence is new.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dismissal {
    /// In which case: keys are a case's own.
    pub case: CaseId,
    /// The signal's key.
    pub key: String,
    /// Why, in the viewer's words.
    pub reason: String,
    /// When.
    pub at: Moment,
    /// Whose signal it was.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back: from then on the signal is shown again, as long as its evidence
    /// stands.
    #[serde(default)]
    pub withdrawn: Option<Moment>,
}

impl Kept for Dismissal {
    const KIND: &'static str = "dismissal";

    fn key(&self) -> String {
        format!("{}-{}-{}", self.case, self.by, self.key)
    }

    fn case(&self) -> Option<CaseId> {
        Some(self.case)
    }

    fn about(&self) -> Option<String> {
        Some(self.case.to_string())
    }
}

impl Dismissal {
    /// Dismisses the signal called `key` among those that are `shown` to the viewer now.
    ///
    /// # Errors
    /// `signal` is [`Reason::OutOfRange`] when none of them is called so; `reason` as
    /// [`text::lines`], with at most [`REASON_CHARACTERS`].
    pub fn make(
        key: &str,
        reason: &str,
        shown: &[Signal],
        case: CaseId,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        if !shown.iter().any(|signal| signal.key == key) {
            return Err(Invalid::new("signal", Reason::OutOfRange));
        }
        let reason = text::lines("reason", reason, REASON_CHARACTERS)?;
        let (key, at, by, on) = (key.to_owned(), entry.now.clone(), entry.by, entry.on);
        Ok(Self { case, key, reason, at, by, on, withdrawn: None })
    }

    /// Takes it back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }

    /// Whether it puts the signal called so away.
    pub fn holds(&self, key: &str) -> bool {
        self.withdrawn.is_none() && self.key == key
    }
}

#[cfg(test)]
mod tests {
    use super::super::facts::Facts;
    use super::super::samples::{CASE, USER, day, entry, facts, noon};
    use super::super::signals;
    use super::*;
    use crate::model::person::Role;

    fn shown() -> Vec<Signal> {
        signals(&Facts { decision_ends: Some(day(20)), ..facts(Role::ServiceUser) })
    }

    fn dismiss(key: &str, reason: &str) -> Result<Dismissal, Invalid> {
        Dismissal::make(key, reason, &shown(), CASE, &entry(&noon(0)))
    }

    #[test]
    fn a_dismissed_signal_is_shown_no_more_and_the_record_says_why() {
        let key = &shown()[0].key;
        let dismissal = dismiss(key, " Vi har\nsnakket om det ").unwrap();
        assert_eq!((&dismissal.key, dismissal.by, &dismissal.at), (key, USER, &noon(0)));
        assert_eq!(dismissal.reason, "Vi har\nsnakket om det");
        let ends = Facts { decision_ends: Some(day(20)), ..facts(Role::ServiceUser) };
        let dismissed = [dismissal.clone()];
        assert_eq!(signals(&Facts { dismissals: &dismissed, ..ends }), []);
        // another period is another signal
        let later = Facts { decision_ends: Some(day(21)), dismissals: &dismissed, ..ends };
        assert_eq!(signals(&later).len(), 1);
        let stored = serde_json::to_string(&dismissal).unwrap();
        assert_eq!(serde_json::from_str::<Dismissal>(&stored).unwrap(), dismissal);
    }

    #[test]
    fn a_dismissal_that_was_taken_back_puts_nothing_away() {
        let dismissal = dismiss(&shown()[0].key, "Ordnet").unwrap();
        let back = dismissal.withdraw(&noon(1));
        assert!(dismissal.holds(&dismissal.key) && !back.holds(&back.key));
        assert_eq!(back.withdraw(&noon(2)), back);
        let ends = Facts { decision_ends: Some(day(20)), ..facts(Role::ServiceUser) };
        let left = |dismissal: &Dismissal| {
            signals(&Facts { dismissals: std::slice::from_ref(dismissal), ..ends }).len()
        };
        assert_eq!((left(&dismissal), left(&back)), (0, 1));
        // one that was written before there was any taking back
        let mut fields = serde_json::to_value(&dismissal).unwrap();
        fields.as_object_mut().unwrap().remove("withdrawn");
        assert_eq!(serde_json::from_value::<Dismissal>(fields).unwrap(), dismissal);
    }

    #[test]
    fn each_bad_field_is_named() {
        let key = shown()[0].key.clone();
        let refused = |field, reason| Err(Invalid::new(field, reason));
        assert_eq!(dismiss("talk_overdue/x", "fordi"), refused("signal", Reason::OutOfRange));
        assert_eq!(dismiss("", "fordi"), refused("signal", Reason::OutOfRange));
        assert_eq!(dismiss(&key, " \n"), refused("reason", Reason::Empty));
        let long = "å".repeat(REASON_CHARACTERS + 1);
        assert_eq!(dismiss(&key, &long), refused("reason", Reason::TooLong));
        assert_eq!(dismiss(&key, "01129950184"), refused("reason", Reason::IdentityNumber));
        assert!(dismiss(&key, &"å".repeat(REASON_CHARACTERS)).is_ok());
    }
}
