//! A contact as the municipality looks for one.

use std::collections::BTreeSet;

use super::{check_names_nobody, each_once, is_open};
use crate::app::error::AppError;
use crate::app::life::App;
use crate::model::id::{CaseId, PersonId};
use crate::model::papers::profile::{Availability, ContactProfile, availability};
use crate::model::pay::assignment::Assignment;
use crate::model::time::{Date, Now};
use crate::store::view::{self, CaseView};
use crate::store::{Database, work};

/// What a contact says of themselves, and whether they can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Who.
    pub contact: PersonId,
    /// What they have said; none while they have said nothing.
    pub said: Option<ContactProfile>,
    /// Free or on assignment, as this vault knows it.
    pub availability: Availability,
}

impl App {
    /// What the contact says of themselves, into each circle of their work that is here.
    ///
    /// # Errors
    /// As [`ContactProfile::make`]; `by` is [`Reason::OutOfRange`] for anyone but the contact;
    /// `interests` is [`Reason::NamesAnother`] when one names a user; [`AppError::NotFound`].
    ///
    /// [`Reason::OutOfRange`]: crate::model::invalid::Reason::OutOfRange
    /// [`Reason::NamesAnother`]: crate::model::invalid::Reason::NamesAnother
    pub fn set_contact_profile(
        &self,
        case: CaseId,
        (interests, takes_more): (&[String], bool),
        form: Option<&str>,
        now: Now,
    ) -> Result<ContactProfile, AppError> {
        self.at_work(case, form, now, |command, at| {
            at.check_contact()?;
            for interest in interests {
                check_names_nobody(command.database, &[("interests", interest)])?;
            }
            let profile =
                ContactProfile::make(at.place.contact(), interests, takes_more, &at.entry)?;
            command.put_in_each(&at.circles, &profile)?;
            Ok(profile)
        })
    }

    /// A case's contact, as the municipality looks for one.
    ///
    /// # Errors
    /// [`AppError::NotFound`], also on the user's phone; [`AppError::Store`].
    pub fn contact_profile(&self, case: CaseId, now: Now) -> Result<Profile, AppError> {
        self.look(case, |database, place| {
            place.work()?;
            let contact = place.contact();
            let said = profile(database, contact)?;
            let work = Work::of(database, contact, now.date())?;
            let availability = work.availability(said.as_ref(), now.date());
            Ok(Profile { contact, said, availability })
        })
    }
}

/// What a contact has said of themselves.
pub(in crate::app) fn profile(
    database: Database<'_>,
    contact: PersonId,
) -> Result<Option<ContactProfile>, AppError> {
    let copies: Vec<ContactProfile> = work::of_contact(database, contact)?;
    let all = each_once(copies, |profile| &profile.entered);
    Ok(all.into_iter().find(|profile| profile.contact == contact))
}

/// A contact's assignments and cases, as this vault has them.
///
/// A case is an assignment whether or not the paper on it is entered, and one that is closed is none
/// however long its paper says.
#[derive(Debug, Clone)]
pub(in crate::app) struct Work {
    contact: PersonId,
    /// Those that count, of cases that are closed left out.
    assignments: Vec<Assignment>,
    /// Open cases without an assignment today.
    without: usize,
    /// The first day of the first: of an assignment, or a case's opening.
    pub since: Option<Date>,
}

impl Work {
    /// Reads it.
    pub fn of(database: Database<'_>, contact: PersonId, today: Date) -> Result<Self, AppError> {
        let cases = cases_of(database, contact)?;
        let mut closed = BTreeSet::new();
        for view in &cases {
            if !is_open(database, view.case.id, today)? {
                closed.insert(view.case.id);
            }
        }
        let assignments = work::of_contact(database, contact)?;
        Ok(Self::made(contact, assignments, &cases, &closed, today))
    }

    /// The first day of the contact's first work, and nothing else of it.
    pub fn since(database: Database<'_>, contact: PersonId) -> Result<Option<Date>, AppError> {
        let cases = cases_of(database, contact)?;
        let assignments: Vec<Assignment> = work::of_contact(database, contact)?;
        Ok(first_day(contact, &assignments, &cases))
    }

    /// From what is known of it already: the contact's `cases`, and which of them are `closed`.
    pub fn made(
        contact: PersonId,
        mut assignments: Vec<Assignment>,
        cases: &[CaseView],
        closed: &BTreeSet<CaseId>,
        today: Date,
    ) -> Self {
        assignments.retain(|one| one.contact == contact && one.withdrawn.is_none());
        let since = first_day(contact, &assignments, cases);
        let has_one =
            |case| assignments.iter().any(|one| one.case() == Some(case) && one.holds(today));
        let is_without =
            |view: &&CaseView| !closed.contains(&view.case.id) && !has_one(view.case.id);
        let without = cases.iter().filter(is_without).count();
        assignments.retain(|one| one.case().is_none_or(|case| !closed.contains(&case)));
        Self { contact, assignments, without, since }
    }

    /// Free or on assignment.
    pub fn availability(&self, said: Option<&ContactProfile>, today: Date) -> Availability {
        let takes_more = said.is_none_or(|profile| profile.takes_more);
        let entered = match availability(self.contact, said, &self.assignments, today) {
            Availability::OnAssignment { assignments, .. } => assignments,
            none if self.without == 0 => return none,
            Availability::Free | Availability::Resting => 0,
        };
        Availability::OnAssignment { assignments: entered + self.without, takes_more }
    }
}

fn cases_of(database: Database<'_>, contact: PersonId) -> Result<Vec<CaseView>, AppError> {
    let mut cases = view::cases(database)?;
    cases.retain(|view| view.case.contact == contact);
    Ok(cases)
}

/// The first day of the first assignment, or the day the first case was opened.
fn first_day(contact: PersonId, assignments: &[Assignment], cases: &[CaseView]) -> Option<Date> {
    let counts = |one: &&Assignment| one.contact == contact && one.withdrawn.is_none();
    let first = assignments.iter().filter(counts).map(|one| one.from).min();
    let opened = cases.iter().map(|view| view.case.opened.date()).min();
    first.into_iter().chain(opened).min()
}
