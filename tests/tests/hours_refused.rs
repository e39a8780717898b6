//! Bad input to hours and pay: the field is named, and nothing is changed.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::pay::{ClubOf, NewClub, NewTerms, Partner, StandIn};
use medspiller_core::app::{Acting, App};
use medspiller_core::model::id::{
    AssignmentId, CaseId, ClubAgreementId, ClubPlaceId, OrganisationId, PayScheduleId, PersonId,
    RatesId, RowId, SessionId, SubstituteId,
};
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::pay::assignment::{Hours, Per};
use medspiller_core::model::pay::club::NewClubAgreement;
use medspiller_core::model::pay::confirmation::Said;
use medspiller_core::model::pay::money::Ore;
use medspiller_core::model::pay::period::{Deadline, Periods};
use medspiller_core::model::pay::rates::{Caps, NewRates};
use medspiller_core::model::pay::row::{ExpenseKind, NewExpense, NewRow, NewTravel};
use medspiller_tests::club::{at, day};
use medspiller_tests::pay::{
    assigned, made, new_agreement, new_club, new_rates, new_row, new_travel, schedule, terms,
};
use medspiller_tests::refusals::{not_found, refused};
use medspiller_tests::trio::Trio;

const NUMBER: &str = "01129950184";
const NOBODY: [u8; 16] = [9; 16];
const NO_CASE: CaseId = CaseId(NOBODY);
const NO_ASSIGNMENT: AssignmentId = AssignmentId(NOBODY);

fn noon(days: i64) -> medspiller_core::model::time::Now {
    at(days, "12:00")
}

fn trio() -> (Trio, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    (Trio::new(folder.path()).unwrap(), folder)
}

/// Terms with a bad field, and what is said of it.
fn bad_terms() -> Vec<(NewTerms, &'static str, Reason)> {
    let with = |change: fn(&mut NewTerms)| {
        let mut terms = terms();
        change(&mut terms);
        terms
    };
    vec![
        (with(|t| t.number = "ÅB".into()), "number", Reason::Malformed),
        (with(|t| t.number = "1".repeat(31)), "number", Reason::TooLong),
        (with(|t| t.number = NUMBER.into()), "number", Reason::IdentityNumber),
        (with(|t| t.number = "1\u{7}".into()), "number", Reason::ControlCharacter),
        (with(|t| t.from = day(-4000)), "from", Reason::InPast),
        (with(|t| t.from = day(4000)), "from", Reason::InFuture),
        (with(|t| t.to = Some(day(-31))), "to", Reason::OutOfRange),
        (with(|t| t.hours = Hours { minutes: 0, per: Per::Week }), "hours", Reason::OutOfRange),
        (with(|t| t.hourly = Ore(0)), "hourly", Reason::OutOfRange),
        (with(|t| t.hourly = Ore(500_001)), "hourly", Reason::OutOfRange),
        (with(|t| t.signed_on = Some(day(2))), "signed_on", Reason::InFuture),
        (with(|t| t.signed_on = Some(day(-4000))), "signed_on", Reason::InPast),
    ]
}

#[test]
fn an_assignment_says_which_field_is_wrong() {
    let (trio, _folder) = trio();
    let (app, case) = (&trio.contact, trio.case);
    for (bad, field, reason) in bad_terms() {
        refused(app, field, reason, || app.set_assignment(case, &bad, None, noon(1)));
    }
    let id = app.set_assignment(case, &terms(), None, noon(1)).unwrap().id;
    for (bad, field, reason) in bad_terms() {
        refused(app, field, reason, || app.correct_assignment(id, &bad, None, noon(1)));
    }
    refused(app, "from", Reason::Exists, || app.set_assignment(case, &terms(), None, noon(1)));
    refused(app, "to", Reason::OutOfRange, || app.end_assignment(id, day(-31), noon(1)));

    // rows stay on their assignment's days, and keep it
    made(app, id, 2).unwrap();
    let later = NewTerms { from: day(3), ..terms() };
    refused(app, "from", Reason::OutOfRange, || app.correct_assignment(id, &later, None, noon(3)));
    refused(app, "to", Reason::OutOfRange, || app.end_assignment(id, day(1), noon(3)));
    refused(app, "assignment", Reason::Exists, || app.withdraw_assignment(id, noon(3)));

    not_found(app, || app.set_assignment(NO_CASE, &terms(), None, noon(1)));
    not_found(app, || app.correct_assignment(NO_ASSIGNMENT, &terms(), None, noon(1)));
    not_found(app, || app.end_assignment(NO_ASSIGNMENT, day(1), noon(1)));
    not_found(app, || app.withdraw_assignment(NO_ASSIGNMENT, noon(1)));
    // it is not the user's to write, nor to see
    not_found(&trio.user, || trio.user.set_assignment(case, &terms(), None, noon(1)));
}

#[test]
fn an_assignment_that_was_taken_back_takes_nothing_more() {
    let (trio, _folder) = trio();
    let app = &trio.contact;
    let id = assigned(app, trio.case).unwrap();
    let who = app.desk(id).unwrap().assignment.contact;
    app.withdraw_assignment(id, noon(1)).unwrap();
    let ended = ("assignment", Reason::Ended);
    refused(app, ended.0, ended.1, || app.correct_assignment(id, &terms(), None, noon(1)));
    refused(app, ended.0, ended.1, || app.end_assignment(id, day(1), noon(1)));
    refused(app, ended.0, ended.1, || app.make_row(id, &new_row(who, 2), None, noon(3)));
    let kim = StandIn { called: "Kim".into(), from: day(1), to: Some(day(2)) };
    refused(app, ended.0, ended.1, || app.set_substitute(id, None, &kim, noon(1)));
    // another takes its place
    assert_ne!(app.set_assignment(trio.case, &terms(), None, noon(1)).unwrap().id, id);
}

/// Agreements with a bad field.
fn bad_agreements() -> Vec<(NewClubAgreement, &'static str, Reason)> {
    let with = |change: fn(&mut NewClubAgreement)| {
        let mut agreement = new_agreement();
        change(&mut agreement);
        agreement
    };
    vec![
        (with(|a| a.team = " ".into()), "team", Reason::Empty),
        (with(|a| a.team = "å".repeat(101)), "team", Reason::TooLong),
        (with(|a| a.team = NUMBER.into()), "team", Reason::IdentityNumber),
        (with(|a| a.person = String::new()), "person", Reason::Empty),
        (with(|a| a.person = "å".repeat(61)), "person", Reason::TooLong),
        (with(|a| a.reached = NUMBER.into()), "reached", Reason::IdentityNumber),
        (with(|a| a.from = day(-4000)), "club_from", Reason::InPast),
        (with(|a| a.to = Some(day(-31))), "club_to", Reason::OutOfRange),
        (with(|a| a.signed_on = Some(day(9))), "club_signed_on", Reason::InFuture),
    ]
}

#[test]
fn a_club_says_which_field_is_wrong() {
    let (trio, _folder) = trio();
    let (app, case) = (&trio.contact, trio.case);
    let engage = |of: ClubOf, terms: NewTerms| {
        app.engage_with_club(&NewClub { of, terms, like: Some(case) }, None, noon(1))
    };
    let named = |name: &str| ClubOf::New(name.into(), new_agreement());
    refused(app, "name", Reason::Empty, || engage(named(" "), terms()));
    refused(app, "name", Reason::IdentityNumber, || engage(named(NUMBER), terms()));
    refused(app, "name", Reason::TooLong, || engage(named(&"å".repeat(101)), terms()));
    for (bad, field, reason) in bad_agreements() {
        refused(app, field, reason, || engage(ClubOf::New("IL".into(), bad.clone()), terms()));
    }
    for (bad, field, reason) in bad_terms() {
        refused(app, field, reason, || engage(named("IL"), bad.clone()));
    }
    let nowhere = ClubOf::Team(OrganisationId(NOBODY), new_agreement());
    not_found(app, || engage(nowhere.clone(), terms()));
    not_found(app, || engage(ClubOf::Agreement(ClubAgreementId(NOBODY)), terms()));
    let unlike = NewClub { like: Some(NO_CASE), ..new_club(None) };
    not_found(app, || app.engage_with_club(&unlike, None, noon(1)));
    let (user, coordinator) = (&trio.user, &trio.coordinator);
    not_found(user, || user.engage_with_club(&new_club(None), None, noon(1)));
    let alone = || coordinator.engage_with_club(&new_club(None), None, noon(1));
    refused(coordinator, "like", Reason::Empty, alone);

    let club = app.engage_with_club(&new_club(None), None, noon(1)).unwrap();
    let of_case = assigned(app, case).unwrap();
    for (bad, field, reason) in bad_agreements() {
        refused(app, field, reason, || app.correct_club(club.id, "IL", &bad, None, noon(1)));
    }
    let blank = || app.correct_club(club.id, " ", &new_agreement(), None, noon(1));
    refused(app, "name", Reason::Empty, blank);
    not_found(app, || app.correct_club(of_case, "IL", &new_agreement(), None, noon(1)));
    not_found(app, || app.share_club_work(of_case, case));
    not_found(app, || app.share_club_work(club.id, NO_CASE));
    let Partner::Club(of) = app.assignment(club.id).unwrap().partner else { unreachable!() };
    let again = ClubOf::Agreement(of.1.id);
    refused(app, "from", Reason::Exists, || engage(again.clone(), terms()));
}

#[test]
fn a_club_whose_municipality_nobody_has_named_is_shared_with_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let (app, _) = medspiller_tests::Phone::at(folder.path()).unwrap().create().unwrap();
    let case = medspiller_tests::open_case(&app, noon(0)).unwrap();
    let club = app.engage_with_club(&new_club(None), None, noon(1)).unwrap();
    refused(&app, "case", Reason::Empty, || app.share_club_work(club.id, case));
}

#[test]
fn a_case_is_served_by_a_team_on_the_agreements_days_once() {
    let (trio, _folder) = trio();
    let (app, case) = (&trio.contact, trio.case);
    let club = app.engage_with_club(&new_club(Some(case)), None, noon(1)).unwrap();
    let Partner::Club(of) = app.assignment(club.id).unwrap().partner else { unreachable!() };
    let set = |app: &App, from, to: Option<i64>, id| {
        app.set_club_place((case, of.1.id), (day(from), to.map(day)), id, noon(1))
    };
    refused(app, "from", Reason::OutOfRange, || set(app, -31, None, None));
    refused(app, "to", Reason::OutOfRange, || set(app, 2, Some(1), None));
    not_found(app, || set(app, 2, None, Some(ClubPlaceId(NOBODY))));
    let place = set(app, 2, None, None).unwrap();
    refused(app, "from", Reason::Exists, || set(app, 5, None, None));
    trio.exchange().unwrap();
    not_found(&trio.user, || set(&trio.user, 5, None, None));
    not_found(&trio.user, || trio.user.withdraw_club_place(case, place.id, noon(2)));
    not_found(app, || app.withdraw_club_place(case, ClubPlaceId(NOBODY), noon(2)));
    let nowhere = (case, ClubAgreementId(NOBODY));
    not_found(app, || app.set_club_place(nowhere, (day(2), None), None, noon(1)));
}

#[test]
fn rates_and_pay_periods_say_which_field_is_wrong() {
    let (trio, _folder) = trio();
    let app = &trio.contact;
    let id = assigned(app, trio.case).unwrap();
    let with = |change: fn(&mut NewRates)| {
        let mut rates = new_rates(1);
        change(&mut rates);
        rates
    };
    for (bad, field, reason) in [
        (with(|r| r.from = day(-4000)), "from", Reason::InPast),
        (with(|r| r.from = day(4000)), "from", Reason::InFuture),
        (with(|r| r.from = day(-60)), "from", Reason::Exists),
        (with(|r| r.hourly = Some(Ore(0))), "hourly", Reason::OutOfRange),
        (with(|r| r.km = Ore(5_001)), "km", Reason::OutOfRange),
        (with(|r| r.km_tax_free = Ore(5_001)), "km_tax_free", Reason::OutOfRange),
        (with(|r| r.passenger = Ore(5_001)), "passenger", Reason::OutOfRange),
        (
            with(|r| r.caps = Caps { metres: Some(0), money: None }),
            "cap_metres",
            Reason::OutOfRange,
        ),
        (
            with(|r| r.caps = Caps { metres: None, money: Some(Ore(0)) }),
            "cap_money",
            Reason::OutOfRange,
        ),
    ] {
        refused(app, field, reason, || app.set_rates(&[id], None, &bad, None, noon(1)));
    }
    let none = || app.set_rates(&[], None, &new_rates(1), None, noon(1));
    refused(app, "assignments", Reason::Empty, none);
    not_found(app, || app.set_rates(&[NO_ASSIGNMENT], None, &new_rates(1), None, noon(1)));
    let unknown = Some(RatesId(NOBODY));
    not_found(app, || app.set_rates(&[id], unknown, &new_rates(1), None, noon(1)));
    not_found(app, || app.take_rates_back(&[id], RatesId(NOBODY), noon(1)));
    refused(app, "assignments", Reason::Empty, || {
        app.take_rates_back(&[], RatesId(NOBODY), noon(1))
    });

    let set = |of: (_, Periods, Deadline)| app.set_pay_schedule(&[id], None, of, None, noon(1));
    let (from, periods, deadline) = (day(1), schedule().1, schedule().2);
    let zeroth = Periods::Monthly { from_day: 0 };
    let far = Periods::Fortnightly { first: day(-4000) };
    for (bad, field, reason) in [
        ((day(-60), periods, deadline), "from", Reason::Exists),
        ((day(4000), periods, deadline), "from", Reason::InFuture),
        ((from, zeroth, deadline), "from_day", Reason::OutOfRange),
        ((from, far, deadline), "first", Reason::InPast),
        ((from, periods, Deadline::DaysAfter { days: 61 }), "deadline", Reason::OutOfRange),
        ((from, periods, Deadline::DayOfMonth { day: 32 }), "deadline", Reason::OutOfRange),
    ] {
        refused(app, field, reason, || set(bad));
    }
    let unknown = Some(PayScheduleId(NOBODY));
    let of = (from, periods, deadline);
    not_found(app, || app.set_pay_schedule(&[id], unknown, of, None, noon(1)));
    not_found(app, || app.take_pay_schedule_back(&[id], PayScheduleId(NOBODY), noon(1)));
    trio.exchange().unwrap();
    let user = &trio.user;
    not_found(user, || user.set_rates(&[id], None, &new_rates(1), None, noon(1)));
}

/// Rows of day 2 with a bad field.
fn bad_rows(who: PersonId) -> Vec<(NewRow, &'static str, Reason)> {
    let with = |change: &dyn Fn(&mut NewRow)| {
        let mut row = new_row(who, 2);
        change(&mut row);
        row
    };
    let travel = |change: &dyn Fn(&mut NewTravel)| {
        let mut travel = new_travel();
        change(&mut travel);
        with(&|row| row.travel = Some(travel.clone()))
    };
    let expense = |ore: Option<u64>, what: &str| {
        let kind = ExpenseKind::Parking;
        let one = NewExpense { kind, ore: ore.map(Ore), what_for: what.into() };
        with(&|row| row.expenses = vec![one.clone()])
    };
    let time = |text: &str| text.parse().unwrap();
    vec![
        (with(&|r| r.date = day(4)), "date", Reason::InFuture),
        (with(&|r| r.date = day(-31)), "date", Reason::OutOfRange),
        (with(&|r| r.from = time("17:30:01")), "from", Reason::Malformed),
        (with(&|r| r.to = time("17:30:00")), "to", Reason::OutOfRange),
        (with(&|r| r.zone = "Norge".into()), "zone", Reason::Malformed),
        (with(&|r| r.who = PersonId(NOBODY)), "who", Reason::OutOfRange),
        (with(&|r| r.minutes = Some(91)), "why", Reason::Empty),
        (with(&|r| r.minutes = Some(0)), "minutes", Reason::Empty),
        (with(&|r| r.minutes = Some(1441)), "minutes", Reason::OutOfRange),
        (with(&|r| r.why = NUMBER.into()), "why", Reason::IdentityNumber),
        (with(&|r| r.why = "å".repeat(501)), "why", Reason::TooLong),
        (travel(&|t| t.purpose = " ".into()), "purpose", Reason::Empty),
        (travel(&|t| t.purpose = "å".repeat(201)), "purpose", Reason::TooLong),
        (travel(&|t| t.start_point = String::new()), "start_point", Reason::Empty),
        (travel(&|t| t.end_point = NUMBER.into()), "end_point", Reason::IdentityNumber),
        (travel(&|t| t.detour = "å".repeat(501)), "detour", Reason::TooLong),
        (travel(&|t| t.metres = None), "metres", Reason::Empty),
        (travel(&|t| t.metres = Some(2_000_001)), "metres", Reason::OutOfRange),
        (travel(&|t| t.passengers = vec!["A".into(); 9]), "passengers", Reason::OutOfRange),
        (travel(&|t| t.passengers = vec![NUMBER.into()]), "passengers.0", Reason::IdentityNumber),
        (expense(None, "P-hus"), "expenses.0.ore", Reason::Empty),
        (expense(Some(0), "P-hus"), "expenses.0.ore", Reason::OutOfRange),
        (expense(Some(100), " "), "expenses.0.what_for", Reason::Empty),
        (expense(Some(100), NUMBER), "expenses.0.what_for", Reason::IdentityNumber),
    ]
}

#[test]
fn a_row_says_which_field_is_wrong() {
    let (trio, _folder) = trio();
    let app = &trio.contact;
    let id = assigned(app, trio.case).unwrap();
    let who = app.desk(id).unwrap().assignment.contact;
    for (bad, field, reason) in bad_rows(who) {
        refused(app, field, reason, || app.make_row(id, &bad, None, noon(3)));
    }
    let row = app.make_row(id, &new_row(who, 2), None, noon(3)).unwrap();
    for (bad, field, reason) in bad_rows(who) {
        refused(app, field, reason, || app.correct_row((id, row.id), (&bad, "x"), None, noon(3)));
    }
    refused(app, "from", Reason::Exists, || app.make_row(id, &new_row(who, 2), None, noon(3)));
    let same = NewRow::of(&row);
    refused(app, "row", Reason::Exists, || {
        app.correct_row((id, row.id), (&same, "x"), None, noon(3))
    });
    let other = NewRow { minutes: Some(60), ..same };
    for (reason, why) in [
        (" ", Reason::Empty),
        (NUMBER, Reason::IdentityNumber),
        (&"å".repeat(501), Reason::TooLong),
    ] {
        refused(app, "reason", why, || {
            app.correct_row((id, row.id), (&other, reason), None, noon(3))
        });
    }
    let newer = app.correct_row((id, row.id), (&other, "Kortere"), None, noon(3)).unwrap();
    refused(app, "row", Reason::OutOfRange, || {
        app.correct_row((id, row.id), (&other, "x"), None, noon(3))
    });
    refused(app, "row", Reason::OutOfRange, || app.take_row_back((id, row.id), "x", None, noon(3)));
    app.hand_in(id, day(-1), &[newer.id].into(), noon(3)).unwrap();
    refused(app, "reason", Reason::Empty, || app.take_row_back((id, newer.id), "", None, noon(3)));
    refused(app, "reason", Reason::IdentityNumber, || {
        app.take_row_back((id, newer.id), NUMBER, None, noon(3))
    });

    let unknown = RowId(NOBODY);
    not_found(app, || app.make_row(NO_ASSIGNMENT, &new_row(who, 2), None, noon(3)));
    not_found(app, || app.correct_row((id, unknown), (&other, "x"), None, noon(3)));
    not_found(app, || app.take_row_back((id, unknown), "x", None, noon(3)));
    not_found(app, || app.begin_row(id, Some(SessionId(NOBODY)), noon(3)));
    not_found(app, || app.row_versions(id, unknown));
    // the municipality reads them, and writes none
    trio.exchange().unwrap();
    let theirs = &trio.coordinator;
    not_found(theirs, || theirs.make_row(id, &new_row(who, 3), None, noon(4)));
    not_found(theirs, || theirs.correct_row((id, newer.id), (&other, "x"), None, noon(4)));
    not_found(theirs, || theirs.take_row_back((id, newer.id), "x", None, noon(4)));
    not_found(theirs, || theirs.hand_in(id, day(-1), &[newer.id].into(), noon(4)));
}

#[test]
fn what_is_said_of_a_row_is_refused_where_it_cannot_be_said() {
    let (trio, _folder) = trio();
    let (app, case) = (&trio.contact, trio.case);
    let id = assigned(app, case).unwrap();
    let club = app.engage_with_club(&new_club(Some(case)), None, noon(1)).unwrap().id;
    let (row, of_club) = (made(app, id, 2).unwrap(), made(app, club, 2).unwrap());
    refused(app, "rows", Reason::Empty, || app.show_rows(id, &[]));
    refused(app, "row", Reason::OutOfRange, || app.show_rows(club, &[of_club.id]));
    not_found(app, || app.show_rows(id, &[of_club.id]));
    not_found(app, || app.show_rows(NO_ASSIGNMENT, &[row.id]));
    // not shown yet
    let yes =
        |app: &App, version, acting| app.answer_row((case, version), Said::Yes, acting, noon(3));
    not_found(app, || yes(app, row.id, Acting::User));
    app.show_rows(id, &[row.id]).unwrap();
    trio.exchange().unwrap();
    // the contact is never who says it; nor is the municipality
    refused(app, "by", Reason::OutOfRange, || yes(app, row.id, Acting::Owner));
    not_found(&trio.coordinator, || yes(&trio.coordinator, row.id, Acting::User));
    let other = NewRow { minutes: Some(60), ..NewRow::of(&row) };
    let newer = app.correct_row((id, row.id), (&other, "Kortere"), None, noon(3)).unwrap();
    refused(app, "row", Reason::OutOfRange, || yes(app, row.id, Acting::User));
    refused(app, "row", Reason::OutOfRange, || app.show_rows(id, &[row.id]));
    app.take_row_back((id, newer.id), "", None, noon(3)).unwrap();
    refused(app, "row", Reason::OutOfRange, || yes(app, newer.id, Acting::User));
    not_found(app, || app.answer_row((NO_CASE, row.id), Said::Yes, Acting::User, noon(3)));

    let confirm = |version, name: &str, days| {
        app.confirm_by_club(club, &[version], (name, day(days)), None, noon(3))
    };
    refused(app, "rows", Reason::Empty, || {
        app.confirm_by_club(club, &[], ("Tone", day(3)), None, noon(3))
    });
    refused(app, "name", Reason::Empty, || confirm(of_club.id, " ", 3));
    refused(app, "name", Reason::IdentityNumber, || confirm(of_club.id, NUMBER, 3));
    refused(app, "date", Reason::OutOfRange, || confirm(of_club.id, "Tone", 1));
    refused(app, "date", Reason::InFuture, || confirm(of_club.id, "Tone", 4));
    not_found(app, || confirm(row.id, "Tone", 3));
    let of_case = made(app, id, 3).unwrap();
    refused(app, "row", Reason::OutOfRange, || {
        app.confirm_by_club(id, &[of_case.id], ("Tone", day(3)), None, at(3, "21:00"))
    });
}

#[test]
fn only_whole_periods_are_handed_in() {
    let (trio, _folder) = trio();
    let app = &trio.contact;
    let id = app.set_assignment(trio.case, &terms(), None, noon(1)).unwrap().id;
    let row = made(app, id, 2).unwrap();
    let hand_in = |from, rows: &[RowId], days| {
        app.hand_in(id, day(from), &rows.iter().copied().collect(), noon(days))
    };
    // no pay periods are set
    refused(app, "period", Reason::Empty, || hand_in(-1, &[row.id], 3));
    app.set_pay_schedule(&[id], None, schedule(), None, noon(3)).unwrap();
    refused(app, "period", Reason::OutOfRange, || hand_in(0, &[row.id], 3));
    refused(app, "period", Reason::InFuture, || hand_in(29, &[row.id], 3));
    refused(app, "rows", Reason::Empty, || hand_in(-1, &[], 3));
    refused(app, "rows", Reason::OutOfRange, || hand_in(-1, &[RowId(NOBODY)], 3));
    hand_in(-1, &[row.id], 3).unwrap();
    refused(app, "rows", Reason::Exists, || hand_in(-1, &[row.id], 3));
    refused(app, "rows", Reason::Exists, || hand_in(29, &[row.id], 30));
    not_found(app, || app.hand_in(NO_ASSIGNMENT, day(-1), &[row.id].into(), noon(3)));
}

#[test]
fn who_stands_in_is_checked() {
    let (trio, _folder) = trio();
    let app = &trio.contact;
    let id = assigned(app, trio.case).unwrap();
    let good = StandIn { called: "Kim".into(), from: day(1), to: Some(day(8)) };
    let set = |new: StandIn, which| app.set_substitute(id, which, &new, noon(1));
    for (bad, field, reason) in [
        (StandIn { called: " ".into(), ..good.clone() }, "called", Reason::Empty),
        (StandIn { called: NUMBER.into(), ..good.clone() }, "called", Reason::IdentityNumber),
        (StandIn { from: day(-31), ..good.clone() }, "from", Reason::OutOfRange),
        (StandIn { to: None, ..good.clone() }, "to", Reason::Empty),
        (StandIn { to: Some(day(0)), ..good.clone() }, "to", Reason::OutOfRange),
        (StandIn { to: Some(day(184)), ..good.clone() }, "to", Reason::OutOfRange),
    ] {
        refused(app, field, reason, || set(bad.clone(), None));
    }
    not_found(app, || set(good.clone(), Some(SubstituteId(NOBODY))));
    let kim = set(good.clone(), None).unwrap();
    refused(app, "from", Reason::Exists, || set(good.clone(), None));
    let row = app.make_row(id, &new_row(kim.person, 2), None, noon(3)).unwrap();
    refused(app, "substitute", Reason::Exists, || app.withdraw_substitute(id, kim.id, noon(3)));
    not_found(app, || app.withdraw_substitute(id, SubstituteId(NOBODY), noon(3)));
    let own = [row.id].into();
    refused(app, "rows", Reason::OutOfRange, || app.hand_in(id, day(-1), &own, noon(3)));
    trio.exchange().unwrap();
    not_found(&trio.user, || trio.user.set_substitute(id, None, &good, noon(3)));
}
