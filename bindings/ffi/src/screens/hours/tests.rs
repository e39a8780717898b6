//! What the screens of hours say, walked through on the contact's phone.

use medspiller_core::app::cases::NewCase;
use medspiller_core::app::{Acting, App};
use medspiller_core::model::id::{AssignmentId, CaseId};
use medspiller_core::model::pay::confirmation::Said;
use medspiller_core::model::person::Role;
use medspiller_core::vault::{CodeCost, InsecureDemoPhoneKey};

use super::about_user::{AboutUserScreen, ConfirmScreen};
use super::assignments::{AssignmentInput, AssignmentScreen, HoursPer};
use super::row_input::{ExpenseInput, ExpenseSort, RowInput, TripInput};
use super::rows::{RowFormScreen, RowScreen};
use super::sheet::SheetScreen;
use super::terms::{DeadlineInput, PayTermsScreen, PeriodsInput, RatesInput, ScheduleInput};
use super::*;
use crate::moment::{Language, Moment};

const DAY: i64 = 86_400_000;

fn moment(days: i64, language: Language) -> Moment {
    let utc_millis = 1_795_363_200_000 + days * DAY;
    Moment { utc_millis, zone: "Europe/Oslo".into(), language }
}

/// `days` after Sunday 22 November 2026, at five in the afternoon in Oslo.
fn here(days: i64) -> Here {
    Here::at(&moment(days, Language::Bokmal)).unwrap()
}

/// Kari's phone, with Åse's case and an assignment.
struct Phone {
    app: App,
    case: CaseId,
    id: AssignmentId,
    _folder: tempfile::TempDir,
}

fn terms() -> AssignmentInput {
    AssignmentInput {
        number: "2026/117".into(),
        from: "2026-10-23".into(),
        to: None,
        hours: "4".into(),
        per: HoursPer::Week,
        hourly: "190".into(),
        signed_on: Some("2026-10-18".into()),
    }
}

fn new_row(date: &str) -> RowInput {
    RowInput {
        person_id: None,
        session_id: None,
        date: date.into(),
        from: "13:30".into(),
        to: "15:00".into(),
        minutes: None,
        why: String::new(),
        trip: None,
        expenses: Vec::new(),
    }
}

fn trip() -> TripInput {
    TripInput {
        purpose: "Svømming".into(),
        start_point: "Heimdal".into(),
        end_point: "Pirbadet".into(),
        detour: String::new(),
        km: "12,4".into(),
        passengers: Vec::new(),
    }
}

impl Phone {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let key = InsecureDemoPhoneKey::make_in(folder.path()).unwrap();
        let (vault, role) = (folder.path().join("vault"), Role::TrainingContact);
        let app = App::create(&vault, role, "270431", CodeCost::FLOOR, &key).unwrap().0;
        let new = NewCase {
            user_name: "Åse".into(),
            contact_name: "Kari".into(),
            user_under_18: false,
            contact_under_18: false,
            without_substance: false,
        };
        let case = app.open_case(&new, here(0).now).unwrap();
        let id = app.set_assignment(case, &terms().read().unwrap(), None, here(0).now).unwrap().id;
        Self { app, case, id, _folder: folder }
    }

    fn with_terms() -> Self {
        let phone = Self::new();
        let screen = PayTermsScreen::of(&phone.app, phone.id, &here(0)).unwrap();
        let rates = screen.state.unwrap().input.read().unwrap();
        phone.app.set_rates(&[phone.id], None, &rates, None, here(0).now).unwrap();
        let schedule = ScheduleInput {
            from: "2026-09-21".into(),
            periods: PeriodsInput::Monthly { from_day: 21 },
            deadline: DeadlineInput::DaysAfter { days: 5 },
        };
        let of = schedule.read().unwrap();
        phone.app.set_pay_schedule(&[phone.id], None, of, None, here(0).now).unwrap();
        phone
    }

    fn make(&self, row: &RowInput, days: i64) -> medspiller_core::model::id::RowId {
        let contact = self.app.desk(self.id).unwrap().assignment.contact;
        let new = row.read(contact, &moment(days, Language::Bokmal)).unwrap();
        self.app.make_row(self.id, &new, None, here(days).now).unwrap().id
    }

    fn sheet(&self, days: i64) -> SheetScreen {
        self.sheet_in(&here(days))
    }

    fn sheet_in(&self, here: &Here) -> SheetScreen {
        let none = (None, None);
        HoursScreen::of(&self.app, Some(self.id), none, here).unwrap().sheet.unwrap()
    }
}

fn texts(missing: &[super::lines::SheetMissing]) -> Vec<&str> {
    missing.iter().map(|one| one.text.as_str()).collect()
}

#[test]
fn a_case_without_an_assignment_says_so() {
    let phone = Phone::new();
    phone.app.withdraw_assignment(phone.id, here(0).now).unwrap();
    let screen = HoursScreen::of(&phone.app, None, (None, None), &here(0)).unwrap();
    assert_eq!((screen.sheet, screen.assignments), (None, vec![]));
    assert_eq!(screen.none.as_deref(), Some("Du har ingen oppdragsavtale her ennå."));
    assert_eq!(screen.without[0].text, "Oppdragsavtalen om Åse er ikke skrevet inn.");
}

#[test]
fn a_sheet_says_its_period_its_rows_and_what_is_missing() {
    let phone = Phone::new();
    let sheet = phone.sheet(3);
    assert_eq!(sheet.period, "1. november 2026 til 30. november 2026");
    assert_eq!((sheet.due.as_deref(), sheet.declare.as_deref()), (None, None));
    let missing = ["Lønnsperiodene er ikke satt.", "Ingen timer er ført."];
    assert_eq!(texts(&sheet.missing), missing);
    assert!(sheet.missing.iter().all(|one| one.blocks));
    assert_eq!(sheet.empty.as_deref(), Some("Ingen timer er ført i denne perioden."));

    let phone = Phone::with_terms();
    let expense = ExpenseInput {
        kind: ExpenseSort::Parking,
        kroner: "45,50".into(),
        what_for: "P-hus".into(),
    };
    let row = RowInput { trip: Some(trip()), expenses: vec![expense], ..new_row("2026-11-24") };
    phone.make(&row, 3);
    phone.make(&new_row("2026-11-25"), 3);
    let sheet = phone.sheet(3);
    assert_eq!(sheet.title, "Åse");
    assert_eq!(sheet.number.as_deref(), Some("Oppdrag 2026/117"));
    assert_eq!(sheet.period, "21. november 2026 til 20. desember 2026");
    assert_eq!(sheet.due.as_deref(), Some("Leveres innen fredag 25. desember."));
    assert_eq!((sheet.earlier.as_deref(), sheet.later), (Some("2026-11-20"), None));
    let first = &sheet.rows[0];
    assert_eq!((first.when.as_str(), first.worked.as_str()), ("I går, 13.30–15", "1 t 30 min"));
    assert_eq!(first.trip.as_deref(), Some("Heimdal–Pirbadet, 12,4 km"));
    assert_eq!(first.expenses, ["Parkering, P-hus: 45,50 kr"]);
    assert_eq!((first.pay.as_str(), first.said.as_str()), ("285,00 kr", "Ikke bekreftet"));
    assert_eq!(texts(&sheet.missing), ["2 linjer er ikke bekreftet."]);
    assert!(!sheet.missing[0].blocks && sheet.declare.is_some());
    assert_eq!(sheet.show_to.as_deref(), Some("Vis til Åse"));
    let sums: Vec<_> = sheet.sums.iter().map(|one| (&one.label[..], &one.amount[..])).collect();
    assert_eq!(
        sums,
        [
            ("Timer", "3 t"),
            ("Lønn", "570,00 kr"),
            ("Kjørt", "12,4 km"),
            ("Kjøring", "65,72 kr"),
            ("Av dette uten skattetrekk", "43,40 kr"),
            ("Parkering", "45,50 kr"),
            ("Til utbetaling", "681,22 kr"),
        ]
    );
}

#[test]
fn handing_in_and_a_correction_after_it_are_seen() {
    let phone = Phone::with_terms();
    let row = phone.make(&new_row("2026-11-24"), 3);
    phone.app.show_rows(phone.id, &[row]).unwrap();
    let answer = |row, days| {
        let of = (phone.case, row);
        phone.app.answer_row(of, Said::Yes, Acting::User, here(days).now).unwrap();
    };
    answer(row, 3);
    let sheet = phone.sheet(3);
    assert_eq!(sheet.rows[0].said, "Bekreftet på treningskontaktens telefon");
    assert_eq!((sheet.show_to, sheet.missing), (None, vec![]));
    let from = "2026-11-21".parse().unwrap();
    phone.app.hand_in(phone.id, from, &[row].into(), here(30).now).unwrap();
    let sheet = phone.app.pay_sheet(phone.id, None, Some(from), here(31).now).unwrap();
    let screen = SheetScreen::of(&sheet, &phone.app.assignment(phone.id).unwrap(), &here(31));
    assert_eq!(screen.handed_in, "Levert i går.");
    assert!(screen.is_handed_in && !screen.is_changed && screen.declare.is_none());

    let form = RowFormScreen::correction(&phone.app, (phone.id, row), &here(31)).unwrap();
    assert_eq!((form.title.as_str(), form.row.minutes), ("Rett timer", Some(90)));
    let contact = phone.app.desk(phone.id).unwrap().assignment.contact;
    let shorter = RowInput { minutes: Some(60), ..form.row };
    let new = shorter.read(contact, &moment(31, Language::Bokmal)).unwrap();
    let what = (&new, "Vi gikk før");
    let made = phone.app.correct_row((phone.id, row), what, None, here(31).now).unwrap();
    let sheet = phone.app.pay_sheet(phone.id, None, Some(from), here(31).now).unwrap();
    let screen = SheetScreen::of(&sheet, &phone.app.assignment(phone.id).unwrap(), &here(31));
    let changed = "Levert i går. Noe er endret etterpå. Lever listen på nytt.";
    assert_eq!(screen.handed_in, changed);
    assert!(screen.is_changed && !screen.is_late && screen.declare.is_some());
    assert_eq!(screen.due.as_deref(), Some("Leveres innen fredag 25. desember."));
    assert_eq!(texts(&screen.missing), ["Én linje er rettet etter at den ble besvart."]);
    let versions = phone.app.row_versions(phone.id, made.row).unwrap();
    let versions = RowScreen::of(&versions, &here(31));
    let made: Vec<_> = versions.versions.iter().map(|one| one.made.as_str()).collect();
    assert_eq!(made, ["Ført onsdag 25. november kl. 17", "Rettet i dag kl. 17: Vi gikk før"]);
}

#[test]
fn the_user_is_asked_of_one_row_at_a_time_and_of_no_money() {
    let phone = Phone::with_terms();
    let row = RowInput { trip: Some(trip()), ..new_row("2026-11-24") };
    let rows = [phone.make(&row, 3), phone.make(&new_row("2026-11-25"), 3)];
    let none = ConfirmScreen::of(&phone.app, phone.case, &here(3)).unwrap();
    assert_eq!(none.done.as_deref(), Some("Det er ingenting å svare på nå."));
    phone.app.show_rows(phone.id, &rows).unwrap();
    let asked = || ConfirmScreen::of(&phone.app, phone.case, &here(3)).unwrap().row.unwrap();
    let first = asked();
    assert_eq!((first.title.as_str(), first.left.as_str()), ("Dette har Kari ført", "2 igjen"));
    assert_eq!((first.when.as_str(), first.worked.as_str()), ("I går, 13.30–15", "1 t 30 min"));
    assert_eq!(first.trip.as_deref(), Some("Kjøretur: Heimdal–Pirbadet, 12,4 km"));
    let answers: Vec<_> = first.answers.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(
        (first.question.as_str(), answers),
        ("Stemmer dette?", vec!["Ja", "Nei", "Vet ikke"])
    );
    // on the contact's phone nothing says where a no would go
    assert_eq!(first.past_contact, None);
    assert!(!first.spoken.contains("kr"), "{}", first.spoken);
    let say = |row, said| {
        let of = (phone.case, row);
        phone.app.answer_row(of, said, Acting::User, here(3).now)
    };
    say(rows[0], Said::DontKnow).unwrap();
    assert_eq!((asked().version_id, asked().left), (rows[1].to_string(), "Den siste".into()));
    assert!(say(rows[1], Said::No).is_err());
    let about = AboutUserScreen::of(&phone.app, phone.case, &here(3)).unwrap();
    assert_eq!((about.title.as_str(), about.open), ("Timene Kari har ført om deg", 1));
    let said: Vec<_> = about.rows.iter().map(|row| row.said.as_str()).collect();
    assert_eq!(said, ["Du har ikke svart.", "Du sa at du ikke vet."]);
}

#[test]
fn a_form_offers_the_usual_trip_and_puts_none_in_by_itself() {
    let phone = Phone::with_terms();
    let form = |days| RowFormScreen::new_row(&phone.app, (phone.id, None), &here(days)).unwrap();
    let blank = form(2);
    assert_eq!((blank.row.date.as_str(), blank.row.from.as_str()), ("2026-11-24", ""));
    assert_eq!(blank.usual_trip, None);
    phone.make(&RowInput { trip: Some(trip()), ..new_row("2026-11-24") }, 3);
    let next = form(4);
    assert_eq!((next.row.from.as_str(), next.row.to.as_str()), ("13:30", "15:00"));
    assert_eq!((next.row.trip, next.row.minutes), (None, None));
    let offer = next.usual_trip.unwrap();
    assert_eq!(offer.text, "Svømming: Heimdal–Pirbadet, 12,4 km");
    assert_eq!(offer.trip, trip());
}

#[test]
fn terms_and_assignments_are_said_in_words_in_each_language() {
    let phone = Phone::with_terms();
    let screen = PayTermsScreen::of(&phone.app, phone.id, &here(0)).unwrap();
    assert_eq!(screen.rates[0].from, "Fra 1. januar 2026");
    assert!(screen.rates[0].is_current);
    let km = "En kilometer: 5,30 kr. Av dette uten skattetrekk: 3,50 kr";
    assert_eq!(screen.rates[0].lines[0], km);
    let schedule = "Fra den 21. til dagen før i neste måned, fra 21. september 2026. \
        Leveres innen 5 dager etter perioden";
    assert_eq!(screen.schedules[0].text, schedule);
    let empty = RatesInput { km: String::new(), ..screen.rates[0].input.clone() };
    let refused = medspiller_core::model::invalid::Invalid::new(
        "km",
        medspiller_core::model::invalid::Reason::Empty,
    );
    assert_eq!(empty.read(), Err(refused.into()));

    let screen = AssignmentScreen::of(&phone.app, phone.id, &here(0)).unwrap();
    assert_eq!(screen.input, terms());
    assert_eq!(
        screen.lines,
        [
            "Oppdrag 2026/117",
            "Treningskontakt: Kari",
            "Fra 23. oktober 2026, uten sluttdato",
            "4 t i uka",
            "190,00 kr i timen",
            "Signert 18. oktober 2026",
        ]
    );
    phone.make(&RowInput { trip: Some(trip()), ..new_row("2026-11-24") }, 3);
    for language in [Language::Bokmal, Language::Nynorsk, Language::English] {
        let here = Here::at(&moment(3, language)).unwrap();
        let said = [
            format!("{:?}", phone.sheet_in(&here)),
            format!("{:?}", PayTermsScreen::of(&phone.app, phone.id, &here).unwrap()),
            format!("{:?}", AssignmentScreen::of(&phone.app, phone.id, &here).unwrap()),
        ];
        for key in ["hours-", "row-", "sum-", "missing-", "rates-", "schedule-", "assignment-"] {
            assert!(said.iter().all(|said| !said.contains(&format!("\"{key}"))), "{key}: {said:?}");
        }
    }
}
