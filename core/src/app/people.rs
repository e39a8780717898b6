//! Who is in a case's circles.

use super::command::{Command, make_id};
use super::error::AppError;
use super::life::App;
use super::place::Place;
use crate::ledger::membership::PhoneId;
use crate::ledger::{Member, Membership, Record, RecordKey};
use crate::model::id::{CaseId, CircleId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::person::{self, Person, Role};
use crate::store::projection::PERSON;
use crate::vault::PublicKey;

impl App {
    /// Names the municipality's person, or gives them another name. They have no phone in the
    /// case's circles until they are paired.
    ///
    /// # Errors
    /// `coordinator_name` as [`person::name`]; [`AppError::NotFound`]; [`AppError::Ledger`] on a
    /// phone whose owner may not change who is in the case.
    pub fn name_coordinator(&self, case: CaseId, name: &str) -> Result<PersonId, AppError> {
        let called = person::name("coordinator_name", name)?;
        let new = PersonId(make_id()?);
        self.command(|command| {
            let place = command.place(case)?;
            let person = place.coordinator().map_or(new, |there| there.person);
            let record = person_record(person, called)?;
            for circle in [place.triangle, place.work, place.voice].into_iter().flatten() {
                command.change_membership(circle, |membership| {
                    if !membership.members.iter().any(|member| member.person == person) {
                        membership.members.push(Member::new(person, Role::Coordinator));
                    }
                })?;
                command.write(circle, std::slice::from_ref(&record))?;
            }
            Ok(person)
        })
    }

    /// Lets a phone speak for someone in the case's circles that they are a member of: what pairing
    /// ends with.
    ///
    /// # Errors
    /// `person` is [`Reason::OutOfRange`] for someone who isn't of the case; [`AppError::NotFound`];
    /// [`AppError::Ledger`] on a phone whose owner may not change who is in the case.
    pub fn add_phone(
        &self,
        case: CaseId,
        person: PersonId,
        phone: &PublicKey,
    ) -> Result<(), AppError> {
        self.command(|command| let_phone_in(command, case, person, phone))
    }
}

/// Lets a phone speak for someone, inside a transaction.
pub(super) fn let_phone_in(
    command: &mut Command<'_>,
    case: CaseId,
    person: PersonId,
    phone: &PublicKey,
) -> Result<(), AppError> {
    let place = command.place(case)?;
    if !place.members().contains(&person) {
        return Err(Invalid::new("person", Reason::OutOfRange).into());
    }
    for circle in circles(&place) {
        command.change_membership(circle, |membership| {
            let of = membership.members.iter_mut().filter(|one| one.person == person);
            for member in of.filter(|one| !one.phones.contains(&PhoneId(*phone))) {
                member.phones.push(PhoneId(*phone));
            }
        })?;
    }
    Ok(())
}

fn circles(place: &Place) -> impl Iterator<Item = CircleId> {
    [place.pair, place.triangle, place.work, place.voice].into_iter().flatten()
}

pub(super) fn person_record(id: PersonId, called: String) -> Result<Record, AppError> {
    Ok(Record::of(RecordKey::new(PERSON, id), &Person { id, called })?)
}

impl Command<'_> {
    /// Changes who is in a circle; writes nothing where `change` changes nothing.
    pub(super) fn change_membership(
        &mut self,
        circle: CircleId,
        change: impl FnOnce(&mut Membership),
    ) -> Result<(), AppError> {
        let mut next = self.circle(circle)?.membership().clone();
        next.succession = None;
        let before = next.clone();
        change(&mut next);
        if next == before { Ok(()) } else { self.put_membership(circle, &next) }
    }
}
