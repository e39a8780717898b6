//! A contact's guidance, courses and papers; the hours agreed; "Er du bekymret?".
//!
//! - here: who wrote something, in words.
//! - [`papers`]: papers and courses, and what the municipality asks for.
//! - [`guidance`]: guidance talks.
//! - [`reachable`]: when user and contact may reach each other.
//! - [`forum`]: where contacts meet.
//! - [`profile`]: the contact, as the municipality looks for one.
//! - [`worried`]: what to do when life or health is in danger, or a child may be harmed.

pub mod forum;
pub mod guidance;
pub mod papers;
pub mod profile;
pub mod reachable;
#[cfg(test)]
pub(crate) mod tests;
pub mod worried;

use medspiller_core::app::Place;
use medspiller_core::model::id::PersonId;
use medspiller_core::model::time::Moment;

use super::talks::said::Said;
use crate::moment::{Here, args};

/// "Skrevet inn av Kari i går kl. 12".
fn entered(key: &str, (by, at): (PersonId, &Moment), place: &Place, here: &Here) -> String {
    let when = here.texts.when(at.local, here.today());
    let said = Said::to(place, place.me, here);
    said.with_who(key, writer(place, by), args![when = when])
}

/// In a circle of work there are two: what isn't the contact's is the municipality's, whichever of
/// the contact's cases they are called by.
fn writer(place: &Place, by: PersonId) -> PersonId {
    let coordinator = place.coordinator().map(|one| one.person);
    let is_known = by == place.contact() || by == place.user();
    if is_known { by } else { coordinator.unwrap_or(by) }
}

/// "Dette ser du og kontaktpersonen i kommunen. Åse ser det ikke."
fn who_sees(place: &Place, here: &Here) -> String {
    let (user, contact) = (place.user_called(), place.view.contact_name.as_str());
    let you = if place.me == place.contact() { "yes" } else { "no" };
    here.texts.with("work-who-sees", &args![you = you, user = user, contact = contact])
}
