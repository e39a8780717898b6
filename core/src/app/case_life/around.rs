//! Relatives and guardians; the user's age; who decides, and what a guardian gets.
//!
//! Relatives and guardians are members of the circle of all three and of no other.

use super::{one, refuse_withdrawn};
use crate::app::command::{Command, make_id};
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::people::person_record;
use crate::app::place::{Acting, Place, of_case};
use crate::ledger::Member;
use crate::model::id::{CaseId, CircleId, GuardianshipId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::people::age::{Age, UserAge};
use crate::model::people::decides::{Decider, Gets, what_guardian_gets, who_decides};
use crate::model::people::guardian::{Guardian, Guardianship, NotPassedOn};
use crate::model::person::{self, Role};
use crate::model::time::{Date, Now};
use crate::store::{Database, records, view};

/// A guardian as they are typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewGuardian {
    /// Who: someone named as a guardian.
    pub person: PersonId,
    /// What sort.
    pub guardian: Guardian,
    /// The first day.
    pub from: Date,
    /// The last day; none when it is open.
    pub to: Option<Date>,
}

/// The people around a case's user, as this vault's circles have them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Circle {
    /// What is kept of the user's age, if it is known.
    pub age: Option<UserAge>,
    /// The guardians that weren't taken back, the one who has been one longest first.
    pub guardians: Vec<Guardianship>,
    /// What the user asked not to be passed on and didn't take back, the first first; nothing on a
    /// phone that isn't in the pair's circle.
    pub not_passed_on: Vec<NotPassedOn>,
}

impl Circle {
    /// Who decides on a day; none as long as the user's age isn't known.
    pub fn decides(&self, today: Date) -> Option<Decider> {
        let age = self.age.as_ref()?.age;
        Some(who_decides(age, &self.guardians, today))
    }

    /// What a guardian gets on a day; none as long as the user's age isn't known.
    pub fn gets(&self, guardian: &Guardianship, today: Date) -> Option<Gets> {
        let age = self.age.as_ref()?.age;
        Some(what_guardian_gets(age, guardian, &self.not_passed_on, today))
    }

    /// The age as it may be kept on a day.
    pub fn age_on(&self, today: Date) -> Option<Age> {
        self.age.as_ref().map(|kept| kept.age.on(today))
    }
}

impl App {
    /// Names a relative or a guardian, who becomes a member of the circle of all three: without a
    /// phone until they are paired.
    ///
    /// # Errors
    /// `name` as [`person::name`]; `role` is [`Reason::OutOfRange`] for any other; `person` is
    /// [`Reason::Exists`] when someone in that role is called so; [`AppError::NotFound`];
    /// [`AppError::Ledger`] on a phone whose owner may not change who is in the case.
    pub fn name_around(&self, case: CaseId, role: Role, name: &str) -> Result<PersonId, AppError> {
        let called = person::name("name", name)?;
        if !matches!(role, Role::Relative | Role::Guardian) {
            return Err(Invalid::new("role", Reason::OutOfRange).into());
        }
        let new = PersonId(make_id()?);
        self.command(|command| {
            let place = command.place_of_three(case)?;
            let is_there = |one: &view::Involved| one.role == Some(role) && one.called == called;
            if place.people.iter().any(is_there) {
                return Err(Invalid::new("person", Reason::Exists).into());
            }
            let triangle = place.triangle()?;
            command.change_membership(triangle, |membership| {
                membership.members.push(Member::new(new, role));
            })?;
            command.write(triangle, &[person_record(new, called)?])?;
            Ok(new)
        })
    }

    /// Writes down when the user was born. Of one who is of age no more is kept than that.
    ///
    /// # Errors
    /// As [`UserAge::make`]; [`AppError::NotFound`].
    pub fn set_birth_date(
        &self,
        case: CaseId,
        born: Date,
        acting: Acting,
        now: Now,
    ) -> Result<UserAge, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place_of_three(case)?;
            let age = UserAge::make(born, case, &place.entry(acting, &moment))?;
            command.put(place.triangle()?, &[&age])?;
            Ok(age)
        })
    }

    /// Lets the birth dates go of users who are of age by now. Gives how many there were: none as a
    /// rule, and then nothing is written.
    ///
    /// # Errors
    /// [`AppError::Store`], and what the ledger says.
    pub fn let_birth_dates_go(&self, now: Now) -> Result<usize, AppError> {
        let phone = self.phone();
        let grown = |age: &UserAge| age.age.on(now.date()) != age.age;
        let cases: Vec<CaseId> = self.read(|database| {
            let mut found = Vec::new();
            for view in view::cases(database)? {
                let place = crate::app::place::place_if_in(database, view.case.id, &phone)?;
                let Some(place) = place else { continue };
                found.extend(age_of(database, &place)?.filter(grown).map(|age| age.case));
            }
            Ok::<_, AppError>(found)
        })?;
        if cases.is_empty() {
            return Ok(0);
        }
        let moment = now.moment();
        self.command(|command| {
            for case in &cases {
                let place = command.place(*case)?;
                let entry = place.entry(Acting::Owner, &moment);
                let kept = age_of(command.database, &place)?;
                if let Some(grown) = kept.and_then(|kept| kept.grown(&entry)) {
                    command.put(place.triangle()?, &[&grown])?;
                }
            }
            Ok(cases.len())
        })
    }

    /// Writes down that someone is the user's guardian; or, with the id of what is there, writes that
    /// anew.
    ///
    /// # Errors
    /// As [`Guardianship::make`]; `person` is [`Reason::OutOfRange`] for anyone who isn't named as a
    /// guardian, and [`Reason::Exists`] when the same is written down of them already;
    /// `guardianship` is [`Reason::Ended`] for one that was taken back; [`AppError::NotFound`].
    pub fn set_guardian(
        &self,
        case: CaseId,
        old: Option<GuardianshipId>,
        new: &NewGuardian,
        now: Now,
    ) -> Result<Guardianship, AppError> {
        let (id, moment) = (GuardianshipId(make_id()?), now.moment());
        self.command(|command| {
            let place = command.place_of_three(case)?;
            let triangle = place.triangle()?;
            let id = old.unwrap_or(id);
            if old.is_some() {
                let there: Guardianship =
                    one(command.database, &place, triangle, id, "guardianship")?;
                refuse_withdrawn("guardianship", there.withdrawn.as_ref())?;
            }
            let (who, days) = ((new.person, new.guardian), (new.from, new.to));
            let entry = place.entry(Acting::Owner, &moment);
            let made = Guardianship::make(who, days, id, (case, place.user()), &entry)?;
            check_named(command, &place, &made)?;
            command.put(triangle, &[&made])?;
            Ok(made)
        })
    }

    /// Takes it back that someone is the user's guardian.
    ///
    /// # Errors
    /// `guardianship` is [`Reason::Ended`] when it was taken back before; [`AppError::NotFound`].
    pub fn withdraw_guardian(
        &self,
        case: CaseId,
        id: GuardianshipId,
        now: Now,
    ) -> Result<Guardianship, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place_of_three(case)?;
            let triangle = place.triangle()?;
            let there: Guardianship = one(command.database, &place, triangle, id, "guardianship")?;
            refuse_withdrawn("guardianship", there.withdrawn.as_ref())?;
            let withdrawn = there.withdraw(&moment);
            command.put(triangle, &[&withdrawn])?;
            Ok(withdrawn)
        })
    }

    /// The people around a case's user.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn people_around(&self, case: CaseId) -> Result<Circle, AppError> {
        self.look(case, around)
    }
}

/// A guardian is someone who was named as one, and each way of being one is written down once.
fn check_named(command: &Command<'_>, place: &Place, made: &Guardianship) -> Result<(), AppError> {
    let is_it = |one: &&view::Involved| one.person == made.person;
    let role = place.people.iter().find(is_it).and_then(|one| one.role);
    if role != Some(Role::Guardian) {
        return Err(Invalid::new("person", Reason::OutOfRange).into());
    }
    let there: Vec<Guardianship> = of_case(command.database, place.triangle, place.case())?;
    let same = |other: &Guardianship| {
        other.id != made.id
            && other.withdrawn.is_none()
            && (other.person, other.guardian) == (made.person, made.guardian)
    };
    match there.iter().any(same) {
        true => Err(super::exists("person").into()),
        false => Ok(()),
    }
}

/// What is kept of the user's age, inside a transaction.
pub(in crate::app) fn age_of(
    database: Database<'_>,
    place: &Place,
) -> Result<Option<UserAge>, AppError> {
    age_in(database, place.triangle, place.case())
}

/// The same, where only the circle is known.
pub(in crate::app) fn age_in(
    database: Database<'_>,
    triangle: Option<CircleId>,
    case: CaseId,
) -> Result<Option<UserAge>, AppError> {
    match triangle {
        Some(triangle) => Ok(records::one(database, triangle, case)?),
        None => Ok(None),
    }
}

/// The people around a case's user, inside a transaction.
pub(super) fn around(database: Database<'_>, place: &Place) -> Result<Circle, AppError> {
    let mut guardians: Vec<Guardianship> = of_case(database, place.triangle, place.case())?;
    guardians.retain(|guardian| guardian.withdrawn.is_none());
    guardians.sort_by_key(|guardian| (guardian.from, guardian.id));
    let mut not_passed_on: Vec<NotPassedOn> = of_case(database, place.pair, place.case())?;
    not_passed_on.retain(|asked| asked.withdrawn.is_none());
    not_passed_on.sort_by_key(|asked| (asked.entered.utc, asked.id));
    Ok(Circle { age: age_of(database, place)?, guardians, not_passed_on })
}
