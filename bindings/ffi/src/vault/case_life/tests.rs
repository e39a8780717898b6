use std::sync::Arc;

use super::*;
use crate::error::MedspillerError;
use crate::moment::Language;
use crate::phone_key::{PhoneKey, PhoneKeyError};
use crate::screens::case::{NewCase, OwnRole};
use crate::screens::case_life::afterwards::{FollowUpDraft, FollowUpTime};
use crate::screens::case_life::around::{AroundRole, GuardianDraft, GuardianSort};
use crate::screens::case_life::decisions::DecisionFormScreen;
use crate::screens::case_life::ending::ClosingReason;
use crate::screens::case_life::onward::ServiceKind;
use crate::screens::case_life::people::{CasePlace, ChangeReason, PersonChangeDraft};
use crate::screens::case_life::rating::{RatingAsked, RatingGiven, RatingTap};
use crate::screens::case_page::{CaseForm, CasePage};

/// No key of a real phone: for tests.
struct NoKey;

impl PhoneKey for NoKey {
    fn bind(&self, input: Vec<u8>) -> std::result::Result<Vec<u8>, PhoneKeyError> {
        Ok(vec![input.first().copied().unwrap_or_default(); 32])
    }
}

const OWN: Acting = Acting::Owner;

/// 22 November 2026 at 17:00 in Oslo, and `days` later.
fn at(days: i64) -> Moment {
    let utc_millis = 1_795_363_200_000 + days * 86_400_000;
    Moment { utc_millis, zone: "Europe/Oslo".to_owned(), language: Language::Bokmal }
}

struct Phone {
    vault: Arc<Vault>,
    case: String,
    _folder: tempfile::TempDir,
}

fn phone(role: OwnRole) -> Phone {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vault").to_string_lossy().into_owned();
    let vault = Vault::at(path, Arc::new(NoKey));
    vault.create(role, "270431".to_owned(), at(0)).unwrap();
    let new = NewCase {
        user_name: "Åse".to_owned(),
        contact_name: "Kari".to_owned(),
        user_under_18: false,
        contact_under_18: false,
        without_substance: false,
    };
    let case = vault.open_case(new, at(0)).unwrap().id;
    Phone { vault, case, _folder: folder }
}

impl Phone {
    fn case(&self) -> String {
        self.case.clone()
    }

    fn page(&self, days: i64) -> CasePage {
        self.vault.case_page(self.case(), at(days)).unwrap()
    }

    fn form(&self, purpose: &DecisionPurpose, days: i64) -> DecisionFormScreen {
        self.vault.decision_form(self.case(), purpose.clone(), at(days)).unwrap()
    }

    fn decide(&self, purpose: DecisionPurpose, draft: DecisionDraft, days: i64) -> String {
        self.vault.write_decision(self.case(), purpose, draft, None, at(days)).unwrap().id
    }

    /// A decision for the year 2026 and until the last of January.
    fn decided(&self) -> String {
        let mut draft = self.form(&DecisionPurpose::New, 0).draft;
        draft.from = "2026-01-01".into();
        draft.end = Some("2027-01-31".into());
        draft.purpose = "Komme i gang".into();
        (draft.minutes, draft.received) = (Some(150), Some("2026-11-20".into()));
        self.decide(DecisionPurpose::New, draft, 0)
    }

    fn close(&self, days: i64) -> String {
        let mut draft = self.vault.closing(self.case(), None, OWN, at(days)).unwrap().draft;
        assert_eq!(draft.reason, None, "none is chosen");
        draft.date = Here::at(&at(days)).unwrap().today().to_string();
        draft.reason = Some(ClosingReason::Moved);
        self.vault.close_case(self.case(), None, draft, OWN, None, at(days)).unwrap().id
    }
}

fn invalid(field: &str, reason: &str) -> MedspillerError {
    MedspillerError::Invalid { field: field.into(), reason: reason.into() }
}

#[test]
fn a_decision_is_said_with_all_that_is_known_of_it() {
    let phone = phone(OwnRole::ServiceUser);
    assert_eq!(phone.form(&DecisionPurpose::New, 0).draft.form, Some(CaseForm::Individual));
    let first = phone.decided();
    let page = phone.page(0);
    let [card] = page.decisions.as_slice() else { unreachable!() };
    assert_eq!(card.text, "Individuell treningskontakt, fra 1. januar 2026 til 31. januar 2027");
    assert_eq!((card.state.as_str(), card.counts_today), ("Gjelder nå.", true));
    assert_eq!(
        card.lines,
        [
            "2 timer og 30 minutter i uka",
            "Formål: Komme i gang",
            "Etter helse- og omsorgstjenesteloven § 3-2 første ledd nr. 6 bokstav b",
            "Du kan klage til og med 18. desember 2026.",
        ]
    );
    let next = "Vil du fortsette etterpå? Be om det innen 6. desember 2026.";
    assert_eq!(card.next.as_deref(), Some(next));
    assert_eq!(card.ask_renewal.as_deref(), Some("Be om å få fortsette"));
    assert_eq!(page.decision.unwrap().text, card.text);

    let asked = phone.vault.ask_for_renewal(phone.case(), first.clone(), None, OWN, at(3)).unwrap();
    let card = phone.page(3).decisions.remove(0);
    assert_eq!(card.next.as_deref(), Some("Ny periode er bedt om 25. november 2026."));
    assert_eq!((card.renewal_id, card.ask_renewal), (Some(asked.id), None));

    // the next period begins the day after, with all else as it was
    let purpose = DecisionPurpose::Next { decision_id: first.clone() };
    let form = phone.form(&purpose, 4);
    assert_eq!((form.title.as_str(), form.draft.from.as_str()), ("Neste periode", "2027-02-01"));
    assert_eq!((form.draft.purpose.as_str(), &form.draft.end), ("Komme i gang", &None));
    phone.decide(purpose, form.draft, 4);
    let cards = phone.page(4).decisions;
    assert_eq!(cards[0].state, "Begynner 1. februar 2027.");
    assert_eq!(cards[0].next.as_deref(), Some("Vedtaket skal ses på igjen innen 1. februar 2028."));
    assert_eq!(cards[1].next.as_deref(), Some("En ny periode følger rett etter."));
    assert_eq!(phone.page(71).decisions[1].state, "Gikk ut 31. januar 2027.");
    assert!(phone.page(71).decisions[0].review.is_some());

    let correct = DecisionPurpose::Correct { decision_id: first };
    let mut draft = phone.form(&correct, 5).draft;
    draft.form = None;
    let refused = phone.vault.write_decision(phone.case(), correct, draft, None, at(5));
    assert_eq!(refused.unwrap_err(), invalid("form", "empty"));
}

#[test]
fn the_way_onward_is_asked_for_in_time_and_said_to_whoever_reads() {
    let phone = phone(OwnRole::ServiceUser);
    assert_eq!(phone.page(0).way_onward, None);
    phone.decided();
    let part = |days| phone.page(days).way_onward.unwrap();
    // the end is 70 days ahead: twelve weeks before it is asked, eight before it is missing
    assert_eq!(part(0).lines, ["Perioden varer til 31. januar 2027. Hva skjer etterpå?"]);
    assert!(!part(13).is_missing && part(14).is_missing);
    let screen = phone.vault.way_onward(phone.case(), None, OWN, at(15)).unwrap();
    assert_eq!(screen.question, "Hva vil du gjøre når perioden er over?");
    assert!(screen.draft.kinds.is_empty() && screen.choices.len() == 12);
    let mut draft = screen.draft;
    draft.kinds = vec![ServiceKind::Club, ServiceKind::Other];
    let settle = |draft: &WayDraft, way: Option<String>| {
        phone.vault.settle_way_onward(phone.case(), way, draft.clone(), OWN, None, at(15))
    };
    assert_eq!(settle(&draft, None).unwrap_err(), invalid("words", "empty"));
    draft.words = "Sanger i koret".into();
    let way = settle(&draft, None).unwrap().id;
    let settled = part(15);
    assert_eq!(
        settled.lines,
        [
            "Idrettslag, treningssenter eller forening",
            "Noe annet",
            "Sanger i koret",
            "Skrevet 7. desember 2026.",
        ]
    );
    assert_eq!((settled.way_id, settled.is_missing), (Some(way.clone()), false));
    let again = phone.vault.way_onward(phone.case(), Some(way.clone()), OWN, at(16)).unwrap();
    assert_eq!(again.draft, draft);
    phone.vault.withdraw_way_onward(phone.case(), way, at(16)).unwrap();
    assert!(part(16).is_missing);
}

#[test]
fn a_case_ends_and_its_user_says_to_the_municipality_how_it_was() {
    let phone = phone(OwnRole::ServiceUser);
    phone.decided();
    let screen = phone.vault.closing(phone.case(), None, OWN, at(20)).unwrap();
    assert_eq!(screen.draft.date, "2027-01-31", "the period's end");
    let reasons: Vec<_> = screen.reasons.iter().map(|choice| choice.text.as_str()).collect();
    let to_user = [
        "Du trenger det ikke lenger",
        "Du slutter før tiden",
        "Du flytter",
        "Du skal i fengsel",
        "Noe annet",
    ];
    assert_eq!(reasons, to_user);
    assert!(screen.afterwards.unwrap().ends_with("Kari ser det ikke."));
    let refused = phone.vault.close_case(phone.case(), None, screen.draft, OWN, None, at(20));
    assert_eq!(refused.unwrap_err(), invalid("reason", "empty"));
    assert_eq!(phone.page(20).afterwards, None);
    let closing = phone.close(20);
    let page = phone.page(21);
    assert_eq!(page.ending.lines, ["Avtalen ble avsluttet 12. desember 2026.", "Du flytter"]);
    assert!(page.ending.is_closed && page.ending.close.is_none());
    assert!(page.ending.open_again.is_some() && page.decisions[0].ask_renewal.is_none());
    let home = phone.vault.home(at(21)).unwrap().cases.remove(0);
    assert!(home.tasks.is_empty());
    assert_eq!(home.next, "Avtalen ble avsluttet 12. desember 2026.");

    let after = page.afterwards.unwrap();
    assert_eq!(after.who_sees, "Svarene går til kommunen. Kari ser dem ikke.");
    assert_eq!(after.rate.as_deref(), Some("Si hva du syntes om tilbudet"));
    let rating = phone.vault.service_rating(phone.case(), at(21)).unwrap();
    assert!(rating.questions.iter().all(|q| q.choices.iter().all(|choice| !choice.chosen)));
    let rate = |given: Vec<RatingGiven>| {
        phone.vault.rate_service(phone.case(), given, String::new(), None, at(21))
    };
    assert_eq!(rate(vec![]).unwrap_err(), invalid("taps", "unanswered"));
    let given = RatingGiven { asked: RatingAsked::HadASay, tap: RatingTap::Partly };
    rate(vec![given]).unwrap();
    let chosen = phone.vault.service_rating(phone.case(), at(21)).unwrap().questions.remove(2);
    assert_eq!(
        chosen.choices.iter().map(|choice| choice.chosen).collect::<Vec<_>>(),
        [false, true, false, false]
    );

    phone.vault.wish_follow_up(phone.case(), true, at(21)).unwrap();
    let states = |days| {
        let lines = phone.page(days).afterwards.unwrap().follow_ups;
        lines.into_iter().map(|line| line.state).collect::<Vec<_>>()
    };
    assert_eq!(states(21), ["Kommer 12. mars 2027.", "Kommer 12. juni 2027."]);
    let three = FollowUpTime::ThreeMonths;
    let early = phone.vault.follow_up_after(phone.case(), three, at(109));
    assert_eq!(early.unwrap_err(), MedspillerError::NotFound);
    let screen = phone.vault.follow_up_after(phone.case(), three, at(110)).unwrap();
    assert_eq!(
        screen.satisfaction_question,
        "Alt i alt, hvor fornøyd er du med ditt liv for øyeblikket?"
    );
    assert_eq!(screen.satisfaction[0].text, "Veldig misfornøyd");
    assert_eq!((screen.satisfaction.len(), screen.help.lines.len()), (5, 7));
    let answer =
        FollowUpDraft { satisfaction: Some(4), active: Some(true), contact_me: Some(false) };
    phone.vault.answer_follow_up(phone.case(), three, answer, None, at(110)).unwrap();
    assert_eq!(states(111), ["Besvart 12. mars 2027.", "Kommer 12. juni 2027."]);

    let from = "2027-03-20".to_owned();
    phone.vault.reopen_case(phone.case(), closing, from, OWN, at(112)).unwrap();
    let page = phone.page(118);
    assert_eq!(
        page.ending.lines,
        ["Avtalen ble avsluttet 12. desember 2026.", "Avtalen gjelder igjen fra 20. mars 2027."]
    );
    assert!(!page.ending.is_closed && page.ending.close.is_some());
    assert!(page.afterwards.unwrap().follow_ups.is_empty());
}

#[test]
fn the_contacts_screens_show_nothing_of_what_goes_past_them() {
    let phone = phone(OwnRole::TrainingContact);
    phone.decided();
    for acting in [OWN, Acting::User] {
        let screen = phone.vault.closing(phone.case(), None, acting, at(20)).unwrap();
        assert_eq!(screen.afterwards, None);
    }
    let closing = phone.close(20);
    assert_eq!(phone.page(21).afterwards, None);
    let gone = |result: Result<Done>| assert_eq!(result.unwrap_err(), MedspillerError::NotFound);
    let (vault, case) = (&phone.vault, phone.case());
    gone(vault.wish_follow_up(case.clone(), true, at(21)));
    gone(vault.rate_service(case.clone(), vec![], "Fint".into(), None, at(21)));
    let answer = FollowUpDraft { satisfaction: Some(1), active: None, contact_me: None };
    gone(vault.answer_follow_up(case.clone(), FollowUpTime::SixMonths, answer, None, at(210)));
    assert_eq!(vault.service_rating(case.clone(), at(21)), Err(MedspillerError::NotFound));
    let six = vault.follow_up_after(case.clone(), FollowUpTime::SixMonths, at(210));
    assert_eq!(six, Err(MedspillerError::NotFound));
    // a mistake, taken back
    vault.take_closing_back(case, closing, at(21)).unwrap();
    let page = phone.page(21);
    assert!(page.ending.lines.is_empty() && page.ending.close.is_some());
    assert_eq!(vault.home(at(21)).unwrap().case_lines[0].line, "Ingen trening er planlagt");
}

#[test]
fn another_contact_is_named_with_a_reason_and_the_former_is_said_to_be() {
    let phone = phone(OwnRole::TrainingContact);
    let screen = phone.vault.person_change(phone.case(), CasePlace::Contact, OWN, at(10)).unwrap();
    assert_eq!((screen.title.as_str(), screen.draft.reason), ("Ny treningskontakt", None));
    let mut draft = screen.draft;
    draft.name = "Ola".into();
    let change = |draft: PersonChangeDraft, day| {
        phone.vault.change_person(phone.case(), draft, OWN, None, at(day))
    };
    assert_eq!(change(draft.clone(), 10).unwrap_err(), invalid("reason", "empty"));
    draft.reason = Some(ChangeReason::AwayForLong);
    let made = change(draft.clone(), 10).unwrap().id;
    let page = phone.page(12);
    let [line] = page.changes.as_slice() else { unreachable!() };
    assert_eq!(line.text, "Ola er ny treningskontakt etter Kari fra 2. desember 2026.");
    assert_eq!(line.why, ["Den forrige er borte lenge"]);
    let people: Vec<_> = page.people.iter().map(|p| (p.name.as_str(), p.role.as_str())).collect();
    assert_eq!(
        people,
        [("Åse", "bruker"), ("Ola", "treningskontakt"), ("Kari", "treningskontakt, tidligere")]
    );
    assert_eq!(page.changes_count, None);
    (draft.name, draft.date) = ("Per".into(), "2026-12-04".into());
    change(draft, 12).unwrap();
    let count = "Det har vært 2 bytter av treningskontakt det siste året.";
    assert_eq!(phone.page(12).changes_count.as_deref(), Some(count));
    let back = phone.vault.withdraw_person_change(phone.case(), made, at(12));
    assert_eq!(back.unwrap_err(), invalid("change", "ended"));
}

#[test]
fn who_decides_is_said_of_a_child_and_what_they_hold_back_is_theirs() {
    let phone = phone(OwnRole::ServiceUser);
    let (vault, case) = (&phone.vault, phone.case());
    assert_eq!(phone.page(0).around.decides, None);
    vault.set_birth_date(case.clone(), "2013-02-03".into(), OWN, at(0)).unwrap();
    let around = phone.page(0).around;
    let nobody =
        "Ingen foresatt eller verge er skrevet inn. Kommunen må finne ut hvem som bestemmer.";
    assert_eq!((around.decides.as_deref(), around.may_ask), (Some(nobody), true));
    let per = vault.name_around(case.clone(), AroundRole::Guardian, "Per".into()).unwrap().id;
    let draft = GuardianDraft {
        person_id: per,
        sort: GuardianSort::Parental,
        from: "2013-02-03".into(),
        to: None,
    };
    vault.set_guardian(case.clone(), None, draft, at(0)).unwrap();
    vault.ask_not_to_pass_on(case.clone(), "At jeg røyker".into(), OWN, None, at(0)).unwrap();
    let around = phone.page(0).around;
    assert_eq!(around.decides.as_deref(), Some("Dette bestemmer Per. De skal høre på deg først."));
    assert_eq!(around.guardians[0].text, "Per, foresatt");
    let gets = "Per får vite alt, men ikke det du har bedt om at ikke blir sagt videre.";
    assert_eq!(around.guardians[0].gets.as_deref(), Some(gets));
    assert_eq!(around.not_passed_on[0].text, "At jeg røyker");
    // from 16 they decide, and a birth date stays until 18: then it goes when the vault is opened
    let years = |count: i64| count * 366;
    assert_eq!(phone.page(years(3)).around.decides.as_deref(), Some("Du bestemmer selv."));
    assert!(!phone.page(years(3)).around.may_ask);
    vault.lock();
    vault.unlock("270431".into(), at(years(6))).unwrap();
    let kept = vault.open(|app| Ok(app.people_around(case.parse().unwrap())?.age)).unwrap();
    assert_eq!(kept.unwrap().age, medspiller_core::model::people::age::Age::Adult);
}
