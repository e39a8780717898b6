use super::super::samples::*;
use super::*;

const GUARDIAN: PersonId = PersonId([8; 16]);
const ASKED: Asked<'static> = Asked { user: USER, contact: CONTACT, acting: &[GUARDIAN] };

fn refused<T>(field: &str, reason: Reason) -> Result<T, Invalid> {
    Err(Invalid::new(field, reason))
}

fn say(
    said: Said,
    shown: &ShownRow,
    (by, on): (PersonId, Option<PersonId>),
    days: i64,
) -> Result<Answered, Invalid> {
    let now = noon(days);
    let id = ConfirmationId([days as u8; 16]);
    answer(said, shown, std::slice::from_ref(shown), &ASKED, id, &Entry { by, on, now: &now })
}

fn shown(row: &TimesheetRow) -> ShownRow {
    ShownRow::of(row, &assignment()).unwrap()
}

fn yes(row: &TimesheetRow, days: i64) -> Confirmation {
    match say(Said::Yes, &shown(row), (USER, None), days).unwrap() {
        Answered::InThePair(confirmation) => confirmation,
        Answered::PastTheContact(_) => panic!("a yes went past the contact"),
    }
}

fn no(row: &TimesheetRow, days: i64) -> Objection {
    match say(Said::No, &shown(row), (USER, Some(CONTACT)), days).unwrap() {
        Answered::PastTheContact(objection) => objection,
        Answered::InThePair(_) => panic!("a no came to the contact"),
    }
}

#[test]
fn what_is_said_names_the_version_and_the_phone() {
    let row = row(1, 5);
    let confirmation = yes(&row, 6);
    assert_eq!((confirmation.row, confirmation.version), (row.row, row.id));
    assert_eq!((confirmation.answer, confirmation.how), (Answer::Yes, How::OwnPhone));
    for (by, on, how) in [
        (USER, Some(CONTACT), How::ContactsPhone),
        (GUARDIAN, Some(CONTACT), How::ContactsPhone),
        (GUARDIAN, None, How::OwnPhone),
        (GUARDIAN, Some(USER), How::OwnPhone),
    ] {
        let said = say(Said::DontKnow, &shown(&row), (by, on), 6).unwrap();
        let Answered::InThePair(said) = said else { panic!("{said:?}") };
        assert_eq!((said.answer, said.how), (Answer::DontKnow, how));
    }
}

#[test]
fn a_no_goes_past_the_contact_and_asks_no_reason() {
    let row = row(1, 5);
    let objection = no(&row, 6);
    assert_eq!((objection.version, objection.how), (row.id, How::ContactsPhone));
    let fields = serde_json::to_value(&objection).unwrap();
    assert!(fields.get("reason").is_none());
    // what the contact has says nothing of it
    assert_eq!(standing(&row, &Words::default()), Standing::Open);
    let words = Words { objections: &[objection], ..Words::default() };
    assert_eq!(standing(&row, &words), Standing::Denied(How::ContactsPhone));
}

#[test]
fn only_the_user_and_who_acts_for_them_are_asked() {
    let row = shown(&row(1, 5));
    for (by, on, field) in [
        (CONTACT, None, "by"),
        (COORDINATOR, None, "by"),
        (USER, Some(COORDINATOR), "on"),
        (USER, Some(STRANGER), "on"),
    ] {
        for said in [Said::Yes, Said::No, Said::DontKnow] {
            assert_eq!(say(said, &row, (by, on), 6), refused(field, Reason::OutOfRange));
        }
    }
    let now = noon(6);
    let herself = Asked { acting: &[CONTACT], ..ASKED };
    let id = ConfirmationId([1; 16]);
    let said =
        answer(Said::Yes, &row, std::slice::from_ref(&row), &herself, id, &entry(CONTACT, &now));
    assert_eq!(said, refused("by", Reason::OutOfRange));
}

#[test]
fn only_the_version_that_counts_is_asked_about() {
    let first = row(1, 5);
    let second = corrected(&first, 2, 60);
    let all = [shown(&first), shown(&second)];
    let now = noon(7);
    let say = |of: &ShownRow, all: &[ShownRow]| {
        answer(Said::Yes, of, all, &ASKED, ConfirmationId([1; 16]), &entry(USER, &now)).map(|_| ())
    };
    assert_eq!(say(&all[0], &all), refused("row", Reason::OutOfRange));
    assert_eq!(say(&all[1], &all), Ok(()));
    assert_eq!(say(&all[0], &[]), refused("row", Reason::OutOfRange));
    let gone = second.take_back("", &[first.clone(), second.clone()], false, &now).unwrap();
    let all = [shown(&first), shown(&gone)];
    assert_eq!(say(&all[1], &all), refused("row", Reason::OutOfRange));
    assert_eq!(say(&all[0], &all), refused("row", Reason::OutOfRange));
}

#[test]
fn a_correction_opens_the_row_again_visibly() {
    let first = row(1, 5);
    let said = [yes(&first, 6)];
    let words = Words { confirmations: &said, ..Words::default() };
    assert_eq!(standing(&first, &words), Standing::Confirmed(How::OwnPhone));
    let second = corrected(&first, 2, 60);
    assert_eq!(standing(&second, &words), Standing::CorrectedSince);
    // the old one stays as it was said
    assert_eq!(standing(&first, &words), Standing::Confirmed(How::OwnPhone));
    let both = [said[0].clone(), yes(&second, 8)];
    let words = Words { confirmations: &both, ..Words::default() };
    assert_eq!(standing(&second, &words), Standing::Confirmed(How::OwnPhone));
    assert_eq!(standing(&row(9, 6), &words), Standing::Open);
}

#[test]
fn what_is_said_last_counts() {
    let row = row(1, 5);
    for (yes_on, no_on, last) in
        [(6, 7, Standing::Denied(How::ContactsPhone)), (7, 6, Standing::Confirmed(How::OwnPhone))]
    {
        let (said, denied) = ([yes(&row, yes_on)], [no(&row, no_on)]);
        let words = Words { confirmations: &said, objections: &denied, club: &[] };
        assert_eq!(standing(&row, &words), last);
    }
}

#[test]
fn the_user_sees_no_money_and_no_passengers() {
    let (now, of) = (noon(6), assignment());
    let travel =
        crate::model::pay::row::NewTravel { passengers: vec!["Kari".into()], ..new_travel() };
    let new = crate::model::pay::row::NewRow { travel: Some(travel), ..new_row(5) };
    let row = TimesheetRow::make(&new, RowId([1; 16]), &known(&of, &[]), &entry(CONTACT, &now));
    let shown = shown(&row.unwrap());
    assert_eq!(shown.trip.as_ref().map(|trip| trip.metres), Some(12_400));
    let text = serde_json::to_string(&shown).unwrap();
    for word in ["Kari", "ore", "rate", "passenger", "expense", "assignment"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
}

#[test]
fn a_club_s_row_is_confirmed_by_the_club_and_never_by_a_user() {
    let (now, of) = (noon(8), club_assignment());
    let row = row(1, 5);
    assert_eq!(ShownRow::of(&row, &of), refused("row", Reason::OutOfRange));
    let elsewhere = Assignment { id: crate::model::id::AssignmentId([99; 16]), ..assignment() };
    assert_eq!(ShownRow::of(&row, &elsewhere), refused("row", Reason::OutOfRange));
    let make = |name, date, of: &Assignment, rows: &[TimesheetRow]| {
        let id = ConfirmationId([1; 16]);
        ClubConfirmation::make((name, day(date)), &row, rows, of, id, &entry(COORDINATOR, &now))
    };
    let rows = std::slice::from_ref(&row);
    let club = make(" Tone ", 6, &of, rows).unwrap();
    let words = Words { club: std::slice::from_ref(&club), ..Words::default() };
    assert_eq!(standing(&row, &words), Standing::ByClub("Tone", day(6)));
    assert_eq!(standing(&corrected(&row, 2, 60), &words), Standing::CorrectedSince);

    assert_eq!(make("Tone", 6, &assignment(), rows), refused("row", Reason::OutOfRange));
    let other = Assignment { id: elsewhere.id, ..of.clone() };
    assert_eq!(make("Tone", 6, &other, rows), refused("row", Reason::OutOfRange));
    let newer = [row.clone(), corrected(&row, 2, 60)];
    assert_eq!(make("Tone", 6, &of, &newer), refused("row", Reason::OutOfRange));
    assert_eq!(make("", 6, &of, rows), refused("name", Reason::Empty));
    assert_eq!(make("01129950184", 6, &of, rows), refused("name", Reason::IdentityNumber));
    assert_eq!(make("Tone", 4, &of, rows), refused("date", Reason::OutOfRange));
    assert_eq!(make("Tone", 9, &of, rows), refused("date", Reason::InFuture));
}
