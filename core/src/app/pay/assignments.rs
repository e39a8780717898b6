//! Writing an assignment down, mending it, ending it, taking it back.

use super::desk;
use crate::app::command::{Command, make_id};
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::{Acting, place};
use crate::ledger::{Record, ToRecord};
use crate::model::id::{AssignmentId, CaseId, CircleId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::pay::assignment::{Assignment, Hours, NewAssignment, With};
use crate::model::pay::club::{ClubAgreement, Organisation};
use crate::model::pay::money::Ore;
use crate::model::pay::row::current;
use crate::model::time::{Date, Now};
use crate::store::{Database, records, view};

/// What is typed of an assignment: all but whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTerms {
    /// The municipality's number for it; may be empty.
    pub number: String,
    /// Its first day.
    pub from: Date,
    /// Its last day; none when it is open.
    pub to: Option<Date>,
    /// How much.
    pub hours: Hours,
    /// What an hour is paid.
    pub hourly: Ore,
    /// The day it was signed; none until it is.
    pub signed_on: Option<Date>,
}

impl NewTerms {
    pub(super) fn of(&self, contact: PersonId, with: With) -> NewAssignment {
        NewAssignment {
            contact,
            with,
            number: self.number.clone(),
            from: self.from,
            to: self.to,
            hours: self.hours,
            hourly: self.hourly,
            signed_on: self.signed_on,
        }
    }
}

/// With whom an assignment is, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Partner {
    /// A service user; what they are called, empty where the case isn't here.
    Case(String),
    /// A club's team.
    Club(Box<(Organisation, ClubAgreement)>),
    /// A newer version knows.
    Unknown,
}

/// An assignment, and with whom it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Engaged {
    /// The assignment.
    pub assignment: Assignment,
    /// With whom.
    pub partner: Partner,
    /// The contact's name; empty where nobody has said.
    pub contact_called: String,
}

/// The assignments of this vault, and the cases that have none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assignments {
    /// Those that weren't taken back: by their first day, the newest first.
    pub there: Vec<Engaged>,
    /// The cases whose contact has no assignment written down, and what their users are called.
    pub without: Vec<(CaseId, String)>,
}

impl App {
    /// Writes down the assignment of a case's contact: on theirs or the municipality's phone. The
    /// first of a case takes the id that its circle of work was founded for; one that comes after it
    /// lies in the same circle.
    ///
    /// # Errors
    /// As [`Assignment::make`]; [`AppError::NotFound`], also on a phone of the user's.
    pub fn set_assignment(
        &self,
        case: CaseId,
        terms: &NewTerms,
        form: Option<&str>,
        now: Now,
    ) -> Result<Assignment, AppError> {
        let (later, moment) = (AssignmentId(make_id()?), now.moment());
        self.command(|command| {
            let place = command.place(case)?;
            let circle = place.work()?;
            let others = others(command.database)?;
            let first = command.founded_for(circle)?;
            let is_taken = others.iter().any(|other| other.id == first);
            let id = if is_taken { later } else { first };
            let new = terms.of(place.contact(), With::Case { case });
            let entry = place.entry(Acting::Owner, &moment);
            let made = Assignment::make(&new, id, &others, &entry)?;
            command.put_with_terms(circle, Vec::new(), &[&made])?;
            command.use_form_if_any(form)?;
            Ok(made)
        })
    }

    /// Mends what was written down of an assignment.
    ///
    /// # Errors
    /// As [`Assignment::make`]; `from` and `to` are [`Reason::OutOfRange`] when a row would lie
    /// outside its days; `assignment` is [`Reason::Ended`] when it was taken back;
    /// [`AppError::NotFound`].
    pub fn correct_assignment(
        &self,
        id: AssignmentId,
        terms: &NewTerms,
        form: Option<&str>,
        now: Now,
    ) -> Result<Assignment, AppError> {
        self.rewrite_assignment(id, form, now, |database, desk, entry| {
            let new = terms.of(desk.assignment.contact, desk.assignment.with);
            Ok(Assignment::make(&new, id, &others(database)?, entry)?)
        })
    }

    /// Ends an assignment: `last` is its last day.
    ///
    /// # Errors
    /// As [`Assignment::end`]; `to` is [`Reason::OutOfRange`] when a row lies after it;
    /// `assignment` is [`Reason::Ended`] when it was taken back; [`AppError::NotFound`].
    pub fn end_assignment(
        &self,
        id: AssignmentId,
        last: Date,
        now: Now,
    ) -> Result<Assignment, AppError> {
        self.rewrite_assignment(id, None, now, |_, desk, entry| {
            Ok(desk.assignment.end(last, entry)?)
        })
    }

    /// Takes an assignment back that should not have been written down. It is kept.
    ///
    /// # Errors
    /// `assignment` is [`Reason::Exists`] as long as it has rows: these are taken back first;
    /// [`AppError::NotFound`].
    pub fn withdraw_assignment(&self, id: AssignmentId, now: Now) -> Result<(), AppError> {
        let moment = now.moment();
        self.command(|command| {
            let desk = command.desk(id)?;
            if !current(&desk.all_rows(command.database)?).is_empty() {
                return Err(Invalid::new("assignment", Reason::Exists).into());
            }
            command.put(desk.circle, &[&desk.assignment.withdraw(&moment)])
        })
    }

    fn rewrite_assignment(
        &self,
        id: AssignmentId,
        form: Option<&str>,
        now: Now,
        change: impl FnOnce(
            Database<'_>,
            &desk::Desk,
            &crate::model::goal::Entry<'_>,
        ) -> Result<Assignment, AppError>,
    ) -> Result<Assignment, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let desk = command.desk(id)?;
            if desk.assignment.withdrawn.is_some() {
                return Err(Invalid::new("assignment", Reason::Ended).into());
            }
            let made = change(command.database, &desk, &desk.entry(&moment))?;
            check_rows(&made, &desk, command.database)?;
            command.put(desk.circle, &[&made])?;
            command.use_form_if_any(form)?;
            Ok(made)
        })
    }

    /// The assignments of this vault, and the cases that have none.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn assignments(&self) -> Result<Assignments, AppError> {
        let phone = self.phone();
        self.read(|database| {
            let mut there = Vec::new();
            for (circle, assignment) in desk::all(database)? {
                if assignment.withdrawn.is_none() {
                    there.push(engaged(database, circle, assignment)?);
                }
            }
            there.sort_by_key(|one| std::cmp::Reverse((one.assignment.from, one.assignment.id)));
            let mut without = Vec::new();
            for view in view::cases(database)? {
                let case = view.case.id;
                let has = there.iter().any(|one| one.assignment.case() == Some(case));
                if !has && place(database, case, &phone)?.work.is_some() {
                    without.push((case, view.user_name));
                }
            }
            Ok(Assignments { there, without })
        })
    }

    /// One assignment, and with whom it is.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn assignment(&self, id: AssignmentId) -> Result<Engaged, AppError> {
        self.at_desk(id, |database, desk| engaged(database, desk.circle, desk.assignment.clone()))
    }
}

impl Command<'_> {
    /// Writes what a circle of work begins with, people's names first, and, when it has none, the
    /// rates and pay periods that all of this vault's others have: as one envelope.
    pub(super) fn put_with_terms(
        &mut self,
        circle: CircleId,
        names: Vec<Record>,
        kept: &[&dyn ToRecord],
    ) -> Result<(), AppError> {
        let (rates, schedules) = super::terms::usual(self.database, circle)?;
        let rates = rates.iter().map(|one| one as &dyn ToRecord);
        let schedules = schedules.iter().map(|one| one as &dyn ToRecord);
        let mut records = names;
        for one in kept.iter().copied().chain(rates).chain(schedules) {
            records.push(one.to_record()?);
        }
        self.write(circle, &records)
    }
}

/// All assignments of this vault.
pub(super) fn others(database: Database<'_>) -> Result<Vec<Assignment>, AppError> {
    Ok(desk::all(database)?.into_iter().map(|(_, assignment)| assignment).collect())
}

/// No row may come to lie outside its assignment's days: nobody could correct it there.
fn check_rows(
    made: &Assignment,
    desk: &desk::Desk,
    database: Database<'_>,
) -> Result<(), AppError> {
    let rows = desk.all_rows(database)?;
    let days: Vec<Date> = current(&rows).iter().map(|row| row.date()).collect();
    let refuse = |field| Err(Invalid::new(field, Reason::OutOfRange).into());
    if days.iter().any(|day| *day < made.from) {
        return refuse("from");
    }
    if days.iter().any(|day| made.to.is_some_and(|to| to < *day)) {
        return refuse("to");
    }
    Ok(())
}

pub(super) fn engaged(
    database: Database<'_>,
    circle: CircleId,
    assignment: Assignment,
) -> Result<Engaged, AppError> {
    let partner = match assignment.with {
        With::Case { case } => {
            let name = view::case(database, case)?.map(|view| view.user_name);
            Partner::Case(name.unwrap_or_default())
        }
        With::Club { agreement } => {
            let agreement: Option<ClubAgreement> = records::one(database, circle, agreement)?;
            let of = |one: ClubAgreement| {
                let organisation = records::one(database, circle, one.organisation)?;
                Ok::<_, AppError>(organisation.map(|of: Organisation| Box::new((of, one))))
            };
            agreement.map(of).transpose()?.flatten().map_or(Partner::Unknown, Partner::Club)
        }
    };
    let people = view::involved(database, circle)?;
    let contact = people.into_iter().find(|one| one.person == assignment.contact);
    let mut contact_called = contact.map(|one| one.called).unwrap_or_default();
    if let (true, Some(case)) = (contact_called.is_empty(), assignment.case()) {
        // a case's circle of work is founded without names
        contact_called = view::case(database, case)?
            .filter(|view| view.case.contact == assignment.contact)
            .map(|view| view.contact_name)
            .unwrap_or_default();
    }
    Ok(Engaged { assignment, partner, contact_called })
}
