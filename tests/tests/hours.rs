//! Hours and pay on three phones: engaged, made, confirmed, corrected, handed in.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::pay::{ClubOf, Handed, Missing, NewClub, NewTerms, Partner, StandIn};
use medspiller_core::app::{Acting, App, AppError};
use medspiller_core::model::id::CircleId;
use medspiller_core::model::pay::confirmation::{How, Said, Standing};
use medspiller_core::model::pay::money::Ore;
use medspiller_core::model::pay::row::NewRow;
use medspiller_core::text::{Language, Texts};
use medspiller_tests::club::{at, day};
use medspiller_tests::pay::{
    assigned, made, new_agreement, new_club, new_rates, new_row, new_travel, schedule, sheet,
    terms, versions,
};
use medspiller_tests::trio::Trio;
use rusqlite::types::Value;

const OWN: Acting = Acting::Owner;

fn trio() -> (Trio, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    (Trio::new(folder.path()).unwrap(), folder)
}

fn standings(app: &App, sheet: &medspiller_core::app::pay::PaySheet) -> Vec<String> {
    let _ = app;
    sheet.table().lines.iter().map(|line| format!("{:?}", line.standing)).collect()
}

#[test]
fn a_period_from_engagement_to_a_sheet_that_is_handed_in_twice() {
    let (trio, _folder) = trio();
    let (contact, user, coordinator, case) =
        (&trio.contact, &trio.user, &trio.coordinator, trio.case);
    assert_eq!(contact.assignments().unwrap().without[0].0, case);
    // the assignment takes the id that the circle of work was founded for
    let id = assigned(contact, case).unwrap();
    trio.exchange().unwrap();
    let desk = coordinator.desk(id).unwrap();
    assert_eq!(Some(desk.circle), coordinator.place(case).unwrap().work);
    assert!(contact.assignments().unwrap().without.is_empty());
    assert_eq!(
        coordinator.assignments().unwrap().there[0].partner,
        Partner::Case("Åse Bjørgsdotter".into())
    );

    // two rows, of which one with a trip
    let first = made(contact, id, 2).unwrap();
    let new = NewRow { travel: Some(new_travel()), ..new_row(first.who, 4) };
    let second = contact.make_row(id, &new, None, at(4, "20:00")).unwrap();
    let before = sheet(contact, id, 4, at(5, "12:00"));
    assert_eq!((before.period.from, before.deadline), (day(-1), Some(day(33))));
    assert_eq!(before.missing(), [Missing::Word(2)]);
    let total = before.table().sums.total;
    assert_eq!((total.minutes, total.pay, total.km), (180, Ore(57_000), Ore(6_572)));

    // the user sees nothing before it is shown, then confirms one on each phone
    trio.exchange().unwrap();
    assert!(user.rows_about_user(case, at(5, "12:00")).unwrap().rows.is_empty());
    assert_eq!(contact.show_rows(id, &[first.id, second.id]).unwrap(), 2);
    assert_eq!(contact.show_rows(id, &[first.id]).unwrap(), 0);
    contact.answer_row((case, first.id), Said::Yes, Acting::User, at(5, "13:00")).unwrap();
    trio.exchange().unwrap();
    let about = user.rows_about_user(case, at(5, "14:00")).unwrap();
    assert_eq!(about.open().iter().map(|line| line.row.id).collect::<Vec<_>>(), [second.id]);
    user.answer_row((case, second.id), Said::Yes, OWN, at(5, "14:00")).unwrap();
    trio.exchange().unwrap();
    for app in [contact, coordinator] {
        let sheet = sheet(app, id, 4, at(6, "12:00"));
        let standing: Vec<_> = sheet.table().lines.iter().map(|line| line.standing).collect();
        let confirmed = [How::ContactsPhone, How::OwnPhone].map(Standing::Confirmed);
        assert_eq!(standing, confirmed);
        assert_eq!(sheet.missing(), []);
    }

    // handed in; a correction breaks it and the confirmation, visibly, on every phone
    let on_screen = versions(&sheet(contact, id, 4, at(30, "12:00")));
    contact.hand_in(id, day(-1), &on_screen, at(30, "12:00")).unwrap();
    assert_eq!(sheet(contact, id, 4, at(30, "13:00")).handed(), Handed::In(day(30)));
    let shorter = NewRow { minutes: Some(60), ..NewRow::of(&first) };
    let corrected = contact
        .correct_row((id, first.id), (&shorter, "Vi gikk før"), None, at(31, "12:00"))
        .unwrap();
    trio.exchange().unwrap();
    for app in [contact, coordinator] {
        let sheet = sheet(app, id, 4, at(31, "13:00"));
        assert_eq!(sheet.handed(), Handed::Changed(day(30)));
        assert_eq!(standings(app, &sheet), ["CorrectedSince", "Confirmed(OwnPhone)"]);
        assert_eq!(sheet.missing(), [Missing::WordAgain(1)]);
        let periods = app.pay_periods(id, None, at(31, "13:00")).unwrap().split_off(1);
        assert_eq!(periods[0].handed, Handed::Changed(day(30)));
        assert_eq!((periods[0].rows, periods[0].minutes), (2, 150));
    }
    let about = user.rows_about_user(case, at(31, "14:00")).unwrap();
    let open = about.open();
    assert_eq!((open.len(), open[0].row.id, open[0].corrected_since), (1, corrected.id, true));
    user.answer_row((case, corrected.id), Said::DontKnow, OWN, at(31, "14:00")).unwrap();
    trio.exchange().unwrap();
    let again = versions(&sheet(contact, id, 4, at(32, "12:00")));
    contact.hand_in(id, day(-1), &again, at(32, "12:00")).unwrap();
    trio.exchange().unwrap();
    for app in [contact, coordinator] {
        let sheet = sheet(app, id, 4, at(33, "12:00"));
        assert_eq!(sheet.handed(), Handed::In(day(32)));
        assert_eq!(standings(app, &sheet), ["DontKnow(OwnPhone)", "Confirmed(OwnPhone)"]);
        let file = app.sheet_as_csv(id, None, day(4), at(33, "12:00")).unwrap();
        assert_eq!(file.name, "timer-2026-117-2026-11-21-2026-12-20.csv");
        assert!(!file.content.contains("Åse") && file.content.contains("dont_know_own_phone"));
        let texts = Texts::of(Language::Bokmal);
        let page = app.sheet_as_page(id, None, day(4), texts, at(33, "12:00")).unwrap();
        assert!(page.content.contains("Timene til Kari Nordmannsen"), "{}", page.content);
        assert!(!page.content.contains("Åse"));
    }
    // what was handed in on day 32, in 2026, is kept through 2031
    assert_eq!(
        contact.pay_of_case_may_be_erased_from(case).unwrap(),
        Some("2032-01-01".parse().unwrap())
    );
    trio.assert_same();
}

#[test]
fn a_no_goes_past_the_contact_and_from_the_contacts_phone_it_goes_nowhere() {
    let (trio, _folder) = trio();
    let (contact, user, case) = (&trio.contact, &trio.user, trio.case);
    let id = assigned(contact, case).unwrap();
    let row = made(contact, id, 2).unwrap();
    contact.show_rows(id, &[row.id]).unwrap();
    trio.exchange().unwrap();
    let before = contact.read_model().unwrap();
    let no = contact.answer_row((case, row.id), Said::No, Acting::User, at(3, "12:00"));
    assert!(matches!(no, Err(AppError::NotFound("circle"))), "{no:?}");
    assert!(contact.read_model().unwrap() == before);

    user.answer_row((case, row.id), Said::Yes, OWN, at(3, "13:00")).unwrap();
    user.answer_row((case, row.id), Said::No, OWN, at(3, "14:00")).unwrap();
    trio.exchange().unwrap();
    let of = |app: &App| standings(app, &sheet(app, id, 2, at(4, "12:00")));
    assert_eq!(of(&trio.coordinator), ["Denied(OwnPhone)"]);
    // the contact's phone says what it said before, and has no record of the no
    assert_eq!(of(contact), ["Confirmed(OwnPhone)"]);
    assert!(!kinds_of(contact, None).contains(&"row_objection".to_owned()));
    let file = contact.sheet_as_csv(id, None, day(2), at(4, "12:00")).unwrap();
    assert!(!file.content.contains("no_own_phone"));
    let line = &user.rows_about_user(case, at(4, "12:00")).unwrap().rows[0];
    assert_eq!(line.said.map(|said| said.said), Some(Said::No));
    trio.assert_same();
}

/// The kinds of record that a vault has, in one circle or in all.
fn kinds_of(app: &App, circle: Option<CircleId>) -> Vec<String> {
    let rows = app.read_model().unwrap().into_iter();
    rows.filter(|(table, columns)| {
        let is_of = |circle: CircleId| columns[0] == Value::Blob(circle.0.to_vec());
        table == "view_record" && circle.is_none_or(is_of)
    })
    .filter_map(|(_, columns)| match &columns[1] {
        Value::Text(kind) => Some(kind.clone()),
        _ => None,
    })
    .collect()
}

#[test]
fn nothing_of_pay_lies_in_any_record_of_the_users_vault() {
    let (trio, _folder) = trio();
    let (contact, case) = (&trio.contact, trio.case);
    let id = assigned(contact, case).unwrap();
    let club = contact.engage_with_club(&new_club(Some(case)), None, at(1, "12:00")).unwrap();
    let of_club = medspiller_core::model::pay::assignment::With::key(club.with).parse().unwrap();
    contact.set_club_place((case, of_club), (day(0), None), None, at(1, "12:00")).unwrap();
    let stand_in = StandIn { called: "Kim".into(), from: day(10), to: Some(day(12)) };
    contact.set_substitute(id, None, &stand_in, at(1, "12:00")).unwrap();
    let who = contact.desk(id).unwrap().assignment.contact;
    let travel = medspiller_core::model::pay::row::NewTravel {
        passengers: vec!["Passasjer Persen".into()],
        detour: "Omveien om legen".into(),
        ..new_travel()
    };
    let expense = medspiller_core::model::pay::row::NewExpense {
        kind: medspiller_core::model::pay::row::ExpenseKind::Outlay,
        ore: Some(Ore(98_765)),
        what_for: "Utstyr til hallen".into(),
    };
    let new = NewRow {
        travel: Some(travel),
        expenses: vec![expense],
        minutes: Some(120),
        why: "Ventet på bussen".into(),
        ..new_row(who, 2)
    };
    let row = contact.make_row(id, &new, None, at(2, "20:00")).unwrap();
    contact.show_rows(id, &[row.id]).unwrap();
    trio.exchange().unwrap();
    trio.user.answer_row((case, row.id), Said::Yes, OWN, at(3, "12:00")).unwrap();
    trio.exchange().unwrap();
    let longer = NewRow { minutes: Some(150), ..NewRow::of(&row) };
    let corrected =
        contact.correct_row((id, row.id), (&longer, "Feil tall"), None, at(3, "13:00")).unwrap();
    contact.hand_in(id, day(-1), &[corrected.id].into(), at(3, "14:00")).unwrap();
    trio.exchange().unwrap();

    // every record, whatever it is called, of every circle the user is in
    let own = format!("{:?}", trio.user.read_model().unwrap());
    let all = format!("{:?}", contact.read_model().unwrap());
    for word in [
        "98765",
        "19000",
        "hourly",
        "Utstyr",
        "Passasjer",
        "Omveien",
        "Ventet",
        "Feil tall",
        "tax_free",
        "2026/117",
        "2026/9",
        "Byåsen",
        "declaration",
        "timesheet_row",
        "\"assignment\"",
    ] {
        assert!(!own.contains(word), "the user's vault says {word}");
        let is_a_kind = word.contains('"');
        assert!(is_a_kind || all.contains(word), "the contact's doesn't: {word}");
    }
    let kinds = kinds_of(&trio.user, None);
    for kind in ["shown_row", "row_confirmation", "substitute", "club_place"] {
        assert!(kinds.contains(&kind.to_owned()), "{kind}");
    }
    assert_eq!(trio.user.assignments().unwrap().there, []);
    assert!(matches!(trio.user.desk(id), Err(AppError::NotFound("assignment"))));
    assert_eq!(trio.user.substitutes_in(case).unwrap()[0].called, "Kim");
    trio.assert_same();
}

#[test]
fn a_club_has_a_circle_of_its_own_which_is_found_by_its_assignment() {
    let (trio, _folder) = trio();
    let (contact, coordinator, case) = (&trio.contact, &trio.coordinator, trio.case);
    let of_case = assigned(contact, case).unwrap();
    let club = contact.engage_with_club(&new_club(Some(case)), None, at(1, "12:00")).unwrap();
    trio.exchange().unwrap();
    for app in [contact, coordinator] {
        let (one, other) = (app.desk(club.id).unwrap(), app.desk(of_case).unwrap());
        assert_ne!(one.circle, other.circle);
        assert!(one.place.is_none() && one.pair().is_none());
        assert_eq!(app.place(case).unwrap().work, Some(other.circle));
        // rates and pay periods come along from the contact's other work
        assert_eq!(app.pay_terms(club.id).unwrap(), app.pay_terms(of_case).unwrap());
        let Partner::Club(of) = app.assignment(club.id).unwrap().partner else { unreachable!() };
        assert_eq!((of.0.name.as_str(), of.1.team.as_str()), ("Byåsen IL", "Håndball"));
    }
    // the user isn't in it
    let circle = contact.desk(club.id).unwrap().circle;
    assert!(!trio.user.circles().unwrap().contains(&circle));

    // hours with it are confirmed by the club, and corrected, which opens them again
    let row = made(contact, club.id, 2).unwrap();
    let same_time = made(contact, of_case, 2).unwrap();
    assert_ne!(row.assignment, same_time.assignment);
    let shown = contact.show_rows(club.id, &[row.id]);
    assert!(matches!(shown, Err(AppError::Invalid(_))), "{shown:?}");
    contact.confirm_by_club(club.id, &[row.id], ("Tone", day(3)), None, at(3, "12:00")).unwrap();
    trio.exchange().unwrap();
    let of = |app: &App| standings(app, &sheet(app, club.id, 2, at(4, "12:00")));
    assert_eq!(of(coordinator), ["ByClub(\"Tone\", 2026-11-25)"]);
    let longer = NewRow { minutes: Some(60), ..NewRow::of(&row) };
    contact.correct_row((club.id, row.id), (&longer, "Feil"), None, at(4, "12:00")).unwrap();
    trio.exchange().unwrap();
    assert_eq!((of(contact), of(coordinator)), (of(coordinator), vec!["CorrectedSince".into()]));

    // its name and its contact person are mended wherever they are written
    let other = contact
        .engage_with_club(
            &NewClub {
                of: ClubOf::Team(
                    match contact.assignment(club.id).unwrap().partner {
                        Partner::Club(of) => of.0.id,
                        _ => unreachable!(),
                    },
                    medspiller_core::model::pay::club::NewClubAgreement {
                        team: "Svømming".into(),
                        ..new_agreement()
                    },
                ),
                terms: NewTerms { number: "2026/10".into(), ..terms() },
                like: Some(case),
            },
            None,
            at(5, "12:00"),
        )
        .unwrap();
    contact.correct_club(club.id, "Byåsen IF", &new_agreement(), None, at(5, "13:00")).unwrap();
    trio.exchange().unwrap();
    for app in [contact, coordinator] {
        for (id, team) in [(club.id, "Håndball"), (other.id, "Svømming")] {
            let Partner::Club(of) = app.assignment(id).unwrap().partner else { unreachable!() };
            assert_eq!((of.0.name.as_str(), of.1.team.as_str()), ("Byåsen IF", team));
        }
    }
    trio.assert_same();
}

#[test]
fn a_club_that_was_met_alone_is_shared_with_the_municipality_later() {
    let (trio, _folder) = trio();
    let (contact, case) = (&trio.contact, trio.case);
    let club = contact.engage_with_club(&new_club(None), None, at(1, "12:00")).unwrap();
    trio.exchange().unwrap();
    assert!(trio.coordinator.desk(club.id).is_err());
    contact.share_club_work(club.id, case).unwrap();
    trio.exchange().unwrap();
    assert_eq!(trio.coordinator.desk(club.id).unwrap().assignment, club);
    assert_eq!(trio.coordinator.assignment(club.id).unwrap().contact_called, "Kari Nordmannsen");
    // and the municipality can engage the contact with another itself
    let own = trio.coordinator.engage_with_club(
        &NewClub {
            of: ClubOf::New("Trondheim Svøm".into(), new_agreement()),
            ..new_club(Some(case))
        },
        None,
        at(2, "12:00"),
    );
    let own = own.unwrap();
    trio.exchange().unwrap();
    assert!(contact.desk(own.id).unwrap().is_own());
    made(contact, own.id, 2).unwrap();
    trio.exchange().unwrap();
    trio.assert_same();
}

#[test]
fn a_renewed_assignment_lies_in_the_same_circle_and_has_its_own_sheets() {
    let (trio, _folder) = trio();
    let (contact, case) = (&trio.contact, trio.case);
    let first = assigned(contact, case).unwrap();
    let row = made(contact, first, 2).unwrap();
    contact.end_assignment(first, day(10), at(3, "12:00")).unwrap();
    let next = NewTerms { from: day(11), number: "2027/3".into(), hourly: Ore(21_000), ..terms() };
    let next = contact.set_assignment(case, &next, None, at(3, "12:00")).unwrap().id;
    assert_ne!(next, first);
    assert_eq!(contact.desk(next).unwrap().circle, contact.desk(first).unwrap().circle);
    let later = made(contact, next, 12).unwrap();
    trio.exchange().unwrap();
    for app in [contact, &trio.coordinator] {
        let now = at(13, "12:00");
        assert_eq!(versions(&sheet(app, first, 2, now)), [row.id].into());
        assert_eq!(versions(&sheet(app, next, 2, now)), [later.id].into());
        assert_eq!(sheet(app, next, 2, now).table().sums.total.pay, Ore(31_500));
    }
    trio.assert_same();
}

#[test]
fn a_late_row_comes_on_the_next_sheet_and_years_between_are_not_read() {
    let (trio, _folder) = trio();
    let (contact, case) = (&trio.contact, trio.case);
    let id = assigned(contact, case).unwrap();
    let early = made(contact, id, 2).unwrap();
    let first = versions(&sheet(contact, id, 2, at(28, "12:00")));
    contact.hand_in(id, day(-1), &first, at(28, "12:00")).unwrap();
    let who = early.who;
    // 70 days later something turns up that was forgotten
    let forgotten = contact.make_row(id, &new_row(who, 4), None, at(74, "12:00")).unwrap();
    let now = made(contact, id, 73).unwrap();
    assert_eq!(sheet(contact, id, 2, at(74, "12:00")).handed(), Handed::Changed(day(28)));
    let later = sheet(contact, id, 73, at(74, "12:00"));
    let lines: Vec<_> =
        later.table().lines.iter().map(|line| (line.row.id, line.is_late)).collect();
    assert_eq!(lines, [(forgotten.id, true), (now.id, false)]);
    contact.hand_in(id, later.period.from, &versions(&later), at(75, "12:00")).unwrap();
    let after = sheet(contact, id, 2, at(76, "12:00"));
    assert_eq!((versions(&after), after.handed()), ([early.id].into(), Handed::In(day(28))));
    let now = at(76, "12:00");
    assert!(versions(&sheet(contact, id, 100, now)).is_empty());
    assert_eq!(contact.pay_periods(id, None, now).unwrap().len(), 4);
}

#[test]
fn the_sheet_that_is_to_be_handed_in_comes_first() {
    let (trio, _folder) = trio();
    let id = assigned(&trio.contact, trio.case).unwrap();
    let period =
        |days| trio.contact.pay_sheet(id, None, None, at(days, "12:00")).unwrap().period.from;
    assert_eq!(period(30), day(29), "an empty sheet is nothing to hand in");
    made(&trio.contact, id, 2).unwrap();
    assert_eq!([period(28), period(30), period(33), period(34)], [-1, -1, -1, 29].map(day));
    let rows = versions(&sheet(&trio.contact, id, 2, at(30, "12:00")));
    trio.contact.hand_in(id, day(-1), &rows, at(30, "12:00")).unwrap();
    assert_eq!(period(30), day(29));
}

#[test]
fn rates_are_set_for_several_assignments_at_once_or_for_none() {
    let (trio, _folder) = trio();
    let (contact, case) = (&trio.contact, trio.case);
    let id = assigned(contact, case).unwrap();
    let club = contact.engage_with_club(&new_club(Some(case)), None, at(1, "12:00")).unwrap().id;
    let of = |id| contact.pay_terms(id).unwrap().rates.len();
    contact.set_rates(&[club], None, &new_rates(10), None, at(1, "12:00")).unwrap();
    assert_eq!([of(id), of(club)], [1, 2]);
    // in the club's there are some from that day on already: nothing is written to either
    let both = contact.set_rates(&[id, club], None, &new_rates(10), None, at(1, "12:00"));
    assert!(matches!(both, Err(AppError::Invalid(_))), "{both:?}");
    assert_eq!([of(id), of(club)], [1, 2]);
    let key = contact.set_rates(&[id, club], None, &new_rates(20), None, at(1, "12:00")).unwrap();
    let changed = medspiller_core::model::pay::rates::NewRates { km: Ore(600), ..new_rates(20) };
    contact.set_rates(&[id, club], Some(key), &changed, None, at(1, "13:00")).unwrap();
    for id in [id, club] {
        assert_eq!(contact.pay_terms(id).unwrap().rates[0].km, Ore(600));
    }
    contact.take_rates_back(&[id, club], key, at(1, "14:00")).unwrap();
    assert_eq!([of(id), of(club)], [1, 2]);
    let other = contact.set_pay_schedule(
        &[id],
        None,
        (day(40), schedule().1, schedule().2),
        None,
        at(1, "12:00"),
    );
    contact.take_pay_schedule_back(&[id], other.unwrap(), at(1, "12:00")).unwrap();
    assert_eq!(contact.pay_terms(id).unwrap().schedules.len(), 1);
}

#[test]
fn who_stands_in_has_rows_of_their_own() {
    let (trio, _folder) = trio();
    let (contact, case) = (&trio.contact, trio.case);
    let id = assigned(contact, case).unwrap();
    let stand_in = StandIn { called: "Kim".into(), from: day(1), to: Some(day(8)) };
    let kim = contact.set_substitute(id, None, &stand_in, at(1, "12:00")).unwrap();
    let row = contact.make_row(id, &new_row(kim.person, 2), None, at(2, "20:00")).unwrap();
    let own = made(contact, id, 3).unwrap();
    trio.exchange().unwrap();
    let of = |who| {
        let now = at(4, "12:00");
        versions(&trio.coordinator.pay_sheet(id, Some(who), Some(day(2)), now).unwrap())
    };
    assert_eq!((of(kim.person), of(own.who)), ([row.id].into(), [own.id].into()));
    let shorter = StandIn { from: day(3), ..stand_in.clone() };
    let refused = contact.set_substitute(id, Some(kim.id), &shorter, at(5, "12:00"));
    assert!(matches!(refused, Err(AppError::Invalid(_))), "{refused:?}");
    let longer = StandIn { to: Some(day(9)), ..stand_in };
    contact.set_substitute(id, Some(kim.id), &longer, at(5, "12:00")).unwrap();
    trio.exchange().unwrap();
    for app in trio.apps() {
        assert_eq!(app.substitutes_in(case).unwrap()[0].to, day(9));
    }
    contact.take_row_back((id, row.id), "", None, at(5, "13:00")).unwrap();
    contact.withdraw_substitute(id, kim.id, at(5, "14:00")).unwrap();
    assert!(contact.substitutes(id).unwrap().is_empty());
    trio.exchange().unwrap();
    trio.assert_same();
}

#[test]
fn a_row_that_is_taken_back_goes_from_what_the_user_sees() {
    let (trio, _folder) = trio();
    let (contact, case) = (&trio.contact, trio.case);
    let id = assigned(contact, case).unwrap();
    let row = made(contact, id, 2).unwrap();
    contact.show_rows(id, &[row.id]).unwrap();
    contact.take_row_back((id, row.id), "", None, at(3, "12:00")).unwrap();
    trio.exchange().unwrap();
    assert!(trio.user.rows_about_user(case, at(4, "12:00")).unwrap().rows.is_empty());
    let answered = trio.user.answer_row((case, row.id), Said::Yes, OWN, at(4, "12:00"));
    assert!(matches!(answered, Err(AppError::Invalid(_))), "{answered:?}");
    // it is kept
    assert_eq!(contact.row_versions(id, row.row).unwrap().len(), 1);
    trio.assert_same();
}
