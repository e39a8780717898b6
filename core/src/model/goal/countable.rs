//! Levels proposed for what can be counted, from "hvordan merker vi det?": how it is now, and what
//! is hoped for. Numbers only; the words are put to them later, and the user may rewrite them.
//!
//! The rule. A rating counts each step between levels as equal, so the proposed steps are equal
//! wherever there is room for it; no value is under 0, and no two are the same.
//! - More is hoped for, from something: the start is -1, the hope 0, and one step is the way
//!   between them. +1 and +2 are one and two steps on, -2 is one step back, or 0 if that is
//!   further than there is.
//! - More is hoped for, from 0, which can't be worse: the start is -2 and -1 lies half-way to the
//!   hope, on the roundest number there; one step is the rest of the way. From 0 to 1 there is
//!   nothing between: the start is -1 then, and -2 has no value.
//! - Less is hoped for: the same the other way. Where two steps down from the hope would be under
//!   0, +2 is 0 and +1 half-way to it; levels for which there is no number left have none.

use super::{Level, Start};
use crate::model::invalid::{Invalid, Reason};

/// The largest number that can be typed: a hundred kilometres, in metres.
pub const MOST: u32 = 100_000;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// "Ganger".
    Times,
    /// "Minutter".
    Minutes,
    /// "Meter".
    Metres,
}

/// Which ones are counted, where it matters who is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Company {
    /// Those done alone.
    Alone,
    /// Those done with someone.
    WithSomeone,
}

/// "Hvordan merker vi det?"
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Countable {
    /// What is counted.
    pub unit: Unit,
    /// Only those alone, or with someone; none when it doesn't matter.
    pub company: Option<Company>,
    /// How it is now.
    pub start: u32,
    /// What is hoped for.
    pub hoped: u32,
}

/// What is proposed for each level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Proposal {
    /// What the numbers count.
    pub unit: Unit,
    /// Which ones they count.
    pub company: Option<Company>,
    /// The level the start value stands at.
    pub start: Start,
    /// A number for each level, from -2 to +2; none where there is no room for one. At -2 and +2,
    /// and at +1, there may be none; at -1 and 0 there always is.
    pub values: [Option<u32>; 5],
}

impl Proposal {
    /// The number proposed for `level`.
    pub fn value(&self, level: Level) -> Option<u32> {
        Level::ALL.into_iter().zip(self.values).find(|(of, _)| *of == level)?.1
    }
}

/// The other four levels, by the rule above.
///
/// # Errors
/// `start` and `hoped` are [`Reason::OutOfRange`] over [`MOST`], and `hoped` when it is the start.
pub fn propose(countable: &Countable) -> Result<Proposal, Invalid> {
    let Countable { unit, company, start, hoped } = *countable;
    let refuse = |field: &str| Err(Invalid::new(field, Reason::OutOfRange));
    if start > MOST {
        return refuse("start");
    }
    if hoped > MOST || hoped == start {
        return refuse("hoped");
    }
    let (level, values) = if hoped < start {
        (Start::Less, fewer(start, hoped))
    } else if let (0, Some(between)) = (start, half_way_to(hoped)) {
        (Start::CannotBeWorse, onwards(Some(0), between, hoped))
    } else {
        (Start::Less, onwards(one_step_back(start, hoped), start, hoped))
    };
    Ok(Proposal { unit, company, start: level, values })
}

/// -2 and -1 as given, and on from there by the step between -1 and the hope.
fn onwards(much_less: Option<u32>, less: u32, hoped: u32) -> [Option<u32>; 5] {
    let step = hoped - less;
    [much_less, Some(less), Some(hoped), Some(hoped + step), Some(hoped + 2 * step)]
}

/// One step back from `start`, or as far as there is; none from 0.
fn one_step_back(start: u32, hoped: u32) -> Option<u32> {
    (start > 0).then(|| start.saturating_sub(hoped - start))
}

fn fewer(start: u32, hoped: u32) -> [Option<u32>; 5] {
    let step = start - hoped;
    let (more, much_more) = match (hoped.checked_sub(2 * step), half_way_to(hoped)) {
        (Some(two_steps), _) => (Some(hoped - step), Some(two_steps)),
        (None, Some(between)) => (Some(between), Some(0)),
        (None, None) => ((hoped > 0).then_some(0), None),
    };
    [Some(start + step), Some(start), Some(hoped), more, much_more]
}

/// A number half-way from 0 to `number`, on the roundest numbers that it is made of; none when
/// there is no number between.
fn half_way_to(number: u32) -> Option<u32> {
    let is_made_of = |round: &u32| number.is_multiple_of(*round) && number / *round >= 2;
    let round = [100, 50, 10, 5, 1].into_iter().find(is_made_of)?;
    Some((number / round).div_ceil(2) * round)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn countable(start: u32, hoped: u32) -> Countable {
        Countable { unit: Unit::Times, company: Some(Company::Alone), start, hoped }
    }

    fn proposed(start: u32, hoped: u32) -> (i8, [Option<u32>; 5]) {
        let proposal = propose(&countable(start, hoped)).unwrap();
        (proposal.start.level().number(), proposal.values)
    }

    #[test]
    fn steps_are_the_way_from_the_start_to_the_hope() {
        assert_eq!(proposed(1, 2), (-1, [0, 1, 2, 3, 4].map(Some)));
        assert_eq!(proposed(20, 30), (-1, [10, 20, 30, 40, 50].map(Some)));
        assert_eq!(proposed(40, 30), (-1, [50, 40, 30, 20, 10].map(Some)));
    }

    #[test]
    fn a_step_back_ends_at_0() {
        assert_eq!(proposed(1, 3), (-1, [0, 1, 3, 5, 7].map(Some)));
        assert_eq!(proposed(100, 1_000), (-1, [0, 100, 1_000, 1_900, 2_800].map(Some)));
    }

    #[test]
    fn from_0_it_cannot_be_worse_and_a_round_number_lies_between() {
        assert_eq!(proposed(0, 2), (-2, [0, 1, 2, 3, 4].map(Some)));
        assert_eq!(proposed(0, 3), (-2, [0, 2, 3, 4, 5].map(Some)));
        assert_eq!(proposed(0, 25), (-2, [0, 15, 25, 35, 45].map(Some)));
        assert_eq!(proposed(0, 1_000), (-2, [0, 500, 1_000, 1_500, 2_000].map(Some)));
    }

    #[test]
    fn from_0_to_1_there_is_nothing_between_and_nothing_below() {
        assert_eq!(proposed(0, 1), (-1, [None, Some(0), Some(1), Some(2), Some(3)]));
    }

    #[test]
    fn fewer_ends_at_0_and_what_has_no_number_left_has_none() {
        assert_eq!(proposed(10, 5), (-1, [15, 10, 5, 3, 0].map(Some)));
        assert_eq!(proposed(3, 1), (-1, [Some(5), Some(3), Some(1), Some(0), None]));
        assert_eq!(proposed(2, 0), (-1, [Some(4), Some(2), Some(0), None, None]));
    }

    #[test]
    fn what_is_counted_follows_along() {
        for unit in [Unit::Times, Unit::Minutes, Unit::Metres] {
            for company in [None, Some(Company::Alone), Some(Company::WithSomeone)] {
                let proposal = propose(&Countable { unit, company, start: 1, hoped: 2 }).unwrap();
                assert_eq!((proposal.unit, proposal.company), (unit, company));
            }
        }
    }

    #[test]
    fn numbers_that_nothing_can_be_proposed_for_are_named() {
        let refused = |field: &str| Err(Invalid::new(field, Reason::OutOfRange));
        assert_eq!(propose(&countable(MOST + 1, 1)), refused("start"));
        assert_eq!(propose(&countable(1, MOST + 1)), refused("hoped"));
        assert_eq!(propose(&countable(u32::MAX, u32::MAX)), refused("start"));
        assert_eq!(propose(&countable(3, 3)), refused("hoped"));
        assert!(propose(&countable(MOST, 0)).is_ok() && propose(&countable(0, MOST)).is_ok());
    }

    proptest! {
        #[test]
        fn values_go_one_way_from_minus_2_to_plus_2_through_the_start_and_the_hope(
            start in prop_oneof![0..20_u32, 0..=MOST],
            hoped in prop_oneof![0..20_u32, 0..=MOST],
        ) {
            prop_assume!(start != hoped);
            let proposal = propose(&countable(start, hoped)).unwrap();
            prop_assert_eq!(proposal.value(proposal.start.level()), Some(start));
            prop_assert_eq!(proposal.value(Level::Hoped), Some(hoped));
            prop_assert!(proposal.value(Level::Less).is_some());
            // strictly, so that no two are the same; u32, so that none is under 0
            let values: Vec<u32> = proposal.values.into_iter().flatten().collect();
            let one_way = |pair: &[u32]| (pair[0] < pair[1]) == (start < hoped);
            prop_assert!(values.windows(2).all(|pair| pair[0] != pair[1] && one_way(pair)));
        }

        #[test]
        fn a_level_has_no_value_only_where_there_is_no_number_left(
            start in 0..=MOST,
            hoped in 0..=MOST,
        ) {
            prop_assume!(start != hoped);
            let missing =
                propose(&countable(start, hoped)).unwrap().values.iter().filter(|v| v.is_none()).count();
            let expected = match (start, hoped) {
                (0, 1) => 1,
                (_, 0) => 2,
                (start, 1) if start > 1 => 1,
                _ => 0,
            };
            prop_assert_eq!(missing, expected);
        }

        #[test]
        fn it_starts_at_minus_2_only_where_it_cannot_be_worse(
            start in prop_oneof![Just(0), 0..=MOST],
            hoped in 0..=MOST,
        ) {
            prop_assume!(start != hoped);
            let proposal = propose(&countable(start, hoped)).unwrap();
            prop_assert_eq!(proposal.start == Start::CannotBeWorse, start == 0 && hoped > 1);
        }
    }
}
