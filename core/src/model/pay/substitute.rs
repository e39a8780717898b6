//! A substitute: someone who stands in for a contact between two dates. The case's contact stays
//! who it is, so nobody has been changed and nothing is counted as a change.

use serde::{Deserialize, Serialize};

use super::assignment::Assignment;
use super::{holds, overlap};
use crate::model::goal::Entry;
use crate::model::id::{AssignmentId, PersonId, SubstituteId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::person;
use crate::model::time::{Date, Moment};

/// The most days of a substitute: half a year. Who comes for longer is a new contact, and that is
/// a change of person.
pub const SUBSTITUTE_DAYS: i64 = 183;

/// A substitute, as the triangle's circle holds it, since the user is told who comes; a club's, as
/// the circle of the work with it does. It says nothing of pay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Substitute {
    /// Which.
    pub id: SubstituteId,
    /// In whose assignment.
    pub assignment: AssignmentId,
    /// Who stands in.
    pub person: PersonId,
    /// What they want to be called.
    pub called: String,
    /// The first day.
    pub from: Date,
    /// The last day: there always is one.
    pub to: Date,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back.
    pub withdrawn: Option<Moment>,
}

/// A substitute as they are given, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSubstitute {
    /// Who stands in.
    pub person: PersonId,
    /// What they want to be called.
    pub called: String,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Option<Date>,
}

impl Substitute {
    /// A substitute; or, with the id of one that is there, that one changed. `others` are the
    /// assignment's.
    ///
    /// # Errors
    /// Names the field: `assignment` is [`Reason::Ended`] when it was taken back; `person` is
    /// [`Reason::OutOfRange`] for the contact; `called` as [`person::name`]; `from` is
    /// [`Reason::OutOfRange`] outside the assignment's days and [`Reason::Exists`] when another
    /// stands in on one of these; `to` is [`Reason::Empty`] when not said, [`Reason::OutOfRange`]
    /// before `from`, after the assignment's end or over [`SUBSTITUTE_DAYS`] days.
    pub fn make(
        new: &NewSubstitute,
        id: SubstituteId,
        assignment: &Assignment,
        others: &[Self],
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        if assignment.withdrawn.is_some() {
            return Err(Invalid::new("assignment", Reason::Ended));
        }
        if new.person == assignment.contact {
            return Err(Invalid::new("person", Reason::OutOfRange));
        }
        if !assignment.holds(new.from) {
            return Err(Invalid::new("from", Reason::OutOfRange));
        }
        let to = new.to.ok_or_else(|| Invalid::new("to", Reason::Empty))?;
        if !(0..SUBSTITUTE_DAYS).contains(&(to - new.from).num_days()) || !assignment.holds(to) {
            return Err(Invalid::new("to", Reason::OutOfRange));
        }
        let meets = |other: &Self| {
            other.id != id
                && other.withdrawn.is_none()
                && other.assignment == assignment.id
                && overlap((new.from, Some(to)), (other.from, Some(other.to)))
        };
        if others.iter().any(meets) {
            return Err(Invalid::new("from", Reason::Exists));
        }
        Ok(Self {
            id,
            assignment: assignment.id,
            person: new.person,
            called: person::name("called", &new.called)?,
            from: new.from,
            to,
            entered: entry.now.clone(),
            by: entry.by,
            on: entry.on,
            withdrawn: None,
        })
    }

    /// Takes it back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }

    /// Whether the day is in it.
    pub fn holds(&self, date: Date) -> bool {
        self.withdrawn.is_none() && holds(self.from, Some(self.to), date)
    }
}

/// Who stands in for the assignment's contact on a day.
pub fn on(substitutes: &[Substitute], assignment: AssignmentId, date: Date) -> Option<&Substitute> {
    let stands_in = |one: &&Substitute| one.assignment == assignment && one.holds(date);
    substitutes.iter().filter(stands_in).max_by_key(|one| (one.entered.utc, one.id))
}

#[cfg(test)]
mod tests {
    use super::super::samples::{
        CONTACT, COORDINATOR, STRANGER, assignment, day, entry, noon, substitute,
    };
    use super::*;

    #[test]
    fn each_bad_field_is_named() {
        let now = noon(0);
        let of = Assignment { to: Some(day(300)), ..assignment() };
        let good = NewSubstitute {
            person: STRANGER,
            called: "Kim".into(),
            from: day(10),
            to: Some(day(20)),
        };
        let there = substitute(10, 20);
        let make = |new: &NewSubstitute, of: &Assignment, others: &[Substitute]| {
            Substitute::make(new, SubstituteId([9; 16]), of, others, &entry(COORDINATOR, &now))
        };
        let to = |from, to: Option<i64>| NewSubstitute {
            from: day(from),
            to: to.map(day),
            ..good.clone()
        };
        for (bad, field, reason) in [
            (NewSubstitute { person: CONTACT, ..good.clone() }, "person", Reason::OutOfRange),
            (NewSubstitute { called: " ".into(), ..good.clone() }, "called", Reason::Empty),
            (to(301, Some(302)), "from", Reason::OutOfRange),
            (to(20, Some(25)), "from", Reason::Exists),
            (to(5, Some(10)), "from", Reason::Exists),
            (to(30, None), "to", Reason::Empty),
            (to(30, Some(29)), "to", Reason::OutOfRange),
            (to(30, Some(213)), "to", Reason::OutOfRange),
            (to(290, Some(301)), "to", Reason::OutOfRange),
        ] {
            let others: &[_] = if field == "called" { &[] } else { std::slice::from_ref(&there) };
            assert_eq!(make(&bad, &of, others), Err(Invalid::new(field, reason)), "{bad:?}");
        }
        for fine in [to(30, Some(30)), to(30, Some(212)), to(21, Some(25))] {
            assert!(make(&fine, &of, std::slice::from_ref(&there)).is_ok(), "{fine:?}");
        }
        assert!(make(&good, &of, &[there.withdraw(&now)]).is_ok());
        let gone = of.withdraw(&now);
        assert_eq!(make(&good, &gone, &[]), Err(Invalid::new("assignment", Reason::Ended)));
    }

    #[test]
    fn the_contact_stays_and_the_substitute_stands_in_on_their_days() {
        let (of, there) = (assignment(), substitute(10, 20));
        let all = [there.clone()];
        let called = |days| on(&all, of.id, day(days)).map(|one| one.called.as_str());
        assert_eq!(
            [called(9), called(10), called(20), called(21)],
            [None, Some("Kim"), Some("Kim"), None]
        );
        assert_eq!(on(&all, AssignmentId([99; 16]), day(10)), None);
        assert_eq!(on(&[there.withdraw(&noon(0))], of.id, day(10)), None);
        assert_eq!(of.contact, CONTACT);
    }
}
