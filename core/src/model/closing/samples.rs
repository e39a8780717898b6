//! What the tests of endings share.

use super::{Closing, ClosingReason, History, NewClosing, Reopening};
use crate::model::id::{ClosingId, ReopeningId};
use crate::model::invalid::Invalid;
pub(crate) use crate::model::pay::samples::{CASE, CONTACT, COORDINATOR, USER, day, entry, noon};

/// The user no longer needs it after a day, in days from 1 January 2026.
pub(crate) fn new_closing(date: i64) -> NewClosing {
    let reason = ClosingReason::NoLongerNeeds;
    NewClosing { date: day(date), reason, words: String::new(), others_took_over: false }
}

/// Closed today, in a case that was opened 300 days before 1 January 2026.
pub(crate) fn close(
    new: &NewClosing,
    id: u8,
    history: History<'_>,
    today: i64,
) -> Result<Closing, Invalid> {
    let now = noon(today);
    let entry = entry(COORDINATOR, &now);
    Closing::make(new, ClosingId([id; 16]), CASE, day(-300), history, &entry)
}

pub(crate) fn closing(id: u8, date: i64) -> Closing {
    close(&new_closing(date), id, History::NONE, date).unwrap()
}

pub(crate) fn reopen(
    of: &Closing,
    date: i64,
    id: u8,
    history: History<'_>,
) -> Result<Reopening, Invalid> {
    let now = noon(date);
    let entry = entry(COORDINATOR, &now);
    Reopening::make(of, day(date), ReopeningId([id; 16]), history, &entry)
}
