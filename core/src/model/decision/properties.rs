use proptest::prelude::*;

use super::samples::*;
use super::*;

/// Some decisions, each taken in only where the rules let it.
fn some() -> impl Strategy<Value = Vec<Decision>> {
    let one = (-400_i64..400, proptest::option::of(0_i64..200), any::<bool>());
    proptest::collection::vec(one, 0..12).prop_map(|all| {
        let mut taken: Vec<Decision> = Vec::new();
        for (id, (from, days, group)) in all.into_iter().enumerate() {
            let form = if group { Form::Group } else { Form::Individual };
            let new = NewDecision { form, ..new_decision(from, days.map(|days| from + days)) };
            taken.extend(make(&new, id as u8, &taken));
        }
        taken
    })
}

proptest! {
    #[test]
    fn never_two_of_one_form_on_a_day(all in some(), on in -450_i64..650) {
        let holding = all.iter().filter(|decision| decision.holds(day(on))).count();
        prop_assert_eq!(in_force(&all, day(on)).len(), holding);
    }

    #[test]
    fn every_day_up_to_the_last_covered_has_a_decision_and_the_next_has_none(
        all in some(),
        on in -450_i64..650,
    ) {
        for form in [Form::Individual, Form::Group] {
            let has = |date: Date| all.iter().any(|d| d.form == form && d.holds(date));
            match covered(&all, form, day(on)) {
                Covered::No { since } => {
                    prop_assert!(!has(day(on)));
                    prop_assert!(since.is_none_or(|since| since < day(on) && has(since)));
                }
                Covered::Until(last) => {
                    prop_assert!(day(on).iter_days().take_while(|date| *date <= last).all(has));
                    prop_assert!(!has(last.succ_opt().unwrap()));
                }
                Covered::Open => {
                    prop_assert!((on..on + 900).all(|days| has(day(days))));
                }
            }
        }
    }

    #[test]
    fn the_order_of_the_list_does_not_matter(all in some(), on in -450_i64..650) {
        let turned: Vec<_> = all.iter().rev().cloned().collect();
        prop_assert_eq!(in_force(&all, day(on)), in_force(&turned, day(on)));
        prop_assert_eq!(current(&all), current(&turned));
        prop_assert_eq!(forms(&all), forms(&turned));
    }
}
