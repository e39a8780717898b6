//! What the screens say, in a contact's vault with three cases and a group.

use medspiller_core::app::App;
use medspiller_core::app::cases::NewCase;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::model::person::Role;
use medspiller_core::vault::{CodeCost, InsecureDemoPhoneKey};

use super::calendar::{CalendarKind, CalendarScreen, month};
use super::development::SessionsDevelopmentScreen;
use super::done::DoneScreen;
use super::edit::LaterRatings;
use super::groups::GroupsScreen;
use super::new_log::{LoggedScreen, NewLog, NewLogPart, ratings};
use super::occurrence::OccurrenceScreen;
use super::pauses::{NewPause, PauseKind, PauseScreen};
use super::plans::{NewPlan, PlanForm, PlansScreen};
use super::quick_log::QuickLogScreen;
use super::session::{Addable, SessionScreen};
use super::words::{Attendance, GivenRating, SaidBy};
use crate::error::MedspillerError;
use crate::moment::{Here, Language, Moment};
use crate::screens::case::Acting;

mod ahead;
mod back;

/// 22 November 2026, a Sunday, at 17:00 in Oslo.
const START: i64 = 1_795_363_200_000;

fn moment(days: i64, minutes: i64, language: Language) -> Moment {
    let utc_millis = START + days * 86_400_000 + minutes * 60_000;
    Moment { utc_millis, zone: "Europe/Oslo".into(), language }
}

/// So many minutes after five on the day so many days after 22 November.
fn here(days: i64, minutes: i64) -> Here {
    Here::at(&moment(days, minutes, Language::Bokmal)).unwrap()
}

struct Club {
    _folder: tempfile::TempDir,
    app: App,
    cases: Vec<CaseId>,
}

fn club(names: &[&str]) -> Club {
    let folder = tempfile::tempdir().unwrap();
    let key = InsecureDemoPhoneKey::make_in(folder.path()).unwrap();
    let vault = folder.path().join("vault");
    let (app, _) =
        App::create(&vault, Role::TrainingContact, "270431", CodeCost::FLOOR, &key).unwrap();
    let open = |(minutes, name): (i64, &&str)| {
        let case = NewCase {
            user_name: (*name).into(),
            contact_name: "Kari".into(),
            user_under_18: false,
            contact_under_18: false,
            without_substance: false,
        };
        app.open_case(&case, here(0, minutes).now).unwrap()
    };
    let cases = (0..).zip(names).map(open).collect();
    Club { _folder: folder, app, cases }
}

impl Club {
    /// Tuesdays and Fridays from five to half past six.
    fn plan(&self, cases: &[CaseId]) {
        let plan = NewPlan {
            from: "2026-11-24".into(),
            until: None,
            weekdays: vec![2, 5],
            every_weeks: 1,
            at: "17:00".into(),
            zone: "Europe/Oslo".into(),
            minutes: 90,
            activity: "Håndball".into(),
            place: "Nidarøhallen".into(),
        };
        let (plan, now) = (plan.read().unwrap(), here(0, 0).now);
        self.app.plan_sessions(cases, &plan, Acting::Owner.into(), None, now).unwrap();
    }

    /// What the quick log proposes for one, with this said.
    fn proposed(&self, case: CaseId, at: &Here) -> NewLog {
        let screen = QuickLogScreen::of(&self.app, (Some(case), None), None, at).unwrap();
        let form = screen.log.unwrap();
        let row = form.participants[0].clone();
        NewLog {
            start: form.start,
            zone: form.zone,
            minutes: Some(form.minutes),
            activity: form.activity,
            place: form.place,
            in_group: false,
            participants: vec![NewLogPart {
                case_id: row.case_id,
                planned: row.planned,
                attendance: None,
                exertion: None,
                mood_before: None,
                mood_after: None,
                steps: Vec::new(),
                shared_note: String::new(),
                work_note: String::new(),
            }],
        }
    }

    fn log(&self, log: &NewLog, at: &Here) -> Result<LoggedScreen, MedspillerError> {
        let (common, parts) = log.read(at)?;
        let logged = self.app.log_sessions(&common, &parts, Acting::Owner.into(), None, at.now)?;
        LoggedScreen::of_log(&self.app, &logged, at)
    }

    fn session(&self, logged: &LoggedScreen, acting: Acting, at: &Here) -> SessionScreen {
        let version = &logged.undo[0];
        let of = (version.case_id.parse().unwrap(), version.session_id.parse().unwrap());
        SessionScreen::of(&self.app, of, acting, at).unwrap()
    }
}

#[test]
fn the_usual_log_is_attendance_and_save() {
    let club = club(&["Åse"]);
    let case = club.cases[0];
    club.plan(&[case]);
    let at = here(2, 95);
    // with one case nobody is asked whom it is about
    let screen = QuickLogScreen::of(&club.app, (None, None), None, &at).unwrap();
    assert_eq!((screen.title.as_str(), screen.who.len()), ("Loggfør trening", 0));
    let form = screen.log.unwrap();
    assert_eq!(form.when, "I dag kl. 17–18.30");
    assert_eq!((form.activity.as_str(), form.place.as_str()), ("Håndball", "Nidarøhallen"));
    let row = &form.participants[0];
    let texts: Vec<&str> = row.attendance.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "Kom",
            "Kom sent",
            "Kom ikke",
            "Avlyste, sa fra i tide",
            "Avlyste, sa ikke fra i tide",
            "Avlyst av meg",
            "Jeg kom ikke",
            "Syk"
        ]
    );
    let texts = |choices: &[super::words::RatingChoice]| {
        choices.iter().map(|one| format!("{} {}", one.value, one.text)).collect::<Vec<_>>()
    };
    assert_eq!(
        texts(&form.exertion),
        [
            "0 Ikke anstrengende",
            "2 Lett",
            "3 Middels",
            "5 Anstrengende",
            "7 Veldig anstrengende",
            "10 Alt jeg hadde"
        ]
    );
    assert_eq!(
        texts(&form.mood),
        ["1 Dårlig", "2 Litt dårlig", "3 Midt imellom", "4 Ganske bra", "5 Bra"]
    );
    let mut log = club.proposed(case, &at);
    let empty = Invalid::new("attendance", Reason::Empty);
    assert_eq!(club.log(&log, &at), Err(empty.into()));
    log.participants[0].attendance = Some(Attendance::Came);
    let logged = club.log(&log, &at).unwrap();
    assert_eq!(logged.said, "Lagret.");
    assert_eq!(logged.undo_until, at.now.utc + 10_000);
    let next = QuickLogScreen::of(&club.app, (None, None), None, &here(3, 0)).unwrap();
    assert_eq!(next.log.unwrap().not_logged, []);
}

#[test]
fn several_are_asked_about_and_a_group_has_a_row_each() {
    let club = club(&["Åse", "Bo", "Dagfinn"]);
    let group = club.app.make_group("Tirsdag", &club.cases, None, here(0, 0).now).unwrap();
    club.plan(&club.cases);
    let at = here(2, 95);
    let screen = QuickLogScreen::of(&club.app, (None, None), None, &at).unwrap();
    let who: Vec<&str> = screen.who.iter().map(|who| who.text.as_str()).collect();
    assert_eq!(who, ["Åse", "Bo", "Dagfinn", "Tirsdag, gruppe på 3"]);
    assert_eq!(screen.log, None);
    let screen = QuickLogScreen::of(&club.app, (None, Some(group)), None, &at).unwrap();
    let form = screen.log.unwrap();
    assert_eq!((form.when.as_str(), form.participants.len()), ("I dag kl. 17–18.30", 3));
    assert!(form.participants.iter().all(|row| row.planned.is_some() && row.paused.is_none()));
    let called: Vec<&str> = form.participants.iter().map(|row| row.called.as_str()).collect();
    assert_eq!(called, ["Åse", "Bo", "Dagfinn"]);
    let groups = GroupsScreen::of(&club.app, &at).unwrap();
    assert_eq!(groups.groups[0].people, "3 i gruppen: Åse, Bo og Dagfinn");
    assert_eq!((groups.empty, groups.people.len()), (None, 3));
}

#[test]
fn every_language_says_every_choice() {
    let club = club(&["Åse"]);
    club.plan(&club.cases);
    for (language, came, light) in [
        (Language::Nynorsk, "Kom ikkje", "Anstrengande"),
        (Language::English, "Did not come", "Hard"),
    ] {
        let here = Here::at(&moment(2, 95, language)).unwrap();
        let screen = QuickLogScreen::of(&club.app, (None, None), None, &here).unwrap();
        let form = screen.log.unwrap();
        assert_eq!(form.participants[0].attendance[2].text, came);
        assert_eq!(form.exertion[3].text, light);
    }
}
