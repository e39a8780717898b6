//! What the stories of a case's life share: a decision, a closing, another contact.

use std::collections::BTreeMap;

use medspiller_core::app::case_life::NewPerson;
use medspiller_core::model::closing::{ClosingReason, NewClosing};
use medspiller_core::model::decision::{Form, NewDecision};
use medspiller_core::model::people::change::{ChangeReason, Place};
use medspiller_core::model::service_rating::{Asked, Tap};
use medspiller_core::model::time::Date;
use medspiller_core::model::transition::NewFollowUp;

use crate::talks::day;

/// An individual decision, in days after the start.
pub fn decision(from: i64, end: Option<i64>) -> NewDecision {
    NewDecision::of(Form::Individual, day(from), end.map(day))
}

/// A closing with its last day, in days after the start.
pub fn closing(last: i64) -> NewClosing {
    closing_on(day(last))
}

/// A closing with its last day.
pub fn closing_on(date: Date) -> NewClosing {
    NewClosing {
        date,
        reason: ClosingReason::NoLongerNeeds,
        words: String::new(),
        others_took_over: true,
    }
}

/// Ola takes the contact's place.
pub fn ola(date: i64) -> NewPerson {
    NewPerson {
        place: Place::Contact,
        name: "Ola".into(),
        date: day(date),
        reason: ChangeReason::Left,
        words: String::new(),
    }
}

/// What the user says of the service.
pub fn taps() -> BTreeMap<Asked, Tap> {
    [(Asked::Helped, Tap::Yes), (Asked::HadASay, Tap::Partly)].into()
}

/// Three taps.
pub fn three_taps() -> NewFollowUp {
    NewFollowUp { satisfaction: Some(4), active: Some(true), contact_me: Some(false) }
}
