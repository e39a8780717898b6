//! Logged sessions as rows, the usual trip, and what the phone reminds of before a deadline.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::App;
use medspiller_core::app::pay::Missing;
use medspiller_core::app::sessions::Rewritten;
use medspiller_core::model::pay::row::NewRow;
use medspiller_core::model::reminder::Kind;
use medspiller_core::model::session::log::Common;
use medspiller_core::model::session::ratings::Attendance;
use medspiller_core::model::time::Now;
use medspiller_tests::club::{at, common, day, log_one, said};
use medspiller_tests::pay::{assigned, made, new_club, new_row, new_travel, sheet, versions};
use medspiller_tests::trio::Trio;

fn trio() -> (Trio, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    (Trio::new(folder.path()).unwrap(), folder)
}

/// When the phone reminds of timesheets.
fn reminders(app: &App, now: Now) -> Vec<String> {
    let all = app.reminders(64, now).unwrap().into_iter();
    let sheets = all.filter(|one| one.step.kind() == Some(Kind::Timesheet));
    sheets.map(|one| one.local.date().to_string()).collect()
}

#[test]
fn a_held_session_is_proposed_until_it_is_on_a_row() {
    let (trio, _folder) = trio();
    let (app, case) = (&trio.contact, trio.case);
    let id = assigned(app, case).unwrap();
    let held = log_one(app, case, 2, said(Attendance::Came)).unwrap().session;
    log_one(app, case, 9, said(Attendance::DidNotCome)).unwrap();
    let now = at(10, "12:00");
    let of = sheet(app, id, 2, now);
    assert_eq!(of.proposals.iter().map(|one| one.session).collect::<Vec<_>>(), [held.session]);
    assert_eq!(of.missing(), [Missing::Rows, Missing::Sessions(1)]);
    let beginning = app.begin_row(id, Some(held.session), now).unwrap();
    let new = beginning.new.unwrap();
    assert_eq!((new.date, new.minutes, &new.travel), (day(2), Some(90), &None));
    let row = app.make_row(id, &new, None, now).unwrap();
    assert_eq!(row.session, Some(held.session));
    let of = sheet(app, id, 2, now);
    assert_eq!((of.proposals.len(), of.missing()), (0, vec![Missing::Word(1)]));

    // the session is corrected: the row is worth a look, and stays as it is
    let rewritten = Rewritten {
        common: Common { minutes: Some(60), in_group: false, ..common(2) },
        said: said(Attendance::Came),
        reason: "Kortere".into(),
    };
    let own = medspiller_core::app::Acting::Owner;
    app.correct_session((case, held.id), &rewritten, own, None, at(11, "12:00")).unwrap();
    let of = sheet(app, id, 2, at(11, "13:00"));
    assert_eq!(of.session_changed, [row.id].into());
    assert_eq!(of.missing(), [Missing::Word(1), Missing::SessionChanged(1)]);
    assert_eq!(versions(&of), [row.id].into());
    // the municipality has neither the sessions nor anything to propose of them
    trio.exchange().unwrap();
    let theirs = sheet(&trio.coordinator, id, 2, at(11, "13:00"));
    assert!(theirs.proposals.is_empty() && theirs.session_changed.is_empty());
}

#[test]
fn the_usual_trip_is_offered_and_never_put_in() {
    let (trio, _folder) = trio();
    let (app, case) = (&trio.contact, trio.case);
    let id = assigned(app, case).unwrap();
    let blank = app.begin_row(id, None, at(2, "20:00")).unwrap();
    assert_eq!((blank.new, blank.trip), (None, None));
    let who = blank.desk.assignment.contact;
    let passengers = vec!["Åse".to_owned()];
    let travel = medspiller_core::model::pay::row::NewTravel { passengers, ..new_travel() };
    let new = NewRow { travel: Some(travel), ..new_row(who, 2) };
    app.make_row(id, &new, None, at(2, "20:00")).unwrap();
    let next = app.begin_row(id, None, at(9, "20:00")).unwrap();
    let new = next.new.unwrap();
    assert_eq!((new.date, new.travel, new.minutes), (day(9), None, None));
    assert_eq!(next.trip, Some(new_travel()), "without whom it was driven with");
}

#[test]
fn the_contact_is_reminded_three_days_and_one_before_a_sheet_is_due() {
    let (trio, _folder) = trio();
    let (app, case) = (&trio.contact, trio.case);
    assert_eq!(reminders(app, at(1, "12:00")), [""; 0], "without an assignment");
    let id = assigned(app, case).unwrap();
    let coming = ["2026-12-22", "2026-12-24", "2027-01-22", "2027-01-24"];
    assert_eq!(reminders(app, at(1, "12:00"))[..4], coming);
    // nothing was entered and nothing held in a period that is over: there is nothing to hand in
    assert_eq!(reminders(app, at(29, "12:00"))[..2], coming[2..]);
    made(app, id, 2).unwrap();
    assert_eq!(reminders(app, at(29, "12:00"))[..2], coming[..2]);
    trio.exchange().unwrap();
    for other in [&trio.user, &trio.coordinator] {
        assert_eq!(reminders(other, at(29, "12:00")), [""; 0]);
    }
    let rows = versions(&sheet(app, id, 2, at(29, "12:00")));
    app.hand_in(id, day(-1), &rows, at(29, "12:00")).unwrap();
    assert_eq!(reminders(app, at(29, "12:00"))[0], coming[2]);
    // what breaks the sheet brings them back
    let row = app.pay_sheet(id, None, Some(day(2)), at(29, "12:00")).unwrap();
    let row = row.table().lines[0].row.clone();
    let shorter = NewRow { minutes: Some(60), ..NewRow::of(&row) };
    app.correct_row((id, row.id), (&shorter, "Kortere"), None, at(29, "13:00")).unwrap();
    assert_eq!(reminders(app, at(29, "14:00"))[..2], coming[..2]);
    // and so does a club's, at the same hour: it is said once
    app.engage_with_club(&new_club(None), None, at(29, "12:00")).unwrap();
    assert_eq!(reminders(app, at(29, "14:00"))[..2], coming[..2]);
    app.set_reminder_kind(Kind::Timesheet, false).unwrap();
    assert_eq!(reminders(app, at(29, "14:00")), [""; 0]);
}

#[test]
fn a_held_session_without_a_row_is_something_to_hand_in() {
    let (trio, _folder) = trio();
    let (app, case) = (&trio.contact, trio.case);
    assigned(app, case).unwrap();
    log_one(app, case, 2, said(Attendance::Came)).unwrap();
    assert_eq!(reminders(app, at(29, "12:00"))[0], "2026-12-22");
}
