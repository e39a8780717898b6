//! Setting a goal, step by step.

use super::super::draft::GoalCompany;
use super::super::wizard::GoalWizardScreen;
use super::*;

#[test]
fn the_wizard_goes_step_by_step_and_keeps_what_is_typed() {
    let phone = Phone::new();
    let purpose = GoalPurpose::New;
    let screen = |days| {
        phone.wizard(&purpose, days, |wizard| GoalWizardScreen::of(wizard, wizard.draft().unwrap()))
    };
    let first = screen(0);
    assert_eq!((first.title.as_str(), first.position.as_str()), ("Nytt mål", "Steg 1 av 6"));
    assert_eq!(first.question, "Hva vil du få til?");
    assert!(first.is_first && !first.is_last && first.preview.is_none());

    let mut draft = first.draft;
    let empty = phone.wizard(&purpose, 0, |wizard| wizard.go_on(draft.clone()));
    assert_eq!(empty, Err(refused("words", "empty")));
    draft.words = "Svømme mer".into();
    draft = phone.wizard(&purpose, 0, |wizard| wizard.go_on(draft)).unwrap();
    assert_eq!(draft.step, GoalWizardStep::Domains);

    // the phone died; what was typed is there
    let second = screen(1);
    assert_eq!((second.draft.clone(), second.position.as_str()), (draft.clone(), "Steg 2 av 6"));
    assert_eq!(second.domains.len(), 9);
    assert_eq!(second.domains[5].name, "Helse");
    let none = phone.wizard(&purpose, 1, |wizard| wizard.go_on(draft.clone()));
    assert_eq!(none, Err(refused("domains", "empty")));
    draft.domains = vec!["health".into()];
    draft = phone.wizard(&purpose, 1, |wizard| wizard.go_on(draft)).unwrap();

    // counted: each number that is wrong is named
    draft.unit = Some(GoalUnit::Times);
    draft.company = Some(GoalCompany::Alone);
    for (now, hoped, field, reason) in [
        ("", "2", "count_now", "empty"),
        ("én", "2", "count_now", "malformed"),
        ("100001", "2", "count_now", "out_of_range"),
        ("1", "", "count_hoped", "empty"),
        ("1", "-2", "count_hoped", "malformed"),
        ("1", "1", "count_hoped", "out_of_range"),
    ] {
        let (count_now, count_hoped) = (now.into(), hoped.into());
        let bad = GoalDraft { count_now, count_hoped, ..draft.clone() };
        let result = phone.wizard(&purpose, 1, |wizard| wizard.go_on(bad));
        assert_eq!(result, Err(refused(field, reason)), "{now} {hoped}");
    }
    (draft.count_now, draft.count_hoped) = ("0".into(), "2".into());
    draft = phone.wizard(&purpose, 1, |wizard| wizard.go_on(draft)).unwrap();
    assert_eq!((draft.step, draft.start), (GoalWizardStep::Levels, -2));
    assert_eq!(draft.levels[2], "2 ganger i uka, alene");

    // back and on again does not undo what was written since; other numbers do
    draft.levels[4] = "Så ofte jeg vil".into();
    draft = phone.wizard(&purpose, 1, |wizard| wizard.go_back(draft)).unwrap();
    draft = phone.wizard(&purpose, 1, |wizard| wizard.go_on(draft)).unwrap();
    assert_eq!(draft.levels[4], "Så ofte jeg vil");
    draft = phone.wizard(&purpose, 1, |wizard| wizard.go_back(draft)).unwrap();
    draft.count_hoped = "3".into();
    draft = phone.wizard(&purpose, 1, |wizard| wizard.go_on(draft)).unwrap();
    assert_eq!(draft.levels[4], "5 ganger i uka, alene");

    let mut bad = draft.clone();
    bad.levels[1] = "å".repeat(201);
    let result = phone.wizard(&purpose, 1, |wizard| wizard.go_on(bad));
    assert_eq!(result, Err(refused("level_minus_1", "too_long")));
    draft = phone.wizard(&purpose, 1, |wizard| wizard.go_on(draft)).unwrap();
    draft.importance = Some(2);
    draft = phone.wizard(&purpose, 1, |wizard| wizard.go_on(draft)).unwrap();

    let last = screen(1);
    assert_eq!((last.is_last, last.position.as_str()), (true, "Steg 6 av 6"));
    assert_eq!((last.draft.clone(), last.date_text.as_str()), (draft.clone(), "i dag"));
    assert!(last.preview.unwrap().here.ends_with("Ingen ganger i uka, alene."));
    let goal = phone.wizard(&purpose, 1, |wizard| wizard.finish(draft)).unwrap();
    assert_eq!((goal.words.as_str(), goal.date), ("Svømme mer", here(1).today()));
    assert_eq!(phone.app.form(&last.form).unwrap(), None);
    assert_eq!(screen(1).draft, GoalDraft::blank());
}

#[test]
fn what_may_not_be_kept_is_not_and_back_keeps_what_is_not_right_yet() {
    let phone = Phone::new();
    let purpose = GoalPurpose::New;
    let number = GoalDraft { words: "Jeg er 01129950184".into(), ..GoalDraft::blank() };
    let result = phone.wizard(&purpose, 0, |wizard| wizard.keep(&number));
    assert_eq!(result, Err(refused("words", "identity_number")));
    let draft = GoalDraft { step: GoalWizardStep::Domains, ..GoalDraft::blank() };
    let back = phone.wizard(&purpose, 0, |wizard| wizard.go_back(draft)).unwrap();
    assert_eq!(back.step, GoalWizardStep::Words);
    let stays = phone.wizard(&purpose, 0, |wizard| wizard.go_back(back.clone())).unwrap();
    assert_eq!(stays, back);
    let fewer = GoalDraft { levels: vec![], ..swimming() };
    let result = phone.wizard(&purpose, 0, |wizard| wizard.finish(fewer));
    assert_eq!(result, Err(refused("levels", "malformed")));
    for (date, reason) in
        [("2026-11-23", "in_future"), ("1999-01-01", "in_past"), ("i går", "malformed")]
    {
        let bad = GoalDraft { date: date.into(), ..calling() };
        let result = phone.wizard(&purpose, 0, |wizard| wizard.finish(bad));
        assert_eq!(result, Err(refused("date", reason)));
    }
    assert_eq!(phone.goals(Acting::User, 0).active, []);
}

#[test]
fn of_a_rated_goal_only_what_is_open_is_asked() {
    let phone = Phone::new();
    let goal = phone.write(&GoalPurpose::New, &calling(), 0);
    let purpose = GoalPurpose::Revise { goal_id: goal.clone() };
    let mut typed = phone.wizard(&purpose, 0, |wizard| wizard.draft()).unwrap();
    typed.words = "Noe annet".into();
    phone.wizard(&purpose, 0, |wizard| wizard.keep(&typed)).unwrap();
    assert_eq!(phone.goal(&goal, Acting::User, 0).locked, None);
    phone.rate(&goal, -1, 1);

    let locked = phone.goal(&goal, Acting::User, 1).locked;
    let screen =
        phone.wizard(&purpose, 1, |wizard| GoalWizardScreen::of(wizard, wizard.draft().unwrap()));
    assert_eq!((screen.position.as_str(), screen.locked), ("Steg 1 av 3", locked));
    assert_eq!((screen.draft.step, screen.is_first), (GoalWizardStep::Domains, true));
    assert_eq!(screen.draft.words, "Ringe søsteren min");
    let draft = GoalDraft { domains: vec!["overall".into()], importance: Some(1), ..typed };
    phone.write(&purpose, &draft, 1);
    let card = phone.goal(&goal, Acting::User, 1);
    assert_eq!(
        (card.goal.words.as_str(), card.goal.domains.as_str()),
        ("Ringe søsteren min", "Livet alt i alt")
    );
    assert!(card.importance[0].is_chosen);
}
