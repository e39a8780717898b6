//! A case's life on three phones: decisions over time, people who change, an end, and what comes
//! after it, past the contact.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::{Acting, App, AppError};
use medspiller_core::insight::signals::SignalKind;
use medspiller_core::ledger::Circle;
use medspiller_core::model::decision::{Form, NewDecision, Renewal};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::people::change::Place;
use medspiller_core::model::person::Role;
use medspiller_core::model::time::{Date, Now, months_after};
use medspiller_core::model::transition::{Asked, NewFollowUp, ServiceKind, Stands, When};
use medspiller_core::questionnaire::answer::{Missing, Part};
use medspiller_tests::case_life::{closing, decision, ola, taps, three_taps};
use medspiller_tests::club::tuesdays;
use medspiller_tests::refusals::{not_found, refused};
use medspiller_tests::talks::{OWN, day, people};
use medspiller_tests::trio::Trio;
use medspiller_tests::{now, walk};

fn trio() -> (tempfile::TempDir, Trio) {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    (folder, trio)
}

/// Five in the afternoon of a day.
fn on(date: Date) -> Now {
    now((date - day(0)).num_days()).unwrap()
}

fn at(days: i64) -> Now {
    now(days).unwrap()
}

fn kinds(app: &App, case: CaseId, now: Now) -> Vec<SignalKind> {
    let found = app.signals(case, OWN, now).unwrap().signals;
    found.into_iter().map(|signal| signal.kind).collect()
}

#[test]
fn from_a_decision_to_the_follow_up_after_six_months() {
    let (_folder, trio) = trio();
    let ([contact, user, coordinator], case) = (trio.apps(), trio.case);
    let first = coordinator.add_decision(case, &decision(0, Some(60)), None, at(0)).unwrap();
    trio.exchange().unwrap();

    // the end is within eight weeks: the next period was to be asked for, and a way onward
    let life = user.case_life(case).unwrap();
    assert!(matches!(life.renewal(&first, day(5)), Renewal::Late { .. }));
    assert!(matches!(life.approach(day(5)).unwrap().way, Asked::Missing { .. }));
    assert!(kinds(contact, case, at(5)).contains(&SignalKind::PeriodEnds));
    user.ask_for_renewal(case, first.id, day(5), OWN, at(5)).unwrap();
    let ways = [ServiceKind::Club].into();
    contact.settle_way_onward(case, None, (&ways, "", day(5)), OWN, None, at(5)).unwrap();
    trio.exchange().unwrap();
    for app in trio.apps() {
        let life = app.case_life(case).unwrap();
        assert!(matches!(life.renewal(&first, day(5)), Renewal::Asked { in_time: false, .. }));
        assert!(matches!(life.approach(day(5)).unwrap().way, Asked::Settled(_)));
        assert!(!kinds(app, case, at(5)).contains(&SignalKind::PeriodEnds));
    }

    // the next period follows: nothing ends then any more
    let next = coordinator.add_decision(case, &decision(61, Some(400)), None, at(10)).unwrap();
    trio.exchange().unwrap();
    let life = contact.case_life(case).unwrap();
    assert_eq!(life.renewal(&first, day(10)), Renewal::Renewed);
    assert_eq!((life.main(day(10)), life.period_end(day(10))), (Some(&first), Some(day(400))));
    assert_eq!(life.main(day(61)).unwrap().id, next.id);
    assert!(matches!(life.approach(day(330)).unwrap().way, Asked::Open { .. }));

    // it ends before that, and the user says to the municipality how it was
    contact.close_case(case, None, &closing(100), OWN, None, at(90)).unwrap();
    trio.exchange().unwrap();
    user.rate_service(case, (&taps(), "Fine folk"), None, at(95)).unwrap();
    user.wish_follow_up(case, true, at(95)).unwrap();
    trio.exchange().unwrap();
    let heard = coordinator.afterwards(case, at(101)).unwrap().unwrap();
    assert_eq!(heard.rating.as_ref().unwrap().words.as_deref(), Some("Fine folk"));
    assert!(heard.may_ask());
    assert_eq!(heard, user.afterwards(case, at(101)).unwrap().unwrap());

    let stands = |now| {
        let after = user.afterwards(case, now).unwrap().unwrap();
        after.follow_ups.into_iter().map(|due| due.stands).collect::<Vec<_>>()
    };
    let [three, six] = [3, 6].map(|months| months_after(day(100), months));
    assert_eq!(stands(at(101)), [Stands::Ahead, Stands::Ahead]);
    assert_eq!(stands(on(three)), [Stands::Due, Stands::Ahead]);
    user.answer_follow_up(case, When::ThreeMonths, three_taps(), None, on(three)).unwrap();
    assert_eq!(stands(on(six)), [Stands::Answered, Stands::Due]);
    let contact_me = NewFollowUp { contact_me: Some(true), ..NewFollowUp::default() };
    user.answer_follow_up(case, When::SixMonths, contact_me, None, on(six)).unwrap();
    trio.exchange().unwrap();
    let answers = coordinator.afterwards(case, on(six)).unwrap().unwrap().answers;
    let asked: Vec<_> = answers.iter().map(|answer| answer.contact_me).collect();
    assert_eq!(asked, [Some(false), Some(true)]);
    trio.assert_same();

    // and then it goes on
    let closed = user.endings(case).unwrap().newest().unwrap().id;
    coordinator.reopen_case(case, closed, on(six).date(), OWN, on(six)).unwrap();
    trio.exchange().unwrap();
    assert!(contact.endings(case).unwrap().is_open(on(six).date()));
    assert_eq!(stands(on(six)), []);
    trio.assert_same();
}

#[test]
fn what_goes_past_the_contact_is_in_no_circle_of_theirs_and_on_no_phone_of_theirs() {
    let (_folder, trio) = trio();
    let ([contact, user, coordinator], case) = (trio.apps(), trio.case);
    contact.close_case(case, None, &closing(3), OWN, None, at(3)).unwrap();
    trio.exchange().unwrap();
    let before: Vec<_> = contact.circles().unwrap();
    let on_the_contacts = || {
        not_found(contact, || contact.rate_service(case, (&taps(), ""), None, at(4)));
        not_found(contact, || contact.wish_follow_up(case, true, at(4)));
        not_found(contact, || {
            contact.answer_follow_up(case, When::ThreeMonths, three_taps(), None, at(100))
        });
        not_found(contact, || contact.afterwards(case, at(4)));
        let closed = contact.endings(case).unwrap().newest().unwrap().id;
        not_found(contact, || contact.afterwards_of(case, closed, at(4)));
    };
    on_the_contacts();
    let circle = |result: Result<_, AppError>| matches!(result, Err(AppError::NotFound("circle")));
    assert!(circle(contact.wish_follow_up(case, true, at(4)).map(drop)));
    assert!(circle(contact.rate_service(case, (&taps(), ""), None, at(4)).map(drop)));

    user.rate_service(case, (&taps(), "Aldri igjen"), None, at(4)).unwrap();
    user.wish_follow_up(case, true, at(4)).unwrap();
    trio.exchange().unwrap();
    on_the_contacts();
    assert_eq!(contact.circles().unwrap(), before);
    let voice = user.place(case).unwrap().voice.unwrap();
    assert_eq!(coordinator.place(case).unwrap().voice, Some(voice));
    // nothing of it lies in a circle that the contact is in
    for circle in before {
        for app in [user, coordinator] {
            let envelopes = app.envelopes(circle).unwrap();
            if envelopes.is_empty() {
                continue;
            }
            let records = Circle::replay(&envelopes).unwrap().records();
            let said = ["service_rating", "follow_up_wish", "follow_up"];
            assert!(records.iter().all(|record| !said.contains(&record.key.kind.as_str())));
        }
    }
    // only the user speaks there, and says it as often as they want
    refused(coordinator, "by", Reason::OutOfRange, || {
        coordinator.rate_service(case, (&taps(), ""), None, at(5))
    });
    refused(coordinator, "by", Reason::OutOfRange, || {
        coordinator.wish_follow_up(case, false, at(5))
    });
    let again = user.rate_service(case, (&taps(), ""), None, at(5)).unwrap();
    let kept = user.afterwards(case, at(5)).unwrap().unwrap();
    assert_eq!((kept.rating, kept.wish.unwrap().yes), (Some(again), true));
    user.wish_follow_up(case, false, at(6)).unwrap();
    assert!(user.afterwards(case, at(6)).unwrap().unwrap().follow_ups.is_empty());
    trio.exchange().unwrap();
    trio.assert_same();
}

#[test]
fn what_goes_on_by_itself_stops_with_the_last_day_and_goes_on_again() {
    let (_folder, trio) = trio();
    let (contact, case) = (&trio.contact, trio.case);
    let new = tuesdays();
    contact.plan_sessions(&[case], &new, OWN, None, at(0)).unwrap();
    contact.set_decision(case, &decision(0, Some(40)), at(0)).unwrap();
    walk::round(contact, case, at(0)).unwrap();
    let held = |from, to| contact.occurrences(case, (day(from), day(to))).unwrap().len();
    // Tuesdays on day 2, 9, 16, 23, 30
    assert_eq!(held(0, 36), 5);
    assert!(!kinds(contact, case, at(30)).is_empty());
    let closed = contact.close_case(case, None, &closing(16), OWN, None, at(10)).unwrap();
    assert_eq!(held(0, 36), 3);
    let last = |now: Now| {
        let reminders = contact.reminders(64, now).unwrap();
        reminders.iter().map(|reminder| reminder.local.date()).max()
    };
    assert_eq!(last(at(10)), Some(day(16)));
    let over = contact.overview(case, OWN, at(17)).unwrap();
    assert!(over.closed && over.closes() && over.talk_due().is_none());
    assert_eq!((kinds(contact, case, at(30)), last(at(17))), (vec![], None));
    assert_eq!(contact.talks(case, at(17)).unwrap().due, None);

    contact.reopen_case(case, closed.id, day(24), OWN, at(20)).unwrap();
    // the Tuesday of day 23 stays away
    assert_eq!((held(0, 36), held(17, 23)), (4, 0));
    assert!(!contact.overview(case, OWN, at(24)).unwrap().closes());
    assert!(contact.overview(case, OWN, at(23)).unwrap().closes());
    assert!(last(at(20)) > Some(day(24)));
    assert!(!kinds(contact, case, at(30)).is_empty());
    // a closing that ended can't be taken back, the opening can
    refused(contact, "case", Reason::Ended, || contact.take_closing_back(case, closed.id, at(25)));
    let opening = contact.endings(case).unwrap().reopenings[0].id;
    contact.take_reopening_back(case, opening, at(25)).unwrap();
    assert_eq!(held(0, 36), 3);
    contact.take_closing_back(case, closed.id, at(25)).unwrap();
    assert_eq!(held(0, 36), 5);
    assert!(contact.endings(case).unwrap().is_open(day(25)));
}

#[test]
fn a_contact_who_changes_is_seen_by_all_named_and_counted() {
    let (_folder, trio) = trio();
    let ([contact, user, coordinator], case) = (trio.apps(), trio.case);
    let [_, kari, _] = people(contact, case);
    // the municipality, who may not change who is in the circles, writes it down
    let change = coordinator.change_person(case, &ola(2), OWN, None, at(2)).unwrap();
    assert_eq!((change.before, change.place), (kari, Place::Contact));
    assert_eq!(coordinator.place(case).unwrap().called(change.after), "Ola");
    trio.exchange().unwrap();
    for app in trio.apps() {
        let place = app.place(case).unwrap();
        assert_eq!((place.contact(), place.called(place.contact())), (change.after, "Ola"));
        assert_eq!(place.view.contact_name, "Ola");
        assert_eq!(app.case_life(case).unwrap().changes, [change.clone()]);
    }
    // the phones that may follow it up do so with their next command
    user.set_importance(case, user_goal(user, case), Some(2)).unwrap();
    contact.set_talk_interval(case, 3, OWN, at(3)).unwrap();
    trio.exchange().unwrap();
    for app in [contact, user] {
        assert_eq!(app.case(case).unwrap().view.case.contact, change.after);
        let place = app.place(case).unwrap();
        let former = place.people.iter().filter(|one| place.is_former(one));
        assert_eq!(former.map(|one| one.person).collect::<Vec<_>>(), [kari]);
    }
    assert_eq!(coordinator.place(case).unwrap().people.len(), 4);
    trio.assert_same();

    // twice in a year is worth talking about, as long as neither is taken back
    let changed = |app: &App| kinds(app, case, at(20)).contains(&SignalKind::ContactChanged);
    assert!(!changed(user));
    let second = user.change_person(case, &ola(10), OWN, None, at(10)).unwrap();
    refused(user, "change", Reason::Ended, || user.withdraw_person_change(case, change.id, at(10)));
    trio.exchange().unwrap();
    assert!(changed(user) && changed(contact) && changed(coordinator));
    contact.withdraw_person_change(case, second.id, at(11)).unwrap();
    trio.exchange().unwrap();
    assert!(trio.apps().into_iter().all(|app| !changed(app)));
    for app in trio.apps() {
        assert_eq!(app.place(case).unwrap().contact(), change.after);
    }
    contact.withdraw_person_change(case, change.id, at(12)).unwrap();
    trio.exchange().unwrap();
    assert_eq!(user.place(case).unwrap().contact(), kari);
    trio.assert_same();
}

fn user_goal(app: &App, case: CaseId) -> medspiller_core::model::id::GoalId {
    let goal = medspiller_tests::goals::new_goal("Svømme", 0);
    app.set_goal(case, &goal, None, at(3)).unwrap().id
}

#[test]
fn another_person_in_the_municipality_takes_over() {
    let (_folder, trio) = trio();
    let ([contact, user, _], case) = (trio.apps(), trio.case);
    let [.., berit] = people(contact, case);
    let mut new = ola(2);
    new.place = Place::Coordinator;
    let change = contact.change_person(case, &new, OWN, None, at(2)).unwrap();
    trio.exchange().unwrap();
    for app in [contact, user] {
        let place = app.place(case).unwrap();
        assert_eq!(place.coordinator().unwrap().person, change.after);
        assert!(place.people.iter().all(|one| one.person != berit), "let out");
    }
    // the signal counts contacts, and a rename is no change
    contact.name_coordinator(case, "Olav").unwrap();
    assert_eq!(contact.place(case).unwrap().coordinator().unwrap().called, "Olav");
    assert_eq!(contact.overview(case, OWN, at(3)).unwrap().contact_changed, []);
    medspiller_tests::trio::assert_well(contact);
    medspiller_tests::trio::assert_well(user);
}

#[test]
fn what_is_asked_follows_the_purpose_and_the_age_once_they_are_known() {
    let (_folder, trio) = trio();
    let ([contact, user, _], case) = (trio.apps(), trio.case);
    let asked = |app: &App, now: Now| {
        let state = app.case(case).unwrap();
        let asked = state.asked_on(now.date());
        (asked.user_under_18, asked.without_substance)
    };
    assert_eq!(asked(contact, at(0)), (false, false));
    // a decision of which no purpose is written down says nothing
    contact.set_decision(case, &decision(0, Some(30)), at(0)).unwrap();
    assert_eq!(asked(contact, at(0)), (false, false));
    let purpose = NewDecision { purpose: "Trene".into(), ..decision(0, Some(30)) };
    contact.set_decision(case, &purpose, at(0)).unwrap();
    assert_eq!(asked(contact, at(0)), (false, true));
    let group = NewDecision {
        form: Form::Group,
        substance: true,
        ..NewDecision::of(Form::Group, day(10), Some(day(20)))
    };
    contact.add_decision(case, &group, None, at(0)).unwrap();
    trio.exchange().unwrap();
    assert_eq!([9, 10, 20, 21].map(|days| asked(user, at(days)).1), [true, false, false, true]);

    let draft = user
        .begin_user_part(case, medspiller_core::questionnaire::assessment::SatWith::Alone, at(5))
        .unwrap();
    assert!(!draft.asked.contains(&"S8".into()) && draft.asked.contains(&"S13".into()));
    let part = walk::through(user, draft, at(5)).unwrap();
    assert_eq!(
        part.answers[&"S8".into()],
        medspiller_core::questionnaire::answer::Answer::Missing(Missing::NotApplicable)
    );

    contact.set_birth_date(case, "2010-01-01".parse().unwrap(), OWN, at(6)).unwrap();
    assert_eq!(asked(contact, at(6)), (true, true));
    let draft = contact.begin_contact_part(case, at(6)).unwrap();
    let not_core = ["O3", "O4", "O5", "O6", "O9", "O12", "O18"].map(Into::into);
    assert!(not_core.iter().all(|item| !draft.asked.contains(item)));
    assert_eq!((draft.asked.len(), draft.part), (18 - not_core.len(), Part::Objective));
}

#[test]
fn a_birth_date_goes_when_the_user_is_of_age() {
    let (_folder, trio) = trio();
    let (contact, case) = (&trio.contact, trio.case);
    let born = "2008-12-01".parse().unwrap();
    contact.set_birth_date(case, born, OWN, at(0)).unwrap();
    assert_eq!(contact.let_birth_dates_go(at(0)).unwrap(), 0);
    let of_age = on(medspiller_core::model::people::age::birthday(born, 18));
    assert_eq!(contact.let_birth_dates_go(of_age).unwrap(), 1);
    assert_eq!(contact.let_birth_dates_go(of_age).unwrap(), 0);
    let kept = contact.people_around(case).unwrap().age.unwrap();
    assert!(!serde_json::to_string(&kept).unwrap().contains("2008"));
    medspiller_tests::trio::assert_well(contact);
}

#[test]
fn relatives_and_guardians_are_told_what_is_theirs() {
    use medspiller_core::app::case_life::NewGuardian;
    use medspiller_core::model::people::decides::{Decider, Gets};
    use medspiller_core::model::people::guardian::Guardian;
    use medspiller_core::model::people::relative::Relieved;
    let (_folder, trio) = trio();
    let ([contact, user, coordinator], case) = (trio.apps(), trio.case);
    let parent = contact.name_around(case, Role::Guardian, "Per").unwrap();
    let sister = contact.name_around(case, Role::Relative, "Siri").unwrap();
    contact.set_birth_date(case, "2013-05-05".parse().unwrap(), OWN, at(1)).unwrap();
    trio.exchange().unwrap();
    assert_eq!(
        coordinator.people_around(case).unwrap().decides(day(1)),
        Some(Decider::NobodyKnown)
    );
    let new = NewGuardian {
        person: parent,
        guardian: Guardian::Parental,
        from: "2013-05-05".parse().unwrap(),
        to: None,
    };
    let guardian = coordinator.set_guardian(case, None, &new, at(1)).unwrap();
    // 13 years: on the contact's phone, handed over
    contact.ask_not_to_pass_on(case, "At jeg røyker", Acting::User, None, at(2)).unwrap();
    trio.exchange().unwrap();
    let around = user.people_around(case).unwrap();
    assert_eq!(around.decides(day(2)), Some(Decider::Guardians(vec![parent])));
    assert_eq!(around.gets(&guardian, day(2)), Some(Gets::AllBut { asked: 1 }));
    assert_eq!(around.not_passed_on.len(), 1);
    assert!(coordinator.people_around(case).unwrap().not_passed_on.is_empty());
    let asked = around.not_passed_on[0].id;
    user.let_pass_on(case, asked, OWN, at(3)).unwrap();
    assert_eq!(user.people_around(case).unwrap().gets(&guardian, day(3)), Some(Gets::All));

    // a relative without a phone: what they say is brought up with that
    let talk = medspiller_tests::talks::planned(&trio);
    let first = coordinator.write_relative_card((case, talk), sister, "Jeg er sliten", None, at(3));
    trio.exchange().unwrap();
    assert_eq!(user.relative_cards(case, talk).unwrap(), [first.unwrap()]);
    let period = coordinator.add_decision(case, &decision(0, None), None, at(3)).unwrap().id;
    trio.exchange().unwrap();
    let answer = |said, days| coordinator.answer_relief((case, period), sister, said, at(days));
    let said = answer(Relieved::Partly, 3).unwrap();
    let again = answer(Relieved::Yes, 4).unwrap();
    assert_eq!((said.id, coordinator.reliefs(case).unwrap()), (again.id, vec![again]));
    for app in [contact, user] {
        not_found(app, || app.answer_relief((case, period), sister, Relieved::No, at(4)));
    }
    trio.exchange().unwrap();
    assert!(user.reliefs(case).unwrap().is_empty());
    trio.assert_same();
}

#[test]
fn an_open_decision_is_looked_at_each_year() {
    let (_folder, trio) = trio();
    let (coordinator, case) = (&trio.coordinator, trio.case);
    let open = coordinator.add_decision(case, &decision(0, None), None, at(0)).unwrap();
    let due = |app: &App| app.case_life(case).unwrap().review_due(&open).unwrap();
    assert_eq!(due(coordinator), months_after(day(0), 12));
    let held =
        coordinator.review_decision((case, open.id), (day(300), "Går videre"), OWN, None, at(301));
    assert_eq!(due(coordinator), months_after(day(300), 12));
    coordinator.withdraw_review(case, held.unwrap().id, at(302)).unwrap();
    assert_eq!(due(coordinator), months_after(day(0), 12));
    // ended early, it has none
    let ended = coordinator.end_decision(case, open.id, day(310), None, at(310)).unwrap();
    assert_eq!(coordinator.case_life(case).unwrap().review_due(&ended), None);
    let wrong = coordinator.withdraw_decision(case, open.id, at(311)).unwrap();
    assert!(coordinator.decisions(case).unwrap().is_empty() && wrong.withdrawn.is_some());
}

#[test]
fn a_case_that_was_opened_again_no_longer_closes_by_what_the_last_talk_said() {
    use medspiller_core::app::talks::holding::Onward;
    let (_folder, trio) = trio();
    let (contact, case) = (&trio.contact, trio.case);
    let talk = medspiller_tests::talks::planned(&trio);
    let held = medspiller_tests::talks::held(10, Onward::CaseCloses);
    contact.hold_talk(case, talk, &held, OWN, None, at(10)).unwrap();
    let closed = contact.close_case(case, None, &closing(12), OWN, None, at(10)).unwrap();
    assert!(contact.overview(case, OWN, at(11)).unwrap().closes());
    contact.reopen_case(case, closed.id, day(20), OWN, at(15)).unwrap();
    assert!(!contact.overview(case, OWN, at(21)).unwrap().closes());
    let talks = contact.talks(case, at(21)).unwrap();
    assert!(!talks.closes && talks.due.is_some());
}
