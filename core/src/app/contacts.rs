//! A contact's guidance, courses and papers: between the contact and the municipality, in the circles
//! of the contact's work. The hours agreed with the user are the pair's.
//!
//! A contact has a circle of work for each case, and what is about the contact and no case (papers,
//! profile, how often they are guided) is copied into each that this vault is in, as the same record.
//! What may be about a user, a guidance talk, stays in the circle of the case it was asked for in. So
//! each reading looks through all of the contact's circles that are here.
//!
//! - here: where a contact's records lie; reading and writing them there.
//! - [`papers`]: papers, and what the municipality asks for.
//! - [`profile`]: interests, and free or on assignment.
//! - [`guidance`]: guidance talks, and when the next is due.
//! - [`forum`]: where contacts share what they know.
//! - [`reachable`]: when user and contact may reach each other.

pub mod forum;
pub mod guidance;
pub mod papers;
pub mod profile;
pub mod reachable;

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::case_life::endings_in;
use super::command::Command;
use super::error::AppError;
use super::life::App;
use super::place::{Acting, Place};
use crate::ledger::ToRecord;
use crate::model::goal::Entry;
use crate::model::id::{CaseId, CircleId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::kept::Kept;
use crate::model::person::Role;
use crate::model::session::names;
use crate::model::time::{Date, Moment, Now};
use crate::store::work::{self, WorkCircle};
use crate::store::{Database, view};

/// A command on a contact's work: in which case, and the circles of all of that contact's that are
/// here, the case's own first.
pub(super) struct AtWork<'a> {
    pub place: &'a Place,
    pub entry: Entry<'a>,
    pub circles: Vec<CircleId>,
}

impl AtWork<'_> {
    /// Nothing when this phone is the municipality's.
    ///
    /// # Errors
    /// `by` is [`Reason::OutOfRange`] for anyone else.
    pub fn check_municipality(&self) -> Result<(), Invalid> {
        self.check_role(Role::Coordinator)
    }

    /// Nothing when this phone is the contact's.
    ///
    /// # Errors
    /// `by` is [`Reason::OutOfRange`] for anyone else.
    pub fn check_contact(&self) -> Result<(), Invalid> {
        self.check_role(Role::TrainingContact)
    }

    fn check_role(&self, role: Role) -> Result<(), Invalid> {
        match self.place.role == role {
            true => Ok(()),
            false => Err(Invalid::new("by", Reason::OutOfRange)),
        }
    }
}

impl App {
    /// A command on the work of a case's contact, done by this phone's owner. `form` is the key of
    /// the form it came from, which is let go.
    fn at_work<T>(
        &self,
        case: CaseId,
        form: Option<&str>,
        now: Now,
        work: impl FnOnce(&mut Command<'_>, &AtWork<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place(case)?;
            let circles = of_contact(command.database, &place)?;
            let entry = place.entry(Acting::Owner, &moment);
            let done = work(command, &AtWork { place: &place, entry, circles })?;
            command.use_form_if_any(form)?;
            Ok(done)
        })
    }
}

impl Command<'_> {
    /// Writes the same record into each circle.
    fn put_in_each(&mut self, circles: &[CircleId], record: &dyn ToRecord) -> Result<(), AppError> {
        circles.iter().try_for_each(|circle| self.put(*circle, &[record]))
    }

    /// Every circle of a contact's work that this vault is in.
    fn all_work(&self) -> Result<Vec<CircleId>, AppError> {
        Ok(work::circles(self.database)?)
    }

    /// Into a contact's new circle, what is about them and no case: their papers, their profile and
    /// how often they are guided, as their other circles have them.
    pub(super) fn bring_to_work(
        &mut self,
        new: CircleId,
        contact: PersonId,
    ) -> Result<(), AppError> {
        let papers = papers::papers(self.database, contact)?;
        let profile = profile::profile(self.database, contact)?;
        let rhythm = guidance::rhythm(self.database, contact)?;
        let mut kept: Vec<&dyn ToRecord> = papers.iter().map(|one| one as &dyn ToRecord).collect();
        kept.extend(profile.iter().map(|one| one as &dyn ToRecord));
        kept.extend(rhythm.iter().map(|one| one as &dyn ToRecord));
        if kept.is_empty() { Ok(()) } else { self.put(new, &kept) }
    }
}

/// The circles of a case's contact's work that are here, the case's own first.
///
/// # Errors
/// [`AppError::NotFound`] on a phone that isn't in the case's.
fn of_contact(database: Database<'_>, place: &Place) -> Result<Vec<CircleId>, AppError> {
    let own = place.work()?;
    let others = work::by_contact(database)?.into_iter();
    let others = others.filter(|work: &WorkCircle| work.contact == place.contact());
    let others = others.map(|work| work.circle).filter(|circle| *circle != own);
    Ok([own].into_iter().chain(others).collect())
}

/// Whether a case is open on a day: not closed before it.
pub(super) fn is_open(database: Database<'_>, case: CaseId, today: Date) -> Result<bool, AppError> {
    let triangle = view::circle_about(database, "triangle", case)?;
    Ok(endings_in(database, triangle, case)?.is_open(today))
}

/// Records that are copied into several circles, each once: of copies that differ, the one changed
/// last, whatever the order of the circles.
fn each_once<T: Kept>(copies: Vec<T>, changed: impl Fn(&T) -> &Moment) -> Vec<T> {
    let mut newest: BTreeMap<String, T> = BTreeMap::new();
    let said = |record: &T| serde_json::to_string(record).unwrap_or_default();
    for record in copies {
        let key = record.key();
        let is_newer = |there: &T| match changed(there).utc.cmp(&changed(&record).utc) {
            Ordering::Equal => said(there) < said(&record),
            order => order == Ordering::Less,
        };
        if newest.get(&key).is_none_or(is_newer) {
            newest.insert(key, record);
        }
    }
    newest.into_values().collect()
}

/// Refuses a text that would go to every contact and names one of the users.
///
/// # Errors
/// `field` is [`Reason::NamesAnother`].
fn check_names_nobody(database: Database<'_>, texts: &[(&str, &str)]) -> Result<(), AppError> {
    let cases = view::cases(database)?;
    let users: Vec<&str> = cases.iter().map(|view| view.user_name.as_str()).collect();
    for (field, text) in texts {
        names::check(field, text, "", &users)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::id::PaperId;
    use crate::model::papers::{Paper, PaperKind};
    use crate::model::pay::samples::{CONTACT, COORDINATOR, day, entry, noon};

    /// A copy of one of three papers, as it was entered on some day, or taken back since.
    fn copy((id, entered, back): (u8, i64, Option<i64>)) -> Paper {
        let now = noon(entered);
        let new = (PaperKind::FirstAid, "", day(0));
        let by = entry(if id == 0 { CONTACT } else { COORDINATOR }, &now);
        let paper = Paper::make(new, PaperId([id; 16]), CONTACT, &by).unwrap();
        back.map_or(paper.clone(), |days| paper.withdraw(&noon(entered + days)))
    }

    fn changed(paper: &Paper) -> &Moment {
        paper.withdrawn.as_ref().unwrap_or(&paper.entered)
    }

    proptest! {
        #[test]
        fn of_copies_the_one_changed_last_counts_whatever_their_order(
            seen in prop::collection::vec((0_u8..3, 0_i64..4, prop::option::of(0_i64..3)), 0..12),
            turn in any::<prop::sample::Index>(),
        ) {
            let copies: Vec<Paper> = seen.into_iter().map(copy).collect();
            let found = each_once(copies.clone(), changed);
            let mut turned = copies.clone();
            if !turned.is_empty() {
                let by = turn.index(turned.len());
                turned.rotate_left(by);
                turned.reverse();
            }
            prop_assert_eq!(&each_once(turned, changed), &found);
            let twice = [copies.clone(), copies.clone()].concat();
            prop_assert_eq!(&each_once(twice, changed), &found);
            for copy in &copies {
                let same: Vec<_> = found.iter().filter(|one| one.id == copy.id).collect();
                prop_assert_eq!(same.len(), 1);
                prop_assert!(changed(same[0]).utc >= changed(copy).utc);
            }
        }
    }
}
