//! A municipality's rates, each from a date on, and which of them count on a day.
//!
//! Rates are a dated list: each counts until the next begins, so two never count on one day, and
//! two that begin on one day are refused. A raise given backwards is one more of the list.

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use super::assignment::{Assignment, HOURLY_MOST};
use super::check_near;
use super::money::Ore;
use crate::model::goal::Entry;
use crate::model::id::{PersonId, RatesId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::{Date, Moment};

/// The most a kilometre may be paid: 50 kr. More is a slip of the finger.
pub const KM_MOST: Ore = Ore(5_000);

/// The most kilometres a month that a cap may say, in metres: 10,000 km.
pub const CAP_METRES_MOST: u32 = 10_000_000;

/// The most money a month that a cap may say: 100,000 kr.
pub const CAP_MONEY_MOST: Ore = Ore(10_000_000);

/// The State's rates for driving one's own car, from 1 January of a year: proposed when a
/// municipality enters its own, never counted by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StateRates {
    /// From 1 January of this year on.
    pub year: i32,
    /// For each kilometre.
    pub km: Ore,
    /// Of which no tax is deducted.
    pub km_tax_free: Ore,
    /// For each kilometre and passenger.
    pub passenger: Ore,
}

/// Those known to this version, oldest first. 2026: 5.30 kr, of which 3.50 free of tax deduction,
/// 1.00 for each passenger (the State's special agreement on travel within Norway, from 1 January
/// 2026; the tax directorate's rates for advance tax 2026).
pub const STATE: [StateRates; 1] =
    [StateRates { year: 2026, km: Ore(530), km_tax_free: Ore(350), passenger: Ore(100) }];

/// The State's rates to propose for a day; none before the first that is known.
pub fn state_on(date: Date) -> Option<&'static StateRates> {
    STATE.iter().rev().find(|rates| rates.year <= date.year())
}

/// What is paid for driving in a calendar month at the most. Both may be said; each holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Caps {
    /// Metres.
    pub metres: Option<u32>,
    /// Money for kilometres and passengers together.
    pub money: Option<Ore>,
}

/// A municipality's rates from a date on, as the circle of the contact's work holds them. Changed
/// ones are the same record written again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rates {
    /// Which.
    pub id: RatesId,
    /// From this day on, until the next begin.
    pub from: Date,
    /// For an hour; none when each assignment says it.
    pub hourly: Option<Ore>,
    /// For each kilometre.
    pub km: Ore,
    /// How much of that is free of tax deduction.
    pub km_tax_free: Ore,
    /// For each kilometre and passenger.
    pub passenger: Ore,
    /// The most in a month.
    pub caps: Caps,
    /// When they were entered, or last changed.
    pub entered: Moment,
    /// Who entered them.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When they were taken back. From then on those before them count.
    pub withdrawn: Option<Moment>,
}

/// Rates as they are given, before they are checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewRates {
    /// From this day on.
    pub from: Date,
    /// For an hour; none when each assignment says it.
    pub hourly: Option<Ore>,
    /// For each kilometre.
    pub km: Ore,
    /// How much of that is free of tax deduction.
    pub km_tax_free: Ore,
    /// For each kilometre and passenger.
    pub passenger: Ore,
    /// The most in a month.
    pub caps: Caps,
}

impl Rates {
    /// New rates; or, with the id of some that are there, those changed. `others` are the
    /// municipality's.
    ///
    /// # Errors
    /// Names the field: `from` is [`Reason::InPast`] or [`Reason::InFuture`] over ten years away,
    /// [`Reason::Exists`] when others begin on that day; [`Reason::OutOfRange`] are `hourly` for
    /// nothing or over [`HOURLY_MOST`], `km`, `km_tax_free` and `passenger` over [`KM_MOST`],
    /// `cap_metres` for nothing or over [`CAP_METRES_MOST`], `cap_money` for nothing or over
    /// [`CAP_MONEY_MOST`].
    pub fn make(
        new: &NewRates,
        id: RatesId,
        others: &[Self],
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        check_near("from", new.from, entry.now.date())?;
        let same_day =
            |other: &Self| other.id != id && other.withdrawn.is_none() && other.from == new.from;
        if others.iter().any(same_day) {
            return Err(Invalid::new("from", Reason::Exists));
        }
        let hourly = new.hourly.map(|hourly| hourly.checked("hourly", Ore(1), HOURLY_MOST));
        Ok(Self {
            id,
            from: new.from,
            hourly: hourly.transpose()?,
            km: new.km.checked("km", Ore::ZERO, KM_MOST)?,
            km_tax_free: new.km_tax_free.checked("km_tax_free", Ore::ZERO, KM_MOST)?,
            passenger: new.passenger.checked("passenger", Ore::ZERO, KM_MOST)?,
            caps: checked_caps(new.caps)?,
            entered: entry.now.clone(),
            by: entry.by,
            on: entry.on,
            withdrawn: None,
        })
    }

    /// Takes them back. They are kept; some that were taken back before stay as they are.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }
}

fn checked_caps(caps: Caps) -> Result<Caps, Invalid> {
    if caps.metres.is_some_and(|metres| !(1..=CAP_METRES_MOST).contains(&metres)) {
        return Err(Invalid::new("cap_metres", Reason::OutOfRange));
    }
    if let Some(money) = caps.money {
        money.checked("cap_money", Ore(1), CAP_MONEY_MOST)?;
    }
    Ok(caps)
}

/// The rates that count on a day: of those that have begun, the ones that began last. Two phones may
/// enter some for the same day at once: of these the ones entered last count, on every phone.
pub fn on(rates: &[Rates], date: Date) -> Option<&Rates> {
    newest(rates.iter(), date)
}

/// What an hour is paid on a day: what the assignment said when it was signed, until the
/// municipality has a newer hourly rate. Rates that had begun when it was signed are not newer. An
/// assignment that isn't signed counts as signed on its first day.
pub fn hourly_on(assignment: &Assignment, rates: &[Rates], date: Date) -> Ore {
    let signed = assignment.signed_on.unwrap_or(assignment.from);
    let newer = rates.iter().filter(|rates| rates.hourly.is_some() && rates.from > signed);
    newest(newer, date).and_then(|rates| rates.hourly).unwrap_or(assignment.hourly)
}

fn newest<'a>(rates: impl Iterator<Item = &'a Rates>, date: Date) -> Option<&'a Rates> {
    let begun = |rates: &&Rates| rates.withdrawn.is_none() && rates.from <= date;
    rates.filter(begun).max_by_key(|rates| (rates.from, rates.entered.utc, rates.id))
}

#[cfg(test)]
mod tests;
