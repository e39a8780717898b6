//! A pause in a case: holiday, hospital, prison, illness or something else, from one date to
//! another. It stops sessions, reminders, signals and due dates.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::plan::check_near;
use crate::model::goal::Entry;
use crate::model::id::{CaseId, PauseId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::{Date, Moment};

/// The most days of a pause with an end; a longer one is left open until its end is known.
pub const PAUSE_DAYS: i64 = 366;

/// What sort of pause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PauseKind {
    /// "Ferie".
    Holiday,
    /// "Sykehus".
    Hospital,
    /// "Fengsel".
    Prison,
    /// "Sykdom".
    Illness,
    /// "Annet".
    Other,
}

/// A pause, as the pair's circle holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// Which.
    pub id: PauseId,
    /// Whose case.
    pub case: CaseId,
    /// What sort.
    pub kind: PauseKind,
    /// Its first day.
    pub from: Date,
    /// Its last day; none as long as nobody knows.
    pub to: Option<Date>,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back. From then on it stops nothing.
    pub withdrawn: Option<Moment>,
}

impl Pause {
    /// A new pause.
    ///
    /// # Errors
    /// `from` is [`Reason::InPast`] or [`Reason::InFuture`] too far from today; `to` is
    /// [`Reason::OutOfRange`] before `from` or over [`PAUSE_DAYS`] days after it.
    pub fn make(
        kind: PauseKind,
        (from, to): (Date, Option<Date>),
        id: PauseId,
        case: CaseId,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        check_near("from", from, entry.now.date())?;
        if to.is_some_and(|to| !(0..=PAUSE_DAYS).contains(&(to - from).num_days())) {
            return Err(Invalid::new("to", Reason::OutOfRange));
        }
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { id, case, kind, from, to, entered, by, on, withdrawn: None })
    }

    /// The pause, changed: also ended, when its end is known. One that has been open for long may
    /// end as long after its beginning as it took.
    ///
    /// # Errors
    /// `pause` is [`Reason::Ended`] when it was taken back; `from` as [`Pause::make`] unless it
    /// stands; `to` is [`Reason::OutOfRange`] before `from` or over [`PAUSE_DAYS`] days after both
    /// `from` and today.
    pub fn change(
        &self,
        kind: PauseKind,
        (from, to): (Date, Option<Date>),
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        let today = entry.now.date();
        if self.withdrawn.is_some() {
            return Err(Invalid::new("pause", Reason::Ended));
        }
        if from != self.from {
            check_near("from", from, today)?;
        }
        let last = from.max(today) + TimeDelta::days(PAUSE_DAYS);
        if to.is_some_and(|to| to < from || to > last) {
            return Err(Invalid::new("to", Reason::OutOfRange));
        }
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { kind, from, to, entered, by, on, ..self.clone() })
    }

    /// Takes the pause back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }

    /// Whether the day is in it.
    pub fn holds(&self, date: Date) -> bool {
        self.withdrawn.is_none() && self.from <= date && self.to.is_none_or(|to| date <= to)
    }
}

/// Whether one of them holds the day.
pub fn is_paused(pauses: &[Pause], date: Date) -> bool {
    pauses.iter().any(|pause| pause.holds(date))
}

/// The first day from `date` on that no pause holds; none when a pause without an end is in the
/// way.
pub fn first_free_day(pauses: &[Pause], date: Date) -> Option<Date> {
    let mut free = date;
    while let Some(pause) = pauses.iter().find(|pause| pause.holds(free)) {
        free = pause.to?.succ_opt()?;
    }
    Some(free)
}

#[cfg(test)]
mod tests {
    use super::super::samples::{CASE, OTHER_CASE, day, entry, noon, pause};
    use super::*;

    #[test]
    fn a_pause_holds_its_first_and_its_last_day() {
        let holiday = pause(1, day(2026, 7, 1), Some(day(2026, 7, 31)));
        let held: Vec<_> = [(6, 30), (7, 1), (7, 31), (8, 1)]
            .map(|(month, of)| holiday.holds(day(2026, month, of)))
            .into();
        assert_eq!(held, [false, true, true, false]);
        assert!(pause(1, day(2026, 7, 1), None).holds(day(2036, 1, 1)));
        assert!(!holiday.withdraw(&noon(0)).holds(day(2026, 7, 10)));
        assert_eq!(holiday.withdraw(&noon(0)).withdraw(&noon(1)), holiday.withdraw(&noon(0)));
    }

    #[test]
    fn the_first_free_day_is_after_all_pauses_that_meet() {
        let (first, last) = (day(2026, 7, 1), day(2026, 7, 31));
        let mut pauses =
            vec![pause(1, day(2026, 8, 1), Some(day(2026, 8, 9))), pause(2, first, Some(last))];
        assert_eq!(first_free_day(&pauses, day(2026, 7, 5)), Some(day(2026, 8, 10)));
        assert_eq!(first_free_day(&pauses, day(2026, 6, 30)), Some(day(2026, 6, 30)));
        assert!(is_paused(&pauses, last) && !is_paused(&pauses, day(2026, 8, 10)));
        pauses.push(pause(3, day(2026, 8, 10), None));
        assert_eq!(first_free_day(&pauses, first), None);
    }

    #[test]
    fn a_pause_that_was_open_for_long_can_end_and_one_taken_back_stays_so() {
        let long_ago = pause(1, noon(-500).date(), None);
        let now = noon(0);
        let change = |from, to| long_ago.change(PauseKind::Prison, (from, to), &entry(&now));
        let days = |days| noon(days).date();
        let ended = change(days(-500), Some(days(-1))).unwrap();
        assert_eq!(
            (ended.id, ended.kind, ended.to),
            (long_ago.id, PauseKind::Prison, Some(days(-1)))
        );
        assert!(change(days(-500), Some(days(366))).is_ok());
        for (from, to, field, reason) in [
            (days(-499), None, "from", Reason::InPast),
            (days(-500), Some(days(-501)), "to", Reason::OutOfRange),
            (days(-500), Some(days(367)), "to", Reason::OutOfRange),
        ] {
            assert_eq!(change(from, to), Err(Invalid::new(field, reason)));
        }
        let back = long_ago.withdraw(&now);
        let refused = back.change(PauseKind::Other, (days(0), None), &entry(&now));
        assert_eq!(refused, Err(Invalid::new("pause", Reason::Ended)));
    }

    #[test]
    fn each_bad_pause_names_its_field() {
        let now = noon(0);
        let make = |from, to| {
            Pause::make(
                PauseKind::Prison,
                (from, to),
                pause(1, from, None).id,
                OTHER_CASE,
                &entry(&now),
            )
        };
        let today = now.date();
        let days = |days| today + chrono::TimeDelta::days(days);
        for (from, to, field, reason) in [
            (days(-367), None, "from", Reason::InPast),
            (days(732), None, "from", Reason::InFuture),
            (days(5), Some(days(4)), "to", Reason::OutOfRange),
            (days(0), Some(days(367)), "to", Reason::OutOfRange),
        ] {
            assert_eq!(make(from, to), Err(Invalid::new(field, reason)));
        }
        let made = make(days(0), Some(days(0))).unwrap();
        assert_eq!((made.case, made.kind), (OTHER_CASE, PauseKind::Prison));
        assert_ne!(made.case, CASE);
    }
}
