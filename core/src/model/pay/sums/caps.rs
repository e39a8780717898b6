//! What a trip is worth within its month's caps.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::super::money::Ore;
use super::super::rates::Rates;
use super::super::row::Travel;
use crate::model::time::Date;

/// The metres of a kilometre.
const KM: u64 = 1000;

/// What has been paid for in each calendar month.
#[derive(Debug, Default)]
pub(super) struct Used {
    months: BTreeMap<(i32, u32), (u64, Ore)>,
}

/// What a trip is worth.
pub(super) struct Driven {
    /// The metres that are paid for.
    pub(super) metres: u64,
    pub(super) km: Ore,
    pub(super) km_taxable: Ore,
    pub(super) passengers: Ore,
    /// What there would have been more without caps.
    pub(super) cut: Ore,
    pub(super) is_cut: bool,
}

impl Used {
    /// A trip by the rates of its date, as far as there is room in its month. A cap of kilometres
    /// cuts the metres that are paid for, and passengers with them. A cap of money cuts the money,
    /// that for passengers first.
    pub(super) fn drive(&mut self, date: Date, travel: &Travel, rates: &Rates) -> Driven {
        let (used_metres, used_money) = self.months.entry((date.year(), date.month())).or_default();
        let driven = u64::from(travel.metres);
        let room = |cap: u32| u64::from(cap).saturating_sub(*used_metres);
        let metres = rates.caps.metres.map_or(driven, |cap| driven.min(room(cap)));

        let people = travel.passengers.len() as u64;
        let worth = |metres: u64| {
            (rates.km.of(metres, KM), rates.passenger.of(metres.saturating_mul(people), KM))
        };
        let (mut km, mut passengers) = worth(metres);
        if let Some(room) = rates.caps.money.map(|cap| cap.less(*used_money)) {
            km = km.min(room);
            passengers = passengers.min(room.less(km));
        }
        let (all_km, all_passengers) = worth(driven);
        let cut = (all_km + all_passengers).less(km + passengers);
        *used_metres = used_metres.saturating_add(metres);
        *used_money = *used_money + km + passengers;
        Driven {
            metres,
            km,
            km_taxable: km.less(rates.km_tax_free.of(metres, KM)),
            passengers,
            cut,
            is_cut: metres < driven || cut > Ore::ZERO,
        }
    }
}
