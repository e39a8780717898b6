//! Where a case's records lie, and who is who in it.

use super::case_life::{Holders, holders, put_in_place};
use super::command::Command;
use super::error::AppError;
use super::life::App;
use crate::ledger::{CircleKind, Member, Membership, Record};
use crate::model::goal::Entry;
use crate::model::id::{AssignmentId, CaseId, CircleId, PersonId};
use crate::model::person::Role;
use crate::model::talk::Party;
use crate::model::time::Moment;
use crate::store::view::{self, CaseView, Involved};
use crate::store::{Database, records, work};
use crate::vault::PublicKey;

/// Who uses this phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Acting {
    /// Its owner.
    Owner,
    /// The service user: the phone's owner, or the one it was handed to.
    User,
}

/// A case's circles and people, as this vault has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The case and its two people.
    pub view: CaseView,
    /// This vault's own circle.
    pub own: CircleId,
    /// The user's and the contact's; none on the municipality's phones.
    pub pair: Option<CircleId>,
    /// All three's; none in a case that was opened before there were any.
    pub triangle: Option<CircleId>,
    /// The present contact's and the municipality's; none on the user's phones. A former contact's
    /// is another: its assignment leads to it.
    pub work: Option<CircleId>,
    /// The user's and the municipality's, past the contact; none before the user has said something
    /// there, nor ever on the contact's phone.
    pub voice: Option<CircleId>,
    /// This phone's owner, as the case's circles know them.
    pub me: PersonId,
    /// What they are in the case.
    pub role: Role,
    /// They may change who is in the case's circles.
    pub administers: bool,
    /// Everyone in the case, in the order of their ids; former ones too, as far as this vault's
    /// circles have them.
    pub people: Vec<Involved>,
    /// Who has the places that were taken over from another.
    pub(super) holders: Holders,
}

impl Place {
    /// The user's and the contact's circle.
    ///
    /// # Errors
    /// [`AppError::NotFound`] on a phone that isn't in it.
    pub fn pair(&self) -> Result<CircleId, AppError> {
        self.pair.ok_or(AppError::NotFound("circle"))
    }

    /// All three's circle.
    ///
    /// # Errors
    /// [`AppError::NotFound`] on a phone that isn't in it.
    pub fn triangle(&self) -> Result<CircleId, AppError> {
        self.triangle.ok_or(AppError::NotFound("circle"))
    }

    /// The circle of the contact's work.
    ///
    /// # Errors
    /// [`AppError::NotFound`] on a phone that isn't in it.
    pub fn work(&self) -> Result<CircleId, AppError> {
        self.work.ok_or(AppError::NotFound("circle"))
    }

    /// Which case.
    pub fn case(&self) -> CaseId {
        self.view.case.id
    }

    /// What the service user is called.
    pub fn user_called(&self) -> &str {
        &self.view.user_name
    }

    /// The service user.
    pub fn user(&self) -> PersonId {
        self.view.case.user
    }

    /// The training contact.
    pub fn contact(&self) -> PersonId {
        self.view.case.contact
    }

    /// The municipality's person, once they are named.
    pub fn coordinator(&self) -> Option<&Involved> {
        let mut named = self.people.iter().filter(|one| one.role == Some(Role::Coordinator));
        named.find(|one| self.holders.coordinator.is_none_or(|last| last == one.person))
    }

    /// Whether someone had a place in the case that another has taken.
    pub fn is_former(&self, one: &Involved) -> bool {
        let has_it = |holder: Option<PersonId>| holder.is_none_or(|holder| holder == one.person);
        match one.role {
            Some(Role::TrainingContact) => !has_it(Some(self.contact())),
            Some(Role::Coordinator) => !has_it(self.holders.coordinator),
            _ => false,
        }
    }

    /// What someone is called; empty where nobody has said.
    pub fn called(&self, person: PersonId) -> &str {
        self.people.iter().find(|one| one.person == person).map_or("", |one| &one.called)
    }

    /// Everyone's ids.
    pub fn members(&self) -> Vec<PersonId> {
        self.people.iter().map(|involved| involved.person).collect()
    }

    /// The party of a talk. `members` are [`Place::members`].
    pub fn party<'a>(&self, members: &'a [PersonId]) -> Party<'a> {
        Party { user: self.user(), contact: self.contact(), members }
    }

    /// Who it is that acts.
    pub fn person(&self, acting: Acting) -> PersonId {
        match acting {
            Acting::Owner => self.me,
            Acting::User => self.user(),
        }
    }

    /// By whom, on whose phone, and when.
    pub fn entry<'a>(&self, acting: Acting, now: &'a Moment) -> Entry<'a> {
        let by = self.person(acting);
        Entry { by, on: self.on_whose_phone(by), now }
    }

    /// This phone's owner, when it is used by someone else.
    pub fn on_whose_phone(&self, person: PersonId) -> Option<PersonId> {
        (person != self.me).then_some(self.me)
    }

    /// Where what is `person`'s alone lies: in this vault's own circle when it is theirs, else in
    /// the pair's, since the phone's owner can see it.
    ///
    /// # Errors
    /// [`AppError::NotFound`] on a phone that is in neither.
    pub fn private_of(&self, person: PersonId) -> Result<CircleId, AppError> {
        if person == self.me { Ok(self.own) } else { self.pair() }
    }
}

/// A case's circles and people, inside a transaction. `phone` is this one's key.
pub(super) fn place(
    database: Database<'_>,
    case: CaseId,
    phone: &PublicKey,
) -> Result<Place, AppError> {
    let view = view::case(database, case)?.ok_or(AppError::NotFound("case"))?;
    of_view(database, view, phone)
}

/// As [`place`], of a case that is read already.
pub(super) fn of_view(
    database: Database<'_>,
    mut view: CaseView,
    phone: &PublicKey,
) -> Result<Place, AppError> {
    let case = view.case.id;
    let pair = view::circle_about(database, "pair", case)?;
    let triangle = view::circle_about(database, "triangle", case)?;
    let mut people = view::involved(database, view.circle)?;
    let (me, administers) = match view::member_with(database, view.circle, phone)? {
        Some(member) => member,
        // another phone has taken this one's place: what is here can be seen, and not added to
        None => (former_self(database, &people)?, false),
    };
    for circle in [pair, triangle].into_iter().flatten().filter(|circle| *circle != view.circle) {
        let known = |one: &Involved| people.iter().any(|there| there.person == one.person);
        let more: Vec<_> =
            view::involved(database, circle)?.into_iter().filter(|one| !known(one)).collect();
        people.extend(more);
    }
    let holders = holders(database, triangle, case)?;
    put_in_place(database, triangle, holders, &mut people)?;
    if let Some(contact) = holders.contact {
        let named = people.iter().find(|one| one.person == contact);
        view.contact_name = named.map_or_else(String::new, |one| one.called.clone());
        view.case.contact = contact;
    }
    people.sort_by_key(|one| one.person);
    let role = people.iter().find(|one| one.person == me).and_then(|one| one.role);
    // a contact's own, also when another has come in their place
    let works = if role == Some(Role::TrainingContact) { me } else { view.case.contact };
    Ok(Place {
        own: view::own_circle(database)?.ok_or(AppError::NotFound("owner"))?,
        pair,
        triangle,
        work: work::of_case(database, case, works)?,
        voice: view::circle_about(database, "voice", case)?,
        me,
        role: role.ok_or(AppError::NewerVersion)?,
        administers,
        people,
        holders,
        view,
    })
}

/// As [`place`]; none where the case is gone or the owner is out of it.
pub(super) fn place_if_in(
    database: Database<'_>,
    case: CaseId,
    phone: &PublicKey,
) -> Result<Option<Place>, AppError> {
    match place(database, case, phone) {
        Err(AppError::NotFound(_)) => Ok(None),
        found => found.map(Some),
    }
}

/// This phone's owner in a circle where its key stands no longer.
pub(super) fn former_self(
    database: Database<'_>,
    people: &[Involved],
) -> Result<PersonId, AppError> {
    let (owner, _) = super::life::owner(database)?;
    let is_there = people.iter().any(|one| one.person == owner);
    is_there.then_some(owner).ok_or(AppError::NotFound("membership"))
}

impl App {
    /// A case's circles and people.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn place(&self, case: CaseId) -> Result<Place, AppError> {
        let phone = self.phone();
        self.read(|database| place(database, case, &phone))
    }

    /// This phone's key in the circles.
    pub fn phone(&self) -> PublicKey {
        self.unlocked.signing_key().public()
    }
}

impl Command<'_> {
    /// A case's circles and people. A case that was opened before there were circles of three gets
    /// those that are missing, from the one who may found them.
    pub fn place(&mut self, case: CaseId) -> Result<Place, AppError> {
        let place = place(self.database, case, &self.phone())?;
        let lacks_work = place.work.is_none() && place.role == Role::TrainingContact;
        if place.administers && (place.triangle.is_none() || lacks_work) {
            return self.complete(place);
        }
        if place.holders != Holders::default() {
            self.catch_up(&place)?;
        }
        Ok(place)
    }

    fn complete(&mut self, place: Place) -> Result<Place, AppError> {
        let case = place.view.case.id;
        let pair = self.circle(place.pair()?)?;
        let members = pair.membership().members.clone();
        let shared: Vec<Record> = pair
            .records()
            .into_iter()
            .filter(|record| matches!(record.key.kind.as_str(), "case" | "person"))
            .collect();
        if place.triangle.is_none() {
            self.found_with(CircleKind::Triangle { case }, members.clone(), &shared)?;
        }
        if place.work.is_none() && place.role == Role::TrainingContact {
            let assignment = AssignmentId(super::command::make_id()?);
            let contact: Vec<Member> =
                members.into_iter().filter(|member| member.person == place.me).collect();
            let kind = CircleKind::Work { assignment, case: Some(case) };
            let work = self.found_with(kind, contact, &[])?;
            self.bring_to_work(work, place.me)?;
        }
        super::place::place(self.database, case, &self.phone())
    }

    /// Founds a circle with some records in it.
    pub fn found_with(
        &mut self,
        kind: CircleKind,
        members: Vec<Member>,
        records: &[Record],
    ) -> Result<CircleId, AppError> {
        let circle = self.found(&Membership::new(kind, members))?;
        self.write(circle, records)?;
        Ok(circle)
    }
}

/// All of a case's records of a kind in a circle: those that say they are of another case are left
/// out, as are all where this vault isn't in the circle.
pub(super) fn of_case<T: crate::model::kept::Kept>(
    database: Database<'_>,
    circle: Option<CircleId>,
    case: CaseId,
) -> Result<Vec<T>, AppError> {
    let Some(circle) = circle else { return Ok(Vec::new()) };
    let mut found: Vec<T> = records::all(database, circle)?;
    found.retain(|record| record.case().is_none_or(|of| of == case));
    Ok(found)
}
