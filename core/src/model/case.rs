//! A case: one service user's arrangement with one training contact.

use serde::{Deserialize, Serialize};

use super::id::{CaseId, PersonId};
use super::time::Moment;

/// A case, as its pair's circle holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Which.
    pub id: CaseId,
    /// Who gets the service.
    pub user: PersonId,
    /// Who goes with them.
    pub contact: PersonId,
    /// The user is under 18: only the `core` module is asked.
    pub user_under_18: bool,
    /// The contact is under 18: never gets the questions for adults only (O12, O15, O17).
    pub contact_under_18: bool,
    /// The questions on drugs and alcohol are left out, because the decision's purpose is another.
    pub without_substance: bool,
    /// When it was opened.
    pub opened: Moment,
}
