//! Hours that were handed in, as the circle of a contact's work holds them.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::App;
use medspiller_core::ledger::{Circle, Record, ToRecord};
use medspiller_core::model::id::{AssignmentId, CaseId, DeclarationId, RowId};
use medspiller_core::model::pay::assignment::{Assignment, Hours, Per, With};
use medspiller_core::model::pay::declaration::Declaration;
use medspiller_core::model::pay::money::Ore;
use medspiller_core::model::pay::period::Period;
use medspiller_core::model::pay::row::TimesheetRow;

use crate::Phone;
use crate::club::{at, day};

/// The row that was handed in, and the one that was not.
pub const ROWS: [RowId; 2] = [RowId([21; 16]), RowId([22; 16])];

/// Two rows of a case, of which the first was handed in on day 40. Gives the vault open again.
///
/// # Panics
/// When the case has no circle of work here.
pub fn handed_in(app: App, phone: &Phone, case: CaseId) -> App {
    let place = app.place(case).unwrap();
    let circle = place.work().unwrap();
    let stored = app.envelopes(circle).unwrap();
    let unlocked = app.close();
    let mut there = Circle::replay(&stored).unwrap();
    let records: [Record; 4] = [
        assignment(case, &place).to_record().unwrap(),
        row(ROWS[0], "Svømmehallen", &place).to_record().unwrap(),
        row(ROWS[1], "Fjellturen", &place).to_record().unwrap(),
        declaration(&place).to_record().unwrap(),
    ];
    let written = there.write(&records, unlocked.signing_key()).unwrap().unwrap();
    let app = App::reopened(&phone.vault, unlocked).unwrap();
    app.ingest(&[written.bytes]).unwrap();
    app
}

fn assignment(case: CaseId, place: &medspiller_core::app::Place) -> Assignment {
    Assignment {
        id: AssignmentId([20; 16]),
        contact: place.contact(),
        with: With::Case { case },
        number: Some("2026/117".into()),
        from: day(0),
        to: None,
        hours: Hours { minutes: 240, per: Per::Week },
        hourly: Ore(19_000),
        signed_on: None,
        entered: at(0, "12:00").moment(),
        by: place.contact(),
        on: None,
        withdrawn: None,
    }
}

fn row(id: RowId, why: &str, place: &medspiller_core::app::Place) -> TimesheetRow {
    TimesheetRow {
        id,
        row: id,
        assignment: AssignmentId([20; 16]),
        version: 1,
        correction: None,
        who: place.contact(),
        session: None,
        start: at(2, "17:00").moment(),
        end: at(2, "18:30").moment(),
        minutes: 120,
        why: Some(why.into()),
        travel: None,
        expenses: Vec::new(),
        entered: at(2, "19:00").moment(),
        by: place.contact(),
        on: None,
        withdrawn: None,
    }
}

fn declaration(place: &medspiller_core::app::Place) -> Declaration {
    Declaration {
        id: DeclarationId([23; 16]),
        assignment: AssignmentId([20; 16]),
        period: Period { from: day(0), to: day(30) },
        rows: [ROWS[0]].into(),
        replaces: None,
        entered: at(40, "12:00").moment(),
        by: place.contact(),
    }
}
