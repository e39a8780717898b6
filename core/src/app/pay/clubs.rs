//! Clubs: one is met with its first assignment, which founds a circle of work for it. Its agreement
//! names no user.

use super::assignments::{NewTerms, others};
use crate::app::command::{Command, make_id};
use crate::app::error::AppError;
use crate::app::life::{App, owner};
use crate::app::people::person_record;
use crate::app::place::Place;
use crate::app::voice::{add_missing, names};
use crate::ledger::membership::PhoneId;
use crate::ledger::{CircleKind, Member, Membership, Record, ToRecord};
use crate::model::goal::Entry;
use crate::model::id::{AssignmentId, Bits, CaseId, ClubAgreementId, OrganisationId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::pay::assignment::{Assignment, With};
use crate::model::pay::club::{ClubAgreement, NewClubAgreement, Organisation};
use crate::model::person::Role;
use crate::model::time::Now;
use crate::store::{Database, records, view, work};

/// Which club an assignment is with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClubOf {
    /// One that isn't here yet, by its name, and the agreement on its team.
    New(String, NewClubAgreement),
    /// Another team of one that is here.
    Team(OrganisationId, NewClubAgreement),
    /// A team that another contact has an assignment with already.
    Agreement(ClubAgreementId),
}

/// An assignment with a club, as it is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewClub {
    /// With which.
    pub of: ClubOf,
    /// The assignment.
    pub terms: NewTerms,
    /// Contact and municipality are those of this case's work; needed on the municipality's phone.
    /// Without it the contact's circle has nobody else in it.
    pub like: Option<CaseId>,
}

/// Who is to be in a club's circle of work.
struct Founders {
    contact: PersonId,
    me: PersonId,
    members: Vec<Member>,
    names: Vec<Record>,
}

impl App {
    /// Writes down an assignment with a club, in a circle of work of its own.
    ///
    /// # Errors
    /// `name` as [`Organisation::make`]; the agreement's fields as [`ClubAgreement::make`] with
    /// `club_from`, `club_to` and `club_signed_on` for its days; the assignment's as
    /// [`Assignment::make`]; `like` is [`Reason::Empty`] without a case on the municipality's phone;
    /// [`AppError::NotFound`], also on a phone of the user's.
    pub fn engage_with_club(
        &self,
        new: &NewClub,
        form: Option<&str>,
        now: Now,
    ) -> Result<Assignment, AppError> {
        let (id, moment) = (AssignmentId(make_id()?), now.moment());
        let spare = (make_id()?, make_id()?);
        self.command(|command| {
            let founders = command.founders(new.like)?;
            let entry = Entry { by: founders.me, on: None, now: &moment };
            let (organisation, agreement) = club(command.database, &new.of, spare, &entry)?;
            let with = With::Club { agreement: agreement.id };
            let others = others(command.database)?;
            let typed = new.terms.of(founders.contact, with);
            let made = Assignment::make(&typed, id, &others, &entry)?;
            let kind = CircleKind::Work { assignment: id, case: None };
            let circle = command.found(&Membership::new(kind, founders.members))?;
            let kept: [&dyn ToRecord; 3] = [&organisation, &agreement, &made];
            command.put_with_terms(circle, founders.names, &kept)?;
            command.use_form_if_any(form)?;
            Ok(made)
        })
    }

    /// Mends what is written down of a club and the agreement with it, wherever it is written.
    ///
    /// # Errors
    /// As [`App::engage_with_club`]; [`AppError::NotFound`], also for an assignment with a case.
    pub fn correct_club(
        &self,
        id: AssignmentId,
        name: &str,
        new: &NewClubAgreement,
        form: Option<&str>,
        now: Now,
    ) -> Result<ClubAgreement, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let desk = command.desk(id)?;
            let With::Club { agreement } = desk.assignment.with else {
                return Err(AppError::NotFound("club"));
            };
            let (_, old) = agreement_here(command.database, agreement)?;
            let entry = desk.entry(&moment);
            let organisation = Organisation::make(name, old.organisation, &entry)?;
            let made = made_agreement(new, old.id, &organisation, &entry)?;
            for circle in work::circles(command.database)? {
                let has = |one: Option<Organisation>| one.is_some();
                let has_club = has(records::one(command.database, circle, organisation.id)?);
                let there: Option<ClubAgreement> = records::one(command.database, circle, made.id)?;
                if has_club {
                    let mut kept: Vec<&dyn ToRecord> = vec![&organisation];
                    kept.extend(there.iter().map(|_| &made as &dyn ToRecord));
                    command.put(circle, &kept)?;
                }
            }
            command.use_form_if_any(form)?;
            Ok(made)
        })
    }

    /// Lets the municipality's person and phones of a case's work into a club's.
    ///
    /// # Errors
    /// `case` is [`Reason::Empty`] when nobody from the municipality is named in it;
    /// [`AppError::NotFound`]; [`AppError::Ledger`] on a phone whose owner may not change who is in
    /// the club's circle.
    pub fn share_club_work(&self, id: AssignmentId, case: CaseId) -> Result<(), AppError> {
        self.command(|command| {
            let (desk, place) = (command.desk(id)?, command.place(case)?);
            if desk.assignment.case().is_some() {
                return Err(AppError::NotFound("club"));
            }
            let mut members = command.circle(place.work()?)?.membership().members.clone();
            members.retain(|member| member.role.known() == Some(Role::Coordinator));
            if members.is_empty() {
                return Err(Invalid::new("case", Reason::Empty).into());
            }
            let mut new = Vec::new();
            let change = |m: &mut Membership| new = add_missing(m, members);
            command.change_membership(desk.circle, change)?;
            let records = names(&place, &new)?;
            command.write(desk.circle, &records)
        })
    }
}

/// A club's agreement and the club, in whichever circle of work they lie.
pub(super) fn agreement_here(
    database: Database<'_>,
    id: ClubAgreementId,
) -> Result<(Organisation, ClubAgreement), AppError> {
    for circle in work::circles(database)? {
        let agreement: Option<ClubAgreement> = records::one(database, circle, id)?;
        let Some(agreement) = agreement else { continue };
        let organisation = records::one(database, circle, agreement.organisation)?;
        if let Some(organisation) = organisation {
            return Ok((organisation, agreement));
        }
    }
    Err(AppError::NotFound("agreement"))
}

fn organisation_here(database: Database<'_>, id: OrganisationId) -> Result<Organisation, AppError> {
    for circle in work::circles(database)? {
        if let Some(organisation) = records::one(database, circle, id)? {
            return Ok(organisation);
        }
    }
    Err(AppError::NotFound("organisation"))
}

fn club(
    database: Database<'_>,
    of: &ClubOf,
    (organisation, agreement): (Bits, Bits),
    entry: &Entry<'_>,
) -> Result<(Organisation, ClubAgreement), AppError> {
    let (organisation, new) = match of {
        ClubOf::New(name, new) => {
            (Organisation::make(name, OrganisationId(organisation), entry)?, new)
        }
        ClubOf::Team(id, new) => (organisation_here(database, *id)?, new),
        ClubOf::Agreement(id) => return agreement_here(database, *id),
    };
    let made = made_agreement(new, ClubAgreementId(agreement), &organisation, entry)?;
    Ok((organisation, made))
}

/// Its days are on one form with the assignment's.
fn made_agreement(
    new: &NewClubAgreement,
    id: ClubAgreementId,
    organisation: &Organisation,
    entry: &Entry<'_>,
) -> Result<ClubAgreement, Invalid> {
    ClubAgreement::make(new, id, organisation, entry).map_err(|refused| {
        let is_day = ["from", "to", "signed_on"].contains(&refused.field.as_str());
        let field = if is_day { format!("club_{}", refused.field) } else { refused.field };
        Invalid::new(field, refused.reason)
    })
}

impl Command<'_> {
    fn founders(&mut self, like: Option<CaseId>) -> Result<Founders, AppError> {
        let (person, role) = owner(self.database)?;
        match (like, role) {
            (_, Role::ServiceUser | Role::Relative | Role::Guardian) => {
                Err(AppError::NotFound("assignment"))
            }
            (Some(case), _) => {
                let place = self.place(case)?;
                let members = self.circle(place.work()?)?.membership().members.clone();
                self.as_in(&place, members)
            }
            (None, Role::TrainingContact) => self.alone(person),
            (None, Role::Coordinator) => Err(Invalid::new("like", Reason::Empty).into()),
        }
    }

    /// The people of a case's work; this phone's owner administers.
    fn as_in(&self, place: &Place, mut members: Vec<Member>) -> Result<Founders, AppError> {
        for member in &mut members {
            member.administrator = member.person == place.me;
        }
        let people: Vec<PersonId> = members.iter().map(|member| member.person).collect();
        let names = names(place, &people)?;
        Ok(Founders { contact: place.contact(), me: place.me, members, names })
    }

    fn alone(&self, person: PersonId) -> Result<Founders, AppError> {
        let mut own = view::cases(self.database)?.into_iter();
        let called = own.find(|view| view.case.contact == person).map(|view| view.contact_name);
        let names = called.map(|called| person_record(person, called)).transpose()?;
        let me = Member {
            administrator: true,
            phones: vec![PhoneId(self.phone())],
            ..Member::new(person, Role::TrainingContact)
        };
        let names = names.into_iter().collect();
        Ok(Founders { contact: person, me: person, members: vec![me], names })
    }
}
