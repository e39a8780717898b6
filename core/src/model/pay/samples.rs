//! What the tests of hours and pay share.

use std::collections::BTreeSet;

use chrono::NaiveTime;

use super::assignment::{Assignment, Hours, NewAssignment, Per, With};
use super::declaration::Declaration;
use super::money::Ore;
use super::period::Period;
use super::rates::{Caps, NewRates, Rates};
use super::row::{Known, NewRow, NewTravel, TimesheetRow};
use super::substitute::Substitute;
use crate::model::goal::Entry;
use crate::model::id::{
    AssignmentId, CaseId, ClubAgreementId, DeclarationId, PersonId, RatesId, RowId, SubstituteId,
};
use crate::model::time::{Date, Moment, Now};

pub(crate) const USER: PersonId = PersonId([1; 16]);
pub(crate) const CONTACT: PersonId = PersonId([2; 16]);
pub(crate) const COORDINATOR: PersonId = PersonId([4; 16]);
pub(crate) const STRANGER: PersonId = PersonId([77; 16]);
pub(crate) const CASE: CaseId = CaseId([3; 16]);

/// Noon in Oslo, `days` after 1 January 2026.
pub(crate) fn noon(days: i64) -> Moment {
    Now::new(1_767_265_200_000 + days * 86_400_000, "Europe/Oslo").unwrap().moment()
}

pub(crate) fn day(days: i64) -> Date {
    Date::from_ymd_opt(2026, 1, 1).unwrap() + chrono::TimeDelta::days(days)
}

pub(crate) fn time(text: &str) -> NaiveTime {
    format!("{text}:00").parse().unwrap()
}

pub(crate) fn entry(by: PersonId, now: &Moment) -> Entry<'_> {
    Entry { by, on: None, now }
}

/// Four hours a week with a case at 190 kr, from 2 October 2025.
pub(crate) fn new_assignment() -> NewAssignment {
    NewAssignment {
        contact: CONTACT,
        with: With::Case { case: CASE },
        number: "2026/117".into(),
        from: day(-91),
        to: None,
        hours: Hours { minutes: 240, per: Per::Week },
        hourly: Ore(19_000),
        signed_on: Some(day(-95)),
    }
}

pub(crate) fn assignment() -> Assignment {
    let now = noon(-95);
    let entry = entry(COORDINATOR, &now);
    Assignment::make(&new_assignment(), AssignmentId([5; 16]), &[], &entry).unwrap()
}

/// The same with a club.
pub(crate) fn club_assignment() -> Assignment {
    Assignment { with: With::Club { agreement: ClubAgreementId([6; 16]) }, ..assignment() }
}

pub(crate) fn substitute(from: i64, to: i64) -> Substitute {
    Substitute {
        id: SubstituteId([from as u8; 16]),
        assignment: AssignmentId([5; 16]),
        person: STRANGER,
        called: "Kim".into(),
        from: day(from),
        to: day(to),
        entered: noon(0),
        by: COORDINATOR,
        on: None,
        withdrawn: None,
    }
}

/// The State's of 2026, without caps or an hourly rate.
pub(crate) fn new_rates(from: i64) -> NewRates {
    NewRates {
        from: day(from),
        hourly: None,
        km: Ore(530),
        km_tax_free: Ore(350),
        passenger: Ore(100),
        caps: Caps::default(),
    }
}

pub(crate) fn rates(id: u8, from: i64) -> Rates {
    let now = noon(0);
    Rates::make(&new_rates(from), RatesId([id; 16]), &[], &entry(COORDINATOR, &now)).unwrap()
}

/// 12.4 km to the pool.
pub(crate) fn new_travel() -> NewTravel {
    NewTravel {
        purpose: "Svømming".into(),
        start_point: "Heimdal".into(),
        end_point: "Pirbadet".into(),
        detour: String::new(),
        metres: Some(12_400),
        passengers: Vec::new(),
    }
}

/// Half past five to seven.
pub(crate) fn new_row(days: i64) -> NewRow {
    NewRow {
        who: CONTACT,
        session: None,
        date: day(days),
        from: time("17:30"),
        to: time("19:00"),
        zone: "Europe/Oslo".into(),
        minutes: None,
        why: String::new(),
        travel: None,
        expenses: Vec::new(),
    }
}

pub(crate) fn known<'a>(assignment: &'a Assignment, rows: &'a [TimesheetRow]) -> Known<'a> {
    Known { assignment, substitutes: &[], rows }
}

/// A row of a day, entered the day after.
pub(crate) fn row(id: u8, days: i64) -> TimesheetRow {
    let (now, of) = (noon(days + 1), assignment());
    let entry = entry(CONTACT, &now);
    TimesheetRow::make(&new_row(days), RowId([id; 16]), &known(&of, &[]), &entry).unwrap()
}

/// The next version of a row, with other minutes, entered an hour later.
pub(crate) fn corrected(old: &TimesheetRow, id: u8, minutes: u16) -> TimesheetRow {
    let now = Moment { utc: old.entered.utc + 3_600_000, ..old.entered.clone() };
    let new = NewRow { minutes: Some(minutes), ..NewRow::of(old) };
    let (of, rows) = (assignment(), std::slice::from_ref(old));
    old.correct(&new, "Feil", RowId([id; 16]), &known(&of, rows), &entry(CONTACT, &now)).unwrap()
}

pub(crate) fn january() -> Period {
    Period { from: day(0), to: day(30) }
}

pub(crate) fn february() -> Period {
    Period { from: day(31), to: day(58) }
}

pub(crate) fn ids(rows: &[&TimesheetRow]) -> BTreeSet<RowId> {
    rows.iter().map(|row| row.id).collect()
}

/// A declaration of the contact's, of exactly these versions.
pub(crate) fn declare(
    id: u8,
    period: Period,
    rows: &[&TimesheetRow],
    entered: Moment,
) -> Declaration {
    Declaration {
        id: DeclarationId([id; 16]),
        assignment: AssignmentId([5; 16]),
        period,
        rows: ids(rows),
        replaces: None,
        entered,
        by: CONTACT,
    }
}
