//! A case's life in words: decisions, people, the way onward, how it ends, and what comes after.
//!
//! - [`decisions`]: one decision as the case's page shows it, and as it is typed.
//! - [`people`]: changes of people; [`around`]: guardians, who decides, what isn't passed on.
//! - [`relatives`]: a relative's card, and "Gir dette deg avlastning?"
//! - [`onward`]: "Veien videre".
//! - [`ending`]: closing, and opening again.
//! - [`rating`], [`afterwards`]: the user's word on the service, and the follow-ups: past the contact.

pub mod afterwards;
pub mod around;
pub mod decisions;
pub mod ending;
pub mod onward;
pub mod people;
pub mod rating;
pub mod relatives;

use medspiller_core::app::Place;
use medspiller_core::app::case_life::CaseLife;
use medspiller_core::model::id::PersonId;
use medspiller_core::model::person::Role;
use medspiller_core::model::time::Date;

use super::talks::said::Said;
use crate::moment::Here;

/// A case's life, said to someone.
#[derive(Clone, Copy)]
pub(crate) struct Life<'a> {
    pub life: &'a CaseLife,
    /// Who reads.
    pub viewer: PersonId,
    pub here: &'a Here,
}

impl<'a> Life<'a> {
    /// Said to the phone's owner.
    pub fn to_owner(life: &'a CaseLife, here: &'a Here) -> Self {
        Self { life, viewer: life.place.me, here }
    }

    pub fn place(&self) -> &'a Place {
        &self.life.place
    }

    /// It is the user who reads.
    pub fn is_users(&self) -> bool {
        self.viewer == self.place().user()
    }

    /// The phone is the user's or the municipality's: what goes past the contact may be shown.
    pub fn is_past_the_contact(&self) -> bool {
        matches!(self.place().role, Role::ServiceUser | Role::Coordinator)
    }

    pub fn today(&self) -> Date {
        self.here.today()
    }

    /// What someone is called, or what they are.
    pub fn name(&self, person: PersonId) -> String {
        Said::to(self.place(), self.viewer, self.here).name(person)
    }

    /// One of two words: what is said to the user, or to anyone else.
    pub fn said(&self, to_user: &str, to_others: &str) -> String {
        self.here.texts.get(if self.is_users() { to_user } else { to_others })
    }

    /// One of two sentences with a date.
    pub fn dated(&self, (to_user, to_others): (&str, &str), date: Date) -> String {
        let key = if self.is_users() { to_user } else { to_others };
        self.here.texts.with_one(key, "date", self.here.texts.date(date))
    }

    /// A sentence with a date.
    pub fn on(&self, key: &str, date: Date) -> String {
        self.here.texts.with_one(key, "date", self.here.texts.date(date))
    }
}
