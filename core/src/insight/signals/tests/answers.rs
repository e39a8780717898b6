//! S10-S13, two steps from last time.

use super::super::samples::*;
use super::super::{Answers, Evidence, Facts, Signal, for_agenda, signals};
use crate::model::id::AssessmentId;
use crate::model::person::Role;
use crate::questionnaire::answer::{Answer, Missing};
use crate::questionnaire::assessment::{Assessment, SatWith};
use crate::questionnaire::instrument::Instrument;
use crate::questionnaire::samples::tiny;

fn code(code: u8) -> Answer {
    Answer::Code(code)
}

fn found(role: Role, parts: &[Assessment]) -> Vec<Signal> {
    let instrument = Instrument::embedded().unwrap();
    signals(&Facts { answers: Some(Answers { parts, instrument }), ..facts(role) })
}

/// The items of which the user hears.
fn items(parts: &[Assessment]) -> Vec<String> {
    let found = found(Role::ServiceUser, parts);
    found.iter().map(|signal| signal.evidence.item().unwrap().0.clone()).collect()
}

#[test]
fn two_steps_either_way_after_recoding() {
    for item in ["S10", "S11", "S12", "S13"] {
        for (before, now, is_shown) in
            [(3, 1, true), (1, 3, true), (5, 1, true), (2, 1, false), (4, 5, false), (3, 3, false)]
        {
            let two = [part(1, &[(item, code(before))]), part(2, &[(item, code(now))])];
            let expected: &[&str] = if is_shown { &[item] } else { &[] };
            assert_eq!(items(&two), expected, "{item} {before} {now}");
        }
    }
    let all = ["S10", "S11", "S12", "S13"];
    let ones: Vec<_> = all.iter().map(|item| (*item, code(1))).collect();
    assert_eq!(items(&[part(2, &ones), part(1, &[])]), all);
}

#[test]
fn no_other_item_and_no_missing_answer_is_a_signal() {
    let others: Vec<_> =
        (1..=14).filter(|n| !(10..=13).contains(n)).map(|n| format!("S{n}")).collect();
    let ones: Vec<_> = others.iter().map(|item| (item.as_str(), code(1))).collect();
    assert_eq!(items(&[part(1, &[]), part(2, &ones)]), Vec::<String>::new());
    for missing in [Missing::DontKnow, Missing::Declined, Missing::NotApplicable] {
        let missing = Answer::Missing(missing);
        let two = [part(1, &[("S13", code(5))]), part(2, &[("S13", missing.clone())])];
        assert_eq!(items(&two), Vec::<String>::new());
        let two = [part(1, &[("S13", missing)]), part(2, &[("S13", code(5))])];
        assert_eq!(items(&two), Vec::<String>::new());
    }
    let bad = [part(1, &[("S13", code(1))]), part(2, &[("S13", code(6))])];
    assert_eq!(items(&bad), Vec::<String>::new());
}

#[test]
fn the_last_two_rounds_in_their_newest_versions() {
    let (low, high) = ([("S13", code(1))], [("S13", code(5))]);
    assert_eq!(items(&[part(1, &high)]), Vec::<String>::new());
    assert_eq!(items(&[part(3, &low), part(1, &high), part(2, &low)]), Vec::<String>::new());
    // a round that was left out is not waited for
    let two = [part(4, &low), part(1, &high)];
    let signal = &found(Role::ServiceUser, &two)[0];
    assert_eq!(signal.key, "answer_changed/S13/4");
    let Evidence::AnswerChanged { earlier, later, .. } = &signal.evidence else { panic!() };
    assert_eq!((earlier.round, later.round), (1, 4));
    assert_eq!((earlier.date, later.date), (day(-220), day(320)));
    assert_eq!((&earlier.answer, &later.answer), (&code(5), &code(1)));
    let corrected = |of: &Assessment, answer| Assessment {
        id: AssessmentId([90; 16]),
        version: 2,
        answers: part(1, &[("S13", answer)]).answers,
        ..of.clone()
    };
    let [later, earlier] = two;
    let now = corrected(&later, code(4));
    assert_eq!(items(&[now, later.clone(), earlier.clone()]), Vec::<String>::new());
    let then = corrected(&earlier, code(2));
    assert_eq!(items(&[later, earlier, then]), Vec::<String>::new());
}

#[test]
fn another_instrument_has_other_items() {
    let two = [part(1, &[("S13", code(1))]), part(2, &[("S13", code(5))])];
    let instrument = tiny();
    let answers = Some(Answers { parts: &two, instrument: &instrument });
    assert_eq!(signals(&Facts { answers, ..facts(Role::ServiceUser) }), []);
    let mut mixed = two;
    mixed[0].instrument = instrument.reference();
    assert_eq!(items(&mixed), Vec::<String>::new());
}

#[test]
fn only_those_who_may_see_it_hear_of_it() {
    let two = [part(1, &[("S11", code(1))]), part(2, &[("S11", code(5))])];
    assert_eq!(found(Role::ServiceUser, &two).len(), 1);
    assert_eq!(found(Role::TrainingContact, &two).len(), 1);
    for role in [Role::Coordinator, Role::Relative, Role::Guardian] {
        assert_eq!(found(role, &two), [], "{role:?}");
    }
    // answered alone, and not shown
    for hidden in [0, 1] {
        let mut two = two.clone();
        two[hidden].sat_with = Some(SatWith::Alone);
        assert_eq!(found(Role::TrainingContact, &two).len(), 1);
        two[hidden].shown_to_contact = false;
        assert_eq!(found(Role::TrainingContact, &two), []);
        assert_eq!(found(Role::ServiceUser, &two).len(), 1);
        two[hidden].sat_with = Some(SatWith::Contact);
        assert_eq!(found(Role::TrainingContact, &two).len(), 1);
    }
}

#[test]
fn such_an_answer_comes_on_no_agenda_and_proposes_no_talk() {
    let ones: Vec<_> = ["S10", "S11", "S12", "S13"].map(|item| (item, code(1))).into();
    let found = found(Role::ServiceUser, &[part(1, &[]), part(2, &ones)]);
    assert_eq!(found.len(), 4);
    assert!(found.iter().all(|signal| !signal.may_be_on_agenda && !signal.proposes_talk));
    assert_eq!(for_agenda(&found), []);
}
