//! The contact's activity groups. They lie in the contact's own circle: what they hold together,
//! nobody else can see.

use super::command::{Command, make_id};
use super::error::AppError;
use super::life::App;
use super::place::Place;
use crate::model::id::{CaseId, CircleId, GroupId};
use crate::model::person::Role;
use crate::model::session::group::Group;
use crate::model::session::names;
use crate::model::time::Now;
use crate::store::{Database, records, view};

impl App {
    /// Makes a group of some of the contact's cases.
    ///
    /// # Errors
    /// As [`Group::make`]; [`AppError::NotFound`] on a phone that isn't a contact's.
    pub fn make_group(
        &self,
        called: &str,
        cases: &[CaseId],
        form: Option<&str>,
        now: Now,
    ) -> Result<Group, AppError> {
        self.write_group(GroupId(make_id()?), (called, cases), form, now)
    }

    /// Gives a group another name or other participants. Sessions that were held stay as they are.
    ///
    /// # Errors
    /// As [`App::make_group`]; [`AppError::NotFound`] when there is no such group.
    pub fn change_group(
        &self,
        id: GroupId,
        called: &str,
        cases: &[CaseId],
        form: Option<&str>,
        now: Now,
    ) -> Result<Group, AppError> {
        self.group(id)?;
        self.write_group(id, (called, cases), form, now)
    }

    fn write_group(
        &self,
        id: GroupId,
        (called, cases): (&str, &[CaseId]),
        form: Option<&str>,
        now: Now,
    ) -> Result<Group, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let own = own_circle(command.database)?;
            let known = command.cases_as_contact(cases)?;
            let group = Group::make(called, cases, &known, id, &moment)?;
            command.put(own, &[&group])?;
            command.use_form_if_any(form)?;
            Ok(group)
        })
    }

    /// Puts a group away.
    ///
    /// # Errors
    /// [`AppError::NotFound`].
    pub fn put_group_away(&self, id: GroupId, now: Now) -> Result<(), AppError> {
        let moment = now.moment();
        self.command(|command| {
            let own = own_circle(command.database)?;
            let group: Option<Group> = records::one(command.database, own, id)?;
            let group = group.ok_or(AppError::NotFound("group"))?;
            command.put(own, &[&group.withdraw(&moment)])
        })
    }

    /// The groups that weren't put away, by name. None on a phone that isn't a contact's.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn groups(&self) -> Result<Vec<Group>, AppError> {
        self.read(|database| {
            let mut groups = all(database)?;
            groups.retain(|group| group.withdrawn.is_none());
            groups.sort_by(|a, b| (&a.called, a.id).cmp(&(&b.called, b.id)));
            Ok(groups)
        })
    }

    /// One group that wasn't put away.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn group(&self, id: GroupId) -> Result<Group, AppError> {
        let found = self.groups()?.into_iter().find(|group| group.id == id);
        found.ok_or(AppError::NotFound("group"))
    }
}

/// Everyone who is, or was, in a group with a case's user, by what they are called: no record of
/// the case may name them. Only their contact's phone knows any.
pub(super) fn companions(database: Database<'_>, place: &Place) -> Result<Vec<String>, AppError> {
    let mut called = Vec::new();
    for group in all(database)?.iter().filter(|group| group.cases.contains(&place.case())) {
        for case in group.cases.iter().filter(|case| **case != place.case()) {
            called.extend(view::case(database, *case)?.map(|view| view.user_name));
        }
    }
    called.sort_unstable();
    called.dedup();
    Ok(called)
}

/// Refuses texts of a case that name someone in a group with its user.
///
/// # Errors
/// The text's field is [`Reason::NamesAnother`](crate::model::invalid::Reason::NamesAnother).
pub(super) fn check_companions(
    database: Database<'_>,
    place: &Place,
    texts: &[(&str, &str)],
) -> Result<(), AppError> {
    let companions = companions(database, place)?;
    let companions: Vec<&str> = companions.iter().map(String::as_str).collect();
    for (field, text) in texts {
        names::check(field, text, place.user_called(), &companions)?;
    }
    Ok(())
}

fn all(database: Database<'_>) -> Result<Vec<Group>, AppError> {
    let Some(own) = view::own_circle(database)? else { return Ok(Vec::new()) };
    Ok(records::all(database, own)?)
}

fn own_circle(database: Database<'_>) -> Result<CircleId, AppError> {
    match super::life::owner(database)? {
        (_, Role::TrainingContact) => {
            view::own_circle(database)?.ok_or(AppError::NotFound("owner"))
        }
        _ => Err(AppError::NotFound("group")),
    }
}

impl Command<'_> {
    /// Those of the cases in which this phone's owner is the contact.
    fn cases_as_contact(&mut self, cases: &[CaseId]) -> Result<Vec<CaseId>, AppError> {
        let mut known = Vec::new();
        for case in cases {
            let is_contacts = match self.place(*case) {
                Ok(place) => place.role == Role::TrainingContact,
                Err(AppError::NotFound(_)) => false,
                Err(error) => return Err(error),
            };
            if is_contacts {
                known.push(*case);
            }
        }
        Ok(known)
    }
}
