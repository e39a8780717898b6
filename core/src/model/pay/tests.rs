//! What holds for the whole room.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::confirmation::{Answered, Asked, Said, ShownRow, answer};
use super::period::{Deadline, PaySchedule, Periods};
use super::row::{NewRow, TimesheetRow};
use super::samples::*;
use super::{assignment, club, confirmation, declaration, money, row, sums};
use crate::model::id::{
    ClubAgreementId, ConfirmationId, OrganisationId, PayScheduleId, RowId, SessionId,
};
use crate::model::kept::Kept;

/// Every file of the room that isn't a test.
const SOURCES: [&str; 18] = [
    include_str!("../pay.rs"),
    include_str!("assignment.rs"),
    include_str!("club.rs"),
    include_str!("confirmation.rs"),
    include_str!("confirmation/shown.rs"),
    include_str!("declaration.rs"),
    include_str!("keeping.rs"),
    include_str!("money.rs"),
    include_str!("period.rs"),
    include_str!("proposal.rs"),
    include_str!("rates.rs"),
    include_str!("row.rs"),
    include_str!("row/make.rs"),
    include_str!("row/travel.rs"),
    include_str!("substitute.rs"),
    include_str!("sums.rs"),
    include_str!("sums/caps.rs"),
    include_str!("timesheet.rs"),
];

#[test]
fn no_amount_is_a_floating_point_number() {
    for source in SOURCES {
        let head = source.lines().next().unwrap();
        for float in ["f32", "f64", "as_secs_f", ".powi", ".round()"] {
            assert!(!source.contains(float), "{head} says {float}");
        }
    }
}

fn reads_back<T: Kept + PartialEq + std::fmt::Debug>(record: &T) {
    again(record);
    let fields = serde_json::to_value(record).unwrap();
    assert_eq!(fields["id"], record.key(), "{}", T::KIND);
}

fn again<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    let fields = serde_json::to_value(value).unwrap();
    assert!(fields.is_object());
    assert_eq!(&serde_json::from_value::<T>(fields).unwrap(), value);
}

#[test]
fn the_records_read_back_from_their_fields() {
    let now = noon(20);
    let by = entry(COORDINATOR, &now);
    reads_back(&assignment());
    reads_back(&club_assignment().withdraw(&now));
    reads_back(&substitute(1, 9));
    reads_back(&rates(1, 0));
    let organisation = club::Organisation::make("Byåsen IL", OrganisationId([1; 16]), &by).unwrap();
    reads_back(&organisation);
    let new = club::NewClubAgreement {
        team: "Håndball".into(),
        person: "Tone".into(),
        reached: String::new(),
        from: day(0),
        to: None,
        signed_on: None,
    };
    let id = ClubAgreementId([6; 16]);
    let agreement = club::ClubAgreement::make(&new, id, &organisation, &by).unwrap();
    reads_back(&agreement);
    let id = crate::model::id::ClubPlaceId([7; 16]);
    reads_back(&club::ClubPlace::make((day(1), None), id, CASE, &agreement, &[], &by).unwrap());
    for periods in [Periods::Monthly { from_day: 21 }, Periods::Fortnightly { first: day(4) }] {
        for deadline in [Deadline::DaysAfter { days: 5 }, Deadline::DayOfMonth { day: 25 }] {
            let new = (day(0), periods, deadline);
            reads_back(&PaySchedule::make(new, PayScheduleId([1; 16]), &[], &by).unwrap());
        }
    }
}

#[test]
fn a_row_and_what_is_said_of_it_read_back() {
    let (now, of) = (noon(20), assignment());
    let expense = row::NewExpense {
        kind: row::ExpenseKind::Parking,
        ore: Some(money::Ore(4_500)),
        what_for: "P-hus".into(),
    };
    let new = NewRow {
        session: Some(SessionId([9; 16])),
        minutes: Some(120),
        why: "Ventet på bussen".into(),
        travel: Some(row::NewTravel {
            passengers: vec!["Ola".into()],
            detour: "Veiarbeid".into(),
            ..new_travel()
        }),
        expenses: vec![expense],
        ..new_row(5)
    };
    let made =
        TimesheetRow::make(&new, RowId([1; 16]), &known(&of, &[]), &entry(CONTACT, &now)).unwrap();
    reads_back(&made);
    reads_back(&corrected(&made, 2, 90));
    reads_back(&made.take_back("Feil dag", std::slice::from_ref(&made), true, &now).unwrap());
    reads_back(&declare(1, january(), &[&made], noon(31)));
    let shown = ShownRow::of(&made, &of).unwrap();
    reads_back(&shown);
    let asked = Asked { user: USER, contact: CONTACT, acting: &[] };
    for said in [Said::Yes, Said::DontKnow, Said::No] {
        let all = std::slice::from_ref(&shown);
        let id = ConfirmationId([8; 16]);
        match answer(said, &shown, all, &asked, id, &entry(USER, &now)).unwrap() {
            Answered::InThePair(confirmation) => reads_back(&confirmation),
            Answered::PastTheContact(objection) => reads_back(&objection),
        }
    }
    let by = entry(COORDINATOR, &now);
    let id = ConfirmationId([8; 16]);
    let said = ("Tone", day(6));
    let rows = std::slice::from_ref(&made);
    let club = confirmation::ClubConfirmation::make(said, &made, rows, &club_assignment(), id, &by)
        .unwrap();
    reads_back(&club);
}

#[test]
fn what_a_newer_version_says_is_not_misread() {
    let mut fields = serde_json::to_value(assignment()).unwrap();
    fields["with"] = serde_json::json!({ "is": "school", "school": "x" });
    assert!(serde_json::from_value::<assignment::Assignment>(fields).is_err());
    let mut fields = serde_json::to_value(declare(1, january(), &[&row(1, 5)], noon(31))).unwrap();
    fields["stamp"] = serde_json::json!("x");
    assert!(serde_json::from_value::<declaration::Declaration>(fields).is_ok());
    let nothing = sums::Sums::default();
    assert_eq!(nothing.total.paid_out(), money::Ore::ZERO);
}
