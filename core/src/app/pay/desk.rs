//! Where an assignment's records lie, and who is who there.

use crate::app::case_life;
use crate::app::command::Command;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::{self, Place};
use crate::ledger::CircleKind;
use crate::model::closing::Doing;
use crate::model::goal::Entry;
use crate::model::id::{AssignmentId, CircleId, PersonId};
use crate::model::pay::assignment::Assignment;
use crate::model::pay::declaration::Declaration;
use crate::model::pay::row::TimesheetRow;
use crate::model::person::Role;
use crate::model::time::{Date, Moment};
use crate::store::{Database, records, view, work};
use crate::vault::PublicKey;

/// An assignment and its circles, as this vault has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// The circle of the contact's work that it lies in.
    pub circle: CircleId,
    /// The assignment.
    pub assignment: Assignment,
    /// This phone's owner, as the circle knows them.
    pub me: PersonId,
    /// What they are there.
    pub role: Role,
    /// The case it is with, where it is with one that this vault has.
    pub place: Option<Place>,
}

impl Desk {
    /// By this phone's owner, now: pay is nobody else's to write.
    pub fn entry<'a>(&self, now: &'a Moment) -> Entry<'a> {
        Entry { by: self.me, on: None, now }
    }

    /// It is the phone of the contact whose assignment it is.
    pub fn is_own(&self) -> bool {
        self.me == self.assignment.contact && self.role == Role::TrainingContact
    }

    /// The case's pair; none for a club, and on the municipality's phones.
    pub fn pair(&self) -> Option<CircleId> {
        self.place.as_ref().and_then(|place| place.pair)
    }

    /// Where it is said who stands in for the contact: all three are told of a case's.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where the case isn't here.
    pub(super) fn circle_of_substitutes(&self) -> Result<CircleId, AppError> {
        match (self.assignment.case(), &self.place) {
            (None, _) => Ok(self.circle),
            (Some(_), Some(place)) => place.triangle(),
            (Some(_), None) => Err(AppError::NotFound("case")),
        }
    }

    /// All versions of all rows: for commands, which must know whatever a rule asks for.
    pub(super) fn all_rows(&self, database: Database<'_>) -> Result<Vec<TimesheetRow>, AppError> {
        let mut rows: Vec<TimesheetRow> = records::all(database, self.circle)?;
        rows.retain(|row| row.assignment == self.assignment.id);
        Ok(rows)
    }

    pub(super) fn declarations(
        &self,
        database: Database<'_>,
    ) -> Result<Vec<Declaration>, AppError> {
        Ok(records::about(database, self.circle, self.assignment.id)?)
    }

    /// What was up to a closed case's last day can be written down after it too.
    pub(super) fn check_open(&self, database: Database<'_>, date: Date) -> Result<(), AppError> {
        let Some(place) = &self.place else { return Ok(()) };
        case_life::check(database, place, Doing::Recording(date))
    }
}

/// An assignment's desk, inside a transaction. `phone` is this one's key.
pub(super) fn desk(
    database: Database<'_>,
    id: AssignmentId,
    phone: &PublicKey,
) -> Result<Desk, AppError> {
    const NOT_HERE: AppError = AppError::NotFound("assignment");
    let circle = work::of_assignment(database, id)?.ok_or(NOT_HERE)?;
    let assignment: Assignment = records::one(database, circle, id)?.ok_or(NOT_HERE)?;
    let (me, role) = seat(database, circle, phone)?;
    let place = assignment.case().map(|case| place::place_if_in(database, case, phone));
    let place = place.transpose()?.flatten();
    Ok(Desk { circle, assignment, me, role, place })
}

/// Who this phone's owner is in a circle, and what.
pub(super) fn seat(
    database: Database<'_>,
    circle: CircleId,
    phone: &PublicKey,
) -> Result<(PersonId, Role), AppError> {
    let people = view::involved(database, circle)?;
    let me = match view::member_with(database, circle, phone)? {
        Some((person, _)) => person,
        None => place::former_self(database, &people)?,
    };
    let role = people.iter().find(|one| one.person == me).and_then(|one| one.role);
    Ok((me, role.ok_or(AppError::NewerVersion)?))
}

/// Every assignment that this vault has, with its circle.
pub(super) fn all(database: Database<'_>) -> Result<Vec<(CircleId, Assignment)>, AppError> {
    let mut all = Vec::new();
    for circle in work::circles(database)? {
        let there: Vec<Assignment> = records::all(database, circle)?;
        all.extend(there.into_iter().map(|assignment| (circle, assignment)));
    }
    Ok(all)
}

impl App {
    /// Where an assignment's records lie, and who is who there.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn desk(&self, id: AssignmentId) -> Result<Desk, AppError> {
        self.at_desk(id, |_, desk| Ok(desk.clone()))
    }

    /// Looks at an assignment.
    pub(super) fn at_desk<T>(
        &self,
        id: AssignmentId,
        look: impl FnOnce(Database<'_>, &Desk) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let phone = self.phone();
        self.read(|database| look(database, &desk(database, id, &phone)?))
    }
}

impl Command<'_> {
    /// An assignment's desk.
    pub(super) fn desk(&mut self, id: AssignmentId) -> Result<Desk, AppError> {
        desk(self.database, id, &self.phone())
    }

    /// An assignment's desk, on the phone of its contact.
    pub(super) fn own_desk(&mut self, id: AssignmentId) -> Result<Desk, AppError> {
        let desk = self.desk(id)?;
        if desk.is_own() { Ok(desk) } else { Err(AppError::NotFound("assignment")) }
    }

    /// The assignment that a circle of work was founded for.
    pub(super) fn founded_for(&mut self, circle: CircleId) -> Result<AssignmentId, AppError> {
        match self.circle(circle)?.membership().circle {
            CircleKind::Work { assignment, .. } => Ok(assignment),
            _ => Err(AppError::NotFound("circle")),
        }
    }
}
