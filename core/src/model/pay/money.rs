//! Money in whole øre. Amounts are never negative and never fractions.

use std::iter::Sum;
use std::ops::Add;

use serde::{Deserialize, Serialize};

use crate::model::invalid::{Invalid, Reason};

/// An amount of whole øre; 100 øre are a krone.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Ore(pub u64);

impl Ore {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// An amount within its bounds.
    ///
    /// # Errors
    /// `field` is [`Reason::OutOfRange`] outside `least` to `most`.
    pub fn checked(self, field: &str, least: Self, most: Self) -> Result<Self, Invalid> {
        match (least..=most).contains(&self) {
            true => Ok(self),
            false => Err(Invalid::new(field, Reason::OutOfRange)),
        }
    }

    /// What `amount` is worth when `per` of it are worth this much, rounded to whole øre, half away
    /// from zero. As much as can be said when it is more than that.
    pub fn of(self, amount: u64, per: u64) -> Self {
        let (amount, per) = (u128::from(amount), u128::from(per.max(1)));
        // half of an odd number rounds down, and no fraction of it lies on a half
        let worth = (amount * u128::from(self.0) + per / 2) / per;
        Self(u64::try_from(worth).unwrap_or(u64::MAX))
    }

    /// What is left when `other` is taken away; nothing when that is more.
    pub fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Add for Ore {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sum for Ore {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_an_ore_is_rounded_away_from_zero() {
        for (rate, amount, per, worth) in [
            (530, 1000, 1000, 530),
            (530, 1, 1000, 1),        // 0.53
            (500, 1, 1000, 1),        // 0.5
            (499, 1, 1000, 0),        // 0.499
            (530, 250, 1000, 133),    // 132.5
            (19_000, 50, 60, 15_833), // 15 833.3
            (19_990, 35, 60, 11_661), // 11 660.8
            (0, 90, 60, 0),
            (100, 0, 60, 0),
        ] {
            assert_eq!(Ore(rate).of(amount, per), Ore(worth), "{amount} / {per} at {rate}");
        }
    }

    #[test]
    fn what_is_too_much_stays_the_most_there_is() {
        assert_eq!(Ore(u64::MAX).of(u64::MAX, 1), Ore(u64::MAX));
        assert_eq!(Ore(u64::MAX) + Ore(1), Ore(u64::MAX));
        assert_eq!(Ore(1).of(5, 0), Ore(5));
        assert_eq!(Ore(3).less(Ore(5)), Ore::ZERO);
    }

    #[test]
    fn an_amount_outside_its_bounds_names_its_field() {
        let check = |amount| Ore(amount).checked("km", Ore(1), Ore(9)).map(|ore| ore.0);
        let refused = Err(Invalid::new("km", Reason::OutOfRange));
        assert_eq!(
            [check(0), check(1), check(9), check(10)],
            [refused.clone(), Ok(1), Ok(9), refused]
        );
    }
}
