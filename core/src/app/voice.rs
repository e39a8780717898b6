//! What goes past the contact: the circle of the user and the municipality.
//!
//! It is founded on the user's own phone when there is first something to say, and on no other. It
//! waits there, in a circle without a second phone, until the municipality's is paired.

use super::command::Command;
use super::error::AppError;
use super::people::person_record;
use super::place::Place;
use crate::ledger::{CircleKind, Member, Membership, Record};
use crate::model::id::{CaseId, CircleId, PersonId};
use crate::model::person::Role;

impl Place {
    /// The user's and the municipality's circle.
    ///
    /// # Errors
    /// [`AppError::NotFound`] on a phone that isn't in it: always on the contact's.
    pub fn voice(&self) -> Result<CircleId, AppError> {
        self.voice.ok_or(AppError::NotFound("circle"))
    }
}

impl Command<'_> {
    /// The user's and the municipality's circle. The user's phone founds it when there is none, and
    /// lets in the municipality's person and phones that it has come to know of since.
    ///
    /// # Errors
    /// [`AppError::NotFound`] on the contact's phone, and on the municipality's before the user has
    /// said something.
    pub fn voice(&mut self, case: CaseId) -> Result<CircleId, AppError> {
        let place = self.place(case)?;
        if place.role != Role::ServiceUser {
            return place.voice();
        }
        let members = self.past_the_contact(&place)?;
        match place.voice {
            Some(circle) => self.let_in(circle, &place, members),
            None => {
                let people: Vec<PersonId> = members.iter().map(|member| member.person).collect();
                let records = names(&place, &people)?;
                self.found_with(CircleKind::Voice { case }, members, &records)
            }
        }
    }

    /// The user, who administers, and the municipality, with the phones that all three's circle
    /// knows.
    fn past_the_contact(&mut self, place: &Place) -> Result<Vec<Member>, AppError> {
        let known = match place.triangle {
            Some(circle) => self.circle(circle)?.membership().members.clone(),
            None => self.circle(place.pair()?)?.membership().members.clone(),
        };
        let is_the_municipality = |member: &Member| member.role.known() == Some(Role::Coordinator);
        let may_be_in = |member: &Member| member.person == place.me || is_the_municipality(member);
        let mut members: Vec<Member> = known.into_iter().filter(may_be_in).collect();
        for member in &mut members {
            member.administrator = member.person == place.me;
        }
        Ok(members)
    }

    fn let_in(
        &mut self,
        circle: CircleId,
        place: &Place,
        known: Vec<Member>,
    ) -> Result<CircleId, AppError> {
        let mut new = Vec::new();
        self.change_membership(circle, |membership| new = add_missing(membership, known))?;
        let records = names(place, &new)?;
        self.write(circle, &records)?;
        Ok(circle)
    }
}

/// Adds people and phones that a membership lacks. Gives the people.
pub(super) fn add_missing(membership: &mut Membership, known: Vec<Member>) -> Vec<PersonId> {
    let mut new = Vec::new();
    for member in known {
        match membership.members.iter_mut().find(|there| there.person == member.person) {
            Some(there) => {
                for phone in member.phones {
                    if !there.phones.contains(&phone) {
                        there.phones.push(phone);
                    }
                }
            }
            None => {
                new.push(member.person);
                membership.members.push(member);
            }
        }
    }
    new
}

pub(super) fn names(place: &Place, people: &[PersonId]) -> Result<Vec<Record>, AppError> {
    let name = |person: &PersonId| person_record(*person, place.called(*person).to_owned());
    people.iter().map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::App;
    use crate::app::cases::NewCase;
    use crate::model::time::Now;
    use crate::vault::{CodeCost, InsecureDemoPhoneKey};
    use std::path::Path;

    fn vault(folder: &Path, name: &str, role: Role) -> App {
        let folder = folder.join(name);
        std::fs::create_dir(&folder).unwrap();
        let key = InsecureDemoPhoneKey::make_in(&folder).unwrap();
        let made = App::create(&folder.join("vault"), role, "270431", CodeCost::FLOOR, &key);
        made.unwrap().0
    }

    /// The contact, the user and the coordinator of a case that the contact opened.
    fn three(folder: &Path) -> ([App; 3], CaseId) {
        let contact = vault(folder, "contact", Role::TrainingContact);
        let user = vault(folder, "user", Role::ServiceUser);
        let coordinator = vault(folder, "coordinator", Role::Coordinator);
        let new = NewCase {
            user_name: "Åse".into(),
            contact_name: "Kari".into(),
            user_under_18: false,
            contact_under_18: false,
            without_substance: false,
        };
        let now = Now::new(1_795_363_200_000, "Europe/Oslo").unwrap();
        let case = contact.open_case(&new, now).unwrap();
        let person = contact.place(case).unwrap().user();
        contact.add_phone(case, person, &user.phone()).unwrap();
        carry(&contact, &user);
        ([contact, user, coordinator], case)
    }

    fn carry(from: &App, to: &App) -> usize {
        to.ingest(&from.outbox(&to.phone(), 0).unwrap().envelopes).unwrap()
    }

    fn say(app: &App, case: CaseId) -> Result<CircleId, AppError> {
        app.command(|command| command.voice(case))
    }

    #[test]
    fn only_the_users_phone_founds_it_and_the_contacts_never_gets_it() {
        let folder = tempfile::tempdir().unwrap();
        let ([contact, user, coordinator], case) = three(folder.path());
        assert!(matches!(say(&contact, case), Err(AppError::NotFound("circle"))));
        // before the municipality's person is named
        let circle = say(&user, case).unwrap();
        assert_eq!(say(&user, case).unwrap(), circle);
        let person = contact.name_coordinator(case, "Berit").unwrap();
        contact.add_phone(case, person, &coordinator.phone()).unwrap();
        carry(&contact, &user);
        carry(&contact, &coordinator);
        assert!(matches!(say(&coordinator, case), Err(AppError::NotFound("circle"))));
        // the user's phone lets in whom it has come to know of, once
        let before = user.envelopes(circle).unwrap().len();
        assert_eq!(say(&user, case).unwrap(), circle);
        assert_eq!(user.envelopes(circle).unwrap().len(), before + 2);
        assert_eq!(say(&user, case).unwrap(), circle);
        assert_eq!(user.envelopes(circle).unwrap().len(), before + 2);
        assert!(carry(&user, &coordinator) > 0);
        assert_eq!(say(&coordinator, case).unwrap(), circle);
        // nothing of it is for the contact
        carry(&user, &contact);
        carry(&coordinator, &contact);
        assert!(!contact.circles().unwrap().contains(&circle));
        assert_eq!(contact.place(case).unwrap().voice, None);
        for app in [&contact, &user, &coordinator] {
            assert_eq!(app.check().unwrap(), []);
        }
    }

    #[test]
    fn no_one_but_the_user_can_found_one_for_the_municipality() {
        let folder = tempfile::tempdir().unwrap();
        let ([contact, _, coordinator], case) = three(folder.path());
        let person = contact.name_coordinator(case, "Berit").unwrap();
        contact.add_phone(case, person, &coordinator.phone()).unwrap();
        carry(&contact, &coordinator);
        let stranger = vault(folder.path(), "stranger", Role::ServiceUser);
        let mut members = vec![stranger.member_here(person, Role::ServiceUser)];
        members.push(coordinator.member_here(person, Role::Coordinator));
        let kind = CircleKind::Voice { case };
        stranger.command(|command| command.found(&Membership::new(kind, members))).unwrap();
        let sent = stranger.outbox(&coordinator.phone(), 0).unwrap().envelopes;
        assert!(!sent.is_empty());
        assert!(coordinator.ingest(&sent).is_err());
    }
}
