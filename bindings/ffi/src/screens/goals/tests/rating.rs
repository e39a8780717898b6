//! Rating a goal, and what has been said of it.

use super::super::rate;
use super::super::wizard::GoalWizardScreen;
use super::*;

#[test]
fn rating_shows_the_steps_the_last_one_and_who_can_agree_with_nothing_chosen() {
    let phone = Phone::new();
    let goal = phone.write(&GoalPurpose::New, &swimming(), 0);
    let screen = phone.rating(&goal, 1);
    assert_eq!((screen.title.as_str(), screen.words.as_str()), ("Hvor er vi nå?", "Svømme mer"));
    assert_eq!(screen.last, "Ikke vurdert før. Det startet her: 1 gang i uka.");
    let people: Vec<_> = screen.people.iter().map(|p| (p.name.as_str(), p.is_chosen)).collect();
    assert_eq!(people, [("Åse", false), ("Kari", false)]);
    assert_eq!(screen.draft, RatingDraft::default());
    assert_eq!(
        (screen.first_date.as_str(), screen.last_date.as_str()),
        ("2026-11-22", "2026-11-23")
    );

    // what is chosen is kept
    let draft = RatingDraft {
        level: Some(-2),
        date: "2026-11-22".into(),
        note: "Vondt i skulderen".into(),
        ..phone.agreed()
    };
    phone.app.keep_form(&rate::form(goal.parse().unwrap()), &draft.fields()).unwrap();
    let screen = phone.rating(&goal, 1);
    assert_eq!((screen.draft, screen.date_text.as_str()), (draft.clone(), "i går"));
    assert!(screen.people.iter().all(|person| person.is_chosen));

    let bad = |draft: RatingDraft| draft.new_rating(&here(1)).unwrap_err();
    assert_eq!(bad(RatingDraft { level: None, ..draft.clone() }), refused("level", "empty"));
    assert_eq!(
        bad(RatingDraft { level: Some(300), ..draft.clone() }),
        refused("level", "out_of_range")
    );
    assert_eq!(
        bad(RatingDraft { date: "22.11".into(), ..draft.clone() }),
        refused("date", "malformed")
    );
    let stranger = RatingDraft { agreed: vec!["Åse".into()], ..draft };
    assert_eq!(bad(stranger), MedspillerError::NotFound);
}

#[test]
fn a_goals_history_says_who_agreed_who_wrote_and_what_was_taken_back() {
    let phone = Phone::new();
    let goal = phone.write(&GoalPurpose::New, &swimming(), 0);
    phone.rate(&goal, -1, 1);
    phone.rate(&goal, 0, 2);
    let history = phone.goal(&goal, Acting::Owner, 2).history;
    let said: Vec<_> =
        history.iter().map(|line| (line.date.as_str(), line.level.as_str())).collect();
    assert_eq!(said, [("i dag", "2 ganger i uka"), ("i går", "1 gang i uka")]);
    assert_eq!(history[0].agreed, "Enige: Åse og Kari");
    assert_eq!(history[0].entered_by, "Skrevet av Åse på telefonen til Kari");
    let newest = history[0].rating_id.parse().unwrap();
    let id = goal.parse().unwrap();
    phone.app.withdraw_rating(phone.case, id, newest, here(3).now).unwrap();
    let screen = phone.goal(&goal, Acting::Owner, 4);
    assert_eq!(screen.history[0].withdrawn.as_deref(), Some("Tatt bort i går"));
    assert_eq!(screen.goal.path.here, "Her er Åse: 1 gang i uka.");
}

#[test]
fn a_reason_to_set_aside_is_kept_while_it_is_typed() {
    let phone = Phone::new();
    let goal = phone.write(&GoalPurpose::New, &calling(), 0);
    let form = phone.goal(&goal, Acting::User, 0).aside_form;
    let typed = [("reason".to_owned(), "Skulderen må".to_owned())].into();
    phone.app.keep_form(&form, &typed).unwrap();
    assert_eq!(phone.goal(&goal, Acting::User, 0).aside_reason, "Skulderen må");
    let id = goal.parse().unwrap();
    let reason = "Skulderen må hvile";
    phone.app.set_goal_aside(phone.case, id, reason, Some(&form), here(0).now).unwrap();
    let screen = phone.goal(&goal, Acting::User, 0);
    assert_eq!((screen.is_active, screen.aside_reason.as_str()), (false, ""));
}

#[test]
fn every_sentence_has_its_arguments_in_every_language() {
    let phone = Phone::new();
    let goal = phone.write(&GoalPurpose::New, &swimming(), 0);
    let aside = phone.write(&GoalPurpose::New, &calling(), 0);
    phone.rate(&goal, 1, 1);
    phone.rate(&aside, 1, 1);
    let id = |goal: &str| goal.parse().unwrap();
    phone.app.set_goal_aside(phone.case, id(&aside), "Ferie", None, here(2).now).unwrap();
    let met = phone.write(&GoalPurpose::New, &calling(), 2);
    phone.app.meet_goal(phone.case, id(&met), here(3).now).unwrap();
    let mut said = std::collections::BTreeSet::new();
    for language in [Language::Bokmal, Language::Nynorsk, Language::English] {
        let here = here_in(language, 5);
        for acting in [Acting::User, Acting::Owner] {
            let (app, case) = (&phone.app, phone.case);
            let goals = GoalsScreen::of(app, case, acting, &here).unwrap();
            let one = GoalScreen::of(app, case, id(&goal), acting, &here).unwrap();
            let rate = RateScreen::of(app, case, id(&goal), acting, &here).unwrap();
            let mut wizards = Vec::new();
            for step in GoalWizardStep::ALL {
                let draft = GoalDraft { step, ..swimming() };
                let wizard = Wizard::new(app, case, &GoalPurpose::New, acting, &here).unwrap();
                wizards.push(GoalWizardScreen::of(&wizard, draft));
            }
            let all = format!("{goals:?} {one:?} {rate:?} {wizards:?}");
            assert!(!all.contains("{$"), "{language:?} {acting:?}: {all}");
            said.insert(all);
        }
    }
    // each language says it its own way, to the user and to the contact
    assert_eq!(said.len(), 6);
}
