//! What the tests of talks share.

use super::{Agreed, Kind, Party, TriangleTalk};
use crate::model::goal::Entry;
use crate::model::id::{CaseId, PersonId, TalkId};
use crate::model::time::{Date, Moment, Now};

pub(crate) const USER: PersonId = PersonId([1; 16]);
pub(crate) const CONTACT: PersonId = PersonId([2; 16]);
pub(crate) const COORDINATOR: PersonId = PersonId([4; 16]);
pub(crate) const STRANGER: PersonId = PersonId([77; 16]);
pub(crate) const CASE: CaseId = CaseId([3; 16]);
pub(crate) const TALK: TalkId = TalkId([5; 16]);
pub(crate) const PARTY: Party<'static> =
    Party { user: USER, contact: CONTACT, members: &[USER, CONTACT, COORDINATOR] };

/// Noon in Oslo, `days` after the last day of 2025.
pub(crate) fn noon(days: i64) -> Moment {
    Now::new(1_767_178_800_000 + days * 86_400_000, "Europe/Oslo").unwrap().moment()
}

pub(crate) fn day(days: i64) -> Date {
    noon(days).date()
}

pub(crate) fn entry(by: PersonId, now: &Moment) -> Entry<'_> {
    Entry { by, on: None, now }
}

/// At one o'clock in Oslo, an hour after noon.
pub(crate) fn at(days: i64) -> Agreed {
    let local = day(days).and_hms_opt(13, 0, 0).unwrap();
    Agreed { local, zone: "Europe/Oslo".into(), place: None }
}

/// A regular talk, made on day 1, agreed for a day.
pub(crate) fn planned(days: i64) -> TriangleTalk {
    let now = noon(1);
    let entry = entry(CONTACT, &now);
    TriangleTalk::plan(TALK, CASE, Kind::Regular, None, Some(at(days)), &entry).unwrap()
}
