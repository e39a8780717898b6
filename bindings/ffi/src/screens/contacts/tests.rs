use chrono::{NaiveTime, Weekday};
use medspiller_core::app::App;
use medspiller_core::app::cases::NewCase;
use medspiller_core::app::{self, talks::When};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::papers::reachable::Span;
use medspiller_core::model::papers::{PaperKind as Kind, Requirement};
use medspiller_core::model::person::Role;
use medspiller_core::model::time::Date;
use medspiller_core::text::{Language as Spoken, Texts};
use medspiller_core::vault::{CodeCost, InsecureDemoPhoneKey};

use super::forum::ForumScreen;
use super::guidance::{GuidanceScreen, GuidanceStanding};
use super::papers::{NewPaper, PaperKind, PaperRequirement, PapersScreen};
use super::profile::ContactProfileScreen;
use super::reachable::{HoursSpan, ReachableScreen};
use super::worried;
use crate::MedspillerError;
use crate::moment::{Here, Language, Moment};
use crate::screens::case::Acting;

/// 22 November 2026 at 17:00 in Oslo, a Sunday.
const START: i64 = 1_795_363_200_000;
const DAY: i64 = 86_400_000;

/// Kari's phone with Åse's case, and Berit's in the municipality.
pub(crate) struct Phones {
    pub contact: App,
    pub coordinator: App,
    pub case: CaseId,
    _folder: tempfile::TempDir,
}

pub(crate) fn here(days: i64) -> Here {
    let moment = Moment {
        utc_millis: START + days * DAY,
        zone: "Europe/Oslo".to_owned(),
        language: Language::Bokmal,
    };
    Here::at(&moment).unwrap()
}

pub(crate) fn day(days: i64) -> Date {
    here(days).today()
}

impl Phones {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let vault = |name: &str, role| {
            let folder = folder.path().join(name);
            std::fs::create_dir(&folder).unwrap();
            let key = InsecureDemoPhoneKey::make_in(&folder).unwrap();
            App::create(&folder.join("vault"), role, "270431", CodeCost::FLOOR, &key).unwrap().0
        };
        let contact = vault("contact", Role::TrainingContact);
        let coordinator = vault("coordinator", Role::Coordinator);
        let new = NewCase {
            user_name: "Åse".into(),
            contact_name: "Kari".into(),
            user_under_18: false,
            contact_under_18: false,
            without_substance: false,
        };
        let case = contact.open_case(&new, here(0).now).unwrap();
        let person = contact.name_coordinator(case, "Berit").unwrap();
        contact.add_phone(case, person, &coordinator.phone()).unwrap();
        let phones = Self { contact, coordinator, case, _folder: folder };
        phones.exchange();
        phones
    }

    pub fn exchange(&self) {
        for (from, to) in [(&self.contact, &self.coordinator), (&self.coordinator, &self.contact)] {
            to.ingest(&from.outbox(&to.phone(), 0).unwrap().envelopes).unwrap();
        }
    }
}

#[test]
fn papers_say_which_day_they_are_from_and_what_is_missing() {
    let phones = Phones::new();
    let (contact, coordinator, case) = (&phones.contact, &phones.coordinator, phones.case);
    let screen = |app, days| PapersScreen::of(app, case, &here(days)).unwrap();
    let empty = screen(contact, 1);
    assert_eq!(
        empty.missing,
        ["Taushetserklæring mangler.", "Politiattest mangler.", "Et kurs mangler."]
    );
    assert_eq!(empty.empty.as_deref(), Some("Ingen papirer er skrevet inn ennå."));
    let usual = "Kommunen har ikke laget sin egen liste. Da gjelder denne.";
    assert_eq!((empty.asked_from.as_str(), empty.can_set_list), (usual, false));
    assert_eq!(empty.who_sees, "Dette ser du og kontaktpersonen i kommunen. Åse ser det ikke.");
    assert_eq!(screen(coordinator, 1).who_sees, "Dette ser Kari og du. Åse ser det ikke.");

    let typed =
        NewPaper { kind: PaperKind::FirstAid, name: String::new(), date: "2026-11-20".into() };
    let new = (typed.kind.into(), "", typed.date().unwrap());
    contact.add_paper(case, new, None, here(1).now).unwrap();
    let course = (Kind::Course, "Motiverende intervju", day(0));
    coordinator.add_paper(case, course, None, here(1).now).unwrap();
    let first_aid = Requirement { kind: Kind::FirstAid, name: None, lasts_months: Some(12) };
    coordinator.set_paper_list(case, (day(1), &[first_aid]), None, here(1).now).unwrap();
    phones.exchange();
    let there = screen(contact, 2);
    assert_eq!(there.all_there.as_deref(), Some("Alt det kommunen ber om, er der."));
    assert_eq!(there.asked_from, "Kommunens liste fra 23. november 2026");
    assert_eq!(there.asked[0].text, "Førstehjelp, gjelder i 12 måneder");
    let [first, second] = there.papers.as_slice() else { unreachable!() };
    assert_eq!(
        (first.title.as_str(), first.date.as_str()),
        ("Kurs: Motiverende intervju", "22. november 2026")
    );
    assert_eq!(first.entered, "Skrevet inn av Berit i går kl. 17");
    assert_eq!(second.runs_out.as_deref(), Some("Gjelder til 19. november 2027"));
    assert_eq!(second.entered, "Skrevet inn av deg i går kl. 17");
    assert_eq!(screen(contact, 363).missing, ["Førstehjelp gikk ut 20. november 2027."]);
}

#[test]
fn guidance_says_when_the_next_should_be_and_why_one_was_not() {
    let phones = Phones::new();
    let (contact, coordinator, case) = (&phones.contact, &phones.coordinator, phones.case);
    let screen = |app, days| GuidanceScreen::of(app, case, &here(days)).unwrap();
    let first = screen(contact, 1);
    let due = "Neste veiledning bør være innen mandag 22. februar 2027.";
    assert_eq!((first.due.as_deref(), first.overdue), (Some(due), None));
    assert_eq!(
        (first.interval.as_str(), first.can_set_interval),
        ("3 måneder mellom veiledningene.", false)
    );
    assert_eq!(first.ask, "Be kommunen om en samtale");
    let late = screen(contact, 102);
    let overdue = "Veiledningen skulle vært innen mandag 22. februar. Det er 10 dager over tiden.";
    assert_eq!((late.due, late.overdue.as_deref()), (None, Some(overdue)));

    let asked = contact.ask_for_guidance(case, "Å motivere", None, here(1).now).unwrap().id;
    phones.exchange();
    let seen = screen(coordinator, 2);
    assert_eq!(seen.open[0].asked.as_deref(), Some("Kari ba om en veiledning i går"));
    assert_eq!((seen.open[0].about.as_str(), seen.can_set_interval), ("Å motivere", true));
    assert_eq!(seen.open[0].title, "Ingen dag er satt opp ennå.");
    coordinator.plan_guidance(case, asked, day(5), None, here(2).now).unwrap();
    coordinator.move_guidance(case, asked, (day(6), "Vakt"), None, here(3).now).unwrap();
    phones.exchange();
    let seen = screen(contact, 3);
    assert_eq!(seen.open[0].title, "Lørdag 28. november");
    assert_eq!(seen.open[0].moves, ["Flyttet fra fredag 27. november: Vakt"]);
    let planned = "En veiledning er satt opp lørdag 28. november.";
    assert_eq!(seen.due.as_deref(), Some(planned));
    assert!(!seen.open[0].has_come && screen(contact, 6).open[0].has_come);
    contact.miss_guidance(case, asked, "Snø", None, here(7).now).unwrap();
    contact.hold_new_guidance(case, ("", day(8)), None, here(8).now).unwrap();
    let past = screen(contact, 9).past;
    assert_eq!(
        past.iter().map(|one| one.standing).collect::<Vec<_>>(),
        [GuidanceStanding::Held, GuidanceStanding::Missed]
    );
    assert_eq!(past[0].title, "Holdt mandag 30. november");
    assert_eq!(past[1].not_held.as_deref(), Some("Ble ikke noe av: Snø"));
}

#[test]
fn hours_are_said_as_the_two_agreed_on_them() {
    let phones = Phones::new();
    let (app, case) = (&phones.contact, phones.case);
    let screen = |acting, days| ReachableScreen::of(app, case, acting, &here(days)).unwrap();
    let none = screen(Acting::User, 0);
    assert_eq!(none.none.as_deref(), Some("Dere har ikke avtalt noen tider ennå."));
    assert_eq!((none.now, none.weekdays.len()), (None, 7));
    let typed = HoursSpan { weekdays: vec![1, 4], from: "10:00".into(), to: "12:30".into() };
    let span = typed.read().unwrap();
    let clock = |text: &str| text.parse::<NaiveTime>().unwrap();
    let weekdays = [Weekday::Mon, Weekday::Thu].into_iter().collect();
    assert_eq!(span, Span { weekdays, from: clock("10:00:00"), to: clock("12:30:00") });
    app.set_reachable_hours(case, &[span], app::Acting::Owner, None, here(0).now).unwrap();
    let there = screen(Acting::User, 0);
    assert_eq!(there.spans[0].text, "Mandag og torsdag kl. 10–12.30");
    assert_eq!(there.spans[0].hours, typed);
    assert_eq!(there.now.as_deref(), Some("Neste gang: i morgen kl. 10"));
    assert_eq!(there.entered.as_deref(), Some("Sist endret av Kari i dag kl. 17"));
    let own = screen(Acting::Owner, 0).entered;
    assert_eq!(own.as_deref(), Some("Sist endret av deg i dag kl. 17"));
    let evening = HoursSpan { weekdays: vec![7], from: "16:00".into(), to: "18:00".into() };
    let span = evening.read().unwrap();
    app.set_reachable_hours(case, &[span], app::Acting::User, None, here(0).now).unwrap();
    let now = screen(Acting::Owner, 0).now;
    assert_eq!(now.as_deref(), Some("Nå er det en tid dere har avtalt."));
    for (bad, field) in [
        (HoursSpan { weekdays: vec![8], ..typed.clone() }, "weekdays"),
        (HoursSpan { from: "10.00".into(), ..typed.clone() }, "from"),
        (HoursSpan { to: "25:00".into(), ..typed.clone() }, "to"),
    ] {
        let refused = bad.read();
        assert!(
            matches!(&refused, Err(MedspillerError::Invalid { field: of, .. }) if of == field),
            "{refused:?}"
        );
    }
}

#[test]
fn meetings_and_profile_in_words() {
    let phones = Phones::new();
    let (contact, coordinator, case) = (&phones.contact, &phones.coordinator, phones.case);
    let empty = ForumScreen::of(contact, case, &here(0)).unwrap();
    assert_eq!(empty.none.as_deref(), Some("Ingen møter er satt opp."));
    let local = day(11).and_hms_opt(18, 0, 0).unwrap();
    let when = When { local, zone: "Europe/Oslo".into(), place: "Rådhuset".into() };
    coordinator.set_forum_date(case, None, (&when, ""), None, here(1).now).unwrap();
    phones.exchange();
    let screen = ForumScreen::of(contact, case, &here(1)).unwrap();
    assert_eq!(screen.dates[0].when, "Torsdag 3. desember kl. 18, Rådhuset");
    assert_eq!(screen.dates[0].topic, "Møte for treningskontakter");
    assert_eq!((screen.dates[0].local.as_str(), screen.can_set), ("2026-12-03T18:00", false));

    let own = |days| ContactProfileScreen::of(contact, case, &here(days)).unwrap();
    assert_eq!((own(1).title.as_str(), own(1).takes_more), ("Om deg", true));
    assert_eq!(own(1).availability, "Har 1 oppdrag, og kan få et til");
    let interests = ["Svømming".to_owned()];
    contact.set_contact_profile(case, (&interests, false), None, here(1).now).unwrap();
    phones.exchange();
    let theirs = ContactProfileScreen::of(coordinator, case, &here(1)).unwrap();
    assert_eq!((theirs.title.as_str(), theirs.can_change), ("Om Kari", false));
    assert_eq!(theirs.interests, interests);
    assert_eq!(theirs.takes_more_text, "Vil ikke ha flere oppdrag nå.");
    assert_eq!(theirs.availability, "Har 1 oppdrag");
}

#[test]
fn a_requirement_is_carried_as_it_was_typed() {
    let typed = PaperRequirement {
        kind: PaperKind::Course,
        name: Some("Grunnkurs".into()),
        lasts_months: None,
    };
    let read = typed.read();
    assert_eq!((read.kind, read.name.as_deref()), (Kind::Course, Some("Grunnkurs")));
    let bad = NewPaper { kind: PaperKind::Course, name: "Kurs".into(), date: "3. mai".into() };
    let refused: MedspillerError =
        medspiller_core::model::invalid::Invalid::new("date", Reason::Malformed).into();
    assert_eq!(bad.date(), Err(refused));
}

#[test]
fn the_worried_page_has_every_line_and_number_in_every_language() {
    for language in Spoken::ALL {
        let page = worried::page(Texts::of(language));
        let said: Vec<&String> = page.sections.iter().flat_map(|one| &one.lines).collect();
        assert_eq!((page.sections.len(), said.len()), (4, 15));
        for words in said.iter().copied().chain(page.sections.iter().map(|one| &one.title)) {
            assert!(!words.starts_with("worried-"), "{language:?}: {words}");
            assert!(!words.contains('{') && !words.contains('!'), "{language:?}: {words}");
        }
        let dial: Vec<Vec<&str>> = page
            .sections
            .iter()
            .map(|one| one.numbers.iter().map(|number| number.dial.as_str()).collect())
            .collect();
        assert_eq!(dial, [vec!["113", "112", "116117"], vec!["112", "116111"], vec![], vec![]]);
        // the sentences name the numbers that the file has
        assert!(said[0].contains("113") && said[1].contains("112") && said[3].contains("116 117"));
    }
    let page = worried::page(Texts::of(Spoken::Bokmal));
    assert_eq!(page.title, "Er du bekymret?");
    assert_eq!(page.checked, "Numrene ble sjekket 22. november 2026.");
}
