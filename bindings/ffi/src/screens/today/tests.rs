use chrono::{NaiveDateTime, NaiveTime, Weekday};
use medspiller_core::app::cases::NewCase;
use medspiller_core::app::sessions::LogPart;
use medspiller_core::app::talks::When;
use medspiller_core::app::{Acting, App};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::person::Role;
use medspiller_core::model::session::log::{Common, Said};
use medspiller_core::model::session::occurrence::OccurrenceRef;
use medspiller_core::model::session::pause::PauseKind;
use medspiller_core::model::session::plan::{NewPlan, SessionPlan};
use medspiller_core::model::session::ratings::Attendance;
use medspiller_core::vault::{CodeCost, InsecureDemoPhoneKey};

use super::*;
use crate::moment::{Language, Moment};
use crate::screens::home::HomeScreen;
use crate::screens::signals::SignalsScreen;

/// 22 November 2026 at 17:00 in Oslo, a Sunday.
const START: i64 = 1_795_363_200_000;
const DAY: i64 = 86_400_000;

struct Phone {
    app: App,
    case: CaseId,
    plan: SessionPlan,
    _folder: tempfile::TempDir,
}

/// `clock` on the day `days` after 22 November 2026.
fn here(days: i64, clock: &str) -> Here {
    let time: NaiveTime = format!("{clock}:00").parse().unwrap();
    let since = (time - NaiveTime::from_hms_opt(17, 0, 0).unwrap()).num_milliseconds();
    let moment = Moment {
        utc_millis: START + days * DAY + since,
        zone: "Europe/Oslo".into(),
        language: Language::Bokmal,
    };
    Here::at(&moment).unwrap()
}

fn local(days: i64, clock: &str) -> NaiveDateTime {
    here(days, clock).now.local()
}

/// A case with training every Tuesday at five, on the phone of one of the two.
fn phone(role: Role) -> Phone {
    let folder = tempfile::tempdir().unwrap();
    let key = InsecureDemoPhoneKey::make_in(folder.path()).unwrap();
    let vault = folder.path().join("vault");
    let (app, _) = App::create(&vault, role, "270431", CodeCost::FLOOR, &key).unwrap();
    let case = NewCase {
        user_name: "Åse".into(),
        contact_name: "Kari".into(),
        user_under_18: false,
        contact_under_18: false,
        without_substance: false,
    };
    let now = here(0, "12:00").now;
    let case = app.open_case(&case, now).unwrap();
    let new = NewPlan {
        from: local(2, "12:00").date(),
        until: None,
        weekdays: [Weekday::Tue].into_iter().collect(),
        every_weeks: 1,
        at: NaiveTime::from_hms_opt(17, 0, 0).unwrap(),
        zone: "Europe/Oslo".into(),
        minutes: 60,
        place: "Nidarøhallen".into(),
        activity: String::new(),
    };
    let plan = app.plan_sessions(&[case], &new, Acting::Owner, None, now).unwrap().remove(0);
    Phone { app, case, plan, _folder: folder }
}

impl Phone {
    fn home(&self, here: &Here) -> HomeScreen {
        HomeScreen::of(&self.app, here).unwrap()
    }

    /// Kind, size, title and lines of each card.
    fn cards(&self, here: &Here) -> Vec<(TodayCardKind, bool, String)> {
        let said = |card: TodayCard| {
            (card.kind, card.large, format!("{}: {}", card.title, card.lines.join(" ")))
        };
        self.home(here).today_cards.into_iter().map(said).collect()
    }

    fn log(&self, days: i64, attendance: Attendance) {
        let common = Common {
            start: local(days, "17:00"),
            zone: "Europe/Oslo".into(),
            minutes: Some(60),
            place: String::new(),
            activity: String::new(),
            in_group: false,
        };
        let of = OccurrenceRef { plan: self.plan.id, date: common.start.date() };
        let said = Said { attendance: Some(attendance), ..Said::default() };
        let parts = [LogPart { case: self.case, planned: Some(of), said }];
        let now = here(days, "18:30").now;
        self.app.log_sessions(&common, &parts, Acting::Owner, None, now).unwrap();
    }

    fn talk(&self, days: i64) {
        let when = When {
            local: local(days, "13:00"),
            zone: "Europe/Oslo".into(),
            place: "Rådhuset".into(),
        };
        let now = here(0, "13:00").now;
        self.app.plan_talk(self.case, Some(&when), Acting::Owner, None, now).unwrap();
    }
}

fn card(kind: TodayCardKind, large: bool, said: &str) -> (TodayCardKind, bool, String) {
    (kind, large, said.to_owned())
}

#[test]
fn the_user_sees_the_next_thing_large_and_then_what_waits() {
    use TodayCardKind::{Assessment, Session, Talk};
    let phone = phone(Role::ServiceUser);
    phone.talk(4);
    let today = here(2, "12:00");
    let session = "Trening med Kari: I dag kl. 17, Nidarøhallen";
    let talk = "Trekantsamtale: Torsdag 26. november kl. 13, Rådhuset Vil du forberede deg?";
    let questions = "Hvordan har du det?: 1. måling. 14 spørsmål.";
    assert_eq!(
        phone.cards(&today),
        [card(Session, true, session), card(Talk, false, talk), card(Assessment, false, questions)]
    );
    // while it lasts it is what is on; after it the talk comes first
    assert_eq!(phone.cards(&here(2, "17:59"))[0].0, Session);
    let after = phone.cards(&here(2, "18:01"));
    assert_eq!((after[0].0, after[0].1), (Talk, true));
    let home = phone.home(&today);
    assert!(home.case_lines.is_empty() && home.cases.len() == 1);
    assert!(matches!(home.today_cards[0].target, LinkTarget::Session { .. }));
    assert!(matches!(home.today_cards[1].target, LinkTarget::Preparation { .. }));

    // in a pause nothing is asked for
    let days = (local(2, "12:00").date(), Some(local(30, "12:00").date()));
    let pause = (PauseKind::Illness, days);
    phone.app.begin_pause(phone.case, pause, Acting::Owner, None, today.now).unwrap();
    assert_eq!(phone.cards(&here(5, "12:00")), []);
}

#[test]
fn the_contact_sees_what_is_to_be_logged_and_what_is_missing() {
    use TodayCardKind::{LateLog, Session, Talk};
    let phone = phone(Role::TrainingContact);
    phone.talk(14);
    let shown = phone.home(&here(9, "12:00"));
    let late = "Trening med Åse: Tirsdag 24. november kl. 17, Nidarøhallen Ikke loggført ennå.";
    let talk = "Trekantsamtale med Åse: Søndag 6. desember kl. 13, Rådhuset Ikke forberedt ennå: ";
    let cards = phone.cards(&here(9, "12:00"));
    assert_eq!(cards[0], card(Session, false, "Trening med Åse: Kl. 17–18, Nidarøhallen"));
    assert_eq!(cards[1], card(LateLog, false, late));
    assert_eq!(cards[2].0, Talk);
    assert!(cards[2].2.starts_with(talk), "{}", cards[2].2);
    assert!(["Åse", "du"].iter().all(|name| cards[2].2[talk.len()..].contains(name)));
    assert_eq!(shown.today_cards[0].action.as_deref(), Some("Loggfør"));
    assert!(matches!(shown.today_cards[1].target, LinkTarget::Log { .. }));
    let line = |here: &Here| phone.home(here).case_lines.remove(0).line;
    assert_eq!(line(&here(9, "12:00")), "Neste trening: i dag kl. 17");

    phone.log(2, Attendance::Came);
    phone.log(9, Attendance::Came);
    assert_eq!(phone.cards(&here(9, "19:00")).len(), 1, "the talk");
    assert_eq!(line(&here(9, "19:00")), "Neste trening: tirsdag 8. desember kl. 17");
    let days = (local(10, "12:00").date(), Some(local(30, "12:00").date()));
    let pause = (PauseKind::Holiday, days);
    phone.app.begin_pause(phone.case, pause, Acting::Owner, None, here(9, "19:00").now).unwrap();
    assert_eq!(line(&here(10, "12:00")), "Pause til og med tirsdag 22. desember");
}

#[test]
fn what_is_worth_talking_about_is_said_with_its_evidence() {
    let phone = phone(Role::TrainingContact);
    phone.log(2, Attendance::Came);
    phone.log(9, Attendance::DidNotCome);
    phone.log(16, Attendance::CancelledByContact);
    phone.log(23, Attendance::DidNotCome);
    let here = here(24, "12:00");
    let found = phone.app.signals(phone.case, Acting::Owner, here.now).unwrap();
    let screen = SignalsScreen::of(&found, &here);
    assert_eq!(
        screen.signals[0].text,
        "Dere har ikke trent sammen siden tirsdag 24. november. 3 treninger var planlagt. \
         Spør Åse hva som skal til."
    );
    assert_eq!(
        screen.signals[0].evidence,
        ["Siste trening: Tirsdag 24. november", "3 treninger var planlagt."]
    );
    assert_eq!(
        screen.signals[1].evidence,
        ["Tirsdag 1. desember: Kom ikke", "Tirsdag 15. desember: Kom ikke"]
    );
    let shown = |here: &Here| phone.home(here).today_cards;
    let card = shown(&here).pop().unwrap();
    assert_eq!(
        (card.kind, card.title.as_str()),
        (TodayCardKind::Signals, "Verdt å snakke om: Åse")
    );
    assert_eq!(card.lines[0], screen.signals[0].text);
    for signal in &screen.signals {
        let reason = &screen.dismiss_reasons[0];
        phone.app.dismiss_signal(phone.case, Acting::Owner, &signal.key, reason, here.now).unwrap();
    }
    let found = phone.app.signals(phone.case, Acting::Owner, here.now).unwrap();
    assert_eq!(SignalsScreen::of(&found, &here).none.as_deref(), Some("Ingenting akkurat nå."));
    assert!(shown(&here).iter().all(|card| card.kind != TodayCardKind::Signals));
}

#[test]
fn a_talk_that_is_due_and_has_no_time_is_near_too() {
    let phone = phone(Role::TrainingContact);
    let cards = phone.cards(&here(1, "12:00"));
    let said =
        "Trekantsamtale med Åse: Ingen tid er avtalt. Den bør være innen tirsdag 24. november.";
    assert_eq!(cards, [card(TodayCardKind::TalkDue, false, said)]);
}

#[test]
fn a_talk_stays_through_its_day_so_that_it_can_be_held() {
    let phone = phone(Role::TrainingContact);
    phone.talk(4);
    let talks = |clock: &Here| {
        let cards = phone.cards(clock);
        cards.iter().filter(|(kind, ..)| *kind == TodayCardKind::Talk).count()
    };
    assert_eq!(talks(&here(4, "12:59")), 1);
    assert_eq!(talks(&here(4, "13:30")), 1);
    assert_eq!(talks(&here(4, "23:59")), 1);
    assert_eq!(talks(&here(5, "00:01")), 0);
}
