use medspiller_core::model::decision::{Form, NewDecision};
use medspiller_core::model::papers::PaperKind;
use medspiller_core::model::service_list::What;

use super::case::ServiceCaseScreen;
use super::*;
use crate::screens::contacts::tests::{Phones, day, here};

#[test]
fn the_list_says_what_waits_and_leads_to_it() {
    let phones = Phones::new();
    let case = phones.case.to_string();
    let screen = |days| ServiceListScreen::of(&phones.coordinator, &here(days)).unwrap();
    let first = screen(0);
    let said: Vec<_> =
        first.lines.iter().map(|one| (one.name.as_str(), one.text.as_str())).collect();
    assert_eq!(
        said,
        [
            ("Åse", "Ingen vedtak er skrevet inn."),
            ("Kari", "3 papirer mangler, og kontakten har oppdrag."),
        ]
    );
    assert_eq!(first.lines[0].kind, ServiceLineKind::NoDecision);
    assert!(first.lines.iter().all(|line| line.case_id.as_ref() == Some(&case)));
    assert_eq!(first.lines[1].contact_id, Some(first.contacts[0].contact_id.clone()));
    assert_eq!(first.cases[0].contact, "Sammen med Kari");
    assert_eq!(first.contacts[0].availability, "Har 1 oppdrag, og kan få et til");
    assert_eq!(first.contacts[0].papers, "3 papirer mangler");

    for (kind, name) in [
        (PaperKind::Confidentiality, ""),
        (PaperKind::PoliceCertificate, ""),
        (PaperKind::Course, "Grunnkurs"),
    ] {
        let new = (kind, name, day(0));
        phones.contact.add_paper(phones.case, new, None, here(1).now).unwrap();
    }
    let decision = NewDecision::of(Form::Individual, day(0), Some(day(60)));
    phones.contact.set_decision(phones.case, &decision, here(1).now).unwrap();
    phones.exchange();
    let done = screen(1);
    assert_eq!(done.none.as_deref(), Some("Ingenting venter på deg nå."));
    assert_eq!(done.contacts[0].papers, "Papirene er i orden");
    assert_eq!(
        screen(50).lines[0].text,
        "Vedtaket går ut torsdag 21. januar. Det er 10 dager igjen."
    );
    assert_eq!(screen(60).lines[0].text, "Vedtaket går ut i dag.");
    assert_eq!(screen(61).lines[0].text, "Vedtaket gikk ut for 1 dag siden.");
    assert!(ServiceListScreen::of(&phones.contact, &here(0)).is_err());
}

#[test]
fn every_line_has_its_words() {
    let here = here(0);
    let form = Form::Individual;
    let runs_out = |renewal_asked| What::RunsOut { form, on: day(9), days: 9, renewal_asked };
    for (what, words) in [
        (
            What::NoDecision { form: None, days: 9 },
            "Ingen vedtak er skrevet inn. Det har gått 9 dager.",
        ),
        (What::PapersMissing { papers: 1 }, "Ett papir mangler, og kontakten har oppdrag."),
        (
            runs_out(true),
            "Vedtaket går ut tirsdag 1. desember. Det er 9 dager igjen. Fornyelse er søkt.",
        ),
        (What::NoTalk { days: 1 }, "Trekantsamtalen er 1 dag over tiden."),
        (What::NoGuidance { days: 2, planned: false }, "Veiledningen er 2 dager over tiden."),
        (
            What::NoGuidance { days: 2, planned: true },
            "Veiledningen er 2 dager over tiden. En er satt opp.",
        ),
        (What::ReviewDue { form, days: 0 }, "Vedtaket uten sluttdato skal gjennomgås i dag."),
        (
            What::ReviewDue { form, days: 3 },
            "Vedtaket uten sluttdato skulle vært gjennomgått for 3 dager siden.",
        ),
        (What::NotReady { papers: 2 }, "2 papirer mangler. Kontakten har ikke oppdrag."),
        (What::TrainedAndFree, "Har papirene i orden, og kan få et oppdrag."),
    ] {
        assert_eq!(said(&what, &here).1, words);
    }
}

#[test]
fn a_cases_page_shows_what_all_three_have() {
    let phones = Phones::new();
    let app = &phones.contact;
    let decision = NewDecision::of(Form::Individual, day(0), Some(day(60)));
    app.set_decision(phones.case, &decision, here(1).now).unwrap();
    phones.exchange();
    let page = ServiceCaseScreen::of(&phones.coordinator, phones.case, &here(50)).unwrap();
    assert_eq!(page.title, "Åse");
    let people: Vec<&str> = page.people.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(people, ["Åse", "Kari", "Berit"]);
    assert_eq!(page.decisions.len(), 1);
    assert_eq!(page.last_talk, "Ingen trekantsamtale har vært ennå.");
    assert_eq!(page.lines[0], "Vedtaket går ut torsdag 21. januar. Det er 10 dager igjen.");
    assert_eq!(page.shared_none.as_deref(), Some("Ikke noe mer er delt med deg."));
    assert_eq!(page.no_agreements.as_deref(), Some("Ingenting dere ble enige om, venter."));
    assert_eq!(page.closed, None);
}

#[test]
fn the_municipalitys_first_screen_has_no_questions_and_no_sessions() {
    use crate::screens::case::OwnRole;
    use crate::screens::home::HomeScreen;
    let phones = Phones::new();
    let home = HomeScreen::of(&phones.coordinator, &here(100)).unwrap();
    assert_eq!(home.role, OwnRole::Coordinator);
    assert_eq!(home.cases.len(), 1);
    assert!(home.cases[0].tasks.is_empty() && home.case_lines.is_empty());
    let said: Vec<&String> = home.today_cards.iter().flat_map(|card| &card.lines).collect();
    assert!(said.iter().any(|line| line.contains("Veiledningen av Kari")), "{said:?}");
}
