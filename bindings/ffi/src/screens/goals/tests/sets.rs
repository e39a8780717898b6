//! What the contact sees besides, and the user never does.

use super::*;

#[test]
fn the_user_is_called_du_and_never_sees_t_nor_difficulty() {
    let phone = Phone::new();
    let none = phone.goals(Acting::User, 0);
    assert_eq!((none.title.as_str(), none.can_set), ("Målene mine", true));
    assert_eq!(none.empty.as_deref(), Some("Du har ingen mål ennå."));
    let none = phone.goals(Acting::Owner, 0);
    assert_eq!(none.empty.as_deref(), Some("Åse har ingen mål ennå."));
    assert_eq!(none.sets, []);

    let goal = phone.write(&GoalPurpose::New, &swimming(), 0);
    let other = phone.write(&GoalPurpose::New, &swimming(), 0);
    phone.rate(&goal, 1, 5);
    phone.rate(&other, 0, 5);
    let of_user = phone.goals(Acting::User, 5);
    assert_eq!((of_user.empty, of_user.sets), (None, vec![]));
    assert_eq!(phone.goal(&goal, Acting::User, 5).difficulty, []);
    let of_contact = phone.goals(Acting::Owner, 5);
    assert_eq!(of_contact.title, "Målene til Åse");
    let card = of_contact.active.iter().find(|card| card.goal_id == goal).unwrap();
    assert_eq!(card.path.here, "Her er Åse: 3 ganger i uka.");
    assert!(card.path.spoken.contains("Her startet Åse."));
    let set = &of_contact.sets[0];
    // 50 + 10 / sqrt(0.7 * 2 + 0.3 * 4): all weights are 1, since the difficulty is missing
    assert_eq!(set.t.as_deref(), Some("56,2"));
    assert!(set.explanation.contains("teller likt"));
    assert_eq!(
        (set.title.as_str(), set.rated.as_str()),
        ("Målene fra 22. november 2026", "2 av 2 vurdert")
    );
    assert_eq!((set.shown.as_str(), set.set_aside.as_deref()), ("Slik det er i dag", None));

    // once the contact has said how difficult they are: 50 + 10 * 6 / sqrt(0.7 * 45 + 0.3 * 81)
    for (id, difficulty) in [(&goal, 2), (&other, 1)] {
        let id = id.parse().unwrap();
        phone.app.set_difficulty(phone.case, id, Some(difficulty), Acting::Owner).unwrap();
    }
    let set = phone.goals(Acting::Owner, 5).sets.remove(0);
    assert_eq!(set.t.as_deref(), Some("58,0"));
    assert!(set.explanation.contains("teller mest"));
    let english =
        GoalsScreen::of(&phone.app, phone.case, Acting::Owner, &here_in(Language::English, 5));
    assert_eq!(english.unwrap().sets[0].t.as_deref(), Some("58.0"));
    let chosen: Vec<_> = phone.goal(&goal, Acting::Owner, 5).difficulty;
    assert_eq!(chosen.iter().map(|c| c.is_chosen).collect::<Vec<_>>(), [false, true, false]);
}

#[test]
fn a_set_says_why_it_has_no_t() {
    let phone = Phone::new();
    let goal = phone.write(&GoalPurpose::New, &swimming(), 0);
    let light = phone.write(&GoalPurpose::New, &calling(), 0);
    let aside = phone.write(&GoalPurpose::New, &calling(), 0);
    let said = |days| {
        let set = phone.goals(Acting::Owner, days).sets.remove(0);
        assert_eq!(set.t, None);
        (set.rated, set.explanation)
    };
    assert_eq!(said(1), ("0 av 3 vurdert".into(), "Ingen T: ingen av målene er vurdert.".into()));
    phone.rate(&goal, 1, 2);
    assert_eq!(said(2).1, "Ingen T: bare ett mål er vurdert. Se på trinnet i stedet.");
    phone.rate(&light, -1, 3);
    let (rated, why) = said(3);
    assert_eq!(rated, "2 av 3 vurdert");
    assert_eq!(why, "Ingen T: noen av målene mangler ord på trinnene. Se på trinnene i stedet.");
    let now = here(4).now;
    phone.app.set_goal_aside(phone.case, aside.parse().unwrap(), "Ferie", None, now).unwrap();
    let set = phone.goals(Acting::Owner, 4).sets.remove(0);
    assert_eq!(set.set_aside.as_deref(), Some("1 er lagt til side og teller ikke med"));
    let levels: Vec<&str> = set.goals.iter().map(|goal| goal.level.as_str()).collect();
    assert!(levels.contains(&"3 ganger i uka"));
    assert!(levels.contains(&"Et stykke igjen til det vi håper på"));
}
