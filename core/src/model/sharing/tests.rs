use proptest::prelude::*;

use super::*;
use crate::model::pay::samples::*;

const PARENT: PersonId = PersonId([60; 16]);

fn choose(
    choice: (Thing, Audience, bool),
    decider: &Decider,
    by: PersonId,
    at: i64,
) -> Result<SharingChoice, Invalid> {
    let now = noon(at);
    let id = SharingChoiceId([at as u8; 16]);
    SharingChoice::make(choice, id, (CASE, USER), decider, &entry(by, &now))
}

fn chosen(shared: bool, at: i64) -> SharingChoice {
    let choice = (Thing::Goals, Audience::Relatives, shared);
    choose(choice, &Decider::User, USER, at).unwrap()
}

#[test]
fn nothing_is_shared_until_it_is_chosen_and_no_more_once_it_is_taken_back() {
    let all = [chosen(true, 10), chosen(false, 20), chosen(true, 30)];
    let state = |days| on(&all, Thing::Goals, Audience::Relatives, day(days));
    assert_eq!(state(9), State::NotChosen);
    assert_eq!([state(10), state(19)], [State::Shared(&all[0]); 2]);
    assert_eq!([state(20), state(29)], [State::NotShared(&all[1]); 2]);
    assert_eq!(state(30), State::Shared(&all[2]));
    assert_eq!(on(&all, Thing::Goals, Audience::Guardians, day(30)), State::NotChosen);
    assert_eq!(on(&all, Thing::Sessions, Audience::Relatives, day(30)), State::NotChosen);
    assert_eq!(shared_on(&all, day(15)), [(Thing::Goals, Audience::Relatives)]);
    assert_eq!(shared_on(&all, day(25)), []);
}

#[test]
fn of_two_choices_at_once_the_one_that_shares_nothing_counts() {
    let (yes, no) = (chosen(true, 10), chosen(false, 10));
    for all in [[yes.clone(), no.clone()], [no, yes]] {
        assert_eq!(shared_on(&all, day(10)), []);
    }
}

#[test]
fn who_decides_chooses_and_the_user_may_always_take_back() {
    let refused = Err(Invalid::new("by", Reason::OutOfRange));
    let guardians = Decider::Guardians(vec![PARENT]);
    let goals = |shared| (Thing::Goals, Audience::Municipality, shared);
    for (decider, by, shares, takes_back) in [
        (&Decider::User, USER, true, true),
        (&Decider::User, CONTACT, false, false),
        (&Decider::User, PARENT, false, false),
        (&guardians, PARENT, true, true),
        (&guardians, USER, false, true),
        (&guardians, CONTACT, false, false),
        (&Decider::NobodyKnown, USER, false, true),
        (&Decider::NobodyKnown, PARENT, false, false),
    ] {
        for (shared, may) in [(true, shares), (false, takes_back)] {
            let made = choose(goals(shared), decider, by, 1);
            assert_eq!(made.is_ok(), may, "{decider:?} {by} {shared}");
            assert!(may || made == refused);
        }
    }
}

#[test]
fn answers_go_no_further_than_to_the_contact_and_the_municipality() {
    let refused = Err(Invalid::new("with", Reason::OutOfRange));
    for what in Thing::ALL {
        for with in Audience::ALL {
            let made = choose((what, with, true), &Decider::User, USER, 1);
            let third = matches!(with, Audience::Relatives | Audience::Guardians);
            match what == Thing::Answers && third {
                true => assert_eq!(made, refused),
                false => {
                    let made = made.unwrap();
                    let fields = serde_json::to_value(&made).unwrap();
                    assert_eq!(serde_json::from_value::<SharingChoice>(fields).unwrap(), made);
                }
            }
        }
    }
}

#[test]
fn what_can_be_chosen_in_the_app_is_what_a_choice_changes() {
    use Audience::{Contact, Municipality};
    use Thing::{Answers, Goals, MoodAndExertion, Sessions};
    let all: Vec<_> = all_copied().collect();
    assert_eq!(
        all,
        [
            (Answers, Contact),
            (Answers, Municipality),
            (MoodAndExertion, Municipality),
            (Goals, Municipality),
            (Sessions, Municipality),
        ]
    );
    assert!(all.iter().all(|(what, with)| may_be_chosen(*what, *with)));
}

#[test]
fn the_last_choice_counts_whatever_day_it_is() {
    let all = [chosen(true, 10), chosen(false, 20), chosen(true, 30)];
    let state = |upto: usize| last(&all[..upto], Thing::Goals, Audience::Relatives);
    assert_eq!(state(0), State::NotChosen);
    assert_eq!(state(3), State::Shared(&all[2]));
    assert_eq!([1, 2, 3].map(|upto| state(upto).is_shared()), [true, false, true]);
}

#[test]
fn it_is_a_choice_and_never_called_anything_else() {
    let room = include_str!("../sharing.rs").to_lowercase();
    for word in ["consent", "samtykke", "permission"] {
        assert!(!room.contains(word), "{word}");
    }
}

proptest! {
    #[test]
    fn the_last_choice_up_to_a_day_counts_in_any_order(
        mut all in proptest::collection::vec((0_i64..50, any::<bool>()), 0..10),
        days in 0_i64..60,
    ) {
        all.sort_by_key(|(at, _)| *at);
        all.dedup_by_key(|(at, _)| *at);
        let expected = all.iter().rev().find(|(at, _)| *at <= days).is_some_and(|(_, yes)| *yes);
        let mut choices: Vec<_> = all.iter().map(|(at, yes)| chosen(*yes, *at)).collect();
        let shared = !shared_on(&choices, day(days)).is_empty();
        prop_assert_eq!(shared, expected);
        choices.reverse();
        prop_assert_eq!(!shared_on(&choices, day(days)).is_empty(), expected);
    }
}
