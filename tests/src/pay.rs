//! Assignments, rates and rows, as they are typed.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use medspiller_core::app::pay::{ClubOf, NewClub, NewTerms, PaySheet};
use medspiller_core::app::{App, AppError};
use medspiller_core::model::id::{AssignmentId, CaseId, PersonId, RowId};
use medspiller_core::model::pay::assignment::{Hours, Per};
use medspiller_core::model::pay::club::NewClubAgreement;
use medspiller_core::model::pay::money::Ore;
use medspiller_core::model::pay::period::{Deadline, Periods};
use medspiller_core::model::pay::rates::{Caps, NewRates};
use medspiller_core::model::pay::row::{NewRow, NewTravel, TimesheetRow};
use medspiller_core::model::time::{Date, Now};

use crate::club::{at, day};

/// Four hours a week at 190 kr, signed, from 30 days before the stories begin.
pub fn terms() -> NewTerms {
    NewTerms {
        number: "2026/117".into(),
        from: day(-30),
        to: None,
        hours: Hours { minutes: 240, per: Per::Week },
        hourly: Ore(19_000),
        signed_on: Some(day(-35)),
    }
}

/// A team of a club's.
pub fn new_agreement() -> NewClubAgreement {
    NewClubAgreement {
        team: "Håndball".into(),
        person: "Tone".into(),
        reached: "900 00 000".into(),
        from: day(-30),
        to: None,
        signed_on: Some(day(-35)),
    }
}

/// An assignment with that team, with the people of a case's work, if one is named.
pub fn new_club(like: Option<CaseId>) -> NewClub {
    let terms = NewTerms { number: "2026/9".into(), ..terms() };
    NewClub { of: ClubOf::New("Byåsen IL".into(), new_agreement()), terms, like }
}

/// The State's rates of 2026 from `days` on, without caps.
pub fn new_rates(days: i64) -> NewRates {
    NewRates {
        from: day(days),
        hourly: None,
        km: Ore(530),
        km_tax_free: Ore(350),
        passenger: Ore(100),
        caps: Caps::default(),
    }
}

/// Periods from the 21st to the 20th, handed in five days after, from before the stories.
pub fn schedule() -> (Date, Periods, Deadline) {
    (day(-60), Periods::Monthly { from_day: 21 }, Deadline::DaysAfter { days: 5 })
}

/// 12.4 km to the pool.
pub fn new_travel() -> NewTravel {
    NewTravel {
        purpose: "Svømming".into(),
        start_point: "Heimdal".into(),
        end_point: "Pirbadet".into(),
        detour: String::new(),
        metres: Some(12_400),
        passengers: Vec::new(),
    }
}

/// Half past five to seven, on the day `days` after the stories begin.
pub fn new_row(who: PersonId, days: i64) -> NewRow {
    NewRow {
        who,
        session: None,
        date: day(days),
        from: "17:30:00".parse().unwrap(),
        to: "19:00:00".parse().unwrap(),
        zone: "Europe/Oslo".into(),
        minutes: None,
        why: String::new(),
        travel: None,
        expenses: Vec::new(),
    }
}

/// An assignment with a case, with rates and pay periods.
///
/// # Errors
/// [`AppError`].
pub fn assigned(app: &App, case: CaseId) -> Result<AssignmentId, AppError> {
    let id = app.set_assignment(case, &terms(), None, at(0, "20:00"))?.id;
    app.set_rates(&[id], None, &new_rates(-60), None, at(0, "20:00"))?;
    app.set_pay_schedule(&[id], None, schedule(), None, at(0, "20:00"))?;
    Ok(id)
}

/// The contact's row of a day, made in the evening.
///
/// # Errors
/// [`AppError`].
pub fn made(app: &App, id: AssignmentId, days: i64) -> Result<TimesheetRow, AppError> {
    let who = app.desk(id)?.assignment.contact;
    app.make_row(id, &new_row(who, days), None, at(days, "20:00"))
}

/// The sheet of the period that holds a day.
///
/// # Panics
/// When it can't be read.
pub fn sheet(app: &App, id: AssignmentId, days: i64, now: Now) -> PaySheet {
    app.pay_sheet(id, None, Some(day(days)), now).unwrap()
}

/// The versions on a sheet.
pub fn versions(sheet: &PaySheet) -> BTreeSet<RowId> {
    sheet.table().lines.iter().map(|line| line.row.id).collect()
}
