//! Another contact, or another person in the municipality: the fewest possible, so each change is
//! seen by all three, has a reason, and is counted.
//!
//! Whoever writes it down, all three are told who it is. What follows from it is done on each phone
//! as far as it may, with the first command there: the case names its new contact, and the new one
//! becomes a member of its circles, without a phone until they are paired. The former one is let out,
//! but for the one whose own phone it is.

use super::{one, refuse_withdrawn};
use crate::app::command::{Command, make_id};
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::people::person_record;
use crate::app::place::{Acting, Place, of_case};
use crate::ledger::{Member, Record, RecordKey, ToRecord};
use crate::model::case::Case;
use crate::model::closing::Doing;
use crate::model::id::{CaseId, CircleId, PersonChangeId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::people::change::{self, ChangeReason, NewPersonChange, PersonChange};
use crate::model::person::{self, Role};
use crate::model::time::{Date, Now};
use crate::store::Database;
use crate::store::projection::CASE;

/// Who takes someone's place, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// Whose place.
    pub place: change::Place,
    /// What the new one wants to be called.
    pub name: String,
    /// The first day of the new one.
    pub date: Date,
    /// Why.
    pub reason: ChangeReason,
    /// In words; may be empty, but for [`ChangeReason::Other`].
    pub words: String,
}

impl App {
    /// Another takes the contact's place, or that of the municipality's person.
    ///
    /// # Errors
    /// `name` as [`person::name`]; as [`PersonChange::make`]; `date` is [`Reason::InPast`] before the
    /// case was opened; `place` is [`Reason::Empty`] when nobody of the municipality is named yet;
    /// `case` is [`Reason::Ended`] for a day on which the case is closed; [`AppError::NotFound`].
    pub fn change_person(
        &self,
        case: CaseId,
        new: &NewPerson,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<PersonChange, AppError> {
        let called = person::name("name", &new.name)?;
        let (id, after) = (PersonChangeId(make_id()?), PersonId(make_id()?));
        let moment = now.moment();
        self.command(|command| {
            let place = command.place(case)?;
            let before = there(&place, new.place)?;
            let typed = NewPersonChange {
                place: new.place,
                before,
                after,
                date: new.date,
                reason: new.reason,
                words: new.words.clone(),
            };
            let change = PersonChange::make(&typed, id, case, &place.entry(acting, &moment))?;
            if new.date < place.view.case.opened.date() {
                return Err(Invalid::new("date", Reason::InPast).into());
            }
            command.may(&place, Doing::Recording(new.date))?;
            let mut records = vec![change.to_record()?, person_record(after, called)?];
            records.extend(with_contact(&place, new.place, after)?);
            command.write(place.triangle()?, &records)?;
            command.place(case)?;
            command.use_form_if_any(form)?;
            Ok(change)
        })
    }

    /// Takes a change back that was never one: the one before has the place again.
    ///
    /// # Errors
    /// `change` is [`Reason::Ended`] when it was taken back before, or another came after it in the
    /// same place; [`AppError::NotFound`].
    pub fn withdraw_person_change(
        &self,
        case: CaseId,
        id: PersonChangeId,
        now: Now,
    ) -> Result<PersonChange, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place(case)?;
            let triangle = place.triangle()?;
            let change: PersonChange = one(command.database, &place, triangle, id, "change")?;
            refuse_withdrawn("change", change.withdrawn.as_ref())?;
            if there(&place, change.place)? != change.after {
                return Err(Invalid::new("change", Reason::Ended).into());
            }
            let withdrawn = change.withdraw(&moment);
            let mut records = vec![withdrawn.to_record()?];
            records.extend(with_contact(&place, change.place, change.before)?);
            command.write(triangle, &records)?;
            command.place(case)?;
            Ok(withdrawn)
        })
    }
}

/// Who has the place now.
fn there(place: &Place, whose: change::Place) -> Result<PersonId, Invalid> {
    match whose {
        change::Place::Contact => Ok(place.contact()),
        change::Place::Coordinator => {
            let there = place.coordinator().map(|one| one.person);
            there.ok_or_else(|| Invalid::new("place", Reason::Empty))
        }
    }
}

/// The case, with another contact; none where it is another's place.
fn with_contact(
    place: &Place,
    whose: change::Place,
    contact: PersonId,
) -> Result<Option<Record>, AppError> {
    let case = Case { contact, ..place.view.case.clone() };
    let record =
        (whose == change::Place::Contact).then(|| Record::of(RecordKey::new(CASE, case.id), &case));
    Ok(record.transpose()?)
}

/// Who has each place by what was written down; none where nobody ever took it from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::app) struct Holders {
    pub contact: Option<PersonId>,
    pub coordinator: Option<PersonId>,
}

/// See [`Holders`].
pub(in crate::app) fn holders(
    database: Database<'_>,
    triangle: Option<CircleId>,
    case: CaseId,
) -> Result<Holders, AppError> {
    let changes: Vec<PersonChange> = of_case(database, triangle, case)?;
    Ok(Holders {
        contact: holder(&changes, change::Place::Contact),
        coordinator: holder(&changes, change::Place::Coordinator),
    })
}

/// The one who came last; when all were taken back, the one who was there before the first.
fn holder(changes: &[PersonChange], whose: change::Place) -> Option<PersonId> {
    let of_place = || changes.iter().filter(|change| change.place == whose);
    let standing = of_place().filter(|change| change.withdrawn.is_none());
    let last = standing.max_by_key(|change| (change.date, change.entered.utc, change.id));
    let first = || of_place().min_by_key(|change| (change.entered.utc, change.id));
    last.map(|last| last.after).or_else(|| first().map(|first| first.before))
}

impl Command<'_> {
    /// Lets the case's circles have what was written down of who is in it, as far as this phone may:
    /// it may have been written down on another.
    pub(in crate::app) fn catch_up(&mut self, place: &Place) -> Result<(), AppError> {
        let Some(triangle) = place.triangle else { return Ok(()) };
        let holders = holders(self.database, place.triangle, place.case())?;
        if let Some(contact) = holders.contact {
            for circle in [place.pair, place.triangle].into_iter().flatten() {
                self.swap(place, circle, (Role::TrainingContact, contact))?;
                self.name_contact(place, circle, contact)?;
            }
        }
        if let Some(coordinator) = holders.coordinator {
            for circle in [place.triangle, place.work].into_iter().flatten() {
                self.swap(place, circle, (Role::Coordinator, coordinator))?;
                if circle != triangle {
                    self.name(place, circle, coordinator)?;
                }
            }
        }
        Ok(())
    }

    /// Lets the new one in and any other out, but for the one whose phone this is. The new one may
    /// change who is in the circle if one who goes might.
    fn swap(
        &mut self,
        place: &Place,
        circle: CircleId,
        (role, comes): (Role, PersonId),
    ) -> Result<(), AppError> {
        if !place.administers {
            return Ok(());
        }
        self.change_membership(circle, |membership| {
            let members = &mut membership.members;
            let goes =
                |member: &Member| member.role.known() == Some(role) && member.person != comes;
            let administrator = members.iter().any(|member| goes(member) && member.administrator);
            members.retain(|member| !goes(member) || member.person == place.me);
            if !members.iter().any(|member| member.person == comes) {
                members.push(Member { administrator, ..Member::new(comes, role) });
            }
        })
    }

    /// Lets a circle's case name its contact, where it names another.
    fn name_contact(
        &mut self,
        place: &Place,
        circle: CircleId,
        contact: PersonId,
    ) -> Result<(), AppError> {
        let key = RecordKey::new(CASE, place.case());
        let there = self.circle(circle)?.record(&key).and_then(|record| record.read::<Case>());
        let Some(there) = there.filter(|there| there.contact != contact) else { return Ok(()) };
        let named = person_record(contact, place.called(contact).to_owned())?;
        self.write(circle, &[Record::of(key, &Case { contact, ..there })?, named])
    }

    /// Names someone in a circle, where they are not.
    fn name(&mut self, place: &Place, circle: CircleId, person: PersonId) -> Result<(), AppError> {
        let named = person_record(person, place.called(person).to_owned())?;
        match self.circle(circle)?.record(&named.key) {
            Some(_) => Ok(()),
            None => self.write(circle, &[named]),
        }
    }
}
