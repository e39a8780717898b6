use std::sync::Arc;

use super::*;
use crate::error::MedspillerError;
use crate::moment::Language;
use crate::phone_key::{PhoneKey, PhoneKeyError};
use crate::screens::case::{NewCase, OwnRole};
use crate::screens::goals::card::GoalStatus;
use crate::screens::goals::draft::GoalWizardStep;

/// No key of a real phone: for tests.
struct NoKey;

impl PhoneKey for NoKey {
    fn bind(&self, input: Vec<u8>) -> std::result::Result<Vec<u8>, PhoneKeyError> {
        Ok(vec![input.first().copied().unwrap_or_default(); 32])
    }
}

/// 22 November 2026 at 17:00 in Oslo, and `days` later.
fn at(days: i64) -> Moment {
    let utc_millis = 1_795_363_200_000 + days * 86_400_000;
    Moment { utc_millis, zone: "Europe/Oslo".to_owned(), language: Language::Bokmal }
}

fn open() -> (tempfile::TempDir, Arc<Vault>, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vault").to_string_lossy().into_owned();
    let vault = Vault::at(path, Arc::new(NoKey));
    vault.create(OwnRole::TrainingContact, "270431".to_owned(), at(0)).unwrap();
    let new = NewCase {
        user_name: "Åse".to_owned(),
        contact_name: "Kari".to_owned(),
        user_under_18: false,
        contact_under_18: false,
        without_substance: false,
    };
    let case = vault.open_case(new, at(0)).unwrap().id;
    (folder, vault, case)
}

/// A goal that only what is hoped for is described of.
fn draft(words: &str) -> GoalDraft {
    let mut draft = GoalDraft {
        words: words.to_owned(),
        domains: vec!["leisure".to_owned()],
        ..GoalDraft::blank()
    };
    draft.levels[2] = "En gang i uka".to_owned();
    draft
}

#[test]
fn a_goal_is_set_weighed_rated_met_and_led_on_call_by_call() {
    let (_folder, vault, case) = open();
    let user = Acting::User;
    let new = GoalPurpose::New;
    let mut screen = vault.goal_wizard(case.clone(), new.clone(), user, at(0)).unwrap();
    screen.draft = draft("Svømme mer");
    let kept = screen.draft.clone();
    vault.keep_goal_draft(case.clone(), new.clone(), kept.clone(), user, at(0)).unwrap();
    screen = vault.goal_wizard(case.clone(), new.clone(), user, at(0)).unwrap();
    assert_eq!(screen.draft, kept);
    screen = vault.goal_wizard_next(case.clone(), new.clone(), kept, user, at(0)).unwrap();
    assert_eq!(screen.draft.step, GoalWizardStep::Domains);
    screen = vault.goal_wizard_back(case.clone(), new.clone(), screen.draft, user, at(0)).unwrap();
    assert_eq!(screen.draft.step, GoalWizardStep::Words);
    let done = vault.finish_goal(case.clone(), new, screen.draft, user, at(0)).unwrap();
    assert_eq!(done.changed, [Scope::Cases, Scope::Drafts]);
    let goal = done.id;

    vault.set_goal_importance(case.clone(), goal.clone(), Some(3)).unwrap();
    let by_user = vault.set_goal_difficulty(case.clone(), goal.clone(), Some(2), user);
    let refused = |field: &str, reason: &str| MedspillerError::Invalid {
        field: field.to_owned(),
        reason: reason.to_owned(),
    };
    assert_eq!(by_user, Err(refused("by", "out_of_range")));
    vault.set_goal_difficulty(case.clone(), goal.clone(), Some(2), Acting::Owner).unwrap();

    let rate = vault.goal_rating(case.clone(), goal.clone(), user, at(1)).unwrap();
    let agreed = rate.people.iter().map(|person| person.person_id.clone()).collect();
    let chosen = RatingDraft { level: Some(0), agreed, ..rate.draft };
    vault.keep_rating_draft(goal.clone(), chosen.clone()).unwrap();
    let rate = vault.goal_rating(case.clone(), goal.clone(), user, at(1)).unwrap();
    assert_eq!(rate.draft, chosen);
    let rating = vault.rate_goal(case.clone(), goal.clone(), chosen, user, at(1)).unwrap().id;
    let rate = vault.goal_rating(case.clone(), goal.clone(), user, at(1)).unwrap();
    assert_eq!(
        (rate.draft, rate.last.as_str()),
        (RatingDraft::default(), "Sist, i dag: En gang i uka.")
    );
    vault.withdraw_rating(case.clone(), goal.clone(), rating, at(1)).unwrap();
    let one = vault.goal(case.clone(), goal.clone(), user, at(1)).unwrap();
    assert_eq!(one.history[0].withdrawn.as_deref(), Some("Tatt bort i dag"));

    vault.meet_goal(case.clone(), goal.clone(), at(2)).unwrap();
    let next = GoalPurpose::Next { goal_id: goal.clone() };
    let next = vault.finish_goal(case.clone(), next, draft("Svømme langt"), user, at(2)).unwrap();
    let aside = vault.set_goal_aside(case.clone(), next.id, "Ferie".to_owned(), at(3)).unwrap();
    let goals = vault.goals(case, user, at(3)).unwrap();
    let ended: Vec<_> =
        goals.ended.iter().map(|card| (card.goal_id.as_str(), card.status)).collect();
    assert_eq!(
        ended,
        [(aside.id.as_str(), GoalStatus::SetAside), (goal.as_str(), GoalStatus::Met)]
    );
}

#[test]
fn an_id_that_is_none_is_not_found() {
    let (_folder, vault, case) = open();
    let bad = || "Svømme mer".to_owned();
    let unknown = || "0".repeat(32);
    for goal in [bad(), unknown()] {
        let user = Acting::User;
        let purpose = GoalPurpose::Change { goal_id: goal.clone() };
        let (here, not_found) = (|| case.clone(), MedspillerError::NotFound);
        assert_eq!(vault.goal(here(), goal.clone(), user, at(0)), Err(not_found.clone()));
        assert_eq!(vault.goal_rating(here(), goal.clone(), user, at(0)), Err(not_found.clone()));
        assert_eq!(vault.goal_wizard(here(), purpose, user, at(0)), Err(not_found.clone()));
        assert_eq!(vault.meet_goal(here(), goal.clone(), at(0)), Err(not_found.clone()));
        let withdrawn = vault.withdraw_rating(here(), goal.clone(), bad(), at(0));
        assert_eq!(withdrawn, Err(not_found.clone()));
        assert_eq!(vault.goals(goal, user, at(0)), Err(not_found));
    }
}
