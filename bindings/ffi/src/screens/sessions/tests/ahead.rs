//! The month, single occurrences, pauses.

use super::*;

#[test]
fn a_month_says_what_lies_on_its_days() {
    let club = club(&["Åse"]);
    let case = club.cases[0];
    club.plan(&[case]);
    let mut log = club.proposed(case, &here(2, 95));
    log.participants[0].attendance = Some(Attendance::DidNotCome);
    club.log(&log, &here(2, 95)).unwrap();
    let pause = NewPause {
        kind: PauseKind::Holiday,
        from: "2026-11-29".into(),
        to: Some("2026-11-30".into()),
    };
    let now = here(6, 0).now;
    let pause = pause.read().unwrap();
    club.app.begin_pause(case, pause, Acting::Owner.into(), None, now).unwrap();
    let at = here(6, 0);
    let of = |text: &str, acting| {
        CalendarScreen::of(&club.app, None, month(text).unwrap(), acting, &at).unwrap()
    };
    let screen = of("2026-11", Acting::Owner);
    assert_eq!((screen.title.as_str(), screen.first_weekday), ("November 2026", 7));
    assert_eq!((screen.previous.as_str(), screen.next.as_str()), ("2026-10", "2026-12"));
    assert_eq!(screen.days.len(), 30);
    let day = |number: usize| &screen.days[number - 1];
    assert_eq!(day(24).text, "Tirsdag 24. november: Kom ikke");
    assert_eq!(day(27).text, "Fredag 27. november: Ikke loggført");
    assert_eq!(day(29).text, "Søndag 29. november: Pause");
    assert_eq!(day(1).text, "Søndag 1. november: ingenting");
    assert_eq!((day(24).marks.clone(), day(28).is_today), (vec![CalendarKind::NotHeld], true));
    assert_eq!(screen.text, "Ikke gjennomført: 1. Ikke loggført: 1.");
    let words: Vec<&str> = screen.lines.iter().map(|line| line.word.as_str()).collect();
    assert_eq!(words, ["Kom ikke", "Ikke loggført"]);
    assert_eq!(of("2026-10", Acting::Owner).text, "Ingenting denne måneden.");
    assert_eq!(of("2026-12", Acting::User).text, "Planlagt: 9.");
    for bad in ["", "2026", "2026-13", "2026-11-24", "november"] {
        let malformed = Invalid::new("month", Reason::Malformed);
        assert_eq!(month(bad), Err(malformed.into()), "{bad}");
    }
}

#[test]
fn an_occurrence_is_moved_for_the_whole_group_and_says_so() {
    let club = club(&["Åse", "Bo", "Dagfinn"]);
    club.app.make_group("Tirsdag", &club.cases, None, here(0, 0).now).unwrap();
    club.plan(&club.cases);
    let at = here(1, 0);
    let plans = PlansScreen::of(&club.app, club.cases[0], &at).unwrap();
    let plan = &plans.plans[0];
    assert_eq!(plan.text, "Tirsdag og fredag kl. 17–18.30, hver uke");
    assert_eq!(plan.period.as_deref(), Some("Fra 24. november 2026"));
    assert_eq!(plan.next.as_deref(), Some("Neste: i morgen kl. 17–18.30"));
    assert_eq!(plan.plans.len(), 3);
    let planned = super::super::words::Planned {
        plan_id: plan.plans[0].plan_id.clone(),
        date: "2026-11-27".into(),
    };
    let show = |acting| {
        let of = (club.cases[0], planned.read().unwrap());
        OccurrenceScreen::of(&club.app, of, acting, &at).unwrap()
    };
    let screen = show(Acting::Owner);
    assert_eq!((screen.state.as_str(), screen.occurrences.len()), ("Planlagt", 3));
    assert_eq!(show(Acting::User).occurrences.len(), 1);
    assert!(screen.can_change && !screen.can_take_back);
    let all: Vec<_> = screen.occurrences.iter().map(|one| one.read().unwrap()).collect();
    let to = medspiller_core::model::session::change::ChangedTo::Moved {
        local: crate::moment::local("local", "2026-11-28T12:00").unwrap(),
        minutes: 60,
    };
    let why = (to, "Hallen er opptatt");
    club.app.change_occurrences(&all, why, Acting::Owner.into(), None, at.now).unwrap();
    let screen = show(Acting::Owner);
    assert_eq!(screen.state, "Flyttet");
    assert_eq!(screen.when, "Lørdag 28. november kl. 12–13");
    assert_eq!(
        screen.changes,
        [
            "Flyttet til lørdag 28. november kl. 12–13. Hallen er opptatt. Skrevet av Kari i dag kl. 17."
        ]
    );
    assert!(screen.can_take_back && screen.occurrences.len() == 3);
    let form = PlanForm::of(&club.app, (club.cases[0], None), &at).unwrap();
    assert_eq!((form.minutes, form.weekdays[0].text.as_str()), (60, "Mandag"));
    assert_eq!(form.every_weeks[1].text, "Annenhver uke");
}

#[test]
fn pauses_are_told_in_days() {
    let club = club(&["Åse"]);
    let case = club.cases[0];
    let begin = |kind, from: &str, to: Option<&str>| {
        let new = NewPause { kind, from: from.into(), to: to.map(str::to_owned) };
        let new = new.read().unwrap();
        club.app.begin_pause(case, new, Acting::Owner.into(), None, here(0, 0).now).unwrap();
    };
    begin(PauseKind::Prison, "2026-11-20", None);
    begin(PauseKind::Holiday, "2026-12-20", Some("2026-12-31"));
    begin(PauseKind::Illness, "2026-12-10", Some("2026-12-10"));
    let screen = PauseScreen::of(&club.app, case, Acting::Owner, &here(0, 0)).unwrap();
    let told: Vec<(String, &str, bool)> = screen
        .pauses
        .iter()
        .map(|pause| (pause.word.clone(), pause.days.as_str(), pause.now.is_some()))
        .collect();
    assert_eq!(
        told,
        [
            ("Ferie".to_owned(), "Søndag 20. desember til torsdag 31. desember", false),
            ("Sykdom".to_owned(), "Torsdag 10. desember", false),
            ("Fengsel".to_owned(), "Fra fredag 20. november, uten sluttdato", true),
        ]
    );
    let kinds: Vec<&str> = screen.kinds.iter().map(|kind| kind.text.as_str()).collect();
    assert_eq!(kinds, ["Ferie", "Sykdom", "Sykehus", "Fengsel", "Annet"]);
}
