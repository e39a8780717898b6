//! What needs records that other rooms write: several circles of work, a closed case.

use super::NewTerms;
use crate::app::cases::NewCase;
use crate::app::{App, AppError};
use crate::ledger::{CircleKind, Membership};
use crate::model::closing::samples::closing;
use crate::model::closing::{Closing, Reopening};
use crate::model::id::{AssignmentId, CaseId, PersonId, ReopeningId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::pay::assignment::{Hours, Per};
use crate::model::pay::money::Ore;
use crate::model::pay::period::{Deadline, Periods};
use crate::model::pay::row::NewRow;
use crate::model::pay::samples::{day, new_row, noon};
use crate::model::person::Role;
use crate::model::reminder::Kind;
use crate::model::time::Now;
use crate::vault::{CodeCost, InsecureDemoPhoneKey};

fn now(days: i64) -> Now {
    Now::new(noon(days).utc, "Europe/Oslo").unwrap()
}

/// A contact's phone with a case, opened on 1 January 2026.
fn phone(folder: &std::path::Path) -> (App, CaseId) {
    let key = InsecureDemoPhoneKey::make_in(folder).unwrap();
    let (vault, role) = (folder.join("vault"), Role::TrainingContact);
    let app = App::create(&vault, role, "270431", CodeCost::FLOOR, &key).unwrap().0;
    let new = NewCase {
        user_name: "Åse".into(),
        contact_name: "Kari".into(),
        user_under_18: false,
        contact_under_18: false,
        without_substance: false,
    };
    let case = app.open_case(&new, now(0)).unwrap();
    (app, case)
}

/// An assignment with calendar months, handed in by the 5th.
fn assigned(app: &App, case: CaseId) -> AssignmentId {
    let terms = NewTerms {
        number: "7".into(),
        from: day(0),
        to: None,
        hours: Hours { minutes: 240, per: Per::Week },
        hourly: Ore(19_000),
        signed_on: None,
    };
    let id = app.set_assignment(case, &terms, None, now(0)).unwrap().id;
    let months = (day(0), Periods::Monthly { from_day: 1 }, Deadline::DaysAfter { days: 5 });
    app.set_pay_schedule(&[id], None, months, None, now(0)).unwrap();
    id
}

fn row(app: &App, id: AssignmentId, days: i64) -> NewRow {
    NewRow { who: app.desk(id).unwrap().assignment.contact, ..new_row(days) }
}

#[test]
fn of_several_circles_of_work_about_a_case_the_present_contacts_counts() {
    let folder = tempfile::tempdir().unwrap();
    let (app, case) = phone(folder.path());
    let work = app.place(case).unwrap().work.unwrap();
    // former contacts', of which this phone has the circles too: some have lower ids
    for former in 1..=12 {
        let assignment = AssignmentId([former; 16]);
        let kind = CircleKind::Work { assignment, case: Some(case) };
        let member = app.member_here(PersonId([former; 16]), Role::TrainingContact);
        let found = app.command(|command| command.found(&Membership::new(kind, vec![member])));
        assert_ne!(found.unwrap(), work);
    }
    assert_eq!(app.place(case).unwrap().work, Some(work));
    // and what is written in a command goes there
    let id = assigned(&app, case);
    assert_eq!(app.desk(id).unwrap().circle, work);
}

/// The case's last day is `date`.
fn close(app: &App, case: CaseId, date: i64) -> Closing {
    let closing = Closing { case, ..closing(1, date) };
    let triangle = app.place(case).unwrap().triangle().unwrap();
    app.command(|command| command.put(triangle, &[&closing])).unwrap();
    closing
}

#[test]
fn hours_up_to_a_cases_last_day_are_still_taken_and_later_ones_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (app, case) = phone(folder.path());
    let id = assigned(&app, case);
    let closing = close(&app, case, 10);
    let make = |days| app.make_row(id, &row(&app, id, days), None, now(20));
    let last = make(10).unwrap();
    let refused = |made: Result<_, AppError>| match made {
        Err(AppError::Invalid(invalid)) => invalid,
        other => unreachable!("{:?}", other.map(|_: crate::model::pay::row::TimesheetRow| ())),
    };
    let ended = Invalid::new("case", Reason::Ended);
    assert_eq!(refused(make(11)), ended);
    // a correction stays on its day, or goes to another that the case was open on
    let correct = |days, minutes| {
        let new = NewRow { minutes: Some(minutes), ..row(&app, id, days) };
        app.correct_row((id, last.id), (&new, "Feil dag"), None, now(20))
    };
    assert_eq!(refused(correct(12, 60)), ended);
    correct(10, 60).unwrap();
    app.hand_in(id, day(0), &[app.row_versions(id, last.row).unwrap()[1].id].into(), now(20))
        .unwrap();
    // opened again from day 15 on
    let opening = Reopening {
        id: ReopeningId([2; 16]),
        case,
        closing: closing.id,
        date: day(15),
        entered: noon(15),
        by: PersonId([4; 16]),
        on: None,
        withdrawn: None,
    };
    let triangle = app.place(case).unwrap().triangle().unwrap();
    app.command(|command| command.put(triangle, &[&opening])).unwrap();
    assert_eq!(refused(make(14)), ended);
    make(15).unwrap();
}

fn reminders(app: &App, now: Now) -> Vec<String> {
    let all = app.reminders(64, now).unwrap().into_iter();
    let sheets = all.filter(|one| one.step.kind() == Some(Kind::Timesheet));
    sheets.map(|one| one.local.to_string()).collect()
}

#[test]
fn a_closed_case_is_reminded_of_for_the_hours_it_still_has() {
    let folder = tempfile::tempdir().unwrap();
    let (app, case) = phone(folder.path());
    let id = assigned(&app, case);
    let made = app.make_row(id, &row(&app, id, 5), None, now(6)).unwrap();
    assert_eq!(reminders(&app, now(20)).len(), 6, "this month's sheet and the two after it");
    close(&app, case, 10);
    let january = ["2026-02-02 10:00:00", "2026-02-04 10:00:00"];
    assert_eq!(reminders(&app, now(20)), january);
    assert_eq!(reminders(&app, now(33)), january[1..]);
    app.hand_in(id, day(0), &[made.id].into(), now(32)).unwrap();
    assert_eq!(reminders(&app, now(33)), [""; 0]);
}
