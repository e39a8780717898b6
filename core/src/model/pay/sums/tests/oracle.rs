//! The same sums, reckoned as someone with a pencil would: metre by metre, and øre by øre.

use chrono::Datelike;

use super::*;

/// What is compared.
#[derive(Debug, PartialEq, Eq, Default)]
pub(super) struct Naive {
    minutes: u64,
    pay: u64,
    metres: u64,
    metres_paid: u64,
    km: u64,
    km_taxable: u64,
    passengers: u64,
    expenses: u64,
    paid_out: u64,
}

impl Naive {
    pub(super) fn of(total: &Amounts) -> Self {
        Self {
            minutes: total.minutes,
            pay: total.pay.0,
            metres: total.metres,
            metres_paid: total.metres_paid,
            km: total.km.0,
            km_taxable: total.km_taxable.0,
            passengers: total.passengers.0,
            expenses: (total.tolls + total.parking + total.outlays).0,
            paid_out: total.paid_out().0,
        }
    }
}

/// Whole øre of a fraction: as many as go in, and one more when what is left is half or over.
fn whole(over: u64, under: u64) -> u64 {
    over / under + u64::from(over % under * 2 >= under)
}

/// The newest of the rates that had begun, found by walking back day by day.
fn begun(
    rates: &[Rates],
    date: crate::model::time::Date,
    only: impl Fn(&Rates) -> bool,
) -> Option<&Rates> {
    let found = |day| rates.iter().find(|rates| rates.from == day && only(rates));
    (0..400).find_map(|back| found(date - chrono::TimeDelta::days(back)))
}

pub(super) fn total(
    sheet: &[&TimesheetRow],
    earlier: &[&TimesheetRow],
    of: &Assignment,
    rates: &[Rates],
) -> Naive {
    let mut sum = Naive::default();
    let mut used = [(0_u64, 0_u64); 13];
    for (rows, counts) in [(earlier, false), (sheet, true)] {
        let mut left = rows.to_vec();
        while !left.is_empty() {
            // the first of those left: the earliest day, and among the day's the lowest id
            let mut first = 0;
            for at in 1..left.len() {
                let before =
                    (left[at].date(), left[at].row) < (left[first].date(), left[first].row);
                first = if before { at } else { first };
            }
            add(left.remove(first), counts, of, rates, &mut used, &mut sum);
        }
    }
    sum.paid_out = sum.pay + sum.km + sum.passengers + sum.expenses;
    sum
}

fn add(
    row: &TimesheetRow,
    counts: bool,
    of: &Assignment,
    rates: &[Rates],
    used: &mut [(u64, u64); 13],
    sum: &mut Naive,
) {
    let hourly =
        begun(rates, row.date(), |rates| rates.hourly.is_some()).and_then(|rates| rates.hourly);
    let hourly = hourly.unwrap_or(of.hourly).0;
    if counts {
        sum.minutes += u64::from(row.minutes);
        sum.pay += whole(u64::from(row.minutes) * hourly, 60);
        sum.expenses += row.expenses.iter().map(|expense| expense.ore.0).sum::<u64>();
        sum.metres += row.travel.as_ref().map_or(0, |travel| u64::from(travel.metres));
    }
    let (Some(travel), Some(rates)) = (&row.travel, begun(rates, row.date(), |_| true)) else {
        return;
    };
    let (used_metres, used_money) = &mut used[row.date().month() as usize];
    let mut metres = 0;
    for _ in 0..travel.metres {
        if rates.caps.metres.is_none_or(|cap| *used_metres < u64::from(cap)) {
            *used_metres += 1;
            metres += 1;
        }
    }
    let mut pay = |whole_ore: u64| {
        let mut paid = 0;
        for _ in 0..whole_ore {
            if rates.caps.money.is_none_or(|cap| *used_money < cap.0) {
                *used_money += 1;
                paid += 1;
            }
        }
        paid
    };
    let km = pay(whole(metres * rates.km.0, 1000));
    let passengers = pay(whole(metres * travel.passengers.len() as u64 * rates.passenger.0, 1000));
    if counts {
        sum.metres_paid += metres;
        sum.km += km;
        sum.passengers += passengers;
        sum.km_taxable += km.saturating_sub(whole(metres * rates.km_tax_free.0, 1000));
    }
}
